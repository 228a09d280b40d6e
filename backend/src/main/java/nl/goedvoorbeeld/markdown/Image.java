package nl.goedvoorbeeld.markdown;

import nl.goedvoorbeeld.frontmatter.Place;

/// An image as written; `alt` is what a reader who cannot see it gets.
public record Image(String target, String alt, Place place) {}
