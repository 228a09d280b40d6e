// @ts-check
import { redo, redoDepth, undo, undoDepth } from "@codemirror/commands";
import { make } from "./dialogs.js";
import {
  blockAround,
  holding,
  listOf,
  shiftItem,
  toggleHeading,
  toggleList,
  toggleMark,
  toggleNote,
  toggleQuote,
} from "./edit.js";
import { amount, editHere, figure, footnote, image, link, statement, table } from "./insert.js";

/** @import { EditorState } from "@codemirror/state" */
/** @import { Command, EditorView } from "@codemirror/view" */

/**
 * What a button does, or only a key when it is hidden; `known` is a key that the library has by itself.
 * @typedef {object} Action
 * @property {string} name
 * @property {string} key as CodeMirror writes it
 * @property {Command} run
 * @property {(state: EditorState) => boolean} [on]
 * @property {(state: EditorState) => boolean} [can]
 * @property {boolean} [dialog]
 * @property {boolean} [hidden]
 * @property {boolean} [known]
 */

/**
 * Where dialogs ask and send.
 * @typedef {{ search?: string, upload?: string, csrf?: () => string | undefined }} Where
 */

// One bar, after the toolbar pattern of the ARIA Authoring Practices: one stop for Tab, the arrow keys walk.

const isMac = /Mac|iP(?:hone|ad)/.test(navigator.platform);

/**
 * All of them, in the groups in which they stand.
 * @param {Where} where
 * @returns {Action[][]}
 */
export function actions(where) {
  const isHeading = (/** @type {number} */ level) => (/** @type {EditorState} */ state) =>
    holding(state, new RegExp(`^(?:ATX|Setext)Heading${level}$`)) !== null;
  const isIn = (/** @type {RegExp} */ name) => (/** @type {EditorState} */ state) => holding(state, name) !== null;
  /** @param {(view: EditorView, where: Where) => boolean} what */
  const asked = (what) => (/** @type {EditorView} */ view) => what(view, where);
  return [
    [
      { name: "Kop 2", key: "Mod-Alt-2", run: toggleHeading(2), on: isHeading(2) },
      { name: "Kop 3", key: "Mod-Alt-3", run: toggleHeading(3), on: isHeading(3) },
      { name: "Kop 4", key: "Mod-Alt-4", run: toggleHeading(4), on: isHeading(4) },
    ],
    [
      { name: "Vet", key: "Mod-b", run: toggleMark("StrongEmphasis", "**"), on: isIn(/^StrongEmphasis$/) },
      { name: "Cursief", key: "Mod-i", run: toggleMark("Emphasis", "*"), on: isIn(/^Emphasis$/) },
    ],
    [
      { name: "Lijst", key: "Mod-Shift-8", run: toggleList(false), on: (state) => listOf(state) === "BulletList" },
      { name: "Nummers", key: "Mod-Shift-7", run: toggleList(true), on: (state) => listOf(state) === "OrderedList" },
      { name: "Inspringen", key: "Mod-]", run: shiftItem(true) },
      { name: "Terugspringen", key: "Mod-[", run: shiftItem(false) },
      { name: "Citaat", key: "Mod-Shift-9", run: toggleQuote, on: isIn(/^Blockquote$/) },
    ],
    [
      { name: "Link", key: "Mod-k", run: asked(link), on: isIn(/^Link$/), dialog: true },
      { name: "Tabel", key: "Mod-Alt-t", run: asked(table), on: isIn(/^Table$/), dialog: true },
      { name: "Afbeelding", key: "Mod-Alt-a", run: asked(image), dialog: true },
      { name: "Noot", key: "Mod-Alt-f", run: asked(footnote), dialog: true },
    ],
    [
      { name: "Cijfer", key: "Mod-Alt-c", run: asked(figure), dialog: true },
      { name: "Bedrag", key: "Mod-Alt-b", run: asked(amount), dialog: true },
      {
        name: "Uitspraak",
        key: "Mod-Alt-u",
        run: asked(statement),
        on: (state) => blockAround(state, "uitspraak") !== null,
        dialog: true,
      },
      { name: "Let op", key: "Mod-Alt-l", run: toggleNote, on: (state) => blockAround(state, "let-op") !== null },
    ],
    [
      { name: "Wijzig dit", key: "Mod-Enter", run: asked(editHere), hidden: true },
      { name: "Ongedaan maken", key: "Mod-z", run: undo, can: (state) => undoDepth(state) > 0, known: true },
      { name: "Opnieuw", key: "Mod-y", run: redo, can: (state) => redoDepth(state) > 0, known: true },
    ],
  ];
}

/**
 * The key as a person reads it.
 * @param {string} key
 */
export function spoken(key) {
  return key
    .replace("Mod", isMac ? "Cmd" : "Ctrl")
    .replace("Alt", isMac ? "Option" : "Alt")
    .split("-")
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join("+");
}

/**
 * The key as `aria-keyshortcuts` wants it.
 * @param {string} key
 */
function told(key) {
  return key
    .replace("Mod", isMac ? "Meta" : "Control")
    .split("-")
    .map((part) => (part.length === 1 ? part.toUpperCase() : part))
    .join("+");
}

/**
 * @param {EditorView} view
 * @param {Action[][]} groups
 * @param {Action} raw which shows the text as it is written
 * @param {string} controls the id of what it is for
 */
export function toolbar(view, groups, raw, controls) {
  const bar = make("div", {
    role: "toolbar",
    "aria-label": "Opmaak",
    "aria-controls": controls,
    class: "gv-tekst-balk",
  });
  /** @type {{ action: Action, button: HTMLButtonElement }[]} */
  const buttons = [];
  /**
   * @param {Action} action
   * @param {HTMLElement} group
   */
  const add = (action, group) => {
    const button = make(
      "button",
      { type: "button", title: `${action.name} (${spoken(action.key)})`, "aria-keyshortcuts": told(action.key) },
      action.name,
    );
    if (action.on) {
      button.setAttribute("aria-pressed", "false");
    }
    if (action.dialog) {
      button.setAttribute("aria-haspopup", "dialog");
    }
    // Who clicks keeps the cursor where it was; who came by keyboard stays on the bar.
    button.addEventListener("mousedown", (event) => event.preventDefault());
    button.addEventListener("click", () => {
      if (button.getAttribute("aria-disabled") !== "true") {
        action.run(view);
        if (!action.dialog && action !== raw) {
          view.focus();
        }
      }
    });
    buttons.push({ action, button });
    group.append(button);
  };
  for (const actions of [...groups, [raw]]) {
    const group = make("div", { class: "gv-tekst-groep" });
    for (const action of actions.filter((one) => !one.hidden)) {
      add(action, group);
    }
    bar.append(group);
  }

  /** @param {number} to */
  const move = (to) => {
    const all = buttons.map(({ button }) => button);
    const at = (to + all.length) % all.length;
    all.forEach((button, place) => {
      button.tabIndex = place === at ? 0 : -1;
    });
    return all[at];
  };
  move(0);
  bar.addEventListener("keydown", (event) => {
    const at = buttons.findIndex(({ button }) => button === document.activeElement);
    /** @type {Record<string, number | undefined>} */
    const places = { ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 0, End: -1 };
    const to = places[event.key];
    if (to !== undefined && !event.ctrlKey && !event.altKey && !event.metaKey) {
      event.preventDefault();
      move(to).focus();
    } else if (event.key === "Escape") {
      event.preventDefault();
      view.focus();
    }
  });
  bar.addEventListener("focusin", (event) => {
    const at = buttons.findIndex(({ button }) => button === event.target);
    if (at >= 0) {
      move(at);
    }
  });

  return {
    bar,
    focus: () => buttons.find(({ button }) => button.tabIndex === 0)?.button.focus(),
    /** @param {EditorState} state */
    update(state) {
      for (const { action, button } of buttons) {
        if (action.on) {
          button.setAttribute("aria-pressed", String(action.on(state)));
        }
        const can = action === raw || (!state.readOnly && (action.can?.(state) ?? true));
        if (can) {
          button.removeAttribute("aria-disabled");
        } else {
          button.setAttribute("aria-disabled", "true");
        }
      }
    },
  };
}
