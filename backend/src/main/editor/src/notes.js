import { StateEffect, StateField } from "@codemirror/state";
import { Decoration, EditorView, WidgetType } from "@codemirror/view";

// What is to be said of a line, below it. Decorations only, like in show.js.

const said = StateEffect.define();

class Note extends WidgetType {
  constructor(sentence, hinders) {
    super();
    Object.assign(this, { sentence, hinders });
  }
  eq(other) {
    return other.sentence === this.sentence && other.hinders === this.hinders;
  }
  toDOM() {
    const note = document.createElement("p");
    note.className = this.hinders ? "gv-tekst-bij gv-tekst-bij-hindert" : "gv-tekst-bij";
    note.setAttribute("role", "note");
    note.textContent = this.sentence;
    return note;
  }
}

/** Stays at its line while one types on, until something newer is said. */
export const notes = StateField.define({
  create: () => Decoration.none,
  update(shown, change) {
    const effect = change.effects.find((one) => one.is(said));
    return effect ? below(change.state.doc, effect.value) : shown.map(change.changes);
  },
  provide: (field) => EditorView.decorations.from(field),
});

function below(doc, lines) {
  return Decoration.set(
    lines
      .filter(({ regel }) => regel >= 1 && regel <= doc.lines)
      .map(({ regel, zin, hindert }) =>
        Decoration.widget({ widget: new Note(zin, hindert), side: 1, block: true }).range(doc.line(regel).to),
      ),
    true,
  );
}

/** @param lines `{regel, zin, hindert}`, counting lines from one */
export function say(view, lines) {
  view.dispatch({ effects: said.of(lines) });
}
