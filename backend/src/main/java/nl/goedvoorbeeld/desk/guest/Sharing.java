package nl.goedvoorbeeld.desk.guest;

/// What came of making or ending a link.
public sealed interface Sharing {

  /// @param token the secret, to be shown once; it is kept nowhere
  record Shared(Link link, String token) implements Sharing {}

  record Ended() implements Sharing {}

  /// Why not, as a sentence.
  record Refused(String sentence) implements Sharing {}
}
