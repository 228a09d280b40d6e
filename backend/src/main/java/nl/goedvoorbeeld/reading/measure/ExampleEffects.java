package nl.goedvoorbeeld.reading.measure;

import java.util.Comparator;
import java.util.List;
import nl.goedvoorbeeld.content.wording.Dutch;
import nl.goedvoorbeeld.reading.NamedLink;
import nl.goedvoorbeeld.reading.effect.EffectGroup;

/// What came from the measure at one example.
public record ExampleEffects(NamedLink example, List<EffectGroup> effects) {
  /// The others are told on the page of the example.
  private static final int SHOWN = 2;

  /// What was measured first.
  public List<EffectGroup> shown() {
    return effects.stream()
        .sorted(Comparator.comparing((EffectGroup group) -> !group.measured()))
        .limit(SHOWN)
        .toList();
  }

  /// How many others there are, in words; empty when these are all.
  public String others() {
    int others = effects.size() - shown().size();
    return others == 0 ? "" : "en nog " + Dutch.count(others, "uitkomst", "uitkomsten");
  }
}
