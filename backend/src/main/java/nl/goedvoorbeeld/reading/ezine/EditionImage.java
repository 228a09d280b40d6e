package nl.goedvoorbeeld.reading.ezine;

import nl.goedvoorbeeld.markdown.Picture;
import org.jspecify.annotations.Nullable;

/// Shown instead of the drawing of an edition, and as wide.
public record EditionImage(Picture picture, String alt) {
  private static final String SIZES = "(min-width: 48rem) 20rem, 100vw";

  /// Nothing where there is but one size.
  public @Nullable String srcset() {
    return picture.srcset().isEmpty() ? null : picture.srcset();
  }

  public @Nullable String sizes() {
    return picture.srcset().isEmpty() ? null : SIZES;
  }
}
