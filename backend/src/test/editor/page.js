// A page without a browser, for what asks for one when it is loaded or reads HTML. First of all imports.
import { JSDOM } from "jsdom";

const { window } = new JSDOM("<!doctype html><title>Proef</title>", { url: "https://voorbeeld.example/redactie" });

for (const name of ["DOMParser", "Node", "document", "navigator", "window"]) {
  Object.defineProperty(globalThis, name, { value: name === "window" ? window : window[name], configurable: true });
}
