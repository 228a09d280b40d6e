package nl.goedvoorbeeld.newsletter.alert;

import static java.util.Objects.requireNonNull;
import static nl.goedvoorbeeld.db.mail.Tables.LETTER;
import static nl.goedvoorbeeld.db.newsletter.Tables.DUE;
import static nl.goedvoorbeeld.db.newsletter.Tables.NEWS;
import static nl.goedvoorbeeld.db.newsletter.Tables.SUBSCRIBER;
import static nl.goedvoorbeeld.db.newsletter.Tables.SUBSCRIPTION;
import static nl.goedvoorbeeld.db.newsletter.Tables.TOLD;
import static nl.goedvoorbeeld.newsletter.alert.Readership.chapter;
import static nl.goedvoorbeeld.newsletter.alert.Readership.draft;
import static nl.goedvoorbeeld.newsletter.alert.Readership.example;
import static nl.goedvoorbeeld.newsletter.alert.Readership.page;
import static nl.goedvoorbeeld.newsletter.alert.Readership.scheme;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import nl.goedvoorbeeld.account.Editor;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.content.Samples;
import nl.goedvoorbeeld.content.act.Drafts;
import nl.goedvoorbeeld.content.act.NewItem;
import nl.goedvoorbeeld.content.act.Workbench;
import nl.goedvoorbeeld.content.draft.Draft;
import nl.goedvoorbeeld.content.snapshot.Change.Reason;
import nl.goedvoorbeeld.content.typing.Edit;
import nl.goedvoorbeeld.job.Ending;
import nl.goedvoorbeeld.mail.Leaving;
import nl.goedvoorbeeld.mail.Letter;
import nl.goedvoorbeeld.mail.MailBlock;
import nl.goedvoorbeeld.mail.MailPause;
import nl.goedvoorbeeld.mail.SampleMail;
import nl.goedvoorbeeld.newsletter.Interest;
import nl.goedvoorbeeld.newsletter.Rhythm;
import nl.goedvoorbeeld.newsletter.SchemeNews;
import nl.goedvoorbeeld.newsletter.SearchFilter;
import nl.goedvoorbeeld.newsletter.SubscriberLinks.Purpose;
import nl.goedvoorbeeld.newsletter.What;
import nl.goedvoorbeeld.reading.example.SmallLibrary;
import nl.goedvoorbeeld.setting.Retention;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlertsTest {
  private static final String JAN = "jan@voorbeeld.test";
  private static final String SEVEN = "2026-12-02T06:00:00Z";
  private static final String DAY_AFTER = "2026-12-03T06:00:00Z";
  private static final String NEXT = "2026-12-04T06:00:00Z";

  private static final Interest EVERYTHING = Interest.in(What.SEARCH);

  private Readership readers;

  @BeforeEach
  void open(@TempDir Path folder) {
    readers = new Readership(folder);
  }

  @AfterEach
  void close() {
    readers.close();
  }

  @Test
  void what_a_search_finds_is_told_the_next_morning_with_the_reason() {
    readers.subscribe(JAN, searching("doelgroep", "zorg"), Rhythm.DAILY);
    readers.publish(
        example("een", "'s-Hertogenbosch & co", "doelgroep: [zorg]"),
        example("twee", "Voor een ander", "doelgroep: [handel]"));
    readers.gather();
    readers.round("now");
    assertThat(readers.letters).as("not before the morning").isEmpty();

    readers.at(SEVEN);
    assertThat(readers.letters).hasSize(1);
    Letter letter = readers.letters.getFirst();
    assertThat(letter.text().subject()).isEqualTo("'s-Hertogenbosch & co");
    assertThat(letter.to().address()).isEqualTo(JAN);
    MailBlock.Entry entry = readers.entries().getFirst();
    assertThat(entry.title()).isEqualTo("'s-Hertogenbosch & co");
    assertThat(entry.href()).endsWith("/praktijkvoorbeelden/een").startsWith("http");
    assertThat(entry.line()).isEqualTo("Nieuw: praktijkvoorbeeld. Kort over een.");
    assertThat(entry.reason())
        .isEqualTo(
            "U krijgt dit omdat u bericht wilt over een zoekopdracht (lijst doelgroep: Term zorg).");
    assertThat(readers.entries()).hasSize(1);
  }

  @Test
  void nothing_is_told_twice_however_often_one_looks() {
    readers.subscribe(JAN, EVERYTHING, Rhythm.DAILY);
    readers.publish(page("een", "Een", ""));
    readers.gather();
    readers.gather();
    readers.at(SEVEN);
    readers.round("");
    readers.gather();
    readers.at(DAY_AFTER);
    assertThat(readers.letters).hasSize(1);
    assertThat(readers.database.db().fetchCount(LETTER)).isEqualTo(1);
    assertThat(readers.database.db().fetchCount(TOLD)).isEqualTo(1);
  }

  /// A round that takes longer than it is until the next, and nodes that look at the same moment.
  @Test
  void rounds_that_run_beside_each_other_write_to_each_person_once() throws Exception {
    for (int number = 0; number < 12; number++) {
      readers.subscribe("lezer%d@voorbeeld.test".formatted(number), EVERYTHING, Rhythm.DAILY);
    }
    readers.publish(page("een", "Een", ""));
    try (var nodes = Executors.newFixedThreadPool(4)) {
      List<Runnable> gathering =
          IntStream.range(0, 4).<Runnable>mapToObj(_ -> readers::gather).toList();
      for (var one : gathering.stream().map(nodes::submit).toList()) {
        one.get();
      }
      readers.clock.moveTo(Instant.parse(SEVEN));
      List<Runnable> rounds =
          IntStream.range(0, 4).<Runnable>mapToObj(_ -> () -> readers.round("")).toList();
      for (var one : rounds.stream().map(nodes::submit).toList()) {
        one.get();
      }
    }
    assertThat(readers.letters).hasSize(12);
    assertThat(readers.letters.stream().map(one -> one.to().address())).doesNotHaveDuplicates();
    assertThat(readers.due()).isZero();
  }

  @Test
  void the_letter_and_that_it_was_told_stand_or_fall_together() {
    readers.subscribe(JAN, EVERYTHING, Rhythm.DAILY);
    readers.subscribe("piet@voorbeeld.test", EVERYTHING, Rhythm.DAILY);
    readers.publish(page("een", "Een", ""));
    readers.gather();
    readers.clock.moveTo(Instant.parse(SEVEN));
    Sending broken =
        new Sending(
            readers.database.db(),
            readers.libraries,
            (tx, letter) -> {
              if (letter.to().address().equals(JAN)) {
                readers.mail.add(tx, letter);
                throw new IllegalStateException("the disk is full, jan@voorbeeld.test");
              }
              return readers.mail.add(tx, letter);
            },
            Readership.LINKS,
            SmallLibrary.HOUSE,
            readers.clock);
    assertThatThrownBy(() -> broken.send(Set.of(Rhythm.DAILY)))
        .isInstanceOf(RuntimeException.class);
    assertThat(readers.database.db().fetchCount(LETTER))
        .as("nobody waits for the other")
        .isEqualTo(1);
    assertThat(readers.database.db().fetchCount(TOLD)).isEqualTo(1);
    readers.round("");
    assertThat(readers.letters).extracting(one -> one.to().address()).containsExactly(JAN);
  }

  @Test
  void a_generation_that_was_left_out_is_seen_to_with_the_next() {
    readers.subscribe(JAN, EVERYTHING, Rhythm.DAILY);
    readers.publish(page("een", "Een", ""));
    readers.publish(page("twee", "Twee", ""));
    readers.gather();
    readers.at(SEVEN);
    assertThat(readers.titles()).containsExactlyInAnyOrder("Een", "Twee");
    assertThat(readers.letters.getFirst().text().subject()).endsWith(" en nog 1");
  }

  @Test
  void a_morning_that_was_missed_is_told_later_that_day_once() {
    readers.subscribe(JAN, EVERYTHING, Rhythm.DAILY);
    readers.at("2026-12-01T09:30:00Z");
    readers.publish(page("een", "Een", ""));
    readers.gather();
    Ending ending = readers.at("2026-12-02T08:00:00Z");
    assertThat(readers.titles()).containsExactly("Een");
    assertThat(ending).isEqualTo(new Ending.Again(Instant.parse(DAY_AFTER)));
    readers.at(DAY_AFTER);
    assertThat(readers.letters).hasSize(1);
  }

  @Test
  void who_wants_it_at_once_has_it_at_once_and_at_night_in_the_morning() {
    readers.subscribe(JAN, EVERYTHING, Rhythm.AT_ONCE);
    readers.publish(page("een", "Een", ""));
    readers.gather();
    assertThat(jobs()).containsExactly(Readership.TUESDAY);
    readers.round("now");
    assertThat(readers.letters).hasSize(1);

    readers.clock.moveTo(Instant.parse("2026-12-01T21:30:00Z"));
    readers.publish(page("twee", "Twee", ""));
    readers.gather();
    assertThat(jobs()).contains(Instant.parse(SEVEN));
    readers.round("now");
    assertThat(readers.letters).hasSize(1);
    readers.at(SEVEN);
    assertThat(readers.titles()).containsExactly("Twee");
  }

  private List<Instant> jobs() {
    return readers
        .database
        .db()
        .fetch("select due_at from job.queue where kind = 'alert-round' order by due_at")
        .map(row -> row.get(0, OffsetDateTime.class).toInstant());
  }

  /// On a Monday that is the first of a month all rhythms fall together.
  @Test
  void several_rhythms_at_one_moment_are_one_letter() {
    readers.clock.moveTo(Instant.parse("2027-01-29T09:00:00Z"));
    readers.round("");
    readers.subscribe(JAN, searching("doelgroep", "zorg"), Rhythm.WEEKLY);
    readers.subscribe(JAN, Interest.in(What.HANDREIKING), Rhythm.MONTHLY);
    readers.subscribe(JAN, searching("doelgroep", "handel"), Rhythm.DAILY);
    readers.publish(
        example("een", "Een", "doelgroep: [zorg]"),
        example("twee", "Twee", "doelgroep: [handel]"),
        chapter("drie", "Drie", ""));
    readers.gather();
    readers.at("2027-02-01T06:00:00Z");
    assertThat(readers.letters).hasSize(1);
    assertThat(readers.titles()).containsExactlyInAnyOrder("Een", "Twee", "Drie");
    assertThat(readers.letters.getFirst().text().foot())
        .as("a way out of each")
        .extracting(MailBlock.Door::text)
        .filteredOn(text -> text.startsWith("Stoppen met "))
        .hasSize(3)
        .doesNotHaveDuplicates();
  }

  @Test
  void two_subscriptions_and_two_changes_are_one_entry_with_both_reasons() {
    readers.publish(page("een", "Een", "doelgroep: [zorg]"));
    readers.gather();
    readers.clock.moveTo(Readership.TUESDAY.plusSeconds(60));
    readers.subscribe(JAN, searching("doelgroep", "zorg"), Rhythm.WEEKLY);
    readers.subscribe(JAN, Interest.inItem("paginas-een"), Rhythm.DAILY);
    readers.clock.moveTo(Readership.TUESDAY.plusSeconds(120));
    readers.publish(true, "Eerst dit.", page("een", "Een anders", "doelgroep: [zorg]"));
    readers.publish(true, "Toen dat.", page("een", "Een nog anders", "doelgroep: [zorg]"));
    readers.gather();
    readers.at(SEVEN);
    assertThat(readers.entries()).hasSize(1);
    MailBlock.Entry entry = readers.entries().getFirst();
    assertThat(entry.title()).isEqualTo("Een nog anders");
    assertThat(entry.line()).isEqualTo("Gewijzigd op 1 december 2026: Toen dat.");
    assertThat(entry.reason()).contains("een zoekopdracht (", "wijzigingen van «Een nog anders»");
    readers.at("2026-12-07T06:00:00Z");
    assertThat(readers.letters).as("nothing is left for the week").hasSize(1);
  }

  @Test
  void a_small_change_is_told_to_who_wants_all_changes() {
    readers.publish(page("een", "Een", ""));
    readers.gather();
    readers.clock.moveTo(Readership.TUESDAY.plusSeconds(60));
    readers.subscribe(JAN, Interest.inItem("paginas-een"), Rhythm.DAILY, true);
    readers.subscribe("piet@voorbeeld.test", Interest.inItem("paginas-een"), Rhythm.DAILY, false);
    readers.clock.moveTo(Readership.TUESDAY.plusSeconds(120));
    readers.publish(page("een", "Een zonder tikfout", ""));
    readers.gather();
    readers.at(SEVEN);
    assertThat(readers.letters)
        .extracting(one -> one.to().address())
        .containsExactly("piet@voorbeeld.test");
  }

  @Test
  void who_asked_after_it_happened_does_not_hear_of_it() {
    readers.publish(page("een", "Een", ""));
    readers.clock.moveTo(Readership.TUESDAY.plusSeconds(60));
    readers.subscribe(JAN, EVERYTHING, Rhythm.DAILY);
    readers.gather();
    readers.at(SEVEN);
    assertThat(readers.letters).isEmpty();
  }

  @Test
  void what_went_before_the_morning_is_told_to_nobody_and_no_letter_is_empty() {
    readers.subscribe(JAN, EVERYTHING, Rhythm.DAILY);
    readers.publish(page("een", "Een", ""));
    readers.gather();
    readers.withdraw("paginas-een", Reason.MISTAKE);
    readers.libraries.catchUp();
    // Also where the withdrawal itself was not seen to yet.
    readers.at(SEVEN);
    readers.gather();
    readers.at(DAY_AFTER);
    assertThat(readers.letters).isEmpty();
    assertThat(readers.due()).isZero();
  }

  /// Of each kind one, by mistake; and of what is gone its name is not said again.
  @Test
  void whoever_was_told_is_told_of_the_withdrawal_whatever_it_was() {
    List<Draft> all =
        List.of(
            example("een", "Geheim een", ""),
            scheme("twee", "Geheim twee", "statussen: [{status: geldt, vanaf: 2026-01-01}]"),
            chapter("drie", "Geheim drie", ""),
            Samples.edition("vier"),
            page("vijf", "Geheim vijf", ""));
    readers.subscribe("1@voorbeeld.test", Interest.in(What.EXAMPLES), Rhythm.DAILY);
    readers.subscribe("2@voorbeeld.test", Interest.in(What.SCHEMES), Rhythm.DAILY);
    readers.subscribe("3@voorbeeld.test", Interest.in(What.HANDREIKING), Rhythm.DAILY);
    readers.subscribe("4@voorbeeld.test", searching("soort", "editie"), Rhythm.DAILY);
    readers.subscribe("5@voorbeeld.test", searching("soort", "pagina"), Rhythm.DAILY);
    readers.publish(all.toArray(Draft[]::new));
    readers.gather();
    readers.at(SEVEN);
    assertThat(readers.letters).hasSize(5);
    readers.letters.clear();
    all.forEach(
        one -> readers.withdraw(one.content().orElseThrow().masthead().id(), Reason.MISTAKE));
    readers.gather();
    readers.at(DAY_AFTER);
    assertThat(readers.letters)
        .extracting(one -> one.to().address().charAt(0))
        .containsExactlyInAnyOrder('1', '2', '3', '4', '5');
    for (Letter letter : readers.letters) {
      assertThat(letter.text().subject()).startsWith("Ingetrokken: ");
      assertThat(letter.text().blocks().toString()).doesNotContain("Geheim", "Editie vier");
      MailBlock.Entry entry = Readership.entries(letter).getFirst();
      assertThat(entry.line()).contains("op 2 december 2026");
      assertThat(entry.reason()).startsWith("U krijgt dit omdat wij u hier eerder over schreven");
      assertThat(URI.create(entry.href()).getPath())
          .isIn("/praktijkvoorbeelden", "/regelingen", "/handreiking", "/ezine", "/");
    }
    readers.at(NEXT);
    assertThat(readers.letters).as("once").hasSize(5);
  }

  @Test
  void who_left_does_not_hear_of_the_withdrawal() {
    UUID subscription = readers.subscribe(JAN, EVERYTHING, Rhythm.DAILY);
    readers.publish(page("een", "Een", ""));
    readers.gather();
    readers.at(SEVEN);
    readers.leave(subscription);
    readers.withdraw("paginas-een", Reason.MISTAKE);
    readers.gather();
    readers.at(DAY_AFTER);
    assertThat(readers.letters).hasSize(1);
  }

  @Test
  void who_leaves_after_it_was_lined_up_does_not_get_it() {
    UUID subscription = readers.subscribe(JAN, EVERYTHING, Rhythm.DAILY);
    readers.publish(page("een", "Een", ""));
    readers.gather();
    readers.leave(subscription);
    readers.at(SEVEN);
    assertThat(readers.letters).isEmpty();
    assertThat(readers.due()).isZero();
  }

  /// The letter waits for the server while they leave.
  @Test
  void who_leaves_when_the_letter_is_written_does_not_get_it() {
    UUID subscription = readers.subscribe(JAN, EVERYTHING, Rhythm.DAILY);
    readers.publish(page("een", "Een", ""));
    readers.gather();
    readers.at(SEVEN);
    assertThat(look()).contains(readers.letters.getLast());
    readers.leave(subscription);
    assertThat(look()).isEmpty();
  }

  @Test
  void of_two_subscriptions_the_one_that_ended_leaves_no_line_in_the_letter() {
    UUID care = readers.subscribe(JAN, searching("doelgroep", "zorg"), Rhythm.DAILY);
    UUID trade = readers.subscribe(JAN, searching("doelgroep", "handel"), Rhythm.DAILY);
    readers.publish(
        example("een", "Een", "doelgroep: [zorg]"),
        example("twee", "Twee", "doelgroep: [handel]"),
        example("drie", "Drie", "doelgroep: [zorg, handel]"));
    readers.gather();
    readers.at(SEVEN);
    UUID epoch = readers.libraries.snapshot().stand().epoch();
    assertThat(requireNonNull(readers.letters.getLast().leaving()).oneClickAddress())
        .as("one press ends all that it is due to")
        .hasSizeGreaterThan(
            SmallLibrary.HOUSE.baseUrl().length()
                + Readership.LINKS.address(Purpose.LEAVE, epoch, care).length());
    readers.leave(care);
    Letter left = look().orElseThrow();
    assertThat(Readership.entries(left))
        .extracting(MailBlock.Entry::title)
        .containsExactlyInAnyOrder("Twee", "Drie");
    assertThat(left.text().subject()).doesNotContain("Een");
    assertThat(left.text().toString() + left.text().blocks()).doesNotContain("Term zorg");
    assertThat(requireNonNull(left.leaving()).oneClickAddress())
        .endsWith(Readership.LINKS.address(Purpose.LEAVE, epoch, trade));
    readers.leave(trade);
    assertThat(look()).isEmpty();
  }

  @Test
  void a_letter_that_waits_goes_where_its_reader_is_now() {
    readers.subscribe(JAN, EVERYTHING, Rhythm.DAILY);
    readers.publish(page("een", "Een", ""));
    readers.gather();
    readers.at(SEVEN);
    readers
        .database
        .db()
        .update(SUBSCRIBER)
        .set(SUBSCRIBER.ADDRESS, "nieuw@voorbeeld.test")
        .set(SUBSCRIBER.FOLDED, "nieuw@voorbeeld.test")
        .execute();
    assertThat(look().orElseThrow().to().address()).isEqualTo("nieuw@voorbeeld.test");
  }

  private Optional<Letter> look() {
    return readers.sending().look(readers.database.db(), readers.letters.getLast());
  }

  @Test
  void what_comes_back_is_not_new_and_only_who_heard_that_it_went_hears_it_once() {
    readers.subscribe(JAN, EVERYTHING, Rhythm.DAILY);
    readers.publish(page("een", "Een", ""));
    readers.gather();
    readers.at(SEVEN);
    readers.withdraw("paginas-een", Reason.MISTAKE);
    readers.gather();
    readers.at(DAY_AFTER);
    readers.subscribe("piet@voorbeeld.test", EVERYTHING, Rhythm.DAILY);
    readers.clock.moveTo(Instant.parse(DAY_AFTER).plusSeconds(60));
    readers.publish(page("een", "Een", ""));
    readers.gather();
    readers.at(NEXT);
    assertThat(readers.letters).hasSize(3).allMatch(one -> one.to().address().equals(JAN));
    assertThat(readers.entries().getFirst().line()).isEqualTo("Dit staat weer op de site.");
  }

  @Test
  void what_was_merged_leads_to_what_took_over_and_is_followed_there() {
    readers.publish(page("een", "Een", ""), page("twee", "Twee", ""));
    readers.gather();
    readers.clock.moveTo(Readership.TUESDAY.plusSeconds(60));
    readers.subscribe(JAN, Interest.inItem("paginas-een"), Rhythm.DAILY);
    readers.clock.moveTo(Readership.TUESDAY.plusSeconds(120));
    readers.withdraw("paginas-een", Reason.MERGED, Optional.of("paginas-twee"));
    readers.gather();
    readers.at(SEVEN);
    assertThat(readers.entries().getFirst().title()).isEqualTo("Twee");
    assertThat(readers.entries().getFirst().href()).endsWith("/twee");
    readers.publish(true, "Er kwam iets bij.", page("twee", "Twee", "doelgroep: [zorg]"));
    readers.gather();
    readers.at(DAY_AFTER);
    assertThat(readers.letters).hasSize(2);
    assertThat(readers.entries().getFirst().line()).contains("Er kwam iets bij.");
  }

  @Test
  void a_correction_is_told_to_who_was_told() {
    readers.subscribe(JAN, Interest.in(What.EXAMPLES), Rhythm.DAILY);
    readers.publish(example("een", "Een", ""));
    readers.gather();
    readers.at(SEVEN);
    readers.subscribe("piet@voorbeeld.test", Interest.in(What.EXAMPLES), Rhythm.DAILY);
    readers.clock.moveTo(Instant.parse(SEVEN).plusSeconds(60));
    readers.publish(true, "Het waren er minder.", example("een", "Een", "doelgroep: [zorg]"));
    readers.gather();
    readers.at(DAY_AFTER);
    assertThat(readers.letters).hasSize(2).allMatch(one -> one.to().address().equals(JAN));
    assertThat(readers.entries().getFirst().line()).contains("Het waren er minder.");
    assertThat(readers.entries().getFirst().reason()).contains("wij u hier eerder over schreven");
  }

  /// Two of a facet are either, two facets are both; what lies in a place lies in its province.
  @Test
  void a_filter_is_that_of_a_search() {
    readers.subscribe(
        JAN,
        searching("doelgroep", "zorg", "doelgroep", "handel", "regio", "gelderland"),
        Rhythm.DAILY);
    readers.publish(
        page("een", "Een", "doelgroep: [zorg]\nregio: [nijmegen]"),
        page("twee", "Twee", "doelgroep: [handel]\nregio: [gelderland]"),
        page("drie", "Drie", "doelgroep: [onderwijs]\nregio: [nijmegen]"),
        page("vier", "Vier", "doelgroep: [zorg]"));
    readers.gather();
    readers.at(SEVEN);
    assertThat(readers.titles()).containsExactlyInAnyOrder("Een", "Twee");
  }

  @Test
  void words_are_looked_for_as_in_a_search() {
    readers.subscribe(JAN, Interest.in(What.SEARCH, filter("q", "fietsen")), Rhythm.DAILY);
    readers.publish(page("een", "De fiets van de zaak", ""), page("twee", "De trein", ""));
    readers.gather();
    readers.at(SEVEN);
    assertThat(readers.titles()).containsExactly("De fiets van de zaak");
    assertThat(readers.entries().getFirst().reason()).contains("de zoekopdracht «fietsen»");
  }

  @Test
  void a_term_that_is_renamed_or_merged_keeps_its_readers_and_has_its_new_name() {
    readers.subscribe(JAN, searching("doelgroep", "zorg", "doelgroep", "onderwijs"), Rhythm.DAILY);
    readers.publish(
        draft(
            Kind.TERM_LIST,
            "doelgroep",
            "Lijst doelgroep",
            """
            termen:
              - {id: zorg, label: oud, samengevoegdMet: handel}
              - {id: onderwijs, label: Scholen}
              - {id: handel, label: Winkels}
            """));
    readers.publish(
        page("een", "Een", "doelgroep: [handel]"), page("twee", "Twee", "doelgroep: [onderwijs]"));
    readers.gather();
    readers.at(SEVEN);
    assertThat(readers.titles()).containsExactlyInAnyOrder("Een", "Twee");
    assertThat(readers.entries().getFirst().reason()).contains("Winkels", "Scholen");
  }

  @Test
  void without_its_only_term_a_filter_finds_nothing_and_without_one_of_two_the_other() {
    readers.subscribe("1@voorbeeld.test", searching("doelgroep", "weg"), Rhythm.DAILY);
    readers.subscribe(
        "2@voorbeeld.test", searching("doelgroep", "weg", "doelgroep", "zorg"), Rhythm.DAILY);
    readers.publish(
        page("een", "Een", "doelgroep: [zorg]"), page("twee", "Twee", "doelgroep: [handel]"));
    readers.gather();
    readers.at(SEVEN);
    assertThat(readers.letters)
        .extracting(one -> one.to().address())
        .containsExactly("2@voorbeeld.test");
    assertThat(readers.titles()).containsExactly("Een");
  }

  @Test
  void the_ezine_comes_as_a_mailing_and_in_no_alert() {
    readers.subscribe(JAN, Interest.in(What.EZINE), Rhythm.AT_ONCE);
    readers.subscribe("piet@voorbeeld.test", searching("soort", "artikel"), Rhythm.DAILY);
    readers.publish(Samples.edition("januari"), Samples.article("januari/voorwoord"));
    readers.gather();
    assertThat(readers.due()).as("of who searches").isEqualTo(1);
    readers.at(SEVEN);
    assertThat(readers.letters)
        .extracting(one -> one.to().address())
        .containsExactly("piet@voorbeeld.test");
    assertThat(readers.titles()).containsExactly("Voorwoord");
  }

  @Test
  void many_articles_at_once_wait_for_no_editor_where_only_the_ezine_is_wanted() {
    readers.subscribe(JAN, Interest.in(What.EZINE), Rhythm.DAILY);
    List<Draft> all = new ArrayList<>(List.of(Samples.edition("dik")));
    for (int number = 0; number <= Gathering.MOST; number++) {
      all.add(Samples.article("dik/stuk-" + number));
    }
    readers.publish(all.toArray(Draft[]::new));
    readers.gather();
    assertThat(readers.alerts().held()).isEmpty();
    assertThat(readers.due()).isZero();
  }

  /// From the time when it came in alerts.
  @Test
  void whoever_an_alert_told_of_an_edition_hears_that_it_went() {
    UUID subscription = readers.subscribe(JAN, Interest.in(What.EZINE), Rhythm.DAILY);
    readers.publish(Samples.edition("januari"));
    readers.gather();
    readers
        .database
        .db()
        .insertInto(TOLD)
        .set(TOLD.SUBSCRIPTION, subscription)
        .set(TOLD.ITEM, "ezine-januari")
        .set(TOLD.GENERATION, 1L)
        .set(TOLD.ACT, Happening.PUBLISHED)
        .set(TOLD.AT, readers.clock.instant())
        .execute();
    readers.withdraw("ezine-januari", Reason.MISTAKE);
    readers.gather();
    readers.at(SEVEN);
    assertThat(readers.letters).hasSize(1);
    assertThat(readers.entries().getFirst().reason())
        .startsWith("U krijgt dit omdat wij u hier eerder over schreven");
  }

  @Test
  void what_was_due_of_the_ezine_goes_with_the_migration_and_all_else_stays() throws IOException {
    UUID ezine = readers.subscribe(JAN, Interest.in(What.EZINE), Rhythm.DAILY);
    readers.subscribe(JAN, searching("soort", "editie"), Rhythm.DAILY);
    readers.publish(Samples.edition("januari"));
    readers.gather();
    readers
        .database
        .db()
        .execute("insert into newsletter.due select ?, id from newsletter.news", ezine);
    assertThat(readers.due()).isEqualTo(2);
    String migration =
        Files.readString(Path.of("src/main/resources/db/migration/V25__ezine_by_mailing.sql"));
    readers.database.db().execute(migration);
    assertThat(readers.database.db().fetchCount(DUE, DUE.SUBSCRIPTION.eq(ezine))).isZero();
    assertThat(readers.due()).isEqualTo(1);
    readers.at(SEVEN);
    assertThat(readers.titles()).containsExactly("Editie januari");
    assertThat(readers.entries().getFirst().reason()).doesNotContain("e-zine");
  }

  @Test
  void of_schemes_one_hears_what_one_asked_to_hear() {
    readers.subscribe(
        JAN, Interest.inSchemes(Set.of(SchemeNews.CLOSED), SearchFilter.ALL), Rhythm.DAILY);
    readers.subscribe(
        "piet@voorbeeld.test",
        Interest.inSchemes(Set.of(SchemeNews.OPENED, SchemeNews.CLOSING_SOON), SearchFilter.ALL),
        Rhythm.DAILY);
    readers.publish(
        scheme(
            "een",
            "Subsidie",
            """
            statussen:
              - {status: aangekondigd, vanaf: 2026-01-01}
              - {status: geldt, vanaf: 2026-12-03}
              - {status: gesloten, vanaf: 2027-01-20}
            """));
    readers.gather();
    readers.at(SEVEN);
    assertThat(readers.letters).as("it is only announced").isEmpty();
    readers.at(DAY_AFTER);
    assertThat(readers.letters)
        .extracting(one -> one.to().address())
        .containsExactly("piet@voorbeeld.test");
    assertThat(readers.entries().getFirst().line())
        .isEqualTo("Is nu open of van kracht. Term geldt; term gesloten per 20 januari 2027.");
    readers.at("2026-12-20T06:00:00Z");
    assertThat(readers.letters).as("nothing opens twice").hasSize(1);
    // The twenty-first, when nobody was there.
    readers.at("2026-12-22T06:00:00Z");
    assertThat(readers.letters).hasSize(2);
    assertThat(readers.entries().getFirst().line()).startsWith("Sluit binnenkort.");
    readers.at("2027-01-20T06:00:00Z");
    assertThat(readers.letters).hasSize(3);
    assertThat(readers.letters.getLast().to().address()).isEqualTo(JAN);
    assertThat(readers.entries().getFirst().line()).startsWith("Gesloten.");
  }

  @Test
  void next_years_amount_stands_with_its_year() {
    readers.publish(
        amounts(
            "{vanaf: 2026-01-01, totEnMet: 2026-12-31, bedrag: 2.35, eenheid: euro-per-dag, bron: 'bronnen:bericht'}"));
    readers.gather();
    readers.clock.moveTo(Readership.TUESDAY.plusSeconds(60));
    readers.subscribe(
        JAN, Interest.inSchemes(Set.of(SchemeNews.AMOUNT_KNOWN), SearchFilter.ALL), Rhythm.DAILY);
    readers.clock.moveTo(Readership.TUESDAY.plusSeconds(120));
    readers.publish(
        amounts(
            "{vanaf: 2026-01-01, totEnMet: 2026-12-31, bedrag: 2.35, eenheid: euro-per-dag, bron: 'bronnen:bericht'}",
            "{vanaf: 2027-01-01, bedrag: 2.40, eenheid: euro-per-dag, bron: 'bronnen:bericht'}"));
    readers.gather();
    readers.at(SEVEN);
    assertThat(readers.entries().getFirst().line().replace('\u00a0', ' '))
        .startsWith("Het bedrag van 2027 is bekend: € 2,40")
        .contains("(2027).", "€ 2,35", "(2026).");
    readers.at(DAY_AFTER);
    assertThat(readers.letters).hasSize(1);
  }

  private static Draft amounts(String... lines) {
    return scheme(
        "vergoeding",
        "Vergoeding",
        "statussen: [{status: geldt, vanaf: 2020-01-01}]\nbedragen:\n  - "
            + String.join("\n  - ", lines));
  }

  @Test
  void an_import_waits_for_an_editor() {
    readers.subscribe(JAN, EVERYTHING, Rhythm.AT_ONCE);
    Draft[] many =
        IntStream.rangeClosed(1, 51)
            .mapToObj(number -> page("blad-" + number, "Blad " + number, ""))
            .toArray(Draft[]::new);
    readers.publish(many);
    readers.publish(page("los", "Los blad", ""));
    readers.gather();
    readers.round("now");
    assertThat(readers.titles()).containsExactly("Los blad");

    List<HeldNews> held = readers.gathering.held();
    assertThat(held).hasSize(1);
    assertThat(held.getFirst().why()).isEqualTo(HeldNews.Why.MANY);
    assertThat(held.getFirst().items()).hasSize(51);
    long generation = held.getFirst().generation();
    int sent = readers.alerts().send(Editor.COMMAND_LINE, HeldNews.Why.MANY, generation);
    assertThat(sent).isEqualTo(51);
    assertThat(readers.gathering.held()).isEmpty();
    readers.round("released");
    assertThat(readers.letters).hasSize(2);
    assertThat(readers.entries()).hasSize(AlertText.MOST);
    assertThat(readers.letters.getLast().text().subject()).endsWith(" en nog 50");
    assertThat(readers.letters.getLast().text().blocks())
        .contains(new MailBlock.Words("En nog 1. Die passen niet meer in deze mail."));
    int again = readers.alerts().send(Editor.COMMAND_LINE, HeldNews.Why.MANY, generation);
    assertThat(again).isZero();
  }

  /// Programs for mail cut off what is larger, and with it the way out.
  @Test
  void three_hundred_at_once_with_all_that_can_be_said_of_them_fit_in_a_letter() {
    readers.subscribe(JAN, EVERYTHING, Rhythm.DAILY);
    readers.subscribe(JAN, searching("doelgroep", "zorg"), Rhythm.DAILY);
    UUID last =
        readers.subscribe(
            JAN, Interest.in(What.SEARCH, filter("q", "é".repeat(190))), Rhythm.DAILY);
    readers.publish(
        IntStream.rangeClosed(1, 300)
            .mapToObj(
                number -> page("blad-" + number, "&é".repeat(60) + number, "doelgroep: [zorg]"))
            .toArray(Draft[]::new));
    readers.gather();
    HeldNews held = readers.gathering.held().getFirst();
    readers.alerts().send(Editor.COMMAND_LINE, HeldNews.Why.MANY, held.generation());
    // As if it had been found by the last one too, whose reason is as long as can be.
    readers
        .database
        .db()
        .execute("insert into newsletter.due select ?, id from newsletter.news", last);
    readers.at(SEVEN);
    int shown = readers.entries().size();
    assertThat(shown).isBetween(10, 49);
    assertThat(readers.letters.getLast().text().blocks())
        .contains(
            new MailBlock.Words(
                "En nog %d. Die passen niet meer in deze mail.".formatted(300 - shown)));
    assertThat(SampleMail.bytesOfHtml(readers.letters.getLast())).isBetween(50_000, 100_000);
    assertThat(readers.letters.getLast().text().foot().getFirst().href()).contains("/voorkeuren/");
  }

  @Test
  void who_is_told_for_many_things_leaves_ten_of_them_in_the_letter_and_all_behind_its_link() {
    for (int number = 0; number < 25; number++) {
      readers.subscribe(JAN, Interest.in(What.SEARCH, filter("q", "blad " + number)), Rhythm.DAILY);
    }
    readers.publish(page("een", "Blad " + IntStream.range(0, 25).boxed().toList(), ""));
    readers.gather();
    readers.at(SEVEN);
    assertThat(readers.letters.getFirst().text().foot())
        .extracting(MailBlock.Door::text)
        .startsWith("Wijzigen, pauzeren of stoppen")
        .endsWith("Wat wij met uw adres doen")
        .hasSize(12);
  }

  @Test
  void what_an_editor_refuses_is_told_to_nobody() {
    readers.subscribe(JAN, EVERYTHING, Rhythm.DAILY);
    readers.publish(
        IntStream.rangeClosed(1, 51)
            .mapToObj(number -> page("blad-" + number, "Blad " + number, ""))
            .toArray(Draft[]::new));
    readers.gather();
    long generation = readers.gathering.held().getFirst().generation();
    readers.alerts().refuse(Editor.COMMAND_LINE, HeldNews.Why.MANY, generation);
    readers.at(SEVEN);
    assertThat(readers.letters).isEmpty();
    assertThat(readers.gathering.held()).isEmpty();
  }

  @Test
  void fifty_at_once_do_not_wait_nor_does_what_nobody_wants() {
    readers.subscribe(JAN, searching("doelgroep", "zorg"), Rhythm.DAILY);
    readers.publish(
        IntStream.rangeClosed(1, 60)
            .mapToObj(
                number ->
                    page(
                        "blad-" + number,
                        "Blad " + number,
                        number <= 50 ? "doelgroep: [zorg]" : "doelgroep: [handel]"))
            .toArray(Draft[]::new));
    readers.gather();
    assertThat(readers.gathering.held()).isEmpty();
    readers.at(SEVEN);
    assertThat(readers.entries()).hasSize(50);
  }

  /// What waited when the back-up was made may have gone since, and what came after it did.
  @Test
  void after_a_restore_nothing_of_before_goes_by_itself() {
    readers.subscribe(JAN, EVERYTHING, Rhythm.DAILY);
    readers.publish(page("een", "Een", ""));
    readers.gather();
    readers.publish(page("twee", "Twee", ""));
    readers.database.db().execute("update content.library set epoch = gen_random_uuid()");
    readers.at(SEVEN);
    assertThat(readers.letters).isEmpty();
    List<HeldNews> held = readers.gathering.held();
    assertThat(held).extracting(HeldNews::why).containsExactly(HeldNews.Why.RESTORED);
    assertThat(held.getFirst().items()).containsExactly("paginas-een");

    readers.publish(page("drie", "Drie", ""));
    readers.gather();
    readers.at(DAY_AFTER);
    assertThat(readers.titles()).containsExactly("Drie");

    readers.alerts().send(Editor.COMMAND_LINE, HeldNews.Why.RESTORED, held.getFirst().generation());
    readers.at(NEXT);
    assertThat(readers.titles()).containsExactly("Een");
  }

  @Test
  void while_mail_to_subscribers_rests_nothing_is_written_and_as_soon_as_it_goes_it_is() {
    DSLContext db = readers.database.db();
    readers.subscribe(JAN, EVERYTHING, Rhythm.DAILY);
    readers.publish(page("een", "Een", ""));
    readers.gather();
    Instant seven = Instant.parse(SEVEN);
    new MailPause(seven, seven, MailPause.Why.MISSING).begin(db);
    Ending again = readers.at(SEVEN);
    assertThat(readers.letters).isEmpty();
    assertThat(readers.alerts().waiting()).isEqualTo(1);
    assertThat(again).isEqualTo(new Ending.Again(seven.plusSeconds(600)));
    assertThat(readers.round("generation 2")).isInstanceOf(Ending.Done.class);
    assertThat(readers.letters).isEmpty();
    db.execute("delete from mail.pause");
    readers.at(seven.plusSeconds(600).toString());
    assertThat(readers.titles()).containsExactly("Een");
    assertThat(readers.alerts().waiting()).isZero();
  }

  @Test
  void what_is_sent_after_a_restore_is_sent_to_those_who_had_not_heard() {
    readers.subscribe(JAN, EVERYTHING, Rhythm.DAILY);
    readers.subscribe("piet@voorbeeld.test", EVERYTHING, Rhythm.WEEKLY);
    readers.publish(page("een", "Een", ""));
    readers.gather();
    readers.at(SEVEN);
    readers.database.db().execute("update content.library set epoch = gen_random_uuid()");
    readers.at(DAY_AFTER);
    long generation = readers.gathering.held().getFirst().generation();
    readers.alerts().send(Editor.COMMAND_LINE, HeldNews.Why.RESTORED, generation);
    readers.at("2026-12-07T06:00:00Z");
    assertThat(readers.letters)
        .extracting(one -> one.to().address())
        .containsExactly(JAN, "piet@voorbeeld.test");
  }

  /// What the version before it had, all of it of the past.
  @Test
  void a_library_in_which_nobody_looked_before_tells_nothing_of_what_was() {
    readers.database.db().execute("delete from newsletter.seen");
    readers.publish(scheme("een", "Subsidie", "statussen: [{status: geldt, vanaf: 2026-12-01}]"));
    readers.subscribe(JAN, EVERYTHING, Rhythm.DAILY);
    readers.gather();
    readers.at(SEVEN);
    assertThat(readers.letters).isEmpty();
  }

  @Test
  void an_act_that_comes_to_nothing_is_told_to_nobody() {
    readers.subscribe(JAN, EVERYTHING, Rhythm.DAILY);
    assertThatThrownBy(
            () ->
                readers
                    .database
                    .db()
                    .transaction(
                        tx -> {
                          new Drafts(tx.dsl(), readers.clock)
                              .publish(Samples.bundle(page("een", "Een", "")), "test");
                          throw new IllegalStateException("undone");
                        }))
        .hasMessageContaining("undone");
    readers.gather();
    readers.at(SEVEN);
    assertThat(readers.letters).isEmpty();
    assertThat(readers.database.db().fetchCount(NEWS)).isZero();
  }

  @Test
  void a_draft_and_a_newer_draft_of_what_is_public_are_in_no_letter() {
    readers.subscribe(JAN, EVERYTHING, Rhythm.DAILY);
    var workbench = new Workbench(readers.database.db(), readers.clock);
    readers.publish(page("een", "Een", ""));
    workbench.create(new NewItem(Kind.PAGE, "kladblad"), "test");
    var newest = workbench.newest("paginas-een").orElseThrow();
    workbench.save(
        new Edit(
            "paginas-een", newest.number(), "een", page("een", "Klad van een", "").document(), ""),
        "test");
    readers.gather();
    readers.at(SEVEN);
    assertThat(readers.titles()).containsExactly("Een");
    assertThat(readers.letters.toString()).doesNotContain("Klad", "kladblad");
  }

  @Test
  void the_links_of_a_letter_are_whole_and_the_way_out_is_that_of_its_subscription() {
    UUID subscription = readers.subscribe(JAN, EVERYTHING, Rhythm.DAILY);
    readers.publish(page("een", "Een", ""));
    readers.gather();
    readers.at(SEVEN);
    Letter letter = readers.letters.getFirst();
    UUID epoch = readers.libraries.snapshot().stand().epoch();
    Leaving leaving = requireNonNull(letter.leaving());
    assertThat(leaving.oneClickAddress())
        .endsWith(Readership.LINKS.address(Purpose.LEAVE, epoch, subscription));
    assertThat(leaving.listId()).startsWith("attenderingen.");
    assertThat(letter.text().foot().getFirst().href())
        .endsWith(Readership.LINKS.address(Purpose.PREFERENCES, epoch, subscription));
    assertThat(letter.text().foot().getFirst().secret()).isTrue();
    assertThat(letter.text().foot()).allMatch(door -> door.href().startsWith("http"));
    assertThat(letter.toString()).doesNotContain(JAN);
    assertThat(letter.until())
        .as("nor is it kept longer than it may be sent")
        .isEqualTo(Instant.parse(SEVEN).plus(Retention.USUAL.alerts()));
  }

  @Test
  void a_change_of_rhythm_loses_nothing_and_repeats_nothing() {
    UUID subscription = readers.subscribe(JAN, EVERYTHING, Rhythm.WEEKLY);
    readers.publish(page("een", "Een", ""));
    readers.gather();
    readers.at(SEVEN);
    assertThat(readers.letters).isEmpty();
    readers
        .database
        .db()
        .update(SUBSCRIPTION)
        .set(SUBSCRIPTION.RHYTHM, Rhythm.DAILY)
        .where(SUBSCRIPTION.ID.eq(subscription))
        .execute();
    readers.at(DAY_AFTER);
    assertThat(readers.titles()).containsExactly("Een");
    readers.at("2026-12-07T06:00:00Z");
    assertThat(readers.letters).hasSize(1);
  }

  private static Interest searching(String... filter) {
    return Interest.in(What.SEARCH, filter(filter));
  }

  private static SearchFilter filter(String... parts) {
    TreeMap<String, Set<String>> values = new TreeMap<>();
    String text = "";
    for (int at = 0; at < parts.length; at += 2) {
      if (parts[at].equals("q")) {
        text = parts[at + 1];
      } else {
        values.merge(
            parts[at],
            Set.of(parts[at + 1]),
            (some, more) -> Set.of(some.iterator().next(), more.iterator().next()));
      }
    }
    return new SearchFilter(text, values);
  }
}
