package nl.goedvoorbeeld.content.act;

/// What came of an act on an open draft that changes nothing for readers.
public sealed interface Step {

  record Taken(WorkState state) implements Step {}

  /// Why not, as a sentence.
  record Refused(String sentence) implements Step {}
}
