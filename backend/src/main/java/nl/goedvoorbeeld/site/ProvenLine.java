package nl.goedvoorbeeld.site;

import nl.goedvoorbeeld.reading.NamedLink;
import nl.goedvoorbeeld.reading.effect.Evidence;
import nl.goedvoorbeeld.reading.effect.Headline;

/// An example on the front page.
///
/// @param measures what was done
/// @param caveat what makes the effect less sure; may be empty
public record ProvenLine(
    NamedLink link, String measures, Headline effect, Evidence evidence, String caveat) {}
