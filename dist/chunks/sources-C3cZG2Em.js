import { t as TrimtabError } from "./errors-B2hyotFH.js";
import { g as parseDuration } from "./fraction-TNEW4KB2.js";
import { A as readJson, O as RECORD_BOUNDS, _ as parseJson } from "./disruption-budget-Cp3UKDWE.js";
import { _ as NOTHING, b as emptyObservation, x as FIGURE_NAMES } from "./snapshot-ZDI6FLf3.js";
import { s as snapshotAnswer } from "./sources-CELMHzr7.js";
import { r as governanceStatus } from "./statuses-C3SHwibz.js";
import { n as approvalOf } from "./approvals-B0uGr0HZ.js";
import { _ as capacitySetting } from "./load-B8vDUSkg.js";
import { n as readText, t as readInside } from "./text-file-CT47ISVR.js";
import { join } from "node:path";
import { createHash } from "node:crypto";
// src/lib/shape.ts
function plain(isRight, expected) {
	return (value, at) => isRight(value) ? void 0 : `${at || "the whole"}: expected ${expected}, found ${show(value)}`;
}
const aText$1 = plain((value) => typeof value === "string", "a text");
const aFlag = plain((value) => typeof value === "boolean", "true or false");
const aCount = plain((value) => Number.isSafeInteger(value) && Number(value) >= 0, "a whole number");
/** Returns the shape of a value that is one of these. */
function oneOf(...values) {
	return plain((value) => values.includes(value), values.map(show).join(" or "));
}
/** Returns the shape of a text for which a check holds, such as that of an instant. */
function aTextThat(isRight, expected) {
	return plain((value) => typeof value === "string" && isRight(value), expected);
}
/** Returns the shape of a value that may be null. */
function orNull(shape) {
	return (value, at) => value === null ? void 0 : shape(value, at);
}
/** Returns the shape of a value that may be left out. */
function optional(shape) {
	return (value, at) => value === void 0 ? void 0 : shape(value, at);
}
/** Returns the shape of a list of any length. */
function listOf(shape) {
	return (value, at) => {
		if (!Array.isArray(value)) return `${at || "the whole"}: expected a list, found ${show(value)}`;
		for (const [index, one] of value.entries()) {
			const fault = shape(one, `${at}[${index}]`);
			if (fault !== void 0) return fault;
		}
	};
}
/** Returns the shape of an object with at least these members. */
function objectOf(members) {
	return (value, at) => {
		if (!isRecord(value)) return `${at || "the whole"}: expected an object, found ${show(value)}`;
		for (const [key, shape] of Object.entries(members)) {
			const fault = shape(value[key], at === "" ? key : `${at}.${key}`);
			if (fault !== void 0) return fault;
		}
	};
}
/** Returns the shape of an object whose members, of any name, all have one shape. */
function mapOf(shape) {
	return (value, at) => isRecord(value) ? Object.entries(value).map(([key, one]) => shape(one, `${at}.${key}`)).find((fault) => fault !== void 0) : `${at || "the whole"}: expected an object, found ${show(value)}`;
}
function isRecord(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
function show(value) {
	return value === void 0 ? "nothing" : JSON.stringify(value).slice(0, 60);
}
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
// src/policy/wanted-service.ts
/** Returns how a cluster is asked for the workload of a blueprint. */
function wantedService({ name, workload }) {
	return {
		service: name,
		kind: workload.kind,
		name: workload.name,
		namespace: workload.namespace
	};
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
		"config"
	].map((key) => [key, marker[key]]));
	return `<!-- trimtab:proposal ${JSON.stringify(ordered).replaceAll(">", "\\u003e")} -->`;
}
/** Parses the last marker of a body; undefined where there is none or it has been damaged. */
function parseMarker(body) {
	const found = [...body.matchAll(/<!-- trimtab:proposal (\{.*?\}) -->/g)].at(-1)?.[1];
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
	before: optional(mapOf(aNumber))
});
/** Hashes the fingerprint and the file it was built on into one word: another word, another commit. */
function fingerprintOf(marker) {
	return blobDigest(Buffer.from([...FINGERPRINT, "blob"].map((key) => String(marker[key])).join("\0")));
}
/** Returns the edit of a marker, as events tell it. */
function editOf({ file, field, from, to }) {
	return {
		file,
		field,
		from,
		to
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
// src/metrics/observation/live.ts
/**
* Builds the answer of a source that could not be asked: every service of its cluster misses its figures, and
* the run says so once. Where it was the `cluster` itself, nothing else knows what runs there and who sets
* the counts.
*/
function failedAnswer(path, cluster, services, reason, now, source) {
	const timestamp = now.toISOString();
	const missing = Object.fromEntries(FIGURE_NAMES.map((name) => [name, reason]));
	const unknown = source === "cluster" ? {
		failure: reason,
		ownerUnknown: reason
	} : { ownerUnseen: reason };
	const room = {
		available: NOTHING,
		nodes: void 0,
		pending: [],
		quotas: [],
		unreadable: reason
	};
	return {
		path,
		timestamp,
		observations: {
			services: new Map(services.map((name) => [name, {
				...emptyObservation(name, path, timestamp, missing),
				...unknown
			}])),
			clusters: source === "cluster" ? /* @__PURE__ */ new Map([[cluster, {
				...room,
				failure: reason
			}]]) : /* @__PURE__ */ new Map(),
			problems: [{
				service: void 0,
				message: reason
			}]
		}
	};
}
// src/commands/open/sources.ts
/**
* Asks for the figures of a run: the snapshot named on the command line, or what the configured sources of
* all clusters say, in their order. A source that cannot be asked costs the services of its cluster and is
* named once.
* @throws TrimtabError `usage` where nothing says where figures come from.
*/
async function measure(options, config, blueprints, now) {
	if (options.snapshot !== void 0) return [{
		...snapshotAt(options.snapshot),
		source: {
			kind: "snapshot",
			path: options.snapshot
		},
		cluster: void 0
	}];
	const sources = Object.entries(config.clusters).flatMap(([cluster, { metrics }]) => metrics.map((source) => ({
		cluster,
		source
	})));
	const found = (await Promise.all(sources.map(async ({ cluster, source }) => {
		const answer = await ask(source, cluster, options, config, blueprints, now);
		return answer === void 0 ? [] : [{
			...answer,
			source,
			cluster
		}];
	}))).flat();
	if (found.length === 0) throw new TrimtabError("usage", "no metrics source: pass --snapshot FILE, or name one under clusters.default.metrics in trimtab.yaml");
	return found;
}
async function ask(source, cluster, options, config, blueprints, now) {
	if (source.kind === "snapshot" && source.path === void 0) return void 0;
	const own = blueprints.filter((b) => b.workload.cluster === cluster);
	const path = source.kind === "snapshot" ? String(source.path) : `${source.kind}:${cluster}`;
	if (own.length === 0 && source.kind !== "snapshot") return {
		kind: "live",
		path,
		timestamp: now.toISOString(),
		observations: NOTHING_ASKED
	};
	return answerOf(source, cluster, options, config, own, now).catch((error) => {
		const unreachable = error instanceof TrimtabError ? FAILED_SOURCES[error.code] : void 0;
		if (unreachable === void 0) throw error;
		const names = own.map(({ name }) => name);
		const message = source.kind === "snapshot" ? `cluster ${cluster}: ${error.message}` : error.message;
		return {
			kind: "live",
			...failedAnswer(path, cluster, names, message, now, unreachable)
		};
	});
}
async function answerOf(source, cluster, options, config, own, now) {
	switch (source.kind) {
		case "snapshot": return keptSnapshot(options.repo, source.path ?? "");
		case "kubernetes": return {
			kind: "live",
			...await askKubernetes(source, cluster, config, own, now)
		};
		case "prometheus": return {
			kind: "live",
			...await askPrometheus(source, cluster, options.repo, own, now)
		};
	}
}
const NOTHING_ASKED = {
	services: /* @__PURE__ */ new Map(),
	clusters: /* @__PURE__ */ new Map(),
	problems: []
};
/** Kind of source that could not be read, by error code. */
const FAILED_SOURCES = {
	kubernetes_failed: "cluster",
	prometheus_failed: "metrics",
	usage: "metrics",
	file_unreadable: "metrics",
	snapshot_invalid: "metrics"
};
async function askKubernetes({ context, timeout }, cluster, config, own, now) {
	const { observeKubernetes } = await import("./kubernetes-BwVK3eMs.js");
	const nodes = capacitySetting(config, cluster).kind === "nodes";
	return observeKubernetes({
		cluster,
		...context === void 0 ? {} : { context },
		...timeout === void 0 ? {} : { timeout: parseDuration(timeout) },
		nodes
	}, own.map(wantedService), now);
}
async function askPrometheus(source, cluster, repo, own, now) {
	const { observePrometheus } = await import("./prometheus-C1RGjnmQ.js");
	return observePrometheus(prometheusOptions(source, cluster, repo), own.map(meteredService), now, process.env);
}
/** Returns how a Prometheus of the configuration is asked. @throws TrimtabError for a `ca_file` that is not there. */
function prometheusOptions(source, cluster, repo) {
	return {
		cluster,
		url: source.url,
		tokenEnv: source.token_env,
		username: source.username,
		passwordEnv: source.password_env,
		headers: source.headers ?? {},
		headersEnv: source.headers_env ?? {},
		ca: source.ca_file === void 0 ? void 0 : readInside(repo, source.ca_file),
		timeout: parseDuration(source.timeout ?? "30s"),
		labels: source.labels ?? {},
		queries: source.queries ?? {}
	};
}
function meteredService(blueprint) {
	const { metrics, scaling } = blueprint;
	return {
		...wantedService(blueprint),
		window: metrics.window,
		stabilization: Math.max(scaling.stabilization.up, scaling.stabilization.down),
		basis: scaling.utilizationBasis,
		queries: metrics.queries
	};
}
/** Reads a snapshot that the configuration names. */
function keptSnapshot(repo, path) {
	const whole = join(repo, path);
	return snapshotAnswer({
		path: whole,
		content: parseJson(whole, readInside(repo, path))
	});
}
function snapshotAt(path) {
	return snapshotAnswer({
		path,
		content: parseJson(path, readText(path))
	});
}
export { objectOf as C, orNull as E, mapOf as S, optional as T, aCount as _, isUnconfirmed as a, aTextThat as b, fingerprintOf as c, sameFingerprint as d, wantedService as f, serviceOfBranch as g, rollbackBranch as h, heldStatus as i, formatMarker as l, proposalBranch as m, prometheusOptions as n, blobDigest as o, BRANCH_PREFIX as p, desiredStatus as r, editOf as s, measure as t, parseMarker as u, aFlag as v, oneOf as w, listOf as x, aText$1 as y };
