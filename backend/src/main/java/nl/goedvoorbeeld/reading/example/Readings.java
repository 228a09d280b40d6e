package nl.goedvoorbeeld.reading.example;

import nl.goedvoorbeeld.reading.effect.Evidence;
import nl.goedvoorbeeld.reading.effect.Headline;

/// The readings that tell most of the story: effect, evidence, effort.
///
/// @param effort what it took, in a few words: `bijna een jaar overleg; € 25.000`; empty where
///   neither time nor cost is known
public record Readings(Headline effect, Evidence evidence, String effort) {}
