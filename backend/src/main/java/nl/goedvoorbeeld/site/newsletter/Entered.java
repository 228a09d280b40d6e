package nl.goedvoorbeeld.site.newsletter;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.goedvoorbeeld.newsletter.Interest;
import nl.goedvoorbeeld.newsletter.Rhythm;
import nl.goedvoorbeeld.newsletter.SchemeNews;
import nl.goedvoorbeeld.newsletter.SearchFilter;
import nl.goedvoorbeeld.newsletter.What;
import nl.goedvoorbeeld.search.Library;
import nl.goedvoorbeeld.search.query.Facet;
import nl.goedvoorbeeld.search.query.Query;

/// What stands in the form, as a reader filled it in or as an address says that it begins.
///
/// @param query the search that it is about or, where one chooses, for whom
/// @param item the one item that it is about; empty for none
/// @param trap what only programs fill in
record Entered(
    Set<What> what,
    Set<SchemeNews> news,
    Query query,
    String item,
    Rhythm rhythm,
    boolean allChanges,
    Address address,
    String trap) {
  static final String WHAT = "wat";
  static final String NEWS = "nieuws";
  static final String ITEM = "item";
  static final String RHYTHM = "ritme";
  static final String ALL_CHANGES = "alles";
  static final String ADDRESS = "adres";
  static final String ASKED_ABOUT = "gevraagd";
  static final String MEANT = "bedoeld";

  /// Named as what programs like to fill in.
  static final String TRAP = "website";

  static final Rhythm USUAL = Rhythm.WEEKLY;

  /// Before anything was filled in.
  static Entered begin(Query query, Map<String, List<String>> parameters) {
    return new Entered(
        query.equals(Query.ALL) ? what(parameters) : Set.of(What.SEARCH),
        EnumSet.allOf(SchemeNews.class),
        query,
        first(parameters, ITEM),
        USUAL,
        false,
        new Address("", "", ""),
        "");
  }

  /// An address as it was typed and, where it was asked whether another was meant, which one is.
  ///
  /// @param askedAbout what had been typed when it was asked; what is typed since counts by itself
  /// @param meant what was chosen of the two; empty when it was not
  record Address(String typed, String askedAbout, String meant) {
    static Address read(Map<String, List<String>> fields) {
      return new Address(first(fields, ADDRESS), first(fields, ASKED_ABOUT), first(fields, MEANT));
    }

    boolean wasAsked() {
      return !meant.isEmpty() && typed.equals(askedAbout);
    }

    String chosen() {
      return wasAsked() ? meant : typed;
    }
  }

  /// @return empty when it holds values that no page of ours sends
  static Optional<Entered> read(Library library, Map<String, List<String>> fields) {
    Map<String, List<String>> filter = new LinkedHashMap<>(fields);
    filter.keySet().retainAll(SignUp.FILTERS);
    return library.parse(filter) instanceof Query.Reading.Understood(Query query, _)
        ? Optional.of(
            new Entered(
                what(fields),
                all(fields, NEWS).stream()
                    .flatMap(value -> SchemeNews.of(value).stream())
                    .collect(Collectors.toCollection(() -> EnumSet.noneOf(SchemeNews.class))),
                query,
                first(fields, ITEM),
                Rhythm.of(first(fields, RHYTHM)).orElse(USUAL),
                !first(fields, ALL_CHANGES).isEmpty(),
                Address.read(fields),
                first(fields, TRAP)))
        : Optional.empty();
  }

  private static Set<What> what(Map<String, List<String>> fields) {
    return all(fields, WHAT).stream()
        .flatMap(value -> What.of(value).stream())
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(What.class)));
  }

  private static List<String> all(Map<String, List<String>> fields, String name) {
    return fields.getOrDefault(name, List.of());
  }

  static String first(Map<String, List<String>> fields, String name) {
    return all(fields, name).stream().findFirst().orElse("");
  }

  boolean ofSearch() {
    return what.contains(What.SEARCH) && !query.equals(Query.ALL);
  }

  /// What it asks for; nothing where nothing was chosen.
  List<Interest> interests(Library library) {
    if (library.snapshot().item(item).isPresent()) {
      return List.of(Interest.inItem(item));
    }
    SearchFilter filter = SearchFilter.of(query);
    if (ofSearch()) {
      return List.of(Interest.in(What.SEARCH, filter));
    }
    List<Interest> interests = new ArrayList<>();
    for (What one : what) {
      interests.addAll(
          switch (one) {
            case EZINE, HANDREIKING -> List.of(Interest.in(one));
            case EXAMPLES -> List.of(Interest.in(one, filter));
            case SCHEMES ->
                news.isEmpty() ? List.<Interest>of() : List.of(Interest.inSchemes(news, filter));
            case SEARCH, ITEM -> List.<Interest>of();
          });
    }
    return List.copyOf(interests);
  }

  boolean choseSchemesWithoutNews() {
    return what.contains(What.SCHEMES) && news.isEmpty() && !ofSearch();
  }

  boolean chose(Facet facet, String id) {
    return query.chosen(facet).contains(id);
  }
}
