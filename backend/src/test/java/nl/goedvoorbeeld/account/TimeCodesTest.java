package nl.goedvoorbeeld.account;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import nl.goedvoorbeeld.MovableClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeCodesTest {
  private static final byte[] SECRET = "12345678901234567890".getBytes(US_ASCII);

  /// Appendix B of RFC 6238, the last six of its eight digits.
  @ParameterizedTest
  @CsvSource({
    "59,287082",
    "1111111109,081804",
    "1111111111,050471",
    "1234567890,005924",
    "2000000000,279037",
    "20000000000,353130"
  })
  void the_codes_are_those_of_the_standard(long second, String code) {
    assertThat(TimeCodes.step(SECRET, code, Instant.ofEpochSecond(second))).hasValue(second / 30);
  }

  @ParameterizedTest
  @CsvSource({"-60,false", "-30,true", "0,true", "30,true", "60,false"})
  void a_clock_may_be_one_step_off(long seconds, boolean good) {
    Instant now = Instant.ofEpochSecond(1234567890);
    assertThat(TimeCodes.step(SECRET, "005924", now.plusSeconds(seconds)).isPresent())
        .isEqualTo(good);
  }

  @Test
  void a_secret_reads_as_other_programs_write_it() {
    assertThat(SecretText.of(SECRET)).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
  }

  @Test
  void attempts_are_counted_per_account_and_per_network_and_forgotten() {
    MovableClock clock = new MovableClock(Instant.EPOCH);
    Attempts attempts = new Attempts(clock);
    for (int time = 0; time < 60; time++) {
      assertThat(attempts.begin("account " + time, "een netwerk")).isTrue();
    }
    assertThat(attempts.begin("nog een account", "een netwerk")).isFalse();
    assertThat(attempts.begin("nog een account", "ander netwerk")).isTrue();
    clock.moveTo(Instant.EPOCH.plusSeconds(16 * 60));
    assertThat(attempts.begin("nog een account", "een netwerk")).isTrue();

    int allowed = 0;
    for (int time = 0; time < 200; time++) {
      allowed += attempts.begin("verspreid", "netwerk " + time) ? 1 : 0;
    }
    assertThat(allowed).isEqualTo(100);
  }

  @Test
  void what_cannot_be_guessed_is_not_refused_for_what_others_did() {
    Attempts attempts = new Attempts(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
    Origin there = new Origin("een netwerk", "een merk");
    for (int time = 0; time < 70; time++) {
      attempts.begin("account " + time, there.network());
    }
    assertThat(attempts.begin("nog een account", there, false)).isFalse();
    assertThat(attempts.begin("nog een account", there, true)).isTrue();
    assertThat(attempts.ask(there, false)).isTrue();
    assertThat(attempts.beginProof("een passkey", there.network())).isTrue();
    for (int time = 0; time < 60; time++) {
      attempts.ask(there, false);
    }
    assertThat(attempts.ask(there, false)).isFalse();
    assertThat(attempts.ask(there, true)).isTrue();
  }

  @Test
  void who_is_right_has_lost_nothing() {
    Attempts attempts = new Attempts(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
    for (int time = 0; time < 500; time++) {
      assertThat(attempts.begin("a", "n")).isTrue();
      attempts.right("a", "n");
    }
  }
}
