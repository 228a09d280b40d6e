package nl.goedvoorbeeld.frontmatter;

/// Whether there is anything to be seen in a text.
public final class Visible {
  /// Letters and a pattern of dots that Unicode has for nothing.
  private static final String EMPTY = "\u115F\u1160\u3164\uFFA0\u2800";

  private Visible() {}

  /// Not so of spaces, of signs that only say how others are written, and of accents over nothing.
  public static boolean in(String text) {
    return text.codePoints().anyMatch(Visible::isVisible);
  }

  private static boolean isVisible(int sign) {
    if (EMPTY.indexOf(sign) >= 0) {
      return false;
    }
    return switch (Character.getType(sign)) {
      case Character.UNASSIGNED,
          Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK ->
          false;
      default -> true;
    };
  }
}
