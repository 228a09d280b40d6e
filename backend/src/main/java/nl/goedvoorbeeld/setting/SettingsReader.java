package nl.goedvoorbeeld.setting;

import static nl.goedvoorbeeld.setting.Setting.*;

import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import nl.goedvoorbeeld.setting.Settings.Login;
import nl.goedvoorbeeld.setting.Settings.OutsideDatabase;
import nl.goedvoorbeeld.setting.Settings.OutsideProvider;
import org.jspecify.annotations.Nullable;

/// From text to [Settings]; the first value that is not what it should be ends the reading.
final class SettingsReader {
  private static final Pattern EMAIL = Pattern.compile("[^\\s@<>,;]+@[^\\s@<>,;]+\\.[^\\s@<>,;]+");
  private static final Pattern THEME = Pattern.compile("[a-z0-9][a-z0-9-]*");

  private final Values values;
  private final Path home;

  SettingsReader(Values values, Path home) {
    this.values = values;
    this.home = home.toAbsolutePath().normalize();
  }

  Settings read() {
    int port = needed(GV_PORT, SettingsReader::port);
    return new Settings(
        port,
        needed(GV_MANAGEMENT_PORT, text -> otherPort(text, port)),
        needed(GV_MANAGEMENT_ADDRESS, InetAddress::ofLiteral),
        needed(GV_DATA, this::path),
        database(),
        optional(GV_BASE_URL, SettingsReader::address)
            .orElseGet(() -> URI.create("http://localhost:" + port)),
        needed(GV_TRUSTED_PROXIES, TrustedProxies::parse),
        needed(GV_THEME, this::theme),
        needed(GV_CONTENT, this::content),
        optional(GV_ORGANISATION, text -> checked(text, name -> name.length() <= 200)).orElse(null),
        optional(GV_CONTACT_EMAIL, text -> checked(text, EMAIL.asMatchPredicate())).orElse(null),
        firstAdministrator(),
        provider(),
        needed(GV_DEVELOP, SettingsReader::yes) ? home.resolve("themes") : null);
  }

  private @Nullable Login firstAdministrator() {
    var email = optional(GV_ADMIN_EMAIL, text -> checked(text, EMAIL.asMatchPredicate()));
    if (email.isEmpty()) {
      refuseAlone(GV_ADMIN_PASSWORD, GV_ADMIN_EMAIL);
      return null;
    }
    if (values.get(GV_ADMIN_PASSWORD).isEmpty()) {
      throw new SettingFault("GV_ADMIN_EMAIL is gegeven, maar GV_ADMIN_PASSWORD ontbreekt.");
    }
    return login(GV_ADMIN_EMAIL, GV_ADMIN_PASSWORD).orElseThrow();
  }

  private @Nullable OutsideProvider provider() {
    var issuer = optional(GV_OIDC_ISSUER, SettingsReader::issuer);
    if (issuer.isEmpty()) {
      refuseAlone(GV_OIDC_CLIENT_ID, GV_OIDC_ISSUER);
      refuseAlone(GV_OIDC_CLIENT_SECRET, GV_OIDC_ISSUER);
      refuseAlone(GV_OIDC_NAME, GV_OIDC_ISSUER);
      return null;
    }
    return new OutsideProvider(
        issuer.get(),
        neededWith(GV_OIDC_ISSUER, GV_OIDC_CLIENT_ID),
        neededWith(GV_OIDC_ISSUER, GV_OIDC_CLIENT_SECRET),
        optional(GV_OIDC_NAME, text -> checked(text, name -> name.length() <= 60))
            .orElse("uw organisatie"));
  }

  private String neededWith(Setting given, Setting needed) {
    return values
        .get(needed)
        .orElseThrow(
            () -> new SettingFault("%s is gegeven, maar %s ontbreekt.".formatted(given, needed)));
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
    return checked(text, _ -> good);
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
        optional(
            GV_DATABASE_URL,
            text -> checked(text, address -> address.startsWith("jdbc:postgresql://")));
    if (url.isEmpty()) {
      refuseAlone(GV_DATABASE_USER, GV_DATABASE_URL);
      refuseAlone(GV_DATABASE_PASSWORD, GV_DATABASE_URL);
      refuseAlone(GV_DATABASE_OWNER_USER, GV_DATABASE_URL);
      refuseAlone(GV_DATABASE_OWNER_PASSWORD, GV_DATABASE_URL);
      return null;
    }
    if (values.get(GV_DATABASE_USER).isEmpty()) {
      throw new SettingFault("GV_DATABASE_URL is gegeven, maar GV_DATABASE_USER ontbreekt.");
    }
    if (values.get(GV_DATABASE_OWNER_USER).isEmpty()) {
      refuseAlone(GV_DATABASE_OWNER_PASSWORD, GV_DATABASE_OWNER_USER);
    }
    return new OutsideDatabase(
        url.get(),
        login(GV_DATABASE_USER, GV_DATABASE_PASSWORD).orElseThrow(),
        login(GV_DATABASE_OWNER_USER, GV_DATABASE_OWNER_PASSWORD).orElse(null));
  }

  private Optional<Login> login(Setting user, Setting password) {
    return values.get(user).map(name -> new Login(name, values.get(password).orElse(null)));
  }

  private void refuseAlone(Setting setting, Setting missing) {
    if (values.get(setting).isPresent()) {
      throw new SettingFault("%s is gegeven, maar %s ontbreekt.".formatted(setting, missing));
    }
  }

  private static int port(String text) {
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

  private static String checked(String text, Predicate<String> good) {
    if (!good.test(text)) {
      throw new IllegalArgumentException(text);
    }
    return text;
  }

  private <T> T needed(Setting setting, Function<String, T> reader) {
    return optional(setting, reader).orElseThrow();
  }

  /// What the small readers above throw is about one value; here it gets the setting's name.
  private <T> Optional<T> optional(Setting setting, Function<String, T> reader) {
    return values
        .get(setting)
        .map(
            text -> {
              try {
                return reader.apply(text);
              } catch (IllegalArgumentException e) {
                throw SettingFault.in(setting, text);
              }
            });
  }
}
