package nl.goedvoorbeeld.site;

/// @param variants other words for the same; may be empty
public record GlossaryEntry(Link link, String text, String variants) {}
