package nl.goedvoorbeeld.site.newsletter;

/// What is wrong with a form, and at which field.
public record FormFault(String field, String sentence) {}
