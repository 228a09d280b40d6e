package nl.goedvoorbeeld.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Template `lijst`: all items of one kind.
///
/// @param status like `34 praktijkvoorbeelden`
/// @param search to the same items in search, with filters
public record ListPage(
    Frame frame,
    String title,
    String lead,
    String status,
    Link search,
    List<Choice> orders,
    List<CardGroup> groups,
    Paging paging,
    @Nullable TileMap map) {}
