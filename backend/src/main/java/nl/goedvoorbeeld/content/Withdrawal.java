package nl.goedvoorbeeld.content;

import java.util.Optional;

/// An item that is to leave what is public, and why.
///
/// @param successor where a reader is sent instead; for a merge, and only then
/// @param note what readers are told
public record Withdrawal(
    String itemId, Change.Reason reason, Optional<String> successor, String note) {}
