package nl.goedvoorbeeld.reading.effect;

import java.util.List;

/// One metric at one place and moment, with what was expected, measured, experienced and said, and
/// what it was aimed at.
///
/// @param metric like `Treinreizigers, station Nijmegen Heyendaal, 8.15 uur`
/// @param base on whom or what it was established; may be empty
public record EffectGroup(String metric, String base, List<EffectLine> lines) {
  /// Whether something was expected and no measurement of it was found.
  public boolean awaited() {
    return has(Sign.EXPECTED) && !measured();
  }

  public boolean measured() {
    return has(Sign.MEASURED);
  }

  private boolean has(Sign sign) {
    return lines.stream().anyMatch(line -> line.sign() == sign);
  }
}
