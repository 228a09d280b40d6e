package nl.goedvoorbeeld.search.answer;

import java.util.List;
import nl.goedvoorbeeld.content.Item;

/// An example beside an organisation. Of what either does not say, nothing is said.
///
/// @param same what they share, what counts most first
/// @param other in what they differ
public record Resemblance(Item item, List<Trait> same, List<Trait> other) {}
