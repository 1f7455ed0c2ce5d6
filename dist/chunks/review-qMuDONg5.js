import { o as isUsageError, t as TrimtabError } from "./errors-caA3otfk.js";
import { c as listFirst } from "./time-ZXryeGjZ.js";
import { F as normalizePath, I as parentFolder, L as resolvePath, M as ancestors, a as readBytes, f as decodeBytes, i as openManifest, p as encodeBytes } from "./json-pointer-Ba3zOFj4.js";
import { B as isKustomization, V as isKustomizationPath } from "./values-text-yhCPvA0s.js";
import { t as append } from "./group-by-CKri-PEM.js";
import { u as scalar } from "./json-BaBbGGr3.js";
import { B as readLayer, C as placesOf, Q as autoscalerTarget } from "./gather-Dljo9CWa.js";
import { i as compileGlobs } from "./faithful-json-DW8aw9bl.js";
import { g as once } from "./git-listing-C98L2PhG.js";
import { a as readBlobs, i as blobSizes, t as LINK } from "./commit-files-mcCWyOnk.js";
import { n as startScan } from "./scanner-CuLnQAT2.js";
import { a as loadConfiguration, l as policiesPath } from "./load-DiN1rQGe.js";
import { n as openDemandHistory } from "./history-B5nsBVnZ.js";
import { t as measure } from "./sources-9g9U2yfj.js";
import { c as isStillShallow, d as gitFailed, f as tryGit, o as defaultBranch, s as fetchRef, t as openLedgerBranch, u as git } from "./branch-Ciad6SIH.js";
import { delimiter, dirname, join } from "node:path";
import { accessSync, constants, existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { execFile } from "node:child_process";
import { setTimeout } from "node:timers/promises";
import { tmpdir } from "node:os";
// src/manifests/proof/render-diff.ts
/** More than one field is too many, so there is no need to know them all. */
const ENOUGH = 5;
/** More than this differs only between renderings of different things. */
const MAX_NOISE = 1e3;
/**
* Finds what differs between two renderings of the same objects, but for `noise`. Pure; the first few
* differences are enough.
*/
function compareRenders(before, after, noise = /* @__PURE__ */ new Set(), most = ENOUGH) {
	const [old, now] = [openManifest("before", before), openManifest("after", after)];
	if (old.kind === "refused") return {
		kind: "unreadable",
		why: tellRefusal(before, old)
	};
	if (now.kind === "refused") return {
		kind: "unreadable",
		why: tellRefusal(after, now)
	};
	const [lost, other] = [unreadIn(old.file), unreadIn(now.file)];
	const differing = other.find((one, index) => one.text !== lost[index]?.text) ?? lost[other.length];
	if (differing !== void 0) return {
		kind: "unreadable",
		why: tellRefusal(after, differing)
	};
	const changes = [];
	const found = {
		changes,
		compared: /* @__PURE__ */ new Map(),
		noise,
		most
	};
	for (let i = 0; i < Math.max(old.file.objects.length, now.file.objects.length) && changes.length < most; i += 1) {
		const [left, right] = [old.file.objects[i], now.file.objects[i]];
		collect(found, nameObject(left ?? right ?? {}), [], left?.value, right?.value);
	}
	return {
		kind: "changes",
		changes,
		scaledBy: scalerOf(changes, now.file.objects)
	};
}
function unreadIn({ flaws }) {
	return flaws.flatMap((flaw) => flaw.kind === "unread" ? [flaw] : []);
}
/** Says why output cannot be read, and of which template it is, by the comment that helm writes above it. */
function tellRefusal(output, { line, reason }) {
	const source = output.toString("utf8").split("\n").slice(0, line).findLast((one) => one.startsWith("# Source: "));
	return `line ${line} of the output${source === void 0 ? "" : ` of ${source.slice(10).trim()}`}: ${reason.replace(/"[^"]*"/g, "\"…\"").replace(/ characters: .*/, " characters")}`;
}
function nameObject({ kind = "object", name = "", namespace }) {
	return `${kind} ${namespace === void 0 ? "" : `${namespace}/`}${name}`;
}
/** Finds what scales an object whose count differs, if that is rendered too. */
function scalerOf(changes, objects) {
	const counted = changes.filter(({ field }) => field === "spec.replicas").map(({ object }) => object);
	if (counted.length === 0) return void 0;
	const scaler = objects.find((object) => {
		const target = autoscalerTarget(object);
		return target !== void 0 && counted.includes(nameObject(target));
	});
	return scaler && nameObject(scaler);
}
/**
* Finds what two renderings of the very same files differ in, as of random passwords: names of fields that
* say nothing about a change.
*/
function noiseBetween(before, again) {
	const diff = compareRenders(before, again, /* @__PURE__ */ new Set(), MAX_NOISE);
	return new Set(diff.kind === "changes" ? diff.changes.map(({ object, field }) => nameOf(object, field)) : []);
}
function nameOf(object, field) {
	return `${object} ${field}`;
}
function collect(found, object, path, from, to) {
	const { changes, noise, most } = found;
	if (changes.length >= most || Object.is(from, to)) return;
	if (typeof from !== "object" || typeof to !== "object" || from === null || to === null || Array.isArray(from) !== Array.isArray(to)) {
		const field = path.join(".");
		const texts = valuesTexts(path, from, to);
		if (texts !== void 0) collect(found, object, path, ...texts);
		else if (!noise.has(nameOf(object, field))) changes.push({
			object,
			field,
			from,
			to
		});
		return;
	}
	const known = found.compared.get(from)?.get(to);
	if (known === true) changes.push({
		object,
		field: path.join("."),
		from,
		to
	});
	if (known !== void 0) return;
	const pairs = found.compared.get(from) ?? /* @__PURE__ */ new Map();
	found.compared.set(from, pairs.set(to, false));
	const earlier = changes.length;
	for (const key of /* @__PURE__ */ new Set([...Object.keys(from), ...Object.keys(to)])) {
		const value = (side) => Object.hasOwn(side, key) ? side[key] : void 0;
		collect(found, object, [...path, key], value(from), value(to));
	}
	pairs.set(to, changes.length > earlier);
}
/**
* Reads texts that hold values of a chart, as a chart of Applications renders them; undefined where they are none,
* or say the same in other words.
*/
function valuesTexts(path, from, to) {
	if (typeof from !== "string" || typeof to !== "string" || !/^values(\.ya?ml)?$/.test(path.at(-1) ?? "")) return void 0;
	const [left, right] = [readValues(from), readValues(to)];
	return left === void 0 || right === void 0 ? void 0 : [left, right];
}
function readValues(text) {
	const opened = openManifest("values", Buffer.from(text));
	const value = opened.kind === "open" && opened.file.flaws.length === 0 ? opened.file.objects[0]?.value : void 0;
	return typeof value === "object" && value !== null ? value : void 0;
}
/**
* Says what is wrong with a rendering as the outcome of changing one count; undefined where one field of one
* object changed so, or nothing.
*/
function flawOf(diff, from, to) {
	if (diff.kind === "unreadable") return `it cannot be read: ${diff.why}`;
	const [only, second] = diff.changes;
	if (diff.scaledBy !== void 0) return `${diff.scaledBy} sets this count; change its bounds instead`;
	if (only === void 0) return void 0;
	if (second !== void 0) return `more than one field changes: ${only.object} ${only.field}, ${second.object} ${second.field}`;
	const expected = (value, count) => count === void 0 ? value === void 0 : scalar(value) === scalar(count);
	if (expected(only.from, from) && expected(only.to, to)) return void 0;
	const found = /(^|\.)replicas$/.test(only.field) ? `goes from ${only.from} to ${only.to}, not` : "does not go";
	return `${only.object} ${only.field} ${found} from ${from} to ${to}`;
}
// src/adapters/render/without-values.ts
/** Log line around an error, which is how the kubectl of Google's command line says it. */
const LOGGED = /^E\d{4} [\d:.]+ +\d+ run\.go:\d+\] "command failed" err="(.*)"$/m;
/**
* Leaves out of what a renderer says the words of a chart's author, and whatever else it quotes or prints but
* for names of templates and files: each may be a value, which may be secret.
*/
function withoutValues(message) {
	return message.replace(LOGGED, (_, error) => error.replaceAll("\\\"", "\"")).replace(/(execution error at \(.*?(?:\)(?=:)|$)|error calling (?:fail|required)(?=:))[\s\S]*/m, "$1").replace(/((?:executing|template|include|function) )?"(?:[^"\\\n]|\\.)*("|$)/gm, (quoted, of) => of !== void 0 || /^"[\w./-]+\.(ya?ml|json|tpl|txt)"$/.test(quoted) ? quoted : "\"…\"").replace(/\bmap\[.*/g, "map[…]").replace(/(can't iterate over|cannot unmarshal number) .*/g, "$1 …");
}
// src/adapters/render/proof.ts
/** Beyond this a copy costs more than the proof is worth. */
const MAX_FILES = 2e4;
const MAX_TOTAL_BYTES = 67108864;
/** Opens one file; undefined where there is none that can be read. */
function openFile(files, path) {
	const bytes = readBytes(files, path);
	const opened = Buffer.isBuffer(bytes) ? openManifest(path, bytes) : void 0;
	return opened?.kind === "open" ? opened.file : void 0;
}
/**
* Copies whole folders, and those mounted elsewhere; false where they are too large. Links are no files, so nothing in the copy leads out
* of it.
*/
function fill(copy, files, folders, mounts = []) {
	let count = 0;
	let size = 0;
	for (const path of files.list()) {
		const [, ...mounted] = placesOf(path, mounts);
		const places = [...folders.some((folder) => folder === "" || path.startsWith(`${folder}/`)) ? [path] : [], ...mounted];
		if (places.length === 0 || normalizePath(path) !== path) continue;
		const bytes = readBytes(files, path);
		if (!Buffer.isBuffer(bytes)) continue;
		count += places.length;
		size += bytes.length * places.length;
		if (count > MAX_FILES || size > MAX_TOTAL_BYTES || bytes.length > 20971520) return false;
		for (const place of places) copy.put(place, bytes);
	}
	return true;
}
/** Bytes of all renderings kept; those beyond are rendered anew each time. */
const MAX_KEPT_BYTES = 67108864;
function openBaselines() {
	const kept = /* @__PURE__ */ new Map();
	let left = MAX_KEPT_BYTES;
	return {
		get: (key) => kept.get(key),
		keep(key, baseline) {
			if (kept.has(key) || baseline.bytes.length > left) return;
			left -= baseline.bytes.length;
			kept.set(key, baseline);
		}
	};
}
/**
* Renders everything before the edit, makes it, and renders again: one field of one object may differ in
* each.
*/
async function proveBy(renders, edit, make, known) {
	const baselines = [];
	for (const render of renders) {
		const before = known.get(render.key) ?? await renderBefore(render);
		if ("message" in before) return notRendered(render.title, before.message);
		known.keep(render.key, before);
		baselines.push({
			...before,
			render
		});
	}
	make();
	const changes = [];
	for (const baseline of baselines) {
		const { title, after } = baseline.render;
		const now = await after();
		if (now.kind === "failed") return notRendered(title, now.message);
		const diff = compareRenders(baseline.bytes, now.bytes, baseline.noise);
		const flaw = flawOf(diff, edit.target.form.kind === "insertion" ? void 0 : edit.target.value, edit.to);
		if (flaw !== void 0) return {
			kind: "refused",
			why: `in the rendering of ${title} ${flaw}`
		};
		changes.push(...changesOf(diff).map((change) => ({
			...change,
			top: title
		})));
	}
	if (changes.length > 0) return {
		kind: "proven",
		changes
	};
	return {
		kind: "refused",
		why: `nothing in the rendering of ${renders.map(({ title }) => title).join(", ")} changes`,
		changesNothing: true
	};
}
/** Renders once, or twice where the same files may render differently, to know what is noise. */
async function renderBefore(render) {
	const once = await render.before();
	if (once.kind === "failed") return once;
	const again = render.noisy ? await render.before() : once;
	if (again.kind === "failed") return again;
	const noise = once.bytes.equals(again.bytes) ? /* @__PURE__ */ new Set() : noiseBetween(once.bytes, again.bytes);
	return {
		bytes: once.bytes,
		noise
	};
}
function notRendered(title, message) {
	return {
		kind: "refused",
		why: `${title} does not render: ${withoutValues(message)}`
	};
}
function changesOf(diff) {
	return diff.kind === "changes" ? diff.changes : [];
}
// src/adapters/render/tools.ts
/** One rendering may take this long, write this much, and take so much room. */
const TIME_MS = 3e4;
/** All renderings in one copy together. */
const ALL_MS = 12e4;
const MAX_OUTPUT = 33554432;
const MAX_MEMORY_KIB = 4194304;
/**
* Shell that limits a process before it becomes the renderer; without one (Windows) only time and output are
* limited.
*/
const SHELL = "/bin/sh";
const LIMITED = `ulimit -v ${MAX_MEMORY_KIB} 2>/dev/null; ulimit -t ${TIME_MS / 1e3} 2>/dev/null; exec "$@"`;
const KUSTOMIZE = [["kubectl", "kustomize"], ["kustomize", "build"]];
/** Finds `kubectl` or else `kustomize`, whichever the PATH has; undefined without either. */
function findRenderTool(path) {
	return KUSTOMIZE.flatMap(([name, verb]) => findTool(path, name, verb) ?? [])[0];
}
/** Finds `helm` on the PATH; undefined where it is not there. */
function findHelm(path) {
	return findTool(path, "helm", "template");
}
function findTool(path, name, verb) {
	const found = (path ?? "").split(delimiter).find((folder) => folder !== "" && isExecutable(join(folder, name)));
	return found === void 0 ? void 0 : {
		path: join(found, name),
		verb
	};
}
function isExecutable(path) {
	try {
		accessSync(path, constants.X_OK);
		return statSync(path).isFile();
	} catch {
		return false;
	}
}
function openRenderCopy() {
	const dir = mkdtempSync(join(tmpdir(), "trimtab-render-"));
	const tree = join(dir, "tree");
	const beside = join(dir, "beside");
	const env = closedEnvironment(dir);
	const until = performance.now() + ALL_MS;
	let count = 0;
	mkdirSync(tree);
	mkdirSync(beside);
	return {
		put(path, bytes) {
			const place = join(tree, path);
			mkdirSync(encodeBytes(dirname(place)), { recursive: true });
			writeFileSync(encodeBytes(place), bytes);
		},
		aside(bytes) {
			count += 1;
			writeFileSync(join(beside, `${count}.yaml`), bytes);
			return `../beside/${count}.yaml`;
		},
		render(tool, args) {
			const timeout = Math.min(TIME_MS, until - performance.now());
			if (timeout <= 0) return Promise.resolve({
				kind: "failed",
				message: `all together it takes longer than ${ALL_MS / 1e3} s`
			});
			return run([
				tool.path,
				tool.verb,
				...args
			], {
				tree,
				env,
				timeout
			});
		},
		remove: () => rmSync(dir, {
			recursive: true,
			force: true
		})
	};
}
/** Runs a command in a folder, under the limits of one rendering; messages name paths from that folder on. */
function run(command, place) {
	const { tree, env, timeout } = place;
	const options = {
		cwd: tree,
		env,
		timeout,
		killSignal: "SIGKILL",
		maxBuffer: MAX_OUTPUT,
		encoding: "buffer"
	};
	const [program = "", ...rest] = existsSync(SHELL) ? [
		SHELL,
		"-c",
		LIMITED,
		"trimtab",
		...command
	] : command;
	return new Promise((resolve) => {
		execFile(program, rest, options, (error, stdout, stderr) => {
			if (error === null) return resolve({
				kind: "rendered",
				bytes: stdout
			});
			resolve({
				kind: "failed",
				message: failure(error, stderr.toString().replaceAll(`${tree}/`, ""))
			});
		});
	});
}
/**
* Returns an environment that keeps a renderer off the network: an empty PATH, without git to fetch with, and
* a proxy that does not exist. It knows no plugin, repository, credential or cluster of the user.
* https://helm.sh/docs/helm/helm/
*/
function closedEnvironment(dir) {
	const none = join(dir, "none");
	const proxy = "http://127.0.0.1:1";
	return {
		PATH: none,
		HOME: dir,
		KUBECONFIG: none,
		HTTP_PROXY: proxy,
		HTTPS_PROXY: proxy,
		http_proxy: proxy,
		https_proxy: proxy,
		...Object.fromEntries([
			"HELM_CACHE_HOME",
			"HELM_CONFIG_HOME",
			"HELM_DATA_HOME",
			"XDG_CACHE_HOME",
			"XDG_CONFIG_HOME",
			"XDG_DATA_HOME"
		].map((name) => [name, join(dir, "home")])),
		HELM_PLUGINS: none,
		HELM_NO_PLUGINS: "1"
	};
}
function failure(error, told) {
	if (error.code === "ERR_CHILD_PROCESS_STDIO_MAXBUFFER") return `it writes more than ${MAX_OUTPUT / 1024 / 1024} MiB`;
	if (error.killed === true) return `it takes longer than ${TIME_MS / 1e3} s`;
	if (/out of memory|cannot allocate memory/.test(told)) return `it takes more than ${MAX_MEMORY_KIB / 1024 / 1024} GiB of memory`;
	return told.split("\n").filter((line) => !/\bwarning: /.test(line)).join("\n").trim().slice(0, 500) || error.message.split("\n", 1)[0] || "it fails";
}
// src/manifests/proof/render-plan.ts
/**
* Says what to render to see what a change of one file does; undefined where no kustomization uses the file.
* Anything that kustomize cannot find in the repository it would take for an address, so that counts as
* remote too.
*/
function planRender(kustomizations, path, isFile) {
	const { byDir, users } = relate(kustomizations);
	const using = kustomizations.filter((one) => one.path === path || one.resources.includes(path) || one.patchFiles.includes(path));
	if (using.length === 0) return void 0;
	const tops = reach(using, ({ dir }) => users.get(dir) ?? []).filter(({ dir, component }) => !component && !users.has(dir));
	const needed = neededBy(tops, byDir);
	return {
		tops: tops.map(({ dir }) => dir).sort(),
		folders: needed.map(({ dir }) => dir),
		blocked: blockOf(needed, byDir, isFile)
	};
}
/** Lists the kustomizations that nothing here builds on, whose folders or those below them hold one of the paths. */
function rootsAbove(kustomizations, paths, isFile) {
	const { byDir, users } = relate(kustomizations);
	const folders = new Set(paths.flatMap((path) => ancestors(parentFolder(path))));
	return kustomizations.filter(({ dir, component }) => !component && !users.has(dir)).flatMap((top) => {
		const needed = neededBy([top], byDir);
		return needed.some((one) => folders.has(one.dir) || one.resources.some((used) => paths.includes(used))) ? [{
			dir: top.dir,
			path: top.path,
			needed,
			blocked: blockOf(needed, byDir, isFile)
		}] : [];
	});
}
/** Relates kustomizations to those that use them. */
function relate(kustomizations) {
	const users = /* @__PURE__ */ new Map();
	for (const one of kustomizations) for (const used of usedBy(one)) append(users, used, one);
	return {
		byDir: new Map(kustomizations.map((one) => [one.dir, one])),
		users
	};
}
function neededBy(tops, byDir) {
	return reach(tops, (one) => usedBy(one).flatMap((dir) => byDir.get(dir) ?? []));
}
/** Says why kustomizations cannot be rendered here; undefined where they can. */
function blockOf(needed, byDir, isFile) {
	return needed.flatMap((one) => {
		if (one.runs !== void 0) return [`${one.path} runs ${one.runs}, which is never done here`];
		const absent = usedBy(one).find((used) => !byDir.has(used) && !isFile(used));
		const found = one.remote ?? absent;
		return found === void 0 ? [] : [`${one.path} needs ${found}, which is not in this repository`];
	})[0];
}
function usedBy({ resources, components, plugins }) {
	return [
		...resources,
		...components,
		...plugins
	];
}
function reach(from, next) {
	const seen = new Set(from);
	for (const one of seen) for (const other of next(one)) seen.add(other);
	return [...seen];
}
// src/adapters/render/kustomizations.ts
/** Proves edits by rendering the kustomizations that use a file. They are read on first use. */
function openKustomizations(files, tool) {
	let read;
	let listed;
	const baselines = openBaselines();
	return async (edit) => {
		read ??= readKustomizations(files);
		listed ??= new Set(files.list());
		const plan = planRender(read, edit.target.path, (path) => listed?.has(path) === true);
		if (plan === void 0) return { kind: "uncovered" };
		if (tool === void 0) return {
			kind: "unchecked",
			why: "neither kubectl nor kustomize is at hand"
		};
		if (plan.blocked !== void 0) return {
			kind: "unchecked",
			why: plan.blocked
		};
		return prove(files, tool, plan, edit, baselines);
	};
}
/** Reads all kustomizations of a set of files. */
function readKustomizations(files) {
	const open = (path) => openFile(files, path);
	return files.list().filter(isKustomizationPath).flatMap((path) => {
		const file = open(path);
		const object = file?.objects.find((one) => isKustomization(one, path));
		return file && object ? [readLayer(file, object, open)] : [];
	});
}
async function prove(files, tool, { tops, folders }, edit, baselines) {
	const copy = openRenderCopy();
	try {
		if (!fill(copy, files, folders)) return {
			kind: "unchecked",
			why: "the folders to render are too large"
		};
		return await proveBy(tops.map((top) => {
			const render = () => copy.render(tool, [`./${top}`]);
			return {
				key: top,
				title: top || ".",
				noisy: false,
				before: render,
				after: render
			};
		}), edit, () => copy.put(edit.target.path, edit.bytes), baselines);
	} finally {
		copy.remove();
	}
}
// src/pipeline/unread-changes.ts
/** Paths that a message names at most. */
const MAX_NAMED = 5;
/** Returns which of some paths are the configuration, the policies or blueprints. */
function policyFiles(paths, configPath, config) {
	const isBlueprint = compileGlobs(config.blueprints);
	const settings = [configPath, policiesPath(config)];
	return paths.filter((path) => settings.includes(path) || isBlueprint(path));
}
/** Says that files of the work tree are not as in the commit that is read; nothing where all are. */
function describeUnreadChanges(paths, commit) {
	if (paths.length === 0) return [];
	const [files, they] = paths.length === 1 ? ["file", "it is"] : ["files", "they are"];
	const differ = paths.length === 1 ? "differs" : "differ";
	const named = listFirst(paths, MAX_NAMED);
	return [`${paths.length} ${files} in the work tree ${differ} from ${commit}: ${they} not read; commit and push (${named})`];
}
// src/adapters/git/compare.ts
const MAX_LINK_BYTES = 4096;
const OPAQUE_MODES = [LINK, "160000"];
/**
* Reads both commits as git objects: nothing is checked out, no filter, driver or hook of the repository
* runs.
*/
async function compareCommits(open, range) {
	const base = await commitOf(open.root, "--base", range.base);
	const head = await commitOf(open.root, "--head", range.head);
	const from = range.from ?? await mergeBase(open, base, head) ?? base;
	const { entries, outside } = await changedEntries(open, from, head);
	const touched = entries.map(({ path }) => path);
	const [baseFiles, fromFiles, headFiles] = await Promise.all([
		open.filesAt(base),
		open.filesAt(from),
		open.filesAt(head)
	]);
	for (const files of [fromFiles, headFiles]) files.expect?.(touched);
	return {
		base: {
			sha: base,
			files: baseFiles
		},
		from: fromFiles,
		head: {
			sha: head,
			files: headFiles
		},
		touched,
		opaque: entries.flatMap(({ path, modes }) => modes.some((mode) => OPAQUE_MODES.includes(mode)) ? [path] : []),
		links: new Map([...await linksAt(open, from), ...await linksAt(open, head)]),
		remote: open.target.kind === "network" ? open.target.url : void 0,
		around: {
			folder: open.prefix,
			from: outside.length > 0 ? await open.wholeAt(from) : fromFiles,
			head: outside.length > 0 ? await open.wholeAt(head) : headFiles,
			touched: outside
		}
	};
}
/** Finds the links of a commit below `--repo` that lead to a path below it, by that path. */
async function linksAt(open, commit) {
	const links = [...await open.treeAt(commit)].flatMap(([path, { mode, sha }]) => mode === "120000" ? [{
		sha,
		path
	}] : []);
	const sizes = links.length === 0 ? [] : blobSizes(open.place, links.map(({ sha }) => sha));
	const short = links.filter((_, i) => (sizes[i] ?? 0) <= MAX_LINK_BYTES);
	const texts = short.length === 0 ? [] : readBlobs(open.place, short.map(({ sha }) => sha));
	const found = short.flatMap(({ path }, i) => {
		const target = resolvePath(parentFolder(path), decodeBytes(texts[i] ?? Buffer.from("/")));
		return target === void 0 ? [] : [[target, path]];
	});
	return new Map(found);
}
async function mergeBase(open, base, head) {
	const args = [
		"merge-base",
		"--all",
		"--end-of-options",
		base,
		head
	];
	const output = await tryGit(open.root, args);
	if (output.code > 1) throw gitFailed(args, output);
	const { stdout } = output;
	const [only, another] = stdout.trim().split("\n");
	return another === void 0 ? only || void 0 : void 0;
}
async function changedEntries(open, from, to) {
	const all = parseRaw(await git(open.root, [
		"diff-tree",
		"-r",
		"-z",
		"--raw",
		"--no-renames",
		"--end-of-options",
		from,
		to
	]));
	return {
		entries: all.flatMap(({ path, modes }) => path.startsWith(open.prefix) ? [{
			path: path.slice(open.prefix.length),
			modes
		}] : []),
		outside: all.flatMap(({ path }) => path.startsWith(open.prefix) ? [] : [path])
	};
}
/** Paths below `--repo` that differ between two commits. */
async function touchedBetween(open, from, to) {
	return (await changedEntries(open, from, to)).entries.map(({ path }) => path);
}
/** Checks whether a commit's first parent is `parent`. */
async function isChild(open, commit, parent) {
	return await resolveRevision(open.root, `${commit}^1`) === parent;
}
/**
* Returns the full SHA of a revision; undefined where git has no such object.
* @throws TrimtabError `git_failed` where it cannot tell
*/
async function resolveRevision(root, revision) {
	const args = [
		"rev-parse",
		"--verify",
		"--quiet",
		"--end-of-options",
		revision
	];
	const output = await tryGit(root, args);
	if (![
		0,
		1,
		128
	].includes(output.code)) throw gitFailed(args, output);
	return output.code === 0 ? output.stdout.trim().split("\n").at(-1) ?? "" : void 0;
}
/**
* Fetches the newest commit of a branch, without deepening a shallow clone beyond `depth`. @throws
* TrimtabError `git_failed`
*/
async function fetchTip(open, branch, depth) {
	const sha = await fetchRef(open.place, {
		url: open.fetchUrl,
		ref: `refs/heads/${branch}`,
		flags: await depthFlags(open, depth)
	});
	if (sha === void 0) throw new TrimtabError("git_failed", `origin has no branch "${branch}"`);
	return sha;
}
async function depthFlags(open, depth) {
	return await isStillShallow(open) ? [`--depth=${depth}`] : [];
}
/**
* Fetches a commit by the ref it stood on, else by itself. Undefined where the remote no longer has it, as
* when a merge queue has built its group anew.
*/
async function fetchCommit(open, { sha, ref }, depth) {
	if (!/^[0-9a-f]{40,64}$/.test(sha)) return void 0;
	const flags = await depthFlags(open, depth);
	for (const wanted of [ref, sha]) if (await fetchRef(open.place, {
		url: open.fetchUrl,
		ref: wanted,
		flags
	}) === sha) return sha;
	return resolveRevision(open.root, `${sha}^{commit}`);
}
/**
* Fetches the test merge that GitHub makes of a pull request: its first parent is base, and what it adds is
* what would be merged, without base's own moves. Undefined where there is none, as in a conflict.
*/
async function fetchTestMerge(open, number) {
	const flags = await depthFlags(open, 2);
	const sha = await fetchRef(open.place, {
		url: open.fetchUrl,
		ref: `refs/pull/${number}/merge`,
		flags
	});
	if (sha === void 0) return void 0;
	const [merge = "", base = "", head = ""] = (await git(open.root, [
		"rev-list",
		"--parents",
		"--max-count=1",
		sha
	])).split(" ");
	return {
		merge,
		base,
		head
	};
}
async function commitOf(root, flag, ref) {
	const sha = await resolveRevision(root, `${ref}^{commit}`);
	if (sha === void 0) throw new TrimtabError("usage", `${flag} ${ref}: no such commit here; fetch it first (in Actions: fetch-depth: 0)`);
	return sha;
}
/** Parses `:100644 100644 sha sha M\0path\0`, the raw format of git-diff-tree(1). */
function parseRaw(raw) {
	const parts = raw.split("\0");
	const entries = [];
	for (let i = 0; i + 1 < parts.length; i += 2) {
		const [before = "", after = ""] = (parts[i] ?? "").replace(/^:/, "").split(" ");
		entries.push({
			path: parts[i + 1] ?? "",
			modes: [before, after]
		});
	}
	return entries;
}
// src/adapters/git/comparisons.ts
/** Compares commits of an opened repository. */
function openComparisons(git) {
	return {
		hasTestMerges: git.target.kind === "network",
		defaultBranch: () => defaultBranch(git.place, git.fetchUrl),
		filesAt: (commit) => git.filesAt(commit),
		pullsOfHead: (sha) => pullsOfHead(git, sha),
		compare: (range) => compareCommits(git, range),
		touchedBetween: (from, to) => touchedBetween(git, from, to),
		isChild: (commit, parent) => isChild(git, commit, parent),
		fetchTip: (branch, depth) => fetchTip(git, branch, depth),
		fetchBranch: (branch) => fetchRef(git.place, {
			url: git.fetchUrl,
			ref: `refs/heads/${branch}`
		}),
		fetchCommit: (commit, depth) => fetchCommit(git, commit, depth),
		fetchTestMerge: (number) => fetchTestMerge(git, number)
	};
}
/** Reads `refs/pull/<number>/head`, which GitHub keeps of every pull request. */
async function pullsOfHead({ place, fetchUrl, target }, sha) {
	if (target.kind !== "network") return [];
	return (await git(place, [
		"ls-remote",
		"--",
		fetchUrl,
		"refs/pull/*/head"
	])).split("\n").flatMap((line) => {
		const [, number] = line.startsWith(sha) ? /\trefs\/pull\/(\d+)\/head$/.exec(line) ?? [] : [];
		return number === void 0 ? [] : [Number(number)];
	});
}
// src/adapters/render/sides.ts
/** Roots that one change has rendered; of more, those beyond are named. */
const MAX_ROOTS = 30;
/** More kustomizations than this are not searched for roots. */
const MAX_KUSTOMIZATIONS = 2e3;
const ADDRESS = /:\/\/|\\(x3a|u003a)|git@/i;
/** Renders the outermost kustomizations above what a change touches, with the tool that the PATH has. */
function openSideRendering(path) {
	const tool = findRenderTool(path);
	return async ({ from, head, touched }) => {
		const without = (why) => ({
			roots: [],
			unrendered: [why]
		});
		const counts = [from, head].map((files) => files.list().filter(isKustomizationPath).length);
		if (Math.max(...counts) > MAX_KUSTOMIZATIONS) return without(`there are more than ${MAX_KUSTOMIZATIONS} kustomizations`);
		const [old, now] = [rootsOf(from, touched), rootsOf(head, touched)];
		const names = [.../* @__PURE__ */ new Set([...old.keys(), ...now.keys()])].sort();
		if (names.length === 0) return {
			roots: [],
			unrendered: []
		};
		if (tool === void 0) return without("neither kubectl nor kustomize is at hand");
		const blocked = names.flatMap((name) => {
			const why = now.get(name)?.blocked ?? old.get(name)?.blocked;
			return why === void 0 ? [] : [{
				name,
				why,
				isNew: old.get(name) && !old.get(name)?.blocked
			}];
		});
		const isOnBoth = (name) => old.has(name) && now.has(name);
		const free = names.filter((name) => !blocked.some((one) => one.name === name));
		free.sort((a, b) => Number(isOnBoth(b)) - Number(isOnBoth(a)));
		const wanted = free.slice(0, MAX_ROOTS);
		const before = await renderAll(tool, from, wanted.flatMap((name) => old.get(name) ?? []));
		const after = await renderAll(tool, head, wanted.flatMap((name) => now.get(name) ?? []));
		const unrendered = [...blocked.flatMap(({ why, isNew }) => isNew ? [] : [why]), ...free.slice(MAX_ROOTS).map((name) => `${name || "."} is one of more than ${MAX_ROOTS}`)];
		const ended = blocked.filter(({ isNew }) => isNew).map(({ name, why }) => endedRoot(name, why, now));
		const both = combine(wanted, {
			old,
			now
		}, {
			before,
			after
		}, unrendered);
		return {
			...both,
			roots: [...both.roots, ...ended]
		};
	};
}
/** A root that base would render, and that head keeps from being rendered here. */
function endedRoot(name, why, now) {
	const file = now.get(name)?.path ?? name;
	return {
		root: name || ".",
		file,
		before: Buffer.alloc(0),
		after: void 0,
		broken: why
	};
}
function rootsOf(files, touched) {
	const known = new Set(files.list());
	const roots = rootsAbove(readKustomizations(files), touched, (path) => known.has(path));
	return new Map(roots.map((root) => [root.dir, namesAddresses(files, root) ?? root]));
}
/**
* Blocks a root whose kustomizations mention an address anywhere but in a line of comment: what a pull request says is
* never fetched, be it from this machine.
*/
function namesAddresses(files, root) {
	const named = root.needed.find(({ path }) => ADDRESS.test((files.read(path)?.toString() ?? "").replace(/^[ \t]*#.*$/gm, "")));
	return named && {
		...root,
		blocked: root.blocked ?? `${named.path} names an address, and nothing is fetched here`
	};
}
/** Renders roots of one side, by their folders, in a copy of what they are built of. */
async function renderAll(tool, files, roots) {
	const copy = openRenderCopy();
	const all = /* @__PURE__ */ new Map();
	try {
		const fits = fill(copy, files, [...new Set(roots.flatMap(({ needed }) => needed.map(({ dir }) => dir)))]);
		for (const { dir } of roots) {
			const rendered = fits ? await copy.render(tool, [`./${dir}`]) : TOO_LARGE;
			all.set(dir, rendered);
		}
		return all;
	} finally {
		copy.remove();
	}
}
const TOO_LARGE = {
	kind: "failed",
	message: "the folders to render are too large"
};
/** Puts both sides of each root together; what base itself does not render is not compared. */
function combine(names, { old, now }, { before, after }, blocked) {
	const both = names.map((name) => {
		return {
			name,
			file: (now.get(name) ?? old.get(name))?.path ?? name,
			...judgeRoot(before.get(name), after.get(name))
		};
	});
	return {
		roots: both.flatMap(({ name, file, before, after, broken, why }) => why === void 0 ? [{
			root: name || ".",
			file,
			before,
			after,
			broken
		}] : []),
		unrendered: [...blocked, ...both.flatMap(({ name, why }) => why === void 0 ? [] : [`${name || "."}: ${why}`])]
	};
}
/** Says what the renderings of one root show, or why they show nothing. */
function judgeRoot(before, after) {
	const [old, now] = [before, after].map((one) => one?.kind === "rendered" ? one.bytes : void 0);
	const [failed, broken] = [before, after].map((one) => one?.kind === "failed" ? withoutValues(one.message) : void 0);
	return {
		before: old,
		after: now,
		broken,
		why: failed
	};
}
// src/pipeline/trusted-base.ts
/**
* Finds the branch that judges: the default branch, or the one that `proposals.base` names there. A
* configuration that cannot be used names none.
*/
async function findTrustedBase({ comparisons, configPath }) {
	const branch = await comparisons.defaultBranch();
	const sha = await comparisons.fetchTip(branch, 1);
	const files = await comparisons.filesAt(sha);
	const named = configuredBase(() => loadConfiguration(files, configPath).config.proposals.base);
	if (named === void 0 || named === branch) return {
		branch,
		sha
	};
	return {
		branch: named,
		sha: await comparisons.fetchTip(named, 1)
	};
}
function configuredBase(read) {
	try {
		return read();
	} catch (error) {
		if (isUsageError(error)) return void 0;
		throw error;
	}
}
// src/commands/open/review.ts
/** Milliseconds to wait for GitHub's background work the first time; doubled each time. */
const FIRST_WAIT_MS = 2e3;
/** Opens what judging and previewing two commits needs, except for the ledger; `path` is the PATH of tools that render. */
function openPreviewWorld(options, now, git, path) {
	return {
		now,
		configPath: options.config,
		comparisons: openComparisons(git),
		render: openSideRendering(path),
		scan: startScan,
		measure: (config, blueprints) => measure(options, config, blueprints, now),
		openHistory: (config) => openDemandHistory(options, config)
	};
}
/** Opens what reviewing pull requests needs. */
function openReviewWorld(options, now, git, forge, { waits, path, base }) {
	const firstWait = waits ? FIRST_WAIT_MS : 1;
	const preview = openPreviewWorld(options, now, git, path);
	return {
		...preview,
		trustedBase: once(async () => base ?? findTrustedBase(preview)),
		forge,
		teams: /* @__PURE__ */ new Map(),
		readLedger: (config, since) => readLedgerBranch(git, config, since, now),
		waitForTestMerge: async (attempt) => {
			await setTimeout(firstWait * 2 ** (attempt - 1));
		}
	};
}
/** Returns a forge that answers as ever, and on which nothing is written that a review writes. */
function withoutWrites(forge) {
	const nothing = async () => void 0;
	return {
		...forge,
		statuses: {
			setGovernance: nothing,
			setVerification: nothing
		},
		conversation: {
			...forge.conversation,
			comment: nothing
		}
	};
}
/** Reads the ledger's branch; a review writes no event. */
async function readLedgerBranch({ place, target }, { ledger: { branch, retention } }, since, now) {
	const access = {
		url: target.url,
		auth: place.auth,
		branch,
		retention,
		now,
		absent: "empty"
	};
	const ledger = await openLedgerBranch(access);
	try {
		return await ledger.read(since);
	} finally {
		ledger.close();
	}
}
export { policyFiles as a, findRenderTool as c, openBaselines as d, openFile as f, describeUnreadChanges as i, openRenderCopy as l, openReviewWorld as n, openKustomizations as o, proveBy as p, withoutWrites as r, findHelm as s, openPreviewWorld as t, fill as u };
