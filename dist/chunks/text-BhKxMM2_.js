import { o as counted } from "./time-ZXryeGjZ.js";
import { i as sanitizeText } from "./markdown-Ca9uF0YC.js";
import { t as indexQueries } from "./sources-D64XEVlv.js";
import { t as describeConsequences } from "./consequences-DF2eQblL.js";
import { T as describeMove } from "./guards-C6ttnHtL.js";
import { a as cutTo, o as shortage, t as describeSafety } from "./safety-DBlKZja_.js";
import { c as describeWithheld, m as describeMissing, s as describeObserved, t as countProposals } from "./totals-CHER2wSj.js";
// src/report/text.ts
/** Renders the report for a terminal: a few lines a service, then conflicts, totals and errors. */
function renderText(report) {
	const services = Object.entries(report.services);
	const width = Math.max(7, ...services.map(([name]) => name.length));
	const { total_cpu: cpu, total_memory: memory } = report.resource_efficiency;
	const findQuery = indexQueries(report.inputs.snapshot);
	const observed = describeObserved(report);
	return `${[
		`${report.multi_service_evaluation_id}  ${countShown(report)}`,
		"",
		...report.paused_by === null ? [] : [`Paused, nothing is written: ${sanitizeText(report.paused_by)}`, ""],
		...observed === void 0 ? [] : [`Observed only, ${sanitizeText(observed)}`, ""],
		...services.flatMap(([name, service]) => serviceLines(name.padEnd(width), service, findQuery)),
		...conflictLines(report),
		"",
		`${countProposals(report)}; requests change by ${cpu} CPU and ${memory} memory.`,
		...report.pull_requests.map(({ service, pull, action, reason }) => `#${pull} of ${service} is ${action}: ${sanitizeText(reason)}`),
		...report.errors.map(({ message }) => `error: ${sanitizeText(message)}`)
	].join("\n")}\n`;
}
/** Counts the services shown, of how many where some were not asked for: `1 of 12 services`. */
function countShown({ services, services_evaluated: all }) {
	const shown = Object.keys(services).length;
	return shown === all ? counted(all, "service") : `${shown} of ${counted(all, "service")}`;
}
/** Renders the lines of one service. The first names it; those below it are indented by as much. */
function serviceLines(name, service, findQuery) {
	const { what, tier } = changeWords(service);
	const indent = " ".repeat(name.length);
	return [`${name}  ${what}${tier}`, ...detailLines(service, findQuery).map((line) => `${indent}  ${sanitizeText(line)}`)];
}
/** Says in words what a decision changes, and behind two spaces what governance and capacity make of it. */
function changeWords({ decision, governance_check: governance, execution }) {
	const change = `${describeMove(decision, decision.change?.to ?? decision.recommendation?.target_replicas ?? null)}${cutTo(execution)}`;
	return {
		what: decision.action === "no_action" ? `no action${decision.reason ? ` (${decision.reason})` : ""}` : `${decision.action.replace("_", " ")} ${change}`,
		tier: governance.classification === "n/a" ? "" : `  ${governance.classification}${describeWithheld(execution)}${unchanged(execution)}`
	};
}
/** Lists the rationale of a decision, then the rest of what it rests on. */
function detailLines(service, findQuery) {
	const { decision, governance_check: governance, safety } = service;
	const held = governance.classification === "requires_approval" || governance.classification === "forbidden" ? [`governance: ${governance.rationale}. ${describeConsequences(governance)}`] : [];
	const past = describeSafety(safety);
	const missing = describeMissing(service, findQuery);
	return [
		decision.rationale,
		...decision.formula === "n/a" ? [] : [decision.formula],
		...missing === void 0 ? [] : [missing],
		...held,
		...past.length > 0 ? [`safety: ${past.join("; ")}`] : []
	];
}
function unchanged(execution) {
	const pull = "open_pull_request" in execution ? execution.open_pull_request : void 0;
	return pull === void 0 ? "" : `, unchanged: #${pull}`;
}
function conflictLines(report) {
	const conflicts = report.conflict_detection.conflicts.flatMap((conflict) => ["", `Conflict in cluster ${conflict.cluster}: ${sanitizeText(shortage(conflict))}.`]);
	const resolutions = Object.entries(report.conflict_resolution.services).flatMap(([name, resolution]) => {
		const retry = "retry_at" in resolution ? `, retry at ${resolution.retry_at}` : "";
		const escalated = escalation(report.services[name]);
		return [`  ${resolution.action.padEnd(7)}  ${name}  score ${resolution.priority_score}${retry}${escalated}`, `           ${sanitizeText(resolution.rationale.replace(/^Priority score \d+: /, ""))}`];
	});
	return [...conflicts, ...resolutions];
}
function escalation(service) {
	const execution = service?.execution;
	return execution && "escalated" in execution && execution.escalated ? ` — deferred ${execution.deferrals_in_a_row} times: add capacity or lower a priority` : "";
}
export { renderText as a, detailLines as i, conflictLines as n, countShown as r, changeWords as t };
