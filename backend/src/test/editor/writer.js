import { deleteCharBackward, history, insertNewlineAndIndent, undo } from "@codemirror/commands";
import { EditorState, Transaction } from "@codemirror/state";
import { begun, hardBreak, newLine, unmark } from "../../main/editor/src/edit.js";
import * as syntax from "../../main/editor/src/syntax.js";

const KEYS = {
  Enter: (view) => newLine(() => true)(view) || insertNewlineAndIndent(view),
  "Shift+Enter": hardBreak,
  Backspace: (view) => unmark(view) || deleteCharBackward(view),
  "Control+z": undo,
};

/** Somebody who writes: what the editor does to the text, without anything that draws it. The cursor begins at the end. */
export class Writer {
  constructor(text = "") {
    this.state = EditorState.create({
      doc: text,
      selection: { anchor: text.length },
      extensions: [syntax.text, history(), begun],
    });
  }

  // Taken out of its object by some commands.
  dispatch = (change) => {
    this.state = change instanceof Transaction ? change.state : this.state.update(change).state;
  };

  get text() {
    return this.state.doc.toString();
  }

  type(words) {
    for (const sign of words) {
      this.dispatch({ ...this.state.replaceSelection(sign), userEvent: "input.type" });
    }
    return this;
  }

  press(...keys) {
    for (const key of keys) {
      KEYS[key](this);
    }
    return this;
  }

  does(action) {
    action(this);
    return this;
  }

  selectAll() {
    this.dispatch({ selection: { anchor: 0, head: this.state.doc.length } });
    return this;
  }

  atEnd() {
    this.dispatch({ selection: { anchor: this.state.doc.length } });
    return this;
  }
}
