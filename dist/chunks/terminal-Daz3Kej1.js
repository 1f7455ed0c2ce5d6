import { c as listFirst, o as counted } from "./time-ZXryeGjZ.js";
import { a as truncate, i as sanitizeText } from "./markdown-Ca9uF0YC.js";
import { l as escapeLines } from "./errors-caA3otfk.js";
import { t as indexQueries } from "./sources-D64XEVlv.js";
import { r as describeWritten } from "./deeds-B8ZOMjLb.js";
import { h as saidOf, p as needsPerson, s as describeObserved, t as countProposals, u as groupHeld } from "./totals-CHER2wSj.js";
import { t as HOLDS } from "./reasons-B5jVomPw.js";
import { i as detailLines, n as conflictLines, r as countShown, t as changeWords } from "./text-BhKxMM2_.js";
import { styleText } from "node:util";
// src/lib/styled.ts
/**
* Lays spans out as lines of at most `width` characters, the first indented by `indent` and the others by `hanging`
* spaces. Text breaks at its spaces alone: a longer word stands on a line of its own. What a terminal or a workflow's
* log would act on is escaped, so that the only control characters are those of the styles.
*/
function layOut(spans, screen, indent, hanging = indent) {
	const words = spans.flatMap(({ text, style }) => escapeLines(sanitizeText(text)).split(" ").map((word) => ({
		text: word,
		style
	})));
	const lines = [[]];
	let used = indent;
	for (const word of words) {
		const line = lines.at(-1);
		const { length } = [...word.text];
		if (line.length > 0 && used + 1 + length > screen.width) {
			lines.push([word]);
			used = hanging + length;
		} else {
			used += length + (line.length > 0 ? 1 : 0);
			line.push(word);
		}
	}
	return lines.map((line, at) => `${" ".repeat(at === 0 ? indent : hanging)}${paintAll(line, screen)}`);
}
/** Joins words by spaces, painting those of one style together. */
function paintAll(words, screen) {
	const runs = [];
	for (const { text, style } of words) {
		const last = runs.at(-1);
		if (last !== void 0 && last.style === style) last.text += ` ${text}`;
		else runs.push({
			text,
			style
		});
	}
	return runs.map(({ text, style }) => paint(text, style, screen)).join(" ");
}
/** Returns a text in a style, where there is color. */
function paint(text, style, { color }) {
	return color && style !== void 0 ? styleText(style, text, { validateStream: false }) : text;
}
// src/report/terminal.ts
/** Services named below one cause; `--format json` has them all. */
const MAX_HELD = 20;
const MAX_NAMES = 40;
const MAX_MESSAGE_LENGTH = 400;
const TIER_STYLES = {
	allowed: "green",
	requires_approval: "yellow",
	forbidden: "red"
};
/**
* Renders the report for a person at a terminal: what changes first, then what is held, by cause, then what is at
* rest, in lines of the screen's width. `written` are the pull requests that the run wrote to.
*/
function renderTerminal(report, screen, written = []) {
	const services = Object.values(report.services);
	const findQuery = indexQueries(report.inputs.snapshot);
	const show = (spans, indent = 0, hanging) => layOut(spans, screen, indent, hanging);
	const changing = services.filter(({ decision }) => decision.action !== "no_action");
	const { total_cpu: cpu, total_memory: memory } = report.resource_efficiency;
	return `${[
		...show([{
			text: report.multi_service_evaluation_id,
			style: "bold"
		}, { text: ` ${countShown(report)}` }]),
		...noticeSpans(report).flatMap((span) => show([span])),
		...changing.flatMap((service) => ["", ...changeLines(service, findQuery, written, show)]),
		...conflictLines(report).flatMap((line) => show([{ text: line }], 0, 11)),
		...groupHeld(services).flatMap((held) => ["", ...heldLines(held, findQuery, show)]),
		...restLines(services, show),
		"",
		...show([{
			text: `${countProposals(report)}; requests change by ${cpu} CPU and ${memory} memory.`,
			style: "bold"
		}]),
		...report.pull_requests.flatMap(({ service, pull, action, reason }) => show([{
			text: `#${pull}`,
			style: "cyan"
		}, { text: `of ${service} is ${action}: ${reason}` }])),
		...report.errors.flatMap(({ message }) => show([{
			text: "error:",
			style: "red"
		}, { text: message }], 0, 2))
	].join("\n")}\n`;
}
/** Says that nothing is written, or nothing of some services. */
function noticeSpans(report) {
	const observed = describeObserved(report);
	return [...report.paused_by === null ? [] : [`Paused, nothing is written: ${report.paused_by}`], ...observed === void 0 ? [] : [`Observed only, ${observed}`]].map((text) => ({
		text,
		style: "yellow"
	}));
}
/** Renders a service that changes: its change, tier and pull request, then why. */
function changeLines(service, findQuery, written, show) {
	const { decision, governance_check: governance } = service;
	const tier = changeWords(service).tier.trim();
	const pulls = written.filter((one) => one.service === decision.service).map((one) => ({
		text: ` ${describeWritten(one)}`,
		style: "cyan"
	}));
	const [rationale = "", ...more] = detailLines(service, findQuery);
	return [
		...show([
			{
				text: decision.service,
				style: "bold"
			},
			{ text: ` ${changeWords(service).what} ` },
			{
				text: tier,
				style: TIER_STYLES[governance.classification]
			},
			...pulls
		]),
		...show([{ text: rationale }], 2),
		...more.flatMap((text) => show([{
			text,
			style: "dim"
		}], 2, 4))
	];
}
/** Renders a cause with its remedy, and below it what holds each of its services. */
function heldLines(held, findQuery, show) {
	const { reason, services } = held;
	const { title, remedy } = HOLDS[reason];
	const left = services.length - MAX_HELD;
	return [
		...show([{
			text: title.replaceAll("`", ""),
			style: needsPerson(held) ? "yellow" : "bold"
		}, { text: `(${reason}), ${counted(services.length, "service")}` }]),
		...show([{ text: remedy.replaceAll("`", "") }], 2),
		...services.slice(0, MAX_HELD).flatMap((service) => {
			const text = truncate(saidOf(service, findQuery), MAX_MESSAGE_LENGTH);
			return show([{ text: `${service.decision.service}:` }, {
				text,
				style: "dim"
			}], 2, 4);
		}),
		...left > 0 ? show([{
			text: `… and ${left} more`,
			style: "dim"
		}], 2) : []
	];
}
/** Names the services that nothing is asked of. */
function restLines(services, show) {
	const names = services.flatMap(({ decision }) => decision.action === "no_action" && decision.reason === null ? [decision.service] : []);
	if (names.length === 0) return [];
	return [
		"",
		...show([{
			text: `At rest, ${counted(names.length, "service")}`,
			style: "bold"
		}]),
		...show([{
			text: listFirst(names, MAX_NAMES),
			style: "dim"
		}], 2)
	];
}
export { renderTerminal };
