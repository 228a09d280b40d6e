package nl.goedvoorbeeld.media;

/// What came of an upload.
public sealed interface Receiving {
  /// @param known whether the same image was here already
  record Kept(Upload upload, boolean known) implements Receiving {}

  /// @param sentence for whoever sent it
  record Refused(String sentence) implements Receiving {}
}
