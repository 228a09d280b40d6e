package nl.goedvoorbeeld.site.newsletter;

import java.util.List;
import nl.goedvoorbeeld.site.frame.PageFrame;

/// Template `nieuwsbrief-voorkeuren`.
///
/// @param address masked
/// @param said what came of what was done last; may be empty
/// @param rows what is sent, the one of the link first
public record PreferencesPage(
    PageFrame frame,
    String title,
    String address,
    String action,
    String said,
    List<SubscriptionRow> rows) {}
