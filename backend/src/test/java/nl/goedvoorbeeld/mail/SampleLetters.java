package nl.goedvoorbeeld.mail;

import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPrivateCrtKey;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.goedvoorbeeld.RunningSite;
import nl.goedvoorbeeld.setting.OutsideMail;
import nl.goedvoorbeeld.setting.OutsideMail.Signer;
import nl.goedvoorbeeld.setting.OutsideMail.StartTls;
import nl.goedvoorbeeld.theme.Theme;

/// Letters as of now, and a server's settings.
final class SampleLetters {
  static final Instant NOW = RunningSite.NOW;
  static final String SECRET = "een geheim dat lang genoeg is voor een proef";
  static final Stationery STATIONERY =
      new Stationery(Theme.load("basis", Optional.empty(), Optional.empty()), "Gemeente Voorbeeld");

  private static final RSAPrivateCrtKey KEY = key();
  private static final RSAPrivateCrtKey OTHER_KEY = key();

  static final Signer SIGNER = new Signer("goedvoorbeeld.example", "gv1", KEY);

  private SampleLetters() {}

  private static RSAPrivateCrtKey key() {
    try {
      var maker = KeyPairGenerator.getInstance("RSA");
      maker.initialize(2048);
      return (RSAPrivateCrtKey) maker.generateKeyPair().getPrivate();
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  static OutsideMail outside(int port) {
    return outside("127.0.0.1", port, StartTls.NO, List.of());
  }

  static OutsideMail outside(String host, int port, StartTls startTls, List<String> onlyTo) {
    return new OutsideMail(
        host,
        port,
        startTls,
        null,
        "redactie@goedvoorbeeld.example",
        "vragen@goedvoorbeeld.example",
        "mail.goedvoorbeeld.example",
        List.of(
            new Signer("goedvoorbeeld.example", "gv1", KEY),
            new Signer("goedvoorbeeld.example", "gv2", OTHER_KEY)),
        1000,
        1000,
        4,
        0,
        onlyTo,
        null);
  }

  static Letter letter(LetterKind kind, String once, String address, MailText text) {
    return SampleMail.letter(kind, once, address, text, NOW.plus(7, ChronoUnit.DAYS));
  }

  static Stream<Letter> all() {
    return SampleMail.all(NOW);
  }
}
