package nl.goedvoorbeeld.reading;

import java.util.List;
import java.util.stream.Stream;
import nl.goedvoorbeeld.content.Item;
import nl.goedvoorbeeld.privacy.Holdings;
import nl.goedvoorbeeld.privacy.Holdings.Line;

/// Template `privacy`: what editors say of it, and below that what this installation holds of
/// people and how long, from the data that the program itself goes by.
public record PrivacyView(PlainView text, List<Part> parts) {
  /// Of the one page that this is.
  public static final String ITEM = "paginas-privacy";

  /// Where it stands on the page, and what is above it.
  public static final HeadingLink HELD =
      new HeadingLink("bewaard", "Wat wij bewaren, waarvoor en hoe lang");

  /// @param of whom, as it stands after *Van*
  public record Part(String of, List<Fact> facts) {}

  public static PrivacyView of(Visit visit, Item item) {
    PlainView text = PlainView.of(visit, item);
    return of(text, new Holdings(visit.house().retention()));
  }

  public static PrivacyView of(PlainView text, Holdings register) {
    return new PrivacyView(
        new PlainView(
            text.title(),
            text.lead(),
            text.warnings(),
            Stream.concat(text.headings().stream(), Stream.of(HELD)).toList(),
            text.body()),
        register.parts().stream()
            .map(part -> new Part(part.of(), part.lines().stream().map(PrivacyView::fact).toList()))
            .toList());
  }

  private static Fact fact(Line line) {
    return new Fact(
        line.title(),
        Stream.of(
                line.holds(),
                "Waarvoor: %s Grondslag: %s.".formatted(line.purpose(), line.ground()),
                "Hoe lang: %s.".formatted(String.join("; ", line.until())))
            .map(NamedLink::plain)
            .toList());
  }
}
