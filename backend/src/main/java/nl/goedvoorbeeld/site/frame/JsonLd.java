package nl.goedvoorbeeld.site.frame;

/// Structured data for machines. It stands in a `script` element that browsers do not run, so that
/// a strict content security policy lets it be; a `<` is written as an escape so that no text in it
/// can end the element.
public record JsonLd(String json) {
  public static final JsonLd NONE = new JsonLd("");

  public JsonLd {
    json = json.replace("<", "\\u003c");
  }
}
