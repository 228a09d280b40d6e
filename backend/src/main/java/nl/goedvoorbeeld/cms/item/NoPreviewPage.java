package nl.goedvoorbeeld.cms.item;

import java.util.List;
import nl.goedvoorbeeld.cms.frame.Frame;

/// Template `geen-voorbeeld`.
///
/// @param faults why it cannot be shown
public record NoPreviewPage(Frame frame, String address, List<String> faults) {}
