package nl.goedvoorbeeld.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static nl.goedvoorbeeld.mail.SampleLetters.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.goedvoorbeeld.setting.MailAddress;
import nl.goedvoorbeeld.setting.OutsideMail.Signer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Signatures, held against a program that is not ours: Mail::DKIM, which comes with SpamAssassin.
class DkimTest {
  /// With the keys from files, where it would ask the DNS.
  private static final String JUDGE =
      """
      use Mail::DKIM::Verifier; use Mail::DKIM::PublicKey;
      no warnings;
      *Mail::DKIM::PublicKey::fetch_async = sub {
        my ($class, %prms) = @_;
        open my $f, '<', "$ENV{KEYS}/$prms{Selector}" or die; my $k = join '', <$f>;
        my $key = Mail::DKIM::PublicKey->parse("v=DKIM1; k=rsa; p=$k");
        return sub { $prms{Callbacks}{Success}->($key) };
      };
      my $v = Mail::DKIM::Verifier->new();
      while (<STDIN>) { s/\\r?\\n$//; $v->PRINT("$_\\r\\n"); }
      $v->CLOSE;
      print join(' ', map { $_->selector . '=' . $_->result } $v->signatures), "\\n";
      """;

  @TempDir static Path folder;

  @BeforeAll
  static void keys() throws IOException, GeneralSecurityException {
    for (Signer signer : SampleLetters.outside(25).signers()) {
      var spec = new RSAPublicKeySpec(signer.key().getModulus(), signer.key().getPublicExponent());
      byte[] half = KeyFactory.getInstance("RSA").generatePublic(spec).getEncoded();
      Files.writeString(
          folder.resolve(signer.selector()), Base64.getEncoder().encodeToString(half));
    }
  }

  private static String message() {
    Letter letter =
        SampleLetters.letter(
            LetterKind.ALERT, "1", "lezer@voorbeeld.test", SampleMail.text(LetterKind.ALERT));
    var composer = new Composer(SampleLetters.STATIONERY, SampleLetters.outside(25));
    MailAddress to = MailAddress.of("lezer@voorbeeld.test").orElseThrow();
    return new String(
        composer.bytes(to, Inside.of(letter), "<1.2@goedvoorbeeld.example>", NOW), ISO_8859_1);
  }

  private static String judged(String message) throws Exception {
    var builder = new ProcessBuilder("perl", "-e", JUDGE).redirectErrorStream(true);
    builder.environment().put("KEYS", folder.toString());
    Process perl = builder.start();
    try (var in = perl.getOutputStream()) {
      in.write(message.getBytes(ISO_8859_1));
    }
    return new String(perl.getInputStream().readAllBytes(), ISO_8859_1).strip();
  }

  private static void assumeJudge() throws Exception {
    boolean there;
    try {
      there =
          new ProcessBuilder("perl", "-MMail::DKIM::Verifier", "-e", "1").start().waitFor() == 0;
    } catch (IOException _) {
      there = false;
    }
    assumeThat(there).as("niet nagegaan: Mail::DKIM van Debian is er niet").isTrue();
  }

  @Test
  void both_signatures_are_good_in_the_eyes_of_another_program() throws Exception {
    assumeJudge();
    assertThat(judged(message())).isEqualTo("gv1=pass gv2=pass");
  }

  @Test
  void a_relay_that_touches_white_space_breaks_nothing() throws Exception {
    assumeJudge();
    String touched =
        message()
            .replaceFirst("Subject: ", "Subject:   ")
            .replaceFirst("alternative; \r\n\t", "alternative;\t\r\n  ")
            .replaceFirst("\r\nDit is ", "  \r\nDit  is ");
    assertThat(judged(touched)).isEqualTo("gv1=pass gv2=pass");
  }

  @Test
  void whoever_changes_what_a_reader_sees_or_where_leaving_leads_breaks_them() throws Exception {
    assumeJudge();
    String good = message();
    for (String[] change :
        List.of(
            new String[] {"From: Goed", "From: Slecht"},
            new String[] {"\r\nSubject: ", "\r\nSubject: x"},
            new String[] {"uit/0123", "uit/4567"},
            new String[] {"=One-Click", "=Two-Click"},
            new String[] {"\r\nSubject: ", "\r\nSubject: ander\r\nSubject: "},
            new String[] {"\r\nList-Id", "\r\nReply-To: ander@voorbeeld.test\r\nList-Id"},
            new String[] {"Nieuw: 16", "Nieuw: 17"})) {
      String bad = good.replace(change[0], change[1]);
      assertThat(bad).isNotEqualTo(good);
      assertThat(judged(bad)).as(change[1]).isEqualTo("gv1=fail gv2=fail");
    }
  }

  /// Signers often leave out the last one, even when asked for it.
  @Test
  void all_that_counts_is_covered() {
    Matcher covered = Pattern.compile("[; ]h=([^;]+);").matcher(message());
    for (int signature = 0; signature < 2; signature++) {
      assertThat(covered.find()).isTrue();
      assertThat(covered.group(1).replaceAll("\\s", "").toLowerCase(Locale.ROOT).split(":"))
          .contains(
              "from",
              "to",
              "subject",
              "date",
              "message-id",
              "list-unsubscribe",
              "list-unsubscribe-post");
    }
  }
}
