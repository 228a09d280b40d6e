package nl.goedvoorbeeld.cms.frame;

/// One of what can be chosen in a form.
public record Choice(String value, String label, boolean chosen) {}
