import { u as showUnseen } from "./errors-caA3otfk.js";
// src/lib/markdown.ts
/**
* Escapes untrusted text for Markdown: no HTML, mention, link, formula or table break. Names and reasons come
* from files that anybody may have written.
*/
function escapeMarkdown(text) {
	return sanitizeText(text).replace(/[&<>]/g, (c) => c === "&" ? "&amp;" : c === "<" ? "&lt;" : "&gt;").replace(/[\\`*_[\]|~!$]/g, (c) => `\\${c}`).replace(/[@#]/g, (c) => `${c}\u200b`).replace(/:\/\//g, ":​//").replace(/\b(www)\.|\b(GH)-(?=\d)/gi, (found) => `${found.slice(0, -1)}\u200b${found.slice(-1)}`);
}
/** Writes untrusted text as code, in which GitHub acts on nothing. */
function codeSpan(text) {
	return `\`${sanitizeText(text).replaceAll("`", "'").replace(/\s+/g, " ")}\``;
}
/** Puts untrusted text on one line, and makes its unseen characters visible. */
function sanitizeText(text) {
	return showUnseen(text.replace(/[\r\n]+/g, " "));
}
/** Shortens a text to at most `max` characters, the last of which is then an ellipsis. */
function truncate(text, max) {
	return text.length > max ? `${text.slice(0, max - 1)}…` : text;
}
/** Returns the first lines that fit into so many characters, line breaks counted. */
function firstThatFit(lines, room) {
	let left = room;
	const end = lines.findIndex((line) => {
		left -= line.length + 1;
		return left < 0;
	});
	return end < 0 ? lines : lines.slice(0, end);
}
export { truncate as a, sanitizeText as i, escapeMarkdown as n, firstThatFit as r, codeSpan as t };
