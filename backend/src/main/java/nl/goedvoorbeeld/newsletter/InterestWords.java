package nl.goedvoorbeeld.newsletter;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.content.snapshot.Snapshot;
import nl.goedvoorbeeld.content.wording.Dutch;
import nl.goedvoorbeeld.newsletter.SearchFilter.Meant;
import nl.goedvoorbeeld.search.query.Facet;
import nl.goedvoorbeeld.search.query.Validity;
import nl.goedvoorbeeld.vocabulary.Vocabularies;
import nl.goedvoorbeeld.vocabulary.Vocabulary;

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
      conditions.add(either(interest.news().stream().map(InterestWords::news).toList()));
    }
    if (!interest.filter().text().isEmpty() && interest.what() != What.SEARCH) {
      conditions.add("met de woorden «" + interest.filter().text() + "»");
    }
    interest
        .filter()
        .values()
        .keySet()
        .forEach(facet -> conditions.add(condition(facet, meant, snapshot)));
    return new InterestWords(title(interest, snapshot), List.copyOf(conditions), meant.possible());
  }

  private static String title(Interest interest, Snapshot snapshot) {
    return switch (interest.what()) {
      case EZINE -> "het e-zine";
      case EXAMPLES -> "nieuwe praktijkvoorbeelden";
      case SCHEMES -> "nieuws over regelingen";
      case HANDREIKING -> "wijzigingen in de handreiking";
      case SEARCH ->
          interest.filter().text().isEmpty()
              ? "een zoekopdracht"
              : "de zoekopdracht «" + interest.filter().text() + "»";
      case ITEM ->
          snapshot
              .item(interest.item())
              .map(item -> "wijzigingen van «" + item.title() + "»")
              .orElse("een pagina die er niet meer is");
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

  private static String condition(String parameter, Meant meant, Snapshot snapshot) {
    Vocabularies vocabularies = snapshot.vocabularies();
    List<String> values = new ArrayList<>();
    Facet.of(parameter)
        .ifPresent(
            facet ->
                meant.query().chosen(facet).stream()
                    .map(id -> value(facet, id, vocabularies))
                    .forEach(values::add));
    if (meant.lost().containsKey(parameter)) {
      values.add(LOST);
    }
    return label(parameter, vocabularies) + ": " + either(values);
  }

  /// The name of a facet, in the middle of a sentence.
  private static String label(String parameter, Vocabularies vocabularies) {
    String label = vocabularies.vocabulary(parameter).map(Vocabulary::label).orElse(parameter);
    return label.substring(0, 1).toLowerCase(Dutch.LOCALE) + label.substring(1);
  }

  private static String value(Facet facet, String id, Vocabularies vocabularies) {
    if (facet.hasVocabulary()) {
      return vocabularies.label(facet.parameter(), id);
    }
    return facet == Facet.KIND
        ? Kind.ofValue(id).map(Kind::plural).orElse(id)
        : id.equals(Validity.NOW) ? "nu" : "in " + id;
  }

  private static String either(Collection<String> some) {
    List<String> all = List.copyOf(some);
    return all.size() < 2
        ? String.join("", all)
        : String.join(", ", all.subList(0, all.size() - 1)) + " of " + all.getLast();
  }

  /// The title with a capital.
  public String heading() {
    return capital(title);
  }

  /// In one line, with a capital.
  public String line() {
    return capital(
        conditions.isEmpty() ? title : title + " (" + String.join("; ", conditions) + ")");
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Dutch.LOCALE) + text.substring(1);
  }
}
