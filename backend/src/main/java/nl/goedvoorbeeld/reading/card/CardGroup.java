package nl.goedvoorbeeld.reading.card;

import java.util.List;
import nl.goedvoorbeeld.reading.NamedLink;

/// @param heading empty when a list is one group
/// @param lead a line below the heading; may be empty
/// @param more to all of them; its text is empty when these are all
public record CardGroup(String heading, String lead, List<Card> cards, NamedLink more) {
  public static final NamedLink NO_MORE = NamedLink.plain("");

  /// Whether any of them can be compared.
  public boolean choosable() {
    return cards.stream().anyMatch(card -> !card.choice().isEmpty());
  }
}
