import { i as __toESM } from "./rolldown-runtime-BVN1G_yT.js";
import { n as policiesPath, o as blueprintPaths, r as policiesText, t as configText, u as require_picomatch } from "./survey-BRuhd2dY.js";
import { t as openGit } from "./git-Bo3ZsRcN.js";
import { t as TrimtabError } from "./errors-CWI0aKhv.js";
import { a as tryGit, r as git } from "./commit-files-DiEluWOM.js";
import { n as gateStatus, r as semanticDiff, t as gateFindings } from "./gate-EW3XfXop.js";
import { a as readConfig, o as readFleet, s as readPolicies } from "./observe-C08YEySP.js";
import { t as buildGateReport } from "./gate-BM4a0OVO.js";
// src/adapters/git-compare.ts
var import_picomatch = /* @__PURE__ */ __toESM(require_picomatch(), 1);
const OPAQUE_MODES = ["120000", "160000"];
/** Reads both commits as git objects: nothing is checked out, no filter, driver or hook of the repository runs. */
async function compareCommits(open, baseRef, headRef) {
	const base = await commitOf(open.root, "--base", baseRef);
	const head = await commitOf(open.root, "--head", headRef);
	const merged = await tryGit(open.root, [
		"merge-base",
		"--end-of-options",
		base,
		head
	]);
	const from = merged.code === 0 ? merged.stdout.toString().trim() : base;
	const entries = parseRaw(await git(open.root, [
		"diff-tree",
		"-r",
		"-z",
		"--raw",
		"--no-renames",
		"--end-of-options",
		from,
		head
	])).flatMap(({ path, modes }) => path.startsWith(open.prefix) ? [{
		path: path.slice(open.prefix.length),
		modes
	}] : []);
	const touched = entries.map(({ path }) => path);
	const [baseFiles, fromFiles, headFiles] = await Promise.all([
		open.filesAt(base),
		open.filesAt(from),
		open.filesAt(head)
	]);
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
		opaque: entries.flatMap(({ path, modes }) => modes.some((mode) => OPAQUE_MODES.includes(mode)) ? [path] : [])
	};
}
async function commitOf(root, flag, ref) {
	const { code, stdout } = await tryGit(root, [
		"rev-parse",
		"--verify",
		"--quiet",
		"--end-of-options",
		`${ref}^{commit}`
	]);
	if (code !== 0) throw new TrimtabError("usage", `${flag} ${ref}: no such commit here; fetch it first (in Actions: fetch-depth: 0)`);
	return stdout.toString().trim().split("\n").at(-1) ?? "";
}
/** `:100644 100644 sha sha M\0path\0`, as git-diff-tree(1) describes it. */
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
// src/commands/gate.ts
/**
* What the commits of head do, and whether they may. Configuration, policies and blueprints are read from base, head is
* compared as git objects, and nothing of it is run. Nobody's reviews are known here, so what needs approval waits.
*/
async function gate(options, now) {
	if (options.base === void 0) throw new TrimtabError("usage", "gate: --base REF is missing; name the branch to merge into, such as origin/main");
	const { base, from, head, touched, opaque } = await compareCommits(await openGit(options.repo, { now }), options.base, options.head ?? "HEAD");
	const source = configText(base.files, options);
	const config = readConfig(source);
	const policies = readPolicies(policiesText(base.files, config));
	const paths = blueprintPaths(base.files, config.blueprints);
	const fleet = readFleet(config, paths.map((path) => ({
		path,
		text: base.files.read(path)?.toString("utf8") ?? ""
	})));
	const isBlueprint = (0, import_picomatch.default)([...config.blueprints]);
	const findings = semanticDiff({
		base: from,
		head: head.files,
		touched,
		opaque
	}, {
		blueprints: fleet.blueprints,
		isBlueprint,
		settings: [source.path, policiesPath(config)],
		defaults: config.defaults
	});
	const result = gateFindings(findings, {
		policies,
		blueprints: fleet.blueprints,
		now
	});
	const status = gateStatus(result, {
		reviews: [],
		head: head.sha,
		author: ""
	});
	return {
		gate: buildGateReport(result, status, {
			base: base.sha,
			head: head.sha,
			files: touched.length
		}, now),
		lines: [],
		notes: fleet.errors.map(({ message }) => `on base: ${message}`),
		proposals: [],
		failures: []
	};
}
export { gate };
