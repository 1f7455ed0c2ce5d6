// src/lib/errors.ts
var TrimtabError = class extends Error {
	code;
	constructor(code, message, options) {
		super(message, options);
		this.name = "TrimtabError";
		this.code = code;
	}
};
/** What ended a run, for people: what the operating system refuses, such as room on the disk, is nobody's mistake in the code. */
function describeEnd(error) {
	if (error instanceof TrimtabError) return error.message;
	const { syscall, path, message, stack } = Object(error);
	if (typeof syscall === "string") return `the system refused${path === void 0 ? "" : ` ${path}`}: ${message}; make room or grant the right, and run again`;
	return `unexpected: ${stack ?? String(error)}`;
}
/** `file:line:column: rule: message (fix)`, the form compilers use so that terminals make it clickable. */
function formatProblem(p) {
	return `${p.file}:${p.line}:${p.column}: ${p.rule}: ${p.message}. ${p.fix}`;
}
export { describeEnd as n, formatProblem as r, TrimtabError as t };
