package nl.goedvoorbeeld.markdown;

/// An image as written; `alt` is what a reader who cannot see it gets.
public record Image(String target, String alt, Place place) {}
