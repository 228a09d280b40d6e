package nl.goedvoorbeeld.media;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.goedvoorbeeld.markdown.Picture;

/// An image as it is here.
///
/// @param type how its files end: `jpg` or `png`
/// @param alt what was last said to be on it
/// @param sizes smallest first; the last is the whole image
public record Upload(
    String hash, String type, String alt, String by, Instant at, List<Size> sizes) {

  /// In pixels.
  public record Size(int width, int height) {}

  /// How a text shows it.
  public String address() {
    return MediaName.ROOT + name(sizes.getLast());
  }

  /// As it stands on a page.
  ///
  /// @param root with what its addresses begin there, slash included
  public Picture picture(String root) {
    return new Picture(
        sizes.stream()
            .map(size -> new Picture.Variant(root + name(size), size.width(), size.height()))
            .toList());
  }

  /// Whether there is an image of this name.
  public boolean has(MediaName name) {
    return name.hash().equals(hash)
        && name.type().equals(type)
        && name.width()
            .map(width -> sizes.stream().anyMatch(size -> size.width() == width))
            .orElse(true);
  }

  private MediaName name(Size size) {
    boolean whole = size.equals(sizes.getLast());
    return new MediaName(hash, whole ? Optional.empty() : Optional.of(size.width()), type);
  }
}
