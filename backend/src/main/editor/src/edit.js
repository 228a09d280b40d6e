// @ts-check
import { EditorSelection, StateEffect, StateField } from "@codemirror/state";
import { syntaxTree } from "@codemirror/language";
import { cellRanges, tableNodes } from "./show.js";
import { readBlockLine } from "./syntax.js";
import { matched } from "./words.js";

/** @import { ChangeSpec, EditorState, Line, StateEffectType } from "@codemirror/state" */
/** @import { Command, EditorView } from "@codemirror/view" */
/** @import { SyntaxNode } from "@lezer/common" */

// What buttons and keys do to the text. Each changes only the lines that it is about; all the rest keeps
// its bytes.

const LEAF = /^(?:Paragraph|ATXHeading\d|SetextHeading\d)$/;
const LIST = /^(?:Bullet|Ordered)List$/;
const WHOLE = /^(?:BulletList|OrderedList|Blockquote|Table|FencedCode|CodeBlock|FootnoteDefinition|LinkReference)$/;
const AS_IS = /^(?:FencedCode|CodeBlock|CodeText|HTMLBlock|CommentBlock|FrontMatter)$/;

/**
 * The nodes around a place, the innermost first; those that end there and those that begin there.
 * @param {EditorState} state
 * @param {number} at
 */
function* around(state, at) {
  for (const side of /** @type {const} */ ([-1, 1])) {
    for (
      let node = /** @type {SyntaxNode | null} */ (syntaxTree(state).resolveInner(at, side));
      node;
      node = node.parent
    ) {
      yield node;
    }
  }
}

/**
 * The innermost element of a kind that holds the selection.
 * @param {EditorState} state
 * @param {RegExp} names
 */
export function holding(state, names) {
  const { from, to, head } = state.selection.main;
  for (const node of around(state, head)) {
    if (names.test(node.name) && node.from <= from && node.to >= to) {
      return node;
    }
  }
  return null;
}

/** @param {EditorState} state */
export function isAsIs(state) {
  return holding(state, AS_IS) !== null;
}

/**
 * @typedef {{ from: number, to: number, read: NonNullable<ReturnType<typeof readBlockLine>>, close: { from: number, to: number } }} Block
 */

/**
 * The block directive around the cursor, the innermost of that name.
 * @param {EditorState} state
 * @param {string} name
 */
export function blockAround(state, name) {
  const at = state.selection.main.head;
  /** @type {{ from: number, to: number, read: ReturnType<typeof readBlockLine> }[]} */
  const open = [];
  /** @type {Block[]} */
  const found = [];
  syntaxTree(state).iterate({
    enter(node) {
      if (node.name === "DirectiveOpen") {
        const read = readBlockLine(state.sliceDoc(node.from, node.to));
        open.push({ from: node.from, to: node.to, read });
      } else if (node.name === "DirectiveClose") {
        const begun = open.pop();
        if (begun?.read && begun.from <= at && at <= node.to && begun.read.name === name) {
          found.push({ ...begun, read: begun.read, close: { from: node.from, to: node.to } });
        }
      }
      return !LEAF.test(node.name);
    },
  });
  return found.at(0) ?? null;
}

/**
 * The paragraphs and headings that the selection touches; the line of the cursor when there are none.
 * @param {EditorState} state
 */
function leaves(state) {
  const { from, to } = state.selection.main;
  /** @type {SyntaxNode[]} */
  const found = [];
  syntaxTree(state).iterate({
    from,
    to,
    enter(node) {
      if (LEAF.test(node.name)) {
        if (node.from <= to && node.to >= from) {
          found.push(node.node);
        }
        return false;
      }
      return true;
    },
  });
  return found;
}

/**
 * @param {EditorState} state
 * @param {number} at
 */
function lineStart(state, at) {
  return state.doc.lineAt(at).from;
}

/**
 * What of a selection may stand between a pair of marks: never more than one paragraph at a time.
 * @param {EditorState} state
 * @param {{ from: number, to: number }} range
 */
function segments(state, range) {
  /** @type {{ from: number, to: number }[]} */
  const found = [];
  syntaxTree(state).iterate({
    from: range.from,
    to: range.to,
    enter(node) {
      if (LEAF.test(node.name) || node.name === "TableCell") {
        const heading = /^ATX/.test(node.name) && node.node.getChild("HeaderMark");
        const start = Math.max(range.from, heading ? heading.to : node.from);
        const text = state.sliceDoc(start, Math.min(range.to, node.to));
        const before = text.length - text.trimStart().length;
        if (text.trim()) {
          found.push({ from: start + before, to: start + before + text.trim().length });
        }
        return false;
      }
      return true;
    },
  });
  return found;
}

/** @type {StateEffectType<number>} */
const begin = StateEffect.define();

/** Where the marks stand between which somebody types on, as a key asked; -1 for nowhere. */
export const begun = StateField.define({
  create: () => -1,
  update(at, change) {
    const effect = change.effects.find((one) => one.is(begin));
    return effect ? effect.value : at < 0 ? at : change.changes.mapPos(at, -1);
  },
});

/**
 * Whether a pair of marks stands here with nothing in it yet.
 * @param {EditorState} state
 * @param {number} at
 * @param {string} mark
 */
function isBetween(state, at, mark) {
  const line = state.doc.lineAt(at);
  const before = matched(/\**$/, state.sliceDoc(line.from, at));
  const after = matched(/^\**/, state.sliceDoc(at, line.to));
  return before === mark && after === mark;
}

/**
 * @param {string} nodeName
 * @param {string} mark
 * @returns {Command}
 */
export function toggleMark(nodeName, mark) {
  return (view) => {
    const { state } = view;
    const range = state.selection.main;
    const inside = holding(state, new RegExp(`^${nodeName}$`));
    // Who began it before typing ends it with the same key.
    if (
      inside?.lastChild &&
      range.empty &&
      range.head === inside.lastChild.from &&
      state.field(begun) === inside.from
    ) {
      view.dispatch({ selection: { anchor: inside.to }, effects: begin.of(-1) });
      return true;
    }
    if (range.empty && isBetween(state, range.head, mark)) {
      view.dispatch({
        changes: { from: range.head - mark.length, to: range.head + mark.length },
        userEvent: "input.format",
      });
      return true;
    }
    if (inside?.firstChild && inside.lastChild) {
      const marks = [inside.firstChild, inside.lastChild];
      view.dispatch({
        changes: marks.map(({ from, to }) => ({ from, to })),
        userEvent: "input.format",
      });
      return true;
    }
    const wide = range.empty ? state.wordAt(range.head) : range;
    const parts = wide ? segments(state, wide) : [];
    if (parts.length === 0) {
      view.dispatch({
        changes: { from: range.from, insert: mark + mark },
        selection: { anchor: range.from + mark.length },
        effects: begin.of(range.from),
        userEvent: "input.format",
      });
      return true;
    }
    view.dispatch({
      changes: parts.flatMap(({ from, to }) => [
        { from, insert: mark },
        { from: to, insert: mark },
      ]),
      selection:
        parts.length === 1
          ? range.empty
            ? EditorSelection.cursor(range.head + mark.length)
            : EditorSelection.range(parts[0].from + mark.length, parts[0].to + mark.length)
          : undefined,
      userEvent: "input.format",
    });
    return true;
  };
}

/**
 * The marks before the text of a heading, and those behind it.
 * @param {EditorState} state
 * @param {SyntaxNode} node
 */
function headingMarks(state, node) {
  const marks = node.getChildren("HeaderMark");
  return marks.map((one, at) => {
    if (at === 0 && one.from === node.from) {
      const after = matched(/^[ \t]*/, state.sliceDoc(one.to, state.doc.lineAt(one.to).to)).length;
      return { from: one.from, to: one.to + after };
    }
    const line = state.doc.lineAt(one.from);
    const before = state.sliceDoc(line.from, one.from);
    // Of the underlined kind the whole line goes.
    return before.trim()
      ? { from: line.from + before.trimEnd().length, to: one.to }
      : { from: line.from - 1, to: one.to };
  });
}

/**
 * @param {number} level
 * @returns {Command}
 */
export function toggleHeading(level) {
  return (view) => {
    const { state } = view;
    const insert = `${"#".repeat(level)} `;
    const found = leaves(state);
    const changes = [];
    if (found.length === 0) {
      changes.push({ from: lineStart(state, state.selection.main.head), insert });
    }
    const all = found.length > 0 && found.every((node) => node.name === `ATXHeading${level}`);
    for (const node of found) {
      const old = /^(?:ATX|Setext)/.test(node.name) ? headingMarks(state, node) : [];
      changes.push(...old);
      if (!all) {
        changes.push({ from: node.from, insert });
        // A heading is one line.
        for (let line = state.doc.lineAt(node.from); line.to < node.to && node.name === "Paragraph"; ) {
          const next = state.doc.line(line.number + 1);
          const indent = matched(/^[ \t>]*/, next.text).length;
          changes.push({ from: line.to, to: Math.min(next.from + indent, node.to), insert: " " });
          line = next;
        }
      }
    }
    apply(view, changes);
    return true;
  };
}

/**
 * Does changes and keeps the cursor behind what was put in at its place.
 * @param {EditorView} view
 * @param {ChangeSpec} changes
 */
function apply(view, changes) {
  const set = view.state.changes(changes);
  view.dispatch({
    changes: set,
    selection: view.state.selection.map(set, 1),
    userEvent: "input.format",
    scrollIntoView: true,
  });
}

/** @param {EditorState} state */
export function listOf(state) {
  for (const node of around(state, state.selection.main.head)) {
    if (LIST.test(node.name)) {
      return node.name;
    }
  }
  return null;
}

/**
 * @param {boolean} ordered
 * @returns {Command}
 */
export function toggleList(ordered) {
  return (view) => {
    const { state } = view;
    const wanted = ordered ? "OrderedList" : "BulletList";
    const found = leaves(state);
    /** @param {number} count */
    const markOf = (count) => (ordered ? `${count}. ` : "- ");
    if (found.length === 0) {
      apply(view, [{ from: lineStart(state, state.selection.main.head), insert: markOf(1) }]);
      return true;
    }
    const items = found.map((node) => {
      const item = node.parent?.name === "ListItem" ? node.parent : null;
      return { node, item, list: item?.parent?.name };
    });
    const changes = [];
    if (items.every(({ list }) => list === wanted)) {
      for (const { node, item } of items) {
        if (!item) {
          continue;
        }
        changes.push({ from: item.from, to: node.from }, ...outdented(state, node, node.from - item.from));
        changes.push(...apart(state, lineStart(state, item.from), item.to));
      }
      apply(view, unique(changes));
      return true;
    }
    let count = 0;
    let before = null;
    for (const { node, item, list } of items) {
      count++;
      if (list === wanted) {
        before = node;
        continue;
      }
      const mark = markOf(count);
      if (item) {
        changes.push({ from: item.from, to: node.from, insert: mark });
        changes.push(...outdented(state, node, node.from - item.from, " ".repeat(mark.length)));
      } else {
        changes.push(...(/^ATX|^Setext/.test(node.name) ? headingMarks(state, node) : []));
        changes.push({ from: node.from, insert: mark });
        changes.push(...outdented(state, node, 0, " ".repeat(mark.length)));
        // Items of a list stand together.
        if (before && /^\s*$/.test(state.sliceDoc(before.to, node.from)) && before.to < node.from) {
          changes.push({ from: before.to, to: node.from, insert: "\n" });
        }
      }
      before = node;
    }
    apply(view, unique(changes));
    return true;
  };
}

/**
 * The second and later lines of a paragraph, with so many spaces less and these in their place.
 * @param {EditorState} state
 * @param {SyntaxNode} node
 * @param {number} less
 */
function outdented(state, node, less, instead = "") {
  const changes = [];
  for (let line = state.doc.lineAt(node.from); line.to < node.to; ) {
    line = state.doc.line(line.number + 1);
    const spaces = matched(/^ */, line.text).length;
    const from = line.from;
    changes.push({ from, to: from + Math.min(spaces, less), insert: instead });
  }
  return changes;
}

/**
 * Blank lines around what is no item any more, or it would belong to the item before it.
 * @param {EditorState} state
 * @param {number} from
 * @param {number} to
 */
function apart(state, from, to) {
  const changes = [];
  const first = state.doc.lineAt(from);
  const last = state.doc.lineAt(to);
  if (first.number > 1 && state.doc.line(first.number - 1).text.trim()) {
    changes.push({ from: first.from, insert: "\n" });
  }
  if (last.number < state.doc.lines && state.doc.line(last.number + 1).text.trim()) {
    changes.push({ from: last.to, insert: "\n" });
  }
  return changes;
}

/**
 * Two neighbours ask for the same blank line: once is enough.
 * @param {{ from: number, to?: number, insert?: string }[]} changes
 */
function unique(changes) {
  const seen = new Set();
  return changes.filter(({ from, to = from, insert = "" }) => {
    // A blank line before a line and one behind the line before it are the same one.
    const key = `${from}-${to}-${insert}`;
    const twin =
      insert === "\n" &&
      from === to &&
      (seen.has(`${from - 1}-${from - 1}-\n`) || seen.has(`${from + 1}-${from + 1}-\n`));
    if (seen.has(key) || twin) {
      return false;
    }
    seen.add(key);
    return true;
  });
}

/**
 * From the first to the last line of the blocks that the selection touches.
 * @param {EditorState} state
 */
function wholeBlocks(state) {
  const { from, to } = state.selection.main;
  let first = state.doc.lineAt(from).from;
  let last = state.doc.lineAt(to).to;
  for (const at of [from, to]) {
    for (const node of around(state, at)) {
      if (WHOLE.test(node.name) || LEAF.test(node.name)) {
        first = Math.min(first, state.doc.lineAt(node.from).from);
        last = Math.max(last, state.doc.lineAt(node.to).to);
      }
    }
  }
  return { from: first, to: last };
}

/** @param {EditorView} view */
export function toggleQuote(view) {
  const { state } = view;
  const { from, to } = wholeBlocks(state);
  const lines = [];
  for (let at = from; at <= to; ) {
    const line = state.doc.lineAt(at);
    lines.push(line);
    at = line.to + 1;
  }
  const all = lines.every((line) => /^ {0,3}>/.test(line.text));
  apply(
    view,
    lines.map((line) =>
      all
        ? { from: line.from, to: line.from + matched(/^ {0,3}> ?/, line.text).length }
        : { from: line.from, insert: line.text.trim() || lines.length === 1 ? "> " : ">" },
    ),
  );
  return true;
}

/**
 * Moves an item one level in or out; does nothing elsewhere.
 * @param {boolean} inwards
 * @returns {Command}
 */
export function shiftItem(inwards) {
  return (view) => {
    const { state } = view;
    const item = holding(state, /^ListItem$/);
    if (!item) {
      return false;
    }
    /** @param {SyntaxNode} node */
    const width = (node) => {
      const mark = node.getChild("ListMark") ?? node;
      return mark.to + 1 - state.doc.lineAt(mark.from).from;
    };
    const previous = item.prevSibling;
    const first = state.doc.lineAt(item.from);
    const own = item.from - first.from;
    const outer = item.parent?.parent?.name === "ListItem" ? item.parent.parent : null;
    if (inwards ? previous?.name !== "ListItem" : !outer) {
      return true;
    }
    const wanted = inwards && previous ? width(previous) : outer ? outer.from - state.doc.lineAt(outer.from).from : own;
    const changes = [];
    for (let line = first; ; line = state.doc.line(line.number + 1)) {
      if (line.text.trim()) {
        if (wanted > own) {
          changes.push({ from: line.from, insert: " ".repeat(wanted - own) });
        } else {
          const spaces = matched(/^ */, line.text).length;
          changes.push({ from: line.from, to: line.from + Math.min(spaces, own - wanted) });
        }
      }
      if (line.to >= item.to || line.number === state.doc.lines) {
        break;
      }
    }
    apply(view, changes);
    return true;
  };
}

const ITEM = /^([ \t]*)([-*+]|(\d{1,9})([.)]))([ \t]+|$)/;
const QUOTE = /^((?: {0,3}> ?)+)/;

/**
 * A new line. In the formatted view that is a new paragraph, since one line end makes none; an item is
 * followed by an item, an empty item ends the list.
 * @param {(view: EditorView) => boolean} isFormatted
 * @returns {Command}
 */
export function newLine(isFormatted) {
  return (view) => {
    const { state } = view;
    const range = state.selection.main;
    if (state.readOnly || isAsIs(state)) {
      return false;
    }
    const line = state.doc.lineAt(range.head);
    if (holding(state, /^Table$/) && isFormatted(view)) {
      return newRow(view);
    }
    const item = holding(state, /^ListItem$/);
    const read = ITEM.exec(line.text);
    if (item && read && range.from >= line.from + read[0].length) {
      return newItem(view, line, item, read);
    }
    const quote = QUOTE.exec(line.text);
    if (quote && holding(state, /^Blockquote$/) && range.from >= line.from + quote[0].length) {
      if (line.text.length === quote[0].length) {
        put(view, line.from, line.to, "");
      } else {
        put(view, range.from, range.to, `\n${quote[0].trimEnd()}\n${quote[0].trimEnd()} `);
      }
      return true;
    }
    const inLeaf = holding(state, LEAF);
    if (!isFormatted(view) || !inLeaf || !line.text.trim()) {
      return false;
    }
    // The spaces at the break would be the start of a line.
    const spaces = matched(/^[ \t]*/, state.sliceDoc(range.to, line.to)).length;
    const indent = item ? " ".repeat(ITEM.exec(state.doc.lineAt(item.from).text)?.[0].length ?? 2) : "";
    put(view, range.from, range.to + spaces, `\n\n${indent}`);
    return true;
  };
}

/**
 * @param {EditorView} view
 * @param {Line} line
 * @param {SyntaxNode} item
 * @param {RegExpExecArray} match
 */
function newItem(view, line, item, [mark, indent, sign, number, dot, space]) {
  const { state } = view;
  const range = state.selection.main;
  const isEmpty = line.text.length === mark.length && item.to <= line.to && range.empty;
  if (isEmpty) {
    if (indent) {
      return shiftItem(false)(view);
    }
    const blank = line.number > 1 && state.doc.line(line.number - 1).text.trim() ? "\n" : "";
    put(view, line.from, line.to, blank);
    return true;
  }
  const next = number ? `${Number(number) + 1}${dot}` : sign;
  put(view, range.from, range.to, `\n${indent}${next}${space || " "}`);
  return true;
}

/**
 * An empty row below this one; in an empty row: out of the table.
 * @param {EditorView} view
 */
function newRow(view) {
  const { state } = view;
  const table = holding(state, /^Table$/);
  if (!table) {
    return false;
  }
  const rows = tableNodes(table);
  const head = state.selection.main.head;
  const at = Math.max(
    0,
    rows.findLastIndex((row) => row.from <= head),
  );
  const columns = cellRanges(state, rows[0]).length;
  const line = state.doc.lineAt(rows[at].from);
  if (at > 0 && !line.text.replace(/[|\s]/g, "")) {
    const after = state.doc.lineAt(table.to).to;
    const only = line.to === after;
    view.dispatch({
      changes: only
        ? { from: line.from, to: line.to, insert: "\n" }
        : [
            { from: line.from, to: line.to + 1 },
            { from: after, insert: "\n\n" },
          ],
      selection: { anchor: only ? line.from + 1 : after + 2 - (line.to + 1 - line.from) },
      userEvent: "input",
      scrollIntoView: true,
    });
    return true;
  }
  // Below the head comes the line of dashes first.
  const below = at === 0 ? state.doc.line(line.number + 1) : line;
  const indent = matched(/^[ \t>]*/, line.text);
  view.dispatch({
    changes: { from: below.to, insert: `\n${indent}|${"  |".repeat(columns)}` },
    selection: { anchor: below.to + 1 + indent.length + 2 },
    userEvent: "input",
    scrollIntoView: true,
  });
  return true;
}

/**
 * @param {EditorView} view
 * @param {number} from
 * @param {number} to
 * @param {string} insert
 */
function put(view, from, to, insert) {
  view.dispatch({
    changes: { from, to, insert },
    selection: { anchor: from + insert.length },
    userEvent: "input",
    scrollIntoView: true,
  });
}

/**
 * A line that ends here, in the same paragraph.
 * @param {EditorView} view
 */
export function hardBreak(view) {
  const { state } = view;
  if (state.readOnly || isAsIs(state) || !holding(state, /^Paragraph$/)) {
    return false;
  }
  const range = state.selection.main;
  const line = state.doc.lineAt(range.head);
  const indent = (ITEM.exec(line.text)?.[0] ?? "").replace(/\S/g, " ") || QUOTE.exec(line.text)?.[0] || "";
  put(view, range.from, range.to, `\\\n${indent || matched(/^[ \t]*/, line.text)}`);
  return true;
}

/**
 * Backspace at the start of an item, a quote or a heading takes the mark away first.
 * @param {EditorView} view
 */
export function unmark(view) {
  const { state } = view;
  const range = state.selection.main;
  const line = state.doc.lineAt(range.head);
  if (!range.empty || state.readOnly || isAsIs(state)) {
    return false;
  }
  const before = state.sliceDoc(line.from, range.head);
  const isMark =
    (ITEM.exec(before)?.[0] === before && holding(state, /^ListItem$/)) ||
    (/^ {0,3}#{1,6}[ \t]+$/.test(before) && holding(state, /^ATXHeading/)) ||
    (QUOTE.exec(before)?.[0] === before && holding(state, /^Blockquote$/));
  if (!before || !isMark) {
    return false;
  }
  const item = ITEM.exec(before);
  if (item?.[1] && holding(state, /^ListItem$/)) {
    return shiftItem(false)(view);
  }
  const above = line.number > 1 && state.doc.line(line.number - 1).text.trim();
  put(view, line.from, range.head, item && above ? "\n" : "");
  return true;
}

/**
 * Puts a block of its own where the cursor is, or below the block that the cursor is in.
 * @param {EditorView} view
 * @param {string} text
 */
export function insertBlock(view, text, cursor = text.length) {
  const { state } = view;
  const line = state.doc.lineAt(state.selection.main.head);
  const at = line.text.trim() ? wholeBlocks(state).to : line.from;
  const to = line.text.trim() ? at : line.to;
  const before = state.sliceDoc(Math.max(0, at - 2), at);
  const after = state.sliceDoc(to, to + 2);
  const pre = at === 0 || before === "\n\n" || before === "\n" ? "" : before.endsWith("\n") ? "\n" : "\n\n";
  const post =
    after === "\n\n" || after === "" || (after === "\n" && to + 1 === state.doc.length)
      ? ""
      : after.startsWith("\n")
        ? "\n"
        : "\n\n";
  view.dispatch({
    changes: { from: at, to, insert: pre + text + post },
    selection: { anchor: at + pre.length + cursor },
    userEvent: "input",
    scrollIntoView: true,
  });
}

/**
 * Puts a block directive around the blocks of the selection.
 * @param {EditorView} view
 * @param {string} opening
 */
export function wrap(view, opening) {
  const { state } = view;
  const { from, to } = wholeBlocks(state);
  const isBlank = !state.sliceDoc(from, to).trim();
  if (isBlank) {
    insertBlock(view, `${opening}\n\n:::`, opening.length + 1);
    return;
  }
  view.dispatch({
    changes: [
      { from, insert: `${opening}\n` },
      { from: to, insert: "\n:::" },
    ],
    selection: { anchor: state.selection.main.head + opening.length + 1 },
    userEvent: "input",
    scrollIntoView: true,
  });
}

/**
 * @param {EditorView} view
 * @param {{ from: number, close: { from: number } }} block
 */
export function unwrap(view, block) {
  const { doc } = view.state;
  const lines = [block, block.close].map(({ from }) => doc.lineAt(from));
  apply(
    view,
    lines.map(({ from, to }) => (to < doc.length ? { from, to: to + 1 } : { from: Math.max(0, from - 1), to })),
  );
}

/** @param {EditorView} view */
export function toggleNote(view) {
  const inside = blockAround(view.state, "let-op");
  if (inside) {
    unwrap(view, inside);
  } else {
    wrap(view, ":::let-op");
  }
  return true;
}
