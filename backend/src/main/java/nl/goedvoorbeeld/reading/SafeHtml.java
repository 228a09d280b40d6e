package nl.goedvoorbeeld.reading;

/// HTML that went through the one sanitizer, or that was made from escaped text. The only thing
/// that templates print unescaped: who makes one vouches for it.
public record SafeHtml(String html) {
  public static final SafeHtml NONE = new SafeHtml("");

  public static SafeHtml ofText(String text) {
    return new SafeHtml(
        text.replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace(">", "&gt;")
            .replace("\"", "&quot;"));
  }

  public boolean isEmpty() {
    return html.isEmpty();
  }
}
