package nl.goedvoorbeeld.cms;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.goedvoorbeeld.account.Editor;
import nl.goedvoorbeeld.content.Advice;
import nl.goedvoorbeeld.content.Draft;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.content.Masthead;
import nl.goedvoorbeeld.content.OwnSite;
import nl.goedvoorbeeld.content.Proofreading;
import nl.goedvoorbeeld.content.Snapshot;
import nl.goedvoorbeeld.content.Workbench;
import nl.goedvoorbeeld.frontmatter.Document;
import nl.goedvoorbeeld.frontmatter.Field;
import nl.goedvoorbeeld.frontmatter.Field.Form;
import nl.goedvoorbeeld.frontmatter.PartialDate;
import nl.goedvoorbeeld.frontmatter.Place;
import nl.goedvoorbeeld.frontmatter.Yaml;
import nl.goedvoorbeeld.media.Images;
import nl.goedvoorbeeld.search.Libraries;
import nl.goedvoorbeeld.setting.Settings;
import nl.goedvoorbeeld.vocabulary.Term;
import nl.goedvoorbeeld.vocabulary.Vocabularies;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes of a form what its template draws: labels, choices, and every fault at its field.
@Component
class FormFields {
  static final FieldWords WORDS = new FieldWords();

  /// With a form that went on with what was typed on a version comes the head that it was made
  /// from.
  static final String BEFORE = "kop-vooraf";

  /// A text that may be longer gets more than one line.
  private static final int ONE_LINE = 160;

  private static final int LINE = 80;
  private static final int MOST_ROWS = 12;
  private static final Pattern MISSING = Pattern.compile("«([^»]{1,60})» (?:ontbreekt|is leeg).*");
  private static final Pattern TIME = Pattern.compile("(?:[01]\\d:[0-5]\\d|2[0-3]:[0-5]\\d)?");

  private final Libraries libraries;
  private final Workbench workbench;
  private final Screens screens;
  private final Images images;
  private final OwnSite site;

  FormFields(
      Libraries libraries, Workbench workbench, Screens screens, Images images, Settings settings) {
    this.site = new OwnSite(settings.baseUrl());
    this.images = images;
    this.libraries = libraries;
    this.workbench = workbench;
    this.screens = screens;
  }

  /// What came along with a form that is no part of the document.
  ///
  /// @param refusals why it was not kept, by the name of the field
  record Beside(String why, Map<String, String> refusals, Typed typed, String focus) {
    static final Beside NOTHING = new Beside("", Map.of(), new Typed(Map.of()), "");
  }

  Notation notation() {
    Snapshot now = libraries.snapshot();
    return new Notation(now.vocabularies(), new References(now, workbench)::meant);
  }

  /// All that is to be said of a draft while it is written: what hinders publication, and advice.
  private List<Advice> advice(Draft draft) {
    return Stream.concat(
            Stream.concat(draft.faults().stream(), site.faults(draft).stream())
                .map(one -> new Advice(one.place(), one.message(), true)),
            Proofreading.of(draft, libraries.snapshot(), images.known(draft.images())).stream())
        .distinct()
        .toList();
  }

  /// The same by the lines of its document.
  List<ItemPage.Line> lines(Draft draft) {
    return advice(draft).stream()
        .map(one -> new ItemPage.Line(one.place().line(), one.sentence(), one.hinders()))
        .toList();
  }

  References references() {
    return new References(libraries.snapshot(), workbench);
  }

  /// The form of a text that was typed on a version and kept, as {@link #page(HttpServletRequest,
  /// Editor, String, Draft, long)}.
  Optional<FormPage> typed(
      HttpServletRequest request, Editor editor, String itemId, Draft typed, long version) {
    String head = Document.split(typed.document()).head();
    Beside beside = new Beside("", Map.of(), new Typed(Map.of(BEFORE, List.of(head))), "");
    return page(request, editor, itemId, typed, version, beside);
  }

  /// The form of a stored text; nothing where its head cannot be read.
  Optional<FormPage> page(
      HttpServletRequest request, Editor editor, String itemId, Draft draft, long version) {
    return page(request, editor, itemId, draft, version, Beside.NOTHING);
  }

  private Optional<FormPage> page(
      HttpServletRequest request,
      Editor editor,
      String itemId,
      Draft draft,
      long version,
      Beside beside) {
    return ItemForm.readable(draft)
        ? Optional.of(
            page(request, editor, itemId, ItemForm.of(draft, notation()), draft, version, beside))
        : Optional.empty();
  }

  /// @param draft what would be saved of the form
  /// @param version that the form was made from
  FormPage page(
      HttpServletRequest request,
      Editor editor,
      String itemId,
      ItemForm form,
      Draft draft,
      long version,
      Beside beside) {
    return new Drawing(screens.frame(request, "", editor), form, draft, beside)
        .page(ItemPages.ITEMS + "/" + itemId, version);
  }

  static String newTitleName(String name) {
    return "nieuw." + name + ".titel";
  }

  static String newKindName(String name) {
    return "nieuw." + name + ".soort";
  }

  /// The kinds that a reference may lead to and that can be begun with a title alone.
  static List<Kind> kinds(Form.Reference reference) {
    return Arrays.stream(Kind.values())
        .filter(kind -> kind.hasPage() && kind != Kind.ARTICLE)
        .filter(
            kind -> reference.folders().isEmpty() || reference.folders().contains(kind.folder()))
        .toList();
  }

  /// One drawing of one form.
  private final class Drawing {
    private final Frame frame;
    private final ItemForm form;
    private final Draft draft;
    private final Beside beside;
    private final Snapshot now = libraries.snapshot();
    private final References references = new References(now, workbench);
    private final Notation notation = new Notation(now.vocabularies(), references::meant);
    private final Map<Place, String> values = new HashMap<>();
    private final Map<Place, String> groups = new HashMap<>();
    private final Map<String, List<String>> faults = new LinkedHashMap<>();
    private final Set<String> missing = new LinkedHashSet<>();
    private final Map<String, String> labels = new LinkedHashMap<>();
    private final List<String> elsewhere = new ArrayList<>();
    private final List<FormPage.Note> notes = new ArrayList<>();
    private final Map<String, FormPage.TermChoice> lists = new LinkedHashMap<>();

    private Drawing(Frame frame, ItemForm form, Draft draft, Beside beside) {
      this.frame = frame;
      this.form = form;
      this.draft = draft;
      this.beside = beside;
    }

    private FormPage page(String address, long version) {
      find();
      Set<String> shared = Set.copyOf(Field.of(Masthead.class).stream().map(Field::key).toList());
      List<FormField> common = new ArrayList<>();
      List<FormField> own = new ArrayList<>();
      @Nullable FormField title = null;
      String kind = form.kind().value();
      for (Asked asked : form.root().fields()) {
        String key = asked.field().key();
        FormField field = field(asked, ItemForm.HEAD + "." + key, kind + "." + key, "");
        if (key.equals("titel")) {
          title = field;
          labels.put(ItemForm.SLUG, "Naam in het adres");
        } else {
          (shared.contains(key) ? common : own).add(field);
        }
      }
      if (title == null) {
        throw new IllegalStateException("A kind without a title: " + kind);
      }
      List<String> slugFaults = faults.getOrDefault(ItemForm.SLUG, List.of());
      return new FormPage(
          frame,
          address,
          version,
          beside.typed().text(BEFORE).orElse(""),
          beside.why(),
          form.kind().word(),
          summary(),
          List.copyOf(elsewhere),
          title,
          new FormPage.Slug(form.slug(), slugFaults),
          List.copyOf(common),
          List.copyOf(own),
          form.text(),
          List.copyOf(notes),
          List.copyOf(lists.values()),
          beside.focus());
    }

    private List<FormPage.Fault> summary() {
      List<FormPage.Fault> all = new ArrayList<>();
      labels.forEach(
          (name, label) ->
              faults
                  .getOrDefault(name, List.of())
                  .forEach(
                      sentence ->
                          all.add(
                              new FormPage.Fault(
                                  FormField.id(name),
                                  label,
                                  labelled(
                                      sentence,
                                      name.substring(name.lastIndexOf('.') + 1),
                                      label)))));
      return List.copyOf(all);
    }

    // Every fault at its field.

    private void find() {
      Document parts = Document.split(draft.document());
      places(form.root(), Yaml.read(parts.head(), 2).root(), ItemForm.HEAD);
      beside.refusals().forEach((name, sentence) -> put(name, sentence));
      int above = parts.bodyLine() + blankAbove(parts.body()) - 1;
      advice(draft).forEach(one -> place(one, parts.bodyLine(), above));
    }

    private static int blankAbove(String body) {
      int lines = 0;
      int at = 0;
      while (at < body.length() && (body.charAt(at) == '\n' || body.startsWith("\r\n", at))) {
        at += body.charAt(at) == '\n' ? 1 : 2;
        lines++;
      }
      return lines;
    }

    private void place(Advice advice, int bodyLine, int above) {
      Place place = advice.place();
      if (place.line() >= bodyLine) {
        notes.add(
            new FormPage.Note(
                Math.max(1, place.line() - above), advice.sentence(), advice.hinders()));
        return;
      }
      String sentence = advice.sentence();
      Matcher absent = MISSING.matcher(sentence);
      String group = groups.get(place);
      String value = values.getOrDefault(place, ItemForm.HEAD);
      if (place.equals(Place.START)) {
        put(ItemForm.SLUG, sentence);
      } else if (group != null
          && absent.matches()
          && form.at(group + "." + absent.group(1)).isPresent()) {
        missing.add(group + "." + absent.group(1));
        put(group + "." + absent.group(1), sentence);
      } else if (!value.equals(ItemForm.HEAD)) {
        put(value, unread(value).orElse(sentence));
      } else if (group != null && !group.equals(ItemForm.HEAD)) {
        put(group, sentence);
      } else {
        elsewhere.add(sentence);
      }
    }

    /// A form asks for another notation than a document.
    private Optional<String> unread(String name) {
      return form.at(name)
          .flatMap(
              asked ->
                  asked instanceof Asked.Value(Field field, String text, _, _)
                      ? notation.objection(field, text)
                      : Optional.empty());
    }

    private void put(String name, String sentence) {
      List<String> here = faults.computeIfAbsent(name, _ -> new ArrayList<>());
      if (!here.contains(sentence)) {
        here.add(sentence);
      }
    }

    /// Walks the form beside the document that it makes, in which empty lines are left out.
    private void places(Asked asked, Yaml yaml, String name) {
      values.putIfAbsent(yaml.place(), name);
      switch (asked) {
        case Asked.Group group when yaml instanceof Yaml.Mapping mapping -> {
          groups.putIfAbsent(yaml.place(), name);
          for (Asked part : group.fields()) {
            Asked.value(Optional.of(mapping), part.field().key())
                .ifPresent(value -> places(part, value, name + "." + part.field().key()));
          }
        }
        case Asked.Lines lines when yaml instanceof Yaml.Sequence(var items, _) -> {
          int at = 0;
          for (int line = 0; line < lines.lines().size() && at < items.size(); line++) {
            Asked one = lines.lines().get(line).asked();
            if (one.written().isPresent()) {
              places(one, items.get(at), name + "." + line);
              at++;
            }
          }
        }
        case Asked.Ticks _ ->
            Asked.items(Optional.of(yaml)).forEach(one -> values.putIfAbsent(one.place(), name));
        case Asked.Group _, Asked.Lines _, Asked.Value _, Asked.Odd _ -> {}
      }
    }

    // Fields.

    private FormField field(Asked asked, String name, String path, String around) {
      Field field = asked.field();
      FieldWords.Words words = WORDS.of(path);
      String label = words.label();
      String spoken = around.isEmpty() ? label : around + ": " + label;
      labels.put(name, spoken);
      return draw(asked, name, path, label, spoken, help(field, words.help()));
    }

    private FormField line(Asked asked, String name, String path, String label, int number) {
      String spoken = label + ", regel " + number;
      labels.put(name, spoken);
      return draw(asked, name, path, spoken, spoken, "");
    }

    private FormField draw(
        Asked asked, String name, String path, String label, String spoken, String help) {
      Field field = asked.field();
      List<FormField.Line> lines = List.of();
      List<FormField> fields = List.of();
      List<FormField.Option> options = List.of();
      FormField.Reference reference = FormField.Reference.NONE;
      String value = "";
      String list = "";
      FormField.Shape shape;
      switch (asked) {
        case Asked.Odd _ -> shape = FormField.Shape.ODD;
        case Asked.Lines(_, List<Asked.Line> all, _, _) -> {
          shape = FormField.Shape.LINES;
          lines = lines(all, name, path, label);
        }
        case Asked.Group(_, List<Asked> parts, _, _) -> {
          shape = FormField.Shape.GROUP;
          fields =
              parts.stream()
                  .map(
                      one ->
                          field(
                              one,
                              name + "." + one.field().key(),
                              path + "." + one.field().key(),
                              spoken))
                  .toList();
        }
        case Asked.Ticks(_, List<String> chosen, _, _) -> {
          shape = FormField.Shape.TICKS;
          options = terms(((Form.Term) field.form()).vocabulary(), chosen);
        }
        case Asked.Value(_, String text, _, _) -> {
          value = notation.shown(field, text);
          shape = shape(field, value);
          switch (field.form()) {
            case Form.Choice(List<String> all) -> options = words(all, text);
            case Form.Term(String vocabulary) when shape == FormField.Shape.SELECT ->
                options = terms(vocabulary, List.of(text));
            case Form.Term(String vocabulary) -> list = listed(vocabulary);
            case Form.Reference to -> reference = reference(to, text, name);
            case Form.Text _,
                Form.Number _,
                Form.YesNo _,
                Form.Date _,
                Form.Time _,
                Form.Group _ -> {}
          }
        }
      }
      List<String> here = faults.getOrDefault(name, List.of());
      return new FormField(
          shape,
          name,
          label,
          spoken,
          help,
          !field.required(),
          here.stream().map(one -> labelled(one, field.key(), label)).toList(),
          !here.isEmpty() && !missing.contains(name),
          value,
          rows(field, value),
          options,
          list,
          field.stated() ? reasons(asked.reason()) : List.of(),
          reference,
          lines,
          fields);
    }

    /// A fault names the key; whoever sees a form knows the label.
    private static String labelled(String sentence, String key, String label) {
      String named = "«" + key + "»";
      return sentence.startsWith(named)
          ? "«" + label + "»" + sentence.substring(named.length())
          : sentence;
    }

    private List<FormField.Line> lines(
        List<Asked.Line> all, String name, String path, String label) {
      List<FormField.Line> lines = new ArrayList<>();
      for (Asked.Line line : all) {
        int at = lines.size();
        lines.add(
            new FormField.Line(
                line.origin() < 0 ? "" : Integer.toString(line.origin()),
                line(line.asked(), name + "." + at, path, label, at + 1),
                at == 0,
                at == all.size() - 1));
      }
      return List.copyOf(lines);
    }

    private FormField.Shape shape(Field field, String value) {
      boolean lines = value.contains("\n");
      return switch (field.form()) {
        case Form.Text _ ->
            field.max() > ONE_LINE && field.max() != 2_000 || lines || value.length() > ONE_LINE
                ? FormField.Shape.AREA
                : FormField.Shape.INPUT;
        case Form.Number _ when !lines -> FormField.Shape.NUMBER;
        case Form.YesNo _ -> FormField.Shape.YES;
        case Form.Choice _ -> FormField.Shape.SELECT;
        case Form.Term(String vocabulary) when notation.few(vocabulary) -> FormField.Shape.SELECT;
        case Form.Term _ when !lines -> FormField.Shape.LISTED;
        case Form.Reference _ when !lines -> FormField.Shape.REFERENCE;
        // A browser shows nothing of a value that is no date.
        case Form.Date(boolean partial) when !partial && (value.isEmpty() || isDay(value)) ->
            FormField.Shape.DATE;
        case Form.Time _ when TIME.matcher(value).matches() -> FormField.Shape.TIME;
        case Form.Number _, Form.Term _, Form.Reference _, Form.Date _, Form.Time _ ->
            lines ? FormField.Shape.AREA : FormField.Shape.INPUT;
        case Form.Group _ -> throw new IllegalStateException("A group is no value");
      };
    }

    private static boolean isDay(String value) {
      return PartialDate.parse(value).filter(date -> date.day() > 0).isPresent();
    }

    private int rows(Field field, String value) {
      int asked = field.form() instanceof Form.Text ? field.max() / (2 * LINE) : 2;
      long filled = value.lines().mapToLong(line -> 1 + line.length() / LINE).sum();
      return (int) Math.clamp(Math.max(asked, filled), 2, MOST_ROWS);
    }

    private String help(Field field, String help) {
      String form =
          switch (field.form()) {
            case Form.Text _ when field.max() < 2_000 ->
                "Hoogstens %d tekens%s.".formatted(field.max(), field.many() ? " per regel" : "");
            case Form.Number(boolean whole) ->
                whole ? "Een geheel getal." : "Een getal; decimalen met een komma.";
            case Form.Date(boolean partial) ->
                partial ? "Een jaar, maand of dag: 2018, 2018-09 of 2018-09-03." : "";
            case Form.Reference _ when field.many() -> "Typ woorden uit de titel en kies.";
            case Form.Text _,
                Form.YesNo _,
                Form.Choice _,
                Form.Term _,
                Form.Reference _,
                Form.Time _,
                Form.Group _ ->
                "";
          };
      return (help + " " + form).strip();
    }

    private List<FormField.Option> reasons(String chosen) {
      List<FormField.Option> all = new ArrayList<>();
      all.add(new FormField.Option("", "is ingevuld of komt nog", chosen.isEmpty()));
      ItemForm.reasons()
          .forEach(one -> all.add(new FormField.Option(one, one, one.equals(chosen))));
      return List.copyOf(all);
    }

    private List<FormField.Option> words(List<String> all, String chosen) {
      List<FormField.Option> options = new ArrayList<>();
      options.add(new FormField.Option("", "Kies", chosen.isEmpty()));
      all.forEach(one -> options.add(new FormField.Option(one, one, one.equals(chosen))));
      if (!chosen.isEmpty() && !all.contains(chosen)) {
        options.add(new FormField.Option(chosen, chosen + " (bestaat niet)", true));
      }
      return List.copyOf(options);
    }

    /// What is chosen and is no term stays to be chosen, so that a save does not lose it. A term
    /// out of use is shown where it is chosen.
    private List<FormField.Option> terms(String vocabulary, List<String> chosen) {
      List<FormField.Option> options = new ArrayList<>();
      for (Term term : notation.terms(vocabulary)) {
        boolean here = chosen.contains(term.id());
        options.add(new FormField.Option(term.id(), path(vocabulary, term), here));
      }
      chosen.stream()
          .filter(id -> !id.isEmpty())
          .filter(id -> options.stream().noneMatch(one -> one.value().equals(id)))
          .forEach(id -> options.add(new FormField.Option(id, id + " (geen term)", true)));
      return List.copyOf(options);
    }

    private String path(String vocabulary, Term term) {
      Vocabularies all = now.vocabularies();
      List<String> above = new ArrayList<>();
      Term at = term;
      while (above.size() < 4) {
        Optional<Term> next =
            at.broader().stream()
                .filter(id -> !id.contains(":"))
                .findFirst()
                .flatMap(id -> all.term(vocabulary, id));
        if (next.isEmpty()) {
          break;
        }
        at = next.get();
        above.addFirst(at.label());
      }
      above.add(term.label() + (term.mergedInto().isPresent() ? " (niet meer in gebruik)" : ""));
      return String.join(" › ", above);
    }

    private String listed(String vocabulary) {
      String id = "lijst-" + vocabulary;
      lists.computeIfAbsent(
          vocabulary,
          name ->
              new FormPage.TermChoice(
                  id,
                  notation.terms(name).stream()
                      .filter(term -> term.mergedInto().isEmpty())
                      .map(
                          term ->
                              new FormField.Option(
                                  notation.shown(
                                      new Field("", new Form.Term(name), false, false, false, 0),
                                      term.id()),
                                  path(name, term),
                                  false))
                      .toList()));
      return id;
    }

    private FormField.Reference reference(Form.Reference to, String written, String name) {
      Optional<References.Found> found = references.found(written);
      String title = found.map(one -> one.title() + (one.draft() ? " (concept)" : "")).orElse("");
      String wanted = beside.typed().text(newKindName(name)).orElse("");
      return new FormField.Reference(
          ReferenceSuggestions.ADDRESS + "?mappen=" + String.join(",", to.folders()),
          title,
          found.isPresent()
              ? List.of()
              : kinds(to).stream()
                  .map(
                      kind ->
                          new FormField.Option(
                              kind.value(), kind.word(), kind.value().equals(wanted)))
                  .toList(),
          beside.typed().text(newTitleName(name)).orElse(""));
    }
  }
}
