package nl.goedvoorbeeld.content.typing;

import java.time.Instant;

/// What an editor typed and did not save.
///
/// @param sheet names it
/// @param basedOn the revision that it began from
/// @param outdated whether someone saved since, so that a save will be refused with both texts
public record Autosaved(
    String itemId,
    Sheet sheet,
    long basedOn,
    String slug,
    String document,
    Instant at,
    boolean outdated) {}
