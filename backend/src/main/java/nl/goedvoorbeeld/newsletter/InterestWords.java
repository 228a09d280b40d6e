package nl.goedvoorbeeld.newsletter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.goedvoorbeeld.content.snapshot.Snapshot;
import nl.goedvoorbeeld.content.wording.Dutch;
import nl.goedvoorbeeld.newsletter.SearchFilter.Meant;
import nl.goedvoorbeeld.search.query.Facet;
import nl.goedvoorbeeld.vocabulary.Vocabularies;

/// What a subscription is about, as its subscriber knows it: in the names that things have now.
///
/// @param title without capital, such as *nieuwe praktijkvoorbeelden*
/// @param conditions of whom and what it must be, such as *sector: Zorg of Onderwijs*
/// @param possible whether anything can still match
public record InterestWords(String title, List<String> conditions, boolean possible) {
  private static final String LOST = "een keuze die niet meer bestaat";

  public static InterestWords of(Interest interest, Snapshot snapshot) {
    Meant meant = interest.filter().in(snapshot.vocabularies());
    List<String> conditions = new ArrayList<>();
    if (interest.what() == What.SCHEMES && interest.news().size() < SchemeNews.values().length) {
      conditions.add(
          Dutch.listed(interest.news().stream().map(InterestWords::news).toList(), "of"));
    }
    if (!interest.filter().text().isEmpty() && interest.what() != What.SEARCH) {
      conditions.add("met de woorden «" + interest.filter().text() + "»");
    }
    conditions.addAll(conditions(interest.filter(), snapshot));
    return new InterestWords(title(interest, snapshot), List.copyOf(conditions), meant.possible());
  }

  /// What a filter asks of each facet, such as *sector: Zorg of Onderwijs*.
  public static List<String> conditions(SearchFilter filter, Snapshot snapshot) {
    Meant meant = filter.in(snapshot.vocabularies());
    return filter.values().keySet().stream()
        .map(facet -> condition(facet, meant, snapshot))
        .toList();
  }

  private static String title(Interest interest, Snapshot snapshot) {
    return switch (interest.what()) {
      case EZINE, EXAMPLES, SCHEMES, HANDREIKING -> what(interest.what());
      case SEARCH ->
          interest.filter().text().isEmpty()
              ? what(What.SEARCH)
              : "de zoekopdracht «" + interest.filter().text() + "»";
      case ITEM ->
          snapshot
              .item(interest.item())
              .map(item -> "wijzigingen van «" + item.title() + "»")
              .orElse("een pagina die er niet meer is");
    };
  }

  /// Before it is said which search or page.
  public static String what(What what) {
    return switch (what) {
      case EZINE -> "het e-zine";
      case EXAMPLES -> "nieuwe praktijkvoorbeelden";
      case SCHEMES -> "nieuws over regelingen";
      case HANDREIKING -> "wijzigingen in de handreiking";
      case SEARCH -> "een zoekopdracht";
      case ITEM -> "wijzigingen van een pagina";
    };
  }

  /// As it is said of a scheme.
  public static String news(SchemeNews news) {
    return switch (news) {
      case OPENED -> "opengesteld";
      case CHANGED -> "gewijzigd";
      case CLOSING_SOON -> "sluit binnenkort";
      case CLOSED -> "gesloten";
      case AMOUNT_KNOWN -> "bedrag van volgend jaar bekend";
    };
  }

  public static String rhythm(Rhythm rhythm) {
    return switch (rhythm) {
      case AT_ONCE -> "direct";
      case DAILY -> "elke dag";
      case WEEKLY -> "elke week";
      case MONTHLY -> "elke maand";
    };
  }

  /// As [#rhythm], with the hour or the day.
  public static String moment(Rhythm rhythm) {
    return rhythm(rhythm)
        + switch (rhythm) {
          case AT_ONCE -> ", maar niet tussen 22.00 en 7.00 uur";
          case DAILY -> " om 7.00 uur";
          case WEEKLY -> ", op maandag";
          case MONTHLY -> ", op de 1e";
        };
  }

  private static String condition(String parameter, Meant meant, Snapshot snapshot) {
    Vocabularies vocabularies = snapshot.vocabularies();
    Optional<Facet> known = Facet.of(parameter);
    List<String> values = new ArrayList<>();
    known.ifPresent(
        facet ->
            meant.query().chosen(facet).stream()
                .map(id -> value(facet, id, vocabularies))
                .forEach(values::add));
    if (meant.lost().containsKey(parameter)) {
      values.add(LOST);
    }
    String label = known.map(facet -> facet.label(vocabularies)).orElse(parameter);
    return Dutch.inSentence(label) + ": " + Dutch.listed(values, "of");
  }

  /// Names of terms keep their capital; *nu* is none.
  private static String value(Facet facet, String id, Vocabularies vocabularies) {
    String label = facet.label(id, vocabularies);
    return facet == Facet.IN_FORCE ? Dutch.inSentence(label) : label;
  }

  /// The title with a capital.
  public String heading() {
    return Dutch.capital(title);
  }

  /// In one line, with a capital.
  public String line() {
    return Dutch.capital(
        conditions.isEmpty() ? title : title + " (" + String.join("; ", conditions) + ")");
  }
}
