import { t as TrimtabError } from "./errors-CWI0aKhv.js";
import { t as openWorkTree } from "./work-tree-B_y6vRTG.js";
import { a as readConfig, m as parseBlueprint, o as readFleet } from "./observe-CHIUiNc9.js";
import { n as instant } from "./decide-Dz5aezi1.js";
import { c as holdOf, f as findTarget, o as blueprintPaths, p as openNamed, t as configText } from "./survey-bDoTo6we.js";
import { A as valueAt, S as sameNamespace, h as listAt, i as scanWorkloads } from "./scan-CzUoko8_.js";
import { n as formatMemory, r as parseQuantity, t as formatCpu } from "./quantity-1V1A7KxU.js";
import { existsSync, mkdirSync, realpathSync, writeFileSync } from "node:fs";
import { dirname, join, sep } from "node:path";
// src/adapters/new-files.ts
/**
* Writes a file that does not exist yet, with the folders above it; false where there is one, or anything else of that name.
* @throws TrimtabError `file_unwritable` where it cannot be written, or a link leads out of the folder.
*/
function writeNew(dir, path, text) {
	const place = join(dir, path);
	try {
		let above = dirname(place);
		while (!existsSync(above)) above = dirname(above);
		if (!`${realpathSync(above)}${sep}`.startsWith(`${realpathSync(dir)}${sep}`)) throw new Error("a link leads out of the folder");
		mkdirSync(dirname(place), { recursive: true });
		writeFileSync(place, text, { flag: "wx" });
		return true;
	} catch (cause) {
		if (cause.code === "EEXIST") return false;
		throw new TrimtabError("file_unwritable", `${path}: ${cause.message}`, { cause });
	}
}
// src/blueprint/starter.ts
/** A blueprint that passes `validate`, with everything that the manifest tells and a first guess at the rest. */
function starterBlueprint({ name, workload, place, resources }) {
	const { kind, namespace } = workload;
	const named = workload.name === name ? [] : [`name: ${scalar(workload.name)}`];
	const spaced = namespace === void 0 ? [] : [`namespace: ${scalar(namespace)}`];
	const identity = [
		...kind === "Deployment" ? [] : [`kind: ${kind}`],
		...spaced,
		...named
	].join(", ");
	const stated = place.absent ? `states no count, so Kubernetes runs ${place.replicas}` : `states ${place.replicas}`;
	const requests = Object.entries(resources).map(([key, value]) => `    ${key}: ${value}`);
	return `${[
		`# ${kind} ${inComment(workload.name)}: ${inComment(place.path)}:${place.line} ${stated}. A start: make every number your own.`,
		"metadata:",
		`  name: ${scalar(name)}`,
		"  version: 0.1.0",
		"spec:",
		...identity === "" ? [] : [`  workload: {${identity}}`],
		...place.absent ? ["  manifest: {create: true} # the first pull request writes the missing `spec.replicas`"] : [],
		"  scaling:",
		`    min_replicas: ${Math.max(1, Math.min(place.replicas, 2))}`,
		`    max_replicas: ${Math.max(3, place.replicas * 2)}`,
		"    target_cpu_utilization: 70%",
		"    target_memory_utilization: 80%",
		"    scale_up_threshold: 80%",
		"    scale_down_threshold: 40%",
		...requests.length > 0 ? ["  resources: # of one pod, as the manifest has them", ...requests] : [],
		"  # performance: {latency_p95_target: 200ms, error_rate_threshold: 1%}"
	].join("\n")}\n`;
}
/** A `trimtab.yaml` whose only source of figures is a file, so that the first plan needs nothing else. */
function starterConfig(snapshot) {
	return `# Every key is optional.
clusters:
  default:
    metrics:
      # The first source that knows a figure wins. Put a cluster or Prometheus here when the first plans look right.
      - kind: snapshot
        path: ${snapshot}
`;
}
/** A text as a YAML scalar: in quotes unless it is a plain name that no reader takes for anything else. */
function scalar(text) {
	return /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(text) && !/^(true|false|null|yes|no|on|off|y|n)$/.test(text) ? text : JSON.stringify(text);
}
function inComment(text) {
	return /^[\x21-\x7e]+$/.test(text) ? text : JSON.stringify(text);
}
// src/manifest/pod-template.ts
const RESOURCES = [
	[
		"cpu_request",
		"requests",
		"cpu",
		formatCpu
	],
	[
		"cpu_limit",
		"limits",
		"cpu",
		formatCpu
	],
	[
		"memory_request",
		"requests",
		"memory",
		formatMemory
	],
	[
		"memory_limit",
		"limits",
		"memory",
		formatMemory
	]
];
/** What one pod of a workload asks for by the blueprint's keys, summed over its containers as quantities; a figure that one of them leaves out is left out. */
function podResources(workload) {
	const containers = listAt(workload, [
		"spec",
		"template",
		"spec",
		"containers"
	]);
	const found = {};
	for (const [key, side, resource, format] of RESOURCES) {
		const stated = containers.map((container) => valueAt(container, [
			"resources",
			side,
			resource
		]));
		const total = stated.length === 0 ? void 0 : sum(stated);
		if (total !== void 0) found[key] = format(total);
	}
	return found;
}
function sum(stated) {
	try {
		return stated.map((one) => parseQuantity(String(one))).reduce((total, one) => total + one, 0n);
	} catch {
		return;
	}
}
// src/commands/init.ts
const SNAPSHOT = "snapshot.json";
/** Writes a starter blueprint for each workload that can be scaled from here, and what a first plan needs besides. Overwrites nothing. */
function init(options, now) {
	const files = openWorkTree(options.repo);
	const config = configText(files, options);
	const { blueprints: globs, defaults } = readConfig(config);
	const sources = blueprintPaths(files, globs).map((path) => ({
		path,
		text: files.read(path)?.toString("utf8") ?? ""
	}));
	const known = readFleet(readConfig(config), sources).blueprints;
	const index = scanWorkloads(files);
	const lines = [];
	const write = (path, text) => lines.push(`${writeNew(options.repo, path, text) ? "wrote  " : "kept   "}${path}`);
	const facts = starters(files, index, known, (line) => lines.push(line));
	for (const starter of facts) {
		const path = `blueprints/${starter.name}/blueprint.yaml`;
		const text = starterBlueprint(starter);
		const parsed = parseBlueprint(path, text, defaults);
		if (parsed.kind === "invalid") lines.push(`skipped ${starter.name}: ${parsed.problems[0]?.message}`);
		else write(path, text);
	}
	if (facts.length > 0) {
		write(config.path, starterConfig(SNAPSHOT));
		if (config.text === "") write(SNAPSHOT, `${JSON.stringify({
			timestamp: instant(now),
			services: []
		}, null, 2)}\n`);
	}
	const nothing = facts.length + known.length === 0;
	const message = `no workload found below ${options.repo} that can be scaled from here`;
	if (nothing) lines.push(message);
	return {
		lines,
		notes: nothing ? [] : [`next: put figures into ${SNAPSHOT}, or a cluster into ${config.path}; then \`trimtab validate\` and \`trimtab plan\``],
		proposals: [],
		failures: nothing ? [{
			service: null,
			message
		}] : []
	};
}
/** Every workload that has one editable count and no blueprint yet; `tell` takes why another has none. */
function starters(files, index, known, tell) {
	const open = openNamed(files);
	const found = [];
	for (const rendering of [...index.workloads.values()].flatMap(({ all }) => all)) {
		const workload = {
			kind: rendering.declared.kind,
			name: rendering.name,
			namespace: rendering.namespace
		};
		if (known.some(({ workload: other }) => other.kind === workload.kind && other.name === workload.name && sameNamespace(other.namespace, workload.namespace))) continue;
		const target = findTarget(open, {
			workload,
			manifest: { create: true }
		}, index);
		if (target.kind !== "found") {
			tell(`skipped ${workload.kind} ${workload.name} (${rendering.declared.path}:${rendering.declared.line}): ${holdOf(target).message}`);
			continue;
		}
		const { path, line, value, form } = target.target;
		const place = {
			path,
			line,
			replicas: value,
			absent: form.kind === "insertion"
		};
		found.push({
			workload,
			place,
			resources: resourcesOf(rendering, open)
		});
	}
	return named(found, new Set(known.map(({ name }) => name)), tell);
}
function resourcesOf({ declared }, open) {
	const opened = open(declared.path);
	return podResources((opened?.kind === "open" ? opened.file.objects : []).find(({ kind, name, namespace }) => kind === declared.kind && name === declared.name && namespace === declared.namespace)?.value);
}
/** Each under a name of its own: the workload's, or where several have that, with the namespace or the kind too. */
function named(found, taken, tell) {
	const bearers = /* @__PURE__ */ new Map();
	for (const { workload } of found) bearers.set(workload.name, (bearers.get(workload.name) ?? 0) + 1);
	return found.flatMap((one) => {
		const { kind, name, namespace = "default" } = one.workload;
		const longer = [`${namespace}-${name}`, `${namespace}-${name}-${kind.toLowerCase()}`];
		const free = [...bearers.get(name) === 1 ? [name] : [], ...longer].find((candidate) => !taken.has(candidate));
		if (free === void 0) tell(`skipped ${kind} ${name}: all names for it are taken`);
		else taken.add(free);
		return free === void 0 ? [] : [{
			...one,
			name: free
		}];
	});
}
export { init };
