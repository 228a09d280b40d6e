package nl.goedvoorbeeld.cms.form;

import java.util.Optional;
import nl.goedvoorbeeld.account.Editor;
import nl.goedvoorbeeld.cms.frame.LineEnds;
import nl.goedvoorbeeld.cms.frame.Notice;
import nl.goedvoorbeeld.cms.frame.Subjects;
import nl.goedvoorbeeld.cms.frame.Typed;
import nl.goedvoorbeeld.content.act.Workbench;
import nl.goedvoorbeeld.content.draft.Draft;
import nl.goedvoorbeeld.content.typing.Autosaved;
import nl.goedvoorbeeld.content.typing.Edit;
import nl.goedvoorbeeld.content.typing.Kept;
import nl.goedvoorbeeld.content.typing.Pen;
import nl.goedvoorbeeld.content.typing.Sheet;
import nl.goedvoorbeeld.frontmatter.Document;
import org.springframework.stereotype.Component;

/// What an editor is typing at an item, in the form or in the view of the document, as the document
/// that a save would make of it; and what was kept of it before.
@Component
public final class Typing {
  /// How a page is asked for with a text that was kept, by the name of its sheet, or without any.
  static final String ASKED = "getypt";

  private static final String NONE = "nee";

  private final Subjects subjects;
  private final FormFields fields;
  private final Workbench workbench;

  Typing(Subjects subjects, FormFields fields, Workbench workbench) {
    this.subjects = subjects;
    this.fields = fields;
    this.workbench = workbench;
  }

  /// What a page of the item goes on with: the text that it is asked for with, else the last that
  /// this editor typed and did not save.
  ///
  /// @param asked empty for what is best
  public Optional<Autosaved> on(String id, String asked, Editor editor) {
    return asked.equals(NONE)
        ? Optional.empty()
        : workbench.kept(id, editor.email()).stream()
            .filter(one -> one.sheet().name().equals(asked))
            .findFirst()
            .map(Kept::sheet)
            .flatMap(sheet -> workbench.autosaved(id, sheet, editor.email()))
            .or(() -> workbench.autosaved(id, editor.email()));
  }

  /// The end of the address of a page that goes on with this text.
  public static String with(Sheet sheet) {
    return "?" + ASKED + "=" + sheet.name();
  }

  /// The end of the address of a page that shows the version.
  public static String without() {
    return "?" + ASKED + "=" + NONE;
  }

  /// What a text that was sent goes on from, as its page says.
  public static Pen pen(Typed typed) {
    return pen(typed.text("blad").orElse(""), typed.text("vervolgt").orElse(""));
  }

  public static Pen pen(String sheet, String from) {
    return new Pen(Sheet.read(sheet), Sheet.read(from));
  }

  /// The end of the address that leads to the version that was just made or put back, also where
  /// another text is kept.
  public String after(Notice notice, String id, Editor editor) {
    return notice.query()
        + (workbench.kept(id, editor.email()).isEmpty() ? "" : "&" + without().substring(1));
  }

  /// What a page goes on with that shows again what was sent.
  public Going again(String id, Pen pen, Editor editor) {
    return Going.from(workbench.from(id, pen, editor.email()));
  }

  /// What a form was made from: the version, and the head of what was typed where the form went on
  /// with that. The lines of a form are counted in it.
  public Draft base(String id, long version, Typed typed) {
    Draft base = subjects.base(id, version);
    return typed
        .text(FormFields.BEFORE)
        .filter(head -> !head.isBlank())
        .map(head -> with(base, head))
        .filter(ItemForm::readable)
        .orElse(base);
  }

  private static Draft with(Draft base, String head) {
    String document = base.document();
    String end = LineEnds.of(document);
    String all = "---\n" + head + (head.endsWith("\n") ? "" : "\n") + "---\n";
    return Draft.read(
        base.kind(), base.slug(), all.replace("\n", end) + Document.split(document).body());
  }

  /// @return nothing when not all of a form has come
  public Optional<Edit> of(String id, Typed typed) {
    return of(id, typed, form(id, typed));
  }

  /// @param sent what {@link #form} made of it
  public Optional<Edit> of(String id, Typed typed, Optional<ItemForm> sent) {
    subjects.newest(id);
    long version = version(typed);
    if (typed.has("document")) {
      String slug = typed.text(ItemForm.SLUG).orElse("").strip();
      String base = subjects.base(id, version).document();
      String text = typed.text("document").orElse("");
      return Optional.of(new Edit(id, version, slug, LineEnds.restore(base, text), ""));
    }
    return sent.map(form -> form.draft(id))
        .map(draft -> new Edit(id, version, draft.slug(), draft.document(), ""));
  }

  /// @return nothing for the view of the document, and when not all of a form has come
  Optional<ItemForm> form(String id, Typed typed) {
    if (!typed.has(ItemForm.END)) {
      return Optional.empty();
    }
    Draft base = base(id, version(typed), typed);
    if (!ItemForm.readable(base)) {
      return Optional.empty();
    }
    Notation notation = fields.notation();
    return Optional.of(ItemForm.of(base, notation).typed(typed, notation));
  }

  private static long version(Typed typed) {
    return typed
        .text("versie")
        .filter(one -> one.matches("\\d{1,18}"))
        .map(Long::valueOf)
        .orElse(0L);
  }
}
