package nl.goedvoorbeeld.content.typing;

/// A text that an editor wants to keep.
///
/// @param basedOn the revision that the editor began from
/// @param why may be empty
public record Edit(String itemId, long basedOn, String slug, String document, String why) {}
