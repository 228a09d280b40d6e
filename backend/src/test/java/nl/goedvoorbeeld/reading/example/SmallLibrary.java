package nl.goedvoorbeeld.reading.example;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.goedvoorbeeld.MovableClock;
import nl.goedvoorbeeld.RunningSite;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.content.draft.Draft;
import nl.goedvoorbeeld.content.snapshot.InMemory;
import nl.goedvoorbeeld.frontmatter.Ref;
import nl.goedvoorbeeld.reading.House;
import nl.goedvoorbeeld.reading.Visit;
import nl.goedvoorbeeld.search.LargeLibrary;
import nl.goedvoorbeeld.setting.Retention;
import nl.goedvoorbeeld.theme.Theme;

/// Examples of our own, without a database.
public final class SmallLibrary {
  public static final House HOUSE =
      new House(
          Theme.load("basis", Optional.empty(), Optional.empty()),
          RunningSite.BASE_URL,
          "",
          "",
          false,
          List.of(),
          List.of(),
          Retention.USUAL);

  private final Map<Ref, String> formerly = new HashMap<>();

  private SmallLibrary() {}

  /// A library of these examples.
  public static Visit of(Draft... examples) {
    return new SmallLibrary().visit(examples);
  }

  /// A library in which addresses of examples stayed behind.
  ///
  /// @param formerly slugs, with the slug that the example has now, or one that nothing has
  public static Visit of(Map<String, String> formerly, Draft... examples) {
    SmallLibrary library = new SmallLibrary();
    formerly.forEach(
        (then, now) -> library.formerly.put(new Ref(Kind.CASE_STUDY.folder(), then), id(now)));
    return library.visit(examples);
  }

  private Visit visit(Draft... examples) {
    Draft[] all =
        Stream.concat(
                Stream.of(
                    draft(
                        Kind.TERM_LIST,
                        "effectmaat",
                        "termen: [{id: reizigers, label: Reizigers op het drukste moment}]"),
                    draft(Kind.TERM_LIST, "eenheid", "termen: [{id: procent, label: procent}]"),
                    draft(Kind.TERM_LIST, "fase", "termen: [{id: proef, label: Proef}]"),
                    draft(
                        Kind.TERM_LIST,
                        "sector",
                        "termen: [{id: zorg, label: Zorg}, {id: handel, label: Handel}]"),
                    draft(
                        Kind.TERM_LIST, "maatregel", "termen: [{id: roosteren, label: Roosteren}]"),
                    draft(
                        Kind.SOURCE,
                        "bericht",
                        """
                        uitgever: Een krant
                        adres: niet gevonden
                        gepubliceerd: 2019
                        bronsoort: nieuws
                        graad: B"""),
                    draft(Kind.ORGANISATION, "bedrijf", "organisatietype: bedrijf")),
                Stream.of(examples))
            .toArray(Draft[]::new);
    return new Visit(
        LargeLibrary.of(
            InMemory.asRead(formerly, all), RunningSite.TODAY, new MovableClock(RunningSite.NOW)),
        RunningSite.TODAY,
        HOUSE);
  }

  /// An example of which nothing is known but what is given.
  ///
  /// @param known further keys, which replace those that say that nothing was found
  public static Draft example(String slug, String known) {
    StringBuilder head = new StringBuilder(known.strip()).append('\n');
    Stream.of(
            "organisaties: [\"organisaties:bedrijf\"]",
            "organisatietype: [bedrijf]",
            "maatregel: [roosteren]",
            "fase: proef",
            "aanleiding: niet gevonden",
            "medezeggenschap: niet gevonden",
            "kosten: niet gevonden",
            "doorlooptijd: niet gevonden",
            "nadelen: niet gevonden",
            "vervolg: niet gevonden",
            "contact: niet gevonden")
        .filter(line -> !("\n" + known).contains("\n" + line.replaceFirst(": .*", ":")))
        .forEach(line -> head.append(line).append('\n'));
    return draft(Kind.CASE_STUDY, slug, head.toString());
  }

  /// @param lines of the effect besides its metric, unit and source
  public static String effect(String... lines) {
    return "  - metric: reizigers\n    eenheid: procent\n    bron: bronnen:bericht\n    "
        + String.join("\n    ", lines)
        + "\n";
  }

  private static String id(String slug) {
    return Kind.CASE_STUDY.folder() + "-" + slug;
  }

  private static Draft draft(Kind kind, String slug, String head) {
    return Draft.read(
        kind,
        slug,
        """
        ---
        id: %1$s-%2$s
        titel: Over %2$s
        samenvatting: Voor de test.
        %3$s
        ---
        """
            .formatted(kind.folder(), slug, head));
  }
}
