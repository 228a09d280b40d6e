package nl.goedvoorbeeld.site;

/// The three readings that tell most of the story: effect, evidence, effort.
///
/// @param effort what it took, in a few words: `bijna een jaar overleg; kosten niet gevonden`
public record Readings(Headline effect, Evidence evidence, String effort) {}
