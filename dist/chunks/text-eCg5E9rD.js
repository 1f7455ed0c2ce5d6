import { n as counted } from "./count-D8d2bWMH.js";
import { i as truncate, r as sanitizeText } from "./markdown-DFTd8d91.js";
import { t as indexQueries } from "./sources-BNNsSQD_.js";
import { t as describeConsequences } from "./consequences-DF2eQblL.js";
import { n as describeMove } from "./edited-place-Bdp0ilUh.js";
import { a as cutTo, o as shortage, t as describeSafety } from "./safety-DfMRyYKE.js";
import { n as groupBy } from "./group-by-CKri-PEM.js";
import "./decide-DQim3Auh.js";
import { t as countProposals } from "./totals-Bstj8heM.js";
// src/report/missing.ts
/** A cause may list what several sources say; one line has room for this much. */
const MAX_CAUSE_LENGTH = 300;
const MAX_QUERY_LENGTH = 60;
/**
* Describes why figures that the blueprint has an objective for are missing, as far as the rationale does not
* say so, and by which query they were asked for:
* `missing: latency_p95 (query histogram_quantile(0.9…): no series for Deployment shop/web`. Figures that are
* missing for the same cause stand together. Undefined where there is nothing to tell.
*/
function describeMissing(service, findQuery) {
	const { decision, blueprint_targets: targets, current_state: state } = service;
	if (state === null) return void 0;
	const missing = [
		["cpu_utilization", targets.target_cpu_utilization],
		["memory_utilization", targets.target_memory_utilization],
		["latency_p95", targets.latency_p95_target],
		["error_rate", targets.error_rate_threshold]
	].flatMap(([name, objective]) => {
		const figure = decision.figures[name];
		return objective !== null && "missing" in figure && !decision.rationale.includes(figure.missing) ? [{
			name,
			cause: figure.missing
		}] : [];
	});
	const causes = [...groupBy(missing, ({ cause }) => cause)].map(([cause, group]) => {
		return `${group.map(({ name }) => `${name}${shortQuery(findQuery(decision.service, name), cause)}`).join(", ")}: ${truncate(cause, MAX_CAUSE_LENGTH)}`;
	});
	return causes.length === 0 ? void 0 : `missing: ${causes.join("; ")}`;
}
/** Names the query that gave nothing; where there was nothing to measure it is not to blame. */
function shortQuery(query, cause) {
	if (query === void 0 || cause === "no requests in the window" || cause.startsWith("stale: ")) return "";
	return ` (query ${truncate(query.replace(/\s+/g, " "), MAX_QUERY_LENGTH)})`;
}
// src/report/text.ts
/** Renders the report for a terminal: a few lines a service, then conflicts, totals and errors. */
function renderText(report) {
	const services = Object.entries(report.services);
	const width = Math.max(7, ...services.map(([name]) => name.length));
	const { total_cpu: cpu, total_memory: memory } = report.resource_efficiency;
	const findQuery = indexQueries(report.inputs.snapshot);
	return `${[
		`${report.multi_service_evaluation_id}  ${countShown(report)}`,
		"",
		...report.paused_by === null ? [] : [`Paused, nothing is written: ${sanitizeText(report.paused_by)}`, ""],
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
	const { decision, governance_check: governance, execution, safety } = service;
	const change = `${describeMove(decision, decision.change?.to ?? decision.recommendation?.target_replicas ?? null)}${cutTo(execution)}`;
	const what = decision.action === "no_action" ? `no action${decision.reason ? ` (${decision.reason})` : ""}` : `${decision.action.replace("_", " ")} ${change}`;
	const tier = governance.classification === "n/a" ? "" : `  ${governance.classification}${execution.operation === "deferred" ? ", deferred" : ""}${unchanged(execution)}`;
	const held = governance.classification === "requires_approval" || governance.classification === "forbidden" ? [`governance: ${governance.rationale}. ${describeConsequences(governance)}`] : [];
	const past = describeSafety(safety);
	const missing = describeMissing(service, findQuery);
	const details = [
		decision.rationale,
		...decision.formula === "n/a" ? [] : [decision.formula],
		...missing === void 0 ? [] : [missing],
		...held,
		...past.length > 0 ? [`safety: ${past.join("; ")}`] : []
	];
	const indent = " ".repeat(name.length);
	return [`${name}  ${what}${tier}`, ...details.map((line) => `${indent}  ${sanitizeText(line)}`)];
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
export { describeMissing as n, renderText as t };
