import { t as TrimtabError } from "./errors-BWb8OmhS.js";
import { d as decodeBytes, f as encodeBytes, h as MAX_BYTES, j as ancestors, p as isUnicode } from "./object-Bv2LTeM0.js";
import { s as once } from "./run-end-DOxDNmbn.js";
import { n as hasNoRepository, r as MAX_MS, s as gitEnvironment, t as describeOwnership } from "./ownership-I7lKjIau.js";
import { dirname, join } from "node:path";
import { createHash } from "node:crypto";
import { closeSync, fstatSync, lstatSync, openSync, readFileSync, readSync, readdirSync, realpathSync } from "node:fs";
import { spawnSync } from "node:child_process";
// src/adapters/files/content-ids.ts
/** Milliseconds within which a second change may leave the times of a file as they are, on some file systems. */
const UNSURE_MS = 2e3;
const ID_LENGTH = 40;
/**
* Tells the ids of files by what the file system says of them, as git does with its index, or else by their bytes:
* https://git-scm.com/docs/racy-git
*/
function contentIds(cache, placeOf, read) {
	let last;
	return {
		idOf(path, reading) {
			const place = placeOf(path);
			const mark = cache && markOf(place);
			if (cache === void 0 || mark === void 0) return void 0;
			if (last?.path === path && last.mark === mark.text) return last.id;
			const key = `file ${place}`;
			const before = cache.recall(key);
			if (before?.slice(ID_LENGTH) === mark.text) return before.slice(0, ID_LENGTH);
			const bytes = reading ? readOrNone(read, path) : void 0;
			if (bytes === void 0) return void 0;
			last = {
				path,
				mark: mark.text,
				id: blobId(bytes),
				bytes
			};
			if (mark.isSettled) cache.keep(key, `${last.id}${mark.text}`);
			return last.id;
		},
		takeRead(path) {
			if (last?.path !== path) return void 0;
			const { bytes } = last;
			last.bytes = void 0;
			return bytes;
		}
	};
}
function markOf(place) {
	try {
		const stats = lstatSync(place, { throwIfNoEntry: false });
		if (stats?.isFile() !== true) return void 0;
		const { size, mtimeMs, ctimeMs, ino, dev } = stats;
		return {
			text: ` ${size} ${mtimeMs} ${ctimeMs} ${ino} ${dev}`,
			isSettled: ctimeMs < Date.now() - UNSURE_MS
		};
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
// src/adapters/files/work-tree.ts
const SKIPPED = [".git", "node_modules"];
/**
* Opens a folder as it is on disk: files that git tracks or does not ignore, or every file without git. Links
* are neither listed nor read, so nothing outside the folder is reached. `paths` is a listing made before.
* @throws TrimtabError `usage` when the folder does not exist.
*/
function openWorkTree(dir, { paths, openCache } = {}) {
	const root = realFolder(dir);
	const warnings = /* @__PURE__ */ new Set();
	let listed = paths && new Set(paths);
	const known = () => {
		const warn = (text) => warnings.add(text);
		listed ??= new Set([...listWithGit(root, warn) ?? walk(root, "", warn)].sort());
		return listed;
	};
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
	const list = once(() => [...known()]);
	const cache = once(() => openCache?.(known().size));
	const ids = once(() => contentIds(cache(), (path) => placeOf(root, path), read));
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
		isLink: (path) => !path.startsWith("/") && !path.split("/").includes("..") && ancestors(path).some((part) => part !== "" && lstatSync(placeOf(root, part), { throwIfNoEntry: false })?.isSymbolicLink() === true),
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
		if (fstatSync(descriptor).size <= 20971520) return readFileSync(descriptor);
		const start = Buffer.alloc(MAX_BYTES + 1);
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
/**
* Lists the files that git tracks or does not ignore; undefined without git, or where it refuses the folder.
* @throws TrimtabError `git_failed` where git ends without an answer: then files that it ignores would be read
*/
function listWithGit(root, warn) {
	const { status, signal, error, stdout, stderr } = spawnSync("git", [
		"ls-files",
		"-z",
		"--cached",
		"--others",
		"--exclude-standard"
	], {
		cwd: root,
		maxBuffer: 1 << 30,
		env: gitEnvironment({ bare: false }),
		timeout: MAX_MS
	});
	if (error?.code === "ENOENT") return void 0;
	const told = stderr?.toString() ?? "";
	const refusal = describeOwnership(told);
	if (refusal !== void 0) warn(`${refusal}; until then files that git ignores are read too`);
	if (status === 128 && (refusal !== void 0 || hasNoRepository(told))) return void 0;
	if (status !== 0) {
		const why = error?.message ?? (signal ? `it was killed (${signal})` : told.trim());
		throw new TrimtabError("git_failed", `git cannot list the files of ${root}: ${why}`, { cause: error });
	}
	for (const [, folder = ""] of told.matchAll(/^warning: could not open directory '(.*?)\/?': /gm)) warn(closedFolder(folder));
	return decodeBytes(stdout).split("\0").filter((path) => path !== "" && !path.split("/").some((part) => SKIPPED.includes(part)) && isFile(root, path, warn));
}
/** Checks for a regular file; one in a folder that may not be searched is none. */
function isFile(root, path, warn) {
	try {
		return lstatSync(placeOf(root, path), { throwIfNoEntry: false })?.isFile() === true;
	} catch {
		warn?.(closedFolder(closedAbove(root, path)));
		return false;
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
		const name = decodeBytes(entry.name);
		const path = below === "" ? name : `${below}/${name}`;
		if (entry.isDirectory()) return SKIPPED.includes(name) ? [] : walk(root, path, warn);
		return entry.isFile() ? [path] : [];
	});
}
/**
* Lists a folder's entries; none where it may not be opened, as git does.
* @throws TrimtabError `file_unreadable` where anything else is in the way, such as too many open files
*/
function entriesOf(root, below, warn) {
	try {
		return readdirSync(placeOf(root, below), {
			withFileTypes: true,
			encoding: "buffer"
		});
	} catch (cause) {
		const { code = "" } = cause;
		if (!CLOSED.includes(code)) throw new TrimtabError("file_unreadable", `${below || "."} cannot be listed (${code})`, { cause });
		warn(closedFolder(below));
		return [];
	}
}
/** A folder of somebody else, or one that has gone or become a file since it was listed. */
const CLOSED = [
	"EACCES",
	"EPERM",
	"ENOENT",
	"ENOTDIR"
];
/** Returns where a file is, by the bytes of its name. */
function placeOf(root, path) {
	const whole = join(root, path);
	return isUnicode(whole) ? whole : encodeBytes(whole);
}
function closedFolder(folder) {
	return `${folder || "."}: this folder may not be opened by the user who runs this: nothing in it is read`;
}
export { openWorkTree as t };
