import { f as exact, u as compare, x as isWithinLimits } from "./decide-Dz5aezi1.js";
import { r as parseQuantity } from "./quantity-1V1A7KxU.js";
import { A as valueAt, E as resolveField, S as sameNamespace, _ as textAt, b as isKustomizationPath, c as ancestors, f as autoscalerTarget, g as openManifest, h as listAt, l as insideFrom, m as lineWithin, t as isManifestPath, w as parseField } from "./scan-CzUoko8_.js";
import { n as approvalOf } from "./approvals-BxF6LLkW.js";
import { C as parseYaml, d as stricter, f as checkOf, m as parseBlueprint, u as judge } from "./observe-CHIUiNc9.js";
import { t as governanceStatus } from "./status-YHfe30B8.js";
import { isDeepStrictEqual } from "node:util";
// src/governance/gate.ts
/** Judges every finding under the policies and blueprints of base. Where several services are concerned, the strictest speaks. */
function gateFindings(findings, facts) {
	const stamp = facts.now.toISOString().slice(0, 19).replace(/[-:]/g, "").replace("T", "-");
	const byName = new Map(facts.blueprints.map((blueprint) => [blueprint.name, blueprint]));
	const checks = findings.map((finding, index) => {
		const governing = finding.services.flatMap((name) => byName.get(name) ?? []);
		const id = `gov-${stamp}-${String(index + 1).padStart(3, "0")}`;
		return (governing.length > 0 ? governing : [void 0]).map((blueprint) => checkFinding(finding, blueprint, id, facts)).reduce((a, b) => a.classification === b.classification || stricter(a.classification, b.classification) === a.classification ? a : b);
	});
	return {
		classification: checks.map((check) => check.classification).reduce(stricter, "allowed"),
		checks
	};
}
function checkFinding(finding, blueprint, id, { policies, pullRequest, now }) {
	const { operation, file, line, side, object, field, before, after, replicas, floor } = finding;
	const judgement = judge(policies, {
		operation,
		blueprint,
		before: replicas?.before,
		after: replicas?.after,
		floor,
		pullRequest,
		now
	});
	return {
		governance_check_id: id,
		service: blueprint?.name ?? null,
		...checkOf(operation, judgement, blueprint?.governance.approvers ?? []),
		rationale: [finding.rationale, ...judgement.reasons].join("; "),
		file,
		line,
		side,
		object,
		field,
		before,
		after
	};
}
/**
* The status `trimtab/governance` of the head: every check that needs approval waits for its own approvers. `reviews` and the
* people behind team names come from the forge.
*/
function gateStatus(result, review) {
	const forbidden = result.checks.find((check) => check.classification === "forbidden");
	if (forbidden) return governanceStatus("failure", `forbidden: ${forbidden.operation} at ${forbidden.file}:${forbidden.line}`);
	const groups = new Map(result.checks.flatMap(({ requires_approval, approvers }) => requires_approval ? [[approvers.join(" "), approvers]] : []));
	if (groups.size === 0) return governanceStatus("success", result.checks.length === 0 ? "nothing governed is changed" : "allowed by policy");
	const approvals = [...groups.values()].map((approvers) => approvalOf({
		...review,
		approvers
	}));
	const against = approvals.find((approval) => approval.kind === "rejected");
	if (against) return governanceStatus("failure", `changes requested by ${against.by}`);
	const open = approvals.flatMap((approval) => approval.kind === "waiting" ? [approval.for] : []);
	if (open.length > 0) return governanceStatus("pending", `waiting for ${open.join(", and for ")}`);
	return governanceStatus("success", `approved by ${approvals.flatMap((approval) => approval.kind === "approved" ? [approval.by] : []).join(", ")}`);
}
// src/change/blueprint-field.ts
const nothing = () => void 0;
/** Every field that a blueprint can state; what is not here counts as loosening. */
const BLUEPRINT_FIELDS = [
	{
		path: "apiVersion",
		loosens: "never",
		value: nothing
	},
	{
		path: "kind",
		loosens: "never",
		value: nothing
	},
	{
		path: "metadata.name",
		loosens: "any",
		value: (b) => b.name
	},
	{
		path: "metadata.version",
		loosens: "never",
		value: (b) => b.version
	},
	{
		path: "metadata.description",
		loosens: "never",
		value: (b) => b.description
	},
	{
		path: "metadata.owner",
		loosens: "never",
		value: (b) => b.owner
	},
	{
		path: "metadata.priority",
		loosens: "up",
		value: (b) => [
			"low",
			"medium",
			"high",
			"critical"
		].indexOf(b.priority)
	},
	{
		path: "metadata.criticality",
		loosens: "up",
		value: (b) => ["standard", "critical"].indexOf(b.criticality)
	},
	{
		path: "spec.paused",
		loosens: "down",
		value: (b) => b.paused
	},
	{
		path: "spec.workload",
		loosens: "any",
		value: (b) => Object.values(b.workload).join(" ")
	},
	{
		path: "spec.manifest",
		loosens: "any",
		value: (b) => Object.values(b.manifest).join(" ")
	},
	{
		path: "spec.scaling.min_replicas",
		loosens: "down",
		value: (b) => b.scaling.minReplicas
	},
	{
		path: "spec.scaling.max_replicas",
		loosens: "up",
		value: (b) => b.scaling.maxReplicas
	},
	{
		path: "spec.scaling.target_cpu_utilization",
		loosens: "any",
		value: (b) => b.scaling.targetCpu
	},
	{
		path: "spec.scaling.target_memory_utilization",
		loosens: "any",
		value: (b) => b.scaling.targetMemory
	},
	{
		path: "spec.scaling.scale_up_threshold",
		loosens: "down",
		value: (b) => b.scaling.upThreshold
	},
	{
		path: "spec.scaling.scale_down_threshold",
		loosens: "up",
		value: (b) => b.scaling.downThreshold
	},
	{
		path: "spec.scaling.strategy",
		loosens: "any",
		value: (b) => b.scaling.strategy
	},
	{
		path: "spec.scaling.scale_up_increment",
		loosens: "up",
		value: (b) => b.scaling.increment.up ?? Number.MAX_SAFE_INTEGER
	},
	{
		path: "spec.scaling.scale_down_increment",
		loosens: "up",
		value: (b) => b.scaling.increment.down ?? Number.MAX_SAFE_INTEGER
	},
	{
		path: "spec.scaling.allow_scale_down",
		loosens: "up",
		value: (b) => b.scaling.allowScaleDown
	},
	{
		path: "spec.scaling.weights.cpu",
		loosens: "any",
		value: (b) => b.scaling.weights.cpu
	},
	{
		path: "spec.scaling.weights.memory",
		loosens: "any",
		value: (b) => b.scaling.weights.memory
	},
	{
		path: "spec.scaling.weights.latency",
		loosens: "any",
		value: (b) => b.scaling.weights.latency
	},
	{
		path: "spec.scaling.saturation_threshold",
		loosens: "down",
		value: (b) => b.scaling.saturation
	},
	{
		path: "spec.scaling.cooldown_period.up",
		loosens: "down",
		value: (b) => b.scaling.cooldown.up
	},
	{
		path: "spec.scaling.cooldown_period.down",
		loosens: "down",
		value: (b) => b.scaling.cooldown.down
	},
	{
		path: "spec.scaling.scale_up_stabilization",
		loosens: "down",
		value: (b) => b.scaling.stabilization.up
	},
	{
		path: "spec.scaling.scale_down_stabilization",
		loosens: "down",
		value: (b) => b.scaling.stabilization.down
	},
	{
		path: "spec.scaling.tolerance.up",
		loosens: "down",
		value: (b) => b.scaling.tolerance.up
	},
	{
		path: "spec.scaling.tolerance.down",
		loosens: "down",
		value: (b) => b.scaling.tolerance.down
	},
	{
		path: "spec.scaling.utilization_basis",
		loosens: "any",
		value: (b) => Object.values(b.scaling.utilizationBasis).join(" ")
	},
	{
		path: "spec.resources.cpu_request",
		loosens: "any",
		value: (b) => quantity(b.resources.cpuRequest)
	},
	{
		path: "spec.resources.cpu_limit",
		loosens: "any",
		value: (b) => quantity(b.resources.cpuLimit)
	},
	{
		path: "spec.resources.memory_request",
		loosens: "any",
		value: (b) => quantity(b.resources.memoryRequest)
	},
	{
		path: "spec.resources.memory_limit",
		loosens: "any",
		value: (b) => quantity(b.resources.memoryLimit)
	},
	{
		path: "spec.performance.latency_p95_target",
		loosens: "up",
		value: (b) => b.performance.latencyP95Target
	},
	{
		path: "spec.performance.error_rate_threshold",
		loosens: "up",
		value: (b) => b.performance.errorRateThreshold
	},
	{
		path: "spec.performance.throughput_min",
		loosens: "any",
		value: (b) => b.performance.throughputMin
	},
	{
		path: "spec.metrics.max_age",
		loosens: "up",
		value: (b) => b.metrics.maxAge
	},
	{
		path: "spec.metrics.window",
		loosens: "any",
		value: (b) => b.metrics.window
	},
	{
		path: "spec.metrics.queries",
		loosens: "any",
		value: (b) => JSON.stringify(Object.entries(b.metrics.queries).sort())
	},
	{
		path: "verification.stabilization_period",
		loosens: "down",
		value: (b) => b.verification.stabilizationPeriod
	},
	{
		path: "verification.timeout",
		loosens: "down",
		value: (b) => b.verification.timeout
	},
	{
		path: "verification.samples",
		loosens: "down",
		value: (b) => b.verification.samples
	},
	{
		path: "verification.rollback_on_failure",
		loosens: "down",
		value: (b) => b.verification.rollbackOnFailure
	},
	{
		path: "governance.allowed_operations",
		loosens: "more",
		value: (b) => b.governance.allowed ?? []
	},
	{
		path: "governance.requires_approval",
		loosens: "fewer",
		value: (b) => b.governance.requiresApproval ?? []
	},
	{
		path: "governance.forbidden_operations",
		loosens: "fewer",
		value: (b) => b.governance.forbidden ?? []
	},
	{
		path: "governance.approval_workflow.approvers",
		loosens: "any",
		value: (b) => b.governance.approvers
	},
	{
		path: "governance.approval_workflow.timeout",
		loosens: "up",
		value: (b) => b.governance.approvalTimeout
	},
	{
		path: "governance.approval_workflow.auto_reject_on_timeout",
		loosens: "down",
		value: (b) => b.governance.autoRejectOnTimeout
	},
	{
		path: "governance.safety.circuit_breaker.failure_threshold",
		loosens: "up",
		value: (b) => b.governance.circuitBreaker.failureThreshold
	},
	{
		path: "governance.safety.circuit_breaker.reset_timeout",
		loosens: "down",
		value: (b) => b.governance.circuitBreaker.resetTimeout
	},
	{
		path: "governance.safety.circuit_breaker.failure_window",
		loosens: "down",
		value: (b) => b.governance.circuitBreaker.failureWindow
	},
	{
		path: "governance.safety.rate_limit.max_per_hour",
		loosens: "up",
		value: (b) => b.governance.rateLimit.maxPerHour
	},
	{
		path: "governance.safety.rate_limit.max_per_day",
		loosens: "up",
		value: (b) => b.governance.rateLimit.maxPerDay
	},
	{
		path: "governance.freeze",
		loosens: "fewer",
		value: (b) => b.governance.freezes.map((freeze) => JSON.stringify(freeze))
	},
	{
		path: "governance.rules",
		loosens: "fewer",
		value: (b) => ruleTexts(b, (rule) => rule.effect !== "allow")
	},
	{
		path: "governance.rules",
		loosens: "more",
		value: (b) => ruleTexts(b, (rule) => rule.effect === "allow")
	},
	{
		path: "cost.monthly_budget",
		loosens: "up",
		value: (b) => b.cost.monthlyBudget?.amount
	},
	{
		path: "cost.cost_per_replica",
		loosens: "any",
		value: (b) => b.cost.costPerReplica?.amount
	},
	{
		path: "cost.monthly_budget",
		loosens: "any",
		value: (b) => currency(b.cost.monthlyBudget)
	},
	{
		path: "cost.cost_per_replica",
		loosens: "any",
		value: (b) => currency(b.cost.costPerReplica)
	}
];
function quantity(nanos) {
	return nanos === void 0 ? void 0 : exact(nanos);
}
function currency(money) {
	return money?.currency;
}
function ruleTexts(blueprint, chosen) {
	return blueprint.governance.rules.filter(chosen).map(({ evaluate: _, file: __, ...text }) => JSON.stringify(text));
}
/** How a field moved between two blueprints; undefined where it states the same. */
function directionOf(field, before, after) {
	const old = field.value(before);
	const now = field.value(after);
	if (same(old, now)) return void 0;
	if (field.loosens === "never") return "alters";
	if (field.loosens === "any") return "loosens";
	if (field.loosens === "more" || field.loosens === "fewer") {
		const [was, is] = [old, now];
		const gained = (is ?? []).some((one) => !was?.includes(one));
		const lost = (was ?? []).some((one) => !is?.includes(one));
		if (!gained && !lost) return void 0;
		return (field.loosens === "more" ? gained : lost) ? "loosens" : "tightens";
	}
	if (now === void 0) return "loosens";
	if (old === void 0) return "tightens";
	return compare(magnitude(now), magnitude(old)) > 0 === (field.loosens === "up") ? "loosens" : "tightens";
}
function same(a, b) {
	if (isExact(a) && isExact(b)) return compare(a, b) === 0;
	return JSON.stringify(a) === JSON.stringify(b);
}
function isExact(value) {
	return typeof value === "object" && "n" in value;
}
function magnitude(value) {
	return isExact(value) ? value : exact(Number(value));
}
// src/change/difference.ts
/**
* The leaves that differ. Lists of named items (containers, ports, variables) are compared by name, and a new order of them is a
* difference of its own; all other lists by position. What one side lacks is spelled out leaf by leaf.
*/
function differences(before, after) {
	const found = [];
	compareValues({
		path: [],
		before,
		after,
		baseAt: [],
		headAt: []
	}, found);
	return found;
}
function compareValues(at, found) {
	const { before, after } = at;
	if (isDeepStrictEqual(before, after)) return;
	if (isComposite(before, isMapping) && isComposite(after, isMapping) && (isMapping(before) || isMapping(after))) compareMappings(at, isMapping(before) ? before : {}, isMapping(after) ? after : {}, found);
	else if (isComposite(before, Array.isArray) && isComposite(after, Array.isArray) && (Array.isArray(before) || Array.isArray(after))) compareLists(at, Array.isArray(before) ? before : [], Array.isArray(after) ? after : [], found);
	else found.push(at);
}
/** Of the kind asked for, or not there at all. */
function isComposite(value, is) {
	return value === void 0 || is(value);
}
function compareMappings(at, before, after, found) {
	const keys = /* @__PURE__ */ new Set([...Object.keys(before), ...Object.keys(after)]);
	if (keys.size === 0) found.push(at);
	for (const key of keys) {
		const own = (side) => Object.hasOwn(side, key) ? side[key] : void 0;
		compareValues({
			path: [...at.path, key],
			before: own(before),
			after: own(after),
			baseAt: [...at.baseAt, key],
			headAt: [...at.headAt, key]
		}, found);
	}
}
function compareLists(at, before, after, found) {
	const old = namesOf(before);
	const now = namesOf(after);
	if (before.length + after.length === 0) found.push(at);
	if (!old || !now) {
		for (let i = 0; i < Math.max(before.length, after.length); i += 1) compareItems(at, `[${i}]`, before, i, after, i, found);
		return;
	}
	for (const name of /* @__PURE__ */ new Set([...old.keys(), ...now.keys()])) compareItems(at, `[${name}]`, before, old.get(name), after, now.get(name), found);
	const common = (names, other) => [...names.keys()].filter((n) => other.has(n));
	const order = [common(old, now), common(now, old)];
	if (!isDeepStrictEqual(order[0], order[1])) found.push({
		...at,
		before: order[0],
		after: order[1]
	});
}
function compareItems(at, segment, before, i, after, j, found) {
	const baseAt = i === void 0 ? at.baseAt : [...at.baseAt, i];
	const headAt = j === void 0 ? at.headAt : [...at.headAt, j];
	const item = (list, index) => index === void 0 ? void 0 : list[index];
	compareValues({
		path: [...at.path, segment],
		before: item(before, i),
		after: item(after, j),
		baseAt,
		headAt
	}, found);
}
/** Position by name; undefined where an item has none, or two share one. */
function namesOf(list) {
	const names = /* @__PURE__ */ new Map();
	for (const [index, item] of list.entries()) {
		const name = isMapping(item) ? item.name : void 0;
		if (typeof name !== "string" || names.has(name)) return void 0;
		names.set(name, index);
	}
	return names;
}
function isMapping(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
// src/change/finding.ts
const LONGEST = 60;
/** A value as one short line; `none` where there is none. */
function shortText(value) {
	if (value === void 0) return "none";
	const text = typeof value === "string" ? value.replace(/\s+/g, " ") : JSON.stringify(value);
	return text.length > LONGEST ? `${text.slice(0, 59)}…` : text;
}
/** `spec.template.spec.containers[web].image`. */
function fieldText(path) {
	return path.join(".").replaceAll(".[", "[");
}
// src/change/blueprint-change.ts
/** A blueprint file as it is at one commit, under the defaults of base. */
function readBlueprint(path, bytes, defaults) {
	if (bytes === void 0) return void 0;
	const text = bytes.toString("utf8");
	return {
		path,
		text,
		parsed: parseBlueprint(path, text, defaults)
	};
}
/** Blueprints of base and head that are the same one: by path, then by name. */
function pairBlueprints(base, head) {
	const left = [...head];
	const take = (matches) => {
		const index = left.findIndex(matches);
		return index < 0 ? void 0 : left.splice(index, 1)[0];
	};
	return [...base.map((before) => ({
		before,
		after: take((text) => text.path === before.path)
	})).map(({ before, after }) => ({
		before,
		after: after ?? take((text) => nameOf(text) === nameOf(before))
	})), ...left.map((after) => ({
		before: void 0,
		after
	}))];
}
function nameOf({ parsed }) {
	return parsed.kind === "blueprint" ? parsed.blueprint.name : parsed.name;
}
/** What changed in one blueprint, field by field, each with its direction. */
function readBlueprintPair({ before, after }) {
	if (after?.parsed.kind === "invalid") {
		const problem = after.parsed.problems[0];
		return [{
			...finding$1({
				path: after.path,
				line: problem?.line ?? 1,
				name: after.parsed.name
			}, "", "none", "invalid", `Invalid blueprint: ${problem?.message}`, "nobody can say what it allows"),
			operation: "unreadable"
		}];
	}
	if (!after) {
		if (!before) return [];
		return [{
			...finding$1({
				path: before.path,
				line: 1,
				name: nameOf(before)
			}, "", "present", "deleted", "Ends the policy of this service", "loosens: the service has no limits any more"),
			side: "base"
		}];
	}
	const { blueprint } = after.parsed;
	const first = {
		path: after.path,
		line: 1,
		name: blueprint.name
	};
	if (!before) return [finding$1(first, "", "none", "created", "Puts a service under policy", "loosens: the service is now changed by this tool")];
	if (before.parsed.kind === "invalid") return [finding$1(first, "", "invalid", "mended", "Mends an invalid blueprint", "loosens: base has no readable policy")];
	return changedFields(before, before.parsed.blueprint, after, blueprint);
}
function changedFields(before, old, after, now) {
	const read = parseYaml(after.path, after.text);
	const was = parseYaml(before.path, before.text);
	const place = (path) => ({
		path: after.path,
		line: read.kind === "yaml" ? read.yaml.place(path).line : 1,
		name: old.name
	});
	const text = (side, path) => side.kind === "yaml" ? shortText(side.yaml.text(path)) : "none";
	const found = /* @__PURE__ */ new Map();
	for (const field of BLUEPRINT_FIELDS) {
		const direction = directionOf(field, old, now);
		if (!direction || found.has(field.path) && direction !== "loosens") continue;
		const floor = direction === "loosens" ? `loosens ${field.path}` : void 0;
		found.set(field.path, finding$1(place(field.path), field.path, text(was, field.path), text(read, field.path), `${sentence(direction)} ${field.path}`, floor));
	}
	const leaves = differences(was.kind === "yaml" ? was.yaml.value : void 0, read.kind === "yaml" ? read.yaml.value : void 0);
	for (const { path } of leaves) {
		const dotted = fieldText(path);
		if (BLUEPRINT_FIELDS.some((field) => covers(field.path, dotted))) continue;
		found.set(dotted, finding$1(place(dotted), dotted, text(was, dotted), text(read, dotted), `Alters ${dotted}`, `what ${dotted} allows is not known here`));
	}
	return [...found.values()];
}
/** A leaf is spoken for by its own field, one above it, or the halves below it (`cooldown_period` and its `up` and `down`). */
function covers(field, leaf) {
	return leaf === field || leaf.startsWith(`${field}.`) || leaf.startsWith(`${field}[`) || field.startsWith(`${leaf}.`);
}
function sentence(direction) {
	return direction.charAt(0).toUpperCase() + direction.slice(1);
}
function finding$1(where, field, before, after, rationale, floor) {
	return {
		operation: "modify_blueprint",
		floor,
		services: where.name === void 0 ? [] : [where.name],
		file: where.path,
		line: where.line,
		side: "head",
		object: where.path,
		field,
		before,
		after,
		replicas: void 0,
		rationale
	};
}
// src/change/object.ts
/** The documents of a YAML or JSON file, `List`s opened. An absent file has none. */
function readItems(path, bytes) {
	if (bytes === void 0) return {
		kind: "items",
		items: []
	};
	const opened = openManifest(path, bytes);
	if (opened.kind === "refused") return {
		kind: "unreadable",
		line: opened.line,
		reason: opened.reason
	};
	const { file } = opened;
	return {
		kind: "items",
		items: file.objects.map((object) => ({
			...object,
			file: path,
			lineOf: (at) => lineWithin(file, object, at)
		})).filter(({ value }) => value !== void 0 && value !== null)
	};
}
function isKubernetesObject(item) {
	return item.kind !== void 0 && textAt(item.value, ["apiVersion"]) !== void 0;
}
/** `apps/Deployment shop/web`. */
function identityOf({ group, kind, namespace, name, value }) {
	const called = name ?? textAt(value, ["metadata", "generateName"]) ?? "(unnamed)";
	return `${group === "" ? "" : `${group}/`}${kind} ${namespace === void 0 ? "" : `${namespace}/`}${called}`;
}
/**
* Objects of base and head that are the same one. Where several files write one identity (overlays do), the same file comes
* first, then an equal text in another file (a move), then the order of the paths. What is left was deleted or created.
*/
function pairObjects(base, head) {
	const groups = /* @__PURE__ */ new Map();
	const group = (object) => {
		const key = identityOf(object);
		const known = groups.get(key) ?? {
			before: [],
			after: []
		};
		groups.set(key, known);
		return known;
	};
	for (const object of base) group(object).before.push(object);
	for (const object of head) group(object).after.push(object);
	return [...groups.values()].flatMap(({ before, after }) => {
		const pairs = [];
		const take = (same) => {
			for (const one of [...before]) {
				const index = after.findIndex((other) => same(one, other));
				if (index < 0) continue;
				before.splice(before.indexOf(one), 1);
				pairs.push({
					before: one,
					after: after.splice(index, 1)[0]
				});
			}
		};
		take((a, b) => a.file === b.file && isDeepStrictEqual(a.value, b.value));
		take((a, b) => a.file === b.file);
		take((a, b) => isDeepStrictEqual(a.value, b.value));
		take(() => true);
		for (const one of before) pairs.push({
			before: one,
			after: void 0
		});
		for (const other of after) pairs.push({
			before: void 0,
			after: other
		});
		return pairs;
	});
}
// src/change/scale.ts
/**
* The blueprints that govern a workload. One workload may stand in several clusters: then the blueprints that name this very
* file, or else all of them.
*/
function governing(blueprints, target, file) {
	const named = blueprints.filter(({ workload }) => workload.name === target.name && (target.kind === void 0 || workload.kind === target.kind) && sameNamespace(target.namespace, workload.namespace));
	const here = named.filter((b) => b.manifest.path === file);
	return here.length > 0 ? here : named;
}
/** The blueprints whose number (`manifest.path` and `manifest.field`) stands at this very place of an object. */
function managing(blueprints, { file, value }, at) {
	return blueprints.filter(({ manifest }) => {
		const field = manifest.path === file && manifest.field !== void 0 ? parseField(manifest.field) : void 0;
		return field !== void 0 && isDeepStrictEqual(resolveField(value, field), at);
	});
}
/** A new count against the limits of the blueprints on base: every one of them has to contain it. */
function scaleOperation(blueprints, after) {
	const beyond = (rationale) => ({
		operation: "scale_beyond_limits",
		rationale
	});
	if (blueprints.length === 0) return beyond("No blueprint states limits for this workload");
	if (after === void 0) return beyond("Git no longer states a plain count, so nothing holds it within the limits");
	const tooNarrow = blueprints.find((blueprint) => !isWithinLimits(blueprint, after));
	const ranges = blueprints.map(({ scaling }) => `${scaling.minReplicas}-${scaling.maxReplicas}`).join(", ");
	if (tooNarrow) return beyond(`Target replicas (${after}) outside blueprint limits (${ranges}) of ${tooNarrow.path}`);
	return {
		operation: "scale_within_limits",
		rationale: `Target replicas (${after}) within blueprint limits (${ranges})`
	};
}
/** A replica count as a manifest states it; a blueprint's own field may hold it as text, as Helm parameters do. */
function countOf(value, form = "number") {
	if (form === "any" && typeof value === "string" && /^(0|[1-9]\d*)$/.test(value)) return countOf(Number(value));
	return typeof value === "number" && Number.isSafeInteger(value) && value >= 0 ? value : void 0;
}
// src/change/kustomization.ts
/** The names kustomize looks for, in a folder (sigs.k8s.io/kustomize, `RecognizedKustomizationFileNames`). */
const KUSTOMIZATION_NAMES = [
	"kustomization.yaml",
	"kustomization.yml",
	"Kustomization"
];
/** Keys whose every change is one operation; the rest of the vocabulary has no word for a kustomization's other keys. */
const EXACT = {
	images: "change_image",
	configMapGenerator: "modify_configmaps",
	secretGenerator: "modify_secrets"
};
const NEAREST = {
	generatorOptions: "modify_configmaps",
	helmCharts: "modify_cluster_resources",
	helmChartInflationGenerator: "modify_cluster_resources",
	generators: "modify_cluster_resources",
	transformers: "modify_cluster_resources",
	validators: "modify_cluster_resources",
	plugins: "modify_cluster_resources",
	crds: "modify_cluster_resources",
	namespace: "modify_namespaces"
};
/** Lists of what is included, whose entries `includedObjects` reads. */
const INCLUDES = [
	"resources",
	"bases",
	"components"
];
const PATCHES = ["patches", "patchesStrategicMerge"];
/** What a kustomization file does differently, apart from its inline patches and the objects it stops or starts including. */
function readKustomization(before, after, blueprints) {
	const item = after ?? before;
	if (!item) return [];
	const side = after ? "head" : "base";
	return differences(before?.value ?? {}, after?.value ?? {}).flatMap((difference) => {
		const key = difference.path[0] ?? "";
		if (key === "apiVersion" || key === "kind" || INCLUDES.includes(key)) return [];
		if (PATCHES.includes(key) && isObjectPatch(item, difference.before) && isObjectPatch(item, difference.after)) return [];
		const base = {
			file: item.file,
			line: item.lineOf(side === "head" ? difference.headAt : difference.baseAt),
			side,
			object: item.file,
			field: fieldText(difference.path),
			...texts$1(key, difference),
			replicas: void 0
		};
		const rationale = `Changes ${fieldText(difference.path)} of the kustomization`;
		if (key === "replicas") return [{
			...base,
			...scaled(item.file, difference, after, before, blueprints)
		}];
		const exact = own(EXACT, key);
		if (exact) return [{
			...base,
			operation: exact,
			floor: void 0,
			services: [],
			rationale
		}];
		const operation = own(NEAREST, key) ?? "modify_deployment_strategy";
		return [{
			...base,
			operation,
			floor: "what it changes in the rendered objects is not known here",
			services: [],
			rationale
		}];
	});
}
function texts$1(key, { before, after }) {
	return key === "secretGenerator" ? {
		before: "hidden",
		after: "hidden"
	} : {
		before: shortText(before),
		after: shortText(after)
	};
}
function scaled(file, difference, after, before, blueprints) {
	const entry = (item, at) => valueAt(item?.value, at.slice(0, 2));
	const old = entry(before, difference.baseAt);
	const now = entry(after, difference.headAt);
	const name = valueAt(now, ["name"]) ?? valueAt(old, ["name"]);
	const governed = typeof name === "string" ? governing(blueprints, {
		kind: void 0,
		namespace: void 0,
		name
	}, file) : [];
	const counts = {
		before: countOf(valueAt(old, ["count"])),
		after: countOf(valueAt(now, ["count"]))
	};
	return {
		...scaleOperation(governed, counts.after),
		floor: void 0,
		services: governed.map((b) => b.name),
		replicas: counts
	};
}
/** The objects of patches written inside a kustomization; a list of JSON 6902 operations has none. */
function inlinePatches(item) {
	return PATCHES.flatMap((key) => {
		return listAt(item.value, [key]).flatMap((entry, index) => {
			return (patchObjects(item, typeof entry === "string" ? entry : valueAt(entry, ["patch"])) ?? []).map((object) => ({
				...object,
				lineOf: () => item.lineOf([key, index])
			}));
		});
	});
}
/** The objects in a patch's text; undefined where it holds anything else, such as the path of a file. */
function patchObjects(item, text) {
	if (typeof text !== "string" || !text.includes("\n")) return void 0;
	const read = readItems(item.file, Buffer.from(text));
	const items = read.kind === "items" ? read.items : [];
	const objects = items.filter(isKubernetesObject);
	return objects.length > 0 && objects.length === items.length ? objects : void 0;
}
function isObjectPatch(item, text) {
	return text === void 0 || patchObjects(item, text) !== void 0;
}
const MOST_FILES = 1e4;
function includedObjects(files, item) {
	const objects = /* @__PURE__ */ new Map();
	const unknown = [];
	const seen = /* @__PURE__ */ new Set();
	const visit = (from) => {
		for (const entry of INCLUDES.flatMap((key) => listAt(from.value, [key]))) {
			const path = typeof entry === "string" ? insideFrom(folderOf(from.file), entry) : void 0;
			const file = path === void 0 ? void 0 : fileAt(files, path);
			if (file === void 0 || seen.size >= MOST_FILES) unknown.push(String(entry));
			else if (!seen.has(file)) {
				seen.add(file);
				const read = readItems(file, files.read(file));
				for (const found of read.kind === "items" ? read.items : []) if (isKustomizationPath(file)) visit(found);
				else if (isKubernetesObject(found)) objects.set(identityOf(found), found);
			}
		}
	};
	visit(item);
	return {
		objects,
		unknown
	};
}
function folderOf(path) {
	return path.slice(0, Math.max(path.lastIndexOf("/"), 0));
}
/** The file itself, or the kustomization of the folder. */
function fileAt(files, path) {
	return [path, ...KUSTOMIZATION_NAMES.map((name) => path === "" ? name : `${path}/${name}`)].find((candidate) => candidate !== "" && files.read(candidate) !== void 0);
}
function own(record, key) {
	return Object.hasOwn(record, key) ? record[key] : void 0;
}
// src/change/generator.ts
const GENERATORS = [["configMapGenerator", "modify_configmaps"], ["secretGenerator", "modify_secrets"]];
/** Files whose content a kustomization puts into a ConfigMap or Secret; kustomize lets it come from its own folder or below. */
function readGenerated({ base, head, touched }) {
	const findings = /* @__PURE__ */ new Map();
	for (const files of [base, head]) {
		const known = /* @__PURE__ */ new Map();
		for (const path of touched) for (const kustomization of kustomizationsAbove(path)) {
			const sources = known.get(kustomization) ?? generatorSources(files, kustomization);
			known.set(kustomization, sources);
			const operation = sources.get(path);
			if (operation) findings.set(`${operation} ${path}`, finding(path, operation, kustomization, head));
		}
	}
	return [...findings.values()];
}
/** The files that a kustomization generates from; one that goes into a ConfigMap and a Secret counts as secret. */
function generatorSources(files, kustomization) {
	const read = readItems(kustomization, files.read(kustomization));
	const value = read.kind === "items" ? read.items[0]?.value : void 0;
	return new Map(GENERATORS.flatMap(([key, operation]) => {
		return listAt(value, [key]).flatMap((one) => [
			"files",
			"envs",
			"env"
		].flatMap((name) => texts(one, name))).map((source) => insideFrom(folderOf(kustomization), source.slice(source.indexOf("=") + 1))).flatMap((path) => path === void 0 ? [] : [[path, operation]]);
	}));
}
function kustomizationsAbove(path) {
	return ancestors(folderOf(path)).flatMap((folder) => KUSTOMIZATION_NAMES.map((name) => folder === "" ? name : `${folder}/${name}`));
}
function texts(value, key) {
	return [textAt(value, [key]) ?? listAt(value, [key])].flat().filter((one) => typeof one === "string");
}
function finding(path, operation, kustomization, head) {
	return {
		operation,
		floor: void 0,
		services: [],
		file: path,
		line: 1,
		side: head.read(path) === void 0 ? "base" : "head",
		object: path,
		field: "",
		before: "hidden",
		after: "hidden",
		replicas: void 0,
		rationale: `Changes content that ${kustomization} generates from`
	};
}
// src/change/kinds.ts
const WORKLOADS = {
	apps: [
		"Deployment",
		"StatefulSet",
		"DaemonSet",
		"ReplicaSet"
	],
	batch: ["Job", "CronJob"],
	"argoproj.io": ["Rollout"],
	"": ["Pod", "ReplicationController"]
};
const AUTOSCALERS = {
	autoscaling: ["HorizontalPodAutoscaler"],
	"keda.sh": ["ScaledObject"]
};
/** Kinds without a namespace that do not begin with `Cluster` (kubernetes.io/docs/reference/kubernetes-api). */
const CLUSTER_WIDE = [
	"CustomResourceDefinition",
	"PersistentVolume",
	"StorageClass",
	"CSIDriver",
	"CSINode",
	"VolumeAttachment",
	"VolumeSnapshotClass",
	"PriorityClass",
	"IngressClass",
	"GatewayClass",
	"RuntimeClass",
	"DeviceClass",
	"Node",
	"APIService",
	"MutatingWebhookConfiguration",
	"ValidatingWebhookConfiguration",
	"MutatingAdmissionPolicy",
	"MutatingAdmissionPolicyBinding",
	"ValidatingAdmissionPolicy",
	"ValidatingAdmissionPolicyBinding",
	"CertificateSigningRequest",
	"FlowSchema",
	"PriorityLevelConfiguration"
];
function isOneOf(table, { group, kind }) {
	return Object.hasOwn(table, group) && table[group]?.includes(kind) === true;
}
/** Reads a kind; one that nobody knows is taken for cluster-wide and always needs a person. */
function readKind(object) {
	const { group, kind } = object;
	if (isOneOf(WORKLOADS, object)) return { kind: "workload" };
	if (isOneOf(AUTOSCALERS, object)) return { kind: "autoscaler" };
	if (group === "" && kind === "PersistentVolumeClaim") return { kind: "claim" };
	if (/secret/i.test(kind)) return exactly$1("modify_secrets");
	if (group === "" && kind === "ConfigMap") return exactly$1("modify_configmaps");
	if (group === "rbac.authorization.k8s.io" || group === "" && kind === "ServiceAccount") return exactly$1("modify_rbac");
	if (/NetworkPolicy$/.test(kind)) return exactly$1("change_network_policies");
	if (group === "" && kind === "Namespace") return exactly$1("modify_namespaces");
	if (group === "" && kind === "PersistentVolume") return {
		...exactly$1("modify_cluster_resources"),
		remove: "delete_persistent_volumes"
	};
	if (kind.startsWith("Cluster") || CLUSTER_WIDE.includes(kind)) return exactly$1("modify_cluster_resources");
	if (group === "" && kind === "Service") return nearest$1("change_network_policies", "delete_service");
	if (group === "networking.k8s.io" || group === "gateway.networking.k8s.io") return nearest$1("change_network_policies", "delete_service");
	if (group === "" && (kind === "ResourceQuota" || kind === "LimitRange")) return nearest$1("change_resource_limits_beyond_10_percent");
	if (group === "policy" && kind === "PodDisruptionBudget") return nearest$1("modify_deployment_strategy");
	return {
		kind: "whole",
		change: "modify_cluster_resources",
		create: "modify_cluster_resources",
		remove: "modify_cluster_resources",
		floor: `${kind} is not known here, so it is taken for a cluster-wide kind`
	};
}
function exactly$1(operation) {
	return {
		kind: "whole",
		change: operation,
		create: operation,
		remove: operation,
		floor: void 0
	};
}
function nearest$1(change, remove = change) {
	return {
		kind: "whole",
		change,
		create: "create_new_resources",
		remove,
		floor: `${change} is the nearest word for it`
	};
}
// src/change/resources.ts
/**
* A request or limit by how far it moved; undefined where both texts state the same quantity. Ten percent, of the value before,
* still counts as within. A value that comes, goes, or is no quantity moved beyond.
*/
function resourceOperation(before, after) {
	const old = quantityOf(before);
	const now = quantityOf(after);
	if (old === void 0 || now === void 0) return "change_resource_limits_beyond_10_percent";
	if (old === now) return void 0;
	return (now > old ? now - old : old - now) * 10n <= old ? "adjust_resources_within_10_percent" : "change_resource_limits_beyond_10_percent";
}
function quantityOf(value) {
	if (typeof value !== "string" && typeof value !== "number") return void 0;
	try {
		return parseQuantity(String(value));
	} catch {
		return;
	}
}
// src/change/workload.ts
const STRATEGY = [
	"strategy",
	"updateStrategy",
	"minReadySeconds",
	"progressDeadlineSeconds",
	"revisionHistoryLimit",
	"paused",
	"podManagementPolicy"
];
const PROBES = [
	"livenessProbe",
	"readinessProbe",
	"startupProbe"
];
const POD_SECURITY = [
	"securityContext",
	"hostNetwork",
	"hostPID",
	"hostIPC",
	"hostUsers",
	"shareProcessNamespace",
	"runtimeClassName"
];
const POD_IDENTITY = [
	"serviceAccountName",
	"serviceAccount",
	"automountServiceAccountToken"
];
const CONTAINERS = [
	"containers",
	"initContainers",
	"ephemeralContainers"
];
/** The nearest operation for fields that the vocabulary has no word for; they always need a person. */
const NEAREST_IN_CONTAINER = {
	command: "change_image",
	args: "change_image",
	workingDir: "change_image",
	env: "modify_configmaps",
	envFrom: "modify_configmaps",
	volumeMounts: "modify_configmaps",
	lifecycle: "change_health_checks",
	volumeDevices: "modify_security_context"
};
const NEAREST_IN_POD = {
	volumes: "modify_configmaps",
	imagePullSecrets: "change_image",
	readinessGates: "change_health_checks",
	resources: "change_resource_limits_beyond_10_percent"
};
/**
* The operation behind one differing field of a workload, from its place alone: names that people choose (of containers,
* variables, annotations) never decide. Undefined where nothing changed but the way a quantity is written.
*/
function workloadField(kind, difference) {
	const { path } = difference;
	if (path[0] === "$patch" && difference.after === "delete") return exactly("delete_deployment", 1);
	if (path[0] === "spec" && STRATEGY.includes(path[1] ?? "")) return exactly("modify_deployment_strategy", 2);
	if (path[0] === "spec" && path[1] === "persistentVolumeClaimRetentionPolicy" && difference.after === "Delete") return exactly("delete_persistent_volumes", 3);
	const template = templatePath(kind);
	if (!template.every((segment, i) => path[i] === segment) || path[template.length] !== "spec") return nearest("modify_deployment_strategy", path.length);
	return podField(difference, template.length + 1);
}
function templatePath(kind) {
	if (kind === "Pod") return [];
	return kind === "CronJob" ? [
		"spec",
		"jobTemplate",
		"spec",
		"template"
	] : ["spec", "template"];
}
/** A field below a pod's `spec`, which ends at `depth`. */
function podField(difference, depth) {
	const field = difference.path[depth] ?? "";
	if (CONTAINERS.includes(field)) return containerField(difference, depth + 2);
	if (POD_SECURITY.includes(field)) return exactly("modify_security_context", depth + 1);
	if (POD_IDENTITY.includes(field)) return exactly("modify_rbac", depth + 1);
	if (field === "volumes" && difference.path[depth + 2] === "hostPath") return exactly("modify_security_context", depth + 3);
	return nearest(lookUp(NEAREST_IN_POD, field) ?? "modify_deployment_strategy", Math.max(depth + 1, Math.min(depth + 2, difference.path.length)));
}
/** A field of a container, whose list item ends at `depth`. */
function containerField(difference, depth) {
	const { path, before, after } = difference;
	const field = path[depth];
	if (field === void 0) return nearest("change_image", path.length);
	if (field === "image" || field === "imagePullPolicy") return exactly("change_image", depth + 1);
	if (PROBES.includes(field)) return exactly("change_health_checks", depth + 1);
	if (field === "securityContext") return exactly("modify_security_context", depth + 1);
	if (field === "resources" && (path[depth + 1] === "requests" || path[depth + 1] === "limits") && path.length === depth + 3) {
		const operation = resourceOperation(before, after);
		return operation && exactly(operation, path.length);
	}
	if (field === "resources") return exactly("change_resource_limits_beyond_10_percent", path.length);
	return nearest(field === "name" ? "change_image" : lookUp(NEAREST_IN_CONTAINER, field) ?? "modify_deployment_strategy", depth + 1);
}
function lookUp(table, key) {
	return Object.hasOwn(table, key) ? table[key] : void 0;
}
function exactly(operation, depth) {
	return {
		operation,
		depth,
		floor: void 0
	};
}
function nearest(operation, depth) {
	return {
		operation,
		depth,
		floor: `the vocabulary has no word for this field; ${operation} is the nearest`
	};
}
// src/change/object-change.ts
/** What became of one object. A patch (a workload without its pods) adds and removes fields, never an object. */
function readPair({ before, after }, blueprints) {
	const object = after ?? before;
	if (!object) return [];
	const reading = readKind(object);
	if (before && after) return changed({
		before,
		after,
		side: "head",
		reading,
		blueprints
	});
	if (after) return isPatch(after, reading) ? changed({
		before: bare(after),
		after,
		side: "head",
		reading,
		blueprints
	}) : created(after, reading, blueprints);
	if (isPatch(object, reading)) return changed({
		before: object,
		after: bare(object),
		side: "base",
		reading,
		blueprints
	});
	return [deleted(object, reading, blueprints)];
}
function isPatch({ kind, value }, reading) {
	if (reading.kind !== "workload" || kind === "Pod") return false;
	if ([
		"selector",
		"jobTemplate",
		"workloadRef"
	].some((key) => valueAt(value, ["spec", key]) !== void 0)) return false;
	const containers = valueAt(value, [
		"spec",
		"template",
		"spec",
		"containers"
	]);
	return !Array.isArray(containers) || containers.every((one) => valueAt(one, ["image"]) === void 0);
}
/** The object's identity and nothing else. */
function bare(object) {
	const names = [
		"name",
		"namespace",
		"generateName"
	].flatMap((key) => {
		const value = valueAt(object.value, ["metadata", key]);
		return value === void 0 ? [] : [[key, value]];
	});
	const metadata = names.length > 0 ? { metadata: Object.fromEntries(names) } : {};
	return {
		...object,
		value: {
			apiVersion: valueAt(object.value, ["apiVersion"]),
			kind: object.kind,
			...metadata
		}
	};
}
function created(object, reading, blueprints) {
	const rule = reading.kind === "whole" ? reading : void 0;
	return [{
		...aspect(object, reading, blueprints),
		file: object.file,
		line: object.lineOf([]),
		side: "head",
		operation: rule?.create ?? "create_new_resources",
		floor: rule?.floor,
		before: "none",
		after: "created",
		rationale: `Creates ${identityOf(object)}`
	}, ...changed({
		before: bare(object),
		after: object,
		side: "head",
		reading,
		blueprints
	}).filter((f) => f.replicas && f.services.length > 0)];
}
function deleted(object, reading, blueprints) {
	return {
		...aspect(object, reading, blueprints),
		file: object.file,
		line: object.lineOf([]),
		side: "base",
		operation: removal(reading),
		floor: reading.kind === "whole" ? reading.floor : void 0,
		before: "present",
		after: "deleted",
		rationale: `Deletes ${identityOf(object)}`
	};
}
function removal(reading) {
	if (reading.kind === "whole") return reading.remove;
	if (reading.kind === "claim") return "delete_persistent_volumes";
	return reading.kind === "autoscaler" ? "modify_deployment_strategy" : "delete_deployment";
}
function changed(change) {
	const { reading } = change;
	const found = /* @__PURE__ */ new Map();
	const rest = [];
	for (const difference of differences(change.before.value, change.after.value)) {
		const scale = scaleChange(change, difference);
		const finding = scale ?? (reading.kind === "whole" ? void 0 : fieldChange(change, difference));
		if (finding) found.set(`${finding.operation} ${finding.field}`, finding);
		if (!scale) rest.push(difference);
	}
	const whole = reading.kind === "whole" && rest.length > 0 ? [wholeChange(change, reading, rest)] : [];
	return [...found.values(), ...whole];
}
/** A kind whose every change is one operation: one finding that names the first fields. */
function wholeChange(change, rule, all) {
	const first = all[0];
	const hidden = rule.change === "modify_secrets";
	const names = all.slice(0, 3).map(({ path }) => fieldText(path));
	const more = all.length > 3 ? ` and ${all.length - 3} more` : "";
	return {
		...aspect(change.after, rule, change.blueprints),
		...placed(change, first),
		operation: rule.change,
		floor: rule.floor,
		field: names[0] ?? "",
		before: hidden ? "hidden" : shortText(first.before),
		after: hidden ? "hidden" : shortText(first.after),
		rationale: `Changes ${names.join(", ")}${more} of ${identityOf(change.after)}`
	};
}
function fieldChange(change, difference) {
	const meaning = fieldMeaning(change, difference);
	if (!meaning) return void 0;
	const { depth, operation, floor } = meaning;
	const field = fieldText(difference.path.slice(0, depth));
	return {
		...aspect(change.after, change.reading, change.blueprints),
		...placed(change, difference, depth),
		operation,
		floor,
		field,
		before: shortText(valueAt(change.before.value, difference.baseAt.slice(0, depth))),
		after: shortText(valueAt(change.after.value, difference.headAt.slice(0, depth))),
		rationale: `Changes ${field} of ${identityOf(change.after)}`
	};
}
function fieldMeaning({ reading, after: object }, difference) {
	const { path, before, after } = difference;
	if (reading.kind === "workload") return workloadField(object.kind, difference);
	if (reading.kind === "claim" && path.join(".") === "spec.resources.requests.storage") {
		const operation = resourceOperation(before, after);
		return operation && {
			operation,
			depth: path.length,
			floor: void 0
		};
	}
	const operation = reading.kind === "claim" ? "modify_cluster_resources" : "modify_deployment_strategy";
	return {
		operation,
		depth: path.length,
		floor: `the vocabulary has no word for this field; ${operation} is the nearest`
	};
}
const BOUNDS = [
	"spec.minReplicas",
	"spec.maxReplicas",
	"spec.minReplicaCount",
	"spec.maxReplicaCount"
];
/** A replica count, or an autoscaler's bound, against the limits; undefined where the field is neither. */
function scaleChange(change, difference) {
	const { before, after, reading, blueprints } = change;
	const own = [...managing(blueprints, after, difference.headAt), ...managing(blueprints, before, difference.baseAt)];
	if (own.length === 0 && !isCount(reading, difference)) return void 0;
	const governed = own.length > 0 ? [...new Set(own)] : governing(blueprints, targetOf(after, reading), after.file);
	const [old, now] = [difference.before, difference.after].map((value) => countOf(value, own.length > 0 ? "any" : "number"));
	return {
		...aspect(after, reading, blueprints),
		...placed(change, difference),
		...scaleOperation(governed, now),
		floor: void 0,
		services: governed.map((b) => b.name),
		field: fieldText(difference.path),
		before: shortText(difference.before),
		after: shortText(difference.after),
		replicas: {
			before: old,
			after: now
		}
	};
}
function isCount(reading, { path }) {
	const field = path.join(".");
	return reading.kind === "workload" ? field === "spec.replicas" : reading.kind === "autoscaler" && BOUNDS.includes(field);
}
function targetOf(object, reading) {
	if (reading.kind === "autoscaler") return autoscalerTarget(object) ?? {};
	return reading.kind === "workload" ? object : {
		...object,
		kind: void 0
	};
}
function aspect(object, reading, blueprints) {
	return {
		services: governing(blueprints, targetOf(object, reading), object.file).map((b) => b.name),
		object: identityOf(object),
		field: "",
		replicas: void 0
	};
}
function placed({ before, after, side }, difference, depth) {
	const object = side === "head" ? after : before;
	const path = side === "head" ? difference.headAt : difference.baseAt;
	return {
		file: object.file,
		line: object.lineOf(path.slice(0, depth)),
		side
	};
}
// src/change/inclusion.ts
/**
* Objects that kustomizations begin or cease to include: to the cluster they are created or deleted, though their own files may
* lie untouched. What the files themselves told already is not told twice.
*/
function readInclusions({ base, head }, kustomizations, blueprints, told) {
	const lost = /* @__PURE__ */ new Map();
	const gained = /* @__PURE__ */ new Map();
	const findings = [];
	for (const { before, after } of kustomizations) {
		const item = after ?? before;
		if (!item) continue;
		const old = before && includedObjects(base, before);
		const now = after && includedObjects(head, after);
		const place = {
			file: item.file,
			line: item.lineOf(["resources"]),
			side: after ? "head" : "base"
		};
		const at = (object) => ({
			...object,
			file: item.file,
			lineOf: () => place.line
		});
		for (const [key, object] of old?.objects ?? []) if (!now?.objects.has(key)) lost.set(key, readPair({
			before: at(object),
			after: void 0
		}, blueprints).map((f) => ({
			...f,
			...place
		})));
		for (const [key, object] of now?.objects ?? []) if (!old?.objects.has(key)) gained.set(key, readPair({
			before: void 0,
			after: at(object)
		}, blueprints));
		for (const entry of now?.unknown ?? []) if (!old?.unknown.includes(entry)) findings.push(foreign(place, entry, "created"));
		for (const entry of old?.unknown ?? []) if (!now?.unknown.includes(entry)) findings.push(foreign(place, entry, "deleted"));
	}
	const known = new Set(told.map((f) => `${f.operation} ${f.object} ${f.after}`));
	const moved = (key) => lost.has(key) && gained.has(key);
	const news = [...lost, ...gained].flatMap(([key, all]) => moved(key) ? [] : all);
	return [...findings, ...news.filter((f) => !known.has(`${f.operation} ${f.object} ${f.after}`))];
}
function foreign(place, entry, what) {
	return {
		...place,
		operation: "unreadable",
		floor: "nobody can say what it holds",
		services: [],
		object: entry,
		field: "resources",
		before: what === "created" ? "none" : "present",
		after: what,
		replicas: void 0,
		rationale: `${what === "created" ? "Includes" : "No longer includes"} ${entry}, which is not in this repository`
	};
}
// src/change/own-policy.ts
/** Where GitHub looks for owners (docs.github.com, "About code owners"). */
const CODEOWNERS = [
	".github/CODEOWNERS",
	"CODEOWNERS",
	"docs/CODEOWNERS"
];
/** Files that decide what this gate lets through; a change to one needs a person whatever the lists say. */
function isOwnPolicy(path, settings, sides) {
	if (settings.includes(path) || CODEOWNERS.includes(path)) return true;
	if (!/^\.github\/(workflows|actions)\//.test(path)) return false;
	return sides.some((files) => files.read(path)?.toString("utf8").toLowerCase().includes("trimtab"));
}
/** Value by value where the file is YAML, so that a new layout is no change; else by its lines without comments. */
function readOwnPolicy(path, before, after) {
	const read = (bytes) => parseYaml(path, bytes?.toString("utf8") ?? "");
	const old = read(before);
	const now = read(after);
	const side = after === void 0 ? "base" : "head";
	const found = (line, field, was, is) => ({
		operation: "modify_blueprint",
		floor: `${path} decides what the gate lets through`,
		services: [],
		file: path,
		line,
		side,
		object: path,
		field,
		before: was,
		after: is,
		replicas: void 0,
		rationale: `Changes ${field === "" ? "a file" : field} that governs changes`
	});
	if (CODEOWNERS.includes(path) || old.kind === "broken" || now.kind === "broken") return isDeepEqual(owners(before), owners(after)) ? [] : [found(1, "", `${owners(before).length} lines`, `${owners(after).length} lines`)];
	const shown = side === "head" ? now : old;
	return differences(old.yaml.value ?? void 0, now.yaml.value ?? void 0).map((one) => {
		const dotted = fieldText(one.path);
		const at = (side === "head" ? one.headAt : one.baseAt).reduce((path, step) => joinStep(path, step), "");
		return found(shown.yaml.place(at).line, dotted, shortText(one.before), shortText(one.after));
	});
}
function joinStep(path, step) {
	if (typeof step === "number") return `${path}[${step}]`;
	return path === "" ? step : `${path}.${step}`;
}
function owners(bytes) {
	return (bytes?.toString("utf8") ?? "").split(/\r?\n/).map((line) => line.replace(/(^|\s)#.*$/, "").trim()).filter((line) => line !== "");
}
function isDeepEqual(a, b) {
	return a.length === b.length && a.every((line, i) => line === b[i]);
}
// src/change/values.ts
/** `values.yaml`, `values-prod.yaml`, `prod.values.yml`. */
function isValues(path) {
	return /(^|[/._-])values([._-][^/]*)?\.(ya?ml|json)$/i.test(path);
}
/**
* A values file key by key. What a key does is the chart's affair: only the number that a blueprint names, image tags and
* sizes are taken at their word, the rest needs a person.
*/
function readValues(before, after, blueprints) {
	return differences(before?.value, after?.value).flatMap((difference) => {
		const own = [...after ? managing(blueprints, after, difference.headAt) : [], ...before ? managing(blueprints, before, difference.baseAt) : []];
		if (own.length > 0) {
			const governed = [...new Set(own)];
			const count = countOf(difference.after, "any");
			return [{
				...leaf(before, after, difference),
				...scaleOperation(governed, count),
				floor: void 0,
				services: governed.map((b) => b.name),
				replicas: {
					before: countOf(difference.before, "any"),
					after: count
				}
			}];
		}
		const meaning = keyMeaning(difference);
		return meaning ? [{
			...leaf(before, after, difference),
			...meaning
		}] : [];
	});
}
function keyMeaning({ path, before, after }) {
	const [parent = "", key = ""] = path.slice(-2);
	if (path.some((one) => /secret|password|token/i.test(one))) return {
		operation: "modify_secrets",
		floor: void 0
	};
	if (parent === "image" && [
		"tag",
		"repository",
		"digest",
		"registry"
	].includes(key)) return {
		operation: "change_image",
		floor: void 0
	};
	if (path.at(-3) === "resources" && (parent === "requests" || parent === "limits")) {
		const operation = resourceOperation(before, after);
		return operation && {
			operation,
			floor: void 0
		};
	}
	return {
		operation: "modify_configmaps",
		floor: "what a chart makes of this value is not known here"
	};
}
/** JSON 6902 operations by the field that each one reaches; what they apply to stands elsewhere. */
function readOperations(before, after) {
	const all = differences(before?.value, after?.value);
	return [...new Map(all.map((difference) => [difference.path[0] ?? "", difference])).values()].flatMap((difference) => {
		const entry = (item, at) => valueAt(item?.value, at.slice(0, 1));
		const known = [entry(before, difference.baseAt), entry(after, difference.headAt)].map((one) => valueAt(one, ["path"])).filter((pointer) => typeof pointer === "string");
		if (known.length === 0) return [];
		const operation = known.some((pointer) => /secret/i.test(pointer)) ? "modify_secrets" : "modify_deployment_strategy";
		return [{
			...leaf(before, after, difference),
			operation,
			floor: `a patch of ${known.at(-1)}, and what it applies to is not known here`
		}];
	});
}
function leaf(before, after, difference) {
	const item = after ?? before;
	const field = fieldText(difference.path);
	const hidden = /secret|password|token/i.test(field);
	return {
		services: [],
		file: item.file,
		line: item.lineOf(after ? difference.headAt : difference.baseAt),
		side: after ? "head" : "base",
		object: item.file,
		field,
		before: hidden ? "hidden" : shortText(difference.before),
		after: hidden ? "hidden" : shortText(difference.after),
		replicas: void 0,
		rationale: `Changes ${field}`
	};
}
// src/change/diff.ts
/** Languages that render manifests, and that only their own tools can read. */
const TEMPLATES = /\.(tpl|gotmpl|jsonnet|libsonnet|cue)$/i;
/**
* What a change does, as an SRE reads it: objects matched by identity across files, each difference named in the vocabulary of
* operations. Layout, comments, order of keys and moves between files say nothing. What cannot be read is `unreadable`.
*/
function semanticDiff(tree, governed) {
	const findings = tree.opaque.map((path) => unreadable(path, 1, "a link or a submodule: its content is elsewhere"));
	const opaque = new Set(tree.opaque);
	const manifests = [];
	const blueprints = [];
	for (const path of tree.touched) {
		if (opaque.has(path)) continue;
		if (governed.isBlueprint(path)) blueprints.push(path);
		else if (isOwnPolicy(path, governed.settings, [tree.base, tree.head])) findings.push(...readOwnPolicy(path, tree.base.read(path), tree.head.read(path)));
		else if (TEMPLATES.test(path)) findings.push(unreadable(path, 1, "a template, which only its own tool can render"));
		else if (isManifestPath(path)) manifests.push(path);
	}
	findings.push(...readGenerated(tree));
	findings.push(...blueprintFindings(tree, blueprints, governed), ...manifestFindings(tree, manifests, governed.blueprints));
	return [...findings].sort((a, b) => order(a.file, b.file) || a.line - b.line || order(a.operation, b.operation) || order(a.field, b.field));
}
function blueprintFindings({ base, head }, paths, { defaults }) {
	const read = (files) => paths.flatMap((path) => readBlueprint(path, files.read(path), defaults) ?? []);
	return pairBlueprints(read(base), read(head)).flatMap(readBlueprintPair);
}
function manifestFindings(tree, paths, blueprints) {
	const findings = [];
	const base = {
		objects: [],
		others: /* @__PURE__ */ new Map()
	};
	const head = {
		objects: [],
		others: /* @__PURE__ */ new Map()
	};
	for (const path of paths) {
		const before = readItems(path, tree.base.read(path));
		const after = readItems(path, tree.head.read(path));
		const flaw = after.kind === "unreadable" ? after : before.kind === "unreadable" ? before : void 0;
		if (flaw) findings.push(unreadable(path, flaw.line, flaw.reason));
		if (before.kind === "items" && after.kind === "items") {
			sortItems(before.items, base);
			sortItems(after.items, head);
		}
	}
	for (const pair of pairObjects(base.objects, head.objects)) findings.push(...readPair(pair, blueprints));
	const inclusions = [];
	for (const key of /* @__PURE__ */ new Set([...base.others.keys(), ...head.others.keys()])) {
		const before = base.others.get(key);
		const after = head.others.get(key);
		const path = (after ?? before)?.file ?? "";
		if (isKustomizationPath(path)) {
			findings.push(...readKustomization(before, after, blueprints));
			inclusions.push({
				before,
				after
			});
		} else if (Array.isArray(after?.value ?? before?.value)) findings.push(...readOperations(before, after));
		else if (isChartFile(tree, path, blueprints)) findings.push(...readValues(before, after, blueprints));
	}
	findings.push(...readInclusions(tree, inclusions, blueprints, findings));
	return findings;
}
function sortItems(items, side) {
	for (const [index, item] of items.entries()) {
		const kustomization = isKustomizationPath(item.file);
		if (!kustomization && isKubernetesObject(item)) side.objects.push(item);
		else side.others.set(`${item.file} ${index}`, item);
		if (kustomization) side.objects.push(...inlinePatches(item));
	}
}
/** Values go into templates: by their name, by lying in a chart, or because a blueprint's number lives there. */
function isChartFile({ base, head }, path, blueprints) {
	if (isValues(path) || blueprints.some((b) => b.manifest.path === path)) return true;
	return ancestors(folderOf(path)).map((folder) => folder === "" ? "Chart.yaml" : `${folder}/Chart.yaml`).some((chart) => [base, head].some((files) => files.read(chart) !== void 0));
}
function unreadable(file, line, reason) {
	return {
		operation: "unreadable",
		floor: "nobody can say what it does",
		services: [],
		file,
		line,
		side: "head",
		object: file,
		field: "",
		before: "unknown",
		after: "unknown",
		replicas: void 0,
		rationale: `Cannot be read: ${shortText(reason)}`
	};
}
function order(a, b) {
	return a < b ? -1 : a > b ? 1 : 0;
}
export { gateFindings as n, gateStatus as r, semanticDiff as t };
