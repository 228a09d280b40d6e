package nl.goedvoorbeeld.site.search;

import nl.goedvoorbeeld.reading.NamedLink;
import nl.goedvoorbeeld.reading.SafeHtml;

/// What was searched for instead of what was typed, and the way back.
///
/// @param searched with `mark` around the words that were read as others
/// @param literal the search for exactly what was typed
public record CorrectionView(SafeHtml searched, NamedLink literal) {}
