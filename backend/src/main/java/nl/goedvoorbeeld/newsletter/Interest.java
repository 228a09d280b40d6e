package nl.goedvoorbeeld.newsletter;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/// What a subscription is about.
///
/// @param news of schemes: which of theirs; empty for anything else
/// @param filter of whom and what it must be, where that matters
/// @param item the one item, by its id; empty for anything else
public record Interest(What what, Set<SchemeNews> news, SearchFilter filter, String item) {

  public Interest {
    news = news.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(news));
    if (what == What.SCHEMES == news.isEmpty()
        || what == What.ITEM == item.isEmpty()
        || !what.filtered() && !filter.isEverything()) {
      throw new IllegalArgumentException("No %s has this".formatted(what));
    }
  }

  public static Interest in(What what) {
    return in(what, SearchFilter.ALL);
  }

  public static Interest in(What what, SearchFilter filter) {
    return new Interest(
        what,
        what == What.SCHEMES ? EnumSet.allOf(SchemeNews.class) : Set.of(),
        what.filtered() ? filter : SearchFilter.ALL,
        "");
  }

  public static Interest inSchemes(Set<SchemeNews> news, SearchFilter filter) {
    return new Interest(What.SCHEMES, news, filter, "");
  }

  public static Interest inItem(String id) {
    return new Interest(What.ITEM, Set.of(), SearchFilter.ALL, id);
  }
}
