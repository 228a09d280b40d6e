package nl.goedvoorbeeld.cms.item;

import java.util.List;
import nl.goedvoorbeeld.cms.frame.Frame;
import nl.goedvoorbeeld.content.draft.Difference;

/// Template `verschil`.
///
/// @param from the id of the earlier one
/// @param fromNumber of it, as people count
/// @param toNumber of the other
/// @param slug a sentence on the address; empty when it is the same
/// @param formOnly whether only the way of writing changed
public record DifferencePage(
    Frame frame,
    String address,
    long from,
    int fromNumber,
    int toNumber,
    long newest,
    String slug,
    List<Difference.Field> fields,
    List<Difference.Piece> body,
    boolean formOnly) {}
