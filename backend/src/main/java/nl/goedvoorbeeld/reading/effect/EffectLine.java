package nl.goedvoorbeeld.reading.effect;

import java.util.List;
import java.util.stream.Stream;
import nl.goedvoorbeeld.reading.source.SourceLine;
import org.jspecify.annotations.Nullable;

/// One effect as established in one way. It tells by itself whether that was measured, by whom, on
/// whom and when.
///
/// @param value like `−22 %`
/// @param bar null for what is no result, and for what has no change
/// @param base on whom or what, where its neighbours are about others; may be empty
/// @param period where and when, in words; may be empty
/// @param by like `Gemeten door: MuConsult, onafhankelijk`; may be empty
/// @param method how; may be empty
/// @param remark may be empty
public record EffectLine(
    Sign sign,
    String value,
    @Nullable Bar bar,
    String base,
    String period,
    String by,
    String method,
    String remark,
    @Nullable SourceLine source) {

  /// What stands beside the value: on whom or what, where and when.
  public List<String> about() {
    return known(named("Wie of wat: ", base), named("Waar en wanneer: ", period));
  }

  /// What more is known of it, for who asks.
  public List<String> how() {
    return known(named("Hoe: ", method), remark);
  }

  private static List<String> known(String... parts) {
    return Stream.of(parts).filter(part -> !part.isEmpty()).toList();
  }

  private static String named(String name, String value) {
    return value.isEmpty() ? "" : name + value;
  }
}
