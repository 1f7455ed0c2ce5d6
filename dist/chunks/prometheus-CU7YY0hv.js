import { c as percentile, d as POINT_MS, f as REPLICA } from "./demand-DjnMXt6M.js";
import { n as groupBy } from "./group-by-CKri-PEM.js";
import { n as missingFrom, r as spanOf } from "./kept--ORWfrK0.js";
import { _ as labeled, a as isOf, c as matchers, d as severalClusters, f as STATE_LABEL, g as DEFAULT_QUERIES, h as CORES_USED, i as identify, l as serviceQuery, m as CORES_OF_POD, o as toReading, p as stateQuery, r as findSeries, s as clusterQuery, t as bounds, u as findClusterLabel } from "./prometheus-D6WM1b62.js";
import { n as sendQuery, r as openPrometheus, t as seconds } from "./query-wwi7__ew.js";
import { createHash } from "node:crypto";
import { setFlagsFromString } from "node:v8";
// src/evidence/capacity.ts
/** Requests of which some cost half as much again as others are no measure of load. */
const MOST_SPREAD = 1.5;
/**
* Learns how many requests a second one replica serves with the whole of its CPU request, from points with both
* figures: the lower quartile of requests ÷ CPU in replicas, over the busier half of them, where what CPU does besides
* serving counts for little. `requests` are at the points of `cpu`.
*/
function learnCapacity(cpu, requests) {
	const pairs = [];
	cpu.values.forEach((used, at) => {
		const served = requests[at] ?? -1;
		if (used > 0 && served > 0) pairs.push({
			used,
			ratio: served * REPLICA / used
		});
	});
	const fix = "state spec.scaling.throughput_per_replica";
	if (pairs.length < 288) return unknown$1(`${pairs.length} points have both CPU and requests, of 288 at least; ${fix}`);
	pairs.sort((a, b) => b.used - a.used);
	const ratios = Float64Array.from(pairs.slice(0, Math.ceil(pairs.length / 2)), ({ ratio }) => ratio).sort();
	const [lower, upper] = [percentile(ratios, 25), percentile(ratios, 75)].map(rounded);
	if (!lower || !upper || upper > lower * MOST_SPREAD) return unknown$1(`requests of a replica's CPU vary from ${lower} to ${upper} a second; ${fix}`);
	return {
		kind: "learnt",
		measure: {
			requests_per_replica: lower,
			pairs: pairs.length
		}
	};
}
function rounded(requests) {
	return Math.round(requests * 100) / 100;
}
function unknown$1(why) {
	return {
		kind: "unknown",
		why: `how many requests a replica serves is not known: ${why}`
	};
}
/** Returns the demand of requests a second, counted in those that one replica serves. */
function demandOfRequests({ start, step }, requests, { requests_per_replica: perReplica }) {
	return {
		start,
		step,
		values: requests.map((served) => {
			const demand = served === -1 ? -1 : Math.round(served * REPLICA / perReplica);
			return demand > 1e11 ? -1 : demand;
		})
	};
}
// src/metrics/history/codes.ts
/**
* Readings of a history as codes of 16 bits: 12 significant bits and a shift, of ten-thousandths of a core or of
* a replica. That is finer than any decision needs, and a month of ten thousand services takes 160 MB.
*/
const MANTISSA_BITS = 12;
const MANTISSAS = 4096;
const MAX_SHIFT = 15;
/** Bits of a 32-bit integer above a mantissa. */
const MANTISSA_SHIFT = 20;
/** Code of a reading that there is not. */
const NO_READING = 65535;
/** Parts of a core or of a replica that one unit is. */
const UNITS = 1e4;
/** Returns the code of a reading in cores or replicas; none for what is no plain number, or over 13,000. */
function toCode(reading) {
	const units = Math.round(reading * UNITS);
	if (!(units >= 0 && units < MANTISSAS * 2 ** MAX_SHIFT)) return NO_READING;
	const shift = Math.max(0, MANTISSA_SHIFT - Math.clz32(units));
	const mantissa = Math.round(units / 2 ** shift);
	if (mantissa === MANTISSAS) return shift === MAX_SHIFT ? NO_READING : (shift + 1) * MANTISSAS + mantissa / 2;
	return shift * MANTISSAS + mantissa;
}
/** Returns the reading of a code in ten-thousandths of a core or a replica; undefined where there is none. */
function toUnits(code) {
	if (code === 65535) return void 0;
	return (code & 4095) * (1 << (code >> MANTISSA_BITS));
}
// src/metrics/history/column.ts
const NANO = 1e9;
/** Millionths of a replica in a ten-thousandth. */
const FINER = 100;
/**
* Codes in one piece of memory, which many columns share: pieces of 8 kB would stay with the process when they are
* free, and a month of ten thousand services is 160 MB of them.
*/
const SHARED = 1 << 20;
let shared = /* @__PURE__ */ new Uint16Array(0);
/** Returns an empty column of a window. */
function emptyColumn({ from, to }) {
	const length = Math.max(0, Math.round((to - from) / POINT_MS));
	if (length > shared.length) shared = new Uint16Array(Math.max(length, SHARED)).fill(NO_READING);
	const codes = shared.subarray(0, length);
	shared = shared.subarray(length);
	return {
		start: from,
		codes
	};
}
/** Writes a reading of the step that ends at a time, where the column has that step. */
function writeReading({ start, codes }, end, reading) {
	const place = Math.round((end - start) / POINT_MS) - 1;
	if (place >= 0 && place < codes.length) codes[place] = toCode(reading);
}
const ONE = 1e4;
/** Returns readings that were written in parts of `scale`, or {@link GAP}. */
function toReadings({ codes }, scale) {
	const readings = new Float64Array(codes.length);
	for (let at = 0; at < codes.length; at += 1) {
		const units = toUnits(codes[at] ?? 65535);
		readings[at] = units === void 0 ? -1 : units * scale / ONE;
	}
	return readings;
}
/** Returns the readings of two columns within a span; where they overlap, the later one's. */
function joinColumns(earlier, later, span) {
	const joined = emptyColumn(span);
	copyColumn(earlier, joined);
	copyColumn(later, joined);
	return joined;
}
/** Copies the readings of a column to another, as far as they overlap. */
function copyColumn(from, to) {
	const offset = Math.round((from.start - to.start) / POINT_MS);
	const first = Math.max(0, -offset);
	const end = Math.min(from.codes.length, to.codes.length - offset);
	if (end > first) to.codes.set(from.codes.subarray(first, end), first + offset);
}
/** Returns the part of a column that is a window within it. */
function columnWithin({ start, codes }, { from, to }) {
	const placeOf = (time) => Math.round((time - start) / POINT_MS);
	return {
		start: from,
		codes: codes.subarray(placeOf(from), placeOf(to))
	};
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
	const values = new Float64Array(codes.length);
	for (let at = 0; at < codes.length; at += 1) {
		const units = toUnits(codes[at] ?? 65535);
		const demand = units === void 0 ? -1 : demandOf(units * FINER, perReplica);
		values[at] = demand > 1e11 ? -1 : demand;
	}
	return {
		start,
		step: POINT_MS,
		values
	};
}
function demandOf(parts, perReplica) {
	return perReplica === void 0 ? parts : Math.round(parts * NANO / perReplica);
}
// src/metrics/history/figures.ts
/** A week of what a limit is learnt from, as the service is now, tells as much as a month that is mostly older. */
const LATEST_MS = 2016 * POINT_MS;
/** Returns the part of a window that is asked for of what a limit is learnt from. */
function latestOf({ from, to }) {
	return {
		from: Math.max(from, to - LATEST_MS),
		to
	};
}
/** Returns the part of a window that a figure is asked for. */
function windowOf(figure, window) {
	return figure === "latency" || figure === "pods" ? latestOf(window) : window;
}
/** Lists the figures that are asked for of a service. */
function figuresOf(service) {
	return service.latency === void 0 ? demandFigures(service) : [
		...demandFigures(service),
		"latency",
		"pods"
	];
}
/** Lists the figures that the demand of a service is counted from: of requests, CPU tells how many one replica serves. */
function demandFigures({ throughput }) {
	if (throughput === void 0) return ["cpu"];
	return throughput.perReplica === void 0 ? ["throughput", "cpu"] : ["throughput"];
}
// src/metrics/prometheus/history-questions.ts
/** Value of the state label of what one pod of a workload requests, in cores. */
const POD_REQUEST = "pod_request";
/** So that the server evaluates, and sends, what it has the memory for. */
const SHARD_SERVICES = 2e3;
/** Longest part of a window that one query asks for: a day. */
const CHUNK_MS = 288 * POINT_MS;
/** Plans the queries of services: one for each figure and shard of some namespaces, whatever the number of services in them. */
function planShards(settings, services) {
	return shardsOf(services).map((shard) => {
		const metered = shard.map(toMetered);
		const labels = matchers(settings.labels, metered);
		const of = (figure) => metered.filter((_, at) => figuresOf(shard[at]).includes(figure));
		const [cpu, throughput, latency] = [
			of("cpu"),
			of("throughput"),
			of("latency")
		];
		const isWritten = settings.queries.cpu_utilization !== void 0;
		const multiplied = cpu.filter(({ queries }) => isWritten || queries.cpu_utilization !== void 0);
		const counted = of("pods").filter((one) => !multiplied.includes(one));
		const plan = (measures, asked, query) => planFigure({
			measures,
			query
		}, settings, labels, asked);
		const questions = [
			...plan(isWritten ? "utilization" : "cores", cpu, isWritten ? void 0 : CORES_USED),
			...plan("ready", [...multiplied, ...counted]).map((one) => ({
				...one,
				optional: namesOf(counted)
			})),
			...plan("throughput", throughput),
			...plan("latency", latency).map((one) => ({
				...one,
				optional: namesOf(latency)
			}))
		];
		const state = `${stateQuery(["twice"])}\nor\n${labeled(CORES_OF_POD, STATE_LABEL, POD_REQUEST)}`;
		return {
			services: shard,
			questions,
			state: clusterQuery(state, labels, POINT_MS, ["request"])
		};
	});
}
function namesOf(services) {
	return new Set(services.map(({ service }) => service));
}
/** Plans the queries for one figure: one for all services, and one for each that has a query of its own. */
function planFigure({ measures, query }, settings, labels, services) {
	const name = NAMES[measures];
	const [plain, own] = [services.filter(({ queries }) => !queries[name]), services.filter(({ queries }) => queries[name])];
	const questions = own.map((service) => {
		const written = serviceQuery(service.queries[name] ?? "", labels, service, "request");
		return {
			measures: measures === "cores" ? "utilization" : measures,
			query: written,
			services: [service],
			own: true,
			optional: /* @__PURE__ */ new Set()
		};
	});
	if (plain.length === 0) return questions;
	const template = query ?? settings.queries[name] ?? DEFAULT_QUERIES[name];
	const shared = clusterQuery(template, labels, POINT_MS, ["request"]);
	return [...questions, {
		measures,
		query: shared,
		services: plain,
		own: false,
		optional: /* @__PURE__ */ new Set()
	}];
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
/** Returns the part of a window that a question is asked of: the latest where no demand rests on it. */
function askedWindow({ services, optional }, window) {
	return services.every(({ service }) => optional.has(service)) ? latestOf(window) : window;
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
const NAMES = {
	cores: "cpu_utilization",
	utilization: "cpu_utilization",
	ready: "pods_ready",
	throughput: "throughput",
	latency: "latency_p95"
};
/** Returns the question for a figure that reads as this one does. A step is measured at its end. */
function figureQuestion({ measures, query, services, own }, { from, to }) {
	return {
		name: NAMES[measures],
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
function toMetered({ service, workload, cpuQuery, throughput, latency }) {
	return {
		service,
		...workload,
		window: POINT_MS,
		stabilization: 0,
		basis: {
			cpu: "request",
			memory: "request"
		},
		queries: {
			...cpuQuery === void 0 ? {} : { cpu_utilization: cpuQuery },
			...throughput?.query === void 0 ? {} : { throughput: throughput.query },
			...latency?.query === void 0 ? {} : { latency_p95: latency.query }
		}
	};
}
// src/metrics/prometheus/history-answers.ts
/** Bounds a figure: whatever is more, such as a p95 of a quarter of an hour, is as much. */
const MOST = 1e6;
/** No machine has that many. */
const MAX_CORES = 1e6;
function nothingCollected() {
	return {
		columns: {
			cores: /* @__PURE__ */ new Map(),
			utilization: /* @__PURE__ */ new Map(),
			ready: /* @__PURE__ */ new Map(),
			throughput: /* @__PURE__ */ new Map(),
			latency: /* @__PURE__ */ new Map()
		},
		failed: /* @__PURE__ */ new Map(),
		missing: /* @__PURE__ */ new Map(),
		optional: {
			failed: /* @__PURE__ */ new Map(),
			missing: /* @__PURE__ */ new Map()
		},
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
/** Reads the answer for a part of a window. `window` is the whole that the question is asked of. */
function collectReadings(question, part, window, answer, into) {
	if (answer.kind === "failed") {
		for (const { service } of question.services) (question.optional.has(service) ? into.optional : into).failed.set(service, answer.reason);
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
			const { service: name } = service;
			(question.optional.has(name) ? into.optional : into).missing.set(name, found.missing);
			continue;
		}
		const column = columns.get(service.service) ?? emptyColumn(window);
		columns.set(service.service, column);
		writeReadings(question, found, column);
	}
}
function writeReadings({ measures }, { times, values }, column) {
	const inHundreds = measures === "throughput" || measures === "latency";
	for (let i = 0; i < times.length; i += 1) {
		const value = values[i] ?? NaN;
		writeReading(column, times[i] ?? NaN, inHundreds ? Math.min(value, MOST) / 100 : value);
	}
}
/** Units and columns of figures that are taken as they are. */
const AS_READ = {
	throughput: ["requests", "throughput"],
	latency: ["milliseconds", "latency"],
	pods: ["pods", "ready"]
};
/** Returns the readings of a service; undefined where no series told of it. */
function readingsOf(service, figure, { columns }) {
	if (figure !== "cpu") {
		const [unit, measures] = AS_READ[figure];
		const column = columns[measures].get(service);
		return column && {
			unit,
			column
		};
	}
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
const FIGURES = {
	throughput: "throughput",
	latency: "latency_p95",
	pods: "pods_ready"
};
/** Returns the key of a figure that a source says of a service: another question is not answered by what was kept. */
function keyOf({ cluster, url, labels, queries }, { workload, cpuQuery, throughput, latency }, figure) {
	const { kind, namespace = "", name } = workload;
	const sorted = Object.entries(labels).sort(([a], [b]) => a < b ? -1 : 1);
	if (figure !== "cpu") {
		const query = FIGURES[figure];
		const mine = {
			throughput: throughput?.query,
			latency: latency?.query,
			pods: void 0
		}[figure] ?? "";
		return digestOf([
			figure,
			cluster,
			url,
			sorted,
			queries[query] ?? DEFAULT_QUERIES[query],
			mine,
			kind,
			namespace,
			name
		]);
	}
	const { cpu_utilization: template = CORES_USED, pods_ready: ready = "" } = queries;
	return digestOf([
		cluster,
		url,
		sorted,
		template,
		ready,
		cpuQuery ?? "",
		kind,
		namespace,
		name
	]);
}
function digestOf(asked) {
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
	const isGivenUp = ({ optional }, service) => collected.failed.has(service) || optional.has(service) && collected.optional.failed.has(service);
	const askPart = async ({ question, part }) => {
		if (question.services.every(({ service }) => isGivenUp(question, service))) return;
		const { query, range } = figureQuestion(question, part);
		const { answer, tooMuch } = await ask("/api/v1/query_range", {
			query,
			...bounds(range)
		});
		const halves = answer.kind === "failed" && tooMuch ? halvesOf(part) : void 0;
		if (!halves) return collectReadings(question, part, askedWindow(question, window), answer, collected);
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
	await inTurn(shards.flatMap(({ questions }) => questions.flatMap((question) => partsOf(question, askedWindow(question, window)).map((part) => ({
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
/** From so many services on, readings take as much memory as everything else. */
const MANY = 2e3;
/** Has V8 look for garbage once the heap has grown by a quarter, where it would let it double. */
const COLLECT_EARLY = "--heap-growing-percent=25";
/**
* Opens the Prometheus servers of all clusters as the source of history. Of several of one cluster the first that
* tells of a service wins. Only what `keep` does not have is asked for.
*/
function openPrometheusHistory(sources, environment, keep) {
	return { async read(services, asked) {
		if (services.length >= MANY) setFlagsFromString(COLLECT_EARLY);
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
	return [...groupBy(services, (service) => Math.min(...figuresOf(service).map((figure) => missingFrom(kept.get(keyOf(source, service, figure)), windowOf(figure, window)))))].map(([from, group]) => ({
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
		const failure = collected.failed.get(name);
		if (failure !== void 0) {
			answer.services.set(name, unknown(failure));
			continue;
		}
		const withoutLatency = collected.optional.failed.get(name);
		const wanted = withoutLatency === void 0 ? figuresOf(service) : demandFigures(service);
		const figures = new Map(wanted.map((figure) => [figure, keepFigure(service, figure, collected, missing, {
			window,
			source,
			kept
		})]));
		const known = historyOf(service, figures, service.cpuRequest ?? collected.requests.get(name), collected.missing.get(name));
		const why = withoutLatency ?? collected.optional.missing.get(name);
		answer.services.set(name, service.latency ? withLatency(known, figures, why) : known);
	}
}
/** Adds what was read of a figure to what was kept of it, and returns the part of both that is asked for. */
function keepFigure(service, figure, collected, missing, { window, source, kept }) {
	const key = keyOf(source, service, figure);
	const asked = windowOf(figure, window);
	const before = kept.get(key);
	const read = readingsOf(service.service, figure, collected);
	const unit = read?.unit ?? before?.unit ?? (figure === "cpu" ? "cores" : AS_READ[figure][0]);
	const fresh = read?.column ?? emptyColumn(windowOf(figure, missing));
	const column = before ? joinColumns(before.column, fresh, spanOf(before, asked)) : fresh;
	kept.set(key, {
		unit,
		column
	});
	return {
		unit,
		column: columnWithin(column, asked)
	};
}
/** Adds what is known of a service's latency, or why nothing is; unpacked when it is looked at, as its demand. */
function withLatency(known, figures, missing) {
	if (known.kind === "unknown") return known;
	const { measure } = known;
	const [p95, pods] = [figures.get("latency")?.column, figures.get("pods")?.column];
	return {
		kind: "known",
		get demand() {
			return known.demand;
		},
		...measure === void 0 ? {} : { measure },
		get latency() {
			if (!p95 || !pods || !hasReading(p95) || !hasReading(pods)) return missing ?? "nothing was measured";
			return {
				start: p95.start,
				p95: toReadings(p95, 100),
				pods: toReadings(pods, 1)
			};
		}
	};
}
function historyOf(service, figures, request, missing) {
	const { throughput } = service;
	const [cpu, requests] = [figures.get("cpu"), figures.get("throughput")];
	if (demandFigures(service).map((figure) => figures.get(figure)).some((readings) => !readings || !hasReading(readings.column))) return unknown(missing ?? "nothing was measured");
	const used = cpu && cpuDemand(cpu, request);
	if (!requests) return used ?? unknown("nothing was measured");
	if (used?.kind === "unknown") return used;
	const served = toReadings(requests.column, 100);
	const learnt = throughput?.perReplica !== void 0 ? {
		kind: "learnt",
		measure: { requests_per_replica: throughput.perReplica }
	} : used ? learnCapacity(used.demand, served) : {
		kind: "unknown",
		why: "nothing was measured"
	};
	if (learnt.kind === "unknown") return unknown(learnt.why);
	const { measure } = learnt;
	return {
		kind: "known",
		demand: demandOfRequests({
			start: requests.column.start,
			step: POINT_MS
		}, served, measure),
		measure
	};
}
function cpuDemand({ unit, column }, request) {
	if (unit === "replicas") return knownDemand(column, void 0);
	return request === void 0 || request <= 0n ? unknown("no pod of it that runs now states a CPU request, which demand is counted in") : knownDemand(column, request);
}
/** Unpacks the demand when it is looked at, one service at a time: that of ten thousand is 320 MB. */
function knownDemand(column, request) {
	return {
		kind: "known",
		get demand() {
			return toDemand(column, request);
		}
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
