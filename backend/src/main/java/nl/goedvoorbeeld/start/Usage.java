package nl.goedvoorbeeld.start;

/// The command line was not understood; the message says what was wrong with it.
final class Usage extends RuntimeException {
  Usage(String sentence) {
    super(sentence);
  }
}
