package nl.goedvoorbeeld.markdown;

/// Text among HTML.
public final class Html {
  private Html() {}

  /// So that it reads as it is, also in an attribute.
  public static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
