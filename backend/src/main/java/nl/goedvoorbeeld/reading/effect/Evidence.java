package nl.goedvoorbeeld.reading.effect;

/// Strength of evidence: the words first, the step of the ladder (0 to 5) beside them.
public record Evidence(int step, String words) {}
