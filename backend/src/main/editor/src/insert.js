// @ts-check
import { syntaxTree } from "@codemirror/language";
import { ask, fileField, make, searchField, textField } from "./dialogs.js";
import { blockAround, holding, insertBlock, unwrap, wrap } from "./edit.js";
import { cellRanges, imageOf, tableNodes } from "./show.js";
import { readFootnote, readInline } from "./syntax.js";
import { escapeAddress, escapeInline, matched, oneLine } from "./words.js";

/** @import { Found, Part } from "./dialogs.js" */
/** @import { Where } from "./toolbar.js" */
/** @import { EditorState } from "@codemirror/state" */
/** @import { EditorView } from "@codemirror/view" */
/** @import { SyntaxNode } from "@lezer/common" */

// What is filled in, in a window, and then stands in the text: links, quotes of figures and amounts,
// grounds of a statement, footnotes, images, tables. Each opens with what stands there already when the
// cursor is in or beside it.

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const REFERENCE = /^[a-z][a-z-]*:[a-z0-9]+(?:-[a-z0-9]+)*$/;
const ITEMS = "Typ een paar letters om te zoeken, of typ het zelf.";

/**
 * @param {EditorView} view
 * @param {number} from
 * @param {number} to
 * @param {string} insert
 */
function replace(view, from, to, insert) {
  view.dispatch({
    changes: { from, to, insert },
    selection: { anchor: from + insert.length },
    userEvent: "input",
    scrollIntoView: true,
  });
}

/** @param {EditorView} view */
function back(view) {
  return () => view.focus();
}

/**
 * @param {EditorView} view
 * @param {string} text
 * @param {{ from: number, to: number }} place
 * @returns {[string, () => void]}
 */
function remove(view, text, { from, to }, instead = "") {
  return [
    text,
    () => {
      replace(view, from, to, instead);
      view.focus();
    },
  ];
}

/**
 * @param {EditorView} view
 * @param {Where} where
 */
export function link(view, { search }) {
  const { state } = view;
  const old = linkAt(state);
  const range = old?.node ?? state.selection.main;
  const words = old?.words ?? oneLine(state.sliceDoc(range.from, range.to));
  const where = old?.address.replace(/^<|>$/g, "") ?? "";
  const address = searchField({
    label: "Adres",
    help: search
      ? `Zoek een item van deze site, of typ een adres dat begint met https:// of met /.`
      : "Begin met https://, of met / voor een pagina van deze site.",
    value: where,
    address: search,
    pick: (result) => String(result.adres),
  });
  const text = textField({
    label: "Tekst van de link",
    help: "Zeg waar de link heen gaat. Dus niet: klik hier.",
    value: words,
  });
  ask({
    title: old ? "Link wijzigen" : "Link",
    fields: [address, text],
    agree: old ? "Wijzigen" : "Invoegen",
    others: old ? [remove(view, "Link weghalen", old.node, words)] : [],
    after: back(view),
    done() {
      const target = withScheme(address.value);
      const fine = address.complain(
        /^(?:https?:\/\/[^\s/]|mailto:.|tel:.|\/(?![/\\])|#.)/i.test(target)
          ? null
          : "Begin het adres met https://, mailto:, tel: of met / voor een pagina van deze site.",
      );
      if (!(text.complain(text.value ? null : "Vul de tekst van de link in.") && fine)) {
        return false;
      }
      const shown = text.value === words.trim() ? words : escapeInline(oneLine(text.value));
      const to = old && target === where ? old.address : escapeAddress(target);
      replace(view, range.from, range.to, `[${shown}](${to}${old?.title ?? ""})`);
      return true;
    },
  });
  return true;
}

/**
 * The link around the cursor: its words, its address and its title as they are written.
 * @param {EditorState} state
 */
function linkAt(state) {
  const node = holding(state, /^Link$/);
  const marks = node?.getChildren("LinkMark") ?? [];
  const url = node?.getChild("URL");
  if (!node || !url || marks.length <= 2) {
    return null;
  }
  const title = node.getChild("LinkTitle");
  return {
    node,
    words: state.sliceDoc(marks[0].to, marks[1].from),
    address: state.sliceDoc(url.from, url.to),
    title: title ? ` ${state.sliceDoc(title.from, title.to)}` : "",
  };
}

/** @param {string} address */
function withScheme(address) {
  return /^www\./i.test(address) ? `https://${address}` : address;
}

/**
 * A figure or an amount.
 * @param {string} name
 * @param {string} kind
 * @param {string} title
 * @param {string} help
 * @returns {(view: EditorView, where: Where) => boolean}
 */
function quote(name, kind, title, help) {
  return (view, { search }) => {
    const { state } = view;
    const node = holding(state, /^InlineDirective$/);
    const read = node && readInline(state.sliceDoc(node.from, node.to));
    const old = node && read?.name === name ? { node, read } : null;
    const which = searchField({
      label: `Welk${name === "cijfer" ? " cijfer" : "e regeling"}`,
      help: search
        ? `${help} ${ITEMS}`
        : `${help} Typ de naam uit het adres, zoals ${name === "cijfer" ? "co2-wegverkeer-2020" : "thuiswerkvergoeding"}.`,
      value: old?.read.label ?? "",
      address: search,
      kind,
      pick: (result) => slugOf(result),
    });
    ask({
      title: old ? `${title} wijzigen` : title,
      fields: [which],
      agree: old ? "Wijzigen" : "Invoegen",
      others: old ? [remove(view, "Weghalen", old.node)] : [],
      after: back(view),
      done() {
        const slug = which.value.replace(/^[a-z-]+:/, "");
        if (
          !which.complain(
            SLUG.test(slug) ? null : "Gebruik kleine letters, cijfers en streepjes, zoals in het adres van het item.",
          )
        ) {
          return false;
        }
        const { from, to } = old?.node ?? { from: state.selection.main.to, to: state.selection.main.to };
        const before = old ? "" : state.sliceDoc(Math.max(0, from - 1), from);
        replace(view, from, to, `${/[\p{L}\p{N}:]/u.test(before) ? " " : ""}:${name}[${slug}]${old?.read.rest ?? ""}`);
        return true;
      },
    });
    return true;
  };
}

/** @param {Found} result */
function slugOf(result) {
  return (
    String(result.waarde ?? "")
      .split(":")
      .pop() ?? ""
  );
}

export const figure = quote("cijfer", "cijfers", "Cijfer", "De lezer ziet de waarde met de basis en de bron.");
export const amount = quote("bedrag", "regelingen", "Bedrag", "De lezer ziet het bedrag van vandaag met het jaar.");

/**
 * @param {EditorView} view
 * @param {Where} where
 */
export function statement(view, { search }) {
  const old = blockAround(view.state, "uitspraak");
  const ground = searchField({
    label: "Waar rust dit op?",
    help: `Zet een komma tussen meer items.${search ? ` ${ITEMS}` : ""}`,
    value: old?.read.attributes.grond ?? "",
    address: search,
    last: (text) => text.split(",").pop() ?? "",
    pick: (result, typed) =>
      [
        ...typed
          .split(",")
          .slice(0, -1)
          .map((one) => one.trim()),
        String(result.waarde),
      ].join(", "),
  });
  ask({
    title: old ? "Uitspraak wijzigen" : "Uitspraak",
    fields: [ground],
    agree: old ? "Wijzigen" : "Invoegen",
    others: old
      ? [
          [
            "Geen uitspraak meer",
            () => {
              unwrap(view, old);
              view.focus();
            },
          ],
        ]
      : [],
    after: back(view),
    done() {
      const all = ground.value
        .split(",")
        .map((one) => one.trim())
        .filter((one) => one);
      const wrong = all.find((one) => !REFERENCE.test(one));
      const message =
        all.length === 0
          ? "Een uitspraak rust op minstens één item."
          : wrong
            ? `“${wrong}” is geen item. Typ woorden uit de titel en kies het item uit de lijst.`
            : null;
      if (!ground.complain(message)) {
        return false;
      }
      if (!old) {
        wrap(view, `:::uitspraak{grond="${all.join(", ")}"}`);
        return true;
      }
      const line = view.state.sliceDoc(old.from, old.to);
      const changed = /grond=(?:"[^"]*"|'[^']*')/.test(line)
        ? line.replace(/grond=(?:"[^"]*"|'[^']*')/, () => `grond="${all.join(", ")}"`)
        : line.replace(
            /uitspraak(?:\s*\{)?/,
            (start) => `uitspraak{grond="${all.join(", ")}"${start.includes("{") ? " " : "}"}`,
          );
      view.dispatch({ changes: { from: old.from, to: old.to, insert: changed }, userEvent: "input" });
      return true;
    },
  });
  return true;
}

/** @param {EditorView} view */
export function footnote(view) {
  const { state } = view;
  /** @type {{ references: SyntaxNode[], definitions: SyntaxNode[] }} */
  const marks = { references: [], definitions: [] };
  syntaxTree(state).iterate({
    enter(node) {
      if (node.name === "FootnoteReference") {
        marks.references.push(node.node);
      } else if (node.name === "FootnoteDefinition") {
        marks.definitions.push(node.node);
      }
    },
  });
  /** @param {SyntaxNode} node */
  const labelOf = (node) => readFootnote(state.sliceDoc(node.from, node.to));
  const here = holding(state, /^FootnoteReference$/);
  const definition = here && marks.definitions.find((one) => labelOf(one) === labelOf(here));
  const paragraph = definition?.getChild("Paragraph");
  const short =
    definition &&
    paragraph &&
    paragraph.to === definition.to &&
    !state.sliceDoc(paragraph.from, paragraph.to).includes("\n")
      ? paragraph
      : null;
  if (definition && !short) {
    // More than one line: it is changed where it stands.
    view.dispatch({ selection: { anchor: definition.to }, scrollIntoView: true });
    view.focus();
    return true;
  }
  const old = short ? state.sliceDoc(short.from, short.to) : "";
  const text = textField({ label: "Tekst van de noot", value: old, many: true });
  ask({
    title: definition ? "Noot wijzigen" : "Noot",
    fields: [text],
    agree: definition ? "Wijzigen" : "Invoegen",
    others:
      here && definition
        ? [
            [
              "Noot weghalen",
              () =>
                removeNote(
                  view,
                  here,
                  definition,
                  marks.references.filter((one) => labelOf(one) === labelOf(here)).length,
                ),
            ],
          ]
        : [],
    after: back(view),
    done() {
      if (!text.complain(text.value ? null : "Vul de tekst van de noot in.")) {
        return false;
      }
      const words = oneLine(text.value);
      if (short) {
        view.dispatch({ changes: { from: short.from, to: short.to, insert: words }, userEvent: "input" });
        return true;
      }
      const taken = new Set([...marks.references, ...marks.definitions].map(labelOf));
      let label = (here ? labelOf(here) : "1") ?? "1";
      for (let number = 1; !here && taken.has(label); number++) {
        label = String(number + 1);
      }
      const at = state.selection.main.to;
      const end = state.doc.length;
      const tail = state.sliceDoc(Math.max(0, end - 2), end);
      const follows =
        /\]:/.test(state.doc.lineAt(end - (tail.endsWith("\n") ? 1 : 0)).text) &&
        state.doc.lineAt(Math.max(0, end - 1)).text.startsWith("[^");
      const gap =
        end === 0 ? "" : tail.endsWith("\n") ? (follows || tail === "\n\n" ? "" : "\n") : follows ? "\n" : "\n\n";
      const mark = here ? "" : `[^${label}]`;
      const note = `${gap}[^${label}]: ${words}${tail.endsWith("\n") ? "\n" : ""}`;
      view.dispatch({
        changes:
          at === end
            ? { from: at, insert: mark + (gap || "\n\n") + note.slice(gap.length) }
            : [
                { from: at, insert: mark },
                { from: end, insert: note },
              ],
        selection: { anchor: at + mark.length },
        userEvent: "input",
        scrollIntoView: true,
      });
      return true;
    },
  });
  return true;
}

/**
 * @param {EditorView} view
 * @param {SyntaxNode} here
 * @param {SyntaxNode} definition
 * @param {number} references
 */
function removeNote(view, here, definition, references) {
  const { doc } = view.state;
  const changes = [{ from: here.from, to: here.to }];
  if (references === 1) {
    const first = doc.lineAt(definition.from);
    const last = doc.lineAt(definition.to);
    changes.push({ from: first.number > 1 ? first.from - 1 : 0, to: last.to });
  }
  view.dispatch({ changes, userEvent: "input" });
  view.focus();
}

const IMAGES = "image/png,image/jpeg,image/webp,image/gif";

/**
 * @param {EditorView} view
 * @param {Where} where
 * @param {File} [file] what was dropped or pasted, when something was
 */
export function image(view, { upload, csrf }, file) {
  const { state } = view;
  const node = file ? null : holding(state, /^Image$/);
  const old = node && imageOf(state, node);
  /** @type {Part[]} */
  const fields = [];
  const choose =
    upload && !old && !file
      ? fileField({ label: "Bestand", help: "PNG, JPEG, WebP of GIF, hoogstens 10 MB.", accept: IMAGES })
      : null;
  const address =
    upload && !old
      ? null
      : textField({ label: "Adres", help: "Het adres in de mediatheek; het begint met /.", value: old?.address ?? "" });
  if (choose) {
    fields.push(choose);
  }
  if (address && !file) {
    fields.push(address);
  }
  const alt = textField({
    label: "Beschrijving",
    help: "Wat staat erop? Voor wie de afbeelding niet ziet. Een bestandsnaam is geen beschrijving.",
    value: old?.alt ?? "",
    many: true,
  });
  const caption = textField({ label: "Bijschrift (mag leeg blijven)", value: old?.caption ?? "" });
  fields.push(alt, caption);
  ask({
    title: old ? "Afbeelding wijzigen" : file ? `Afbeelding: ${file.name}` : "Afbeelding",
    fields,
    agree: old ? "Wijzigen" : "Invoegen",
    others: old && node ? [remove(view, "Weghalen", node)] : [],
    after: back(view),
    async done(say) {
      const words = oneLine(alt.value);
      let fine = alt.complain(
        !words
          ? "Beschrijf wat er op de afbeelding staat."
          : /^\S+\.(?:png|jpe?g|webp|gif|svg|bmp|tiff?|heic)$/i.test(words)
            ? "Dit is een bestandsnaam. Beschrijf wat er op de afbeelding staat."
            : null,
      );
      const chosen = file ?? choose?.input.files?.[0];
      if (choose) {
        fine = choose.complain(chosen ? null : "Kies een bestand.") && fine;
      } else if (address && !file) {
        fine = address.complain(/^\/(?![/\\])/.test(address.value) ? null : "Het adres begint met /.") && fine;
      }
      if (!fine) {
        return false;
      }
      let where = address?.value ?? "";
      if (chosen && upload) {
        say("De afbeelding wordt verstuurd.");
        const sent = await send(upload, csrf, chosen, words);
        say("");
        if (!sent.adres) {
          say(sent.melding);
          return false;
        }
        where = sent.adres;
      }
      const title = oneLine(caption.value);
      const text = `![${escapeInline(words)}](${escapeAddress(where)}${title ? ` "${title.replace(/["\\]/g, "\\$&")}"` : ""})`;
      if (old && node) {
        replace(view, node.from, node.to, text);
      } else {
        insertBlock(view, text);
      }
      return true;
    },
  });
  return true;
}

/**
 * Sends a file; the answer is `{"adres"}`, or `{"melding"}` in words for the person.
 * @param {string} upload
 * @param {Where["csrf"]} csrf
 * @param {File} file
 * @param {string} alt
 */
async function send(upload, csrf, file, alt) {
  const body = new FormData();
  body.append("bestand", file);
  body.append("alt", alt);
  const token = csrf?.();
  try {
    const answer = await fetch(upload, {
      method: "POST",
      body,
      credentials: "same-origin",
      headers: { Accept: "application/json", ...(token ? { "X-CSRF-TOKEN": token } : {}) },
    });
    const told = await answer.json().catch(() => ({}));
    const isOurs = answer.ok && typeof told.adres === "string" && /^\/(?![/\\])/.test(told.adres);
    return isOurs
      ? told
      : { melding: String(told.melding ?? "De afbeelding is niet aangenomen. Probeer een ander bestand.") };
  } catch {
    return { melding: "De afbeelding kon niet worden verstuurd. Probeer het nog eens." };
  }
}

const MAX_SIDE = 60;

/** @param {EditorView} view */
export function table(view) {
  const { state } = view;
  const node = holding(state, /^Table$/);
  const rows = node
    ? tableNodes(node).map((row) => cellRanges(state, row).map(({ from, to }) => fromCell(state.sliceDoc(from, to))))
    : [
        ["", ""],
        ["", ""],
      ];
  const width = Math.max(1, rows[0].length);
  const grid = rows.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? ""));
  const before = JSON.stringify(grid);
  const origin = grid.map((_, at) => at);
  const box = make("div", { class: "gv-tekst-raster", role: "group", "aria-label": "Cellen" });
  const news = make("p", { role: "status", class: "gv-unseen" });
  let at = { row: 0, column: 0 };

  const inputs = () => [...box.querySelectorAll("input")];
  /**
   * @param {number} row
   * @param {number} column
   */
  const focus = (row, column) =>
    inputs()
      .find((one) => one.dataset.rij === String(row) && one.dataset.kolom === String(column))
      ?.focus();
  const draw = () => {
    const shown = make("table", {});
    grid.forEach((cells, row) => {
      const line = shown.insertRow();
      cells.forEach((cell, column) => {
        const input = make("input", {
          type: "text",
          autocomplete: "off",
          "data-rij": String(row),
          "data-kolom": String(column),
          "aria-label": row === 0 ? `Kop van kolom ${column + 1}` : `Rij ${row}, kolom ${column + 1}`,
        });
        input.value = cell;
        input.addEventListener("input", () => {
          grid[row][column] = input.value;
        });
        input.addEventListener("focus", () => {
          at = { row, column };
        });
        line.insertCell().append(input);
      });
    });
    box.replaceChildren(shown);
  };
  /**
   * @param {string} words
   * @param {() => string} what
   */
  const button = (words, what) => {
    const made = make("button", { type: "button", class: "gv-tekst-tweede" }, words);
    made.addEventListener("click", () => {
      const told = what();
      draw();
      at = { row: Math.min(at.row, grid.length - 1), column: Math.min(at.column, grid[0].length - 1) };
      news.textContent = `${told} De tabel heeft nu ${grid.length - 1} rijen en ${grid[0].length} kolommen.`;
      made.focus();
    });
    return made;
  };
  const buttons = make(
    "div",
    { class: "gv-tekst-knoppen" },
    button("Rij erbij", () => {
      if (grid.length > MAX_SIDE) {
        return "Meer rijen kan hier niet.";
      }
      grid.splice(
        at.row + 1,
        0,
        grid[0].map(() => ""),
      );
      origin.splice(at.row + 1, 0, -1);
      at.row++;
      return "Rij toegevoegd.";
    }),
    button("Rij weg", () => {
      if (at.row === 0 || grid.length === 1) {
        return "De kop kan niet weg.";
      }
      grid.splice(at.row, 1);
      origin.splice(at.row, 1);
      return "Rij weggehaald.";
    }),
    button("Kolom erbij", () => {
      if (grid[0].length >= MAX_SIDE) {
        return "Meer kolommen kan hier niet.";
      }
      for (const row of grid) {
        row.splice(at.column + 1, 0, "");
      }
      columns.splice(at.column + 1, 0, "---");
      at.column++;
      return "Kolom toegevoegd.";
    }),
    button("Kolom weg", () => {
      if (grid[0].length === 1) {
        return "De laatste kolom kan niet weg.";
      }
      for (const row of grid) {
        row.splice(at.column, 1);
      }
      columns.splice(at.column, 1);
      return "Kolom weggehaald.";
    }),
  );
  const line = node ? state.doc.line(state.doc.lineAt(node.from).number + 1).text : "";
  const columns = node
    ? line
        .split("|")
        .map((one) => one.replace(/^[ \t>]+|[ \t]+$/g, ""))
        .filter((one) => one)
    : ["---", "---"];
  const old = columns.join("|");
  draw();
  const first = {
    box: make(
      "div",
      {},
      make(
        "p",
        { class: "gv-tekst-uitleg", id: "gv-tekst-tabeluitleg" },
        "De bovenste rij is de kop. Rij en kolom komen na de cel waarin u het laatst stond.",
      ),
      box,
      buttons,
      news,
    ),
    get input() {
      return inputs()[0];
    },
  };
  const dialog = ask({
    title: node ? "Tabel wijzigen" : "Tabel",
    wide: true,
    fields: [first],
    agree: node ? "Wijzigen" : "Invoegen",
    others: node
      ? [remove(view, "Tabel weghalen", { from: state.doc.lineAt(node.from).from, to: state.doc.lineAt(node.to).to })]
      : [],
    after: back(view),
    done(say) {
      if (grid[0].every((cell) => !cell.trim())) {
        say("Geef elke kolom een kop.");
        inputs()[0].focus();
        return false;
      }
      if (node && JSON.stringify(grid) === before && columns.join("|") === old) {
        return true;
      }
      /** @param {string[]} cells */
      const write = (cells) => `| ${cells.map(toCell).join(" | ")} |`;
      const same = columns.join("|") === old;
      const sources = node ? tableNodes(node).map((row) => state.sliceDoc(row.from, row.to)) : [];
      const earlier = JSON.parse(before);
      /**
       * @param {string[]} cells
       * @param {number} place
       */
      const kept = (cells, place) => {
        const from = origin[place];
        return same && from >= 0 && JSON.stringify(earlier[from]) === JSON.stringify(cells)
          ? sources[from]
          : write(cells);
      };
      const [head, ...body] = grid.map(kept);
      const indent = node ? matched(/^[ \t>]*/, state.doc.lineAt(node.from).text) : "";
      const dashes = node && same ? line.replace(/^[ \t>]*/, "") : `|${columns.join("|")}|`;
      const text = [head, dashes, ...body].join(`\n${indent}`);
      if (node) {
        const end = node.from + text.length;
        view.dispatch({
          changes: { from: node.from, to: node.to, insert: text },
          selection: { anchor: Math.min(state.selection.main.head, end) },
          userEvent: "input",
        });
      } else {
        insertBlock(view, text);
      }
      return true;
    },
  });
  const cells = node ? tableNodes(node) : [];
  const here = state.selection.main.head;
  const row = cells.findLastIndex((one) => one.from <= here);
  if (row >= 0) {
    const column = cellRanges(state, cells[row]).findLastIndex((one) => one.from <= here);
    focus(row, Math.max(0, Math.min(column, width - 1)));
  }
  return dialog !== null;
}

/** @param {string} source */
function fromCell(source) {
  return source.trim().replace(/\\\|/g, "|");
}

/** @param {string} words */
function toCell(words) {
  return oneLine(words).replace(/\|/g, "\\|");
}

/**
 * Opens the window of what the cursor is in or beside.
 * @param {EditorView} view
 * @param {Where} where
 */
export function editHere(view, where) {
  const { state } = view;
  const node = holding(state, /^(?:InlineDirective|FootnoteReference|Image|Link|Table)$/);
  switch (node?.name) {
    case "InlineDirective":
      return (readInline(state.sliceDoc(node.from, node.to))?.name === "cijfer" ? figure : amount)(view, where);
    case "FootnoteReference":
      return footnote(view);
    case "Image":
      return image(view, where);
    case "Link":
      return link(view, where);
    case "Table":
      return table(view);
    default:
      return blockAround(state, "uitspraak") ? statement(view, where) : false;
  }
}
