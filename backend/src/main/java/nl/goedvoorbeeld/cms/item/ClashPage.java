package nl.goedvoorbeeld.cms.item;

import java.util.List;
import nl.goedvoorbeeld.cms.frame.Frame;
import nl.goedvoorbeeld.content.draft.Difference;

/// Template `botsing`: two texts of one item, side by side. Nothing of either is lost.
///
/// @param version the id of the newest, which a second save is based on
/// @param number of it, as people count
/// @param kept names the editor's text, which is kept; empty when it is not
/// @param pieces of the text: what the editor's has apart from the newest
public record ClashPage(
    Frame frame,
    String address,
    String author,
    String at,
    long version,
    int number,
    String theirs,
    String slug,
    String mine,
    String why,
    String kept,
    List<Difference.Piece> pieces) {}
