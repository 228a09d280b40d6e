package nl.goedvoorbeeld.newsletter;

/// Something that can be ticked.
public record Tick(String value, String label, boolean ticked) {}
