// src/lib/visible.ts
/** Characters that are not seen, or that a terminal acts on. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
/**
* Writes every character that is not seen as its code point, such as `\u{202e}`: they could rewrite a
* terminal's screen, and those that change the direction of writing could make one name read as another
* (https://trojansource.codes).
*/
function showUnseen(text) {
	return text.replace(UNSEEN, codePoint);
}
/**
* Escapes lines for a terminal or a workflow's log: line breaks stay, other unseen characters become visible,
* and no line is one in which GitHub's runner would read a command of ours, such as `::error::` or
* `##[error]`: https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions
*/
function escapeLines(text) {
	return text.replace(UNSEEN, (character) => character === "\n" ? character : codePoint(character)).replace(/^([^\S\n]*):(?=:)/gm, `$1${codePoint(":")}`).replaceAll("##[", `#${codePoint("#")}[`);
}
/**
* Escapes JSON for a terminal or a log. Every program reads the same value from it: unseen characters, which JSON
* has within texts only, become `\\u` escapes, and so does the sign by which the runner knows its older commands.
*/
function escapeJson(json) {
	if (!/[^\x20-\x7e\n×–—…≤≥]/.test(json) && !json.includes("##[")) return json;
	return json.replace(UNSEEN, (character) => character === "\n" ? character : codeUnits(character)).replaceAll("##[", "#\\u0023[");
}
function codeUnits(character) {
	return Array.from({ length: character.length }, (_, index) => character.charCodeAt(index)).map((unit) => `\\u${unit.toString(16).padStart(4, "0")}`).join("");
}
function codePoint(character) {
	return `\\u{${character.codePointAt(0)?.toString(16)}}`;
}
// src/lib/errors.ts
var TrimtabError = class extends Error {
	code;
	constructor(code, message, options) {
		super(message, options);
		this.name = "TrimtabError";
		this.code = code;
	}
};
/** Checks for an error of usage or configuration, which ends the command line with exit code 2. */
function isUsageError(error) {
	return error instanceof TrimtabError && (error.code === "usage" || error.code === "config_invalid");
}
/**
* Describes the error that ended a run. One that the operating system reports, such as a full disk, is no
* fault of the code.
*/
function describeFatalError(error) {
	if (error instanceof TrimtabError) return error.message;
	const { syscall, code, path, message, stack } = Object(error);
	if (code === "ENOENT" && syscall?.startsWith("spawn")) return `${path} is not found on PATH: install it${path === "git" ? ", 2.38 or newer," : ""} and run again`;
	if (typeof syscall === "string") return `the system refused${path === void 0 ? "" : ` ${path}`}: ${message}; ${mendOf(code)}, and run again`;
	return `unexpected: ${stack ?? String(error)}`;
}
function mendOf(code) {
	return code === "EMFILE" || code === "ENFILE" ? "raise the number of files that may be open (`ulimit -n`)" : "make room or grant the right";
}
/** Puts problems in the order of their files and lines, each once. */
function inOrder(problems) {
	return [...new Map(problems.map((problem) => [formatProblem(problem), problem])).values()].sort(comparePlaces);
}
/** Compares two places by file, line and column. */
function comparePlaces(a, b) {
	return (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.column - b.column;
}
/** Formats a place as `file:line:column`. */
function showPlace({ file, line, column }) {
	return showUnseen(`${file}:${line}:${column}`);
}
/**
* Formats a problem as `file:line:column: rule: message. fix`, the form of compilers, which terminals make
* clickable. What a file says stays on one line; a fix may show an expression below it.
*/
function formatProblem(p) {
	return `${showPlace(p)}: ${showUnseen(`${p.rule}: ${p.message}.`)} ${p.fix}`;
}
export { inOrder as a, escapeJson as c, formatProblem as i, escapeLines as l, comparePlaces as n, isUsageError as o, describeFatalError as r, showPlace as s, TrimtabError as t, showUnseen as u };
