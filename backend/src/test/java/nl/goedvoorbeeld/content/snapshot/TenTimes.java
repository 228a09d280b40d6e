package nl.goedvoorbeeld.content.snapshot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.goedvoorbeeld.RunningSite;
import nl.goedvoorbeeld.content.Content;
import nl.goedvoorbeeld.content.Item;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.content.Masthead;
import nl.goedvoorbeeld.content.draft.Draft;
import nl.goedvoorbeeld.frontmatter.Ref;

/// The library of `content/` ten times over, in memory: what is there, and ten copies of each item
/// with an id, an address and a date of its own, which refer to the copies made with them. Lists of
/// terms, pages of the site and the chapters of the one handreiking are not copied.
///
/// A document is read once; of its copies the records are made from that, which takes a tenth of
/// the time. Always the same.
public final class TenTimes {
  private static final int COPIES = 10;
  private static final Instant BEGIN = Instant.parse("2026-01-01T12:00:00Z");
  private static final Set<Kind> ONCE = EnumSet.of(Kind.TERM_LIST, Kind.PAGE, Kind.CHAPTER);

  private static final String FOLDERS =
      Arrays.stream(Kind.values())
          .filter(kind -> !ONCE.contains(kind))
          .map(Kind::folder)
          .distinct()
          .collect(Collectors.joining("|"));

  /// Wherever a document names another one: a reference, an address, and the shorter names of
  /// figures and schemes in the text.
  private static final Pattern NAMED =
      Pattern.compile(
          "(?<before>\\b(?:%s)(?::|(?<=/(?:%s))/)|:(?:cijfer|bedrag)\\[)(?<slug>[a-z0-9-]+)"
              .formatted(FOLDERS, FOLDERS));

  private TenTimes() {}

  /// Made once, when a test first asks for it.
  private static final class Made {
    static final Snapshot SNAPSHOT = make(COPIES);
  }

  /// As above.
  private static final class Once {
    static final Snapshot SNAPSHOT = make(0);
  }

  public static Snapshot snapshot() {
    return Made.SNAPSHOT;
  }

  /// The library as it is, without copies.
  public static Snapshot once() {
    return Once.SNAPSHOT;
  }

  /// As it is, without copies.
  public static List<Draft> drafts() {
    try (Stream<Path> files = Files.walk(RunningSite.CONTENT)) {
      return files
          .filter(file -> file.toString().endsWith(".md"))
          .sorted()
          .flatMap(
              file ->
                  Kind.ofFile(RunningSite.CONTENT.relativize(file).toString()).stream()
                      .map(ref -> draft(ref, file)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Draft draft(Ref ref, Path file) {
    try {
      return Draft.read(
          Kind.of(ref.folder(), ref.slug()).orElseThrow(), ref.slug(), Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Snapshot make(int copies) {
    Map<String, Item> items = new HashMap<>();
    Map<Ref, String> addresses = new HashMap<>();
    Map<String, List<Change>> history = new HashMap<>();
    int number = 0;
    for (Draft draft : drafts()) {
      for (int copy = 0; copy <= (ONCE.contains(draft.kind()) ? 0 : copies); copy++) {
        Item item = item(draft, copy, number++);
        items.put(item.id(), item);
        addresses.put(item.ref(), item.id());
        history.put(item.id(), List.of(published(item)));
      }
    }
    return new Snapshot(
        new Stand(new UUID(10, 10), 1), items, addresses, history, Map.of(), Optional.empty());
  }

  private static Item item(Draft draft, int copy, int number) {
    Content content = (Content) copied(draft.content().orElseThrow(), copy);
    Instant at = BEGIN.plus(Duration.ofMinutes(number % 5_000));
    return new Item(
        id(content.masthead().id(), copy),
        draft.kind(),
        slug(draft.slug(), copy),
        content,
        document(draft.document(), copy),
        draft.refs().stream()
            .map(ref -> ref(ref, copy))
            .collect(Collectors.toCollection(LinkedHashSet::new)),
        draft.lists(),
        draft.images(),
        number,
        at,
        at,
        false,
        Optional.empty());
  }

  private static Change published(Item item) {
    return new Change(
        1,
        item.id(),
        Change.Act.PUBLISHED,
        false,
        "",
        "test",
        item.published(),
        Optional.empty(),
        Optional.empty());
  }

  private static String id(String id, int copy) {
    return copy == 0 ? id : id + "-k" + copy;
  }

  /// An article goes along with its edition.
  private static String slug(String slug, int copy) {
    int end = slug.indexOf('/') < 0 ? slug.length() : slug.indexOf('/');
    return copy == 0 ? slug : slug.substring(0, end) + "-k" + copy + slug.substring(end);
  }

  private static Ref ref(Ref ref, int copy) {
    return ONCE.stream().anyMatch(kind -> kind.folder().equals(ref.folder()))
        ? ref
        : new Ref(ref.folder(), slug(ref.slug(), copy));
  }

  static String document(String document, int copy) {
    return copy == 0
        ? document
        : NAMED
            .matcher(document.replaceFirst("(?m)^id: (.*)$", "id: $1-k" + copy))
            .replaceAll("${before}${slug}-k" + copy);
  }

  /// A record with all the references in it as those of the copy.
  static Object copied(Object value, int copy) {
    if (copy == 0) {
      return value;
    }
    return switch (value) {
      case Ref ref -> ref(ref, copy);
      case List<?> list -> list.stream().map(one -> copied(one, copy)).toList();
      case Optional<?> some -> some.map(one -> copied(one, copy));
      case Masthead masthead -> masthead(masthead, copy);
      case Record record -> record(record, copy);
      default -> value;
    };
  }

  private static Masthead masthead(Masthead masthead, int copy) {
    Masthead copied = (Masthead) record(masthead, copy);
    return new Masthead(
        id(masthead.id(), copy),
        copied.title(),
        copied.shortTitle(),
        copied.summary(),
        copied.language(),
        copied.translationOf(),
        copied.audiences(),
        copied.regions(),
        copied.exceptRegions(),
        copied.keywords(),
        copied.checkedOn(),
        copied.recheckBefore(),
        copied.warning(),
        copied.citations(),
        copied.related());
  }

  private static Record record(Record record, int copy) {
    RecordComponent[] parts = record.getClass().getRecordComponents();
    List<Object> values = new ArrayList<>();
    boolean changed = false;
    try {
      for (RecordComponent part : parts) {
        part.getAccessor().setAccessible(true);
        Object before = part.getAccessor().invoke(record);
        Object after = copied(before, copy);
        changed |= !before.equals(after);
        values.add(after);
      }
      if (!changed) {
        return record;
      }
      var maker =
          record
              .getClass()
              .getDeclaredConstructor(
                  Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new));
      maker.setAccessible(true);
      return maker.newInstance(values.toArray());
    } catch (InvocationTargetException
        | InstantiationException
        | IllegalAccessException
        | NoSuchMethodException e) {
      throw new IllegalStateException(record.toString(), e);
    }
  }
}
