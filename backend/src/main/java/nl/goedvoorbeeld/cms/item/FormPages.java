package nl.goedvoorbeeld.cms.item;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.goedvoorbeeld.account.Editor;
import nl.goedvoorbeeld.cms.form.Asked;
import nl.goedvoorbeeld.cms.form.FormField;
import nl.goedvoorbeeld.cms.form.FormFields;
import nl.goedvoorbeeld.cms.form.Going;
import nl.goedvoorbeeld.cms.form.ItemForm;
import nl.goedvoorbeeld.cms.form.Notation;
import nl.goedvoorbeeld.cms.form.Typing;
import nl.goedvoorbeeld.cms.frame.Screens;
import nl.goedvoorbeeld.cms.frame.Subjects;
import nl.goedvoorbeeld.cms.frame.Typed;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.content.act.NewItem;
import nl.goedvoorbeeld.content.act.Saving;
import nl.goedvoorbeeld.content.act.Version;
import nl.goedvoorbeeld.content.draft.Draft;
import nl.goedvoorbeeld.content.typing.Autosaved;
import nl.goedvoorbeeld.content.typing.Edit;
import nl.goedvoorbeeld.desk.Desk;
import nl.goedvoorbeeld.desk.Performed;
import nl.goedvoorbeeld.desk.TextDeed;
import nl.goedvoorbeeld.frontmatter.Field.Form;
import nl.goedvoorbeeld.web.Submissions;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The form of an item. Every button in it sends all of it: one saves, the others change lines and
/// show the form again with what was typed, so that nothing needs a script.
///
/// A button says what it does in `daad`, as `omhoog:kop.effecten.3`.
@Controller
class FormPages {
  private static final String CHECK = "Kijk de gemarkeerde velden na.";

  private final Subjects subjects;
  private final ItemPages pages;
  private final FormFields fields;
  private final Typing typing;
  private final Desk desk;

  FormPages(Subjects subjects, ItemPages pages, FormFields fields, Typing typing, Desk desk) {
    this.subjects = subjects;
    this.pages = pages;
    this.fields = fields;
    this.typing = typing;
    this.desk = desk;
  }

  /// A form that was sent, with all that an answer to it needs.
  private record Sent(
      HttpServletRequest request,
      Editor editor,
      Version newest,
      long version,
      ItemForm form,
      Notation notation,
      Typed typed) {
    String id() {
      return newest.itemId();
    }

    Sent with(ItemForm other) {
      return new Sent(request, editor, newest, version, other, notation, typed);
    }

    Sent without(String name) {
      Map<String, List<String>> rest = new HashMap<>(typed.all());
      rest.remove(name);
      return new Sent(request, editor, newest, version, form, notation, new Typed(rest));
    }
  }

  @GetMapping(Subjects.ITEM)
  ResponseEntity<byte[]> show(
      HttpServletRequest request,
      @AuthenticationPrincipal Editor editor,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String getypt) {
    Version newest = subjects.newest(id);
    Draft draft = subjects.draft(id, newest.number());
    return typing
        .on(id, getypt, editor)
        .map(kept -> show(request, editor, newest, kept, draft.kind()))
        .orElseGet(
            () ->
                pages.show(
                    request,
                    editor,
                    newest,
                    newest.number(),
                    draft,
                    HttpStatus.OK,
                    List.of(),
                    fields.page(request, editor, id, draft, newest.number()),
                    Going.NOWHERE));
  }

  /// What was typed and not saved, on the version that it began from: a save meets what others did
  /// since.
  private ResponseEntity<byte[]> show(
      HttpServletRequest request, Editor editor, Version newest, Autosaved kept, Kind kind) {
    Draft typed = Draft.read(kind, kept.slug(), kept.document());
    return pages.show(
        request,
        editor,
        newest,
        kept.basedOn(),
        typed,
        HttpStatus.OK,
        List.of(),
        fields.typed(request, editor, newest.itemId(), typed, kept.basedOn()),
        Going.on(kept));
  }

  @PostMapping(Subjects.ITEM)
  ResponseEntity<byte[]> send(
      HttpServletRequest request,
      @AuthenticationPrincipal Editor editor,
      @PathVariable String id,
      @RequestParam(defaultValue = "0") long versie,
      @RequestParam(defaultValue = "") String daad,
      @RequestParam MultiValueMap<String, String> all) {
    Version newest = subjects.newest(id);
    Typed typed = new Typed(Map.copyOf(all));
    Draft base = typing.base(id, versie, typed);
    if (!ItemForm.readable(base)) {
      return Screens.to(ItemPages.markdown(id));
    }
    Notation notation = fields.notation();
    Sent sent =
        new Sent(
            request,
            editor,
            newest,
            versie,
            ItemForm.of(base, notation).typed(typed, notation),
            notation,
            typed);
    if (!typed.has(ItemForm.END)) {
      return again(sent, "Het formulier kwam niet helemaal aan. Er is niets opgeslagen.");
    }
    String[] act = daad.split(":", 2);
    String name = act.length == 2 ? act[1] : "";
    return switch (act[0]) {
      case "", "opslaan" -> save(sent);
      case "voeg-toe" -> add(sent, name);
      case "verwijder", "omhoog", "omlaag" -> move(sent, act[0], name);
      case "begin" -> begin(sent, name);
      default -> again(sent, "Deze knop bestaat niet. Er is niets opgeslagen.");
    };
  }

  private ResponseEntity<byte[]> save(Sent sent) {
    Map<String, String> objections = new HashMap<>(sent.form().objections());
    unbegun(sent.typed())
        .forEach(
            name ->
                objections.put(
                    name,
                    "Het nieuwe item is nog niet begonnen. Kies «Begin dit item», of maak de titel"
                        + " ervan leeg."));
    if (!objections.isEmpty()) {
      return again(sent, HttpStatus.BAD_REQUEST, List.of(CHECK), objections, "");
    }
    String id = sent.id();
    String why = why(sent.typed());
    Draft draft = sent.form().draft(id);
    Edit edit = new Edit(id, sent.version(), draft.slug(), draft.document(), why);
    return switch (desk.perform(sent.editor(), new TextDeed.Save(edit, Typing.pen(sent.typed())))) {
      case Performed.Done<Saving.Stored>(Saving.Stored stored, _) ->
          Screens.to(
              Subjects.address(id) + typing.after(ItemPages.said(stored), id, sent.editor()));
      case Performed.Refused<Saving.Stored> refused when refused.newer().isPresent() ->
          pages.clash(sent.request(), sent.editor(), refused.newer().get(), why);
      case Performed.Refused<Saving.Stored> refused -> again(sent, refused.sentence());
    };
  }

  /// The names of the references under which a title stands of an item that was not begun.
  private static List<String> unbegun(Typed typed) {
    List<String> names = new ArrayList<>();
    typed
        .all()
        .forEach(
            (key, values) -> {
              boolean title = key.startsWith("nieuw.") && key.endsWith(".titel");
              if (title && values.stream().anyMatch(one -> !one.isBlank())) {
                names.add(key.substring("nieuw.".length(), key.length() - ".titel".length()));
              }
            });
    return names;
  }

  private ResponseEntity<byte[]> add(Sent sent, String name) {
    ItemForm form = sent.form();
    if (!(form.at(name).orElse(null) instanceof Asked.Lines list)) {
      return gone(sent);
    }
    String line = name + "." + list.lines().size();
    ItemForm longer =
        form.with(
            name,
            lines -> {
              lines.add(ItemForm.line(list.field(), sent.notation()));
              return lines;
            });
    String focus =
        longer.at(line).orElse(null) instanceof Asked.Group(_, List<Asked> parts, _, _)
            ? line + "." + parts.getFirst().field().key()
            : line;
    return again(sent.with(longer), HttpStatus.OK, List.of(), Map.of(), FormField.id(focus));
  }

  private ResponseEntity<byte[]> move(Sent sent, String act, String name) {
    int dot = name.lastIndexOf('.');
    String last = name.substring(dot + 1);
    String list = name.substring(0, Math.max(0, dot));
    if (!last.matches("\\d{1,6}")
        || !(sent.form().at(list).orElse(null) instanceof Asked.Lines now)
        || Integer.parseInt(last) >= now.lines().size()) {
      return gone(sent);
    }
    int at = Integer.parseInt(last);
    int to =
        switch (act) {
          case "omhoog" -> Math.max(0, at - 1);
          case "omlaag" -> Math.min(now.lines().size() - 1, at + 1);
          default -> at;
        };
    ItemForm changed =
        sent.form()
            .with(
                list,
                lines -> {
                  if (act.equals("verwijder")) {
                    lines.remove(at);
                  } else {
                    Collections.swap(lines, at, to);
                  }
                  return lines;
                });
    // A button that the line has no more cannot have the focus.
    int end = now.lines().size() - 1;
    String focus =
        switch (act) {
          case "omhoog" -> FormField.id(list + "." + to) + (to == 0 ? "-omlaag" : "-omhoog");
          case "omlaag" -> FormField.id(list + "." + to) + (to == end ? "-omhoog" : "-omlaag");
          default -> FormField.id(list) + "-voeg-toe";
        };
    return again(sent.with(changed), HttpStatus.OK, List.of(), Map.of(), focus);
  }

  private ResponseEntity<byte[]> gone(Sent sent) {
    return again(sent, "Die regel is er niet meer. Er is niets veranderd.");
  }

  /// Begins the item that a reference is to lead to, and fills it in.
  private ResponseEntity<byte[]> begin(Sent sent, String name) {
    if (!(sent.form().at(name).orElse(null) instanceof Asked.Value value)
        || !(value.field().form() instanceof Form.Reference to)) {
      return gone(sent);
    }
    String titleName = FormFields.newTitleName(name);
    String wanted = sent.typed().text(FormFields.newKindName(name)).orElse("");
    List<Kind> kinds = FormFields.kinds(to);
    Optional<Kind> kind =
        kinds.stream().filter(one -> kinds.size() == 1 || one.value().equals(wanted)).findFirst();
    if (kind.isEmpty()) {
      return refused(sent, name, "Kies wat voor item het wordt.");
    }
    String title = sent.typed().text(titleName).orElse("");
    NewItem item = new NewItem(kind.get(), title, Optional.empty(), Optional.empty());
    return switch (desk.perform(sent.editor(), new TextDeed.Begin(item))) {
      case Performed.Done<Saving.Stored>(Saving.Stored begun, _) -> {
        Submissions.made(sent.request());
        Draft draft = subjects.draft(begun.itemId(), begun.revision());
        ItemForm filled = sent.form().filled(name, kind.get().folder() + ":" + draft.slug());
        yield again(
            sent.with(filled).without(titleName),
            HttpStatus.OK,
            List.of(),
            Map.of(),
            FormField.id(name));
      }
      case Performed.Refused<Saving.Stored> refused -> refused(sent, name, refused.sentence());
    };
  }

  private ResponseEntity<byte[]> refused(Sent sent, String name, String sentence) {
    return again(sent, HttpStatus.BAD_REQUEST, List.of(CHECK), Map.of(name, sentence), "");
  }

  private ResponseEntity<byte[]> again(Sent sent, String sentence) {
    return again(sent, HttpStatus.BAD_REQUEST, List.of(sentence), Map.of(), "");
  }

  /// The form with what was typed in it.
  private ResponseEntity<byte[]> again(
      Sent sent,
      HttpStatus status,
      List<String> errors,
      Map<String, String> refusals,
      String focus) {
    Draft draft = sent.form().draft(sent.id());
    FormFields.Beside beside =
        new FormFields.Beside(why(sent.typed()), status.isError(), refusals, sent.typed(), focus);
    return pages.show(
        sent.request(),
        sent.editor(),
        sent.newest(),
        sent.version(),
        draft,
        status,
        errors,
        Optional.of(
            fields.page(
                sent.request(),
                sent.editor(),
                sent.id(),
                sent.form(),
                draft,
                sent.version(),
                beside)),
        typing.again(sent.id(), Typing.pen(sent.typed()), sent.editor()));
  }

  private static String why(Typed typed) {
    return typed.text("waarom").orElse("");
  }
}
