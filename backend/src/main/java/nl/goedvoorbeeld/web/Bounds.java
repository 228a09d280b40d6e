package nl.goedvoorbeeld.web;

import java.time.Duration;
import java.util.List;
import nl.goedvoorbeeld.search.OtherDays;

/// What anybody can make us hold, in number, in bytes and in time. Every one of these stands here
/// and nowhere else, but for the days of strangers in [OtherDays]; `docs/bounds.md` shows their
/// sum, and a test holds the two together.
final class Bounds {
  private static final int KB = 1 << 10;
  private static final int MB = 1 << 20;

  /// Of the heap that `launch.sh` gives, strangers and editors together may take half. The rest is
  /// for the library, its index and the program.
  static final long HEAP = 512L * MB;

  static final int CONNECTIONS = 3_072;

  /// Of one network: an office behind one address fits, since who waits makes room.
  static final int CONNECTIONS_OF_ONE = 512;

  /// Who called and is not let in yet: they wait with the kernel, which takes no more by itself.
  static final int CALLS = 4_096;

  /// Of the connections so many are kept free for whoever comes: closing takes a moment.
  static final int ROOM = 512;

  /// So many leave at once: looking for whoever waits longest is not done for each.
  static final int BATCH = 128;

  /// After which one looks again who can make room.
  static final Duration MOMENT = Duration.ofMillis(10);

  /// Requests that have begun, from the first byte of the header to the last of the answer.
  static final int REQUESTS = 384;

  /// How long one waits for its turn to begin. Until then it costs what a connection costs.
  static final Duration TO_BEGIN = Duration.ofSeconds(5);

  /// Room for a browser's header and an address with every filter that a person would choose.
  static final int HEADER = 16 * KB;

  static final int HEADER_OF_ANSWER = 8 * KB;
  static final Duration FOR_HEADER = Duration.ofSeconds(10);

  /// Between two bytes, whoever should send or take them, and between two requests.
  static final Duration SILENCE = Duration.ofSeconds(20);

  /// A body or an answer is on its way for this long whatever its pace, then at this pace at least,
  /// and never longer than this.
  static final Duration GRACE = Duration.ofSeconds(10);

  static final int BYTES_A_SECOND = 8 * KB;
  static final Duration FOR_BODY_OR_ANSWER = Duration.ofMinutes(5);

  /// Who does not take its answer for this long makes room, if somebody needs it; and the last one
  /// of a network not before.
  static final Duration STALLING = Duration.ofMillis(500);

  /// Sign-in, links, remarks of guests: two thousand signs of any script, as a form writes them.
  static final int STRANGERS_FORM = 32 * KB;

  /// A form of an editor that is longer, or that does not say how long it is, waits for its turn.
  static final int SMALL_FORM = 64 * KB;

  static final int LARGE_FORMS = 3;
  static final Duration FOR_LARGE_FORM = Duration.ofSeconds(20);

  /// Answers to readers that are not kept: being made or on their way.
  static final int ANSWERS = 192;

  static final int ANSWERS_OF_ONE = 48;
  static final long BYTES_OF_ANSWERS = 24L * MB;

  /// Answers that are made at once by threads of their own: one for each core, up to this. Those
  /// that serve connections make one less besides.
  static final int MAKERS = 8;

  /// Requests at the desk, whoever sends them.
  static final int DESK = 64;

  static final int DESK_OF_ONE = 32;

  /// How long one may wait for others to make room, and how many may wait so.
  static final Duration FOR_TURN = Duration.ofMillis(700);

  static final int WAITING_FOR_TURN = 32;

  /// After which who was refused may ask again.
  static final Duration COME_BACK = Duration.ofSeconds(5);

  /// After which who asked for one other day too many may ask again.
  static final Duration NEXT_MINUTE = Duration.ofMinutes(1);

  /// Outside the heap, of each connection.
  static final int READ_BUFFER = 8 * KB;

  /// Nearly every compressed page leaves in one write, headers included; Tomcat's usual 8 kB makes
  /// it two.
  static final int WRITE_BUFFER = 16 * KB;

  /// In the kernel, of each connection and in each direction. It reserves twice as much.
  static final int SOCKET_BUFFER = 64 * KB;

  private Bounds() {}

  /// @param most how many there can be at once
  /// @param each bytes of heap, at worst
  record Cost(String what, int most, long each) {
    long sum() {
      return most * each;
    }
  }

  /// What all of it costs at worst. What is not a bound of ours was measured, and rounded up.
  static List<Cost> costs() {
    return List.of(
        new Cost("connection that waits", CONNECTIONS, 2 * KB),
        new Cost("request that has begun", REQUESTS, requestCost()),
        new Cost("answer that is not kept, all together", 1, BYTES_OF_ANSWERS),
        new Cost("answer being made", 2 * MAKERS, MB),
        new Cost("page of the desk", DESK, 256 * KB),
        new Cost("form of a stranger, as sent and as read", DESK, 5L * STRANGERS_FORM),
        new Cost("large form or upload, as sent", LARGE_FORMS, 11L * MB),
        new Cost("large form or image, as read", 1, 56L * MB),
        new Cost("pages that are kept", 1, Shelf.BYTES),
        new Cost("images that are kept", 1, 24L * MB),
        new Cost("day besides today that is kept", OtherDays.KEPT, 512 * KB));
  }

  /// Tomcat's buffers for the header of both ways and what it holds of a request besides, and the
  /// stack of a thread that waits.
  private static long requestCost() {
    return HEADER + READ_BUFFER + HEADER_OF_ANSWER + 40L * KB + 24L * KB;
  }
}
