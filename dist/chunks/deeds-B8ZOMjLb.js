import { n as escapeMarkdown } from "./markdown-Ca9uF0YC.js";
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
/** Describes one pull request that a run wrote to: `opened #12`. */
function describeWritten({ action, number }) {
	return `${WORDS.find(([name]) => name === action)?.[1] ?? action} #${number}`;
}
/** Renders the line about the dashboard: a link, or why there is none. */
function dashboardLine({ dashboard, repository }) {
	if (dashboard === void 0) return [];
	if ("why" in dashboard) return ["", `No dashboard: ${escapeMarkdown(dashboard.why)} (or set \`dashboard: false\` in \`trimtab.yaml\`).`];
	const { number } = dashboard;
	return ["", repository === void 0 ? `Dashboard: #${number}` : `[Dashboard](${repository}/issues/${number})`];
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
export { describeDeeds as n, describeWritten as r, dashboardLine as t };
