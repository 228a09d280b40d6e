package nl.goedvoorbeeld.newsletter;

import java.time.Instant;

/// How it is known that somebody on a list wants this, as the editor said who took the list over.
///
/// @param place where they said so, such as a form on paper
/// @param words what they had read
/// @param takenAt when the list was taken over; when they said so stands at the subscription
public record Proof(String place, String words, Instant takenAt) {}
