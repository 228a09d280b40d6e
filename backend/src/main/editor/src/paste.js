// @ts-check
import { escapeAddress, escapeInline, escapeStart, oneLine } from "./words.js";

// Clean Markdown from what Word, LibreOffice, Google Docs and web pages put on the clipboard. Kept are
// paragraphs, headings, lists, tables, quotes, links, bold, italic, struck and code; all else is looked
// through: styles, classes, smart tags, comments, fonts, colours. Pictures stay behind, and are counted.
// A figure never becomes part of another: what stood raised or lowered stays so, or is set apart.

/**
 * @typedef {{ kind: "p" | "h" | "list" | "quote" | "code" | "hr" | "table", text: string }} Block
 * @typedef {{ bold?: boolean, italic?: boolean, struck?: boolean, code?: boolean, link?: string, plain?: boolean }} Look how words look
 * @typedef {Look & { text: string, isBreak?: boolean, place?: "note" | "raised" | "lowered" }} Run words that look alike
 * @typedef {{ value: string | boolean, runs: Run[] }} Group neighbours that have a look, or have it not
 * @typedef {{ words: string, wide: number, high: number }} Cell
 * @typedef {{ node: HTMLElement, level: number, ordered: boolean, number: string, text: string }} Item as Word writes it
 */

const SKIPPED = new Set([
  "STYLE",
  "SCRIPT",
  "TITLE",
  "META",
  "LINK",
  "HEAD",
  "TEMPLATE",
  "NOSCRIPT",
  "IFRAME",
  "OBJECT",
  "SVG",
  "MATH",
  "INPUT",
  "SELECT",
  "TEXTAREA",
  "XML",
]);
const BLOCK = new Set([
  "P",
  "DIV",
  "SECTION",
  "ARTICLE",
  "MAIN",
  "HEADER",
  "FOOTER",
  "ASIDE",
  "NAV",
  "FIGURE",
  "FIGCAPTION",
  "ADDRESS",
  "H1",
  "H2",
  "H3",
  "H4",
  "H5",
  "H6",
  "UL",
  "OL",
  "LI",
  "TABLE",
  "BLOCKQUOTE",
  "PRE",
  "HR",
  "DL",
  "DT",
  "DD",
  "FORM",
  "FIELDSET",
  "DETAILS",
  "SUMMARY",
  "BODY",
  "CENTER",
]);
const MAX_DEPTH = 60;
const MAX_SPAN = 50;
const MAX_COLUMNS = 100;
const MAX_SIGN = 12;
const LAST_ITEM = 999_999_999;

/**
 * Each sign under its number.
 * @param {string} signs
 */
function counted(signs) {
  return Object.fromEntries([...signs].map((sign, at) => [String(at), sign]));
}

/** @type {Record<string, string>} */
const RAISED = { "-": "⁻", ...counted("⁰¹²³⁴⁵⁶⁷⁸⁹") };
/** @type {Record<string, string>} */
const LOWERED = { "-": "₋", ...counted("₀₁₂₃₄₅₆₇₈₉") };
const LENGTH = /(?<!\p{L})(?:[pnµμmcdhk]|da)?m$/u;

/**
 * The text, whether it is part of a line only or has nothing but paragraphs, how many pictures stayed behind, how many marks of notes were set
 * apart, and whether cells over more rows or columns were cut up.
 * @param {string} html
 */
export function fromHtml(html) {
  const reader = new Reader(html);
  const blocks = reader.blocks(reader.body, 0);
  const isInline = blocks.length === 1 && blocks[0].kind === "p" && !reader.hasBlock;
  const isFlat = blocks.every((block) => block.kind === "p");
  return {
    text: together(blocks),
    isInline,
    isFlat,
    pictures: reader.pictures,
    notes: reader.notes,
    cells: reader.cells,
  };
}

/**
 * Items of a list stand together; all else has a blank line in between.
 * @param {Block[]} blocks
 */
function together(blocks) {
  return blocks.map((block) => block.text).join("\n\n");
}

class Reader {
  /** @param {string} html */
  constructor(html) {
    // Renamed, since the policy of the page would complain of each style and handler on an element; and
    // read under the new name, since some programs say bold and list only there.
    const inert = html
      .replace(/<style[\s\S]*?<\/style>/gi, "")
      .replace(/<[a-z][^<>]*>/gi, (tag) =>
        tag.replace(/(?<=[\s"'])style\s*=/gi, "data-stijl=").replace(/(?<=[\s"'])on[a-z]+\s*=/gi, "data-weg="),
      );
    this.body = new DOMParser().parseFromString(fragment(inert), "text/html").body;
    this.pictures = 0;
    this.notes = 0;
    this.cells = false;
    this.hasBlock = [...this.body.querySelectorAll("p, h1, h2, h3, h4, h5, h6, li, tr, pre, blockquote")].length > 1;
    this.shift = this.body.querySelector("h1") ? 1 : 0;
  }

  /**
   * @param {Node} parent
   * @param {number} depth
   * @returns {Block[]}
   */
  blocks(parent, depth) {
    /** @type {Block[]} */
    const found = [];
    /** @type {Run[]} */
    let line = [];
    const flush = () => {
      for (const text of this.paragraphs(line)) {
        found.push({ kind: "p", text });
      }
      line = [];
    };
    if (depth > MAX_DEPTH) {
      const words = oneLine(parent.textContent ?? "");
      return words ? [{ kind: "p", text: escapeStart(escapeInline(words)) }] : [];
    }
    const children = [...parent.childNodes];
    for (let at = 0; at < children.length; at++) {
      const node = children[at];
      if (!isBlock(node)) {
        if (holdsBlock(node)) {
          // Google Docs puts everything in one bold element that is not bold.
          flush();
          found.push(...this.blocks(node, depth + 1));
        } else {
          line.push(...this.runs(node, {}));
        }
        continue;
      }
      flush();
      const item = wordItem(node);
      if (item) {
        /** @type {Item[]} */
        const items = [];
        for (; at < children.length; at++) {
          if (isGap(children[at])) {
            continue;
          }
          const next = wordItem(children[at]);
          if (!next) {
            break;
          }
          items.push({ ...next, text: this.paragraphs(this.runs(next.node, {})).join(" ") });
        }
        at--;
        found.push({ kind: "list", text: wordList(items) });
      } else {
        found.push(...this.block(node, depth));
      }
    }
    flush();
    return found;
  }

  /**
   * @param {HTMLElement} node
   * @param {number} depth
   * @returns {Block[]}
   */
  block(node, depth) {
    const name = node.tagName;
    const heading = /^H([1-6])$/.exec(name);
    if (heading) {
      const level = Math.min(6, Math.max(2, Number(heading[1]) + this.shift));
      const words = this.paragraphs(this.runs(node, { plain: true })).join(" ");
      return words ? [{ kind: "h", text: `${"#".repeat(level)} ${words.replace(/\\\n/g, " ")}` }] : [];
    }
    switch (name) {
      case "UL":
      case "OL": {
        const text = this.list(node, depth);
        return text ? [{ kind: "list", text }] : [];
      }
      case "TABLE":
        return this.table(node, depth);
      case "BLOCKQUOTE": {
        const inner = this.blocks(node, depth + 1);
        const text = together(inner)
          .replace(/^(?=.)/gm, "> ")
          .replace(/^$/gm, ">");
        return inner.length > 0 ? [{ kind: "quote", text }] : [];
      }
      case "PRE": {
        const code = node.textContent.replace(/\r\n?/g, "\n").replace(/\n$/, "");
        const fence = "`".repeat(Math.max(3, longestFence(code) + 1));
        return [{ kind: "code", text: `${fence}\n${code}\n${fence}` }];
      }
      case "HR":
        return [{ kind: "hr", text: "---" }];
      default:
        return this.blocks(node, depth + 1);
    }
  }

  /**
   * @param {HTMLElement} node
   * @param {number} depth
   * @returns {string}
   */
  list(node, depth) {
    const lines = [];
    const start = node.getAttribute("start") ?? node.querySelector(":scope > li")?.getAttribute("value") ?? "1";
    let count = asStart(Number.parseInt(start, 10));
    for (const child of node.childNodes) {
      if (isGap(child)) {
        continue;
      }
      if (isElement(child) && (child.tagName === "UL" || child.tagName === "OL")) {
        // A list directly in a list belongs to the item before it.
        const inner = this.list(child, depth + 1);
        if (inner) {
          lines.push(indented(inner, lines.length > 0 ? (node.tagName === "OL" ? `${count - 1}. `.length : 2) : 0));
        }
        continue;
      }
      if (isElement(child) && SKIPPED.has(child.tagName)) {
        continue;
      }
      const mark = node.tagName === "OL" ? `${count++}. ` : "- ";
      const blocks =
        isBlock(child) || holdsBlock(child)
          ? this.blocks(child, depth + 1)
          : [{ kind: "p", text: this.paragraphs(this.runs(child, {})).join(" ") }];
      if (blocks.length === 0) {
        continue;
      }
      const text = blocks
        .map((block, at) => (at === 0 ? "" : block.kind === "list" ? "\n" : "\n\n") + block.text)
        .join("");
      lines.push(mark + indented(text, mark.length).trimStart());
    }
    return lines.join("\n");
  }

  /**
   * @param {HTMLElement} node
   * @param {number} depth
   * @returns {Block[]}
   */
  table(node, depth) {
    const rows = [...node.querySelectorAll("tr")].filter((row) => row.closest("table") === node);
    const { pictures, notes, cells } = this;
    const grid = this.grid(rows, depth);
    const filled = grid.filter((row) => row.some((cell) => cell));
    const width = Math.max(0, ...filled.map((row) => row.length));
    if (width === 0) {
      return [];
    }
    if (width === 1) {
      // A table of one column is there for its look, and is read once more.
      Object.assign(this, { pictures, notes, cells });
      return rows.flatMap((row) => [...row.children].flatMap((cell) => this.blocks(cell, depth + 1)));
    }
    /** @param {string[]} row */
    const line = (row) => `| ${[...row, ...Array(width - row.length).fill("")].join(" | ")} |`.replace(/ {2,}/g, "  ");
    const [head, ...body] = filled;
    return [{ kind: "table", text: [line(head), `|${"---|".repeat(width)}`, ...body.map(line)].join("\n") }];
  }

  /**
   * The words of each cell, under its own column. A cell over more rows or columns is one cell here: what it
   * names is named in each row, but what it counts stands once, for no row has all of it.
   * @param {HTMLTableRowElement[]} rows
   * @param {number} depth
   */
  grid(rows, depth) {
    const read = rows.map((row) =>
      [...row.children]
        .filter((cell) => cell.tagName === "TD" || cell.tagName === "TH")
        .map((cell) => {
          const blocks = this.blocks(cell, depth + 1);
          const text = oneLine(blocks.map((block) => block.text.replace(/\\\n/g, " ")).join(" "));
          const words = row === rows[0] ? text.replace(/^\*\*([^*]+)\*\*$/, "$1") : text;
          return {
            words: words.replace(/(?<!\\)\|/g, "\\|"),
            wide: spanOf(cell, "colspan"),
            high: spanOf(cell, "rowspan"),
          };
        }),
    );
    const grid = spread(read);
    this.cells ||= read.some((row, at) =>
      row.some((cell) => cell.words && (cell.wide > 1 || (cell.high > 1 && at + 1 < rows.length))),
    );
    return grid.some((row) => row.length > MAX_COLUMNS) ? read.map((row) => row.map((cell) => cell.words)) : grid;
  }

  /** @param {Run[]} runs */
  paragraphs(runs) {
    return paragraphs(this.apart(runs));
  }

  /**
   * Raised and lowered figures written as such, and marks of notes set apart from what they stand at.
   * @param {Run[]} runs
   */
  apart(runs) {
    /** @type {Run[]} */
    const all = [];
    let before = "";
    runs.forEach((run, at) => {
      const { place, ...plain } = run;
      const sign = place ? oneLine(run.text).replace("−", "-") : "";
      if (sign) {
        const after = runs[at + 1]?.text ?? "";
        if (place === "note" || (place === "raised" && isNote(sign, before, after))) {
          this.notes++;
          delete plain.link;
          plain.text = `${/\S$/.test(before) ? " " : ""}(noot ${sign.replace(/[[\]()]/g, "")})${/^[\p{L}\p{N}]/u.test(after) ? " " : ""}`;
        } else {
          plain.text = raisedOrLowered(sign, place, before, after);
        }
      }
      before = run.isBreak ? "" : (before + plain.text).slice(-MAX_SIGN);
      all.push(plain);
    });
    return all;
  }

  /**
   * The words of a node, each with how it looks.
   * @param {Node} node
   * @param {Look} look
   * @returns {Run[]}
   */
  runs(node, look) {
    if (isText(node)) {
      const text = node.data
        .replace(/[\u200B\u2060\uFEFF\u00AD]/g, "")
        .replace(JOINER, unlessItJoins)
        .replace(/[ \t\r\n\f\u00A0]+/g, " ");
      return text ? [{ ...look, text }] : [];
    }
    if (!isElement(node) || SKIPPED.has(node.tagName.toUpperCase())) {
      return [];
    }
    const style = styleOf(node);
    if (/display:none|mso-hide:all|mso-list:ignore/.test(style)) {
      return [];
    }
    switch (node.tagName) {
      case "BR":
        return [{ ...look, text: "", isBreak: true }];
      case "IMG":
        this.pictures++;
        return [];
      case "CODE":
      case "KBD":
      case "SAMP":
      case "TT":
        return node.textContent.trim() ? [{ ...look, text: oneLine(node.textContent), code: true }] : [];
      default: {
        const place = placeOf(node, style);
        if (place && oneLine(node.textContent) && node.textContent.length <= MAX_SIGN) {
          return [{ ...lookOf(node, style, look), text: node.textContent, place }];
        }
        const inner = lookOf(node, style, look);
        return [...node.childNodes].flatMap((child) => this.runs(child, inner));
      }
    }
  }
}

/**
 * What the clipboard of Windows marks as the copied part.
 * @param {string} html
 */
function fragment(html) {
  const start = html.indexOf("<!--StartFragment-->");
  const end = html.indexOf("<!--EndFragment-->");
  return start >= 0 && end > start ? html.slice(start, end) : html;
}

/** @param {string} code */
function longestFence(code) {
  return Math.max(0, ...(code.match(/`+/g) ?? []).map((one) => one.length));
}

/**
 * A cell over the rest of the rows says 0.
 * @param {Element} cell
 * @param {string} name
 */
function spanOf(cell, name) {
  const written = Number.parseInt(cell.getAttribute(name) ?? "1", 10);
  return name === "rowspan" && written === 0 ? MAX_SPAN : Math.min(MAX_SPAN, Math.max(1, written || 1));
}

/** @param {Cell[][]} rows */
function spread(rows) {
  /** @type {string[][]} */
  const grid = rows.map(() => []);
  rows.forEach((row, at) => {
    let column = 0;
    for (const { words, wide, high } of row) {
      while (grid[at][column] !== undefined) {
        column++;
      }
      for (let down = 0; down < high && at + down < grid.length; down++) {
        for (let right = 0; right < wide; right++) {
          grid[at + down][column + right] = right === 0 && (down === 0 || !/\p{N}/u.test(words)) ? words : "";
        }
      }
      column += wide;
    }
  });
  return grid.map((row) => Array.from(row, (words) => words ?? ""));
}

const NOTE_CLASS = /(?:^|\s)(?:MsoFootnoteReference|MsoEndnoteReference|sdfootnoteanc|sdendnoteanc)(?:\s|$)/;

/**
 * Whether the words of a node stand raised or lowered, or are the mark of a note.
 * @param {HTMLElement} node
 * @param {string} style
 */
function placeOf(node, style) {
  if (/mso-(?:foot|end)note-id/.test(style) || NOTE_CLASS.test(node.getAttribute("class") ?? "")) {
    return "note";
  }
  if (node.tagName === "SUP" || /vertical-align:super/.test(style)) {
    return node.querySelector("a") || node.closest("a[href*='#']") ? "note" : "raised";
  }
  return node.tagName === "SUB" || /vertical-align:sub(?!-)/.test(style) ? "lowered" : undefined;
}

/**
 * Raised figures are a power after ten and a length, and part of a fraction; else they point at a note.
 * @param {string} sign
 * @param {string} before
 * @param {string} after
 */
function isNote(sign, before, after) {
  if (/^\d+$/.test(sign)) {
    const power = /(?<![\p{N}.,])10$/u.test(before) || (/^[123]$/.test(sign) && LENGTH.test(before));
    return !power && !/^\s?[/⁄]/.test(after);
  }
  return (
    /^[[(]?[\p{L}\p{N}*†‡§#]{1,6}[\])]$|^[*†‡§#]+$|^\d+(?:[,;–-] ?\d+)+$/u.test(sign) ||
    (/^[a-z]$/i.test(sign) && /\p{N}$/u.test(before) && !/^e$/i.test(sign))
  );
}

/**
 * CO2 is written on the line; what would make another number is not.
 * @param {string} sign
 * @param {Run["place"]} place
 * @param {string} before
 * @param {string} after
 */
function raisedOrLowered(sign, place, before, after) {
  if (!/^-?\d+$/.test(sign) || (place === "lowered" && /\p{L}$/u.test(before) && !/^\p{N}/u.test(after))) {
    return sign;
  }
  return sign.replace(/[-\d]/g, (one) => (place === "raised" ? RAISED : LOWERED)[one]);
}

const JOINER = /[\u200C\u200D]/gu;
const JOINED = /^(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F|(?!\p{Script=Latin})[\p{L}\p{M}])/u;

/**
 * Emoji and the letters of other scripts are joined by signs that are only rubbish between Latin ones.
 * @param {string} sign
 * @param {number} at
 * @param {string} text
 */
function unlessItJoins(sign, at, text) {
  const before = [...text.slice(Math.max(0, at - 2), at)].at(-1) ?? "";
  return JOINED.test(before) && JOINED.test(text.slice(at + 1, at + 3)) ? sign : "";
}

/**
 * What a list of Markdown can begin at.
 * @param {number} number
 */
function asStart(number) {
  return Number.isNaN(number) ? 1 : Math.min(LAST_ITEM, Math.max(0, number));
}

/** @param {HTMLElement} node */
function styleOf(node) {
  return (node.dataset?.stijl ?? "").toLowerCase().replace(/\s*([:;])\s*/g, "$1");
}

/**
 * @param {HTMLElement} node
 * @param {string} style
 * @param {Look} look
 */
function lookOf(node, style, look) {
  const inner = { ...look };
  const name = node.tagName;
  if (name === "B" || name === "STRONG") {
    inner.bold = true;
  } else if (name === "I" || name === "EM") {
    inner.italic = true;
  } else if (name === "S" || name === "STRIKE" || name === "DEL") {
    inner.struck = true;
  } else if (name === "A") {
    inner.link = addressOf(node) ?? look.link;
  }
  const weight = /(?:^|;)font-weight:(\w+)/.exec(style)?.[1];
  if (weight) {
    inner.bold = weight === "bold" || weight === "bolder" || Number(weight) >= 600;
  }
  const slant = /(?:^|;)font-style:(\w+)/.exec(style)?.[1];
  if (slant) {
    inner.italic = slant === "italic" || slant === "oblique";
  }
  if (/text-decoration[a-z-]*:[^;]*line-through/.test(style)) {
    inner.struck = true;
  }
  if (look.plain) {
    inner.bold = inner.italic = inner.struck = false;
  }
  return inner;
}

/**
 * Only what the server lets through; an address on this site loses its host.
 * @param {Element} node
 */
function addressOf(node) {
  const written = (node.getAttribute("href") ?? "").trim();
  if (/^(?:mailto|tel):/i.test(written)) {
    return escapeAddress(written);
  }
  if (/^\/(?![/\\])/.test(written)) {
    return escapeAddress(written);
  }
  if (!/^https?:\/\//i.test(written)) {
    return undefined;
  }
  try {
    const address = new URL(written);
    const own = address.origin === window.location.origin;
    return escapeAddress(own ? address.pathname + address.search + address.hash : written);
  } catch {
    return undefined;
  }
}

/**
 * @param {Node} node
 * @returns {node is HTMLElement}
 */
function isElement(node) {
  return node.nodeType === Node.ELEMENT_NODE;
}

/**
 * @param {Node} node
 * @returns {node is Text}
 */
function isText(node) {
  return node.nodeType === Node.TEXT_NODE;
}

/**
 * @param {Node} node
 * @returns {node is HTMLElement}
 */
function isBlock(node) {
  return isElement(node) && BLOCK.has(node.tagName);
}

/** @param {Node} node */
function holdsBlock(node) {
  return (
    isElement(node) &&
    !SKIPPED.has(node.tagName) &&
    [...node.querySelectorAll("*")].some((one) => BLOCK.has(one.tagName))
  );
}

/** @param {Node} node */
function isGap(node) {
  return node.nodeType === Node.COMMENT_NODE || (isText(node) && !node.data.trim());
}

/**
 * An item as Word writes it: a paragraph with the level in its style and the mark in a part to ignore.
 * @param {Node} node
 */
function wordItem(node) {
  if (!isElement(node) || node.tagName !== "P") {
    return null;
  }
  const list = /mso-list:l\d+ level(\d+)/.exec(styleOf(node));
  if (!list) {
    return null;
  }
  const mark = [.../** @type {NodeListOf<HTMLElement>} */ (node.querySelectorAll("[data-stijl]"))].find((one) =>
    /mso-list:ignore/.test(styleOf(one)),
  );
  const sign = oneLine(mark?.textContent ?? "");
  const number = /[.)]/.test(sign) ? /^\(?(?:[0-9a-z]{1,4}\.)*([0-9a-z]{1,4})[.)]*$/i.exec(sign)?.[1] : undefined;
  return { node, level: Number(list[1]), ordered: number !== undefined, number: number ?? "" };
}

/**
 * Where a list begins of which the first mark is this, and the second that.
 * @param {string} first
 * @param {string} second
 */
function startOf(first, second) {
  if (/^\d/.test(first)) {
    return asStart(Number.parseInt(first, 10));
  }
  const asLetters = [letters(first), letters(second)];
  const asRoman = [roman(first), roman(second)];
  const isRoman = asRoman[0] > 0 && (first.length > 1 || (second ? asRoman[1] === asRoman[0] + 1 : /^i$/i.test(first)));
  return isRoman ? asRoman[0] : asLetters[0] || 1;
}

/**
 * Word goes on after z with aa.
 * @param {string} mark
 */
function letters(mark) {
  return /^([a-z])\1*$/i.test(mark) ? mark.toLowerCase().charCodeAt(0) - 96 + 26 * (mark.length - 1) : 0;
}

/** @type {Record<string, number>} */
const ROMAN = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 };

/** @param {string} mark */
function roman(mark) {
  const values = [...mark.toLowerCase()].map((sign) => ROMAN[sign] ?? Number.NaN);
  const sum = values.reduce((all, value, at) => all + (value < (values[at + 1] ?? 0) ? -value : value), 0);
  return Number.isNaN(sum) ? 0 : sum;
}

/** @param {Item[]} items */
function wordList(items) {
  /** @type {string[]} */
  const lines = [];
  /** @type {{ level: number, count: number, indent: number, ordered?: boolean }[]} */
  const open = [];
  items.forEach(({ level, ordered, number, text }, at) => {
    while ((open.at(-1)?.level ?? 0) > level) {
      open.pop();
    }
    let list = open.at(-1);
    if (list?.level !== level) {
      list = { level, count: 0, indent: list ? list.indent + (list.ordered ? `${list.count}. `.length : 2) : 0 };
      open.push(list);
    }
    if (list.ordered !== ordered) {
      Object.assign(list, { ordered, count: ordered ? startOf(number, nextMark(items, at)) - 1 : 0 });
    }
    list.count++;
    lines.push(`${" ".repeat(list.indent)}${ordered ? `${list.count}.` : "-"} ${text}`);
  });
  return lines.join("\n");
}

/**
 * The mark of the next item of the same list.
 * @param {Item[]} items
 * @param {number} at
 */
function nextMark(items, at) {
  const next = items.slice(at + 1).find((one) => one.level <= items[at].level);
  return next?.level === items[at].level ? next.number : "";
}

/**
 * @param {string} text
 * @param {number} by
 */
function indented(text, by) {
  return text.replace(/^(?=.)/gm, " ".repeat(by));
}

/**
 * Two breaks in a row are the end of a paragraph, one is the end of a line in it.
 * @param {Run[]} runs
 */
function paragraphs(runs) {
  /** @type {Run[][]} */
  const all = [[]];
  for (let at = 0; at < runs.length; at++) {
    const isGapBefore = runs[at].isBreak && runs[at + 1]?.isBreak;
    if (isGapBefore) {
      all.push([]);
      while (runs[at + 1]?.isBreak) {
        at++;
      }
    } else {
      all.at(-1)?.push(runs[at]);
    }
  }
  return all.map(written).filter((text) => text);
}

/** @param {Run[]} runs */
function written(runs) {
  /** @type {Run[][]} */
  const lines = [[]];
  for (const run of runs) {
    if (run.isBreak) {
      lines.push([]);
    } else {
      lines.at(-1)?.push(run);
    }
  }
  return lines
    .map((line) =>
      escapeStart(marked(line, ["link", "bold", "italic", "struck", "code"], "", "").trim().replace(/ {2,}/g, " ")),
    )
    .filter((line) => line)
    .join("\\\n");
}

/** @type {Partial<Record<keyof Look, string>>} */
const MARKS = { bold: "**", italic: "*", struck: "~~" };

/**
 * Neighbours that look alike share one pair of marks.
 * @param {Run[]} runs
 * @param {(keyof Look)[]} looks
 * @param {string} before
 * @param {string} after
 * @returns {string}
 */
function marked(runs, looks, before, after) {
  if (looks.length === 0) {
    return runs.map((run) => escapeInline(run.text)).join("");
  }
  const [look, ...rest] = looks;
  /** @type {Group[]} */
  const groups = [];
  for (const run of runs) {
    const last = groups.at(-1);
    if (last && last.value === (run[look] || false)) {
      last.runs.push(run);
    } else {
      groups.push({ value: run[look] || false, runs: [run] });
    }
  }
  return groups
    .map((group, at) => {
      const previous = groups[at - 1]?.runs.at(-1)?.text ?? before;
      const next = groups[at + 1]?.runs[0].text ?? after;
      return group.value ? around(group, look, rest, previous, next) : marked(group.runs, rest, previous, next);
    })
    .join("");
}

/**
 * Spaces, and a point or comma that touches the next word, stay outside the marks, or they are no marks.
 * @param {Group} group
 * @param {keyof Look} look
 * @param {(keyof Look)[]} rest
 * @param {string} previous
 * @param {string} next
 */
function around(group, look, rest, previous, next) {
  if (look === "code") {
    const code = group.runs.map((run) => run.text).join("");
    const longest = longestFence(code);
    const fence = "`".repeat(longest + 1);
    return longest > 0 ? `${fence} ${code} ${fence}` : fence + code + fence;
  }
  const inner = marked(group.runs, rest, previous, next);
  const core = inner.trim();
  if (!core) {
    return inner;
  }
  const lead = inner.slice(0, inner.length - inner.trimStart().length);
  const tail = inner.slice(inner.trimEnd().length);
  if (look === "link") {
    return `${lead}[${core}](${group.value})${tail}`;
  }
  const touches = !tail && /^[\p{L}\p{N}]/u.test(next);
  const loose = touches ? (/[.,;:!?)]+$/.exec(core)?.[0] ?? "") : "";
  const touched = !lead && /[\p{L}\p{N}]$/u.test(previous);
  const first = touched ? (/^[(]+/.exec(core)?.[0] ?? "") : "";
  const words = core.slice(first.length, core.length - loose.length);
  return words ? `${lead}${first}${MARKS[look]}${words}${MARKS[look]}${loose}${tail}` : inner;
}
