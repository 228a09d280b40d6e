package nl.goedvoorbeeld.reading;

/// Something that was announced, and what became of it.
///
/// @param due when, in words
/// @param outcome like `niet gevonden`
public record PromiseLine(String due, String text, String outcome) {}
