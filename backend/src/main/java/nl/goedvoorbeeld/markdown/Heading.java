package nl.goedvoorbeeld.markdown;

import nl.goedvoorbeeld.frontmatter.Place;

/// A heading of the body: its level as shown (2 to 6), its words, and the id that leads to it.
public record Heading(int level, String text, String id, Place place) {}
