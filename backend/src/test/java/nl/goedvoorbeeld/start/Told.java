package nl.goedvoorbeeld.start;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;

/// What a command says and how it ends, given in the JVM of the tests by all that `main` does but
/// exit: a process of its own takes longer to start than most commands to run. That it works in one
/// is tested with a {@link Child}.
record Told(int code, String output) {

  static Told by(Map<String, String> settings, String... words) {
    var said = new ByteArrayOutputStream();
    var out = System.out;
    var err = System.err;
    try (var both = new PrintStream(said, true, UTF_8)) {
      System.setOut(both);
      System.setErr(both);
      return new Told(Main.run(List.of(words), settings), said.toString(UTF_8));
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
  }

  List<String> lines() {
    return output.lines().toList();
  }
}
