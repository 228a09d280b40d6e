package nl.goedvoorbeeld.site;

/// Something that was announced, and what became of it.
///
/// @param due when, in words
/// @param outcome like `niet gevonden`
public record Promise(String due, String text, String outcome) {}
