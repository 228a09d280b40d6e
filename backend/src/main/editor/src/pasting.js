// @ts-check
import { holding, isAsIs } from "./edit.js";
import { fromHtml } from "./paste.js";
import { oneLine } from "./words.js";

/** @import { EditorState } from "@codemirror/state" */

// What becomes of the clipboard where the cursor is.

/**
 * The change, and what to tell of it; nothing where a copy goes in as it is, like one out of an editor of code.
 * @param {EditorState} state
 * @param {string} html
 * @param {string} plain
 */
export function pasted(state, html, plain) {
  if (!html || isAsIs(state)) {
    return null;
  }
  const { text, isInline, isFlat, ...told } = fromHtml(html);
  const insert = fitting(state, { text, isInline, isFlat, plain });
  return { change: insert === null ? null : change(state, insert), told: asTold(told) };
}

/**
 * @param {EditorState} state
 * @param {string} insert
 */
function change(state, insert) {
  const { from, to } = state.selection.main;
  return {
    changes: { from, to, insert },
    selection: { anchor: from + state.toText(insert).length },
    userEvent: "input.paste",
    scrollIntoView: true,
  };
}

/**
 * Into a cell as one line, into a line as words, and else as blocks with a blank line around them.
 * @param {EditorState} state
 * @param {{ text: string, isInline: boolean, isFlat: boolean, plain: string }} pasted
 */
function fitting(state, { text, isInline, isFlat, plain }) {
  if (holding(state, /^Table$/)) {
    const words = isFlat ? text.replace(/\\\n/g, " ") : plain;
    return oneLine(words).replace(/(?<!\\)\|/g, "\\|");
  }
  if (isInline) {
    return (/^\s/.test(plain) ? " " : "") + text;
  }
  if (!text) {
    return null;
  }
  const { from, to } = state.selection.main;
  const before = state.doc.sliceString(Math.max(0, from - 2), from);
  const after = state.doc.sliceString(to, to + 2);
  const pre = from === 0 || before.endsWith("\n\n") || before === "\n" ? "" : before.endsWith("\n") ? "\n" : "\n\n";
  const post = !after.trim() || after.startsWith("\n\n") ? "" : after.startsWith("\n") ? "\n" : "\n\n";
  return pre + text + post;
}

/**
 * What became other than it was, said.
 * @param {{ pictures: number, notes: number, cells: boolean }} told
 */
function asTold({ pictures, notes, cells }) {
  const all = ["Geplakt."];
  if (pictures > 0) {
    const which = pictures === 1 ? "de afbeelding" : `de ${pictures} afbeeldingen`;
    all[0] = `Geplakt zonder ${which}. Voeg die toe met de knop Afbeelding.`;
  }
  if (notes > 0) {
    const which = notes === 1 ? "Het teken van een noot staat" : `De tekens van ${notes} noten staan`;
    all.push(`${which} nu tussen haakjes. Maak er een noot van, of haal het weg.`);
  }
  if (cells) {
    all.push("Een cel over meer rijen of kolommen is verdeeld. Kijk na of in elke cel staat wat erin hoort.");
  }
  return all.join(" ");
}
