package nl.goedvoorbeeld.site;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.goedvoorbeeld.RunningSite;
import nl.goedvoorbeeld.content.Item;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.reading.PrivacyView;

/// One real page of every type, for those who look at pages.
final class PageTypes {
  private static final Comparator<Item> LONGEST =
      Comparator.comparing(item -> -item.document().length());

  private PageTypes() {}

  /// Pages that are found.
  static List<String> of(RunningSite site) {
    return Stream.concat(
            Stream.of(
                "/",
                "/zoeken?q=fiets",
                "/zoeken?q=xqwzj",
                "/praktijkvoorbeelden",
                "/vergelijk",
                four(site),
                "/regelingen",
                "/regelingen?peildatum=2024-01-01",
                "/regios",
                "/handreiking",
                "/ezine",
                "/begrippen",
                "/lijkt-op-ons",
                "/lijkt-op-ons?sector=zorg&grootte=werknemers-250-999&regio=gelderland&thuis=weinig",
                "/lijkt-op-ons?grootte=werknemers-tot-50",
                "/nieuwsbrief",
                "/nieuwsbrief?q=fiets&sector=zorg",
                "/nieuwsbrief/link",
                "/over/geschiedenis"),
            Stream.of(Kind.values()).filter(Kind::hasPage).map(kind -> one(site, kind).address()))
        .toList();
  }

  /// Of measures and chapters the longest: what stands beside and above other things there is most.
  /// Of the pages of the site itself the one that the program adds to.
  private static Item one(RunningSite site, Kind kind) {
    List<Item> items = site.snapshot().items(kind);
    return switch (kind) {
      case MEASURE, CHAPTER -> items.stream().min(LONGEST).orElseThrow();
      case PAGE -> site.snapshot().item(PrivacyView.ITEM).orElseThrow();
      default -> items.getFirst();
    };
  }

  /// Four examples side by side, of which the longest texts stand in the narrowest columns.
  private static String four(RunningSite site) {
    return site.snapshot().items(Kind.CASE_STUDY).stream()
        .sorted(LONGEST)
        .limit(4)
        .map(item -> "voorbeeld=" + item.slug())
        .collect(Collectors.joining("&", "/vergelijk?", ""));
  }
}
