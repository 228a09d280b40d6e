package nl.goedvoorbeeld.markdown;

import java.util.List;
import java.util.stream.Collectors;

/// What is known of an image on this site, so that a page keeps room for it and a browser takes the
/// width that it needs.
///
/// @param variants at least one; smallest first, the last is the whole image
public record Picture(List<Variant> variants) {

  /// Width and height in pixels.
  public record Variant(String address, int width, int height) {}

  public Variant whole() {
    return variants.getLast();
  }

  /// As the attribute of that name wants it; empty when there is nothing to choose.
  public String srcset() {
    return variants.size() == 1
        ? ""
        : variants.stream()
            .map(one -> one.address() + " " + one.width() + "w")
            .collect(Collectors.joining(", "));
  }
}
