import { n as __exportAll } from "./rolldown-runtime-BVN1G_yT.js";
import { n as MINUTE_MS } from "./demand-DjnMXt6M.js";
import { i as priceOf } from "./score-DMELKMS_.js";
import { n as formatInstant, o as counted } from "./time-ZXryeGjZ.js";
import { n as escapeMarkdown } from "./markdown-Ca9uF0YC.js";
import { t as XY_CHART_STYLE } from "./mermaid-BE3HdMmd.js";
// src/report/capacity-chart.ts
/** More lines than this are not told apart, and more days do not fit. */
const MAX_LINES = 5;
const MAX_DAYS = 90;
/**
* Draws lines over days as a Mermaid chart, which has no legend: its title names them in their order. A day
* without a value keeps that of the day before. Returns '' where there are no two days.
*/
function capacityChart(lines) {
	const days = Math.min(MAX_DAYS, Math.max(...lines.map(([, values]) => values.length)));
	if (days < 2) return "";
	const shown = lines.slice(0, MAX_LINES).map(([name, values]) => [name, filled(values.slice(-days))]);
	const highest = Math.ceil(Math.max(1, ...shown.flatMap(([, values]) => values)));
	return [
		"",
		"```mermaid",
		XY_CHART_STYLE,
		"xychart-beta",
		`  title "Replicas, mean of each day: ${shown.map(([name]) => name).join(", ")}"`,
		`  x-axis "day" 1 --> ${days}`,
		`  y-axis "replicas" 0 --> ${highest}`,
		...shown.map(([, values]) => `  line [${values.join(", ")}]`),
		"```",
		""
	].join("\n");
}
function filled(values) {
	let last = 0;
	return values.map((value) => {
		last = value ?? last;
		return last;
	});
}
// src/report/backtest.ts
var backtest_exports = /* @__PURE__ */ __exportAll({ renderBacktest: () => renderBacktest });
/** Adds up what the policies made of each service. */
function backtestReport(history, { rules, review, policies }, results) {
	const { n, d } = priceOf(rules);
	return {
		history,
		settings: {
			objective: rules.objective / 1e4,
			utilization_limit: rules.utilizationLimit / 1e4,
			price: Math.round(n * 1e4 / d) / 1e4,
			start_delay_seconds: rules.startDelay / 1e3,
			review
		},
		services: Object.fromEntries(results.map((result) => [result.service, describeService(result)])),
		policies: Object.fromEntries([...policies.keys()].map((name) => [name, addUp(name, results)]))
	};
}
function describeService({ judgedFrom, end, step, gaps, policies }) {
	const [first] = policies.values();
	return {
		judged_from: formatInstant(new Date(judgedFrom)),
		to: formatInstant(new Date(end)),
		step_seconds: step / 1e3,
		measured_minutes: minutes(first?.tally.steps ?? 0, step),
		gap_minutes: minutes(gaps, step),
		daily_least_replicas: (first?.days ?? []).map(({ least, steps }) => mean(least, steps))
	};
}
function addUp(name, results) {
	const services = results.flatMap(({ service, step, policies }) => {
		const replayed = policies.get(name);
		if (!replayed) return [];
		const { tally, days, opened, merged, chosen } = replayed;
		const daily = days.map(({ replicas, steps }) => mean(replicas, steps));
		return [[service, {
			...inMinutes(tally, step),
			proposals_opened: opened,
			proposals_merged: merged,
			...numbersOf(chosen),
			daily_replicas: daily
		}]];
	});
	const sum = (key) => services.reduce((total, [, figures]) => total + figures[key], 0);
	return {
		replica_minutes: sum("replica_minutes"),
		least_replica_minutes: sum("least_replica_minutes"),
		violation_minutes: sum("violation_minutes"),
		saturated_minutes: sum("saturated_minutes"),
		proposals_opened: sum("proposals_opened"),
		proposals_merged: sum("proposals_merged"),
		services: Object.fromEntries(services)
	};
}
function inMinutes({ replicas, least, violations, saturated }, step) {
	return {
		replica_minutes: minutes(replicas, step),
		least_replica_minutes: minutes(least, step),
		violation_minutes: minutes(violations, step),
		saturated_minutes: minutes(saturated, step)
	};
}
/** Converts steps into minutes of at most two decimals: a step may be shorter than a minute. */
function minutes(steps, step) {
	return Math.round(steps * step * 100 / MINUTE_MS) / 100;
}
/** Returns a mean of at most two decimals; null of nothing. */
function mean(sum, steps) {
	return steps === 0 ? null : Math.round(sum * 100 / steps) / 100;
}
function numbersOf(chosen) {
	if ("replicas" in chosen) return { replicas: chosen.replicas };
	const { target, min, max } = chosen;
	return {
		target,
		min_replicas: min,
		max_replicas: Number.isFinite(max) ? max : null
	};
}
/** GitHub cuts a job summary at 1 MiB. */
const MAX_MARKDOWN = 8e5;
const MAX_CHARTS = 10;
/** Renders the answer: tables for people, or the report itself. */
function renderBacktest(report, format) {
	if (format === "json") return `${JSON.stringify(report, null, 2)}\n`;
	const markdown = format === "markdown";
	const render = markdown ? markdownTable : textTable;
	const part = (heading, rows) => `${heading}\n\n${render(rows)}`;
	const parts = [part(markdown ? escapeMarkdown(describe(report)) : describe(report), totalRows(report))];
	let room = markdown ? MAX_MARKDOWN : Number.POSITIVE_INFINITY;
	const names = Object.keys(report.services);
	for (const [index, service] of names.entries()) {
		const title = describePart(report, service);
		const chart = markdown && index < MAX_CHARTS ? chartOf(report, service) : "";
		const next = `${part(markdown ? `### ${escapeMarkdown(title)}` : title, serviceRows(report, service))}${chart}`;
		room -= next.length;
		if (room < 0) {
			const left = counted(names.length - index, "more service");
			parts.push(`The totals count ${left}; --service NAME prints one.\n`);
			break;
		}
		parts.push(next);
	}
	return parts.join("\n");
}
/** Draws what the demand needed day by day, and what each policy had. */
function chartOf({ services, policies }, service) {
	const least = services[service]?.daily_least_replicas ?? [];
	const lines = Object.entries(policies).map(([name, policy]) => [name, policy.services[service]?.daily_replicas ?? []]);
	return capacityChart([["least", least], ...lines]);
}
function describe({ history, settings, services }) {
	const { objective, price, utilization_limit: limit, start_delay_seconds: delay, review } = settings;
	const percent = (ratio) => `${Math.round(ratio * 1e4) / 100}%`;
	return `Backtest of ${history}: ${counted(Object.keys(services).length, "service")}. Objective ${percent(objective)} (price ${price}), violation above ${percent(limit)} utilization, pods ready after ${delay} s, review ${review}.`;
}
function describePart({ services }, service) {
	const found = services[service];
	if (!found) return service;
	const gaps = found.gap_minutes > 0 ? `, ${grouped(found.gap_minutes)} minutes of it not measured` : "";
	return `${service}: ${found.judged_from} to ${found.to}${gaps}`;
}
const HEAD = [
	"policy",
	"replica-hours",
	"× least",
	"violation min",
	"saturated min",
	"opened",
	"merged"
];
function totalRows({ policies }) {
	return [[...HEAD], ...Object.entries(policies).map(([name, figures]) => cells(name, figures))];
}
function serviceRows({ policies }, service) {
	const rows = Object.entries(policies).flatMap(([name, policy]) => {
		const figures = policy.services[service];
		return figures ? [[...cells(name, figures), describeNumbers(figures)]] : [];
	});
	return [[...HEAD, "numbers at the end"], ...rows];
}
function cells(name, figures) {
	const { replica_minutes: used, least_replica_minutes: least } = figures;
	return [
		name,
		grouped(used < 6e3 ? Math.round(used / 6) / 10 : Math.round(used / 60)),
		least === 0 ? "–" : (used / least).toFixed(2),
		grouped(figures.violation_minutes),
		grouped(figures.saturated_minutes),
		String(figures.proposals_opened),
		String(figures.proposals_merged)
	];
}
function describeNumbers(numbers) {
	if ("replicas" in numbers) return counted(numbers.replicas, "replica");
	const { target, min_replicas: min, max_replicas: max } = numbers;
	return `${target}% from ${min}${max === null ? "" : ` to ${max}`}`;
}
/** Formats a number with commas between thousands. */
function grouped(value) {
	const [whole = "", decimals] = String(value).split(".");
	const text = whole.replace(/\B(?=(\d{3})+$)/g, ",");
	return decimals === void 0 ? text : `${text}.${decimals}`;
}
function textTable(rows) {
	const widths = (rows[0] ?? []).map((_, column) => rows.reduce((widest, row) => Math.max(widest, row[column]?.length ?? 0), 0));
	const isText = (column) => column === 0 || column === HEAD.length;
	return rows.map((row) => {
		return `  ${row.map((cell, column) => isText(column) ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)).join("  ").trimEnd()}\n`;
	}).join("");
}
function markdownTable([head = [], ...rows]) {
	const line = (row) => `| ${row.map(escapeMarkdown).join(" | ")} |\n`;
	const isText = (column) => column === 0 || column === HEAD.length;
	const rule = `|${head.map((_, column) => isText(column) ? "---" : "---:").join("|")}|\n`;
	return `${line(head)}${rule}${rows.map(line).join("")}`;
}
export { backtest_exports as n, renderBacktest as r, backtestReport as t };
