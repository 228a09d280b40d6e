package nl.goedvoorbeeld.markdown;

/// A link as written: `target` is not yet replaced by [Quotes#address(String)] and may be unsafe.
public record Link(String target, String text, Place place) {}
