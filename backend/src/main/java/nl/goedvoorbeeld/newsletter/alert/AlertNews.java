package nl.goedvoorbeeld.newsletter.alert;

import java.time.Instant;

/// Something that happened to an item.
///
/// @param id 0 as long as it has none
/// @param mark with the item and the happening, by what it is told from another: of what was done
///   the generation, of what came by date that date or year
/// @param generation in which it became known
record AlertNews(
    long id,
    String item,
    Happening happening,
    String mark,
    long generation,
    boolean important,
    Instant at) {}
