package nl.goedvoorbeeld.reading;

import nl.goedvoorbeeld.markdown.Html;

/// HTML that went through the one sanitizer, or that was made from escaped text. The only thing
/// that templates print unescaped: who makes one vouches for it.
public record SafeHtml(String html) {
  public static final SafeHtml NONE = new SafeHtml("");

  public static SafeHtml ofText(String text) {
    return new SafeHtml(Html.escaped(text));
  }

  public boolean isEmpty() {
    return html.isEmpty();
  }
}
