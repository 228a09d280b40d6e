package nl.goedvoorbeeld.cms.entry;

import java.util.List;
import nl.goedvoorbeeld.cms.frame.Frame;

/// Template `herstelcodes`: shown once.
public record CodesPage(Frame frame, List<String> codes) {}
