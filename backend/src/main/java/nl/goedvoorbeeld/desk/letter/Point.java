package nl.goedvoorbeeld.desk.letter;

/// One thing that a letter of the day tells of.
///
/// @param address at the desk, without the host
/// @param line what became of it
/// @param reason why this editor is told, as a sentence
public record Point(Topic topic, String title, String address, String line, String reason) {}
