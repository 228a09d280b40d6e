package nl.goedvoorbeeld.cms;

import java.util.List;

/// Template `items`.
///
/// @param previous the address of the page before; empty on the first
/// @param next the address of the page after; empty on the last
public record ItemsPage(
    Frame frame, String sought, String count, List<ItemLine> lines, String previous, String next) {}
