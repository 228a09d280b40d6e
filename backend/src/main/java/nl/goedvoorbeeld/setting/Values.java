package nl.goedvoorbeeld.setting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.io.FileSystemResource;

/// The settings that were given, still as text. An empty value counts as not given: that is how a
/// compose file passes on a variable that nobody filled in.
record Values(Map<Setting, String> given) {
  private static final String FILE = "application.yaml";

  static Values from(Map<String, String> environment, Path home) {
    var given = new EnumMap<Setting, String>(Setting.class);
    add(given, yaml(home.resolve(FILE)), FILE);
    var ours = new TreeMap<String, String>();
    environment.forEach(
        (name, value) -> {
          if (name.startsWith("GV_")) {
            ours.put(name, value);
          }
        });
    add(given, ours, "de omgeving");
    return new Values(given);
  }

  Optional<String> get(Setting setting) {
    return Optional.ofNullable(given.get(setting)).or(() -> Optional.ofNullable(setting.byDefault));
  }

  <T> T needed(Setting setting, Function<String, T> reader) {
    return read(setting, reader).orElseThrow();
  }

  /// What a reader throws is about one value; here it gets the setting's name.
  <T> Optional<T> read(Setting setting, Function<String, T> reader) {
    return get(setting)
        .map(
            text -> {
              try {
                return reader.apply(text);
              } catch (IllegalArgumentException e) {
                throw SettingFault.in(setting, text);
              }
            });
  }

  /// What is needed as soon as another is given.
  String neededWith(Setting given, Setting needed) {
    return neededWith(given, needed, text -> text);
  }

  <T> T neededWith(Setting given, Setting needed, Function<String, T> reader) {
    return read(needed, reader)
        .orElseThrow(
            () -> new SettingFault("%s is gegeven, maar %s ontbreekt.".formatted(given, needed)));
  }

  void refuseAlone(Setting setting, Setting missing) {
    if (given.containsKey(setting)) {
      throw new SettingFault("%s is gegeven, maar %s ontbreekt.".formatted(setting, missing));
    }
  }

  static String checked(String text, Predicate<String> good) {
    if (!good.test(text)) {
      throw new IllegalArgumentException(text);
    }
    return text;
  }

  private static void add(Map<Setting, String> given, Map<String, String> values, String origin) {
    values.forEach(
        (name, text) -> {
          var setting = known(name, origin);
          if (text.isBlank()) {
            return;
          }
          if (!name.equals(setting.name()) && !values.getOrDefault(setting.name(), "").isBlank()) {
            throw new SettingFault("Geef %s of %s, niet allebei.".formatted(setting, name));
          }
          given.put(setting, name.equals(setting.name()) ? text.strip() : secret(name, text));
        });
  }

  private static Setting known(String name, String origin) {
    return Setting.named(name)
        .or(() -> secretNamed(name))
        .orElseThrow(
            () ->
                new SettingFault(
                    "De instelling %s in %s bestaat niet; verwacht werd een van %s."
                        .formatted(name, origin, Arrays.toString(Setting.values()))));
  }

  private static Optional<Setting> secretNamed(String name) {
    return name.endsWith("_FILE")
        ? Setting.named(name.substring(0, name.length() - "_FILE".length())).filter(Setting::secret)
        : Optional.empty();
  }

  private static String secret(String name, String file) {
    try {
      return Files.readString(Path.of(file.strip())).strip();
    } catch (IOException | RuntimeException e) {
      throw new SettingFault(
          "De instelling %s is \"%s\", maar verwacht werd een bestand dat te lezen is."
              .formatted(name, file));
    }
  }

  private static Map<String, String> yaml(Path file) {
    var values = new TreeMap<String, String>();
    if (!Files.exists(file)) {
      return values;
    }
    try {
      for (var source : new YamlPropertySourceLoader().load(FILE, new FileSystemResource(file))) {
        if (source instanceof EnumerablePropertySource<?> properties) {
          for (var key : properties.getPropertyNames()) {
            values.put(name(key), String.valueOf(properties.getProperty(key)));
          }
        }
      }
    } catch (IOException | RuntimeException e) {
      throw new SettingFault("Het bestand %s is niet te lezen als YAML.".formatted(file));
    }
    return values;
  }

  /// `GV_BASE_URL` and `gv.base-url` are the same setting.
  private static String name(String key) {
    return key.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
  }
}
