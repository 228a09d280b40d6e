// @ts-check
import { Language, defineLanguageFacet, languageDataProp } from "@codemirror/language";
import { Autolink, Strikethrough, Table, parser } from "@lezer/markdown";

/** @import { BlockContext, InlineContext, Line, MarkdownConfig, MarkdownExtension } from "@lezer/markdown" */

// The same language as that of the server (package `markdown` there): CommonMark with tables,
// strikethrough, bare addresses, footnotes and directives. What is read here decides only what is shown
// and what a button does; the text itself is never written from it.

const COLON = 58;
const BRACKET = 91;
const CARET = 94;
const MAX_DIRECTIVE = 2300;

const KEY_VALUE = /([a-z][a-zA-Z0-9-]*)=(?:"([^"\n]*)"|'([^'\n]*)')/g;
const ATTRIBUTES = String.raw`\{[ \t]*(?:[a-z][a-zA-Z0-9-]*=(?:"[^"\n]*"|'[^'\n]*')[ \t]*)*\}`;
const BLOCK_LINE = new RegExp(String.raw`^(:{3,})[ \t]*(?:([a-z][a-z0-9-]*)[ \t]*(${ATTRIBUTES})?)?[ \t]*$`);
const INLINE = new RegExp(String.raw`^:(cijfer|bedrag)\[([^\[\]\n]{1,200})\](${ATTRIBUTES})?`);
const FOOTNOTE = /^\[\^([^\]\s[]{1,100})\]/;

/**
 * What stands on the line that opens or closes a block, or nothing.
 * @param {string} text
 */
export function readBlockLine(text) {
  const found = BLOCK_LINE.exec(text.trim());
  return found && { colons: found[1], name: found[2] ?? "", attributes: readAttributes(found[3]) };
}

/** @param {string} text */
export function readInline(text) {
  const found = INLINE.exec(text);
  return (
    found && {
      name: found[1],
      label: found[2].trim(),
      attributes: readAttributes(found[3]),
      rest: found[3] ?? "",
    }
  );
}

/** @param {string} text */
export function readFootnote(text) {
  return FOOTNOTE.exec(text)?.[1];
}

/** @param {string | undefined} text */
function readAttributes(text) {
  /** @type {Record<string, string>} */
  const attributes = {};
  for (const [, key, double, single] of (text ?? "").matchAll(KEY_VALUE)) {
    attributes[key] = double ?? single;
  }
  return attributes;
}

/** @type {MarkdownConfig} */
const directives = {
  defineNodes: [{ name: "DirectiveOpen", block: true }, { name: "DirectiveClose", block: true }, "InlineDirective"],
  parseBlock: [
    {
      name: "DirectiveLine",
      before: "FencedCode",
      parse(cx, line) {
        const read = line.next === COLON && readBlockLine(line.text.slice(line.pos));
        if (!read || line.indent >= line.baseIndent + 4) {
          return false;
        }
        const from = cx.lineStart + line.pos;
        const to = cx.lineStart + line.text.trimEnd().length;
        cx.addElement(cx.elt(read.name ? "DirectiveOpen" : "DirectiveClose", from, to));
        cx.nextLine();
        return true;
      },
      endLeaf(_cx, line) {
        return line.next === COLON && BLOCK_LINE.test(line.text.slice(line.pos));
      },
    },
  ],
  parseInline: [
    {
      name: "InlineDirective",
      before: "Link",
      parse(cx, next, at) {
        if (next !== COLON) {
          return -1;
        }
        const before = at > cx.offset ? cx.slice(at - 1, at) : "";
        if (/[\p{L}\p{N}:]/u.test(before)) {
          return -1;
        }
        const found = INLINE.exec(cx.slice(at, Math.min(cx.end, at + MAX_DIRECTIVE)));
        return found ? cx.addElement(cx.elt("InlineDirective", at, at + found[0].length)) : -1;
      },
    },
  ],
};

/** @type {MarkdownConfig} */
const footnotes = {
  defineNodes: [
    {
      name: "FootnoteDefinition",
      block: true,
      // Goes on over blank lines, and over lines that are indented.
      composite(_cx, line, indent) {
        if (line.indent < line.baseIndent + indent && line.next > -1) {
          return false;
        }
        line.moveBaseColumn(line.baseIndent + indent);
        return true;
      },
    },
    "FootnoteMark",
    "FootnoteReference",
  ],
  parseBlock: [
    {
      name: "FootnoteDefinition",
      before: "LinkReference",
      parse(cx, line) {
        const found =
          line.next === BRACKET && line.indent < line.baseIndent + 4
            ? /^\[\^[^\]\s[]{1,100}\]:[ \t]*/.exec(line.text.slice(line.pos))
            : null;
        if (!found) {
          return false;
        }
        const from = cx.lineStart + line.pos;
        cx.startComposite("FootnoteDefinition", line.pos, 4);
        cx.addElement(cx.elt("FootnoteMark", from, from + found[0].length));
        line.moveBase(line.pos + found[0].length);
        return null;
      },
      endLeaf(_cx, line) {
        return line.next === BRACKET && /^\[\^[^\]\s[]{1,100}\]:/.test(line.text.slice(line.pos));
      },
    },
  ],
  parseInline: [
    {
      name: "FootnoteReference",
      before: "Link",
      parse(cx, next, at) {
        if (next !== BRACKET || cx.char(at + 1) !== CARET) {
          return -1;
        }
        const found = FOOTNOTE.exec(cx.slice(at, Math.min(cx.end, at + 110)));
        return found ? cx.addElement(cx.elt("FootnoteReference", at, at + found[0].length)) : -1;
      },
    },
  ],
};

/**
 * The head of a whole document: shown as it is, never read as Markdown.
 * @type {MarkdownConfig}
 */
const frontMatter = {
  defineNodes: [{ name: "FrontMatter", block: true }],
  parseBlock: [
    {
      name: "FrontMatter",
      before: "HorizontalRule",
      parse(cx, line) {
        if (cx.lineStart !== 0 || !/^---[ \t]*$/.test(line.text)) {
          return false;
        }
        while (cx.nextLine()) {
          if (/^---[ \t]*$/.test(line.text)) {
            cx.addElement(cx.elt("FrontMatter", 0, cx.lineStart + line.text.length));
            cx.nextLine();
            return true;
          }
        }
        cx.addElement(cx.elt("FrontMatter", 0, cx.lineStart + line.text.length));
        return true;
      },
    },
  ],
};

/** @param {...MarkdownConfig} more */
function language(...more) {
  const data = defineLanguageFacet({});
  const configured = parser.configure([
    Table,
    Strikethrough,
    Autolink,
    directives,
    footnotes,
    ...more,
    { props: [languageDataProp.add({ Document: data })] },
  ]);
  return new Language(data, configured, [], "markdown");
}

/** The text of an item. */
export const text = language();

/** A whole document, with its head. */
export const whole = language(frontMatter);
