package nl.goedvoorbeeld.site;

import java.util.List;
import nl.goedvoorbeeld.reading.NamedLink;
import nl.goedvoorbeeld.reading.card.CardGroup;
import nl.goedvoorbeeld.reading.example.ComparisonView;
import nl.goedvoorbeeld.site.frame.PageFrame;
import org.jspecify.annotations.Nullable;

/// Template `vergelijk`.
///
/// @param without each example that was chosen, with the address of the page without it
/// @param comparison null where there are not two yet
/// @param kept by what those that were chosen are asked for again
/// @param offer examples to choose; null when no more can be chosen
/// @param ways to other examples
public record ComparePage(
    PageFrame frame,
    String title,
    String lead,
    List<NamedLink> without,
    @Nullable ComparisonView comparison,
    List<String> kept,
    @Nullable CardGroup offer,
    List<NamedLink> ways) {}
