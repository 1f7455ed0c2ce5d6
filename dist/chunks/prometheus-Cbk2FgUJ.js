import { n as groupBy } from "./group-by-CKri-PEM.js";
import { d as REPLICA, u as POINT_MS } from "./demand-DVV8bf2q.js";
import { _ as labeled, a as isOf, c as matchers, d as severalClusters, f as STATE_LABEL, g as DEFAULT_QUERIES, h as CORES_USED, i as identify, l as serviceQuery, m as CORES_OF_POD, o as toReading, p as stateQuery, r as findSeries, s as clusterQuery, t as bounds, u as findClusterLabel } from "./prometheus-CAXAoFHy.js";
import { n as sendQuery, r as openPrometheus, t as seconds } from "./query-CnqyidrM.js";
import { createHash } from "node:crypto";
// src/metrics/history/codes.ts
const MANTISSAS = 4096;
const MAX_SHIFT = 15;
/** Code of a reading that there is not. */
const NO_READING = 65535;
/** Parts of a core or of a replica that one unit is. */
const UNITS = 1e4;
/** Returns the code of a reading in cores or replicas; none for what is no plain number, or over 13,000. */
function toCode(reading) {
	const units = Math.round(reading * UNITS);
	if (!(units >= 0 && units < MANTISSAS * 2 ** MAX_SHIFT)) return NO_READING;
	let shift = 0;
	let mantissa = units;
	while (mantissa >= MANTISSAS) {
		shift += 1;
		mantissa = Math.round(units / 2 ** shift);
	}
	return shift > MAX_SHIFT ? NO_READING : shift * MANTISSAS + mantissa;
}
/** Returns the reading of a code in ten-thousandths of a core or a replica; undefined where there is none. */
function toUnits(code) {
	if (code === 65535) return void 0;
	return code % MANTISSAS * 2 ** Math.floor(code / MANTISSAS);
}
// src/metrics/history/column.ts
const NANO = 1e9;
/** Millionths of a replica in a ten-thousandth. */
const FINER = 100;
/** Sums of a replay stay exact below this many replicas. */
const MAX_DEMAND = 1e5 * REPLICA;
/** Returns an empty column of a window. */
function emptyColumn({ from, to }) {
	return {
		start: from,
		codes: new Uint16Array(Math.max(0, (to - from) / POINT_MS)).fill(NO_READING)
	};
}
/** Writes a reading of the step that ends at a time, where the column has that step. */
function writeReading({ start, codes }, end, reading) {
	const place = Math.round((end - start) / POINT_MS) - 1;
	if (place >= 0 && place < codes.length) codes[place] = toCode(reading);
}
/** Copies the readings of a column to another, as far as they overlap. */
function copyColumn(from, to) {
	const offset = Math.round((from.start - to.start) / POINT_MS);
	const first = Math.max(0, -offset);
	const end = Math.min(from.codes.length, to.codes.length - offset);
	if (end > first) to.codes.set(from.codes.subarray(first, end), first + offset);
}
/** Checks whether a column has any reading. */
function hasReading({ codes }) {
	return codes.some((code) => code !== NO_READING);
}
/**
* Returns the demand of readings in cores, counted in the `request` of one pod; of readings in replicas where
* there is none.
*/
function toDemand({ start, codes }, request) {
	const perReplica = request === void 0 ? void 0 : Number(request);
	const values = Float64Array.from(codes, (code) => {
		const units = toUnits(code);
		if (units === void 0) return -1;
		const demand = perReplica === void 0 ? units * FINER : Math.round(units * FINER * NANO / perReplica);
		return demand > MAX_DEMAND ? -1 : demand;
	});
	return {
		start,
		step: POINT_MS,
		values
	};
}
// src/metrics/history/kept.ts
/** Evidence looks back 28 days. */
const LONGEST_MS = 8352 * POINT_MS;
/** Samples may come late, so that the end of what was read is read again. */
const SETTLED_MS = 12 * POINT_MS;
/** Returns from when on the readings of a window are missing. */
function missingFrom(readings, { from, to }) {
	if (!readings || readings.column.start > from) return from;
	const { start, codes } = readings.column;
	const settled = start + codes.length * POINT_MS - SETTLED_MS;
	return Math.min(Math.max(from, settled), to - POINT_MS);
}
/** Returns the span to keep readings of: what was kept and goes on, and the window, as long as any is asked for. */
function spanOf(readings, { from, to }) {
	if (!readings) return {
		from,
		to
	};
	const { start, codes } = readings.column;
	const end = start + codes.length * POINT_MS;
	if (end < from || start > to) return {
		from,
		to
	};
	return {
		from: Math.max(Math.min(start, from), Math.min(from, to - LONGEST_MS)),
		to: Math.max(end, to)
	};
}
// src/metrics/prometheus/history-questions.ts
/** Value of the state label of what one pod of a workload requests, in cores. */
const POD_REQUEST = "pod_request";
/** So that the server evaluates, and sends, what it has the memory for. */
const SHARD_SERVICES = 2e3;
/** Longest part of a window that one query asks for: a day. */
const CHUNK_MS = 288 * POINT_MS;
/** Plans the queries of services: one for each shard of some namespaces, whatever the number of services in them. */
function planShards(settings, services) {
	return shardsOf(services).map((shard) => {
		const metered = shard.map(toMetered);
		const labels = matchers(settings.labels, metered);
		const shared = (template) => clusterQuery(template, labels, POINT_MS, ["request"]);
		const byQuery = groupBy(metered, ({ queries }) => queries.cpu_utilization !== void 0);
		const [plain, own] = [byQuery.get(false) ?? [], byQuery.get(true) ?? []];
		const template = settings.queries.cpu_utilization;
		const questions = own.map((service) => ({
			measures: "utilization",
			query: serviceQuery(service.queries.cpu_utilization ?? "", labels, service, "request"),
			services: [service],
			own: true
		}));
		if (plain.length > 0) questions.push({
			measures: template === void 0 ? "cores" : "utilization",
			query: shared(template ?? CORES_USED),
			services: plain,
			own: false
		});
		const multiplied = template === void 0 ? own : metered;
		if (multiplied.length > 0) questions.push({
			measures: "ready",
			query: shared(settings.queries.pods_ready ?? DEFAULT_QUERIES.pods_ready),
			services: multiplied,
			own: false
		});
		return {
			services: shard,
			questions,
			state: shared(`${stateQuery(["twice"])}\nor\n${labeled(CORES_OF_POD, STATE_LABEL, POD_REQUEST)}`)
		};
	});
}
/** Groups services into shards of whole namespaces; those whose namespace is not stated are in one. */
function shardsOf(services) {
	const shards = [];
	const byNamespace = [...groupBy(services, ({ workload }) => workload.namespace)];
	for (const [namespace, group] of byNamespace.sort(([a = ""], [b = ""]) => a < b ? -1 : 1)) {
		const last = shards.at(-1);
		const known = namespace !== void 0 && last?.[0]?.workload.namespace !== void 0;
		if (last && known && last.length + group.length <= SHARD_SERVICES) last.push(...group);
		else shards.push([...group]);
	}
	return shards;
}
/** Splits a window into parts of a day at most, which end where days do, so that a server may keep their answers. */
function chunksOf({ from, to }) {
	const chunks = [];
	for (let start = from; start < to;) {
		const end = Math.min(to, (Math.floor(start / CHUNK_MS) + 1) * CHUNK_MS);
		chunks.push({
			from: start,
			to: end
		});
		start = end;
	}
	return chunks;
}
/** Splits a part that was too much for the server in two; undefined where it is down to one hour. */
function halvesOf({ from, to }) {
	const points = (to - from) / POINT_MS;
	if (points <= 12) return void 0;
	const middle = from + Math.floor(points / 2) * POINT_MS;
	return [{
		from,
		to: middle
	}, {
		from: middle,
		to
	}];
}
/** Returns the question for a figure that reads as this one does. A step is measured at its end. */
function figureQuestion({ measures, query, services, own }, { from, to }) {
	return {
		name: measures === "ready" ? "pods_ready" : "cpu_utilization",
		query,
		services: new Set(services.map(({ service }) => service)),
		own,
		range: {
			start: from + POINT_MS,
			end: to,
			step: POINT_MS
		},
		withWeekAgo: void 0
	};
}
/** Returns how a service is asked for: over five minutes each, as a share of its request. */
function toMetered({ service, workload, cpuQuery }) {
	return {
		service,
		...workload,
		window: POINT_MS,
		stabilization: 0,
		basis: {
			cpu: "request",
			memory: "request"
		},
		queries: cpuQuery === void 0 ? {} : { cpu_utilization: cpuQuery }
	};
}
// src/metrics/prometheus/history-answers.ts
/** No machine has that many. */
const MAX_CORES = 1e6;
function nothingCollected() {
	return {
		columns: {
			cores: /* @__PURE__ */ new Map(),
			utilization: /* @__PURE__ */ new Map(),
			ready: /* @__PURE__ */ new Map()
		},
		failed: /* @__PURE__ */ new Map(),
		missing: /* @__PURE__ */ new Map(),
		requests: /* @__PURE__ */ new Map()
	};
}
/** Reads what a pod of each service requests, and notes those whose series are of several clusters. */
function collectState(services, answer, into) {
	if (answer.kind === "failed") {
		for (const { service } of services) into.failed.set(service, answer.reason);
		return;
	}
	const named = groupBy(answer.series, ({ labels }) => identify(labels).workload);
	for (const service of services) {
		const metered = toMetered(service);
		const own = (named.get(service.workload.name) ?? []).filter((series) => isOf(series, metered));
		const state = (name) => own.filter(({ labels }) => labels[STATE_LABEL] === name);
		const clusters = findClusterLabel(state("twice"));
		if (clusters) into.failed.set(service.service, severalClusters(clusters));
		const cores = state("pod_request")[0]?.values.at(-1) ?? 0;
		if (cores > 0 && cores < MAX_CORES) into.requests.set(service.service, BigInt(Math.round(cores * 1e9)));
	}
}
/** Reads the answer for a part of a window. `window` is the whole. */
function collectReadings(question, part, window, answer, into) {
	if (answer.kind === "failed") {
		for (const { service } of question.services) into.failed.set(service, answer.reason);
		return;
	}
	const asked = {
		question: figureQuestion(question, part),
		answer,
		pastMissing: void 0
	};
	const reading = toReading(asked, 0, () => true);
	const columns = into.columns[question.measures];
	for (const service of question.services) {
		const found = findSeries(reading, service);
		if ("missing" in found) {
			into.missing.set(service.service, found.missing);
			continue;
		}
		const column = columns.get(service.service) ?? emptyColumn(window);
		columns.set(service.service, column);
		for (const [i, time] of found.times.entries()) writeReading(column, time, found.values[i] ?? NaN);
	}
}
/** Returns the readings of a service; undefined where no series told of it. */
function readingsOf(service, { columns }) {
	const cores = columns.cores.get(service);
	if (cores) return {
		unit: "cores",
		column: cores
	};
	const [utilization, ready] = [columns.utilization.get(service), columns.ready.get(service)];
	if (!utilization || !ready) return void 0;
	const { start, codes } = utilization;
	const column = {
		start,
		codes: Uint16Array.from(codes)
	};
	codes.forEach((code, place) => {
		const [share, pods] = [toUnits(code), toUnits(ready.codes[place] ?? code)];
		column.codes[place] = toCode(share === void 0 || pods === void 0 ? NaN : share * pods / 1e8);
	});
	return {
		unit: "replicas",
		column
	};
}
// src/metrics/prometheus/history-key.ts
/** Returns the key of what a source says of a service: another question is not answered by what was kept. */
function keyOf({ cluster, url, labels, queries }, { workload, cpuQuery }) {
	const { kind, namespace = "", name } = workload;
	const { cpu_utilization: template = CORES_USED, pods_ready: ready = "" } = queries;
	const asked = [
		cluster,
		url,
		Object.entries(labels).sort(([a], [b]) => a < b ? -1 : 1),
		template,
		ready,
		cpuQuery ?? "",
		kind,
		namespace,
		name
	];
	return createHash("sha256").update(JSON.stringify(asked)).digest("hex");
}
// src/adapters/prometheus/history.ts
/** Each of them is a day of many services, so that more at once would slow down what others ask. */
const AT_ONCE = 2;
/** Points of one series that Prometheus answers at most are 11,000. */
const OWN_WINDOW = 3e9;
/**
* Asks a Prometheus, or what speaks its API, for what services used over a window whose bounds are multiples of
* five minutes: one query for each shard of services and day, and one for the state of each shard. A part that is
* too much for the server is asked for in halves. Where one fails, its services are not asked for any further.
* @throws TrimtabError `prometheus_failed` where a secret is not in the environment.
*/
async function readPrometheusHistory(options, services, window, environment) {
	const collected = nothingCollected();
	let queries = 0;
	const ask = (path, form) => {
		queries += 1;
		const post = openPrometheus(options, environment);
		return sendQuery(post, path, {
			...form,
			timeout: `${options.timeout}ms`
		});
	};
	const askPart = async ({ question, part }) => {
		if (question.services.every(({ service }) => collected.failed.has(service))) return;
		const { query, range } = figureQuestion(question, part);
		const { answer, tooMuch } = await ask("/api/v1/query_range", {
			query,
			...bounds(range)
		});
		const halves = answer.kind === "failed" && tooMuch ? halvesOf(part) : void 0;
		if (!halves) return collectReadings(question, part, window, answer, collected);
		for (const half of halves) await askPart({
			question,
			part: half
		});
	};
	const askState = async ({ services: own, state }) => {
		const { answer } = await ask("/api/v1/query", {
			query: state,
			time: seconds(window.to)
		});
		collectState(own, answer, collected);
	};
	const shards = planShards(options, services);
	await inTurn(shards, askState);
	await inTurn(shards.flatMap(({ questions }) => questions.flatMap((question) => partsOf(question, window).map((part) => ({
		question,
		part
	})))), askPart);
	return {
		...collected,
		queries
	};
}
/** One service's own query answers with one series, for which days need no splitting. */
function partsOf({ own }, window) {
	return own && window.to - window.from <= OWN_WINDOW ? [window] : chunksOf(window);
}
/** Does the work on all items, a few at a time. */
async function inTurn(items, work) {
	const rest = items.values();
	await Promise.all(Array.from({ length: AT_ONCE }, async () => {
		for (const item of rest) await work(item);
	}));
}
// src/adapters/history/prometheus.ts
/**
* Opens the Prometheus servers of all clusters as the source of history. Of several of one cluster the first that
* tells of a service wins. Only what `keep` does not have is asked for.
*/
function openPrometheusHistory(sources, environment, keep) {
	return { async read(services, asked) {
		const window = wholePoints(asked);
		const answer = {
			services: /* @__PURE__ */ new Map(),
			problems: [],
			queries: 0
		};
		const kept = keep?.read() ?? /* @__PURE__ */ new Map();
		for (const source of sources) {
			const own = services.filter(({ service, cluster }) => cluster === source.cluster && answer.services.get(service)?.kind !== "known");
			for (const group of groupsOf(own, window, source, kept)) await readGroup(group, {
				window,
				source,
				environment,
				kept
			}, answer);
		}
		for (const { service, cluster } of services) if (!answer.services.has(service)) answer.services.set(service, unknown(noSource(cluster)));
		keep?.write(kept);
		return {
			...answer,
			problems: [...keep?.problems ?? [], ...answer.problems]
		};
	} };
}
function groupsOf(services, window, source, kept) {
	return [...groupBy(services, (service) => missingFrom(kept.get(keyOf(source, service)), window))].map(([from, group]) => ({
		services: group,
		missing: {
			from,
			to: window.to
		}
	}));
}
async function readGroup({ services, missing }, { window, source, environment, kept }, answer) {
	const collected = await readPrometheusHistory(source, services, missing, environment);
	answer.queries += collected.queries;
	for (const [reason, group] of groupBy([...collected.failed], ([, reason]) => reason)) answer.problems.push(`cluster ${source.cluster}: history of ${listNames(group.map(([name]) => name))}: ${reason}`);
	for (const service of services) {
		const { service: name } = service;
		const key = keyOf(source, service);
		const before = kept.get(key);
		const failure = collected.failed.get(name);
		if (failure !== void 0) {
			answer.services.set(name, unknown(failure));
			continue;
		}
		const read = readingsOf(name, collected);
		const known = {
			unit: read?.unit ?? before?.unit ?? "cores",
			column: emptyColumn(spanOf(before, window))
		};
		if (before) copyColumn(before.column, known.column);
		copyColumn(read?.column ?? emptyColumn(missing), known.column);
		kept.set(key, known);
		const whole = {
			unit: known.unit,
			column: emptyColumn(window)
		};
		copyColumn(known.column, whole.column);
		const request = service.cpuRequest ?? collected.requests.get(name);
		answer.services.set(name, historyOf(whole, request, collected.missing.get(name)));
	}
}
function historyOf({ unit, column }, request, missing) {
	if (!hasReading(column)) return unknown(missing ?? "nothing was measured");
	if (unit === "replicas") return {
		kind: "known",
		demand: toDemand(column, void 0)
	};
	return request === void 0 || request <= 0n ? unknown("no pod of it that runs now states a CPU request, which demand is counted in") : {
		kind: "known",
		demand: toDemand(column, request)
	};
}
function unknown(reason) {
	return {
		kind: "unknown",
		reason
	};
}
function noSource(cluster) {
	return `cluster ${cluster} has no prometheus among its metrics, the one source that keeps history`;
}
/** Returns a window of whole points that ends by the one asked for: queries of different runs then ask for the same ones. */
function wholePoints({ from, to }) {
	return {
		from: Math.floor(from / POINT_MS) * POINT_MS,
		to: Math.floor(to / POINT_MS) * POINT_MS
	};
}
const MAX_NAMES = 5;
function listNames(names) {
	const more = names.length - MAX_NAMES;
	return `${names.slice(0, MAX_NAMES).join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}
export { openPrometheusHistory };
