package nl.goedvoorbeeld.search;

import static nl.goedvoorbeeld.search.Shelf.draft;
import static nl.goedvoorbeeld.search.Shelf.terms;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Collectors;
import nl.goedvoorbeeld.MovableClock;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.content.draft.Draft;
import nl.goedvoorbeeld.search.answer.Piece;
import nl.goedvoorbeeld.search.answer.Results;
import nl.goedvoorbeeld.search.query.Facet;
import nl.goedvoorbeeld.search.query.Query;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Midnight of 31 December, without a publication.
class TheDayCountsTest {
  private static final LocalDate LAST = LocalDate.of(2026, 12, 31);
  private static final LocalDate FIRST = LAST.plusDays(1);

  private final Shelf shelf = new Shelf();
  private final MovableClock clock = new MovableClock(Instant.parse("2026-12-31T22:59:59Z"));
  private Libraries node;

  @BeforeEach
  void publish(@TempDir Path folder) {
    shelf.publish(
        terms("regelingstatus", "geldt", "vervallen"),
        terms("regelingsoort", "tarief"),
        terms("eenheid", "euro"),
        terms("bewijskracht", "ervaring", "voor-en-na", "geen-meting"),
        terms("ouderdom", "recent", "ouder", "onbekend"),
        terms("organisatietype", "bedrijf"),
        terms("maatregel", "roosteren"),
        terms("fase", "proef"),
        terms("effectmaat", "spitsritten"),
        scheme(),
        study(),
        organisation(),
        source(),
        Shelf.page("uitleg", "Uitleg", "U krijgt :bedrag[dagtarief] als u thuis werkt."));
    node = shelf.node(folder, clock);
  }

  @AfterEach
  void close() {
    node.close();
  }

  @Test
  void a_scheme_ends_at_midnight() {
    Results before = on(LAST);
    assertThat(Shelf.count(before, Facet.SCHEME_STATUS, "geldt")).isOne();
    assertThat(Shelf.count(before, Facet.SCHEME_STATUS, "vervallen")).isZero();
    assertThat(Shelf.count(before, Facet.IN_FORCE, "nu")).isOne();
    assertThat(Shelf.count(before, Facet.IN_FORCE, "2026")).isOne();
    Results after = on(FIRST);
    assertThat(Shelf.count(after, Facet.SCHEME_STATUS, "geldt")).isZero();
    assertThat(Shelf.count(after, Facet.SCHEME_STATUS, "vervallen")).isOne();
    assertThat(Shelf.count(after, Facet.IN_FORCE, "nu")).isZero();
    assertThat(Shelf.count(after, Facet.IN_FORCE, "2026")).isOne();
    assertThat(Shelf.count(after, Facet.IN_FORCE, "2027")).isZero();
    assertThat(on(LAST)).isEqualTo(before);
  }

  @Test
  void evidence_grows_old_at_midnight() {
    assertThat(Shelf.count(on(LAST), Facet.AGE, "recent")).isOne();
    assertThat(Shelf.count(on(FIRST), Facet.AGE, "recent")).isZero();
    assertThat(Shelf.count(on(FIRST), Facet.AGE, "ouder")).isOne();
  }

  @Test
  void how_was_measured_stays_what_it_was() {
    assertThat(Shelf.count(on(LAST), Facet.STRENGTH, "voor-en-na")).isOne();
    assertThat(Shelf.count(on(FIRST), Facet.STRENGTH, "voor-en-na")).isOne();
  }

  @Test
  void a_quoted_amount_is_never_of_another_day() throws InterruptedException {
    assertThat(passage(LAST)).isEqualTo("U krijgt € 2,45 (2026) als u thuis werkt.");
    assertThat(passage(FIRST)).as("not yet worded for the new year").isEmpty();
    clock.moveTo(Instant.parse("2026-12-31T23:00:00Z"));
    Shelf.within(Duration.ofSeconds(1), node, library -> library.wordedOn().equals(FIRST));
    assertThat(passage(FIRST)).isEqualTo("U krijgt € 2,50 (2027) als u thuis werkt.");
  }

  private Results on(LocalDate day) {
    return node.read(library -> library.search(Query.ALL, day));
  }

  private String passage(LocalDate day) {
    Results results =
        node.read(library -> library.search(Shelf.query(library, "q", "krijgt"), day));
    return results.hits().getFirst().passages().stream()
        .flatMap(pieces -> pieces.stream().map(Piece::text))
        .collect(Collectors.joining())
        .replace('\u00a0', ' ');
  }

  private static Draft scheme() {
    return draft(
        Kind.SCHEME,
        "dagtarief",
        "Dagtarief",
        """
        officieleNaam: niet gevonden
        regelingsoort: tarief
        statussen:
          - {status: geldt, vanaf: 2022-01-01}
          - {status: vervallen, vanaf: 2027-01-01}
        bedragen:
          - {vanaf: 2026-01-01, totEnMet: 2026-12-31, bedrag: 2.45, eenheid: euro, bron: bronnen:bericht}
          - {vanaf: 2027-01-01, bedrag: 2.50, eenheid: euro, bron: bronnen:bericht}
        watLevertHetOp: niet gevonden
        loket: niet gevonden
        toezicht: niet gevonden
        uitvoerder: niet gevonden
        """,
        "");
  }

  private static Draft study() {
    return draft(
        Kind.CASE_STUDY,
        "proef",
        "Proef met roosters",
        """
        organisaties: ["organisaties:bedrijf"]
        organisatietype: [bedrijf]
        maatregel: [roosteren]
        fase: proef
        aanleiding: niet gevonden
        medezeggenschap: niet gevonden
        kosten: niet gevonden
        doorlooptijd: niet gevonden
        effecten:
          - metric: spitsritten
            soort: gemeten
            opzet: voor en na
            verschil: -10
            eenheid: euro
            basis: automobilisten
            periode: najaar 2016
            gemetenTot: 2016-12
            methode: kentekens
            gemetenDoor: een bureau
            bron: bronnen:bericht
        nadelen: niet gevonden
        vervolg: niet gevonden
        contact: niet gevonden
        """,
        "");
  }

  private static Draft organisation() {
    return draft(Kind.ORGANISATION, "bedrijf", "Het Bedrijf", "organisatietype: bedrijf", "");
  }

  private static Draft source() {
    return draft(
        Kind.SOURCE,
        "bericht",
        "Bericht",
        """
        uitgever: De Krant
        adres: niet gevonden
        gepubliceerd: 2016-11-01
        bronsoort: nieuws
        graad: B
        """,
        "");
  }
}
