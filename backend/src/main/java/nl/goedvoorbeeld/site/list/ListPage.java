package nl.goedvoorbeeld.site.list;

import java.util.List;
import nl.goedvoorbeeld.reading.NamedLink;
import nl.goedvoorbeeld.reading.card.CardGroup;
import nl.goedvoorbeeld.site.frame.PageFrame;
import org.jspecify.annotations.Nullable;

/// Template `lijst`: all items of one kind.
///
/// @param status like `34 praktijkvoorbeelden`
/// @param search to the same items in search, with filters
public record ListPage(
    PageFrame frame,
    String title,
    String lead,
    String status,
    NamedLink search,
    List<Alternative> orders,
    List<CardGroup> groups,
    Paging paging,
    @Nullable TileMap map) {}
