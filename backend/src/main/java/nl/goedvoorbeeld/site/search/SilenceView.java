package nl.goedvoorbeeld.site.search;

import java.util.List;
import nl.goedvoorbeeld.reading.NamedLink;

/// A place of which nothing stands here, and what lies around it.
///
/// @param sentence the links belong to it, and the full stop comes after them; empty where there is
///   no such place
public record SilenceView(String sentence, List<NamedLink> around) {
  public static final SilenceView NONE = new SilenceView("", List.of());
}
