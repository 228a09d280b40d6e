package nl.goedvoorbeeld.reading;

import java.util.Map;

/// Said on a page that is not public.
///
/// @param back where an editor goes on; empty for a guest
/// @param images with what the addresses of its images begin: where readers get theirs, nobody gets
///   those of a draft
/// @param drafts where an editor sees what readers cannot find yet, by the address that it will
///   have
public record Preview(String back, String images, Map<String, String> drafts) {
  public Preview(String back, String images) {
    this(back, images, Map.of());
  }

  public Preview leading(Map<String, String> others) {
    return new Preview(back, images, others);
  }

  /// Where a link of the page leads.
  public String to(String href) {
    return drafts.getOrDefault(href.replaceFirst("[?#].*", ""), href);
  }
}
