import { t as TrimtabError } from "./errors-Bs50qkOV.js";
import { readFileSync } from "node:fs";
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
export { readText as t };
