package nl.goedvoorbeeld.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Template `hoofdstuk`.
///
/// The body may hold `div.gv-note` with the role `note` (a note: in the margin when there is room)
/// and `details.gv-ground` (what a statement rests on), each after the paragraph it belongs to, and
/// `sup.gv-mark` with a link to it.
///
/// @param audience for whom and how long it takes; may be empty
public record ChapterPage(
    Frame frame,
    String number,
    String title,
    String lead,
    String audience,
    List<ChapterLine> chapters,
    List<Heading> headings,
    SafeHtml body,
    @Nullable Link previous,
    @Nullable Link next,
    ItemFoot foot) {}
