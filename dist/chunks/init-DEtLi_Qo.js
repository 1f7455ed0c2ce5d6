import { t as TrimtabError } from "./errors-Bs50qkOV.js";
import { t as openWorkTree } from "./work-tree-CCpvUPOo.js";
import { t as formatInstant } from "./time-CGYFt6uK.js";
import { c as readBlueprints, d as readSource, r as loadConfiguration, t as blueprintPaths, y as parseBlueprint } from "./load-CBbxvXPj.js";
import { a as likelyNames, i as scanWorkloads } from "./scanner-ebjclDsk.js";
import { S as parentFolder, _ as valueAt } from "./json-pointer-KXRk0L9v.js";
import { a as findTarget, l as chooseEntry, o as openNamed, r as holdOf, s as tellShared, u as choosePlace } from "./sources-mIrMtm3l.js";
import { C as placeOf, D as resolveField, S as placeLine, T as parseField, c as sumResources } from "./gather-ID85EUVv.js";
import { n as groupBy } from "./group-by-lsUCeHWU.js";
import { n as openLedger } from "./ledger-BFXFFS7X.js";
import { t as openRepository } from "./world-BsIPDCF1.js";
import { dirname, join, sep } from "node:path";
import { existsSync, mkdirSync, realpathSync, writeFileSync } from "node:fs";
// src/adapters/files/new-files.ts
/**
* Writes a file that does not exist yet, with the folders above it; false where there is one, or anything
* else of that name.
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
// src/commands/init/starter.ts
/** Checks whether a blueprint covers a workload already. One without a namespace may be in any. */
function covers({ workload: own }, workload) {
	const elsewhere = own.namespace !== void 0 && workload.namespace !== void 0 && own.namespace !== workload.namespace;
	if (own.kind !== workload.kind || own.name !== workload.name || elsewhere) return false;
	return workload.cluster === void 0 || workload.cluster === own.cluster;
}
/**
* Writes a blueprint that passes `validate`, with everything the manifest states and a first guess at the
* rest.
*/
function starterBlueprint({ name, workload, place, choices, open, guessed, held, resources }) {
	const { cluster, kind, namespace } = workload;
	const identity = [
		...cluster === void 0 ? [] : [`cluster: ${scalar(cluster)}`],
		...kind === "Deployment" ? [] : [`kind: ${kind}`],
		...namespace === void 0 ? [] : [`namespace: ${scalar(namespace)}`],
		...workload.name === name ? [] : [`name: ${scalar(workload.name)}`]
	].join(", ");
	const { replicas = 1 } = place;
	const stated = place.absent ? `states no count, so Kubernetes runs ${replicas}` : `states ${place.replicas ?? "no plain number"}`;
	const requests = Object.entries(resources).map(([key, value]) => `    ${key}: ${value}`);
	const lines = choices.length > 0 || !place.absent ? choices : ["manifest: {create: true}"];
	const created = place.absent && !open ? " # the first pull request writes the missing count" : "";
	return `${[
		`# ${kind} ${inComment(workload.name)}: ${inComment(place.path)}:${place.line} ${stated}. A start: make every number your own.`,
		...guessed ? ["# No manifest here declares it: correct kind, name and namespace by what runs in the cluster."] : [],
		...held === void 0 ? [] : [`# Held: ${inComment(held)}`],
		"metadata:",
		`  name: ${scalar(name)}`,
		"  version: 0.1.0",
		"spec:",
		...identity === "" ? [] : [`  workload: {${identity}}`],
		...lines.map((line) => `  ${open ? "# " : ""}${line}${created}`),
		"  scaling:",
		`    min_replicas: ${Math.max(1, Math.min(replicas, 2))}`,
		`    max_replicas: ${Math.max(3, replicas * 2)}`,
		"    target_cpu_utilization: 70%",
		"    target_memory_utilization: 80%",
		"    scale_up_threshold: 80%",
		"    scale_down_threshold: 40%",
		...requests.length > 0 ? ["  resources: # of one pod, as the manifest has them", ...requests] : [],
		"  # performance: {latency_p95_target: 200ms, error_rate_threshold: 1%}"
	].join("\n")}\n`;
}
/**
* Writes a `trimtab.yaml` whose only source of figures is a file, so that the first plan needs nothing else.
*/
function starterConfig(snapshot, clusters) {
	return `# Every key is optional.
clusters:
  default:
    metrics:
      # The first source that knows a figure wins. Put a cluster or Prometheus here when the first plans look right.
      - kind: snapshot
        path: ${snapshot}
${clusters.map((name) => `  # ${inComment(name)}: {metrics: [{kind: kubernetes, context: ...}]} # the file above serves it until then\n`).join("")}`;
}
/**
* Writes a text as a YAML scalar: in quotes unless it is a plain name that no parser reads as anything else.
*/
function scalar(text) {
	return /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(text) && !/^(true|false|null|yes|no|on|off|y|n)$/.test(text) ? text : JSON.stringify(text);
}
function inComment(text) {
	return /^[\x20-\x7e]+$/.test(text) ? text : JSON.stringify(text);
}
// src/workloads/candidate.ts
/**
* Lists every workload of a repository: once for each environment, and once for all copies that are no
* environments.
*/
function listCandidates({ workloads }) {
	return [...workloads.values()].flatMap(({ byNamespace }) => [...byNamespace.values()]).flatMap((group) => {
		const [first] = group;
		if (first === void 0) return [];
		const environments = environmentsOf(group);
		if (group.length > 1 && environments === void 0) return [{
			rendering: first,
			environment: void 0,
			places: winners(group)
		}];
		return group.map((rendering, at) => ({
			rendering,
			environment: environments?.[at],
			places: winners([rendering])
		}));
	});
}
function winners(group) {
	return [...new Map(group.flatMap(({ values }) => values.at(-1) ?? []).map((judged) => [placeOf(judged), judged])).values()];
}
/**
* Finds what tells renderings of one workload apart, if they are environments: their top kustomizations lie
* equally deep, or their files have the same path but for one folder. Undefined for anything else, such as
* vendored copies.
*/
function environmentsOf(group) {
	if (group.length < 2) return void 0;
	const rooted = group.every(({ root }) => root !== void 0);
	if (!rooted && group.some(({ root }) => root !== void 0)) return void 0;
	return tellApart(group.map(({ root, declared }) => root ?? declared.path), rooted);
}
/**
* Returns the parts in which paths of equal depth differ: any of them for folders, of files one folder at
* most.
*/
function tellApart(texts, folders) {
	const paths = texts.map((text) => text.split("/"));
	const [first = []] = paths;
	if (paths.some((path) => path.length !== first.length)) return void 0;
	const differing = first.flatMap((part, at) => paths.every((path) => path[at] === part) ? [] : [at]);
	if (differing.length === 0 || !folders && (differing.length > 1 || differing[0] === first.length - 1)) return void 0;
	const names = paths.map((path) => differing.map((at) => path[at]).join("-"));
	return new Set(names).size === names.length ? names : void 0;
}
// src/commands/init/chart-starters.ts
/** Returns a starter for each count among the values of charts that no other value overrides. */
function chartStarters(open, index, known, tell) {
	const managed = new Set(known.map(({ manifest }) => `${manifest.path} ${manifest.field}`));
	const places = /* @__PURE__ */ new Map();
	for (const one of index.installed) {
		const place = placeOf(one.values.at(-1));
		if (!places.has(place)) places.set(place, one);
	}
	return withEnvironments([...places.values()]).flatMap(({ one, environment }) => {
		const judged = one.values.at(-1);
		const [name = one.release] = likelyNames(one);
		const workload = {
			cluster: environment,
			kind: "Deployment",
			name,
			namespace: one.namespace
		};
		const target = judged.kind === "found" ? judged.target : void 0;
		if (target !== void 0 && managed.has(`${target.path} ${target.field}`)) return [];
		if (known.some((blueprint) => covers(blueprint, workload))) return [];
		const found = target === void 0 ? judged : findTarget(open, {
			workload,
			manifest: target
		}, index);
		if (found.kind === "owned") {
			tell(`skipped ${one.key} of ${one.release} (${target?.path}:${target?.line}): ${holdOf(found).message}`);
			return [];
		}
		const held = found.kind === "found" ? sharedCount(one, judged, index) : holdOf(found).message;
		return [{
			workload,
			place: {
				...placeLine(judged),
				replicas: target?.value,
				absent: false
			},
			choices: target === void 0 ? [] : [choosePlace(judged, {}).lines],
			open: held !== void 0,
			guessed: true,
			held,
			resources: resourcesBeside(open, target)
		}];
	});
}
/** Says that one number counts for several releases; undefined where it is one release's own. */
function sharedCount(one, judged, index) {
	const sharing = index.installedAt.get(placeOf(judged))?.length ?? 1;
	const { path, line } = placeLine(judged);
	return sharing > 1 ? `${one.key} at ${path}:${line} counts for ${sharing} releases: state it in the values of each, or keep the line without its #.` : void 0;
}
/** Adds an environment, taken from where their origins differ, to counts that share a name and namespace. */
function withEnvironments(all) {
	return [...groupBy(all, (one) => `${one.environment ?? ""}/${one.namespace ?? ""}/${likelyNames(one)[0]}`).values()].flatMap((group) => {
		const apart = group.length < 2 ? void 0 : tellApart(group.map(({ origin }) => origin), true);
		return group.map((one, at) => ({
			one,
			environment: one.environment ?? apart?.[at]
		}));
	});
}
/** Reads the `resources` beside a count among a chart's values. */
function resourcesBeside(open, target) {
	const opened = target && open(target.path);
	const object = opened?.kind === "open" ? opened.file.objects.find(({ documentIndex }) => documentIndex === target?.documentIndex) : void 0;
	const field = target && parseField(target.field);
	const path = object && field && resolveField(object.value, field);
	if (path === void 0 || typeof path === "string") return {};
	const beside = valueAt(object?.value, [...path.slice(0, -1), "resources"]);
	return beside === void 0 ? {} : sumResources([beside]);
}
// src/commands/init/starters.ts
/**
* Finds every workload without a blueprint, whether in a manifest or made by a chart; `tell` receives the
* reason where one gets none.
*/
function findStarters(files, index, known, tell) {
	const open = openNamed(files);
	const declared = listCandidates(index).flatMap((candidate) => {
		const { rendering, environment: cluster } = candidate;
		const { kind, path, line } = rendering.declared;
		const { name, namespace } = rendering;
		const workload = {
			cluster,
			kind,
			name,
			namespace
		};
		if (known.some((blueprint) => covers(blueprint, workload))) return [];
		const start = startFrom(open, candidate, workload, index);
		if (typeof start !== "string") return [{
			workload,
			...start,
			guessed: rendering.declared.documentIndex < 0,
			resources: rendering.declared.template.replica ?? {}
		}];
		tell(`skipped ${kind} ${name} (${path}:${line}): ${start}`);
		return [];
	});
	const charted = chartStarters(open, index, known, tell);
	return named(distinct([...declared, ...charted], known, tell), new Set(known.map(({ name }) => name)));
}
/**
* Returns the place of a candidate's count and what a blueprint must state about it; or, as a string, the
* reason it cannot have one.
*/
function startFrom(open, { rendering, places }, workload, index) {
	const manifest = { create: true };
	const alone = findTarget(open, {
		workload,
		manifest
	}, index);
	if (alone.kind === "owned" || alone.kind === "missing") return holdOf(alone).message;
	const judged = places.find((one) => one.kind === "found" || one.insertion !== void 0) ?? places[0];
	const target = judged.kind === "found" ? judged.target : judged.insertion;
	const place = {
		...placeLine(judged),
		replicas: target?.value,
		absent: target?.form.kind === "insertion"
	};
	if (alone.kind === "found") return {
		place,
		choices: [],
		open: false,
		held: void 0
	};
	const choices = places.map((one) => choosePlace(one, {}).lines);
	if (places.length > 1) return {
		place,
		choices,
		open: true,
		held: `${alone.reason}. Keep the line of one, without its #.`
	};
	const chosen = findTarget(open, {
		workload,
		manifest: {
			...manifest,
			path: place.path,
			field: fieldOf(target)
		}
	}, index);
	if (chosen.kind === "owned") return holdOf(chosen).message;
	const shared = tellShared(workload, rendering, [rendering.top], index);
	if (shared === void 0 && chosen.kind === "found") return {
		place,
		choices,
		open: false,
		held: void 0
	};
	const held = shared === void 0 && chosen.kind !== "found" ? holdOf(chosen).message : `${shared}.`;
	const entry = alone.kind === "refused" || workload.cluster === void 0 || rendering.top === void 0 || workload.kind === "Rollout" ? [] : [chooseEntry(rendering.top, rendering.declared.name)];
	return {
		place: {
			...place,
			absent: false
		},
		choices: entry,
		open: false,
		held
	};
}
/** Returns a blueprint's `field`; undefined for `spec.replicas`, which is the default. */
function fieldOf(target) {
	return target?.field === "spec.replicas" ? void 0 : target?.field;
}
/**
* Tells workloads apart by their folders where nothing else does, since two blueprints may not manage the
* same one.
*/
function distinct(found, known, tell) {
	const identity = ({ cluster = "default", namespace = "*", kind, name }) => [
		cluster,
		namespace,
		kind,
		name
	].join("/");
	const taken = new Set(known.map(({ workload }) => identity(workload)));
	return found.flatMap((one) => {
		const folder = label([one.workload.cluster ?? "", parentFolder(one.place.path)]);
		const workload = [one.workload, {
			...one.workload,
			cluster: folder
		}].find((free) => !taken.has(identity(free)));
		if (workload === void 0) tell(`skipped ${one.workload.kind} ${one.workload.name} (${one.place.path}:${one.place.line}): it is there already`);
		else taken.add(identity(workload));
		return workload === void 0 ? [] : [{
			...one,
			workload
		}];
	});
}
/** Gives each a unique name: the workload's, or where several share it, one that includes what differs. */
function named(found, taken) {
	const bearers = /* @__PURE__ */ new Map();
	for (const { workload } of found) bearers.set(workload.name, (bearers.get(workload.name) ?? 0) + 1);
	return found.map((one) => {
		const { cluster, kind, name, namespace } = one.workload;
		const parts = [
			...bearers.get(name) === 1 ? [[name]] : [],
			...cluster === void 0 ? [] : [[cluster, name]],
			[namespace ?? "default", name],
			[
				cluster,
				namespace,
				name,
				kind
			].filter((part) => part !== void 0)
		];
		const free = parts.map(label).find((candidate) => !taken.has(candidate)) ?? numbered(label(parts.at(-1) ?? []), taken);
		taken.add(free);
		return {
			...one,
			name: free
		};
	});
}
/** Converts parts to one DNS label, at most 63 characters. */
function label(parts) {
	return parts.join("-").toLowerCase().replace(/[^a-z0-9]+/g, "-").slice(0, 63).replace(/^-+|-+$/g, "") || "service";
}
function numbered(text, taken) {
	for (let number = 2;; number += 1) {
		const candidate = `${text.slice(0, 56)}-${number}`;
		if (!taken.has(candidate)) return candidate;
	}
}
// src/commands/init.ts
const SNAPSHOT = "snapshot.json";
/**
* Writes a starter blueprint for each workload that can be scaled from here, and what a first plan needs
* besides. Overwrites nothing.
*/
async function init(options, now, environment) {
	const files = openWorkTree(options.repo);
	const { source, config } = loadConfiguration(files, options.config);
	const sources = blueprintPaths(files, config.blueprints).map((path) => readSource(files, path));
	const known = readBlueprints(config, sources).blueprints;
	const lines = [];
	const addOnce = (line) => lines.includes(line) || lines.push(line);
	const starters = findStarters(files, scanWorkloads(files), known, addOnce);
	lines.push(...starters.map((starter) => writeBlueprint(options.repo, starter, config.defaults)));
	if (starters.length > 0) lines.push(...writeConfiguration(options.repo, source, starters, now));
	if (starters.length + known.length === 0) {
		const message = `no workload found below ${options.repo} that can be scaled from here`;
		return {
			kind: "lines",
			lines: [...lines, message],
			notes: [],
			failures: [{
				service: null,
				message
			}]
		};
	}
	const written = loadConfiguration(openWorkTree(options.repo), options.config).config;
	const ledger = await makeLedger(options, written, now, environment);
	const unmatched = starters.length > 0 && !matchesWritten(config.blueprints);
	return {
		kind: "lines",
		lines,
		notes: [...ledger, ...nextSteps(source.path, unmatched)],
		failures: []
	};
}
/** Writes a file unless there is one, and returns the line that says which. */
function write(repo, path, text) {
	return `${writeNew(repo, path, text) ? "wrote  " : "kept   "}${path}`;
}
function writeBlueprint(repo, starter, defaults) {
	const path = `blueprints/${starter.name}/blueprint.yaml`;
	const text = starterBlueprint(starter);
	const parsed = parseBlueprint(path, text, defaults);
	if (parsed.kind === "invalid") return `skipped ${starter.name}: ${parsed.problems[0]?.message}`;
	return `${write(repo, path, text)}${starter.held === void 0 ? "" : `, held: ${starter.held}`}`;
}
/** Writes the configuration, and beside a new one the snapshot it names. */
function writeConfiguration(repo, source, starters, now) {
	const clusters = [...new Set(starters.flatMap(({ workload }) => workload.cluster ?? []))];
	const lines = [write(repo, source.path, starterConfig(SNAPSHOT, clusters))];
	if (source.text !== "") return lines;
	const snapshot = {
		timestamp: formatInstant(now),
		services: []
	};
	return [...lines, write(repo, SNAPSHOT, `${JSON.stringify(snapshot, null, 2)}\n`)];
}
/** Checks whether the globs of the configuration find the blueprints written here. */
function matchesWritten(globs) {
	return blueprintPaths({
		list: () => ["blueprints/name/blueprint.yaml"],
		read: () => void 0
	}, globs).length > 0;
}
function nextSteps(configPath, unmatched) {
	const pattern = `${configPath}: \`blueprints:\` matches nothing that was written: add "blueprints/**/blueprint.yaml" to it`;
	const next = `next: put figures into ${SNAPSHOT}, or a cluster into ${configPath}; then \`trimtab validate\` and \`trimtab plan\``;
	return unmatched ? [pattern, next] : [next];
}
/**
* Creates the ledger where there is none. A first run would create it too, but not in a repository where pull
* requests show that there was one. A failure is returned as a note, since everything else has been done.
*/
async function makeLedger(options, config, now, environment) {
	const opened = await openRepository({
		...options,
		forge: void 0
	}, now, environment).catch(() => void 0);
	if (!opened) return [];
	const { git, local } = opened;
	git.exclude("logs/");
	const { ledger: kept, close } = await openLedger(options, git, config, now, {
		local,
		absent: "make"
	});
	const { error } = await kept.read(now);
	close();
	if (error !== null) return [error];
	return local ? [] : [`ledger: the branch ${config.ledger.branch} is there`];
}
export { init };
