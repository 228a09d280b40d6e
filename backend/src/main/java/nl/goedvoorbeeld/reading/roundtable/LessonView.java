package nl.goedvoorbeeld.reading.roundtable;

import java.util.List;
import nl.goedvoorbeeld.reading.NamedLink;
import nl.goedvoorbeeld.reading.SafeHtml;

/// What a round table taught.
///
/// @param recognised by how many, in words, like `herkend door 5 van de 8`, or that it is not known
/// @param consent what participants agreed to make public, in words
/// @param leadsTo chapters and examples
public record LessonView(
    String id, SafeHtml text, String recognised, String consent, List<NamedLink> leadsTo) {}
