import "./page.js";
import assert from "node:assert/strict";
import { test } from "node:test";
import { fromHtml } from "../../main/editor/src/paste.js";
import * as syntax from "../../main/editor/src/syntax.js";

// Whatever is on the clipboard: it becomes a text, all its words are in it once and in their order, and nothing in it is HTML or leads
// where the server would not let it. Always the same hundreds; a text that fails is told with its number.

const TEXTS = 200;
const TAGS = [
  ..."p div span b i s a h1 h2 h3 ul ol li table tr td th blockquote pre code sup sub br hr em strong dl dd font center".split(
    " ",
  ),
  "o:p",
];
const ATTRIBUTES = [
  "",
  "",
  "",
  "",
  " style='font-weight:bold'",
  " style='mso-list:l0 level2 lfo1'",
  " colspan=2",
  " class=x",
  " href='https://x.example/a b(c)'",
  " href='javascript:alert(1)'",
  " href=/eigen",
  " start=7",
  " onclick='alert(1)'",
  " style='vertical-align:super'",
  " align=center",
];
const SIGNS = [
  " ",
  " ",
  " ",
  "\n",
  "*",
  "_",
  "|",
  "[",
  "]",
  "<",
  "&lt;b&gt;",
  "&amp;lt;",
  "&nbsp;",
  "# ",
  "- ",
  "1. ",
  "> ",
  ":::",
  "~~",
  "\\",
];

/** The same numbers for the same seed, on every machine. */
function chance(seed) {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

function clipboard(seed) {
  const next = chance(seed);
  const open = [];
  let html = "";
  let words = 0;
  for (let step = 5 + next(40); step > 0; step--) {
    const turn = next(10);
    if (turn < 4) {
      const tag = TAGS[next(TAGS.length)];
      html += `<${tag}${ATTRIBUTES[next(ATTRIBUTES.length)]}>`;
      open.push(tag);
    } else if (turn < 6 && open.length > 0) {
      // Now and then not the one that was opened last.
      html += `</${open.splice(next(4) === 0 ? next(open.length) : open.length - 1, 1)}>`;
    } else {
      html += `${SIGNS[next(SIGNS.length)]} woord${words++}x ${SIGNS[next(SIGNS.length)]}`;
    }
  }
  return html;
}

/** What of it a person sees, in order. */
function wordsOf(html) {
  return new DOMParser().parseFromString(html, "text/html").body.textContent.match(/woord\d+x/g) ?? [];
}

test("anything becomes a text of the same words without HTML", () => {
  for (let seed = 1; seed <= TEXTS; seed++) {
    const html = clipboard(seed);
    const { text } = fromHtml(html);
    const which = `${seed}: ${html}\n${text}`;
    assert.deepEqual(text.match(/woord\d+x/g) ?? [], wordsOf(html), which);
    syntax.text.parser.parse(text).iterate({
      enter(node) {
        // The editor takes more for a tag than the server does, which wants a letter right behind the sign.
        if (/HTML|Comment|ProcessingInstruction/.test(node.name)) {
          assert.doesNotMatch(text.slice(node.from, node.to), /^<[a-z/!?]/i, which);
        }
        if (node.name === "URL") {
          assert.match(text.slice(node.from, node.to), /^(?:https?:\/\/|\/(?![/\\])|mailto:|tel:)/, which);
        }
      },
    });
  }
});
