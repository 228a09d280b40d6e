package nl.goedvoorbeeld.frontmatter;

/// Something in a document that must be mended before it can be published, as a Dutch sentence that
/// says what was found and what was expected.
public record Fault(Place place, String message) {}
