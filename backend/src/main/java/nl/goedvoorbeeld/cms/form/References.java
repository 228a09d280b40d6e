package nl.goedvoorbeeld.cms.form;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.goedvoorbeeld.content.Item;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.content.act.Workbench;
import nl.goedvoorbeeld.content.act.Working;
import nl.goedvoorbeeld.content.check.EditorWords;
import nl.goedvoorbeeld.content.snapshot.Lookup;
import nl.goedvoorbeeld.content.snapshot.Snapshot;
import nl.goedvoorbeeld.content.snapshot.TitleWords;
import nl.goedvoorbeeld.content.wording.DraftCode;
import nl.goedvoorbeeld.frontmatter.Fault;
import nl.goedvoorbeeld.frontmatter.Ref;
import org.jspecify.annotations.Nullable;

/// The items that one can refer to, public ones and drafts, as they are during one request.
public final class References {
  private static final int MOST = 20;
  private static final int LONGEST = 200;
  private static final Pattern PLACE = Pattern.compile("/([a-z-]+)/([a-z0-9/-]+)");
  private static final Pattern SLUG = Pattern.compile("[a-z0-9-]+");

  private final Snapshot now;
  private final Workbench workbench;
  private @Nullable Map<Ref, Working> drafts;

  References(Snapshot now, Workbench workbench) {
    this.now = now;
    this.workbench = workbench;
  }

  /// @param draft whether readers cannot find it
  record Found(Ref ref, String itemId, String title, Kind kind, boolean draft) {}

  /// What stands at the end of a reference; empty when nothing does.
  Optional<Found> found(String written) {
    Optional<Ref> ref = Ref.parse(written);
    Optional<Found> open = ref.flatMap(one -> now.item(one)).map(References::found);
    return open.isPresent()
        ? open
        : ref.map(one -> drafts().get(one)).map(working -> found(working));
  }

  /// What is wrong, with the titles of these items.
  EditorWords words() {
    return new EditorWords(now, ref -> found(ref.toString()).map(Found::title));
  }

  /// The draft that would mend a fault by becoming public too.
  public Optional<Found> along(Fault fault) {
    return DraftCode.leansOn(fault).flatMap(ref -> found(ref.toString())).filter(Found::draft);
  }

  private static Found found(Item item) {
    return new Found(item.ref(), item.id(), item.title(), item.kind(), false);
  }

  private static Found found(Working working) {
    return new Found(
        new Ref(working.kind().folder(), working.slug()),
        working.itemId(),
        working.title().isBlank() ? working.itemId() : working.title(),
        working.kind(),
        true);
  }

  /// The reference that somebody meant who typed a title, a name in an address, or an address;
  /// empty when that is none or more than one.
  Optional<String> meant(String typed, List<String> folders) {
    if (typed.isEmpty() || Ref.parse(typed).isPresent()) {
      return Optional.empty();
    }
    var place = PLACE.matcher(typed);
    if (place.matches()) {
      return Optional.of(place.group(1) + ":" + place.group(2))
          .filter(written -> found(written).isPresent());
    }
    if (folders.size() == 1 && SLUG.matcher(typed).matches()) {
      String written = folders.getFirst() + ":" + typed;
      if (found(written).isPresent()) {
        return Optional.of(written);
      }
    }
    List<Ref> named =
        Stream.concat(
                now.titleWords().called(typed).stream()
                    .filter(item -> within(item.kind(), folders))
                    .map(Item::ref),
                newer(folders).stream()
                    .filter(one -> one.title().equalsIgnoreCase(typed))
                    .map(Found::ref))
            .toList();
    return named.size() == 1 ? Optional.of(named.getFirst().toString()) : Optional.empty();
  }

  /// Those whose title or name has a word for each that was typed, best first.
  List<Found> find(String typed, Collection<String> folders) {
    List<String> words =
        TitleWords.words(typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed);
    if (words.isEmpty()) {
      return List.of();
    }
    List<Found> found = new ArrayList<>();
    now.titleWords().find(words, folders, MOST).forEach(item -> found.add(found(item)));
    newer(folders).stream()
        .filter(one -> TitleWords.matches(TitleWords.text(one.title(), one.ref().slug()), words))
        .forEach(found::add);
    // What is public stays before drafts: sorting leaves equals as they stand.
    return found.stream()
        .sorted(
            Comparator.comparing(
                one -> !TitleWords.folded(one.title()).startsWith(words.getFirst())))
        .limit(MOST)
        .toList();
  }

  private static boolean within(Kind kind, Collection<String> folders) {
    return folders.isEmpty() || folders.contains(kind.folder());
  }

  /// The drafts of what readers do not have, by when they were begun.
  private List<Found> newer(Collection<String> folders) {
    return drafts().values().stream()
        .filter(working -> working.kind().hasPage() && within(working.kind(), folders))
        .map(References::found)
        .filter(draft -> !isFound(draft.ref()))
        .toList();
  }

  private boolean isFound(Ref ref) {
    return now.look(ref.folder(), ref.slug()) instanceof Lookup.Found;
  }

  /// Asked for when there is need of them only.
  private Map<Ref, Working> drafts() {
    Map<Ref, Working> known = drafts;
    if (known == null) {
      known = new LinkedHashMap<>();
      for (Working working : workbench.open()) {
        known.put(new Ref(working.kind().folder(), working.slug()), working);
      }
      drafts = known;
    }
    return known;
  }
}
