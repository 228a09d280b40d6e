package nl.goedvoorbeeld.newsletter.alert;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.goedvoorbeeld.content.Item;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.content.Scheme;
import nl.goedvoorbeeld.content.snapshot.Snapshot;
import nl.goedvoorbeeld.newsletter.Interest;
import nl.goedvoorbeeld.newsletter.SchemeNews;
import nl.goedvoorbeeld.newsletter.SearchFilter;
import nl.goedvoorbeeld.newsletter.What;
import nl.goedvoorbeeld.scheme.Timeline;
import nl.goedvoorbeeld.search.Library;
import nl.goedvoorbeeld.search.OnDay;
import nl.goedvoorbeeld.search.Sieve;

/// Which news is what somebody asked for: what a search finds now, and is news of the kind that
/// they want. Asked once for each interest, however many have it.
final class Matching {
  private static final Set<Happening> GONE_OR_BACK =
      EnumSet.of(Happening.WITHDRAWN, Happening.BACK);

  private final Snapshot snapshot;
  private final OnDay day;
  private final List<AlertNews> news;
  private final Map<String, Item> items = new LinkedHashMap<>();
  private final Sieve sieve;
  private int sifted;

  Matching(Library library, OnDay day, List<AlertNews> news) {
    this.snapshot = library.snapshot();
    this.day = day;
    this.news = news;
    for (AlertNews one : news) {
      snapshot
          .item(one.item())
          .filter(snapshot::lists)
          .filter(item -> item.expired().isEmpty())
          .ifPresent(item -> items.put(item.id(), item));
    }
    this.sieve = library.sieve(items.values(), day);
  }

  /// What any interest can be about here; so that nobody asks about others.
  Set<What> possible() {
    Set<What> possible = EnumSet.of(What.ITEM);
    for (AlertNews one : news) {
      for (What what : What.values()) {
        if (what != What.ITEM && fits(what, one)) {
          possible.add(what);
        }
      }
    }
    return possible;
  }

  List<AlertNews> of(Interest interest) {
    if (interest.what() == What.ITEM) {
      return ofItem(interest.item());
    }
    List<AlertNews> some =
        news.stream()
            .filter(one -> fits(interest.what(), one))
            .filter(one -> interest.what() != What.SCHEMES || wanted(interest, one))
            .toList();
    boolean all = interest.filter().isEverything() && interest.what() != What.SEARCH;
    return some.isEmpty() || all ? some : sifted(interest.filter(), some);
  }

  private List<AlertNews> sifted(SearchFilter filter, List<AlertNews> some) {
    SearchFilter.Meant meant = filter.in(snapshot.vocabularies());
    if (!meant.possible()) {
      return List.of();
    }
    sifted++;
    Set<String> passing = new HashSet<>();
    sieve.passing(meant.query()).forEach(item -> passing.add(item.id()));
    return some.stream().filter(one -> passing.contains(one.item())).toList();
  }

  /// Also of what it was merged into.
  private List<AlertNews> ofItem(String id) {
    String now = snapshot.current(id).map(Item::id).orElse(id);
    return news.stream().filter(one -> one.item().equals(id) || one.item().equals(now)).toList();
  }

  private boolean fits(What what, AlertNews one) {
    Optional<Kind> kind = Optional.ofNullable(items.get(one.item())).map(Item::kind);
    if (kind.isEmpty() || GONE_OR_BACK.contains(one.happening())) {
      return false;
    }
    boolean fresh = one.happening() == Happening.PUBLISHED;
    return switch (what) {
      case EXAMPLES -> fresh && kind.get() == Kind.CASE_STUDY;
      case SCHEMES -> kind.get() == Kind.SCHEME;
      case HANDREIKING -> kind.get() == Kind.CHAPTER;
      case SEARCH -> true;
      // An edition goes as a mailing, when an editor sends it.
      case EZINE, ITEM -> false;
    };
  }

  private boolean wanted(Interest interest, AlertNews one) {
    Item item = items.get(one.item());
    return item != null
        && item.content() instanceof Scheme scheme
        && of(one.happening(), scheme.timeline()).filter(interest.news()::contains).isPresent();
  }

  /// A scheme that is told of for the first time is open, or is to come; one that is over is no
  /// news.
  private Optional<SchemeNews> of(Happening happening, Timeline timeline) {
    return switch (happening) {
      case PUBLISHED ->
          timeline.holdsOn(day.day().date())
              ? Optional.of(SchemeNews.OPENED)
              : Optional.of(SchemeNews.CHANGED).filter(_ -> !timeline.overOn(day.day().date()));
      case CHANGED -> Optional.of(SchemeNews.CHANGED);
      case OPENED -> Optional.of(SchemeNews.OPENED);
      case CLOSING_SOON -> Optional.of(SchemeNews.CLOSING_SOON);
      case CLOSED -> Optional.of(SchemeNews.CLOSED);
      case AMOUNT_KNOWN -> Optional.of(SchemeNews.AMOUNT_KNOWN);
      case WITHDRAWN, BACK -> Optional.empty();
    };
  }

  /// How many filters were looked at: each once, whoever has it.
  int filters() {
    return sifted;
  }

  /// For how many different texts the index was asked.
  int texts() {
    return sieve.texts();
  }
}
