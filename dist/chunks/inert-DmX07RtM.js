// src/report/inert.ts
/**
* Foreign text made harmless in Markdown: no HTML, no mention, no link, no table break. Names and reasons come
* from files that anybody may have written.
*/
function inert(text) {
	return text.replace(/[\r\n]+/g, " ").replace(/[&<>]/g, (c) => c === "&" ? "&amp;" : c === "<" ? "&lt;" : "&gt;").replace(/[\\`*_[\]|~!]/g, (c) => `\\${c}`).replace(/[@#]/g, (c) => `${c}\u200b`).replace(/:\/\//g, ":​//");
}
/** Foreign text for a terminal: control characters would let a name rewrite the screen. */
function printable(text) {
	return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, "�");
}
export { printable as n, inert as t };
