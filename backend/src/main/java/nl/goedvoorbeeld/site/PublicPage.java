package nl.goedvoorbeeld.site;

import nl.goedvoorbeeld.reading.card.ItemFoot;
import nl.goedvoorbeeld.site.frame.PageFrame;

/// The page of an item: what is to be read of it, with what stands around it.
///
/// @param item of its kind, with its own template
public record PublicPage<V>(PageFrame frame, V item, ItemFoot foot) {}
