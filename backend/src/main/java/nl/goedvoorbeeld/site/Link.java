package nl.goedvoorbeeld.site;

/// @param href empty when there is nothing to link to: then it is only text
public record Link(String href, String text) {
  public static Link plain(String text) {
    return new Link("", text);
  }
}
