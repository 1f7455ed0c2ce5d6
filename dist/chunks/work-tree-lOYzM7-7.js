import { t as TrimtabError } from "./errors-caA3otfk.js";
import { M as ancestors, f as decodeBytes, g as MAX_BYTES, m as isUnicode, p as encodeBytes } from "./json-pointer-Ba3zOFj4.js";
import { g as once, t as listTracked } from "./git-listing-C98L2PhG.js";
import { n as hasNoRepository, t as describeOwnership } from "./ownership-CnhzAcZg.js";
import { dirname, join } from "node:path";
import { createHash } from "node:crypto";
import { closeSync, fstatSync, lstatSync, openSync, readFileSync, readSync, readdirSync, realpathSync } from "node:fs";
// src/adapters/files/content-ids.ts
/** Milliseconds within which a second change may leave the times of a file as they are, on some file systems. */
const UNSURE_MS = 2e3;
const ID_LENGTH = 40;
/**
* Tells the ids of files by what the file system says of them, as git does with its index, or else by their bytes:
* https://git-scm.com/docs/racy-git. `listed` returns the mark of a file as it
* was when it was listed, which will do for what is not read.
*/
function contentIds(cache, placeOf, read, listed) {
	let last;
	const keyOf = (place) => `file ${place}`;
	const known = (path, place, mark) => {
		if (last?.path === path && last.mark === mark) return last.id;
		const before = cache?.recall(keyOf(place));
		return before?.slice(ID_LENGTH) === mark ? before.slice(0, ID_LENGTH) : void 0;
	};
	const readId = (path, place, stats) => {
		const bytes = readOrNone(read, path);
		if (bytes === void 0) return void 0;
		const mark = markOf(stats);
		last = {
			path,
			mark,
			id: blobId(bytes),
			bytes
		};
		if (stats.ctimeMs < Date.now() - UNSURE_MS) cache?.keep(keyOf(place), `${last.id}${mark}`);
		return last.id;
	};
	return {
		idOf(path, reading) {
			if (cache === void 0) return void 0;
			const place = placeOf(path);
			const mark = reading ? void 0 : listed(path);
			if (mark !== void 0) return known(path, place, mark);
			const stats = fileStats(place);
			return stats && (known(path, place, markOf(stats)) ?? (reading ? readId(path, place, stats) : void 0));
		},
		takeRead(path) {
			if (last?.path !== path) return void 0;
			const { bytes } = last;
			last.bytes = void 0;
			return bytes;
		}
	};
}
/** Returns what tells a file's bytes from others without reading them. */
function markOf({ size, mtimeMs, ctimeMs, ino, dev }) {
	return ` ${size} ${mtimeMs} ${ctimeMs} ${ino} ${dev}`;
}
function fileStats(place) {
	try {
		const stats = lstatSync(place, { throwIfNoEntry: false });
		return stats?.isFile() === true ? stats : void 0;
	} catch {
		return;
	}
}
/** Reads a file; one that may not be read has no id. */
function readOrNone(read, path) {
	try {
		return read(path);
	} catch {
		return;
	}
}
/** Returns the id that git gives to these bytes: https://git-scm.com/book/en/v2/Git-Internals-Git-Objects */
function blobId(bytes) {
	return createHash("sha1").update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
}
// src/adapters/files/list-files.ts
const SKIPPED = [".git", "node_modules"];
/**
* Lists the regular files below a folder, without links: those that git tracks or does not ignore, or every file
* without git. `marked` says whether marks are wanted, where they cost nothing; `asked` is what git has answered
* before.
* @throws TrimtabError `git_failed`, `file_unreadable`
*/
function listFiles(root, marked, warn, asked) {
	const paths = listWithGit(root, warn, asked ?? listTracked(root));
	if (paths === void 0) return new Map(walk(root, "", warn).sort().map((path) => [path, void 0]));
	const listed = /* @__PURE__ */ new Map();
	for (const path of paths.sort()) {
		const stats = isSkipped(path) ? void 0 : statsOf(root, path, warn);
		if (stats?.isFile() === true) listed.set(path, marked ? markOf(stats) : void 0);
	}
	return listed;
}
/**
* Lists the files that git tracks or does not ignore; undefined without git, or where it refuses the folder.
* @throws TrimtabError `git_failed` where git ends without an answer: then files that it ignores would be read
*/
function listWithGit(root, warn, answer) {
	const { status, signal, error, stdout, stderr: told } = answer;
	if (error?.code === "ENOENT") return void 0;
	const refusal = describeOwnership(told);
	if (refusal !== void 0) warn(`${refusal}; until then files that git ignores are read too`);
	if (status === 128 && (refusal !== void 0 || hasNoRepository(told))) return void 0;
	if (status !== 0) {
		const why = error?.message ?? (signal ? `it was killed (${signal})` : told.trim());
		throw new TrimtabError("git_failed", `git cannot list the files of ${root}: ${why}`, { cause: error });
	}
	for (const [, folder = ""] of told.matchAll(/^warning: could not open directory '(.*?)\/?': /gm)) warn(closedFolder(folder));
	return decodeBytes(stdout).split("\0").filter((path) => path !== "");
}
function isSkipped(path) {
	return SKIPPED.some((name) => path.includes(name)) && path.split("/").some((part) => SKIPPED.includes(part));
}
/** Looks at a file; undefined for one that is not there, or in a folder that may not be searched. */
function statsOf(root, path, warn) {
	try {
		return lstatSync(placeOf(root, path), { throwIfNoEntry: false });
	} catch {
		warn?.(closedFolder(closedAbove(root, path)));
		return;
	}
}
/** Returns the highest folder above a path that keeps what is in it closed. */
function closedAbove(root, path) {
	const isThere = (part) => {
		try {
			return lstatSync(placeOf(root, part), { throwIfNoEntry: false }) !== void 0;
		} catch {
			return false;
		}
	};
	return dirname(ancestors(path).findLast((part) => part !== "" && !isThere(part)) ?? path);
}
function walk(root, below, warn) {
	return entriesOf(root, below, warn).flatMap((entry) => {
		const name = typeof entry.name === "string" ? entry.name : decodeBytes(entry.name);
		const path = below === "" ? name : `${below}/${name}`;
		if (entry.isDirectory()) return SKIPPED.includes(name) ? [] : walk(root, path, warn);
		return entry.isFile() ? [path] : [];
	});
}
/**
* Lists a folder's entries, their names as bytes where one may be no UTF-8; none where it may not be opened, as git
* does.
* @throws TrimtabError `file_unreadable` where anything else is in the way, such as too many open files
*/
function entriesOf(root, below, warn) {
	try {
		const place = placeOf(root, below);
		const entries = readdirSync(place, { withFileTypes: true });
		return entries.some(({ name }) => name.includes(REPLACED)) ? readdirSync(place, {
			withFileTypes: true,
			encoding: "buffer"
		}) : entries;
	} catch (cause) {
		const { code = "" } = cause;
		if (!CLOSED.includes(code)) throw new TrimtabError("file_unreadable", `${below || "."} cannot be listed (${code})`, { cause });
		warn(closedFolder(below));
		return [];
	}
}
/** Stands for bytes that are no UTF-8. */
const REPLACED = "�";
/** A folder of somebody else, or one that has gone or become a file since it was listed. */
const CLOSED = [
	"EACCES",
	"EPERM",
	"ENOENT",
	"ENOTDIR"
];
/** Checks for a regular file. */
function isFile(root, path) {
	return statsOf(root, path)?.isFile() === true;
}
/** Returns where a file is, by the bytes of its name. */
function placeOf(root, path) {
	const whole = path === "" || root.endsWith("/") ? `${root}${path}` : `${root}/${path}`;
	return isUnicode(whole) ? whole : encodeBytes(whole);
}
function closedFolder(folder) {
	return `${folder || "."}: this folder may not be opened by the user who runs this: nothing in it is read`;
}
// src/adapters/files/work-tree.ts
/**
* Opens a folder as it is on disk: files that git tracks or does not ignore, or every file without git. Links
* are neither listed nor read, so nothing outside the folder is reached. `paths` is a listing made before, and
* `asked` what git has answered for one.
* @throws TrimtabError `usage` when the folder does not exist.
*/
function openWorkTree(dir, { paths, openCache, asked } = {}) {
	const root = realFolder(dir);
	const warnings = /* @__PURE__ */ new Set();
	const known = once(() => paths === void 0 ? listFiles(root, openCache !== void 0, (text) => warnings.add(text), asked) : new Map(paths.map((path) => [path, void 0])));
	const read = (path) => {
		if (!known().has(path) && !isPlain(root, path)) return void 0;
		try {
			return readStart(placeOf(root, path));
		} catch (cause) {
			const code = cause.code;
			if (code === "ENOENT" || code === "ENOTDIR" || code === "EISDIR") return void 0;
			throw new TrimtabError("file_unreadable", `${path} cannot be read (${code})`, { cause });
		}
	};
	const list = once(() => [...known().keys()]);
	const cache = once(() => openCache?.(known().size));
	const ids = once(() => contentIds(cache(), (path) => placeOf(root, path), read, (path) => known().get(path)));
	return {
		list,
		get cache() {
			return cache();
		},
		idOf: (path, reading) => ids().idOf(path, reading),
		warnings: () => {
			known();
			return [...warnings];
		},
		isLink: (path) => isLink(root, path),
		get origin() {
			return {
				kind: "folder",
				root,
				paths: list(),
				cache: cache()?.origin
			};
		},
		read: (path) => ids().takeRead(path) ?? read(path)
	};
}
/** Checks for a symbolic link at a path below the folder, or above it. */
function isLink(root, path) {
	if (path.startsWith("/") || path.split("/").includes("..")) return false;
	return ancestors(path).filter((part) => part !== "").some((part) => lstatSync(placeOf(root, part), { throwIfNoEntry: false })?.isSymbolicLink());
}
/**
* Checks whether a path is a regular file inside the folder, reached through no link: a pipe or a device
* would never end.
*/
function isPlain(root, path) {
	if (!isUnicode(path) || path.startsWith("/") || path.includes("\0") || path.split("/").includes("..")) return false;
	try {
		const whole = join(root, path);
		return isFile(root, path) && realpathSync(whole) === whole;
	} catch {
		return false;
	}
}
/**
* Reads a file's bytes, at most one more than the largest size that is parsed, so that the caller can tell it
* is too large.
*/
function readStart(path) {
	const descriptor = openSync(path, "r");
	try {
		const { size } = fstatSync(descriptor);
		if (size === 0) return readFileSync(descriptor);
		const start = Buffer.allocUnsafe(Math.min(size, MAX_BYTES + 1));
		let length = 0;
		for (let read = -1; read !== 0 && length < start.length; length += read) read = readSync(descriptor, start, length, start.length - length, null);
		return start.subarray(0, length);
	} finally {
		closeSync(descriptor);
	}
}
function realFolder(dir) {
	let root;
	try {
		root = realpathSync(dir);
	} catch (cause) {
		const { code = "" } = cause;
		throw new TrimtabError("usage", `--repo ${dir}: ${code === "EACCES" ? "this folder may not be opened (EACCES)" : "no such folder"}`, { cause });
	}
	if (!lstatSync(root).isDirectory()) throw new TrimtabError("usage", `--repo ${dir}: a file, not a folder`);
	return root;
}
export { openWorkTree as t };
