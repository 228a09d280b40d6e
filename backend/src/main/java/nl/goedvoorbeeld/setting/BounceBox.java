package nl.goedvoorbeeld.setting;

import java.util.List;

/// The mailbox in which mail comes back that could not be delivered, and what providers tell of
/// complaints.
///
/// @param folders that are read; each for itself, in any order
public record BounceBox(String host, int port, String user, String password, List<String> folders) {
  private static final int TLS_PORT = 993;

  public BounceBox {
    folders = List.copyOf(folders);
  }

  /// Whether all is said on a closed line from the beginning.
  public boolean tlsFirst() {
    return port == TLS_PORT;
  }

  @Override
  public String toString() {
    return host;
  }
}
