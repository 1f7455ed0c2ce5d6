import { c as listFirst, n as formatInstant, s as isCount$1 } from "./time-ZXryeGjZ.js";
import { t as valueAt } from "./value-at-BYJvqKQp.js";
import { c as fraction, f as multiply, i as compare, p as toNumber } from "./fraction-C_T6k5dt.js";
import { I as parentFolder, L as resolvePath, M as ancestors, P as inFolder, d as isEncrypted, h as showBytes, i as openManifest, o as refuseName, r as listAt, s as textAt, t as pointerSteps } from "./json-pointer-Ba3zOFj4.js";
import { B as isKustomization, G as sameNamespace, I as overlay, U as kustomizationPaths, V as isKustomizationPath, _ as isCountKey, j as resolveField, k as parseField } from "./values-text-yhCPvA0s.js";
import { n as groupBy, r as uniqueBy, t as append } from "./group-by-CKri-PEM.js";
import { t as parseYaml } from "./yaml-DFpYNcnW.js";
import { _ as parseQuantity, i as isObject, u as scalar } from "./json-BaBbGGr3.js";
import { a as pairObjects, i as isKubernetesObject, n as forgetItems, o as readItems, r as identityOf, t as canonical } from "./object-DLdpYCDt.js";
import { n as onRequest, r as replayNumbers, t as minutesOver } from "./replay-nX0FvDoM.js";
import { a as activeFreeze, o as describeFreeze, r as isWithinLimits } from "./limits-DFywanzF.js";
import { r as tellAssumed } from "./tell-Byt01pVa.js";
import { A as isSourceOf, B as readLayer, D as readDelivery, F as applierOf, G as PLUGIN_LISTS, H as GENERATOR_LISTS, I as isArgoObject, J as selectorOf, K as readKustomization, L as sourcePaths, M as branchOf, N as pinnedRevision, Q as autoscalerTarget, R as isApplier, U as INCLUDE_LISTS, V as mayRename, W as PATCH_LISTS, d as render, f as renderings, j as isFluxKustomization, k as isFromGit, q as findOddKey, r as isManifestPath, z as namingLayer } from "./gather-Dljo9CWa.js";
import { o as matchesGlob, r as compileGlob } from "./faithful-json-DW8aw9bl.js";
import { g as once } from "./git-listing-C98L2PhG.js";
import { n as buildLayout, t as appliesPlain } from "./layout-BCrd_eWk.js";
import { r as governanceStatus } from "./statuses-C3SHwibz.js";
import { n as approvalOf } from "./approvals-B0uGr0HZ.js";
import { C as parseBlueprint } from "./load-DiN1rQGe.js";
import { isDeepStrictEqual } from "node:util";
import { createHash } from "node:crypto";
// src/policy/operation.ts
const REVERT = "Revert the pull request";
const REVIEWED = "Ask the owners of the policy file to list it under requires_approval";
const FACTS = {
	scale_within_limits: facts("low", `${REVERT}: one number in one manifest`, ["Change the count by hand in a reviewed pull request", REVIEWED]),
	scale_beyond_limits: facts("medium", `${REVERT}: one number in one manifest`, ["Stay within the limits", "Raise max_replicas in the blueprint first, with review"]),
	rollback: facts("low", `${REVERT}: one number in one manifest`, [REVIEWED]),
	modify_blueprint: facts("medium", `${REVERT}; decisions made in between stand`, ["Tighten the blueprint instead", REVIEWED]),
	adjust_resources_within_10_percent: facts("low", `${REVERT}; pods restart twice`, ["Scale replicas instead", REVIEWED]),
	change_resource_limits_beyond_10_percent: facts("medium", `${REVERT}; pods restart twice`, ["Move in steps of at most 10 %", "Scale replicas instead"]),
	modify_deployment_strategy: facts("medium", `${REVERT}; a rollout under way keeps its strategy`, ["Try it on one service first", REVIEWED]),
	change_health_checks: facts("medium", `${REVERT}; pods restart twice`, ["Try it on one service first", REVIEWED]),
	change_image: facts("medium", `${REVERT}; migrations that the image ran stay`, ["Release by the usual pipeline", REVIEWED]),
	modify_security_context: facts("high", `${REVERT}; what ran with more rights meanwhile is not undone`, ["Grant the single capability that is needed", REVIEWED]),
	modify_configmaps: facts("medium", `${REVERT}; pods may need a restart to read it`, ["Add a key instead of changing one", REVIEWED]),
	create_new_resources: facts("medium", `${REVERT}: what was created is deleted where pruning is on`, ["Create it in a namespace of its own first", REVIEWED]),
	delete_deployment: facts("high", `${REVERT}: it starts anew, after an outage`, ["Scale to the blueprint's minimum", "Set spec.paused in the blueprint"]),
	delete_service: facts("high", `${REVERT}: a new Service may have a new address`, ["Remove its callers first", "Leave it without endpoints for a while"]),
	delete_persistent_volumes: facts("high", "Not reversible: the data may be gone", ["Take a snapshot and detach the volume", "Set its reclaim policy to Retain"], "Restore from a backup"),
	modify_secrets: facts("high", `${REVERT}; a value once in Git stays in its history`, ["Rotate it in the secret store", "Change the reference, not the value"]),
	change_network_policies: facts("high", `${REVERT}; connections made meanwhile may stay`, ["Add a rule instead of changing one", REVIEWED]),
	modify_rbac: facts("high", `${REVERT}; what was done with the rights meanwhile is not undone`, ["Grant the one verb that is needed, in one namespace", REVIEWED]),
	modify_namespaces: facts("high", `${REVERT}; a deleted namespace takes everything in it along`, ["Move the workloads first", REVIEWED]),
	modify_cluster_resources: facts("high", `${REVERT}; other teams may have come to rely on it`, ["Ask the owners of the cluster", REVIEWED]),
	unreadable: facts("high", REVERT, ["Write it so that it parses", "Commit what the template renders"])
};
function facts(risk, reversibility, alternatives, rollback = "Revert the pull request and let it be delivered") {
	return {
		risk,
		reversibility,
		rollback,
		alternatives
	};
}
function describeOperation(operation) {
	return FACTS[operation];
}
// src/policy/check.ts
function checkOf(operation, judgment, approvers) {
	const { tier } = judgment;
	const { risk, reversibility, rollback, alternatives } = describeOperation(operation);
	return {
		operation,
		classification: tier,
		requires_approval: tier === "requires_approval",
		approvers: tier === "requires_approval" ? approvers : [],
		rules: judgment.rules.map((rule) => rule.name),
		risk,
		cost_impact: judgment.cost,
		reversibility,
		rollback_plan: rollback,
		safer_alternatives: tier === "forbidden" ? alternatives : []
	};
}
// src/policy/cost.ts
/**
* Replicas times `cost_per_replica`; undefined where the blueprint does not state that or nobody knows the
* count.
*/
function monthlyCost(blueprint, replicas) {
	const each = blueprint.cost.costPerReplica?.amount;
	return each === void 0 || replicas === void 0 ? void 0 : multiply(each, fraction(replicas));
}
function costImpact(blueprint, before, after) {
	const { costPerReplica, monthlyBudget } = blueprint.cost;
	const old = monthlyCost(blueprint, before);
	const now = monthlyCost(blueprint, after);
	if (!costPerReplica || !now) return null;
	const money = (amount) => `${toNumber(amount, 2)} ${costPerReplica.currency}`;
	return {
		monthly_before: old ? money(old) : null,
		monthly_after: money(now),
		monthly_change: old ? money({
			n: now.n * old.d - old.n * now.d,
			d: now.d * old.d
		}) : null,
		monthly_budget: monthlyBudget ? money(monthlyBudget.amount) : null,
		within_budget: monthlyBudget ? compare(now, monthlyBudget.amount) <= 0 : null
	};
}
/**
* Checks whether a change makes the service dearer and exceeds its monthly budget; going down is never held
* up by one.
*/
function exceedsBudget(blueprint, before, after) {
	const budget = blueprint.cost.monthlyBudget?.amount;
	const now = monthlyCost(blueprint, after);
	const old = monthlyCost(blueprint, before);
	return budget !== void 0 && now !== void 0 && compare(now, budget) > 0 && (old === void 0 || compare(now, old) > 0);
}
// src/policy/rules.ts
const TIERS = {
	allow: "allowed",
	require_approval: "requires_approval",
	forbid: "forbidden"
};
/** Applies the rules to one operation. A rule that cannot be evaluated forbids, and says so. */
function applyRules(rules, input) {
	return rules.flatMap((rule) => {
		const { name } = rule;
		const outcome = rule.evaluate(input);
		if (outcome.kind === "value" && !outcome.value) return [];
		const own = rule.exceptions.filter(({ services }) => input.service.name !== void 0 && services.includes(input.service.name));
		const exception = own.find(({ expires }) => input.now.getTime() < expires);
		if (exception) return [{
			name,
			effect: "none",
			message: `excepted until ${day(exception.expires)} by ${exception.owner}: ${exception.reason}`
		}];
		const ended = own.map(({ expires, owner, reason }) => `; the exception by ${owner} (${reason}) ended on ${day(expires)}`).join("");
		if (outcome.kind === "error") return [{
			name,
			effect: "forbidden",
			message: `could not be worked out, which forbids: ${outcome.message}${ended}`
		}];
		return [{
			name,
			effect: TIERS[rule.effect],
			message: `${rule.message ?? rule.when}${ended}`
		}];
	});
}
function day(time) {
	return new Date(time).toISOString().slice(0, 10);
}
/** Returns a blueprint as rules see it; empty where there is none. */
function serviceInput(blueprint) {
	if (!blueprint) return {};
	const { workload, scaling, owner } = blueprint;
	return {
		name: blueprint.name,
		cluster: workload.cluster,
		kind: workload.kind,
		priority: blueprint.priority,
		criticality: blueprint.criticality,
		min_replicas: BigInt(scaling.minReplicas),
		max_replicas: BigInt(scaling.maxReplicas),
		...workload.namespace === void 0 ? {} : { namespace: workload.namespace },
		...owner === void 0 ? {} : { owner }
	};
}
/** Returns a count as rules see it, with its monthly cost where the blueprint states one. */
function stateInput(blueprint, replicas) {
	if (replicas === void 0) return {};
	const cost = blueprint && monthlyCost(blueprint, replicas);
	return {
		replicas: BigInt(replicas),
		...cost ? { monthly_cost: toNumber(cost) } : {}
	};
}
// src/policy/tier.ts
const ORDER = [
	"allowed",
	"requires_approval",
	"forbidden"
];
function stricter(a, b) {
	return ORDER.indexOf(a) >= ORDER.indexOf(b) ? a : b;
}
const FORBIDDEN_BY_DEFAULT = [
	"delete_deployment",
	"delete_service",
	"delete_persistent_volumes",
	"modify_secrets"
];
const ALLOWED_BY_DEFAULT = ["scale_within_limits", "rollback"];
/**
* Returns the tier that lists alone give an operation: forbidden beats requires_approval beats allowed, and
* the policy file is a floor under the blueprint. `listed` is false where neither names it and the built-in
* tier stands.
*/
function listedTier(operation, policies, blueprint) {
	const tiers = [policies, blueprint?.governance].flatMap((lists) => lists ? tierIn(lists, operation) ?? [] : []);
	if (tiers.length > 0) return {
		tier: tiers.reduce(stricter),
		listed: true
	};
	return {
		tier: builtIn(operation),
		listed: false
	};
}
function tierIn({ allowed, requiresApproval, forbidden }, operation) {
	if (forbidden?.includes(operation)) return "forbidden";
	if (requiresApproval?.includes(operation)) return "requires_approval";
	if (!allowed?.includes(operation)) return void 0;
	return FORBIDDEN_BY_DEFAULT.includes(operation) ? "forbidden" : "allowed";
}
function builtIn(operation) {
	if (FORBIDDEN_BY_DEFAULT.includes(operation)) return "forbidden";
	return ALLOWED_BY_DEFAULT.includes(operation) ? "allowed" : "requires_approval";
}
// src/policy/judge.ts
/**
* Lists, rules, freezes and the budget together: the most restrictive wins. An `allow` rule speaks only where
* no list names the operation, and lifts nothing that is forbidden.
*/
function judge(policies, proposed) {
	const { blueprint, before, after } = proposed;
	const operation = proposed.operation === "unreadable" ? void 0 : proposed.operation;
	const { tier, listed } = operation ? listedTier(operation, policies, blueprint) : {
		tier: "requires_approval",
		listed: true
	};
	const rules = [...spoken(policies, proposed), ...limits(policies, proposed)];
	const from = !listed && tier === "requires_approval" && rules.some((rule) => rule.effect === "allowed") ? "allowed" : tier;
	const restrictions = rules.flatMap(({ effect }) => effect === "none" ? [] : [effect]);
	const floors = proposed.floor === void 0 ? [] : ["requires_approval"];
	return {
		tier: [...restrictions, ...floors].reduce(stricter, from),
		rules,
		reasons: [
			...listReason(operation, from, listed),
			...proposed.floor === void 0 ? [] : [proposed.floor],
			...rules.map(({ name, message }) => `${name}: ${message}`)
		],
		cost: blueprint ? costImpact(blueprint, before, after) : null
	};
}
function listReason(operation, tier, listed) {
	if (operation === void 0 || tier === "allowed") return [];
	return [listed ? `${operation} is listed as ${tier}` : `${operation} is ${tier} unless a list says otherwise`];
}
function spoken(policies, { operation, blueprint, before, after, decision, pullRequest, evidence, now }) {
	const rules = [...policies.rules, ...blueprint?.governance.rules ?? []];
	if (rules.length === 0) return [];
	return applyRules(rules, {
		operation,
		service: serviceInput(blueprint),
		before: stateInput(blueprint, before),
		after: stateInput(blueprint, after),
		decision: decision ?? {},
		pull_request: pullRequest ?? {},
		evidence: evidence ?? {},
		now
	});
}
/** Applies the rules that nobody has to write: the freeze, which holds no rollback up, and the budget. */
function limits(policies, { operation, blueprint, before, after, now }) {
	const freezes = operation === "rollback" ? [] : [...policies.freezes, ...blueprint?.governance.freezes ?? []];
	const freeze = activeFreeze(freezes, now);
	const budget = blueprint && exceedsBudget(blueprint, before, after) ? costImpact(blueprint, before, after) : null;
	return [...freeze ? [{
		name: "freeze",
		effect: "requires_approval",
		message: describeFreeze(freeze)
	}] : [], ...budget ? [{
		name: "monthly_budget",
		effect: "requires_approval",
		message: `${budget.monthly_after} a month is over the budget of ${budget.monthly_budget}`
	}] : []];
}
// src/review/evidence.ts
/** Returns what sets the count; undefined where plain manifests do not state it. */
function numbersOf({ replicas, autoscaler }) {
	if (autoscaler === "other") return void 0;
	return autoscaler ?? (replicas === void 0 ? void 0 : { replicas });
}
/** Checks for something that sets the count: what comes or goes as a whole has no past to compare. */
function statesCount({ replicas, autoscaler }) {
	return autoscaler !== void 0 || replicas !== void 0;
}
/** Checks whether a change is one that the past has something to say of. */
function changesNumbers({ before, after }) {
	if (!statesCount(before) || !statesCount(after)) return false;
	const shown = ({ replicas, autoscaler, request }) => JSON.stringify([autoscaler === void 0 ? replicas : autoscaler, String(request)]);
	return shown(before) !== shown(after);
}
/** Replays the past under the numbers of both sides; `demand` is counted in the request that pods have now. */
function replayChange(change, demand, rules) {
	const { blueprint, before, after } = change;
	const [old, now] = [numbersOf(before), numbersOf(after)];
	const { name: service } = blueprint;
	if (!old || !now) return {
		kind: "unknown",
		service,
		why: "plain manifests do not state what sets its count on both sides"
	};
	if (before.request === void 0 !== (after.request === void 0) || before.request === 0n || after.request === 0n) return {
		kind: "unknown",
		service,
		why: "one side states no CPU request, which demand is counted in"
	};
	const points = after.request === void 0 ? demand : onRequest(demand, before.request ?? 1n, after.request);
	const [was, is] = [replayNumbers(demand, old, rules), replayNumbers(points, now, rules)];
	const side = (numbers, tally) => sideOf(blueprint, describeNumbers(numbers), tally);
	return {
		kind: "replayed",
		service,
		from: formatInstant(new Date(demand.start)),
		to: formatInstant(new Date(demand.start + demand.values.length * demand.step)),
		measured_minutes: was.steps,
		before: side(old, was),
		after: side(now, is),
		notes: [
			...ceilingNote(demand, old),
			...floorNote(points, old, now, rules),
			...assumedNote(change)
		]
	};
}
function assumedNote({ before, after }) {
	const why = before.assumed ?? after.assumed;
	return why === void 0 ? [] : [tellAssumed(why)];
}
/** Describes a replay under some numbers, in words. */
function sideOf(blueprint, numbers, tally) {
	const mean = tally.steps === 0 ? 0 : Math.round(tally.replicas * 100 / tally.steps) / 100;
	const cost = monthlyCost(blueprint, 1);
	const currency = blueprint.cost.costPerReplica?.currency ?? "";
	return {
		numbers,
		replica_minutes: tally.replicas,
		violation_minutes: tally.violations,
		saturated_minutes: tally.saturated,
		monthly_cost: cost ? `${Math.round(toNumber(cost) * mean * 100) / 100} ${currency}` : null
	};
}
function describeNumbers(numbers) {
	if ("replicas" in numbers) return numbers.replicas === 1 ? "1 replica" : `${numbers.replicas} replicas`;
	const { target, min, max, downWindow, behavior } = numbers;
	return `${target}% from ${min} to ${max}${downWindow === void 0 ? "" : `, down after ${downWindow / 1e3} s`}${behavior ? ", by its behavior" : ""}`;
}
/** Tells how often the ceiling held the count down: more was asked for at the target. */
function ceilingNote(demand, numbers) {
	if ("replicas" in numbers) return [];
	const minutes = minutesOver(demand, numbers.max, numbers.target * 100);
	return minutes === 0 ? [] : [`the present ceiling of ${numbers.max} was too low for ${minutes} minutes`];
}
/** Tells how often more was needed than the new floor carries, where that is lower. */
function floorNote(points, old, now, rules) {
	const floor = (numbers) => "replicas" in numbers ? numbers.replicas : numbers.min;
	if (floor(now) >= floor(old) || "replicas" in now) return [];
	const measured = points.values.reduce((count, value) => count + Number(value !== -1), 0);
	const share = measured === 0 ? 0 : minutesOver(points, now.min, rules.utilizationLimit) * 20 / measured;
	return [`the new floor of ${now.min} alone would not have carried ${Math.round(share * 10) / 10}% of the time`];
}
/** Returns what rules may read of it; nothing where it is not known. */
function evidenceInput(evidence) {
	if (evidence?.kind !== "replayed") return {};
	const { before, after } = evidence;
	return {
		measured_minutes: BigInt(evidence.measured_minutes),
		violation_minutes_before: BigInt(before.violation_minutes),
		violation_minutes_after: BigInt(after.violation_minutes),
		replica_hours_before: before.replica_minutes / 60,
		replica_hours_after: after.replica_minutes / 60
	};
}
// src/review/judge.ts
/**
* Judges every finding under the policies and blueprints of base. If several services are affected, the
* strictest check counts; of several equally strict ones, each that names different approvers, since all of
* them have to agree.
*/
function gateFindings(findings, facts, { ungoverned = [], rendering = null, counts = null } = {}) {
	const stamp = facts.now.toISOString().slice(0, 19).replace(/[-:]/g, "").replace("T", "-");
	const byName = new Map(facts.blueprints.map((blueprint) => [blueprint.name, blueprint]));
	const checks = findings.flatMap((finding) => {
		const governing = finding.services.flatMap((name) => byName.get(name) ?? []);
		return strictest((governing.length > 0 ? governing : [void 0]).map((blueprint) => checkFinding(finding, blueprint, facts)));
	}).map((check, index) => ({
		governance_check_id: `gov-${stamp}-${String(index + 1).padStart(3, "0")}`,
		...check
	}));
	return {
		classification: checks.map((check) => check.classification).reduce(stricter, "allowed"),
		checks,
		ungoverned,
		rendering,
		counts
	};
}
function strictest(checks) {
	const tier = checks.map((check) => check.classification).reduce(stricter, "allowed");
	const groups = /* @__PURE__ */ new Map();
	for (const check of checks) {
		const key = check.approvers.join(" ");
		if (check.classification === tier && !groups.has(key)) groups.set(key, check);
	}
	return [...groups.values()];
}
function checkFinding(finding, blueprint, { policies, pullRequest, evidence, now }) {
	const { operation, file, line, side, object, field, before, after, replicas, floor } = finding;
	const judgment = judge(policies, {
		operation,
		blueprint,
		before: replicas?.before,
		after: replicas?.after,
		floor,
		pullRequest,
		evidence: evidenceInput(blueprint && evidence?.get(blueprint.name)),
		now
	});
	return {
		service: blueprint?.name ?? null,
		...checkOf(operation, judgment, blueprint?.governance.approvers ?? []),
		rationale: [finding.rationale, ...judgment.reasons].join("; "),
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
* Returns the status `trimtab/governance` of the head: every check that needs approval waits for its own
* approvers. `reviews` and the members of teams come from the forge.
*/
function gateStatus(result, review) {
	const forbidden = result.checks.find((check) => check.classification === "forbidden");
	if (forbidden) return governanceStatus("failure", `forbidden: ${forbidden.operation} at ${forbidden.file}:${forbidden.line}`);
	const groups = new Map(result.checks.flatMap(({ requires_approval, approvers }) => requires_approval ? [[approvers.join(" "), approvers]] : []));
	if (groups.size === 0) return governanceStatus("success", describeAllowed(result));
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
/** More than fit into a status. */
const MAX_NAMED = 2;
function describeAllowed({ checks, ungoverned }) {
	const judged = checks.length === 0 ? "nothing governed is changed" : "allowed by policy";
	return ungoverned.length === 0 ? judged : `${judged}; ungoverned: ${listFirst(ungoverned, MAX_NAMED)}`;
}
// src/review/changes/content.ts
/** Returns the documents of a file, each as a text that says the same however it is written. */
function contentOf$1(path, bytes) {
	const read = readItems(path, bytes);
	if (read.kind === "unreadable" || read.flaw !== void 0) return [`bytes ${digest(bytes)}`];
	return read.items.map(({ value }) => canonical(value));
}
/** Returns a text that stands for content. */
function digest(content) {
	return createHash("sha256").update(content).digest("hex");
}
// src/review/changes/difference.ts
/**
* Lists the leaves that differ. Lists of named items (containers, ports, variables) are compared by name, and
* a new order of them is a difference of its own; all other lists by position. What one side lacks is spelled
* out leaf by leaf.
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
	if (areBoth(isMapping, before, after)) compareMappings(at, isMapping(before) ? before : {}, isMapping(after) ? after : {}, found);
	else if (areBoth(Array.isArray, before, after)) compareLists(at, Array.isArray(before) ? before : [], Array.isArray(after) ? after : [], found);
	else found.push(at);
}
/** Checks whether two values are of the kind asked for, or one is and the other not there at all. */
function areBoth(is, before, after) {
	if (before === void 0 || after === void 0) return is(before) || is(after);
	return is(before) && is(after);
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
/** Returns the position by name; undefined where an item has none, or two share one. */
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
// src/review/changes/finding.ts
const MAX_TEXT_LENGTH = 60;
/** Shows a value as one short line; `none` where there is none. */
function shortText(value) {
	if (value === void 0) return "none";
	const text = typeof value === "string" ? value.replace(/\s+/g, " ") : JSON.stringify(value);
	return text.length > MAX_TEXT_LENGTH ? `${text.slice(0, 59)}…` : text;
}
/** Finds that a file, at a line of head, cannot be read. */
function unreadable(path, line, reason) {
	const file = showBytes(path);
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
/** Checks whether a key, or the name of a variable, says that what stands under it is secret. */
function isSensitive(key) {
	return /secret|passw|token|credential|api[-_]?key|private[-_]?key/i.test(key);
}
/** Shows the value at a path as one short line, without what its keys and names say is secret. */
function shownText(path, value) {
	return (typeof value === "string" || typeof value === "object" && value !== null) && path.some(isSensitive) ? "hidden" : shortText(withoutSecrets(value));
}
function withoutSecrets(value) {
	if (typeof value === "string") return value.replace(/((?:secret|passw|token|credential|api[-_]?key)[\w-]{0,256}[=:]\s*)\S+/gi, "$1hidden");
	if (Array.isArray(value)) return value.map(withoutSecrets);
	if (typeof value !== "object" || value === null) return value;
	const { name } = value;
	const hides = (key) => isSensitive(key) || key === "value" && typeof name === "string" && isSensitive(name);
	return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, hides(key) ? "hidden" : withoutSecrets(inner)]));
}
/** Formats a path: `spec.template.spec.containers[web].image`. */
function fieldText(path) {
	return path.join(".").replaceAll(".[", "[");
}
// src/review/changes/resources.ts
/**
* Classifies a request or limit by how far it moved; undefined where both texts state the same quantity. Ten
* percent, of the value before, still counts as within. A value that comes, goes, or is no quantity moved
* beyond.
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
// src/review/changes/scale.ts
/** Judges a new count against the limits of the blueprints on base: every one of them has to contain it. */
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
const TARGET = /^spec\.(targetCPUUtilizationPercentage|metrics\.[^.]+\.resource\.target\.averageUtilization|triggers\.[^.]+\.metadata\.value)$/;
/** Checks whether a path of an autoscaler is that of its CPU target. */
function isTargetField(path) {
	return TARGET.test(path.join("."));
}
/**
* Judges a new CPU target, which the autoscaler's bounds hold within the limits; undefined where a blueprint does
* not let it be proposed, or it is no percentage up to 100.
*/
function targetOperation(blueprints, after) {
	const isProposed = blueprints.length > 0 && blueprints.every(({ autoscaler }) => autoscaler?.target === true);
	const target = countOf(after, "any") ?? 0;
	if (!isProposed || target < 1 || target > 100) return void 0;
	return {
		operation: "scale_within_limits",
		rationale: `The blueprint lets the CPU target (${target}%) be proposed, and it changes no bound`
	};
}
/**
* Returns a replica count as a manifest states it; a blueprint's own field may hold it as text, as Helm
* parameters do.
*/
function countOf(value, form = "number") {
	if (form === "any" && typeof value === "string" && /^(0|[1-9]\d*)$/.test(value)) return countOf(Number(value));
	return isCount$1(value) ? value : void 0;
}
// src/review/changes/values.ts
/** Checks for the name of a values file: `values.yaml`, `values-prod.yaml`, `prod.values.yml`. */
function isValues(path) {
	const name = path.slice(path.lastIndexOf("/") + 1);
	return /\.(ya?ml|json)$/i.test(name) && /(^|[._-])values[._-]/i.test(name);
}
/**
* Reads a values file key by key. What a key does is the chart's affair: only the number that a blueprint
* names, image tags and sizes are taken at their word, the rest needs a person.
*/
function readValues(before, after, governors) {
	return differences(before?.value, after?.value).flatMap((difference) => {
		const own = [...after ? governors.managing(after, difference.headAt) : [], ...before ? governors.managing(before, difference.baseAt) : []];
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
		const meaning = keyMeaning(difference) ?? {
			operation: "modify_configmaps",
			floor: CHART
		};
		return meaning === "same" ? [] : [{
			...leaf(before, after, difference),
			...meaning
		}];
	});
}
const CHART = "what a chart makes of this value is not known here";
/** Keys that charts use by convention (helm.sh/docs/chart_best_practices), as `helm create` writes them. */
const CONVENTIONS = [
	[/^(service_?account(_?name)?|automount_?service_?account_?token|rbac)$/i, "modify_rbac"],
	[/security_?context$|^(privileged|capabilities|host_?(network|pid|ipc|path))$/i, "modify_security_context"],
	[/(liveness|readiness|startup)_?probe$/i, "change_health_checks"],
	[/^(update_?)?strategy$/i, "modify_deployment_strategy"],
	[/^network_?polic(y|ies)$/i, "change_network_policies"]
];
/**
* Says what a key of a chart's values means where its name says so; `same` where only a quantity is written
* in another way.
*/
function keyMeaning({ path, before, after }) {
	const [parent = "", key = ""] = path.slice(-2);
	const last = path.at(-1) ?? "";
	const meant = CONVENTIONS.find(([name]) => path.some((one) => name.test(one)));
	if (meant) return {
		operation: meant[1],
		floor: CHART
	};
	if (path.some(isSensitive)) return {
		operation: "modify_secrets",
		floor: void 0
	};
	if (last.toLowerCase() === "image" || parent === "image" && [
		"tag",
		"repository",
		"digest",
		"registry"
	].includes(key)) return {
		operation: "change_image",
		floor: void 0
	};
	if (path.some((one) => /image(tag)?$/i.test(one))) return {
		operation: "change_image",
		floor: CHART
	};
	if (path.at(-3) === "resources" && (parent === "requests" || parent === "limits")) {
		const operation = resourceOperation(before, after);
		return operation === void 0 ? "same" : {
			operation,
			floor: void 0
		};
	}
}
/** Reads JSON 6902 operations by the field that each one reaches; what they apply to stands elsewhere. */
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
/** Reads rules by which kustomize changes other objects: replacements, configurations. */
function readRules(before, after) {
	return differences(before?.value, after?.value).map((difference) => ({
		...leaf(before, after, difference),
		operation: "modify_deployment_strategy",
		floor: "a rule for other objects: what it changes in them is not known here"
	}));
}
/** Reports one finding for the file: what is encrypted differs as a whole each time. */
function readEncrypted(before, after) {
	const [first] = differences(before?.value, after?.value);
	return first ? [{
		...leaf(before, after, first),
		before: "hidden",
		after: "hidden",
		operation: "modify_secrets",
		floor: void 0
	}] : [];
}
function leaf(before, after, difference) {
	const item = after ?? before;
	const field = fieldText(difference.path);
	return {
		services: [],
		file: item.file,
		line: item.lineOf(after ? difference.headAt : difference.baseAt),
		side: after ? "head" : "base",
		object: item.file,
		field,
		before: shownText(difference.path, difference.before),
		after: shownText(difference.path, difference.after),
		replicas: void 0,
		rationale: `Changes ${field}`
	};
}
// src/review/changes/delivery.ts
/** Keys under which values of a chart stand: HelmRelease `spec.values`, Argo CD `helm.valuesObject`. */
const VALUES = ["values", "valuesObject"];
/**
* Checks for a file that Argo CD lets override an Application's source, beside the manifests
* (argo-cd.readthedocs.io, "Parameter overrides").
*/
function isOverride(path) {
	return /(^|\/)\.argocd-source[^/]*\.ya?ml$/.test(path);
}
function readOverride(before, after) {
	return differences(before?.value, after?.value).flatMap((difference) => {
		const meaning = deliveryField({
			...difference,
			path: [
				"spec",
				"source",
				...difference.path
			]
		});
		return meaning ? [{
			...leaf(before, after, difference),
			operation: meaning.operation,
			floor: meaning.floor
		}] : [];
	});
}
/**
* Classifies one differing field of a delivery; undefined where only a quantity is written in another way.
*/
function deliveryField(difference) {
	const { path } = difference;
	const depth = path.length;
	const within = path[0] === "spec" ? path.findIndex((key) => VALUES.includes(key)) : -1;
	const parameter = path.findIndex((key) => key === "parameters" || key === "postBuild");
	const key = within > 0 ? path.slice(within + 1) : parameter > 0 ? (path[parameter + 1] ?? "").replace(/[[\]]/g, "").split(".") : [];
	const known = key.length > 0 ? keyMeaning({
		...difference,
		path: key
	}) : void 0;
	if (known === "same") return void 0;
	if (known) return {
		...known,
		depth
	};
	if (path[0] === "spec" && path.includes("images")) return {
		operation: "change_image",
		floor: void 0,
		depth
	};
	return {
		operation: "modify_cluster_resources",
		floor: "what is delivered by it differently is not known here",
		depth
	};
}
// src/review/changes/plugin-files.ts
/**
* Finds the files of a kustomization's plugins. Any text of a configuration may name a file, from the folder of the
* kustomization that uses it (kusttarget.go, `configureExternalTransformers`), or of its own; only what is there
* counts.
*/
function pluginFiles({ dir, plugins }, files) {
	const given = plugins.filter((one) => typeof one === "string");
	const isInline = (one) => one.includes("\n");
	const configurations = given.flatMap((one) => isInline(one) ? [] : resolvePath(dir, one) ?? []);
	const named = (path, bytes, folders) => textsOf(path, bytes).flatMap((text) => folders.map((folder) => resolvePath(folder, text)));
	const sources = [...given.filter(isInline).flatMap((text) => named("", Buffer.from(text), [dir])), ...configurations.flatMap((path) => filesAt(path, files).flatMap((file) => named(file, files.read(file), [dir, parentFolder(file)])))].flatMap((path) => path !== void 0 && files.read(path) !== void 0 ? [path] : []);
	return {
		configurations,
		sources: [...new Set(sources)]
	};
}
/** Lists the file itself, or what the kustomization of a folder includes. */
function filesAt(path, files) {
	if (files.read(path) !== void 0) return [path];
	const kustomization = kustomizationPaths(path).find((one) => files.read(one) !== void 0);
	if (kustomization === void 0) return [];
	const read = readItems(kustomization, files.read(kustomization));
	const [item] = read.kind === "items" ? read.items : [];
	return item === void 0 ? [] : readKustomization(kustomization, item).includes.flatMap((include) => include.path ?? []);
}
/** Lists the texts of a configuration that may be paths, be it behind a key as in `key=file`. */
function textsOf(path, bytes) {
	const read = readItems(path, bytes);
	const texts = /* @__PURE__ */ new Set();
	if (read.kind === "items") for (const { value } of read.items) collectTexts(value, texts, /* @__PURE__ */ new Set());
	return [...texts].flatMap((text) => text.includes("=") ? [text, text.slice(text.indexOf("=") + 1)] : [text]);
}
/** `seen` are the lists and mappings that aliases repeat. */
function collectTexts(value, texts, seen) {
	if (typeof value === "string" && value !== "" && value.length <= MAX_PATH) texts.add(value);
	if (!(isObject(value) || Array.isArray(value)) || seen.has(value)) return;
	seen.add(value);
	for (const inner of Object.values(value)) collectTexts(inner, texts, seen);
}
/** Longest path of Linux. */
const MAX_PATH = 4096;
// src/review/changes/transformation.ts
/** Keys that say nothing of what is done to objects, or are read apart. */
const APART = [
	"apiVersion",
	"kind",
	...INCLUDE_LISTS,
	...PATCH_LISTS
];
/** Keys whose meaning depends on the folder, by files that their values name in ways of their own. */
const TIED = [
	...PLUGIN_LISTS,
	"helmCharts",
	"helmChartInflationGenerator",
	"helmGlobals",
	"buildMetadata"
];
/**
* Says what a kustomization itself does to the objects that it includes, with the content of files in place of
* their names: equal texts do the same. Empty where it does nothing.
*/
function transformationText(item, kustomization, files) {
	const read = contentReader(kustomization.dir, files);
	const patches = (json) => kustomization.patches.filter(({ list }) => list === "patchesJson6902" === json).flatMap((entry) => patchTexts(item, entry, files));
	const own = { ...item.value };
	for (const key of APART) delete own[key];
	for (const [list] of GENERATOR_LISTS) own[list] = listAt(own, [list]).map((entry) => generatorOf$1(entry, read));
	for (const list of [
		...PLUGIN_LISTS,
		"configurations",
		"crds"
	]) own[list] = listAt(own, [list]).map((entry) => read(entry));
	own.replacements = listAt(own, ["replacements"]).map((entry) => withPath(entry, read));
	own.openapi = withPath(own.openapi, read);
	const isTied = TIED.some((key) => !isEmpty(own[key]));
	const more = {
		$patches: patches(false),
		$json: patches(true),
		$values: kustomization.valueFiles.map((path) => digest(files.read(path) ?? `nothing at ${path}`)),
		$folder: isTied ? kustomization.dir : ""
	};
	const said = Object.entries({
		...own,
		...more
	}).filter(([, value]) => !isEmpty(value));
	return said.length === 0 ? "" : canonical(Object.fromEntries(said));
}
function contentReader(dir, files) {
	return (given) => {
		const path = typeof given === "string" ? resolvePath(dir, given) : void 0;
		const bytes = path === void 0 ? void 0 : files.read(path);
		return bytes === void 0 ? {
			given,
			at: path
		} : { content: digest(bytes) };
	};
}
function withPath(entry, read) {
	const path = valueAt(entry, ["path"]);
	return path === void 0 ? entry : {
		...entry,
		path: read(path)
	};
}
/** Describes an entry of a generator: files by key and content, for their names do not go in. */
function generatorOf$1(entry, read) {
	if (typeof entry !== "object" || entry === null) return entry;
	const own = { ...entry };
	own.files = listAt(own, ["files"]).map((given) => {
		const [, key, path] = /^(?:([^=]*)=)?(.*)$/s.exec(String(given)) ?? [];
		return [key ?? path?.slice(path.lastIndexOf("/") + 1), read(path)];
	});
	own.envs = [...listAt(own, ["envs"]), ...own.env === void 0 ? [] : [own.env]].map(read);
	delete own.env;
	return Object.fromEntries(Object.entries(own).filter(([, value]) => !isEmpty(value)));
}
/** Lists the documents of a patch, each with what it is aimed at. */
function patchTexts(item, { at, target, text, file, rest }, files) {
	const bytes = text === void 0 ? file && files.read(file) : Buffer.from(text);
	if (!bytes) return [{
		given: valueAt(item.value, at),
		at: file
	}];
	return contentOf$1(file ?? item.file, bytes).map((document) => ({
		document,
		target,
		rest
	}));
}
function isEmpty(value) {
	if (value === void 0 || value === null || value === "") return true;
	return typeof value === "object" && Object.keys(value).length === 0;
}
// src/review/changes/outcome.ts
/** Kustomizations that build on each other deeper than this are not followed. */
const MAX_DEPTH$2 = 50;
/**
* Reads the outcome of a build without building it: the objects that go in and what is done to them, with the
* content of every file that it names in place of the file's name. Kustomizations that do nothing but include
* others leave no trace, and a component stands for its steps (kusttarget.go, `accumulateTarget`).
*/
function outcomesOf(files) {
	const known = /* @__PURE__ */ new Map();
	const stepsOf = (folder, depth) => {
		if (known.has(folder)) return known.get(folder);
		const item = depth > MAX_DEPTH$2 ? void 0 : kustomizationIn$2(files, folder);
		known.set(folder, void 0);
		const steps = item && build(files, item, (inner) => stepsOf(inner, depth + 1));
		known.set(folder, steps);
		return steps;
	};
	return (folder) => {
		const steps = stepsOf(folder, 0);
		return steps && digest(JSON.stringify(steps));
	};
}
/** Returns the outcome of objects that are applied as they are. */
function plainOutcome(objects) {
	return digest(JSON.stringify(merged([{ objects }])));
}
function build(files, item, stepsOf) {
	const kustomization = readKustomization(item.file, item);
	if (readsMore(kustomization, files)) return void 0;
	const included = kustomization.includes.filter(({ list }) => list !== "components");
	const objects = [];
	for (const include of included) {
		const found = objectsAt(files, include, stepsOf);
		if (found === void 0) return void 0;
		for (const object of found) objects.push(object);
	}
	const steps = [{ objects }];
	for (const { given, path } of kustomization.includes.filter(({ list }) => list === "components")) {
		const component = path === void 0 ? void 0 : stepsOf(path);
		if (path !== void 0 && component === void 0 && kustomizationIn$2(files, path)) return void 0;
		steps.push(...component ?? [{ transformation: `component ${path ?? canonical(given)}` }]);
	}
	const own = transformationText(item, kustomization, files);
	return merged(own === "" ? steps : [...steps, { transformation: own }]);
}
/** Checks for plugins that are folders, or read files: what these come to is not followed. */
function readsMore(kustomization, files) {
	if (kustomization.plugins.length === 0) return false;
	const { configurations, sources } = pluginFiles(kustomization, files);
	return sources.length > 0 || configurations.some((path) => files.read(path) === void 0);
}
/** Lists what an entry of `resources` brings in; what leads elsewhere stands for itself. */
function objectsAt(files, { given, path }, stepsOf) {
	if (path === void 0) return [`elsewhere ${canonical(given)}`];
	const bytes = files.read(path);
	if (bytes !== void 0) return contentOf$1(path, bytes);
	if (kustomizationIn$2(files, path) === void 0) return [`nothing at ${path}`];
	const steps = stepsOf(path);
	const [first, ...others] = steps ?? [];
	if (steps === void 0) return void 0;
	if (first === void 0) return [];
	return "objects" in first && others.length === 0 ? first.objects : [`build ${digest(JSON.stringify(steps))}`];
}
/** Reads the kustomization of a folder, be it a component. */
function kustomizationIn$2(files, folder) {
	const file = kustomizationPaths(folder).find((path) => files.read(path) !== void 0);
	const read = file === void 0 ? void 0 : readItems(file, files.read(file));
	if (read?.kind !== "items" || read.flaw !== void 0 || read.items.length !== 1) return void 0;
	return read.items.find((item) => isKustomization(item, item.file));
}
/** Joins objects that come in one after the other, in an order of their own. */
function merged(steps) {
	const joined = [];
	for (const step of steps) {
		const last = joined.at(-1);
		if ("objects" in step && last !== void 0 && "objects" in last) joined[joined.length - 1] = { objects: [...last.objects, ...step.objects] };
		else joined.push(step);
	}
	return joined.map((step) => "objects" in step ? { objects: [...step.objects].sort() } : step).filter((step) => !("objects" in step) || step.objects.length > 0);
}
// src/review/changes/applied-outcome.ts
/** Returns base and head with what their kustomizations come to. */
function outcomeSides(tree) {
	return ["base", "head"].map((name) => ({
		name,
		files: tree[name],
		outcomes: outcomesOf(tree[name])
	}));
}
/** Checks whether a folder has a kustomization. */
function holdsKustomization(files, folder) {
	return kustomizationPaths(folder).some((path) => files.read(path) !== void 0);
}
/**
* Says what an Application or Kustomization applies of its folder: the folder's build, or the objects of its
* files. Undefined where that cannot be told.
*/
function appliedOutcome(applier, side) {
	const { folder, components } = applier;
	const own = holdsKustomization(side.files, folder) ? side.outcomes(folder) : plainFolder(applier, side);
	const added = components.map((component) => side.outcomes(component));
	const overrides = side.files.list().filter((path) => parentFolder(path) === folder && isOverride(path));
	if (own === void 0 || added.includes(void 0)) return void 0;
	return JSON.stringify([
		own,
		added,
		documentsOf(overrides, side.files)
	]);
}
/** Says what the files of a folder without a kustomization come to, and the builds below it. */
function plainFolder(applier, { files, outcomes }) {
	const { plain } = applier;
	if (plain === void 0) return void 0;
	const { builds } = plain;
	const isKustomized = (at) => holdsKustomization(files, at);
	const below = files.list().filter((path) => {
		const whole = builds && isKustomizationPath(path) ? parentFolder(path) : path;
		return isManifestPath(path) && appliesPlain(applier, whole, isKustomized);
	});
	const built = below.filter(isKustomizationPath).map((path) => outcomes(parentFolder(path)));
	const objects = documentsOf(below.filter((path) => !isKustomizationPath(path)), files);
	return built.includes(void 0) ? void 0 : plainOutcome([...objects, ...built]);
}
function documentsOf(paths, files) {
	return paths.flatMap((path) => contentOf$1(path, files.read(path) ?? Buffer.alloc(0)));
}
// src/review/changes/blueprint-field.ts
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
		loosens: "any",
		value: (b) => b.owner
	},
	{
		path: "metadata.priority",
		loosens: "any",
		value: (b) => b.priority
	},
	{
		path: "metadata.criticality",
		loosens: "any",
		value: (b) => b.criticality
	},
	{
		path: "spec.mode",
		loosens: "down",
		value: (b) => b.mode === "observe"
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
		path: "spec.scaling.objective",
		loosens: "down",
		value: (b) => b.scaling.evidence.objective
	},
	{
		path: "spec.scaling.utilization_limit",
		loosens: "up",
		value: (b) => b.scaling.evidence.utilizationLimit
	},
	{
		path: "spec.scaling.demand",
		loosens: "any",
		value: (b) => b.scaling.demand.by
	},
	{
		path: "spec.scaling.throughput_per_replica",
		loosens: "any",
		value: (b) => b.scaling.demand.perReplica
	},
	{
		path: "spec.autoscaler.target",
		loosens: "up",
		value: (b) => b.autoscaler?.target ?? false
	},
	{
		path: "spec.autoscaler.min",
		loosens: "up",
		value: (b) => b.autoscaler?.min ?? false
	},
	{
		path: "spec.autoscaler.max",
		loosens: "up",
		value: (b) => b.autoscaler?.max ?? false
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
		path: "governance.requires_approval",
		loosens: "more",
		value: (b) => (b.governance.requiresApproval ?? []).filter(isLifted)
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
		path: "governance.safety.after_harm",
		loosens: "down",
		value: (b) => b.governance.afterHarm === "observe"
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
/**
* Checks whether an operation is allowed to more: what stands under `requires_approval` may be approved:
* without a word it is forbidden, or never proposed.
*/
function isLifted(operation) {
	return operation === "scale_beyond_limits" || FORBIDDEN_BY_DEFAULT.includes(operation);
}
function quantity(nanos) {
	return nanos === void 0 ? void 0 : fraction(nanos);
}
function currency(money) {
	return money?.currency;
}
function ruleTexts(blueprint, chosen) {
	return blueprint.governance.rules.filter(chosen).map(({ evaluate: _, file: __, ...text }) => JSON.stringify(text));
}
/** Says how a field moved between two blueprints; undefined where it states the same. */
function directionOf(field, before, after) {
	const old = field.value(before);
	const now = field.value(after);
	if (same(old, now)) return void 0;
	if (field.loosens === "never") return "alters";
	if (field.loosens === "any") return "loosens";
	if (field.loosens === "more" || field.loosens === "fewer") return listDirection(field.loosens, old, now);
	if (now === void 0) return "loosens";
	if (old === void 0) return "tightens";
	return compare(magnitude(now), magnitude(old)) > 0 === (field.loosens === "up") ? "loosens" : "tightens";
}
/** Says how a list moved; undefined where it holds the same in another order. */
function listDirection(loosens, old, now) {
	const gained = now.some((one) => !old.includes(one));
	const lost = old.some((one) => !now.includes(one));
	if (!gained && !lost) return void 0;
	return (loosens === "more" ? gained : lost) ? "loosens" : "tightens";
}
function same(a, b) {
	if (isExact(a) || isExact(b)) return isExact(a) && isExact(b) && compare(a, b) === 0;
	return JSON.stringify(a) === JSON.stringify(b);
}
function isExact(value) {
	return typeof value === "object" && "n" in value;
}
function magnitude(value) {
	return isExact(value) ? value : fraction(Number(value));
}
// src/review/changes/blueprint-change.ts
/** Reads a blueprint file as it is at one commit, under the defaults of base. */
function readBlueprint(path, bytes, defaults) {
	if (bytes === void 0) return void 0;
	const text = bytes.toString("utf8");
	return {
		path,
		text,
		parsed: parseBlueprint(path, text, defaults)
	};
}
/** Pairs the blueprints of base and head that are the same one: by path, then by name. */
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
		after: after ?? take((text) => nameOf$1(text) === nameOf$1(before))
	})), ...left.map((after) => ({
		before: void 0,
		after
	}))];
}
function nameOf$1({ parsed }) {
	return parsed.kind === "blueprint" ? parsed.blueprint.name : parsed.name;
}
/** Finds what changed in one blueprint, field by field, each with its direction. */
function readBlueprintPair({ before, after }) {
	if (after === void 0) return before === void 0 ? [] : [deletedBlueprint(before)];
	const name = (before && nameOf$1(before)) ?? nameOf$1(after);
	if (after.parsed.kind === "invalid") {
		const problem = after.parsed.problems[0];
		return [{
			...finding$2({
				path: after.path,
				line: problem?.line ?? 1,
				name
			}, "", "none", "invalid", `Invalid blueprint: ${problem?.message}`, "nobody can say what it allows"),
			operation: "unreadable"
		}];
	}
	const first = {
		path: after.path,
		line: 1,
		name
	};
	if (before === void 0) return [finding$2(first, "", "none", "created", "Puts a service under policy", "loosens: the service is now changed by this tool")];
	if (before.parsed.kind === "invalid") return [finding$2(first, "", "invalid", "mended", "Mends an invalid blueprint", "loosens: base has no readable policy")];
	return changedFields(before, before.parsed.blueprint, after, after.parsed.blueprint);
}
function deletedBlueprint(before) {
	return {
		...finding$2({
			path: before.path,
			line: 1,
			name: nameOf$1(before)
		}, "", "present", "deleted", "Ends the policy of this service", "loosens: the service has no limits any more"),
		side: "base"
	};
}
/** Finds the fields that changed: those that a blueprint can state, then whatever else its text says. */
function changedFields(before, old, after, now) {
	const was = parseYaml(before.path, before.text);
	const read = parseYaml(after.path, after.text);
	const text = (side, path) => side.kind === "yaml" ? shortText(side.yaml.text(path)) : "none";
	const changed = (path, rationale, floor) => {
		const line = read.kind === "yaml" ? read.yaml.place(path).line : 1;
		return finding$2({
			path: after.path,
			line,
			name: old.name
		}, path, text(was, path), text(read, path), rationale, floor);
	};
	const leaves = differences(was.kind === "yaml" ? was.yaml.value : void 0, read.kind === "yaml" ? read.yaml.value : void 0);
	return [...knownFields(old, now, changed), ...unknownFields(leaves.map(({ path }) => fieldText(path)), changed)];
}
/** Finds the changed fields by their direction; of several directions at one path, loosening is reported. */
function knownFields(old, now, changed) {
	const found = /* @__PURE__ */ new Map();
	for (const field of BLUEPRINT_FIELDS) {
		const direction = directionOf(field, old, now);
		if (!direction || found.has(field.path) && direction !== "loosens") continue;
		const floor = direction === "loosens" ? `loosens ${field.path}` : void 0;
		found.set(field.path, changed(field.path, `${sentence(direction)} ${field.path}`, floor));
	}
	return [...found.values()];
}
/** Finds the changed leaves that belong to no field known here, each once. */
function unknownFields(leaves, changed) {
	return [...new Set(leaves)].filter((leaf) => !BLUEPRINT_FIELDS.some((field) => covers(field.path, leaf))).map((leaf) => changed(leaf, `Alters ${leaf}`, `what ${leaf} allows is not known here`));
}
/**
* Checks whether a leaf is reported by its own field, one above it, or the halves below it (`cooldown_period`
* and its `up` and `down`).
*/
function covers(field, leaf) {
	return leaf === field || leaf.startsWith(`${field}.`) || leaf.startsWith(`${field}[`) || field.startsWith(`${leaf}.`);
}
function sentence(direction) {
	return direction.charAt(0).toUpperCase() + direction.slice(1);
}
function finding$2(where, field, before, after, rationale, floor) {
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
// src/review/changes/chart.ts
/** Languages that render manifests, and that only their own tools can read. */
const TEMPLATES = /\.(tpl|gotmpl|jsonnet|libsonnet|cue)$/i;
/** Files of a chart that it never renders. */
const PROSE = /(^|\/)(README|LICENSE|OWNERS|CHANGELOG|NOTES)(\.[^/]*)?$|\.(md|png|svg)$/i;
/** Finds the innermost chart that a path lies in, on either side. */
function chartOf(path, sides) {
	return ancestors(parentFolder(path)).find((one) => sides.some((files) => files.read(inFolder(one, "Chart.yaml")) !== void 0));
}
/**
* Checks whether values go into templates: by their name, by lying in a chart, or because a blueprint's
* number lives there.
*/
function isChartFile(path, sides, governors) {
	return isValues(path) || governors.isNamed(path) || chartOf(path, sides) !== void 0;
}
/**
* Checks for a file that Helm renders, whatever its name ends in; only notes are not applied
* (helm.sh/docs/topics/charts). A Chart.yaml among templates makes no chart of them.
*/
function isTemplate(path, sides) {
	if (/(^|\/)NOTES\.txt$/.test(path)) return false;
	return ancestors(parentFolder(path)).some((one) => path.startsWith(inFolder(one, "templates/")) && sides.some((files) => files.read(inFolder(one, "Chart.yaml")) !== void 0));
}
/**
* Says why only another tool can say what a changed file comes to; undefined where the file speaks for
* itself.
*/
function templateReason(path, sides, isManifest) {
	if (TEMPLATES.test(path)) return "a template, which only its own tool can render";
	const chart = chartOf(path, sides);
	if (!isManifest) return chart !== void 0 && (isTemplate(path, sides) || !PROSE.test(path) && (chart !== "" || /^(templates|charts|crds|files)\//.test(path))) ? "a file of a chart, which only Helm can render" : void 0;
	const texts = sides.flatMap((files) => files.read(path) ?? []);
	if (isTemplate(path, sides) && texts.some((text) => text.includes("{{"))) return "a template of a chart, which only Helm can render";
	return texts.some((text) => /^[ \t\ufeff]*#@/m.test(text.toString("utf8"))) ? "a template, which only ytt can render" : void 0;
}
// src/review/changes/config-values.ts
/**
* Reads what a ConfigMap or Secret says as values of a chart, text by text: that it changes is known, and what
* the values mean is told besides.
*/
function readConfigValues({ before, after }, governors) {
	const object = after ?? before;
	if (object === void 0) return [];
	return ["data", "stringData"].flatMap((part) => {
		const keys = [before, after].flatMap((one) => Object.keys(mapping(valueAt(one?.value, [part]))));
		return [...new Set(keys)].flatMap((key) => {
			const [old, now] = [before, after].map((one) => valuesIn$1(one, part, key));
			const hidden = object.kind === "Secret" ? {
				before: "hidden",
				after: "hidden"
			} : {};
			return readValues(old, now, governors).map((one) => ({
				...one,
				...hidden
			}));
		});
	});
}
/** Reads the text under one key as values, at the lines of the object. */
function valuesIn$1(object, part, key) {
	const given = valueAt(object?.value, [part, key]);
	if (object === void 0 || typeof given !== "string") return void 0;
	const encoded = object.kind === "Secret" && part === "data";
	const read = readItems(object.file, Buffer.from(given, encoded ? "base64" : "utf8"));
	const item = read.kind === "items" ? read.items[0] : void 0;
	return item && {
		...item,
		lineOf: () => object.lineOf([part, key])
	};
}
function mapping(value) {
	return typeof value === "object" && value !== null ? value : {};
}
// src/review/changes/nested-outcome.ts
/** Groups of the objects that apply folders; a file without any holds none. */
const MARKS$1 = ["argoproj.io/", "kustomize.toolkit.fluxcd.io/"].map((mark) => Buffer.from(mark));
/** Most files that are read so: folders that apply each other would have no end. */
const MAX_REWRITTEN = 1e4;
/**
* Returns a side in which everything that applies a folder says what that comes to, in place of where it lies: an
* Application of Applications comes to the same wherever these and their folders are. `follows` tells the sources
* whose folder is that of this repository, `replace` writes a value at a path.
*/
function nestedSide(side, deliverers, follows, replace) {
	const open = /* @__PURE__ */ new Set();
	let rewritten = 0;
	const known = /* @__PURE__ */ new Map();
	const outcomeOf = (source) => {
		const { applier } = source;
		if (applier === void 0 || !follows(source)) return void 0;
		if (open.has(applier.folder)) return "itself";
		open.add(applier.folder);
		const outcome = appliedOutcome(applier, nested);
		open.delete(applier.folder);
		return outcome === void 0 ? void 0 : digest(outcome);
	};
	const written = (value, object) => {
		return deliverers.filter((one) => one.object === object && !one.vague).flatMap((one) => one.sources).reduce((left, source) => {
			const outcome = outcomeOf(source);
			return outcome === void 0 ? left : replace(left, source.at, outcome);
		}, value);
	};
	const rewrite = (path, bytes) => {
		const read = readItems(path, bytes);
		if (read.kind !== "items" || read.flaw !== void 0) return bytes;
		const all = read.items.map((item) => isKubernetesObject(item) ? written(item.value, identityOf(item)) : item.value);
		return Buffer.from(all.map((value) => `---\n${JSON.stringify(value)}\n`).join(""));
	};
	const files = {
		list: () => side.files.list(),
		read(path) {
			if (known.has(path)) return known.get(path);
			const bytes = side.files.read(path);
			const applies = isManifestPath(path) && !isKustomizationPath(path) && MARKS$1.some((mark) => bytes?.includes(mark));
			const isRewritten = bytes !== void 0 && applies && rewritten < MAX_REWRITTEN;
			if (isRewritten) rewritten += 1;
			known.set(path, isRewritten ? rewrite(path, bytes) : bytes);
			return known.get(path);
		}
	};
	const nested = {
		name: side.name,
		files,
		outcomes: outcomesOf(files)
	};
	return nested;
}
// src/review/changes/followed.ts
/** Fields by which an Application, or a Kustomization of Flux, says which folder it applies. */
const FOLDER_FIELD = /^spec\.(path|(template\.spec\.)?(source|sources\[[^\]]*\]|sourceHydrator\.drySource)\.path)$/;
/** Fields of which a set makes Applications. */
const MAKING_FIELD = /^spec\.(generators|template|templatePatch)\b/;
const DELIVERER = /\/(Application|ApplicationSet|Kustomization) /;
/** Names of default branches, where the branch that a change is merged into is not known. */
const USUAL_BRANCHES = [
	"main",
	"master",
	"trunk"
];
/**
* Tells findings of deliveries that only follow a folder to another place: what they apply of it comes to the
* same there. A set says nothing new where each Application that it makes is as before but for its folder.
*/
function followingFindings(sides, wiring, into) {
	const known = /* @__PURE__ */ new Map();
	const nested = once(() => sides.map((side) => nestedSide(side, wiring.deliverers(side.name), (one) => isHere(one, side, into), replaced)));
	return ({ operation, object, field }) => {
		if (operation !== "modify_cluster_resources" || field === "" || !DELIVERER.test(object)) return false;
		const followed = known.get(object) ?? readFollowed(object, nested(), wiring, into);
		known.set(object, followed);
		if (FOLDER_FIELD.test(field)) return followed !== "nothing";
		return followed === "everything" && MAKING_FIELD.test(field);
	};
}
function readFollowed(object, sides, wiring, into) {
	const named = sides.map(({ name }) => wiring.deliverers(name).filter((one) => one.object === object));
	const described = named.map((all, i) => all.flatMap((one) => describe(one, sides[i], into) ?? []));
	const [base = [], head = []] = described;
	if (base.length === 0 || named.some((all, i) => all.length !== described[i]?.length)) return "nothing";
	const isSame = (textOf) => JSON.stringify(base.map(textOf).sort()) === JSON.stringify(head.map(textOf).sort());
	if (!named.flat().some(({ vague }) => vague) && isSame(({ stated, outcome }) => stated + outcome)) return "everything";
	return isSame(({ outcome }) => outcome) ? "folders" : "nothing";
}
function describe({ value, sources }, side, into) {
	if (sources.length === 0 || !sources.every((source) => followsBase(source, into))) return void 0;
	const outcomes = sources.map(({ applier }) => applier && holdsFolder(side, applier.folder) ? appliedOutcome(applier, side) : void 0);
	if (outcomes.includes(void 0)) return void 0;
	return {
		stated: statedWithoutFolders(value, sources),
		outcome: JSON.stringify(outcomes)
	};
}
/** Returns what an Application says but for the folders of sources, as a text to compare. */
function statedWithoutFolders(value, sources) {
	return canonical(sources.reduce((left, { at }) => without(left, at), value));
}
function holdsFolder({ files }, folder) {
	return files.list().some((path) => folder === "" || path.startsWith(`${folder}/`));
}
/** Checks whether a source applies a folder that is in this repository. */
function isHere(source, side, into) {
	return followsBase(source, into) && source.applier !== void 0 && holdsFolder(side, source.applier.folder);
}
/** Checks whether what a source applies is what this repository holds once the change is merged. */
function followsBase({ pinned, branch, repository }, into) {
	if (pinned || isOther(repository, into.remote)) return false;
	if (branch === void 0) return true;
	return into.branch === void 0 ? USUAL_BRANCHES.includes(branch) : branch === into.branch;
}
/** Checks whether two URLs are of different repositories, by owner and name. */
function isOther(one, other) {
	const [a, b] = [one, other].map((url) => /([^/:]+\/[^/:]+?)(\.git)?\/*$/.exec(url ?? "")?.[1]?.toLowerCase());
	return a !== void 0 && b !== void 0 && a !== b;
}
/** Returns a value without what stands at a path. */
function without(value, path) {
	return replaced(value, path, void 0);
}
/** Returns a value with another at a path, where the path is there. */
function replaced(value, [key, ...rest], by) {
	if (key === void 0) return by;
	if (Array.isArray(value)) return value.map((item, i) => i === key ? replaced(item, rest, by) : item);
	if (!isObject(value) || !Object.hasOwn(value, key)) return value;
	return {
		...value,
		[key]: replaced(value[key], rest, by)
	};
}
/**
* Returns what an Application, a set of them or a Kustomization of Flux says on one side, with the folders that
* it states on the other; undefined for any other object.
*/
function withFoldersOf(item, other) {
	const paths = foldersIn(other);
	if (paths.length === 0) return void 0;
	return paths.reduce((value, path) => replaced(value, path, valueAt(other.value, path)), item.value);
}
function foldersIn(object) {
	if (isFluxKustomization(object)) return [["spec", "path"]];
	if (!isArgoObject(object)) return [];
	if (object.kind === "Application") return sourcePaths(object.value).map((at) => [...at, "path"]);
	return [["spec", "generators"], ...sourcePaths(valueAt(object.value, ["spec", "template"])).map((at) => [
		"spec",
		"template",
		...at,
		"path"
	])];
}
// src/review/changes/generator.ts
const OPERATIONS = {
	ConfigMap: "modify_configmaps",
	Secret: "modify_secrets"
};
/**
* Finds changes of files whose content a kustomization puts into a ConfigMap or Secret, wherever they lie: Flux and
* kustomize without its load restrictions take them from outside of its folder, too.
*/
function readGenerated({ touched, head }, wiring) {
	return touched.flatMap((path) => {
		return [...new Map(wiring.generatedOf(path).map((one) => [one.kind, one])).values()].map((one) => finding$1(path, one, head));
	});
}
/** Finds that a file which only plugins of a kustomization read has changed. */
function pluginSource(path, kustomization, head) {
	return {
		...changed$1(path, "modify_cluster_resources", head),
		floor: "what it changes in the rendered objects is not known here",
		rationale: `Changes a file that the generators or transformers of ${kustomization} read`
	};
}
function finding$1(path, { kind, kustomization }, head) {
	return {
		...changed$1(path, OPERATIONS[kind], head),
		floor: void 0,
		rationale: `Changes content that ${kustomization} generates from`
	};
}
function changed$1(path, operation, head) {
	return {
		operation,
		services: [],
		file: path,
		line: 1,
		side: head.read(path) === void 0 ? "base" : "head",
		object: path,
		field: "",
		before: "hidden",
		after: "hidden",
		replicas: void 0
	};
}
// src/review/changes/image-policy.ts
/** Comment by which Flux writes the image of a policy into its line (fluxcd.io/flux/guides/image-update). */
const MARKER = /^(.*?)#\s*(\{\s*"\$imagepolicy"\s*:.*)$/;
const MARK = Buffer.from("$imagepolicy");
/**
* Finds comments by which Flux begins or ceases to set an image: its automation commits to the branch by itself, so
* the comment decides what runs. One that moves to another file with its line says nothing.
*/
function readImagePolicies({ base, head }, paths) {
	const old = paths.flatMap((path) => markedLines(path, base.read(path)));
	const now = paths.flatMap((path) => markedLines(path, head.read(path)));
	const rest = (all, others) => {
		const waiting = /* @__PURE__ */ new Map();
		for (const one of others) append(waiting, one.text, one);
		return all.filter(({ text }) => waiting.get(text)?.pop() === void 0);
	};
	return [...rest(now, old).map((one) => finding(one, "head")), ...rest(old, now).map((one) => finding(one, "base"))];
}
function finding({ file, line, policy }, side) {
	return {
		operation: "change_image",
		floor: "what a policy of Flux sets is not known here",
		services: [],
		file,
		line,
		side,
		object: file,
		field: "$imagepolicy",
		replicas: void 0,
		before: side === "head" ? "none" : policy,
		after: side === "head" ? policy : "none",
		rationale: `Changes which images Flux sets by the policy ${policy}`
	};
}
function markedLines(file, bytes) {
	if (bytes?.includes(MARK) !== true) return [];
	return bytes.toString("utf8").split(/\r\n|\n|\r/).flatMap((written, index) => {
		const [, start = "", marker] = MARKER.exec(written) ?? [];
		if (marker === void 0) return [];
		const policy = /:\s*"([^"]*)"/.exec(marker)?.[1] ?? marker;
		const named = start.trim().replace(/[:@][^:/@]*$/, "");
		return [{
			file,
			line: index + 1,
			policy: policy.slice(0, MAX_POLICY),
			text: `${named} ${marker}`
		}];
	});
}
/** Characters of a policy that are shown; two names of Kubernetes are shorter. */
const MAX_POLICY = 200;
// src/review/changes/inclusion.ts
const MAX_FILES = 1e4;
/** Follows the entries of a kustomization, and of those below it. */
function includedObjects(files, item) {
	const objects = /* @__PURE__ */ new Map();
	const kustomizations = [];
	const unknown = [];
	const seen = /* @__PURE__ */ new Set([item.file]);
	const ways = /* @__PURE__ */ new Map();
	const open = [[readKustomization(item.file, item)]];
	for (let way = open.pop(); way !== void 0; way = open.pop()) {
		const below = [];
		for (const { file, items } of openEntries(files, way[0], seen, unknown)) {
			ways.set(file, way);
			below.push(...items.filter((one) => isKustomization(one, file)));
			for (const one of objectsIn$1(items, file)) append(objects, identityOf(one), one);
		}
		kustomizations.push(...below);
		for (const one of below.reverse()) open.push([readKustomization(one.file, one), ...way]);
	}
	return {
		objects,
		kustomizations,
		ways,
		unknown
	};
}
/**
* Opens the files that the entries of a kustomization lead to and that are not seen yet, and marks them as
* seen. Entries that lead to none are added to the unknown.
*/
function openEntries(files, { includes }, seen, unknown) {
	return includes.flatMap(({ given, path }) => {
		const file = fileAt(files, path);
		if (file !== void 0 && seen.has(file)) return [];
		const items = seen.size > MAX_FILES ? void 0 : itemsOf$1(files, file);
		if (file === void 0 || items === void 0) {
			unknown.push(String(given));
			return [];
		}
		seen.add(file);
		return [{
			file,
			items
		}];
	});
}
function itemsOf$1(files, file) {
	if (file === void 0) return void 0;
	const read = readItems(file, files.read(file));
	return read.kind === "items" ? read.items : void 0;
}
function objectsIn$1(items, file) {
	return items.filter((one) => !isKustomization(one, file)).filter(isKubernetesObject);
}
/** Files by folder, sorted once for each side. */
const FOLDERS = /* @__PURE__ */ new WeakMap();
/** Lists the objects of the folder's own files: what is applied where no kustomization says otherwise. */
function looseObjects(files, folder) {
	const folders = FOLDERS.get(files) ?? groupBy(files.list(), parentFolder);
	FOLDERS.set(files, folders);
	const manifests = (folders.get(folder) ?? []).filter((file) => /\.(ya?ml|json)$/i.test(file));
	return groupBy(manifests.flatMap((file) => objectsIn$1(itemsOf$1(files, file) ?? [], file)), identityOf);
}
/** Finds the file itself, or the kustomization of the folder. */
function fileAt(files, path) {
	if (path === void 0) return void 0;
	return [path, ...kustomizationPaths(path)].find((candidate) => candidate !== "" && files.read(candidate) !== void 0);
}
// src/review/changes/kustomization-change.ts
/**
* Keys whose every change is one operation; the rest of the vocabulary has no word for a kustomization's
* other keys.
*/
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
/** Keys that readInclusions and readPatches compare by what they lead to, and keys that say nothing. */
const ELSEWHERE = [
	"apiVersion",
	"kind",
	...INCLUDE_LISTS,
	...PATCH_LISTS
];
/**
* Finds what a kustomization file does differently, apart from its patches and the objects it stops or starts
* including.
*/
function readKustomizationChange(before, after, governors) {
	return [...reordered(before, after), ...fieldChanges(before, after, governors)];
}
/**
* Reports components that stand in another order: each changes what the ones before have made of the objects
* (https://kubectl.docs.kubernetes.io/guides/config_management/components/).
*/
function reordered(before, after) {
	if (!before || !after) return [];
	const [old, now] = [before, after].map(({ value }) => listAt(value, ["components"]).map(String));
	const kept = (from = [], others = []) => {
		const known = new Set(others);
		return from.filter((one) => known.has(one));
	};
	const [was, is] = [kept(old, now), kept(now, old)];
	if (isDeepStrictEqual(was, is)) return [];
	return [{
		file: after.file,
		line: after.lineOf(["components"]),
		side: "head",
		object: after.file,
		field: "components",
		before: shortText(was.join(", ")),
		after: shortText(is.join(", ")),
		replicas: void 0,
		services: [],
		operation: "modify_deployment_strategy",
		floor: "what each component changes depends on the ones before it",
		rationale: "Applies its components in another order"
	}];
}
function fieldChanges(before, after, governors) {
	const item = after ?? before;
	if (!item) return [];
	const side = after ? "head" : "base";
	const all = differences(before?.value ?? {}, after?.value ?? {});
	return all.filter((one) => !isEntryName(one, all)).flatMap((difference) => {
		const key = difference.path[0] ?? "";
		if (ELSEWHERE.includes(key)) return [];
		const base = {
			file: item.file,
			line: item.lineOf(side === "head" ? difference.headAt : difference.baseAt),
			side,
			object: item.file,
			field: fieldText(difference.path),
			...texts(key, difference),
			replicas: void 0
		};
		const rationale = `Changes ${fieldText(difference.path)} of the kustomization`;
		if (key === "replicas") return [{
			...base,
			...scaled(item.file, difference, after, before, governors)
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
/** Checks for the name of an entry that comes or goes, which says nothing that its other fields do not. */
function isEntryName({ path }, all) {
	const [list, entry, key] = path;
	if (list !== "replicas" && list !== "images" || key !== "name" || path.length !== 3) return false;
	return all.some(({ path: other }) => other[0] === list && other[1] === entry && other[2] !== "name");
}
function texts(key, { path, before, after }) {
	if (key === "secretGenerator") return {
		before: "hidden",
		after: "hidden"
	};
	return {
		before: shownText(path, before),
		after: shownText(path, after)
	};
}
function scaled(file, difference, after, before, governors) {
	const entry = (item, at) => valueAt(item?.value, at.slice(0, 2));
	const old = entry(before, difference.baseAt);
	const now = entry(after, difference.headAt);
	const name = valueAt(now, ["name"]) ?? valueAt(old, ["name"]);
	const governed = typeof name === "string" ? governors.below({ name }, file) : [];
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
function own(record, key) {
	return Object.hasOwn(record, key) ? record[key] : void 0;
}
// src/review/changes/kinds.ts
const WORKLOADS = {
	apps: [
		"Deployment",
		"StatefulSet",
		"DaemonSet",
		"ReplicaSet"
	],
	batch: ["Job", "CronJob"],
	"argoproj.io": ["Rollout"],
	"apps.openshift.io": ["DeploymentConfig"],
	"": ["Pod", "ReplicationController"]
};
const AUTOSCALERS = {
	autoscaling: ["HorizontalPodAutoscaler"],
	"keda.sh": ["ScaledObject"]
};
/**
* Kinds without a namespace that do not begin with `Cluster` (kubernetes.io/docs/reference/kubernetes-api).
*/
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
	"PodSecurityPolicy",
	"SecurityContextConstraints",
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
	if (isDelivery(object)) return { kind: "delivery" };
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
	if (/^Cluster[A-Z]/.test(kind) || CLUSTER_WIDE.includes(kind)) return exactly$1("modify_cluster_resources");
	if (group === "" && (kind === "Service" || kind === "Endpoints") || group === "discovery.k8s.io") return nearest$1("change_network_policies", "delete_service");
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
/** Groups of kinds that are no workloads and that patches are often aimed at. */
const USUAL = {
	...WORKLOADS,
	...AUTOSCALERS,
	"": [
		...WORKLOADS[""] ?? [],
		"Service",
		"ConfigMap",
		"Secret",
		"Namespace",
		"ServiceAccount",
		"PersistentVolumeClaim",
		"PersistentVolume",
		"ResourceQuota",
		"LimitRange"
	],
	"rbac.authorization.k8s.io": [
		"Role",
		"RoleBinding",
		"ClusterRole",
		"ClusterRoleBinding"
	],
	"networking.k8s.io": [
		"Ingress",
		"NetworkPolicy",
		"IngressClass"
	],
	policy: ["PodDisruptionBudget"]
};
/**
* Returns the API group of a kind that is named alone, as in the target of a patch; `unknown` where nobody
* can tell.
*/
function usualGroup(kind) {
	return Object.keys(USUAL).find((group) => USUAL[group]?.includes(kind)) ?? "unknown";
}
/** Objects that have other objects delivered: what they say of values and images is a change of those. */
const DELIVERIES = {
	"helm.toolkit.fluxcd.io": ["HelmRelease"],
	"kustomize.toolkit.fluxcd.io": ["Kustomization"],
	"argoproj.io": ["Application", "ApplicationSet"]
};
function isDelivery({ group, kind }) {
	return Object.hasOwn(DELIVERIES, group) && DELIVERIES[group]?.includes(kind) === true;
}
// src/review/changes/patch.ts
function keyOf$3({ file, text, target, rest }) {
	return JSON.stringify([
		file,
		text,
		target,
		rest
	]);
}
/**
* Returns the objects that a patch writes to, each with the fields that it sets; null stands for what it
* takes away. Undefined where it cannot be read.
*/
function patchObjects(file, bytes, { kustomization, entry }) {
	const read = bytes === void 0 ? void 0 : readItems(file, bytes);
	if (read?.kind !== "items") return void 0;
	const objects = read.items.map((item) => aimed(item, kustomization, entry));
	return objects.every((object) => object !== void 0) ? objects : void 0;
}
/**
* Returns the partial object, under the identity of what the patch is aimed at: a target overrides the
* patch's own.
*/
function aimed(item, kustomization, { target, rest }) {
	const value = Array.isArray(item.value) ? writtenBy(item.value) : item.value;
	if (typeof value !== "object" || value === null) return void 0;
	const aim = selectorOf(target);
	const kind = aim.kind ?? item.kind ?? guessKind(value);
	const group = aim.group ?? (aim.kind === void 0 && item.kind !== void 0 ? item.group : usualGroup(kind));
	const name = target === void 0 ? item.name : aim.name;
	const more = {
		...otherSelectors(target),
		...rest
	};
	return {
		...item,
		kind,
		apiVersion: item.apiVersion ?? group,
		group,
		name: name !== void 0 && /^[a-z0-9.-]+$/.test(name) ? name : void 0,
		namespace: aim.namespace ?? item.namespace,
		value: Object.keys(more).length === 0 ? value : {
			...value,
			$target: more
		},
		patch: {
			kustomization,
			operations: Array.isArray(item.value),
			doubt: target !== void 0 && aim.kind === void 0 ? "its target names no kind, so it may patch anything" : void 0
		}
	};
}
/** Guesses the kind of what a patch without one is aimed at, by what it sets. */
function guessKind(value) {
	return valueAt(value, ["data"]) ?? valueAt(value, ["stringData"]) ? "Secret" : "Deployment";
}
/** Returns what a target asks for beside the identity, such as labels. */
function otherSelectors(target) {
	const { name, kind, group, namespace, ...others } = target ?? {};
	return others;
}
const MAX_DEPTH$1 = 100;
/**
* Returns the fields that a list of JSON 6902 operations writes, as a partial object; undefined where it is
* no such list.
*/
function writtenBy(operations) {
	const root = {};
	for (const operation of operations) {
		const [op, pointer, from] = [
			"op",
			"path",
			"from"
		].map((key) => textAt(operation, [key]));
		if (op === void 0 || pointer === void 0 && valueAt(operation, ["path"]) !== "") return void 0;
		if (op === "test") continue;
		if (op === "move" && !write(root, from, null)) return void 0;
		const name = itemName(op, operation);
		if (!write(root, pointer ?? "", operand(op, operation, from), name)) return void 0;
	}
	return root;
}
/** Returns the name of what an operation adds, by which items of lists go. */
function itemName(op, operation) {
	return op === "add" ? textAt(operation, ["value", "name"]) : void 0;
}
/** Returns the value that an operation puts at its path; null stands for what it takes away. */
function operand(op, operation, from) {
	if (op === "remove") return null;
	if (op === "add" || op === "replace") return structuredClone(valueAt(operation, ["value"])) ?? null;
	return { copiedFrom: from };
}
/**
* Sets what a JSON pointer (RFC 6901) leads to. A position in a list becomes a key of its own, such as `[0]`, and an
* item that is added goes by its name, where it has one.
*/
function write(root, pointer, value, name) {
	if (pointer === void 0) return false;
	const steps = pointerSteps(pointer).map((step) => /^(\d+|-)$/.test(step) ? `[${step}]` : step);
	if (steps.length > MAX_DEPTH$1) return false;
	if (steps.length === 0) {
		put(root, "$patch", "replace");
		put(root, "value", value);
		return true;
	}
	let at = root;
	for (const step of steps.slice(0, -1)) {
		const inner = mappingOf(Object.hasOwn(at, step) ? at[step] : void 0);
		put(at, step, inner);
		at = inner;
	}
	put(at, keyIn(at, steps.at(-1) ?? "", name), value);
	return true;
}
/** Returns the key for what is written at a step: of its own for an item that is appended or has a name. */
function keyIn(at, step, name) {
	if (!/^\[(\d+|-)\]$/.test(step) || name === void 0 && step !== "[-]") return step;
	const called = name ?? "-";
	let key = `[${called}]`;
	for (let n = 2; Object.hasOwn(at, key); n += 1) key = `[${called}-${n}]`;
	return key;
}
/** Returns what an operation wrote before, so that another one can write below it. */
function mappingOf(value) {
	if (Array.isArray(value)) return Object.fromEntries(value.map((item, index) => [`[${index}]`, item]));
	return typeof value === "object" && value !== null ? value : {};
}
/** Sets a key, also where the key is `__proto__`. */
function put(target, key, value) {
	Object.defineProperty(target, key, {
		value,
		enumerable: true,
		configurable: true,
		writable: true
	});
}
// src/review/changes/workload.ts
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
* Returns the operation behind one differing field of a workload, from its place alone: names that people
* choose (of containers, variables, annotations) never decide. Undefined where nothing changed but the way a
* quantity is written.
*/
function workloadField(kind, difference) {
	const { path } = difference;
	if (path[0] === "spec" && STRATEGY.includes(path[1] ?? "")) return exactly("modify_deployment_strategy", 2);
	if (path[0] === "spec" && path[1] === "persistentVolumeClaimRetentionPolicy" && difference.after === "Delete") return exactly("delete_persistent_volumes", 3);
	if (path[0] === "spec" && path[1] === "volumeClaimTemplates") return nearest("modify_cluster_resources", 3);
	const template = templatePath(kind);
	const isInTemplate = template.every((segment, i) => path[i] === segment);
	const [section, key, name = ""] = path.slice(template.length);
	if (isInTemplate && section === "metadata" && key === "annotations") return annotation(name, template.length + 3);
	if (!isInTemplate || section !== "spec") return nearest("modify_deployment_strategy", path.length);
	return podField(difference, template.length + 1);
}
/**
* Classifies annotations of a pod that say what fields say elsewhere: its profiles and its rights in a cloud.
*/
function annotation(name, depth) {
	if (/apparmor|seccomp/.test(name)) return exactly("modify_security_context", depth);
	if (/^(iam\.|eks\.|iam-)|\biam\b|workload-identity|aadpodid/.test(name)) return exactly("modify_rbac", depth);
	return nearest("modify_deployment_strategy", depth);
}
/** Returns the way to the template of a workload's pods; empty for a Pod itself. */
function templatePath(kind) {
	if (kind === "Pod") return [];
	return kind === "CronJob" ? [
		"spec",
		"jobTemplate",
		"spec",
		"template"
	] : ["spec", "template"];
}
/** Classifies a field below a pod's `spec`, which ends at `depth`. */
function podField(difference, depth) {
	const field = difference.path[depth] ?? "";
	if (CONTAINERS.includes(field)) return containerField(difference, depth + 2);
	if (POD_SECURITY.includes(field)) return exactly("modify_security_context", depth + 1);
	if (POD_IDENTITY.includes(field)) return exactly("modify_rbac", depth + 1);
	if (field === "volumes" && difference.path[depth + 2] === "hostPath") return exactly("modify_security_context", depth + 3);
	if (field === "volumes" && difference.path.includes("serviceAccountToken")) return exactly("modify_rbac", depth + 2);
	return nearest(lookUp(NEAREST_IN_POD, field) ?? "modify_deployment_strategy", Math.max(depth + 1, Math.min(depth + 2, difference.path.length)));
}
/** Classifies a field of a container, whose list item ends at `depth`. */
function containerField(difference, depth) {
	const { path, before, after } = difference;
	const field = path[depth];
	if (field === void 0) return nearest("change_image", path.length);
	if (field === "image" || field === "imagePullPolicy") return exactly("change_image", depth + 1);
	if (PROBES.includes(field)) return exactly("change_health_checks", depth + 1);
	if (field === "securityContext") return exactly("modify_security_context", depth + 1);
	if (field === "ports" && path.at(-1) === "hostPort") return exactly("modify_security_context", path.length);
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
// src/review/changes/containers.ts
const LISTS = ["containers", "initContainers"];
/** Fields that say which program a container runs, and its name. */
const PROGRAM = [
	"name",
	"image",
	"imagePullPolicy",
	"command",
	"args",
	"workingDir"
];
/**
* Lists the containers of the objects that a patch may be for, as the outermost kustomizations `tops` build them,
* and those that patches on the way name. Undefined where no such object is in this repository.
*/
function containersBelow(files, tops, { kind, name }) {
	const found = [];
	const patched = [];
	for (const folder of tops) {
		const side = files.find((one) => kustomizationIn$1(one, folder) !== void 0);
		const top = side && kustomizationIn$1(side, folder);
		if (side === void 0 || top === void 0) continue;
		const { objects, kustomizations } = includedObjects(side, top);
		const all = [...objects.values()].flat().filter((one) => one.kind === kind);
		const named = all.filter((one) => name === void 0 || one.name === name);
		found.push(...named.length > 0 ? named : all);
		if (side === files[0]) patched.push(...[top, ...kustomizations].flatMap((one) => patchesOf(side, one)));
	}
	if (found.length === 0) return void 0;
	const all = [...found, ...patched.filter((one) => one.kind === kind)];
	const names = (list) => new Set(all.flatMap((one) => namesIn(one, list)));
	return {
		containers: names("containers"),
		initContainers: names("initContainers")
	};
}
function kustomizationIn$1(files, folder) {
	const file = kustomizationPaths(folder).find((path) => files.read(path) !== void 0);
	const read = file === void 0 ? void 0 : readItems(file, files.read(file));
	return read?.kind === "items" ? read.items.find((item) => isKustomization(item, item.file)) : void 0;
}
function patchesOf(files, item) {
	return readKustomization(item.file, item).patches.flatMap((entry) => {
		const bytes = entry.text === void 0 ? entry.file && files.read(entry.file) : Buffer.from(entry.text);
		return patchObjects(item.file, bytes || void 0, {
			kustomization: item.file,
			entry
		}) ?? [];
	});
}
function namesIn({ kind, value }, list) {
	const all = valueAt(value, [
		...templatePath(kind),
		"spec",
		list
	]);
	return (Array.isArray(all) ? all : typeof all === "object" && all !== null ? Object.values(all) : []).flatMap((item) => textAt(item, ["name"]) ?? []);
}
/** Checks whether a patch may take containers away from the list at a path, or put others in their place. */
function takesAway({ value, patch }, at, known) {
	if (patch === void 0) return false;
	const isDirective = (one) => one === null || valueAt(one, ["$patch"]) !== void 0;
	if (at.some((_, i) => isDirective(valueAt(value, at.slice(0, i))))) return true;
	const list = valueAt(value, at);
	if (Object.values(list).some(isDirective)) return true;
	const names = new Set(Object.values(list).map((item) => textAt(item, ["name"])));
	return patch.operations && Array.isArray(list) && [...known].some((one) => !names.has(one));
}
/**
* Reads a difference in what a container runs, where it is none of another image: the container comes, or a patch
* only says by its name which one it is for (`same`). Undefined for any other difference. Where one of the same list
* goes, the other may have taken its place.
*/
function namedContainer({ before, after }, { path }, below) {
	const at = [...templatePath(after.kind), "spec"];
	const list = LISTS.find((one) => one === path[at.length]);
	const [segment, field] = path.slice(at.length + 1);
	if (list === void 0 || segment === void 0 || !at.every((key, i) => path[i] === key)) return void 0;
	if (field !== void 0 && !PROGRAM.includes(field)) return void 0;
	const [old, now] = [namesIn(before, list), namesIn(after, list)];
	const name = segment.slice(1, -1);
	const known = after.patch ? below()?.[list] : new Set(old);
	if (known?.has(name) && field === "name" && after.patch?.operations === false) return "same";
	if (known === void 0 || known.has(name) || !now.includes(name)) return void 0;
	if (old.some((one) => !now.includes(one)) || takesAway(after, [...at, list], known)) return void 0;
	return {
		operation: "modify_deployment_strategy",
		depth: at.length + 2,
		floor: "the vocabulary has no word for a container that comes; modify_deployment_strategy is the nearest"
	};
}
// src/review/changes/field-change.ts
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
/** Reports a kind whose every change is one operation: one finding that names the first fields. */
function wholeChange(change, rule, all) {
	const first = all[0];
	const hidden = rule.change === "modify_secrets";
	const names = all.map(({ path }) => fieldText(path));
	const frees = change.after.kind === "PersistentVolume" && all.some(({ path, after }) => path[1] === "persistentVolumeReclaimPolicy" && after !== "Retain");
	return {
		...aspect(change.after, governingEither(change)),
		...placed(change, first),
		operation: frees ? "delete_persistent_volumes" : rule.change,
		floor: rule.floor,
		field: names[0] ?? "",
		before: hidden ? "hidden" : shownText(first.path, first.before),
		after: hidden ? "hidden" : shownText(first.path, first.after),
		rationale: `Changes ${listFirst(names, 3)} of ${identityOf(change.after)}`
	};
}
function fieldChange(change, difference) {
	const meaning = fieldMeaning(change, difference);
	if (!meaning) return void 0;
	const { depth, operation, floor } = meaning;
	const field = fieldText(difference.path.slice(0, depth));
	return {
		...aspect(change.after, governingEither(change)),
		...placed(change, difference, depth),
		operation,
		floor,
		field,
		before: shownText(difference.path, valueAt(change.before.value, difference.baseAt.slice(0, depth))),
		after: shownText(difference.path, valueAt(change.after.value, difference.headAt.slice(0, depth))),
		rationale: `Changes ${field} of ${identityOf(change.after)}`
	};
}
function fieldMeaning(change, difference) {
	const { reading, after: object, governors } = change;
	const { path, before, after } = difference;
	if (reading.kind === "workload") {
		const container = namedContainer(change, difference, () => governors.containersBelow(object));
		return container === "same" ? void 0 : container ?? workloadField(object.kind, difference);
	}
	if (reading.kind === "delivery") return deliveryField(difference);
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
/**
* Judges a replica count, or an autoscaler's bound, against the limits; undefined where the field is neither.
*/
function scaleChange(change, difference) {
	const { before, after, reading, governors } = change;
	const own = [...governors.managing(after, difference.headAt), ...governors.managing(before, difference.baseAt)];
	if (own.length === 0 && reading.kind === "autoscaler" && isTargetField(difference.path)) return targetChange(change, difference);
	if (own.length === 0 && !isCount(reading, difference)) return void 0;
	const governed = own.length > 0 ? [...new Set(own)] : governingEither(change);
	const [old, now] = [difference.before, difference.after].map((value) => countOf(value, own.length > 0 ? "any" : "number"));
	return {
		...aspect(after, governed),
		...placed(change, difference),
		...scaleOperation(governed, now),
		floor: void 0,
		field: fieldText(difference.path),
		before: shortText(difference.before),
		after: shortText(difference.after),
		replicas: {
			before: old,
			after: now
		}
	};
}
/** Judges a CPU target; undefined where no blueprint lets it be proposed. */
function targetChange(change, difference) {
	const { after } = change;
	const governed = governingEither(change);
	const meaning = targetOperation(governed, difference.after);
	if (meaning === void 0) return void 0;
	return {
		...aspect(after, governed),
		...placed(change, difference),
		...meaning,
		floor: void 0,
		field: fieldText(difference.path),
		before: shortText(difference.before),
		after: shortText(difference.after)
	};
}
function isCount(reading, { path }) {
	const field = path.join(".");
	return reading.kind === "workload" ? field === "spec.replicas" : reading.kind === "autoscaler" && BOUNDS.includes(field);
}
/**
* Returns the blueprints that govern an object where it stands now or stood before: it may have moved out of their
* sight.
*/
function governingEither({ before, after, reading, governors }) {
	return [.../* @__PURE__ */ new Set([...governing(after, reading, governors), ...governing(before, reading, governors)])];
}
/** Returns the blueprints that govern an object at its place. */
function governing(object, reading, governors) {
	const { kind, name, namespace } = targetOf(object, reading);
	const target = {
		kind,
		name,
		namespace
	};
	return object.patch ? governors.below(target, object.patch.kustomization) : governors.of(target, object.file);
}
function targetOf(object, reading) {
	if (reading.kind === "autoscaler") return autoscalerTarget(object) ?? {};
	return reading.kind === "workload" ? object : {
		...object,
		kind: void 0
	};
}
function aspect(object, governed) {
	return {
		services: governed.map((b) => b.name),
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
// src/review/changes/object-change.ts
/**
* Says what became of one object. A patch adds and removes fields, never an object, unless it deletes one.
*/
function readPair({ before, after, twin }, governors) {
	const object = after ?? before;
	if (!object) return [];
	const reading = readKind(object);
	const [gone, was] = [deletes(after), deletes(before)];
	if (after && gone && !was) return [{
		...deleted(after, reading, governors),
		side: "head"
	}];
	if (before && was && !gone) return created(after ?? before, reading, governors);
	return findingsOf({
		before,
		after,
		twin
	}, reading, governors).map((finding) => ({
		...finding,
		floor: finding.floor ?? object.patch?.doubt
	}));
}
function findingsOf({ before, after, twin }, reading, governors) {
	if (before && after) return changed({
		before,
		after,
		side: "head",
		reading,
		governors
	});
	if (after && isPatch(after, reading)) return changed({
		before: bare(after),
		after,
		side: "head",
		reading,
		governors
	});
	if (after) {
		const against = twin ? changed({
			before: twin,
			after,
			side: "head",
			reading,
			governors
		}) : [];
		return [...created(after, reading, governors), ...against];
	}
	if (!before) return [];
	if (isPatch(before, reading)) return changed({
		before,
		after: bare(before),
		side: "base",
		reading,
		governors
	});
	return [deleted(before, reading, governors)];
}
function deletes(object) {
	return valueAt(object?.value, ["$patch"]) === "delete";
}
/**
* Checks whether an object is a patch, by what a kustomization makes of it; where none is known, a workload
* without its pods.
*/
function isPatch({ kind, value, patch }, reading) {
	if (patch) return true;
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
/** Returns the object's identity and nothing else. */
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
	const [apiVersion, kind] = ["apiVersion", "kind"].map((key) => valueAt(object.value, [key]));
	return {
		...object,
		value: {
			...apiVersion === void 0 ? {} : { apiVersion },
			...kind === void 0 ? {} : { kind },
			...metadata
		}
	};
}
function created(object, reading, governors) {
	const rule = reading.kind === "whole" ? reading : reading.kind === "delivery" ? DELIVERY_RULE : void 0;
	return [{
		...aspect(object, governing(object, reading, governors)),
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
		governors
	}).filter((f) => f.replicas && f.services.length > 0)];
}
function deleted(object, reading, governors) {
	return {
		...aspect(object, governing(object, reading, governors)),
		file: object.file,
		line: object.lineOf([]),
		side: "base",
		operation: removal(reading),
		floor: removalFloor(reading),
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
/** An Application, a HelmRelease: with it comes and goes what it delivers. */
const DELIVERY_RULE = {
	create: "modify_cluster_resources",
	floor: "what it delivers is not known here"
};
function removalFloor(reading) {
	if (reading.kind === "whole") return reading.floor;
	if (reading.kind === "autoscaler") return "nothing scales the workload any more";
	return reading.kind === "delivery" ? DELIVERY_RULE.floor : void 0;
}
// src/review/changes/patch-change.ts
/**
* Finds what the patches that a kustomization states do differently. An entry for a file that both sides have
* is reported by the file.
*/
function readPatches({ before, after }, base, head, governors) {
	const entries = (item) => item ? readKustomization(item.file, item).patches : [];
	const [old, now] = [entries(before), entries(after)];
	const kept = before?.file === after?.file ? common(old, now) : [];
	const known = new Set(kept);
	const rest = (all) => all.filter((entry) => entry.file === void 0 || !known.has(keyOf$3(entry)));
	const was = rest(old).map((entry) => ({
		entry,
		item: before,
		objects: objectsOf$2(base, before, entry)
	}));
	const is = rest(now).map((entry) => ({
		entry,
		item: after,
		objects: objectsOf$2(head, after, entry)
	}));
	const pairs = pairObjects(was.flatMap(({ objects }) => objects ?? []), is.flatMap(({ objects }) => objects ?? []));
	const unread = [...was, ...is].filter(({ entry, objects }) => objects === void 0 && !known.has(keyOf$3(entry)));
	const reordered = !isDeepStrictEqual(kept, common(now, old));
	const item = after ?? before;
	return [
		...pairs.flatMap((pair) => readPair(pair, governors)),
		...unread.map(({ item, entry }) => vague(item, entry, item === after ? "head" : "base", "a patch that cannot be read here")),
		...reordered && item && now[0] ? [vague(item, now[0], "head", "a new order of patches: the last one wins")] : []
	];
}
/**
* Reads a touched file as the patch that kustomizations make of it, once for each of them; undefined where
* none does.
*/
function readPatchFile(file, { base, head, touched }, wiring) {
	const uses = wiring.patchUses(file);
	if (uses.length === 0) return void 0;
	const times = /* @__PURE__ */ new Map();
	const nameOf = ({ kustomization, entry }) => `${kustomization} ${keyOf$3(entry)}`;
	for (const use of uses) times.set(nameOf(use), (times.get(nameOf(use)) ?? 0) + 1);
	const kept = uses.filter((use) => !touched.has(use.kustomization) || times.get(nameOf(use)) === 2);
	const own = uniqueBy(kept, nameOf);
	const read = (files) => own.map((use) => files.read(file) ? patchObjects(file, files.read(file), use) : []);
	const [before, after] = [read(base), read(head)];
	return {
		isReadable: [...before, ...after].every((objects) => objects !== void 0),
		before: before.flatMap((objects) => objects ?? []),
		after: after.flatMap((objects) => objects ?? [])
	};
}
/** Returns what both lists have, in the order of the first. */
function common(entries, others) {
	const keys = new Set(others.map(keyOf$3));
	return entries.map(keyOf$3).filter((key) => keys.has(key));
}
/** Returns the objects that an entry writes to, at the entry's own line. */
function objectsOf$2(files, item, entry) {
	const bytes = entry.text === void 0 ? entry.file && files.read(entry.file) : Buffer.from(entry.text);
	return patchObjects(item.file, bytes || void 0, {
		kustomization: item.file,
		entry
	})?.map((object) => ({
		...object,
		lineOf: () => item.lineOf(entry.at)
	}));
}
function vague(item, entry, side, what) {
	return {
		operation: "modify_deployment_strategy",
		floor: `${what}, so what it changes is not known`,
		services: [],
		file: item.file,
		line: item.lineOf(entry.at),
		side,
		object: item.file,
		field: entry.at.join("."),
		before: side === "head" ? "none" : "present",
		after: side === "head" ? "present" : "none",
		replicas: void 0,
		rationale: `Changes ${String(entry.at[0])} of the kustomization`
	};
}
// src/review/changes/inclusion-change.ts
const NOTHING = {
	objects: /* @__PURE__ */ new Map(),
	kustomizations: [],
	ways: /* @__PURE__ */ new Map(),
	unknown: []
};
/**
* Finds what kustomizations begin, cease or otherwise include: to the cluster it is created, deleted or
* changed, though its own files may be untouched. What the files themselves reported already is not reported
* twice.
*/
function readInclusions(tree, kustomizations, known, reported) {
	const shifts = {
		lost: /* @__PURE__ */ new Map(),
		gained: /* @__PURE__ */ new Map()
	};
	const findings = kustomizations.flatMap((pair) => readInclusion(tree, pair, known, shifts));
	const seen = new Set(reported.map(gist));
	return [...findings, ...withoutMoves(shifts.lost, shifts.gained, known.wiring)].filter((one) => !seen.has(gist(one)));
}
/**
* Reads what one kustomization includes otherwise than before. Whole objects that it begins or ceases to
* include are added to the shifts instead.
*/
function readInclusion(tree, pair, { governors, wiring }, { lost, gained }) {
	const { base, head } = tree;
	const { before, after } = pair;
	const item = after ?? before;
	if (!item) return [];
	const place = {
		file: item.file,
		line: item.lineOf(["resources"]),
		side: after ? "head" : "base"
	};
	const here = (found) => found.map((one) => ({
		...one,
		...place
	}));
	const old = before ? includedObjects(base, before) : NOTHING;
	const now = after ? includedObjects(head, after) : NOTHING;
	const findings = [];
	for (const object of differingObjects(tree, pair, {
		old,
		now
	}, wiring)) {
		const shift = {
			kustomization: item.file,
			findings: here(readPair(object, governors))
		};
		if (object.before && object.after) findings.push(...shift.findings);
		else append(object.before ? lost : gained, object.key, shift);
	}
	return [
		...findings,
		...here(readNested(base, head, old.kustomizations, now.kustomizations, governors)),
		...before && after ? renamed(before, after, old, place, governors) : [],
		...foreignEntries(old, now, place)
	];
}
/** Reports the entries that begin or cease to lead to what cannot be read. */
function foreignEntries(old, now, place) {
	const [was, is] = [new Set(old.unknown), new Set(now.unknown)];
	const created = now.unknown.filter((entry) => !was.has(entry));
	const deleted = old.unknown.filter((entry) => !is.has(entry));
	return [...created.map((entry) => foreign(place, entry, "created")), ...deleted.map((entry) => foreign(place, entry, "deleted"))];
}
/** Pairs the objects that one kustomization includes before and after, and that differ. */
function differingObjects({ base, head }, { before, after }, { old, now }, wiring) {
	const file = (after ?? before)?.file ?? "";
	const looseBefore = before ? NONE : unlistedObjects(base, file, wiring);
	const looseAfter = after ? NONE : unlistedObjects(head, file, wiring);
	const keys = [
		old.objects,
		now.objects,
		looseBefore,
		looseAfter
	].flatMap((objects) => [...objects.keys()]);
	return [...new Set(keys)].flatMap((key) => {
		const was = old.objects.get(key) ?? (now.objects.has(key) ? [] : looseBefore.get(key)) ?? [];
		const is = now.objects.get(key) ?? (old.objects.has(key) ? [] : looseAfter.get(key)) ?? [];
		return Array.from({ length: Math.max(was.length, is.length) }, (_, i) => {
			return {
				key,
				before: was[i],
				after: is[i]
			};
		}).filter((one) => !isSame(one.before, one.after));
	});
}
/**
* Checks whether nothing is to be said of two objects: they are equal, or their file is touched and speaks
* for itself.
*/
function isSame(before, after) {
	if (before === void 0 || after === void 0) return false;
	return before.file === after.file || isDeepStrictEqual(before.value, after.value);
}
/** Names what a finding says, wherever it says it. */
function gist({ operation, object, field, after }) {
	return [
		operation,
		object,
		field,
		after
	].join(" ");
}
/**
* Drops what one kustomization loses and another gains: it has only moved, where both are part of the same
* renderings.
*/
function withoutMoves(lost, gained, wiring) {
	const moved = (shift, others) => others?.some((other) => isDeepStrictEqual(wiring.tops(shift.kustomization), wiring.tops(other.kustomization))) === true;
	const stays = (from, to) => [...from].flatMap(([key, shifts]) => shifts.filter((shift) => !moved(shift, to.get(key))).flatMap((shift) => shift.findings));
	return [...stays(lost, gained), ...stays(gained, lost)];
}
const NONE = /* @__PURE__ */ new Map();
/**
* Lists the objects of a folder that no kustomization includes: without one of its own, Flux and Argo CD
* apply them as they are.
*/
function unlistedObjects(files, kustomization, wiring) {
	const own = [...looseObjects(files, parentFolder(kustomization))].map(([key, objects]) => [key, objects.filter(({ file }) => !wiring.isResource(file))]);
	return new Map(own.filter(([, objects]) => objects.length > 0));
}
/**
* Reads kustomizations that are built upon anew or no longer, with their patches; they need not be touched
* themselves.
*/
function readNested(base, head, old, now, governors) {
	const missing = (from, in_) => {
		const others = new Set(in_.map(({ file }) => file));
		return from.filter(({ file }) => !others.has(file));
	};
	const [lost, gained] = [missing(old, now), missing(now, old)];
	return Array.from({ length: Math.max(lost.length, gained.length) }, (_, i) => {
		const [before, after] = [lost[i], gained[i]];
		return [...readKustomizationChange(before, after, governors), ...readPatches({
			before,
			after
		}, base, head, governors)];
	}).flat();
}
const RENAMING = [
	"namePrefix",
	"nameSuffix",
	"namespace"
];
/**
* Reports a renaming, which deletes and creates everything anew: one finding for each operation that this
* comes to.
*/
function renamed(before, after, { objects }, place, governors) {
	const keys = RENAMING.filter((key) => !isDeepStrictEqual(valueAt(before.value, [key]), valueAt(after.value, [key])));
	if (keys.length === 0) return [];
	const namespaced = [...objects.values()].flat().flatMap((object) => readPair({
		before: object,
		after: void 0
	}, governors)).filter(({ operation }) => operation !== "modify_cluster_resources" && operation !== "modify_namespaces");
	return [...groupBy(namespaced, ({ operation }) => operation).values()].flatMap((all) => {
		const [first] = all;
		if (!first) return [];
		const names = all.map(({ object }) => object);
		return [{
			...first,
			...place,
			line: after.lineOf(keys.slice(0, 1)),
			services: [...new Set(all.flatMap(({ services }) => services))],
			field: keys.join(", "),
			before: shortText(valueAt(before.value, keys.slice(0, 1))),
			after: shortText(valueAt(after.value, keys.slice(0, 1))),
			rationale: `Renames what it includes, which deletes and creates anew: ${listFirst(names, 3)}`
		}];
	});
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
		rationale: `${what === "created" ? "Includes" : "No longer includes"} ${entry}, which is not in this repository or cannot be read`
	};
}
// src/review/changes/governors.ts
function findGovernors(blueprints, wiring) {
	const byName = groupBy(blueprints, (b) => b.workload.name);
	const byFile = groupBy(blueprints, (b) => b.manifest.path);
	const places = /* @__PURE__ */ new WeakMap();
	const known = /* @__PURE__ */ new Map();
	const named = (key, file, targets) => {
		const before = known.get(key);
		if (before !== void 0 || byName.size === 0) return before ?? [];
		const aimedAt = (target) => (byName.get(target.name ?? "") ?? []).filter((b) => isAimedAt(b, target));
		const found = [...new Set(targets().flatMap(aimedAt))];
		const here = found.filter((b) => b.manifest.path === file);
		known.set(key, here.length > 0 ? here : found);
		return here.length > 0 ? here : found;
	};
	const orItself = (target, names) => names.length === 0 ? [target] : names;
	return {
		of: (target, file) => named(keyOf$2("of", target, file), file, () => orItself(target, wiring.rendered(target, file))),
		below: (target, file) => named(keyOf$2("below", target, file), file, () => orItself(target, wiring.reached(target, file))),
		managing({ file, value }, at) {
			const here = byFile.get(file);
			if (here === void 0 || typeof value !== "object" || value === null) return [];
			const numbers = places.get(value) ?? placesIn(value, here);
			places.set(value, numbers);
			return numbers.get(JSON.stringify(at)) ?? [];
		},
		containersBelow: (patch) => wiring.containersBelow(patch),
		isNamed: (file) => byFile.has(file)
	};
}
function keyOf$2(way, { kind, namespace, name }, file) {
	return JSON.stringify([
		way,
		kind,
		namespace,
		name,
		file
	]);
}
function isAimedAt({ workload }, { kind, namespace }) {
	return (kind === void 0 || workload.kind === kind) && sameNamespace(namespace, workload.namespace);
}
/** Groups the blueprints of one file by the place of their numbers in one of its objects. */
function placesIn(value, blueprints) {
	const at = (blueprint) => {
		const field = blueprint.manifest.field === void 0 ? void 0 : parseField(blueprint.manifest.field);
		const path = field && resolveField(value, field);
		return path === void 0 || typeof path === "string" ? void 0 : JSON.stringify(path);
	};
	const places = groupBy(blueprints, at);
	return new Map([...places].flatMap(([place, found]) => place === void 0 ? [] : [[place, found]]));
}
// src/review/changes/value-files.ts
const NAMES = [
	"valueFiles",
	"valuesFiles",
	"fileParameters"
].map((name) => Buffer.from(name));
/** Endings of files that nobody keeps values in; others may be named, whatever they end in. */
const NO_VALUES = /\.(md|markdown|rst|html?|css|[cm]?[jt]sx?|py|go|rs|java|kt|rb|php|cs?|cpp|h|sh|png|jpe?g|gif|svg|ico|pdf|woff2?|lock|sum|mod|zip|t?gz|jar)$/i;
/**
* Finds files that Applications and HelmReleases of either side name as values of a chart. They are named
* relative to a chart, a source or a repository (argo-cd.readthedocs.io, "Helm value files"), so the ends of
* paths are what is compared.
*/
function findValueFiles(sides) {
	const all = sides.flatMap((files) => files.list().filter(isManifestPath).map((path) => ({
		files,
		path
	})));
	for (const files of sides) files.expect?.(files.list().filter(isManifestPath));
	const references = once(() => new Set(all.flatMap(({ files, path }) => referencesIn(files, path))));
	const ends = new Set(all.flatMap(({ files, path }) => namedIn(files, path)));
	const patterns = [...ends].filter((one) => GLOB.test(one)).map((glob) => compileGlob(`**/${glob}`, true));
	return {
		isNamed(path) {
			if (patterns.some((matches) => matches(path))) return true;
			for (let end = path; end !== ""; end = end.includes("/") ? end.slice(end.indexOf("/") + 1) : "") if (ends.has(end)) return true;
			return false;
		},
		isReference: (reference) => references().has(reference),
		get areDelivered() {
			return all.some(({ files, path }) => RELEASES.some((mark) => files.read(path)?.includes(mark)));
		}
	};
}
const GLOB = /[*?[{]/;
const RELEASES = ["kind: HelmRelease", "helm:"].map((mark) => Buffer.from(mark));
const VALUES_FROM = Buffer.from("valuesFrom");
/** Lists the ConfigMaps and Secrets that HelmReleases of a file take values from. */
function referencesIn(files, path) {
	const bytes = files.read(path);
	if (bytes?.includes(VALUES_FROM) !== true) return [];
	const read = readItems(path, bytes);
	return (read.kind === "items" ? read.items : []).flatMap(({ value }) => listAt(value, ["spec", "valuesFrom"])).map((entry) => `${textAt(entry, ["kind"]) ?? "ConfigMap"} ${textAt(entry, ["name"])}`);
}
function namedIn(files, path) {
	const bytes = files.read(path);
	if (bytes === void 0 || !NAMES.some((name) => bytes.includes(name))) return [];
	const read = readItems(path, bytes);
	return (read.kind === "items" ? read.items : []).filter((item) => isKubernetesObject(item) && isDelivery(item)).flatMap(({ value }) => listed(value));
}
/** Checks for a file that is no manifest by its name, and that something may take values from all the same. */
function mayBeNamedValues(path) {
	return !isManifestPath(path) && !NO_VALUES.test(path);
}
/** Lists every entry of a list of that name, at any depth: sources and templates of sets lie deep. */
function listed(value) {
	if (typeof value !== "object" || value === null) return [];
	return [...[...["valueFiles", "valuesFiles"].flatMap((key) => listAt(value, [key])), ...listAt(value, ["fileParameters"]).map((one) => valueAt(one, ["path"]))].flatMap((entry) => typeof entry === "string" ? formsOf(entry) : []), ...Object.values(value).flatMap(listed)];
}
/** Lists the ends of paths that an entry may mean; of a template also with any name in place of an expression. */
function formsOf(entry) {
	const pattern = entry.replace(/\{\{[^}]*\}\}/g, "*");
	if (!GLOB.test(pattern)) return [plain(entry)];
	const isElsewhere = /^(\.\.\/|\/|\$)/.test(entry) || plain(pattern).includes("/");
	return [...pattern === entry ? [] : [plain(entry)], ...isElsewhere ? [plain(pattern)] : []];
}
/**
* Shortens an entry: without what leads from a chart, a reference (`$values/`) or the root to it; of a
* template the part that is fixed.
*/
function plain(entry) {
	return entry.replace(/^.*\}\}/, "").replace(/^\$[\w-]+\//, "").split("/").filter((part) => part !== "" && part !== "." && part !== "..").join("/");
}
// src/review/changes/values-shape.ts
/** Values that are larger or deeper than any that people write are not compared further. */
const MAX_PATHS = 1e4;
const MAX_DEPTH = 12;
/** Reads the keys of all charts of either side. */
function readChartKeys(sides) {
	const known = /* @__PURE__ */ new Set();
	let some = false;
	for (const files of sides) for (const chart of files.list().filter((path) => /(^|\/)Chart\.ya?ml$/.test(path))) {
		some = true;
		const dir = parentFolder(chart);
		const name = /(?:^|\/)charts\/([^/]+)$/.exec(dir)?.[1];
		for (const path of keysOfChart(files, dir)) {
			known.add(path.join("\n"));
			if (name !== void 0) known.add([name, ...path].join("\n"));
		}
	}
	return {
		some,
		matches: (value) => known.size > 0 && isShaped(value, known)
	};
}
function keysOfChart(files, dir) {
	const path = `${dir === "" ? "" : `${dir}/`}values.yaml`;
	const read = readItems(path, files.read(path));
	return read.kind === "items" ? pathsIn(read.items[0]?.value) : [];
}
/**
* Checks whether a value has a count, or something below another key, where a chart has it too, or two keys at
* its top: many files have a `name` or a `version`.
*/
function isShaped(value, known) {
	const shared = pathsIn(value).filter((path) => known.has(path.join("\n")));
	return shared.length > 1 || shared.some((path) => path.length > 1 || isCountKey(path[0] ?? ""));
}
/** Lists the ways to all keys, those of lists left out. */
function pathsIn(root) {
	const found = [];
	const search = (value, path) => {
		if (!isObject(value) || path.length > MAX_DEPTH) return;
		for (const [key, inner] of Object.entries(value)) {
			if (found.length >= MAX_PATHS) return;
			found.push([...path, key]);
			search(inner, [...path, key]);
		}
	};
	search(root, []);
	return found;
}
// src/review/changes/applied.ts
/** Groups of the objects that apply folders, and of their sources; a file without any holds none. */
const MARKS = [
	"argoproj.io/",
	"kustomize.toolkit.fluxcd.io/",
	"source.toolkit.fluxcd.io/"
].map((mark) => Buffer.from(mark));
/** Reads, from all manifests of one side, who applies which folders of the repository. */
function readDeliveryOfSide(files) {
	const paths = files.list().filter(isManifestPath);
	files.expect?.(paths);
	const known = new Set(files.list());
	const open = (path) => {
		const bytes = files.read(path);
		const opened = bytes === void 0 ? void 0 : openManifest(path, bytes);
		return opened?.kind === "open" ? opened.file : void 0;
	};
	const around = {
		list: () => files.list(),
		holds: (path) => known.has(path),
		open
	};
	const objects = paths.flatMap((path) => {
		const bytes = files.read(path);
		const file = bytes !== void 0 && MARKS.some((mark) => bytes.includes(mark)) ? open(path) : void 0;
		return (file?.objects ?? []).map((object) => ({
			file,
			object
		}));
	});
	const facts = objects.map(({ file, object }) => ({
		object,
		...readDelivery(file, object, around)
	}));
	const sources = facts.flatMap(({ fluxSources }) => fluxSources);
	return {
		appliers: facts.flatMap(({ appliers }) => appliers),
		deliverers: facts.flatMap((one) => [...one.applications.map((application) => describeApplication(application, around.holds)), ...describeKustomization(one.object, one, sources)]),
		generators: objects.flatMap(({ object: { kind, name, value } }) => kind === "ApplicationSet" ? [{
			owner: `${kind} ${name}`,
			globs: globsIn(valueAt(value, ["spec", "generators"]))
		}] : [])
	};
}
function describeApplication(application, holds) {
	const { object, value, many, unreadPatch } = application;
	const sources = sourcePaths(value).map((at) => {
		const revision = textAt(value, [...at, "targetRevision"]);
		return {
			applier: applierOf(application, at, holds),
			at: [...at, "path"],
			repository: textAt(value, [...at, "repoURL"]),
			pinned: pinnedRevision(revision) !== void 0,
			branch: branchOf(revision)
		};
	});
	const vague = many !== void 0 || unreadPatch !== void 0;
	return {
		object: identityOf(object),
		value,
		vague,
		sources
	};
}
function describeKustomization(object, { appliers, fluxUses }, sources) {
	return fluxUses.filter(isFromGit).map((use) => {
		const named = sources.filter((one) => isSourceOf(one, use));
		const source = {
			applier: appliers[0],
			at: ["spec", "path"],
			repository: named[0]?.url,
			pinned: named.some(({ held }) => held !== void 0),
			branch: named[0]?.branch
		};
		return {
			object: identityOf(object),
			value: object.value,
			vague: false,
			sources: [source]
		};
	});
}
/** Lists the globs of files that generators read, at any depth of matrix and merge. */
function globsIn(value) {
	if (typeof value !== "object" || value === null) return [];
	return [...listAt(value, ["git", "files"]).flatMap((entry) => textAt(entry, ["path"]) ?? []), ...Object.values(value).flatMap(globsIn)];
}
/** Returns the generator that reads a file on either side. */
function generatorOf(path, sides) {
	return sides.flatMap(({ generators }) => generators).find(({ globs }) => globs.some((glob) => matchesGlob(glob, path)))?.owner;
}
// src/review/changes/wiring.ts
/** Reads nothing until somebody asks. */
function readWiring(sides) {
	const all = once(() => sides.map(readSide));
	const sideOf = (side) => all()[side === "base" ? 0 : 1];
	const rendered = /* @__PURE__ */ new Map();
	const below = /* @__PURE__ */ new Map();
	return {
		rendered(target, file) {
			const key = [
				file,
				target.kind,
				target.namespace,
				target.name
			].join(" ");
			const found = rendered.get(key) ?? all().flatMap(({ delivered }) => renderedAs(delivered().layout, target, file));
			rendered.set(key, found);
			return found;
		},
		reached({ kind, name }, kustomization) {
			const found = below.get(kustomization) ?? all().flatMap((side) => reachedFrom(side, kustomization));
			below.set(kustomization, found);
			return found.filter((one) => (kind === void 0 || one.kind === kind) && (name === void 0 || one.names.includes(name))).flatMap(({ targets }) => targets);
		},
		containersBelow: (object) => object.patch && containersBelow(sides, topsOf(parentFolder(object.patch.kustomization), all()), object),
		patchUses: (file) => all().flatMap(({ uses }) => uses.get(file) ?? []),
		roleOf: (file) => firstOf(all(), ({ roles }) => roles.get(file)),
		isResource: (file) => all().some(({ resources }) => resources.has(file)),
		pluginOf: (file) => firstOf(all(), ({ sources }) => sources.get(file)),
		tops: (kustomization) => topsOf(parentFolder(kustomization), all()),
		usersOf: (side, path) => sideOf(side)?.users.get(path) ?? [],
		generatedOf: (file) => all().flatMap(({ generated }) => generated.get(file) ?? []),
		isUsed: (path) => all().some(({ users }) => users.has(path)),
		appliers: (side) => sideOf(side)?.delivered().delivery.appliers ?? [],
		deliverers: (side) => sideOf(side)?.delivered().delivery.deliverers ?? [],
		appliersOf(side, file) {
			return (sideOf(side)?.delivered().layout.chains(file) ?? []).flatMap((chain) => chain.flatMap((layer) => isApplier(layer) ? [layer.applied] : []));
		},
		generatorOf: (file) => generatorOf(file, all().map(({ delivered }) => delivered().delivery))
	};
}
function firstOf(sides, of) {
	return sides.map(of).find((found) => found !== void 0);
}
function topsOf(folder, sides) {
	const above = sides.flatMap(({ layout }) => layout.chains(folder)?.map((chain) => chain.at(-1)?.dir ?? folder) ?? []);
	return [...new Set(above.length === 0 ? [folder] : above)].sort();
}
function reachedFrom({ files, layers, delivered }, kustomization) {
	const read = readItems(kustomization, files.read(kustomization));
	const item = read.kind === "items" ? read.items.find((one) => isKustomization(one, kustomization)) : void 0;
	const own = layers.get(kustomization);
	if (item === void 0 || own === void 0) return [];
	const { objects, ways } = includedObjects(files, item);
	const { layout } = delivered();
	const after = (chain) => chain.slice(chain.indexOf(own) + 1);
	const above = (layout.chainsFrom(own) ?? []).map(after);
	return [...objects.values()].flat().flatMap(({ kind, group, name, namespace, file }) => {
		if (readKind({
			kind,
			group
		}).kind !== "workload" || name === void 0) return [];
		const way = layout.whole((ways.get(file) ?? []).flatMap(({ path }) => layers.get(path) ?? []));
		const below = way.slice(0, way.indexOf(own) + 1);
		const through = (chain) => render({
			path: file,
			kind,
			name,
			namespace
		}, [], chain, layout);
		const targets = (above.length === 0 ? [below] : above.map((chain) => [...below, ...chain])).map(through).map((one) => ({
			kind,
			name: one.name,
			namespace: one.namespace
		}));
		return [{
			kind,
			names: through(below).names,
			targets
		}];
	});
}
/** Sides that were read: a refactoring is read as a whole and in two steps, which have sides in common. */
const SIDES = /* @__PURE__ */ new WeakMap();
function readSide(files) {
	const side = SIDES.get(files) ?? readKustomizations(files);
	SIDES.set(files, side);
	return side;
}
function readKustomizations(files) {
	const layers = [];
	const noted = {
		uses: /* @__PURE__ */ new Map(),
		roles: /* @__PURE__ */ new Map(),
		users: /* @__PURE__ */ new Map(),
		generated: /* @__PURE__ */ new Map(),
		sources: /* @__PURE__ */ new Map()
	};
	const paths = files.list().filter(isKustomizationPath);
	files.expect?.(paths);
	for (const found of paths.flatMap((path) => readOne(files, path) ?? [])) {
		const layer = nameLayer(files, found);
		layers.push(layer);
		note(noted, found.kustomization, layer, files);
	}
	const resources = new Set(layers.flatMap((one) => [
		...one.resources,
		...one.components,
		...one.plugins
	]));
	const delivered = once(() => {
		const delivery = readDeliveryOfSide(files);
		return {
			delivery,
			layout: buildLayout(layers, delivery.appliers)
		};
	});
	const byPath = new Map(layers.map((layer) => [layer.path, layer]));
	return {
		...noted,
		files,
		layers: byPath,
		layout: buildLayout(layers, []),
		resources,
		delivered
	};
}
/** Notes what one kustomization uses files for. */
function note(noted, kustomization, layer, files) {
	const { path: own, generated, valueFiles, ruleFiles, patches, plugins } = kustomization;
	const read = plugins.length === 0 ? [] : pluginFiles(kustomization, files).sources;
	for (const path of /* @__PURE__ */ new Set([...namedBy(kustomization, layer), ...read])) append(noted.users, path, own);
	for (const { kind, name, path } of generated) append(noted.generated, path, {
		kind,
		name,
		kustomization: own
	});
	for (const path of read) noted.sources.set(path, own);
	for (const file of valueFiles) noted.roles.set(file, "values");
	for (const file of ruleFiles) noted.roles.set(file, "rules");
	for (const entry of patches) if (entry.file !== void 0) append(noted.uses, entry.file, {
		kustomization: own,
		entry
	});
}
/** Lists the files and folders that a kustomization names. */
function namedBy({ generated, valueFiles, ruleFiles }, layer) {
	const { resources, components, plugins, patchFiles } = layer;
	return [
		resources,
		components,
		plugins,
		patchFiles,
		generated.map(({ path }) => path),
		valueFiles,
		ruleFiles
	].flat();
}
/** Kustomizations by their bytes, since most are the same on both sides. */
const KNOWN = /* @__PURE__ */ new WeakMap();
function readOne(files, path) {
	const bytes = files.read(path);
	if (bytes === void 0) return void 0;
	const known = KNOWN.get(bytes) ?? /* @__PURE__ */ new Map();
	KNOWN.set(bytes, known);
	if (!known.has(path)) known.set(path, parse(path, bytes));
	return known.get(path);
}
function parse(path, bytes) {
	const opened = openManifest(path, bytes);
	const object = opened.kind === "open" ? opened.file.objects.find((one) => isKustomization(one, path)) : void 0;
	if (opened.kind !== "open" || object === void 0) return void 0;
	return {
		kustomization: readKustomization(path, object),
		file: opened.file,
		object
	};
}
/** Reads what a kustomization does to names; its patches and transformers only where they may give some. */
function nameLayer(files, { kustomization, file, object }) {
	if (!(kustomization.plugins.length > 0 || kustomization.patches.some(({ target, rest, text, file: path }) => target !== void 0 && mayRename(valueAt(rest, ["options"]), text ?? (path === void 0 ? void 0 : files.read(path)))))) return namingLayer(kustomization);
	return readLayer(file, object, (path) => {
		const bytes = files.read(path);
		const opened = bytes === void 0 ? void 0 : openManifest(path, bytes);
		return opened?.kind === "open" ? opened.file : void 0;
	});
}
function renderedAs(layout, { kind, name, namespace }, file) {
	if (name === void 0) return [];
	return (renderings({
		path: file,
		kind: kind ?? "",
		name,
		namespace
	}, [], layout) ?? []).map((way) => ({
		kind,
		name: way.name,
		namespace: way.namespace
	}));
}
// src/review/changes/knowledge.ts
/** Reads what both sides say, as far as it is asked for. */
function knowledgeOf({ base, head }, { blueprints }) {
	const sides = [base, head];
	const wiring = readWiring(sides);
	const valueFiles = once(() => findValueFiles(sides));
	const chartKeys = once(() => readChartKeys(sides));
	return {
		wiring,
		governors: findGovernors(blueprints, wiring),
		isValueFile: (path) => valueFiles().isNamed(path) || wiring.generatedOf(path).some(({ kind, name }) => valueFiles().isReference(`${kind} ${name}`)),
		isReference: (reference) => valueFiles().isReference(reference),
		isShaped: (value) => chartKeys().matches(value),
		hasCharts: () => chartKeys().some || valueFiles().areDelivered
	};
}
// src/review/changes/move.ts
/**
* Reads a file from which a generator makes Applications: what it says sets parameters, and each entry is an
* Application that comes or goes with everything it applies.
*/
function readGeneratorFile(before, after, owner) {
	return differences(before?.value, after?.value).map((difference) => ({
		...leaf(before, after, difference),
		operation: "modify_cluster_resources",
		floor: `${owner} makes Applications of this file, and what they come to is not known here`
	}));
}
/**
* Reads what the move of an object between files does to clusters: what applied it before and does so no
* longer deletes it, and what applies it only now creates it.
*/
function readMove({ before, after }, governors, wiring) {
	if (before === void 0 || after === void 0 || before.file === after.file) return [];
	if (before.patch !== void 0 || after.patch !== void 0) return [];
	const [old, now] = [wiring.appliersOf("base", before.file), wiring.appliersOf("head", after.file)];
	const missing = (from, others) => from.find((one) => !others.some((other) => keyOf$1(other) === keyOf$1(one)));
	const [lost, gained] = [missing(old, now), missing(now, old)];
	const removal = lost === void 0 ? [] : readPair({
		before,
		after: void 0
	}, governors);
	const creation = gained === void 0 ? [] : readPair({
		before: void 0,
		after
	}, governors);
	const explain = (findings, what, applied) => findings.map((one) => ({
		...one,
		rationale: `Moves ${what} what ${applied?.owner} (${applied?.path}:${applied?.line}) applies: ${one.rationale}`
	}));
	return [...explain(removal, "out of", lost), ...explain(creation, "into", gained)];
}
function keyOf$1({ owner, destination }) {
	return `${owner} ${destination}`;
}
// src/review/changes/moved-chart.ts
/**
* Tells findings of charts that move as they are, together with the Applications that install them: to the cluster
* nothing changes. One that something else may use in its old place is told.
*/
function movedCharts(tree, wiring, into) {
	const moved = findMoved(tree).flatMap((pair) => {
		const users = followers(pair, wiring, into);
		return users === void 0 ? [] : [{
			...pair,
			users
		}];
	});
	return ({ file, object, field }) => moved.some(({ from, to, users }) => isBelow(file, from) || isBelow(file, to) || users.has(object) && FOLDER_FIELD.test(field));
}
/** Pairs folders of charts that only one side has, and whose files are the same. */
function findMoved({ base, head, touched }) {
	const charts = touched.filter((path) => path.endsWith("/Chart.yaml")).map(parentFolder);
	const chartOf = (folder) => inFolder(folder, "Chart.yaml");
	const gone = charts.filter((folder) => head.read(chartOf(folder)) === void 0);
	const come = charts.filter((folder) => base.read(chartOf(folder)) === void 0);
	const places = groupBy(come, (folder) => outlineOf(head, folder));
	return gone.flatMap((from) => {
		const [to, other] = (places.get(outlineOf(base, from)) ?? []).filter((to) => isSameFolder(base, from, head, to));
		const isLeft = head.list().some((path) => isBelow(path, from));
		if (to === void 0 || other !== void 0 || isLeft || isDependency(base, from)) return [];
		return [{
			from,
			to
		}];
	});
}
/** Lists the files of a folder with their sizes, as a text to compare. */
function outlineOf(files, folder) {
	return JSON.stringify(filesBelow(files, folder).map((path) => [path, files.read(folder + path)?.length]));
}
/** Lists the files below a folder, by their ways from there. */
function filesBelow(files, folder) {
	return files.list().flatMap((path) => isBelow(path, folder) ? [path.slice(folder.length)] : []);
}
function isBelow(path, folder) {
	return path.startsWith(`${folder}/`);
}
/** Compares two folders of the same outline, byte by byte. */
function isSameFolder(base, from, head, to) {
	return filesBelow(base, from).every((path) => {
		const [one, other] = [base.read(from + path), head.read(to + path)];
		return one !== void 0 && other?.equals(one) === true;
	});
}
/** Checks for another chart that may carry the one in a folder, from beside it. */
function isDependency(files, folder) {
	return files.list().some((path) => /(^|\/)(Chart|requirements)\.yaml$/.test(path) && !isBelow(path, folder) && files.read(path)?.includes("file://") === true);
}
/** Lists the Applications that install a chart, where they are the same on both sides but for its folder. */
function followers({ from, to }, wiring, into) {
	const using = (side, folder) => wiring.deliverers(side).flatMap(({ object, value, vague, sources }) => {
		const used = sources.filter(({ at }) => textAt(value, at)?.replace(/^\.\/|\/$/g, "") === folder);
		if (used.length === 0) return [];
		return [{
			object,
			stated: !vague && used.every((source) => followsBase(source, into)) ? object + statedWithoutFolders(value, used) : void 0
		}];
	});
	const [old, now, left] = [
		using("base", from),
		using("head", to),
		using("head", from)
	];
	const texts = (all) => JSON.stringify(all.map(({ stated }) => stated).sort());
	if (old.length === 0 || left.length > 0 || [...old, ...now].some(({ stated }) => stated === void 0)) return void 0;
	return texts(old) === texts(now) ? new Set(old.map(({ object }) => object)) : void 0;
}
// src/review/changes/release-outcome.ts
/** Reads the releases of one side: those of Applications, and HelmReleases of Flux. */
function releaseOutcomes(files, deliverers) {
	return [...deliverers.flatMap((one) => ofApplication(files, one)), ...ofFlux(files)];
}
function ofApplication(files, { object, value, vague }) {
	const name = textAt(value, ["metadata", "name"]) ?? "";
	return sourcePaths(value).flatMap((at, index) => {
		const source = valueAt(value, at);
		const helm = valueAt(source, ["helm"]);
		if (helm === void 0) return [];
		const given = listAt(helm, ["valueFiles"]).map((one) => valueFile(files, scalar(one), source));
		const found = given.flatMap((path) => path ?? []);
		const isWhole = !vague && found.length === given.length && listAt(helm, ["fileParameters"]).length === 0;
		const layers = [
			...found.map((path) => valuesIn(files.read(path))),
			ownValues(helm),
			...listAt(helm, ["parameters"]).map(parameter)
		];
		return [{
			object,
			name: `${name} ${index}`,
			values: isWhole ? mergeAll(layers) : void 0,
			files: found,
			configs: []
		}];
	});
}
/** Finds a file of values: of the chart's folder, or of a source that is taken for this repository. */
function valueFile(files, given, source) {
	const top = /^(?:\$[^/]+)?\/(.+)$/.exec(given)?.[1];
	const folder = textAt(source, ["path"]);
	const chart = folder === void 0 ? void 0 : resolvePath("", folder);
	const isLocal = chart !== void 0 && files.read(inFolder(chart, "Chart.yaml")) !== void 0;
	const path = top !== void 0 ? resolvePath("", top) : isLocal ? resolvePath(chart, given) : void 0;
	return path !== void 0 && files.read(path) !== void 0 ? path : void 0;
}
function mergeAll(layers) {
	if (layers.some((one) => one === void 0)) return void 0;
	return { merged: layers.reduce((below, one) => overlay(below, one?.value), {}) };
}
function valuesIn(bytes) {
	if (bytes === void 0) return void 0;
	const opened = openManifest("values", Buffer.from(bytes));
	if (opened.kind !== "open" || opened.file.flaws.length > 0 || opened.file.objects.length > 1) return void 0;
	const value = opened.file.objects[0]?.value ?? {};
	return isObject(value) ? { value } : void 0;
}
/** Reads what a source states itself: `valuesObject`, or in its absence the text of `values`. */
function ownValues(helm) {
	const stated = valueAt(helm, ["valuesObject"]) ?? valueAt(helm, ["values"]) ?? {};
	return typeof stated === "string" ? valuesIn(stated) : isObject(stated) ? { value: stated } : void 0;
}
/** Smallest number that helm writes otherwise where it comes from a file (`1e+06`). */
const WRITTEN_OTHERWISE = 1e6;
/**
* Reads a parameter as `helm --set` does, or `--set-string` (helm.sh/docs/intro/using_helm). Undefined where its name
* or its text is more than plain.
*/
function parameter(given) {
	const name = textAt(given, ["name"]);
	const text = scalar(valueAt(given, ["value"]) ?? "");
	if (name === void 0 || !/^[\w-]+(\.[\w-]+)*$/.test(name) || !/^[^$,{}\\[\]]*$/.test(text)) return void 0;
	const read = valueAt(given, ["forceString"]) === true ? text : typed(text);
	if (typeof read === "number" && Math.abs(read) >= WRITTEN_OTHERWISE) return void 0;
	return { value: name.split(".").reduceRight((inner, key) => ({ [key]: inner }), read) };
}
function typed(text) {
	const word = text.toLowerCase();
	if (word === "true" || word === "false") return word === "true";
	if (word === "null") return null;
	return /^(0|-?[1-9]\d*)$/.test(text) ? Number(text) : text;
}
const RELEASE$1 = Buffer.from("HelmRelease");
const CONFIG = Buffer.from("ConfigMap");
function ofFlux(files) {
	return objectsWith(files, RELEASE$1).filter(({ group, kind }) => group === "helm.toolkit.fluxcd.io" && kind === "HelmRelease").map((object) => {
		const spec = valueAt(object.value, [
			"spec",
			"chart",
			"spec"
		]);
		const given = listAt(spec, ["valuesFiles"]);
		const references = listAt(object.value, ["spec", "valuesFrom"]).map((one) => reference(files, object, one));
		const configs = references.flatMap((one) => one ?? []);
		const isWhole = given.length === 0 && configs.length === references.length;
		const layers = [...configs.map(({ object: config, key }) => valuesIn(textAt(config.value, ["data", key]))), { value: valueAt(object.value, ["spec", "values"]) }];
		const values = isWhole ? mergeAll(layers) : void 0;
		return {
			object: identityOf(object),
			name: "",
			values,
			files: [],
			configs
		};
	});
}
/** Finds the ConfigMap of an entry of `valuesFrom`; undefined for any other entry, and where several may be meant. */
function reference(files, release, entry) {
	const name = textAt(entry, ["name"]);
	if (name === void 0 || textAt(entry, ["kind"]) !== "ConfigMap" || textAt(entry, ["targetPath"]) !== void 0) return void 0;
	const [object, other] = objectsWith(files, CONFIG).filter((one) => one.kind === "ConfigMap" && one.name === name && sameNamespace(one.namespace, release.namespace));
	if (object === void 0 || other !== void 0) return void 0;
	return {
		object,
		key: textAt(entry, ["valuesKey"]) ?? "values.yaml"
	};
}
function objectsWith(files, mark) {
	return files.list().filter(isManifestPath).flatMap((path) => {
		const bytes = files.read(path);
		if (bytes?.includes(mark) !== true) return [];
		const read = readItems(path, bytes);
		return read.kind === "items" ? read.items.filter(isKubernetesObject) : [];
	});
}
// src/review/changes/moved-values.ts
/** Fields under which an Application, a set of them or a HelmRelease states values, and the key there. */
const STATED = [/^spec\.(?:template\.spec\.)?source(?:s\[[^\]]*\])?\.helm\.(values|valuesObject|parameters|valueFiles)\b\.?(.*)$/, /^spec\.(values|valuesFrom)\b\.?(.*)$/];
const RELEASE = /\/(Application|ApplicationSet|HelmRelease) /;
/**
* Leaves out what moves values between the places from which a release takes them (`values`, `valuesObject`,
* `parameters`, files, ConfigMaps), where they come to the same: what they do not is told where it stands now. What
* anybody else may read is left as it is told.
*/
function withoutMovedValues({ base, head }, wiring, findings) {
	const places = findings.filter((one) => statedAt(one) !== void 0 || one.file === one.object);
	const isConfig = ({ object }) => object.startsWith("ConfigMap ");
	if (new Set([...places, ...findings.filter(isConfig)].map(placeOf)).size < 2) return findings;
	const sides = [base, head].map((files, i) => releaseOutcomes(files, wiring.deliverers(i === 0 ? "base" : "head")));
	const told = readTold(findings, sides.flat(), {
		wiring,
		sides: [base, head]
	});
	const changes = new Map([...new Set(told.flatMap(({ objects }) => objects))].map((object) => [object, changesOf(object, sides)]));
	const known = told.filter(({ objects }) => objects.every((one) => changes.get(one) !== void 0));
	const differing = ({ objects }) => objects.flatMap((one) => changes.get(one) ?? []);
	const keyed = known.filter((one) => one.key !== "" && differing(one).some((other) => overlaps(one.key, other)));
	const isTold = (difference, object) => keyed.some((one) => one.objects.includes(object) && overlaps(one.key, difference));
	const open = [...changes].filter(([object, all]) => all?.some((one) => !isTold(one, object)));
	const left = new Set(open.map(([object]) => object));
	const kept = /* @__PURE__ */ new Set([...keyed, ...known.filter(({ objects }) => objects.some((one) => left.has(one)))]);
	const gone = new Set(known.filter((one) => !kept.has(one)).map(({ finding }) => finding));
	return mergeTwice(findings.filter((one) => !gone.has(one)), keyed, differing);
}
function placeOf({ object, field, file }) {
	return `${file} ${statedAt({
		object,
		field
	})?.name ?? ""}`;
}
function statedAt({ object, field }) {
	if (!RELEASE.test(object)) return void 0;
	for (const pattern of STATED) {
		const [, name, rest = ""] = pattern.exec(field) ?? [];
		if (name === void 0) continue;
		const key = name === "parameters" ? /^\[([\w.-]+)\]/.exec(rest)?.[1] ?? "" : rest;
		return {
			name,
			key: name === "valueFiles" || name === "valuesFrom" ? "" : key
		};
	}
}
/** Reads the findings about values that releases alone read. */
function readTold(findings, releases, around) {
	const configs = releases.flatMap(({ object, configs }) => configs.map((one) => ({
		...one,
		user: object
	})));
	const isApart = once(() => apartFrom(configs, around));
	return findings.flatMap((finding) => {
		const stated = statedAt(finding);
		if (stated) return [{
			finding,
			objects: [finding.object],
			key: stated.key
		}];
		const used = configs.filter(({ object }) => isAbout(finding, object));
		const isWhole = used.some(({ object }) => identityOf(object) === finding.object);
		const readers = finding.object === finding.file && !around.wiring.isUsed(finding.file) ? releases.filter(({ files }) => files.includes(finding.file)) : [];
		const users = used.length === 0 ? readers.map(({ object }) => object) : used.map(({ user }) => user);
		if (users.length === 0 || used.length > 0 && !isApart()) return [];
		return [{
			finding,
			objects: [...new Set(users)],
			key: isWhole ? "" : finding.field
		}];
	});
}
/** Checks whether a finding is about a ConfigMap as a whole, or about the values in it. */
function isAbout({ object, file }, config) {
	return identityOf(config) === object || file === config.file && object === file;
}
/** Checks whether ConfigMaps of values differ in these alone, and nothing but their releases mentions them. */
function apartFrom(configs, { sides }) {
	const rest = ({ object, key }) => {
		const { metadata, data, ...others } = object.value;
		return canonical({
			...others,
			metadata,
			data: {
				...data,
				[key]: ""
			}
		});
	};
	return [...groupBy(configs, ({ object }) => identityOf(object)).values()].every((all) => {
		if (new Set(all.map(rest)).size !== 1) return false;
		const [first] = all;
		const mark = Buffer.from(first?.object.name ?? "");
		return sides.every((files) => files.list().every((path) => isRelated(files, path, mark, all)));
	});
}
/** Checks whether a file does not mention a ConfigMap, or only as the one that states it or has it as values. */
function isRelated(files, path, mark, all) {
	const bytes = files.read(path);
	if (bytes?.includes(mark) !== true || all.some(({ object }) => object.file === path)) return true;
	return !/configMap(Ref|KeyRef)?:|envFrom|volumes/.test(bytes.toString());
}
/** Lists what the releases of an object give their charts otherwise; undefined where that cannot be told. */
function changesOf(object, sides) {
	const [old = [], now = []] = sides.map((all) => all.filter((one) => one.object === object));
	const names = new Set([...old, ...now].map(({ name }) => name));
	if (names.size === 0 || names.size !== old.length || names.size !== now.length) return void 0;
	const found = [...names].map((name) => {
		const [before, after] = [old, now].map((all) => all.find((one) => one.name === name)?.values);
		return before && after && differences(before.merged, after.merged);
	});
	return found.includes(void 0) ? void 0 : found.flatMap((one) => one ?? []);
}
/** Checks whether a key and a difference may be about the same value: items of lists are not told apart. */
function overlaps(key, { path }) {
	const [one, other] = [key, fieldText(path)].map((text) => `${text.split("[")[0]}.`);
	return one.startsWith(other) || other.startsWith(one);
}
/** Tells a value once that went from one place with another value to another place: where it stands now. */
function mergeTwice(findings, told, differing) {
	const twice = [...groupBy(told, ({ objects, key }) => JSON.stringify([objects, key])).values()];
	const instead = /* @__PURE__ */ new Map();
	for (const all of twice) {
		const [first] = all;
		const difference = first && differing(first).find(({ path }) => fieldText(path) === first.key);
		const now = shownText(difference?.path ?? [], difference?.after);
		const here = all.find(({ finding }) => finding.after === now);
		if (all.length < 2 || difference === void 0 || here === void 0) continue;
		if (all.some(({ finding }) => finding.replicas !== void 0)) continue;
		for (const { finding } of all) instead.set(finding, void 0);
		instead.set(here.finding, {
			...here.finding,
			before: shownText(difference.path, difference.before)
		});
	}
	return findings.flatMap((one) => instead.has(one) ? instead.get(one) ?? [] : [one]);
}
// src/review/changes/file-pairs.ts
/**
* Guesses which files of head are files of base at another place: by their content, by the objects that they
* hold, and by their names in folders that have moved together. A wrong guess makes nothing milder, since
* what it comes to is compared.
*/
function pairFiles({ base, head, touched, opaque }) {
	const readable = touched.filter((path) => !opaque.includes(path));
	let added = readable.filter((path) => base.read(path) === void 0);
	let deleted = readable.filter((path) => head.read(path) === void 0);
	const pairs = /* @__PURE__ */ new Map();
	const take = (nameOld, nameNew = nameOld) => {
		const [old, now] = [groupBy(deleted, nameOld), groupBy(added, nameNew)];
		for (const [name, paths] of now) {
			const others = old.get(name) ?? [];
			if (name !== void 0 && paths.length === 1 && others.length === 1) pairs.set(paths[0], others[0]);
		}
		const gone = new Set(pairs.values());
		added = added.filter((path) => !pairs.has(path));
		deleted = deleted.filter((path) => !gone.has(path));
	};
	take((path) => contentOf(base, path), (path) => contentOf(head, path));
	take((path) => objectsOf$1(base, path), (path) => objectsOf$1(head, path));
	take((path) => path.split("/").slice(-2).join("/"));
	const folders = foldersOf(pairs);
	take((path) => `${folders.get(parentFolder(path))}/${nameOf(path)}`, (path) => path);
	take(nameOf);
	const all = foldersOf(pairs);
	return {
		pairs,
		deleted,
		folderOf: (folder) => all.get(folder) ?? folder
	};
}
function nameOf(path) {
	return path.slice(path.lastIndexOf("/") + 1);
}
function contentOf(files, path) {
	const bytes = files.read(path);
	return bytes === void 0 || bytes.length === 0 ? void 0 : `${nameOf(path)} ${digest(bytes)}`;
}
/** Names the objects of a file; undefined where it holds none. */
function objectsOf$1(files, path) {
	const read = readItems(path, files.read(path));
	if (read.kind === "unreadable") return void 0;
	const names = read.items.filter(isKubernetesObject).map(identityOf).sort();
	return names.length === 0 ? void 0 : names.join("\n");
}
/** Says for each folder of base to which one most of its files have gone. */
function foldersOf(pairs) {
	const votes = /* @__PURE__ */ new Map();
	for (const [now, old] of pairs) append(votes, parentFolder(old), parentFolder(now));
	return new Map([...votes].map(([folder, all]) => {
		return [folder, [...groupBy(all, (one) => one).entries()].sort(([, a], [, b]) => b.length - a.length)[0]?.[0] ?? folder];
	}));
}
// src/review/changes/kustomization-layout.ts
/** Keys whose entries name files, so that they change with these. */
const NAMING = [
	...PLUGIN_LISTS,
	"configurations",
	"crds",
	"openapi",
	"replacements",
	"helmCharts",
	"helmChartInflationGenerator",
	"helmGlobals"
];
/**
* Writes what a kustomization of base says with the names of files that head has for them; undefined where it
* is new, or cannot be read.
*/
function layoutOf(laid) {
	const { tree, path, from } = laid;
	const [before, after] = [kustomizationIn(tree.base, from), kustomizationIn(tree.head, path)];
	if (before === void 0 || after === void 0) return void 0;
	const value = { ...before };
	for (const key of NAMING) take(value, key, after[key]);
	for (const key of PATCH_LISTS) if (namesFiles(before[key]) || namesFiles(after[key])) take(value, key, after[key]);
	for (const [key] of GENERATOR_LISTS) take(value, key, generatorsOf(before[key], after[key]));
	for (const key of INCLUDE_LISTS) take(value, key, entriesOf(laid, before[key], after[key]));
	return Buffer.from(JSON.stringify(value));
}
function kustomizationIn(files, path) {
	const read = readItems(path, files.read(path));
	if (read.kind === "unreadable" || read.flaw !== void 0 || read.items.length !== 1) return void 0;
	const value = read.items.find((item) => isKustomization(item, path))?.value;
	return isObject(value) ? value : void 0;
}
function take(value, key, given) {
	if (given === void 0) delete value[key];
	else value[key] = given;
}
/** Checks whether entries of patches lead to files. */
function namesFiles(list) {
	return Array.isArray(list) && list.some((one) => typeof one === "string" || valueAt(one, ["path"]) !== void 0);
}
/** Takes the entries of base, but those that read files as head has them. */
function generatorsOf(before, after) {
	if (!Array.isArray(before)) return before;
	const later = listAt(after, []);
	return before.map((entry) => {
		const name = valueAt(entry, ["name"]);
		const other = later.find((one) => valueAt(one, ["name"]) === name);
		return [entry, other].some((one) => [
			"files",
			"envs",
			"env"
		].some((key) => valueAt(one, [key]) !== void 0)) && other !== void 0 ? other : entry;
	});
}
/**
* Takes the entries of head without those that lead to what base has nowhere, and with those of base that lead to
* what only base has: neither is a matter of layout.
*/
function entriesOf({ tree, paired, path, known, kept }, before, after) {
	if (!Array.isArray(after) && !Array.isArray(before)) return after;
	const [old, now] = [listAt(before, []), listAt(after, [])];
	const fileOf = (entry) => typeof entry === "string" ? resolvePath(parentFolder(path), entry) : void 0;
	const isKnown = (entry) => {
		const file = fileOf(entry);
		if (file === void 0 || old.includes(entry) || !tree.touched.includes(file)) return true;
		if (tree.base.read(file) !== void 0 || paired.pairs.has(file)) return true;
		return objectsIn(tree.head, file).some((item) => known.has(identityOf(item)));
	};
	return [...now.filter(isKnown), ...old.filter((entry) => !now.includes(entry) && kept.has(fileOf(entry) ?? ""))];
}
function objectsIn(files, path) {
	const read = readItems(path, files.read(path));
	return read.kind === "items" ? read.items.filter(isKubernetesObject) : [];
}
// src/review/changes/refactoring.ts
/** Most files that are laid out anew: beyond that a change is told as it is. */
const MAX_TOUCHED = 1e3;
/**
* Tells what a change does besides laying files out anew, where that can be told apart: where both steps together
* say less than the change as a whole.
*/
function withoutLayout(tree, whole, read) {
	const steps = whole.length > 1 ? splitRefactoring(tree) : void 0;
	if (steps === void 0) return whole;
	const apart = [...read(steps.layout), ...read(steps.rest).map(steps.placed)];
	return apart.length < whole.length ? apart : whole;
}
/**
* Splits a change that moves, renames or splits files: first the objects of base in the files of head, then
* what else has become of them. Undefined where no file comes or goes. Both steps together are the change, so
* nothing is lost by it, whichever way it is split.
*/
function splitRefactoring(tree) {
	const { base, head, touched } = tree;
	if (touched.length > MAX_TOUCHED) return void 0;
	const paired = pairFiles(tree);
	if (!touched.some((path) => base.read(path) === void 0) && paired.pairs.size === 0) return void 0;
	const kept = keptFiles(tree, paired);
	const content = layOut(tree, paired, kept);
	const middle = overlaid(head, content);
	const differing = (from, to) => [.../* @__PURE__ */ new Set([...touched, ...content.keys()])].filter((path) => !isSameBytes(from.read(path), to.read(path))).sort();
	return {
		layout: {
			...tree,
			head: middle,
			touched: differing(base, middle)
		},
		rest: {
			...tree,
			base: middle,
			touched: differing(middle, head)
		},
		placed(finding) {
			if (finding.side === "head") return finding;
			const file = kept.get(finding.file)?.from ?? paired.pairs.get(finding.file) ?? finding.file;
			return base.read(file) === void 0 ? finding : {
				...finding,
				file
			};
		}
	};
}
/** Writes the objects of base into the files of head. */
function layOut(tree, paired, kept) {
	const { base, head, touched, opaque } = tree;
	const known = objectsOf(base, touched);
	const content = new Map([...kept].map(([path, { bytes }]) => [path, bytes]));
	for (const path of touched) {
		const bytes = head.read(path);
		if (bytes === void 0 || opaque.includes(path)) continue;
		const from = paired.pairs.get(path) ?? path;
		const before = base.read(from);
		const laid = isKustomizationPath(path) ? layoutOf({
			tree,
			paired,
			path,
			from,
			known,
			kept
		}) : fileOf({
			path,
			bytes,
			before,
			known
		});
		if (laid !== void 0) content.set(path, laid === "nothing" ? void 0 : laid);
	}
	return content;
}
/**
* Finds the files that went with all their objects, each at the place where the files around it are in head: that
* they went is no matter of layout.
*/
function keptFiles({ base, head, touched }, paired) {
	const there = new Set(touched.flatMap((path) => itemsOf(path, head.read(path)).map(keyOf)));
	return new Map(paired.deleted.flatMap((path) => {
		const bytes = base.read(path);
		const items = itemsOf(path, bytes);
		const place = inFolder(paired.folderOf(parentFolder(path)), path.slice(path.lastIndexOf("/") + 1));
		const isGone = items.length > 0 && items.every((item) => !there.has(keyOf(item)));
		return bytes !== void 0 && isGone && head.read(place) === void 0 ? [[place, {
			from: path,
			bytes
		}]] : [];
	}));
}
/** Objects of touched files by identity, those that stand there once. */
function objectsOf(files, paths) {
	const all = /* @__PURE__ */ new Map();
	for (const path of paths) for (const item of itemsOf(path, files.read(path))) append(all, keyOf(item), item);
	return new Map([...all].flatMap(([key, [one, other]]) => one && !other ? [[key, one]] : []));
}
function itemsOf(path, bytes) {
	const read = readItems(path, bytes);
	if (read.kind === "unreadable" || read.flaw !== void 0) return [];
	return read.items.some((item) => isKustomization(item, path)) ? [] : read.items;
}
function keyOf(item) {
	return isKubernetesObject(item) ? identityOf(item) : "";
}
/**
* Writes one file of head with the objects that base has of it, or nothing where it has none; undefined where the
* file stays as it is.
*/
function fileOf({ path, bytes, before, known }) {
	const items = itemsOf(path, bytes);
	const old = itemsOf(path, before);
	const sameObjects = old.map(keyOf).sort().join("\n") === items.map(keyOf).sort().join("\n");
	const follows = items.some((item) => withFoldersOf(item, item) !== void 0);
	if (before !== void 0 && (sameObjects || items.length === 0) && !follows) return before;
	if (items.length === 0 || !items.every(isKubernetesObject)) return void 0;
	const own = new Map(old.map((item) => [keyOf(item), item]));
	const written = items.flatMap((item) => {
		const other = own.get(keyOf(item)) ?? known.get(keyOf(item));
		return other === void 0 ? [] : [withFoldersOf(other, item) ?? other.value];
	});
	if (written.length === 0) return "nothing";
	return Buffer.from(written.map((value) => `---\n${JSON.stringify(value)}\n`).join(""));
}
function overlaid(files, content) {
	const paths = [.../* @__PURE__ */ new Set([...files.list(), ...content.keys()])].sort().filter((path) => !content.has(path) || content.get(path) !== void 0);
	return {
		list: () => paths,
		read: (path) => content.has(path) ? content.get(path) : files.read(path),
		expect: (all) => files.expect?.(all)
	};
}
function isSameBytes(one, other) {
	return one === void 0 || other === void 0 ? one === other : one.equals(other);
}
// src/review/changes/settled.ts
/**
* Tells the files whose change is one of layout alone: everything that is built of them comes to the same on
* both sides. A file that no kustomization uses is none of these, for nobody knows who reads it.
*/
function settledFiles(sides, wiring) {
	const known = /* @__PURE__ */ new Map();
	const folderSettled = (folder) => {
		const before = known.get(folder);
		if (before !== void 0) return before;
		known.set(folder, false);
		const [base, head] = sides.map(({ outcomes }) => outcomes(folder));
		const settled = base !== void 0 && base === head || sides.every((side) => goesUp(side, folder));
		known.set(folder, settled);
		return settled;
	};
	/** Checks whether all that builds on a folder on one side comes to the same; true where it has none. */
	const goesUp = (side, folder) => {
		if (!holdsKustomization(side.files, folder)) return true;
		const users = wiring.usersOf(side.name, folder);
		if (sides.every(({ files }) => holdsKustomization(files, folder)) && users.length === 0 || !users.every((user) => folderSettled(parentFolder(user)))) return false;
		const appliers = wiring.appliers(side.name).filter((one) => reaches(one, folder));
		return users.length + appliers.length > 0 && appliers.every((one) => sameApplied(one, sides, wiring));
	};
	const contents = sides.map(({ files }) => files);
	const isReadElsewhere = (path) => isOverride(path) || chartOf(path, contents) !== void 0 || wiring.generatorOf(path) !== void 0;
	return (path) => {
		return (isKustomizationPath(path) ? folderSettled(parentFolder(path)) : sides.every(({ name, files }) => {
			if (files.read(path) === void 0) return true;
			const users = wiring.usersOf(name, path);
			return users.length > 0 && users.every((user) => folderSettled(parentFolder(user)));
		})) && !isReadElsewhere(path);
	};
}
function reaches({ folder, plain }, below) {
	return folder === below || plain !== void 0 && (folder === "" || below.startsWith(`${folder}/`));
}
/** Checks whether what one Application or Kustomization applies comes to the same on both sides. */
function sameApplied({ applied }, sides, wiring) {
	if (applied.artifact !== void 0) return false;
	const [base, head] = sides.map((side) => {
		const outcomes = wiring.appliers(side.name).filter((one) => one.applied.owner === applied.owner && one.applied.destination === applied.destination).map((one) => appliedOutcome(one, side));
		return outcomes.length === 0 || outcomes.includes(void 0) ? void 0 : outcomes.sort().join(" ");
	});
	return base !== void 0 && base === head;
}
// src/review/changes/size.ts
/** What all files that are compared may hold, both sides together: each node takes some 1,000 bytes. */
const MAX_COMPARED_NODES = 1e6;
/**
* Returns how to read touched files one after another. A file with which they would come to more than is held in
* memory counts as unreadable, and is let go.
*/
function openSides({ base, head }) {
	let total = 0;
	return (path) => {
		const bytes = [base.read(path), head.read(path)];
		const [before, after] = [readItems(path, bytes[0]), readItems(path, bytes[1])];
		const nodes = nodesOf(before) + nodesOf(after);
		if (total + nodes <= MAX_COMPARED_NODES) {
			total += nodes;
			return {
				before,
				after
			};
		}
		for (const one of bytes) if (one !== void 0) forgetItems(one);
		const beyond = {
			kind: "unreadable",
			line: 1,
			reason: `the changed files up to here hold more than ${MAX_COMPARED_NODES} keys and values; split the change`
		};
		return {
			before: beyond,
			after: beyond
		};
	};
}
function nodesOf(read) {
	return read.kind === "items" ? read.nodes : 0;
}
// src/review/changes/steering.ts
const STEERING = [
	{
		matches: /^\.gitmodules$/,
		operation: "unreadable",
		does: "says where submodules come from"
	},
	{
		matches: /(^|\/)\.gitattributes$/,
		operation: "unreadable",
		does: "says what git makes of files when it writes them out",
		isHarmless: isPlainAttributes
	},
	{
		matches: /(^|\/)\.sourceignore$/,
		operation: "unreadable",
		does: "says which files Flux leaves out"
	},
	{
		matches: /(^|\/)\.helmignore$/,
		operation: "unreadable",
		does: "says which files a chart leaves out"
	},
	{
		matches: /(^|\/)\.sops\.ya?ml$/,
		operation: "modify_secrets",
		does: "says who can read encrypted files",
		isYaml: true
	},
	{
		matches: /(^|\/)(Chart|requirements)\.lock$/,
		operation: "unreadable",
		does: "pins charts that are not in this repository",
		isYaml: true
	}
];
/** Attributes that change no value (gitattributes(5)), but for line breaks that are written out as CRLF. */
const PLAIN_ATTRIBUTE = /^[-!]?(text|eol=lf|crlf|diff|merge|binary|whitespace|conflict-marker-size|delta|linguist-[\w-]+|gitlab-[\w-]+)(=(?!crlf)\S*)?$/;
/** Checks for a line that only sets such attributes. Others count: a macro, `[attr]x filter=y`, may be any of them. */
function isPlainAttributes(line) {
	const [, rest = ""] = /^(?:"(?:\\.|[^"\\])*"|\S+)(.*)$/.exec(line.trim()) ?? [];
	return !line.startsWith("[attr]") && rest.split(/\s+/).every((one) => one === "" || PLAIN_ATTRIBUTE.test(one));
}
function isSteering(path) {
	return STEERING.some(({ matches }) => matches.test(path));
}
/** Reports one finding where a line that matters came or went. */
function readSteering(path, before, after) {
	return STEERING.filter(({ matches }) => matches.test(path)).flatMap(({ operation, does, isYaml, isHarmless = () => false }) => {
		const [old, now] = [before, after].map((bytes) => patterns(bytes).filter((line) => !isHarmless(line)));
		if (old?.join("\n") === now?.join("\n") || isYaml && isSameYaml(path, before, after)) return [];
		return [{
			operation,
			floor: `${path} ${does}`,
			services: [],
			file: path,
			line: 1,
			side: after === void 0 ? "base" : "head",
			object: path,
			field: "",
			before: `${old?.length} lines`,
			after: `${now?.length} lines`,
			replicas: void 0,
			rationale: `Changes a file that ${does}`
		}];
	});
}
/** Checks whether two texts are YAML of the same values; comments are none. */
function isSameYaml(path, before, after) {
	if (before === void 0 || after === void 0) return false;
	const [old, now] = [before, after].map((bytes) => parseYaml(path, bytes.toString("utf8")));
	return old?.kind === "yaml" && now?.kind === "yaml" && isDeepStrictEqual(old.yaml.value, now.yaml.value);
}
/**
* Returns lines of patterns, byte by byte: only a line that begins with `#` is a comment (gitignore(5),
* gitattributes(5)), and within a line ` #` belongs to a name.
*/
function patterns(bytes) {
	return (bytes?.toString("latin1") ?? "").split(/\r?\n/).map((line) => line.trimEnd()).filter((line) => line !== "" && !line.startsWith("#"));
}
/** Returns lines without comments and the space around them. A `#` after an escaped space is no comment. */
function statements(bytes) {
	return (bytes?.toString("utf8") ?? "").split(/\r?\n/).map((line) => line.replace(/(^|(?<!\\)\s)#.*$/s, "").trim()).filter((line) => line !== "");
}
// src/review/changes/workflow-rights.ts
/** Whoever may set statuses may set this gate's, and may act as it where its name or its secrets are. */
const TELLING = /trimtab|statuses|write-all/i;
/** Secrets that an expression takes without naming one, as `toJSON(secrets)` does. */
const NAMELESS_SECRETS = /\bsecrets\b(?!\s*(?:\.\s*[\w-]|\[\s*'[^']*'\s*\]))/i;
/**
* Checks whether a workflow could answer in the gate's place: its jobs may set statuses, or it mentions Trimtab.
* It is read as YAML, since escapes and aliases hide words from a search; a job that states no `permissions`, and
* whose workflow states none, has what the repository grants by default, which may be everything:
* https://docs.github.com/en/actions/writing-workflows/workflow-syntax-for-github-actions#permissions
*/
function mayActAsGate(path, bytes) {
	if (bytes === void 0) return false;
	const text = bytes.toString("utf8");
	if (TELLING.test(text)) return true;
	const read = parseYaml(path, text);
	if (read.kind !== "yaml") return true;
	const { value } = read.yaml;
	if (!isObject(value)) return false;
	if (TELLING.test(JSON.stringify(value))) return true;
	return (isObject(value.jobs) ? Object.values(value.jobs).filter(isObject) : []).some((job) => (job.permissions ?? value.permissions ?? void 0) === void 0 || [job.permissions, value.permissions].some(mayWriteChecks) || isComputed(job.environment) || takesSecrets(job));
}
/** Checks for the right to write check runs: a required status is satisfied by one of its name, too. */
function mayWriteChecks(permissions) {
	return isObject(permissions) && permissions.checks === "write";
}
/**
* Checks for a job that takes all secrets at once, without their names, or hands them to a workflow of another
* repository, whose jobs may run in any environment of this one:
* https://docs.github.com/en/actions/how-tos/sharing-automations/reusing-workflows
*/
function takesSecrets(job) {
	if (typeof job.uses === "string" && !job.uses.startsWith("./") && job.secrets === "inherit") return true;
	return JSON.stringify(job).split("${{").slice(1).some((text) => NAMELESS_SECRETS.test(text.split("}}", 1)[0] ?? ""));
}
/** Checks for the name of an environment that is worked out in the run: it may be the one with the gate's key. */
function isComputed(environment) {
	return JSON.stringify(environment ?? "").includes("${{");
}
// src/review/changes/own-policy.ts
/** Paths at which GitHub looks for owners (docs.github.com, "About code owners"). */
const CODEOWNERS = [
	".github/CODEOWNERS",
	"CODEOWNERS",
	"docs/CODEOWNERS"
];
/**
* Checks for files that decide what this gate lets through; a change to one needs a person whatever the lists
* say.
*/
function isOwnPolicy(path, settings, sides) {
	if (settings.includes(path) || CODEOWNERS.includes(path)) return true;
	if (/^\.github\/actions\/|(^|\/)action\.ya?ml$/.test(path)) return true;
	if (!/^\.github\/workflows\//.test(path)) return false;
	return sides.some((files) => mayActAsGate(path, files.read(path)));
}
/**
* Compares value by value where the file is YAML, so that a new layout is no change; else by its lines
* without comments.
*/
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
	if (CODEOWNERS.includes(path) || old.kind === "broken" || now.kind === "broken") return isDeepEqual(statements(before), statements(after)) ? [] : [found(1, "", `${statements(before).length} lines`, `${statements(after).length} lines`)];
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
function isDeepEqual(a, b) {
	return a.length === b.length && a.every((line, i) => line === b[i]);
}
// src/review/changes/sorted-file.ts
/** Sorts one touched file: what is read by itself, and what together with the other manifests. */
function sortFile(path, { base, head, links }, { settings }, { wiring, isValueFile }) {
	const sides = [base, head];
	if (isOwnPolicy(path, settings, sides)) return {
		isRead: true,
		findings: readOwnPolicy(path, base.read(path), head.read(path))
	};
	if (isSteering(path)) return {
		isRead: true,
		findings: readSteering(path, base.read(path), head.read(path))
	};
	const isManifest = isManifestPath(path) || isBuilt(path, wiring) || mayBeNamedValues(path) && (isValueFile(path) || wiring.generatorOf(path) !== void 0);
	const link = isManifest ? void 0 : links.get(path);
	const reason = link === void 0 ? void 0 : `${link} is a link to it, and reads it as a manifest`;
	const template = templateReason(path, sides, isManifest);
	const findings = [
		reason,
		template,
		isKustomizationPath(path) ? oddKeyOf(readItems(path, head.read(path))) : void 0,
		isKustomizationPath(path) ? twinOf(path, head) : void 0
	].flatMap((one) => one === void 0 ? [] : [unreadable(path, 1, one)]);
	const plugin = wiring.pluginOf(path);
	if (plugin !== void 0) findings.push(pluginSource(path, plugin, head));
	return {
		isRead: false,
		findings,
		...isManifest && template === void 0 ? { manifest: path } : {}
	};
}
/** Checks whether kustomizations build on a file, or patch with it: they read it whatever its name ends in. */
function isBuilt(path, wiring) {
	return wiring.isResource(path) || wiring.patchUses(path).length > 0 || wiring.roleOf(path) !== void 0;
}
/** Says that a folder has a second kustomization, which kustomize refuses. */
function twinOf(path, files) {
	if (files.read(path) === void 0) return void 0;
	const other = kustomizationPaths(parentFolder(path)).find((one) => one !== path && files.read(one) !== void 0);
	return other && `${other} is a kustomization of the same folder, and kustomize builds neither`;
}
/** Says which key of a kustomization is read in spite of its case: nothing else here takes it for one. */
function oddKeyOf(read) {
	const odd = read.kind === "items" ? findOddKey(read.items[0]?.value) : void 0;
	return odd && `the key ${odd} is not written as it is documented, and kustomize reads it all the same`;
}
// src/review/changes/ungoverned.ts
/** Files of tools that are known to read none of a chart's values, and files that stand in hidden folders. */
const OF_TOOLS = /(^|\/)\.|(^|\/)((docker-)?compose|mkdocs|Chart|helmfile|package(-lock)?|tsconfig|renovate)\b[^/]*$/i;
/** The name of a file that is called values, with an ending that says nothing. */
const NAMED_VALUES = /(^|[._-])values([._-]|$)/i;
/**
* Checks whether a touched file about which nothing was found may be values of a chart all the same, which
* `helm -f` takes under any name: a mapping that is no Kubernetes object, and says something else than before.
*/
function mayBeValues(path, base, head) {
	if (!isManifestPath(path)) return NAMED_VALUES.test(path.slice(path.lastIndexOf("/") + 1));
	if (!/\.ya?ml$/i.test(path) || OF_TOOLS.test(path)) return false;
	const [before, after] = [readItems(path, base.read(path)), readItems(path, head.read(path))];
	if (before.kind !== "items" || after.kind !== "items") return false;
	if (![...before.items, ...after.items].some((item) => isObject(item.value) && !isKubernetesObject(item))) return false;
	const values = [before, after].map((read) => read.items.filter((item) => !isKubernetesObject(item)).map(({ value }) => value));
	return differences(values[0], values[1]).length > 0;
}
/** Lists the files among those without a finding that may be values, while nothing says so. */
function ungovernedFiles(paths, { base, head }, known) {
	const sides = [base, head];
	const isKnown = (path) => isChartFile(path, sides, known.governors) || known.wiring.isUsed(path) || known.isValueFile(path) || sides.some((files) => known.isShaped(firstValue(path, files)));
	return paths.filter((path) => mayBeValues(path, base, head) && !isKnown(path) && known.hasCharts());
}
/** Returns the first document of a file. */
function firstValue(path, files) {
	const read = readItems(path, files.read(path));
	return read.kind === "items" ? read.items[0]?.value : void 0;
}
// src/review/changes/diff.ts
/**
* Says what a change does, as an SRE reads it: objects matched by identity across files, each difference
* named in the vocabulary of operations. Layout, comments, order of keys and moves between files say nothing.
* What cannot be read is `unreadable`.
*/
function semanticDiff(tree, governed) {
	return readChange(tree, governed).findings;
}
/** Says what a change does, and which of its files are not judged. */
function readChange(tree, governed) {
	const opaque = new Set(tree.opaque);
	const touched = tree.touched.filter((path) => !opaque.has(path));
	const misnamed = new Set(touched.filter((path) => refuseName(path) !== void 0 && mayMatter(path, governed)));
	const paths = touched.filter((path) => !misnamed.has(path));
	const blueprints = paths.filter(governed.isBlueprint);
	const known = knowledgeOf(tree, governed);
	const sorted = paths.filter((path) => !governed.isBlueprint(path)).map((path) => ({
		path,
		...sortFile(path, tree, governed, known)
	}));
	const manifests = sorted.flatMap(({ manifest }) => manifest ?? []);
	const built = withoutLayout(tree, builtFindings(tree, manifests, known, governed), (part) => {
		const own = knowledgeOf(part, governed);
		const isApart = (path) => opaque.has(path) || misnamed.has(path) || governed.isBlueprint(path);
		return builtFindings(part, part.touched.filter((path) => !isApart(path)).flatMap((path) => sortFile(path, part, governed, own).manifest ?? []), own, governed);
	});
	const isMoved = movedCharts(tree, known.wiring, governed);
	const all = [
		...tree.opaque.map((path) => unreadable(path, 1, "a link or a submodule: its content is elsewhere")),
		...danglingFindings(tree, known.wiring),
		...[...misnamed].map((path) => unreadable(path, 1, refuseName(path)?.reason ?? "")),
		...sorted.flatMap(({ findings }) => findings),
		...readImagePolicies(tree, manifests),
		...blueprintFindings(tree, blueprints, governed),
		...built
	];
	const findings = all.filter((one) => !isMoved(one));
	const told = new Set(all.map(({ file }) => file));
	const silent = sorted.filter(({ path, isRead }) => !isRead && !told.has(path)).map(({ path }) => path);
	return {
		findings: findings.sort(inOrder),
		ungoverned: ungovernedFiles(silent, tree, known)
	};
}
/** Finds what becomes of objects, and of what kustomizations make them of. */
function builtFindings(tree, paths, known, governed) {
	const sides = outcomeSides(tree);
	const settled = settledFiles(sides, known.wiring);
	const follows = followingFindings(sides, known.wiring, governed);
	const found = [...readGenerated(tree, known.wiring), ...manifestFindings(tree, paths, known)].filter((one) => !follows(one) && (!settled(one.file) || known.isValueFile(one.file)));
	return withoutMovedValues(tree, known.wiring, found);
}
/**
* Reports files that go away, as by a rename in case alone, while a kustomization that is not touched goes on
* naming them: its build fails, and what it applied is nobody's any more.
*/
function danglingFindings({ base, head, touched }, wiring) {
	const changed = new Set(touched);
	return touched.filter((path) => head.read(path) === void 0 && base.read(path) !== void 0).flatMap((path) => {
		const user = wiring.usersOf("head", path).find((one) => !changed.has(one));
		return user === void 0 ? [] : [unreadable(path, 1, `${user} still names it, and it is gone`)];
	});
}
function mayMatter(path, { isBlueprint }) {
	return isManifestPath(path) || isBlueprint(path) || isSteering(path);
}
function blueprintFindings({ base, head }, paths, { defaults }) {
	const read = (files) => paths.flatMap((path) => readBlueprint(path, files.read(path), defaults) ?? []);
	return pairBlueprints(read(base), read(head)).flatMap(readBlueprintPair);
}
function manifestFindings(tree, paths, known) {
	const { findings, base, head } = readSides(tree, paths, known);
	const pairs = pairObjects(base.objects, head.objects);
	for (const pair of pairs) findings.push(...readPair(pair, known.governors), ...readMove(pair, known.governors, known.wiring));
	for (const pair of pairs.filter((one) => isReferred(one, known))) findings.push(...readConfigValues(pair, known.governors));
	const kustomizations = [];
	for (const key of /* @__PURE__ */ new Set([...base.others.keys(), ...head.others.keys()])) {
		const pair = {
			before: base.others.get(key),
			after: head.others.get(key)
		};
		if (isKustomizationPath((pair.after ?? pair.before)?.file ?? "")) kustomizations.push(pair);
		else findings.push(...readOther(pair, tree, known));
	}
	for (const pair of kustomizations) {
		findings.push(...readKustomizationChange(pair.before, pair.after, known.governors));
		findings.push(...readPatches(pair, tree.base, tree.head, known.governors));
	}
	return [...findings, ...readInclusions(tree, kustomizations, known, findings)];
}
/** Checks for a ConfigMap or Secret that a HelmRelease takes values from. */
function isReferred({ before, after }, { isReference }) {
	const { group, kind, name } = after ?? before ?? {};
	return group === "" && (kind === "ConfigMap" || kind === "Secret") && isReference(`${kind} ${name}`);
}
/** Reads the touched files of both sides, with findings for those that cannot be read. */
function readSides(tree, paths, { wiring }) {
	const findings = [];
	const base = {
		objects: [],
		others: /* @__PURE__ */ new Map()
	};
	const head = {
		objects: [],
		others: /* @__PURE__ */ new Map()
	};
	const touched = new Set(tree.touched);
	const readSidesOf = openSides(tree);
	for (const path of paths) {
		const { before, after } = readSidesOf(path);
		const flaw = flawOf(before, after);
		if (flaw) findings.push(unreadable(path, flaw.line, flaw.reason));
		const patch = readPatch(path, {
			before,
			after
		}, {
			...tree,
			touched
		}, wiring);
		findings.push(...patch?.findings ?? []);
		base.objects.push(...patch?.before ?? []);
		head.objects.push(...patch?.after ?? []);
		if (patch !== void 0 && !wiring.isResource(path) || after.kind !== "items") continue;
		sortItems(after.items, head);
		if (before.kind === "items") sortItems(before.items, base);
	}
	return {
		findings,
		base,
		head
	};
}
/** Reads a touched file as a patch; undefined where it is none, or cannot be read. */
function readPatch(path, { before, after }, tree, wiring) {
	if (before.kind === "unreadable" || after.kind === "unreadable") return void 0;
	const patch = readPatchFile(path, tree, wiring);
	const reason = "a patch that is neither an object nor a list of operations";
	return patch && {
		...patch,
		findings: patch.isReadable ? [] : [unreadable(path, 1, reason)]
	};
}
/** Returns what cannot be read; documents of base that could not be are corrected by head, or still there. */
function flawOf(before, after) {
	if (after.kind === "unreadable") return after;
	return before.kind === "unreadable" ? before : after.flaw;
}
/**
* Reads a document that is no Kubernetes object: rules for other objects, operations of a patch that nobody
* is known to use, or values.
*/
function readOther({ before, after }, tree, { governors, wiring, isValueFile, isShaped }) {
	const item = after ?? before;
	if (!item) return [];
	const sides = [tree.base, tree.head];
	const role = wiring.roleOf(item.file);
	if (role === "rules") return readRules(before, after);
	if (role !== "values" && Array.isArray(item.value)) return readOperations(before, after);
	if (isOverride(item.file)) return readOverride(before, after);
	if (isEncrypted(before?.value) || isEncrypted(after?.value)) return readEncrypted(before, after);
	if (role === "values" || isChartFile(item.file, sides, governors) || isValueFile(item.file)) return readValues(before, after, governors);
	const generator = wiring.generatorOf(item.file);
	if (generator !== void 0) return readGeneratorFile(before, after, generator);
	return isShaped(before?.value) || isShaped(after?.value) ? readValues(before, after, governors) : [];
}
function sortItems(items, side) {
	for (const [index, item] of items.entries()) {
		const kustomization = isKustomization(item, item.file);
		if (!kustomization && isKubernetesObject(item)) side.objects.push(item);
		else if (kustomization || !isKustomizationPath(item.file)) side.others.set(`${item.file} ${index}`, item);
	}
}
function inOrder(a, b) {
	return order(a.file, b.file) || a.line - b.line || order(a.operation, b.operation) || order(a.field, b.field);
}
function order(a, b) {
	return a < b ? -1 : a > b ? 1 : 0;
}
export { checkOf as _, isSteering as a, findGovernors as c, gateFindings as d, gateStatus as f, judge as g, sideOf as h, readOwnPolicy as i, readPair as l, replayChange as m, semanticDiff as n, readSteering as o, changesNumbers as p, isOwnPolicy as r, readWiring as s, readChange as t, shortText as u };
