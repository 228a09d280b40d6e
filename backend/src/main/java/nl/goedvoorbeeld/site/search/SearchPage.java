package nl.goedvoorbeeld.site.search;

import java.util.List;
import nl.goedvoorbeeld.reading.NamedLink;
import nl.goedvoorbeeld.reading.Visit;
import nl.goedvoorbeeld.reading.card.Card;
import nl.goedvoorbeeld.site.feed.Feed;
import nl.goedvoorbeeld.site.frame.PageFrame;
import nl.goedvoorbeeld.site.list.Alternative;
import nl.goedvoorbeeld.site.list.Chip;
import nl.goedvoorbeeld.site.list.FacetView;
import nl.goedvoorbeeld.site.list.Paging;
import nl.goedvoorbeeld.site.list.TileMap;
import org.jspecify.annotations.Nullable;

/// Template `zoeken`.
///
/// @param status like `12 resultaten voor "lestijden"`
/// @param order the value of `sorteer` that the form carries along; empty for the usual order
/// @param reference sources, figures, organisations, definitions and regions that were found too
/// @param reading null when every word was searched for as it was typed
/// @param offer what may have been meant instead; null where nothing may
/// @param partly said where no result holds all of the words; may be empty
/// @param section the part of the site that is called what was typed; null for none
/// @param unknown words that are nowhere, as a sentence; may be empty
/// @param looser where nothing was found, the same search without one filter
/// @param nearest where nothing was found, what comes near to the words
/// @param map null when places do not help
/// @param keepPosted where one asks to be told of what this search will find
public record SearchPage(
    PageFrame frame,
    String query,
    String status,
    List<FacetView> facets,
    List<Chip> chips,
    String clearHref,
    String order,
    List<Alternative> orders,
    @Nullable CorrectionView reading,
    @Nullable NamedLink offer,
    SilenceView silence,
    String unknown,
    String partly,
    @Nullable Card section,
    List<NamedLink> looser,
    List<NamedLink> nearest,
    List<Card> hits,
    Paging paging,
    List<Card> reference,
    @Nullable TileMap map,
    String keepPosted,
    List<Feed> follow) {

  /// The same page on the day of the visit: whatever changes the search keeps the day.
  public SearchPage on(Visit visit) {
    return !visit.onAnotherDay()
        ? this
        : new SearchPage(
            frame.on(visit),
            query,
            status,
            facets,
            chips.stream()
                .map(chip -> new Chip(chip.facet(), chip.label(), visit.at(chip.href())))
                .toList(),
            visit.at(clearHref),
            order,
            orders.stream().map(choice -> choice.on(visit)).toList(),
            reading == null
                ? null
                : new CorrectionView(reading.searched(), on(visit, reading.literal())),
            offer == null ? null : on(visit, offer),
            new SilenceView(
                silence.sentence(),
                silence.around().stream().map(link -> on(visit, link)).toList()),
            unknown,
            partly,
            section,
            looser.stream().map(link -> on(visit, link)).toList(),
            nearest.stream().map(link -> on(visit, link)).toList(),
            hits,
            paging.on(visit),
            reference,
            map == null ? null : map.on(visit),
            keepPosted,
            follow);
  }

  private static NamedLink on(Visit visit, NamedLink link) {
    return new NamedLink(visit.at(link.href()), link.text());
  }
}
