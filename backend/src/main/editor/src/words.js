// @ts-check

// Markdown from words that are no Markdown: what a person typed in a dialog, or pasted.

/**
 * Inside a line.
 * @param {string} text
 */
export function escapeInline(text) {
  return (
    text
      // At the end too: what comes behind it may begin with a mark.
      .replace(/\\(?=[!-/:-@[-`{-~]|$)/g, "\\\\")
      .replace(/[*`[\]]/g, "\\$&")
      .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, "\\_")
      .replace(/<(?=[a-z/!?])/gi, "\\<")
      .replace(/~(?=~)/g, "\\~")
      .replace(/&(?=#?[a-z0-9]{1,31};)/gi, "\\&")
  );
}

/**
 * What would make a line something else than a paragraph.
 * @param {string} line
 */
export function escapeStart(line) {
  return line
    .replace(/^(#{1,6})(?=\s|$)/, "\\$1")
    .replace(/^(>|:::|~~~|[-+](?=\s|$)|-{3,}|={3,}\s*$)/, "\\$1")
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, "$1\\$2");
}

/**
 * An address as it may stand between the parentheses of a link.
 * @param {string} address
 */
export function escapeAddress(address) {
  return address
    .trim()
    .replace(/[\s()<>\\]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`);
}

/** @param {string} text */
export function oneLine(text) {
  return text.replace(/\s+/g, " ").trim();
}

/**
 * What of a text a pattern finds; nothing when it finds none.
 * @param {RegExp} pattern
 * @param {string} text
 */
export function matched(pattern, text) {
  return pattern.exec(text)?.[0] ?? "";
}
