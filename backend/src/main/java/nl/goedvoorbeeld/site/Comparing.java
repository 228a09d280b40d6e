package nl.goedvoorbeeld.site;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.goedvoorbeeld.content.Item;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.content.snapshot.Lookup;
import nl.goedvoorbeeld.content.snapshot.Snapshot;
import nl.goedvoorbeeld.reading.ItemAddress;
import nl.goedvoorbeeld.reading.NamedLink;
import nl.goedvoorbeeld.reading.Visit;
import nl.goedvoorbeeld.reading.card.CardGroup;
import nl.goedvoorbeeld.reading.card.Cards;
import nl.goedvoorbeeld.reading.example.Comparisons;
import nl.goedvoorbeeld.site.frame.JsonLd;
import nl.goedvoorbeeld.site.frame.PageFrame;
import org.jspecify.annotations.Nullable;

/// The page on which examples stand side by side. Which ones is in its address, in the order in
/// which they were chosen; what is said of them is the same as on their pages.
final class Comparing {
  static final String PARAMETER = "voorbeeld";

  private static final int FEWEST = 2;
  private static final int MOST = 4;

  /// How many are offered: to begin with, and besides those that were chosen.
  private static final int BEST = 8;

  private static final int ALIKE = 4;

  /// Among so many that are alike, of every kind, are those few.
  private static final int RELATED = 24;

  private static final String TITLE = "Vergelijk praktijkvoorbeelden";
  private static final String LEAD =
      "Zet twee tot vier praktijkvoorbeelden naast elkaar: effect, bewijs, kosten, tijd,"
          + " voorwaarden en nadelen.";

  private static final String TOO_MANY =
      "U kunt hoogstens vier praktijkvoorbeelden vergelijken. In dit adres staat «voorbeeld» vaker."
          + " Ga terug en vink er minder aan.";

  private static final String NOT_THERE =
      "«voorbeeld» noemt een praktijkvoorbeeld dat hier niet staat. Misschien is het adres verkeerd"
          + " getypt, of is het voorbeeld weggehaald. Kies opnieuw bij de praktijkvoorbeelden.";

  private Comparing() {}

  /// Which examples an address names.
  sealed interface Named {
    /// @param examples none twice, in their order
    record These(List<Item> examples) implements Named {}

    /// One of them has another address now.
    record Elsewhere(String address) implements Named {}

    record Refused(int status, String sentence) implements Named {}
  }

  /// @param slugs as they were given
  static Named named(Snapshot snapshot, List<String> slugs) {
    List<String> asked = slugs.stream().distinct().toList();
    if (asked.size() > MOST) {
      return new Named.Refused(400, TOO_MANY);
    }
    Set<Item> examples = new LinkedHashSet<>();
    boolean moved = false;
    for (String slug : asked) {
      Optional<Item> example = example(snapshot, slug);
      if (example.isEmpty()) {
        return new Named.Refused(404, NOT_THERE);
      }
      moved |= !example.get().slug().equals(slug);
      examples.add(example.get());
    }
    List<Item> these = List.copyOf(examples);
    return moved ? new Named.Elsewhere(address(these)) : new Named.These(these);
  }

  /// What is a draft or was withdrawn is not there, like what never was.
  private static Optional<Item> example(Snapshot snapshot, String slug) {
    return switch (snapshot.look(Kind.CASE_STUDY.folder(), slug)) {
      case Lookup.Found(Item item) -> Optional.of(item);
      case Lookup.Moved(String now) ->
          ItemAddress.of(now)
              .map(address -> snapshot.look(address.folder(), address.slug()))
              .filter(Lookup.Found.class::isInstance)
              .map(found -> ((Lookup.Found) found).item())
              .filter(item -> item.kind() == Kind.CASE_STUDY);
      case Lookup.Gone _, Lookup.Missing _, Lookup.Sought _ -> Optional.empty();
    };
  }

  static String address(List<Item> examples) {
    return examples.isEmpty()
        ? Visit.COMPARE
        : examples.stream()
            .map(item -> PARAMETER + "=" + item.slug())
            .collect(Collectors.joining("&", Visit.COMPARE + "?", ""));
  }

  /// @param best what is offered where none was chosen, the best measured first
  static ComparePage page(Visit visit, List<Item> chosen, List<Item> best) {
    return new ComparePage(
        frame(visit, chosen),
        TITLE,
        LEAD,
        chosen.stream().map(item -> without(visit, chosen, item)).toList(),
        chosen.size() < FEWEST ? null : Comparisons.view(visit, chosen),
        chosen.stream().map(Item::slug).toList(),
        offer(visit, chosen, best),
        List.of(
            new NamedLink("/" + Kind.CASE_STUDY.folder(), "Alle praktijkvoorbeelden"),
            new NamedLink(
                visit.at(Visit.SEARCH + "?soort=" + Kind.CASE_STUDY.value()),
                "Zoek een praktijkvoorbeeld")));
  }

  /// Comparisons multiply without end, so only the page itself is found.
  private static PageFrame frame(Visit visit, List<Item> chosen) {
    String names =
        chosen.stream().map(item -> visit.link(item).text()).collect(Collectors.joining(", "));
    return new PageFrame(
            visit.house(),
            chosen.isEmpty() ? TITLE : "Vergelijk: " + names,
            LEAD,
            address(chosen),
            "",
            List.of(
                new NamedLink(visit.at("/"), "Voorpagina"),
                new NamedLink("/" + Kind.CASE_STUDY.folder(), Kind.CASE_STUDY.plural())),
            List.of(),
            JsonLd.NONE,
            chosen.isEmpty())
        .on(visit);
  }

  private static NamedLink without(Visit visit, List<Item> chosen, Item item) {
    List<Item> others = chosen.stream().filter(other -> !other.equals(item)).toList();
    return new NamedLink(visit.at(address(others)), visit.link(item).text(), item.language());
  }

  private static @Nullable CardGroup offer(Visit visit, List<Item> chosen, List<Item> best) {
    if (chosen.size() == MOST) {
      return null;
    }
    List<Item> offered =
        chosen.isEmpty() ? best.stream().limit(BEST).toList() : alike(visit, chosen);
    return new CardGroup(
        chosen.size() < FEWEST
            ? chosen.isEmpty() ? "Kies twee tot vier voorbeelden" : "Kies er een tot drie bij"
            : "Voeg een voorbeeld toe",
        chosen.isEmpty()
            ? "Dit zijn de voorbeelden met het sterkste bewijs. In de lijst en bij wat u zoekt, kunt"
                + " u elk ander voorbeeld aanvinken."
            : "Deze voorbeelden lijken op wat u koos.",
        offered.stream().map(item -> Cards.brief(visit, item)).toList(),
        CardGroup.NO_MORE);
  }

  /// What editors named with them, then what is alike.
  private static List<Item> alike(Visit visit, List<Item> chosen) {
    return Stream.concat(
            chosen.stream()
                .flatMap(item -> item.masthead().related().stream())
                .flatMap(ref -> visit.item(ref).stream()),
            chosen.stream().flatMap(item -> visit.library().related(item, RELATED).stream()))
        .filter(item -> item.kind() == Kind.CASE_STUDY && visit.snapshot().lists(item))
        .filter(item -> !chosen.contains(item))
        .distinct()
        .limit(ALIKE)
        .toList();
  }
}
