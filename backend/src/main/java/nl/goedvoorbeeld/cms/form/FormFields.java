package nl.goedvoorbeeld.cms.form;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nl.goedvoorbeeld.account.Editor;
import nl.goedvoorbeeld.cms.frame.Frame;
import nl.goedvoorbeeld.cms.frame.Screens;
import nl.goedvoorbeeld.cms.frame.Subjects;
import nl.goedvoorbeeld.cms.frame.Typed;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.content.Masthead;
import nl.goedvoorbeeld.content.act.Workbench;
import nl.goedvoorbeeld.content.check.Advice;
import nl.goedvoorbeeld.content.check.EditorWords;
import nl.goedvoorbeeld.content.check.Proofreading;
import nl.goedvoorbeeld.content.draft.Draft;
import nl.goedvoorbeeld.content.draft.OwnSite;
import nl.goedvoorbeeld.content.snapshot.Snapshot;
import nl.goedvoorbeeld.content.wording.FieldWords;
import nl.goedvoorbeeld.content.wording.FileWords;
import nl.goedvoorbeeld.frontmatter.Document;
import nl.goedvoorbeeld.frontmatter.Fault;
import nl.goedvoorbeeld.frontmatter.Field;
import nl.goedvoorbeeld.frontmatter.Field.Form;
import nl.goedvoorbeeld.frontmatter.HeadCode;
import nl.goedvoorbeeld.frontmatter.PartialDate;
import nl.goedvoorbeeld.media.Images;
import nl.goedvoorbeeld.search.Libraries;
import nl.goedvoorbeeld.setting.Settings;
import nl.goedvoorbeeld.vocabulary.Term;
import nl.goedvoorbeeld.vocabulary.Vocabularies;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes of a form what its template draws: labels, choices, and every fault at its field.
@Component
public class FormFields {
  public static final FieldWords WORDS = new FieldWords();

  /// With a form that went on with what was typed on a version comes the head that it was made
  /// from.
  static final String BEFORE = "kop-vooraf";

  /// A text that may be longer gets more than one line.
  private static final int ONE_LINE = 160;

  private static final int LINE = 80;
  private static final int MOST_ROWS = 12;

  /// About what is not there, so there is nothing wrong in the field.
  private static final Set<Fault.Code> MISSING =
      Set.of(HeadCode.MISSING, HeadCode.MISSING_LIST, HeadCode.EMPTY_LIST);

  static final String ALONG = "nog niet openbaar; gaat mee bij publiceren.";

  /// So much of a line tells where it is.
  private static final int LINE_SHOWN = 60;

  private static final Pattern TIME = Pattern.compile("(?:[01]\\d:[0-5]\\d|2[0-3]:[0-5]\\d)?");

  private final Libraries libraries;
  private final Workbench workbench;
  private final Screens screens;
  private final Images images;
  private final Editions editions;
  private final OwnSite site;

  FormFields(
      Libraries libraries,
      Workbench workbench,
      Screens screens,
      Images images,
      Editions editions,
      Settings settings) {
    this.editions = editions;
    this.site = new OwnSite(settings.baseUrl());
    this.images = images;
    this.libraries = libraries;
    this.workbench = workbench;
    this.screens = screens;
  }

  /// What came along with a form that is no part of the document.
  ///
  /// @param refused whether the form stands in the answer to an act that was refused: then what is
  ///   missing is wrong too, which it is not in a form that somebody begins to fill in
  /// @param refusals why it was not kept, by the name of the field
  public record Beside(
      String why, boolean refused, Map<String, String> refusals, Typed typed, String focus) {
    static final Beside NOTHING = with(false, Map.of());

    private static Beside with(boolean refused, Map<String, List<String>> typed) {
      return new Beside("", refused, Map.of(), new Typed(typed), "");
    }
  }

  public Notation notation() {
    Snapshot now = libraries.snapshot();
    return new Notation(now.vocabularies(), new References(now, workbench)::meant);
  }

  /// All that is to be said of a draft while it is written: what hinders publication, and advice.
  private List<Advice> advice(Draft draft) {
    return Proofreading.of(draft, libraries.snapshot(), images.known(draft.images()), site);
  }

  /// The same by the lines of its document, for who has that before them.
  public List<DocumentNote> lines(Draft draft) {
    References references = references();
    return advice(draft).stream().map(one -> line(one, references)).toList();
  }

  private static DocumentNote line(Advice advice, References references) {
    return references
        .along(advice.fault())
        .map(found -> "«%s» is %s".formatted(found.ref(), ALONG))
        .map(sentence -> new DocumentNote(advice.place().line(), sentence, false))
        .orElseGet(
            () ->
                new DocumentNote(
                    advice.place().line(), FileWords.of(advice.fault()), advice.hinders()));
  }

  /// Faults in the words of the form, as they are now.
  public EditorWords words() {
    return references().words();
  }

  public References references() {
    return new References(libraries.snapshot(), workbench);
  }

  /// The form of a text that was typed on a version and kept, as {@link #page(HttpServletRequest,
  /// Editor, String, Draft, long)}.
  public Optional<FormPage> typed(
      HttpServletRequest request, Editor editor, String itemId, Draft typed, long version) {
    String head = Document.split(typed.document()).head();
    Beside beside = Beside.with(false, Map.of(BEFORE, List.of(head)));
    return page(request, editor, itemId, typed, version, beside);
  }

  /// The form of a stored text; nothing where its head cannot be read.
  public Optional<FormPage> page(
      HttpServletRequest request, Editor editor, String itemId, Draft draft, long version) {
    return page(request, editor, itemId, draft, version, Beside.NOTHING);
  }

  /// The same in the answer to an act that was refused.
  public Optional<FormPage> refused(
      HttpServletRequest request, Editor editor, String itemId, Draft draft, long version) {
    return page(request, editor, itemId, draft, version, Beside.with(true, Map.of()));
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
  public FormPage page(
      HttpServletRequest request,
      Editor editor,
      String itemId,
      ItemForm form,
      Draft draft,
      long version,
      Beside beside) {
    return new Drawing(screens.frame(request, "", editor), form, draft, beside)
        .page(Subjects.address(itemId), version);
  }

  public static String newTitleName(String name) {
    return "nieuw." + name + ".titel";
  }

  public static String newKindName(String name) {
    return "nieuw." + name + ".soort";
  }

  /// The kinds that a reference may lead to and that can be begun with a title alone.
  public static List<Kind> kinds(Form.Reference reference) {
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
    private final EditorWords words = references.words();
    private final Map<String, List<String>> faults = new LinkedHashMap<>();
    private final Set<String> missing = new LinkedHashSet<>();
    private final Map<String, String> labels = new LinkedHashMap<>();
    private final List<String> elsewhere = new ArrayList<>();
    private final Map<String, String> along = new LinkedHashMap<>();
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
          along.entrySet().stream()
              .map(one -> new FormPage.Companion(one.getKey(), one.getValue()))
              .toList(),
          title,
          new FormPage.Slug(form.slug(), slugFaults),
          List.copyOf(common),
          List.copyOf(own),
          form.text(),
          List.copyOf(notes),
          List.copyOf(lists.values()),
          editions.of(form.base()).orElse(null),
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
                          all.add(new FormPage.Fault(FormField.id(name), label, sentence))));
      return List.copyOf(all);
    }

    // Every fault at its field.

    private void find() {
      Document parts = Document.split(draft.document());
      beside.refusals().forEach((name, sentence) -> put(name, sentence));
      int above = parts.bodyLine() + blankAbove(parts.body()) - 1;
      List<String> lines = form.text().lines().toList();
      advice(draft).forEach(one -> place(one, lines, above));
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

    private void place(Advice advice, List<String> lines, int above) {
      Fault fault = advice.fault();
      String sentence = words.of(fault);
      Optional<References.Found> draft = references.along(fault);
      if (draft.isPresent()) {
        along.put(Subjects.address(draft.get().itemId()), draft.get().title());
        if (!fault.path().equals(Fault.TEXT)) {
          return;
        }
        sentence = "«%s» is %s".formatted(draft.get().title(), ALONG);
      }
      if (fault.path().equals(Fault.TEXT)) {
        int line = Math.max(1, advice.place().line() - above);
        notes.add(
            new FormPage.Note(
                line, shown(lines, line), sentence, advice.hinders() && draft.isEmpty()));
        return;
      }
      if (fault.path().equals(Fault.NAME)) {
        put(ItemForm.SLUG, sentence);
        return;
      }
      String name = form.name(fault.path());
      if (name.equals(ItemForm.HEAD)) {
        elsewhere.add(sentence);
        return;
      }
      if (MISSING.contains(fault.code())) {
        missing.add(name);
      }
      put(name, sentence);
    }

    /// How a line of the text begins, without the signs before it.
    private static String shown(List<String> lines, int line) {
      String words =
          line <= lines.size() ? lines.get(line - 1).replaceFirst("^[\\s#>*:-]+", "").strip() : "";
      return words.codePointCount(0, words.length()) <= LINE_SHOWN
          ? words
          : words.substring(0, words.offsetByCodePoints(0, LINE_SHOWN)).strip() + "…";
    }

    private void put(String name, String sentence) {
      List<String> here = faults.computeIfAbsent(name, _ -> new ArrayList<>());
      if (!here.contains(sentence)) {
        here.add(sentence);
      }
    }

    // Fields.

    private FormField field(Asked asked, String name, String path, String around) {
      Field field = asked.field();
      FieldWords.Words said = WORDS.of(path);
      String label = said.label();
      String spoken = around.isEmpty() ? label : around + ": " + label;
      labels.put(name, spoken);
      return draw(asked, name, path, label, spoken, help(field, said.help()));
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
          leeway(field, path),
          here,
          !here.isEmpty() && (beside.refused() || !missing.contains(name)),
          value,
          rows(field, value),
          options,
          list,
          field.stated() ? reasons(asked.reason()) : List.of(),
          reference,
          lines,
          fields);
    }

    private static String leeway(Field field, String path) {
      String needed = WORDS.find(path).map(FieldWords.Words::needed).orElse("");
      return field.required() ? "" : needed.isEmpty() ? "mag leeg" : needed;
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
                partial
                    ? "Een jaar, maand of dag: 2018, 2018-09 of 2018-09-03. Ook goed: 3-9-2018, 3 september 2018."
                    : "";
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
      Optional<References.Found> draft = found.filter(References.Found::draft);
      String wanted = beside.typed().text(newKindName(name)).orElse("");
      return new FormField.Reference(
          ReferenceSuggestions.ADDRESS + "?mappen=" + String.join(",", to.folders()),
          found.map(References.Found::title).orElse(""),
          draft.map(one -> Subjects.address(one.itemId())).orElse(""),
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
