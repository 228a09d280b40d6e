import "./page.js";
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { pasted } from "../../main/editor/src/pasting.js";
import { Writer } from "./writer.js";

// Each of these is pasted in a browser too (PasteTest), which reads HTML by itself and has the policy of the site to complain of.
const FOLDER = new URL("../resources/nl/goedvoorbeeld/cms/form/", import.meta.url);
const file = (name) => readFileSync(new URL(name, FOLDER), "utf8");

function paste(before, html, plain) {
  const writer = new Writer(before);
  const read = pasted(writer.state, html, plain);
  if (read?.change) {
    writer.dispatch(read.change);
  }
  return { text: writer.text, told: read?.told };
}

for (const { what, before = "", html, plain, markdown, told } of JSON.parse(file("paste.json"))) {
  test(`${what}: ${html}${before && " in a text"}`, () => {
    const became = paste(before, html, plain);
    assert.equal(became.text, markdown);
    assert.ok(!told || became.told.includes(told), became.told);
  });
}

for (const program of ["word", "libreoffice", "google-docs", "web"]) {
  test(`what ${program} copies becomes Markdown`, () => {
    assert.equal(paste("", file(`${program}.html`), "plat").text, file(`${program}.md`).trimEnd());
  });
}

test("what has no form, or goes where code stands, is left to the browser", () => {
  assert.equal(pasted(new Writer("").state, "", "## Kop"), null);
  assert.equal(pasted(new Writer("```\n").state, "<b>twee</b>", "twee"), null);
});
