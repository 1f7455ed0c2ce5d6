import { t as escapeMarkdown } from "./markdown-BXeP3v4_.js";
import { t as describeConsequences } from "./consequences-DF2eQblL.js";
import { i as shortage, r as cutTo } from "./conflicts-BHWk8FEo.js";
import { t as describeSafety } from "./safety-BeCMoERV.js";
// src/report/charts.ts
const MOST_SERVICES = 10;
/** Renders Mermaid charts for a job summary: what was decided, and what the changes are expected to do. */
function charts(report) {
	return [...decisionPie(report), ...utilizationBars(report)];
}
function decisionPie(report) {
	const counts = /* @__PURE__ */ new Map();
	for (const { decision, execution } of Object.values(report.services)) {
		const what = execution.operation === "deferred" ? "deferred" : decision.action !== "no_action" ? decision.action : decision.reason ? "held" : "no action";
		counts.set(what, (counts.get(what) ?? 0) + 1);
	}
	if (counts.size === 0) return [];
	return [
		"",
		"```mermaid",
		"pie showData",
		"  title Decisions",
		...[...counts].sort().map(([what, count]) => `  "${what.replace("_", " ")}" : ${count}`),
		"```"
	];
}
function utilizationBars(report) {
	const moving = report.execution_plan.slice(0, MOST_SERVICES).flatMap(({ service }) => {
		const outcome = report.services[service]?.expected_outcome;
		return outcome && outcome.cpu_before !== null && outcome.cpu_after !== null ? [outcome] : [];
	});
	if (moving.length === 0) return [];
	const bars = moving.flatMap(({ service, cpu_before: now, cpu_after: then }) => [{
		label: service,
		value: Math.round((now ?? 0) * 100)
	}, {
		label: `${service} expected`,
		value: Math.round((then ?? 0) * 100)
	}]);
	return [
		"",
		"```mermaid",
		"xychart-beta",
		"  title \"CPU utilization in percent, now and expected\"",
		`  x-axis [${bars.map(({ label }) => `"${label}"`).join(", ")}]`,
		`  y-axis "percent" 0 --> ${Math.max(100, ...bars.map(({ value }) => value))}`,
		`  bar [${bars.map(({ value }) => value).join(", ")}]`,
		"```"
	];
}
// src/report/markdown.ts
/** GitHub cuts a job summary at 1 MiB; some room is left for what else a job writes. */
const LARGEST = 9e5;
/** Holds that somebody has to do something about. */
const TROUBLES = [
	"ambiguous_manifest",
	"manifest_missing",
	"manifest_refused",
	"ledger_unreadable",
	"metrics_missing",
	"circuit_open",
	"not_synced",
	"correlated_drop",
	"unschedulable",
	"at_max_replicas"
];
/**
* Renders the report as GitHub-flavoured Markdown, also the job summary: one table, what needs a person
* first, then charts. Where it would be too large, services that rest are left out first, then whatever comes
* last.
*/
function renderMarkdown(report) {
	const ranked = Object.values(report.services).map((service) => ({
		service,
		rank: rankOf(service)
	})).sort((a, b) => a.rank - b.rank);
	const services = ranked.map(({ service }) => service);
	const rest = [
		...governance(services),
		...conflicts(report),
		...safety(services),
		...charts(report),
		...errors(report)
	];
	const whole = assemble(report, ranked.map(({ service }) => row(service)), 0, rest);
	if (whole.length <= LARGEST) return whole;
	const rows = [];
	let room = LARGEST - rest.join("\n").length - 2e3;
	for (const { service, rank } of ranked) {
		const text = row(service);
		room -= text.length + 1;
		if (rank === RESTS || room < 0) break;
		rows.push(text);
	}
	return assemble(report, rows, ranked.length - rows.length, rest);
}
const RESTS = 5;
function rankOf({ decision, governance_check: governance, safety }) {
	if (safety.deferral.escalated) return 0;
	if (governance.classification === "requires_approval") return 1;
	if (governance.classification === "forbidden") return 2;
	if (decision.reason !== null && TROUBLES.includes(decision.reason)) return 3;
	return decision.action === "no_action" ? RESTS : 4;
}
function assemble(report, rows, left, rest) {
	const more = left > 0 ? ["", `… and ${left} more services; the JSON report has them all.`] : [];
	return `${[
		`## Trimtab: ${report.execution_plan.length} to propose, ${report.services_evaluated} evaluated`,
		"",
		...report.paused_by === null ? [] : [`**Paused, nothing is written:** ${escapeMarkdown(report.paused_by)}`, ""],
		"| service | action | replicas | weighted | governance | why |",
		"|---|---|---|---|---|---|",
		...rows,
		...more,
		...rest
	].join("\n")}\n`;
}
function row({ decision, governance_check: governance, execution }) {
	const { current_replicas: current, target_replicas: target, weighted_utilization: weighted } = decision;
	const action = execution.operation === "deferred" ? `${decision.action}, deferred` : decision.action;
	const replicas = decision.action === "no_action" ? `${current ?? "?"}` : `${current} → ${target}${cutTo(execution)}`;
	const why = escapeMarkdown(decision.reason ? `${decision.reason}: ${decision.rationale}` : decision.rationale);
	return `| ${escapeMarkdown(decision.service)} | ${action} | ${replicas} | ${weighted ?? "unknown"} | ${governance.classification} | ${why} |`;
}
function conflicts(report) {
	return report.conflict_detection.conflicts.flatMap(({ cluster, capacity_check: check, total_resources_requested: requested }) => [
		"",
		`**Conflict** in cluster ${escapeMarkdown(cluster)}: ${shortage(check)}.`,
		"",
		...Object.keys(requested.services).flatMap((name) => {
			const resolution = report.conflict_resolution.services[name];
			if (!resolution) return [];
			const what = "retry_at" in resolution ? `waits until ${resolution.retry_at}` : "goes ahead";
			return [`- ${escapeMarkdown(name)} (priority score ${resolution.priority_score}) ${what}`];
		})
	]);
}
const MOST_HELD = 100;
/** Lists why decisions are not simply allowed, and what a reviewer weighs, in the order of the table. */
function governance(services) {
	const lines = services.filter(({ governance_check: { classification } }) => classification === "requires_approval" || classification === "forbidden").map(({ decision, governance_check: check }) => `- ${escapeMarkdown(decision.service)}: **${check.classification}** ${escapeMarkdown(check.rationale)}. ${escapeMarkdown(describeConsequences(check))}`);
	const more = lines.length > MOST_HELD ? [`- … and ${lines.length - MOST_HELD} more; the JSON report has them all`] : [];
	return lines.length > 0 ? [
		"",
		"### Governance",
		"",
		...lines.slice(0, MOST_HELD),
		...more
	] : [];
}
const MOST_SAFETY = 100;
/** Lists what holds each service for its own past, in the order of the table. */
function safety(services) {
	const lines = services.flatMap((service) => {
		const said = describeSafety(service.safety);
		return said.length > 0 ? [`- ${escapeMarkdown(service.decision.service)}: ${escapeMarkdown(said.join("; "))}`] : [];
	});
	const more = lines.length > MOST_SAFETY ? [`- … and ${lines.length - MOST_SAFETY} more; the JSON report has them all`] : [];
	return lines.length > 0 ? [
		"",
		"### Safety",
		"",
		...lines.slice(0, MOST_SAFETY),
		...more
	] : [];
}
function errors(report) {
	const shown = report.errors.slice(0, 200).map((error) => `- ${escapeMarkdown(error.message.slice(0, 1e3))}`);
	const more = report.errors.length > shown.length ? [`- … and ${report.errors.length - shown.length} more`] : [];
	return shown.length > 0 ? [
		"",
		"### Errors",
		"",
		...shown,
		...more
	] : [];
}
export { renderMarkdown as t };
