// src/lib/errors.ts
var TrimtabError = class extends Error {
	code;
	constructor(code, message, options) {
		super(message, options);
		this.name = "TrimtabError";
		this.code = code;
	}
};
/**
* Describes the error that ended a run. One that the operating system reports, such as a full disk, is no
* fault of the code.
*/
function describeFatalError(error) {
	if (error instanceof TrimtabError) return error.message;
	const { syscall, path, message, stack } = Object(error);
	if (typeof syscall === "string") return `the system refused${path === void 0 ? "" : ` ${path}`}: ${message}; make room or grant the right, and run again`;
	return `unexpected: ${stack ?? String(error)}`;
}
/**
* Formats a problem as `file:line:column: rule: message. fix`, the form of compilers, which terminals make
* clickable.
*/
function formatProblem(p) {
	return `${p.file}:${p.line}:${p.column}: ${p.rule}: ${p.message}. ${p.fix}`;
}
export { describeFatalError as n, formatProblem as r, TrimtabError as t };
