package nl.goedvoorbeeld.start;

import org.jspecify.annotations.Nullable;

/// The machine, not the program, is in the way: somebody must do something before we can go on. The
/// message is the sentence that tells them what.
final class Refused extends RuntimeException {
  Refused(String sentence) {
    super(sentence);
  }

  Refused(String sentence, @Nullable Throwable cause) {
    super(sentence, cause);
  }
}
