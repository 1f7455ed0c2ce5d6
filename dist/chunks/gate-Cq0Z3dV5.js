import { n as __exportAll } from "./rolldown-runtime-BVN1G_yT.js";
import { c as escapeJson, i as formatProblem } from "./errors-caA3otfk.js";
import { a as truncate, i as sanitizeText, n as escapeMarkdown } from "./markdown-Ca9uF0YC.js";
import { n as formatInstant } from "./time-ZXryeGjZ.js";
import { t as describeConsequences } from "./consequences-DF2eQblL.js";
import { t as valueAt } from "./value-at-BYJvqKQp.js";
import { H as isWorkload, z as isAutoscaler } from "./values-text-yhCPvA0s.js";
import { a as pairObjects, i as isKubernetesObject, o as readItems, r as identityOf } from "./object-DLdpYCDt.js";
import { i as isObject } from "./json-BaBbGGr3.js";
import { n as groupBy } from "./group-by-CKri-PEM.js";
// src/review/changes/rendered-objects.ts
/** Hash that kustomize puts behind the name of a generated ConfigMap or Secret (sigs.k8s.io/kustomize, hasher.go). */
const HASHED = /-[2456789bcdfghkmt]{10}$/;
/** Groups roots by what they are compared with: one that is on one side alone may have moved. */
function comparedRoots(roots) {
	const isOnBoth = ({ before, after, broken }) => before !== void 0 && (after !== void 0 || broken !== void 0);
	const moved = roots.filter((one) => !isOnBoth(one));
	const group = (all) => {
		const last = all.findLast(({ after }) => after !== void 0) ?? all[0];
		return {
			root: last.root,
			file: last.file,
			side: last.after === void 0 && last.broken === void 0 ? "base" : "head",
			before: all.flatMap(({ before }) => before ?? []),
			after: all.flatMap(({ after }) => after ?? []),
			broken: all.find(({ broken }) => broken !== void 0)?.broken
		};
	};
	return [...roots.filter(isOnBoth).map((one) => group([one])), ...moved.length > 0 ? [group(moved)] : []];
}
/**
* Reads rendered objects, with the names that they would have without a hash of their content; undefined where
* one cannot be read.
*/
function renderedObjects(renderings) {
	const read = renderings.map((bytes) => readItems("rendered", bytes));
	const items = read.flatMap((one) => one.kind === "items" && one.flaw === void 0 ? [one.items] : []);
	if (items.length < read.length) return void 0;
	const objects = items.flat().filter(isKubernetesObject);
	const hashed = new Set(objects.flatMap(({ kind, name }) => (kind === "ConfigMap" || kind === "Secret") && name !== void 0 && HASHED.test(name) ? [name] : []));
	if (hashed.size === 0) return objects;
	return objects.map((one) => ({
		...one,
		name: hashed.has(one.name ?? "") ? one.name?.replace(HASHED, "") : one.name,
		value: withoutHashes(one.value, hashed)
	}));
}
function withoutHashes(value, hashed) {
	if (typeof value === "string") return hashed.has(value) ? value.replace(HASHED, "") : value;
	if (Array.isArray(value)) return value.map((item) => withoutHashes(item, hashed));
	if (!isObject(value)) return value;
	return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutHashes(inner, hashed)]));
}
// src/review/changes/rendered-counts.ts
const BOUNDS = {
	HorizontalPodAutoscaler: ["minReplicas", "maxReplicas"],
	ScaledObject: ["minReplicaCount", "maxReplicaCount"]
};
/** Lists the counts and bounds that differ between the renderings of base and head, by root and object. */
function renderedCounts(roots) {
	return comparedRoots(roots).flatMap(({ root, before, after, broken }) => {
		const [old, now] = [renderedObjects(before), renderedObjects(after)];
		if (broken !== void 0 || old === void 0 || now === void 0) return [];
		return pairObjects(old, now).flatMap((pair) => {
			const one = pair.after ?? pair.before;
			return fieldsOf(one).flatMap((field) => {
				const [from, to] = [numberAt(pair.before, field), numberAt(pair.after, field)];
				return from === to || field !== "replicas" && (from ?? to ?? null) === null ? [] : [{
					root,
					object: identityOf(one),
					field,
					before: from,
					after: to
				}];
			});
		});
	});
}
function fieldsOf(object) {
	if (isWorkload(object)) return ["replicas"];
	return isAutoscaler(object) ? BOUNDS[object.kind] ?? [] : [];
}
function numberAt(object, field) {
	if (object === void 0) return void 0;
	const value = valueAt(object.value, ["spec", field]);
	return typeof value === "number" ? value : null;
}
/** Counts shown. */
const MAX_COUNTS = 30;
/**
* Says in lines which counts change where they are rendered; that none does, where the files change one. Empty
* where nothing is rendered, or no count is concerned.
*/
function describeCounts(counts, isConcerned) {
	if (counts === null) return [];
	if (counts.length === 0) return isConcerned ? ["no count changes in what was rendered"] : [];
	const lines = counts.slice(0, MAX_COUNTS).map(({ root, object, field, before, after }) => {
		return `  ${object}: ${field} ${worded(before)} → ${worded(after)} (${root})`;
	});
	const more = counts.length > MAX_COUNTS ? [`  and ${counts.length - MAX_COUNTS} more`] : [];
	return [
		"counts that change as rendered:",
		...lines,
		...more
	];
}
function worded(count) {
	return count === void 0 ? "absent" : count?.toString() ?? "none stated";
}
// src/report/gate-evidence.ts
const MAX_REASON_LENGTH = 300;
const MEANING = "A minute is in violation where CPU is over the utilization limit of the service, and saturated where it is over the whole request.";
/** Renders a terminal's text: what the last weeks would have been before and after, a service each. */
function evidenceText(evidence) {
	if (evidence.length === 0) return [];
	const lines = replayedOf(evidence).flatMap((one) => [
		`  ${one.service}  ${sideText(one.before)}`,
		`  ${" ".repeat(one.service.length)}  becomes  ${sideText(one.after)}`,
		...one.notes.map((note) => `    ${note}`)
	]);
	return [
		"",
		`evidence: ${spanOf(evidence) ?? "none"}`,
		...lines,
		...unknownLines(evidence).map((line) => `  ${line}`)
	].map(sanitizeText);
}
/** Renders a comment's section: a table with two rows a service. */
function evidenceMarkdown(evidence) {
	if (evidence.length === 0) return [];
	const rows = replayedOf(evidence).flatMap((one) => [row(one.service, "before", one.before), row("", "after", one.after)]);
	const table = rows.length === 0 ? [] : [
		"",
		"| service | | numbers | minutes in violation | replica-hours | cost a month |",
		"|---|---|---|---:|---:|---:|",
		...rows
	];
	const lines = [...replayedOf(evidence).flatMap(({ service, notes }) => notes.map((note) => `${service}: ${note}`)), ...unknownLines(evidence)].map((line) => `- ${escapeMarkdown(line)}`);
	const list = lines.length === 0 ? [] : ["", ...lines];
	const span = spanOf(evidence);
	return [
		"",
		"### Evidence",
		...span === void 0 ? [] : ["", escapeMarkdown(`The past ${span}. ${MEANING}`)],
		...table,
		...list
	];
}
function replayedOf(evidence) {
	return evidence.filter((one) => one.kind === "replayed");
}
function spanOf(evidence) {
	const [first] = replayedOf(evidence);
	if (first === void 0) return void 0;
	return `from ${first.from} to ${first.to}, replayed under the numbers before and after`;
}
function sideText({ numbers, replica_minutes, monthly_cost, ...side }) {
	const cost = monthly_cost === null ? "" : `, ${monthly_cost} a month`;
	return `${numbers}: ${`${side.violation_minutes} minutes in violation${saturated(side)}`}, ${hours(replica_minutes)} replica-hours${cost}`;
}
/** Adds how many of the minutes asked for more than the ready pods request. */
function saturated({ saturated_minutes: minutes }) {
	return minutes === 0 ? "" : ` (${minutes} of them saturated)`;
}
function row(service, when, side) {
	const { numbers, violation_minutes, replica_minutes, monthly_cost } = side;
	return `| ${[
		service,
		when,
		numbers,
		`${violation_minutes}${saturated(side)}`,
		hours(replica_minutes),
		monthly_cost ?? ""
	].map((cell) => escapeMarkdown(cell)).join(" | ")} |`;
}
function hours(minutes) {
	return minutes < 6e3 ? String(Math.round(minutes / 6) / 10) : String(Math.round(minutes / 60));
}
const MAX_NAMES = 5;
/** Says once for each reason of which services nothing is known. */
function unknownLines(evidence) {
	const unknown = evidence.flatMap((one) => one.kind === "unknown" ? [one] : []);
	return [...groupBy(unknown, ({ why }) => why)].map(([why, group]) => {
		const names = group.map(({ service }) => service);
		const more = names.length - MAX_NAMES;
		return `${`${names.slice(0, MAX_NAMES).join(", ")}${more > 0 ? ` and ${more} more` : ""}`}: what the past says is not known: ${truncate(why, MAX_REASON_LENGTH)}`;
	});
}
// src/report/impact.ts
const MAX_NOTE_LENGTH = 300;
/** Rows of one table; the rest is counted. */
const MAX_ROWS$1 = 30;
/** Renders a terminal's text: each changed service before and after, then the others, then the clusters. */
function impactText(preview) {
	if (!preview) return [];
	if (preview.kind === "unknown") return ["", sanitizeText(`impact preview: unknown: ${preview.why}`)];
	const lines = (impacts) => impacts.slice(0, MAX_ROWS$1).flatMap((one) => [`  ${one.service}  ${outlookText(one.before)}  becomes  ${outlookText(one.after)}  (${figuresText(one.figures)})`, ...one.at_max ? [`    ${roomText(one.at_max)}`] : []]);
	return [
		"",
		"impact preview: decisions on base and with this change",
		...lines(preview.changed),
		...more(preview.changed.length),
		`  ${othersText(preview)}`,
		...lines(preview.others),
		...more(preview.others.length),
		...conflictLines(preview).map((line) => `  ${line}`),
		...preview.notes.map((note) => `  note: ${note}`)
	].map(sanitizeText);
}
/** Renders a comment's section: a table, and the rest folded. */
function impactMarkdown(preview) {
	if (!preview) return [];
	if (preview.kind === "unknown") return [
		"",
		"### Impact preview",
		"",
		`Unknown: ${escapeMarkdown(truncate(preview.why, MAX_NOTE_LENGTH))}`
	];
	const conflicts = conflictLines(preview).map((line) => `- ${escapeMarkdown(line)}`);
	return [
		"",
		"### Impact preview",
		"",
		...table(preview.changed),
		...more(preview.changed.length),
		"",
		escapeMarkdown(othersText(preview)),
		...preview.others.length > 0 ? [
			"",
			...table(preview.others),
			...more(preview.others.length)
		] : [],
		...folded("Cluster capacity and figures", [
			...preview.changed.slice(0, MAX_ROWS$1).flatMap(({ service, at_max }) => at_max ? [`- **${escapeMarkdown(service)}** ${escapeMarkdown(roomText(at_max))}`] : []),
			...conflicts,
			...preview.notes.slice(0, MAX_ROWS$1).map((note) => `- ${escapeMarkdown(truncate(note, MAX_NOTE_LENGTH))}`)
		])
	];
}
function table(impacts) {
	return [
		"| service | decision now | with this change | limits | figures |",
		"|---|---|---|---|---|",
		...impacts.slice(0, MAX_ROWS$1).map((one) => {
			return `| ${[
				one.service,
				outlookText(one.before),
				outlookText(one.after),
				limitsText(one),
				figuresText(one.figures)
			].map((cell) => escapeMarkdown(truncate(cell, MAX_NOTE_LENGTH))).join(" | ")} |`;
		})
	];
}
function folded(summary, lines) {
	return lines.length === 0 ? [] : [
		"",
		`<details><summary>${summary}</summary>`,
		"",
		...lines,
		"",
		"</details>"
	];
}
function more(count) {
	return count > MAX_ROWS$1 ? ["", `And ${count - MAX_ROWS$1} more.`] : [];
}
function outlookText(outlook) {
	if (!outlook) return "no sound blueprint";
	const { action, reason, current_replicas: from, target_replicas: to, proposed_replicas: proposed, execution, classification } = outlook;
	if (action === "no_action") return reason === null ? "no action" : `no action (${reason})`;
	const what = `${action.replace("_", " ")} ${from ?? "?"} → ${proposed ?? to ?? "?"}`;
	if (execution === "defer") return `${what}, deferred`;
	if (classification !== "allowed") return `${what}, ${classification.replace("_", " ")}`;
	return proposed !== null && proposed !== to ? `${what} of ${to}` : what;
}
function limitsText({ before, after }) {
	const text = (outlook) => outlook ? `${outlook.limits.min_replicas}–${outlook.limits.max_replicas}` : "none";
	const score = before && after && before.priority_score !== after.priority_score ? `, priority ${before.priority_score} → ${after.priority_score}` : "";
	return text(before) === text(after) ? `${text(after)}${score}` : `${text(before)} → ${text(after)}${score}`;
}
function figuresText(figures) {
	switch (figures.kind) {
		case "measured": return `${figures.source}, ${figures.time}`;
		case "ledger": return `not measured; from the ledger, ${figures.time}${figures.replicas === void 0 ? "" : ` at ${figures.replicas} replicas`}`;
		case "unknown": return `unknown: ${figures.why}`;
	}
}
function roomText({ cluster, more_replicas: replicas, cpu, memory, free_cpu: freeCpu, free_memory: freeMemory, fits }) {
	if (replicas === 0) return "runs at its highest count already";
	const wants = `at its highest count, ${replicas} more, it would request ${cpu} CPU and ${memory} memory`;
	if (fits === null) return `${wants}; what is free in cluster ${cluster} is unknown`;
	return `${wants}; ${`${freeCpu ?? "unknown"} CPU and ${freeMemory ?? "unknown"} memory are free in cluster ${cluster}`}: ${fits ? "that fits, as a sum" : "that does not fit"}`;
}
function othersText({ others, services_compared: all, changed }) {
	const rest = all - changed.length;
	if (rest === 0) return "There are no other services.";
	if (rest === 1) return `The one other service would be decided ${others.length === 0 ? "as it is now." : "otherwise:"}`;
	if (others.length === 0) return `Of the ${rest} other services none would be decided otherwise.`;
	return `Of the ${rest} other services ${others.length} would be decided otherwise:`;
}
function conflictLines({ conflicts }) {
	return conflicts.map(({ cluster, before, after }) => {
		if (before && after) return `Cluster ${cluster} has no room for all that want to scale up, with or without this change.`;
		return after ? `Cluster ${cluster} would no longer have room for all that want to scale up.` : `Cluster ${cluster} would have room again for all that want to scale up.`;
	});
}
// src/report/gate.ts
var gate_exports = /* @__PURE__ */ __exportAll({ renderGate: () => renderGate });
function buildGateReport({ classification, checks, ungoverned, rendering, counts }, status, { base, head, files }, about, now) {
	return {
		timestamp: formatInstant(now),
		base,
		head,
		files_changed: files,
		classification,
		status,
		checks,
		ungoverned,
		rendering,
		rendered_counts: counts,
		...about
	};
}
function renderGate(report, format) {
	if (format === "json") return `${escapeJson(JSON.stringify(report, null, 2))}\n`;
	return format === "markdown" ? gateMarkdown(report) : gateText(report);
}
const RANK = {
	forbidden: 0,
	requires_approval: 1,
	allowed: 2
};
/** Sorts the strictest checks first. */
function ranked(checks) {
	return [...checks].sort((a, b) => RANK[a.classification] - RANK[b.classification]);
}
function headline({ status, checks, files_changed: files }) {
	const count = checks.length === 1 ? "1 operation" : `${checks.length} operations`;
	return `${status.state}: ${status.description} (${count} in ${files === 1 ? "1 file" : `${files} files`})`;
}
/** Warns that the gate does not bind: nothing waits for its status. */
function advice({ enforcement }) {
	switch (enforcement?.kind) {
		case "advisory": return [`This gate is advisory: ${enforcement.why}. A ruleset that requires it from one App makes it binding.`];
		case "unsatisfiable": return [`This gate opens nothing: ${enforcement.why}. Run it with a token of that App, or require it from this one.`];
		case "unknown": return [`This gate may be advisory: ${enforcement.why}.`];
		default: return [];
	}
}
/** Says why a file is not judged, and what would have it judged. */
const UNGOVERNED = "it may be values of a chart, but nothing in Git says what reads it, so it is not judged. Name it among the values of a release, or by a blueprint's `manifest.path`.";
/**
* Renders a terminal's text: a line per operation, followed by its reason and, if it is forbidden, the
* alternatives.
*/
function gateText(report) {
	const lines = ranked(report.checks).flatMap((check) => {
		const where = `${check.file}:${check.line}${check.side === "base" ? " (base)" : ""}`;
		const instead = check.safer_alternatives.map((one) => `  instead: ${one}`);
		return [
			"",
			`${check.classification}  ${check.operation}  ${where}`,
			`  ${check.rationale}`,
			`  ${check.before} → ${check.after}`,
			...instead
		];
	});
	const invalid = report.problems.map((problem) => `invalid  ${formatProblem(problem)}`);
	const ungoverned = report.ungoverned.map((path) => `ungoverned  ${path}: ${UNGOVERNED}`);
	const rendering = report.rendering === null ? [] : [report.rendering];
	const apart = (section) => section.length > 0 ? ["", ...section] : [];
	return `${[
		...[
			headline(report),
			...advice(report),
			...lines,
			...apart(ungoverned),
			...apart(invalid),
			...apart(countLines(report)),
			...apart(rendering)
		].map(sanitizeText),
		...evidenceText(report.evidence),
		...impactText(report.impact_preview)
	].join("\n")}\n`;
}
/** Says which counts change where they are rendered. */
function countLines({ rendered_counts: counts, checks }) {
	return describeCounts(counts, checks.some(({ operation }) => operation.startsWith("scale_")));
}
/** Limits of the table. GitHub takes 65,536 characters per comment. */
const MAX_ROWS = 100;
const MAX_TABLE_LENGTH = 3e4;
/** Of a path, a message or a reason: the beginning tells them apart. */
const MAX_CELL_LENGTH = 300;
/** Returns the rows that fit. */
function fitting(rows) {
	let left = MAX_TABLE_LENGTH;
	const end = rows.findIndex((row) => {
		left -= row.length;
		return left < 0;
	});
	return rows.slice(0, end < 0 ? MAX_ROWS : Math.min(end, MAX_ROWS));
}
function short(text) {
	return escapeMarkdown(truncate(text, MAX_CELL_LENGTH));
}
/** Lets long paths and names break within: a comment on GitHub is 870 pixels wide. */
function breakable(cell) {
	return cell.replace(/[/_]/g, "$&<wbr>");
}
/** Renders a comment: a table with the strictest checks first, and the details folded. */
function gateMarkdown(report) {
	const checks = ranked(report.checks);
	const all = checks.map((check) => {
		const what = `${short(check.before)} → ${short(check.after)}`;
		const where = `${check.service === null ? "" : `${escapeMarkdown(check.service)}<br>`}${breakable(short(check.file))}:${check.line}`;
		return `| ${[
			...[check.classification, check.operation].map(breakable),
			where,
			breakable(what),
			breakable(short(check.rationale))
		].join(" | ")} |`;
	});
	const rows = fitting(all);
	const more = all.length > rows.length ? ["", `And ${all.length - rows.length} more.`] : [];
	const table = rows.length === 0 ? [] : [
		"",
		"| tier | operation | where | what | why |",
		"|---|---|---|---|---|",
		...rows,
		...more
	];
	return `${withinComment([
		`## Trimtab gate: ${escapeMarkdown(headline(report))}`,
		...advice(report).flatMap((line) => ["", escapeMarkdown(line)]),
		...table,
		...countMarkdown(report),
		...report.rendering === null ? [] : ["", `- ${escapeMarkdown(report.rendering)}`]
	], [
		ungovernedFiles(report),
		invalidFiles(report),
		evidenceMarkdown(report.evidence),
		impactMarkdown(report.impact_preview),
		details(checks)
	]).join("\n")}\n`;
}
function countMarkdown(report) {
	const [first, ...counts] = countLines(report).map((line) => short(line.trim()));
	return first === void 0 ? [] : [
		"",
		`- ${first}`,
		...counts.map((line) => `  - ${line}`)
	];
}
const MAX_COMMENT_LENGTH = 6e4;
/** Adds as many whole sections as a comment takes; half a section would leave its fold open. */
function withinComment(head, sections) {
	const lines = [...head];
	let left = MAX_COMMENT_LENGTH - lengthOf(head);
	let dropped = false;
	for (const section of sections) {
		const fits = lengthOf(section) <= left;
		if (fits) lines.push(...section);
		else dropped = true;
		left -= fits ? lengthOf(section) : 0;
	}
	return dropped ? [
		...lines,
		"",
		"Some of it is too long for a comment: `trimtab gate --base` prints it all."
	] : lines;
}
function lengthOf(lines) {
	return lines.reduce((sum, line) => sum + line.length + 1, 0);
}
/** Problems shown in a comment; the annotations on their lines show all of them. */
const MAX_PROBLEMS = 30;
function ungovernedFiles({ ungoverned }) {
	if (ungoverned.length === 0) return [];
	const more = ungoverned.length > MAX_PROBLEMS ? [`- and ${ungoverned.length - MAX_PROBLEMS} more`] : [];
	return [
		"",
		"### Ungoverned",
		"",
		...ungoverned.slice(0, MAX_PROBLEMS).map((path) => `- ${short(`${path}: ${UNGOVERNED}`)}`),
		...more
	];
}
function invalidFiles({ problems }) {
	if (problems.length === 0) return [];
	const more = problems.length > MAX_PROBLEMS ? [`- and ${problems.length - MAX_PROBLEMS} more`] : [];
	return [
		"",
		"### Invalid",
		"",
		...problems.slice(0, MAX_PROBLEMS).map((problem) => `- ${short(formatProblem(problem))}`),
		...more
	];
}
/** Lines of details: several checks of one operation say the same, unless they cost something. */
const MAX_DETAILS = 50;
function details(checks) {
	const held = checks.filter((check) => check.classification !== "allowed");
	const known = new Set(held.map((check) => {
		const service = check.cost_impact && check.service !== null ? ` (${escapeMarkdown(check.service)})` : "";
		return `- **${check.operation}**${service} ${escapeMarkdown(describeConsequences(check))}`;
	}));
	if (known.size === 0) return [];
	const more = known.size > MAX_DETAILS ? [`- and ${known.size - MAX_DETAILS} more`] : [];
	return [
		"",
		"<details><summary>Risk, cost, way back</summary>",
		"",
		...[...known].slice(0, MAX_DETAILS),
		...more,
		"",
		"</details>"
	];
}
export { comparedRoots as a, renderedCounts as i, gate_exports as n, renderedObjects as o, renderGate as r, buildGateReport as t };
