// Markdown from words that are no Markdown: what a person typed in a dialog, or pasted.

/** Inside a line. */
export function escapeInline(text) {
  return text
    .replace(/\\(?=[!-/:-@[-`{-~])/g, "\\\\")
    .replace(/[*`[\]]/g, "\\$&")
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, "\\_")
    .replace(/<(?=[a-z/!?])/gi, "\\<")
    .replace(/~(?=~)/g, "\\~")
    .replace(/&(?=#?[a-z0-9]{1,31};)/gi, "\\&");
}

/** What would make a line something else than a paragraph. */
export function escapeStart(line) {
  return line
    .replace(/^(#{1,6})(?=\s|$)/, "\\$1")
    .replace(/^(>|:::|~~~|[-+](?=\s|$)|-{3,}|={3,}\s*$)/, "\\$1")
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, "$1\\$2");
}

/** An address as it may stand between the parentheses of a link. */
export function escapeAddress(address) {
  return address
    .trim()
    .replace(/[\s()<>\\]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`);
}

export function oneLine(text) {
  return text.replace(/\s+/g, " ").trim();
}
