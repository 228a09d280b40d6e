package nl.goedvoorbeeld.reading.scheme;

/// The status of a scheme on a day: a shape and words.
///
/// @param words may say more than the sign's own word, like `wijzigt per 1 januari 2027`
public record SchemeStatus(StatusSign sign, String words) {}
