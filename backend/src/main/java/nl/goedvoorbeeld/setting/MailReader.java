package nl.goedvoorbeeld.setting;

import static nl.goedvoorbeeld.setting.Setting.*;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import nl.goedvoorbeeld.setting.OutsideMail.Signer;
import nl.goedvoorbeeld.setting.OutsideMail.StartTls;
import nl.goedvoorbeeld.setting.Settings.Login;
import org.jspecify.annotations.Nullable;

/// From text to {@link OutsideMail}.
final class MailReader {
  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9.:-]*[A-Za-z0-9])?");
  private static final Pattern SELECTOR =
      Pattern.compile("[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?");
  private static final int MOST = 5_000;
  private static final int MOST_CONNECTIONS = 32;
  private static final int MOST_ON_A_DAY = 10_000_000;
  private static final int SHORTEST_KEY = 2_048;

  private final Values values;

  MailReader(Values values) {
    this.values = values;
  }

  @Nullable OutsideMail read() {
    var host = values.read(GV_MAIL_HOST, text -> Values.checked(text, HOST.asMatchPredicate()));
    if (host.isEmpty()) {
      values.refuseAlone(GV_BOUNCE_HOST, GV_MAIL_HOST);
      Arrays.stream(Setting.values())
          .filter(one -> one.name().startsWith("GV_MAIL_") && one != GV_MAIL_HOST)
          .forEach(one -> values.refuseAlone(one, GV_MAIL_HOST));
      return null;
    }
    MailAddress from = values.neededWith(GV_MAIL_HOST, GV_MAIL_FROM, MailReader::address);
    return new OutsideMail(
        host.get(),
        values.needed(GV_MAIL_PORT, SettingsReader::port),
        values.needed(GV_MAIL_STARTTLS, MailReader::startTls),
        login(),
        from.wire(),
        values.read(GV_MAIL_REPLY_TO, text -> address(text).wire()).orElse(null),
        values.read(GV_MAIL_ENVELOPE_DOMAIN, MailReader::domain).orElse(from.domain()),
        signers(from.domain()),
        values.needed(GV_MAIL_RATE, text -> number(text, 1, MOST)),
        values.needed(GV_MAIL_DOMAIN_RATE, text -> number(text, 1, MOST)),
        values.needed(GV_MAIL_CONNECTIONS, text -> number(text, 1, MOST_CONNECTIONS)),
        values.needed(GV_MAIL_SLOW_START, text -> number(text, 0, MOST_ON_A_DAY)),
        values.needed(GV_MAIL_ONLY_TO, MailReader::onlyTo),
        bounces());
  }

  private @Nullable BounceBox bounces() {
    var host = values.read(GV_BOUNCE_HOST, text -> Values.checked(text, HOST.asMatchPredicate()));
    if (host.isEmpty()) {
      values.refuseAlone(GV_BOUNCE_USER, GV_BOUNCE_HOST);
      values.refuseAlone(GV_BOUNCE_PASSWORD, GV_BOUNCE_HOST);
      return null;
    }
    return new BounceBox(
        host.get(),
        values.needed(GV_BOUNCE_PORT, SettingsReader::port),
        values.neededWith(GV_BOUNCE_HOST, GV_BOUNCE_USER),
        values.neededWith(GV_BOUNCE_HOST, GV_BOUNCE_PASSWORD),
        values.needed(GV_BOUNCE_FOLDERS, MailReader::folders));
  }

  private static List<String> folders(String text) {
    List<String> folders =
        Arrays.stream(text.split(",")).map(String::strip).filter(one -> !one.isEmpty()).toList();
    if (folders.isEmpty()) {
      throw new IllegalArgumentException(text);
    }
    return folders;
  }

  private @Nullable Login login() {
    var user = values.get(GV_MAIL_USER);
    if (user.isEmpty()) {
      values.refuseAlone(GV_MAIL_PASSWORD, GV_MAIL_USER);
      return null;
    }
    if (values.needed(GV_MAIL_STARTTLS, MailReader::startTls) != StartTls.REQUIRED
        && values.needed(GV_MAIL_PORT, SettingsReader::port) != OutsideMail.TLS_PORT) {
      throw new SettingFault(
          "GV_MAIL_USER is gegeven, dus GV_MAIL_STARTTLS moet verplicht zijn: anders kan een ander"
              + " het wachtwoord meelezen.");
    }
    return new Login(user.get(), values.neededWith(GV_MAIL_USER, GV_MAIL_PASSWORD));
  }

  private List<Signer> signers(String ours) {
    String domain = values.read(GV_MAIL_DKIM_DOMAIN, MailReader::domain).orElse(ours);
    List<Signer> signers = new ArrayList<>();
    sign(signers, domain, GV_MAIL_DKIM_SELECTOR, GV_MAIL_DKIM_KEY);
    if (signers.isEmpty()) {
      values.refuseAlone(GV_MAIL_DKIM_DOMAIN, GV_MAIL_DKIM_KEY);
      values.refuseAlone(GV_MAIL_DKIM_SECOND_KEY, GV_MAIL_DKIM_KEY);
    }
    sign(signers, domain, GV_MAIL_DKIM_SECOND_SELECTOR, GV_MAIL_DKIM_SECOND_KEY);
    return List.copyOf(signers);
  }

  private void sign(List<Signer> signers, String domain, Setting selector, Setting key) {
    values
        .read(key, MailReader::key)
        .ifPresentOrElse(
            given ->
                signers.add(
                    new Signer(
                        domain,
                        values.neededWith(
                            key,
                            selector,
                            text -> Values.checked(text, SELECTOR.asMatchPredicate())),
                        given)),
            () -> values.refuseAlone(selector, key));
  }

  /// Also what a tool writes that knows no other form: `-----BEGIN PRIVATE KEY-----`.
  private static RSAPrivateCrtKey key(String pem) {
    String base64 = pem.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s|\\\\n", "");
    try {
      var spec = new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64));
      if (KeyFactory.getInstance("RSA").generatePrivate(spec) instanceof RSAPrivateCrtKey key
          && key.getModulus().bitLength() >= SHORTEST_KEY) {
        return key;
      }
    } catch (GeneralSecurityException _) {
      // As for any other text.
    }
    throw new IllegalArgumentException("no key");
  }

  private static StartTls startTls(String text) {
    return Arrays.stream(StartTls.values())
        .filter(one -> one.word.equals(text))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(text));
  }

  /// The sender's own address works at every server.
  private static MailAddress address(String text) {
    return MailAddress.of(text)
        .filter(MailAddress::plain)
        .orElseThrow(() -> new IllegalArgumentException(text));
  }

  private static String domain(String text) {
    return MailAddress.domain(text).orElseThrow(() -> new IllegalArgumentException(text));
  }

  private static int number(String text, int least, int most) {
    int number = Integer.parseInt(text);
    if (number < least || number > most) {
      throw new IllegalArgumentException(text);
    }
    return number;
  }

  private static List<String> onlyTo(String text) {
    return Arrays.stream(text.split("[,\\s]+"))
        .filter(one -> !one.isEmpty())
        .map(one -> one.startsWith("@") ? "@" + domain(one.substring(1)) : address(one).wire())
        .map(one -> one.toLowerCase(Locale.ROOT))
        .toList();
  }
}
