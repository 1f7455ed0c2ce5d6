import { t as TrimtabError } from "./errors-caA3otfk.js";
import { r as parseDuration } from "./duration-CL5GmZyu.js";
import { c as parseJson } from "./json-BaBbGGr3.js";
import { C as NOTHING, D as FIGURE_NAMES, E as emptyObservation, s as snapshotAnswer } from "./sources-D64XEVlv.js";
import { n as capacitySetting } from "./cluster-config-svUJPWSe.js";
import { n as readText, t as readInside } from "./text-file-COfv_Nr2.js";
import { n as configOfCluster } from "./clusters-DlaXjPFL.js";
import { join } from "node:path";
// src/policy/history-service.ts
/**
* Returns how a source is asked for the past demand of a blueprint's workload. `cpuRequest` is that of one pod in
* nano-cores, as Git states it; undefined where only the source can tell. `withLatency` asks for its p95 too.
*/
function historyService({ name, workload, metrics, scaling }, cpuRequest, withLatency = false) {
	const { cluster, kind, namespace, name: workloadName } = workload;
	const own = (query) => Object.hasOwn(metrics.queries, query) ? metrics.queries[query] : void 0;
	return {
		service: name,
		cluster,
		workload: {
			kind,
			namespace,
			name: workloadName
		},
		cpuRequest,
		cpuQuery: own("cpu_utilization"),
		...scaling.demand.by === "throughput" ? { throughput: {
			perReplica: scaling.demand.perReplica,
			query: own("throughput")
		} } : {},
		...withLatency ? { latency: { query: own("latency_p95") } } : {}
	};
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
// src/commands/open/progress.ts
/** Waits for all, telling how many have come. */
async function countingAll(work, stage, tell) {
	let done = 0;
	if (work.length > 0) tell?.(stage, done, work.length);
	return Promise.all(work.map(async (one) => {
		const answer = await one;
		done += 1;
		tell?.(stage, done, work.length);
		return answer;
	}));
}
/** Tells how many branches are pushed at once, while that lasts. */
function countingPush(push, tell) {
	if (tell === void 0) return push;
	return async (changes) => {
		tell("pushing branches", 0, changes.length);
		const answer = await push(changes);
		tell("pushing branches", changes.length, changes.length);
		return answer;
	};
}
/** Tells how many pull requests have been written. */
function countingForge(forge, tell) {
	if (tell === void 0) return forge;
	let done = 0;
	const counted = async (work) => {
		const answer = await work;
		done += 1;
		tell("writing pull requests", done);
		return answer;
	};
	const { pullRequests } = forge;
	return {
		...forge,
		pullRequests: {
			...pullRequests,
			list: (since, more) => {
				tell("reading pull requests", 0);
				return pullRequests.list(since, more);
			},
			create: (pull) => counted(pullRequests.create(pull)),
			update: (number, change) => counted(pullRequests.update(number, change)),
			close: (number, label) => counted(pullRequests.close(number, label))
		}
	};
}
// src/commands/open/sources.ts
/**
* Asks for the figures of a run: the snapshot named on the command line, or what the configured sources of
* all clusters, or of the one that it is for, say, in their order. A source that cannot be asked costs the services of its cluster and is
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
	const { clusters } = configOfCluster(config, options.cluster);
	const found = (await countingAll(Object.entries(clusters).flatMap(([cluster, { metrics }]) => metrics.map((source) => ({
		cluster,
		source
	}))).map(async ({ cluster, source }) => {
		const answer = await ask(source, cluster, options, config, blueprints, now);
		return answer === void 0 ? [] : [{
			...answer,
			source,
			cluster
		}];
	}), "asking sources", options.tellProgress)).flat();
	if (found.length === 0) throw new TrimtabError("usage", `no metrics source: pass --snapshot FILE, or name one under clusters.${options.cluster ?? "default"}.metrics in trimtab.yaml`);
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
	const { observeKubernetes } = await import("./kubernetes-c2PCdHAn.js");
	const nodes = capacitySetting(config, cluster).kind === "nodes";
	return observeKubernetes({
		cluster,
		...context === void 0 ? {} : { context },
		...timeout === void 0 ? {} : { timeout: parseDuration(timeout) },
		nodes
	}, own.map(wantedService), now);
}
async function askPrometheus(source, cluster, repo, own, now) {
	const { observePrometheus } = await import("./prometheus-D6WM1b62.js").then((n) => n.n);
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
export { wantedService as a, countingPush as i, prometheusOptions as n, historyService as o, countingForge as r, measure as t };
