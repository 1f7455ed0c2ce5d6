import { D as readJson, T as RECORD_BOUNDS } from "./disruption-budget-BtbtHllo.js";
import { _ as objectOf, g as mapOf, p as aText$1, u as aCount, v as oneOf, y as optional } from "./event-D9vQPcQb.js";
import { r as governanceStatus } from "./statuses-C3SHwibz.js";
import { n as approvalOf } from "./approvals-B0uGr0HZ.js";
import { createHash } from "node:crypto";
// src/pull-requests/branch.ts
/**
* Every branch of this tool starts with this; what follows is the service, or `rollback--` and the service.
*/
const BRANCH_PREFIX = "trimtab/";
const ROLLBACK = "rollback--";
function proposalBranch(service) {
	return `${BRANCH_PREFIX}${service}`;
}
function rollbackBranch(service) {
	return `${BRANCH_PREFIX}${ROLLBACK}${service}`;
}
/** Returns the service a branch is about; a service's own name never starts with `rollback--`. */
function serviceOfBranch(branch) {
	const name = branch.slice(8);
	return name.startsWith(ROLLBACK) ? name.slice(10) : name;
}
// src/pull-requests/marker.ts
const FINGERPRINT = [
	"service",
	"file",
	"field",
	"from",
	"to",
	"tier",
	"blueprint"
];
function formatMarker(marker) {
	const ordered = Object.fromEntries([
		...FINGERPRINT,
		"blob",
		"before",
		"template",
		"reverts",
		"config",
		"number",
		"autoscaler"
	].map((key) => [key, marker[key]]));
	return `<!-- trimtab:proposal ${JSON.stringify(ordered).replaceAll(">", "\\u003e")} -->`;
}
/** Parses the last marker of a body; undefined where there is none or it has been damaged. */
function parseMarker(body) {
	const found = [...body.matchAll(/<!-- trimtab:proposal (\{.*?)( -->|$)/gm)].findLast(([, json = "", end]) => end !== "" && json.endsWith("}"))?.[1];
	const read = found === void 0 ? void 0 : readJson(found, RECORD_BOUNDS);
	if (read?.kind !== "json" || MARKER(read.value, "") !== void 0) return void 0;
	const marker = read.value;
	return {
		...marker,
		before: marker.before ?? {}
	};
}
const aNumber = (value, at) => typeof value === "number" ? void 0 : `${at}: expected a number`;
const aText = optional(aText$1);
/** Markers of earlier versions lack some of it. */
const MARKER = objectOf({
	service: aText$1,
	file: aText$1,
	from: aCount,
	to: aCount,
	field: aText,
	tier: aText,
	blueprint: aText,
	blob: aText,
	template: aText,
	config: aText,
	reverts: optional(aCount),
	before: optional(mapOf(aNumber)),
	number: optional(oneOf("target", "min", "max")),
	autoscaler: aText
});
/** Hashes the fingerprint and the file it was built on into one word: another word, another commit. */
function fingerprintOf(marker) {
	return blobDigest(Buffer.from([...FINGERPRINT, "blob"].map((key) => String(marker[key])).join("\0")));
}
/** Returns the edit of a marker, as events tell it. */
function editOf({ file, field, from, to, number }, stated) {
	const edit = {
		file,
		field,
		from,
		to
	};
	return number === void 0 ? edit : {
		...edit,
		number,
		...stated === void 0 ? {} : { stated }
	};
}
/** Returns a short digest of a file's bytes. */
function blobDigest(bytes) {
	return createHash("sha256").update(bytes).digest("hex").slice(0, 20);
}
/**
* Checks whether two markers have the same fingerprint. With the same file on base there is then nothing to
* write.
*/
function sameFingerprint(a, b) {
	return FINGERPRINT.every((key) => a[key] === b[key]);
}
// src/pull-requests/status.ts
const UNCONFIRMED = "no run has confirmed this decision since";
const HELD = "held: ";
/** Checks whether a status waits for a run to decide the same again, whoever approves. */
function isUnconfirmed({ state, description }) {
	return state === "pending" && (description.startsWith(UNCONFIRMED) || description.startsWith(HELD));
}
/** Returns the status of a pull request that is not to be merged for now. */
function heldStatus(why) {
	return governanceStatus("pending", `${HELD}${why}`);
}
/** Returns the status that an open pull request has to have now. */
function desiredStatus(pull, facts, now) {
	const { unconfirmed, forbidden } = facts;
	if (forbidden) return governanceStatus("failure", "forbidden by policy");
	if (unconfirmed && now.getTime() - Date.parse(unconfirmed.since) >= facts.validFor) {
		const why = unconfirmed.why === null ? "" : `: ${unconfirmed.why}`;
		return governanceStatus("pending", `${UNCONFIRMED} ${unconfirmed.since}${why}`);
	}
	return byTier(pull, facts);
}
function byTier({ body, reviews, head, author }, { approvers, members, owners }) {
	const tier = parseMarker(body)?.tier;
	if (tier === "allowed") return governanceStatus("success", "allowed by policy");
	if (tier === "forbidden") return governanceStatus("failure", "forbidden by policy");
	const approval = approvalOf({
		reviews,
		head: head.sha,
		author,
		approvers,
		members,
		owners
	});
	switch (approval.kind) {
		case "approved": return governanceStatus("success", `approved by ${approval.by}`);
		case "rejected": return governanceStatus("failure", `changes requested by ${approval.by}`);
		case "waiting": return governanceStatus("pending", `waiting for ${approval.for}`);
	}
}
export { editOf as a, parseMarker as c, proposalBranch as d, rollbackBranch as f, blobDigest as i, sameFingerprint as l, heldStatus as n, fingerprintOf as o, serviceOfBranch as p, isUnconfirmed as r, formatMarker as s, desiredStatus as t, BRANCH_PREFIX as u };
