import { I as parentFolder, L as resolvePath, M as ancestors, N as fromFolder, P as inFolder, a as readBytes, i as openManifest, n as lineWithin, r as listAt, s as textAt, t as pointerSteps, u as findStandIn } from "./json-pointer-Ba3zOFj4.js";
import { t as valueAt } from "./value-at-BYJvqKQp.js";
import { _ as parseQuantity, a as member, g as formatMemory, i as isObject, l as quantity, m as formatCpu, o as objects, u as scalar } from "./json-BaBbGGr3.js";
import { A as replicasEntry, B as isKustomization, C as textOf, D as refusedAt, F as operationChange, G as sameNamespace, H as isWorkload, I as overlay, L as AUTOSCALER_GROUPS, M as behaviorIn, N as changedBehavior, O as REPLICAS, P as mergedChange, R as WORKLOAD_GROUPS, T as placeLine, V as isKustomizationPath, b as readCounts, c as readScalerParameters, g as behaviorDepth, h as behaviorAt, l as readSurroundings, m as placeInline, s as readFlagParameters, t as readValuesText, u as readValuesFile, v as isNumberKey, w as judgeField, x as readParameters, y as isValuesPath, z as isAutoscaler } from "./values-text-yhCPvA0s.js";
import { s as isCount } from "./time-ZXryeGjZ.js";
import { n as readBudgetSelector, r as readDisruptions, t as amount } from "./disruption-budget-DQohwnPP.js";
import { n as stringifyFaithful, o as matchesGlob, s as compilePattern, t as recallFaithful } from "./faithful-json-DW8aw9bl.js";
import { n as groupBy, r as uniqueBy } from "./group-by-CKri-PEM.js";
import { t as trimEnd } from "./trim-end-BEGr_3dT.js";
import { g as once } from "./git-listing-C98L2PhG.js";
import { n as podAmount } from "./pod-resources-BslHE00k.js";
// src/manifests/kubernetes/autoscaler.ts
/**
* Paths at which each autoscaler states its target and its bounds, and its default for a bound that is not
* written.
*/
const AUTOSCALERS$2 = {
	HorizontalPodAutoscaler: {
		target: "scaleTargetRef",
		floor: "minReplicas",
		ceiling: "maxReplicas",
		defaults: [1, void 0]
	},
	ScaledObject: {
		target: "scaleTargetRef",
		floor: "minReplicaCount",
		ceiling: "maxReplicaCount",
		defaults: [0, 100]
	},
	Canary: {
		target: "targetRef",
		floor: void 0,
		ceiling: void 0,
		defaults: [void 0, void 0]
	},
	Rollout: {
		target: "workloadRef",
		floor: void 0,
		ceiling: void 0,
		defaults: [void 0, void 0]
	}
};
/** Returns the workload that an autoscaler scales; KEDA takes a Deployment where it names no kind. */
function autoscalerTarget(object) {
	if (!isAutoscaler(object)) return void 0;
	const { target } = AUTOSCALERS$2[object.kind];
	const name = textAt(object.value, [
		"spec",
		target,
		"name"
	]);
	const kind = textAt(object.value, [
		"spec",
		target,
		"kind"
	]) ?? "Deployment";
	return name === void 0 || !isOfItsGroup(kind, textAt(object.value, [
		"spec",
		target,
		"apiVersion"
	])) ? void 0 : {
		kind,
		name,
		namespace: object.namespace
	};
}
/**
* Checks whether a kind that is known here is meant in its own API group, and not a namesake; Deployments
* were in `extensions` once, and DeploymentConfigs in none.
*/
function isOfItsGroup(kind, apiVersion) {
	const group = Object.hasOwn(WORKLOAD_GROUPS, kind) ? WORKLOAD_GROUPS[kind] : void 0;
	const written = apiVersion?.split("/")[0];
	return written === void 0 || group === void 0 || written === group || group === "apps" && written === "extensions" || kind === "DeploymentConfig" && written === "v1";
}
function readAutoscaler(file, object) {
	const target = autoscalerTarget(object);
	if (!isAutoscaler(object) || target === void 0) return void 0;
	const { kind, line } = object;
	return {
		kind,
		name: object.name ?? target.name,
		target,
		path: file.path,
		line,
		...behavior(file, object, kind)
	};
}
function behavior(file, object, kind) {
	if (kind === "Rollout") return {
		effect: "runs the pods by its `workloadRef`, so the count there is not theirs",
		fix: `Manage the Rollout, by the line \`workload: {kind: Rollout, name: ${object.name}}\` below \`spec:\``
	};
	if (kind === "Canary") return {
		effect: "runs the pods as a primary of its own and scales the workload to 0 between releases",
		fix: "Change the bounds of the autoscaler that its `autoscalerRef` names"
	};
	const { floor, ceiling, defaults } = AUTOSCALERS$2[kind];
	const bound = (key, fallback) => {
		const written = valueAt(object.value, ["spec", key]);
		if (written === void 0) return `${key} ${fallback ?? "missing"}${fallback === void 0 ? "" : " by default"}`;
		return `${key} ${written} at line ${lineWithin(file, object, ["spec", key])}`;
	};
	const pause = pausedBy(file, object);
	return {
		effect: `sets the count between ${bound(floor, defaults[0])} and ${bound(ceiling, defaults[1])}${pause === void 0 ? "" : `; ${pause}`}`,
		fix: pause === void 0 ? `Change \`spec.${floor}\` or \`spec.${ceiling}\` there` : "Take the pause away and change its bounds there"
	};
}
/**
* Returns the annotation that pauses a ScaledObject:
* https://keda.sh/docs/latest/concepts/scaling-deployments/#pausing-autoscaling
*/
function pausedBy(file, object) {
	for (const name of ["autoscaling.keda.sh/paused-replicas", "autoscaling.keda.sh/paused"]) {
		const value = valueAt(object.value, [
			"metadata",
			"annotations",
			name
		]);
		if (value === void 0 || scalar(value) === "false") continue;
		return `it is paused by \`${name}: ${value}\` at line ${lineWithin(file, object, [
			"metadata",
			"annotations",
			name
		])}`;
	}
}
// src/manifests/kubernetes/behavior.ts
/** Limits and defaults of the API (pkg/apis/autoscaling/validation and v2/defaults of Kubernetes). */
const MAX_WINDOW = 3600;
const MAX_PERIOD = 1800;
const DOWN_WINDOW = 300;
const TOLERANCE = 100;
const QUICK = 15e3;
const DOUBLE = {
	kind: "percent",
	value: 100,
	period: QUICK
};
const DEFAULT_POLICIES = {
	up: [DOUBLE, {
		kind: "pods",
		value: 4,
		period: QUICK
	}],
	down: [DOUBLE]
};
/**
* Reads the pace that an HPA's `behavior` states, or the same of a ScaledObject; nothing where it states none, or one
* that the API refuses. Policies that nobody states are left out where the one counts that goes furthest: they let the
* count double every 15 seconds, or fall to its floor, so that they bound no step of a minute.
*/
function readPace(spec) {
	const behavior = valueAt(spec, ["behavior"]) ?? valueAt(spec, [
		"advanced",
		"horizontalPodAutoscalerConfig",
		"behavior"
	]);
	if (!isObject(behavior)) return {};
	const [up, down] = [readRules(member(behavior, "scaleUp"), "up"), readRules(member(behavior, "scaleDown"), "down")];
	if (up === void 0 || down === void 0) return {};
	const isPlain = ({ select, policies, tolerance }) => select === "max" && policies.length === 0 && tolerance === TOLERANCE;
	if (!isPlain(up) || !isPlain(down) || up.window > 0) return { behavior: {
		up,
		down
	} };
	return valueAt(behavior, ["scaleDown", "stabilizationWindowSeconds"]) === void 0 ? {} : { downWindow: down.window };
}
const SELECTS = {
	Max: "max",
	Min: "min",
	Disabled: "disabled"
};
/** Reads the rules of one direction; undefined where the API would refuse them. */
function readRules(rules, direction) {
	const { stabilizationWindowSeconds: seconds = direction === "up" ? 0 : DOWN_WINDOW, selectPolicy = "Max", tolerance } = rules;
	const select = typeof selectPolicy === "string" ? SELECTS[selectPolicy] : void 0;
	const nano = tolerance === void 0 ? void 0 : quantity(tolerance);
	const stated = objects(rules.policies).map(readPolicy);
	const policies = stated.filter((policy) => policy !== void 0);
	if (!isCount(seconds) || seconds > MAX_WINDOW || select === void 0) return void 0;
	if (policies.length < stated.length || tolerance !== void 0 && (nano === void 0 || nano < 0n)) return void 0;
	return {
		window: seconds * 1e3,
		select,
		policies: policies.length === 0 && select === "min" ? DEFAULT_POLICIES[direction] : policies,
		tolerance: nano === void 0 ? TOLERANCE : Math.round(Number(nano) / 1e6)
	};
}
function readPolicy({ type, value, periodSeconds }) {
	const kind = type === "Pods" ? "pods" : type === "Percent" ? "percent" : void 0;
	if (kind === void 0 || !isCount(value) || value < 1) return void 0;
	if (!isCount(periodSeconds) || periodSeconds < 1 || periodSeconds > MAX_PERIOD) return void 0;
	return {
		kind,
		value,
		period: periodSeconds * 1e3
	};
}
// src/manifests/edit/autoscaler-numbers.ts
/**
* Reads the numbers of a HorizontalPodAutoscaler or ScaledObject that follows CPU utilization alone; undefined
* for anything else.
*/
function readNumbers(file, object) {
	const judge = (field, form) => judgeField(file, object, field, form);
	const bound = (key) => valueAt(object.value, ["spec", key]) === void 0 ? void 0 : judge(fieldOf("spec", key));
	if (object.kind === "HorizontalPodAutoscaler") {
		const target = hpaTarget(object);
		if (typeof target === "string") return {
			kind: "unsuitable",
			reason: target
		};
		return {
			kind: "stated",
			target: judge(target),
			min: bound("minReplicas"),
			max: bound("maxReplicas"),
			defaults: {
				min: 1,
				max: void 0
			},
			...statedPace(object)
		};
	}
	if (object.kind !== "ScaledObject") return void 0;
	const target = pausedBy(file, object) ?? kedaTarget(object);
	if (typeof target === "string") return {
		kind: "unsuitable",
		reason: target
	};
	return {
		kind: "stated",
		target: judge(target, "text"),
		min: bound("minReplicaCount"),
		max: bound("maxReplicaCount"),
		defaults: {
			min: 0,
			max: 100
		},
		...statedPace(object)
	};
}
function statedPace({ value }) {
	return paceOf(behaviorIn(valueAt(value, ["spec"])));
}
/** Reads the pace that patches or values, in their order, leave of a behavior; undefined where that cannot be told. */
function paceAfter(behavior, judged) {
	return paceBy(behavior, judged.map((one) => one.kind === "refused" ? one.behavior : void 0));
}
/** Reads the pace that changes, in their order, leave of a behavior; undefined where that cannot be told. */
function paceBy(behavior, changes) {
	const changed = changedBehavior(behavior, changes);
	return changed && paceOf(behaviorIn(changed.spec));
}
/** Reads the pace from the part of a spec that states a behavior. */
function paceOf(behavior) {
	if (behavior === void 0) return {};
	const pace = readPace(behavior);
	return Object.keys(pace).length === 0 ? { behavior } : {
		behavior,
		pace
	};
}
const BOUNDS = {
	minReplicas: "min",
	minReplicaCount: "min",
	maxReplicas: "max",
	maxReplicaCount: "max"
};
/** Reads the numbers in a partial object that is merged into an autoscaler; lists in it replace those there. */
function readPatchedNumbers(file, object) {
	const spec = valueAt(object.value, ["spec"]);
	if (!isObject(spec)) return [];
	const bounds = Object.keys(spec).flatMap((key) => {
		const number = Object.hasOwn(BOUNDS, key) ? BOUNDS[key] : void 0;
		return number === void 0 ? [] : [{
			number,
			judged: judgeField(file, object, fieldOf("spec", key))
		}];
	});
	const paced = patchedBehavior(file, object.line, mergedChange(spec));
	const others = [...bounds, ...paced];
	const { metrics, triggers, targetCPUUtilizationPercentage: first } = spec;
	if (metrics === void 0 && triggers === void 0 && first === void 0) return others;
	const hpa = {
		...object,
		apiVersion: first === void 0 ? object.apiVersion : "autoscaling/v1"
	};
	const target = triggers === void 0 ? hpaTarget(hpa) : kedaTarget(object);
	const form = triggers === void 0 ? "number" : "text";
	if (typeof target !== "string") return [...others, {
		number: "target",
		judged: judgeField(file, object, target, form)
	}];
	const reason = `by this patch the autoscaler is another one: ${target}`;
	const fix = "Remove `spec.autoscaler` from the blueprint.";
	return [...others, {
		number: "target",
		judged: {
			kind: "refused",
			file: file.path,
			line: object.line,
			reason,
			fix
		}
	}];
}
/** Returns what a patch makes of a behavior in the form of a number that is never edited. */
function patchedBehavior({ path: file }, line, behavior) {
	if (behavior === void 0) return [];
	return [{
		number: "behavior",
		judged: {
			kind: "refused",
			file,
			line,
			reason: "a patch changes the `behavior` of the autoscaler",
			fix: "Change it by hand.",
			behavior
		}
	}];
}
/** Paths of JSON patches that write the CPU target, and no other part of what an autoscaler follows. */
const TARGETS = [
	"/spec/targetCPUUtilizationPercentage",
	"/spec/metrics/0/resource/target/averageUtilization",
	"/spec/triggers/0/metadata/value"
];
const ALL = [
	"target",
	"min",
	"max"
];
/** Judges what one operation of a JSON patch, at this index of its list, makes of an autoscaler's numbers. */
function readNumberOperation(file, object, operation, index) {
	const op = textAt(operation, ["op"]);
	const path = textAt(operation, ["path"]) ?? "";
	if (op === "test") return [];
	const numbers = numbersAt(path);
	const writes = TARGETS.includes(path) || Object.hasOwn(BOUNDS, path.slice(6));
	const field = {
		text: `[${index}].value`,
		steps: [index, "value"]
	};
	const form = path.startsWith("/spec/triggers") ? "text" : "number";
	const judged = () => {
		if (writes && (op === "add" || op === "replace")) return judgeField(file, object, field, form);
		const reason = path === "" ? "a patch replaces the whole autoscaler" : `a patch changes \`${path.slice(1).replaceAll("/", ".")}\` of the autoscaler`;
		const line = lineWithin(file, object, [index]);
		return {
			kind: "refused",
			file: file.path,
			line,
			reason,
			fix: "Take that operation out of the patch."
		};
	};
	const line = lineWithin(file, object, [index]);
	const change = operationChange(op, path, valueAt(operation, ["value"]));
	return [...numbers.map((number) => ({
		number,
		judged: judged()
	})), ...patchedBehavior(file, line, change)];
}
/** Names the numbers that a JSON pointer reaches. */
function numbersAt(path) {
	if (path === "" || path === "/spec") return ALL;
	const key = /^\/spec\/([^/]+)/.exec(path)?.[1] ?? "";
	if (key === "metrics" || key === "triggers" || path === TARGETS[0]) return ["target"];
	const bound = Object.hasOwn(BOUNDS, key) ? BOUNDS[key] : void 0;
	return bound === void 0 ? [] : [bound];
}
function fieldOf(...keys) {
	return {
		text: keys.join("."),
		steps: keys
	};
}
/**
* Returns the field of an HPA's CPU utilization, the only thing it follows:
* https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/horizontal-pod-autoscaler-v2/
*/
function hpaTarget({ apiVersion, value }) {
	if (apiVersion === "autoscaling/v1") return fieldOf("spec", "targetCPUUtilizationPercentage");
	const metrics = listAt(value, ["spec", "metrics"]);
	const [metric] = metrics;
	if (metrics.length !== 1) return `it follows ${metrics.length} metrics, and not CPU utilization alone`;
	if (!(textAt(metric, ["type"]) === "Resource" && textAt(metric, ["resource", "name"]) === "cpu" && textAt(metric, [
		"resource",
		"target",
		"type"
	]) === "Utilization")) return "it follows something else than CPU utilization";
	return {
		text: "spec.metrics[0].resource.target.averageUtilization",
		steps: [
			"spec",
			"metrics",
			0,
			"resource",
			"target",
			"averageUtilization"
		]
	};
}
/** Returns the field of a ScaledObject's only trigger: https://keda.sh/docs/latest/scalers/cpu/ */
function kedaTarget({ value }) {
	const triggers = listAt(value, ["spec", "triggers"]);
	const [trigger] = triggers;
	if (triggers.length !== 1) return `it has ${triggers.length} triggers, and not one for CPU utilization alone`;
	const type = textAt(trigger, ["metricType"]) ?? textAt(trigger, ["metadata", "type"]);
	if (textAt(trigger, ["type"]) !== "cpu" || type !== "Utilization") return "it follows something else than CPU utilization";
	if (valueAt(trigger, ["metadata", "containerName"]) !== void 0) return "it follows the CPU utilization of one container";
	return {
		text: "spec.triggers[0].metadata.value",
		steps: [
			"spec",
			"triggers",
			0,
			"metadata",
			"value"
		]
	};
}
// src/manifests/kustomize/entry.ts
/** Opens an entry of a kustomization that is a text of its own; undefined where it cannot be read. */
function openText(text, path) {
	const opened = openManifest(path, Buffer.from(text));
	return opened.kind === "open" ? opened.file : void 0;
}
/** Opens the file that an entry names from its kustomization's folder; undefined where there is none. */
function openNamed(given, dir, open) {
	const path = resolvePath(dir, given);
	return path === void 0 ? void 0 : open(path);
}
// src/manifests/kustomize/selector.ts
/** Reads a target: https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/patches/ */
function selectorOf(value) {
	return {
		group: textAt(value, ["group"]),
		kind: textAt(value, ["kind"]),
		name: textAt(value, ["name"]),
		namespace: textAt(value, ["namespace"]),
		labels: textAt(value, ["labelSelector"]),
		annotations: textAt(value, ["annotationSelector"])
	};
}
/** Selects the object that a patch without a target is for. */
function selectorOfPatch({ group, kind, name, namespace }) {
	return {
		group,
		kind,
		name,
		namespace: namespace ?? "default",
		exact: true
	};
}
/** Returns labels or annotations of an object, where it has any. */
function carried(value, key) {
	const found = valueAt(value, ["metadata", key]);
	return typeof found === "object" && found !== null ? found : {};
}
/** Checks whether a selector means an object; `unknown` where its pattern cannot be followed here. */
function selects(selector, object) {
	const exact = selector.exact === true;
	const match = exact ? sameText : matchPattern;
	const ends = (texts) => exact ? texts : texts.filter((_, index) => index === 0 || index === texts.length - 1);
	const any = (pattern, texts) => pattern === void 0 ? "yes" : or(texts.map((text) => match(pattern, text)));
	return and([
		any(selector.group, object.group === void 0 ? [] : [object.group]),
		any(selector.kind, [object.kind]),
		any(selector.name, ends(object.names)),
		any(selector.namespace, ends(object.namespaces.map((namespace) => namespace ?? "default"))),
		matchLabels(selector.labels, object.labels),
		matchLabels(selector.annotations, object.annotations)
	]);
}
function and(verdicts) {
	if (verdicts.includes("no")) return "no";
	return verdicts.includes("unknown") ? "unknown" : "yes";
}
function or(verdicts) {
	if (verdicts.includes("yes")) return "yes";
	return verdicts.includes("unknown") ? "unknown" : "no";
}
function sameText(pattern, text) {
	return pattern === text ? "yes" : "no";
}
/**
* Matches a whole text, as kustomize does; `unknown` where the pattern is invalid, which kustomize refuses.
*/
function matchPattern(pattern, text) {
	try {
		return compilePattern(pattern).testExact(text) ? "yes" : "no";
	} catch {
		return "unknown";
	}
}
/**
* Checks labels against a selector:
* https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#label-selectors
*/
function matchLabels(selector, labels) {
	if (selector === void 0) return "yes";
	return and(splitRequirements(selector).map((requirement) => matchRequirement(requirement, labels)));
}
/** Splits a selector at the commas outside of its parentheses. */
function splitRequirements(selector) {
	const requirements = [];
	let isOpen = false;
	for (const piece of selector.split(",")) {
		if (isOpen) requirements.at(-1)?.push(piece);
		else requirements.push([piece]);
		isOpen = piece.lastIndexOf("(") > piece.lastIndexOf(")") || isOpen && !piece.includes(")");
	}
	return requirements.map((pieces) => pieces.join(",").trim());
}
function matchRequirement(requirement, labels) {
	const [, not, key = "", operator, value = "", set, list = ""] = /^(!?)\s*([\w./-]+)\s*(?:(==?|!=)\s*([\w.-]*)|\s(in|notin)\s*\(([^()]*)\))?$/.exec(requirement) ?? [];
	if (key === "" || not !== "" && (operator ?? set) !== void 0) return "unknown";
	const own = Object.hasOwn(labels, key) ? scalar(labels[key]) : void 0;
	if (operator === void 0 && set === void 0) return own === void 0 === (not === "!") ? "yes" : "no";
	const values = set === void 0 ? [value] : list.split(",").map((one) => one.trim());
	return (own !== void 0 && values.includes(own)) === (operator !== "!=" && set !== "notin") ? "yes" : "no";
}
// src/manifests/kustomize/budget-patch.ts
const FIELDS = ["minAvailable", "maxUnavailable"];
/** Reads what the patches of a kustomization make of PodDisruptionBudgets, in their order. */
function budgetPatches(patches, path, open) {
	return patches.flatMap(({ text, file, target }) => {
		const patch = text === void 0 ? file && open(file) : inline(text, path);
		return patch ? patch.objects.flatMap((object) => readPatch$1(object, target)) : [];
	});
}
/** Opens a patch that is written in the kustomization, where it may be about a budget. */
function inline(text, path) {
	if (!/minAvailable|maxUnavailable/.test(text)) return void 0;
	return openText(text, path);
}
function readPatch$1(object, target) {
	const changes = Array.isArray(object.value) ? fromOperations(object.value) : fromObject(object);
	if (Object.keys(changes).length === 0) return [];
	return [{
		selector: target === void 0 ? selectorOfPatch(object) : selectorOf(target),
		changes
	}];
}
/** Reads a partial object; null takes a field away. */
function fromObject({ value }) {
	const spec = isObject(value) ? member(value, "spec") : {};
	return Object.fromEntries(FIELDS.flatMap((field) => Object.hasOwn(spec, field) ? [[field, amount(spec[field])]] : []));
}
/** Reads JSON 6902 operations. */
function fromOperations(operations) {
	return Object.fromEntries(operations.flatMap((operation) => {
		const op = textAt(operation, ["op"]);
		const field = FIELDS.find((one) => textAt(operation, ["path"]) === `/spec/${one}`);
		if (field === void 0 || op === "test") return [];
		return [[field, op === "remove" ? void 0 : amount(valueAt(operation, ["value"]))]];
	}));
}
// src/manifests/kustomize/configurations.ts
/** Lists of fields (TransformerConfig); those of `nameReference` stand one level deeper. */
const LISTS = [...[
	"namePrefix",
	"nameSuffix",
	"namespace",
	"commonLabels",
	"labels",
	"templateLabels"
], ...[
	"commonAnnotations",
	"varReference",
	"images",
	"replicas"
]];
/** Fields that hold a name, a namespace or a count; no other can change which workload it is, or its number. */
const DECISIVE = [...[
	"",
	"metadata",
	"metadata/name",
	"metadata/namespace",
	"spec",
	"spec/replicas"
]];
/** Reads the configurations of a kustomization, files and texts; one that is not here holds whatever passes. */
function readConfigurations(file, object, dir, open) {
	const specs = [];
	const overrides = [];
	for (const [index, given] of listAt(object.value, ["configurations"]).entries()) {
		const place = {
			file: file.path,
			line: lineWithin(file, object, ["configurations", index])
		};
		const text = typeof given === "string" ? given : "";
		const inline = /[\r\n]/.test(text);
		const config = inline ? openText(text, file.path) : openNamed(text, dir, open);
		if (config === void 0) overrides.push(hold({}, place, `\`${inline ? "a text" : text}\` cannot be read`));
		else specs.push(...config.objects.flatMap((one) => specsOf(config, one, inline ? place.line : void 0)));
	}
	const counted = specs.filter(({ list, path }) => list === "replicas" && path === "spec/replicas");
	const decisive = specs.filter((spec) => DECISIVE.includes(spec.path) && !counted.includes(spec) && !isDefault(spec));
	return {
		countedKinds: counted.map(({ kind }) => kind ?? "*"),
		overrides: [...overrides, ...decisive.map((spec) => hold(spec, spec, `\`${spec.list}\` has it write \`${spec.path.replace("/", ".")}\``))]
	};
}
/** Lists the fields of one configuration; `line` stands for all of them, where it is a text of a kustomization. */
function specsOf(file, object, line) {
	const read = (list, at) => listAt(object.value, [...at]).map((spec, index) => {
		const path = (textAt(spec, ["path"]) ?? "").replace(/^\/|\[\]/g, "");
		const [kind, group] = ["kind", "group"].map((key) => textAt(spec, [key]));
		return {
			list,
			path,
			kind,
			group,
			file: file.path,
			line: line ?? lineWithin(file, object, [...at, index])
		};
	});
	const references = listAt(object.value, ["nameReference"]).flatMap((_, index) => read("nameReference", [
		"nameReference",
		index,
		"fieldSpecs"
	]));
	return [...LISTS.flatMap((list) => read(list, [list])), ...references];
}
/** Checks for a field that kustomize writes for all kinds without being told. */
function isDefault({ list, path, kind }) {
	if (list === "namespace") return path === "metadata/namespace" || path === "metadata/name" && kind === "Namespace";
	return (list === "namePrefix" || list === "nameSuffix") && path === "metadata/name";
}
/** Holds the count of what a selector is for; last of all, since no `replicas:` entry makes the name sure. */
function hold({ kind, group }, { file, line }, what) {
	const judged = {
		kind: "refused",
		file,
		line,
		reason: `${what} here, by \`configurations\`, and what it makes of names and counts is not known`,
		fix: "Take it out, or manage the count by hand."
	};
	return {
		rank: "replacement",
		deletes: false,
		selector: {
			kind,
			group,
			exact: true
		},
		judged
	};
}
// src/manifests/kustomize/key-case.ts
const CANONICAL = new Map([
	...[
		"apiVersion",
		"kind",
		"metadata",
		"resources",
		"bases",
		"components",
		"crds",
		"openapi",
		"namespace"
	],
	...[
		"namePrefix",
		"nameSuffix",
		"patches",
		"patchesStrategicMerge",
		"patchesJson6902",
		"images",
		"replicas"
	],
	...[
		"imageTags",
		"configMapGenerator",
		"secretGenerator",
		"generatorOptions",
		"generators",
		"transformers"
	],
	...[
		"validators",
		"configurations",
		"replacements",
		"vars",
		"labels",
		"commonLabels",
		"commonAnnotations"
	],
	...[
		"helmCharts",
		"helmGlobals",
		"helmChartInflationGenerator",
		"inventory",
		"buildMetadata",
		"sortOptions"
	],
	...[
		"path",
		"patch",
		"target",
		"options",
		"group",
		"version",
		"name",
		"labelSelector",
		"annotationSelector"
	],
	...[
		"newName",
		"newTag",
		"tagSuffix",
		"digest",
		"count",
		"behavior",
		"type",
		"files",
		"envs",
		"env"
	],
	...[
		"literals",
		"pairs",
		"includeSelectors",
		"includeTemplates",
		"fields",
		"source",
		"targets",
		"select"
	],
	...[
		"reject",
		"fieldPath",
		"fieldPaths",
		"repo",
		"releaseName",
		"valuesFile",
		"valuesInline",
		"chartName"
	],
	...[
		"additionalValuesFiles",
		"includeCRDs",
		"disableNameSuffixHash",
		"immutable",
		"allowNameChange"
	],
	"allowKindChange"
].map((key) => [key.toLowerCase(), key]));
/** Keys below which the names are the user's own. */
const FREE = [
	"labels",
	"annotations",
	"commonLabels",
	"commonAnnotations",
	"pairs",
	"valuesInline"
];
/** Returns a kustomization with the keys that kustomize reads in the case in which they are documented. */
function canonicalKeys(value) {
	return findOddKey(value) === void 0 ? value : rewrite(value);
}
/** Finds a key in another case than the documented one, which is read all the same; undefined where none is. */
function findOddKey(value) {
	return oddKey(value, /* @__PURE__ */ new Set());
}
/** Looks at what stands in many places by aliases once: `seen` are the lists and mappings looked at. */
function oddKey(value, seen) {
	if (typeof value !== "object" || value === null || seen.has(value)) return void 0;
	seen.add(value);
	const entries = Array.isArray(value) ? [] : Object.entries(value);
	const odd = entries.find(([key]) => canonical(key) !== key)?.[0];
	if (odd !== void 0) return odd;
	const inner = Array.isArray(value) ? value : entries.filter(([key, item]) => !isFree(key, item)).map(second);
	for (const item of inner) {
		const found = oddKey(item, seen);
		if (found !== void 0) return found;
	}
}
function second([, item]) {
	return item;
}
/** Keeps aliases aliases: what `done` holds is rewritten already. */
function rewrite(value, done = /* @__PURE__ */ new Map()) {
	if (typeof value !== "object" || value === null) return value;
	const before = done.get(value);
	if (before !== void 0) return before;
	const written = Array.isArray(value) ? value.map((item) => rewrite(item, done)) : Object.fromEntries(Object.entries(value).map(([key, item]) => [canonical(key), isFree(key, item) ? item : rewrite(item, done)]));
	done.set(value, written);
	return written;
}
function canonical(key) {
	return CANONICAL.get(key.toLowerCase()) ?? key;
}
/** `labels` is a list of entries at the top, and a map of the user's names elsewhere. */
function isFree(key, item) {
	return FREE.includes(canonical(key)) && !Array.isArray(item);
}
// src/manifests/kustomize/kustomization.ts
/** Lists of what a kustomization includes. */
const INCLUDE_LISTS = [
	"resources",
	"bases",
	"components"
];
/** Lists of patches, in the order in which kustomize applies them (kusttarget_configplugin.go). */
const PATCH_LISTS = [
	"patchesStrategicMerge",
	"patches",
	"patchesJson6902"
];
const PLUGIN_LISTS = [
	"generators",
	"transformers",
	"validators"
];
const GENERATOR_LISTS = [["configMapGenerator", "ConfigMap"], ["secretGenerator", "Secret"]];
/**
* Reads one kustomization or component:
* https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/
*/
function readKustomization(path, { kind, value: written }) {
	const value = canonicalKeys(written);
	const dir = parentFolder(path);
	return {
		path,
		dir,
		component: kind === "Component",
		includes: includesOf(value, dir),
		patches: PATCH_LISTS.flatMap((list) => patchesOf(value, dir, list)),
		namespace: textAt(value, ["namespace"]),
		prefix: textAt(value, ["namePrefix"]) ?? "",
		suffix: textAt(value, ["nameSuffix"]) ?? "",
		labels: labelsOf(value),
		annotations: recordAt(value, "commonAnnotations"),
		plugins: PLUGIN_LISTS.flatMap((list) => listAt(value, [list])),
		generated: generatedOf(value, dir),
		valueFiles: resolveAll(dir, valuesOf$1(value)),
		ruleFiles: resolveAll(dir, rulesOf(value))
	};
}
/** Resolves the entries that are paths within the repository, from a folder. */
function resolveAll(dir, entries) {
	return entries.flatMap((entry) => typeof entry === "string" ? resolvePath(dir, entry) ?? [] : []);
}
function includesOf(value, dir) {
	return INCLUDE_LISTS.flatMap((list) => listAt(value, [list]).map((given) => ({
		list,
		given,
		path: typeof given === "string" ? resolvePath(dir, given) : void 0
	})));
}
function patchesOf(value, dir, list) {
	return listAt(value, [list]).map((entry, index) => {
		const given = typeof entry === "string" ? entry : textAt(entry, ["path"]);
		const text = textAt(entry, ["patch"]) ?? (given !== void 0 && isInline(given) ? given : void 0);
		const { target, path: _, patch: __, ...rest } = typeof entry === "object" && entry !== null ? entry : {};
		const file = text === void 0 && given !== void 0 ? resolvePath(dir, given) : void 0;
		return {
			list,
			at: [list, index],
			target,
			text,
			file,
			rest
		};
	});
}
/** Checks whether an entry is the patch itself, as `patchesStrategicMerge` permits in place of a path. */
function isInline(given) {
	return given.includes("\n") || given.trimStart().startsWith("{");
}
/**
* Reads what `labels` and `commonLabels` add:
* https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/labels/
*/
function labelsOf(value) {
	return Object.assign({}, recordAt(value, "commonLabels"), ...listAt(value, ["labels"]).map((entry) => recordAt(entry, "pairs")));
}
function recordAt(value, key) {
	const found = valueAt(value, [key]);
	return typeof found === "object" && found !== null ? found : {};
}
/**
* Reads the files of generators:
* https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/configmapgenerator/
*/
function generatedOf(value, dir) {
	return GENERATOR_LISTS.flatMap(([list, kind]) => listAt(value, [list]).flatMap((generator) => {
		const name = textAt(generator, ["name"]) ?? "";
		const keyed = textsAt(generator, "files").map((source) => {
			const file = source.slice(source.indexOf("=") + 1);
			return {
				file,
				key: source.includes("=") ? source.slice(0, source.indexOf("=")) : file.replace(/^.*\//s, "")
			};
		});
		const plain = ["envs", "env"].flatMap((key) => textsAt(generator, key));
		return [...keyed, ...plain.map((file) => ({
			file,
			key: void 0
		}))].flatMap(({ file, key }) => resolveAll(dir, [file]).map((path) => ({
			kind,
			path,
			name,
			key
		})));
	}));
}
/** Reads a list of texts that may be written as one text. */
function textsAt(value, key) {
	return [textAt(value, [key]) ?? listAt(value, [key])].flat().filter((one) => typeof one === "string");
}
/**
* Lists the values files of charts:
* https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/helmcharts/
*/
function valuesOf$1(value) {
	return listAt(value, ["helmCharts"]).flatMap((chart) => [valueAt(chart, ["valuesFile"]), ...listAt(chart, ["additionalValuesFiles"])]);
}
function rulesOf(value) {
	return [
		...listAt(value, ["configurations"]),
		...listAt(value, ["crds"]),
		valueAt(value, ["openapi", "path"]),
		...listAt(value, ["replacements"]).map((one) => valueAt(one, ["path"]))
	];
}
// src/manifests/kustomize/override.ts
/**
* Reads a patch written as text inside a YAML scalar: a number in it is edited where the text is written as
* it reads.
*/
function inlineOverrides(text, target, path, line, { rank, text: written } = { rank: "patch" }) {
	const opened = openManifest(path, Buffer.from(text));
	if (opened.kind === "refused") return [];
	return fileOverrides(opened.file, target, rank).map(({ judged, ...override }) => {
		const placed = written && judged.kind === "found" ? placeInline(written, judged.target) : void 0;
		const held = override.deletes || judged.kind === "refused" && (override.number !== void 0 || judged.behavior !== void 0) ? {
			...judged,
			line
		} : inlineRefusal(path, line, override);
		return {
			...override,
			judged: placed ?? held
		};
	});
}
function inlineRefusal(file, line, { key, number }) {
	if (number !== void 0) return {
		kind: "refused",
		file,
		line,
		reason: "an inline patch sets a number of the autoscaler",
		fix: "Move the patch to a file of its own."
	};
	const field = key === void 0 ? "spec.replicas" : `spec.values.${key}`;
	const fix = key === void 0 ? "Move the number to an entry of `replicas:` in the same kustomization, which wins over patches; for a Rollout, which `replicas:` does not know, move the patch to a file of its own." : "Move the patch to a file of its own, and name it by `path:`.";
	return {
		kind: "refused",
		file,
		line,
		reason: `an inline patch sets \`${field}\``,
		fix
	};
}
/**
* Reads the patches of a file that set `spec.replicas`: JSON 6902 operations, or partial objects merged
* strategically.
*/
function fileOverrides(file, target, rank) {
	return file.objects.flatMap((object) => {
		const one = {
			rank,
			selector: target === void 0 ? selectorOfPatch(object) : selectorOf(target),
			deletes: false
		};
		if (Array.isArray(object.value)) return object.value.flatMap((operation, index) => judgeOperations(file, object, operation, index)).map((found) => ({
			...one,
			...found
		}));
		if (valueAt(object.value, ["$patch"]) === "delete") return [{
			...one,
			deletes: true,
			judged: deletion(file, object, target)
		}];
		if (object.kind === "HelmRelease") return readCounts(file, object, ["spec", "values"]).map((count) => ({
			...one,
			...count
		}));
		const numbers = isWorkload(object) ? [] : readPatchedNumbers(file, object);
		return (valueAt(object.value, ["spec", "replicas"]) === void 0 ? numbers : [{ judged: judgeField(file, object, REPLICAS) }, ...numbers]).map((stated) => ({
			...one,
			...stated
		}));
	});
}
function deletion(file, { kind, name, line }, target) {
	const reason = `a patch deletes ${target === void 0 ? `${kind} ${name}` : "it"} here`;
	return {
		kind: "refused",
		file: file.path,
		line,
		reason,
		fix: "Remove that patch, or this blueprint."
	};
}
/** Judges what one operation makes of a count, and of the numbers of an autoscaler. */
function judgeOperations(file, object, operation, index) {
	const count = judgeOperation(file, object, operation, index);
	const numbers = readNumberOperation(file, object, operation, index);
	return count === void 0 ? numbers : [count, ...numbers];
}
/**
* Judges what one operation makes of a count; undefined where it writes none:
* https://datatracker.ietf.org/doc/html/rfc6902#section-4
*/
function judgeOperation(file, object, operation, index) {
	const path = textAt(operation, ["path"]);
	const op = textAt(operation, ["op"]);
	const written = {
		text: `[${index}].value`,
		steps: [index, "value"]
	};
	if (op !== "test" && path === "/spec/replicas" && op !== "remove") return { judged: judgeField(file, object, written) };
	if (op !== "test" && (path === "/spec/replicas" || path === "/spec")) {
		const reason = `a patch ${op === "remove" ? "removes" : "replaces"} \`${path.slice(1).replace("/", ".")}\``;
		const line = lineWithin(file, object, [index]);
		return { judged: {
			kind: "refused",
			file: file.path,
			line,
			reason,
			fix: "Take that operation out of the patch."
		} };
	}
	const behavior = behaviorOperation(file, lineWithin(file, object, [index]), operation);
	if (behavior !== void 0) return behavior;
	const key = valuesKey(op, path);
	return key === void 0 ? void 0 : {
		key,
		judged: judgeField(file, object, written)
	};
}
/** Reads what an operation makes of the behavior of an autoscaler among a HelmRelease's values. */
function behaviorOperation(file, line, operation) {
	const path = textAt(operation, ["path"]) ?? "";
	const steps = path.startsWith("/spec/values/") ? pointerSteps(path).slice(2) : [];
	const depth = behaviorDepth(steps);
	if (depth === void 0) return void 0;
	const pointer = [
		"",
		"spec",
		...path.split("/").slice(2 + depth)
	].join("/");
	const change = operationChange(textAt(operation, ["op"]), pointer, valueAt(operation, ["value"]));
	return change && behaviorAt(file, line, textOf(steps.slice(0, depth)), change);
}
/** Returns the count among a HelmRelease's values that an operation writes. */
function valuesKey(op, path = "") {
	if (!path.startsWith("/spec/values/") || op !== "add" && op !== "replace") return void 0;
	const steps = pointerSteps(path).slice(2).map((step) => /^\d+$/.test(step) ? Number(step) : step);
	const key = textOf(steps);
	return isNumberKey(key) ? key : void 0;
}
// src/manifests/kustomize/rename.ts
/**
* Checks whether a patch may give its target another name: a merged one where it is allowed to, operations in
* any case (PatchTransformer.go).
*/
function mayRename(options, text) {
	return allowsNames(options) || text?.includes("/metadata/name") === true;
}
function allowsNames(options) {
	return valueAt(options, ["allowNameChange"]) === true;
}
/**
* Reads the names that a patch gives to what it is aimed at:
* https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/patches/#name-and-kind-changes
*/
function renameOverrides({ target, options, objects, rank }, place) {
	if (target === void 0) return [];
	const selector = selectorOf(target);
	const judged = {
		kind: "refused",
		file: place.path,
		line: place.line,
		reason: "a patch renames it here",
		fix: "Name kind and name in its `target:`."
	};
	return objects.filter(({ value }) => Array.isArray(value) || allowsNames(options)).flatMap(newNames$1).map((renames) => ({
		rank,
		selector,
		renames,
		deletes: false,
		judged
	}));
}
/** Opens a patch that is written as a text. */
function objectsInText(text, path) {
	return openText(text, path)?.objects ?? [];
}
/** Returns the names that operations or a partial object write. */
function newNames$1({ value, name }) {
	if (!Array.isArray(value)) return name === void 0 ? [] : [name];
	return value.flatMap((operation) => {
		return ["add", "replace"].includes(textAt(operation, ["op"]) ?? "") && textAt(operation, ["path"]) === "/metadata/name" ? textAt(operation, ["value"]) ?? [] : [];
	});
}
// src/manifests/kustomize/requirements.ts
/**
* Finds what a kustomization and its plugins would fetch or run:
* https://kubectl.docs.kubernetes.io/guides/extending_kustomize/
*/
function readRequirements(value, { dir, plugins }, open) {
	const configured = plugins.flatMap((given) => pluginObjects(given, dir, open));
	const helm = listAt(value, ["helmCharts"]).length + listAt(value, ["helmChartInflationGenerator"]).length > 0;
	const plugin = configured.find((one) => textAt(one.value, ["apiVersion"]) !== "builtin" || one.kind === "HelmChartInflationGenerator");
	return {
		remote: [value, ...configured.map((one) => one.value)].map((one) => remoteIn(one, /* @__PURE__ */ new Set())).find(Boolean),
		runs: helm ? "helm, for its `helmCharts`" : plugin && `the plugin ${plugin.kind ?? ""} ${plugin.name ?? ""}`.trim()
	};
}
function pluginObjects(given, dir, open) {
	if (typeof given !== "string") return [];
	if (given.includes("\n")) {
		const inline = openManifest("", Buffer.from(given));
		return inline.kind === "open" ? inline.file.objects : [];
	}
	const path = resolvePath(dir, given);
	return (path === void 0 ? void 0 : open(path))?.objects ?? [];
}
/** Keys whose texts are copied into objects and never opened. */
const COPIED = [
	"patch",
	"commonAnnotations",
	"commonLabels",
	"labels",
	"literals",
	"images",
	"options"
];
function lastWord(text) {
	return text.split(/\s/).at(-1) ?? "";
}
/**
* Finds a URL that kustomize would load:
* https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/resource/
*/
function remoteIn(value, seen) {
	if (typeof value === "string") return /^[\w+.-]+:\S*$|^git@/i.test(value) || /\?(ref|version)=/i.test(lastWord(value)) ? value : void 0;
	if (typeof value !== "object" || value === null || seen.has(value)) return void 0;
	seen.add(value);
	for (const [key, inner] of Object.entries(value)) {
		const found = COPIED.includes(key) ? void 0 : remoteIn(inner, seen);
		if (found !== void 0) return found;
	}
}
// src/manifests/kustomize/transformer.ts
const NOTHING = {
	namespace: void 0,
	prefix: "",
	suffix: "",
	labels: {},
	annotations: {},
	overrides: [],
	patchFiles: []
};
/** The transformers that come with kustomize: https://kubectl.docs.kubernetes.io/references/kustomize/builtins/ */
const BUILTIN = {
	ReplicaCountTransformer: replicaCount,
	PatchTransformer: (one) => patches(one, [one.object.value], "patch"),
	PatchJson6902Transformer: (one) => patches(one, [one.object.value], "jsonOp"),
	PatchStrategicMergeTransformer: (one) => patches(one, [...listAt(one.object.value, ["paths"]).map((path) => ({ path })), { patches: textAt(one.object.value, ["patches"]) }], "patches"),
	PrefixTransformer: renaming,
	SuffixTransformer: renaming,
	PrefixSuffixTransformer: renaming,
	NamespaceTransformer: ({ object }) => {
		const namespace = textAt(object.value, ["metadata", "namespace"]);
		return valueAt(object.value, ["unsetOnly"]) === true ? { defaultNamespace: namespace } : { namespace };
	},
	LabelTransformer: ({ object }) => ({ labels: recordOf(valueAt(object.value, ["labels"])) }),
	AnnotationsTransformer: ({ object }) => ({ annotations: recordOf(valueAt(object.value, ["annotations"])) }),
	ImageTagTransformer: () => ({})
};
/** Reads what the `transformers:` of a kustomization do; one that cannot be followed holds every count. */
function readTransformers(file, object, dir, open) {
	return listAt(object.value, ["transformers"]).flatMap((given, index) => {
		const place = {
			path: file.path,
			line: lineWithin(file, object, ["transformers", index])
		};
		const text = typeof given === "string" ? given : "";
		const isInline = text.includes("\n");
		const config = isInline ? openText(text, file.path) : openNamed(text, dir, open);
		if (config === void 0) return [unknown$1(place, `\`${text}\` of \`transformers\``)];
		return config.objects.map((one) => {
			const name = `the ${one.kind ?? "transformer"} ${one.name ?? ""}`.trim();
			const read = one.apiVersion === "builtin" && Object.hasOwn(BUILTIN, one.kind ?? "") ? BUILTIN[one.kind ?? ""] : void 0;
			const inline = isInline ? place : void 0;
			return read === void 0 ? unknown$1(place, name) : {
				...NOTHING,
				...read({
					file: config,
					object: one,
					dir,
					open,
					inline
				})
			};
		});
	});
}
/** Holds whatever passes through a transformer that cannot be followed. */
function unknown$1(place, name) {
	const reason = `${name} runs here, and what it makes of the count is not known`;
	const judged = {
		kind: "refused",
		file: place.path,
		line: place.line,
		reason,
		fix: "Take it out, or manage the count by hand."
	};
	return {
		...NOTHING,
		overrides: [{
			rank: "patch",
			deletes: false,
			selector: {},
			judged
		}]
	};
}
/** Reads the count that a transformer sets, for the kinds whose `spec.replicas` it names. */
function replicaCount({ file, object, inline }) {
	const name = textAt(object.value, ["replica", "name"]);
	const specs = listAt(object.value, ["fieldSpecs"]).filter((spec) => textAt(spec, ["path"]) === "spec/replicas");
	const judged = inline === void 0 ? judgeField(file, object, {
		text: "replica.count",
		steps: ["replica", "count"]
	}) : {
		kind: "refused",
		file: inline.path,
		line: inline.line,
		reason: "a ReplicaCountTransformer written here sets the count",
		fix: "Move it to a file of its own, or the number to an entry of `replicas:`."
	};
	return { overrides: specs.map((spec) => ({
		rank: "patch",
		deletes: false,
		judged,
		selector: {
			kind: textAt(spec, ["kind"]),
			group: textAt(spec, ["group"]),
			name,
			exact: true
		}
	})) };
}
/** Reads a prefix or suffix that is for the names of all objects; one for some of them holds what it may be for. */
function renaming({ file, object, inline }) {
	const specs = listAt(object.value, ["fieldSpecs"]);
	const [prefix = "", suffix = ""] = ["prefix", "suffix"].map((key) => textAt(object.value, [key]) ?? "");
	const isForAll = (spec) => textAt(spec, ["path"]) === "metadata/name" && ["kind", "group"].every((key) => textAt(spec, [key]) === void 0);
	if (specs.some(isForAll)) return {
		prefix,
		suffix
	};
	const names = specs.filter((spec) => textAt(spec, ["path"]) === "metadata/name");
	const place = inline ?? {
		path: file.path,
		line: object.line
	};
	return names.length === 0 ? {} : unknown$1(place, `the ${object.kind} ${object.name ?? ""}`.trim());
}
/** Reads the patches of a transformer; `key` holds one that is written as a text. */
function patches({ file, object, dir, open, inline }, entries, key) {
	const all = entries.map((entry) => {
		const path = textAt(entry, ["path"]);
		return {
			target: valueAt(entry, ["target"]),
			text: textAt(entry, [key]),
			file: path === void 0 ? void 0 : resolvePath(dir, path)
		};
	});
	const { path, line } = inline ?? {
		path: file.path,
		line: object.line
	};
	const options = valueAt(object.value, ["options"]);
	return {
		overrides: all.flatMap(({ target, text, file: named }) => {
			const patch = named === void 0 ? void 0 : open(named);
			const objects = text === void 0 ? patch?.objects ?? [] : objectsInText(text, path);
			const names = renameOverrides({
				target,
				options,
				objects,
				rank: "patch"
			}, {
				path,
				line
			});
			if (text !== void 0) return [...inlineOverrides(text, target, path, line), ...names];
			return patch === void 0 ? [] : [...fileOverrides(patch, target, "patch"), ...names];
		}),
		patchFiles: all.flatMap((one) => one.file ?? [])
	};
}
function recordOf(value) {
	return typeof value === "object" && value !== null ? value : {};
}
// src/manifests/kustomize/layer.ts
/** Makes a layer that does nothing. */
function emptyLayer(path, dir) {
	return {
		path,
		dir,
		namespace: void 0,
		prefix: "",
		suffix: "",
		component: false,
		labels: {},
		annotations: {},
		generated: [],
		resources: [],
		components: [],
		plugins: [],
		replicas: [],
		overrides: [],
		budgets: [],
		patchFiles: [],
		transformers: [],
		countedKinds: [],
		remote: void 0,
		runs: void 0
	};
}
/** Reads a kustomization as a layer; `open` gives the patch files that it names. */
function readLayer(file, object, open) {
	const kustomization = readKustomization(file.path, object);
	const naming = namingLayer(kustomization);
	const transformers = transformerLayers(file, object, kustomization, open);
	const configured = readConfigurations(file, object, kustomization.dir, open);
	return {
		...naming,
		transformers,
		patchFiles: [...naming.patchFiles, ...transformers.flatMap((one) => one.patchFiles)],
		countedKinds: configured.countedKinds,
		replicas: entriesOf(file, object),
		overrides: [
			...patchOverrides(file, object, kustomization, open),
			...replacementsOf(file, object, kustomization.dir, open),
			...configured.overrides
		],
		budgets: budgetPatches(kustomization.patches, file.path, open),
		...readRequirements(object.value, kustomization, open)
	};
}
/** Makes a layer of a kustomization that tells how objects are called, and nothing of their counts. */
function namingLayer(kustomization) {
	const { path, dir, component, includes, patches, namespace, prefix, suffix } = kustomization;
	const included = (components) => includes.flatMap((one) => one.list === "components" === components && one.path !== void 0 ? [one.path] : []);
	return {
		...emptyLayer(path, dir),
		component,
		namespace,
		prefix,
		suffix,
		labels: kustomization.labels,
		annotations: kustomization.annotations,
		generated: kustomization.generated,
		resources: included(false),
		components: included(true),
		plugins: resolveAll(dir, kustomization.plugins),
		patchFiles: patches.flatMap((patch) => patch.file ?? [])
	};
}
/** Reads what the `transformers:` of a kustomization do, each as a layer of its own behind it. */
function transformerLayers(file, object, { path, dir }, open) {
	return readTransformers(file, object, dir, open).map((one) => ({
		...emptyLayer(path, dir),
		...one
	}));
}
/**
* Judges the count of each `replicas:` entry:
* https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/replicas/
*/
function entriesOf(file, object) {
	const names = listAt(object.value, ["replicas"]).map((entry) => textAt(entry, ["name"]));
	const places = /* @__PURE__ */ new Map();
	for (const name of names) places.set(name, (places.get(name) ?? 0) + 1);
	return names.flatMap((name, index) => {
		if (name === void 0) return [];
		const field = replicasEntry(name);
		const steps = places.get(name) === 1 ? [
			"replicas",
			index,
			"count"
		] : field.steps;
		return [{
			name,
			judged: judgeField(file, object, {
				...field,
				steps
			})
		}];
	});
}
function patchOverrides(file, object, { patches }, open) {
	return patches.flatMap((entry) => {
		const { at, target, text, file: path, rest } = entry;
		const options = valueAt(rest, ["options"]);
		const counts = countOverrides(file, object, entry, open);
		const patch = path === void 0 ? void 0 : open(path);
		if (!mayRename(options, text ?? patch?.parsed.text)) return counts;
		const objects = text === void 0 ? patch?.objects ?? [] : objectsInText(text, file.path);
		const place = {
			path: file.path,
			line: lineWithin(file, object, at)
		};
		return [...counts, ...renameOverrides({
			target,
			options,
			objects,
			rank: rankOf(entry)
		}, place)];
	});
}
function rankOf({ list }) {
	return list === "patchesJson6902" ? "json" : "patch";
}
function countOverrides(file, object, entry, open) {
	const { at, target, text, file: path } = entry;
	const rank = rankOf(entry);
	const patch = path === void 0 ? void 0 : open(path);
	if (text === void 0) return patch === void 0 ? [] : fileOverrides(patch, target, rank);
	const written = {
		file,
		object,
		path: typeof valueAt(object.value, at) === "string" ? at : [...at, "patch"]
	};
	return inlineOverrides(text, target, file.path, lineWithin(file, object, at), {
		rank,
		text: written
	});
}
/**
* Reads the replacements that set a count, in the file or in others:
* https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/replacements/
*/
function replacementsOf(file, object, dir, open) {
	return listAt(object.value, ["replacements"]).flatMap((entry, index) => {
		const given = textAt(entry, ["path"]);
		const path = given === void 0 ? void 0 : resolvePath(dir, given);
		const listed = path === void 0 ? [entry] : (open(path)?.objects ?? []).flatMap(({ value }) => Array.isArray(value) ? value : [value]);
		const line = lineWithin(file, object, ["replacements", index]);
		return listed.flatMap((replacement) => replacementOverrides(replacement, file.path, line));
	});
}
function replacementOverrides(replacement, path, line) {
	const named = (key) => textAt(replacement, ["source", key]) ?? "";
	const source = `${named("kind")} ${named("name")} ${named("fieldPath")}`.trim();
	return listAt(replacement, ["targets"]).flatMap((target) => {
		const selector = selectorOf(valueAt(target, ["select"]));
		return listAt(target, ["fieldPaths"]).flatMap((field) => {
			const judged = {
				kind: "refused",
				file: path,
				line,
				reason: `a replacement copies \`${field}\` from ${source}`,
				fix: "Remove that field path, or manage the source by hand."
			};
			const one = {
				rank: "replacement",
				deletes: false,
				selector,
				judged
			};
			if (field === "spec.replicas") return [one];
			const numbers = typeof field === "string" ? numbersAt(`/${field.replaceAll(".", "/")}`) : [];
			const paced = typeof field === "string" && /^spec\.(behavior|advanced)\b/.test(field);
			return [...numbers, ...paced ? ["behavior"] : []].map((number) => ({
				...one,
				number
			}));
		});
	});
}
// src/manifests/kustomize/applier.ts
/** Checks whether a layer is an applier around a folder, and no kustomization. */
function isApplier(layer) {
	return "applied" in layer;
}
/** Makes the layer of something that applies a folder. */
function applierLayer(applied, folder, changes, plain) {
	return {
		...emptyLayer(applied.path, `${applied.path}:${applied.line}`),
		folder,
		applied,
		plain,
		resources: [folder],
		...changes
	};
}
// src/delivery/argocd/template.ts
/** An expression; one that nothing closes goes on to the end, so that the text is read once. */
const EXPRESSION = /\{\{(.*?)(?:\}\}|$)/gs;
/** Names with dots between them, of fasttemplate (`path.basename`) or of Go (`.path.basename`). */
const NAME$1 = /^\.?([\w-]+(?:\.[\w-]+)*)$/;
/** Parts of a path: `path[1]` of fasttemplate, `index .path.segments 1` of Go. */
const SEGMENT = /^(?:path\[(\d+)\]|index \.path\.segments (\d+))$/;
/** Checks whether a text still has an expression in it. */
function isTemplated(text) {
	return text.includes("{{");
}
/** Lists the expressions that are left in a text, each with its braces. */
function expressionsIn(text) {
	return text.match(EXPRESSION) ?? [];
}
/** Returns what a text holds beside its expressions. */
function withoutExpressions(text) {
	return text.replace(EXPRESSION, "");
}
/**
* Returns a check for the paths that a text with expressions may come to, `resolve` making a path of the text;
* undefined where it makes none. A check takes time in proportion to the path.
*/
function pathsOf(text, resolve) {
	const parts = resolve(text.replace(EXPRESSION, ""))?.split("");
	return parts && ((path) => holdsInOrder(path, parts));
}
/** Checks whether a path begins with the first of these parts, ends with the last, and has the others between. */
function holdsInOrder(path, parts) {
	const [first = "", ...others] = parts;
	const last = others.pop();
	if (last === void 0) return path === first;
	const end = path.length - last.length;
	if (first.length > end || !path.startsWith(first) || !path.endsWith(last)) return false;
	let at = first.length;
	for (const part of others) {
		const found = path.indexOf(part, at);
		if (found < 0 || found + part.length > end) return false;
		at = found + part.length;
	}
	return true;
}
/**
* Fills in the parameters of an ApplicationSet's template, in all texts of a value. What is more than a name,
* such as a function of Go's templates, stays as it is:
* https://argo-cd.readthedocs.io/en/stable/operator-manual/applicationset/Template/
*/
function fillTemplate(value, parameters) {
	if (typeof value === "string") return isTemplated(value) ? value.replace(EXPRESSION, (whole, expression) => whole.endsWith("}}") ? lookUp(expression, parameters) ?? whole : whole) : value;
	if (Array.isArray(value)) return value.map((item) => fillTemplate(item, parameters));
	if (typeof value !== "object" || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, fillTemplate(item, parameters)]));
}
function lookUp(written, parameters) {
	const expression = written.replace(/^-|-$/g, "").trim();
	const segment = SEGMENT.exec(expression);
	const name = NAME$1.exec(expression)?.[1];
	const steps = segment ? [
		"path",
		"segments",
		Number(segment[1] ?? segment[2])
	] : name?.split(".");
	if (steps === void 0) return void 0;
	const whole = name === "path" ? ["path", "path"] : steps;
	const found = [name === void 0 ? void 0 : valueAt(parameters, [name]), valueAt(parameters, whole)].find(isScalar);
	return found === void 0 ? void 0 : String(found);
}
function isScalar(value) {
	return [
		"string",
		"number",
		"boolean"
	].includes(typeof value);
}
// src/delivery/argocd/generators.ts
/** Above this number an ApplicationSet is one for any number. */
const MAX_GENERATED = 1e3;
/**
* The generators whose outcome can be told from the repository:
* https://argo-cd.readthedocs.io/en/stable/operator-manual/applicationset/Generators/
*/
const GENERATORS = {
	list: ofList,
	git: ofGit,
	matrix: ofMatrix,
	merge: ofMerge,
	clusters: (generator) => [{
		...unknown(generator, "every cluster that its generator selects"),
		perCluster: true
	}]
};
/** Lists what the generators of an ApplicationSet ask for. */
function readGenerators(generators, around) {
	const all = generators.flatMap((generator) => readGenerator(generator, around));
	const [first] = all;
	return first === void 0 || all.length <= MAX_GENERATED ? all : [{
		...first,
		many: `${all.length} Applications`,
		perCluster: false
	}];
}
function readGenerator(entry, around) {
	for (const [name, read] of Object.entries(GENERATORS)) {
		const generator = valueAt(entry, [name]);
		if (generator === void 0) continue;
		const template = valueAt(generator, ["template"]);
		return read(generator, around).map((one) => ({
			...one,
			template: one.template ?? template
		}));
	}
	const [name = "its"] = Object.keys(typeof entry === "object" && entry !== null ? entry : {});
	return [unknown(void 0, `whatever its ${name} generator finds`)];
}
function unknown(generator, many) {
	return {
		parameters: { values: valueAt(generator, ["values"]) },
		template: void 0,
		many,
		perCluster: false
	};
}
function one(parameters) {
	return {
		parameters,
		template: void 0,
		many: void 0,
		perCluster: false
	};
}
function ofList(generator) {
	const elements = listAt(generator, ["elements"]).map((element) => one(parametersOf(element)));
	return textAt(generator, ["elementsYaml"]) === void 0 ? elements : [...elements, unknown(generator, "whatever its elementsYaml comes to")];
}
function ofGit(generator, around) {
	const values = valueAt(generator, ["values"]);
	return [...directoriesOf(listAt(generator, ["directories"]), around).map((folder) => one({
		path: pathParameters(folder),
		values
	})), ...filesOf(generator, around, values)];
}
/** Lists the folders that the entries of a git generator select; `exclude` takes away wherever it stands. */
function directoriesOf(entries, { list }) {
	if (entries.length === 0) return [];
	const folders = new Set(list().flatMap((path) => ancestors(parentFolder(path))));
	const matching = (excluded) => {
		const patterns = entries.filter((entry) => valueAt(entry, ["exclude"]) === true === excluded).flatMap((entry) => textAt(entry, ["path"]) ?? []);
		return (folder) => patterns.some((pattern) => matchesGlob(pattern, folder));
	};
	const [taken, left] = [matching(false), matching(true)];
	return [...folders].filter((folder) => folder !== "" && taken(folder) && !left(folder)).sort();
}
function filesOf(generator, { list, open }, values) {
	const patterns = listAt(generator, ["files"]).flatMap((entry) => textAt(entry, ["path"]) ?? []);
	if (patterns.length === 0) return [];
	return list().filter((path) => patterns.some((pattern) => matchesGlob(pattern, path))).flatMap((path) => {
		const value = open(path)?.objects[0]?.value;
		const elements = Array.isArray(value) ? value : [value];
		const at = {
			...pathParameters(parentFolder(path)),
			filename: path.slice(path.lastIndexOf("/") + 1)
		};
		return elements.map((element) => one({
			...parametersOf(element),
			path: at,
			values
		}));
	});
}
function pathParameters(folder) {
	const segments = folder.split("/");
	const basename = segments.at(-1) ?? "";
	return {
		path: folder,
		basename,
		basenameNormalized: basename.replace(/[^a-zA-Z0-9-]/g, "-"),
		segments
	};
}
function parametersOf(element) {
	return typeof element === "object" && element !== null && !Array.isArray(element) ? element : {};
}
/** Combines each of the first generator with each of the others, which may use its parameters. */
function ofMatrix(generator, around) {
	const [first, ...others] = listAt(generator, ["generators"]);
	return others.reduce((combined, next) => combined.flatMap((left) => readGenerator(fillTemplate(next, left.parameters), around).map((right) => join(left, right))), readGenerator(first, around));
}
/** Lays the parameters of later generators over those of the first that agree in the keys. */
function ofMerge(generator, around) {
	const keys = listAt(generator, ["mergeKeys"]).map(scalar);
	const keyOf = ({ parameters }) => JSON.stringify(keys.map((key) => valueAt(parameters, [key]) ?? valueAt(parameters, key.split("."))));
	const [first, ...others] = listAt(generator, ["generators"]);
	return others.reduce((base, next) => {
		const over = groupBy(readGenerator(next, around), keyOf);
		return base.map((left) => (over.get(keyOf(left)) ?? []).reduce(join, left));
	}, readGenerator(first, around));
}
function join(left, right) {
	return {
		parameters: {
			...left.parameters,
			...right.parameters
		},
		template: right.template ?? left.template,
		many: left.many ?? right.many,
		perCluster: [left, right].every((one) => one.perCluster || one.many === void 0) && left.perCluster !== right.perCluster
	};
}
// src/delivery/argocd/application.ts
/** Checks for an Application or an ApplicationSet. */
function isArgoObject({ group, kind }) {
	return group === "argoproj.io" && (kind === "Application" || kind === "ApplicationSet");
}
/** Reads the Applications that an object states: one itself, or as many as an ApplicationSet makes. */
function readApplications(file, object, around) {
	if (!isArgoObject(object)) return [];
	const owner = `${object.kind} ${object.name}`;
	if (object.kind === "Application") {
		const lineAt = (path) => lineWithin(file, object, path);
		return [{
			name: object.name,
			value: object.value,
			owner,
			file,
			object,
			lineAt,
			many: void 0,
			perCluster: false,
			unreadPatch: void 0
		}];
	}
	return ofSet(file, object, around, owner);
}
/** Returns the paths of an Application's sources, the one of its source hydrator among them. */
function sourcePaths(value) {
	return [...[["spec", "source"], [
		"spec",
		"sourceHydrator",
		"drySource"
	]].filter((path) => valueAt(value, path) !== void 0), ...listAt(value, ["spec", "sources"]).map((_, index) => [
		"spec",
		"sources",
		index
	])];
}
/**
* Expands an ApplicationSet. `templatePatch` is laid over the template:
* https://argo-cd.readthedocs.io/en/stable/operator-manual/applicationset/Template/#template-patch
*/
function ofSet(file, object, around, owner) {
	const spec = valueAt(object.value, ["spec"]);
	const patchText = textAt(spec, ["templatePatch"]);
	const lineAt = (path) => lineWithin(file, object, [
		"spec",
		"template",
		...path
	]);
	return readGenerators(listAt(spec, ["generators"]), around).map(({ parameters, template, many, perCluster }) => {
		const common = overlay(valueAt(spec, ["template"]), template);
		const patch = patchText === void 0 ? void 0 : readPatch(patchText, parameters);
		const value = overlay(fillTemplate(common, parameters), patch?.value);
		const unreadPatch = patch === void 0 || patch.read ? void 0 : lineWithin(file, object, ["spec", "templatePatch"]);
		const name = textAt(value, ["metadata", "name"]);
		return {
			value,
			owner,
			file,
			object,
			lineAt,
			many,
			perCluster,
			unreadPatch,
			name: name !== void 0 && isTemplated(name) ? void 0 : name
		};
	});
}
/** A line of a Go template that holds nothing but a condition or a loop, without the space around it. */
const CONTROL = /^\{\{-?\s*(if|else|end|range|with)\b.*\}\}$/;
/** Reads a patch of a template with its parameters filled in, every branch of its conditions taken. */
function readPatch(text, parameters) {
	const lines = text.split("\n").filter((line) => !CONTROL.test(line.trim()));
	const filled = String(fillTemplate(lines.join("\n"), parameters));
	const opened = openManifest("templatePatch", Buffer.from(filled));
	const value = opened.kind === "open" ? opened.file.objects[0]?.value : void 0;
	return {
		value,
		read: value !== void 0
	};
}
// src/delivery/argocd/appliers.ts
/** Reads which folders of this repository an Application applies, and what it does to them on the way. */
function appliersOf(application, holds) {
	return sourcePaths(application.value).flatMap((source) => applierOf(application, source, holds) ?? []);
}
/**
* Reads which folder one source of an Application leads to; undefined where it is a chart, or cannot be told.
*/
function applierOf(application, source, holds) {
	const { value } = application;
	const path = textAt(value, [...source, "path"]);
	const folder = path === void 0 || isTemplated(path) ? void 0 : resolvePath("", path);
	if (folder === void 0 || holds(inFolder(folder, "Chart.yaml"))) return void 0;
	const kustomize = valueAt(value, [...source, "kustomize"]);
	const changes = {
		namespace: settled(textAt(kustomize, ["namespace"])),
		defaultNamespace: settled(textAt(value, [
			"spec",
			"destination",
			"namespace"
		])),
		prefix: settled(textAt(kustomize, ["namePrefix"])) ?? "",
		suffix: settled(textAt(kustomize, ["nameSuffix"])) ?? "",
		components: componentsOf(kustomize, folder)
	};
	return applierLayer(appliedBy(application), folder, changes, plainFolder(value, source));
}
/** Says who applies an Application's objects, and where to. */
function appliedBy({ value, owner, name, object, file, many }) {
	const said = (key) => settled(textAt(value, [
		"spec",
		"destination",
		key
	]));
	const cluster = said("name") ?? said("server") ?? "a cluster";
	const namespace = said("namespace");
	return {
		owner: object.kind === "ApplicationSet" && name !== void 0 ? `${owner} as ${name}` : owner,
		path: file.path,
		line: object.line,
		destination: namespace === void 0 ? cluster : `namespace ${namespace} of ${cluster}`,
		many
	};
}
/** Reads which plain files are applied: https://argo-cd.readthedocs.io/en/stable/user-guide/directory/ */
function plainFolder(value, source) {
	const directory = valueAt(value, [...source, "directory"]);
	return {
		recursive: valueAt(directory, ["recurse"]) === true,
		builds: false,
		include: textAt(directory, ["include"]),
		exclude: textAt(directory, ["exclude"])
	};
}
/**
* Resolves the components that Argo CD adds to the folder's kustomization:
* https://argo-cd.readthedocs.io/en/stable/user-guide/kustomize/#components
*/
function componentsOf(kustomize, folder) {
	return listAt(kustomize, ["components"]).flatMap((given) => typeof given === "string" ? resolvePath(folder, given) ?? [] : []);
}
/** Returns a text that no template is left in. */
function settled(text) {
	return text === void 0 || isTemplated(text) ? void 0 : text;
}
// src/delivery/argocd/possible-files.ts
/** Parameters of a cluster that no other has: https://argo-cd.readthedocs.io/en/stable/operator-manual/applicationset/Generators-Cluster/ */
const OF_ONE_CLUSTER = /^\{\{-?\s*\.?(name|nameNormalized|server)\s*-?\}\}$/;
/** Files of values as Argo CD is given them; a template may stand for the ending too. */
const ANY_VALUES = /\.(ya?ml|json)$/i;
/** Files of a chart that are no values. */
const PART_OF_CHART$1 = /(^|\/)(templates|crds)\/|(^|\/)Chart\.ya?ml$/;
/** More than anybody keeps for one set. */
const MAX_FILES = 1e3;
/**
* Lists the Applications of one set once more for each file of values that they may share: a template of labels of
* clusters, or of anything else that Git does not tell, comes to the same file for any number of them. A file that
* only one Application can come to is left out.
*/
function sharingFiles(applications, list) {
	const all = applications.flatMap((application) => possibleFiles(application, list));
	const byFile = groupBy(all, ({ file }) => file);
	return all.flatMap(({ application, file, written, at, apart }) => {
		if (apart && byFile.get(file)?.length === 1) return [];
		const many = `any Application for which \`${written}\` comes to this file`;
		const name = application.name ?? guessName(application.value, at);
		return [{
			...application,
			name,
			value: withText(application.value, at, `/${file}`),
			many
		}];
	});
}
function possibleFiles(application, list) {
	const { value, object, many, perCluster } = application;
	if (object.kind !== "ApplicationSet") return [];
	return sourcePaths(value).flatMap((source) => {
		const files = [
			...source,
			"helm",
			"valueFiles"
		];
		const entries = listAt(value, files).map(scalar);
		return entries.flatMap((written, index) => {
			if (!isTemplated(written)) return [];
			const isLast = !entries.slice(index + 1).some(isTemplated);
			const ofOne = perCluster && expressionsIn(written).some((one) => OF_ONE_CLUSTER.test(one));
			const apart = isLast && (many === void 0 || ofOne);
			return filesFor(written, textAt(value, [...source, "path"]) ?? "", list).map((file) => ({
				application,
				file,
				written,
				at: [...files, index],
				apart
			}));
		});
	});
}
/** Lists the files that an entry of `valueFiles` may come to, from the chart's folder or from the top. */
function filesFor(written, chart, list) {
	const resolve = (text) => {
		const top = /^(?:\$[^/]+)?\/(.+)$/s.exec(text)?.[1];
		return top === void 0 ? resolvePath("", inFolder(chart, text)) : resolvePath("", top);
	};
	const fits = pathsOf(written, resolve);
	if (fits === void 0) return [];
	const isAny = !/[a-z]/i.test((resolve(withoutExpressions(written)) ?? "").replace(ANY_VALUES, ""));
	const isMeant = (path) => isAny ? isValuesPath(path) : ANY_VALUES.test(path) && !PART_OF_CHART$1.test(path);
	return list().filter((path) => isMeant(path) && fits(path)).slice(0, MAX_FILES);
}
/** Guesses the name of a release: what is fixed in the Application's, or else the folder of the chart. */
function guessName(value, at) {
	const name = textAt(value, ["metadata", "name"]) ?? "";
	const fixed = trimEnd(withoutExpressions(name).replace(/^[-.]+/, ""), "-.");
	const folder = textAt(value, [...at.slice(0, -3), "path"])?.split("/").at(-1);
	return fixed === "" ? folder : fixed;
}
/** Returns a value with another text at a path. */
function withText(value, [key, ...rest], text) {
	if (key === void 0) return text;
	if (Array.isArray(value)) return value.map((item, at) => at === key ? withText(item, rest, text) : item);
	return {
		...value,
		[key]: withText(valueAt(value, [key]), rest, text)
	};
}
// src/manifests/kustomize/count-path.ts
/** Checks whether a JSON pointer or a plain jq path names `spec.replicas`, or something that holds it. */
function reachesCount(path) {
	if (typeof path !== "string") return false;
	const parts = path.replace(/\["(\w+)"\]/g, ".$1").replace(/[?()\s]/g, "").replaceAll("|", ".").split(/[/.]/).filter(Boolean);
	return [
		"",
		"spec",
		"spec.replicas"
	].includes(parts.join("."));
}
// src/delivery/place.ts
/** Makes deliveries of what is said at a path. */
function deliveryAt({ owner, path: file, lineAt }) {
	return (path, more) => ({
		selector: {},
		owner,
		path: file,
		line: lineAt(path),
		...more
	});
}
/** Makes deliveries of what an object says at a path. */
function ofObject(file, object) {
	return deliveryAt({
		owner: `${object.kind} ${object.name}`,
		path: file.path,
		lineAt: (path) => lineWithin(file, object, path)
	});
}
/** Kinds that a patch of a bound or a target without a kind may be for. */
const AUTOSCALERS$1 = "HorizontalPodAutoscaler|ScaledObject";
/** Finds patches that a delivery tool applies after kustomize or helm, and that set the count. */
function patchesAt(at, { value }, list, reach, fix) {
	return listAt(value, list).flatMap((entry, index) => {
		const place = at([...list, index], {
			reach,
			effect: "patches the count",
			fix
		});
		return inlineOverrides(textAt(entry, ["patch"]) ?? "", valueAt(entry, ["target"]), place.path, place.line).map(({ selector, deletes, number }) => ({
			...place,
			selector: number === void 0 ? selector : {
				...selector,
				kind: selector.kind ?? AUTOSCALERS$1
			},
			...number === void 0 ? {} : {
				effect: "patches the autoscaler",
				autoscaler: true
			},
			...deletes ? { effect: "deletes it by a patch" } : {}
		}));
	});
}
// src/delivery/revision.ts
/** A commit, whole or abbreviated. */
const COMMIT = /^[0-9a-f]{7,40}$/;
/** A tag that is a version, as releases have it. */
const VERSION = /^v?\d+([-+.]|$)/;
/** A range of versions: https://argo-cd.readthedocs.io/en/stable/user-guide/tracking_strategies/ */
const RANGE = /[*^~<>=|]|^v?\d+(\.\d+)*\.x$/i;
/**
* Says in words what a revision pins, where it follows no branch: a tag, a commit or a range of tags.
* Undefined for a branch, for `HEAD` and where nothing is stated.
*/
function pinnedRevision(revision) {
	if (revision === void 0 || revision === "") return void 0;
	if (revision.startsWith("refs/tags/")) return `tag ${revision.slice(10)}`;
	if (COMMIT.test(revision) && /\d/.test(revision)) return `commit ${revision.slice(0, 12)}`;
	if (RANGE.test(revision)) return `the tags in ${revision}`;
	return VERSION.test(revision) ? `tag ${revision}` : void 0;
}
/** Returns the branch that a revision names; undefined where it pins something, or is the default branch. */
function branchOf(revision) {
	if (revision === void 0 || revision === "" || revision === "HEAD") return void 0;
	return pinnedRevision(revision) === void 0 ? revision.replace(/^refs\/heads\//, "") : void 0;
}
// src/delivery/argocd/held-back.ts
/** Field managers of what scales workloads; others named by `managedFieldsManagers` write other fields. */
const SCALING_MANAGERS = [
	"kube-controller-manager",
	"keda",
	"keda-operator",
	"flagger",
	"rollouts-controller"
];
const IN_KUSTOMIZATION = "Move the number to the kustomization and take it away there";
/** Reads what Applications ignore, pause, pin or set themselves. */
function heldBackBy(application) {
	const { object, file } = application;
	const at = deliveryAt({
		...application,
		path: file.path
	});
	const reach = sourceFolders(application.value);
	const all = [
		...unread(application, at, reach),
		...paused(application, at, reach),
		...ignoredCounts(application, at, reach),
		...sourcePaths(application.value).flatMap((source) => ofSource$2(application, at, source))
	];
	return [...all, ...all.map((one) => ({
		...one,
		reach: [file.path],
		documentIndex: object.documentIndex
	}))];
}
/** Returns the folders of an Application's sources. */
function sourceFolders(value) {
	return sourcePaths(value).flatMap((source) => folderOf$1(value, source) ?? []);
}
/**
* Returns the folder of one source. A template that stays in its path may become anything below what stands in
* front of it.
*/
function folderOf$1(value, source) {
	const path = textAt(value, [...source, "path"]);
	const template = path?.indexOf("{{") ?? -1;
	const fixed = template < 0 ? path : path?.slice(0, path.lastIndexOf("/", template) + 1);
	return fixed === void 0 ? void 0 : resolvePath("", fixed);
}
/** Reads what one source of an Application pins, or gives to Kustomize itself. */
function ofSource$2({ value }, at, source) {
	const folder = folderOf$1(value, source);
	const reach = folder === void 0 ? [] : [folder];
	const revision = textAt(value, [...source, "targetRevision"]);
	const pinned = pinnedRevision(revision);
	const branch = pinned === void 0 ? branchOf(revision) : void 0;
	const follows = pinned ?? (branch === void 0 ? void 0 : `branch ${branch}`);
	const fix = "Have `targetRevision` follow the branch that is merged into, or set `spec.paused: true` here";
	return [...follows === void 0 ? [] : [at([...source, "targetRevision"], {
		reach,
		effect: `follows ${follows}, so a merge does not arrive`,
		fix,
		...branch === void 0 ? {} : { branch }
	})], ...kustomizedCounts(value, at, source, reach)];
}
/** Holds everything that an Application applies where a patch of its template cannot be read. */
function unread({ unreadPatch }, at, reach) {
	if (unreadPatch === void 0) return [];
	return [{
		...at([], {
			reach,
			effect: "has a `templatePatch` that cannot be read, which may set the count or ignore it",
			fix: "Write it so that it is YAML whatever its conditions come to"
		}),
		line: unreadPatch
	}];
}
/**
* Reads where an Application ignores counts:
* https://argo-cd.readthedocs.io/en/stable/user-guide/diffing/
*/
function ignoredCounts({ value }, at, reach) {
	const then = listAt(value, [
		"spec",
		"syncPolicy",
		"syncOptions"
	]).includes("RespectIgnoreDifferences=true") ? "and with RespectIgnoreDifferences leaves it out of a sync" : "so a changed count alone starts no sync";
	return listAt(value, ["spec", "ignoreDifferences"]).flatMap((entry, index) => {
		const by = ignoresReplicas(entry);
		if (by === void 0) return [];
		const { kind, name } = selectorOf(entry);
		return at([
			"spec",
			"ignoreDifferences",
			index
		], {
			reach,
			selector: {
				kind: kind === "*" ? void 0 : kind,
				name
			},
			namespace: textAt(entry, ["namespace"]),
			effect: `ignores the count by ${by.list} ${by.item}, ${then}`,
			fix: leave(by)
		});
	});
}
/**
* Reads the counts and patches that an Application gives to Kustomize:
* https://argo-cd.readthedocs.io/en/stable/user-guide/kustomize/
*/
function kustomizedCounts(value, at, source, reach) {
	const counts = [
		...source,
		"kustomize",
		"replicas"
	];
	const replicas = listAt(value, counts).flatMap((entry, index) => {
		const name = textAt(entry, ["name"]);
		if (name === void 0) return [];
		const effect = "sets the count itself";
		return at([...counts, index], {
			reach,
			selector: { name },
			effect,
			fix: IN_KUSTOMIZATION
		});
	});
	const patches = patchesAt(at, { value }, [
		...source,
		"kustomize",
		"patches"
	], reach, IN_KUSTOMIZATION);
	return [...replicas, ...patches];
}
/**
* Reads whether an Application is left alone:
* https://argo-cd.readthedocs.io/en/stable/user-guide/skip_reconcile/
*/
function paused({ value }, at, reach) {
	const path = [
		"metadata",
		"annotations",
		"argocd.argoproj.io/skip-reconcile"
	];
	if (textAt(value, path) !== "true") return [];
	return [at(path, {
		reach,
		effect: "is not reconciled (`skip-reconcile`)",
		fix: "Take the annotation away first"
	})];
}
function leave({ list, item }) {
	return `Take \`${item}\` out of its \`${list}\`, unless something else sets the count: then set \`spec.paused: true\` here or remove this blueprint`;
}
function ignoresReplicas(entry) {
	const find = (list, reaches) => {
		const item = listAt(entry, [list]).find(reaches);
		return item === void 0 ? void 0 : {
			list,
			item: scalar(item)
		};
	};
	return find("jsonPointers", reachesCount) ?? find("jqPathExpressions", reachesCount) ?? find("managedFieldsManagers", (one) => SCALING_MANAGERS.includes(scalar(one)));
}
/**
* Reads the settings of Argo CD as a whole, one entry a kind:
* `resource.customizations.ignoreDifferences.apps_Deployment`.
*/
function heldBackBySettings(file, object) {
	const data = valueAt(object.value, ["data"]);
	if (object.group !== "" || object.kind !== "ConfigMap" || object.name !== "argocd-cm") return [];
	if (typeof data !== "object" || data === null) return [];
	return Object.entries(data).flatMap(([key, text]) => {
		const kind = /^resource\.customizations\.ignoreDifferences\.(?:all|[\w.-]*_(\w+))$/.exec(key);
		const opened = kind === null || typeof text !== "string" ? void 0 : openManifest(file.path, Buffer.from(text));
		const by = opened?.kind === "open" ? opened.file.objects.map((one) => ignoresReplicas(one.value)).find(Boolean) : void 0;
		if (kind === null || by === void 0) return [];
		const effect = `has Argo CD ignore the count everywhere by ${by.list} ${by.item}`;
		return [ofObject(file, object)(["data", key], {
			reach: [""],
			selector: { kind: kind[1] },
			effect,
			fix: leave(by)
		})];
	});
}
// src/delivery/argocd/overrides.ts
/**
* Matches a file of overrides that Argo CD lays over the source of its folder, for one Application or for all:
* https://argo-cd.readthedocs.io/en/stable/user-guide/parameters/#store-overrides-in-git
*/
const OVERRIDES = /^\.argocd-source(?:-(.+))?\.yaml$/s;
/** Checks whether a file is one of overrides, by its name. */
function isOverridesPath(path) {
	return OVERRIDES.test(nameOf(path));
}
function nameOf(path) {
	return path.slice(path.lastIndexOf("/") + 1);
}
/** Reads the counts that a file of overrides gives to Kustomize. */
function heldBackByOverrides(file, object) {
	const { path } = file;
	const at = deliveryAt({
		owner: "Argo CD",
		path,
		lineAt: (way) => lineWithin(file, object, way)
	});
	return kustomizedCounts(object.value, at, [], [parentFolder(path)]).map((one) => ({
		...one,
		effect: `${one.effect} by the overrides here`
	}));
}
/** Reads the counts that a file of overrides gives to a chart. */
function readReleaseOverrides(file, object) {
	if (valueAt(object.value, ["helm"]) === void 0) return [];
	const application = OVERRIDES.exec(nameOf(file.path))?.[1];
	const counts = readParameters(file, object, ["helm"]);
	return counts.length === 0 ? [] : [{
		folder: parentFolder(file.path),
		application,
		counts
	}];
}
// src/delivery/flux/appliers.ts
/** Checks for a Kustomization of Flux. */
function isFluxKustomization({ group, kind }) {
	return group === "kustomize.toolkit.fluxcd.io" && kind === "Kustomization";
}
/**
* Names the source of a Kustomization where that is no GitRepository (`OCIRepository`, `Bucket`,
* `ExternalArtifact`): its `spec.path` is one of the artifact, which anything may have been put into. Undefined for
* what comes from Git.
*/
function artifactOf({ value }) {
	const source = valueAt(value, ["spec", "sourceRef"]);
	const kind = textAt(source, ["kind"]) ?? "GitRepository";
	return kind === "GitRepository" ? void 0 : `${kind} ${textAt(source, ["name"]) ?? ""}`.trimEnd();
}
/** Reads the folder that `spec.path` leads to, in the repository or in an artifact; '' is the root. */
function folderOf({ value }) {
	return resolvePath("", textAt(value, ["spec", "path"]) ?? "") ?? "";
}
/**
* Reads which folder a Kustomization of Flux applies, and what it does to its objects on the way:
* https://fluxcd.io/flux/components/kustomize/kustomizations/
* A path of an artifact is taken for a folder that it may apply, and nothing is done to what lies there: the
* artifact may hold other files. The root of one may be any folder, so that is none.
*/
function fluxApplierOf(file, object) {
	if (!isFluxKustomization(object)) return [];
	const spec = valueAt(object.value, ["spec"]);
	const folder = folderOf(object);
	const artifact = artifactOf(object);
	if (artifact !== void 0 && folder === "") return [];
	const namespace = textAt(spec, ["targetNamespace"]);
	const changes = {
		namespace,
		prefix: textAt(spec, ["namePrefix"]) ?? "",
		suffix: textAt(spec, ["nameSuffix"]) ?? "",
		components: listAt(spec, ["components"]).flatMap((given) => typeof given === "string" ? resolvePath(folder, given) ?? [] : [])
	};
	const cluster = clusterOf(file, spec);
	const destination = namespace === void 0 ? cluster : `namespace ${namespace} of ${cluster}`;
	const applied = {
		owner: `${object.kind} ${object.name}`,
		path: file.path,
		line: object.line,
		many: void 0,
		destination
	};
	const plain = {
		recursive: true,
		builds: true,
		include: void 0,
		exclude: void 0
	};
	if (artifact !== void 0) return [applierLayer({
		...applied,
		destination: `${destination} through ${artifact}`,
		artifact
	}, folder, {}, plain)];
	return [{
		...applierLayer(applied, folder, changes, plain),
		substitutes: substitutesOf(spec)
	}];
}
/** Reads what is filled in for substitutions; undefined where none are filled in. */
function substitutesOf(spec) {
	if (!isObject(valueAt(spec, ["postBuild"]))) return void 0;
	const stated = valueAt(spec, ["postBuild", "substitute"]);
	const entries = isObject(stated) ? Object.entries(stated) : [];
	return Object.fromEntries(entries.map(([key, value]) => [key, String(value)]));
}
/** Names the cluster: without a kubeconfig it is the one that the object itself is applied to. */
function clusterOf({ path }, spec) {
	const kubeConfig = textAt(spec, [
		"kubeConfig",
		"secretRef",
		"name"
	]) ?? textAt(spec, [
		"kubeConfig",
		"configMapRef",
		"name"
	]);
	if (kubeConfig !== void 0) return `the cluster of kubeconfig ${kubeConfig}`;
	const folder = parentFolder(path);
	return folder === "" ? "its own cluster" : `the cluster of ${folder}`;
}
// src/delivery/flux/held-back.ts
/**
* Reads what a Kustomization or HelmRelease of Flux, or an annotation for Flux, says that holds counts back.
*/
function heldBackByFlux(file, object) {
	if (isFluxKustomization(object)) return ofKustomization(file, object);
	const { group, kind } = object;
	return [...group === "helm.toolkit.fluxcd.io" && kind === "HelmRelease" ? ofRelease(file, object) : [], ...leftAlone(file, object)];
}
/**
* Reads what a Kustomization of Flux suspends, ignores or patches:
* https://fluxcd.io/flux/components/kustomize/kustomizations/
*/
function ofKustomization(file, object) {
	const at = ofObject(file, object);
	const reach = [folderOf(object)];
	const suspended = isSuspended(object) ? [at(["spec", "suspend"], {
		reach,
		effect: "is suspended, so nothing below its path is applied",
		fix: "Take `spec.suspend` away first"
	})] : [];
	const ignored = listAt(object.value, ["spec", "ignore"]).flatMap((rule, index) => {
		const pointer = listAt(rule, ["paths"]).find(reachesCount);
		if (pointer === void 0) return [];
		const selector = selectorOf(valueAt(rule, ["target"]));
		return [at([
			"spec",
			"ignore",
			index
		], {
			reach,
			selector,
			effect: "has Flux ignore the count",
			fix: `Take \`${pointer}\` out of its \`paths\``
		})];
	});
	const fix = "Move the number to the kustomization and take it away there";
	const all = [
		...suspended,
		...ignored,
		...patchesAt(at, object, ["spec", "patches"], reach, fix)
	];
	const artifact = artifactOf(object);
	if (artifact === void 0) return all;
	return [...all, ...addedComponents(object, at, reach)].map((one) => ({
		...one,
		artifact,
		effect: `may apply this out of ${artifact}, and ${one.effect}`
	}));
}
/** Says that a Kustomization adds components of an artifact, which nobody here can read. */
function addedComponents(object, at, reach) {
	if (listAt(object.value, ["spec", "components"]).length === 0) return [];
	return [at(["spec", "components"], {
		reach,
		effect: "adds components of it, which may set the count",
		fix: "Have its `sourceRef` name a GitRepository, or list the components in the kustomization"
	})];
}
/** Reads what a HelmRelease suspends or patches: https://fluxcd.io/flux/components/helm/helmreleases/ */
function ofRelease(file, object) {
	const at = ofObject(file, object);
	const reach = [file.path];
	const itself = { documentIndex: object.documentIndex };
	const suspended = isSuspended(object) ? [at(["spec", "suspend"], {
		reach,
		...itself,
		effect: "is suspended, so its values are not applied",
		fix: "Take `spec.suspend` away first"
	})] : [];
	const patched = listAt(object.value, ["spec", "postRenderers"]).flatMap((_, index) => patchesAt(at, object, [
		"spec",
		"postRenderers",
		index,
		"kustomize",
		"patches"
	], reach, "Take the count out of that patch").map((one) => ({
		...one,
		...itself,
		selector: {}
	})));
	return [...suspended, ...patched];
}
/** https://fluxcd.io/flux/components/kustomize/kustomizations/#controlling-the-apply-behavior-of-resources */
const FLUX_ANNOTATIONS = [["kustomize.toolkit.fluxcd.io/reconcile", /^disabled$/], ["kustomize.toolkit.fluxcd.io/ssa", /^(Ignore|IfNotPresent)$/i]];
function leftAlone(file, object) {
	const annotations = valueAt(object.value, ["metadata", "annotations"]);
	for (const [name, pattern] of FLUX_ANNOTATIONS) {
		const value = textAt(annotations, [name]);
		if (value === void 0 || !pattern.test(value)) continue;
		const itself = {
			reach: [file.path],
			documentIndex: object.documentIndex
		};
		const effect = `is left alone by Flux (\`${name}: ${value}\`)`;
		return [ofObject(file, object)([
			"metadata",
			"annotations",
			name
		], {
			...itself,
			effect,
			fix: "Take the annotation away"
		})];
	}
	return [];
}
function isSuspended({ value }) {
	return valueAt(value, ["spec", "suspend"]) === true;
}
// src/delivery/flux/sources.ts
/** Sources that a Kustomization can name: https://fluxcd.io/flux/components/kustomize/kustomizations/#source-reference */
const SOURCE_KINDS = [
	"GitRepository",
	"OCIRepository",
	"Bucket",
	"ExternalArtifact"
];
/**
* Reads a source: https://fluxcd.io/flux/components/source/gitrepositories/#reference,
* https://fluxcd.io/flux/components/source/ocirepositories/#reference
*/
function readFluxSource(file, object) {
	const { group, kind, name, namespace, value } = object;
	if (group !== "source.toolkit.fluxcd.io" || !SOURCE_KINDS.includes(kind ?? "")) return [];
	const source = {
		kind,
		name,
		namespace,
		held: heldBy(file, object, valueAt(value, ["spec"])),
		url: textAt(value, ["spec", "url"]),
		branch: textAt(value, [
			"spec",
			"ref",
			"branch"
		])
	};
	const ignore = textAt(value, ["spec", "ignore"]);
	if (ignore === void 0) return [source];
	const line = lineWithin(file, object, ["spec", "ignore"]);
	const place = {
		owner: `${kind} ${name}`,
		path: file.path,
		line
	};
	return [{
		...source,
		ignore: {
			folder: "",
			lines: ignore.split("\n"),
			place
		}
	}];
}
function heldBy(file, object, spec) {
	const at = ofObject(file, object);
	if (valueAt(spec, ["suspend"]) === true) return at(["spec", "suspend"], {
		reach: [],
		effect: "is suspended, so nothing new is taken from it",
		fix: "Take `spec.suspend` away first"
	});
	for (const key of [
		"digest",
		"commit",
		"name",
		"semver",
		"tag"
	]) {
		const revision = textAt(spec, ["ref", key]);
		if (revision === void 0 || revision.startsWith("refs/heads/")) continue;
		if (object.kind === "OCIRepository" && key === "tag" && pinnedRevision(revision) === void 0) continue;
		const what = key === "semver" ? `the tags in ${revision}` : `${key === "name" ? "ref" : key} ${revision}`;
		return at([
			"spec",
			"ref",
			key
		], {
			reach: [],
			effect: `follows ${what}, so a merge does not arrive`,
			fix: "Have its `ref` follow the branch that is merged into, or set `spec.paused: true` here"
		});
	}
}
/** Reads which source a Kustomization of Flux takes its folder from. */
function readFluxUse(object) {
	const spec = valueAt(object.value, ["spec"]);
	const source = textAt(spec, ["sourceRef", "name"]);
	if (!isFluxKustomization(object) || source === void 0) return [];
	const kind = textAt(spec, ["sourceRef", "kind"]) ?? "GitRepository";
	const namespace = textAt(spec, ["sourceRef", "namespace"]) ?? object.namespace;
	return [{
		folder: folderOf(object),
		kind,
		source,
		namespace
	}];
}
/**
* Lists what sources hold back. A source of one name may stand in the folders of several clusters: what any of
* them follows as a branch arrives somewhere.
*/
function heldBackBySources(uses, sources) {
	if (sources.length === 0) return [];
	return uses.flatMap((use) => {
		const { folder } = use;
		const named = sources.filter((one) => isSourceOf(one, use));
		const held = named[0]?.held;
		if (held === void 0 || named.some((one) => one.held === void 0)) return [];
		const delivery = {
			...held,
			selector: {},
			reach: [folder]
		};
		if (isFromGit(use)) return [delivery];
		return [{
			...delivery,
			artifact: held.owner,
			effect: `may hold this, and ${held.effect}`
		}];
	});
}
/** Checks whether the folder is one of a Git repository. */
function isFromGit({ kind }) {
	return kind === "GitRepository";
}
/** Checks whether a Kustomization takes its folder from a source, by kind and name. */
function isSourceOf(source, use) {
	return source.kind === use.kind && source.name === use.source && sameNamespace(source.namespace, use.namespace);
}
// src/delivery/delivery.ts
/** Reads what one object says about delivery by Argo CD or Flux. */
function readDelivery(file, object, around) {
	const applications = readApplications(file, object, around);
	const overrides = isOverridesPath(file.path);
	return {
		applications,
		appliers: [...applications.flatMap((application) => appliersOf(application, around.holds)), ...fluxApplierOf(file, object)],
		deliveries: [
			...uniqueBy(applications.flatMap(heldBackBy), (one) => JSON.stringify(one)),
			...heldBackBySettings(file, object),
			...heldBackByFlux(file, object),
			...overrides ? heldBackByOverrides(file, object) : []
		],
		overrides: overrides ? readReleaseOverrides(file, object) : [],
		fluxSources: readFluxSource(file, object),
		fluxUses: readFluxUse(object)
	};
}
function holdsBack(delivery, { kind, names, namespace, documentIndex, base, carried }) {
	if (delivery.branch !== void 0 && (base === void 0 || base === delivery.branch)) return false;
	if (delivery.documentIndex !== void 0 && delivery.documentIndex !== documentIndex) return false;
	if (!sameNamespace(delivery.namespace, namespace)) return false;
	const { labels = {}, annotations = {} } = carried ?? {};
	return selects(namespace === void 0 ? {
		...delivery.selector,
		namespace: void 0
	} : delivery.selector, {
		kind,
		group: {
			...AUTOSCALER_GROUPS,
			...WORKLOAD_GROUPS
		}[kind],
		names,
		namespaces: [namespace],
		labels,
		annotations
	}) !== "no";
}
// src/manifests/helm/dependencies.ts
/** Reads what a Chart.yaml, or the requirements.yaml of the first format, states. */
function readDependencies(chart) {
	return listAt(chart, ["dependencies"]).flatMap((one) => {
		const name = textAt(one, ["name"]);
		if (name === void 0) return [];
		const conditions = (textAt(one, ["condition"]) ?? "").split(",").map((text) => text.trim());
		return [{
			name,
			key: textAt(one, ["alias"]) ?? name,
			repository: textAt(one, ["repository"]),
			conditions: conditions.filter((text) => text !== ""),
			tags: listAt(one, ["tags"]).filter((tag) => typeof tag === "string"),
			imports: listAt(one, ["import-values"]).flatMap(readImport)
		}];
	});
}
function readImport(given) {
	if (typeof given === "string") return [{
		child: `exports.${given}`,
		parent: ""
	}];
	const [child, parent] = ["child", "parent"].map((key) => textAt(given, [key]));
	return child === void 0 || parent === void 0 ? [] : [{
		child,
		parent: parent === "." ? "" : parent
	}];
}
/**
* Finds the folder of a dependency: below `charts/`, or where `file://` leads from the chart's folder. Undefined
* where it would have to be fetched.
*/
function dependencyFolder(dir, { name, repository }, isChart) {
	const beside = repository?.startsWith("file://") ? resolvePath(dir, repository.slice(7)) : void 0;
	return [inFolder(dir, `charts/${name}`), beside].find((folder) => folder !== void 0 && isChart(folder));
}
/** A chart that another one carries without a word, since it lies below its `charts/`. */
function silentDependency(name) {
	return {
		name,
		key: name,
		conditions: [],
		tags: [],
		repository: void 0,
		imports: []
	};
}
/** Charts that depend on each other deeper than this are none that people keep. */
const MAX_DEPTH = 6;
/** Lists what a chart depends on by `file://`, and what that depends on; `read` gives a chart's dependencies. */
function mountsOf(dir, read, isChart, at = dir, depth = 0) {
	if (depth > MAX_DEPTH) return [];
	return read(dir).flatMap((dependency) => {
		const from = dependencyFolder(dir, dependency, (one) => one !== dir && isChart(one));
		if (from === void 0) return [];
		const within = `charts/${dependency.name}`;
		const to = inFolder(at, within);
		const inner = mountsOf(from, read, isChart, to, depth + 1);
		return from === inFolder(dir, within) ? inner : [{
			from,
			to
		}, ...inner];
	});
}
/** Lists the places at which a file stands once folders are mounted, its own first. */
function placesOf$1(path, mounts) {
	return [path, ...mounts.flatMap(({ from, to }) => from !== "" && path.startsWith(`${from}/`) ? [`${to}${path.slice(from.length)}`] : [])];
}
// src/manifests/helm/chart.ts
/**
* Reads the charts that an object has rendered: of an Argo CD Application one for each source, of a Flux
* HelmRelease one.
*/
function readReleases(file, object, holds) {
	if (object.group === "argoproj.io" && object.kind === "Application") return ofApplication(file, object, holds);
	if (object.group === "helm.toolkit.fluxcd.io" && object.kind === "HelmRelease") return ofHelmRelease(file, object, holds);
	return [];
}
/**
* Reads the charts of an Application. Parameters win over `valuesObject`, that over `values`, and all over
* files: https://argo-cd.readthedocs.io/en/stable/user-guide/helm/
*/
function ofApplication(file, object, holds) {
	const { value } = object;
	const several = listAt(value, ["spec", "sources"]);
	return (several.length > 0 ? several : [valueAt(value, ["spec", "source"])]).flatMap((source) => ofSource$1(file, object, source, holds) ?? []);
}
/** Reads the chart of one source; undefined where the source has none. */
function ofSource$1(file, object, source, holds) {
	const helm = valueAt(source, ["helm"]);
	const path = textAt(source, ["path"]);
	const chart = path === void 0 ? void 0 : resolvePath("", path);
	const local = chart !== void 0 && holds(inFolder(chart, "Chart.yaml"));
	if (!local && helm === void 0) return void 0;
	const optional = valueAt(helm, ["ignoreMissingValueFiles"]) === true;
	const given = listAt(helm, ["valueFiles"]);
	const files = given.map((one) => valueFile(scalar(one), chart ?? ""));
	const lost = files.findIndex((found) => found === void 0 || !holds(found));
	const missing = [
		local ? void 0 : named(textAt(source, ["chart"]) ?? path),
		lost < 0 || optional ? void 0 : `the values file ${scalar(given[lost])}`,
		listAt(helm, ["fileParameters"]).length > 0 ? "files of its `fileParameters`" : void 0
	];
	return {
		...described(file, object, chart ?? ""),
		name: textAt(helm, ["releaseName"]) ?? object.name,
		namespace: textAt(helm, ["namespace"]) ?? textAt(object.value, [
			"spec",
			"destination",
			"namespace"
		]),
		files: files.flatMap((found) => found !== void 0 && holds(found) ? [found] : []),
		values: valueAt(helm, ["valuesObject"]) ?? valueAt(helm, ["values"]),
		set: listAt(helm, ["parameters"]).flatMap((one) => readParameter(one) ?? []),
		missing: missing.find((one) => one !== void 0)
	};
}
function readParameter(parameter) {
	const name = textAt(parameter, ["name"]);
	if (name === void 0) return void 0;
	return {
		name,
		value: scalar(valueAt(parameter, ["value"]) ?? ""),
		text: valueAt(parameter, ["forceString"]) === true
	};
}
/**
* Resolves a values file: from the root of the repository where it starts with `/` or `$REF/` (a source of
* this repository, if the file is there), else of the chart's folder.
*/
function valueFile(given, chart) {
	const top = /^(?:\$[^/]+)?\/(.+)$/.exec(given)?.[1];
	return top === void 0 ? resolvePath(chart, given) : resolvePath("", top);
}
/** Reads the chart of a HelmRelease: https://fluxcd.io/flux/components/helm/helmreleases/ */
function ofHelmRelease(file, object, holds) {
	const { value } = object;
	const spec = valueAt(value, [
		"spec",
		"chart",
		"spec"
	]);
	const reference = textAt(value, [
		"spec",
		"chartRef",
		"name"
	]);
	const given = textAt(spec, ["chart"]) ?? reference;
	const fromGit = reference === void 0 && (textAt(spec, ["sourceRef", "kind"]) ?? "GitRepository") === "GitRepository";
	const chart = given === void 0 ? void 0 : resolvePath("", given);
	const local = fromGit && chart !== void 0 && holds(inFolder(chart, "Chart.yaml"));
	const files = listAt(spec, ["valuesFiles"]).map((one) => resolvePath("", scalar(one)));
	const lost = files.findIndex((found) => found === void 0 || !holds(found));
	const from = listAt(value, ["spec", "valuesFrom"])[0];
	const target = textAt(value, ["spec", "targetNamespace"]);
	const missing = [
		local ? void 0 : named(given),
		lost < 0 ? void 0 : `the values file ${scalar(listAt(spec, ["valuesFiles"])[lost])}`,
		from === void 0 ? void 0 : `${textAt(from, ["kind"]) ?? "a"} ${textAt(from, ["name"]) ?? "source"} of its \`valuesFrom\``
	];
	return [{
		...described(file, object, chart ?? ""),
		name: textAt(value, ["spec", "releaseName"]) ?? (target === void 0 ? object.name : `${target}-${object.name}`),
		namespace: target ?? object.namespace,
		files: files.flatMap((found) => found !== void 0 && holds(found) ? [found] : []),
		values: valueAt(value, ["spec", "values"]),
		set: [],
		missing: missing.find((one) => one !== void 0)
	}];
}
function named(chart) {
	return chart === void 0 ? "its chart" : `the chart ${chart}`;
}
function described({ path }, { kind, name, documentIndex }, chart) {
	return {
		title: `${kind} ${name} (${path})`,
		chart,
		from: {
			path,
			documentIndex
		}
	};
}
/**
* Lists the charts that a file lies in, innermost first: the chart that holds it, and those that carry that
* one below `charts/`.
*/
function chartsAround(path, holds) {
	const found = [];
	let at = path;
	while (at.includes("/")) {
		at = at.slice(0, at.lastIndexOf("/"));
		if (holds(`${at}/Chart.yaml`) && (found[0] === void 0 || path.startsWith(`${at}/charts/`))) found.push(at);
	}
	if (holds("Chart.yaml") && (found[0] === void 0 || path.startsWith("charts/"))) found.push("");
	return found;
}
/** Files in a chart's folder that helm reads by itself. */
const PART_OF_CHART = /^(values\.yaml$|templates\/|charts\/|crds\/)/;
/**
* Makes a release of a chart rendered with its own values, and those of one more file where that is not part
* of the chart itself.
*/
function plainRelease(chart, path) {
	const within = fromFolder(chart, path);
	const own = PART_OF_CHART.test(within);
	return {
		title: chart === "" ? "the chart" : chart,
		chart,
		name: void 0,
		namespace: void 0,
		files: own ? [] : [path],
		values: void 0,
		set: [],
		from: void 0,
		missing: void 0
	};
}
/**
* Finds the releases that a change of a file reaches: by the object itself, as one of their values files, or
* inside their chart.
*/
function affectedReleases(all, target, mounts) {
	return all.filter(({ chart, files, from, missing }) => {
		if (from?.path === target.path && from.documentIndex === target.documentIndex) return true;
		if (files.includes(target.path)) return true;
		return missing === void 0 && placesOf$1(target.path, mounts(chart)).some((path) => PART_OF_CHART.test(belowFolder(chart, path)));
	});
}
function belowFolder(folder, path) {
	if (folder === "") return path;
	return path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : "";
}
/** A release's name and its namespace: https://helm.sh/docs/helm/helm_template/ */
const NAME = /^[a-z0-9]([a-z0-9.-]{0,51}[a-z0-9])?$/;
/** Values that are written once and repeated by aliases may be far larger than the file. */
const MAX_VALUES = 1e5;
/**
* Returns the arguments of `helm template`; `files` are paths of the release's values files, and `put` keeps
* more. A string says why there are none. Nothing that a repository says can be taken for an option: names
* are checked, and values go in by files of our own.
*/
function helmArguments(release, files, put) {
	const { chart, name = "release-name", namespace = "default", values, set } = release;
	if (!NAME.test(name) || !NAME.test(namespace)) return `\`${name}\` in \`${namespace}\` is no name of a release`;
	let text;
	try {
		let count = 0;
		const counted = (_key, value) => {
			count += 1;
			if (count > MAX_VALUES) throw new RangeError("too many values");
			return value;
		};
		text = typeof values === "string" ? values : values === void 0 ? void 0 : JSON.stringify(values, counted);
	} catch {
		return "its values are too large";
	}
	const all = text === void 0 ? files : [...files, put(Buffer.from(text))];
	return [
		name,
		`./${chart}`,
		"--skip-tests",
		`--namespace=${namespace}`,
		...all.map((path) => `--values=${path}`),
		...set.map((one) => `--set${one.text ? "-string" : ""}=${one.name}=${one.value.replaceAll(",", "\\,")}`)
	];
}
/**
* Finds a dependency that is stated and not there, which helm would have to fetch:
* https://helm.sh/docs/helm/helm_dependency/
*/
function absentDependency(chart, folder, paths) {
	const isChart = (dir) => paths.includes(inFolder(dir, "Chart.yaml"));
	return readDependencies(chart).find((one) => {
		const packed = inFolder(folder, `charts/${one.name}-`);
		return dependencyFolder(folder, one, isChart) === void 0 && !paths.some((path) => path.startsWith(packed) && path.endsWith(".tgz"));
	})?.name;
}
// src/manifests/helm/helmfile.ts
/** Checks whether a file has a name by which helmfile takes it: https://helmfile.readthedocs.io/en/latest/ */
function isHelmfilePath(path) {
	return /(^|\/)(helmfile|helmfile\.d\/[^/]+)\.ya?ml$/.test(path);
}
/** Reads the releases of a helmfile: values in their order, files and others mixed, and `set` over them. */
function readHelmfile(file, object, holds) {
	const folder = parentFolder(file.path);
	return listAt(object.value, ["releases"]).flatMap((release, index) => {
		const at = ["releases", index];
		const name = textAt(release, ["name"]);
		if (name === void 0) return [];
		const entries = listAt(release, ["values"]);
		const paths = entries.map((one) => typeof one === "string" ? resolvePath(folder, one) : void 0);
		const given = resolvePath(folder, textAt(release, ["chart"]) ?? "");
		const isLocal = given !== void 0 && holds(inFolder(given, "Chart.yaml"));
		return {
			release: {
				title: `release ${name} (${file.path})`,
				chart: isLocal ? given : "",
				name,
				namespace: textAt(release, ["namespace"]),
				files: paths.flatMap((path) => path !== void 0 && holds(path) ? [path] : []),
				values: void 0,
				set: [],
				from: void 0,
				missing: "helmfile, which is not run"
			},
			own: ownValues(file, object, at, entries)
		};
	});
}
function ownValues(file, object, at, entries) {
	const lastFile = entries.findLastIndex((one) => typeof one === "string");
	const inline = entries.flatMap((one, index) => isObject(one) ? [index] : []);
	const around = inline.map((index) => readSurroundings(file, object, [
		...at,
		"values",
		index
	]));
	const counts = inline.flatMap((index) => {
		const found = readCounts(file, object, [
			...at,
			"values",
			index
		]);
		return index > lastFile ? found : found.map((one) => refused(one.key, file, object, [
			...at,
			"values",
			index
		]));
	});
	const set = listAt(valueAt(object.value, at), ["set"]).flatMap((one, index) => {
		const key = textAt(one, ["name"]) ?? "";
		return isNumberKey(key) ? [refused(key, file, object, [
			...at,
			"set",
			index
		])] : [];
	});
	return {
		counts: [...counts, ...set],
		scalers: around.flatMap(({ scalers }) => scalers),
		replaced: around.flatMap(({ replaced }) => replaced),
		flags: around.flatMap(({ flags }) => flags)
	};
}
/** Refuses a count that another entry may override, or that is no plain number. */
function refused(key, file, object, at) {
	const reason = `\`${key}\` stands here among other values of its release, and which one counts is not known`;
	return {
		key,
		judged: {
			kind: "refused",
			file: file.path,
			line: lineWithin(file, object, at),
			reason,
			fix: "State it in the last entry of `values`."
		}
	};
}
// src/manifests/helm/kustomize-charts.ts
/**
* Reads the charts that a kustomization inflates: values of its file, which default to the chart's own, then the
* inline ones, then additional files:
* https://kubectl.docs.kubernetes.io/references/kustomize/builtins/#field-name-helmcharts
*/
function readInflatedCharts(file, object, holds) {
	const dir = parentFolder(file.path);
	const home = textAt(object.value, ["helmGlobals", "chartHome"]) ?? "charts";
	return listAt(object.value, ["helmCharts"]).flatMap((entry, index) => {
		const name = textAt(entry, ["name"]);
		if (name === void 0) return [];
		const inline = [
			"helmCharts",
			index,
			"valuesInline"
		];
		const chart = chartFolder(entry, name, (path) => resolvePath(dir, `${home}/${path}`), holds);
		const local = chart !== void 0;
		const files = [Object.keys(valueAt(entry, ["valuesInline"]) ?? {}).length > 0 && textAt(entry, ["valuesMerge"]) === "replace" ? void 0 : textAt(entry, ["valuesFile"]), ...listAt(entry, ["additionalValuesFiles"])].flatMap((one) => typeof one === "string" ? resolvePath(dir, one) ?? [] : []);
		const lost = files.find((one) => !holds(one));
		const title = `the chart ${name} of ${file.path}`;
		return [{
			inline,
			counts: inlineCounts(file, object, inline, whyUnder(entry)),
			release: {
				title,
				chart: chart ?? "",
				name: textAt(entry, ["releaseName"]) ?? name,
				namespace: textAt(entry, ["namespace"]) ?? textAt(object.value, ["namespace"]),
				files: files.filter(holds),
				values: valueAt(entry, ["valuesInline"]),
				set: [],
				from: {
					path: file.path,
					documentIndex: object.documentIndex
				},
				missing: missingOf(local, `the chart ${name}`, lost, whyUnder(entry))
			}
		}];
	});
}
/** Finds the chart at home; one that is fetched is kept there by its version (`absChartHome`). */
function chartFolder(entry, name, atHome, holds) {
	const version = textAt(entry, ["version"]) ?? "";
	return [...version !== "" && textAt(entry, ["repo"]) !== void 0 ? [atHome(`${name}-${version}/${name}`)] : [], atHome(name)].find((folder) => folder !== void 0 && holds(inFolder(folder, "Chart.yaml")));
}
function missingOf(local, chart, lost, under) {
	if (!local) return chart;
	if (lost !== void 0) return `the values file ${lost}`;
	return under === void 0 ? void 0 : "its values in another order";
}
/** Says why files of values may win over the inline ones; undefined where they do not. */
function whyUnder(entry) {
	if (valueAt(entry, ["valuesInline"]) === void 0) return void 0;
	if (textAt(entry, ["valuesMerge"]) === "merge") return "`valuesMerge: merge` lets `valuesFile` win";
	return listAt(entry, ["additionalValuesFiles"]).length > 0 ? "`additionalValuesFiles` win" : void 0;
}
function inlineCounts(file, object, inline, under) {
	const counts = readCounts(file, object, inline);
	if (under === void 0) return counts;
	const line = lineWithin(file, object, inline);
	return counts.map(({ key }) => ({
		key,
		judged: {
			kind: "refused",
			file: file.path,
			line,
			reason: `\`${key}\` is inline, and ${under} over it`,
			fix: "Write it in the last of those files, and manage it there."
		}
	}));
}
// src/manifests/helm/values-from.ts
/**
* Reads `valuesFrom` in its order, later ones over earlier ones; `spec.values` win over all of them:
* https://fluxcd.io/flux/components/helm/helmreleases/#values-references
*/
function readValuesReferences(file, object) {
	return listAt(object.value, ["spec", "valuesFrom"]).flatMap((entry, index) => {
		const name = textAt(entry, ["name"]);
		if (name === void 0) return [];
		const kind = textAt(entry, ["kind"]) ?? "ConfigMap";
		const target = textAt(entry, ["targetPath"]);
		const isCount = target !== void 0 && isNumberKey(target);
		const line = lineWithin(file, object, [
			"spec",
			"valuesFrom",
			index
		]);
		const reason = `\`${target}\` is taken from ${kind} ${name}`;
		const judged = {
			kind: "refused",
			file: file.path,
			line,
			reason,
			fix: FIX
		};
		const counts = isCount ? [{
			key: target,
			judged
		}] : [];
		const values = {
			path: file.path,
			counts,
			scalers: [],
			replaced: [],
			flags: []
		};
		const anything = {
			key: "",
			by: "unknown",
			source: `${kind} ${name}`,
			path: file.path,
			line
		};
		return [{
			kind,
			name,
			key: textAt(entry, ["valuesKey"]) ?? "values.yaml",
			values,
			...target === void 0 ? { unknown: {
				...values,
				replaced: [anything]
			} } : {}
		}];
	});
}
const FIX = "Write it below `spec.values` of the HelmRelease, which win, and manage it there.";
/** Reads the values that a ConfigMap or Secret may hold for a release, one for each of its keys. */
function readConfigValues(file, object) {
	const { group, kind, name, namespace } = object;
	if (group !== "" || name === void 0 || kind !== "ConfigMap" && kind !== "Secret") return [];
	return ["data", "stringData"].flatMap((part) => {
		const data = valueAt(object.value, [part]);
		if (typeof data !== "object" || data === null) return [];
		return Object.entries(data).flatMap(([key, given]) => {
			if (typeof given !== "string") return [];
			const bytes = Buffer.from(given, kind === "Secret" && part === "data" ? "base64" : "utf8");
			const values = within(file, object, [part, key], bytes);
			return values === void 0 ? [] : [{
				kind,
				name,
				namespace,
				key,
				values
			}];
		});
	});
}
/** Reads values that are written as a text of an object: what they say stands at the line of the text. */
function within(file, object, path, bytes) {
	const opened = openManifest(file.path, bytes);
	const inner = opened.kind === "open" ? opened.file.objects[0] : void 0;
	if (opened.kind !== "open" || inner === void 0) return void 0;
	const { counts, scalers, replaced, flags } = readValuesFile(opened.file, inner);
	const line = lineWithin(file, object, path);
	const moved = (stated) => stated && {
		...stated,
		line
	};
	return {
		path: file.path,
		counts: counts.map(({ key }) => ({
			key,
			judged: {
				kind: "refused",
				file: file.path,
				line,
				reason: `\`${key}\` stands in a text`,
				fix: FIX
			}
		})),
		scalers: scalers.map((one) => ({
			...one,
			enabled: moved(one.enabled),
			floor: moved(one.floor),
			ceiling: moved(one.ceiling)
		})),
		replaced: replaced.map((one) => ({
			...one,
			line
		})),
		flags: flags.map((one) => ({
			...one,
			line
		}))
	};
}
// src/manifests/helm/release.ts
/**
* Reads what one object has installed; nothing for any other kind. `set` names the set of Applications whose
* template it is, where nothing can be edited for one of them alone.
*/
function readDeclaredReleases(file, object, holds, set) {
	const declare = (release, own) => declareRelease({
		file,
		object,
		holds,
		set
	}, release, own);
	if (object.kind === "Application") return sourcesOf(object).flatMap(({ path, alone }) => readReleases(file, alone, holds).map((release) => declare(release, ofSource(file, object, [...path, "helm"]))));
	if (isHelmfilePath(file.path)) return readHelmfile(file, object, holds).map(({ release, own }) => declare(release, own));
	if (isKustomization(object, file.path)) return readInflatedCharts(file, object, holds).map(({ release, inline, counts }) => declare(release, {
		...treeOf(file, object, inline),
		counts
	}));
	return readReleases(file, object, holds).map((release) => declare(release, treeOf(file, object, ["spec", "values"])));
}
function declareRelease({ file, object, holds, set }, release, { counts, scalers, replaced, flags }) {
	const { kind = isHelmfilePath(file.path) ? "Helmfile" : "Kustomization", group, name = "", namespace, line, documentIndex } = object;
	return {
		path: file.path,
		kind,
		name,
		namespace,
		line,
		documentIndex,
		itself: {
			kind,
			group,
			name
		},
		labels: carried(object.value, "labels"),
		annotations: carried(object.value, "annotations"),
		release: release.name ?? name,
		into: release.namespace,
		files: valuesFiles(release, holds),
		counts: set === void 0 ? counts : counts.map((count) => inTemplate(count, file.path, line, set)),
		chart: release.chart,
		scalers,
		replaced,
		flags,
		from: kind === "HelmRelease" ? readValuesReferences(file, object) : [],
		unused: unusedValues(object, release)
	};
}
function treeOf(file, object, path) {
	return {
		counts: readCounts(file, object, path),
		...readSurroundings(file, object, path)
	};
}
/**
* Returns the chart's own values where a HelmRelease has other files in their place:
* https://fluxcd.io/flux/components/source/helmcharts/#values-files
*/
function unusedValues({ value }, { chart, files }) {
	const own = inFolder(chart, "values.yaml");
	return listAt(value, [
		"spec",
		"chart",
		"spec",
		"valuesFiles"
	]).length === 0 || files.includes(own) ? void 0 : own;
}
/** Refuses a count that the template of a set of Applications states. */
function inTemplate({ key }, path, line, set) {
	return {
		key,
		judged: {
			kind: "refused",
			file: path,
			line,
			reason: `\`${key}\` stands in the template of ${set}`,
			fix: "Move it to a file of values for each of its Applications."
		}
	};
}
/** Lists the files of values in their order: the chart's own values come first. */
function valuesFiles({ chart, files }, holds) {
	const own = chart === "" ? [] : [`${chart}/values.yaml`].filter(holds);
	return [.../* @__PURE__ */ new Set([...own, ...files])];
}
/** Lists each source of an Application, with the Application as if it had no other. */
function sourcesOf(object) {
	const spec = valueAt(object.value, ["spec"]);
	const several = listAt(spec, ["sources"]);
	if (several.length === 0) return [{
		path: ["spec", "source"],
		alone: object
	}];
	return several.map((source, index) => ({
		path: [
			"spec",
			"sources",
			index
		],
		alone: {
			...object,
			value: {
				...object.value,
				spec: {
					...spec,
					sources: [source]
				}
			}
		}
	}));
}
/**
* Reads what one source states of its chart's values. Parameters win over `valuesObject`, and that is taken in
* place of `values`; of parameters those that are texts win, and those that are files over both, as helm has it
* for `--set`, `--set-string` and `--set-file`: https://argo-cd.readthedocs.io/en/stable/user-guide/helm/
*/
function ofSource(file, object, helm) {
	const tree = readValuesText(file, object, helm) ?? treeOf(file, object, [...helm, "valuesObject"]);
	return {
		counts: [...tree.counts, ...readParameters(file, object, helm)],
		scalers: [...tree.scalers, ...readScalerParameters(file, object, helm)],
		replaced: tree.replaced,
		flags: [...tree.flags, ...readFlagParameters(file, object, helm)]
	};
}
// src/manifests/helm/scaler-template.ts
const KINDS = /^kind: *["']?(?:HorizontalPodAutoscaler|ScaledObject)\b/m;
const COMMENT = /\{\{-?\s*\/\*[\s\S]*?\*\/\s*-?\}\}/g;
/** Templates that are longer than any that people write for an autoscaler are not looked into. */
const MAX_LENGTH = 2e4;
/**
* Reads what a template of a chart says of an autoscaler's `behavior`, by its lines, since a template is no YAML:
* https://helm.sh/docs/chart_template_guide/control_structures/. Undefined for anything but the template of one.
*/
function readScalerTemplate(path, source) {
	if (!/(^|\/)templates\//.test(path) || source.length > MAX_LENGTH || !KINDS.test(source)) return void 0;
	const text = source.replace(COMMENT, "");
	return {
		path,
		values: valuesIn(text),
		behavior: behaviorOf(path, text)
	};
}
function valuesIn(text) {
	return [...new Set(Array.from(text.matchAll(/\.Values\.([\w.]+)/g), ([, key = ""]) => key))];
}
const UNKNOWN = { kind: "unknown" };
const NONE = {
	kind: "values",
	keys: []
};
function behaviorOf(path, text) {
	const lines = text.split(/\r?\n/).filter((line) => !/^\s*(#((?!\{\{).)*)?$/.test(line));
	const [spec = -1, ...others] = placesOf(lines, /^spec:\s*(#.*)?$/);
	if (spec < 0 || others.length > 0 || placesOf(lines, /^kind:/).length > 1) return UNKNOWN;
	const read = lines.slice(spec + 1).map(readLine);
	const parts = read.every(isWhole) ? partsOf(specOf(read)) : void 0;
	const [part, ...more] = parts?.filter(({ key }) => key === "behavior" || key === "advanced") ?? [];
	if (parts === void 0 || more.length > 0) return UNKNOWN;
	if (part === void 0) return NONE;
	if (part.lines.some(({ text }) => text.includes("{{"))) return valuesOf(part) ?? UNKNOWN;
	if (part.within.length > 0) return UNKNOWN;
	const opened = openManifest(path, Buffer.from(part.lines.map((line) => line.text).join("\n")));
	if (opened.kind !== "open") return UNKNOWN;
	return mergedChange(opened.file.objects[0]?.value) ?? NONE;
}
function placesOf(lines, pattern) {
	return lines.flatMap((line, at) => pattern.test(line) ? [at] : []);
}
function readLine(text) {
	const action = actionOf(text.trim());
	const own = text.length - text.trimStart().length;
	const stated = Array.from(text.matchAll(/\bn?indent\s+(\d+)/g), ([, columns]) => Number(columns));
	return {
		text,
		indent: action !== void 0 && stated.length > 0 ? Math.min(...stated) : Math.min(own, ...stated),
		action,
		control: action !== void 0 && /^(if|with|range|else|end|\$\w+\s*:?=)(\s|$)/.test(action),
		key: stated.every((columns) => columns > own) ? /^\s*([\w-]+):/.exec(text)?.[1] : void 0
	};
}
function actionOf(text) {
	return text.startsWith("{{") && text.indexOf("}}") === text.length - 2 ? text.slice(2, -2).replace(/^-|-$/g, "").trim() : void 0;
}
/** Checks that a line holds whole actions, and ends as many blocks as it begins unless it is an action alone. */
function isWhole({ text, action }) {
	const count = (pattern) => text.match(pattern)?.length ?? 0;
	if (count(/\{\{/g) !== count(/\}\}/g)) return false;
	return action !== void 0 || count(/\{\{-?\s*(?:if|with|range|define|block)\s/g) === count(/\{\{-?\s*end\s*-?\}\}/g);
}
/** Returns the lines up to the next key of the object, or the end of what began before its spec. */
function specOf(lines) {
	let open = 0;
	const end = lines.findIndex(({ indent, action, control }) => {
		if (control && opens(action)) open += 1;
		if (action === "end") open -= 1;
		return open < 0 || indent === 0 && action === void 0;
	});
	return end < 0 ? lines : lines.slice(0, end);
}
function opens(action = "") {
	return /^(if|with|range)\s/.test(action);
}
/** Parts a spec by its keys; undefined where an action may write keys of its own. */
function partsOf(lines) {
	const depth = lines.find(({ action }) => action === void 0)?.indent ?? 0;
	const parts = [];
	const within = [];
	for (const line of lines) {
		const { indent, action = "", control, key } = line;
		if (opens(action)) within.push(action);
		if (action === "end") within.pop();
		if (control || indent > depth || /^\s*- /.test(line.text)) parts.at(-1)?.lines.push(line);
		else if (indent < depth || key === void 0) return void 0;
		else parts.push({
			key,
			lines: [line],
			within: [...within]
		});
	}
	return parts.map((part) => ({
		...part,
		lines: part.lines.slice(0, part.lines.findLastIndex(({ control }) => !control) + 1)
	}));
}
const VALUE = String.raw`(?:\.|\.Values\.[\w.]+\.behavior(?:\.\w+)*)`;
const WITHIN = new RegExp(String.raw`^(?:if|with)\s+${VALUE}$`);
const WRITTEN = new RegExp(String.raw`^(?:behavior:)?\s*(?:\{\{-?\s*toYaml\s+${VALUE}(?:\s*\|\s*n?indent\s+\d+)?\s*-?\}\})?$`);
/** Returns the values of a behavior that is written as they state it, and not at all where they do not. */
function valuesOf({ key, lines, within }) {
	const around = [...within, ...lines.flatMap(({ action, control }) => control ? action ?? "" : [])];
	const keys = valuesIn([...around, ...lines.map(({ text }) => text)].join("\n"));
	return key === "behavior" && keys.length > 0 && around.every((action) => action === "end" || WITHIN.test(action)) && lines.every(({ text, control }) => control || WRITTEN.test(text.trim())) ? {
		kind: "values",
		keys
	} : void 0;
}
// src/manifests/kubernetes/pod-template.ts
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
const POD = [
	"spec",
	"template",
	"spec"
];
/** More than any pod has: aliases could make a short file state millions. */
const MAX_ENTRIES = 100;
function podTemplate(workload) {
	const spec = valueAt(workload, POD);
	const pod = isObject(spec) ? spec : {};
	const { replica, reserved } = podResources(pod);
	const selector = strings(pod.nodeSelector);
	const tolerations = listAt(pod, ["tolerations"]).slice(0, MAX_ENTRIES).map(strings);
	const runtimeClass = pod.overhead === void 0 ? textAt(pod, ["runtimeClassName"]) : void 0;
	return {
		...Object.keys(replica).length === 0 ? {} : { replica },
		...Object.keys(reserved).length === 0 ? {} : { reserved },
		...runtimeClass === void 0 ? {} : { runtime_class: runtimeClass },
		...Object.keys(selector).length === 0 ? {} : { node_selector: selector },
		...tolerations.length === 0 ? {} : { tolerations }
	};
}
/** Returns the labels of a workload's pods. */
function podLabels(workload) {
	return strings(valueAt(workload, [
		"spec",
		"template",
		"metadata",
		"labels"
	]));
}
/**
* Returns the members that are text. What hangs below the others may be an alias of an alias, and the report
* would write it all out.
*/
function strings(value) {
	const entries = typeof value === "object" && value !== null ? Object.entries(value) : [];
	return Object.fromEntries(entries.filter((entry) => typeof entry[1] === "string").slice(0, MAX_ENTRIES));
}
/**
* Sums up what one pod of a workload asks for by the blueprint's keys, as quantities: `replica` over its
* containers and the sidecars that keep running, without a figure that one of them leaves out; `reserved` is
* what the scheduler sets aside and a quota counts, where that is another figure.
*/
function podResources(pod) {
	const replica = {};
	const reserved = {};
	for (const [key, side, resource, format] of RESOURCES) {
		const { running, effective } = podAmount(pod, side, resource);
		if (running !== void 0) replica[key] = format(running);
		if (effective !== void 0 && effective !== running) reserved[key] = format(effective);
	}
	return {
		replica,
		reserved
	};
}
/**
* Sums up requests and limits of several containers together; a request that only a limit states is the
* limit, as for the API server.
*/
function sumResources(all) {
	const found = {};
	for (const [key, side, resource, format] of RESOURCES) {
		const stated = all.map((resources) => valueAt(resources, [side, resource]) ?? valueAt(resources, ["limits", resource]));
		const total = stated.length === 0 ? void 0 : sum(stated);
		if (total !== void 0) found[key] = format(total);
	}
	return found;
}
function sum(stated) {
	try {
		return stated.map((one) => parseQuantity(scalar(one))).reduce((total, one) => total + one, 0n);
	} catch {
		return;
	}
}
// src/manifests/kustomize/naming.ts
/** Returns the present name. */
function currentName({ names }) {
	return names.at(-1) ?? "";
}
/**
* Names an object as one kustomization does (kubectl.docs.kubernetes.io, "namePrefix", "nameSuffix",
* "namespace"). Kustomize knows the name between prefix and suffix, too.
*/
function renamedBy(renaming, naming) {
	const { prefix, suffix, namespace, defaultNamespace } = renaming;
	return {
		namespace: namespace ?? naming.namespace ?? defaultNamespace,
		names: [...naming.names, ...newNames(prefix, suffix, naming)]
	};
}
function newNames(prefix, suffix, naming) {
	const prefixed = `${prefix}${currentName(naming)}`;
	return [...prefix === "" ? [] : [prefixed], ...suffix === "" ? [] : [`${prefixed}${suffix}`]];
}
/** A substitution of Flux, with its default where it has one: https://fluxcd.io/flux/components/kustomize/kustomizations/#post-build-variable-substitution */
const SUBSTITUTION = /\$\{([A-Za-z_]\w*)(?::?[=-]([^}]*))?\}/g;
/** Fills in what a Kustomization of Flux substitutes in a name and a namespace; what it does not state, it leaves. */
function substituted(naming, values) {
	const fill = (text) => text.replace(SUBSTITUTION, (whole, key, otherwise) => Object.hasOwn(values, key) ? values[key] : otherwise ?? whole);
	const name = currentName(naming);
	const filled = fill(name);
	return {
		namespace: naming.namespace && fill(naming.namespace),
		names: filled === name ? naming.names : [...naming.names, filled]
	};
}
// src/manifests/kustomize/rendering.ts
/**
* Rollouts are none of them, unless a configuration adds them: https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/replicas/
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
	const passing = {
		declared,
		naming: {
			names: [declared.name],
			namespace: declared.namespace
		},
		own: selectableOf(declared),
		values: [...stated],
		deletions: []
	};
	const counted = new Set(REPLICAS_KINDS);
	let nameAtTop = declared.name;
	for (const layer of chain) {
		for (const kind of layer.countedKinds) counted.add(kind);
		const apply = (rank) => applyOverrides(passing, rulesFor(layer, passing.own.names).overrides, rank);
		apply("patch");
		passing.naming = renamedBy(layer, passing.naming);
		passing.own = passedThrough(layer, passing.own, passing.naming);
		apply("json");
		if (declared.number === void 0 && (counted.has(declared.kind) || counted.has("*"))) passing.values.push(...rulesFor(layer, passing.naming.names).counts);
		apply("replacement");
		if (!isApplier(layer)) nameAtTop = currentName(passing.naming);
	}
	const { values, deletions } = passing;
	const last = chain.at(-1);
	const applier = last !== void 0 && isApplier(last) ? last : void 0;
	const naming = applier?.substitutes ? substituted(passing.naming, applier.substitutes) : passing.naming;
	const top = applier === void 0 ? last : chain.filter((layer) => !isApplier(layer)).at(-1);
	const added = Object.assign({}, ...chain.map(({ labels }) => labels));
	const way = {
		nameAtTop,
		root: top?.dir,
		top: top?.path,
		applied: applier?.applied,
		added
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
/** Applies what the overrides of one rank make of an object. */
function applyOverrides(passing, overrides, rank) {
	for (const override of overrides.filter((one) => one.rank === rank && concerns(one, passing.declared))) {
		const { deletes, renames } = override;
		const judged = appliedTo(passing.own, override);
		const isSure = judged === override.judged;
		if (judged === void 0) continue;
		if (isSure && renames !== void 0) {
			passing.naming = {
				...passing.naming,
				names: [...passing.naming.names, renames]
			};
			passing.own = {
				...passing.own,
				names: [...passing.own.names, renames]
			};
		} else if (isSure && deletes && judged.kind === "refused") passing.deletions.push(judged);
		else passing.values.push(judged);
	}
}
/** Checks whether an override deletes or renames the object, or states the number that is looked for. */
function concerns({ deletes, renames, key, number }, declared) {
	return deletes || renames !== void 0 || key === declared.key && number === declared.number;
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
// src/workloads/budgets.ts
/** Reads a PodDisruptionBudget, where an object is one. */
function readBudget(path, object) {
	const { kind, group, name, namespace, line, value } = object;
	if (kind !== "PodDisruptionBudget" || group !== "policy" || name === void 0) return [];
	const spec = isObject(value) ? member(value, "spec") : {};
	const marks = {
		labels: carried(value, "labels"),
		annotations: carried(value, "annotations")
	};
	const itself = {
		kind,
		group,
		name
	};
	const own = {
		selector: readBudgetSelector(spec),
		disruptions: readDisruptions(spec)
	};
	return [{
		path,
		kind,
		name,
		namespace,
		line,
		itself,
		...marks,
		...own
	}];
}
/** Renders budgets in all the ways that lead to a cluster. */
function renderBudgets(declarations, layout) {
	return declarations.flatMap((declared) => {
		const chains = layout.chains(declared.path) ?? [];
		const { path, line, selector } = declared;
		return (renderings(declared, [], layout) ?? []).flatMap((way, index) => {
			if (way.deleted !== void 0) return [];
			const { name, namespace } = way;
			const changes = (chains[index] ?? []).flatMap(({ budgets }) => budgets).filter((patch) => selects(patch.selector, selectable(way)) === "yes");
			const disruptions = Object.assign({ ...declared.disruptions }, ...changes.map((one) => one.changes));
			return [{
				name,
				namespace,
				place: `${path}:${line}`,
				home: homeOf(way),
				selector,
				disruptions
			}];
		});
	});
}
/** Returns the folder that an object comes from: that of its top kustomization, else its file's. */
function homeOf({ root, declared }) {
	return root ?? parentFolder(declared.path);
}
function selectable({ declared, names, namespace }) {
	const { labels = {}, annotations = {} } = declared;
	const namespaces = [declared.namespace, namespace];
	return {
		kind: declared.kind,
		group: "policy",
		names,
		namespaces,
		labels,
		annotations
	};
}
// src/workloads/marks.ts
/**
* Checks whether a file is the description of a chart: https://helm.sh/docs/topics/charts/#the-chartyaml-file
*/
function isChartPath(path) {
	return /(^|\/)Chart\.ya?ml$/.test(path);
}
const OBJECTS = marksOf([
	...Object.entries({
		...WORKLOAD_GROUPS,
		...AUTOSCALER_GROUPS
	}).map(([kind, group]) => [kind.replace(/Config$/, ""), `${group}/`]),
	["PodDisruptionBudget", "policy/"],
	["Application", "argoproj.io/"],
	["Kustomization", "kustomize.toolkit.fluxcd.io/"],
	["HelmRelease", "helm.toolkit.fluxcd.io/"],
	...SOURCE_KINDS.map((kind) => [kind, "source.toolkit.fluxcd.io/"]),
	["argocd-cm", "resource.customizations.ignoreDifferences"]
]);
/** Values for a HelmRelease, under a key that is a file's name. */
const VALUES = marksOf([
	["kind: ConfigMap", "eplica"],
	["kind: ConfigMap", "utoscal"],
	["kind: Secret", "values"]
]);
/** Any kind of these objects: most files have none, and one search says so. */
const ANY_OBJECT = new RegExp(OBJECTS.map(([kind]) => kind).join("|"));
function marksOf(pairs) {
	return [...groupBy(pairs, ([kind]) => kind)].map(([kind, all]) => [kind, all.map(([, group]) => group)]);
}
function holdsMarks(text, marks) {
	return marks.some(([kind, groups]) => text.includes(kind) && groups.some((group) => text.includes(group)));
}
/**
* Checks whether a file may matter: one that may not be read may hold anything, and so may the end of one
* that is too long.
*/
function mayMatter(bytes) {
	if (!Buffer.isBuffer(bytes) || bytes.length > 20971520 || findStandIn(bytes) !== void 0) return true;
	const text = bytes.toString("latin1");
	return ANY_OBJECT.test(text) && holdsMarks(text, OBJECTS) || holdsMarks(text, VALUES);
}
/** Checks whether a file is parsed for its name alone. */
function isNamedToMatter(path) {
	return isKustomizationPath(path) || isChartPath(path) || isOverridesPath(path) || isHelmfilePath(path);
}
/** Parts of words that values have which set a count, or have an autoscaler set it. */
const VALUES_MARKS = [
	"eplica",
	"utoscal",
	"hpa",
	"keda"
].map((mark) => Buffer.from(mark));
/** Key under which lists of charts keep the values of each, in files of any name. */
const LIST_MARK = Buffer.from("helmValues");
/** Checks whether a file may hold values of a chart, by its name and bytes. */
function mayBeValues(path, bytes, holds) {
	return (isValuesPath(path) || bytes.includes(LIST_MARK) || !isChartPath(path) && holds(inFolder(parentFolder(path), "Chart.yaml"))) && VALUES_MARKS.some((mark) => bytes.includes(mark));
}
// src/workloads/remember.ts
/** Opens the memory of files that have a cache; undefined for others. */
function openMemory(files, holds) {
	const { cache } = files;
	if (cache === void 0 || files.idOf === void 0) return void 0;
	const idOf = (path, reading) => files.idOf?.(path, reading);
	const keyOf = (path, reading) => {
		const id = isWritable(path) ? idOf(path, reading) : void 0;
		return id === void 0 ? void 0 : `manifest ${id} ${path}`;
	};
	const isSame = ({ held, opened }, reading) => held.every(([path, before]) => holds(path) === before) && opened.every(([path, id]) => id === null ? !holds(path) && idOf(path, true) === void 0 : idOf(path, reading) === id);
	return {
		recall(path, lists, reading) {
			const key = keyOf(path, reading);
			const text = key === void 0 ? void 0 : cache.recall(key);
			const kept = text === void 0 ? void 0 : readKept(text);
			if (kept === void 0 || !isSame(kept, reading)) return false;
			for (const [name, added] of Object.entries(kept.added)) lists[name]?.push(...added);
			return true;
		},
		isLikely(path) {
			const key = keyOf(path, false);
			return key !== void 0 && cache.recall(key) !== void 0;
		},
		record(path, lists, around, read) {
			const before = Object.entries(lists).map(([name, list]) => [name, list.length]);
			const watch = watchSurroundings(around);
			read(watch.watched);
			const key = keyOf(path, true);
			const { held, opened } = watch.asked((one) => idOf(one, true));
			if (key === void 0 || held === void 0 || opened === void 0) return;
			const added = before.flatMap(([name, length]) => {
				const list = lists[name] ?? [];
				return list.length > length ? [[name, list.slice(length)]] : [];
			});
			keep(cache, key, {
				added: Object.fromEntries(added),
				held,
				opened
			});
		}
	};
}
/** Reads what was kept; undefined for what nobody keeps here. */
function readKept(text) {
	const kept = recallFaithful(text);
	if (!isObject(kept) || !isObject(kept.added)) return void 0;
	return [
		kept.held,
		kept.opened,
		...Object.values(kept.added)
	].every(Array.isArray) ? kept : void 0;
}
function keep(cache, key, kept) {
	const text = stringifyFaithful(kept);
	if (text !== void 0) cache.keep(key, text);
}
/** Checks for a name that can stand in a key. */
function isWritable(path) {
	return !/[\p{Cc}\p{Cs}]/u.test(path);
}
/** Watches what is asked of other files. */
function watchSurroundings(around) {
	const held = /* @__PURE__ */ new Map();
	const opened = /* @__PURE__ */ new Set();
	let listed = false;
	const watched = {
		holds(path) {
			const answer = around.holds(path);
			held.set(path, answer);
			return answer;
		},
		open(path) {
			opened.add(path);
			return around.open(path);
		},
		list() {
			listed = true;
			return around.list();
		}
	};
	const asked = (idOf) => {
		const ids = [...opened].map((path) => [path, idOf(path) ?? null]);
		const unreadable = ids.some(([path, id]) => id === null && around.holds(path));
		return {
			held: listed ? void 0 : [...held],
			opened: unreadable ? void 0 : ids
		};
	};
	return {
		watched,
		asked
	};
}
// src/workloads/unread.ts
const AUTOSCALERS = ["HorizontalPodAutoscaler", "ScaledObject"];
/** A text with more words than this is no manifest that people write. */
const MAX_WORDS = 1e3;
/** More lines than people read. */
const MAX_TOLD = 100;
/**
* Says of each place that may hold a workload, or what owns one, why it cannot be read; a chart's templates are
* no such places.
*/
function describeUnreadable(all) {
	const lines = all.flatMap(({ file, line, reason, fix }) => reason === "the file is a template, not YAML" ? [] : [`${file}:${line}: ${reason}. ${fix}`]);
	const more = lines.length - MAX_TOLD;
	return more > 0 ? [...lines.slice(0, MAX_TOLD), `${more} more places cannot be read`] : lines;
}
/** Marks what cannot be read by its words; `text` is the part that cannot. */
function markUnread(refused, text) {
	const role = roleOf(refused, text);
	const words = role === "other" ? [] : [...new Set(text.match(/[\w.-]+/g) ?? [])].slice(0, MAX_WORDS);
	return {
		...refused,
		role,
		words
	};
}
function roleOf({ file, reason }, text) {
	if (reason === "the file is a template, not YAML") return "other";
	if (AUTOSCALERS.some((kind) => text.includes(kind))) return "autoscaler";
	return isKustomizationPath(file) ? "kustomization" : "other";
}
/**
* Says that what cannot be read may set a workload's count: an autoscaler that has its name among its words, or
* a kustomization that has the name of its folder or file.
*/
function tellUnread(all, { names, paths }) {
	const last = (path) => path.slice(path.lastIndexOf("/") + 1);
	const places = paths.flatMap((path) => [last(path), last(parentFolder(path))]).filter((one) => one !== "");
	for (const { role, words, file, line, reason, fix } of all) {
		if (!(role === "autoscaler" ? names : role === "kustomization" ? places : []).some((word) => words.includes(word))) continue;
		const message = `${file}:${line} cannot be read (${reason}), and ${role === "autoscaler" ? "it may be an autoscaler of this workload" : "it may build on this one"}. ${fix}`;
		return {
			reason: role === "autoscaler" ? "owned_by_autoscaler" : "ambiguous_manifest",
			message
		};
	}
}
// src/workloads/gather.ts
/** Checks whether a file's name says that it may hold Kubernetes objects. */
function isManifestPath(path) {
	return /\.(ya?ml|json)$/i.test(path) || isKustomizationPath(path);
}
/** Returns what no file says. */
function gatherNothing() {
	return {
		workloads: [],
		autoscalers: [],
		budgets: [],
		kustomizations: [],
		deliveries: [],
		appliers: [],
		overrides: [],
		fluxSources: [],
		fluxUses: [],
		releases: [],
		charts: [],
		values: [],
		configs: [],
		scalerTemplates: [],
		unreadable: []
	};
}
/** Paths of the repositories that parts are read of. */
const PATHS = /* @__PURE__ */ new WeakMap();
/** Returns a check for what a repository lists. */
function holdsIn(files) {
	const known = once(() => {
		const paths = PATHS.get(files) ?? new Set(files.list());
		PATHS.set(files, paths);
		return paths;
	});
	return (path) => known().has(path);
}
/** Reads what the files at these paths say. Files that cannot matter are not parsed. */
function gatherManifests(files, paths) {
	const gathered = gatherNothing();
	const holds = holdsIn(files);
	const open = (path, bytes = readBytes(files, path)) => {
		const opened = Buffer.isBuffer(bytes) ? openManifest(path, bytes) : bytes;
		if (opened?.kind === "refused") {
			const text = Buffer.isBuffer(bytes) ? bytes.toString("utf8") : "";
			gathered.unreadable.push(markUnread(opened, text));
			const template = readScalerTemplate(path, text);
			if (template !== void 0) gathered.scalerTemplates.push(template);
		}
		if (opened?.kind !== "open") return void 0;
		gathered.unreadable.push(...unreadIn(opened.file));
		return opened.file;
	};
	const around = {
		open,
		holds,
		list: () => files.list()
	};
	const memory = openMemory(files, holds);
	if (memory !== void 0 && files.expect !== void 0) {
		const known = new Set(paths.filter((path) => memory.isLikely(path)));
		files.expect(paths.filter((path) => !known.has(path)), [...known]);
	}
	for (const path of paths) {
		const read = (watched) => gatherFile(gathered, path, readBytes(files, path), watched, open);
		if (memory === void 0) read(around);
		else if (!memory.recall(path, gathered, true)) memory.record(path, gathered, around, read);
	}
	return gathered;
}
/** Recalls what the files at these paths say, where all of them are known without reading any. */
function recallManifests(files, paths) {
	const gathered = gatherNothing();
	const memory = openMemory(files, holdsIn(files));
	return memory !== void 0 && paths.every((path) => memory.recall(path, gathered, false)) ? gathered : void 0;
}
function gatherFile(gathered, path, bytes, around, open) {
	const values = Buffer.isBuffer(bytes) && mayBeValues(path, bytes, around.holds);
	const file = bytes !== void 0 && (values || isNamedToMatter(path) || mayMatter(bytes)) ? open(path, bytes) : void 0;
	for (const object of file?.objects ?? []) gather(gathered, file, object, {
		...around,
		values
	});
}
/** Lists the documents that cannot be read, and those that tools read otherwise. */
function unreadIn(file) {
	return file.flaws.map((flaw) => markUnread(refusedAt(file, flaw), flaw.kind === "unread" ? flaw.text : ""));
}
/** Reads a file as values of a chart, whatever its name; undefined where it is none. */
function readValues(files, path) {
	const bytes = readBytes(files, path);
	const opened = Buffer.isBuffer(bytes) ? openManifest(path, bytes) : void 0;
	const object = opened?.kind === "open" ? opened.file.objects[0] : void 0;
	const isValues = object !== void 0 && (object.apiVersion === void 0 || object.kind === void 0);
	return opened?.kind === "open" && isValues ? readValuesFile(opened.file, object) : void 0;
}
function gather(gathered, file, object, around) {
	const { open, values } = around;
	const { path } = file;
	if (isKustomization(object, path)) {
		gathered.kustomizations.push(readLayer(file, object, open));
		gathered.releases.push(...readDeclaredReleases(file, object, around.holds));
		return;
	}
	if (isWorkload(object)) {
		const { kind, name, namespace, line, documentIndex } = object;
		const judged = judgeField(file, object, REPLICAS);
		const [labels, annotations] = [carried(object.value, "labels"), carried(object.value, "annotations")];
		const template = podTemplate(object.value);
		gathered.workloads.push({
			path,
			kind,
			name,
			namespace,
			line,
			documentIndex,
			labels,
			annotations,
			judged,
			template,
			podLabels: podLabels(object.value)
		});
	}
	gathered.budgets.push(...readBudget(path, object));
	const autoscaler = readAutoscaler(file, object);
	if (autoscaler !== void 0) {
		const { kind, name } = autoscaler.target;
		const itself = {
			kind: autoscaler.kind,
			group: object.group,
			name: autoscaler.name
		};
		gathered.autoscalers.push({
			path,
			kind,
			name,
			namespace: object.namespace,
			itself,
			autoscaler,
			numbers: readNumbers(file, object)
		});
	}
	if (object.apiVersion === void 0 && values) gathered.values.push(readValuesFile(file, object));
	if (isChartPath(path)) gathered.charts.push(readChart(path, object.value, open));
	gathered.configs.push(...readConfigValues(file, object));
	gatherDelivery(gathered, file, object, around);
}
/** Reads a chart; the first format has its dependencies in a file of their own. */
function readChart(path, value, open) {
	const dir = parentFolder(path);
	const first = open(inFolder(dir, "requirements.yaml"))?.objects[0]?.value;
	return {
		dir,
		name: textAt(value, ["name"]) ?? dir,
		library: valueAt(value, ["type"]) === "library",
		dependencies: [...readDependencies(value), ...readDependencies(first)]
	};
}
function gatherDelivery(gathered, file, object, around) {
	const facts = readDelivery(file, object, around);
	gathered.appliers.push(...facts.appliers);
	gathered.deliveries.push(...facts.deliveries);
	gathered.overrides.push(...facts.overrides);
	gathered.fluxSources.push(...facts.fluxSources);
	gathered.fluxUses.push(...facts.fluxUses);
	if (facts.applications.length === 0) gathered.releases.push(...readDeclaredReleases(file, object, around.holds));
	for (const application of [...facts.applications, ...sharingFiles(facts.applications, around.list)]) {
		const { name, value, owner } = application;
		const releases = readDeclaredReleases(file, {
			...object,
			kind: "Application",
			name,
			value
		}, around.holds, object.kind === "ApplicationSet" ? owner : void 0);
		gathered.releases.push(...releases.map((release) => ({
			...release,
			applied: appliedBy(application)
		})));
	}
}
export { isSourceOf as A, readLayer as B, placesOf$1 as C, readDelivery as D, holdsBack as E, applierOf as F, PLUGIN_LISTS as G, GENERATOR_LISTS as H, isArgoObject as I, selectorOf as J, readKustomization as K, sourcePaths as L, branchOf as M, pinnedRevision as N, heldBackBySources as O, reachesCount as P, autoscalerTarget as Q, isApplier as R, mountsOf as S, silentDependency as T, INCLUDE_LISTS as U, mayRename as V, PATCH_LISTS as W, paceBy as X, paceAfter as Y, readPace as Z, chartsAround as _, recallManifests as a, readReleases as b, tellUnread as c, render as d, renderings as f, affectedReleases as g, absentDependency as h, readValues as i, isFluxKustomization as j, isFromGit as k, homeOf as l, readInflatedCharts as m, gatherNothing as n, describeUnreadable as o, sumResources as p, findOddKey as q, isManifestPath as r, markUnread as s, gatherManifests as t, renderBudgets as u, helmArguments as v, readDependencies as w, dependencyFolder as x, plainRelease as y, namingLayer as z };
