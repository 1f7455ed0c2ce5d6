import { a as tellCandidate, i as tellBasis, l as tellSettings, n as formatScore, o as tellFit } from "./tell-Byt01pVa.js";
import { i as sanitizeText } from "./markdown-Ca9uF0YC.js";
import { i as queriesOf, r as originOfCount } from "./sources-D64XEVlv.js";
import { T as describeMove, t as GUARDS } from "./guards-C6ttnHtL.js";
import { a as cutTo, t as describeSafety } from "./safety-DBlKZja_.js";
// src/report/explain.ts
/**
* Explains why one service is decided as it is, for a person who wants to check it: one line each, for a
* terminal.
*/
function explainService(report, name) {
	const service = report.services[name];
	return [
		...service ? [
			...verdict(name, service),
			...room(report, name, service),
			...figures(report, name, service),
			...formula(service),
			...candidates(report, name),
			...guards(service),
			...past(service),
			...after(service)
		] : [],
		...queries(report, name),
		...report.errors.map(({ message }) => `error: ${sanitizeText(message)}`)
	];
}
function verdict(name, { decision, execution }) {
	return [`${name}: ${decision.action === "no_action" ? "no action" : `${decision.action.replace("_", " ")} ${describeMove(decision, decision.change?.to ?? decision.recommendation?.target_replicas ?? decision.current_replicas)}${execution.operation === "deferred" ? ", deferred" : cutTo(execution)}`}${decision.reason ? ` (${decision.reason})` : ""}`, `  ${sanitizeText(decision.rationale)}`];
}
/** Says what the cluster's room makes of a scale-up that does not fit whole. */
function room({ conflict_resolution: { services } }, name, { safety }) {
	const resolution = services[name];
	if (resolution?.obstacle === void 0) return [];
	const { in_a_row: times } = safety.deferral;
	return [`  ${"retry_at" in resolution ? `deferred until ${resolution.retry_at}, ${times === 1 ? "for the first time" : `${times} times in a row`}` : "the rest of the step waits"}: ${sanitizeText(resolution.obstacle)}`];
}
function figures(report, name, { decision, current_state: state }) {
	const measured = Object.entries(decision.figures).map(([figure, record]) => {
		const said = "missing" in record ? `missing: ${record.missing}` : `${record.value}, from ${record.source} at ${record.time}`;
		return `  ${figure.padEnd(19)}${sanitizeText(said)}`;
	});
	const counts = [
		"replicas",
		"pods_running",
		"pods_ready",
		"restarts"
	].map((count) => {
		const origin = originOfCount(report.inputs.snapshot, name, count);
		const stated = state?.[count] ?? void 0;
		const missing = `missing: ${"missing" in origin ? origin.missing : "no source states it"}`;
		const said = stated === void 0 || "missing" in origin ? missing : `${stated}, from ${origin.source} at ${origin.time}`;
		return `  ${count.padEnd(19)}${sanitizeText(said)}`;
	});
	const before = state?.throughput_week_ago;
	return [
		"",
		"Figures",
		...measured,
		...before === void 0 ? [] : [`  throughput_week_ago ${before}`],
		...counts
	];
}
function formula({ decision, blueprint_targets: targets }) {
	const { scale_up_threshold: up, scale_down_threshold: down, min_replicas: min, max_replicas: max } = targets;
	const thresholds = up === null ? [] : [`  up above ${up}, down below ${down}`];
	const references = decision.blueprint_references.map((reference) => `  ${sanitizeText(reference)}`);
	return [
		"",
		"Formula",
		`  ${sanitizeText(decision.formula)}`,
		...thresholds,
		`  from ${min} to ${max} replicas`,
		...references
	];
}
/** Lists what each candidate would have cost in the replay of the service's past. */
function candidates({ inputs }, name) {
	const evidence = inputs.evidence?.[name];
	if (evidence === void 0 || !("stated" in evidence)) return [];
	const { at, digest, minutes, least_replica_minutes: least, stated, chosen, best } = evidence;
	const rows = [
		["in Git", stated],
		["chosen", chosen],
		...best.map((one, rank) => [`best ${rank + 1}`, one]),
		..."autoscaler" in evidence && evidence.autoscaler ? [["an HPA", evidence.autoscaler]] : []
	];
	return [
		"",
		`Evidence of ${Math.round(minutes / 1440)} days, looked at ${at}, demand ${digest}`,
		...tellBasis(evidence).map((line) => `  ${line}`),
		...tellFit(evidence).map((line) => `    ${line}`),
		...rows.map(([label, one]) => `  ${label.padEnd(8)}${tellSettings(one).padEnd(20)}score ${formatScore(one.score)}: ${tellCandidate(one, least)}`)
	];
}
/** Lists the guards in the order in which they are asked; those after the one that held were not asked. */
function guards({ decision }) {
	const { recommendation, change } = decision;
	const moves = change !== void 0 || recommendation !== null && recommendation.action !== "no_action";
	const always = GUARDS.filter((guard) => guard.asked === "always");
	const forChange = GUARDS.filter((guard) => guard.asked !== "always");
	const asked = moves ? GUARDS : always;
	const at = asked.findIndex(({ reason }) => reason === decision.reason);
	const passed = at === -1 ? asked : asked.slice(0, at);
	const rest = at === -1 ? [] : asked.slice(at + 1);
	return [
		"",
		"Guards",
		...passed.length > 0 ? [`  passed: ${listReasons(passed)}`] : [],
		...at === -1 ? [] : [`  held by: ${decision.reason}`],
		...rest.length > 0 ? [`  not asked: ${listReasons(rest)}`] : [],
		...moves ? [] : [`  no change is recommended, so that these do not apply: ${listReasons(forChange)}`]
	];
}
function listReasons(guards) {
	return guards.map(({ reason }) => reason).join(", ");
}
function past({ safety }) {
	const { rate_limit: rate, circuit_breaker: breaker } = safety;
	const said = describeSafety(safety).map((line) => `  ${sanitizeText(line)}`);
	return [
		"",
		"Safety",
		`  last operation ${safety.last_operation ?? "none"}; circuit ${breaker.state}; ${rate.last_hour} of ${rate.max_per_hour} operations in an hour, ${rate.last_day} of ${rate.max_per_day} in a day`,
		...said
	];
}
function after({ governance_check: governance, execution }) {
	return [
		"",
		"Then",
		`  governance: ${governance.classification}: ${sanitizeText(governance.rationale)}`,
		`  ${execution.operation}: ${execution.command}`
	];
}
function queries(report, name) {
	return queriesOf(report.inputs.snapshot, name).flatMap(({ source, name: what, query }) => [
		"",
		`Query for ${what}, ${sanitizeText(source)}`,
		...query.split("\n").map((line) => `  ${sanitizeText(line)}`)
	]);
}
export { explainService };
