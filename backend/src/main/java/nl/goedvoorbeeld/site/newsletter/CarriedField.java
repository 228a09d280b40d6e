package nl.goedvoorbeeld.site.newsletter;

/// What a form carries along unseen.
public record CarriedField(String name, String value) {}
