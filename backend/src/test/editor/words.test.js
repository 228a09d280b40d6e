import assert from "node:assert/strict";
import { test } from "node:test";
import * as syntax from "../../main/editor/src/syntax.js";
import { escapeAddress, escapeInline, escapeStart, oneLine } from "../../main/editor/src/words.js";

const PLAIN = new Set(["Document", "Paragraph", "Escape", "Link", "LinkMark", "URL"]);

/** The names of all that is read in a text. */
function read(text) {
  const names = new Set();
  syntax.text.parser.parse(text).iterate({ enter: ({ name }) => void names.add(name) });
  return names;
}

for (const words of [
  "*a* **b** _c_ __d__ `e` ~~f~~",
  "[a](/b) ![c](/d) [e][f]",
  "<b>x</b> <https://x.example> <!-- weg -->",
  "&amp; &#65; &copy;",
  "\\* \\[ \\\\",
  "aan het eind \\",
  "snake_case en 5 * 3 en a_b_",
  "prijs ~ 5 en ~~",
]) {
  test(`words stay words: ${words}`, () => {
    const names = [...read(escapeInline(words))].filter((name) => !PLAIN.has(name));
    assert.deepEqual(names, []);
  });
}

for (const line of [
  "# kop",
  "###### kop",
  "> citaat",
  "- punt",
  "+ punt",
  "---",
  "===",
  "1. een",
  "12) twaalf",
  "~~~",
  ":::let-op",
  ":::",
]) {
  test(`a line stays a paragraph: ${line}`, () => {
    assert.deepEqual(
      [...read(escapeStart(escapeInline(line)))].filter((name) => !PLAIN.has(name)),
      [],
    );
    assert.deepEqual(
      [...read(`voor\n${escapeStart(escapeInline(line))}`)].filter((name) => !PLAIN.has(name)),
      [],
    );
  });
}

test("an address ends nowhere but at its end", () => {
  assert.equal(escapeAddress(" https://x.example/a b(c)<d>\\e "), "https://x.example/a%20b%28c%29%3Cd%3E%5Ce");
  assert.ok(read(`[a](${escapeAddress("/x) y")})`).has("Link"));
});

test("white space of any kind is one space", () => {
  assert.equal(oneLine("  a\n\t b\u00a0c "), "a b c");
});
