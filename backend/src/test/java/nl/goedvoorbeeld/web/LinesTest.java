package nl.goedvoorbeeld.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import nl.goedvoorbeeld.setting.TrustedProxies;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Who makes room for whom.
@Timeout(60)
class LinesTest {
  private final Lines lines = new Lines();
  private final List<SocketChannel> sockets = new ArrayList<>();
  private ServerSocketChannel server;

  @BeforeEach
  void listen() throws IOException {
    server = ServerSocketChannel.open().bind(new InetSocketAddress("127.0.0.1", 0));
  }

  @AfterEach
  void stop() throws IOException {
    for (SocketChannel socket : sockets) {
      socket.close();
    }
    server.close();
  }

  @Test
  void of_the_network_with_most_who_wait_the_one_that_waits_longest_goes() throws IOException {
    Line first = call("127.0.0.2");
    Line second = call("127.0.0.3");
    Line third = call("127.0.0.3");
    Line fourth = call("127.0.0.3");
    assertThat(longest(List.of(fourth, third, second, first), 1)).containsExactly(second);
    assertThat(longest(List.of(first, second, third, fourth), 3))
        .containsExactly(second, third, first);
  }

  @Test
  void who_is_at_work_or_has_gone_already_is_left_alone() throws IOException {
    Line working = call("127.0.0.2");
    working.serve();
    working.work();
    Line gone = call("127.0.0.2");
    gone.hangUp();
    assertThat(longest(List.of(working, gone), 9)).isEmpty();
    working.wrote(5);
    assertThat(longest(List.of(working), 9)).as("writes").isEmpty();
    working.wrote(0);
    assertThat(longest(List.of(working), 9)).as("waits for a reader").containsExactly(working);
    working.wrote(1);
    assertThat(longest(List.of(working), 9)).as("goes on").isEmpty();
  }

  @Test
  void a_header_that_is_not_complete_waits_for_the_other_side() throws IOException {
    Line line = call("127.0.0.2");
    line.serve();
    line.read(1);
    assertThat(longest(List.of(line), 9)).as("being read").isEmpty();
    line.rest(true);
    assertThat(longest(List.of(line), 9)).containsExactly(line);
  }

  @Test
  void who_waits_for_its_turn_costs_no_more_than_who_says_nothing() throws IOException {
    Line line = call("127.0.0.2");
    line.serve();
    line.read(Bounds.HEADER);
    line.queue();
    Line another = call("127.0.0.2");
    another.serve();
    another.queue();
    assertThat(longest(List.of(line, another), 9)).containsExactly(line);
    assertThat(longest(List.of(another), 9)).as("the last one of its network").isEmpty();
    line.goOn();
    assertThat(longest(List.of(line), 9)).as("its turn").isEmpty();
    assertThat(line.headerTooLong()).as("is the same header").isTrue();
  }

  @Test
  void who_said_what_nobody_has_read_yet_does_not_let_us_wait() throws IOException {
    Line reader = call("127.0.0.2");
    sockets.getFirst().write(ByteBuffer.wrap(new byte[] {'G'}));
    await(reader::isUnread);
    Line silent = call("127.0.0.2");
    assertThat(longest(List.of(reader, silent), 9)).containsExactly(silent);
    reader.serve();
    reader.queue();
    Line third = call("127.0.0.2");
    assertThat(longest(List.of(reader, silent, third), 9))
        .as("who says more before its turn")
        .containsExactlyInAnyOrder(silent, reader, third);
  }

  @Test
  void the_only_one_of_a_network_has_a_moment_to_say_what_it_asks() throws IOException {
    long before = System.nanoTime();
    Line flooding = call("127.0.0.2");
    Line another = call("127.0.0.2");
    Line reader = call("127.0.0.3");
    assertThat(longest(List.of(flooding, another, reader), 9, before)).containsExactly(flooding);
    assertThat(longest(List.of(flooding, another, reader), 9))
        .as("a moment later")
        .containsExactlyInAnyOrder(flooding, another, reader);
  }

  @Test
  void who_is_taken_up_while_one_looks_who_waits_does_not_go() throws IOException {
    Line silent = call("127.0.0.2");
    Line heard = call("127.0.0.2");
    Function<Line, String> meanwhile =
        line -> {
          heard.serve();
          return line.network();
        };
    assertThat(
            Lines.longestWaiting(
                List.of(silent, heard),
                Function.identity(),
                meanwhile,
                9,
                System.nanoTime() + Bounds.STALLING.toNanos()))
        .containsExactly(silent);
  }

  @Test
  void one_network_has_its_share_and_makes_room_for_itself() throws IOException {
    List<Line> all = new ArrayList<>();
    for (int one = 0; one < Bounds.CONNECTIONS_OF_ONE; one++) {
      all.add(call("127.0.0.2"));
    }
    SocketChannel another = socket("127.0.0.2");
    assertThat(lines.admits(another)).as("there is no room yet").isFalse();
    List<Line> told = all.stream().filter(Line::hungUp).toList();
    assertThat(told).isEqualTo(all.subList(0, Bounds.BATCH));
    told.forEach(lines::closed);
    assertThat(lines.admits(another)).isTrue();
    assertThat(lines.admits(socket("127.0.0.3"))).as("others").isTrue();
  }

  @Test
  void the_connections_of_a_proxy_that_is_trusted_are_those_of_many() throws IOException {
    trustProxy();
    for (int one = 0; one < Bounds.CONNECTIONS_OF_ONE + 10; one++) {
      call("127.0.0.2");
    }
    assertThat(lines.admits(socket("127.0.0.2"))).isTrue();
  }

  @Test
  void so_many_go_as_room_is_needed_for_and_not_who_came_last() throws IOException {
    List<Line> all = new ArrayList<>();
    for (int one = 0; one < Bounds.CONNECTIONS_OF_ONE; one++) {
      all.add(call("127.0.0.2"));
    }
    SocketChannel another = socket("127.0.0.2");
    for (int time = 0; time < 20; time++) {
      LockSupport.parkNanos(Bounds.MOMENT.toNanos());
      assertThat(lines.admits(another)).as("there is no room yet").isFalse();
    }
    assertThat(all.stream().filter(Line::hungUp)).hasSize(Bounds.BATCH);
    assertThat(all.getLast().hungUp()).isFalse();
  }

  @Test
  void who_asks_by_way_of_a_proxy_counts_for_its_network_while_it_asks() throws IOException {
    trustProxy();
    Line line = call("127.0.0.2");
    String own = line.network();
    assertThat(own).as("one of many").startsWith("/127.0.0.2:");
    assertThat(lines.begin(line, () -> List.of("203.0.113.7, 198.51.100.4"))).isTrue();
    assertThat(line.network()).as("what a reader says is not believed").isEqualTo("198.51.100.4");
    line.rest(false);
    lines.end(line);
    assertThat(line.network()).as("between two requests").isEqualTo(own);
    Line direct = call("127.0.0.3");
    assertThat(lines.begin(direct, () -> List.of("203.0.113.7"))).isTrue();
    assertThat(direct.network()).as("whom we do not trust").isEqualTo("127.0.0.3");
  }

  private static void await(BooleanSupplier wanted) {
    while (!wanted.getAsBoolean()) {
      LockSupport.parkNanos(Bounds.MOMENT.toNanos());
    }
  }

  private static List<Line> longest(List<Line> some, int atMost) {
    return longest(some, atMost, System.nanoTime() + Bounds.STALLING.toNanos());
  }

  private static List<Line> longest(List<Line> some, int atMost, long now) {
    return Lines.longestWaiting(some, Function.identity(), Line::network, atMost, now);
  }

  private void trustProxy() {
    lines.trust(
        new TrustedProxies(
            List.of(new TrustedProxies.Range(InetAddress.ofLiteral("127.0.0.2"), 32))));
  }

  private Line call(String from) throws IOException {
    return lines.open(socket(from), () -> {}, () -> false);
  }

  /// Our end of a call.
  private SocketChannel socket(String from) throws IOException {
    var caller = SocketChannel.open().bind(new InetSocketAddress(from, 0));
    caller.connect(server.getLocalAddress());
    SocketChannel ours = server.accept();
    sockets.add(caller);
    sockets.add(ours);
    return ours;
  }
}
