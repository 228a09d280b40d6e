// @ts-check
import { StateEffect, StateField } from "@codemirror/state";
import { Decoration, EditorView, WidgetType } from "@codemirror/view";

/** @import { StateEffectType, Text } from "@codemirror/state" */

// What is to be said of a line, below it. Decorations only, like in show.js.

/** @type {StateEffectType<Note[]>} */
const said = StateEffect.define();

/** @typedef {{ regel: number, zin: string, hindert: boolean }} Note what is said of a line, counted from one */

class Sentence extends WidgetType {
  /**
   * @param {string} sentence
   * @param {boolean} hinders
   */
  constructor(sentence, hinders) {
    super();
    this.sentence = sentence;
    this.hinders = hinders;
  }
  /** @param {Sentence} other */
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

/**
 * @param {Text} doc
 * @param {Note[]} lines
 */
function below(doc, lines) {
  return Decoration.set(
    lines
      .filter(({ regel }) => regel >= 1 && regel <= doc.lines)
      .map(({ regel, zin, hindert }) =>
        Decoration.widget({ widget: new Sentence(zin, hindert), side: 1, block: true }).range(doc.line(regel).to),
      ),
    true,
  );
}

/**
 * @param {EditorView} view
 * @param {Note[]} lines
 */
export function say(view, lines) {
  view.dispatch({ effects: said.of(lines) });
}
