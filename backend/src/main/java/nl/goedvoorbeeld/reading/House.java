package nl.goedvoorbeeld.reading;

import java.util.List;
import nl.goedvoorbeeld.setting.Retention;
import nl.goedvoorbeeld.theme.Theme;

/// What is the same on every page of an installation.
///
/// @param baseUrl without a slash at its end
/// @param organisation who answers for the site; empty in a demonstration
/// @param demonstration puts *demonstratie, geen website van de overheid* on every page
/// @param navigation the main sections, in order
/// @param footer about, method, privacy, accessibility and what else stands at the foot
/// @param retention how long what is held of subscribers is kept
public record House(
    Theme theme,
    String baseUrl,
    String organisation,
    String contactEmail,
    boolean demonstration,
    List<NamedLink> navigation,
    List<NamedLink> footer,
    Retention retention) {}
