import { A as selects, M as WORKLOAD_GROUPS, S as placeLine } from "./gather-ID85EUVv.js";
import { n as groupBy, t as append } from "./group-by-lsUCeHWU.js";
// src/manifests/kustomize/naming.ts
/** Returns the present name. */
function currentName({ names }) {
	return names.at(-1) ?? "";
}
/**
* Names an object as one kustomization does (kubectl.docs.kubernetes.io, "namePrefix", "nameSuffix",
* "namespace"). Kustomize knows the name between prefix and suffix, too.
*/
function renamedBy({ prefix, suffix, namespace }, naming) {
	return {
		namespace: namespace ?? naming.namespace,
		names: [...naming.names, ...newNames(prefix, suffix, naming)]
	};
}
function newNames(prefix, suffix, naming) {
	const prefixed = `${prefix}${currentName(naming)}`;
	return [...prefix === "" ? [] : [prefixed], ...suffix === "" ? [] : [`${prefixed}${suffix}`]];
}
// src/manifests/kustomize/rendering.ts
/**
* Rollouts are none of them: https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/replicas/
*/
const REPLICAS_KINDS = ["Deployment", "StatefulSet"];
/**
* Lists every way in which a declared object reaches a cluster, unless there is no end of them. `stated` is
* the count that it states itself.
*/
function renderings(declared, stated, layout) {
	const chains = layout.chains(declared.path);
	if (chains === void 0) return void 0;
	if (chains.length === 0) return layout.patchFiles.has(declared.path) ? [] : [render(declared, stated, [], layout)];
	return chains.map((chain) => render(declared, stated, chain, layout));
}
/**
* Applies the layers of one way to the cluster, in kustomize's own order: patches, namespace, prefix and
* suffix, labels, `patchesJson6902`, `replicas:`, replacements (kusttarget_configplugin.go).
*/
function render(declared, stated, chain, { rulesFor }) {
	const values = [...stated];
	let naming = {
		names: [declared.name],
		namespace: declared.namespace
	};
	let own = selectableOf(declared);
	const deletions = [];
	for (const layer of chain) {
		const apply = (rank) => {
			const { overrides } = rulesFor(layer, own.names);
			for (const override of overrides.filter((one) => one.rank === rank && concerns(one, declared))) {
				const judged = appliedTo(own, override);
				if (judged === void 0) continue;
				if (override.deletes && judged === override.judged && judged.kind === "refused") deletions.push(judged);
				else values.push(judged);
			}
		};
		apply("patch");
		naming = renamedBy(layer, naming);
		own = passedThrough(layer, own, naming);
		apply("json");
		if (REPLICAS_KINDS.includes(declared.kind)) values.push(...rulesFor(layer, naming.names).counts);
		apply("replacement");
	}
	const top = chain.at(-1);
	const way = {
		root: top?.dir,
		top: top?.path
	};
	return {
		declared,
		name: currentName(naming),
		...naming,
		...way,
		values,
		deleted: deletions[0]
	};
}
/** Checks whether an override deletes the object, or states the count that is looked for. */
function concerns({ deletes, key }, declared) {
	return deletes || key === declared.key;
}
/** Describes an object as its file declares it, for selectors. */
function selectableOf({ itself, ...declared }) {
	return {
		kind: itself?.kind ?? declared.kind,
		group: itself?.group ?? WORKLOAD_GROUPS[declared.kind],
		names: [itself?.name ?? declared.name],
		namespaces: [declared.namespace],
		labels: declared.labels ?? {},
		annotations: declared.annotations ?? {}
	};
}
/** Describes the object behind a layer's names and labels. */
function passedThrough(layer, own, { namespace }) {
	return {
		...own,
		names: renamedBy(layer, {
			names: own.names,
			namespace
		}).names,
		namespaces: own.namespaces.includes(namespace) ? own.namespaces : [...own.namespaces, namespace],
		labels: {
			...own.labels,
			...layer.labels
		},
		annotations: {
			...own.annotations,
			...layer.annotations
		}
	};
}
/** Returns what an override makes of the count of an object; undefined where it is for others. */
function appliedTo(own, { selector, judged }) {
	const verdict = selects(selector, own);
	if (verdict !== "unknown") return verdict === "yes" ? judged : void 0;
	const { path: file, line } = placeLine(judged);
	return {
		kind: "refused",
		file,
		line,
		reason: `whether the patch here is for ${own.kind} ${own.names[0]} cannot be told from its target`,
		fix: "Name kind and name in its `target:`."
	};
}
// src/manifests/kustomize/layout.ts
/**
* Kustomizations on all ways from one file to its tops: ten thousand overlays are plenty, diamonds upon
* diamonds have no end.
*/
const MAX_STEPS = 1e5;
/**
* Relates kustomizations to what they build on; `delivered` are folders that something applies as they are,
* even where others build on them too.
*/
function buildLayout(kustomizations, delivered) {
	const users = /* @__PURE__ */ new Map();
	for (const kustomization of kustomizations) for (const used of [...kustomization.resources, ...kustomization.components]) append(users, used, kustomization);
	const byDir = new Map(kustomizations.map((kustomization) => [kustomization.dir, kustomization]));
	const whole = (chain) => chain.flatMap((one) => layers(one, byDir, /* @__PURE__ */ new Set()));
	return {
		patchFiles: new Set(kustomizations.flatMap(({ patchFiles }) => patchFiles)),
		rulesFor: readRules(),
		chains: (path) => climb(path, users, delivered)?.map(whole),
		chainsFrom(one) {
			const above = climb(one.dir, users, delivered);
			if (above === void 0 || one.component) return above?.map(whole);
			return [...above.length === 0 || delivered.has(one.dir) ? [[one]] : [], ...above.map((chain) => [one, ...chain])].map(whole);
		}
	};
}
function climb(path, users, delivered) {
	const found = [];
	const open = (users.get(path) ?? []).map((first) => [first]).reverse();
	let steps = 0;
	for (let chain = open.pop(); chain !== void 0; chain = open.pop()) {
		steps += chain.length;
		if (steps > MAX_STEPS) return void 0;
		const top = chain.at(-1);
		const above = (users.get(top.dir) ?? []).filter((user) => !chain.includes(user));
		if (above.length === 0 || delivered.has(top.dir)) found.push(chain);
		const below = top.component ? chain.slice(0, -1) : chain;
		for (const user of above.reverse()) open.push([...below, user]);
	}
	return found;
}
/** Lists a kustomization behind the components that it applies to the same objects, each once. */
function layers(one, byDir, seen) {
	if (seen.has(one)) return [];
	seen.add(one);
	return [...one.components.flatMap((dir) => byDir.get(dir) ?? []).flatMap((component) => layers(component, byDir, seen)), one];
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
export { renamedBy as a, currentName as i, render as n, renderings as r, buildLayout as t };
