import { t as TrimtabError } from "./errors-caA3otfk.js";
import { F as normalizePath, M as ancestors } from "./json-pointer-Ba3zOFj4.js";
import { join } from "node:path";
import { closeSync, constants, fstatSync, lstatSync, openSync, readSync } from "node:fs";
// src/adapters/files/text-file.ts
/** As much as any file holds that this program writes: a report of ten thousand services is 62 MB. */
const MAX_BYTES = 268435456;
/**
* Reads a file named on the command line, which may lie anywhere: a regular file, within a limit. A pipe or a
* device might never end. @throws TrimtabError `usage` where there is none, `file_unreadable`
*/
function readText(path, maxBytes = MAX_BYTES) {
	try {
		return readRegular(path, maxBytes);
	} catch (cause) {
		if (cause instanceof TrimtabError) throw cause;
		const { code, message } = cause;
		const why = code === void 0 ? void 0 : NO_FILE[code];
		throw new TrimtabError(why ? "usage" : "file_unreadable", `${path}: ${why ?? message}`, { cause });
	}
}
/**
* Reads a file that trimtab.yaml names, by its path below the repository folder. No link is followed, since a
* commit can hold one to anywhere. @throws TrimtabError `usage` where there is none, `file_unreadable`
*/
function readInside(repo, path) {
	const inside = normalizePath(path);
	if (inside === void 0) throw new TrimtabError("file_unreadable", `${path}: no file of the repository`);
	const link = ancestors(inside).find((part) => part !== "" && lstatSync(join(repo, part), { throwIfNoEntry: false })?.isSymbolicLink());
	if (link !== void 0) throw new TrimtabError("file_unreadable", `${join(repo, path)}: ${link} is a link, and files that trimtab.yaml names are read without following any`);
	return readText(join(repo, inside));
}
function readRegular(path, maxBytes) {
	const descriptor = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
	try {
		const stats = fstatSync(descriptor);
		if (stats.isDirectory()) throw new TrimtabError("usage", `${path}: ${NO_FILE.EISDIR}`);
		if (!stats.isFile()) throw new TrimtabError("usage", `${path}: a pipe or a device, not a regular file`);
		return readBytes(descriptor, path, stats.size, maxBytes).toString("utf8");
	} finally {
		closeSync(descriptor);
	}
}
/** Reads to the end, whatever size the file states: those below /proc state none. */
function readBytes(descriptor, path, size, maxBytes) {
	const chunks = [];
	let length = 0;
	for (;;) {
		if (Math.max(size, length) > maxBytes) throw new TrimtabError("file_unreadable", `${path}: larger than ${maxBytes / 1024 / 1024} MiB`);
		const chunk = Buffer.allocUnsafe(Math.max(size + 1 - length, 65536));
		const read = readSync(descriptor, chunk, 0, chunk.length, null);
		if (read === 0) return Buffer.concat(chunks);
		chunks.push(chunk.subarray(0, read));
		length += read;
	}
}
const NO_FILE = {
	ENOENT: "no such file",
	ENOTDIR: "no such file",
	EISDIR: "a folder, not a file"
};
export { readText as n, readInside as t };
