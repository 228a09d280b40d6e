package nl.goedvoorbeeld.desk;

/// What came of making or ending a plan.
public sealed interface Planning {

  record Planned(long plan) implements Planning {}

  record Ended() implements Planning {}

  /// Why not, as a sentence.
  record Refused(String sentence) implements Planning {}
}
