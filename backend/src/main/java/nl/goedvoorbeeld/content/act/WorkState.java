package nl.goedvoorbeeld.content.act;

import java.util.Arrays;

/// How far an open draft has come. What is public is said by its publication, not here.
public enum WorkState {
  CONCEPT("concept", "concept"),
  SUBMITTED("submitted", "ter controle"),
  APPROVED("approved", "goedgekeurd"),
  PLANNED("planned", "gepland");

  final String stored;
  private final String word;

  WorkState(String stored, String word) {
    this.stored = stored;
    this.word = word;
  }

  /// The word that editors see.
  public String word() {
    return word;
  }

  /// The word as it ends a sentence that begins with «dit concept is».
  String phrase() {
    return this == CONCEPT ? "nog niet ter controle" : word;
  }

  public static WorkState of(String stored) {
    return Arrays.stream(values())
        .filter(state -> state.stored.equals(stored))
        .findFirst()
        .orElseThrow();
  }
}
