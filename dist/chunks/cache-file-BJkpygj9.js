import { dirname } from "node:path";
import { isAscii } from "node:buffer";
import { createHash, createHmac, randomUUID, timingSafeEqual } from "node:crypto";
import { closeSync, constants, fstatSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeFileSync, writeSync } from "node:fs";
// src/adapters/cache/format.ts
/** First bytes of every cache file. */
const MARK = "trimtab parse cache 1";
/** Characters of a body that are written at a time. */
const PIECE = 1 << 20;
/**
* Returns the first two lines of a file: what it is, and the hex digest of all that follows. They are as long with
* any digest, so that they may be written again when the body is.
*/
function formatHead(digest = "0".repeat(64)) {
	return Buffer.from(`${MARK}\n${digest}\n`);
}
/** Formats the body of a file in pieces: a line for each entry, key and text with a tab between them. */
function* formatBody(entries) {
	let lines = "";
	for (const [key, text] of entries) {
		lines += `${key}\t${text}\n`;
		if (lines.length < PIECE) continue;
		yield Buffer.from(lines);
		lines = "";
	}
	yield Buffer.from(lines);
}
/** Reads entries; a text says why none of the file is taken. */
function readEntries(bytes, seal) {
	const start = 22;
	if (bytes.toString("latin1", 0, start) !== `${MARK}\n`) return "it is no cache of this program";
	const end = bytes.indexOf(10, start);
	const [given, body] = [bytes.subarray(start, Math.max(end, start)), bytes.subarray(end + 1)];
	const digest = Buffer.from(openDigest(seal).update(body).digest("hex"));
	if (end < 0 || given.length !== digest.length || !timingSafeEqual(given, digest)) return "another version or secret wrote it, or it is damaged";
	return parseLines(body.toString(isAscii(body) ? "latin1" : "utf8"));
}
function parseLines(text) {
	const entries = /* @__PURE__ */ new Map();
	for (let at = 0; at < text.length;) {
		const tab = text.indexOf("	", at);
		const end = tab < 0 ? -1 : text.indexOf("\n", tab);
		if (end < 0) break;
		entries.set(text.slice(at, tab), text.slice(tab + 1, end));
		at = end + 1;
	}
	return entries;
}
/** Opens the digest of a file's body for those who have the same build and secret. */
function openDigest({ build, secret }) {
	return (secret === void 0 ? createHash("sha256") : createHmac("sha256", secret)).update(`${build}\n`);
}
// src/adapters/cache/cache-file.ts
/** More than what is kept comes to in UTF-8, unless most of it is beyond ASCII. */
const MAX_BYTES = 268435456;
/** Characters of entries that are kept, be they used or not. Ten thousand services come to 18 MB. */
const MAX_KEPT = 134217728;
/**
* Opens a cache file. One that is not there, is damaged, or was written by somebody else costs only itself: the run
* goes on as without it.
*/
function openCacheFile(origin) {
	const read = readFile(origin);
	const [before, fault] = typeof read === "string" ? [/* @__PURE__ */ new Map(), read] : [read, void 0];
	const used = /* @__PURE__ */ new Set();
	const added = /* @__PURE__ */ new Map();
	return {
		fault,
		origin,
		recall(key) {
			const text = added.get(key) ?? before.get(key);
			if (text !== void 0) used.add(key);
			return text;
		},
		keep(key, text) {
			if (!/[\t\n]/.test(key) && !text.includes("\n")) added.set(key, text);
		},
		use: () => ({
			used: [...used],
			added: [...added]
		}),
		join(other) {
			for (const key of other.used) used.add(key);
			for (const [key, text] of other.added) added.set(key, text);
		},
		save() {
			if (added.size > 0) writeFile(origin, chooseEntries(before, used, added));
		}
	};
}
/**
* Puts what this run has used and added behind as much of what it has not, so that what nobody has used for long
* leaves first.
*/
function chooseEntries(before, used, added) {
	const wanted = new Map([...[...before].filter(([key]) => used.has(key)), ...added]);
	const others = [...before].filter(([key]) => !wanted.has(key));
	const recent = lastWithin([...wanted], MAX_KEPT);
	const size = recent.reduce((sum, entry) => sum + sizeOf(entry), 0);
	return new Map([...lastWithin(others, Math.min(size, MAX_KEPT - size)), ...recent]);
}
/** Returns the last entries that have room together. */
function lastWithin(entries, room) {
	let left = room;
	const first = entries.findLastIndex((entry) => {
		left -= sizeOf(entry);
		return left < 0;
	});
	return entries.slice(first + 1);
}
function sizeOf([key, text]) {
	return key.length + text.length + 2;
}
function readFile({ path, ...seal }) {
	try {
		const descriptor = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
		try {
			const { uid, mode, size } = fstatSync(descriptor);
			const isOwn = uid === process.getuid?.() && (mode & 18) === 0;
			if (seal.secret === void 0 && !isOwn) return "others than the user who runs this may have written it";
			if ((mode & constants.S_IFMT) !== constants.S_IFREG || size > MAX_BYTES) return "it is no regular file of its size";
			return readEntries(readFileSync(descriptor), seal);
		} finally {
			closeSync(descriptor);
		}
	} catch (error) {
		const { code, message } = error;
		return code === "ENOENT" ? /* @__PURE__ */ new Map() : `it cannot be read (${code ?? message})`;
	}
}
/** Writes a file in one step. A folder that may not be written costs only the cache. */
function writeFile({ path, ...seal }, entries) {
	const beside = `${path}.${randomUUID()}`;
	try {
		mkdirSync(dirname(path), {
			recursive: true,
			mode: 448
		});
		const descriptor = openSync(beside, "wx", 384);
		try {
			writeFileSync(descriptor, formatHead());
			const digest = openDigest(seal);
			for (const piece of formatBody(entries)) {
				digest.update(piece);
				writeFileSync(descriptor, piece);
			}
			writeSync(descriptor, formatHead(digest.digest("hex")), 0, void 0, 0);
		} finally {
			closeSync(descriptor);
		}
		renameSync(beside, path);
	} catch {
		removeQuietly(beside);
	}
}
function removeQuietly(path) {
	try {
		rmSync(path, { force: true });
	} catch {}
}
export { openCacheFile as t };
