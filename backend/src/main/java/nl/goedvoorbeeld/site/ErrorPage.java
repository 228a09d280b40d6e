package nl.goedvoorbeeld.site;

import java.util.List;
import nl.goedvoorbeeld.reading.NamedLink;
import nl.goedvoorbeeld.site.frame.PageFrame;

/// Template `fout`.
///
/// @param text what happened and what one can do, a paragraph each
/// @param ways where one may go now
public record ErrorPage(
    PageFrame frame, int status, String title, List<String> text, List<NamedLink> ways) {}
