import { n as queriesOf } from "./sources-Ds4CYYSg.js";
import { r as printable } from "./inert-BHzWmssy.js";
// src/decision/types.ts
/** What may hold a service, in this order: the first that applies wins. */
const GUARDS = [
	"paused",
	"switched_off",
	"owned_by_autoscaler",
	"ignored_by_delivery",
	"ambiguous_manifest",
	"manifest_missing",
	"manifest_refused",
	"ledger_unreadable",
	"not_synced",
	"rollout_in_progress",
	"metrics_missing",
	"awaiting_verification"
];
/** What may hold a recommendation to move, after all the others. */
const MOVE_GUARDS = [
	"circuit_open",
	"stabilizing",
	"cooldown",
	"rate_limited",
	"deferred",
	"frozen",
	"correlated_drop",
	"unschedulable"
];
// src/report/explain.ts
/** Why one service is decided as it is, for a person who wants to check it: one line each, for a terminal. */
function explainService(report, name) {
	const service = report.services[name];
	return [
		...service ? [
			...verdict(name, service),
			...figures(service),
			...formula(service),
			...guards(service),
			...after(service)
		] : [],
		...queries(report, name),
		...report.errors.map(({ message }) => `error: ${printable(message)}`)
	];
}
function verdict(name, { decision }) {
	const target = decision.recommendation?.target_replicas ?? decision.current_replicas;
	return [`${name}: ${decision.action === "no_action" ? "no action" : `${decision.action.replace("_", " ")} ${decision.current_replicas} → ${target}`}${decision.reason ? ` (${decision.reason})` : ""}`, `  ${printable(decision.rationale)}`];
}
function figures({ decision, current_state: state }) {
	const measured = Object.entries(decision.figures).map(([figure, record]) => {
		const said = "missing" in record ? `missing: ${record.missing}` : `${record.value}, from ${record.source} at ${record.time}`;
		return `  ${figure.padEnd(19)}${printable(said)}`;
	});
	const counts = [
		"replicas",
		"pods_running",
		"pods_ready",
		"restarts"
	].map((count) => {
		return `  ${count.padEnd(19)}${state?.[count] ?? "missing"}`;
	});
	return [
		"",
		"Figures",
		...measured,
		...counts
	];
}
function formula({ decision, blueprint_targets: targets }) {
	const { scale_up_threshold: up, scale_down_threshold: down, min_replicas: min, max_replicas: max } = targets;
	const thresholds = up === null ? [] : [`  up above ${up}, down below ${down}`];
	const references = decision.blueprint_references.map((reference) => `  ${printable(reference)}`);
	return [
		"",
		"Formula",
		`  ${printable(decision.formula)}`,
		...thresholds,
		`  from ${min} to ${max} replicas`,
		...references
	];
}
/** Guards are asked in order; those after the one that held were not asked. */
function guards({ decision }) {
	const moves = decision.recommendation !== null && decision.recommendation.action !== "no_action";
	const asked = moves ? [...GUARDS, ...MOVE_GUARDS] : GUARDS;
	const at = decision.reason === null ? -1 : asked.indexOf(decision.reason);
	const passed = at === -1 ? asked : asked.slice(0, at);
	const rest = at === -1 ? [] : asked.slice(at + 1);
	return [
		"",
		"Guards",
		...passed.length > 0 ? [`  passed: ${passed.join(", ")}`] : [],
		...at === -1 ? [] : [`  held by: ${decision.reason}`],
		...rest.length > 0 ? [`  not asked: ${rest.join(", ")}`] : [],
		...moves ? [] : [`  no change is recommended, so that these do not apply: ${MOVE_GUARDS.join(", ")}`]
	];
}
function after({ governance_check: governance, execution }) {
	return [
		"",
		"Then",
		`  governance: ${governance.classification}: ${printable(governance.rationale)}`,
		`  ${execution.operation}: ${execution.command}`
	];
}
function queries(report, name) {
	return queriesOf(report.inputs.snapshot, name).flatMap(({ source, name: what, query }) => [
		"",
		`Query for ${what}, ${printable(source)}`,
		...query.split("\n").map((line) => `  ${printable(line)}`)
	]);
}
export { explainService };
