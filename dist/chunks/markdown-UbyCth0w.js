import { s as formatPercent, u as fromNumber } from "./fraction-TNEW4KB2.js";
import { i as truncate, n as escapeMarkdown } from "./markdown-DFTd8d91.js";
import { t as indexQueries } from "./sources-BNNsSQD_.js";
import { t as describeConsequences } from "./consequences-DF2eQblL.js";
import { n as describeMove } from "./edited-place-Bdp0ilUh.js";
import { a as cutTo, o as shortage, t as describeSafety } from "./safety-DfMRyYKE.js";
import { n as groupBy } from "./group-by-CKri-PEM.js";
import { n as describeMissing } from "./text-eCg5E9rD.js";
import { t as countProposals } from "./totals-Bstj8heM.js";
// src/report/charts.ts
const MAX_SERVICES$1 = 10;
/** Leaves nothing of a text that Mermaid or Markdown could take for more: neither has an escape within quotes. */
function inQuotes(text) {
	return text.replace(/[^\p{L}\p{N} ._-]/gu, "?");
}
/** Renders a Mermaid chart for a job summary: what the changes are expected to do to CPU utilization. */
function utilizationBars(report) {
	const moving = report.execution_plan.slice(0, MAX_SERVICES$1).flatMap(({ service }) => {
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
// src/report/deeds.ts
const WORDS = [
	["create", "opened"],
	["update", "updated"],
	["close", "closed"],
	["rollback", "rolled back by"]
];
/** More numbers than this make no headline. */
const MAX_NUMBERS = 10;
/**
* Describes what a run has done, with links: `opened #12, verified #9: success`; '' where it did nothing.
*/
function describeDeeds(report, { written, repository }) {
	const link = (number) => repository === void 0 ? `#${number}` : `[#${number}](${repository}/pull/${number})`;
	const listed = (numbers) => {
		const more = numbers.length > MAX_NUMBERS ? ` and ${numbers.length - MAX_NUMBERS} more` : "";
		return `${numbers.slice(0, MAX_NUMBERS).map(link).join(", ")}${more}`;
	};
	const changes = WORDS.flatMap(([action, words]) => {
		const numbers = written.filter((one) => one.action === action).map(({ number }) => number);
		return numbers.length === 0 ? [] : [`${words} ${listed(numbers)}`];
	});
	const verdicts = verifiedPulls(report).map(([outcome, numbers]) => `verified ${listed(numbers)}: ${outcome}`);
	return [...changes, ...verdicts].join(", ");
}
/** Groups the pull requests that got a verdict in this run by its outcome. */
function verifiedPulls({ services }) {
	const byOutcome = /* @__PURE__ */ new Map();
	for (const { verification } of Object.values(services)) {
		if (!("verdict" in verification) || verification.verdict === "pending") continue;
		byOutcome.set(verification.outcome, [...byOutcome.get(verification.outcome) ?? [], verification.pull]);
	}
	return [...byOutcome];
}
// src/report/reasons.ts
const REFERENCE = "https://github.com/trimtab/trimtab/blob/v1/docs/REASONS.md";
/** Returns the page and place that explain a code. */
function explanationUrl(code) {
	return `${REFERENCE}#${code}`;
}
/** Explains every reason of a decision, in the order in which the guards are asked. */
const HOLDS = {
	paused: {
		title: "Paused",
		cause: "`spec.paused` is true in the blueprint.",
		remedy: "Set it to false when the service may change again.",
		person: false
	},
	switched_off: {
		title: "Switched off",
		cause: "Git states 0 replicas.",
		remedy: "Nothing, where that is meant; else state a count above 0.",
		person: false
	},
	owned_by_autoscaler: {
		title: "An autoscaler sets the count",
		cause: "A HorizontalPodAutoscaler or ScaledObject, in the cluster or in Git, sets the count of this workload.",
		remedy: "Change its bounds, let Trimtab propose them with `spec.autoscaler`, or remove the blueprint if the autoscaler is to be alone.",
		person: false
	},
	ignored_by_delivery: {
		title: "The count in Git would not arrive",
		cause: "Argo CD or Flux ignores the count, lays another over it, follows another revision or is suspended.",
		remedy: "Change the rule that the message names, or remove the blueprint.",
		person: true
	},
	ambiguous_manifest: {
		title: "Several places state the count",
		cause: "More than one manifest, overlay or destination could be the one that this service is.",
		remedy: "Name one with `spec.manifest`, or the namespace or cluster with `spec.workload`.",
		person: true
	},
	manifest_missing: {
		title: "No manifest states the count",
		cause: "No file of the repository holds the workload, or the file that holds it states no count.",
		remedy: "Name the file with `spec.manifest.path`, correct `spec.workload`, or set `spec.manifest.create` where the count may be added.",
		person: true
	},
	manifest_refused: {
		title: "The manifest cannot be edited safely",
		cause: "The place that states the count is a template, an expression, a link, or YAML that an edit would change elsewhere too.",
		remedy: "Write the count as a plain number, or name another place with `spec.manifest.field`.",
		person: true
	},
	ledger_unreadable: {
		title: "The ledger cannot be read",
		cause: "The record of earlier operations could not be fetched or parsed, so cooldowns and limits are unknown.",
		remedy: "Give the job `contents: read` on the ledger branch, or restore the line that the error names.",
		person: true
	},
	not_synced: {
		title: "The cluster runs another count than Git states",
		cause: "A merged change is not delivered yet, or somebody or something changed the live count.",
		remedy: "Let the delivery tool sync, or write the live count into Git.",
		person: true
	},
	rollout_in_progress: {
		title: "A rollout is in progress",
		cause: "Not all pods of the present template run, so their figures say nothing of the count.",
		remedy: "Wait, or mend the pods that the message names.",
		person: false
	},
	evidence_too_short: {
		title: "Too little of the past is known",
		cause: "A decision by evidence needs seven days of demand and 80% of their points, and the history has fewer, or no source keeps one.",
		remedy: "Wait, name a Prometheus among the metrics sources of the cluster, or pass a file by `--history`; until then another `strategy` can decide.",
		person: true
	},
	metrics_missing: {
		title: "Figures are missing",
		cause: "A figure that could change the answer is absent, too old, or in a unit that cannot be right; or nothing tells what sets the count.",
		remedy: "Run `trimtab doctor`, and `trimtab plan --explain NAME` for what each source says of each figure.",
		person: true
	},
	awaiting_verification: {
		title: "The last change is being verified",
		cause: "The last merged change has no final verdict yet.",
		remedy: "Wait for the verdict; `verify` has to run on a schedule.",
		person: false
	},
	disruption_budget: {
		title: "A PodDisruptionBudget needs the replicas",
		cause: "Fewer replicas would leave the budget no disruption, or the budgets could not be read.",
		remedy: "Loosen the budget, or grant `list` on `poddisruptionbudgets.policy`.",
		person: false
	},
	circuit_open: {
		title: "The circuit breaker is open",
		cause: "Several changes of the service failed their verification.",
		remedy: "Find out why, then wait for the trial or run `trimtab breaker reset NAME --reason TEXT`.",
		person: true
	},
	rolled_back_before: {
		title: "The same change failed before",
		cause: "The same step under the same load failed its verification and was taken back.",
		remedy: "Change the blueprint or the pod template, or run `trimtab breaker reset NAME --reason TEXT`; a lighter load lifts it too.",
		person: true
	},
	stabilizing: {
		title: "The case has not held long enough",
		cause: "The recommendation has not held for the whole stabilization window.",
		remedy: "Wait, or shorten `scale_up_stabilization` or `scale_down_stabilization`.",
		person: false
	},
	cooldown: {
		title: "Resting after the last operation",
		cause: "The last operation is less than `cooldown_period` ago.",
		remedy: "Wait, or shorten `cooldown_period`.",
		person: false
	},
	rate_limited: {
		title: "Too many operations lately",
		cause: "`safety.rate_limit` of the blueprint is reached.",
		remedy: "Wait, or raise the limit.",
		person: false
	},
	deferred: {
		title: "Waiting for room in the cluster",
		cause: "A service with a higher priority took the capacity that is left.",
		remedy: "Add capacity or lower a priority; it is tried again at the time that the message names.",
		person: false
	},
	frozen: {
		title: "Changes are frozen",
		cause: "A freeze of the policy file or the blueprint is in force.",
		remedy: "Wait for its end, or remove it.",
		person: false
	},
	render_refused: {
		title: "The edited manifest does not render",
		cause: "kustomize or helm refuses the folder with the new count, or builds something else than the count differently.",
		remedy: "Mend what the message names; `kubectl kustomize DIR` or `helm template` shows it.",
		person: true
	},
	correlated_drop: {
		title: "Too many services would go down at once",
		cause: "More of the cluster than `fleet_guard.max_scale_down_share` dropped together, which looks like a fault of measurement.",
		remedy: "Look at the traffic and the metrics; it goes on by itself when the drop proves to be usual.",
		person: true
	},
	queued: {
		title: "Waiting for its turn to go down",
		cause: "The share of services that one run may take down is used up.",
		remedy: "Wait for the next run, or raise `fleet_guard.max_scale_down_share`.",
		person: false
	},
	unschedulable: {
		title: "One more replica would fit no node",
		cause: "A replica asks for more than the cluster could give if it were empty.",
		remedy: "Lower its requests, or add larger nodes or quota.",
		person: true
	},
	at_max_replicas: {
		title: "At max_replicas",
		cause: "The figures ask for more than `max_replicas`.",
		remedy: "Raise `max_replicas`, or list `scale_beyond_limits` under `requires_approval` to be asked.",
		person: true
	},
	at_min_replicas: {
		title: "At min_replicas",
		cause: "The figures ask for less than `min_replicas`.",
		remedy: "Nothing, or lower `min_replicas`.",
		person: false
	}
};
// src/report/held.ts
/** Groups the services that do not change for a reason, most common reason first. */
function groupHeld(services) {
	const held = services.filter(({ decision }) => decision.action === "no_action" && decision.reason !== null);
	return [...groupBy(held, ({ decision }) => decision.reason)].map(([reason, group]) => ({
		reason,
		services: group
	})).sort((a, b) => b.services.length - a.services.length);
}
/** Checks whether a hold ends only when a person does something. */
function needsPerson({ reason }) {
	return HOLDS[reason].person;
}
/** Services named below one cause; the JSON report has them all. */
const MAX_SERVICES = 50;
/** A message names its cause at its beginning. */
const MAX_MESSAGE_LENGTH = 400;
/** Renders a cause with its remedy, and below it a line for each service that it holds. */
function heldLines({ reason, services }, findQuery) {
	const { title, remedy } = HOLDS[reason];
	const count = services.length === 1 ? "1 service" : `${services.length} services`;
	const left = services.length - MAX_SERVICES;
	return [
		`- **${title}** ([${reason}](${explanationUrl(reason)})), ${count}. ${remedy}`,
		...services.slice(0, MAX_SERVICES).map((service) => `  - ${describeHeld(service, findQuery)}`),
		...left > 0 ? [`  - … and ${left} more`] : []
	];
}
function describeHeld(service, findQuery) {
	const { decision } = service;
	const missing = describeMissing(service, findQuery);
	const said = missing === void 0 ? decision.rationale : `${decision.rationale} (${missing})`;
	const name = `${decision.service}, ${decision.current_replicas ?? "?"} replicas`;
	return `${escapeMarkdown(name)}: ${escapeMarkdown(truncate(said, MAX_MESSAGE_LENGTH))}`;
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
	const shown = (group) => group.flatMap((one) => heldLines(one, findQuery));
	const before = [
		headline(report, deeds),
		...report.paused_by === null ? [] : ["", `**Paused, nothing is written:** ${escapeMarkdown(report.paused_by)}`],
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
	let left = room;
	const end = rows.findIndex((text) => {
		left -= text.length + 1;
		return left < 0;
	});
	return [
		"",
		"### Changes",
		"",
		"| service | action | replicas | weighted | governance | why |",
		"|---|---|---|---|---|---|",
		...end < 0 ? rows : rows.slice(0, end),
		...end < 0 ? [] : ["", `… and ${rows.length - end} more services; the JSON report has them all.`]
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
	const action = `${decision.action}${execution.operation === "deferred" ? ", deferred" : open}`;
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
		const missing = describeMissing(service, findQuery);
		const said = missing === void 0 ? decision.rationale : `${decision.rationale} (${missing})`;
		return `- ${escapeMarkdown(decision.service)}, ${decision.current_replicas ?? "?"} replicas: ${escapeMarkdown(said)}`;
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
