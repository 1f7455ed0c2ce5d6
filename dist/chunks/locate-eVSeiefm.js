import { c as listFirst } from "./time-ZXryeGjZ.js";
import { n as groupBy, r as uniqueBy, t as append } from "./group-by-CKri-PEM.js";
import { F as normalizePath, M as ancestors, P as inFolder, a as readBytes, i as openManifest, n as lineWithin, r as listAt } from "./json-pointer-Ba3zOFj4.js";
import { A as replicasEntry, B as isKustomization, C as textOf, E as placeOf$1, G as sameNamespace, H as isWorkload, L as AUTOSCALER_GROUPS, O as REPLICAS, S as scalerNumber, T as placeLine, V as isKustomizationPath, W as nameKey, i as FLOORS, j as resolveField, k as parseField, m as placeInline, p as inlineText, r as CEILINGS, w as judgeField } from "./values-text-yhCPvA0s.js";
import { f as texts, i as isObject } from "./json-BaBbGGr3.js";
import { a as selectsLabels, i as stateBudget, o as sortBySelector } from "./disruption-budget-DQohwnPP.js";
import { E as holdsBack, Q as autoscalerTarget, X as paceBy, Y as paceAfter, c as tellUnread, l as homeOf } from "./gather-Dljo9CWa.js";
import { t as valueAt } from "./value-at-BYJvqKQp.js";
import { t as trimEnd } from "./trim-end-BEGr_3dT.js";
import { t as closest } from "./did-you-mean-BAUiu41l.js";
import { r as lookUp } from "./scanner-CuLnQAT2.js";
import { isDeepStrictEqual } from "node:util";
// src/workloads/budget-finder.ts
/**
* Finds the budgets in Git over a workload's pods: of its namespace, by its pods' labels. One that comes with
* workloads of its own, as those of another overlay do, is about these and no others.
*/
function budgetFinder({ budgets, workloads }) {
	if (budgets.length === 0) return () => [];
	const selecting = sortBySelector(budgets);
	const homes = sortByHome([...workloads.values()].flatMap(({ all }) => all));
	const coveredAt = (home, budget) => {
		const [first] = Object.entries(budget.selector?.labels ?? {});
		return (homes.get(keyOf$1(home, first)) ?? []).filter((one) => covers(budget, one));
	};
	return (rendering) => selecting(labelsOf(rendering)).flatMap((budget) => {
		const home = homeOf(rendering);
		if (!(budget.home === home || coveredAt(budget.home, budget).length === 0) || !covers(budget, rendering)) return [];
		const others = coveredAt(home, budget).filter(({ name, declared }) => name !== rendering.name || declared.kind !== rendering.declared.kind);
		const namespace = budget.namespace ?? rendering.namespace;
		const name = `${namespace === void 0 ? "" : `${namespace}/`}${budget.name} (${budget.place})`;
		return [stateBudget(name, budget.disruptions, others.reduce((sum, one) => sum + countOf(one), 0))];
	});
}
function covers({ namespace, selector }, rendering) {
	return sameNamespace(namespace, rendering.namespace) && selector !== void 0 && selectsLabels(selector, labelsOf(rendering));
}
/** Files workloads under their homes, and under each label there. */
function sortByHome(all) {
	const homes = /* @__PURE__ */ new Map();
	for (const rendering of all) {
		const home = homeOf(rendering);
		append(homes, keyOf$1(home, void 0), rendering);
		for (const label of Object.entries(labelsOf(rendering))) append(homes, keyOf$1(home, label), rendering);
	}
	return homes;
}
function keyOf$1(home, label) {
	return JSON.stringify([home, ...label ?? []]);
}
/** Returns the labels of a workload's pods, with those that kustomizations may add. */
function labelsOf({ declared, added }) {
	return {
		...declared.podLabels,
		...texts(added)
	};
}
/** Returns the count that is written last; one replica where none can be told. */
function countOf({ values }) {
	const last = values.at(-1);
	return last?.kind === "found" ? last.target.value : 1;
}
// src/manifests/edit/choice.ts
/** Chooses a place by its file, and by its field where that is not the workload's own. */
function choosePlace(judged, { manifest }) {
	const { path, line, field } = targetOf(judged) ?? {
		...placeLine(judged),
		field: "spec.replicas"
	};
	const create = manifest?.create === true || judged.kind === "refused" && judged.insertion !== void 0;
	return {
		path,
		line,
		lines: `manifest: {${[
			`path: ${quoted(path)}`,
			...field === "spec.replicas" ? [] : [`field: ${JSON.stringify(field)}`],
			...create ? ["create: true"] : []
		].join(", ")}}`
	};
}
/** Chooses the workload in one namespace. */
function chooseNamespace(judged, namespace, { name, workload }) {
	const { cluster, kind } = workload;
	const parts = [
		...cluster === void 0 || cluster === "default" ? [] : [`cluster: ${quoted(cluster)}`],
		`namespace: ${quoted(namespace)}`,
		...kind === "Deployment" ? [] : [`kind: ${kind}`],
		...workload.name === name ? [] : [`name: ${quoted(workload.name)}`]
	];
	return {
		...placeLine(judged),
		lines: `workload: {${parts.join(", ")}}`
	};
}
/** Chooses an entry of a kustomization, be it written yet or not. */
function chooseEntry(path, name) {
	return `manifest: {path: ${quoted(path)}, field: ${JSON.stringify(replicasEntry(name).text)}}`;
}
function targetOf(judged) {
	return judged.kind === "found" ? judged.target : judged.insertion;
}
function quoted(text) {
	return /^[A-Za-z_][\w./-]*$/.test(text) && !/^(true|false|null|yes|no|on|off|y|n)$/i.test(text) ? text : JSON.stringify(text);
}
// src/manifests/edit/text-field.ts
/** Judges a number in a text that stands in an object: after `length` steps the field leads on into the text. */
function judgeInText(file, object, field, length) {
	const [outer, steps] = [field.steps.slice(0, length), field.steps.slice(length)];
	const path = resolveField(object.value, {
		text: field.text,
		steps: outer
	});
	const refuse = (reason, fix, line = object.line) => {
		return {
			kind: "refused",
			file: file.path,
			line,
			reason,
			fix
		};
	};
	const fix = object.kind === "Application" ? AS_VALUES : AS_ENTRY;
	if (typeof path === "string") return refuse(path, fix);
	const beside = [...path.slice(0, -1), "valuesObject"];
	if (object.kind === "Application" && valueAt(object.value, beside) !== void 0) return refuse(`\`${field.text}\` is not read beside \`valuesObject\``, "Write the count there.", lineWithin(file, object, path));
	const text = {
		file,
		object,
		path
	};
	const opened = openManifest(file.path, Buffer.from(inlineText(text) ?? ""));
	const inner = {
		text: textOf(steps),
		steps
	};
	const stating = (opened.kind === "open" ? opened.file.objects : []).filter((one) => {
		const at = resolveField(one.value, inner);
		return typeof at !== "string" && valueAt(one.value, at) !== void 0;
	});
	const judged = opened.kind === "open" && stating[0] !== void 0 ? judgeField(opened.file, stating[0], inner) : void 0;
	const placed = judged?.kind === "found" && stating.length === 1 ? placeInline(text, judged.target) : void 0;
	const reason = `\`${field.text}\` is not a plain number in a text written as it reads`;
	return placed ?? refuse(reason, fix, lineWithin(file, object, path));
}
const AS_ENTRY = "Move it to an entry of `replicas:`, or the patch to a file of its own.";
const AS_VALUES = "Write these values as a block (`values: |`), or below `valuesObject`.";
// src/manifests/edit/locate.ts
const PARAMETER = /^spec\.(source|sources\[[^\]]+\])\.helm\.parameters\[[^\]]+\]\.value$/;
const SHAPES = [
	{
		fits: (object, { kind, name, namespace }) => isWorkload(object) && object.kind === kind && object.name === name && sameNamespace(object.namespace, namespace),
		field: /^spec\.replicas$/,
		fix: "Use `spec.replicas`."
	},
	{
		fits: (object, workload) => {
			const target = object.kind === "Canary" || object.kind === "Rollout" ? void 0 : autoscalerTarget(object);
			return target?.kind === workload.kind && target.name === workload.name && sameNamespace(target.namespace, workload.namespace);
		},
		field: /^spec\.(min|max)Replica(s|Count)$/,
		fix: "Use `spec.minReplicas` or `spec.maxReplicas` of an HPA, `spec.minReplicaCount` or `spec.maxReplicaCount` of a ScaledObject."
	},
	{
		fits: (object, _workload, path) => isKustomization(object, path),
		field: /^(replicas\[name=[^\]]+\]\.count$|patches\w*\[\d+\][.[]|helmCharts\[[^\]]+\]\.valuesInline[.[])/,
		fix: "Use `replicas[name=NAME].count`, a number in an inline patch, such as `patches[0].patch.spec.replicas`, or one below `helmCharts[name=NAME].valuesInline`."
	},
	{
		fits: ({ kind, group }) => kind === "HelmRelease" && group === "helm.toolkit.fluxcd.io",
		field: /^spec\.values[.[]/,
		fix: "Use a path below `spec.values`.",
		explicit: true,
		loose: true
	},
	{
		fits: ({ kind, group }) => kind === "Application" && group === "argoproj.io",
		field: /^spec\.(source|sources\[[^\]]+\])\.helm\.(values(Object)?[.[]|parameters\[[^\]]+\]\.value$)/,
		fix: "Use a path below `spec.source.helm.valuesObject`, one that leads on into the text of `spec.source.helm.values`, or `spec.source.helm.parameters[name=NAME].value` (`spec.sources[0]` where there are several).",
		explicit: true,
		loose: true,
		form: (field) => PARAMETER.test(field.text) ? "text" : "number"
	},
	{
		fits: ({ kind, group }) => kind === "Kustomization" && group === "kustomize.toolkit.fluxcd.io",
		field: /^spec\.postBuild\.substitute[.[]/,
		fix: "Use `spec.postBuild.substitute.NAME`, which is filled in for the substitution of that name.",
		explicit: true,
		loose: true,
		form: () => "text"
	},
	{
		fits: ({ group }) => isCustom(group),
		field: /^spec[.[]/,
		fix: "Use a path below `spec`.",
		explicit: true,
		loose: true
	},
	{
		fits: ({ kind, value }, _workload, path) => (kind === void 0 || valueAt(value, ["apiVersion"]) === void 0) && !isKustomizationPath(path),
		field: /^/,
		fix: "",
		explicit: true,
		loose: true
	}
];
/**
* Checks whether a group is of custom resources: https://kubernetes.io/docs/reference/using-api/#api-groups:
* Kubernetes' own groups have no dot or end in `k8s.io`.
*/
function isCustom(group) {
	const known = Object.values(AUTOSCALER_GROUPS);
	return group.includes(".") && !/(^|\.)k8s\.io$|(^|\.)fluxcd\.io$/.test(group) && !known.includes(group);
}
/** Finds the replica count of one workload in one file. */
function locateReplicas(path, bytes, workload, field) {
	const opened = openManifest(path, bytes);
	return opened.kind === "refused" ? opened : locateField(opened.file, workload, field);
}
/**
* Finds a field (by default the workload's `spec.replicas`, or its entry in a kustomization) in one opened
* file.
*/
function locateField(file, workload, text) {
	const field = readField(file.path, workload, text);
	if (field === void 0) return unknownField(file.path, text ?? "", "Write keys with dots between them, such as `web.replicas` or `services[name=web].replicas`.");
	const fitting = file.objects.flatMap((object) => {
		const shape = SHAPES.find(({ fits }) => fits(object, workload, file.path));
		return shape === void 0 || shape.explicit === true && text === void 0 ? [] : [{
			object,
			shape
		}];
	});
	const able = fitting.filter(({ shape }) => shape.field.test(field.text));
	if (able.length === 0 && fitting[0] !== void 0) return unknownField(file.path, field.text, fitting[0].shape.fix, fitting[0].object.line);
	const chosen = narrow(able, field, workload);
	const only = chosen[0];
	if (only === void 0) return { kind: "absent" };
	if (chosen.length > 1) return {
		kind: "ambiguous",
		objects: chosen.map(({ object }) => object)
	};
	const length = lengthToText(file, only.object, field);
	if (length !== void 0) return judgeInText(file, only.object, field, length);
	return judgeField(file, only.object, field, only.shape.form?.(field));
}
/** Values of a chart that an Application holds as a text. */
const VALUES_TEXT = /^spec\.(source|sources\[[^\]]+\])\.helm\.values[.[]/;
/** Returns how many steps of a field lead to a text, into which the others lead on; undefined where all do. */
function lengthToText(file, object, { text, steps }) {
	if (text.startsWith("patches") && isKustomization(object, file.path)) return steps[2] === "patch" ? 3 : 2;
	return object.kind === "Application" && VALUES_TEXT.test(text) ? steps.indexOf("values") + 1 : void 0;
}
function readField(path, workload, text) {
	if ((text === void 0 || text === "replicas") && isKustomizationPath(path)) return replicasEntry(workload.name);
	return text === void 0 ? REPLICAS : parseField(text);
}
/**
* Chooses among several objects that only may be meant: those that have the field, then the one with the
* workload's name.
*/
function narrow(able, field, workload) {
	if (able.length < 2 || !able.every(({ shape }) => shape.loose === true)) return able;
	const having = able.filter(({ object }) => {
		const path = resolveField(object.value, field);
		return typeof path !== "string" && valueAt(object.value, path) !== void 0;
	});
	const named = having.filter(({ object }) => object.name === workload.name);
	return named.length === 1 ? named : having;
}
/** Refuses a `manifest.field` that cannot be edited there. */
function unknownField(file, field, fix, line = 1) {
	return {
		kind: "refused",
		file,
		line,
		reason: `the field \`${field}\` cannot be edited`,
		fix
	};
}
// src/manifests/helm/chart-autoscaler.ts
/** Names that charts give the switch which hands a count over to an autoscaler, beside the count itself. */
const SWITCHES = [
	"autoscaling",
	"hpa",
	"keda"
];
/** Finds the autoscaler that a chart makes of its values; undefined where the values make none. */
function chartAutoscaler(file, { documentIndex, field: text }) {
	const field = parseField(text);
	const object = file.objects.find((one) => one.documentIndex === documentIndex);
	const path = field && object && resolveField(object.value, field);
	if (!object || path === void 0 || typeof path === "string") return void 0;
	const values = chartValues(object, path);
	const around = values.keys.slice(0, -1);
	const bound = SWITCHES.includes(around.at(-1) ?? "");
	for (const name of bound ? around.slice(-1) : SWITCHES) {
		const scaler = bound ? around : [...around, name];
		const on = values.find([...scaler, "enabled"]);
		if (on === void 0 || on.value !== true && on.value !== "true") continue;
		const told = (keys) => {
			const [key, found] = keys.flatMap((one) => [[one, values.find([...scaler, one])]]).find(([, one]) => one) ?? [];
			return found ? `${key} ${found.value} at line ${lineWithin(file, object, found.at)}` : `${keys[0]} by default`;
		};
		return {
			message: `${`${file.path}:${lineWithin(file, object, on.at)}`} turns \`${name}\` on, so the chart has an autoscaler set the count between ${told(FLOORS)} and ${told(CEILINGS)}. Change its bounds there`,
			bound
		};
	}
}
/**
* Returns values as a tree; in an Argo CD Application also as a list of parameters with dotted names, which
* win over the tree. https://argo-cd.readthedocs.io/en/stable/user-guide/helm/
*/
function chartValues({ value }, path) {
	const helm = path.lastIndexOf("helm");
	const list = helm < 0 ? void 0 : [...path.slice(0, helm + 1), "parameters"];
	const listed = path[helm + 1] === "parameters" && list !== void 0;
	const below = path[helm + 1] === "valuesObject" || listed ? helm + 2 : 0;
	const tree = listed ? [...path.slice(0, helm + 1), "valuesObject"] : path.slice(0, below);
	const name = listed ? valueAt(value, [...path.slice(0, -1), "name"]) : void 0;
	return {
		keys: listed ? String(name).split(".") : path.slice(below),
		find(keys) {
			const index = list === void 0 ? -1 : listAt(value, list).findIndex((one) => valueAt(one, ["name"]) === keys.join("."));
			const at = list !== void 0 && index >= 0 ? [
				...list,
				index,
				"value"
			] : [...tree, ...keys];
			const found = valueAt(value, at);
			return found === void 0 ? void 0 : {
				value: found,
				at
			};
		}
	};
}
// src/manifests/helm/likely-names.ts
/** Names that the values of another chart go by, such as those of an item in a list of charts. */
const VALUES = /^(helm)?values(object)?$/i;
/**
* Guesses what the workload of a count is called, best guess first; the chart alone knows:
* https://helm.sh/docs/chart_template_guide/
*/
function likelyNames({ release, key }) {
	const { owner, parts } = ownerOf(release, stepsAbove(key));
	const part = parts.at(-1);
	return (part === void 0 || part === owner || part === "global" ? [owner] : [
		part.startsWith(`${owner}-`) ? part : `${owner}-${part}`,
		part,
		owner
	]).map(workloadName);
}
/** Names a count by everything that its key says: tells counts apart that the best guess does not. */
function fullName({ release, key }) {
	return workloadName([release, ...stepsAbove(key).map(({ text }) => text)].join("-"));
}
function stepsAbove(key) {
	const steps = (parseField(key)?.steps ?? []).slice(0, -1);
	return steps.map((step, at) => {
		if (typeof step === "string") return {
			text: step,
			item: false
		};
		if (typeof step === "object") return {
			text: step.value,
			item: true
		};
		const list = steps[at - 1];
		return {
			text: typeof list === "string" ? `${list}-${step}` : `${step}`,
			item: true
		};
	});
}
/** Finds the chart that a count belongs to, and the way to it within that chart's values. */
function ownerOf(release, steps) {
	const values = steps.findLastIndex(({ text, item }, at) => at > 0 && !item && VALUES.test(text));
	const list = steps.findLastIndex(({ item }, at) => item && at < steps.length - 1);
	const at = Math.max(values - 1, list);
	const parts = steps.slice(at + 1).filter(({ text, item }) => item || !VALUES.test(text));
	return {
		owner: steps[at]?.text ?? release,
		parts: parts.map(({ text }) => text)
	};
}
/** Writes a name as a workload's may be: https://kubernetes.io/docs/concepts/overview/working-with-objects/names/ */
function workloadName(text) {
	const name = text.toLowerCase().replace(/[^a-z0-9.-]+/g, "-").replace(/^[.-]+/, "");
	return trimEnd(name, ".-") || "workload";
}
// src/workloads/chart-counts.ts
/** Names that charts give to the workload that goes by the name of the release itself. */
const MAIN = /^(main|default|primary)$/;
/**
* Lists the counts of charts that a workload may be made from. Of the workloads that one chart makes, a count is
* offered to the one that its key names; to the one that goes by the release's name only where no other count, and
* no mapping beside, is likelier to be its own.
*/
function countsFor(workload, installed, open) {
	const near = installed.filter((one) => one.off === void 0 && sameNamespace(one.namespace, workload.namespace) && likelyNames(one).includes(workload.name));
	return [...groupBy(near, ({ release, origin, namespace, environment }) => JSON.stringify([
		release,
		origin,
		namespace,
		environment
	])).values()].flatMap((group) => ofOneChart(workload, group, open));
}
function ofOneChart({ name }, group, open) {
	const named = group.filter((one) => isNamed(name, one));
	if (named.length > 0) return named;
	const main = group.filter((one) => MAIN.test(partOf(one)));
	if (main.length > 0) return main;
	const parts = new Set(group.map(partOf));
	const refused = group.filter(({ values }) => values.at(-1)?.kind === "refused");
	if (parts.size > 1 && refused.length > 0) return refused;
	return group.filter((one) => !isBesideOthers(one, open));
}
/** Checks whether the key of a count names the workload, rather than the chart's release alone. */
function isNamed(name, one) {
	const names = likelyNames(one);
	return names.length === 1 || names.indexOf(name) < names.length - 1;
}
/** Returns the name of a part of a chart that a count is for, such as `cache`. */
function partOf(one) {
	return likelyNames(one).at(-2) ?? "";
}
/**
* Checks whether a count stands in one of several workloads that a chart lists by name, such as
* `controllers.cache.replicas` beside `controllers.main`: the one of the release's name is another.
*/
function isBesideOthers({ key, values }, open) {
	const judged = values.at(-1);
	const list = parseField(key)?.steps.at(-3);
	if (judged?.kind !== "found" || typeof list !== "string" || !/s$/i.test(list)) return false;
	const around = mappingAround(judged.target, open);
	return isObject(around) && Object.values(around).filter(isObject).length > 1;
}
/** Returns the mapping that holds the workload of a count, and those beside it. */
function mappingAround({ path, documentIndex, field }, open) {
	const opened = open(path);
	const steps = parseField(field)?.steps ?? [];
	const way = steps.slice(0, -2).flatMap((step) => typeof step === "object" ? [] : [step]);
	if (opened?.kind !== "open" || way.length !== steps.length - 2) return void 0;
	const object = opened.file.objects.find((one) => one.documentIndex === documentIndex);
	return valueAt(object?.value, way);
}
// src/workloads/chart-numbers.ts
/**
* Finds the numbers of the autoscaler that a chart makes of the values around a count, or around a bound of its own;
* undefined where no values are known to turn one on.
*/
function chartNumbers(target, index) {
	const place = placeOf$1({
		kind: "found",
		target
	});
	const scalers = [...(index.installedAt.get(place) ?? []).flatMap((one) => one.scaler === void 0 ? [] : [{
		one,
		prefix: besideOf(one.key, one.scaler)
	}]), ...index.installedNumbers.flatMap((one) => isAt(one.values.at(-1), place) ? [{
		one,
		prefix: parentOf(one.key)
	}] : [])];
	const [first, ...others] = scalers;
	if (first === void 0) return void 0;
	const kind = /keda|scaledObject$/i.test(first.prefix) ? "ScaledObject" : "HorizontalPodAutoscaler";
	const unsuitable = (reason) => ({
		kind,
		numbers: {
			kind: "unsuitable",
			reason
		}
	});
	if (others.length > 0) return unsuitable(`its values are installed in ${scalers.length} ways`);
	const found = numbersOf$1(first, index);
	const memory = found.memory?.values.at(-1);
	if (memory !== void 0 && (memory.kind === "refused" || memory.target.value > 0)) return unsuitable("it follows memory as well as CPU");
	const [target1, min, max] = [
		"target",
		"min",
		"max"
	].map((number) => found[number]?.values.at(-1));
	if (target1 === void 0 || min === void 0 || max === void 0) return unsuitable(`its values do not state a CPU target and both bounds below \`${first.prefix}\``);
	return {
		kind,
		numbers: {
			kind: "stated",
			target: target1,
			min,
			max,
			defaults: {
				min: 1,
				max: void 0
			},
			...paceAmong(first, found.behavior?.values, index)
		}
	};
}
/** Reads the pace that values state, or where they state none the template of a chart that is here. */
function paceAmong(scaler, stated, index) {
	const { prefix } = scaler;
	if (stated === void 0) {
		const template = templateOf(scaler, index)?.behavior;
		return paceIn(template, `${prefix}.behavior`) ?? { assumed: `no value \`${prefix}.behavior\` states it, and its chart may` };
	}
	const assumed = `what the values make of \`${prefix}.behavior\` cannot be told`;
	return paceAfter(void 0, stated) ?? { assumed };
}
/** Reads the pace that a template writes where no value states one at a key; undefined where that cannot be told. */
function paceIn(behavior, key) {
	if (behavior?.kind !== "values") return behavior && paceBy(void 0, [behavior]);
	return behavior.keys.every((one) => one === key || one.startsWith(`${key}.`)) ? {} : void 0;
}
/** Finds the one template of a chart that names the values of an autoscaler. */
function templateOf({ one, prefix }, { scalerTemplates }) {
	const { chart } = one;
	if (chart === void 0) return void 0;
	const folder = `${inFolder(chart, "templates")}/`;
	const [found, ...others] = scalerTemplates.filter(({ path, values }) => path.startsWith(folder) && values.some((key) => key.startsWith(`${prefix}.`)));
	return others.length === 0 ? found : void 0;
}
function isAt(judged, place) {
	return judged !== void 0 && placeOf$1(judged) === place;
}
function parentOf(key) {
	return key.slice(0, Math.max(0, key.lastIndexOf(".")));
}
function besideOf(key, name) {
	const parent = parentOf(key);
	return parent === "" ? name : `${parent}.${name}`;
}
/** Lists the numbers below a key of one installation. */
function numbersOf$1({ one, prefix }, { installedNumbers }) {
	const beside = installedNumbers.filter((other) => parentOf(other.key) === prefix && other.release === one.release && other.origin === one.origin && other.namespace === one.namespace && other.environment === one.environment);
	return Object.fromEntries(beside.map((other) => [scalerNumber(other.key), other]));
}
// src/workloads/destinations.ts
/** More than a person reads. */
const MAX_NAMED = 3;
/**
* Says that one number reaches several clusters or namespaces: what the figures of one of them argue for
* would move the others too. Undefined where it reaches one, or where nothing in Git says.
*/
function tellDestinations(judged, index) {
	const place = placeOf$1(judged);
	const wins = ({ values }) => placeOf$1(values.at(-1)) === place;
	const rendered = (index.users.get(place) ?? []).filter(wins);
	const installed = (index.installedAt.get(place) ?? []).filter(wins);
	const byRoot = [...groupBy(rendered, ({ root }) => root).values(), installed];
	for (const group of byRoot) {
		const appliers = uniqueBy(group.flatMap(({ applied }) => applied ?? []), keyOf);
		const many = appliers.find((applied) => applied.many !== void 0);
		if (appliers.length < 2 && many === void 0) continue;
		const { path, line } = placeLine(judged);
		return `${path}:${line} is one number for ${many === void 0 ? describeAll(appliers) : describeMany(many)}. Give each ${installed.length > 0 ? "a file of values" : "an overlay with an entry of `replicas:`"} of its own, and name that file by \`path\` below \`manifest:\` here.`;
	}
}
function keyOf({ owner, path, line, destination }) {
	return JSON.stringify([
		owner,
		path,
		line,
		destination
	]);
}
function describeMany({ owner, path, line, many }) {
	return `${many}, by ${owner} (${path}:${line})`;
}
function describeAll(appliers) {
	const all = appliers.map(({ owner, path, line, destination }) => `${destination} by ${owner} (${path}:${line})`);
	return `${all.length} destinations: ${listFirst(all, MAX_NAMED)}`;
}
// src/workloads/missing.ts
/** In a larger repository a thousand misspelt services would be compared with all workloads each. */
const MAX_COMPARED = 1e3;
/** Letter by letter, which takes a hundred times as long. */
const MAX_SPELLED = 100;
/** Says why nothing is found, and what there is that may be meant. */
function missingReason(workload, index) {
	const deleted = index.deleted.get(nameKey(workload));
	if (deleted !== void 0) return `${deleted.file}:${deleted.line}: ${deleted.reason}, and nothing else holds ${describe(workload)}`;
	const left = index.leftOut.workloads.get(nameKey(workload));
	if (left !== void 0) return `${left.path}:${left.line} holds ${describe(workload)}, but \`scan.exclude\` in trimtab.yaml leaves that out, and nothing outside leads to it. State \`exclude\` there without that folder, if it is delivered`;
	const similar = similarWorkloads(workload, index);
	const found = similar.length === 0 ? "" : `; there is ${similar.join(", ")}`;
	const shown = index.unreadable.slice(0, 3).map((refusal) => `${refusal.file}:${refusal.line}: ${refusal.reason}`);
	const more = index.unreadable.length - shown.length;
	const hint = shown.length === 0 ? "" : `; unreadable: ${shown.join("; ")}${more > 0 ? `; and ${more} more` : ""}`;
	const { submodules } = index;
	const elsewhere = submodules.length === 0 ? "" : `; files of submodules are not read: ${listFirst(submodules, 3)}`;
	return `no manifest holds ${describe(workload)}${found}${hint}${elsewhere}`;
}
/**
* Finds workloads of the same name in another kind or namespace, or of a name that holds this one or is held
* by it, or else the one of nearly the same name.
*/
function similarWorkloads(workload, index) {
	const all = index.workloads.size > MAX_COMPARED ? [] : [...index.workloads.values()].flatMap(({ all }) => all[0] ?? []);
	const same = all.filter(({ name }) => name === workload.name);
	const like = all.filter(({ name }) => name !== workload.name && (name.includes(workload.name) || workload.name.includes(name)));
	const compared = same.length + like.length > 0 || all.length > MAX_SPELLED ? [] : all;
	const near = closest(workload.name, compared.map(({ name }) => name));
	const meant = compared.filter(({ name }) => name === near);
	return [
		...same,
		...like,
		...meant
	].slice(0, 3).map(({ declared, name, namespace }) => {
		return `${describe({
			kind: declared.kind,
			name,
			namespace
		})} at ${declared.path}:${declared.line}`;
	});
}
/** Names a workload: `Deployment web in namespace shop`. */
function describe(workload) {
	const namespace = workload.namespace === void 0 ? "" : ` in namespace ${workload.namespace}`;
	return `${workload.kind} ${workload.name}${namespace}`;
}
// src/workloads/artifacts.ts
/**
* Lists what is said about one folder or file. An artifact of Flux may have been pushed from any folder of this
* repository: what is said of `web` in it may be about `apps/web` here, and what is said of its root about any
* folder. It counts where nothing in Git is known to apply the workload; where an artifact is the one that may, by
* the same path, only that one does.
*/
function deliveriesAt(folder, applied, { deliveries }) {
	const isHeld = folder !== "" && applied.every(({ artifact }) => artifact !== void 0);
	const here = (deliveries.get(folder) ?? []).filter(({ artifact }) => artifact === void 0 || isHeld);
	if (applied.length > 0) return here;
	const maybe = endings(folder).flatMap((path) => deliveries.get(path) ?? []);
	return [...here, ...maybe.filter(({ artifact }) => artifact !== void 0)];
}
/** Lists the paths that a folder may have in an artifact of a folder around it, or of itself (''). */
function endings(folder) {
	const parts = folder === "" ? [] : folder.split("/");
	return parts.map((_, at) => parts.slice(at + 1).join("/"));
}
// src/workloads/ownership.ts
/**
* Finds the first owner in Git: an autoscaler of the workload, then a place that overrides the target, then a
* delivery that leaves the count out. `matching` are all renderings of the workload, `judged` is what was
* found to edit.
*/
function findOwner(index, wanted, matching, judged, base) {
	const { workload } = wanted;
	const place = judged && placeOf$1(judged);
	const through = matching.filter(({ values }) => place === void 0 || values.some((value) => placeOf$1(value) === place));
	const target = judged?.kind === "found" ? judged.target : void 0;
	const scaler = autoscalerOf(index, workload, through);
	if (scaler !== void 0) {
		const { kind, name, path, line, effect, fix } = scaler.declared.autoscaler;
		return {
			kind: "owned",
			reason: "owned_by_autoscaler",
			message: `${kind} ${name} (${path}:${line}) ${effect}. ${fix}${kind === "Rollout" ? "" : ", and set `spec.paused: true` here or remove this blueprint"}.`,
			target: target?.path === path ? target : void 0,
			scaler
		};
	}
	return overridden$1(through, place, wanted) ?? heldBack(index, workload, through.length > 0 ? through : matching, {
		target,
		base
	}) ?? unread(index, workload, through) ?? (judged && shared$1(judged, index));
}
function autoscalerOf(index, workload, through) {
	if (through.length === 0) return lookUp(index.autoscalers, workload)[0];
	for (const { declared, name, namespace, root } of through) {
		const named = {
			kind: declared.kind,
			name,
			namespace: namespace ?? workload.namespace
		};
		const scaler = lookUp(index.autoscalers, named).find((one) => one.root === root || !rendersItsOwn(index, one));
		if (scaler !== void 0) return scaler;
	}
}
/**
* Checks whether the autoscaler's own top kustomization renders what it scales: then it is not about another
* overlay's workload.
*/
function rendersItsOwn(index, { declared, name, namespace, root }) {
	return root !== void 0 && lookUp(index.workloads, {
		kind: declared.kind,
		name,
		namespace
	}).some((one) => one.root === root);
}
function overridden$1(through, place, wanted) {
	const winners = through.flatMap(({ values }) => values.at(-1) ?? []);
	if (place === void 0 || winners.length === 0 || winners.some((winner) => placeOf$1(winner) === place)) return void 0;
	return {
		kind: "owned",
		reason: "ignored_by_delivery",
		message: tellOverride(winners[0], wanted),
		target: void 0
	};
}
function unread({ unreadable }, { name }, through) {
	if (unreadable.length === 0) return void 0;
	const names = [name, ...through.flatMap((one) => one.names)];
	const paths = through.flatMap(({ declared, root }) => root === void 0 ? declared.path : `${root}/`);
	const owner = tellUnread(unreadable, {
		names,
		paths
	});
	return owner && {
		kind: "owned",
		...owner,
		target: void 0
	};
}
function shared$1(judged, index) {
	const message = tellDestinations(judged, index);
	return message === void 0 ? void 0 : {
		kind: "owned",
		reason: "ambiguous_manifest",
		message,
		target: void 0
	};
}
/** Says what wins over the place that a blueprint chose, and how to choose that instead. */
function tellOverride(winner, wanted) {
	if (winner.kind === "refused") return `${winner.file}:${winner.line}: ${winner.reason}, which overrides this count. ${winner.fix}`;
	const { path, line } = winner.target;
	return `${path}:${line} overrides this count. Edit there, by this line below \`spec:\`: ${choosePlace(winner, wanted).lines}`;
}
function heldBack(index, workload, through, { target, base }) {
	const { kind } = workload;
	const own = {
		folders: target === void 0 ? [] : ancestors(target.path),
		kind,
		names: [workload.name],
		namespace: workload.namespace,
		documentIndex: target?.documentIndex,
		base
	};
	const ways = through.map(({ names, namespace = workload.namespace, declared, root }) => ({
		folders: root === void 0 ? ancestors(declared.path) : [declared.path, ...ancestors(root)],
		kind,
		names,
		namespace,
		documentIndex: declared.documentIndex,
		base,
		carried: declared
	}));
	const place = target && placeOf$1({
		kind: "found",
		target
	});
	const installed = place === void 0 ? [] : index.installedAt.get(place) ?? [];
	const applied = [...through, ...installed].flatMap((one) => one.applied ?? []);
	for (const way of ways.length > 0 ? ways : [own]) for (const folder of new Set(way.folders)) {
		const delivery = deliveriesAt(folder, applied, index).find((one) => holdsBack(one, way));
		if (delivery !== void 0) return {
			kind: "owned",
			reason: "ignored_by_delivery",
			message: tell(delivery),
			target: void 0
		};
	}
}
/** Says what patches an autoscaler on its delivery, behind all that its files state; undefined where nothing does. */
function autoscalerHeldBack(index, { declared, namespace, root, applied }, base) {
	const { kind, name, path } = declared.autoscaler;
	const way = {
		kind,
		names: [name],
		namespace,
		documentIndex: void 0,
		base,
		carried: declared
	};
	const folders = /* @__PURE__ */ new Set([...ancestors(path), ...root === void 0 ? [] : ancestors(root)]);
	const appliers = applied === void 0 ? [] : [applied];
	const delivery = [...folders].flatMap((folder) => deliveriesAt(folder, appliers, index)).find((one) => one.autoscaler === true && holdsBack(one, way));
	return delivery && tell(delivery);
}
function tell({ owner, path, line, effect, fix }) {
	return `${owner} (${path}:${line}) ${effect}. ${fix}.`;
}
// src/workloads/shared.ts
/**
* Says that a rendering has its count from a place that others have theirs from too, and how to part them;
* undefined where it has not.
*/
function tellShared(workload, rendering, tops, index) {
	const { declared, values } = rendering;
	const winner = values.at(-1);
	const sharing = index.users.get(placeOf$1(winner)) ?? [];
	if (sharing.length < 2 || winner.kind === "refused" && winner.insertion === void 0) return void 0;
	const { path, line } = placeLine(winner);
	const who = sharing.every((other) => other.declared === declared) ? "overlays" : "workloads";
	const known = tops.filter((top) => top !== void 0);
	const entry = entryFor(workload, rendering, winner.kind === "found" ? winner.target.value : 1, index);
	const remedy = known.length === 0 ? "" : `; give it ${entry} in ${known.slice(0, 3).join(" or ")}`;
	return `${describe(workload)} has its count from ${path}:${line}, which ${sharing.length} ${who} share${remedy}`;
}
/**
* Writes an entry of `replicas:` that sets the count of one workload alone. Kustomize holds the name of an entry
* against every name that an object has had on its way.
*/
function entryFor({ kind }, rendering, count, { byTop }) {
	const own = "a patch of its own for `spec.replicas`";
	if (kind === "Rollout") return own;
	const { declared, nameAtTop, top, namespace } = rendering;
	const around = byTop.get(top ?? "") ?? [];
	const isAlone = (name) => around.filter(({ names }) => names.includes(name)).length < 2;
	const name = [declared.name, nameAtTop].find(isAlone);
	if (name !== void 0) return `\`replicas: [{name: ${name}, count: ${count}}]\``;
	return `${own}, with \`target: {kind: ${kind}, name: ${nameAtTop}${namespace === void 0 ? "" : `, namespace: ${namespace}`}}\`,`;
}
// src/workloads/find.ts
/** More than a person reads. */
const MAX_CHOICES = 10;
/** Remedy that is left where no line of a blueprint can choose. */
const MOVING = "moving it to a file of its own";
/** Remembers the last few files opened, for services that share one. */
function openNamed(files) {
	const opened = /* @__PURE__ */ new Map();
	return (path) => {
		const bytes = opened.has(path) ? void 0 : readBytes(files, path);
		if (bytes !== void 0) {
			const [oldest] = opened.keys();
			if (opened.size >= 8 && oldest !== void 0) opened.delete(oldest);
			opened.set(path, Buffer.isBuffer(bytes) ? openManifest(path, bytes) : bytes);
		}
		return opened.get(path);
	};
}
/**
* Finds what to edit for one service: the place its blueprint names, or else the only one that states its
* workload's count. `base` is the branch that proposals are merged into, where it is known.
*/
function findTarget(open, wanted, index, base) {
	const { workload, manifest } = wanted;
	const matching = lookUp(index.workloads, workload);
	const found = manifest?.path === void 0 ? scanned(open, wanted, matching, index) : named(open, wanted, manifest.path, matching, index);
	if (found.kind === "missing" || found.kind === "owned") return found;
	const owner = findOwner(index, wanted, matching, found.kind === "ambiguous" ? void 0 : found, base);
	if (owner !== void 0) return owner;
	const insertion = found.kind === "refused" && manifest?.create === true ? found.insertion : void 0;
	return insertion === void 0 ? found : {
		kind: "found",
		target: insertion
	};
}
function scanned(open, wanted, matching, index) {
	const { workload, manifest } = wanted;
	const field = manifest?.field;
	if (field !== void 0 && field !== "spec.replicas") return unknownField("", field, "Set `spec.manifest.path` beside it.");
	const only = matching[0];
	if (only === void 0) return inCharts(wanted, index, open) ?? {
		kind: "missing",
		reason: missingReason(workload, index)
	};
	const winner = only.values.at(-1);
	const places = new Map(matching.map((rendering) => [placeOf$1(rendering.values.at(-1)), rendering]));
	if (places.size === 1) {
		const tops = matching.map(({ top }) => top);
		const shared = tellDestinations(winner, index) === void 0 ? tellShared(workload, only, tops, index) : void 0;
		if (shared === void 0) return winner;
		return {
			kind: "ambiguous",
			reason: shared,
			choices: [choosePlace(winner, wanted)],
			more: 0
		};
	}
	const choices = [...places.values()].slice(0, MAX_CHOICES).map((rendering) => chooseBy(rendering, matching, wanted));
	return {
		kind: "ambiguous",
		reason: `${describe(workload)} is stated in ${places.size} places`,
		choices,
		more: places.size - choices.length
	};
}
/** Counts among the values of charts that a workload which no manifest holds is likely made from. */
function inCharts(wanted, { installed, deleted }, open) {
	const { workload } = wanted;
	if (deleted.has(nameKey(workload))) return void 0;
	const all = countsFor(workload, installed, open).flatMap(({ values }) => values.at(-1) ?? []);
	const winners = new Map(all.flatMap((judged) => judged.kind === "found" ? [[placeOf$1(judged), judged]] : []));
	if (winners.size === 0) return all[0];
	const choices = [...winners.values()].slice(0, MAX_CHOICES).map((judged) => choosePlace(judged, wanted));
	return {
		kind: "ambiguous",
		reason: `no manifest holds ${describe(workload)}, but the values of a chart may state its count`,
		choices,
		more: winners.size - choices.length
	};
}
function chooseBy(rendering, all, wanted) {
	const { declared, values, namespace } = rendering;
	const winner = values.at(-1);
	const place = choosePlace(winner, wanted);
	const inFile = all.filter((other) => other.declared.path === declared.path);
	const alone = (among) => namespace !== void 0 && among.filter((other) => (other.namespace ?? namespace) === namespace).length === 1;
	if (inFile.length < 2) return place;
	if (alone(all) && !place.lines.includes("create:")) return chooseNamespace(winner, namespace, wanted);
	if (place.lines.includes("field:") || new Set(inFile.map(({ declared: one }) => one.documentIndex)).size < 2) return place;
	if (!alone(inFile)) return {
		...place,
		lines: MOVING
	};
	return {
		...place,
		lines: `${chooseNamespace(winner, namespace, wanted).lines}\n${place.lines}`
	};
}
function named(open, wanted, given, matching, index) {
	const { workload, manifest = {} } = wanted;
	const path = normalizePath(given);
	if (path === void 0) return {
		kind: "refused",
		file: given,
		line: 1,
		reason: `\`manifest.path\` \`${given}\` leaves the repository`,
		fix: "Give a path relative to the repository, with forward slashes and without `..`."
	};
	if (index.leftOut.paths.has(path)) return {
		kind: "missing",
		reason: `${`\`scan.exclude\` in trimtab.yaml leaves ${path} out, and so whoever else sets its count`}. State \`exclude\` there without that folder`
	};
	const chosen = manifest.field === void 0 ? chosenByAll(path, matching) : void 0;
	if (chosen !== void 0) return chosen;
	const opened = open(path);
	if (opened === void 0) return {
		kind: "missing",
		reason: noFile(path, index)
	};
	if (opened.kind === "refused") return opened;
	const located = locateField(opened.file, workload, manifest.field);
	if (located.kind === "absent") return {
		kind: "missing",
		reason: `${path} holds no ${describe(workload)}${valuesHint(opened.file)}`
	};
	if (located.kind === "ambiguous") return severalObjects(path, located.objects, wanted);
	if (located.kind === "refused") return located;
	return scaledByChart(opened.file, located.target, index) ?? overridden(located, wanted, index) ?? located;
}
function noFile(path, { submodules }) {
	const submodule = submodules.find((folder) => path.startsWith(`${folder}/`));
	return submodule === void 0 ? `there is no file ${path} (links are not followed)` : `${path} lies in the submodule ${submodule}, whose files are not read`;
}
/** Returns the place in a file that every rendering takes its count from; undefined where they differ. */
function chosenByAll(path, matching) {
	const [first, ...others] = matching.flatMap(({ values }) => {
		const there = values.filter((one) => placeLine(one).path === path);
		return there.findLast((one) => one.kind === "found") ?? there.at(-1) ?? [];
	});
	if (first === void 0) return void 0;
	return others.every((other) => placeOf$1(other) === placeOf$1(first)) ? first : void 0;
}
/** Offers the objects of one file that a name fits, by their namespaces where each has one of its own. */
function severalObjects(path, objects, wanted) {
	const namespaces = new Set(objects.flatMap(({ namespace }) => namespace ?? []));
	const choices = objects.map(({ line, namespace }) => {
		const refused = {
			kind: "refused",
			file: path,
			line,
			reason: "",
			fix: ""
		};
		return namespace !== void 0 && namespaces.size === objects.length ? chooseNamespace(refused, namespace, wanted) : {
			path,
			line,
			lines: MOVING
		};
	});
	return {
		kind: "ambiguous",
		reason: `${path} holds ${objects.length} places for ${describe(wanted.workload)}`,
		choices,
		more: 0
	};
}
/**
* Checks whether the chart of values has an autoscaler set the count: by the values of all files where it is
* known how the chart is installed, else by those around the count.
*/
function scaledByChart(file, target, index) {
	const around = chartAutoscaler(file, target);
	const place = placeOf$1({
		kind: "found",
		target
	});
	const isBound = scalerNumber(target.field) !== void 0;
	const installed = isBound ? index.installedNumbers.filter(({ values }) => values.some((value) => placeOf$1(value) === place)) : index.installedAt.get(place) ?? [];
	const merged = installed.flatMap(({ autoscaler }) => autoscaler ?? [])[0];
	const message = installed.length > 0 && around?.bound !== true ? merged : around?.message;
	if (message === void 0) return void 0;
	const bound = around?.bound === true || isBound ? target : void 0;
	const chart = chartNumbers(target, index);
	return {
		kind: "owned",
		reason: "owned_by_autoscaler",
		message: `${message}.`,
		target: bound,
		...chart === void 0 ? {} : { chart: {
			...chart,
			target
		} }
	};
}
/**
* Checks whether other values win over the ones that the blueprint chose, wherever the chart is installed.
*/
function overridden(judged, wanted, { installedAt }) {
	const place = placeOf$1(judged);
	const installed = installedAt.get(place) ?? [];
	const off = installed.every((one) => one.off !== void 0) ? installed[0]?.off : void 0;
	if (off !== void 0) return {
		kind: "owned",
		reason: "ignored_by_delivery",
		message: `${tellSwitch(off)}.`,
		target: void 0
	};
	const winner = installed[0]?.values.at(-1);
	if (winner === void 0 || installed.some(({ values }) => placeOf$1(values.at(-1)) === place)) return void 0;
	return {
		kind: "owned",
		reason: "ignored_by_delivery",
		message: tellOverride(winner, wanted),
		target: void 0
	};
}
/** Says by which value a chart is not installed. */
function tellSwitch({ key, path, line }) {
	return `${path}:${line} sets \`${key}\` to false, so the chart of this count is not installed. Switch it on there first`;
}
function valuesHint({ objects }) {
	return objects.some(({ kind }) => kind === void 0) ? "; for a values file set `spec.manifest.field`, such as `replicaCount`" : "";
}
// src/pipeline/stated-autoscaler.ts
const NUMBERS = [
	"target",
	"min",
	"max"
];
function held(reason, message) {
	return {
		desired: {
			kind: "held",
			reason,
			message
		},
		targets: []
	};
}
/**
* Returns the numbers of an autoscaler that a blueprint lets be proposed, or why they cannot be; undefined where
* the blueprint names none, or what owns the count has no numbers.
*/
function statedAutoscaler({ scaler, numbers, all, meant, patchedBy }, { autoscaler: policy, path: blueprint }) {
	if (policy === void 0 || numbers === void 0) return void 0;
	const { kind, name, path, line } = scaler;
	const what = `${kind} ${name} (${path}:${line})`;
	if (numbers.kind === "unsuitable") return held("owned_by_autoscaler", `${what} sets the count, and ${numbers.reason}, so that its past CPU demand does not tell what it needs. Remove \`spec.autoscaler\` from ${blueprint}.`);
	if (patchedBy !== void 0) return held("ignored_by_delivery", patchedBy);
	if (meant.some((one) => !isDeepStrictEqual(one.numbers, numbers))) return held("ambiguous_manifest", `${what} is one of ${meant.length} with numbers of their own. Say which by \`spec.workload.namespace\` in ${blueprint}, or by \`spec.manifest.path\` with a file of its folder.`);
	const stated = NUMBERS.flatMap((number) => {
		const judged = numbers[number];
		return judged === void 0 ? [] : [{
			number,
			judged
		}];
	});
	const refused = stated.find(({ judged }) => judged.kind === "refused")?.judged;
	if (refused?.kind === "refused") return held("manifest_refused", `${refused.file}:${refused.line}: ${refused.reason}. ${refused.fix}`);
	const value = (judged) => judged?.kind === "found" ? judged.target.value : void 0;
	const [target, min, max] = [
		numbers.target,
		numbers.min,
		numbers.max
	].map(value);
	const ceiling = max ?? numbers.defaults.max;
	if (target === void 0 || target < 1 || ceiling === void 0) return held("manifest_refused", `${path}:${line}: ${kind} ${name} states no target or no ceiling.`);
	const wanted = stated.filter(({ number }) => policy[number]);
	const editable = wanted.flatMap(({ number, judged }) => judged.kind === "found" && waysThrough(judged, all) < 2 ? [{
		number,
		target: judged.target
	}] : []);
	if (editable.length === 0 && wanted.length > 0) return shared(what, wanted[0]?.judged, all);
	return {
		desired: {
			kind: "autoscaler",
			autoscaler: `${kind} ${name}`,
			path,
			line,
			settings: {
				target,
				min: min ?? numbers.defaults.min,
				max: ceiling
			},
			...numbers.pace === void 0 ? {} : { pace: numbers.pace },
			...numbers.assumed === void 0 ? {} : { assumed: numbers.assumed },
			numbers: Object.fromEntries(editable.map(({ number, target: place }) => [number, numberPlace(place)]))
		},
		targets: editable.map(({ target: place }) => place)
	};
}
/** Counts the ways to a cluster in which one place states a number of an autoscaler. */
function waysThrough(judged, all) {
	const place = placeOf$1(judged);
	return all.filter(({ numbers }) => numbers?.kind === "stated" && NUMBERS.some((number) => numbers[number] !== void 0 && placeOf$1(numbers[number]) === place)).length;
}
function shared(what, judged, all) {
	return held("ambiguous_manifest", `${what} is rendered by ${judged === void 0 ? 0 : waysThrough(judged, all)} kustomizations, and one number cannot follow several services. Patch the number in each of them, or give each an autoscaler of its own.`);
}
function numberPlace({ path, line, field, value }) {
	return {
		path,
		line,
		field,
		value
	};
}
// src/pipeline/locate.ts
/** Returns the place that a pull request is about: a service's count, or a number of its autoscaler. */
function locatedTarget(located, { file, field, number }) {
	if (number === void 0) return located?.target;
	return located?.numbers?.find((target) => target.path === file && target.field === field);
}
/** Finds each service's count in the manifests, with one scan for all. Of one number nobody's is found. */
function locateAll(files, blueprints, index, base) {
	const around = {
		open: openNamed(files),
		budgets: budgetFinder(index),
		base
	};
	const all = blueprints.map((blueprint) => ({
		name: blueprint.name,
		...located(around, blueprint, index)
	}));
	const byPlace = groupBy(all, placeOf);
	byPlace.delete(void 0);
	return new Map(all.map((one) => [one.name, withRivals(one, byPlace)]));
}
/** Names the place of what is edited for a service; of an autoscaler, that of one of its numbers. */
function placeOf({ desired, target, numbers }) {
	const place = desired.kind === "held" ? void 0 : target ?? numbers?.[0];
	return place && `${place.path}:${place.start}`;
}
/** Holds a count that several services take for theirs: what one of them needs would move the others. */
function withRivals({ name, desired, target, numbers }, byPlace) {
	const rivals = (byPlace.get(placeOf({
		desired,
		target,
		numbers
	})) ?? []).map((one) => one.name).filter((other) => other !== name);
	if (desired.kind === "held" || rivals.length === 0) return {
		desired,
		target,
		...numbers === void 0 ? {} : { numbers }
	};
	const what = desired.kind === "found" ? "count" : "autoscaler";
	return {
		desired: {
			kind: "held",
			reason: "ambiguous_manifest",
			message: `${`${desired.path}:${desired.line} is the ${what} of ${listFirst(rivals, 3)} too, and one number cannot follow several services. Give each its own place, or remove a blueprint`}.`
		},
		target: void 0,
		rivals
	};
}
function located({ open, budgets, base }, blueprint, index) {
	const found = findTarget(open, blueprint, index, base);
	if (found.kind === "found") {
		const { target } = found;
		const own = ownRenderings(blueprint, target, index);
		const template = declaredTemplate(own);
		const at = {
			path: target.path,
			line: target.line,
			field: target.field,
			replicas: target.value
		};
		const stated = own.flatMap(budgets);
		return {
			target,
			desired: {
				kind: "found",
				...at,
				...template === void 0 ? {} : { template },
				...stated.length === 0 ? {} : { disruption_budgets: stated }
			}
		};
	}
	const numbers = found.kind === "owned" ? numbersOf(found, blueprint, index, base) : void 0;
	if (numbers?.desired.kind === "autoscaler") {
		const matching = lookUp(index.workloads, blueprint.workload);
		const template = declaredTemplate(matching);
		const stated = matching.flatMap(budgets);
		const desired = {
			...numbers.desired,
			...template === void 0 ? {} : { template },
			...stated.length === 0 ? {} : { disruption_budgets: stated }
		};
		return {
			target: void 0,
			numbers: numbers.targets,
			desired
		};
	}
	if (numbers) return {
		target: void 0,
		desired: numbers.desired
	};
	const held = {
		kind: "held",
		...holdOf(found, blueprint.path)
	};
	return {
		target: found.kind === "owned" ? found.target : void 0,
		desired: held
	};
}
/** Returns the numbers of the autoscaler that owns a count, in a manifest of its own or among a chart's values. */
function numbersOf({ scaler, chart }, blueprint, index, base) {
	if (scaler) return statedAutoscaler(around(scaler, blueprint, index, base), blueprint);
	if (!chart || blueprint.autoscaler === void 0) return void 0;
	const { kind, numbers, target } = chart;
	const { workload } = blueprint;
	const found = {
		kind: "found",
		target
	};
	const owner = findOwner(index, blueprint, lookUp(index.workloads, workload), found, base);
	if (owner?.scaler) return statedAutoscaler(around(owner.scaler, blueprint, index, base), blueprint);
	return statedAutoscaler({
		scaler: {
			kind,
			name: workload.name,
			path: target.path,
			line: target.line
		},
		numbers,
		all: [],
		meant: [],
		patchedBy: owner?.message
	}, blueprint);
}
/**
* Gathers what an autoscaler in Git has around it. Of several of one name those are meant whose folder the
* blueprint's `manifest.path` is in, or else whose namespace is the workload's.
*/
function around(found, { workload, manifest }, index, base) {
	const all = lookUp(index.autoscalers, {
		kind: workload.kind,
		name: workload.name
	});
	const home = (manifest?.path === void 0 ? [] : ancestors(manifest.path).slice(1)).find((folder) => all.some((one) => homeOf(one) === folder));
	const meant = home === void 0 ? all.filter((one) => sameNamespace(one.namespace, workload.namespace)) : all.filter((one) => homeOf(one) === home);
	const scaler = meant.includes(found) ? found : meant[0] ?? found;
	const { autoscaler } = scaler.declared;
	const patchedBy = autoscalerHeldBack(index, scaler, base);
	return {
		scaler: autoscaler,
		numbers: scaler.numbers,
		all,
		meant,
		patchedBy
	};
}
/** Returns the renderings of a workload that take their count from a target; all where none is known to. */
function ownRenderings({ workload }, target, index) {
	const all = lookUp(index.workloads, workload);
	const own = all.filter(({ values }) => values.some((one) => one.kind === "found" && one.target.path === target.path));
	return own.length > 0 ? own : all;
}
/** Returns what manifests state about a workload's pods, as far as all of its renderings agree. */
function declaredTemplate(own) {
	const templates = own.map(({ declared, namespace }) => ({
		...declared.template,
		namespace
	}));
	const agreed = (key) => {
		const [first, ...others] = templates.map((template) => template[key]);
		return first === void 0 || others.some((other) => !isDeepStrictEqual(other, first)) ? [] : [[key, first]];
	};
	const template = Object.fromEntries([
		"namespace",
		"replica",
		"reserved",
		"runtime_class",
		"node_selector",
		"tolerations"
	].flatMap(agreed));
	return Object.keys(template).length === 0 ? void 0 : template;
}
/** Offers to propose the numbers of an autoscaler that can be read. */
function offer({ scaler, chart }) {
	return (scaler ?? chart)?.numbers?.kind === "stated" ? " Its target and floor can be proposed by the line `autoscaler: {target: propose, min: propose}` below `spec:`." : "";
}
/** Explains why there is nothing to edit, and what to change and where. */
function holdOf(found, blueprint = "the blueprint") {
	switch (found.kind) {
		case "owned": return {
			reason: found.reason,
			message: `${found.message}${offer(found)}`
		};
		case "missing": return {
			reason: "manifest_missing",
			message: `${found.reason}. Correct spec.workload or set spec.manifest.path in ${blueprint}`
		};
		case "ambiguous": {
			const choices = found.choices.map(({ path, line, lines }) => `${path}:${line} by ${lines.replace("\n", " and ")}`).join(" or ");
			const more = found.more > 0 ? ` or ${found.more} more` : "";
			return {
				reason: "ambiguous_manifest",
				message: `${found.reason}. Choose one in ${blueprint}, by a line below \`spec:\`: ${choices}${more}.`
			};
		}
		case "refused": return {
			reason: "manifest_refused",
			message: `${found.file}:${found.line}: ${found.reason}. ${found.fix}`
		};
	}
}
export { openNamed as a, fullName as c, chooseEntry as d, choosePlace as f, findTarget as i, likelyNames as l, locateAll as n, tellSwitch as o, locatedTarget as r, tellShared as s, holdOf as t, locateReplicas as u };
