package nl.goedvoorbeeld.content;

import nl.goedvoorbeeld.frontmatter.Place;

/// Something that an editor had better change, beside the place where it stands. Unlike a fault it
/// stops nothing by itself.
///
/// @param hinders whether the text cannot be published as long as this stands
public record Advice(Place place, String sentence, boolean hinders) {}
