import { n as escapeMarkdown } from "./markdown-BUzf9nLC.js";
import { t as indexQueries } from "./sources-CELMHzr7.js";
import { t as describeConsequences } from "./consequences-DF2eQblL.js";
import { a as cutTo, o as shortage, t as describeSafety } from "./safety-Cg7hgtrR.js";
import { n as describeMissing } from "./text-Clvpmh8-.js";
import { t as countProposals } from "./totals-3iMkk2Xo.js";
// src/report/charts.ts
const MAX_SERVICES = 10;
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
/** Leaves nothing of a text that Mermaid or Markdown could take for more: neither has an escape within quotes. */
function inQuotes(text) {
	return text.replace(/[^\p{L}\p{N} ._-]/gu, "?");
}
function utilizationBars(report) {
	const moving = report.execution_plan.slice(0, MAX_SERVICES).flatMap(({ service }) => {
		const outcome = report.services[service]?.expected_outcome;
		return outcome && outcome.cpu_before !== null && outcome.cpu_after !== null ? [outcome] : [];
	});
	if (moving.length === 0) return [];
	const bars = moving.flatMap(({ service, cpu_before: now, cpu_after: then }) => [{
		label: inQuotes(service),
		value: Math.round((now ?? 0) * 100)
	}, {
		label: `${inQuotes(service)} expected`,
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
const MAX_LENGTH = 9e5;
/** Holds that somebody has to do something about. */
const TROUBLES = [
	"ambiguous_manifest",
	"manifest_missing",
	"manifest_refused",
	"render_refused",
	"ledger_unreadable",
	"metrics_missing",
	"circuit_open",
	"rolled_back_before",
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
	const findQuery = indexQueries(report.inputs.snapshot);
	const rest = [
		...governance(services),
		...conflicts(report),
		...safety(services),
		...pullRequests(report),
		...charts(report),
		...errors(report)
	];
	const rows = ranked.map(({ service, rank }) => ({
		text: row(service, findQuery),
		rank
	}));
	const whole = assemble(report, rows.map(({ text }) => text), 0, rest);
	if (whole.length <= MAX_LENGTH) return whole;
	const shown = [];
	let room = MAX_LENGTH - rest.join("\n").length - 2e3;
	for (const { text, rank } of rows) {
		room -= text.length + 1;
		if (rank === RESTS || room < 0) break;
		shown.push(text);
	}
	return assemble(report, shown, rows.length - shown.length, rest);
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
		`## Trimtab: ${countProposals(report)}, ${countEvaluated(report)} evaluated`,
		"",
		...report.paused_by === null ? [] : [`**Paused, nothing is written:** ${escapeMarkdown(report.paused_by)}`, ""],
		"| service | action | replicas | weighted | governance | why |",
		"|---|---|---|---|---|---|",
		...rows,
		...more,
		...rest
	].join("\n")}\n`;
}
function row(service, findQuery) {
	const { decision, governance_check: governance, execution } = service;
	const { current_replicas: current, target_replicas: target, weighted_utilization: weighted } = decision;
	const open = "open_pull_request" in execution ? `, unchanged in #${execution.open_pull_request}` : "";
	const action = `${decision.action}${execution.operation === "deferred" ? ", deferred" : open}`;
	const replicas = decision.action === "no_action" ? `${current ?? "?"}` : `${current} → ${target}${cutTo(execution)}`;
	const missing = describeMissing(service, findQuery);
	const said = decision.reason ? `${decision.reason}: ${decision.rationale}` : decision.rationale;
	const why = escapeMarkdown(missing === void 0 ? said : `${said} (${missing})`);
	return `| ${escapeMarkdown(decision.service)} | ${action} | ${replicas} | ${weighted ?? unweighted(decision)} | ${governance.classification} | ${why} |`;
}
function countEvaluated({ services, services_evaluated: all }) {
	const shown = Object.keys(services).length;
	return shown === all ? `${all}` : `${shown} shown of ${all}`;
}
/** Returns what stands for a weighted utilization that there is none of: nothing where none is asked for. */
function unweighted({ formula }) {
	return formula.includes("missing(") ? "unknown" : "n/a";
}
function conflicts(report) {
	return report.conflict_detection.conflicts.flatMap((conflict) => [
		"",
		`**Conflict** in cluster ${escapeMarkdown(conflict.cluster)}: ${escapeMarkdown(shortage(conflict))}.`,
		"",
		...Object.keys(conflict.total_resources_requested.services).flatMap((name) => {
			const resolution = report.conflict_resolution.services[name];
			if (!resolution) return [];
			const { obstacle } = resolution;
			const what = "retry_at" in resolution ? `waits until ${resolution.retry_at}: ${escapeMarkdown(obstacle ?? "")}` : `goes ahead${obstacle === void 0 ? "" : ` in part: ${escapeMarkdown(obstacle)}`}`;
			return [`- ${escapeMarkdown(name)} (priority score ${resolution.priority_score}) ${what}`];
		})
	]);
}
const MAX_LINES = 100;
/** Renders a list under a heading, at most 100 lines of it; nothing where it is empty. */
function section(heading, lines) {
	if (lines.length === 0) return [];
	const left = lines.length - MAX_LINES;
	const more = left > 0 ? [`- … and ${left} more; the JSON report has them all`] : [];
	return [
		"",
		`### ${heading}`,
		"",
		...lines.slice(0, MAX_LINES),
		...more
	];
}
/** Lists why decisions are not simply allowed, and what a reviewer weighs, in the order of the table. */
function governance(services) {
	return section("Governance", services.filter(({ governance_check: { classification } }) => classification === "requires_approval" || classification === "forbidden").map(({ decision, governance_check: check }) => `- ${escapeMarkdown(decision.service)}: **${check.classification}** ${escapeMarkdown(check.rationale)}. ${escapeMarkdown(describeConsequences(check))}`));
}
/** Lists what holds each service for its own past, in the order of the table. */
function safety(services) {
	return section("Safety", services.flatMap((service) => {
		const said = describeSafety(service.safety);
		return said.length > 0 ? [`- ${escapeMarkdown(service.decision.service)}: ${escapeMarkdown(said.join("; "))}`] : [];
	}));
}
/** Lists the pull requests that were closed, and those that wait for a person. */
function pullRequests({ pull_requests: pulls }) {
	return section("Pull requests", pulls.map(({ service, pull, action, reason }) => `- #${pull} of ${escapeMarkdown(service)} is ${action}: ${escapeMarkdown(reason)}`));
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
