package nl.goedvoorbeeld.cms;

import java.util.List;
import nl.goedvoorbeeld.content.Difference;

/// Template `verschil`.
///
/// @param slug a sentence on the address; empty when it is the same
/// @param formOnly whether only the way of writing changed
public record DifferencePage(
    Frame frame,
    String address,
    long from,
    long to,
    long newest,
    String slug,
    List<Difference.Field> fields,
    List<Difference.Piece> body,
    boolean formOnly) {}
