package nl.goedvoorbeeld.site.alike;

/// One answer that the form offers.
public record ProfileChoice(String value, String label, boolean chosen) {}
