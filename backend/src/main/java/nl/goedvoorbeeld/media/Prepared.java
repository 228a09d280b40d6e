package nl.goedvoorbeeld.media;

/// A file made into what may be kept of it.
public sealed interface Prepared {
  /// Ready to be kept.
  final class Ready implements Prepared {
    final String hash;
    final Encoding.Encoded encoded;

    Ready(String hash, Encoding.Encoded encoded) {
      this.hash = hash;
      this.encoded = encoded;
    }
  }

  /// @param sentence for whoever sent it
  record Refused(String sentence) implements Prepared {}
}
