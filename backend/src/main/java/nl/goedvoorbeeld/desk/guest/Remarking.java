package nl.goedvoorbeeld.desk.guest;

/// What came of a remark, or of settling one.
public sealed interface Remarking {

  record Kept(Remark remark) implements Remarking {}

  /// Why not, as a sentence.
  record Refused(String sentence) implements Remarking {}
}
