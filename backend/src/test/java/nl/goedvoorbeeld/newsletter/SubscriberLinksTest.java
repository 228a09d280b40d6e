package nl.goedvoorbeeld.newsletter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.goedvoorbeeld.newsletter.SubscriberLinks.Purpose;
import org.junit.jupiter.api.Test;

class SubscriberLinksTest {
  private static final UUID ID = UUID.fromString("6f0c5b7e-0c7a-4d3e-9a53-1f2e3d4c5b6a");
  private static final UUID EPOCH = UUID.fromString("11111111-2222-4333-8444-555555555555");
  private static final byte[] KEY = "een sleutel van tweeëndertig tekens".getBytes(UTF_8);

  private static final Instant NOON = Instant.parse("2026-12-01T11:00:00Z");

  private final SubscriberLinks links = new SubscriberLinks(List.of(KEY));

  @Test
  void a_link_leads_to_what_it_was_made_for_and_is_good_for_nothing_else() {
    for (Purpose purpose : EnumSet.complementOf(EnumSet.of(Purpose.MANAGE))) {
      String secret = links.secret(purpose, EPOCH, ID);
      assertThat(secret).matches("[A-Za-z0-9_-]{54}");
      for (Purpose other : Purpose.values()) {
        assertThat(links.read(other, secret, NOON).isPresent()).isEqualTo(other == purpose);
      }
      assertThat(links.read(purpose, secret, NOON)).contains(ID);
    }
  }

  @Test
  void what_holds_for_an_hour_does_so() {
    String address = links.passing(EPOCH, ID, NOON);
    String secret = address.substring(address.lastIndexOf('/') + 1);
    assertThat(links.read(Purpose.MANAGE, secret, NOON)).contains(ID);
    assertThat(links.read(Purpose.MANAGE, secret, NOON.plusSeconds(3_599))).contains(ID);
    assertThat(links.read(Purpose.MANAGE, secret, NOON.plusSeconds(3_600))).isEmpty();
    assertThat(links.read(Purpose.PREFERENCES, secret, NOON)).isEmpty();
    assertThat(links.read(Purpose.MANAGE, links.secret(Purpose.MANAGE, EPOCH, ID), NOON))
        .as("without an end it never held")
        .isEmpty();
  }

  @Test
  void it_is_the_same_each_time_so_that_nothing_of_it_need_be_kept() {
    assertThat(new SubscriberLinks(List.of(KEY.clone())).address(Purpose.LEAVE, EPOCH, ID))
        .isEqualTo(links.address(Purpose.LEAVE, EPOCH, ID))
        .startsWith("/nieuwsbrief/afmelden/");
  }

  @Test
  void one_sign_that_is_another_makes_it_nobodys() {
    String secret = links.secret(Purpose.LEAVE, EPOCH, ID);
    for (int at = 0; at < secret.length(); at++) {
      char other = secret.charAt(at) == 'A' ? 'B' : 'A';
      String changed = secret.substring(0, at) + other + secret.substring(at + 1);
      assertThat(links.read(Purpose.LEAVE, changed, NOON)).as("sign %d", at).isEmpty();
    }
    assertThat(links.read(Purpose.LEAVE, "", NOON)).isEmpty();
    assertThat(links.read(Purpose.LEAVE, secret + "A", NOON)).isEmpty();
    assertThat(links.read(Purpose.LEAVE, "é".repeat(54), NOON)).isEmpty();
  }

  @Test
  void one_link_ends_all_that_a_letter_was_due_to_and_that_of_one_is_as_it_was() {
    assertThat(links.leaving(EPOCH, List.of(ID)))
        .isEqualTo(links.address(Purpose.LEAVE, EPOCH, ID));
    List<UUID> many = Stream.generate(UUID::randomUUID).limit(40).toList();
    String address = links.leaving(EPOCH, many);
    assertThat(address.length()).as("with a long domain it fits one line").isLessThan(900 - 200);
    String secret = address.substring(address.lastIndexOf('/') + 1);
    assertThat(links.toLeave(secret, NOON)).contains(many.subList(0, SubscriberLinks.MOST));
    assertThat(links.read(Purpose.LEAVE, secret, NOON)).isEmpty();
    for (int at = 0; at < secret.length(); at += 7) {
      char other = secret.charAt(at) == 'A' ? 'B' : 'A';
      assertThat(links.toLeave(secret.substring(0, at) + other + secret.substring(at + 1), NOON))
          .as("sign %d", at)
          .isEmpty();
    }
  }

  /// A restore makes another epoch, and a key is changed now and then: what was sent goes on
  /// working.
  @Test
  void links_that_were_sent_outlive_the_epoch_and_the_key() {
    String sent = links.secret(Purpose.PREFERENCES, UUID.randomUUID(), ID);
    byte[] fresh = "een andere sleutel die nieuwer is".getBytes(UTF_8);
    SubscriberLinks later = new SubscriberLinks(List.of(fresh, KEY));
    assertThat(later.read(Purpose.PREFERENCES, sent, NOON)).contains(ID);
    assertThat(later.secret(Purpose.PREFERENCES, EPOCH, ID))
        .isNotEqualTo(links.secret(Purpose.PREFERENCES, EPOCH, ID));
    assertThat(new SubscriberLinks(List.of(fresh)).read(Purpose.PREFERENCES, sent, NOON)).isEmpty();
  }
}
