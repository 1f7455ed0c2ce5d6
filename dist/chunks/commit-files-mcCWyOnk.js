import { M as ancestors, g as MAX_BYTES } from "./json-pointer-Ba3zOFj4.js";
import { r as isManifestPath } from "./gather-Dljo9CWa.js";
import { t as TrimtabError } from "./errors-caA3otfk.js";
import { f as gitEnvironment, r as MAX_MS } from "./git-listing-C98L2PhG.js";
import { t as memoize } from "./memoize-BZm431oz.js";
import { join } from "node:path";
import { existsSync, readFileSync } from "node:fs";
import { spawnSync } from "node:child_process";
// src/adapters/git/blobs.ts
/** Returns the sizes of many blobs in bytes, in the order asked for. @throws TrimtabError `git_failed` */
function blobSizes(place, shas) {
	const lines = checked(catFile(place, "--batch-check=%(objectsize)", shas)).toString().split("\n");
	return shas.map((sha, i) => {
		const size = Number(lines[i]);
		if (Number.isNaN(size)) throw new TrimtabError("git_failed", `git has no blob ${sha}`);
		return size;
	});
}
/** Returns the first `length` bytes of a blob that is longer than that. */
function readBlobStart(place, sha, length) {
	const run = spawnSync("git", [
		"cat-file",
		"blob",
		sha
	], {
		cwd: place.dir,
		env: gitEnvironment(place),
		maxBuffer: length,
		timeout: MAX_MS
	});
	if (!isFull(run)) checked(run);
	return run.stdout.subarray(0, length);
}
/** Returns the contents of many blobs, in the order asked for. @throws TrimtabError `git_failed` */
function readBlobs(place, shas) {
	return parseBatch(checked(catFile(place, "--batch", shas)), shas);
}
/**
* Returns the same where all of it fits in so many bytes; undefined where it does not, which git then did not
* finish. @throws TrimtabError `git_failed`
*/
function readBlobsWithin(place, shas, maxBytes) {
	const run = catFile(place, "--batch", shas, maxBytes);
	if (isFull(run)) return void 0;
	return parseBatch(checked(run), shas);
}
function parseBatch(stdout, shas) {
	let at = 0;
	return shas.map((sha) => {
		const end = stdout.indexOf(10, at);
		const size = Number(/^\S+ blob (\d+)$/.exec(stdout.toString("latin1", at, end))?.[1] ?? NaN);
		if (Number.isNaN(size)) throw new TrimtabError("git_failed", `git has no blob ${sha}`);
		at = end + 1 + size + 1;
		return stdout.subarray(end + 1, end + 1 + size);
	});
}
/**
* Asks one `git cat-file` about many blobs. Not through simple-git, which decodes output as text and only
* runs asynchronously: blobs are bytes, and a file is read where a parser needs it (`Files.read` is
* synchronous).
*/
function catFile(place, how, shas, maxBuffer = 2 ** 31) {
	return spawnSync("git", ["cat-file", how], {
		cwd: place.dir,
		env: gitEnvironment(place),
		input: shas.map((sha) => `${sha}\n`).join(""),
		maxBuffer,
		timeout: MAX_MS
	});
}
/** Checks whether git was ended because it had printed as much as was wanted. */
function isFull({ error }) {
	return error?.code === "ENOBUFS";
}
function checked({ status, signal, error, stdout, stderr }) {
	if (status === 0) return stdout;
	const why = error?.message ?? (signal ? `it was killed (${signal})` : stderr?.toString().trim());
	throw new TrimtabError("git_failed", `git cat-file failed: ${why}`);
}
// src/adapters/git/partial-clone.ts
/**
* Fetches, in one request, the blobs that a partial clone lacks: git itself would ask for one after another, as it
* still does where this fails. https://git-scm.com/docs/partial-clone
*/
function fetchLacking(place, shas) {
	const remote = place.commonDir === void 0 ? "" : promisorOf(place.commonDir);
	if (remote === "" || shas.length < 2) return;
	const there = listObjects(place);
	const lacking = [...new Set(shas)].filter((sha) => !there.has(sha));
	if (lacking.length < 2) return;
	run(place, [
		"-c",
		"fetch.negotiationAlgorithm=noop",
		"fetch",
		...[
			"--quiet",
			"--no-tags",
			"--no-write-fetch-head",
			"--filter=blob:none",
			"--stdin"
		],
		remote
	], lacking.map((sha) => `${sha}\n`).join(""));
}
/**
* Names the remote that promises what a clone lacks; '' for a whole clone. One that is set elsewhere than in the
* repository's own file is not seen, which costs time alone.
*/
const promisorOf = memoize((commonDir) => {
	const path = join(commonDir, "config");
	const config = existsSync(path) ? readFileSync(path, "utf8") : "";
	return /^\[remote "((?!-)[^"\n]+)"\](?:\n(?!\[).*)*?\n\s*promisor\s*=\s*true\s*$/m.exec(config)?.[1] ?? "";
});
/** Lists the objects that are here, which asks no server for any. */
function listObjects(place) {
	const listed = run(place, [
		"cat-file",
		"--batch-all-objects",
		"--unordered",
		"--batch-check=%(objectname)"
	]);
	return new Set(listed.split("\n"));
}
function run(place, args, input) {
	const { stdout } = spawnSync("git", args, {
		cwd: place.dir,
		env: gitEnvironment(place),
		input,
		encoding: "utf8",
		maxBuffer: 2 ** 31,
		timeout: MAX_MS
	});
	return stdout ?? "";
}
// src/adapters/git/commit-files.ts
/** A git process costs as much as reading thousands of blobs; more at once would only cost memory. */
const READ_AHEAD = 2e3;
const BYTES_AHEAD = 67108864;
/** Total size of the blobs kept in memory; blobs beyond it are read again each time they are asked for. */
const MAX_KEPT_BYTES = 268435456;
/** Git's mode of a symbolic link. */
const LINK = "120000";
function newBlobStore() {
	return {
		blobs: /* @__PURE__ */ new Map(),
		kept: 0
	};
}
/** Files of a commit, read from the object store. */
function openCommitFiles(place, whole, { store = newBlobStore(), cache } = {}) {
	const tree = new Map([...whole].filter(([, { mode }]) => mode !== LINK));
	let listed;
	const expected = /* @__PURE__ */ new Map();
	const spared = /* @__PURE__ */ new Set();
	const list = () => {
		listed ??= [...tree.keys()].filter((path) => !path.split("/").includes("node_modules")).sort();
		return listed;
	};
	const isKnown = (path) => store.blobs.has(tree.get(path)?.sha ?? "");
	return {
		list,
		isLink: (path) => ancestors(path).some((part) => whole.get(part)?.mode === LINK),
		cache,
		idOf: (path) => tree.get(path)?.sha,
		origin: {
			kind: "commit",
			place,
			tree,
			cache: cache?.origin
		},
		expect(paths, known = []) {
			for (const path of known) spared.add(path);
			const own = paths.filter((path) => tree.has(path));
			for (const path of own) expected.set(path, own);
		},
		read(path) {
			const sha = tree.get(path)?.sha;
			if (sha === void 0 || store.blobs.has(sha)) return sha === void 0 ? void 0 : store.blobs.get(sha);
			if (store.kept > MAX_KEPT_BYTES) {
				store.blobs.clear();
				store.kept = 0;
			}
			const next = expected.get(path);
			const ahead = next ? following(path, next, () => true, isKnown) : following(path, list(), (one) => isManifestPath(one) && !spared.has(one), isKnown);
			for (const [name, bytes] of load(place, tree, [path, ...ahead])) {
				store.blobs.set(tree.get(name)?.sha ?? "", bytes);
				store.kept += bytes.length;
			}
			return store.blobs.get(sha);
		}
	};
}
/**
* Lists the files likely to be read next: callers that read many files follow the order of the list. Those
* before the path come last.
*/
function following(path, list, isLikely, isKnown) {
	const start = list.indexOf(path);
	const next = [];
	for (let step = 1; start >= 0 && step < list.length && next.length < READ_AHEAD; step += 1) {
		const candidate = list[(start + step) % list.length];
		if (isLikely(candidate) && !isKnown(candidate)) next.push(candidate);
	}
	return next;
}
/** Reads the first of these files, and as many of the others as fit in `BYTES_AHEAD`. */
function load(place, tree, paths) {
	const shas = paths.map((path) => tree.get(path)?.sha ?? "");
	fetchLacking(place, shas);
	const all = readBlobsWithin(place, shas, BYTES_AHEAD);
	if (all) return all.map((bytes, i) => [paths[i] ?? "", bytes.subarray(0, MAX_BYTES + 1)]);
	const sizes = blobSizes(place, shas);
	if ((sizes[0] ?? 0) > 20971520) return [[paths[0] ?? "", readBlobStart(place, shas[0] ?? "", MAX_BYTES + 1)]];
	let room = BYTES_AHEAD;
	const fitting = sizes.flatMap((size, i) => {
		if (size > 20971520 || size > room) return [];
		room -= size;
		return [i];
	});
	const blobs = readBlobs(place, fitting.map((i) => shas[i] ?? ""));
	return fitting.map((index, i) => [paths[index] ?? "", blobs[i]]);
}
export { readBlobs as a, blobSizes as i, newBlobStore as n, openCommitFiles as r, LINK as t };
