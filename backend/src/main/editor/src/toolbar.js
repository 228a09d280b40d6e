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

// One bar, after the toolbar pattern of the ARIA Authoring Practices: one stop for Tab, the arrow keys walk.

const isMac = /Mac|iP(?:hone|ad)/.test(navigator.platform);

/** Each: its name, its key as CodeMirror writes it, what it does, and when it is on. */
export function actions(where) {
  const isHeading = (level) => (state) => holding(state, new RegExp(`^(?:ATX|Setext)Heading${level}$`)) !== null;
  const isIn = (name) => (state) => holding(state, name) !== null;
  const asked = (what) => (view) => what(view, where);
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

/** The key as a person reads it. */
export function spoken(key) {
  return key
    .replace("Mod", isMac ? "Cmd" : "Ctrl")
    .replace("Alt", isMac ? "Option" : "Alt")
    .split("-")
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join("+");
}

/** The key as `aria-keyshortcuts` wants it. */
function told(key) {
  return key
    .replace("Mod", isMac ? "Meta" : "Control")
    .split("-")
    .map((part) => (part.length === 1 ? part.toUpperCase() : part))
    .join("+");
}

export function toolbar(view, groups, raw, controls) {
  const bar = make("div", {
    role: "toolbar",
    "aria-label": "Opmaak",
    "aria-controls": controls,
    class: "gv-tekst-balk",
  });
  const buttons = [];
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
    const to = { ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 0, End: -1 }[
      event.key
    ];
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
    focus: () => buttons.find(({ button }) => button.tabIndex === 0).button.focus(),
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
