package nl.goedvoorbeeld.reading.effect;

import org.jspecify.annotations.Nullable;

/// The one effect that a card shows.
///
/// @param value like `−22 %`; empty when there is none
/// @param what of what, or why there is none: `niet gevonden`
/// @param sign null when there is no value
public record Headline(String value, String what, @Nullable Sign sign, @Nullable Bar bar) {
  public static Headline none(String why) {
    return new Headline("", why, null, null);
  }
}
