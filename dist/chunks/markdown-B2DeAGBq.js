import { s as formatPercent, u as fromNumber } from "./fraction-C_T6k5dt.js";
import { n as escapeMarkdown, r as firstThatFit } from "./markdown-Ca9uF0YC.js";
import { t as indexQueries } from "./sources-D64XEVlv.js";
import { t as describeConsequences } from "./consequences-DF2eQblL.js";
import { T as describeMove } from "./guards-C6ttnHtL.js";
import { t as XY_CHART_STYLE } from "./mermaid-BE3HdMmd.js";
import { a as cutTo, o as shortage, t as describeSafety } from "./safety-DBlKZja_.js";
import { n as describeDeeds, t as dashboardLine } from "./deeds-B8ZOMjLb.js";
import { c as describeWithheld, d as heldLines, h as saidOf, l as describeHeld, m as describeMissing, p as needsPerson, s as describeObserved, t as countProposals, u as groupHeld } from "./totals-CHER2wSj.js";
// src/report/charts.ts
const MAX_SERVICES = 10;
/** Leaves nothing of a text that Mermaid or Markdown could take for more: neither has an escape within quotes. */
function inQuotes(text) {
	return text.replace(/[^\p{L}\p{N} ._-]/gu, "?");
}
/** Renders a Mermaid chart for a job summary: what the changes are expected to do to CPU utilization. */
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
		XY_CHART_STYLE,
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
const NO_DEEDS = { written: [] };
/**
* Renders the report as GitHub-flavoured Markdown, also the job summary: what was done, what needs a person,
* the changes as a table, what is held by cause, capacity, then a chart. Where it would be too large, changes
* that need nobody are left out first.
*/
function renderMarkdown(report, deeds = NO_DEEDS) {
	const services = Object.values(report.services);
	const findQuery = indexQueries(report.inputs.snapshot);
	const held = groupHeld(services);
	const observed = describeObserved(report);
	const shown = (group) => group.flatMap((one) => heldLines(one, (service) => describeHeld(service, findQuery)));
	const before = [
		headline(report, deeds),
		...dashboardLine(deeds),
		...report.paused_by === null ? [] : ["", `**Paused, nothing is written:** ${escapeMarkdown(report.paused_by)}`],
		...observed === void 0 ? [] : ["", `**Observed only,** ${escapeMarkdown(observed)}`],
		...section("Needs a person", [
			...governance(services),
			...escalated(services),
			...waiting(report)
		], shown(held.filter(needsPerson)))
	];
	const rest = [
		...section("Held", [], shown(held.filter((one) => !needsPerson(one)))),
		...conflicts(report),
		...safety(services),
		...closed(report),
		...atRest(services, findQuery),
		...utilizationBars(report),
		...errors(report)
	];
	const room = MAX_LENGTH - [...before, ...rest].join("\n").length - 2e3;
	return `${[
		...before,
		...changes(services, findQuery, room),
		...rest
	].join("\n")}\n`;
}
function headline(report, deeds) {
	const done = describeDeeds(report, deeds);
	return `## Trimtab: ${done === "" ? countProposals(report) : done}, ${countEvaluated(report)} evaluated`;
}
/** Renders the table of what changes, what needs a person first, as far as there is room for it. */
function changes(services, findQuery, room) {
	const rows = services.filter(({ decision }) => decision.action !== "no_action").sort((a, b) => rankOf(a) - rankOf(b)).map((service) => row(service, findQuery));
	if (rows.length === 0) return [];
	const fitting = firstThatFit(rows, room);
	const left = rows.length - fitting.length;
	return [
		"",
		"### Changes",
		"",
		"| service | action | replicas | weighted | governance | why |",
		"|---|---|---|---|---|---|",
		...fitting,
		...left === 0 ? [] : ["", `… and ${left} more services; the JSON report has them all.`]
	];
}
function rankOf({ governance_check: governance, safety }) {
	if (safety.deferral.escalated) return 0;
	if (governance.classification === "requires_approval") return 1;
	return governance.classification === "forbidden" ? 2 : 3;
}
function row(service, findQuery) {
	const { decision, governance_check: governance, execution } = service;
	const { weighted_utilization: weighted } = decision;
	const open = "open_pull_request" in execution ? `, unchanged in #${execution.open_pull_request}` : "";
	const action = `${decision.action}${describeWithheld(execution) || open}`;
	const replicas = `${describeMove(decision)}${cutTo(execution)}`;
	const missing = describeMissing(service, findQuery);
	const said = decision.reason ? `${decision.reason}: ${decision.rationale}` : decision.rationale;
	const why = escapeMarkdown(missing === void 0 ? said : `${said} (${missing})`);
	return `| ${escapeMarkdown(decision.service)} | ${action} | ${replicas} | ${weighted === null ? unweighted(decision) : formatPercent(fromNumber(weighted))} | ${governance.classification} | ${why} |`;
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
/** Renders a list under a heading, at most 100 of its lines, then `always`; nothing where both are empty. */
function section(heading, lines, always = []) {
	if (lines.length + always.length === 0) return [];
	const left = lines.length - MAX_LINES;
	const more = left > 0 ? [`- … and ${left} more; the JSON report has them all`] : [];
	return [
		"",
		`### ${heading}`,
		"",
		...lines.slice(0, MAX_LINES),
		...more,
		...always
	];
}
/** Lists why decisions are not simply allowed, and what a reviewer weighs. */
function governance(services) {
	return services.filter(({ governance_check: { classification } }) => classification === "requires_approval" || classification === "forbidden").map(({ decision, governance_check: check }) => `- ${escapeMarkdown(decision.service)}: **${check.classification}** ${escapeMarkdown(check.rationale)}. ${escapeMarkdown(describeConsequences(check))}`);
}
/** Lists what has found no room several times. */
function escalated(services) {
	return services.flatMap(({ decision, safety }) => safety.deferral.escalated ? [`- ${escapeMarkdown(decision.service)} has found no room ${safety.deferral.in_a_row} times: add capacity or lower a priority`] : []);
}
/** Lists what holds each service for its own past. */
function safety(services) {
	return section("Safety", services.flatMap((service) => {
		const said = describeSafety(service.safety);
		return said.length > 0 ? [`- ${escapeMarkdown(service.decision.service)}: ${escapeMarkdown(said.join("; "))}`] : [];
	}));
}
/** Lists the open pull requests that wait for a person. */
function waiting({ pull_requests: pulls }) {
	return pulls.filter(({ action }) => action === "held").map(pullLine);
}
/** Lists the pull requests that were closed. */
function closed({ pull_requests: pulls }) {
	return section("Pull requests", pulls.filter(({ action }) => action === "closed").map(pullLine));
}
function pullLine({ service, pull, action, reason }) {
	return `- #${pull} of ${escapeMarkdown(service)} is ${action}: ${escapeMarkdown(reason)}`;
}
/** Lists, folded, the services that nothing is asked of. */
function atRest(services, findQuery) {
	const resting = services.filter(({ decision }) => decision.action === "no_action" && decision.reason === null);
	if (resting.length === 0) return [];
	const lines = resting.map((service) => {
		const { decision } = service;
		const said = escapeMarkdown(saidOf(service, findQuery));
		return `- ${escapeMarkdown(decision.service)}, ${decision.current_replicas ?? "?"} replicas: ${said}`;
	});
	const left = lines.length - MAX_LINES;
	return [
		"",
		`<details><summary>${resting.length} at rest</summary>`,
		"",
		...lines.slice(0, MAX_LINES),
		...left > 0 ? [`- … and ${left} more; the JSON report has them all`] : [],
		"",
		"</details>"
	];
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
