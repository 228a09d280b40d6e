package nl.goedvoorbeeld.content.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.frontmatter.Document;
import nl.goedvoorbeeld.frontmatter.Place;
import nl.goedvoorbeeld.frontmatter.Records;
import nl.goedvoorbeeld.frontmatter.Stated;
import nl.goedvoorbeeld.frontmatter.Visible;
import nl.goedvoorbeeld.frontmatter.Yaml;
import nl.goedvoorbeeld.frontmatter.Yaml.Entry;
import nl.goedvoorbeeld.frontmatter.Yaml.Mapping;
import nl.goedvoorbeeld.frontmatter.Yaml.Scalar;
import nl.goedvoorbeeld.frontmatter.Yaml.Sequence;

/// A document in the format of an earlier version, as this one reads it. What is stored stays as it
/// was written; it is lifted each time it is read.
///
/// A step says nothing that the document did not say, and where it must choose it says less: what
/// was called measured without who measured, how and on whom is only stated now. What no step can
/// decide, whether an expectation was a goal, stays as it is and is for an editor to look at.
public final class Lifting {
  private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d{2}\\b");

  private Lifting() {}

  public static String lift(Kind kind, String document, int format) {
    if (format >= Draft.FORMAT) {
      return document;
    }
    if (kind == Kind.CASE_STUDY || kind == Kind.INITIATIVE) {
      return head(kind, document, root -> each(root, "effecten", Lifting::line));
    }
    if (kind == Kind.FIGURE) {
      return head(kind, document, Lifting::line);
    }
    return kind == Kind.ROUND_TABLE
        ? head(kind, document, root -> each(root, "leerpunten", Lifting::consent))
        : document;
  }

  private static String head(Kind kind, String document, UnaryOperator<Mapping> step) {
    Document parts = Document.split(document);
    Mapping root = Yaml.read(parts.head(), 1).root();
    Mapping lifted = step.apply(root);
    if (lifted.equals(root)) {
      return document;
    }
    int begin = document.indexOf('\n') + 1;
    return document.substring(0, begin)
        + Records.rewrite(parts.head(), lifted, kind.type())
        + document.substring(begin + parts.head().length());
  }

  /// An effect or a figure.
  private static Mapping line(Mapping line) {
    if (text(line, "soort").filter("gemeten"::equals).isEmpty()) {
      return line;
    }
    Optional<String> last =
        text(line, "periode").stream()
            .flatMap(period -> YEAR.matcher(period).results())
            .map(MatchResult::group)
            .max(String::compareTo);
    Optional<String> who = text(line, "gemetenDoor").filter(Lifting::isKnown);
    boolean measured =
        who.isPresent()
            && text(line, "methode").filter(Lifting::isKnown).isPresent()
            && text(line, "basis").isPresent();
    Mapping lifted = last.map(year -> with(line, "gemetenTot", year)).orElse(line);
    if (measured) {
      return lifted;
    }
    Mapping stated = with(lifted, "soort", "opgegeven");
    return who.map(name -> with(stated, "opgegevenDoor", name)).orElse(stated);
  }

  private static Mapping consent(Mapping lesson) {
    if (text(lesson, "toestemming").filter("openbaar"::equals).isEmpty()) {
      return lesson;
    }
    boolean named = text(lesson, "organisatie").isPresent();
    return with(lesson, "toestemming", named ? "met organisatie" : "anoniem");
  }

  private static boolean isKnown(String text) {
    return Stated.Why.parse(text).isEmpty();
  }

  /// Every group in the list under a key, lifted.
  private static Mapping each(Mapping root, String key, UnaryOperator<Mapping> step) {
    List<Entry> entries = new ArrayList<>();
    for (Entry entry : root.entries()) {
      entries.add(
          entry.key().equals(key) && entry.value() instanceof Sequence(var items, Place place)
              ? new Entry(
                  key,
                  entry.place(),
                  new Sequence(
                      items.stream()
                          .map(item -> item instanceof Mapping group ? step.apply(group) : item)
                          .toList(),
                      place))
              : entry);
    }
    return new Mapping(entries, root.place());
  }

  /// With another value for a key; an empty one is no value.
  private static Mapping with(Mapping mapping, String key, String value) {
    List<Entry> entries = new ArrayList<>();
    Entry added = new Entry(key, Place.START, new Scalar(value, Place.START));
    boolean there = false;
    for (Entry entry : mapping.entries()) {
      boolean same = entry.key().equals(key);
      entries.add(same ? added : entry);
      there |= same;
    }
    if (!there) {
      entries.add(added);
    }
    return new Mapping(entries, mapping.place());
  }

  private static Optional<String> text(Mapping mapping, String key) {
    return mapping.entries().stream()
        .filter(entry -> entry.key().equals(key))
        .map(Entry::value)
        .filter(Scalar.class::isInstance)
        .map(value -> ((Scalar) value).text())
        .filter(Visible::in)
        .findFirst();
  }
}
