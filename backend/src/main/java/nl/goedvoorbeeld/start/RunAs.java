package nl.goedvoorbeeld.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// As whom PostgreSQL runs: it refuses to be root. For root a user namespace of its own will do, in
/// which root is nobody in particular; where a container forbids that, the user `nobody`.
enum RunAs {
  OURSELVES(List.of()),
  OTHER_NAMESPACE(List.of("unshare", "--user")),
  NOBODY(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));

  private static final String USER = "unix:uid";

  /// What goes before the command.
  final List<String> prefix;

  RunAs(List<String> prefix) {
    this.prefix = prefix;
  }

  static RunAs whoMay() {
    try {
      if (uid(Path.of("/proc/self")) != 0) {
        return OURSELVES;
      }
      return works(OTHER_NAMESPACE) ? OTHER_NAMESPACE : NOBODY;
    } catch (IOException e) {
      return OURSELVES;
    }
  }

  /// Gives a folder and all in it to the user that PostgreSQL runs as, where it is not so already.
  void own(Path folder) throws IOException {
    int user = this == NOBODY ? 65534 : 0;
    if (this == OURSELVES || uid(folder) == user) {
      return;
    }
    try (var paths = Files.walk(folder)) {
      for (var path : paths.toList()) {
        Files.setAttribute(path, USER, user, LinkOption.NOFOLLOW_LINKS);
      }
    }
  }

  private static int uid(Path path) throws IOException {
    return (int) Files.getAttribute(path, USER);
  }

  private static boolean works(RunAs way) {
    var command = new ArrayList<>(way.prefix);
    command.add("true");
    try {
      return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
