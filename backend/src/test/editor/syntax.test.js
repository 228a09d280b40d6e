import assert from "node:assert/strict";
import { test } from "node:test";
import * as syntax from "../../main/editor/src/syntax.js";

/** What is read under a name, in order. */
function found(text, name, language = syntax.text) {
  const all = [];
  language.parser.parse(text).iterate({
    enter: (node) => {
      if (node.name === name) {
        all.push(text.slice(node.from, node.to));
      }
    },
  });
  return all;
}

test("a figure and an amount are read, and nothing that only looks like one", () => {
  const text =
    ":cijfer[a-b]{jaar=\"2020\" x='y'} en :bedrag[c]. Geen: a:cijfer[x], ::bedrag[y], :naam[z], :cijfer[] en 1:bedrag[q].";
  assert.deepEqual(found(text, "InlineDirective"), [":cijfer[a-b]{jaar=\"2020\" x='y'}", ":bedrag[c]"]);
  assert.deepEqual(syntax.readInline(":cijfer[a-b]{jaar=\"2020\" x='y'}"), {
    name: "cijfer",
    label: "a-b",
    attributes: { jaar: "2020", x: "y" },
    rest: "{jaar=\"2020\" x='y'}",
  });
});

test("a block opens with a name and closes without one", () => {
  const text = ':::uitspraak{grond="cijfers:a, bronnen:b"}\nTekst\n:::\n\n    :::let-op\n\n```\n:::let-op\n```\n';
  assert.deepEqual(found(text, "DirectiveOpen"), [':::uitspraak{grond="cijfers:a, bronnen:b"}']);
  assert.deepEqual(found(text, "DirectiveClose"), [":::"]);
  assert.deepEqual(syntax.readBlockLine('::::uitspraak {grond="x:y"}  '), {
    colons: "::::",
    name: "uitspraak",
    attributes: { grond: "x:y" },
  });
  assert.equal(syntax.readBlockLine(":::uitspraak {stuk"), null);
});

test("a footnote goes on over lines that are indented", () => {
  const text = "Noot[^1] en [^lang].\n\n[^1]: Tekst.\n\n    Tweede alinea.\n\nGewoon.\n";
  assert.deepEqual(found(text, "FootnoteReference"), ["[^1]", "[^lang]"]);
  assert.deepEqual(found(text, "FootnoteDefinition"), ["[^1]: Tekst.\n\n    Tweede alinea."]);
  assert.equal(syntax.readFootnote("[^lang] en meer"), "lang");
  assert.equal(syntax.readFootnote("[lang]"), undefined);
});

test("only a whole document has a head", () => {
  const text = "---\ntitel: x # opmerking\n---\ntekst\n---\n";
  assert.deepEqual(found(text, "FrontMatter", syntax.whole), ["---\ntitel: x # opmerking\n---"]);
  assert.deepEqual(found(text, "FrontMatter"), []);
});
