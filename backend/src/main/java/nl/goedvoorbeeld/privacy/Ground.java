package nl.goedvoorbeeld.privacy;

/// Why it may be held (art. 6, first paragraph, GDPR).
enum Ground {
  CONSENT("toestemming", 'a'),
  TASK("taak van algemeen belang", 'e'),
  INTEREST("gerechtvaardigd belang", 'f');

  private final String words;
  private final char letter;

  Ground(String words, char letter) {
    this.words = words;
    this.letter = letter;
  }

  /// As in `toestemming (artikel 6, lid 1, onder a)`.
  String words() {
    return "%s (artikel 6, lid 1, onder %c)".formatted(words, letter);
  }
}
