package nl.goedvoorbeeld.content.typing;

import java.time.Instant;

/// That an editor typed something at an item and did not save it.
///
/// @param at when it was last kept
public record Kept(String itemId, Sheet sheet, Instant at) {}
