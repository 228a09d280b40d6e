package nl.goedvoorbeeld.reading;

import java.util.List;
import java.util.stream.Stream;
import nl.goedvoorbeeld.content.Item;
import nl.goedvoorbeeld.content.Language;
import org.jspecify.annotations.Nullable;

/// In which language the title and the text of a page are, and where the same stands in another.
/// What is around them is Dutch.
///
/// @param original of which this is a translation; null when it is none
/// @param translations of this, or the other ones of its original
public record Tongue(
    Language language, @Nullable NamedLink original, List<NamedLink> translations) {
  public static final Tongue DUTCH = new Tongue(Language.DUTCH, null, List.of());

  public static Tongue of(Visit visit, Item item) {
    Item original = item.masthead().translationOf().flatMap(visit::item).orElse(null);
    Stream<Item> others =
        visit.snapshot().translations(original == null ? item : original).stream();
    return new Tongue(
        item.language(),
        original == null ? null : visit.link(original),
        others.filter(other -> !other.id().equals(item.id())).map(visit::link).toList());
  }

  /// What a title or a text says of its language: nothing where all is Dutch.
  public @Nullable String lang() {
    return language.isDutch() ? null : language.code();
  }

  public @Nullable String dir() {
    return language.isDutch() ? null : language.direction();
  }

  /// The same page in all languages, this one first, for machines; nothing where there is but one.
  public List<NamedLink> everywhere(String here) {
    return original == null && translations.isEmpty()
        ? List.of()
        : Stream.of(
                Stream.of(new NamedLink(here, "", language)),
                Stream.ofNullable(original),
                translations.stream())
            .flatMap(links -> links)
            .toList();
  }

  /// Marks words of an item that stand among ours.
  public static SafeHtml marked(Item item, SafeHtml words) {
    Language language = item.language();
    return language.isDutch()
        ? words
        : new SafeHtml(
            "<span lang=\"%s\" dir=\"%s\">%s</span>"
                .formatted(language.code(), language.direction(), words.html()));
  }

  /// For people: in which language an item is, when it is not ours; else nothing.
  public static String said(Item item) {
    return item.language().isDutch() ? "" : "in het " + item.language().name();
  }
}
