import "./page.js";
import assert from "node:assert/strict";
import { test } from "node:test";
import { actions } from "../../main/editor/src/toolbar.js";
import { Writer } from "./writer.js";

const ALL = actions({}).flat();

function named(name) {
  return ALL.find((one) => one.name === name).run;
}

function behind(key) {
  const wanted = key.replace("Control", "Mod").replaceAll("+", "-");
  return ALL.find((one) => one.key === wanted).run;
}

for (const [typed, expected] of [
  ["a~b", "a~~b"],
  ["- a~b", "- a~- b"],
  ["- a~~b", "- a~~b"],
  ["1. a~b", "1. a~2. b"],
  ["> a~b", "> a~>~> b"],
  ["## a~b", "## a~~b"],
  ["- a~- b", "- a~- - b"],
]) {
  test(`enter begins what comes next: ${typed}`, () => {
    const writer = new Writer();
    for (const part of typed.split(/(?<=~)|(?=~)/)) {
      part === "~" ? writer.press("Enter") : writer.type(part);
    }
    assert.equal(writer.text, expected.replaceAll("~", "\n"));
  });
}

test("shift-enter ends a line and backspace takes a mark away", () => {
  assert.equal(new Writer().type("a").press("Shift+Enter").type("b").text, "a\\\nb");
  assert.equal(new Writer("- a\n- ").press("Backspace").type("b").text, "- a\n\nb");
  assert.equal(new Writer("## ").press("Backspace").type("b").text, "b");
});

for (const [button, key, text, expected] of [
  ["Kop 2", "Control+Alt+2", "woord", "## woord"],
  ["Kop 3", "Control+Alt+3", "woord", "### woord"],
  ["Kop 4", "Control+Alt+4", "## woord", "#### woord"],
  ["Kop 2", "Control+Alt+2", "een~twee", "## een twee"],
  ["Vet", "Control+b", "woord", "**woord**"],
  ["Cursief", "Control+i", "woord", "*woord*"],
  ["Lijst", "Control+Shift+8", "een", "- een"],
  ["Nummers", "Control+Shift+7", "een", "1. een"],
  ["Nummers", "Control+Shift+7", "- een", "1. een"],
  ["Lijst", "Control+Shift+8", "een~twee", "- een~  twee"],
  ["Citaat", "Control+Shift+9", "een~twee", "> een~> twee"],
  ["Let op", "Control+Alt+l", "een", ":::let-op~een~:::"],
]) {
  test(`a button and its key do the same, and a second time undoes it: ${button} on ${text}`, () => {
    const before = text.replaceAll("~", "\n");
    const after = expected.replaceAll("~", "\n");
    const writer = new Writer(before).does(named(button));
    assert.equal(writer.text, after);
    assert.equal(writer.press("Control+z").text, before);
    assert.equal(writer.does(behind(key)).text, after);
    if (!before.startsWith("#") && !before.startsWith("-") && !button.startsWith("Kop")) {
      assert.equal(writer.does(behind(key)).text, before);
    }
  });
}

test("no two buttons have one key", () => {
  assert.equal(new Set(ALL.map(({ key }) => key)).size, ALL.length);
});

test("several paragraphs become one list, and an item goes in and out", () => {
  const writer = new Writer("een\n\ntwee\n\ndrie").selectAll().does(named("Lijst"));
  assert.equal(writer.text, "- een\n- twee\n- drie");
  assert.equal(writer.atEnd().does(behind("Control+]")).text, "- een\n- twee\n  - drie");
  assert.equal(writer.does(behind("Control+[")).text, "- een\n- twee\n- drie");
  assert.equal(writer.selectAll().does(named("Lijst")).text, "een\n\ntwee\n\ndrie");
});

test("bold goes around each paragraph", () => {
  const writer = new Writer("een twee\n\ndrie").selectAll().does(behind("Control+b"));
  assert.equal(writer.text, "**een twee**\n\n**drie**");
});

for (const [key, mark] of [
  ["Control+b", "**"],
  ["Control+i", "*"],
]) {
  test(`who presses ${key} first and types, then presses again to go on plain`, () => {
    const writer = new Writer().type("Dit is ").does(behind(key)).type("anders").does(behind(key)).type(" dan de rest");
    assert.equal(writer.text, `Dit is ${mark}anders${mark} dan de rest`);
    assert.equal(new Writer().does(behind(key)).does(behind(key)).type("toch niet").text, "toch niet");
  });
}
