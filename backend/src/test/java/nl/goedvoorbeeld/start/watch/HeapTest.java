package nl.goedvoorbeeld.start.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.MemoryUsage;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import nl.goedvoorbeeld.MovableClock;
import org.junit.jupiter.api.Test;

class HeapTest {
  private final MovableClock clock = new MovableClock(Instant.parse("2026-03-16T11:00:00Z"));
  private final AtomicLong used = new AtomicLong();
  private final AtomicLong garbage = new AtomicLong();
  private final AtomicInteger collections = new AtomicInteger();
  private final Heap heap =
      new Heap(
          () -> Optional.of(new MemoryUsage(0, used.get(), 1000, 1000)),
          () -> {
            collections.incrementAndGet();
            used.addAndGet(-garbage.getAndSet(0));
          },
          clock);

  @Test
  void it_says_so_before_it_is_full_and_asks_for_nothing_until_then() {
    used.set(850);
    assertThat(heap.hasRoom()).isTrue();
    assertThat(collections).hasValue(0);
    used.set(851);
    assertThat(heap.hasRoom()).isFalse();
  }

  @Test
  void what_looks_full_is_collected_once_a_minute_and_gets_well_again() {
    used.set(900);
    for (int asked = 0; asked < 5; asked++) {
      assertThat(heap.hasRoom()).isFalse();
    }
    assertThat(collections).hasValue(1);
    garbage.set(400);
    clock.moveTo(clock.instant().plus(Duration.ofSeconds(61)));
    assertThat(heap.hasRoom()).isTrue();
    assertThat(collections).hasValue(2);
  }

  @Test
  void a_machine_tells_how_full_it_is() {
    assertThat(new Heap(clock).hasRoom()).isTrue();
  }
}
