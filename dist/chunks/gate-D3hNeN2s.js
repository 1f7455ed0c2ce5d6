import { n as __exportAll } from "./rolldown-runtime-BVN1G_yT.js";
import { n as instant } from "./decide-Dz5aezi1.js";
import { r as printable, t as inert } from "./inert-BHzWmssy.js";
// src/report/gate.ts
var gate_exports = /* @__PURE__ */ __exportAll({ renderGate: () => renderGate });
function buildGateReport({ classification, checks }, status, { base, head, files }, now) {
	return {
		timestamp: instant(now),
		base,
		head,
		files_changed: files,
		classification,
		status,
		checks
	};
}
function renderGate(report, format) {
	if (format === "json") return `${JSON.stringify(report, null, 2)}\n`;
	return format === "markdown" ? gateMarkdown(report) : gateText(report);
}
const RANK = {
	forbidden: 0,
	requires_approval: 1,
	allowed: 2
};
/** What stops it first. */
function ranked(checks) {
	return [...checks].sort((a, b) => RANK[a.classification] - RANK[b.classification]);
}
function headline({ status, checks, files_changed: files }) {
	const count = checks.length === 1 ? "1 operation" : `${checks.length} operations`;
	return `${status.state}: ${status.description} (${count} in ${files === 1 ? "1 file" : `${files} files`})`;
}
/** For a terminal: one line an operation, why beneath it, and what to do instead where it is forbidden. */
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
	return `${[headline(report), ...lines].map(printable).join("\n")}\n`;
}
/** Rows in the table; GitHub takes 65 536 characters, and nobody reads more. */
const MOST_ROWS = 100;
/** For a comment: a table, what stops it first, and the particulars folded away. */
function gateMarkdown(report) {
	const checks = ranked(report.checks);
	const rows = checks.slice(0, MOST_ROWS).map((check) => {
		const what = `${inert(check.before)} → ${inert(check.after)}`;
		const service = check.service === null ? "" : inert(check.service);
		return `| ${check.classification} | ${check.operation} | ${service} | ${inert(`${check.file}:${check.line}`)} | ${what} | ${inert(check.rationale)} |`;
	});
	const more = checks.length > MOST_ROWS ? ["", `And ${checks.length - MOST_ROWS} more.`] : [];
	const table = rows.length === 0 ? [] : [
		"",
		"| tier | operation | service | where | what | why |",
		"|---|---|---|---|---|---|",
		...rows,
		...more
	];
	return `${[
		`## Trimtab gate: ${inert(headline(report))}`,
		...table,
		...particulars(checks)
	].join("\n")}\n`;
}
function particulars(checks) {
	const held = checks.filter((check) => check.classification !== "allowed");
	const known = new Map(held.map((check) => [check.operation, check]));
	if (known.size === 0) return [];
	return [
		"",
		"<details><summary>Risk, cost, way back</summary>",
		"",
		...[...known.values()].map((check) => {
			const instead = check.safer_alternatives.length > 0 ? ` Instead: ${check.safer_alternatives.join("; ")}.` : "";
			const cost = check.cost_impact ? ` Cost: ${check.cost_impact.monthly_after} a month.` : "";
			return `- **${check.operation}** Risk: ${check.risk}.${inert(cost)} ${check.reversibility}. Roll back: ${check.rollback_plan}.${inert(instead)}`;
		}),
		"",
		"</details>"
	];
}
export { gate_exports as n, renderGate as r, buildGateReport as t };
