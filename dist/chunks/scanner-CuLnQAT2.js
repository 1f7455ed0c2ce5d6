import { O as heldBackBySources, T as silentDependency, Y as paceAfter, a as recallManifests, d as render, f as renderings, i as readValues, k as isFromGit, n as gatherNothing, r as isManifestPath, s as markUnread, t as gatherManifests, u as renderBudgets, x as dependencyFolder } from "./gather-Dljo9CWa.js";
import { o as matchesGlob, r as compileGlob } from "./faithful-json-DW8aw9bl.js";
import { F as normalizePath, I as parentFolder, M as ancestors, N as fromFolder, P as inFolder } from "./json-pointer-Ba3zOFj4.js";
import { n as groupBy, r as uniqueBy, t as append } from "./group-by-CKri-PEM.js";
import { E as placeOf, G as sameNamespace, R as WORKLOAD_GROUPS, S as scalerNumber, T as placeLine, W as nameKey, a as nameScaler, d as replacesKey, f as tellScaler, o as prefixed } from "./values-text-yhCPvA0s.js";
import { n as buildLayout } from "./layout-BCrd_eWk.js";
import { extname } from "node:path";
import { Worker } from "node:worker_threads";
// src/delivery/flux/ignored-paths.ts
/** Reads a `.sourceignore`: https://fluxcd.io/flux/components/source/gitrepositories/#sourceignore-file */
function readSourceIgnore(path, text) {
	return {
		folder: parentFolder(path),
		lines: text.split(/\r?\n/),
		place: {
			owner: "Flux",
			path,
			line: 1
		}
	};
}
/** Lists the files that Kustomizations of Flux would apply, were they not left out of its sources. */
function heldBackByIgnores(uses, sources, files, paths) {
	const inline = sources.flatMap(({ kind, ignore }) => kind === "GitRepository" ? ignore ?? [] : []);
	if (uses.length === 0 || files.length + inline.length === 0) return [];
	const folders = new Set(uses.filter(isFromGit).map(({ folder }) => folder));
	const applied = paths.filter((path) => ancestors(parentFolder(path)).some((one) => folders.has(one)));
	return [...files, ...inline].flatMap(({ folder, lines, place }) => {
		const reach = applied.filter((path) => (folder === "" || path.startsWith(`${folder}/`)) && isIgnored(fromFolder(folder, path), lines));
		const effect = "leaves this path out of the source, so a merge does not arrive";
		return reach.length === 0 ? [] : [{
			...place,
			reach,
			selector: {},
			effect,
			fix: "Take the pattern away there, or move the file"
		}];
	});
}
/** Checks a path against patterns, of which the last that fits decides: https://git-scm.com/docs/gitignore */
function isIgnored(path, lines) {
	let ignored = false;
	for (const line of lines) {
		const pattern = line.trim();
		if (pattern === "" || pattern.startsWith("#")) continue;
		const negated = pattern.startsWith("!");
		if (fits(path, pattern.slice(negated ? 1 : 0))) ignored = !negated;
	}
	return ignored;
}
/** Checks whether a pattern is for the path, or for a folder that it lies in. */
function fits(path, pattern) {
	const bare = pattern.replace(/^\/|\/$/g, "");
	const isAnchored = pattern.startsWith("/") || bare.includes("/");
	return ancestors(path).filter((one) => one !== "" && (one !== path || !pattern.endsWith("/"))).some((one) => matchesGlob(bare, isAnchored ? one : one.slice(one.lastIndexOf("/") + 1)));
}
// src/manifests/helm/imported-values.ts
/**
* Holds the counts of a chart's own values that the charts it depends on may give it by `import-values`: versions of
* helm differ in which of the two wins. Of a dependency that is not in the repository it may be any below the key.
*/
function importedBy(dir, dependencies, valuesOf) {
	const path = inFolder(dir, "Chart.yaml");
	return dependencies.flatMap((dependency) => {
		if (dependency.imports.length === 0) return [];
		const values = valuesOf(dependency);
		const source = `the chart ${dependency.name}`;
		if (values === void 0) {
			const replaced = dependency.imports.map(({ parent }) => ({
				key: parent,
				by: "import",
				source,
				path,
				line: 1
			}));
			return [{
				path,
				counts: [],
				scalers: [],
				replaced,
				flags: []
			}];
		}
		const counts = dependency.imports.flatMap(({ child, parent }) => values.counts.flatMap(({ key, judged }) => {
			if (!key.startsWith(`${child}.`)) return [];
			const moved = [parent, key.slice(child.length + 1)].filter((one) => one !== "").join(".");
			return [{
				key: moved,
				judged: refuseImport(moved, source, values.path, placeLine(judged).line)
			}];
		}));
		return [{
			path: values.path,
			counts,
			scalers: [],
			replaced: [],
			flags: []
		}];
	});
}
/** Refuses a count that `import-values` may set. */
function refuseImport(key, source, file, line) {
	return {
		kind: "refused",
		file,
		line,
		reason: `\`${key}\` may be taken from ${source}, by \`import-values\``,
		fix: `Write \`${key}\` among the values of the release, which win, and manage it there.`
	};
}
// src/manifests/helm/stated-values.ts
/** Lists what files of values say at a key, in their order; a list or a null may take it away again. */
function statedAt(key, files, unused) {
	const found = [];
	for (const { path, counts, replaced } of files) {
		const stated = counts.filter((one) => one.key === key).map(({ judged }) => judged);
		const taken = stated.length > 0 || found.length === 0 ? void 0 : replaced.find((one) => replacesKey(one, key));
		found.push(...stated, ...taken === void 0 ? [] : [refusedBy(taken, key)]);
		const [last] = stated.slice(-1);
		if (path === unused && last !== void 0) found.push(refuseUnused(last, key));
	}
	return found;
}
function refusedBy({ key: given, by, source = "", path: file, line }, key) {
	if (by === "import") return refuseImport(key, source, file, line);
	if (by === "unknown") return {
		kind: "refused",
		file,
		line,
		reason: `${source} may hold \`${key}\`, and it is not in Git`,
		fix: `Write \`${key}\` below \`spec.values\` of the HelmRelease, which win, and manage it there.`
	};
	return {
		kind: "refused",
		file,
		line,
		reason: by === "null" ? `\`${given}\` is null here` : `\`${given}\` is a list of its own here`,
		fix: `Helm takes it whole in place of the one before; write \`${key}\` here, and manage it by this file.`
	};
}
function refuseUnused(judged, key) {
	const { path: file, line } = placeLine(judged);
	return {
		kind: "refused",
		file,
		line,
		reason: `Flux takes the files of \`valuesFiles\` in place of the chart's own values`,
		fix: `Write \`${key}\` in the last of those, and manage it there.`
	};
}
// src/manifests/helm/subcharts.ts
/** Charts deeper in each other than this are none that people keep. */
const MAX_DEPTH = 6;
/** Relates charts to those that they carry; `values` gives the file of values at a path. */
function indexCharts(charts, values) {
	const byDir = new Map(charts.map((chart) => [chart.dir, chart]));
	const below = findBelow(charts);
	const carried = new Set(charts.flatMap(({ dir }) => below(dir).map((one) => one.dir)));
	const collect = (dir, prefix, depth) => {
		const all = (depth > MAX_DEPTH ? [] : below(dir)).map(({ dir, dependency }) => {
			const key = `${prefix}${dependency.key}`;
			const inner = collect(dir, `${key}.`, depth + 1);
			const found = values(inFolder(dir, "values.yaml"));
			const own = found && [found];
			const conditions = dependency.conditions.map((one) => `${prefix}${one}`);
			return {
				files: [...inner.files, ...[...own ?? [], ...inner.imported].map((file) => prefixed(file, key))],
				switches: [{
					prefix: key,
					conditions,
					tags: dependency.tags
				}, ...inner.switches]
			};
		});
		const imported = importedBy(dir, byDir.get(dir)?.dependencies ?? [], (one) => {
			const folder = dependencyFolder(dir, one, (other) => other !== dir && byDir.has(other));
			return folder === void 0 ? void 0 : values(inFolder(folder, "values.yaml"));
		});
		return {
			files: all.flatMap(({ files }) => files),
			switches: all.flatMap(({ switches }) => switches),
			imported
		};
	};
	return {
		carriedBy: (dir) => collect(dir, "", 0),
		isCarried: (dir) => carried.has(dir)
	};
}
/** Finds the charts that one carries, be it without a word: below `charts/`, or where `file://` leads. */
function findBelow(charts) {
	const byDir = new Map(charts.map((chart) => [chart.dir, chart]));
	const byParent = groupBy(charts, ({ dir }) => parentFolder(dir));
	return (dir) => {
		const chart = byDir.get(dir);
		if (chart === void 0) return [];
		const declared = chart.dependencies.flatMap((dependency) => {
			const folder = dependencyFolder(dir, dependency, (one) => one !== dir && byDir.has(one));
			return folder === void 0 ? [] : [{
				dir: folder,
				dependency
			}];
		});
		const known = new Set(declared.map((one) => one.dir));
		const others = (byParent.get(inFolder(dir, "charts")) ?? []).filter((one) => !known.has(one.dir));
		return [...declared, ...others.map((one) => ({
			dir: one.dir,
			dependency: silentDependency(one.name)
		}))];
	};
}
/**
* Says that values switch off the chart whose values a key is among: the first condition that is there decides,
* else the tags. Undefined where it is installed.
*/
function tellOff(switches, files, key) {
	const flags = new Map(files.flatMap((file) => file.flags).map((flag) => [flag.key, flag]));
	for (const { prefix, conditions, tags } of switches) {
		if (!key.startsWith(`${prefix}.`)) continue;
		const condition = conditions.flatMap((one) => flags.get(one) ?? [])[0];
		const tagged = tags.flatMap((tag) => flags.get(`tags.${tag}`) ?? []);
		const off = condition ?? (tagged.some(({ value }) => value) ? void 0 : tagged[0]);
		if (off?.value === false) return off;
	}
}
// src/manifests/helm/installation.ts
/**
* Lists the counts of all charts: as Applications and HelmReleases install them, and those of the charts and
* values that none mentions.
*/
function listInstalled({ releases, charts, files, configs, kustomizations, layout }) {
	const byPath = new Map(files.map((file) => [file.path, file]));
	const index = indexCharts(charts, (path) => byPath.get(path));
	const patched = kustomizations.flatMap(({ overrides }) => overrides.flatMap(({ key }) => key ?? []));
	const known = new Set(releases.flatMap((release) => release.files));
	return [...releases.flatMap((release) => {
		const carried = release.chart === "" ? NOTHING$1 : index.carriedBy(release.chart);
		const given = release.files.flatMap((path) => byPath.get(path) ?? []);
		const own = given.filter(({ path }) => path === inFolder(release.chart, "values.yaml"));
		const others = given.filter((file) => !own.includes(file));
		const below = [
			...carried.files,
			...own,
			...carried.imported,
			...others
		];
		const referred = valuesFinder(release, {
			byPath,
			configs,
			kustomizations
		});
		const counts = [...below, ...referred(void 0)].flatMap((file) => file.counts);
		const keys = new Set([...counts, ...release.counts].map(({ key }) => key));
		if (release.kind === "HelmRelease") for (const key of patched) keys.add(key);
		return [...keys].flatMap((key) => ofRelease(release, key, {
			below,
			referred,
			carried
		}, layout));
	}), ...listPlain(charts, index, files, known)];
}
/**
* Finds the values that a release takes from ConfigMaps and Secrets, on one way to the cluster; without a way,
* on any.
*/
function valuesFinder({ from, namespace }, all) {
	return (chain) => from.flatMap((reference) => {
		const { kind, name, key } = reference;
		const isMeant = (one) => one.kind === kind && one.name === name && one.key === key;
		const generated = (layers) => layers.flatMap((one) => one.generated.filter(isMeant));
		const near = generated(chain ?? all.kustomizations);
		const files = near.length > 0 ? near : generated(all.kustomizations);
		const stated = all.configs.filter((one) => isMeant(one) && sameNamespace(one.namespace, namespace));
		const isElsewhere = files.length + stated.length === 0;
		return [
			...files.flatMap(({ path }) => all.byPath.get(path) ?? []),
			...stated.map(({ values }) => values),
			...isElsewhere && reference.unknown !== void 0 ? [reference.unknown] : [],
			reference.values
		];
	});
}
const NOTHING$1 = {
	files: [],
	switches: [],
	imported: []
};
function ofRelease(release, key, { below, referred, carried }, layout) {
	const own = release.counts.filter((one) => one.key === key).map(({ judged }) => judged);
	const { path, scalers, replaced, flags } = release;
	const itself = {
		path,
		counts: [],
		scalers,
		replaced,
		flags
	};
	const chains = layout.chains(release.path) ?? [];
	return (renderings({
		...release,
		key
	}, own, layout) ?? []).flatMap(({ values, namespace, deleted, root, applied }, index) => {
		const all = [...below, ...referred(chains[index])];
		const first = statedAt(key, own.length > 0 ? all : [...all, itself], release.unused);
		const stated = scalersOf([...all, itself]);
		if (deleted !== void 0 || first.length + values.length === 0) return [];
		const into = release.into === release.namespace ? namespace ?? release.into : release.into;
		return [{
			release: release.release,
			namespace: into,
			environment: void 0,
			key,
			origin: root ?? release.path,
			chart: release.chart === "" ? void 0 : release.chart,
			applied: release.applied ?? applied,
			values: [...first, ...values],
			autoscaler: tellScaler(stated, key),
			scaler: nameScaler(stated, key),
			off: tellOff(carried.switches, [...all, itself], key)
		}];
	});
}
/**
* Lists charts that nothing here installs: with their own values, and with each file of values that lies
* beside.
*/
function listPlain(charts, index, files, known) {
	const byFolder = groupBy(files, ({ path }) => parentFolder(path));
	const covered = new Set(known);
	const found = charts.flatMap((chart) => {
		const beside = byFolder.get(chart.dir) ?? [];
		const alone = !chart.library && !index.isCarried(chart.dir);
		const own = beside.filter(({ path }) => path === inFolder(chart.dir, "values.yaml"));
		for (const file of alone ? beside : own) covered.add(file.path);
		return alone ? plainChart(chart, index.carriedBy(chart.dir), {
			own,
			beside,
			known
		}) : [];
	});
	const rest = files.filter(({ path }) => !covered.has(path) && !/(^|\/)(charts|ci|tests?)\//.test(path));
	return [...found, ...rest.flatMap((file) => plain(nameOf(file.path), {
		files: [file],
		switches: [],
		origin: file.path,
		chart: void 0,
		named: false
	}))];
}
/** Lists the counts of one chart, `beside` being the files of values in its folder, its `own` one among them. */
function plainChart({ dir, name }, { files, switches, imported }, { own, beside, known }) {
	const under = [
		...files,
		...own,
		...imported
	];
	const mine = new Set(own);
	const path = own[0]?.path ?? inFolder(dir, "Chart.yaml");
	const base = known.has(path) ? [] : plain(name, {
		files: under,
		switches,
		origin: path,
		chart: dir,
		named: false
	});
	const more = beside.filter((file) => !mine.has(file) && !known.has(file.path));
	return [...base, ...more.flatMap((file) => plain(name, {
		files: [...under, file],
		switches,
		origin: file.path,
		chart: dir,
		named: true
	}, file))];
}
/** Makes the installations of values that nothing installs: of all that `stating` states, or else of all. */
function plain(release, { files, switches, origin, chart, named }, stating) {
	const stated = stating === void 0 ? files : [stating];
	const keysOf = (some) => some.flatMap((file) => file.counts.map(({ key }) => key));
	const numbers = keysOf(files).filter((key) => scalerNumber(key) !== void 0);
	return [.../* @__PURE__ */ new Set([...keysOf(stated), ...numbers])].map((key) => ({
		release,
		namespace: void 0,
		key,
		origin,
		chart,
		applied: void 0,
		environment: named ? environmentOf(origin) : void 0,
		values: statedAt(key, files),
		autoscaler: tellScaler(scalersOf(files), key),
		scaler: nameScaler(scalersOf(files), key),
		off: tellOff(switches, files, key)
	}));
}
function scalersOf(files) {
	return files.flatMap((file) => file.scalers);
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
// src/workloads/autoscaler-rendering.ts
/** Renders all autoscalers, each in every way that it reaches a cluster. */
function renderAutoscalers(declarations, kustomizations, layout) {
	const isPatched = kustomizations.flatMap((one) => [one, ...one.transformers]).some(({ overrides }) => overrides.some(({ number }) => number !== void 0));
	return declarations.flatMap((declared) => renderAutoscaler(declared, layout, isPatched));
}
const NUMBERS = [
	"target",
	"min",
	"max"
];
/** Renders an autoscaler, and each of its numbers in the same ways where patches may set them. */
function renderAutoscaler(declared, layout, isPatched) {
	const { numbers } = declared;
	const ways = renderings(declared, [], layout) ?? [];
	if (!isPatched || numbers?.kind !== "stated") return ways.map((way) => ({
		...way,
		numbers
	}));
	const inWays = NUMBERS.map((number) => {
		const stated = numbers[number];
		return renderings({
			...declared,
			number
		}, stated === void 0 ? [] : [stated], layout) ?? [];
	});
	const paced = renderings({
		...declared,
		number: "behavior"
	}, [], layout) ?? [];
	return ways.map((way, index) => {
		const [target, min, max] = inWays.map((one) => one[index]?.values.at(-1));
		const left = withBehavior(numbers, paced[index]?.values ?? []);
		return {
			...way,
			numbers: {
				...left,
				target: target ?? numbers.target,
				min,
				max
			}
		};
	});
}
/** Returns the numbers with the behavior that patches leave. */
function withBehavior(numbers, patches) {
	if (patches.length === 0) return numbers;
	const { pace: _, behavior, ...others } = numbers;
	const left = paceAfter(behavior, patches);
	if (left) return {
		...others,
		...left
	};
	const [first] = patches.map(placeLine);
	return {
		...others,
		assumed: `what ${first?.path}:${first?.line} makes of it cannot be told`
	};
}
// src/workloads/left-out.ts
/**
* Leaves out what lies in excluded folders, unless something outside leads to it: a kustomization, an Application
* or a Kustomization of Flux that applies it, or a release or another chart that uses the chart. What owns counts
* is left out by the same rule.
*/
function leaveOut(all, globs) {
	const isExcluded = excludedBy(globs);
	const outside = all.appliers.filter(({ applied }) => !isExcluded(applied.path));
	const kustomizations = reachable(all, new Set(outside.map(({ folder }) => folder)), isExcluded);
	const used = new Set(kustomizations.flatMap(({ resources, patchFiles }) => [...resources, ...patchFiles]));
	const plain = new Set(outside.flatMap(({ folder, plain }) => plain === void 0 ? [] : [folder]));
	const counts = (path) => !isExcluded(path) || used.has(path) || ancestors(path).some((folder) => plain.has(folder));
	const isKept = ({ path }) => counts(path);
	const releases = all.releases.filter(isKept);
	const charts = keptCharts({
		...all,
		releases
	}, isExcluded);
	const dirs = new Set(charts.map(({ dir }) => dir));
	const files = /* @__PURE__ */ new Set([...releases.flatMap((release) => release.files), ...kustomizations.flatMap(({ generated }) => generated.map((one) => one.path))]);
	const isRead = ({ path }) => !isExcluded(path) || files.has(path) || ancestors(path).some((folder) => dirs.has(folder));
	const dropped = all.workloads.filter((one) => !isKept(one));
	const values = all.values.filter(isRead);
	const read = new Set(values);
	const unread = all.values.filter((one) => !read.has(one) && one.counts.length > 0);
	return {
		kept: {
			...all,
			kustomizations,
			releases,
			charts,
			values,
			scalerTemplates: all.scalerTemplates.filter(isRead),
			workloads: all.workloads.filter(isKept),
			autoscalers: all.autoscalers.filter(isKept),
			budgets: all.budgets.filter(isKept),
			configs: all.configs.filter(({ values }) => counts(values.path)),
			deliveries: all.deliveries.filter(isKept),
			appliers: all.appliers.filter(({ applied }) => counts(applied.path)),
			unreadable: all.unreadable.filter(({ file }) => counts(file))
		},
		leftOut: {
			workloads: new Map(dropped.map((one) => [nameKey(one), one])),
			paths: new Set([...dropped, ...unread].map(({ path }) => path))
		}
	};
}
/** Returns whether a path, or a folder above it, matches one of these globs. */
/** Returns a check for paths that globs leave out, or a folder above them. */
function excludedBy(globs) {
	if (globs.length === 0) return () => false;
	const matching = globs.map((glob) => compileGlob(glob, true));
	const known = /* @__PURE__ */ new Map();
	const isExcluded = (path) => {
		if (path === "") return false;
		const before = known.get(path);
		if (before !== void 0) return before;
		const excluded = isExcluded(parentFolder(path)) || globs.includes(path) || matching.some((matches) => matches(path));
		known.set(path, excluded);
		return excluded;
	};
	return isExcluded;
}
/** Lists the kustomizations outside of what is excluded, and those that they lead to. */
function reachable({ kustomizations }, applied, isExcluded) {
	const byDir = new Map(kustomizations.map((one) => [one.dir, one]));
	const found = new Set(kustomizations.filter(({ path, dir }) => !isExcluded(path) || applied.has(dir)));
	for (const { resources, components } of found) for (const used of [...resources, ...components]) {
		const one = byDir.get(used);
		if (one !== void 0) found.add(one);
	}
	return found.size === kustomizations.length ? kustomizations : kustomizations.filter((one) => found.has(one));
}
/** Lists the charts outside of what is excluded, those that releases install, and those that either carry. */
function keptCharts({ charts, releases }, isExcluded) {
	const byDir = new Map(charts.map((chart) => [chart.dir, chart]));
	const installed = new Set(releases.map(({ chart }) => chart));
	const found = new Set(charts.filter(({ dir }) => !isExcluded(inFolder(dir, "Chart.yaml")) || installed.has(dir)));
	if (found.size === charts.length) return charts;
	for (const { dir, dependencies } of found) for (const dependency of dependencies) {
		const carried = byDir.get(dependencyFolder(dir, dependency, (one) => byDir.has(one)) ?? "");
		if (carried !== void 0) found.add(carried);
	}
	const dirs = new Set([...found].map(({ dir }) => inFolder(dir, "charts")));
	return uniqueBy([...found, ...charts.filter(({ dir }) => dirs.has(parentFolder(dir)))], ({ dir }) => dir);
}
// src/workloads/submodules.ts
/** Lists the folders of other repositories, whose files are not read: https://git-scm.com/docs/gitmodules */
function listSubmodules(files) {
	if (!files.list().includes(".gitmodules")) return [];
	return [...(files.read(".gitmodules")?.toString("utf8") ?? "").matchAll(/^[ \t]*path[ \t]*=(.+)$/gm)].flatMap(([, path = ""]) => normalizePath(path.trim()) ?? []);
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
function scanWorkloads(files, exclude = []) {
	return indexWorkloads([gatherManifests(files, files.list().filter(isManifestPath))], files, exclude);
}
/**
* Builds the index over all parts of a repository, given in the order of their paths. Values are read from
* `files` where only a release names them; what matches a glob of `exclude` is left out.
*/
function indexWorkloads(parts, files, exclude) {
	const { kept, leftOut } = leaveOut(joinParts(parts), exclude);
	const all = (key) => kept[key];
	const kustomizations = all("kustomizations");
	const layout = buildLayout(kustomizations, distinctAppliers(all("appliers")));
	const { workloads, users, byTop, deleted, endless } = indexRenderings(all("workloads"), kustomizations, layout);
	const releases = withOverrides(all("releases"), all("overrides"));
	const charts = all("charts");
	const naming = {
		releases,
		kustomizations,
		charts
	};
	const { installed, installedNumbers } = splitInstalled(listInstalled({
		releases,
		charts,
		kustomizations,
		layout,
		files: [...all("values"), ...namedValues(naming, all("values"), files)],
		configs: all("configs")
	}));
	return {
		workloads,
		autoscalers: indexAutoscalers(all("autoscalers"), kustomizations, layout),
		budgets: renderBudgets(all("budgets"), layout),
		deliveries: fileUnder([...all("deliveries"), ...heldBackByFlux(kept, files)], ({ reach }) => reach),
		users,
		byTop,
		deleted,
		installed,
		installedAt: fileUnder(installed, ({ values }) => values.map(placeOf)),
		installedNumbers,
		scalerTemplates: all("scalerTemplates"),
		leftOut,
		submodules: listSubmodules(files),
		unreadable: [...all("unreadable"), ...endless.map((one) => markUnread(one, ""))]
	};
}
/** Lists what sources of Flux keep from arriving: by the revision that they follow, and by what they ignore. */
function heldBackByFlux({ fluxUses: uses, fluxSources: sources }, files) {
	const ignores = uses.length === 0 ? [] : sourceIgnores(files);
	const paths = files.list().filter(isManifestPath);
	return [...heldBackBySources(uses, sources), ...heldBackByIgnores(uses, sources, ignores, paths)];
}
/** Parts the counts of charts from the numbers of the autoscalers that they make. */
function splitInstalled(all) {
	const isNumber = ({ key }) => scalerNumber(key) !== void 0;
	return {
		installed: all.filter((one) => !isNumber(one)),
		installedNumbers: all.filter(isNumber)
	};
}
/** Joins what the parts of a repository say. */
function joinParts(parts) {
	const [first, ...others] = parts;
	if (first === void 0 || others.length === 0) return first ?? gatherNothing();
	const keys = Object.keys(first);
	return Object.fromEntries(keys.map((key) => [key, parts.flatMap((part) => part[key])]));
}
function sourceIgnores(files) {
	return files.list().filter((path) => /(^|\/)\.sourceignore$/.test(path)).map((path) => readSourceIgnore(path, files.read(path)?.toString("utf8") ?? ""));
}
/**
* Reads the files of values that only a release names, itself or by a ConfigMap that is generated of them, or that
* may switch charts on and off.
*/
function namedValues({ releases, kustomizations, charts }, known, files) {
	const referred = new Set(releases.flatMap(({ from }) => from.map(({ name }) => name)));
	const generated = kustomizations.flatMap((one) => one.generated.filter(({ name }) => referred.has(name)));
	const switching = charts.filter(({ dependencies }) => dependencies.some(({ conditions, tags }) => conditions.length + tags.length > 0));
	const paths = /* @__PURE__ */ new Set([
		...releases.flatMap((release) => release.files),
		...generated.map(({ path }) => path),
		...switching.map(({ dir }) => inFolder(dir, "values.yaml"))
	]);
	for (const { path } of known) paths.delete(path);
	return [...paths].flatMap((path) => readValues(files, path) ?? []);
}
/** Drops what says the same twice: who applies one folder to one destination in one way. */
function distinctAppliers(appliers) {
	const keyOf = ({ folder, applied, namespace, prefix, suffix, components, substitutes }) => JSON.stringify([
		folder,
		applied,
		namespace,
		prefix,
		suffix,
		components,
		substitutes
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
		byTop: groupBy(kept, ({ top }) => top ?? ""),
		deleted,
		endless
	};
}
function indexAutoscalers(declarations, kustomizations, layout) {
	const autoscalers = /* @__PURE__ */ new Map();
	const all = renderAutoscalers(declarations, kustomizations, layout);
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
* meanwhile, and whoever asks for the index helps with what is left. What the cache knows of is not read at all.
* `exclude` are globs of what is left out.
*/
function startScan(files, exclude = [], tell) {
	const paths = files.list().filter(isManifestPath);
	const known = recallParts(files, paths);
	const starts = startsOf(paths).filter((start) => !known.has(start));
	const share = {
		paths,
		starts,
		taken: new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))
	};
	const { origin } = files;
	const others = origin === void 0 || starts.length * PART < MANY ? void 0 : startThread({
		origin,
		...share
	});
	return async () => {
		others?.thread.ref();
		const own = gatherParts(files, share, tell);
		const rest = (others === void 0 ? NOTHING : await others.answer) ?? {
			parts: gatherParts(files, {
				...share,
				taken: /* @__PURE__ */ new Int32Array(1)
			}),
			cached: void 0
		};
		if (rest.cached !== void 0) files.cache?.join(rest.cached);
		return indexWorkloads([...new Map([
			...known,
			...own,
			...rest.parts
		])].sort(([a], [b]) => a - b).map(([, part]) => part), files, exclude);
	};
}
const NOTHING = {
	parts: /* @__PURE__ */ new Map(),
	cached: void 0
};
function startThread(task) {
	const thread = new Worker(new URL(`./scan-thread${extname(import.meta.url)}`, import.meta.url), { workerData: task });
	thread.unref();
	return {
		thread,
		answer: new Promise((resolve) => {
			thread.once("message", resolve);
			thread.once("error", () => resolve(void 0));
			thread.once("exit", () => resolve(void 0));
		})
	};
}
/** Recalls the parts of which the cache knows all files. */
function recallParts(files, paths) {
	if (files.cache === void 0) return /* @__PURE__ */ new Map();
	return new Map(startsOf(paths).flatMap((start) => {
		const known = recallManifests(files, paths.slice(start, start + PART));
		return known === void 0 ? [] : [[start, known]];
	}));
}
function startsOf(paths) {
	return Array.from({ length: Math.ceil(paths.length / PART) }, (_, index) => index * PART);
}
/** Gathers one part after the other that nobody has begun. */
function gatherParts(files, { paths, starts, taken }, tell) {
	const parts = /* @__PURE__ */ new Map();
	for (let start = starts[take(taken)]; start !== void 0; start = starts[take(taken)]) {
		tell?.("reading manifests", start, paths.length);
		parts.set(start, gatherManifests(files, paths.slice(start, start + PART)));
	}
	return parts;
}
function take(taken) {
	return Atomics.add(taken, 0, 1);
}
export { excludedBy as a, scanWorkloads as i, startScan as n, lookUp as r, gatherParts as t };
