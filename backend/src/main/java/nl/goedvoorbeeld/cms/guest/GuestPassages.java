package nl.goedvoorbeeld.cms.guest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.goedvoorbeeld.cms.form.Asked;
import nl.goedvoorbeeld.cms.form.FormFields;
import nl.goedvoorbeeld.cms.form.ItemForm;
import nl.goedvoorbeeld.cms.form.Notation;
import nl.goedvoorbeeld.content.Item;
import nl.goedvoorbeeld.content.draft.Draft;
import nl.goedvoorbeeld.content.snapshot.Snapshot;
import nl.goedvoorbeeld.frontmatter.Document;
import nl.goedvoorbeeld.frontmatter.Field;
import nl.goedvoorbeeld.frontmatter.Field.Form;
import nl.goedvoorbeeld.frontmatter.Ref;
import nl.goedvoorbeeld.markdown.Text;
import nl.goedvoorbeeld.vocabulary.Term;

/// What someone who checks facts can point at where there is no page yet: title, summary, what
/// stands in the head, line by line, and each block of the text.
///
/// The boundary of what a stranger gets: of other items only the titles of public ones, no lesson
/// for which there is no consent, and no organisation behind one that was told in confidence.
final class GuestPassages {
  private static final String TITLE = "titel";
  private static final String SUMMARY = "samenvatting";

  /// What only editors deal with.
  private static final Set<String> UPKEEP =
      Set.of(
          "korteTitel",
          "taal",
          "vertalingVan",
          "trefwoorden",
          "gecontroleerdOp",
          "hercontroleVoor",
          "gerelateerd");

  private static final String CONSENT = "toestemming";
  private static final String ORGANISATION = "organisatie";

  private final Snapshot now;
  private final Notation notation;
  private final List<String> passages = new ArrayList<>();

  private GuestPassages(Snapshot now) {
    this.now = now;
    this.notation = new Notation(now.vocabularies(), (_, _) -> Optional.empty());
  }

  static List<String> of(Draft draft, Snapshot now) {
    GuestPassages all = new GuestPassages(now);
    all.add(draft.title());
    if (ItemForm.readable(draft)) {
      ItemForm form = ItemForm.of(draft, all.notation);
      List<Asked> head = form.root().fields();
      head.stream()
          .filter(one -> isKey(one, SUMMARY))
          .map(one -> all.words(one, ""))
          .forEach(all::add);
      head.stream()
          .filter(one -> !isKey(one, TITLE) && !isKey(one, SUMMARY))
          .filter(one -> !UPKEEP.contains(one.field().key()))
          .forEach(one -> all.field(one, form.kind().value() + "." + one.field().key()));
    }
    Text.parse(Document.split(draft.document()).body()).passages().stream()
        .map(passage -> marked(passage.text()))
        .forEach(all::add);
    return List.copyOf(all.passages);
  }

  /// Where a figure or an amount is quoted a passage has a space too many.
  private static String marked(String text) {
    return text.replaceAll(" {2,}", " … ").replaceAll("… (?=[,.;:!?)])", "…");
  }

  private static boolean isKey(Asked asked, String key) {
    return asked.field().key().equals(key);
  }

  private void add(String words) {
    if (!words.isBlank()) {
      passages.add(words.strip());
    }
  }

  private void field(Asked asked, String path) {
    if (asked instanceof Asked.Lines(_, List<Asked.Line> lines, _, _) && !lines.isEmpty()) {
      lines.forEach(line -> add(labelled(path, words(line.asked(), path))));
    } else {
      add(labelled(path, words(asked, path)));
    }
  }

  private static String labelled(String path, String words) {
    return words.isBlank() ? "" : FormFields.WORDS.of(path).label() + ": " + words;
  }

  /// In one line; empty where nothing was filled in, or nothing that is for strangers.
  private String words(Asked asked, String path) {
    if (asked.blank()) {
      return asked.reason();
    }
    return switch (asked) {
      case Asked.Value(Field field, String text, _, _) -> shown(field, text);
      case Asked.Ticks(Field field, List<String> chosen, _, _) ->
          joined(chosen.stream().map(one -> shown(field, one)), ", ");
      case Asked.Lines(_, List<Asked.Line> lines, _, _) ->
          joined(lines.stream().map(line -> words(line.asked(), path)), ", ");
      case Asked.Group(_, List<Asked> fields, _, _) ->
          joined(
              forStrangers(fields).stream().map(one -> part(one, path + "." + one.field().key())),
              "; ");
      case Asked.Odd _ -> "";
    };
  }

  private String part(Asked asked, String path) {
    return labelled(path, words(asked, path));
  }

  private static List<Asked> forStrangers(List<Asked> fields) {
    Optional<String> consent =
        fields.stream()
            .filter(one -> isKey(one, CONSENT))
            .map(one -> one instanceof Asked.Value(_, String text, _, _) ? text : "")
            .findFirst();
    return switch (consent.orElse("met organisatie")) {
      case "met naam", "met organisatie" -> fields;
      case "anoniem" -> fields.stream().filter(one -> !isKey(one, ORGANISATION)).toList();
      default -> List.of();
    };
  }

  private String shown(Field field, String text) {
    return switch (field.form()) {
      case Form.Term(String list) ->
          now.vocabularies().term(list, text).map(Term::label).orElse(text);
      case Form.Reference _ -> Ref.parse(text).flatMap(now::item).map(Item::title).orElse(text);
      case Form.Text _,
          Form.Number _,
          Form.YesNo _,
          Form.Choice _,
          Form.Date _,
          Form.Time _,
          Form.Group _ ->
          notation.shown(field, text);
    };
  }

  private static String joined(Stream<String> words, String between) {
    return words.filter(one -> !one.isBlank()).collect(Collectors.joining(between));
  }
}
