package nl.goedvoorbeeld.site;

import java.util.List;

/// A place of which nothing stands here, and what lies around it.
///
/// @param sentence the links belong to it, and the full stop comes after them; empty where there is
///   no such place
public record SilenceView(String sentence, List<Link> around) {
  static final SilenceView NONE = new SilenceView("", List.of());
}
