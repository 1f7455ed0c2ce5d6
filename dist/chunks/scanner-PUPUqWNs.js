import { At as parentFolder, B as WORKLOAD_GROUPS, D as replacesKey, G as nameKey, O as tellScaler, Ot as inFolder, R as heldBackBySources, c as render, i as markUnread, l as renderings, n as isManifestPath, nt as placeOf, r as readValues, s as renderBudgets, t as gatherManifests, tt as placeLine } from "./gather-CVfQ5hCI.js";
import { c as groupBy, l as uniqueBy, s as append } from "./disruption-budget-B1r6-hXV.js";
import { t as buildLayout } from "./layout-D37fRtLG.js";
import { extname } from "node:path";
import { Worker } from "node:worker_threads";
// src/manifests/helm/installation.ts
/**
* Lists the counts of all charts: as Applications and HelmReleases install them, and those of the charts and
* values that none mentions.
*/
function listInstalled(releases, charts, files, kustomizations, layout) {
	const byPath = new Map(files.map((file) => [file.path, file]));
	const patched = kustomizations.flatMap(({ overrides }) => overrides.flatMap(({ key }) => key ?? []));
	const known = new Set(releases.flatMap((release) => release.files));
	return [...releases.flatMap((release) => {
		const below = release.files.flatMap((path) => byPath.get(path) ?? []);
		const counts = below.flatMap((file) => file.counts);
		const keys = new Set([...counts, ...release.counts].map(({ key }) => key));
		if (release.kind === "HelmRelease") for (const key of patched) keys.add(key);
		return [...keys].flatMap((key) => ofRelease(release, key, below, layout));
	}), ...listPlain(charts, files, known)];
}
function ofRelease(release, key, below, layout) {
	const first = statedAt(key, below);
	const autoscaler = tellScaler([...below.flatMap((file) => file.scalers), ...release.scalers], key);
	const own = release.counts.filter((one) => one.key === key).map(({ judged }) => judged);
	return (renderings({
		...release,
		key
	}, own, layout) ?? []).flatMap(({ values, namespace, deleted, root, applied }) => {
		if (deleted !== void 0 || first.length + values.length === 0) return [];
		const into = release.into === release.namespace ? namespace ?? release.into : release.into;
		const all = [...first, ...values];
		return [{
			release: release.release,
			namespace: into,
			environment: void 0,
			key,
			origin: root ?? release.path,
			applied: release.applied ?? applied,
			values: all,
			autoscaler
		}];
	});
}
/** Lists what files of values say at a key, in their order; a list or a null may take it away again. */
function statedAt(key, files) {
	const found = [];
	for (const { counts, replaced } of files) {
		const stated = counts.filter((one) => one.key === key).map(({ judged }) => judged);
		const taken = stated.length > 0 || found.length === 0 ? void 0 : replaced.find((one) => replacesKey(one, key));
		found.push(...stated, ...taken === void 0 ? [] : [refusedBy(taken, key)]);
	}
	return found;
}
function refusedBy({ key: given, by, path: file, line }, key) {
	return {
		kind: "refused",
		file,
		line,
		reason: by === "null" ? `\`${given}\` is null here` : `\`${given}\` is a list of its own here`,
		fix: `Helm takes it whole in place of the one before; write \`${key}\` here, and manage it by this file.`
	};
}
/**
* Lists charts that nothing here installs: with their own values, and with each file of values that lies
* beside.
*/
function listPlain(charts, files, known) {
	const byPath = new Map(files.map((file) => [file.path, file]));
	const byFolder = groupBy(files, ({ path }) => parentFolder(path));
	const carrying = new Set(charts.map(({ dir }) => inFolder(dir, "charts")));
	const covered = new Set(known);
	const found = charts.flatMap(({ dir, name }) => {
		if (carrying.has(parentFolder(dir))) return [];
		const own = byPath.get(inFolder(dir, "values.yaml"));
		const more = (byFolder.get(dir) ?? []).filter(({ path }) => path !== own?.path && !known.has(path));
		for (const { path } of [...more, ...own === void 0 ? [] : [own]]) covered.add(path);
		return [...own === void 0 || known.has(own.path) ? [] : own.counts.map((one) => plain(name, own, one, void 0)), ...more.flatMap((file) => file.counts.map((one) => plain(name, file, one, own)))];
	});
	const rest = files.filter(({ path }) => !covered.has(path) && !/(^|\/)(charts|ci|tests?)\//.test(path));
	return [...found, ...rest.flatMap((file) => file.counts.map((one) => plain(nameOf(file.path), file, one, void 0, false)))];
}
/**
* Makes an installation of values that nothing installs; `named` where the file's name tells environments of
* one chart apart.
*/
function plain(release, file, { key, judged }, below, named = true) {
	const under = (below?.counts ?? []).filter((one) => one.key === key).map((one) => one.judged);
	return {
		release,
		namespace: void 0,
		environment: named ? environmentOf(file.path) : void 0,
		key,
		origin: file.path,
		applied: void 0,
		values: [...under, judged],
		autoscaler: tellScaler([...below?.scalers ?? [], ...file.scalers], key)
	};
}
/**
* Reads the environment from a file's name: `prod` of `values-prod.yaml`, `values.prod.yaml` or
* `prod-values.yaml`.
*/
function environmentOf(path) {
	return path.slice(path.lastIndexOf("/") + 1).replace(/\.ya?ml$/i, "").replace(/(^|[-_.])values([-_.]|$)/i, "").replace(/[^\w-]+/g, "-") || void 0;
}
/**
* Guesses what values by themselves are about: `redis` of `values/redis.yaml`, `redis-values.yaml` or
* `redis/values.yaml`.
*/
function nameOf(path) {
	const parts = path.split("/");
	return environmentOf(path) ?? parts.at(-2) ?? "chart";
}
/**
* Guesses what the workload of a count is called, best guess first; the chart alone knows:
* https://helm.sh/docs/chart_template_guide/
*/
function likelyNames({ release, key }) {
	const part = /(?:^|\.|\[name=)([^.[\]"=]+)\]?\.[^.[\]]+$/.exec(key)?.[1];
	if (part === void 0 || part === release || part === "global") return [release];
	return [
		part.startsWith(`${release}-`) ? part : `${release}-${part}`,
		part,
		release
	];
}
// src/workloads/unseen.ts
/**
* Lists workloads that no manifest here declares though a kustomization states their count: a remote base, a
* chart or a generator brings them, for an entry or a patch of what is not there would fail the build. `seen`
* are the places of counts of those declared.
*/
function listUnseen(kustomizations, layout, seen) {
	const found = kustomizations.flatMap((one) => {
		const declared = unseenIn(one).filter(({ judged }) => !seen.has(placeOf(judged)));
		const chains = declared.length === 0 ? [] : layout.chainsFrom(one) ?? [];
		return declared.flatMap((workload) => chains.map((chain) => render(workload, [], chain, layout)));
	});
	const later = new Set(found.flatMap(({ values }) => values.slice(1).map(placeOf)));
	return found.filter(({ values, deleted }) => deleted === void 0 && values[0] !== void 0 && !later.has(placeOf(values[0])));
}
/** Lists the workloads that patches name, then those of entries, which say no kind: most are Deployments. */
function unseenIn({ path, overrides, replicas }) {
	const found = /* @__PURE__ */ new Map();
	const add = (kind, name, namespace, judged) => {
		if (found.has(name)) return;
		found.set(name, {
			path,
			kind,
			name,
			namespace,
			line: placeLine(judged).line,
			documentIndex: -1,
			judged,
			template: {},
			podLabels: {}
		});
	};
	for (const { selector, deletes, key, judged } of overrides) {
		const { kind = "", group, name, namespace, exact } = selector;
		if (exact !== true || deletes || key !== void 0 || name === void 0 || group === void 0) continue;
		if (Object.hasOwn(WORKLOAD_GROUPS, kind) && WORKLOAD_GROUPS[kind] === group) add(kind, name, own(namespace), judged);
	}
	for (const { name, judged } of replicas) add("Deployment", name, void 0, judged);
	return [...found.values()];
}
/**
* Drops the namespace of a patch that says none: it is for the default one, which says nothing of where the
* workload goes.
*/
function own(namespace) {
	return namespace === "default" ? void 0 : namespace;
}
// src/workloads/scan.ts
/**
* Indexes, in one pass, all YAML and JSON files for all services. Whose workloads they are is not asked, so
* that the scan need not wait for the blueprints.
*/
function scanWorkloads(files) {
	return indexWorkloads([gatherManifests(files, files.list().filter(isManifestPath))], files);
}
/**
* Builds the index over all parts of a repository, given in the order of their paths. Values are read from
* `files` where only a release names them.
*/
function indexWorkloads(parts, files) {
	const all = (key) => parts.flatMap((part) => part[key]);
	const kustomizations = all("kustomizations");
	const layout = buildLayout(kustomizations, distinctAppliers(all("appliers")));
	const { workloads, users, deleted, endless } = indexRenderings(all("workloads"), kustomizations, layout);
	const releases = withOverrides(all("releases"), all("overrides"));
	const values = [...all("values"), ...namedValues(releases, all("values"), files)];
	const installed = listInstalled(releases, all("charts"), values, kustomizations, layout);
	const sources = heldBackBySources(all("fluxUses"), all("fluxSources"));
	return {
		workloads,
		autoscalers: indexAutoscalers(all("autoscalers"), layout),
		budgets: renderBudgets(all("budgets"), layout),
		deliveries: fileUnder([...all("deliveries"), ...sources], ({ reach }) => reach),
		users,
		deleted,
		installed,
		installedAt: fileUnder(installed, ({ values }) => values.map(placeOf)),
		unreadable: [...all("unreadable"), ...endless.map((one) => markUnread(one, ""))]
	};
}
/** Reads the files of values that only a release names. */
function namedValues(releases, known, files) {
	const paths = new Set(releases.flatMap((release) => release.files));
	for (const { path } of known) paths.delete(path);
	return [...paths].flatMap((path) => readValues(files, path) ?? []);
}
/** Drops what says the same twice: who applies one folder to one destination in one way. */
function distinctAppliers(appliers) {
	const keyOf = ({ folder, applied, namespace, prefix, suffix, components }) => JSON.stringify([
		folder,
		applied,
		namespace,
		prefix,
		suffix,
		components
	]);
	return uniqueBy(appliers, keyOf);
}
/** Lays the overrides of Argo CD over the releases of the charts in their folders. */
function withOverrides(releases, overrides) {
	if (overrides.length === 0) return releases;
	const byFolder = groupBy(overrides, ({ folder }) => folder);
	return releases.map((release) => {
		const counts = (release.kind === "Application" ? byFolder.get(release.chart) ?? [] : []).filter(({ application = release.name }) => application === release.name).flatMap((one) => one.counts);
		return counts.length === 0 ? release : {
			...release,
			counts: [...release.counts, ...counts]
		};
	});
}
/** Indexes the workloads in all the ways they are rendered; `endless` are those that have too many. */
function indexRenderings(declarations, kustomizations, layout) {
	const workloads = /* @__PURE__ */ new Map();
	const deleted = /* @__PURE__ */ new Map();
	const endless = [];
	const seen = /* @__PURE__ */ new Set();
	const kept = [];
	for (const declared of declarations) {
		const ways = renderings(declared, [declared.judged], layout);
		if (ways === void 0) endless.push(tooMany(declared));
		for (const rendering of ways ?? []) {
			for (const value of rendering.values) seen.add(placeOf(value));
			if (rendering.deleted === void 0) kept.push(rendering);
			else deleted.set(nameKey({
				kind: declared.kind,
				name: rendering.name
			}), rendering.deleted);
		}
	}
	for (const one of listUnseen(kustomizations, layout, seen)) kept.push(one);
	for (const rendering of kept) file(workloads, rendering);
	return {
		workloads,
		users: fileUnder(kept, ({ values }) => values.map(placeOf)),
		deleted,
		endless
	};
}
function indexAutoscalers(declarations, layout) {
	const autoscalers = /* @__PURE__ */ new Map();
	const all = declarations.flatMap((declared) => renderings(declared, [], layout) ?? []);
	for (const rendering of all) if (rendering.deleted === void 0) file(autoscalers, rendering);
	return autoscalers;
}
/** Files each item under every key that it has, once. */
function fileUnder(items, keys) {
	const filed = /* @__PURE__ */ new Map();
	for (const item of items) for (const key of new Set(keys(item))) append(filed, key, item);
	return filed;
}
function tooMany({ path, line }) {
	return {
		kind: "refused",
		file: path,
		line,
		reason: "too many kustomizations lead to it",
		fix: "Let fewer build on each other."
	};
}
function file(map, rendering) {
	const key = nameKey({
		kind: rendering.declared.kind,
		name: rendering.name
	});
	const named = map.get(key) ?? {
		all: [],
		byNamespace: /* @__PURE__ */ new Map()
	};
	map.set(key, named);
	named.all.push(rendering);
	append(named.byNamespace, rendering.namespace ?? "", rendering);
}
/** Returns what is filed under a kind and name in a namespace; what states none may be in any. */
function lookUp(map, { kind, name, namespace }) {
	const named = map.get(nameKey({
		kind,
		name
	}));
	if (named === void 0) return [];
	if (namespace === void 0) return named.all;
	return [...named.byNamespace.get(namespace) ?? [], ...named.byNamespace.get("") ?? []];
}
// src/adapters/files/scanner.ts
/** Below this number of YAML and JSON files a second thread costs more than it saves. */
const MANY = 5e3;
/**
* Files that a thread takes at a time: few enough that both end together, many enough that taking them costs
* nothing.
*/
const PART = 1e3;
/**
* Starts to look for all workloads; call the answer for the index. Reading manifests is more than half of a
* large run's work and needs nothing from the rest, such as the blueprints: so a second thread begins with it
* meanwhile, and whoever asks for the index helps with what is left.
*/
function startScan(files) {
	const paths = files.list().filter(isManifestPath);
	const here = () => indexWorkloads([gatherManifests(files, paths)], files);
	const { origin } = files;
	if (origin === void 0 || paths.length < MANY) return async () => here();
	const task = {
		origin,
		paths,
		taken: new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))
	};
	const thread = new Worker(new URL(`./scan-thread${extname(import.meta.url)}`, import.meta.url), { workerData: task });
	thread.unref();
	const answer = new Promise((resolve) => {
		thread.once("message", resolve);
		thread.once("error", () => resolve(void 0));
		thread.once("exit", () => resolve(void 0));
	});
	return async () => {
		thread.ref();
		const own = gatherParts(files, task);
		const others = await answer;
		if (others === void 0) return here();
		return indexWorkloads([...own, ...others].sort(([a], [b]) => a - b).map(([, part]) => part), files);
	};
}
/** Gathers one part after the other that nobody has begun. */
function gatherParts(files, { paths, taken }) {
	const parts = /* @__PURE__ */ new Map();
	for (let from = take(taken); from < paths.length; from = take(taken)) parts.set(from, gatherManifests(files, paths.slice(from, from + PART)));
	return parts;
}
function take(taken) {
	return Atomics.add(taken, 0, 1) * PART;
}
export { likelyNames as a, scanWorkloads as i, startScan as n, lookUp as r, gatherParts as t };
