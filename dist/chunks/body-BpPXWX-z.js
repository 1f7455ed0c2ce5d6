import { C as pathTo, S as parseManifest, _ as toNumber, m as fromNumber, p as formatPercent, v as formatCpu, x as locatePath, y as formatMemory } from "./fleet-BdDZKgKD.js";
import { i as perReplica, o as measuredMetrics, s as predict } from "./survey-Dcbt4D4e.js";
import { t as inert } from "./inert-V76Pqlwd.js";
// src/manifest/splice.ts
/**
* Replaces the digits of one scalar and no other byte, then proves it: the result is parsed again and must
* equal the original but for that one value, with exactly one line changed.
*/
function splice(bytes, target, to) {
	if (!Number.isSafeInteger(to) || to < 0 || Object.is(to, -0)) return refused(`${to} is no replica count`);
	if (to === target.value) return refused(`the value is ${to} already`);
	const { start, end } = target;
	if (!Number.isInteger(start) || start < 0 || end > bytes.length || bytes.toString("latin1", start, end) !== String(target.value)) return refused(`line ${target.line} no longer holds ${target.value}`);
	const edited = Buffer.concat([
		bytes.subarray(0, start),
		Buffer.from(String(to), "latin1"),
		bytes.subarray(end)
	]);
	const before = parseManifest(bytes);
	if (before.kind === "unparsed") return refused(before.reason);
	const after = parseManifest(edited);
	if (after.kind === "unparsed") return refused(`the edit would break the file: ${after.reason}`);
	const flaw = disproof(before.parsed, after.parsed, bytes, target, to);
	return flaw === void 0 ? {
		kind: "edited",
		bytes: edited,
		line: target.line
	} : refused(flaw);
}
function refused(reason) {
	return {
		kind: "refused",
		reason
	};
}
function disproof(before, after, bytes, target, to) {
	const offset = bytes.toString("utf8", 0, target.start).length;
	const root = before.documents[target.documentIndex]?.root;
	const path = pathTo(before, root, offset);
	const node = path === void 0 ? void 0 : locatePath(before, root, path).node;
	if (path === void 0 || node?.kind !== "scalar" || node.style !== "plain" || node.end - node.start !== target.end - target.start) return `line ${target.line} holds no plain number of its own at the place given`;
	if (before.documents.length !== after.documents.length) return "the edit would change the number of documents";
	for (const [index, document] of before.documents.entries()) {
		const other = after.documents[index];
		const change = index === target.documentIndex ? {
			path,
			from: target.value,
			to
		} : void 0;
		if (!equalBut(document.value, other?.value, change)) return "the edit would change more than the one value";
	}
	const lines = changedLines(before.text, after.text);
	return lines === 1 ? void 0 : `the edit would change ${lines} lines`;
}
function changedLines(before, after) {
	const old = before.split("\n");
	const now = after.split("\n");
	if (old.length !== now.length) return Math.abs(old.length - now.length) + 1;
	return old.reduce((count, line, index) => line === now[index] ? count : count + 1, 0);
}
/**
* Deep equality, except that at `change.path` the one value must be `from` on the left and `to` on the right.
* It keeps its own stack and remembers pairs already compared: aliases can make values far deeper and wider than the text.
*/
function equalBut(left, right, change) {
	const compared = /* @__PURE__ */ new Map();
	const queue = [{
		left,
		right,
		depth: change === void 0 ? -1 : 0
	}];
	for (let pair = queue.pop(); pair !== void 0; pair = queue.pop()) {
		const { left: a, right: b, depth } = pair;
		if (change !== void 0 && depth === change.path.length) {
			if (a !== change.from || b !== change.to) return false;
			continue;
		}
		if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) {
			if (!Object.is(a, b)) return false;
			continue;
		}
		if (depth < 0) {
			const partners = compared.get(a);
			if (partners?.has(b) === true) continue;
			if (partners === void 0) compared.set(a, /* @__PURE__ */ new Set([b]));
			else partners.add(b);
		}
		if (Array.isArray(a) !== Array.isArray(b)) return false;
		const keys = Object.keys(a);
		if (keys.length !== Object.keys(b).length) return false;
		const step = depth < 0 ? void 0 : String(change?.path[depth]);
		for (const key of keys) {
			if (!Object.hasOwn(b, key)) return false;
			const next = key === step ? depth + 1 : -1;
			queue.push({
				left: a[key],
				right: b[key],
				depth: next
			});
		}
		if (step !== void 0 && !keys.includes(step)) return false;
	}
	return true;
}
// src/proposal/marker.ts
const KEYS = [
	"service",
	"file",
	"field",
	"from",
	"to",
	"tier",
	"blueprint"
];
function formatMarker(marker) {
	const ordered = Object.fromEntries(KEYS.map((key) => [key, marker[key]]));
	return `<!-- trimtab:proposal ${JSON.stringify(ordered).replaceAll(">", "\\u003e")} -->`;
}
/** The last marker of a body; undefined where there is none or it has been damaged. */
function parseMarker(body) {
	const found = [...body.matchAll(/<!-- trimtab:proposal (\{.*?\}) -->/g)].at(-1)?.[1];
	if (!found) return void 0;
	try {
		const value = JSON.parse(found);
		return typeof value.service === "string" && typeof value.file === "string" && Number.isInteger(value.from) && Number.isInteger(value.to) ? value : void 0;
	} catch {
		return;
	}
}
/** Same fingerprint and same file on base means there is nothing to write. */
function sameFingerprint(a, b) {
	return KEYS.every((key) => a[key] === b[key]);
}
// src/proposal/body.ts
function proposalTitle(marker) {
	return `Scale ${marker.service} from ${marker.from} to ${marker.to} replicas`;
}
/** What a reviewer reads: why in one sentence, the figures, the sum, what to expect, how to go back. */
function proposalBody(s, marker) {
	const { decision, governance } = s;
	return `${[
		inert(decision.rationale),
		...figureTable(s, marker),
		"",
		`**Formula** \`${decision.formula.replaceAll("`", "'")}\``,
		"",
		`**Governance** ${governance.classification}: ${inert(governance.rationale)}. Risk: ${governance.risk}.`,
		...capacityLine(s, marker),
		"",
		`**Roll back** by reverting this pull request: one number in \`${marker.file.replaceAll("`", "'")}\`.`,
		"",
		"<details><summary>Decision record</summary>",
		"",
		"```json",
		JSON.stringify(decision, null, 2).replaceAll("```", "` ` `"),
		"```",
		"",
		"</details>"
	].join("\n").slice(0, 58e3)}\n\n${formatMarker(marker)}\n`;
}
function figureTable(s, marker) {
	const { scaling, performance } = s.input.blueprint;
	const now = measuredMetrics(s.input.observation);
	const then = predict(now, marker.from, marker.to);
	const ratio = (value) => value === void 0 ? "unknown" : formatPercent(fromNumber(value), 1);
	const ms = (value) => value === void 0 ? "unknown" : `${toNumber(fromNumber(value), 0)} ms`;
	const below = (limit) => limit ? `< ${formatPercent(limit)}` : "none";
	return [
		"",
		"| | now | expected | target |",
		"|---|---|---|---|",
		`| replicas | ${marker.from} | ${marker.to} | ${scaling.minReplicas}–${scaling.maxReplicas} |`,
		`| CPU | ${ratio(now.cpu_utilization)} | ${ratio(then.cpu_utilization)} | ${below(scaling.targetCpu)} |`,
		`| memory | ${ratio(now.memory_utilization)} | ${ratio(then.memory_utilization)} | ${below(scaling.targetMemory)} |`,
		`| p95 latency | ${ms(now.latency_p95)} | ${ms(then.latency_p95)} | ${performance.latencyP95Target === void 0 ? "none" : `< ${performance.latencyP95Target} ms`} |`,
		`| error rate | ${ratio(now.error_rate)} | | ${below(performance.errorRateThreshold)} |`
	];
}
function capacityLine(s, marker) {
	const change = BigInt(marker.to - marker.from);
	const size = perReplica(s.input.blueprint);
	const partial = s.grant && s.grant.granted < s.grant.requested ? ` A smaller step than the ${s.grant.requested} replicas wanted: no more fit.` : "";
	return ["", `**Capacity** requests change by ${formatCpu(size.cpu * change)} CPU and ${formatMemory(size.memory * change)} memory.${partial}`];
}
export { splice as a, sameFingerprint as i, proposalTitle as n, parseMarker as r, proposalBody as t };
