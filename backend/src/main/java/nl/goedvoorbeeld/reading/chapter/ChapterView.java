package nl.goedvoorbeeld.reading.chapter;

import java.util.List;
import nl.goedvoorbeeld.reading.HeadingLink;
import nl.goedvoorbeeld.reading.NamedLink;
import nl.goedvoorbeeld.reading.SafeHtml;
import org.jspecify.annotations.Nullable;

/// Template `hoofdstuk`.
///
/// On a wide screen the grounds of a statement and notes stand in the margin of the body.
///
/// @param body without its notes: steps and checklist come between
/// @param audience for whom and how long it takes; may be empty
public record ChapterView(
    String number,
    String title,
    String lead,
    List<String> warnings,
    String audience,
    List<ChapterLine> chapters,
    List<HeadingLink> headings,
    SafeHtml body,
    List<ChapterStep> steps,
    List<SafeHtml> checklist,
    SafeHtml notes,
    @Nullable NamedLink previous,
    @Nullable NamedLink next) {}
