package nl.goedvoorbeeld.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static nl.goedvoorbeeld.mail.SampleLetters.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.goedvoorbeeld.setting.MailAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// SpamAssassin of Debian judges each kind of letter, by the rules that it has itself: it asks
/// nobody. All in one go, for it takes seconds to begin.
class SpamScoreTest {
  private static final Path JUDGE = Path.of("/usr/bin/spamassassin");
  private static final Pattern SCORE =
      Pattern.compile("(?m)^X-Spam-Status: \\w+, score=(-?[0-9.]+) required=\\S+ tests=(\\S*)");

  @TempDir Path folder;

  @Test
  void no_letter_looks_like_spam() throws Exception {
    assumeThat(JUDGE).as("niet nagegaan: SpamAssassin van Debian is er niet").exists();
    List<Letter> letters = SampleLetters.all().toList();
    Path box = folder.resolve("mbox");
    Files.writeString(
        box, letters.stream().map(SpamScoreTest::inBox).collect(Collectors.joining()), ISO_8859_1);
    var builder =
        new ProcessBuilder(JUDGE.toString(), "--local", "--mbox")
            .redirectInput(box.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    // It keeps what it learns, and would learn from this.
    builder.environment().put("HOME", folder.toString());
    Process judge = builder.start();
    String judged = new String(judge.getInputStream().readAllBytes(), ISO_8859_1);
    List<String> scores =
        SCORE.matcher(judged).results().map(one -> one.group(1) + " " + one.group(2)).toList();
    assertThat(scores).hasSameSizeAs(letters);
    assertThat(scores).allMatch(one -> Double.parseDouble(one.split(" ")[0]) < 1);
  }

  private static String inBox(Letter letter) {
    var composer = new Composer(SampleLetters.STATIONERY, SampleLetters.outside(25));
    MailAddress to = MailAddress.of(letter.to().address()).orElseThrow();
    byte[] message = composer.bytes(to, Inside.of(letter), "<1.2@mail.goedvoorbeeld.example>", NOW);
    return "From redactie@goedvoorbeeld.example Mon Mar 16 12:00:00 2026\n"
        + new String(message, ISO_8859_1).replace("\r\n", "\n")
        + "\n";
  }
}
