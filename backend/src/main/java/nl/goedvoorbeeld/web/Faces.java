package nl.goedvoorbeeld.web;

import java.util.Comparator;
import java.util.List;

/// Who answers at which address.
final class Faces {
  private final List<Reading> readings;

  Faces(List<Reading> readings) {
    this.readings =
        readings.stream()
            .sorted(Comparator.comparing((Reading one) -> one.root().length()).reversed())
            .toList();
  }

  Reading at(String path) {
    for (Reading reading : readings) {
      String root = reading.root();
      if (root.isEmpty() || path.equals(root) || path.startsWith(root + "/")) {
        return reading;
      }
    }
    throw new IllegalStateException("Nobody answers at the addresses that no other answers");
  }
}
