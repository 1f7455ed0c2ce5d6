import { t as TrimtabError } from "./errors-caA3otfk.js";
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from "node:fs";
// src/adapters/files/whole-file.ts
/**
* Writes a file as a whole: a reader finds the former or the new one, and never a part.
* @throws TrimtabError `file_unwritable`
*/
function writeWhole(path, pieces) {
	const temporary = `${path}.${process.pid}.tmp`;
	try {
		const file = openSync(temporary, "wx");
		try {
			for (const piece of pieces) writeAll(file, typeof piece === "string" ? Buffer.from(piece) : piece);
			fsyncSync(file);
		} finally {
			closeSync(file);
		}
		renameSync(temporary, path);
	} catch (cause) {
		rmSync(temporary, { force: true });
		throw new TrimtabError("file_unwritable", `${path}: ${cause.message}`, { cause });
	}
}
function writeAll(file, bytes) {
	for (let from = 0; from < bytes.length;) from += writeSync(file, bytes, from);
}
export { writeWhole as t };
