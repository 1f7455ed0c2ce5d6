// src/errors.ts
var TrimtabError = class extends Error {
	code;
	constructor(code, message, options) {
		super(message, options);
		this.name = "TrimtabError";
		this.code = code;
	}
};
/** `file:line:column: rule: message (fix)`, the form compilers use so that terminals make it clickable. */
function formatProblem(p) {
	return `${p.file}:${p.line}:${p.column}: ${p.rule}: ${p.message}. ${p.fix}`;
}
export { formatProblem as n, TrimtabError as t };
