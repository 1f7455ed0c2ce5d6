import { t as TrimtabError } from "./errors-BvAhm4DT.js";
import { r as parseDuration } from "./duration-Cjo8tv-Q.js";
import { g as parseJson } from "./disruption-budget-B1r6-hXV.js";
import { C as NOTHING, D as FIGURE_NAMES, E as emptyObservation, s as snapshotAnswer } from "./sources-B1Ijrb-Q.js";
import { i as governanceStatus, t as readText } from "./text-file-Poir2CZq.js";
import { n as approvalOf } from "./approvals-p0oyWNsM.js";
import { v as capacitySetting } from "./load-hP1LwLja.js";
import { join, resolve } from "node:path";
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
	if (!found) return void 0;
	try {
		const value = JSON.parse(found);
		return typeof value.service === "string" && typeof value.file === "string" && Number.isInteger(value.from) && Number.isInteger(value.to) ? {
			...value,
			before: value.before ?? {}
		} : void 0;
	} catch {
		return;
	}
}
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
		case "snapshot": return snapshotAt(join(options.repo, source.path ?? ""));
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
	const { observeKubernetes } = await import("./kubernetes-Bh1lRKgB.js");
	const nodes = capacitySetting(config, cluster).kind === "nodes";
	return observeKubernetes({
		cluster,
		...context === void 0 ? {} : { context },
		...timeout === void 0 ? {} : { timeout: parseDuration(timeout) },
		nodes
	}, own.map(wantedService), now);
}
async function askPrometheus(source, cluster, repo, own, now) {
	const { observePrometheus } = await import("./prometheus-C1oHzK2w.js");
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
		ca: source.ca_file === void 0 ? void 0 : readText(resolve(repo, source.ca_file)),
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
function snapshotAt(path) {
	return snapshotAnswer({
		path,
		content: parseJson(path, readText(path))
	});
}
export { isUnconfirmed as a, fingerprintOf as c, sameFingerprint as d, wantedService as f, serviceOfBranch as g, rollbackBranch as h, heldStatus as i, formatMarker as l, proposalBranch as m, prometheusOptions as n, blobDigest as o, BRANCH_PREFIX as p, desiredStatus as r, editOf as s, measure as t, parseMarker as u };
