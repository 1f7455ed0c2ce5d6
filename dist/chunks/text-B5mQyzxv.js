import { r as sanitizeText } from "./markdown-BXeP3v4_.js";
import { t as describeConsequences } from "./consequences-DF2eQblL.js";
import { i as shortage, r as cutTo } from "./conflicts-BHWk8FEo.js";
import { t as describeSafety } from "./safety-BeCMoERV.js";
// src/report/text.ts
/** Renders the report for a terminal: a few lines a service, then conflicts, totals and errors. */
function renderText(report) {
	const services = Object.entries(report.services);
	const width = Math.max(7, ...services.map(([name]) => name.length));
	const { total_cpu: cpu, total_memory: memory } = report.resource_efficiency;
	return `${[
		`${report.multi_service_evaluation_id}  ${report.services_evaluated} services`,
		"",
		...report.paused_by === null ? [] : [`Paused, nothing is written: ${sanitizeText(report.paused_by)}`, ""],
		...services.flatMap(([name, service]) => serviceLines(name.padEnd(width), service)),
		...conflictLines(report),
		"",
		`${report.execution_plan.length} to propose; requests change by ${cpu} CPU and ${memory} memory.`,
		...report.errors.map(({ message }) => `error: ${sanitizeText(message)}`)
	].join("\n")}\n`;
}
/** Renders the lines of one service. The first names it; those below it are indented by as much. */
function serviceLines(name, { decision, governance_check: governance, execution, safety }) {
	const change = `${decision.current_replicas ?? "?"} → ${decision.recommendation?.target_replicas ?? "?"}${cutTo(execution)}`;
	const what = decision.action === "no_action" ? `no action${decision.reason ? ` (${decision.reason})` : ""}` : `${decision.action.replace("_", " ")} ${change}`;
	const tier = governance.classification === "n/a" ? "" : `  ${governance.classification}${execution.operation === "deferred" ? ", deferred" : ""}`;
	const held = governance.classification === "requires_approval" || governance.classification === "forbidden" ? [`governance: ${governance.rationale}. ${describeConsequences(governance)}`] : [];
	const past = describeSafety(safety);
	const details = [
		decision.rationale,
		...decision.formula === "n/a" ? [] : [decision.formula],
		...held,
		...past.length > 0 ? [`safety: ${past.join("; ")}`] : []
	];
	const indent = " ".repeat(name.length);
	return [`${name}  ${what}${tier}`, ...details.map((line) => `${indent}  ${sanitizeText(line)}`)];
}
function conflictLines(report) {
	const conflicts = report.conflict_detection.conflicts.flatMap((conflict) => ["", `Conflict in cluster ${conflict.cluster}: ${shortage(conflict.capacity_check)}.`]);
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
export { renderText as t };
