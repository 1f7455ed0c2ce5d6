import { n as __exportAll } from "./rolldown-runtime-BVN1G_yT.js";
import { i as sanitizeText, n as escapeMarkdown } from "./markdown-Ca9uF0YC.js";
import { c as escapeJson } from "./errors-caA3otfk.js";
// src/report/log.ts
var log_exports = /* @__PURE__ */ __exportAll({ renderLog: () => renderLog });
/** Events for people: a line each, a table, or the events themselves as one JSON list. */
function* renderLog(events, format) {
	if (format === "json") return yield* renderJson(events);
	if (format === "markdown") yield "| time | service | event | why |\n|---|---|---|---|\n";
	const width = events.reduce((widest, { service }) => Math.max(widest, service.length), 0);
	for (const event of events) yield format === "markdown" ? row(event) : line(event, width);
}
/** GitHub cuts a job summary at 1 MiB: what does not fit is said. */
const MAX_SUMMARY = 9e5;
/** Renders the table for a job summary, with the newest events where not all fit. */
function renderLogSummary(events) {
	const [head, ...rows] = renderLog(events, "markdown");
	let room = MAX_SUMMARY;
	let from = rows.length;
	while (from > 0 && room >= (rows[from - 1]?.length ?? 0)) room -= rows[--from]?.length ?? 0;
	return `${from > 0 ? `${from} older events are left out.\n\n` : ""}${head}${rows.slice(from).join("")}`;
}
function* renderJson(events) {
	let separator = "[\n  ";
	for (const event of events) {
		yield `${separator}${escapeJson(JSON.stringify(event))}`;
		separator = ",\n  ";
	}
	yield events.length === 0 ? "[]\n" : "\n]\n";
}
function line(event, width) {
	const { timestamp, service, rationale } = event;
	return `${timestamp}  ${sanitizeText(service).padEnd(width)}  ${sanitizeText(what(event))}: ${sanitizeText(String(rationale ?? ""))}\n`;
}
function row(event) {
	const { timestamp, service, rationale } = event;
	return `| ${timestamp} | ${escapeMarkdown(service)} | ${escapeMarkdown(what(event))} | ${escapeMarkdown(String(rationale ?? ""))} |\n`;
}
/**
* Describes an event: `proposal create #3 (allowed)`, `decision no_action (cooldown; scale_up 2 to 3)`,
* `breaker_reset closed by ada`.
*/
function what({ event_type: type, outcome, pull, agent_id: agent, duration, ...event }) {
	const about = [
		event.operation === "rollback" ? "rollback" : void 0,
		event.reason,
		type === "decision" ? event.recommended : void 0,
		event.retry_at && `until ${event.retry_at}`,
		event.classification === "n/a" ? void 0 : event.classification,
		type === "verification" && duration !== void 0 ? `after ${duration}` : void 0
	].filter((text) => text !== void 0);
	return [
		`${type} ${outcome}`,
		...pull === void 0 ? [] : [`#${pull}`],
		...event.issue === void 0 ? [] : [`issue #${event.issue}`],
		...about.length > 0 ? [`(${about.join("; ")})`] : [],
		...agent === void 0 || agent === "trimtab" ? [] : [`by ${agent}`]
	].join(" ");
}
export { renderLog as n, renderLogSummary as r, log_exports as t };
