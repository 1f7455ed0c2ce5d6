// src/lib/markdown.ts
/**
* Foreign text made harmless in Markdown: no HTML, no mention, no link, no formula, no table break. Names and reasons come
* from files that anybody may have written.
*/
function inert(text) {
	return printable(text).replace(/[&<>]/g, (c) => c === "&" ? "&amp;" : c === "<" ? "&lt;" : "&gt;").replace(/[\\`*_[\]|~!$]/g, (c) => `\\${c}`).replace(/[@#]/g, (c) => `${c}\u200b`).replace(/:\/\//g, ":​//").replace(/\b(www)\.|\b(GH)-(?=\d)/gi, (found) => `${found.slice(0, -1)}\u200b${found.slice(-1)}`);
}
/**
* Foreign text for a terminal, on one line: control characters would let a name rewrite the screen, and those that turn the
* direction of writing let it read as another (https://trojansource.codes).
*/
function printable(text) {
	return text.replace(/[\r\n]+/g, " ").replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g, "�");
}
/** The beginning of a text that may be of any length. */
function clipped(text, most) {
	return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}
/**
* Lines for a workflow's log, in which the runner would take `::error::` or `##[error]` for a command of ours:
* https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions
*/
function logged(text) {
	return text.replace(/^(\s*):(?=:)/gm, "$1:​").replaceAll("##[", "##​[");
}
export { printable as i, inert as n, logged as r, clipped as t };
