package nl.goedvoorbeeld.content;

/// One item that is to become public, in a bundle.
///
/// @param important whether readers and subscribers are told; then the note says what changed
public record Submission(Draft draft, boolean important, String note) {}
