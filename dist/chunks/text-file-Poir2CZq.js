import { t as TrimtabError } from "./errors-BvAhm4DT.js";
import { readFileSync } from "node:fs";
// src/ports/statuses.ts
/** The commit status by which the gate answers. */
const GOVERNANCE_CONTEXT = "trimtab/governance";
/** https://docs.github.com/en/rest/commits/statuses */
const MAX_DESCRIPTION_LENGTH = 140;
/** Returns a governance status, with a description cut to the length that a forge takes. */
function governanceStatus(state, description) {
	return {
		state,
		description: description.slice(0, MAX_DESCRIPTION_LENGTH)
	};
}
/** Returns a verification status, with a description cut in the same way. */
function verificationStatus(state, description) {
	return {
		state,
		description: description.slice(0, MAX_DESCRIPTION_LENGTH)
	};
}
/** Checks whether a forge shows a status already; null is none. */
function sameStatus(shown, wanted) {
	return shown?.state === wanted.state && shown.description === wanted.description;
}
const VERIFICATION_CONTEXT = "trimtab/verification";
// src/adapters/files/text-file.ts
/**
* Reads a file named on the command line. @throws TrimtabError `usage` where there is none, `file_unreadable`
*/
function readText(path) {
	try {
		return readFileSync(path, "utf8");
	} catch (cause) {
		const { code, message } = cause;
		const why = code === void 0 ? void 0 : NO_FILE[code];
		throw new TrimtabError(why ? "usage" : "file_unreadable", `${path}: ${why ?? message}`, { cause });
	}
}
const NO_FILE = {
	ENOENT: "no such file",
	ENOTDIR: "no such file",
	EISDIR: "a folder, not a file"
};
export { sameStatus as a, governanceStatus as i, GOVERNANCE_CONTEXT as n, verificationStatus as o, VERIFICATION_CONTEXT as r, readText as t };
