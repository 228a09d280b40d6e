package nl.goedvoorbeeld.site;

import java.util.List;

/// @param heading empty when a list is one group
/// @param lead a line below the heading; may be empty
/// @param more to all of them; its text is empty when these are all
public record CardGroup(String heading, String lead, List<Card> cards, Link more) {
  public static final Link NO_MORE = Link.plain("");
}
