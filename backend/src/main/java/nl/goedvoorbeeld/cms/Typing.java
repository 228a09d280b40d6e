package nl.goedvoorbeeld.cms;

import java.util.Optional;
import nl.goedvoorbeeld.content.Draft;
import nl.goedvoorbeeld.content.Edit;
import org.springframework.stereotype.Component;

/// What an editor is typing at an item, in the form or in the view of the document, as the document
/// that a save would make of it.
@Component
final class Typing {
  private final Subjects subjects;
  private final FormFields fields;

  Typing(Subjects subjects, FormFields fields) {
    this.subjects = subjects;
    this.fields = fields;
  }

  /// @return nothing when not all of a form has come
  Optional<Edit> of(String id, Typed typed) {
    return of(id, typed, form(id, typed));
  }

  /// @param sent what {@link #form} made of it
  Optional<Edit> of(String id, Typed typed, Optional<ItemForm> sent) {
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
    Draft base = subjects.base(id, version(typed));
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
