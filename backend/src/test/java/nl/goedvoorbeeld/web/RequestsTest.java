package nl.goedvoorbeeld.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/// Whose request begins when too many have begun.
class RequestsTest {
  private static final int MOST = 4;

  private final Requests requests = new Requests(MOST);

  /// Those who waited, since it was their turn.
  private final List<String> wentOn = new ArrayList<>();

  @Test
  void no_more_begin_than_there_is_room_for() throws IOException {
    List<Line> begun = full("a");
    Line reader = line("b", "reader");
    assertThat(requests.begin(reader)).isFalse();
    assertThat(requests.hasBegun(begun.getFirst())).isTrue();
    assertThat(requests.hasBegun(reader)).isFalse();
    requests.end(begun.getFirst());
    requests.end(begun.getFirst());
    assertThat(wentOn).containsExactly("reader");
    assertThat(requests.hasBegun(begun.getFirst())).isFalse();
    assertThat(requests.hasBegun(reader)).isTrue();
    requests.end(reader);
    assertThat(requests.begin(line("b", "next"))).isTrue();
  }

  @Test
  void who_has_fewest_of_its_network_comes_first_and_then_who_came_last() throws IOException {
    List<Line> begun = full("a");
    requests.begin(line("b", "first"));
    requests.begin(line("a", "crowd"));
    requests.begin(line("b", "one more"));
    requests.begin(line("c", "last"));
    begun.forEach(requests::end);
    assertThat(wentOn).containsExactly("last", "first", "one more", "crowd");
  }

  @Test
  void as_many_make_room_as_wait_and_no_more() throws IOException {
    List<Line> begun = full("a");
    begun.forEach(line -> line.rest(true));
    requests.begin(line("b", "reader"));
    for (int time = 0; time < 20; time++) {
      LockSupport.parkNanos(Bounds.MOMENT.toNanos());
      requests.makeRoom();
    }
    assertThat(begun.stream().filter(Line::hungUp)).containsExactly(begun.getFirst());
  }

  @Test
  void who_goes_while_it_waits_takes_no_room() throws IOException {
    List<Line> begun = full("a");
    Line gone = line("b", "gone");
    requests.begin(gone);
    requests.begin(line("a", "next"));
    requests.end(gone);
    requests.end(begun.getFirst());
    assertThat(wentOn).containsExactly("next");
    assertThat(requests.hasBegun(gone)).isFalse();
  }

  private List<Line> full(String network) throws IOException {
    List<Line> begun = new ArrayList<>();
    for (int one = 0; one < MOST; one++) {
      Line line = line(network, "begun");
      line.serve();
      assertThat(requests.begin(line)).isTrue();
      begun.add(line);
    }
    return begun;
  }

  private Line line(String network, String name) throws IOException {
    SocketChannel socket = SocketChannel.open();
    // Nobody is at the other end.
    socket.close();
    return new Line(network, Optional.empty(), socket, () -> wentOn.add(name), () -> false);
  }
}
