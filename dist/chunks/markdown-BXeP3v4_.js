// src/lib/markdown.ts
/**
* Escapes untrusted text for Markdown: no HTML, mention, link, formula or table break. Names and reasons come
* from files that anybody may have written.
*/
function escapeMarkdown(text) {
	return sanitizeText(text).replace(/[&<>]/g, (c) => c === "&" ? "&amp;" : c === "<" ? "&lt;" : "&gt;").replace(/[\\`*_[\]|~!$]/g, (c) => `\\${c}`).replace(/[@#]/g, (c) => `${c}\u200b`).replace(/:\/\//g, ":​//").replace(/\b(www)\.|\b(GH)-(?=\d)/gi, (found) => `${found.slice(0, -1)}\u200b${found.slice(-1)}`);
}
/**
* Puts untrusted text on one line and replaces its control characters: they could rewrite a terminal's
* screen, and those that change the direction of writing could make one name read as another
* (https://trojansource.codes).
*/
function sanitizeText(text) {
	return text.replace(/[\r\n]+/g, " ").replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g, "�");
}
/** Shortens a text to at most `max` characters, the last of which is then an ellipsis. */
function truncate(text, max) {
	return text.length > max ? `${text.slice(0, max - 1)}…` : text;
}
/**
* Escapes lines for a workflow's log, in which the runner would read `::error::` or `##[error]` as a command
* of ours: https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions
*/
function escapeWorkflowCommands(text) {
	return text.replace(/^(\s*):(?=:)/gm, "$1:​").replaceAll("##[", "##​[");
}
export { truncate as i, escapeWorkflowCommands as n, sanitizeText as r, escapeMarkdown as t };
