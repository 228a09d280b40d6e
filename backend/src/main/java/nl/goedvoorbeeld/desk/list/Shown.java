package nl.goedvoorbeeld.desk.list;

import java.util.List;

/// One page of a list.
///
/// @param page the one that was asked for, or the last one there is
public record Shown(List<Entry> entries, int total, int page, int pages) {}
