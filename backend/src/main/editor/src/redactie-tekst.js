// @ts-check
import "./styles.js";
import { defaultKeymap, history, historyKeymap, isolateHistory } from "@codemirror/commands";
import { Compartment, EditorState } from "@codemirror/state";
import { EditorView, keymap } from "@codemirror/view";
import { make } from "./dialogs.js";
import { begun, hardBreak, newLine, unmark } from "./edit.js";
import { image } from "./insert.js";
import { notes, say } from "./notes.js";
import { pasted } from "./pasting.js";
import { formatted, tooMuchToShow } from "./show.js";
import * as syntax from "./syntax.js";
import { actions, spoken, toolbar } from "./toolbar.js";
import { oneLine } from "./words.js";

// Makes an editor of each `<textarea data-markdown>`. The textarea stays in the form, holds the text at
// every moment, and fires `input` when it changes; without this script it is what one writes in.
//
//   data-markdown="tekst"      the text of an item
//   data-markdown="document"   a whole document, its head included
//   data-zoek="/redactie/..."  where dialogs find items
//   data-upload="/redactie/..." where an image goes
//
// An event `aandacht` on it says what is wrong at which lines: `[{ regel, zin, hindert }]`.

/** @import { Action } from "./toolbar.js" */

/** So that all of a text is in the page, for who searches in it or has it read, and not what is in view only. */
const WHOLE = 100_000;

let made = 0;

/** @param {HTMLTextAreaElement} area */
function enhance(area) {
  const id = `gv-tekst-${++made}`;
  const language = area.dataset.markdown === "document" ? syntax.whole : syntax.text;
  const where = {
    search: area.dataset.zoek,
    upload: area.dataset.upload,
    csrf: () =>
      /** @type {HTMLInputElement | null | undefined} */ (area.form?.querySelector("input[name=formulier]"))?.value,
  };
  const look = new Compartment();
  const label = area.labels?.[0];
  if (label) {
    label.id ||= `${id}-naam`;
  }
  const help = make(
    "p",
    { id: `${id}-uitleg`, class: "gv-tekst-uitleg" },
    `Met Tab gaat u naar het volgende veld, met Alt+F10 naar de knoppen voor opmaak en met Escape daar weer vandaan. ${spoken("Mod-Enter")} wijzigt de link, de tabel of het blok waar u bent. ${spoken("Mod-Shift-v")} plakt zonder opmaak.`,
  );
  const fault = make("p", { id: `${id}-fout`, class: "gv-tekst-fout", role: "alert" });
  const news = make("p", { class: "gv-tekst-melding", role: "status" });

  let isRaw = false;
  let isOurs = false;
  /** @type {ReturnType<typeof toolbar>} */
  let bar;
  const isShown = () => !isRaw && !tooMuchToShow(view.state.doc.toString());
  const lookOf = (/** @type {string} */ text) => (isRaw || tooMuchToShow(text) ? rawLook : [language, formatted]);
  const rawLook = [EditorView.editorAttributes.of({ class: "gv-tekst-kaal" })];

  function show(text = view.state.doc.toString()) {
    view.dispatch({ effects: look.reconfigure(lookOf(text)) });
    const tooMuch = !isRaw && tooMuchToShow(text);
    news.textContent = tooMuch
      ? "Deze tekst is te lang of te diep voor opmaak. U ziet hem zoals hij geschreven is."
      : "";
    whole();
  }

  function whole() {
    // Meant for printing, and by far the simplest way to have every line in the page.
    /** @type {any} */ (view).viewState.printing = view.state.doc.length <= WHOLE;
    view.requestMeasure();
  }

  /** @type {Action} */
  const raw = {
    name: "Markdown",
    key: "Mod-Alt-m",
    on: () => isRaw,
    run() {
      isRaw = !isRaw;
      show();
      bar.update(view.state);
      if (!news.textContent) {
        news.textContent = isRaw ? "U ziet nu de tekst als Markdown." : "U ziet nu de tekst met opmaak.";
      }
      return true;
    },
  };
  const groups = actions(where);
  const keys = [...groups.flat(), raw]
    .filter((action) => !action.known)
    .map(({ key, run }) => ({
      key,
      run: (/** @type {EditorView} */ target) => (target.state.readOnly ? false : run(target)),
      preventDefault: true,
    }));

  /** @type {Record<string, string>} */
  const contentAttributes = {
    "aria-label": label ? "" : "Tekst",
    "aria-describedby": [area.getAttribute("aria-describedby"), fault.id, help.id].filter((one) => one).join(" "),
    spellcheck: "true",
    autocorrect: "on",
    autocapitalize: "sentences",
    lang: area.lang || "nl",
    id,
    tabindex: "0", // as it is anyway; so that who judges the page knows that one can scroll by keyboard
  };
  if (label) {
    delete contentAttributes["aria-label"];
    contentAttributes["aria-labelledby"] = label.id;
  }
  if (area.required) {
    contentAttributes["aria-required"] = "true";
  }
  if (area.getAttribute("aria-invalid") === "true") {
    contentAttributes["aria-invalid"] = "true";
  }

  const view = new EditorView({
    state: EditorState.create({
      doc: area.value,
      extensions: [
        history(),
        EditorState.readOnly.of(area.readOnly || area.disabled),
        EditorView.editable.of(!area.disabled),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of(contentAttributes),
        keymap.of([
          {
            key: "Alt-F10",
            run() {
              bar.focus();
              return true;
            },
          },
          { key: "Enter", run: newLine(isShown) },
          { key: "Shift-Enter", run: (target) => isShown() && hardBreak(target) },
          { key: "Backspace", run: (target) => isShown() && unmark(target) },
          ...keys,
          ...historyKeymap,
          ...defaultKeymap.filter((one) => one.key !== "Mod-Enter" && one.key !== "Mod-[" && one.key !== "Mod-]"),
        ]),
        EditorView.domEventHandlers({ paste, drop }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged && !isOurs) {
            area.value = update.state.doc.toString();
            isOurs = true;
            area.dispatchEvent(new Event("input", { bubbles: true }));
            isOurs = false;
            fault.textContent = "";
          }
          if (update.docChanged || update.selectionSet) {
            bar?.update(update.state);
          }
        }),
        look.of(lookOf(area.value)),
        notes,
        begun,
      ],
    }),
  });

  /** @param {ClipboardEvent} event */
  function paste(event) {
    const { state } = view;
    const data = event.clipboardData;
    if (!data || state.readOnly) {
      return false;
    }
    const html = data.getData("text/html");
    const picture = [...data.files].find((file) => file.type.startsWith("image/"));
    if (picture && where.upload && !oneLine(html.replace(/<[^>]*>/g, ""))) {
      event.preventDefault();
      image(view, where, picture);
      return true;
    }
    const read = pasted(state, html, data.getData("text/plain"));
    if (!read) {
      return false;
    }
    event.preventDefault();
    if (read.change) {
      view.dispatch(read.change);
    }
    news.textContent = read.told;
    return true;
  }

  /** @param {DragEvent} event */
  function drop(event) {
    const picture = [...(event.dataTransfer?.files ?? [])].find((file) => file.type.startsWith("image/"));
    if (!picture || view.state.readOnly) {
      return false;
    }
    event.preventDefault();
    if (!where.upload) {
      news.textContent =
        "Hier kan geen bestand heen. Zet de afbeelding in de mediatheek en gebruik de knop Afbeelding.";
      return true;
    }
    const at = view.posAtCoords({ x: event.clientX, y: event.clientY });
    if (at !== null) {
      view.dispatch({ selection: { anchor: at } });
    }
    image(view, where, picture);
    return true;
  }

  bar = toolbar(view, groups, raw, id);
  view.contentDOM.addEventListener("dblclick", (event) => {
    if (event.target instanceof Element && event.target.closest(".gv-label, .gv-beeld, .gv-tabel")) {
      groups
        .flat()
        .find((action) => action.hidden)
        ?.run(view);
    }
  });
  const box = make("div", { class: "gv-tekst" }, bar.bar, view.dom, news, fault, help);
  // The form hears of a change once, from the field.
  box.addEventListener("input", (event) => event.stopPropagation());
  area.before(box);
  area.hidden = true;
  label?.addEventListener("click", (event) => {
    event.preventDefault();
    view.focus();
  });
  bar.update(view.state);
  show();

  /** Somebody else changed the textarea: a draft that was restored, a form that was reset. */
  function readIn() {
    const now = view.state.doc.toString();
    if (isOurs || area.value === now) {
      return;
    }
    isOurs = true;
    // Whole, and a step of its own to undo: of a piece the view can draw less than there is.
    view.dispatch({
      changes: { from: 0, to: now.length, insert: area.value },
      selection: { anchor: Math.min(view.state.selection.main.head, view.state.toText(area.value).length) },
      annotations: isolateHistory.of("full"),
    });
    isOurs = false;
    show();
  }
  area.addEventListener("input", readIn);
  area.addEventListener("aandacht", (event) => say(view, /** @type {CustomEvent} */ (event).detail));
  area.form?.addEventListener("reset", () => setTimeout(readIn));
  window.addEventListener("pageshow", readIn);
  // A field that is not shown cannot say what is wrong with it.
  area.addEventListener("invalid", (event) => {
    event.preventDefault();
    fault.textContent = area.validity.valueMissing ? "Vul de tekst in." : area.validationMessage;
    view.focus();
  });
  area.addEventListener("focus", () => view.focus());
}

for (const area of document.querySelectorAll("textarea[data-markdown]")) {
  enhance(/** @type {HTMLTextAreaElement} */ (area));
}
