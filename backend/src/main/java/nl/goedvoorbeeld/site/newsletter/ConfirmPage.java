package nl.goedvoorbeeld.site.newsletter;

import java.util.List;
import nl.goedvoorbeeld.newsletter.Tick;
import nl.goedvoorbeeld.site.frame.PageFrame;

/// Template `nieuwsbrief-bevestigen`.
///
/// @param address masked
/// @param asked what waits for the button, by the ids of subscriptions
/// @param held what is sent already, as lines
public record ConfirmPage(
    PageFrame frame,
    String title,
    String address,
    String action,
    List<Tick> asked,
    List<String> held,
    List<FormFault> faults) {}
