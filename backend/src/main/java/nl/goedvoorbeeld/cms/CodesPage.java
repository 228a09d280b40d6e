package nl.goedvoorbeeld.cms;

import java.util.List;

/// Template `herstelcodes`: shown once.
public record CodesPage(Frame frame, List<String> codes) {}
