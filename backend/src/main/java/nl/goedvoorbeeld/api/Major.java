package nl.goedvoorbeeld.api;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.goedvoorbeeld.frontmatter.Absence;

/// A major version of the API: what its answers have of their own. All else is the same in each.
/// Two live beside each other at most, and of two the older one says when it ends.
enum Major {
  V1(
      "1.1.0",
      Absence.IN_PLACE,
      Optional.of(new Ending(LocalDate.of(2026, 11, 30), LocalDate.of(2027, 12, 1)))),
  V2("2.0.0", Absence.BESIDE, Optional.empty());

  static final Major NEWEST = V2;

  private static final String ROOT = "/api";

  private static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy '00:00:00 GMT'", Locale.ENGLISH);

  /// Where people read what changed, and until when an older version is there.
  static final String CHANGES = "/open-gegevens#kop-versies";

  /// @param announced since when there is a newer version
  /// @param over the first day on which it may be gone
  record Ending(LocalDate announced, LocalDate over) {}

  private final String base;
  private final String version;
  private final Absence absence;
  private final Optional<Ending> ending;

  Major(String version, Absence absence, Optional<Ending> ending) {
    this.base = ROOT + "/" + name().toLowerCase(Locale.ROOT);
    this.version = version;
    this.absence = absence;
    this.ending = ending;
  }

  String version() {
    return version;
  }

  /// Where its items say why a value is absent.
  Absence absence() {
    return absence;
  }

  Optional<Ending> ending() {
    return ending;
  }

  /// Where all its addresses begin.
  String base() {
    return base;
  }

  /// What it answers for: the newest also for addresses of no version.
  String root() {
    return this == NEWEST ? ROOT : base();
  }

  String description() {
    return base() + "/openapi.json";
  }

  /// What goes with all its answers. An older one says so, in the words of RFC 9745 and RFC 8594.
  Map<String, String> headers(String baseUrl) {
    Map<String, String> headers = new HashMap<>();
    headers.put("API-Version", version);
    headers.put("Access-Control-Allow-Origin", "*");
    headers.put("Access-Control-Expose-Headers", "API-Version, ETag, Allow");
    ending.ifPresent(
        end -> {
          headers.put(
              "Deprecation", "@" + end.announced().atStartOfDay(ZoneOffset.UTC).toEpochSecond());
          headers.put("Sunset", HTTP_DATE.format(end.over()));
          String changes = "<" + baseUrl + CHANGES + ">; type=\"text/html\"; rel=";
          headers.put(
              "Link",
              "<%s%s>; rel=\"successor-version\", %s\"deprecation\", %s\"sunset\""
                  .formatted(baseUrl, NEWEST.base(), changes, changes));
          headers.merge(
              "Access-Control-Expose-Headers", "Deprecation, Sunset, Link", "%s, %s"::formatted);
        });
    return Map.copyOf(headers);
  }
}
