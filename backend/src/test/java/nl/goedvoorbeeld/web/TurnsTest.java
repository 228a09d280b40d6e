package nl.goedvoorbeeld.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import nl.goedvoorbeeld.web.Turns.Turn;
import org.junit.jupiter.api.Test;

class TurnsTest {
  private final Turns turns = new Turns(3, 2, 1_000);

  @Test
  void a_network_has_its_share_and_others_have_the_rest() {
    assertThat(turn("a").take()).isTrue();
    Turn second = turn("a");
    assertThat(second.take()).isTrue();
    assertThat(turn("a").take()).as("has all it may have").isFalse();
    assertThat(turn("b").take()).isTrue();
    assertThat(turn("c").take()).as("there is no more").isFalse();
    second.close();
    second.close();
    assertThat(turn("c").take()).isTrue();
    assertThat(turn("d").take()).as("given back once").isFalse();
  }

  @Test
  void who_waits_comes_as_soon_as_another_goes() throws Exception {
    Turn first = turn("a");
    assertThat(first.take() && turn("a").take() && turn("b").take()).isTrue();
    try (var other = Executors.newVirtualThreadPerTaskExecutor()) {
      var later = other.submit(() -> turn("c").take());
      first.close();
      assertThat(later.get()).isTrue();
    }
  }

  @Test
  void bytes_on_their_way_are_counted_until_they_are_there() {
    Turn first = turn("a");
    assertThat(first.carry(900)).as("takes its turn by itself").isTrue();
    assertThat(turn("b").carry(200)).isFalse();
    first.close();
    Turn large = turn("b");
    assertThat(large.carry(5_000)).as("alone").isTrue();
  }

  @Test
  void as_many_are_made_at_once_as_the_cores_allow_and_who_comes_then_is_sent_away() {
    // Those on threads of their own, and those on the threads that serve.
    int most = 2 * Math.min(Runtime.getRuntime().availableProcessors(), Bounds.MAKERS) - 1;
    var begun = new CountDownLatch(most);
    var over = new CountDownLatch(1);
    try (var others = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int one = 0; one < most; one++) {
        others.submit(
            () ->
                turn("a")
                    .make(
                        () -> {
                          begun.countDown();
                          await(over);
                          return 1;
                        }));
      }
      await(begun);
      assertThat(turn("b").make(() -> 2)).isEmpty();
      over.countDown();
    }
    assertThat(turn("b").make(() -> 2)).hasValue(2);
  }

  @Test
  void what_fails_fails_for_who_asked_and_lets_the_next_one_in() {
    for (int round = 0; round < 50; round++) {
      assertThatThrownBy(
              () ->
                  turn("a")
                      .make(
                          () -> {
                            throw new IllegalStateException("broken");
                          }))
          .isInstanceOf(IllegalStateException.class);
    }
    assertThat(turn("a").make(() -> 1)).hasValue(1);
  }

  private Turn turn(String network) {
    return turns.turn(() -> network);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
