package nl.goedvoorbeeld.cms;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.goedvoorbeeld.content.Item;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.content.Snapshot;
import nl.goedvoorbeeld.content.Workbench;
import nl.goedvoorbeeld.content.Working;
import nl.goedvoorbeeld.frontmatter.Ref;
import nl.goedvoorbeeld.markdown.Latin;
import org.jspecify.annotations.Nullable;

/// The items that one can refer to, public ones and drafts, as they are during one request.
final class References {
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
  record Found(Ref ref, String title, Kind kind, boolean draft) {}

  /// What stands at the end of a reference; empty when nothing does.
  Optional<Found> found(String written) {
    Optional<Ref> ref = Ref.parse(written);
    Optional<Found> open = ref.flatMap(one -> now.item(one)).map(References::found);
    return open.isPresent()
        ? open
        : ref.map(one -> drafts().get(one)).map(working -> found(working));
  }

  private static Found found(Item item) {
    return new Found(item.ref(), item.title(), item.kind(), false);
  }

  private static Found found(Working working) {
    return new Found(
        new Ref(working.kind().folder(), working.slug()),
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
    List<Found> named =
        all(folders).stream().filter(one -> one.title().equalsIgnoreCase(typed)).toList();
    return named.size() == 1 ? Optional.of(named.getFirst().ref().toString()) : Optional.empty();
  }

  /// Those whose title or name has a word for each that was typed, best first.
  List<Found> find(String typed, Collection<String> folders) {
    String sought = folded(typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed);
    List<String> words =
        Pattern.compile("[^\\p{L}\\p{N}]+")
            .splitAsStream(sought)
            .filter(one -> !one.isEmpty())
            .toList();
    if (words.isEmpty()) {
      return List.of();
    }
    List<Found> begin = new ArrayList<>();
    List<Found> rest = new ArrayList<>();
    for (Found one : all(folders)) {
      String title = folded(one.title());
      String text = " " + (title + " " + one.ref().slug()).replaceAll("[^\\p{L}\\p{N}]+", " ");
      if (words.stream().allMatch(word -> text.contains(" " + word))) {
        (title.startsWith(words.getFirst()) ? begin : rest).add(one);
      }
    }
    begin.addAll(rest);
    return List.copyOf(begin.subList(0, Math.min(MOST, begin.size())));
  }

  private List<Found> all(Collection<String> folders) {
    Map<Ref, Found> all = new LinkedHashMap<>();
    for (Item item : now.items()) {
      if (folders.isEmpty() || folders.contains(item.kind().folder())) {
        all.put(item.ref(), found(item));
      }
    }
    for (Working working : drafts().values()) {
      if (working.kind().hasPage()
          && (folders.isEmpty() || folders.contains(working.kind().folder()))) {
        Found draft = found(working);
        all.putIfAbsent(draft.ref(), draft);
      }
    }
    return List.copyOf(all.values());
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

  private static String folded(String text) {
    return Latin.plain(text).toLowerCase(Locale.ROOT);
  }
}
