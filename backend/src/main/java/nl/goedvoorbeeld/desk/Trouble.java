package nl.goedvoorbeeld.desk;

import java.time.Instant;
import java.util.Optional;

/// Something that was to happen by itself and did not, in words.
///
/// @param itemId what it is about, where that is an item
public record Trouble(String title, String sentence, Instant at, Optional<String> itemId) {}
