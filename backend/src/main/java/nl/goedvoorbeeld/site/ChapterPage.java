package nl.goedvoorbeeld.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Template `hoofdstuk`.
///
/// On a wide screen the grounds of a statement and notes stand in the margin of the body.
///
/// @param audience for whom and how long it takes; may be empty
public record ChapterPage(
    Frame frame,
    String number,
    String title,
    String lead,
    List<String> warnings,
    String audience,
    List<ChapterLine> chapters,
    List<Heading> headings,
    SafeHtml body,
    @Nullable Link previous,
    @Nullable Link next,
    ItemFoot foot) {}
