package nl.goedvoorbeeld.site;

import java.util.List;

/// Template `pagina`: about, method, privacy, accessibility, dossiers.
///
/// @param headings the contents; empty for a short page
public record PlainPage(
    Frame frame,
    String title,
    String lead,
    List<String> warnings,
    List<Heading> headings,
    SafeHtml body,
    ItemFoot foot) {}
