package nl.goedvoorbeeld.site.newsletter;

import java.util.List;
import nl.goedvoorbeeld.site.frame.PageFrame;

/// Template `nieuwsbrief-link`: who lost the link out of their mail asks for it.
///
/// @param perhaps what may have been meant instead of the address; empty for nothing
public record LostLinkPage(
    PageFrame frame, String title, String address, String perhaps, List<FormFault> faults) {}
