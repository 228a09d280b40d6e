// @ts-check
import { StyleModule } from "style-mod";

// The library that brings the editor's own rules puts them in a style element when there is a document
// head. Our Content-Security-Policy forbids that, rightly; a constructed style sheet it allows. So this
// bundle, and nothing else, gives the rules to the document in that way.

/** @type {Set<StyleModule>} */
const mounted = new Set();
const sheet = new CSSStyleSheet();

/**
 * @param {Document | ShadowRoot} root
 * @param {StyleModule | readonly StyleModule[]} modules
 */
StyleModule.mount = (root, modules) => {
  const target = root.adoptedStyleSheets ? root : document;
  // Later modules win from earlier ones, so the rules must stand in the order in which they come.
  const all = [modules].flat();
  const fresh = all.filter((module) => !mounted.has(module));
  if (fresh.length > 0) {
    for (const module of fresh) {
      mounted.add(module);
    }
    sheet.replaceSync([...mounted].map((module) => module.getRules()).join("\n"));
  }
  if (!target.adoptedStyleSheets.includes(sheet)) {
    // Before those of the theme in effect: the theme's selectors are the stronger ones.
    target.adoptedStyleSheets = [...target.adoptedStyleSheets, sheet];
  }
};
