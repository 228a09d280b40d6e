package nl.goedvoorbeeld.web;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Whether a host is this machine itself, where nobody can listen in.
public final class Local {
  private static final Set<String> NAMES = Set.of("localhost", "127.0.0.1", "::1", "[::1]");

  private Local() {}

  public static boolean is(@Nullable String host) {
    return host != null && NAMES.contains(host);
  }
}
