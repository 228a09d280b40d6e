package nl.goedvoorbeeld.cms.form;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.goedvoorbeeld.cms.frame.Choice;
import nl.goedvoorbeeld.cms.frame.ItemLine;
import nl.goedvoorbeeld.cms.frame.Screens;
import nl.goedvoorbeeld.cms.frame.Subjects;
import nl.goedvoorbeeld.content.Article;
import nl.goedvoorbeeld.content.Content;
import nl.goedvoorbeeld.content.Edition;
import nl.goedvoorbeeld.content.Item;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.content.act.Acts;
import nl.goedvoorbeeld.content.act.Workbench;
import nl.goedvoorbeeld.content.act.Working;
import nl.goedvoorbeeld.content.draft.Draft;
import nl.goedvoorbeeld.content.snapshot.Snapshot;
import nl.goedvoorbeeld.search.Libraries;
import nl.goedvoorbeeld.site.Previewing;
import org.springframework.stereotype.Component;

/// An edition of the e-zine and its articles at the desk, where either may be a draft.
@Component
public final class Editions {
  private static final String NEW = Screens.ITEMS + "/nieuw?soort=artikel&editie=";

  private final Workbench workbench;
  private final Acts acts;
  private final Libraries libraries;

  Editions(Workbench workbench, Acts acts, Libraries libraries) {
    this.workbench = workbench;
    this.acts = acts;
    this.libraries = libraries;
  }

  /// Those that an article can stand in, drafts first and marked.
  public List<Choice> choices(String chosen) {
    Snapshot now = libraries.snapshot();
    List<Choice> all = new ArrayList<>();
    workbench.open().stream()
        .filter(one -> one.kind() == Kind.EDITION && now.item(one.itemId()).isEmpty())
        .map(one -> choice(one.slug(), Companions.title(one) + " (concept)", chosen))
        .forEach(all::add);
    now.items(Kind.EDITION).stream()
        .map(edition -> choice(edition.slug(), edition.title(), chosen))
        .forEach(all::add);
    return List.copyOf(all);
  }

  private static Choice choice(String slug, String title, String chosen) {
    return new Choice(slug, title, slug.equals(chosen));
  }

  /// The open drafts of the edition that this is, or stands in, but not this one.
  public List<Previewing.Companion> beside(String itemId, Draft draft) {
    return slug(draft).stream()
        .flatMap(slug -> workbench.ofEdition(slug).stream())
        .filter(one -> !one.itemId().equals(itemId))
        .flatMap(
            one ->
                workbench.draft(one.itemId(), one.revision()).stream()
                    .map(
                        other ->
                            new Previewing.Companion(
                                one.itemId(), other, Subjects.preview(one.itemId()))))
        .toList();
  }

  private static Optional<String> slug(Draft draft) {
    if (draft.kind() == Kind.EDITION) {
      return Optional.of(draft.slug());
    }
    return draft.kind() == Kind.ARTICLE
        ? Optional.of(draft.slug().substring(0, Math.max(0, draft.slug().indexOf('/'))))
        : Optional.empty();
  }

  /// What stands in an edition, and what of it can become public in one act.
  Optional<FormPage.Edition> of(Draft edition) {
    if (edition.kind() != Kind.EDITION) {
      return Optional.empty();
    }
    List<Working> drafts = workbench.ofEdition(edition.slug());
    Snapshot now = libraries.snapshot();
    List<Working> along = workbench.along(drafts.stream().map(Working::itemId).toList(), now);
    boolean more = along.stream().anyMatch(one -> one.kind() == Kind.ARTICLE);
    return Optional.of(
        new FormPage.Edition(
            NEW + edition.slug(),
            articles(edition, drafts),
            more ? Companions.of(along, acts.objections(along, now)) : null));
  }

  /// @param named its place among the pieces that the edition names
  private record Placed(int named, int order, ItemLine line) {}

  /// In the order of the edition; one that is a draft and public has the order of the draft.
  private List<ItemLine> articles(Draft edition, List<Working> drafts) {
    Map<String, Placed> all = new LinkedHashMap<>();
    List<String> named = named(edition);
    for (Item item : libraries.snapshot().items(Kind.ARTICLE)) {
      if (item.slug().startsWith(edition.slug() + "/")) {
        all.put(
            item.id(),
            placed(named, item.slug(), item.content(), item.id(), item.title(), "openbaar"));
      }
    }
    for (Working one : drafts) {
      if (one.kind() == Kind.ARTICLE) {
        Optional<Content> content =
            workbench.draft(one.itemId(), one.revision()).flatMap(Draft::content);
        String state = one.state().word() + (all.containsKey(one.itemId()) ? ", openbaar" : "");
        Placed placed =
            content
                .map(
                    known ->
                        placed(
                            named, one.slug(), known, one.itemId(), Companions.title(one), state))
                .orElseGet(() -> last(one.itemId(), Companions.title(one), state));
        all.put(one.itemId(), placed);
      }
    }
    return all.values().stream()
        .sorted(
            Comparator.comparingInt(Placed::named)
                .thenComparingInt(Placed::order)
                .thenComparing(placed -> placed.line().title()))
        .map(Placed::line)
        .toList();
  }

  /// The slugs of the articles that an edition names, in its order.
  private static List<String> named(Draft edition) {
    return edition.content().orElse(null) instanceof Edition content
        ? content.pieces().stream().map(piece -> piece.item().slug()).toList()
        : List.of();
  }

  private static Placed placed(
      List<String> named, String slug, Content content, String id, String title, String state) {
    Placed last = last(id, title, state);
    int at = named.indexOf(slug);
    return content instanceof Article article
        ? new Placed(at < 0 ? Integer.MAX_VALUE : at, article.order(), last.line())
        : last;
  }

  /// Where nobody said its place.
  private static Placed last(String id, String title, String state) {
    return new Placed(
        Integer.MAX_VALUE,
        Integer.MAX_VALUE,
        new ItemLine(Subjects.address(id), title, Kind.ARTICLE.word(), state));
  }
}
