package nl.goedvoorbeeld.newsletter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubscriberAddressTest {
  private static final String LONG = "a".repeat(63) + "." + "b".repeat(63) + "." + "c".repeat(40);

  @Test
  void what_people_have_is_an_address() {
    assertThat(read(" Jan.de-Vries+regelingen@Voorbeeld.TEST ").text())
        .isEqualTo("Jan.de-Vries+regelingen@voorbeeld.test");
    assertThat(read("o'neill@voorbeeld.test").text()).isEqualTo("o'neill@voorbeeld.test");
    assertThat(read("jörg@voorbeeld.test").text()).isEqualTo("jörg@voorbeeld.test");
    assertThat(read("j@" + LONG + ".test").domain()).isEqualTo(LONG + ".test");
  }

  @Test
  void whoever_writes_down_what_holds_one_writes_down_no_address() {
    Subscriber subscriber =
        new Subscriber(new UUID(0, 1), read("jan@voorbeeld.test"), Instant.EPOCH);
    assertThat(
            subscriber.toString()
                + new Subscribing.Application(
                    "jan@voorbeeld.test", true, List.of(), Rhythm.DAILY, true)
                + new Subscribing.Reply.Accepted(subscriber.address())
                + new Subscribing.Overview(subscriber, List.of()))
        .doesNotContain("jan", "voorbeeld");
  }

  @Test
  void a_domain_of_other_letters_is_that_of_the_wire_whichever_way_it_is_typed() {
    assertThat(read("info@müller.test").text()).isEqualTo("info@xn--mller-kva.test");
    assertThat(read("info@MÜLLER.test")).isEqualTo(read("info@xn--mller-kva.test"));
    assertThat(read("info@mu\u0308ller.test")).isEqualTo(read("info@müller.test"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "jan",
        "@voorbeeld.test",
        "jan@",
        "jan@voorbeeld",
        "jan@voorbeeld.test.",
        "jan@voorbeeld..test",
        "jan@-voorbeeld.test",
        "jan@127.0.0.1",
        "jan@[127.0.0.1]",
        "jan..de@voorbeeld.test",
        ".jan@voorbeeld.test",
        "jan de@voorbeeld.test",
        "\"jan de\"@voorbeeld.test",
        "jan@voorbeeld.test,piet@voorbeeld.test",
        "jan@voorbeeld.test;piet@voorbeeld.test",
        "<jan@voorbeeld.test>",
        "Jan <jan@voorbeeld.test>",
        "jan@voorbeeld.test\r\nBcc: piet@voorbeeld.test",
        "jan\u0000@voorbeeld.test",
        "jan\u200B@voorbeeld.test",
        "jan\u202E@voorbeeld.test",
        "jan@voor\u200Bbeeld_.test"
      })
  void what_is_none_is_none(String typed) {
    assertThat(SubscriberAddress.read(typed)).isEmpty();
  }

  /// Cut to eight bits, the first is a carriage return and the second a line feed.
  @Test
  void letters_whose_last_byte_ends_a_line_end_none() {
    assertThat(read("jan@voorbeeld.test\u760D\u760A").text()).matches("jan@[ -~]+");
    assertThat(read("jan\u760D\u760A@voorbeeld.test").text())
        .as("a letter, and kept as one")
        .isEqualTo("jan\u760D\u760A@voorbeeld.test");
  }

  @Test
  void what_is_too_long_is_none() {
    assertThat(SubscriberAddress.read("a".repeat(65) + "@voorbeeld.test")).isEmpty();
    assertThat(SubscriberAddress.read("a".repeat(64) + "@voorbeeld.test")).isPresent();
    assertThat(SubscriberAddress.read("jan@" + "a".repeat(64) + ".test")).isEmpty();
    assertThat(SubscriberAddress.read("jan@" + "abc.".repeat(70) + "test")).isEmpty();
  }

  @Test
  void capitals_make_no_other_subscriber() {
    assertThat(read("Info@Voorbeeld.test").folded())
        .isEqualTo(read("info@voorbeeld.test").folded());
    assertThat(read("ÉLISE@voorbeeld.test").folded()).isEqualTo("élise@voorbeeld.test");
    assertThat(read("jan+a@voorbeeld.test").folded())
        .isNotEqualTo(read("jan+b@voorbeeld.test").folded());
  }

  @ParameterizedTest
  @CsvSource({
    "Jan+regelingen@voorbeeld.test, jan@voorbeeld.test",
    "JAN@voorbeeld.test, jan@voorbeeld.test",
    "+jan@voorbeeld.test, +jan@voorbeeld.test",
    "j.an@voorbeeld.test, j.an@voorbeeld.test",
    "j.a.n+x@gmail.com, jan@gmail.com",
    "jan@googlemail.com, jan@gmail.com",
  })
  void a_box_is_counted_once_however_it_is_spelt(String typed, String box) {
    assertThat(read(typed).box()).isEqualTo(box);
  }

  @Test
  void who_has_it_knows_it_again_and_who_has_not_learns_little() {
    assertThat(read("jan.de.vries@voorbeeld.test").masked()).isEqualTo("j…@voorbeeld.test");
    assertThat(read("info@müller.test").masked()).isEqualTo("i…@müller.test");
    assertThat(read("\uD835\uDC9Fx@voorbeeld.test").masked())
        .as("a letter of two halves stays whole")
        .isEqualTo("\uD835\uDC9F…@voorbeeld.test");
  }

  @ParameterizedTest
  @CsvSource({
    "gmial.com, gmail.com",
    "gmail.con, gmail.com",
    "gmail.co, gmail.com",
    "gmai.com, gmail.com",
    "hotmial.nl, hotmail.nl",
    "hotmail.om, hotmail.com",
    "hotnail.nl, hotmail.nl",
    "zigo.nl, ziggo.nl",
    "ziggo.nll, ziggo.nl",
    "outlok.com, outlook.com",
  })
  void a_slip_in_a_domain_that_many_have_is_asked_about(String typed, String meant) {
    assertThat(Misspelt.meant(read("jan@" + typed))).contains(read("jan@" + meant));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gmail.com",
        "hotmail.nl",
        "hotmail.com",
        "lime.nl",
        "be.com",
        "voorbeeld.test",
        "mail.com"
      })
  void what_may_be_right_is_not(String domain) {
    assertThat(Misspelt.meant(read("jan@" + domain))).isEmpty();
  }

  private static SubscriberAddress read(String typed) {
    return SubscriberAddress.read(typed).orElseThrow();
  }
}
