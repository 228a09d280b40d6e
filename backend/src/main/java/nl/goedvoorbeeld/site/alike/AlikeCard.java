package nl.goedvoorbeeld.site.alike;

import nl.goedvoorbeeld.reading.card.Card;

/// An example with why it stands where it stands.
///
/// @param same what it shares with the organisation; may be empty
/// @param other in what it differs; may be empty
public record AlikeCard(Card card, String same, String other) {}
