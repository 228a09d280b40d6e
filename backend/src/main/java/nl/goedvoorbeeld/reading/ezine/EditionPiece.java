package nl.goedvoorbeeld.reading.ezine;

import nl.goedvoorbeeld.content.Item;

/// What stands in an edition: an article of its own, or an item that was there already.
///
/// @param form like `Interview`
public record EditionPiece(Item item, String form, String teaser) {}
