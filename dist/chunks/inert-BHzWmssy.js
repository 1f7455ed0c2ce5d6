// src/report/inert.ts
/**
* Foreign text made harmless in Markdown: no HTML, no mention, no link, no table break. Names and reasons come
* from files that anybody may have written.
*/
function inert(text) {
	return text.replace(/[\r\n]+/g, " ").replace(/[&<>]/g, (c) => c === "&" ? "&amp;" : c === "<" ? "&lt;" : "&gt;").replace(/[\\`*_[\]|~!]/g, (c) => `\\${c}`).replace(/[@#]/g, (c) => `${c}\u200b`).replace(/:\/\//g, ":​//");
}
/** Foreign text for a terminal, on one line: control characters would let a name rewrite the screen. */
function printable(text) {
	return text.replace(/[\r\n]+/g, " ").replace(/[\u0000-\u001f\u007f-\u009f]/g, "�");
}
/**
* Lines for a workflow's log, in which the runner would take `::error::` or `##[error]` for a command of ours:
* https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions
*/
function logged(text) {
	return text.replace(/^(\s*):(?=:)/gm, "$1:​").replaceAll("##[", "##​[");
}
export { logged as n, printable as r, inert as t };
