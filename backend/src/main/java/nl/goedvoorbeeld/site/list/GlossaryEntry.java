package nl.goedvoorbeeld.site.list;

import nl.goedvoorbeeld.reading.NamedLink;

/// @param variants other words for the same; may be empty
public record GlossaryEntry(NamedLink link, String text, String variants) {}
