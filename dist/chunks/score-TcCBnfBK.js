import { n as __exportAll } from "./rolldown-runtime-BVN1G_yT.js";
import { c as tellSaved, t as formatHours } from "./tell-Byt01pVa.js";
import { n as formatInstant, o as counted } from "./time-ZXryeGjZ.js";
import { n as groupBy } from "./group-by-CKri-PEM.js";
import { i as sanitizeText, n as escapeMarkdown } from "./markdown-Ca9uF0YC.js";
import { c as escapeJson } from "./errors-caA3otfk.js";
// src/report/score.ts
var score_exports = /* @__PURE__ */ __exportAll({ renderScore: () => renderScore });
/** Adds up what demand made of each advice. */
function scoreReport(judged) {
	const byService = [...groupBy(judged, ({ advice }) => advice.service)].sort(([a], [b]) => a < b ? -1 : 1);
	return {
		proposals: judged.map(proposalOf),
		services: Object.fromEntries(byService.map(([service, all]) => [service, sumOf(all)])),
		total: sumOf(judged)
	};
}
function proposalOf(one) {
	const { service, pull, at, merged, numbers } = one.advice;
	const instant = (time) => formatInstant(new Date(time));
	const regret = one.kind === "judged" ? one.regret : void 0;
	return {
		service,
		pull: pull ?? null,
		proposed_at: instant(at),
		merged,
		from: numbers ? tell(numbers.from) : null,
		to: numbers ? tell(numbers.to) : null,
		judged: regret ? {
			...regret,
			from: instant(regret.from),
			to: instant(regret.to)
		} : null,
		why: one.kind === "unknown" ? one.why : null
	};
}
function tell(numbers) {
	if ("replicas" in numbers) return counted(numbers.replicas, "replica");
	return `${numbers.target}% from ${numbers.min} to ${numbers.max}`;
}
function sumOf(all) {
	const regrets = all.flatMap((one) => one.kind === "judged" ? [one.regret] : []);
	const total = (key) => regrets.reduce((sum, regret) => sum + regret[key], 0);
	return {
		judged: regrets.length,
		helped: regrets.filter(({ verdict }) => verdict === "helped").length,
		harmed: regrets.filter(({ verdict }) => verdict === "harmed").length,
		violation_minutes_saved: total("violation_minutes_saved"),
		replica_minutes_saved: total("replica_minutes_saved")
	};
}
/** Renders the score: a line for each proposal, then the sums. */
function renderScore(report, format) {
	if (format === "json") return `${escapeJson(JSON.stringify(report, null, 2))}\n`;
	const sums = [...Object.entries(report.services), ["all", report.total]];
	if (format === "text") return [...report.proposals.map(proposalLine), ...sums.map(([name, sum]) => sumLine(name, sum))].map((line) => `${line}\n`).join("");
	return `| service | judged | helped | harmed | violation minutes saved | replica-hours saved |\n|---|--:|--:|--:|--:|--:|\n${sums.map(([name, sum]) => `| ${escapeMarkdown(name)} | ${sum.judged} | ${sum.helped} | ${sum.harmed} | ${sum.violation_minutes_saved} | ${formatHours(sum.replica_minutes_saved)} |\n`).join("")}`;
}
function proposalLine({ service, pull, proposed_at, merged, from, to, judged, why }) {
	const where = pull === null ? "(observed only)" : `#${pull}${merged ? " (merged)" : ""}`;
	return `${`${proposed_at}  ${sanitizeText(service)} ${where}`}${from === null ? "" : `: ${from} → ${to}`}: ${judged === null ? `not judged: ${sanitizeText(why ?? "")}` : `${judged.verdict}: ${tellSaved(judged)}`}`;
}
function sumLine(name, sum) {
	return `${sanitizeText(name)}: ${sum.judged} judged, ${sum.helped} helped, ${sum.harmed} harmed: ${tellSaved(sum)}`;
}
export { scoreReport as n, score_exports as r, renderScore as t };
