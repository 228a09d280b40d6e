package nl.goedvoorbeeld.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import nl.goedvoorbeeld.job.FailedJob;
import nl.goedvoorbeeld.job.JobReason;
import org.junit.jupiter.api.Test;

class TroublesTest {
  @Test
  void each_reason_of_the_runner_has_a_sentence_of_its_own() {
    List<String> codes =
        Arrays.stream(JobReason.class.getFields())
            .filter(field -> Modifier.isStatic(field.getModifiers()))
            .map(TroublesTest::value)
            .toList();
    assertThat(codes).hasSize(3);
    assertThat(codes.stream().map(code -> sentence(code)))
        .doesNotHaveDuplicates()
        .allSatisfy(sentence -> assertThat(sentence).doesNotContain("Dit lukte niet ("));
    assertThat(sentence("other")).contains("Dit lukte niet (other)", "bij taak 7");
  }

  private static String sentence(String code) {
    return Troubles.sentence(
        new FailedJob(7, "bin", "", 5, new JobReason(code, List.of()), Instant.EPOCH));
  }

  private static String value(java.lang.reflect.Field field) {
    try {
      return (String) field.get(null);
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }
}
