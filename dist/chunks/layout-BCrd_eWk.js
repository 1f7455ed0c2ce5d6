import { o as matchesGlob } from "./faithful-json-DW8aw9bl.js";
import { n as groupBy, t as append } from "./group-by-CKri-PEM.js";
import { I as parentFolder, M as ancestors, N as fromFolder, P as inFolder } from "./json-pointer-Ba3zOFj4.js";
// src/manifests/kustomize/layout.ts
/**
* Kustomizations on all ways from one file to its tops: ten thousand overlays are plenty, diamonds upon
* diamonds have no end.
*/
const MAX_STEPS = 1e5;
/**
* Relates kustomizations to what they build on, and to what applies their folders, even where others build on
* them too.
*/
function buildLayout(kustomizations, appliers) {
	const users = /* @__PURE__ */ new Map();
	for (const kustomization of kustomizations) for (const used of [...kustomization.resources, ...kustomization.components]) append(users, used, kustomization);
	const byDir = new Map(kustomizations.map((kustomization) => [kustomization.dir, kustomization]));
	const ways = {
		users,
		appliersOf: findAppliers(appliers, byDir)
	};
	const whole = (chain) => chain.flatMap((one) => layers(one, byDir, /* @__PURE__ */ new Set()));
	const patchFiles = new Set(kustomizations.flatMap((one) => one.patchFiles));
	return {
		patchFiles,
		whole,
		rulesFor: readRules(),
		chains(path) {
			const climbed = climb(path, ways);
			if (climbed === void 0 || climbed.length > 0 || patchFiles.has(path)) return climbed?.map(whole);
			return ways.appliersOf.file(path).map((applier) => whole([applier]));
		},
		chainsFrom(one) {
			const above = climb(one.dir, ways);
			if (above === void 0 || one.component) return above?.map(whole);
			return [...endsOf([one], above.length === 0, ways), ...above.map((chain) => [one, ...chain])].map(whole);
		}
	};
}
function findAppliers(appliers, kustomized) {
	const byFolder = groupBy(appliers, ({ folder }) => folder);
	const byComponent = /* @__PURE__ */ new Map();
	for (const applier of appliers) for (const dir of applier.components) append(byComponent, dir, applier);
	const isKustomized = (folder) => kustomized.has(folder);
	const around = (path, from) => ancestors(from).flatMap((folder) => kustomized.has(folder) ? [] : (byFolder.get(folder) ?? []).filter((one) => appliesPlain(one, path, isKustomized)));
	return {
		file: (path) => appliers.length === 0 ? [] : around(path, parentFolder(path)),
		folder: (dir) => byFolder.get(dir) ?? (dir === "" || appliers.length === 0 ? [] : around(dir, parentFolder(dir))),
		component: (dir) => byComponent.get(dir) ?? []
	};
}
/**
* Checks whether something that applies a folder without a kustomization takes a plain file below it, or a
* folder below it that has one.
*/
function appliesPlain({ folder, plain }, path, isKustomized) {
	if (plain === void 0 || !plain.recursive && parentFolder(path) !== folder) return false;
	const within = fromFolder(folder, path);
	const { include, exclude, builds } = plain;
	if (include !== void 0 && !matchesGlob(include, within)) return false;
	if (exclude !== void 0 && matchesGlob(exclude, within)) return false;
	return !builds || !ancestors(parentFolder(within)).some((at) => at !== "" && isKustomized(inFolder(folder, at)));
}
function climb(path, ways) {
	const found = [];
	const open = (ways.users.get(path) ?? []).map((first) => [first]).reverse();
	let steps = 0;
	for (let chain = open.pop(); chain !== void 0; chain = open.pop()) {
		steps += chain.length;
		if (steps > MAX_STEPS) return void 0;
		const top = chain.at(-1);
		const above = (ways.users.get(top.dir) ?? []).filter((user) => !chain.includes(user));
		const below = top.component ? chain.slice(0, -1) : chain;
		const adding = top.component ? ways.appliersOf.component(top.dir) : [];
		found.push(...endsOf(chain, above.length + adding.length === 0, ways));
		for (const applier of adding) found.push([...below, applier]);
		for (const user of above.reverse()) open.push([...below, user]);
	}
	return found;
}
/** Lists the ends of a way: one for each that applies its top, or itself where nothing is above it. */
function endsOf(chain, last, { appliersOf }) {
	const appliers = appliersOf.folder(chain.at(-1)?.dir ?? "");
	if (appliers.length > 0) return appliers.map((applier) => [...chain, applier]);
	return last ? [chain] : [];
}
/**
* Lists a kustomization behind the components that it applies to the same objects, each once, and before its own
* transformers.
*/
function layers(one, byDir, seen) {
	if (seen.has(one)) return [];
	seen.add(one);
	return [
		...one.components.flatMap((dir) => byDir.get(dir) ?? []).flatMap((component) => layers(component, byDir, seen)),
		one,
		...one.transformers
	];
}
/** Looks up entries and patches by name: a kustomization with ten thousand of them is sorted once. */
function readRules() {
	const read = /* @__PURE__ */ new Map();
	return (one, names) => {
		if (one.replicas.length + one.overrides.length === 0) return {
			overrides: [],
			counts: []
		};
		const sorted = read.get(one) ?? sortRules(one);
		read.set(one, sorted);
		const { entries, exact, patterns } = sorted;
		const under = (map) => names.flatMap((name) => map.get(name) ?? []);
		return {
			overrides: inOrder([...patterns, ...under(exact)], one.overrides),
			counts: inOrder(under(entries), one.replicas).map(({ judged }) => judged)
		};
	};
}
function sortRules({ replicas, overrides }) {
	const exact = /* @__PURE__ */ new Map();
	const patterns = [];
	for (const [order, { selector }] of overrides.entries()) if (selector.exact === true && selector.name !== void 0) append(exact, selector.name, order);
	else patterns.push(order);
	return {
		entries: groupBy([...replicas.keys()], (order) => replicas[order]?.name ?? ""),
		exact,
		patterns
	};
}
function inOrder(orders, list) {
	return [...orders].sort((a, b) => a - b).flatMap((order) => list[order] ?? []);
}
export { buildLayout as n, appliesPlain as t };
