// @ts-check
import { StateEffect, StateField } from "@codemirror/state";
import { Decoration, EditorView, ViewPlugin, WidgetType } from "@codemirror/view";
import { syntaxTree } from "@codemirror/language";
import { readBlockLine, readFootnote, readInline } from "./syntax.js";
import { matched } from "./words.js";

/** @import { EditorState, Line, Range, StateEffectType } from "@codemirror/state" */
/** @import { SyntaxNode, SyntaxNodeRef } from "@lezer/common" */

// Shows the text as it will look. Only decorations are made here: nothing in this file can change a byte.
//
// Marks are hidden, except those of what the cursor is in. What is no text at all (a figure, an amount, a
// footnote, an image) is a block with words on it that the cursor steps over; a table is a table until the
// cursor enters it. Lines of one paragraph run on as they will for readers.

/** The server refuses a longer text, and one that is nested deeper: those are shown as they are. */
const LONGEST = 200_000;
/** Each is drawn at its full size, in view or not. */
const MOST_BLOCKS = 500;
const BLOCK_LABEL = /^ {0,3}:::/gm;
const TOO_DEEP = /^[ \t]*(?:(?:[>*+-]|\d{1,9}[.)])[ \t]*){40}/m;

/** @type {StateEffectType<boolean>} */
const setFocus = StateEffect.define();
/** @type {Record<string, string>} */
const BLOCKS = { uitspraak: "Uitspraak", "let-op": "Let op" };

/**
 * A part of a cell: text, a label, or an element with parts in it.
 * @typedef {string | { label: string, words: string, detail: string } | { tag: keyof HTMLElementTagNameMap, name: string, parts: Part[] }} Part
 */

class Label extends WidgetType {
  /**
   * @param {string} kind
   * @param {string} words
   * @param {string} detail
   * @param {"span" | "sup"} [tag]
   */
  constructor(kind, words, detail, tag = "span") {
    super();
    this.kind = kind;
    this.words = words;
    this.detail = detail;
    this.tag = tag;
  }
  /** @param {Label} other */
  eq(other) {
    return (
      other.kind === this.kind && other.words === this.words && other.detail === this.detail && other.tag === this.tag
    );
  }
  toDOM() {
    const label = element(this.tag, `gv-label gv-label-${this.kind}`);
    if (this.words) {
      label.append(element("b", "", this.words));
    }
    if (this.detail) {
      label.append(this.words ? " " : "", element("span", "", this.detail));
    }
    return label;
  }
  ignoreEvent() {
    return false;
  }
}

/** What stands in the place of a mark: a bullet, or a space for the end of a line in a paragraph. */
class Sign extends WidgetType {
  /**
   * @param {string} text
   * @param {string} name
   */
  constructor(text, name) {
    super();
    this.text = text;
    this.name = name;
  }
  /** @param {Sign} other */
  eq(other) {
    return other.text === this.text;
  }
  toDOM() {
    return element("span", this.name, this.text);
  }
  ignoreEvent() {
    return false;
  }
}

class Picture extends WidgetType {
  /**
   * @param {string} address
   * @param {string} alt
   * @param {string} caption
   */
  constructor(address, alt, caption) {
    super();
    this.address = address;
    this.alt = alt;
    this.caption = caption;
  }
  /** @param {Picture} other */
  eq(other) {
    return other.address === this.address && other.alt === this.alt && other.caption === this.caption;
  }
  toDOM() {
    const box = element("span", "gv-beeld");
    // Only what is on this site: nobody else hears that somebody is writing.
    if (/^\/(?![/\\])/.test(this.address)) {
      const image = element("img");
      // The desk has every image; readers' address has those of public texts only.
      image.src = this.address.startsWith("/media/") ? `/redactie${this.address}` : this.address;
      image.alt = this.alt;
      box.append(image);
      box.append(element("span", "gv-beeld-onder", this.caption || this.alt || "Zonder beschrijving"));
    } else {
      box.append(new Label("beeld", "Afbeelding", this.alt || this.address).toDOM());
    }
    return box;
  }
  ignoreEvent() {
    return false;
  }
}

class TableView extends WidgetType {
  /**
   * @param {string} source
   * @param {Part[][][]} rows
   */
  constructor(source, rows) {
    super();
    this.source = source;
    this.rows = rows;
  }
  /** @param {TableView} other */
  eq(other) {
    return other.source === this.source;
  }
  toDOM() {
    const box = element("div", "gv-tabel");
    const table = element("table");
    table.setAttribute("aria-label", "Tabel");
    this.rows.forEach((cells, at) => {
      const row = table.insertRow();
      for (const parts of cells) {
        const cell = element(at === 0 ? "th" : "td");
        if (at === 0) {
          cell.setAttribute("scope", "col");
        }
        cell.append(...parts.map(toNode));
        row.append(cell);
      }
    });
    box.append(table);
    return box;
  }
  ignoreEvent() {
    return false;
  }
  get estimatedHeight() {
    return this.rows.length * 40;
  }
}

/**
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 */
function element(tag, name = "", text = "") {
  const made = document.createElement(tag);
  if (name) {
    made.className = name;
  }
  if (text) {
    made.textContent = text;
  }
  return made;
}

/**
 * A part of a cell: text, or the name of an element with parts in it.
 * @param {Part} part
 * @returns {Node}
 */
function toNode(part) {
  if (typeof part === "string") {
    return document.createTextNode(part);
  }
  if ("label" in part) {
    return new Label(part.label, part.words, part.detail).toDOM();
  }
  const made = element(part.tag, part.name);
  made.append(...part.parts.map(toNode));
  return made;
}

/** @type {Record<string, [keyof HTMLElementTagNameMap, string]>} */
const INLINE_TAGS = {
  StrongEmphasis: ["strong", ""],
  Emphasis: ["em", ""],
  Strikethrough: ["del", ""],
  InlineCode: ["code", ""],
  Link: ["span", "gv-verwijzing"],
};
const INLINE_HIDDEN = new Set(["EmphasisMark", "StrikethroughMark", "CodeMark", "LinkMark", "LinkLabel", "LinkTitle"]);

/**
 * @param {EditorState} state
 * @param {SyntaxNode} node
 * @returns {Part[]}
 */
function partsOf(state, node) {
  /** @type {Part[]} */
  const parts = [];
  let at = node.from;
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (child.from > at) {
      parts.push(state.sliceDoc(at, child.from));
    }
    at = child.to;
    const source = state.sliceDoc(child.from, child.to);
    if (INLINE_TAGS[child.name]) {
      const [tag, name] = INLINE_TAGS[child.name];
      parts.push({ tag, name, parts: partsOf(state, child) });
    } else if (child.name === "InlineDirective") {
      const read = readInline(source);
      parts.push(read ? { label: read.name, words: capital(read.name), detail: read.label } : source);
    } else if (child.name === "Escape") {
      parts.push(source.slice(1));
    } else if (!(INLINE_HIDDEN.has(child.name) || (child.name === "URL" && node.name === "Link"))) {
      parts.push(source);
    }
  }
  if (at < node.to) {
    parts.push(state.sliceDoc(at, node.to));
  }
  return parts;
}

/**
 * The cells of each row of a table; a row without a cell at a place has an empty one there.
 * @param {SyntaxNode} table
 */
export function tableNodes(table) {
  /** @type {SyntaxNode[]} */
  const rows = [];
  for (let row = table.firstChild; row; row = row.nextSibling) {
    if (row.name === "TableHeader" || row.name === "TableRow") {
      rows.push(row);
    }
  }
  return rows;
}

/**
 * Where the cells of a row begin and end, empty ones too.
 * @param {EditorState} state
 * @param {SyntaxNode} row
 */
export function cellRanges(state, row) {
  const source = state.sliceDoc(row.from, row.to);
  const ranges = [];
  let from = /^[ \t]*\|/.test(source) ? source.indexOf("|") + 1 : 0;
  for (let at = from; at <= source.length; at++) {
    if (source[at] === "\\") {
      at++;
    } else if (source[at] === "|" || (at === source.length && source.slice(from).trim())) {
      ranges.push({ from: row.from + from, to: row.from + at });
      from = at + 1;
    }
  }
  return ranges;
}

/**
 * @param {EditorState} state
 * @param {SyntaxNode} table
 */
function tableParts(state, table) {
  return tableNodes(table).map((row) => {
    /** @type {SyntaxNode[]} */
    const cells = [];
    for (let cell = row.firstChild; cell; cell = cell.nextSibling) {
      if (cell.name === "TableCell") {
        cells.push(cell);
      }
    }
    return cellRanges(state, row).map(({ from, to }) => {
      const cell = cells.find((one) => one.from >= from && one.to <= to);
      return cell ? partsOf(state, cell) : [];
    });
  });
}

/** @param {string} word */
function capital(word) {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

const hide = Decoration.replace({});
const runOn = Decoration.replace({ widget: new Sign(" ", "") });
const bullet = Decoration.replace({ widget: new Sign("•", "gv-bolletje") });
const mark = Object.fromEntries(
  Object.entries({
    StrongEmphasis: "gv-vet",
    Emphasis: "gv-cursief",
    Strikethrough: "gv-door",
    InlineCode: "gv-code",
    Link: "gv-verwijzing",
  }).map(([name, style]) => [name, Decoration.mark({ class: style })]),
);
const address = Decoration.mark({ class: "gv-verwijzing" });
const number = Decoration.mark({ class: "gv-nummer" });

/** Gathers what is shown of one text, and puts it in order. */
class Drawing {
  /**
   * @param {EditorState} state
   * @param {boolean} focused
   */
  constructor(state, focused) {
    this.state = state;
    this.doc = state.doc;
    this.focused = focused;
    /** @type {Range<Decoration>[]} */
    this.ranges = [];
    /** @type {{ from: number, to: number, how: Decoration, steps: boolean }[]} */
    this.replaced = [];
    /** @type {Range<Decoration>[]} */
    this.atoms = [];
    /** @type {Map<number, { names: Set<string>, depth: number, more: Record<string, string> }>} */
    this.lines = new Map();
    /** @type {Map<number, number>} */
    this.runsOn = new Map();
    /** @type {Set<number>} */
    this.hardBreaks = new Set();
    /** @type {{ name: string, from: number }[]} */
    this.open = [];
  }

  /**
   * @param {number} from
   * @param {number} to
   */
  touches(from, to) {
    return this.focused && this.state.selection.ranges.some((range) => range.from <= to && range.to >= from);
  }

  /**
   * @param {number} from
   * @param {number} to
   */
  onLines(from, to) {
    return this.touches(this.doc.lineAt(from).from, this.doc.lineAt(to).to);
  }

  /**
   * @param {number} from
   * @param {number} to
   * @param {Decoration} how
   */
  replace(from, to, how, steps = false) {
    if (from < to) {
      this.replaced.push({ from, to, how, steps });
    }
  }

  /**
   * @param {number} at
   * @param {string} name
   * @param {Record<string, string>} [more]
   */
  line(at, name, more) {
    const entry = this.lines.get(at) ?? { names: new Set(), depth: 0, more: {} };
    for (const one of name.split(" ")) {
      entry.names.add(one);
    }
    Object.assign(entry.more, more);
    this.lines.set(at, entry);
    return entry;
  }

  /**
   * @param {number} from
   * @param {number} to
   * @param {(line: Line) => void} what
   */
  eachLine(from, to, what) {
    for (let at = from; at <= to; ) {
      const line = this.doc.lineAt(at);
      what(line);
      at = line.to + 1;
    }
  }

  /**
   * @param {number} from
   * @param {number} to
   * @param {string} name
   */
  styled(from, to, name) {
    this.eachLine(from, to, (line) => this.line(line.from, name));
  }

  /** @param {SyntaxNodeRef} node */
  enter(node) {
    const { name, from, to } = node;
    const heading = /^(?:ATX|Setext)Heading(\d)$/.exec(name);
    if (heading) {
      this.heading(node, heading[1]);
      return true;
    }
    switch (name) {
      case "Paragraph":
        this.paragraph(from, to);
        return true;
      case "StrongEmphasis":
      case "Emphasis":
      case "Strikethrough":
      case "InlineCode":
        this.ranges.push(mark[name].range(from, to));
        this.hideMarks(node.node);
        return true;
      case "Link":
        this.link(node.node);
        return true;
      case "URL":
      case "Autolink":
        if (node.node.parent?.name !== "Link" && node.node.parent?.name !== "Autolink") {
          this.ranges.push(address.range(from, to));
        }
        return true;
      case "Image":
        this.image(node.node);
        return false;
      case "Escape":
        if (!this.touches(from, to)) {
          this.replace(from, from + 1, hide);
        }
        return false;
      case "HardBreak":
        this.hardBreaks.add(this.doc.lineAt(from).to);
        return false;
      case "InlineDirective": {
        const read = readInline(this.state.sliceDoc(from, to));
        if (read) {
          const detail = read.label + (read.rest ? ` ${read.rest}` : "");
          this.label(from, to, new Label(read.name, capital(read.name), detail));
        }
        return false;
      }
      case "FootnoteReference": {
        const which = readFootnote(this.state.sliceDoc(from, to));
        this.label(from, to, new Label("noot", "", `noot ${which}`, "sup"));
        return false;
      }
      case "FootnoteDefinition":
        this.styled(from, to, "gv-nootregel");
        return true;
      case "FootnoteMark":
        if (!this.touches(from, to - 1)) {
          const which = readFootnote(this.state.sliceDoc(from, to));
          this.replace(from, to, Decoration.replace({ widget: new Label("noot", `Noot ${which}:`, "") }));
        }
        return false;
      case "Blockquote":
        this.styled(from, to, "gv-citaat");
        return true;
      case "QuoteMark":
        if (!this.onLines(from, to)) {
          const after = this.state.sliceDoc(to, to + 1) === " " ? to + 1 : to;
          this.replace(from, after, hide);
        }
        return false;
      case "ListItem":
        this.item(node.node);
        return true;
      case "ListMark":
        this.listMark(node.node);
        return false;
      case "FencedCode":
      case "CodeBlock":
      case "HTMLBlock":
      case "CommentBlock":
      case "ProcessingInstructionBlock":
        this.styled(from, to, "gv-coderegel");
        return false;
      case "FrontMatter":
        this.styled(from, to, "gv-kopgegevens");
        return false;
      case "LinkReference":
        this.styled(from, to, "gv-stil");
        return false;
      case "HorizontalRule":
        this.line(this.doc.lineAt(from).from, this.onLines(from, to) ? "gv-stil" : "gv-streep");
        if (!this.onLines(from, to)) {
          this.replace(from, to, hide);
        }
        return false;
      case "Table":
        this.table(node.node);
        return false;
      case "DirectiveOpen":
        this.opens(from, to);
        return false;
      case "DirectiveClose":
        this.closes(from, to);
        return false;
      default:
        return true;
    }
  }

  /**
   * @param {SyntaxNodeRef} node
   * @param {string} level
   */
  heading(node, level) {
    const line = this.doc.lineAt(node.from);
    this.line(line.from, `gv-kop gv-kop${level}`, { role: "heading", "aria-level": level });
    if (!this.onLines(node.from, node.to)) {
      for (const one of node.node.getChildren("HeaderMark")) {
        if (one.from === node.from) {
          const spaces = matched(/^[ \t]*/, this.state.sliceDoc(one.to, line.to)).length;
          this.replace(one.from, Math.min(one.to + spaces, line.to), hide);
        } else {
          this.replace(one.from, one.to, hide);
        }
      }
    }
  }

  /**
   * The lines of a paragraph run on, behind what says that they are part of a quote or an item.
   * @param {number} from
   * @param {number} to
   */
  paragraph(from, to) {
    for (let line = this.doc.lineAt(from); line.to < to; ) {
      const next = this.doc.line(line.number + 1);
      const start = next.from + matched(/^[ \t>]*/, next.text).length;
      this.runsOn.set(line.to, Math.min(start, to));
      line = next;
    }
  }

  /** @param {SyntaxNode} node */
  hideMarks(node) {
    if (this.touches(node.from, node.to)) {
      return;
    }
    for (let child = node.firstChild; child; child = child.nextSibling) {
      if (/^(Emphasis|Strikethrough|Code)Mark$/.test(child.name)) {
        this.replace(child.from, child.to, hide);
      }
    }
  }

  /** @param {SyntaxNode} node */
  link(node) {
    const marks = node.getChildren("LinkMark");
    const leads = node.getChild("URL") || node.getChild("LinkLabel");
    if (!leads || marks.length < 2) {
      return;
    }
    this.ranges.push(mark.Link.range(node.from, node.to));
    const empty = marks[1].from === marks[0].to;
    if (!empty && !this.touches(node.from, node.to)) {
      this.replace(marks[0].from, marks[0].to, hide);
      this.replace(marks[1].from, node.to, hide);
    }
  }

  /** @param {SyntaxNode} node */
  image(node) {
    const read = imageOf(this.state, node);
    if (read) {
      this.label(node.from, node.to, new Picture(read.address, read.alt, read.caption));
    }
  }

  /**
   * @param {number} from
   * @param {number} to
   * @param {WidgetType} widget
   */
  label(from, to, widget) {
    this.replace(from, to, Decoration.replace({ widget }), true);
  }

  /** @param {SyntaxNode} node */
  item(node) {
    let depth = 0;
    for (let up = /** @type {SyntaxNode | null} */ (node); up; up = up.parent) {
      depth += up.name === "ListItem" ? 1 : 0;
    }
    this.eachLine(node.from, node.to, (line) => {
      const entry = this.line(line.from, "gv-regel");
      entry.depth = Math.max(entry.depth, depth);
    });
    this.line(this.doc.lineAt(node.from).from, "gv-punt");
  }

  /** @param {SyntaxNode} node */
  listMark(node) {
    const line = this.doc.lineAt(node.from);
    const end = Math.min(node.to + 1, line.to);
    if (node.parent?.parent?.name !== "BulletList") {
      this.ranges.push(number.range(node.from, node.to));
    } else if (!this.touches(node.from, end - 1)) {
      this.replace(node.from, node.to, bullet);
    }
  }

  /** @param {SyntaxNode} node */
  table(node) {
    const from = this.doc.lineAt(node.from).from;
    const to = this.doc.lineAt(node.to).to;
    if (this.touches(from, to)) {
      this.styled(from, to, "gv-tabelregel");
      return;
    }
    const view = new TableView(this.state.sliceDoc(from, to), tableParts(this.state, node));
    this.replaced.push({ from, to, how: Decoration.replace({ widget: view, block: true }), steps: false });
  }

  /**
   * @param {number} from
   * @param {number} to
   */
  opens(from, to) {
    const line = this.doc.lineAt(from);
    const read = readBlockLine(this.state.sliceDoc(from, to));
    if (!read) {
      return;
    }
    this.open.push({ name: read.name, from: line.from });
    const words = BLOCKS[read.name];
    this.line(line.from, "gv-blokbegin");
    if (words && !this.onLines(from, to)) {
      const grounds = read.attributes.grond;
      const detail = read.name === "uitspraak" ? (grounds ? `rust op ${grounds}` : "rust nog nergens op") : "";
      this.replace(from, to, Decoration.replace({ widget: new Label(read.name, words, detail) }));
    }
  }

  /**
   * @param {number} from
   * @param {number} to
   */
  closes(from, to) {
    const line = this.doc.lineAt(from);
    const begun = this.open.pop();
    this.line(line.from, begun ? "gv-blokeind" : "gv-stil");
    if (begun) {
      this.inBlock(begun, line.to);
    }
    if (begun && BLOCKS[begun.name] && !this.onLines(from, to)) {
      const words = `Einde ${BLOCKS[begun.name].toLowerCase()}`;
      this.replace(from, to, Decoration.replace({ widget: new Label("einde", "", words) }));
    }
  }

  /**
   * @param {{ name: string, from: number }} begun
   * @param {number} to
   */
  inBlock(begun, to) {
    this.styled(begun.from, to, `gv-blok gv-blok-${BLOCKS[begun.name] ? begun.name : "onbekend"}`);
  }

  done() {
    for (const begun of this.open) {
      this.inBlock(begun, this.doc.length);
    }
    const joined = new Set();
    for (const [from, to] of this.runsOn) {
      if (!this.hardBreaks.has(from)) {
        this.replace(from, to, runOn);
        joined.add(from + 1);
      }
    }
    for (const [at, { names, depth, more }] of this.lines) {
      if (joined.has(at)) {
        continue;
      }
      if (depth > 0) {
        names.add(`gv-diepte${Math.min(depth, 4)}`);
        const line = this.doc.lineAt(at);
        const indent = matched(/^[ \t]*/, line.text).length;
        if (!names.has("gv-coderegel") && !names.has("gv-tabelregel") && indent < line.length && indent > 0) {
          this.replace(at, at + indent, hide);
        }
      }
      this.ranges.push(Decoration.line({ attributes: { ...more, class: [...names].join(" ") } }).range(at));
    }
    this.replaced.sort((a, b) => a.from - b.from || b.to - a.to);
    let end = -1;
    for (const { from, to, how, steps } of this.replaced) {
      // What lies in something that is hidden already is hidden with it.
      if (from >= end) {
        this.ranges.push(how.range(from, to));
        if (steps) {
          this.atoms.push(how.range(from, to));
        }
        end = to;
      }
    }
    return { shown: Decoration.set(this.ranges, true), atoms: Decoration.set(this.atoms, true) };
  }
}

/**
 * @param {EditorState} state
 * @param {SyntaxNode} node
 */
export function imageOf(state, node) {
  const marks = node.getChildren("LinkMark");
  const url = node.getChild("URL");
  const title = node.getChild("LinkTitle");
  if (!url || marks.length < 2) {
    return null;
  }
  return {
    address: state.sliceDoc(url.from, url.to).replace(/^<|>$/g, ""),
    alt: state.sliceDoc(marks[0].to, marks[1].from).replace(/\\([!-/:-@[-`{-~])/g, "$1"),
    caption: title ? state.sliceDoc(title.from + 1, title.to - 1).replace(/\\([!-/:-@[-`{-~])/g, "$1") : "",
  };
}

/**
 * @param {EditorState} state
 * @param {boolean} focused
 */
function draw(state, focused) {
  const drawing = new Drawing(state, focused);
  syntaxTree(state).iterate({ enter: (node) => drawing.enter(node) });
  return { ...drawing.done(), focused };
}

/** @param {string} text */
export function tooMuchToShow(text) {
  return text.length > LONGEST || TOO_DEEP.test(text) || (text.match(BLOCK_LABEL)?.length ?? 0) > MOST_BLOCKS;
}

const field = StateField.define({
  create: (state) => draw(state, false),
  update(value, change) {
    let { focused } = value;
    for (const effect of change.effects) {
      if (effect.is(setFocus)) {
        focused = effect.value;
      }
    }
    const same =
      focused === value.focused &&
      !change.docChanged &&
      !change.selection &&
      syntaxTree(change.startState) === syntaxTree(change.state);
    return same ? value : draw(change.state, focused);
  },
  provide: (self) => [
    EditorView.decorations.from(self, (value) => value.shown),
    EditorView.atomicRanges.of((view) => view.state.field(self, false)?.atoms ?? Decoration.none),
  ],
});

let isPressed = false;
const press = (/** @type {boolean} */ isNow) => () => {
  isPressed = isNow;
};
document.addEventListener("pointerdown", press(true), true);
for (const end of ["pointerup", "pointercancel"]) {
  document.addEventListener(end, press(false), true);
}

/** Who presses a button elsewhere takes the focus away: what is drawn then must not move the button before it is let go. */
const left = ViewPlugin.define((view) => {
  const release = () =>
    setTimeout(() => {
      if (!view.hasFocus && view.state.field(field, false)?.focused) {
        view.dispatch({ effects: setFocus.of(false) });
      }
    });
  document.addEventListener("pointerup", release);
  document.addEventListener("pointercancel", release);
  return {
    destroy() {
      document.removeEventListener("pointerup", release);
      document.removeEventListener("pointercancel", release);
    },
  };
});

export const formatted = [
  field,
  left,
  EditorView.focusChangeEffect.of((_state, focusing) => (focusing || !isPressed ? setFocus.of(focusing) : null)),
  EditorView.editorAttributes.of({ class: "gv-opgemaakt" }),
];
