package nl.goedvoorbeeld.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlameTest {
  @ParameterizedTest
  @CsvSource({
    "550, 5.1.1, ADDRESS",
    "550, 5.1.10, ADDRESS",
    "550, 5.2.1, ADDRESS",
    "550, '', ADDRESS",
    "551, '', ADDRESS",
    "553, '', ADDRESS",
    "0, 5.1.1, ADDRESS",
    "550, 5.1.8, OURS",
    "550, 5.7.1, OURS",
    "554, 5.7.1, OURS",
    "554, '', OURS",
    "554, 5.6.0, OURS",
    "501, 5.5.4, OURS",
    "550, 5.9.9, OURS",
    "552, 5.2.2, PASSING",
    "552, '', PASSING",
    "552, 5.3.4, PASSING",
    "451, 4.7.1, PASSING",
    "450, '', PASSING",
    "0, 4.2.2, PASSING",
    "550, 4.2.2, PASSING"
  })
  void the_numbers_decide(int code, String cause, Blame blame) {
    assertThat(Blame.of(code, cause)).isEqualTo(blame);
  }
}
