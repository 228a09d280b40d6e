package nl.goedvoorbeeld.content.act;

/// What an editor wants to make public: one revision of one item, and what readers are told.
///
/// @param important whether readers and subscribers are told; then the note must say what changed
public record Request(String itemId, long revision, boolean important, String note) {}
