package nl.goedvoorbeeld.site;

import java.util.List;
import nl.goedvoorbeeld.reading.NamedLink;

/// A line of what is new.
///
/// @param when when, and what happened
/// @param links to what: an item, or the lists of what came in together
/// @param note what changed; may be empty
public record TidingsLine(String when, List<NamedLink> links, String note) {}
