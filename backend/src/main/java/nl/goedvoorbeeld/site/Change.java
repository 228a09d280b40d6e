package nl.goedvoorbeeld.site;

/// One moment in the public history of an item.
///
/// @param act like `gewijzigd`, `gepubliceerd`, `ingetrokken`
/// @param note what changed, for readers; may be empty
public record Change(String date, String act, String note) {}
