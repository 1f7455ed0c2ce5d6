import { t as inert } from "./inert-DmX07RtM.js";
import { t as renderText } from "./text-C-1P0jTC.js";
// src/report/markdown.ts
const ORDER = {
	requires_approval: 0,
	forbidden: 1,
	allowed: 2,
	"n/a": 3
};
/** The report as GitHub-flavoured Markdown: one table, what needs a person first. */
function renderMarkdown(report) {
	const rows = Object.values(report.services).sort((a, b) => ORDER[a.governance_check.classification] - ORDER[b.governance_check.classification]);
	const lines = [
		`## Trimtab: ${report.execution_plan.length} to propose, ${report.services_evaluated} evaluated`,
		"",
		...report.paused ? ["**Paused by the configuration: nothing is written.**", ""] : [],
		"| service | action | replicas | weighted | governance | why |",
		"|---|---|---|---|---|---|"
	];
	for (const { decision, governance_check: governance, execution } of rows) {
		const action = execution.operation === "deferred" ? `${decision.action}, deferred` : decision.action;
		const replicas = decision.action === "no_action" ? `${decision.current_replicas ?? "?"}` : `${decision.current_replicas} → ${decision.target_replicas}`;
		const why = inert(decision.reason ? `${decision.reason}: ${decision.rationale}` : decision.rationale);
		lines.push(`| ${inert(decision.service)} | ${action} | ${replicas} | ${decision.weighted_utilization ?? "unknown"} | ${governance.classification} | ${why} |`);
	}
	for (const conflict of report.conflict_detection.conflicts) {
		const check = conflict.capacity_check;
		lines.push("", `**Conflict** in cluster ${inert(conflict.cluster)}: short of ${check.cpu_shortfall} CPU and ${check.memory_shortfall} memory.`);
	}
	if (report.errors.length > 0) lines.push("", "### Errors", "", ...report.errors.map((e) => `- ${inert(e.message)}`));
	return `${lines.join("\n")}\n`;
}
// src/report/render.ts
/** The same report in the form asked for, in pieces: that of ten thousand services should never be one string. */
function renderReport(report, format) {
	if (format === "json") return renderJson(report);
	return [format === "markdown" ? renderMarkdown(report) : renderText(report)];
}
/** What `JSON.stringify(report, null, 2)` gives, entry by entry. */
function* renderJson(report) {
	let separator = "{\n";
	for (const [key, value] of Object.entries(report)) {
		yield `${separator}  ${JSON.stringify(key)}: `;
		separator = ",\n";
		if (key === "services") yield* renderEntries(value);
		else yield indented(value, "  ");
	}
	yield "\n}\n";
}
function* renderEntries(entries) {
	let separator = "{\n";
	for (const [key, value] of Object.entries(entries)) {
		yield `${separator}    ${JSON.stringify(key)}: ${indented(value, "    ")}`;
		separator = ",\n";
	}
	yield separator === "{\n" ? "{}" : "\n  }";
}
function indented(value, by) {
	return JSON.stringify(value, null, 2).replaceAll("\n", `\n${by}`);
}
export { renderReport };
