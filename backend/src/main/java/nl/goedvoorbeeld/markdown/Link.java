package nl.goedvoorbeeld.markdown;

import nl.goedvoorbeeld.frontmatter.Place;

/// A link as written: `target` is not yet replaced by [Quotes#address(String)] and may be unsafe.
public record Link(String target, String text, Place place) {}
