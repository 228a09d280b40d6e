package nl.goedvoorbeeld.frontmatter;

import java.util.List;

/// Something that front matter leans on and that must exist elsewhere.
public sealed interface Use {
  Place place();

  /// As that of a [Fault].
  String path();

  record OfTerm(String vocabulary, String id, Place place, String path) implements Use {}

  /// @param folders where the reference may lead; empty for anywhere
  record OfItem(Ref ref, List<String> folders, Place place, String path) implements Use {}

  /// One series of the amounts of a scheme.
  record OfSeries(Ref scheme, String series, Place place, String path) implements Use {}
}
