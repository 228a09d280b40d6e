package nl.goedvoorbeeld.site;

import java.util.List;

/// Template `fout`.
///
/// @param text what happened and what one can do, a paragraph each
/// @param ways where one may go now
public record ErrorPage(
    Frame frame, int status, String title, List<String> text, List<Link> ways) {}
