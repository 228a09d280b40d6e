package nl.goedvoorbeeld.reading;

/// One moment in the public history of an item.
///
/// @param act like `gewijzigd`, `gepubliceerd`, `ingetrokken`
/// @param note what changed, for readers; may be empty
public record HistoryLine(String date, String act, String note) {}
