package nl.goedvoorbeeld.newsletter.register;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import nl.goedvoorbeeld.newsletter.register.AddressList.Fault;
import nl.goedvoorbeeld.newsletter.register.AddressList.Flaw;
import nl.goedvoorbeeld.newsletter.register.AddressList.Given;
import nl.goedvoorbeeld.newsletter.register.AddressList.Line;
import nl.goedvoorbeeld.newsletter.register.AddressList.Reading;
import nl.goedvoorbeeld.newsletter.register.AddressList.Why;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A list of addresses as spreadsheets and people write it.
class AddressListTest {
  private static final Instant NOW = Instant.parse("2026-03-16T11:00:00Z");
  private static final Instant THEN = Instant.parse("2026-03-13T23:00:00Z");
  private static final Given GIVEN = new Given(Optional.of(THEN), "Kennisdag", "Mail mij.");
  private static final Given NOTHING = new Given(Optional.empty(), "", "");

  private static AddressList list(byte[] file, Given given) {
    return switch (AddressList.read(file, given, NOW)) {
      case Reading.Read(AddressList list) -> list;
      case Reading.Unreadable(Flaw why) -> throw new AssertionError(why);
    };
  }

  private static AddressList list(String text) {
    return list(text.getBytes(UTF_8), GIVEN);
  }

  private static Flaw flaw(byte[] file) {
    return ((Reading.Unreadable) AddressList.read(file, GIVEN, NOW)).why();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "adres;waar\njan@voorbeeld.test;Zwolle\npiet@voorbeeld.test;Zwolle",
        "\uFEFFadres;waar\r\njan@voorbeeld.test;Zwolle\r\npiet@voorbeeld.test;Zwolle\r\n",
        "E-mailadres,Naam,Waar\njan@voorbeeld.test,\"Jan, of zo\",Zwolle\n\n,,\npiet@voorbeeld.test,,Zwolle",
        "sep=\t\nWaar\tADRES\nZwolle\tjan@voorbeeld.test\nZwolle\tpiet@voorbeeld.test",
        "\"adres\";\"waar\"\n\"jan@voorbeeld.test\";\"Zwolle\"\n\" piet@voorbeeld.test \";\"Zwolle\"\n"
      })
  void a_table_is_read_however_a_spreadsheet_writes_it(String text) {
    AddressList list = list(text);
    assertThat(list.lines())
        .extracting(line -> line.address().text() + " " + line.place() + " " + line.words())
        .containsExactly(
            "jan@voorbeeld.test Zwolle Mail mij.", "piet@voorbeeld.test Zwolle Mail mij.");
    assertThat(list.faults()).isEmpty();
  }

  @Test
  void letters_are_right_in_whatever_encoding_they_came() {
    String text = "adres;waar\njan@voorbeeld.test;Café";
    for (byte[] file :
        new byte[][] {
          text.getBytes(UTF_8), text.getBytes(ISO_8859_1), ("\uFEFF" + text).getBytes(UTF_16LE)
        }) {
      assertThat(list(file, GIVEN).lines()).extracting(Line::place).containsExactly("Café");
    }
  }

  @Test
  void each_line_that_is_left_out_is_named_with_its_reason() {
    AddressList list =
        list(
            """
            adres;wanneer;waar;tekst
            jan@voorbeeld.test;14-3-2026;Zwolle;"Een tekst
            op twee regels; met ""tekens""\"
            geen adres;14-3-2026;;
            ;14-3-2026;Zwolle;Een tekst
            =HYPERLINK(1)@voorbeeld.test;;;
            piet@voorbeeld.test;17-3-2026;;
            kees@voorbeeld.test;31-2-2026;;
            anna@voorbeeld.test;;;naar anna@VOORBEELD.test
            joke@voorbeeld.test;;;%s
            """
                .formatted("x".repeat(AddressList.LONGEST + 1)));
    assertThat(list.lines()).hasSize(1);
    assertThat(list.lines().getFirst().words())
        .isEqualTo("Een tekst\nop twee regels; met \"tekens\"");
    assertThat(list.faults())
        .containsExactly(
            new Fault(4, Why.NO_ADDRESS),
            new Fault(5, Why.NO_ADDRESS),
            new Fault(6, Why.FORMULA),
            new Fault(7, Why.NOT_YET),
            new Fault(8, Why.NO_MOMENT),
            new Fault(9, Why.ADDRESS_IN_PROOF),
            new Fault(10, Why.TOO_LONG));
  }

  @ParameterizedTest
  @CsvSource({
    "'', NO_MOMENT",
    "14-3-2026;;tekst, NO_PLACE",
    "14-3-2026;waar;, NO_WORDS",
  })
  void nobody_is_taken_over_without_proof(String proof, Why why) {
    String text = "adres;wanneer;waar;tekst\njan@voorbeeld.test;" + proof;
    AddressList list = list(text.getBytes(UTF_8), NOTHING);
    assertThat(list.lines()).isEmpty();
    assertThat(list.faults()).containsExactly(new Fault(2, why));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-14, 2026-03-13T23:00:00Z",
    "14-3-2026, 2026-03-13T23:00:00Z",
    "14/03/2026 10:05, 2026-03-14T09:05:00Z",
    "2026-03-14 10:05:30, 2026-03-14T09:05:00Z",
    "2025-07-14T10:05:30+02:00, 2025-07-14T08:05:30Z",
  })
  void a_moment_is_read_as_people_and_programs_write_it(String typed, Instant moment) {
    assertThat(AddressList.moment(typed)).contains(moment);
  }

  @Test
  void two_spellings_of_an_address_are_one_and_the_first_counts() {
    AddressList list = list("adres;waar\nInfo@Voorbeeld.test;een\ninfo@voorbeeld.TEST;twee\n");
    assertThat(list.lines()).extracting(Line::place).containsExactly("een");
    assertThat(list.twice()).isEqualTo(1);
  }

  /// What our own list wrote before a sign so that no spreadsheet runs it, is no part of an
  /// address.
  @Test
  void a_list_that_was_given_out_can_come_back() {
    assertThat(list("adres\n\"'+31@voorbeeld.test\"").lines())
        .extracting(line -> line.address().text())
        .containsExactly("+31@voorbeeld.test");
  }

  @Test
  void what_is_no_list_is_said_at_once() {
    assertThat(flaw(new byte[0])).isEqualTo(Flaw.EMPTY);
    assertThat(flaw("\n;;\n".getBytes(UTF_8))).isEqualTo(Flaw.EMPTY);
    assertThat(flaw("PK\u0003\u0004adres".getBytes(UTF_8))).isEqualTo(Flaw.NO_TEXT);
    assertThat(flaw("naam;plaats\nJan;Zwolle".getBytes(UTF_8))).isEqualTo(Flaw.NO_HEAD);
    assertThat(flaw("adres;waar\njan@voorbeeld.test;\"Zwolle\n".getBytes(UTF_8)))
        .isEqualTo(Flaw.OPEN_TEXT);
    String many = "adres\n" + "jan@voorbeeld.test\n".repeat(AddressList.MOST_LINES);
    assertThat(list(many).twice()).isEqualTo(AddressList.MOST_LINES - 1);
    assertThat(flaw((many + "jan@voorbeeld.test\n").getBytes(UTF_8))).isEqualTo(Flaw.TOO_LONG);
  }
}
