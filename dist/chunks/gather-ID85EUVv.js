import { C as resolvePath, S as parentFolder, _ as valueAt, a as openManifest, d as locatePath, h as positionAt, i as listAt, l as entryOf, n as compilePattern, o as readBytes, p as scalarText, r as lineWithin, s as textAt, t as pointerSteps, u as lineOf } from "./json-pointer-KXRk0L9v.js";
import { i as parseQuantity, r as formatMemory, t as formatCpu } from "./quantity-BuWb_4Jg.js";
// src/manifests/kubernetes/identity.ts
/** API group of each kind whose `spec.replicas` is known. */
const WORKLOAD_GROUPS = {
	Deployment: "apps",
	StatefulSet: "apps",
	Rollout: "argoproj.io"
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
/** Checks whether an object is a Deployment, StatefulSet or Rollout with a name. */
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
	return KUSTOMIZATION_NAMES.map((name) => dir === "" ? name : `${dir}/${name}`);
}
/** Checks whether an object is the kustomization or component of its file. */
function isKustomization(object, path) {
	if (!isKustomizationPath(path) || object.documentIndex !== 0) return false;
	return object.kind === void 0 || object.group === "kustomize.config.k8s.io";
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
	return and(selector.split(/,(?![^(]*\))/).map((one) => one.trim()).map((requirement) => matchRequirement(requirement, labels)));
}
function matchRequirement(requirement, labels) {
	const [, not, key = "", operator, value = "", set, list = ""] = /^(!?)\s*([\w./-]+)\s*(?:(==?|!=)\s*([\w.-]*)|\s(in|notin)\s*\(([^()]*)\))?$/.exec(requirement) ?? [];
	if (key === "" || not !== "" && (operator ?? set) !== void 0) return "unknown";
	const own = Object.hasOwn(labels, key) ? String(labels[key]) : void 0;
	if (operator === void 0 && set === void 0) return own === void 0 === (not === "!") ? "yes" : "no";
	const values = set === void 0 ? [value] : list.split(",").map((one) => one.trim());
	return (own !== void 0 && values.includes(own)) === (operator !== "!=" && set !== "notin") ? "yes" : "no";
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
		const matching = list.flatMap((item, index) => String(valueAt(item, [step.key])) === step.value ? [index] : []);
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
	if (!/^(0|[1-9]\d*)$/.test(source) || !Number.isSafeInteger(Number(source))) {
		const what = source === "" ? "empty" : `\`${shown(source)}\``;
		const fix = Number.isSafeInteger(meant) && meant >= 0 && !source.includes(":") ? `Write \`${text}\` as plain digits: ${meant}.` : literal;
		return refuse(node, `\`${text}\` is ${what}, not a plain decimal number`, fix);
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
/** Recognizes a value that something else fills in before Kubernetes reads it. */
function filledIn(source) {
	if (/\$\{[^}]*\}/.test(source)) return {
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
	return source.replace(/[ \t]*[\r\n]\s*/g, " ").slice(0, 40).replace(/[\p{C}\p{Z}]/gu, (char) => char === " " ? char : `\\u{${char.codePointAt(0)?.toString(16)}}`);
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
/** Names that charts give a count. */
const COUNT = /^replica(s|Count)$/i;
/** Values that are larger or deeper than any that people write are not searched further. */
const MAX_COUNTS = 200;
const MAX_DEPTH = 8;
/**
* Checks whether a file is named as values of a chart are: `values.yaml`, `values-prod.yaml`,
* `values/prod.yaml`.
*/
function isValuesPath(path) {
	return /(^|\/)([^/]*values[^/]*|values\/[^/]+)\.ya?ml$/i.test(path);
}
/** Checks whether a key, such as the last step of a JSON pointer, names a count. */
function isCountKey(key) {
	return COUNT.test(key);
}
/** Reads the counts among the values below a path of an object. */
function readCounts(file, object, base) {
	const found = [];
	const root = textOf(base);
	const seen = /* @__PURE__ */ new Set();
	const judge = (at) => {
		const key = textOf(at);
		return {
			key,
			judged: judgeField(file, object, {
				text: root === "" ? key : `${root}${key.startsWith("[") ? "" : "."}${key}`,
				steps: [...base, ...at]
			})
		};
	};
	const search = (value, steps, depth) => {
		if (typeof value !== "object" || value === null || depth > MAX_DEPTH || seen.has(value)) return;
		seen.add(value);
		const children = Array.isArray(value) ? itemsOf(value) : Object.entries(value);
		for (const [step, child] of children) {
			if (found.length >= MAX_COUNTS) return;
			const at = [...steps, step];
			if (typeof step === "string" && isCountKey(step) && isCount(child)) found.push(judge(at));
			else search(child, at, depth + 1);
		}
	};
	search(valueAt(object.value, base), [], 0);
	return found;
}
/**
* Reads the counts among the parameters of one source of an Application:
* https://argo-cd.readthedocs.io/en/stable/user-guide/helm/#parameters
*/
function readParameters(file, object, helm) {
	return listAt(object.value, [...helm, "parameters"]).flatMap((entry, index) => {
		const key = textAt(entry, ["name"]) ?? "";
		if (!isCountKey(key.slice(key.lastIndexOf(".") + 1))) return [];
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
	});
}
/** Checks for a number, or a text that stands for one: what is neither is a map of something else. */
function isCount(value) {
	return typeof value === "number" || typeof value === "string" && /^(\d+|\$\{.*\})$/.test(value);
}
/** Names list items by their name where each has its own. */
function itemsOf(list) {
	const names = list.map((item) => textAt(item, ["name"]));
	const plain = names.every((name) => name !== void 0 && /^[^[\]"=]+$/.test(name)) && new Set(names).size === names.length;
	return list.map((item, index) => [plain ? {
		key: "name",
		value: names[index]
	} : index, item]);
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
		const held = override.deletes ? {
			...judged,
			line
		} : inlineRefusal(path, line, override.key);
		return {
			...override,
			judged: placed ?? held
		};
	});
}
function inlineRefusal(file, line, key) {
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
		if (Array.isArray(object.value)) return object.value.flatMap((operation, index) => judgeOperation(file, object, operation, index) ?? []).map((found) => ({
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
		if (valueAt(object.value, ["spec", "replicas"]) === void 0) return [];
		return [{
			...one,
			judged: judgeField(file, object, REPLICAS)
		}];
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
	const key = valuesKey(op, path);
	return key === void 0 ? void 0 : {
		key,
		judged: judgeField(file, object, written)
	};
}
/** Returns the count among a HelmRelease's values that an operation writes. */
function valuesKey(op, path = "") {
	if (!path.startsWith("/spec/values/") || op !== "add" && op !== "replace") return void 0;
	const steps = pointerSteps(path).slice(2).map((step) => /^\d+$/.test(step) ? Number(step) : step);
	return isCountKey(String(steps.at(-1))) ? textOf(steps) : void 0;
}
// src/delivery/place.ts
/** Makes deliveries of what an object says at a path. */
function deliveryAt(file, object) {
	const owner = `${object.kind} ${object.name}`;
	return (path, more) => ({
		selector: {},
		owner,
		path: file.path,
		line: lineWithin(file, object, path),
		...more
	});
}
/** Finds patches that a delivery tool applies after kustomize or helm, and that set the count. */
function patchesAt(at, { value }, list, reach, fix) {
	return listAt(value, list).flatMap((entry, index) => {
		const place = at([...list, index], {
			reach,
			effect: "patches the count",
			fix
		});
		return inlineOverrides(textAt(entry, ["patch"]) ?? "", valueAt(entry, ["target"]), place.path, place.line).map(({ selector, deletes }) => ({
			...place,
			selector,
			...deletes ? { effect: "deletes it by a patch" } : {}
		}));
	});
}
// src/delivery/argocd.ts
/** Field managers of what scales workloads; others named by `managedFieldsManagers` write other fields. */
const SCALING_MANAGERS = [
	"kube-controller-manager",
	"keda",
	"keda-operator",
	"flagger",
	"rollouts-controller"
];
const IN_KUSTOMIZATION = "Move the number to the kustomization and take it away there";
/** Reads what an Application, an ApplicationSet or Argo CD's own settings say that holds counts back. */
function readArgo(file, object) {
	const { group, kind } = object;
	if (group === "argoproj.io" && kind === "Application") return ofApplication$1(file, object, ["spec"]);
	if (group === "argoproj.io" && kind === "ApplicationSet") return ofApplication$1(file, object, [
		"spec",
		"template",
		"spec"
	]);
	return group === "" && kind === "ConfigMap" ? ofSettings(file, object) : [];
}
/** Returns the folders of an Application's sources; `spec` is where it says so. */
function sourceFolders(value, spec) {
	return sourcePaths(value, spec).flatMap((source) => {
		const fixed = textAt(value, [...source, "path"])?.replace(/[^/]*\{\{.*/s, "");
		return fixed === void 0 ? [] : resolvePath("", fixed) ?? [];
	});
}
function sourcePaths(value, spec) {
	return [[...spec, "source"], ...listAt(value, [...spec, "sources"]).map((_, index) => [
		...spec,
		"sources",
		index
	])];
}
/** Reads what one Application ignores, pauses or sets itself; `spec` is where it says so. */
function ofApplication$1(file, object, spec) {
	const reach = sourceFolders(object.value, spec);
	const all = [
		...paused(file, object, reach),
		...ignoredCounts(file, object, spec, reach),
		...kustomizedCounts(file, object, spec, reach)
	];
	return [...all, ...all.map((one) => ({
		...one,
		reach: [file.path],
		documentIndex: object.documentIndex
	}))];
}
/**
* Reads where an Application ignores counts:
* https://argo-cd.readthedocs.io/en/stable/user-guide/diffing/
*/
function ignoredCounts(file, object, spec, reach) {
	const { value } = object;
	const then = listAt(value, [
		...spec,
		"syncPolicy",
		"syncOptions"
	]).includes("RespectIgnoreDifferences=true") ? "and with RespectIgnoreDifferences leaves it out of a sync" : "so a changed count alone starts no sync";
	return listAt(value, [...spec, "ignoreDifferences"]).flatMap((entry, index) => {
		const by = ignoresReplicas(entry);
		if (by === void 0) return [];
		const { kind, name } = selectorOf(entry);
		return deliveryAt(file, object)([
			...spec,
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
function kustomizedCounts(file, object, spec, reach) {
	const at = deliveryAt(file, object);
	return sourcePaths(object.value, spec).flatMap((source) => {
		const counts = [
			...source,
			"kustomize",
			"replicas"
		];
		const replicas = listAt(object.value, counts).flatMap((entry, index) => {
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
		const patches = patchesAt(at, object, [
			...source,
			"kustomize",
			"patches"
		], reach, IN_KUSTOMIZATION);
		return [...replicas, ...patches];
	});
}
/**
* Reads whether an Application is left alone:
* https://argo-cd.readthedocs.io/en/stable/user-guide/skip_reconcile/
*/
function paused(file, object, reach) {
	const path = [
		"metadata",
		"annotations",
		"argocd.argoproj.io/skip-reconcile"
	];
	if (textAt(object.value, path) !== "true") return [];
	return [deliveryAt(file, object)(path, {
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
			item: String(item)
		};
	};
	return find("jsonPointers", reachesCount) ?? find("jqPathExpressions", reachesCount) ?? find("managedFieldsManagers", (one) => SCALING_MANAGERS.includes(String(one)));
}
/**
* Reads the settings of Argo CD as a whole, one entry a kind:
* `resource.customizations.ignoreDifferences.apps_Deployment`.
*/
function ofSettings(file, object) {
	const data = valueAt(object.value, ["data"]);
	if (object.name !== "argocd-cm" || typeof data !== "object" || data === null) return [];
	return Object.entries(data).flatMap(([key, text]) => {
		const kind = /^resource\.customizations\.ignoreDifferences\.(?:all|[\w.-]*_(\w+))$/.exec(key);
		const opened = kind === null || typeof text !== "string" ? void 0 : openManifest(file.path, Buffer.from(text));
		const by = opened?.kind === "open" ? opened.file.objects.map((one) => ignoresReplicas(one.value)).find(Boolean) : void 0;
		if (kind === null || by === void 0) return [];
		const effect = `has Argo CD ignore the count everywhere by ${by.list} ${by.item}`;
		return [deliveryAt(file, object)(["data", key], {
			reach: [""],
			selector: { kind: kind[1] },
			effect,
			fix: leave(by)
		})];
	});
}
// src/delivery/flux.ts
/**
* Reads what a Kustomization or HelmRelease of Flux, or an annotation for Flux, says that holds counts back.
*/
function readFlux(file, object) {
	const { group, kind } = object;
	if (group === "kustomize.toolkit.fluxcd.io" && kind === "Kustomization") return ofKustomization(file, object);
	return [...group === "helm.toolkit.fluxcd.io" && kind === "HelmRelease" ? ofRelease(file, object) : [], ...leftAlone(file, object)];
}
/**
* Reads what a Kustomization of Flux suspends, ignores or patches:
* https://fluxcd.io/flux/components/kustomize/kustomizations/
*/
function ofKustomization(file, object) {
	const at = deliveryAt(file, object);
	const reach = [resolvePath("", textAt(object.value, ["spec", "path"]) ?? "") ?? ""];
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
	return [
		...suspended,
		...ignored,
		...patchesAt(at, object, ["spec", "patches"], reach, fix)
	];
}
/** Reads what a HelmRelease suspends or patches: https://fluxcd.io/flux/components/helm/helmreleases/ */
function ofRelease(file, object) {
	const at = deliveryAt(file, object);
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
		return [deliveryAt(file, object)([
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
// src/delivery/delivery.ts
/** Reads what one object says that holds counts back. */
function readDeliveries(file, object) {
	return [...readArgo(file, object), ...readFlux(file, object)];
}
/** Returns the folders that Argo CD or Flux apply as they are. */
function deliveredFolders(object) {
	if (object.group === "argoproj.io" && object.kind === "Application") return sourceFolders(object.value, ["spec"]);
	return object.group === "kustomize.toolkit.fluxcd.io" && object.kind === "Kustomization" ? [resolvePath("", textAt(object.value, ["spec", "path"]) ?? "") ?? ""] : [];
}
function holdsBack(delivery, { kind, names, namespace, documentIndex, carried }) {
	if (delivery.documentIndex !== void 0 && delivery.documentIndex !== documentIndex) return false;
	if (!sameNamespace(delivery.namespace, namespace)) return false;
	const { labels = {}, annotations = {} } = carried ?? {};
	return selects(namespace === void 0 ? {
		...delivery.selector,
		namespace: void 0
	} : delivery.selector, {
		kind,
		group: WORKLOAD_GROUPS[kind],
		names,
		namespaces: [namespace],
		labels,
		annotations
	}) !== "no";
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
	const files = given.map((one) => valueFile(String(one), chart ?? ""));
	const lost = files.findIndex((found) => found === void 0 || !holds(found));
	const missing = [
		local ? void 0 : named(textAt(source, ["chart"]) ?? path),
		lost < 0 || optional ? void 0 : `the values file ${given[lost]}`,
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
		value: String(valueAt(parameter, ["value"]) ?? ""),
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
	const given = textAt(spec, ["chart"]) ?? textAt(value, [
		"spec",
		"chartRef",
		"name"
	]);
	const fromGit = (textAt(spec, ["sourceRef", "kind"]) ?? "GitRepository") === "GitRepository";
	const chart = given === void 0 ? void 0 : resolvePath("", given);
	const local = fromGit && chart !== void 0 && holds(inFolder(chart, "Chart.yaml"));
	const files = listAt(spec, ["valuesFiles"]).map((one) => resolvePath("", String(one)));
	const lost = files.findIndex((found) => found === void 0 || !holds(found));
	const from = listAt(value, ["spec", "valuesFrom"])[0];
	const target = textAt(value, ["spec", "targetNamespace"]);
	const missing = [
		local ? void 0 : named(given),
		lost < 0 ? void 0 : `the values file ${listAt(spec, ["valuesFiles"])[lost]}`,
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
	const within = chart === "" ? path : path.slice(chart.length + 1);
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
function affectedReleases(all, target) {
	return all.filter(({ chart, files, from, missing }) => {
		if (from?.path === target.path && from.documentIndex === target.documentIndex) return true;
		if (files.includes(target.path)) return true;
		const below = chart === "" ? target.path : target.path.startsWith(`${chart}/`) ? target.path.slice(chart.length + 1) : "";
		return missing === void 0 && PART_OF_CHART.test(below);
	});
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
	for (const one of listAt(chart, ["dependencies"])) {
		const name = textAt(one, ["name"]) ?? "";
		const below = inFolder(folder, `charts/${name}`);
		if (!paths.some((path) => path === `${below}/Chart.yaml` || path.startsWith(`${below}-`) && path.endsWith(".tgz"))) return name;
	}
}
function inFolder(folder, path) {
	return folder === "" ? path : `${folder}/${path}`;
}
// src/manifests/helm/release.ts
/** Reads what one object has installed; nothing for any other kind. */
function readDeclaredReleases(file, object, holds) {
	const declare = (release, counts) => {
		const { kind = "", group, name = "", namespace, line, documentIndex } = object;
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
			counts
		};
	};
	if (object.kind === "Application") return sourcesOf(object).flatMap(({ path, alone }) => readReleases(file, alone, holds).map((release) => declare(release, ofSource(file, object, path))));
	return readReleases(file, object, holds).map((release) => declare(release, readCounts(file, object, ["spec", "values"])));
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
* Reads the release of one source. Parameters win over `valuesObject`, and that over `values`:
* https://argo-cd.readthedocs.io/en/stable/user-guide/helm/
*/
function ofSource(file, object, source) {
	const helm = [...source, "helm"];
	const text = textAt(object.value, [...helm, "values"]);
	const opened = text === void 0 ? void 0 : openManifest(file.path, Buffer.from(text));
	const line = lineWithin(file, object, [...helm, "values"]);
	const fix = "Write these values below `valuesObject`, where they are not a text.";
	const inText = (opened?.kind === "open" ? opened.file.objects.flatMap((one) => readCounts(opened.file, one, [])) : []).map(({ key }) => {
		return {
			key,
			judged: {
				kind: "refused",
				file: file.path,
				line,
				reason: `\`${key}\` stands in a text`,
				fix
			}
		};
	});
	const tree = valueAt(object.value, [...helm, "valuesObject"]) === void 0 ? [] : readCounts(file, object, [...helm, "valuesObject"]);
	return [
		...tree.length > 0 ? [] : inText,
		...tree,
		...readParameters(file, object, helm)
	];
}
// src/manifests/kubernetes/autoscaler.ts
/**
* Paths at which each autoscaler states its target and its bounds, and its default for a bound that is not
* written.
*/
const AUTOSCALERS = {
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
	const { target } = AUTOSCALERS[object.kind];
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
* were in `extensions` once.
*/
function isOfItsGroup(kind, apiVersion) {
	const group = Object.hasOwn(WORKLOAD_GROUPS, kind) ? WORKLOAD_GROUPS[kind] : void 0;
	const written = apiVersion?.split("/")[0];
	return written === void 0 || group === void 0 || written === group || group === "apps" && written === "extensions";
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
	const { floor, ceiling, defaults } = AUTOSCALERS[kind];
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
		if (value === void 0 || String(value) === "false") continue;
		return `it is paused by \`${name}: ${value}\` at line ${lineWithin(file, object, [
			"metadata",
			"annotations",
			name
		])}`;
	}
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
	const replica = podResources(workload);
	const selector = strings(valueAt(workload, [...POD, "nodeSelector"]));
	const tolerations = listAt(workload, [...POD, "tolerations"]).slice(0, MAX_ENTRIES).map(strings);
	return {
		...Object.keys(replica).length === 0 ? {} : { replica },
		...Object.keys(selector).length === 0 ? {} : { node_selector: selector },
		...tolerations.length === 0 ? {} : { tolerations }
	};
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
* Sums up what one pod of a workload asks for by the blueprint's keys, summed over its containers and the
* sidecars that keep running, as quantities; a figure that one of them leaves out is left out.
*/
function podResources(workload) {
	const sidecars = listAt(workload, [...POD, "initContainers"]).filter((one) => valueAt(one, ["restartPolicy"]) === "Always");
	return sumResources([...listAt(workload, [...POD, "containers"]), ...sidecars].map((container) => valueAt(container, ["resources"])));
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
		return stated.map((one) => parseQuantity(String(one))).reduce((total, one) => total + one, 0n);
	} catch {
		return;
	}
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
function readKustomization(path, { kind, value }) {
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
		valueFiles: resolveAll(dir, valuesOf(value)),
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
	return GENERATOR_LISTS.flatMap(([list, kind]) => {
		return resolveAll(dir, listAt(value, [list]).flatMap((generator) => [
			"files",
			"envs",
			"env"
		].flatMap((key) => textsAt(generator, key))).map((source) => source.slice(source.indexOf("=") + 1))).map((path) => ({
			kind,
			path
		}));
	});
}
/** Reads a list of texts that may be written as one text. */
function textsAt(value, key) {
	return [textAt(value, [key]) ?? listAt(value, [key])].flat().filter((one) => typeof one === "string");
}
/**
* Lists the values files of charts:
* https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/helmcharts/
*/
function valuesOf(value) {
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
/**
* Finds a URL that kustomize would load:
* https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/resource/
*/
function remoteIn(value, seen) {
	if (typeof value === "string") return /^[\w+.-]+:\S*$|^git@|\?(ref|version)=\S*$/i.test(value) ? value : void 0;
	if (typeof value !== "object" || value === null || seen.has(value)) return void 0;
	seen.add(value);
	for (const [key, inner] of Object.entries(value)) {
		const found = COPIED.includes(key) ? void 0 : remoteIn(inner, seen);
		if (found !== void 0) return found;
	}
}
// src/manifests/kustomize/layer.ts
/** Reads a kustomization as a layer; `open` gives the patch files that it names. */
function readLayer(file, object, open) {
	const kustomization = readKustomization(file.path, object);
	return {
		...namingLayer(kustomization),
		replicas: entriesOf(file, object),
		overrides: [...patchOverrides(file, object, kustomization, open), ...replacementsOf(file, object, kustomization.dir, open)],
		...readRequirements(object.value, kustomization, open)
	};
}
/** Makes a layer of a kustomization that tells how objects are called, and nothing of their counts. */
function namingLayer(kustomization) {
	const { path, dir, component, includes, patches, namespace, prefix, suffix } = kustomization;
	const included = (components) => includes.flatMap((one) => one.list === "components" === components && one.path !== void 0 ? [one.path] : []);
	return {
		path,
		dir,
		component,
		namespace,
		prefix,
		suffix,
		labels: kustomization.labels,
		annotations: kustomization.annotations,
		resources: included(false),
		components: included(true),
		plugins: resolveAll(dir, kustomization.plugins),
		replicas: [],
		overrides: [],
		patchFiles: patches.flatMap((patch) => patch.file ?? []),
		remote: void 0,
		runs: void 0
	};
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
	return patches.flatMap(({ list, at, target, text, file: path }) => {
		const rank = list === "patchesJson6902" ? "json" : "patch";
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
		if (!listAt(target, ["fieldPaths"]).includes("spec.replicas")) return [];
		const judged = {
			kind: "refused",
			file: path,
			line,
			reason: `a replacement copies \`spec.replicas\` from ${source}`,
			fix: "Remove that field path, or manage the source by hand."
		};
		return [{
			rank: "replacement",
			deletes: false,
			selector: selectorOf(valueAt(target, ["select"])),
			judged
		}];
	});
}
// src/workloads/gather.ts
/** Checks whether a file's name says that it may hold Kubernetes objects. */
function isManifestPath(path) {
	return /\.(ya?ml|json)$/i.test(path) || isKustomizationPath(path);
}
/**
* Checks whether a file is the description of a chart: https://helm.sh/docs/topics/charts/#the-chartyaml-file
*/
function isChartPath(path) {
	return /(^|\/)Chart\.ya?ml$/.test(path);
}
/**
* Marks that a file must hold to be parsed: a kind, and the API group that keeps out files which merely
* mention the kind.
*/
const MARKS = [
	...Object.entries({
		...WORKLOAD_GROUPS,
		...AUTOSCALER_GROUPS
	}).map(([kind, group]) => [kind, `${group}/`]),
	["Application", "argoproj.io/"],
	["Kustomization", "kustomize.toolkit.fluxcd.io/"],
	["HelmRelease", "helm.toolkit.fluxcd.io/"],
	["argocd-cm", "resource.customizations.ignoreDifferences"]
].map(([kind, group]) => [Buffer.from(kind), Buffer.from(group)]);
/** Reads what the files at these paths say. Files that cannot matter are not parsed. */
function gatherManifests(files, paths) {
	const gathered = {
		workloads: [],
		autoscalers: [],
		kustomizations: [],
		deliveries: [],
		delivered: [],
		releases: [],
		charts: [],
		values: [],
		unreadable: []
	};
	const open = (path, bytes = readBytes(files, path)) => {
		const opened = Buffer.isBuffer(bytes) ? openManifest(path, bytes) : bytes;
		if (opened?.kind === "refused") gathered.unreadable.push(opened);
		return opened?.kind === "open" ? opened.file : void 0;
	};
	let known;
	const holds = (path) => {
		known ??= new Set(files.list());
		return known.has(path);
	};
	for (const path of paths) {
		const bytes = readBytes(files, path);
		const values = Buffer.isBuffer(bytes) && mayBeValues(path, bytes);
		const file = bytes !== void 0 && (values || isKustomizationPath(path) || isChartPath(path) || mayMatter(bytes)) ? open(path, bytes) : void 0;
		for (const object of file?.objects ?? []) gather(gathered, file, object, {
			open,
			holds,
			values
		});
	}
	return gathered;
}
function mayBeValues(path, bytes) {
	return isValuesPath(path) && bytes.includes("eplica");
}
/**
* Checks whether a file may matter: one that may not be read may hold anything, and so may the end of one
* that is too long.
*/
function mayMatter(bytes) {
	return !Buffer.isBuffer(bytes) || bytes.length > 20971520 || MARKS.some(([kind, group]) => bytes.includes(kind) && bytes.includes(group));
}
function gather(gathered, file, object, { open, holds, values }) {
	const { path } = file;
	if (isKustomization(object, path)) {
		gathered.kustomizations.push(readLayer(file, object, open));
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
			template
		});
	}
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
			autoscaler
		});
	}
	if (object.apiVersion === void 0 && values) gathered.values.push({
		path,
		counts: readCounts(file, object, [])
	});
	if (isChartPath(path)) gathered.charts.push({
		dir: parentFolder(path),
		name: textAt(object.value, ["name"]) ?? parentFolder(path)
	});
	gathered.releases.push(...readDeclaredReleases(file, object, holds));
	gathered.delivered.push(...deliveredFolders(object));
	gathered.deliveries.push(...readDeliveries(file, object));
}
export { selects as A, placeOf as C, resolveField as D, replicasEntry as E, isWorkload as F, kustomizationPaths as I, nameKey as L, WORKLOAD_GROUPS as M, isKustomization as N, reachesCount as O, isKustomizationPath as P, sameNamespace as R, placeLine as S, parseField as T, holdsBack as _, INCLUDE_LISTS as a, textOf as b, sumResources as c, affectedReleases as d, chartsAround as f, readReleases as g, plainRelease as h, readLayer as i, AUTOSCALER_GROUPS as j, selectorOf as k, autoscalerTarget as l, inFolder as m, isManifestPath as n, PATCH_LISTS as o, helmArguments as p, namingLayer as r, readKustomization as s, gatherManifests as t, absentDependency as u, inlineText as v, REPLICAS as w, judgeField as x, placeInline as y };
