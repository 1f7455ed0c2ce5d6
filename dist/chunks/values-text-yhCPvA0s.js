import { a as MAX_COUNT, s as isCount$1 } from "./time-ZXryeGjZ.js";
import { t as valueAt } from "./value-at-BYJvqKQp.js";
import { E as positionAt, P as inFolder, b as lineOf, d as isEncrypted, i as openManifest, n as lineWithin, r as listAt, s as textAt, t as pointerSteps, w as scalarText, x as locatePath, y as entryOf } from "./json-pointer-Ba3zOFj4.js";
import { i as isObject, u as scalar } from "./json-BaBbGGr3.js";
// src/manifests/kubernetes/identity.ts
/** API group of each kind whose `spec.replicas` is known. */
const WORKLOAD_GROUPS = {
	Deployment: "apps",
	StatefulSet: "apps",
	Rollout: "argoproj.io",
	DeploymentConfig: "apps.openshift.io"
};
/** API group of each kind that sets the count of another object. */
const AUTOSCALER_GROUPS = {
	HorizontalPodAutoscaler: "autoscaling",
	ScaledObject: "keda.sh",
	Canary: "flagger.app",
	Rollout: "argoproj.io"
};
/**
* Returns the key under which workloads are filed; namespaces are compared separately, because a manifest may
* leave its out.
*/
function nameKey(workload) {
	return `${workload.kind}/${workload.name}`;
}
/** Checks whether an object is a Deployment, StatefulSet, Rollout or DeploymentConfig with a name. */
function isWorkload(object) {
	return object.name !== void 0 && belongs(object, WORKLOAD_GROUPS);
}
function isAutoscaler(object) {
	return belongs(object, AUTOSCALER_GROUPS);
}
function belongs({ kind, group }, groups) {
	return kind !== void 0 && Object.hasOwn(groups, kind) && groups[kind] === group;
}
/** Checks whether two namespaces may be the same: one that is left out may turn out to be any. */
function sameNamespace(written, wanted) {
	return written === void 0 || wanted === void 0 || written === wanted;
}
/**
* The names that kustomize looks for in a folder (sigs.k8s.io/kustomize, `RecognizedKustomizationFileNames`).
*/
const KUSTOMIZATION_NAMES = [
	"kustomization.yaml",
	"kustomization.yml",
	"Kustomization"
];
/** Checks whether a file has a name by which kustomize takes it for a kustomization. */
function isKustomizationPath(path) {
	return KUSTOMIZATION_NAMES.includes(path.slice(path.lastIndexOf("/") + 1));
}
/**
* Lists the files that may be the kustomization of a folder, in the order in which kustomize looks for them.
*/
function kustomizationPaths(dir) {
	return KUSTOMIZATION_NAMES.map((name) => inFolder(dir, name));
}
/**
* Checks whether an object is the kustomization or component of its file. kustomize fills in a kind or version that
* is left out (sigs.k8s.io/kustomize, kustomization.go).
*/
function isKustomization(object, path) {
	if (!isKustomizationPath(path) || object.documentIndex !== 0) return false;
	const { kind, apiVersion, group } = object;
	if (kind === void 0 || group === "kustomize.config.k8s.io") return true;
	return apiVersion === void 0 && (kind === "Kustomization" || kind === "Component");
}
// src/lib/overlay.ts
/**
* Lays one value over another, mappings key by key and anything else whole, as a merge patch does (RFC 7386) and helm
* does with values. A null stays, for it takes away what is still below.
*/
function overlay(below, above) {
	if (above === void 0) return below;
	if (!isObject(above) || !isObject(below)) return above;
	const merged = { ...below };
	for (const [key, value] of Object.entries(above)) {
		const under = Object.hasOwn(below, key) ? below[key] : void 0;
		Object.defineProperty(merged, key, {
			value: overlay(under, value),
			enumerable: true,
			writable: true,
			configurable: true
		});
	}
	return merged;
}
// src/manifests/kubernetes/behavior-change.ts
/** Places of a behavior below `spec`: of an HPA, and of a ScaledObject. */
const PLACES = [["behavior"], [
	"advanced",
	"horizontalPodAutoscalerConfig",
	"behavior"
]];
/**
* Returns the part of an autoscaler's spec in which its behavior is; undefined where it states none, or one that
* nobody writes.
*/
function behaviorIn(spec) {
	const place = PLACES.find((steps) => valueAt(spec, steps) !== void 0);
	const copy = place && copyOf(valueAt(spec, place));
	return copy && place?.reduceRight((value, step) => ({ [step]: value }), copy.value);
}
/** Nodes and levels of a behavior: by aliases a few lines can be more than there is room for. */
const MAX_NODES = 500;
const MAX_DEPTH$2 = 8;
/** Copies a value that may lead back to itself; undefined where it is too much. */
function copyOf(original) {
	let nodes = 0;
	let isWhole = true;
	const copy = (value, depth) => {
		nodes += 1;
		if (nodes > MAX_NODES || depth > MAX_DEPTH$2) isWhole = false;
		if (!isWhole) return null;
		if (Array.isArray(value)) return value.map((one) => copy(one, depth + 1));
		if (!isObject(value)) return value;
		return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, copy(one, depth + 1)]));
	};
	const value = copy(original, 0);
	return isWhole ? { value } : void 0;
}
/** Reads what a partial object that is merged into an autoscaler makes of its behavior; undefined where nothing. */
function mergedChange(spec) {
	if (!PLACES.some((steps) => valueAt(spec, steps) !== void 0)) return void 0;
	const part = behaviorIn(spec);
	return part === void 0 || hasDirective(part) ? { kind: "unknown" } : {
		kind: "merge",
		spec: part
	};
}
/** Finds directives of strategic merges, such as `$patch`. */
function hasDirective(value) {
	if (typeof value !== "object" || value === null) return false;
	return Object.entries(value).some(([key, one]) => key.startsWith("$") || hasDirective(one));
}
/** Reads what one operation of a JSON patch makes of a behavior; undefined where nothing. */
function operationChange(op, pointer, value) {
	const [root, ...steps] = pointerSteps(pointer);
	if (root !== "spec" || op === "test") return void 0;
	const reaches = PLACES.some((place) => place.slice(0, steps.length).every((step, at) => steps[at] === step));
	if (steps.length === 0 || !reaches) return void 0;
	const written = copyOf(value);
	return written && (op === "add" || op === "replace" || op === "remove") ? {
		kind: "operation",
		op,
		steps,
		value: written.value
	} : { kind: "unknown" };
}
/**
* Applies changes, in their order, to the part of a spec that holds a behavior. Returns undefined where the outcome
* cannot be told.
*/
function changedBehavior(part, changes) {
	let spec = part ?? {};
	for (const change of changes) {
		if (change === void 0 || change.kind === "unknown") return void 0;
		spec = change.kind === "merge" ? withoutNulls(overlay(spec, change.spec)) : setAt(spec, change.steps, change.op === "remove" ? void 0 : change);
	}
	return { spec };
}
/** A null in a merge patch takes away what is below it. */
function withoutNulls(value) {
	if (!isObject(value)) return value;
	return Object.fromEntries(Object.entries(value).flatMap(([key, one]) => one === null ? [] : [[key, withoutNulls(one)]]));
}
/** Returns a value with another one at its steps, or without the one that is there. */
function setAt(value, [step, ...rest], written) {
	if (step === void 0) return written?.value;
	if (Array.isArray(value)) return setInList(value, step, rest, written);
	const entries = Object.entries(isObject(value) ? value : {});
	const below = setAt(valueAt(value, [step]), rest, written);
	const others = entries.filter(([key]) => key !== step);
	return Object.fromEntries(below === void 0 ? others : [...others, [step, below]]);
}
function setInList(list, step, rest, written) {
	const at = step === "-" ? list.length : Number(step);
	if (rest.length > 0) return list.map((one, index) => index === at ? setAt(one, rest, written) : one);
	const added = written === void 0 ? [] : [written.value];
	return list.toSpliced(at, written?.op === "add" ? 0 : 1, ...added);
}
// src/manifests/edit/field.ts
const REPLICAS = {
	text: "spec.replicas",
	steps: ["spec", "replicas"]
};
/** Returns the field of a kustomization's `replicas:` entry for a name. */
function replicasEntry(name) {
	return {
		text: `replicas[name=${name}].count`,
		steps: [
			"replicas",
			{
				key: "name",
				value: name
			},
			"count"
		]
	};
}
const STEP = /\.?([^.[\]"\s]+)|\[(\d{1,9})\]|\[([^=\]"]+)=([^\]"]*)\]|\["([^"]+)"\]/y;
/**
* Reads the blueprint's `manifest.field`: keys with dots between them, list items as `[2]` or `[name=web]`,
* and a key that holds dots or brackets as `["a.b"]`. Undefined where it is none of these.
*/
function parseField(text) {
	const steps = [];
	STEP.lastIndex = 0;
	while (STEP.lastIndex < text.length) {
		const before = STEP.lastIndex;
		const match = STEP.exec(text);
		const [, key, index, selector, value = "", quoted] = match ?? [];
		if (match === null || key !== void 0 && before === 0 === text.startsWith(".", before)) return void 0;
		if (selector !== void 0) steps.push({
			key: selector,
			value
		});
		else steps.push(index === void 0 ? key ?? quoted ?? "" : Number(index));
	}
	return steps.length === 0 ? void 0 : {
		text,
		steps
	};
}
/** Resolves a field to a path in one value; a string says why there is none. */
function resolveField(value, field) {
	const path = [];
	for (const step of field.steps) {
		const list = valueAt(value, path);
		if (typeof step === "string" && Array.isArray(list)) return `\`${field.text}\` is missing: \`${step}\` is looked for in a list, whose items are written as \`[0]\` or \`[name=web]\``;
		if (typeof step === "number" && typeof list === "object" && !Array.isArray(list)) return `\`${field.text}\` is missing: there is no list to take item \`[${step}]\` of`;
		if (typeof step !== "object") {
			path.push(step);
			continue;
		}
		if (!Array.isArray(list)) return `\`${field.text}\` is missing: there is no list to look for \`${step.key}=${step.value}\` in`;
		const matching = list.flatMap((item, index) => scalar(valueAt(item, [step.key])) === step.value ? [index] : []);
		if (matching[0] === void 0) return `\`${field.text}\` is missing: no item has \`${step.key}: ${step.value}\``;
		if (matching.length > 1) return `\`${field.text}\` is not one place: ${matching.length} items have \`${step.key}: ${step.value}\``;
		path.push(matching[0]);
	}
	return path;
}
// src/manifests/edit/insertion.ts
/**
* Finds where `replicas: N` fits as the first thing in `spec`, written like its neighbors: a line of its own
* in their indentation and with the line end of the line before, or beside them in flow style and JSON. A
* string says why it fits nowhere: one line must be the whole difference.
*/
function insertionPoint(parsed, object) {
	const root = parsed.documents[object.documentIndex]?.root;
	const spec = entryOf(parsed, locatePath(parsed, root, object.base).node, "spec");
	if (spec === void 0) return "there is no `spec`";
	if (spec.value.kind !== "mapping") return "`spec` holds no keys";
	const first = spec.value.entries[0];
	if (parsed.text[spec.value.start] === "{") return inFlow(parsed, spec.value, first, spec.key);
	return inBlock(parsed, spec, first?.key) ?? "`spec` is not a block of lines of its own";
}
function inBlock(parsed, spec, first) {
	const { text, lineStarts } = parsed;
	if (spec.key.kind !== "scalar" || first?.kind !== "scalar" || first.start < 0) return void 0;
	if (!/^["']?[ \t]*:/.test(text.slice(spec.key.end, spec.key.end + 100))) return void 0;
	const { line } = positionAt(parsed, spec.key.start);
	const offset = lineStarts[line];
	const from = lineStarts[positionAt(parsed, first.start).line - 1] ?? 0;
	if (offset === void 0 || from < offset) return void 0;
	const indent = /^ +$/.exec(text.slice(from, startOf(first)))?.[0];
	const lineEnd = /\r\n$|\n$/.exec(text.slice(Math.max(0, offset - 2), offset))?.[0];
	if (indent === void 0 || lineEnd === void 0) return void 0;
	return {
		offset,
		line: line + 1,
		before: `${indent}${quoted(first)}: `,
		after: lineEnd
	};
}
function inFlow(parsed, spec, first, specKey) {
	const { text, lineStarts } = parsed;
	if (first === void 0) {
		const { line } = positionAt(parsed, spec.start);
		const name = specKey.kind === "scalar" ? quoted(specKey) : "replicas";
		return {
			offset: spec.start + 1,
			line,
			before: `${name}: `,
			after: ""
		};
	}
	if (first.key.kind !== "scalar" || first.key.start < 0 || first.key.anchored || first.key.tagged) return "the first key of `spec` is unusual";
	const offset = startOf(first.key);
	const { line } = positionAt(parsed, offset);
	const from = lineStarts[line - 1] ?? 0;
	const space = /^"\s*:\S/.test(text.slice(first.key.end, first.key.end + 100)) ? "" : " ";
	const before = `${quoted(first.key)}:${space}`;
	if (from <= spec.start) return {
		offset,
		line,
		before,
		after: `,${space}`
	};
	const indent = /^[ \t]*$/.exec(text.slice(from, offset))?.[0];
	const lineEnd = /\r\n$|\n$/.exec(text.slice(Math.max(0, from - 2), from))?.[0];
	if (indent === void 0 || lineEnd === void 0) return "the first key of `spec` does not begin its line";
	return {
		offset: from,
		line,
		before: `${indent}${before}`,
		after: `,${lineEnd}`
	};
}
/** Returns where a key is written, its quote included. */
function startOf({ start, style }) {
	return style === "plain" ? start : start - 1;
}
function quoted({ style }) {
	const quote = {
		plain: "",
		double: "\"",
		single: "'",
		literal: "",
		folded: ""
	}[style];
	return `${quote}replicas${quote}`;
}
// src/manifests/edit/target.ts
/** Names one place in a file. */
function placeOf(judged) {
	return judged.kind === "found" ? `${judged.target.path}:${judged.target.start}` : `${judged.file}:line ${judged.line}`;
}
/** Returns file and line of a count, or of what stands instead of one. */
function placeLine(judged) {
	return judged.kind === "found" ? judged.target : {
		path: judged.file,
		line: judged.line
	};
}
/** Refuses whatever stands in a document of which tools disagree on what it says. */
function refusedAt({ path }, { line, reason, fix }) {
	return {
		kind: "refused",
		file: path,
		line,
		reason,
		fix
	};
}
// src/manifests/edit/judge.ts
/**
* `spec.replicas` of a workload that states none:
* https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#replicas
*/
const DEFAULT_REPLICAS = 1;
/**
* Judges whether the number at a field of one object can be edited without any doubt, and where its digits
* stand.
*/
function judgeField(file, object, field, form = "number") {
	const { parsed } = file;
	const twice = file.flaws.find((flaw) => flaw.kind === "duplicate" && flaw.documentIndex === object.documentIndex);
	if (twice !== void 0) return refusedAt(file, twice);
	if (isEncrypted(object.value)) return {
		...ENCRYPTED,
		file: file.path,
		line: object.line
	};
	const within = resolveField(object.value, field);
	const literal = literalFix(field, form);
	if (typeof within === "string") {
		const fix = entryFix(field) ?? literal;
		return {
			kind: "refused",
			file: file.path,
			line: object.line,
			reason: within,
			fix
		};
	}
	const path = [...object.base, ...within];
	const document = parsed.documents[object.documentIndex];
	const place = locatePath(parsed, document?.root, path);
	const refuse = (node, reason, fix) => {
		const from = node !== void 0 && node.start >= 0 ? node : place.key;
		const line = from === void 0 ? lineOf(parsed, place.trail) : positionAt(parsed, from.start).line;
		return {
			kind: "refused",
			file: file.path,
			line,
			reason,
			fix
		};
	};
	const surroundings = refuseSurroundings(file, object, place, {
		text: field.text,
		literal,
		refuse
	});
	if (surroundings !== void 0) return surroundings;
	if (place.node === void 0) {
		if (valueAt(document?.value, path) !== void 0) return refuse(void 0, `\`${field.text}\` comes from a merge or an alias`, literal);
		const near = nearKey(object.value, within);
		if (near !== void 0) return refuse(void 0, `\`${field.text}\` is missing`, near);
		return {
			...refuse(void 0, `\`${field.text}\` is missing`, literal),
			...creation(file, object, field)
		};
	}
	return judgeScalar(file, object, {
		text: field.text,
		form,
		node: place.node,
		meant: valueAt(document?.value, path),
		literal,
		refuse
	});
}
const ENCRYPTED = {
	kind: "refused",
	reason: "the file is encrypted by SOPS, and an edit would break its checksum",
	fix: "Keep the count in a file of its own that is not encrypted."
};
/** Asks whether a key of the same letters is meant by the first step of a path that is missing. */
function nearKey(value, path) {
	const missing = path.findIndex((_, index) => valueAt(value, path.slice(0, index + 1)) === void 0);
	const step = String(path[missing]);
	const near = Object.keys(Object(valueAt(value, path.slice(0, missing)))).find((key) => key.toLowerCase() === step.toLowerCase());
	return near === void 0 ? void 0 : `Did you mean \`${near}\`? There is no \`${step}\` beside it.`;
}
/** Refuses a field whose number is not read, is shared with other places, or may be overridden behind it. */
function refuseSurroundings({ parsed }, { documentIndex }, place, { text, literal, refuse }) {
	if (parsed.documents[documentIndex]?.hidden === true) return refuse(place.node, `\`${text}\` stands behind \`...\`, where Kubernetes stops reading`, "Open the document with `---`.");
	const shared = sharedNode(place);
	if (shared !== void 0) return refuse(shared.node, `\`${text}\` ${shared.reason}`, literal);
	const merge = laterMerge(parsed, place);
	if (merge === void 0) return void 0;
	return refuse(merge, `\`${text}\` has a merge \`<<\` behind it, which may override it`, "Write `<<` first in its mapping.");
}
/** Says how to write a field so that its number can be edited. */
function literalFix({ text }, form) {
	return form === "text" ? `Write \`${text}\` as digits in quotes.` : `Write \`${text}\` as a plain number of its own.`;
}
/** Says how to write the entry of a kustomization that a field looks for. */
function entryFix({ text }) {
	const entry = /^replicas\[name=([^\]]+)\]\.count$/.exec(text)?.[1];
	return entry && `Add \`{name: ${entry}, count: N}\` to its \`replicas:\` list, N being the number that runs now.`;
}
/** Judges whether one node is a number whose digits can be replaced. */
function judgeScalar({ parsed, path, toBytes }, object, stated) {
	const { text, form, node, meant, literal, refuse } = stated;
	if (node.kind !== "scalar") return refuse(node, `\`${text}\` is not a number`, literal);
	const source = node.start < 0 ? "" : parsed.text.slice(node.start, node.end);
	const filled = filledIn(source);
	if (filled !== void 0) return refuse(node, `\`${text}\` is the ${filled.what} \`${shown(source)}\``, filled.fix);
	const quoted = node.style === "single" || node.style === "double";
	if (form === "text" && !quoted) return refuse(node, `\`${text}\` stands without quotes where Argo CD wants text`, literal);
	if (form === "number" && node.style !== "plain") return refuse(node, `\`${text}\` is quoted`, literal);
	const flaw = whyNoCount(source);
	if (flaw !== void 0) {
		const fix = isCount$1(meant) && !source.includes(":") ? `Write \`${text}\` as plain digits: ${meant}.` : literal;
		return refuse(node, `\`${text}\` is ${flaw}`, fix);
	}
	const start = toBytes(node.start);
	return {
		kind: "found",
		target: {
			path,
			field: text,
			documentIndex: object.documentIndex,
			start,
			end: start + source.length,
			line: positionAt(parsed, node.start).line,
			value: Number(source),
			form: { kind: form }
		}
	};
}
/** Says why a source text is no count of replicas in plain digits; undefined where it is one. */
function whyNoCount(source) {
	if (!/^(0|[1-9]\d*)$/.test(source)) return `${source === "" ? "empty" : `\`${shown(source)}\``}, not a plain decimal number`;
	if (isCount$1(Number(source))) return void 0;
	return `\`${shown(source)}\`, and Kubernetes takes no more than ${MAX_COUNT}`;
}
/** Recognizes a value that something else fills in before Kubernetes reads it. */
function filledIn(source) {
	const parameter = /^\$\{\{(\w+)\}\}$/.exec(source)?.[1];
	if (parameter !== void 0) return {
		what: "parameter",
		fix: `Write the number here, or change the parameter \`${parameter}\` where the Template is processed.`
	};
	const open = source.indexOf("${");
	if (open >= 0 && source.includes("}", open)) return {
		what: "substitution",
		fix: "Point `manifest` at where its value is set, or write the number here."
	};
	if (!/\{\{|\{%|<%/.test(source)) return void 0;
	return {
		what: "template",
		fix: "Point `manifest` at the values that fill it in, or at the rendered manifest."
	};
}
/** Shows source text on one line of a message, with what cannot be seen written out. */
function shown(source) {
	return source.slice(0, 400).replace(/[ \t]*[\r\n]\s*/g, " ").slice(0, 40).replace(/[\p{C}\p{Z}]/gu, (char) => char === " " ? char : `\\u{${char.codePointAt(0)?.toString(16)}}`);
}
/** Finds a merge in a mapping on the way, behind the key that leads on. */
function laterMerge(parsed, { trail }) {
	for (const [depth, node] of trail.entries()) {
		if (node.kind !== "mapping") continue;
		const own = node.entries.findIndex(({ value }) => value === trail[depth + 1]);
		const merge = node.entries.find(({ key }, index) => own >= 0 && index > own && scalarText(parsed, key) === "<<");
		if (merge !== void 0) return merge.key;
	}
}
/**
* Finds a node on the way whose text stands for more, or other, than itself: editing it might change another
* value too.
*/
function sharedNode(place) {
	for (const node of place.trail) {
		const shared = sharing(node);
		if (shared !== void 0) return {
			node,
			reason: shared[node === place.node ? "itself" : "around"]
		};
	}
}
/** Says by what a node is shared, of itself and of what it holds. */
function sharing(node) {
	if (node.kind === "alias") return {
		itself: "is an alias",
		around: "lies behind an alias"
	};
	if (node.anchored) return {
		itself: "carries an anchor",
		around: "lies under an anchor"
	};
	return node.tagged ? {
		itself: "carries a tag",
		around: "lies under a tag"
	} : void 0;
}
/**
* Completes the refusal of a missing `spec.replicas`: how to write it, and the insertion where there is room
* for one.
*/
function creation(file, object, field) {
	if (field.text !== "spec.replicas") return {};
	const point = insertionPoint(file.parsed, object);
	const fix = "Write it with the number that runs now";
	if (typeof point === "string") return { fix: `${fix}; it cannot be inserted here, because ${point}.` };
	const start = file.toBytes(point.offset);
	const { line, before, after } = point;
	const at = {
		path: file.path,
		field: field.text,
		documentIndex: object.documentIndex,
		start,
		end: start,
		line
	};
	return {
		fix: `${fix}, or set \`spec.manifest.create: true\` in the blueprint to have it inserted.`,
		insertion: {
			...at,
			value: DEFAULT_REPLICAS,
			form: {
				kind: "insertion",
				before,
				after
			}
		}
	};
}
// src/manifests/edit/values-count.ts
/** Names that charts give a count, which people write in other cases too. */
const COUNT_NAMES = ["replicas", "replicaCount"];
const COUNT = /^replica(s|Count)$/i;
/** Values that are larger or deeper than any that people write are not searched further. */
const MAX_COUNTS = 2e3;
const MAX_DEPTH$1 = 12;
/**
* Checks whether a file is named as values of a chart are: `values.yaml`, `values-prod.yaml`,
* `values/prod.yaml`.
*/
function isValuesPath(path) {
	const [name = "", folder = ""] = path.toLowerCase().split("/").reverse();
	return /.\.ya?ml$/.test(name) && (folder === "values" || name.includes("values"));
}
/** Checks whether a key, such as the last step of a JSON pointer, names a count. */
function isCountKey(key) {
	return COUNT.test(key);
}
const SCALER$1 = /(^|\.)(autoscal(?:ing|er)|hpa|keda|horizontalPodAutoscal(?:er|ing)|scaledObject)\.[^.[\]]+$/i;
const SCALER_NUMBERS = {
	minReplicas: "min",
	minReplicaCount: "min",
	min: "min",
	maxReplicas: "max",
	maxReplicaCount: "max",
	max: "max",
	targetCPUUtilizationPercentage: "target",
	targetCPUUtilization: "target",
	targetCPU: "target",
	targetMemoryUtilizationPercentage: "memory",
	targetMemoryUtilization: "memory",
	targetMemory: "memory",
	behavior: "behavior"
};
/** Says which number of a chart's autoscaler a key such as `web.autoscaling.minReplicas` names, if any. */
function scalerNumber(key) {
	const name = key.slice(key.lastIndexOf(".") + 1);
	return Object.hasOwn(SCALER_NUMBERS, name) && SCALER$1.test(key) ? SCALER_NUMBERS[name] : void 0;
}
/** Checks whether a key of values, with dots between its steps, names a count or a number of an autoscaler. */
function isNumberKey(key) {
	return isCountKey(key.slice(key.lastIndexOf(".") + 1)) || scalerNumber(key) !== void 0;
}
/** Reads the counts, and the numbers of autoscalers, among the values below a path of an object. */
function readCounts(file, object, base) {
	const found = [];
	const root = textOf(base);
	const seen = /* @__PURE__ */ new Set();
	const judge = (at) => {
		const key = textOf(at);
		const text = root === "" ? key : `${root}${key.startsWith("[") ? "" : "."}${key}`;
		return {
			key,
			judged: refuseMisspelt(judgeField(file, object, {
				text,
				steps: [...base, ...at]
			}), text, at.at(-1))
		};
	};
	const read = (step, child, at) => {
		if (typeof step !== "string") return void 0;
		if (isCount(child)) return isNumber(step, at) ? judge(at) : void 0;
		return step === "behavior" && isObject(child) && scalerNumber(textOf(at)) === "behavior" ? behaviorAt(file, object.line, textOf(at), mergedChange({ behavior: child })) : void 0;
	};
	const search = (value, steps, depth) => {
		if (typeof value !== "object" || value === null || depth > MAX_DEPTH$1 || seen.has(value)) return;
		seen.add(value);
		const children = Array.isArray(value) ? itemsOf(value) : Object.entries(value);
		for (const [step, child] of children) {
			if (found.length >= MAX_COUNTS) return;
			const at = [...steps, step];
			const one = read(step, child, at);
			if (one) found.push(one);
			else search(child, at, depth + 1);
		}
	};
	search(valueAt(object.value, base), [], 0);
	return found;
}
/** Returns what is made of a behavior among values, which is replayed and never edited. */
function behaviorAt({ path: file }, line, key, behavior = { kind: "unknown" }) {
	return {
		key,
		judged: {
			kind: "refused",
			file,
			line,
			reason: `\`${key}\` is no number`,
			fix: "Name one beside it.",
			behavior
		}
	};
}
/** Returns how many steps of a way through values lead to the behavior of an autoscaler; undefined where none do. */
function behaviorDepth(steps) {
	const at = steps.findIndex((step, index) => step === "behavior" && scalerNumber(steps.slice(0, index + 1).join(".")) === "behavior");
	return at < 0 ? void 0 : at + 1;
}
function isNumber(name, at) {
	if (isCountKey(name)) return true;
	return Object.hasOwn(SCALER_NUMBERS, name) && name !== "behavior" && scalerNumber(textOf(at)) !== void 0;
}
/** Helm tells `replicacount` from `replicaCount`: refuses a count under a name that charts hardly look for. */
function refuseMisspelt(judged, text, name) {
	const meant = COUNT_NAMES.find((one) => one.toLowerCase() === String(name).toLowerCase());
	if (meant === void 0 || meant === name) return judged;
	const { path, line } = placeLine(judged);
	return {
		kind: "refused",
		file: path,
		line,
		reason: `\`${text}\` is spelled as few charts look for it`,
		fix: `Did you mean \`${meant}\`? If the chart has it so, set \`spec.manifest\` to \`{path: ${path}, field: ${JSON.stringify(text)}}\`.`
	};
}
/**
* Reads the counts among the parameters of one source of an Application:
* https://argo-cd.readthedocs.io/en/stable/user-guide/helm/#parameters
*/
function readParameters(file, object, helm) {
	const entries = [...listAt(object.value, [...helm, "parameters"]).entries()];
	const isText = ([, entry]) => valueAt(entry, ["forceString"]) === true;
	return [...[...entries.filter((one) => !isText(one)), ...entries.filter(isText)].flatMap(([index, entry]) => {
		const key = textAt(entry, ["name"]) ?? "";
		const behavior = behaviorParameter(file, lineWithin(file, object, [
			...helm,
			"parameters",
			index
		]), entry);
		if (behavior !== void 0) return [behavior];
		if (!isNumberKey(key)) return [];
		return [{
			key,
			judged: judgeField(file, object, {
				text: `${textOf([...helm, "parameters"])}[name=${key}].value`,
				steps: [
					...helm,
					"parameters",
					index,
					"value"
				]
			}, "text")
		}];
	}), ...readFileParameters(file, object, helm)];
}
/**
* Reads a parameter of one key below a behavior, as Helm takes it: https://helm.sh/docs/intro/using_helm/. What it
* makes of a list with the values below is not told.
*/
function behaviorParameter(file, line, entry) {
	const steps = (textAt(entry, ["name"]) ?? "").split(".");
	const depth = behaviorDepth(steps);
	if (depth === void 0 || depth === steps.length) return void 0;
	const text = scalar(valueAt(entry, ["value"]) ?? "");
	const value = valueAt(entry, ["forceString"]) === true ? text : typedParameter(text);
	const way = steps.slice(depth);
	const behavior = way.every((step) => /^\w+$/.test(step)) ? way.reduceRight((below, step) => ({ [step]: below }), value) : void 0;
	return behaviorAt(file, line, steps.slice(0, depth).join("."), mergedChange({ behavior }));
}
function typedParameter(text) {
	if (/^(0|-?[1-9]\d{0,14})$/.test(text)) return Number(text);
	return text === "true" || text === "false" || text === "null" ? JSON.parse(text) : text;
}
/** Refuses the counts that an Application takes from files, which hold nothing but a value. */
function readFileParameters(file, object, helm) {
	return listAt(object.value, [...helm, "fileParameters"]).flatMap((entry, index) => {
		const key = textAt(entry, ["name"]) ?? "";
		if (!isNumberKey(key)) return [];
		const line = lineWithin(file, object, [
			...helm,
			"fileParameters",
			index
		]);
		const reason = `\`${key}\` is taken from a file by \`fileParameters\``;
		return [{
			key,
			judged: {
				kind: "refused",
				file: file.path,
				line,
				reason,
				fix: "State it among the `parameters` instead."
			}
		}];
	});
}
/** Checks for a number, or a text that stands for one: what is neither is a map of something else. */
function isCount(value) {
	return typeof value === "number" || typeof value === "string" && /^(\d+|\$\{.*\})$/.test(value);
}
/** Keys by which items of a list are told apart. */
const ITEM_KEYS = [
	"name",
	"releaseName",
	"release",
	"id",
	"key"
];
/** Names list items by a key of theirs where each has its own value there. */
function itemsOf(list) {
	const key = ITEM_KEYS.find((one) => tellsApart(list.map((item) => textAt(item, [one]))));
	return list.map((item, index) => [key === void 0 ? index : {
		key,
		value: textAt(item, [key])
	}, item]);
}
function tellsApart(names) {
	return names.every((name) => name !== void 0 && /^[^[\]"=]+$/.test(name)) && new Set(names).size === names.length;
}
/** Formats steps as a blueprint's `field` writes them. */
function textOf(steps) {
	return steps.map((step, at) => {
		if (typeof step === "number") return `[${step}]`;
		if (typeof step === "object") return `[${step.key}=${step.value}]`;
		if (!/^[^.[\]"\s]+$/.test(step)) return `["${step}"]`;
		return at === 0 ? step : `.${step}`;
	}).join("");
}
// src/manifests/edit/inline.ts
/** Returns the text itself; undefined where there is none. */
function inlineText({ file, object, path }) {
	const { node } = placeOfText({
		file,
		object,
		path
	});
	return node === void 0 ? void 0 : scalarText(file.parsed, node);
}
/**
* Locates a number inside the text as a place in the file. Undefined where the text is not written as it
* reads: folded, with escapes, or shared by an anchor.
*/
function placeInline(text, inner) {
	const { file, object, path } = text;
	const { parsed } = file;
	const { node, trail } = placeOfText(text);
	const decoded = node === void 0 ? void 0 : scalarText(parsed, node);
	if (node?.kind !== "scalar" || decoded === void 0 || inner.form.kind !== "number") return void 0;
	if (trail.some((one) => one.kind === "alias" || one.anchored || one.tagged)) return void 0;
	const raw = parsed.text.slice(node.start, node.end);
	const at = Buffer.from(decoded).toString("utf8", 0, inner.start).length;
	const within = node.style === "literal" ? throughIndent(raw, decoded, at) : raw === decoded ? at : void 0;
	const digits = String(inner.value);
	if (within === void 0 || raw.slice(within, within + digits.length) !== digits) return void 0;
	const offset = node.start + within;
	const start = file.toBytes(offset);
	const field = `${textOf(path)}${inner.field.startsWith("[") ? "" : "."}${inner.field}`;
	return {
		kind: "found",
		target: {
			path: file.path,
			field,
			documentIndex: object.documentIndex,
			start,
			end: start + digits.length,
			line: positionAt(parsed, offset).line,
			value: inner.value,
			form: {
				kind: "inline",
				text: node.start,
				inner
			}
		}
	};
}
function placeOfText({ file, object, path }) {
	return locatePath(file.parsed, file.parsed.documents[object.documentIndex]?.root, [...object.base, ...path]);
}
/** Converts an offset into a block's text to one into its source, where every line is indented. */
function throughIndent(raw, decoded, at) {
	const before = decoded.slice(0, at).split("\n");
	const index = before.length - 1;
	const lines = raw.split("\n");
	const source = lines[index]?.replace(/\r$/, "");
	const line = decoded.split("\n")[index];
	if (source === void 0 || line === void 0 || !source.endsWith(line)) return void 0;
	const indent = source.length - line.length;
	if (!/^ *$/.test(source.slice(0, indent))) return void 0;
	return lines.slice(0, index).reduce((sum, one) => sum + one.length + 1, 0) + indent + (before.at(-1)?.length ?? 0);
}
// src/manifests/helm/values-file.ts
/** Names that charts give the values of an autoscaler. */
const SCALER = /^(autoscal(ing|er)|hpa|keda|horizontalPodAutoscal(er|ing)|scaledObject)$/i;
/** Names that charts give the bounds of an autoscaler. */
const FLOORS = [
	"minReplicas",
	"minReplicaCount",
	"min"
];
const CEILINGS = [
	"maxReplicas",
	"maxReplicaCount",
	"max"
];
const MAX_DEPTH = 12;
const MAX_FOUND = 2e3;
/** Reads a file of values. */
function readValuesFile(file, object) {
	return {
		path: file.path,
		counts: readCounts(file, object, []),
		...readSurroundings(file, object, [])
	};
}
/** Reads the autoscalers, and the lists and nulls, among the values below a path of an object. */
function readSurroundings(file, object, base) {
	const scalers = [];
	const replaced = [];
	const flags = [];
	const at = (steps) => ({
		path: file.path,
		line: lineWithin(file, object, [...base, ...steps])
	});
	for (const { keys, path, value } of entriesBelow(valueAt(object.value, base))) {
		if (scalers.length + replaced.length + flags.length >= MAX_FOUND) break;
		const name = keys.at(-1);
		if (typeof value === "boolean") flags.push({
			key: textOf(keys),
			value,
			...at(path)
		});
		if (value === null || Array.isArray(value)) replaced.push({
			key: textOf(keys),
			by: value === null ? "null" : "list",
			...at(path)
		});
		else if (typeof name === "string" && SCALER.test(name)) scalers.push(scalerOf(textOf(keys.slice(0, -1)), name, value, (way) => at([...path, ...way])));
	}
	return {
		scalers,
		replaced,
		flags
	};
}
/**
* Moves the values of a chart below the key that they have in a chart which carries it; `global` is the same for
* both: https://helm.sh/docs/chart_template_guide/subcharts_and_globals/
*/
function prefixed(file, prefix) {
	const move = (key) => {
		if (/^global(\.|$)/.test(key)) return key;
		return key === "" ? prefix : `${prefix}${key.startsWith("[") ? "" : "."}${key}`;
	};
	return {
		path: file.path,
		counts: file.counts.map((one) => ({
			...one,
			key: move(one.key)
		})),
		scalers: file.scalers.map((one) => ({
			...one,
			around: move(one.around)
		})),
		replaced: file.replaced.map((one) => ({
			...one,
			key: move(one.key)
		})),
		flags: file.flags.map((one) => ({
			...one,
			key: move(one.key)
		}))
	};
}
/** Reads the flags among the parameters of one source of an Application. */
function readFlagParameters(file, object, helm) {
	return listAt(object.value, [...helm, "parameters"]).flatMap((entry, index) => {
		const [key, value] = [textAt(entry, ["name"]), scalar(valueAt(entry, ["value"]))];
		if (key === void 0 || !/^(true|false)$/.test(value)) return [];
		const line = lineWithin(file, object, [
			...helm,
			"parameters",
			index,
			"value"
		]);
		return [{
			key,
			value: value === "true",
			path: file.path,
			line
		}];
	});
}
/** Lists everything below a mapping or a list, with the way to it. */
function* entriesBelow(value, keys = [], path = [], seen = /* @__PURE__ */ new Set()) {
	if (typeof value !== "object" || value === null || seen.has(value) || keys.length >= MAX_DEPTH) return;
	seen.add(value);
	for (const [step, child, at] of childrenOf(value)) {
		const entry = {
			keys: [...keys, step],
			path: [...path, at],
			value: child
		};
		yield entry;
		yield* entriesBelow(child, entry.keys, entry.path, seen);
	}
}
/** Lists the values of a mapping, or the items of a list, each with its step and its place. */
function childrenOf(value) {
	return Array.isArray(value) ? itemsOf(value).map(([step, item], index) => [
		step,
		item,
		index
	]) : Object.entries(value).map(([key, child]) => [
		key,
		child,
		key
	]);
}
/**
* Reads the autoscalers among the parameters of one source of an Application, by dotted names:
* https://argo-cd.readthedocs.io/en/stable/user-guide/helm/#parameters
*/
function readScalerParameters(file, object, helm) {
	return listAt(object.value, [...helm, "parameters"]).flatMap((entry, index) => {
		const keys = (textAt(entry, ["name"]) ?? "").split(".");
		const name = keys.at(-2) ?? "";
		if (!SCALER.test(name)) return [];
		const line = lineWithin(file, object, [
			...helm,
			"parameters",
			index,
			"value"
		]);
		const values = { [keys.at(-1) ?? ""]: valueAt(entry, ["value"]) };
		return [scalerOf(keys.slice(0, -2).join("."), name, values, () => ({
			path: file.path,
			line
		}))];
	});
}
function scalerOf(around, name, values, at) {
	const enabled = typeof values === "boolean" ? values : valueAt(values, ["enabled"]);
	const way = typeof values === "boolean" ? [] : ["enabled"];
	const stated = (keys) => {
		const key = keys.find((one) => valueAt(values, [one]) !== void 0);
		return key === void 0 ? void 0 : {
			key,
			value: scalar(valueAt(values, [key])),
			...at([key])
		};
	};
	return {
		around,
		name,
		enabled: enabled === void 0 ? void 0 : {
			key: "enabled",
			value: enabled === true || enabled === "true",
			...at(way)
		},
		floor: stated(FLOORS),
		ceiling: stated(CEILINGS)
	};
}
/** Returns the key of the values around a count, or around the autoscaler that a number is of. */
function aroundOf(key) {
	const parent = (one) => one.replace(/(^|\.)[^.[\]]+$/, "");
	return scalerNumber(key) === void 0 ? parent(key) : parent(parent(key));
}
/** Names the values by which a chart has an autoscaler set the count at a key; undefined where it has none. */
function nameScaler(all, key) {
	const around = aroundOf(key);
	const on = all.filter((one) => one.around === around && one.enabled !== void 0);
	return on.map(({ name }) => name).find((name) => lastOf(on.filter((one) => one.name === name), "enabled")?.value);
}
/**
* Says in words that the values of a chart, later ones over earlier ones, have an autoscaler set the count at
* a key; undefined where they have none.
*/
function tellScaler(all, key) {
	const around = aroundOf(key);
	const beside = all.filter((one) => one.around === around);
	for (const name of new Set(beside.map((one) => one.name))) {
		const named = beside.filter((one) => one.name === name);
		const enabled = lastOf(named, "enabled");
		if (enabled?.value !== true) continue;
		const bound = (which, [key = ""]) => {
			const found = lastOf(named, which);
			if (found === void 0) return `${key} by default`;
			const place = found.path === enabled.path ? `line ${found.line}` : `${found.path}:${found.line}`;
			return `${found.key} ${found.value} at ${place}`;
		};
		return `${enabled.path}:${enabled.line} turns \`${name}\` on, so the chart has an autoscaler set the count between ${bound("floor", FLOORS)} and ${bound("ceiling", CEILINGS)}. Change its bounds there`;
	}
}
function lastOf(all, key) {
	return all.map((one) => one[key]).findLast((one) => one !== void 0);
}
/** Checks whether what a list or a null replaces reaches a key of the files before it. */
function replacesKey({ key, by }, other) {
	if (by === "unknown") return true;
	if (by === "import") return key === "" || other.startsWith(`${key}.`);
	if (other === key) return by === "null";
	return other.startsWith(`${key}[`) || by === "null" && other.startsWith(`${key}.`);
}
// src/manifests/helm/values-text.ts
/**
* Reads the values that one source of an Application states as a text. Undefined where there are none, or where
* `valuesObject` is read in their place: https://argo-cd.readthedocs.io/en/stable/user-guide/helm/
*/
function readValuesText(file, object, helm) {
	const path = [...helm, "values"];
	const text = textAt(object.value, path);
	if (text === void 0 || valueAt(object.value, [...helm, "valuesObject"]) !== void 0) return void 0;
	const opened = openManifest(file.path, Buffer.from(text));
	const inside = opened.kind === "open" ? opened.file.objects[0] : void 0;
	if (opened.kind !== "open" || inside === void 0) return void 0;
	const block = isBlock(file, object, path);
	const key = lineWithin(file, object, path);
	const toLine = (line) => block ? key + line : key;
	const { counts, scalers, replaced, flags } = readValuesFile(opened.file, inside);
	const moved = (one) => ({
		...one,
		line: toLine(one.line)
	});
	return {
		counts: counts.map(({ key, judged }) => ({
			key,
			judged: inText({
				file,
				object,
				path
			}, key, judged, toLine)
		})),
		scalers: scalers.map((one) => movedTo(one, toLine)),
		replaced: replaced.map(moved),
		flags: flags.map(moved)
	};
}
/** Checks whether the lines of a text stand below the line of its key. */
function isBlock(file, object, path) {
	const text = valueAt(object.value, path);
	const last = lineWithin(file, object, path);
	const { text: whole, lineStarts } = file.parsed;
	const source = whole.slice(lineStarts[last - 1], lineStarts[last]);
	return typeof text === "string" && /:\s*[|>][\d+-]*\s*(#.*)?$/s.test(source.trimEnd());
}
function inText(place, key, judged, toLine) {
	if (judged.kind === "refused") return {
		kind: "refused",
		file: judged.file,
		line: toLine(judged.line),
		reason: judged.reason,
		fix: judged.fix
	};
	const reason = `\`${key}\` stands in a text that is not written as it reads`;
	return placeInline(place, judged.target) ?? {
		kind: "refused",
		file: place.file.path,
		line: toLine(judged.target.line),
		reason,
		fix: "Write these values as a block (`values: |`), or below `valuesObject`."
	};
}
function movedTo(scaler, toLine) {
	const moved = (stated) => stated && {
		...stated,
		line: toLine(stated.line)
	};
	return {
		...scaler,
		enabled: moved(scaler.enabled),
		floor: moved(scaler.floor),
		ceiling: moved(scaler.ceiling)
	};
}
/** Returns an Application with the values that it holds as a text read; any other object as it is. */
function withValuesRead(object) {
	if (object.kind !== "Application" || object.group !== "argoproj.io") return object;
	const spec = valueAt(object.value, ["spec"]);
	const several = listAt(spec, ["sources"]);
	const read = {
		...spec,
		...valueAt(spec, ["source"]) === void 0 ? {} : { source: sourceRead(valueAt(spec, ["source"])) },
		...several.length === 0 ? {} : { sources: several.map(sourceRead) }
	};
	return {
		...object,
		value: {
			...object.value,
			spec: read
		}
	};
}
function sourceRead(source) {
	const helm = valueAt(source, ["helm"]);
	const text = textAt(helm, ["values"]);
	const opened = text === void 0 ? void 0 : openManifest("values", Buffer.from(text));
	const [only, second] = opened?.kind === "open" && opened.file.flaws.length === 0 ? opened.file.objects : [];
	if (only === void 0 || second !== void 0 || typeof only.value !== "object" || only.value === null) return source;
	return {
		...source,
		helm: {
			...helm,
			values: only.value
		}
	};
}
export { replicasEntry as A, isKustomization as B, textOf as C, refusedAt as D, placeOf as E, operationChange as F, sameNamespace as G, isWorkload as H, overlay as I, AUTOSCALER_GROUPS as L, behaviorIn as M, changedBehavior as N, REPLICAS as O, mergedChange as P, WORKLOAD_GROUPS as R, scalerNumber as S, placeLine as T, kustomizationPaths as U, isKustomizationPath as V, nameKey as W, isCountKey as _, nameScaler as a, readCounts as b, readScalerParameters as c, replacesKey as d, tellScaler as f, behaviorDepth as g, behaviorAt as h, FLOORS as i, resolveField as j, parseField as k, readSurroundings as l, placeInline as m, withValuesRead as n, prefixed as o, inlineText as p, CEILINGS as r, readFlagParameters as s, readValuesText as t, readValuesFile as u, isNumberKey as v, judgeField as w, readParameters as x, isValuesPath as y, isAutoscaler as z };
