package nl.goedvoorbeeld.cms;

import java.util.List;

/// Template `geen-voorbeeld`.
///
/// @param faults why it cannot be shown
public record NoPreviewPage(Frame frame, String address, List<String> faults) {}
