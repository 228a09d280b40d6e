package nl.goedvoorbeeld.cms.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.goedvoorbeeld.cms.form.Asked.Line;
import nl.goedvoorbeeld.cms.frame.LineEnds;
import nl.goedvoorbeeld.cms.frame.Typed;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.content.draft.Draft;
import nl.goedvoorbeeld.frontmatter.Document;
import nl.goedvoorbeeld.frontmatter.Fault;
import nl.goedvoorbeeld.frontmatter.Field;
import nl.goedvoorbeeld.frontmatter.Field.Form;
import nl.goedvoorbeeld.frontmatter.Place;
import nl.goedvoorbeeld.frontmatter.Records;
import nl.goedvoorbeeld.frontmatter.Stated;
import nl.goedvoorbeeld.frontmatter.Yaml;

/// A document as a form holds it, and back: what was not changed in the form keeps its bytes.
///
/// Immutable. The names of what is asked are made of keys and positions, as in
/// `kop.effecten.3.bron`, so they follow the lines when these move.
///
/// @param base the document that the form was made from
/// @param root a group of everything that is asked of the head
/// @param text the body as it is shown: without the blank lines above it, with plain line ends
public record ItemForm(Draft base, String slug, Asked.Group root, String text) {
  static final String HEAD = Fault.HEAD;
  static final String SLUG = Fault.NAME;
  static final String TEXT = Fault.TEXT;

  /// Stands last in the form: where it is missing, not all of the form has come.
  public static final String END = "einde";

  /// Said by who wrote the item down, never by the form.
  private static final String ID = "id";

  private static final Pattern BLANK_ABOVE = Pattern.compile("\\A(?:\\r?\\n)+");

  /// Whether a form can show a document: whether its head is YAML without a fault.
  public static boolean readable(Draft draft) {
    String head = Document.split(draft.document()).head();
    Yaml.Tree tree = Yaml.read(head, Document.HEAD_LINE);
    return tree.faults().isEmpty() && !tree.root().entries().isEmpty();
  }

  public static ItemForm of(Draft base, Notation notation) {
    Document parts = Document.split(base.document());
    List<Field> fields =
        Field.of(base.kind().type()).stream().filter(field -> !field.key().equals(ID)).toList();
    Field all = new Field(HEAD, new Form.Group(fields), true, false, false, 0);
    Yaml head = Yaml.read(parts.head(), Document.HEAD_LINE).root();
    return new ItemForm(
        base,
        base.slug(),
        (Asked.Group) one(all, Optional.of(head), notation),
        shown(parts.body()));
  }

  private static String shown(String body) {
    return LineEnds.plain(BLANK_ABOVE.matcher(body).replaceFirst(""));
  }

  // From a document.

  private static Asked asked(Field field, Optional<Yaml> base, Notation notation) {
    Asked read = field.many() ? many(field, base, notation) : one(field, base, notation);
    boolean reason =
        field.stated()
            && base.orElse(null) instanceof Yaml.Scalar(String text, _)
            && reasons().contains(text);
    return reason ? empty(field, base, notation) : read;
  }

  /// The question without an answer, and the reason that the document gives for that.
  private static Asked empty(Field field, Optional<Yaml> base, Notation notation) {
    String why = base.orElse(null) instanceof Yaml.Scalar(String text, _) ? text : "";
    return switch (asked(field, Optional.empty(), notation)) {
      case Asked.Value(_, String text, _, _) -> new Asked.Value(field, text, why, base);
      case Asked.Ticks(_, List<String> chosen, _, _) -> new Asked.Ticks(field, chosen, why, base);
      case Asked.Lines(_, List<Line> lines, _, _) -> new Asked.Lines(field, lines, why, base);
      case Asked.Group(_, List<Asked> fields, _, _) -> new Asked.Group(field, fields, why, base);
      case Asked.Odd odd -> odd;
    };
  }

  static List<String> reasons() {
    return List.of(Stated.Why.values()).stream().map(Stated.Why::words).toList();
  }

  private static Asked many(Field field, Optional<Yaml> base, Notation notation) {
    if (base.isPresent()
        && !(base.get() instanceof Yaml.Sequence)
        && !(base.get() instanceof Yaml.Scalar && Asked.hollow(base.get()))) {
      return new Asked.Odd(field, base);
    }
    List<Yaml> items = Asked.items(base);
    if (notation.ticks(field) && items.stream().allMatch(ItemForm::shows)) {
      return new Asked.Ticks(
          field, items.stream().map(one -> ((Yaml.Scalar) one).text()).toList(), "", base);
    }
    List<Line> lines = new ArrayList<>();
    for (Yaml item : items) {
      lines.add(new Line(lines.size(), one(Asked.item(field), Optional.of(item), notation)));
    }
    return new Asked.Lines(field, List.copyOf(lines), "", base);
  }

  private static Asked one(Field field, Optional<Yaml> base, Notation notation) {
    boolean nothing =
        base.isEmpty() || base.get() instanceof Yaml.Scalar && Asked.hollow(base.get());
    if (field.form() instanceof Form.Group(List<Field> fields)) {
      return nothing || base.orElse(null) instanceof Yaml.Mapping
          ? new Asked.Group(
              field,
              fields.stream()
                  .map(part -> asked(part, Asked.value(base, part.key()), notation))
                  .toList(),
              "",
              base)
          : new Asked.Odd(field, base);
    }
    if (nothing) {
      return new Asked.Value(field, "", "", base);
    }
    return base.get() instanceof Yaml.Scalar(String text, _) && shows(base.get())
        ? new Asked.Value(field, text, "", base)
        : new Asked.Odd(field, base);
  }

  /// Whether a value comes back from a browser as it went there.
  private static boolean shows(Yaml yaml) {
    return yaml instanceof Yaml.Scalar(String text, _) && isVisible(text);
  }

  /// Whether a text has only signs that can be seen, in a page and in a head of YAML.
  static boolean isVisible(String text) {
    return text.codePoints()
        .allMatch(
            sign ->
                sign == '\n'
                    || sign == '\t'
                    || !Character.isISOControl(sign)
                        && Character.getType(sign) != Character.SURROGATE
                        && sign != 0xFFFE
                        && sign != 0xFFFF);
  }

  // From a browser.

  /// The same form with what was typed in it.
  public ItemForm typed(Typed typed, Notation notation) {
    Asked.Group answered = (Asked.Group) answered(root, HEAD, typed, notation);
    return new ItemForm(
        base,
        typed.text(SLUG).map(String::strip).orElse(slug),
        answered,
        typed.text(TEXT).orElse(text));
  }

  private static Asked answered(Asked asked, String name, Typed typed, Notation notation) {
    String why =
        typed
            .text(whyName(name))
            .filter(_ -> asked.field().stated())
            .filter(one -> one.isEmpty() || reasons().contains(one))
            .orElse(asked.reason());
    return switch (asked) {
      case Asked.Odd odd -> odd;
      case Asked.Value value ->
          new Asked.Value(value.field(), text(value, name, typed, notation), why, value.base());
      case Asked.Group(Field field, List<Asked> fields, _, var base) ->
          new Asked.Group(
              field,
              fields.stream()
                  .map(one -> answered(one, name + "." + one.field().key(), typed, notation))
                  .toList(),
              why,
              base);
      case Asked.Ticks(Field field, List<String> before, _, var base)
          when typed.has(ticksName(name)) ->
          new Asked.Ticks(field, ticked(before, typed.all(name)), why, base);
      case Asked.Ticks(Field field, _, _, var base) ->
          lines(field, base, why, name, typed, notation);
      case Asked.Lines(Field field, _, _, var base) when typed.has(ticksName(name)) ->
          new Asked.Ticks(field, ticked(List.of(), typed.all(name)), why, base);
      case Asked.Lines(Field field, _, _, var base) ->
          lines(field, base, why, name, typed, notation);
    };
  }

  private static Asked lines(
      Field field, Optional<Yaml> base, String why, String name, Typed typed, Notation notation) {
    List<Yaml> items = Asked.items(base);
    List<Line> lines = new ArrayList<>();
    for (int at = 0; typed.has(originName(name + "." + at)); at++) {
      int origin = origin(typed.text(originName(name + "." + at)).orElse(""), items.size());
      Optional<Yaml> before = origin < 0 ? Optional.empty() : Optional.of(items.get(origin));
      Asked asked = one(Asked.item(field), before, notation);
      lines.add(new Line(origin, answered(asked, name + "." + at, typed, notation)));
    }
    return new Asked.Lines(field, List.copyOf(lines), why, base);
  }

  private static int origin(String written, int items) {
    if (!written.matches("\\d{1,6}")) {
      return Line.NEW;
    }
    int origin = Integer.parseInt(written);
    return origin < items ? origin : Line.NEW;
  }

  /// What the form showed and was left alone is what the document holds.
  private static String text(Asked.Value value, String name, Typed typed, Notation notation) {
    Field field = value.field();
    Optional<String> sent = typed.text(name).map(String::strip);
    if (field.form() instanceof Form.YesNo) {
      if (sent.isPresent()) {
        return "ja";
      }
      return value.text().equals("ja") ? "" : value.text();
    }
    return sent.filter(one -> !one.equals(notation.shown(field, value.text())))
        .map(one -> notation.stored(field, one))
        .orElse(value.text());
  }

  /// In the order of the document, and what is new at the end.
  private static List<String> ticked(List<String> before, List<String> sent) {
    List<String> chosen = new ArrayList<>(before.stream().filter(sent::contains).toList());
    sent.stream()
        .map(String::strip)
        .filter(one -> !one.isEmpty() && !chosen.contains(one))
        .forEach(chosen::add);
    return List.copyOf(chosen);
  }

  static String whyName(String name) {
    return name + ".waarom";
  }

  static String ticksName(String name) {
    return name + ".vinkjes";
  }

  static String originName(String name) {
    return name + ".van";
  }

  // Lines that come, go and move.

  /// The form with other lines in the list of this name; the same form where there is no such list.
  public ItemForm with(String name, UnaryOperator<List<Line>> change) {
    return new ItemForm(base, slug, (Asked.Group) with(root, HEAD, name, change), text);
  }

  private static Asked with(Asked asked, String at, String name, UnaryOperator<List<Line>> change) {
    if (!(name + ".").startsWith(at + ".")) {
      return asked;
    }
    return switch (asked) {
      case Asked.Lines(Field field, List<Line> lines, String why, var base) when at.equals(name) ->
          new Asked.Lines(field, List.copyOf(change.apply(new ArrayList<>(lines))), why, base);
      case Asked.Lines(Field field, List<Line> lines, String why, var base) -> {
        List<Line> all = new ArrayList<>();
        for (Line line : lines) {
          all.add(new Line(line.origin(), with(line.asked(), at + "." + all.size(), name, change)));
        }
        yield new Asked.Lines(field, List.copyOf(all), why, base);
      }
      case Asked.Group(Field field, List<Asked> fields, String why, var base) ->
          new Asked.Group(
              field,
              fields.stream()
                  .map(one -> with(one, at + "." + one.field().key(), name, change))
                  .toList(),
              why,
              base);
      case Asked.Value _, Asked.Ticks _, Asked.Odd _ -> asked;
    };
  }

  /// What is asked under a name.
  public Optional<Asked> at(String name) {
    return at(root, HEAD, name);
  }

  private static Optional<Asked> at(Asked asked, String at, String name) {
    if (at.equals(name)) {
      return Optional.of(asked);
    }
    if (!name.startsWith(at + ".")) {
      return Optional.empty();
    }
    return switch (asked) {
      case Asked.Group(_, List<Asked> fields, _, _) ->
          fields.stream()
              .map(one -> at(one, at + "." + one.field().key(), name))
              .flatMap(Optional::stream)
              .findFirst();
      case Asked.Lines(_, List<Line> lines, _, _) -> {
        for (int line = 0; line < lines.size(); line++) {
          Optional<Asked> found = at(lines.get(line).asked(), at + "." + line, name);
          if (found.isPresent()) {
            yield found;
          }
        }
        yield Optional.empty();
      }
      case Asked.Value _, Asked.Ticks _, Asked.Odd _ -> Optional.empty();
    };
  }

  /// The name of the field that a path of the document leads to, or of the nearest around it: a
  /// document leaves out the lines that are empty here.
  String name(String path) {
    Asked at = root;
    String name = HEAD;
    for (String step : path.split("\\.")) {
      Optional<Step> next = step(at, name, step);
      if (next.isPresent()) {
        at = next.get().asked();
        name = next.get().name();
      } else if (!name.equals(HEAD) || !step.equals(HEAD)) {
        return name;
      }
    }
    return name;
  }

  private record Step(Asked asked, String name) {}

  private static Optional<Step> step(Asked at, String name, String step) {
    return switch (at) {
      case Asked.Group(_, List<Asked> fields, _, _) ->
          fields.stream()
              .filter(one -> one.field().key().equals(step))
              .findFirst()
              .map(one -> new Step(one, name + "." + step));
      case Asked.Lines(_, List<Line> lines, _, _) -> {
        int written = 0;
        for (int line = 0; line < lines.size(); line++) {
          Asked one = lines.get(line).asked();
          if (one.written().isPresent() && step.equals(Integer.toString(written++))) {
            yield Optional.of(new Step(one, name + "." + line));
          }
        }
        yield Optional.empty();
      }
      case Asked.Ticks _, Asked.Value _, Asked.Odd _ -> Optional.empty();
    };
  }

  /// A new line, with nothing in it.
  public static Line line(Field list, Notation notation) {
    return new Line(Line.NEW, one(Asked.item(list), Optional.empty(), notation));
  }

  /// The form with this text under a name.
  public ItemForm filled(String name, String value) {
    return new ItemForm(base, slug, (Asked.Group) filled(root, HEAD, name, value), text);
  }

  private static Asked filled(Asked asked, String at, String name, String value) {
    return switch (asked) {
      case Asked.Value(Field field, _, _, var base) when at.equals(name) ->
          new Asked.Value(field, value, "", base);
      case Asked.Lines(Field field, List<Line> lines, String why, var base) -> {
        List<Line> all = new ArrayList<>();
        for (Line line : lines) {
          all.add(
              new Line(line.origin(), filled(line.asked(), at + "." + all.size(), name, value)));
        }
        yield new Asked.Lines(field, List.copyOf(all), why, base);
      }
      case Asked.Group(Field field, List<Asked> fields, String why, var base) ->
          new Asked.Group(
              field,
              fields.stream()
                  .map(one -> filled(one, at + "." + one.field().key(), name, value))
                  .toList(),
              why,
              base);
      case Asked.Value _, Asked.Ticks _, Asked.Odd _ -> asked;
    };
  }

  // To a document.

  /// What cannot be kept, by name, as sentences; empty when all of it can.
  public Map<String, String> objections() {
    Map<String, String> all = new HashMap<>();
    object(root, HEAD, all);
    return all;
  }

  private static void object(Asked asked, String name, Map<String, String> all) {
    if (!asked.reason().isEmpty() && !asked.blank()) {
      all.put(
          name,
          "U koos «%s», maar er is ook iets ingevuld. Maak een van beide leeg."
              .formatted(asked.reason()));
    }
    switch (asked) {
      case Asked.Group(_, List<Asked> fields, _, _) ->
          fields.forEach(one -> object(one, name + "." + one.field().key(), all));
      case Asked.Lines(_, List<Line> lines, _, _) -> {
        for (int at = 0; at < lines.size(); at++) {
          object(lines.get(at).asked(), name + "." + at, all);
        }
      }
      case Asked.Value(_, String text, _, _) when !isVisible(text) ->
          all.put(name, "Hierin staat een onzichtbaar teken. Typ de waarde opnieuw.");
      case Asked.Ticks(_, List<String> chosen, _, _)
          when !chosen.stream().allMatch(ItemForm::isVisible) ->
          all.put(name, "Hierin staat een onzichtbaar teken. Kies opnieuw.");
      case Asked.Value _, Asked.Ticks _, Asked.Odd _ -> {}
    }
  }

  /// What is to be saved. Its head has every line that need not change.
  ///
  /// @param id for a document that does not say its own
  public Draft draft(String id) {
    String document = base.document();
    Document parts = Document.split(document);
    int head = document.indexOf('\n') + 1;
    int below = document.length() - parts.body().length();
    return Draft.read(
        base.kind(),
        slug,
        document.substring(0, head)
            + head(parts.head(), id)
            + fence(document.substring(head + parts.head().length(), below))
            + body(parts.body()));
  }

  private String head(String now, String id) {
    Yaml.Mapping before = (Yaml.Mapping) root.base().orElse(Yaml.Mapping.EMPTY);
    Yaml.Mapping wanted = (Yaml.Mapping) root.written().orElse(Yaml.Mapping.EMPTY);
    if (Asked.value(Optional.of(before), ID).filter(one -> !Asked.hollow(one)).isEmpty()) {
      List<Yaml.Entry> entries = new ArrayList<>();
      entries.add(new Yaml.Entry(ID, Place.START, new Yaml.Scalar(id, Place.START)));
      wanted.entries().stream().filter(entry -> !entry.key().equals(ID)).forEach(entries::add);
      wanted = new Yaml.Mapping(entries, Place.START);
    }
    return wanted.equals(before) ? now : Records.rewrite(now, wanted, base.kind().type());
  }

  private String fence(String now) {
    return now.endsWith("\n") || text.isBlank() ? now : now + LineEnds.of(base.document());
  }

  private String body(String now) {
    if (LineEnds.plain(text).equals(shown(now))) {
      return now;
    }
    if (text.isBlank()) {
      return "";
    }
    String plain = text + (text.endsWith("\n") ? "" : "\n");
    Matcher above = BLANK_ABOVE.matcher(now);
    String end = LineEnds.of(base.document());
    return LineEnds.restore(now, (above.find() ? above.group() : end) + plain, end);
  }

  public Kind kind() {
    return base.kind();
  }
}
