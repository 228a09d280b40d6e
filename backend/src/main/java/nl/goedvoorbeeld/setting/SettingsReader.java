package nl.goedvoorbeeld.setting;

import static nl.goedvoorbeeld.setting.Setting.*;

import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.goedvoorbeeld.setting.Settings.Login;
import nl.goedvoorbeeld.setting.Settings.OutsideDatabase;
import nl.goedvoorbeeld.setting.Settings.OutsideProvider;
import org.jspecify.annotations.Nullable;

/// From text to [Settings]; the first value that is not what it should be ends the reading.
final class SettingsReader {
  private static final Pattern EMAIL = Pattern.compile("[^\\s@<>,;]+@[^\\s@<>,;]+\\.[^\\s@<>,;]+");
  private static final String JOURNAL = "journaal";
  private static final Pattern THEME = Pattern.compile("[a-z0-9][a-z0-9-]*");

  private final Values values;
  private final Path home;

  SettingsReader(Values values, Path home) {
    this.values = values;
    this.home = home.toAbsolutePath().normalize();
  }

  Settings read() {
    int port = values.needed(GV_PORT, SettingsReader::port);
    Path data = values.needed(GV_DATA, this::path);
    return new Settings(
        port,
        values.needed(GV_MANAGEMENT_PORT, text -> otherPort(text, port)),
        values.needed(GV_MANAGEMENT_ADDRESS, InetAddress::ofLiteral),
        data,
        database(),
        values
            .read(GV_BASE_URL, SettingsReader::address)
            .orElseGet(() -> URI.create("http://localhost:" + port)),
        values.needed(GV_TRUSTED_PROXIES, TrustedProxies::parse),
        values.needed(GV_THEME, this::theme),
        values.needed(GV_CONTENT, this::content),
        values
            .read(GV_ORGANISATION, text -> Values.checked(text, name -> name.length() <= 200))
            .orElse(null),
        values
            .read(GV_CONTACT_EMAIL, text -> Values.checked(text, EMAIL.asMatchPredicate()))
            .orElse(null),
        firstAdministrator(),
        provider(),
        secret(),
        values.read(GV_JOURNAL, this::path).orElseGet(() -> data.resolve(JOURNAL)),
        new MailReader(values).read(),
        Retention.read(values),
        values.needed(GV_DEVELOP, SettingsReader::yes) ? home.resolve("themes") : null);
  }

  private @Nullable Login firstAdministrator() {
    var email = values.read(GV_ADMIN_EMAIL, text -> Values.checked(text, EMAIL.asMatchPredicate()));
    if (email.isEmpty()) {
      values.refuseAlone(GV_ADMIN_PASSWORD, GV_ADMIN_EMAIL);
      return null;
    }
    if (values.get(GV_ADMIN_PASSWORD).isEmpty()) {
      throw new SettingFault("GV_ADMIN_EMAIL is gegeven, maar GV_ADMIN_PASSWORD ontbreekt.");
    }
    return login(GV_ADMIN_EMAIL, GV_ADMIN_PASSWORD).orElseThrow();
  }

  private @Nullable OutsideProvider provider() {
    var issuer = values.read(GV_OIDC_ISSUER, SettingsReader::issuer);
    if (issuer.isEmpty()) {
      values.refuseAlone(GV_OIDC_CLIENT_ID, GV_OIDC_ISSUER);
      values.refuseAlone(GV_OIDC_CLIENT_SECRET, GV_OIDC_ISSUER);
      values.refuseAlone(GV_OIDC_NAME, GV_OIDC_ISSUER);
      return null;
    }
    return new OutsideProvider(
        issuer.get(),
        values.neededWith(GV_OIDC_ISSUER, GV_OIDC_CLIENT_ID),
        values.neededWith(GV_OIDC_ISSUER, GV_OIDC_CLIENT_SECRET),
        values
            .read(GV_OIDC_NAME, text -> Values.checked(text, name -> name.length() <= 60))
            .orElse("uw organisatie"));
  }

  /// Who could read along could sign in as any editor, so HTTPS, except on this machine.
  private static String issuer(String text) {
    var address = URI.create(text);
    boolean good =
        address.getHost() != null
            && address.getRawUserInfo() == null
            && address.getRawQuery() == null
            && address.getRawFragment() == null
            && ("https".equals(address.getScheme())
                || ("http".equals(address.getScheme()) && "localhost".equals(address.getHost())));
    return Values.checked(text, _ -> good);
  }

  private @Nullable Secret secret() {
    var now = values.read(GV_SECRET, SettingsReader::secret);
    if (now.isEmpty()) {
      values.refuseAlone(GV_FORMER_SECRET, GV_SECRET);
      return null;
    }
    return new Secret(now.get(), values.read(GV_FORMER_SECRET, SettingsReader::secret));
  }

  private static String secret(String text) {
    return Values.checked(text, one -> one.length() >= Secret.SHORTEST);
  }

  private static boolean yes(String text) {
    return switch (text) {
      case "ja" -> true;
      case "nee" -> false;
      default -> throw new IllegalArgumentException(text);
    };
  }

  private @Nullable OutsideDatabase database() {
    var url =
        values.read(
            GV_DATABASE_URL,
            text -> Values.checked(text, address -> address.startsWith("jdbc:postgresql://")));
    if (url.isEmpty()) {
      values.refuseAlone(GV_DATABASE_USER, GV_DATABASE_URL);
      values.refuseAlone(GV_DATABASE_PASSWORD, GV_DATABASE_URL);
      values.refuseAlone(GV_DATABASE_OWNER_USER, GV_DATABASE_URL);
      values.refuseAlone(GV_DATABASE_OWNER_PASSWORD, GV_DATABASE_URL);
      return null;
    }
    if (values.get(GV_DATABASE_USER).isEmpty()) {
      throw new SettingFault("GV_DATABASE_URL is gegeven, maar GV_DATABASE_USER ontbreekt.");
    }
    if (values.get(GV_DATABASE_OWNER_USER).isEmpty()) {
      values.refuseAlone(GV_DATABASE_OWNER_PASSWORD, GV_DATABASE_OWNER_USER);
    }
    return new OutsideDatabase(
        url.get(),
        login(GV_DATABASE_USER, GV_DATABASE_PASSWORD).orElseThrow(),
        login(GV_DATABASE_OWNER_USER, GV_DATABASE_OWNER_PASSWORD).orElse(null));
  }

  private Optional<Login> login(Setting user, Setting password) {
    return values.get(user).map(name -> new Login(name, values.get(password).orElse(null)));
  }

  static int port(String text) {
    int port = Integer.parseInt(text);
    if (port < 1 || port > 65535) {
      throw new IllegalArgumentException(text);
    }
    return port;
  }

  private static int otherPort(String text, int taken) {
    int port = port(text);
    if (port == taken) {
      throw new IllegalArgumentException(text);
    }
    return port;
  }

  private Path path(String text) {
    return home.resolve(text).normalize();
  }

  private Path content(String text) {
    var folder = path(text);
    // Without the default folder there is nothing to load, which is no fault.
    if (!text.equals(GV_CONTENT.byDefault) && !Files.isDirectory(folder)) {
      throw new IllegalArgumentException(text);
    }
    return folder;
  }

  private String theme(String text) {
    return THEME.matcher(text).matches() ? text : folder(text);
  }

  private String folder(String text) {
    var folder = path(text);
    if (!Files.isDirectory(folder)) {
      throw new IllegalArgumentException(text);
    }
    return folder.toString();
  }

  private static URI address(String text) {
    var address = URI.create(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
    boolean plain =
        address.getHost() != null
            && address.getRawUserInfo() == null
            && address.getRawQuery() == null
            && address.getRawFragment() == null
            && address.getRawPath().isEmpty();
    if (!plain || !("http".equals(address.getScheme()) || "https".equals(address.getScheme()))) {
      throw new IllegalArgumentException(text);
    }
    return address;
  }
}
