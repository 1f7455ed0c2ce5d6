import { i as isObject, l as text, o as objects, r as isMeasured, u as texts } from "./json-CSriG_34.js";
import { m as FIGURE_NAMES, p as emptyObservation } from "./sources-DQX3Eb_o.js";
import { n as groupBy } from "./group-by-lsUCeHWU.js";
import { F as QUERY_NAMES, P as PLACEHOLDER } from "./load-CBbxvXPj.js";
import { t as TrimtabError } from "./errors-Bs50qkOV.js";
import { t as retry } from "./retry-BtiZrshw.js";
import { request } from "node:http";
import { createGunzip } from "node:zlib";
import { request as request$1 } from "node:https";
import { setTimeout } from "node:timers/promises";
// src/metrics/prometheus/answer.ts
/** HTTP statuses by which Prometheus refuses the query itself: malformed, or cannot be executed. */
const REFUSED_QUERY = [400, 422];
const ANNOTATION = /^PromQL (info|warning)/;
/**
* Reads an answer to `/api/v1/query` or `/api/v1/query_range`
* (https://prometheus.io/docs/prometheus/latest/querying/api/). An answer that says it is partial is none:
* half of a sum looks like half of the load. `series` are those that were read out of the body already.
*/
function readAnswer(status, body, series = []) {
	const answer = parse$1(body);
	const failed = (reason) => ({
		kind: "failed",
		reason,
		blame: REFUSED_QUERY.includes(status) ? "query" : "server"
	});
	if (status >= 300 && status < 400) return failed(`${status}: the server redirects elsewhere; set url to where it really is`);
	if (answer?.status === "error" || status !== 200) {
		const told = answer && text(answer.error);
		const fix = status === 401 || status === 403 ? "; check token_env, username and headers of this source" : "";
		return failed(`${status}${told ? ` ${text(answer.errorType) ?? "error"}: ${told.slice(0, 500)}` : `: ${excerpt(body)}`}${fix}`);
	}
	if (answer?.status !== "success" || !isObject(answer.data)) return failed(`not an answer of the Prometheus API: ${excerpt(body)}`);
	const partial = partialReason(answer);
	if (partial !== void 0) return failed(`partial answer: ${partial.slice(0, 500)}`);
	return readData(answer.data, series);
}
function parse$1(body) {
	try {
		const value = JSON.parse(body);
		return isObject(value) ? value : void 0;
	} catch {
		return;
	}
}
/**
* Returns why an answer is partial. Thanos and remote reads warn of stores that did not answer;
* VictoriaMetrics has a flag. Remarks on the query's style are neither.
*/
function partialReason({ warnings, isPartial }) {
	if (isPartial === true) return "the server says isPartial";
	return (Array.isArray(warnings) ? warnings.filter((warning) => typeof warning === "string") : []).find((warning) => !ANNOTATION.test(warning));
}
function readData({ resultType, result }, read) {
	if (resultType === "scalar") return {
		kind: "series",
		series: [toSeries({}, [result])]
	};
	if (resultType !== "vector" && resultType !== "matrix") return {
		kind: "failed",
		reason: `the query gives a ${String(resultType)}, where a vector is expected`,
		blame: "query"
	};
	return {
		kind: "series",
		series: [...read, ...objects(result).map((one) => readSeries(one))]
	};
}
/**
* Reads one object of `data.result`, of a vector or a matrix. Those of one answer have mostly the same times,
* which `before` lends.
*/
function readSeries({ metric, value, values }, before) {
	return toSeries(texts(metric), Array.isArray(values) ? values : [value], before);
}
function toSeries(labels, points, before) {
	const usable = points.filter(isPoint);
	const times = Float64Array.from(usable, ([at]) => Math.round(at * 1e3));
	return {
		labels,
		times: before?.times.length === times.length && times.every((time, i) => time === before.times[i]) ? before.times : times,
		values: Float64Array.from(usable, ([, value]) => readValue(value))
	};
}
function isPoint(point) {
	return Array.isArray(point) && typeof point[0] === "number" && typeof point[1] === "string";
}
/**
* Parses a value. `NaN`, `+Inf` and `-Inf` are what Go prints; anything else that is no number is NaN too.
*/
function readValue(value) {
	if (value === "+Inf") return Number.POSITIVE_INFINITY;
	if (value === "-Inf") return Number.NEGATIVE_INFINITY;
	return value.trim() === "" ? NaN : Number(value);
}
function excerpt(body) {
	const start = body.trim().slice(0, 120).replace(/\s+/g, " ");
	return start === "" ? "an empty answer" : `"${start}"`;
}
// src/metrics/prometheus/problems.ts
const NO_HISTORY = "no history, so that only the ledger tells how long a case has held";
const NO_WEEK_AGO = "not known for a week ago, so that lost traffic holds nothing";
/**
* Every metric has one query for all services; with queries of services' own there may be tens of thousands.
*/
const MAX_NAMES = 10;
/** Returns one message for each reason for which queries failed, with the queries that it failed for. */
function queryProblems(cluster, answered) {
	const failures = answered.flatMap((one) => {
		const reason = failureReason(one);
		return reason === void 0 ? [] : [{
			reason,
			name: queryName(one.question)
		}];
	});
	return [...groupBy(failures, ({ reason }) => reason)].map(([reason, group]) => `cluster ${cluster}: ${listNames(group.map(({ name }) => name))}: ${reason}`);
}
/**
* Returns the reason for a failed question. A query that the server refuses is shown; a server that fails
* gives the same reason for all.
*/
function failureReason({ question, answer, pastMissing }) {
	if (answer.kind === "failed" && answer.blame === "query") return `${answer.reason}; the query: ${question.query.replace(/\s+/g, " ")}`;
	if (answer.kind === "failed") return answer.reason;
	return pastMissing && `${question.range ? NO_HISTORY : NO_WEEK_AGO}: ${pastMissing}`;
}
function queryName({ name, own, services }) {
	return own ? `${[...services].join(", ")}: ${name}` : name;
}
function listNames(names) {
	const distinct = [...new Set(names)];
	const more = distinct.length - MAX_NAMES;
	const shown = distinct.slice(0, MAX_NAMES).join(", ");
	return more > 0 ? `${shown} and ${more.toLocaleString("en")} more` : shown;
}
// src/metrics/prometheus/queries.ts
/**
* Queries to a plain installation of kube-state-metrics, cadvisor and the Prometheus client libraries, as in
* kube-prometheus-stack. Each query answers for all workloads at once, one series per workload, labeled
* `namespace` and `workload` with `workload_kind`, or `deployment`, `statefulset` or `rollout`.
*/
const WORKLOAD = "namespace, workload_kind, workload";
/**
* The workload of each pod, with value 1, by the owner references that kube-state-metrics exports; no
* recording rule is needed.
*/
const OWNER = `max by (namespace, pod, workload_kind, workload) (
  label_replace(label_replace(kube_pod_owner{owner_kind="StatefulSet", $labels},
    "workload", "$1", "owner_name", "(.+)"), "workload_kind", "$1", "owner_kind", "(.+)")
  or
  label_replace(kube_pod_owner{owner_kind="ReplicaSet", $labels}, "replicaset", "$1", "owner_name", "(.+)")
    * on (namespace, replicaset) group_left (workload_kind, workload)
  max by (namespace, replicaset, workload_kind, workload) (
    label_replace(label_replace(kube_replicaset_owner{owner_kind=~"Deployment|Rollout", $labels},
      "workload", "$1", "owner_name", "(.+)"), "workload_kind", "$1", "owner_kind", "(.+)"))
)`;
/** Seconds after which a pod has to be measured. */
const FIRST_SCRAPES = 300;
const CPU = "container_cpu_usage_seconds_total{container!=\"\", container!=\"POD\", $labels}";
const MEMORY = "container_memory_working_set_bytes{container!=\"\", container!=\"POD\", $labels}";
/**
* Request durations by the client libraries, by OpenTelemetry and by Spring, with the labels that may carry
* the HTTP status.
*/
const DURATIONS = [
	{
		name: "http_request_duration_seconds",
		statuses: [
			"code",
			"status",
			"status_code"
		]
	},
	{
		name: "http_server_request_duration_seconds",
		statuses: ["http_response_status_code"]
	},
	{
		name: "http_server_requests_seconds",
		statuses: ["status"]
	}
];
const REQUEST_COUNTERS = [...DURATIONS.map(({ name, statuses }) => ({
	name: `${name}_count`,
	statuses
})), {
	name: "http_requests_total",
	statuses: [
		"code",
		"status",
		"status_code"
	]
}];
const DEFAULT_QUERIES = {
	cpu_utilization: utilization("cpu", `rate(${CPU}[$window])`, CPU),
	memory_utilization: utilization("memory", `avg_over_time(${MEMORY}[$window])`, MEMORY),
	latency_p50: latency("0.5"),
	latency_p95: latency("0.95"),
	throughput: ofWorkloads("sum", firstOf(REQUEST_COUNTERS.map(({ name }) => `sum by (namespace, pod) (rate(${name}{$labels}[$window]))`))),
	error_rate: errorRate(),
	replicas: counts("kube_deployment_spec_replicas", "kube_statefulset_replicas", "rollout_info_replicas_desired"),
	pods_running: ofWorkloads("sum", "max by (namespace, pod) (kube_pod_status_phase{phase=\"Running\", $labels} == 1)"),
	pods_ready: counts("kube_deployment_status_replicas_ready", "kube_statefulset_status_replicas_ready", "rollout_info_replicas_available"),
	restarts: ofWorkloads("sum", "ceil(sum by (namespace, pod) (increase(kube_pod_container_status_restarts_total{$labels}[$window])))")
};
/**
* Writes usage over requests or limits. Containers that have ended count no more, though the window still
* reaches back to them, and one that is scraped twice counts once. As with the HPA, a workload of which one
* container states no request has no utilization; nor has one of which a ready pod is not measured: the node
* that is too busy to be scraped may be where the load is.
*/
function utilization(resource, used, present) {
	const of = (metric) => `kube_pod_${metric}_resource_$basis{resource="${resource}", $labels}`;
	const share = `max by (namespace, pod, container) (${of("container")} or ${of("init_container")})`;
	const container = "on (namespace, pod, container)";
	const pod = "on (namespace, pod)";
	const ready = "max by (namespace, pod) (kube_pod_status_ready{condition=\"true\", $labels} == 1)";
	const settled = `(time() - max by (namespace, pod) (kube_pod_start_time{$labels}) > ${FIRST_SCRAPES})`;
	return `${ofWorkloads("sum", `sum by (namespace, pod) (max by (namespace, pod, container, cpu) (${used} and ${present}))`)}
/
${ofWorkloads("sum", `sum by (namespace, pod) (${share} and ${container} ${present})`)}
unless
${ofWorkloads("sum", `sum by (namespace, pod) (${present} unless ${container} ${share})`)}
unless
${ofWorkloads("sum", `${ready} and ${pod} ${settled} unless ${pod} ${present}`)}`;
}
function latency(quantile) {
	return `1000 * histogram_quantile(${quantile}, ${ofWorkloads("sum", firstOf(DURATIONS.map(({ name }) => `sum by (namespace, pod, le) (rate(${name}_bucket{$labels}[$window]))`)), `${WORKLOAD}, le`)})`;
}
/**
* Requests that carry a status, or the share would be of what cannot fail; where none has failed yet, no
* series says so.
*/
function errorRate() {
	const requests = (status) => REQUEST_COUNTERS.flatMap(({ name, statuses }) => statuses.map((label) => `sum by (namespace, pod) (rate(${name}{${label}${status}, $labels}[$window]))`));
	const all = ofWorkloads("sum", firstOf(requests("!=\"\"")));
	return `(${ofWorkloads("sum", firstOf(requests("=~\"5..\"")))}
or 0 * ${all})
/
${all}`;
}
function counts(deployment, statefulSet, rollout) {
	return `max by (namespace, deployment) (${deployment}{$labels})
or max by (namespace, statefulset) (${statefulSet}{$labels})
or label_replace(max by (namespace, name) (${rollout}{$labels}), "rollout", "$1", "name", "(.+)")`;
}
/** Sums a vector with one series per pod over the pods of each workload. */
function ofWorkloads(aggregate, perPod, by = WORKLOAD) {
	return `${aggregate} by (${by}) ((${perPod}) * on (namespace, pod) group_left (workload_kind, workload) $owner)`;
}
/** Takes the first of what a pod exports twice under different names, so that no request counts twice. */
function firstOf(vectors) {
	return vectors.join("\n  or on (namespace, pod) ");
}
/** Fills in placeholders, each once: what a value contains is never looked at again. */
function fill(query, values) {
	return query.replace(PLACEHOLDER, (whole, name) => Object.hasOwn(values, name) ? values[name] ?? "" : whole);
}
/**
* Writes a PromQL string literal that means exactly this text. JSON's escapes are among Go's, which PromQL
* reads (https://prometheus.io/docs/prometheus/latest/querying/basics/#string-literals).
*/
function quote(text) {
	return JSON.stringify(text);
}
/** Writes a literal for `=~` that matches these texts and no other (RE2, anchored by Prometheus). */
function quoteAlternatives(texts) {
	return quote(texts.map((text) => text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&")).join("|"));
}
/** Formats milliseconds as PromQL writes a duration. */
function promDuration(ms) {
	if (ms % 6e4 === 0) return `${ms / 6e4}m`;
	return ms % 1e3 === 0 ? `${ms / 1e3}s` : `${ms}ms`;
}
// src/metrics/prometheus/questions.ts
/** The label that tells one basis from the other where one query answers for both. */
const BASIS_LABEL = "trimtab_basis";
/** The label and value of what was measured a week before. */
const WEEK_AGO = {
	label: "trimtab_when",
	value: "week_ago"
};
/** Figures and counts that stabilization looks back at. */
const WITH_HISTORY = /* @__PURE__ */ new Set([
	"cpu_utilization",
	"memory_utilization",
	"latency_p95",
	"replicas"
]);
/** A gap over 15 minutes would start a window anew. */
const MAX_STEP_MS = 6e5;
const MIN_STEP_MS = 15e3;
const POINTS = 144;
/** Beyond this many namespaces the whole cluster's answer is shorter than the question. */
const MAX_NAMESPACES = 100;
/**
* Plans what to ask for these services: one query per metric and window, whatever their number, and one more
* for each that has a query of its own. Figure and history come with the same answer.
*/
function planQuestions(settings, wanted, now) {
	const range = historyRange(wanted, now);
	const labels = matchers(settings.labels, wanted);
	return QUERY_NAMES.flatMap((name) => {
		const template = settings.queries[name] ?? DEFAULT_QUERIES[name];
		const bases = basesOf(name, wanted);
		const ask = (query, services, own) => ({
			name,
			query,
			services: new Set(services.map(({ service }) => service)),
			own,
			range: WITH_HISTORY.has(name) ? range : void 0,
			withWeekAgo: name === "throughput" ? alsoWeekAgo(query) : void 0
		});
		const byQuery = groupBy(wanted, (service) => ownQuery(name, service) !== void 0);
		const shared = [...groupBy(byQuery.get(false) ?? [], ({ window }) => template.includes("$window") ? window : 0)].map(([window, services]) => ask(clusterQuery(template, labels, window, bases), services, false));
		const own = (byQuery.get(true) ?? []).map((service) => {
			const query = ownQuery(name, service) ?? template;
			return ask(serviceQuery(query, labels, service, basisOf(name, service)), [service], true);
		});
		return [...shared, ...own];
	});
}
function ownQuery(name, { queries }) {
	return Object.hasOwn(queries, name) ? queries[name] : void 0;
}
function clusterQuery(template, labels, window, bases) {
	const filled = (basis) => fillCommon(template, labels, window, basis, {});
	const [basis = "request"] = bases;
	if (bases.length < 2 || !template.includes("$basis")) return filled(basis);
	return bases.map((one) => `label_replace(\n${filled(one)}\n, ${quote(BASIS_LABEL)}, ${quote(one)}, "", "")`).join("\nor\n");
}
/**
* Writes one query for both times, since each metric costs one. A query that somebody else wrote can be moved
* back in time only as a subquery (https://prometheus.io/docs/prometheus/latest/querying/basics/#subquery);
* this one is evaluated once.
*/
function alsoWeekAgo(query) {
	return `${query}\nor\nlabel_replace(${`last_over_time((\n${query}\n)[15m:15m] offset 7d)`}, ${quote(WEEK_AGO.label)}, ${quote(WEEK_AGO.value)}, "", "")`;
}
function serviceQuery(template, labels, { namespace, name, window }, basis) {
	return fillCommon(template, labels, window, basis, {
		workload: quote(name),
		...namespace === void 0 ? {} : { namespace: quote(namespace) }
	});
}
function fillCommon(template, labels, window, basis, place) {
	const values = {
		...place,
		labels,
		window: promDuration(window),
		basis: `${basis}s`
	};
	return fill(template, {
		...values,
		owner: fill(OWNER, values)
	});
}
function basisOf(name, { basis }) {
	return name === "memory_utilization" ? basis.memory : basis.cpu;
}
function basesOf(name, wanted) {
	return [...new Set(wanted.map((service) => basisOf(name, service)))].sort();
}
/** Writes label matchers, and the services' namespaces where all of them say theirs. */
function matchers(labels, wanted) {
	const stated = Object.entries(labels).map(([label, value]) => `${label}=${quote(value)}`);
	const namespaces = [...new Set(wanted.map((service) => service.namespace))].sort();
	const named = namespaces.filter((namespace) => namespace !== void 0);
	const bounded = named.length === namespaces.length && named.length <= MAX_NAMESPACES;
	return [...stated, ...bounded ? [`namespace=~${quoteAlternatives(named)}`] : []].join(", ");
}
/** Returns the range as far back as the longest stabilization window, in steps of at most ten minutes. */
function historyRange(wanted, now) {
	const longest = wanted.reduce((most, { stabilization }) => Math.max(most, stabilization), 0);
	if (longest === 0) return void 0;
	const seconds = Math.ceil(longest / POINTS / 1e3) * 1e3;
	const step = Math.min(MAX_STEP_MS, Math.max(MIN_STEP_MS, seconds));
	const end = now.getTime();
	return {
		start: end - Math.ceil(longest / step) * step,
		end,
		step
	};
}
// src/metrics/prometheus/series.ts
/** Labels that may name the workload, and the kind that the label itself stands for. */
const WORKLOAD_LABELS = [
	["workload", void 0],
	["deployment", "Deployment"],
	["statefulset", "StatefulSet"],
	["rollout", "Rollout"]
];
/** Builds a reading of the series that `keep` keeps. */
function toReading(one, index, keep) {
	const answer = one.answer.kind === "series" ? {
		kind: "series",
		series: one.answer.series.filter(keep)
	} : one.answer;
	const series = answer.kind === "series" ? answer.series : [];
	return {
		...one,
		answer,
		index,
		byWorkload: groupBy(series, ({ labels }) => identify(labels).workload)
	};
}
/** Checks that a series was measured a week before. */
function isWeekAgo({ labels }) {
	return labels[WEEK_AGO.label] === WEEK_AGO.value;
}
/** Finds the one series that is a service's, or says why there is none; of two, neither is more right. */
function findSeries({ question, answer, byWorkload }, service) {
	if (answer.kind === "failed") return { missing: answer.reason };
	const basis = service.basis[question.name === "memory_utilization" ? "memory" : "cpu"];
	const found = question.own ? answer.series : (byWorkload.get(service.name) ?? []).filter((series) => isOf(series, service, basis));
	const [series] = found;
	const what = `${service.kind} ${service.namespace === void 0 ? "" : `${service.namespace}/`}${service.name}`;
	if (!series) return { missing: question.own ? "its own query has no answer" : absent(question.name, what, answer.series) };
	return found.length === 1 ? series : { missing: ambiguous(question.own, service, what, found) };
}
function ambiguous(own, { namespace }, what, found) {
	const namespaces = [...new Set(found.map(({ labels }) => labels.namespace))];
	if (!own && namespace === void 0 && namespaces.length === found.length) return `${what} stands in several namespaces (${namespaces.join(", ")}); set spec.workload.namespace`;
	const shown = found.slice(0, 2).map(({ labels }) => JSON.stringify(labels).slice(0, 200));
	const fix = own ? "aggregate to one" : "aggregate by (namespace, workload)";
	return `${found.length} series for ${what}, such as ${shown.join(" and ")}; ${fix}`;
}
function absent(name, what, series) {
	if (series.length > 0 && series.every(({ labels }) => identify(labels).workload === void 0)) return "no series of the answer has the label workload, deployment, statefulset or rollout";
	return `no series for ${what}${/^(cpu|memory)_/.test(name) ? "; it is not scraped, or a ready pod of it is not, or a container of it states no request or limit" : ""}`;
}
/** Checks whether a series is of a service. A label that a series does not have excludes nothing. */
function isOf({ labels }, { kind, namespace }, basis) {
	const agrees = (found, wanted) => found === void 0 || wanted === void 0 || found === wanted;
	return agrees(labels.namespace, namespace) && agrees(identify(labels).kind, kind) && agrees(labels["trimtab_basis"], basis);
}
function identify(labels) {
	const [label, kind] = WORKLOAD_LABELS.find(([name]) => labels[name] !== void 0) ?? ["workload", void 0];
	return {
		workload: labels[label],
		kind: labels.workload_kind ?? kind
	};
}
// src/metrics/prometheus/samples.ts
const COUNTS = /* @__PURE__ */ new Set([
	"replicas",
	"pods_running",
	"pods_ready",
	"restarts"
]);
/** As many decimal places as a report shows. */
const PLACES = 1e4;
/** Reads what a query says of a service. */
function readSample(reading, service) {
	const { name, range } = reading.question;
	const series = findSeries(reading, service);
	if ("missing" in series) return {
		figure: series,
		column: void 0
	};
	const past = reading.pastMissing === void 0 ? range : void 0;
	return {
		figure: lastFigure(name, series, range),
		column: past && column(name, series, service, past)
	};
}
function lastFigure(name, { times, values }, range) {
	const [at, last] = [times.at(-1), values.at(-1)];
	if (at === void 0 || last === void 0) return { missing: "the series has no sample that is a plain number" };
	if (range && at < range.end - 1e3) return { missing: `the series ended before ${new Date(range.end).toISOString()}` };
	const value = usable(name, last);
	return value === void 0 ? { missing: `the value is ${last}` } : {
		value,
		at
	};
}
/**
* Returns a value as reports show it; undefined for NaN, infinite and negative values, which measure nothing.
*/
function usable(name, value) {
	if (!isMeasured(value)) return void 0;
	if (value === 0) return 0;
	return COUNTS.has(name) ? Math.round(value) : Math.round(value * PLACES) / PLACES;
}
/** Writes the readings of one figure before now as a column. */
function column(name, { times, values }, service, range) {
	const start = historyStart(service, range);
	const readings = new Array((range.end - start) / range.step).fill("-");
	for (const [index, at] of times.entries()) {
		const place = Math.round((at - start) / range.step);
		if (place >= 0 && place < readings.length) readings[place] = usable(name, values[index] ?? NaN) ?? "-";
	}
	return readings.join(" ");
}
/** Builds a service's history of the columns of its figures; undefined where nothing looks back. */
function toHistory({ replicas, ...metrics }, service, readings) {
	const range = readings.find(({ question }) => question.range)?.question.range;
	if (!range || service.stabilization === 0) return void 0;
	return {
		start: new Date(historyStart(service, range)).toISOString(),
		step_seconds: range.step / 1e3,
		...replicas === void 0 ? {} : { replicas },
		metrics
	};
}
/** Returns when the readings begin that this service's own stabilization windows reach back to. */
function historyStart({ stabilization }, { end, step }) {
	return end - Math.ceil(stabilization / step) * step;
}
// src/metrics/prometheus/observe.ts
/**
* Observes the services wanted from the answers of one cluster's Prometheus: every figure of every service,
* or why it is missing, and by which query it was asked for. A failed query costs the services it was for;
* each failure is one problem.
*/
function observeAnswers(cluster, answered, wanted, now) {
	const path = `prometheus:${cluster}`;
	const readings = readingsByService(answered.map((one, index) => toReading(one, index, (series) => !isWeekAgo(series))));
	const before = readingsByService(answered.flatMap((one, index) => one.question.withWeekAgo === void 0 ? [] : [toReading(one, index, isWeekAgo)]));
	const services = wanted.map((service) => {
		const throughputWeekAgo = weekAgo(service, before.get(service.service) ?? []);
		return observeService(service, readings.get(service.service) ?? [], throughputWeekAgo, path, now);
	});
	return {
		path,
		timestamp: now.toISOString(),
		observations: {
			services: new Map(services.map(({ observation }) => [observation.service, observation])),
			clusters: /* @__PURE__ */ new Map(),
			problems: queryProblems(cluster, answered).map((message) => ({
				service: void 0,
				message
			}))
		},
		asked: {
			queries: answered.map(({ question }) => question.withWeekAgo ?? question.query),
			services: new Map(services.map(({ observation, asked }) => [observation.service, asked]))
		}
	};
}
function readingsByService(readings) {
	const groups = /* @__PURE__ */ new Map();
	for (const reading of readings) for (const service of reading.question.services) {
		const group = groups.get(service);
		if (group) group.push(reading);
		else groups.set(service, [reading]);
	}
	return groups;
}
function weekAgo(service, readings) {
	for (const reading of readings) {
		const found = findSeries(reading, service);
		const value = "missing" in found ? void 0 : found.values.at(-1);
		if (value !== void 0) return usable("throughput", value);
	}
}
function observeService(service, readings, throughputWeekAgo, source, now) {
	const values = {};
	const missing = {};
	const columns = {};
	let oldest = now.getTime();
	for (const reading of readings) {
		const { name } = reading.question;
		const { figure, column } = readSample(reading, service);
		if ("missing" in figure) missing[name] = figure.missing;
		else {
			values[name] = figure.value;
			oldest = Math.min(oldest, figure.at);
		}
		if (column !== void 0) columns[name] = column;
	}
	const timestamp = new Date(oldest).toISOString();
	const measuredFrom = new Date(oldest - service.window).toISOString();
	const { replicas, pods_running, pods_ready, restarts } = values;
	return {
		observation: {
			...emptyObservation(service.service, source, timestamp),
			namespace: service.namespace,
			replicas,
			podsRunning: pods_running,
			podsReady: pods_ready,
			restarts,
			...toFigures(values, missing, {
				source,
				time: timestamp,
				from: measuredFrom
			}),
			throughputWeekAgo,
			history: toHistory(columns, service, readings) ?? []
		},
		asked: {
			measuredFrom,
			queries: Object.fromEntries(readings.map(({ question, index }) => [question.name, index])),
			missing
		}
	};
}
function toFigures(values, reasons, measured) {
	const figures = {};
	const missing = {};
	for (const name of FIGURE_NAMES) {
		const value = values[name];
		if (value === void 0) missing[name] = reasons[name] ?? "not in the snapshot";
		else figures[name] = {
			value,
			...measured
		};
	}
	return {
		figures,
		missing
	};
}
// src/metrics/prometheus/result-stream.ts
const [QUOTE, BACKSLASH, OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [..."\"\\[]{}"].map((c) => c.charCodeAt(0));
/**
* Distance in characters within which a key is looked for; one that is further away is not recognized, and
* its list stays in the text.
*/
const LOOK_BACK = 64;
const DATA = /"data"\s*:\s*$/;
const RESULT = /"result"\s*:\s*$/;
/**
* Hands over each object of the list `data.result` as soon as it is complete, and forgets its text: a day of
* ten thousand services is 50 MB for each figure, and many times that as objects.
*/
function openResults(take) {
	const text = [];
	const item = [];
	let [depth, behind] = [0, ""];
	let [inString, escaped, inData, inResult, inItem] = [
		false,
		false,
		false,
		false,
		false
	];
	const keep = (piece) => {
		text.push(piece);
		behind = (behind + piece).slice(-64);
	};
	const handOver = () => {
		const whole = item.splice(0).join("");
		const parsed = parse(whole);
		keep(parsed === void 0 ? whole : "0");
		if (parsed !== void 0) take(parsed);
	};
	const read = (chunk) => {
		let from = 0;
		const follows = (key, at) => key.test((behind + chunk.slice(Math.max(from, at - LOOK_BACK), at)).slice(-64));
		for (let at = 0; at < chunk.length; at += 1) {
			const c = chunk.charCodeAt(at);
			if (inString) {
				if (escaped) escaped = false;
				else if (c === BACKSLASH) escaped = true;
				else if (c === QUOTE) inString = false;
				continue;
			}
			if (c === QUOTE) inString = true;
			else if (c === OPEN_OBJECT || c === OPEN_LIST) {
				if (depth === 1) inData = follows(DATA, at);
				else if (depth === 2) inResult = inData && c === OPEN_LIST && follows(RESULT, at);
				else if (depth === 3 && inResult && c === OPEN_OBJECT) {
					keep(chunk.slice(from, at));
					from = at;
					inItem = true;
				}
				depth += 1;
			} else if (c === CLOSE_OBJECT || c === CLOSE_LIST) {
				depth -= 1;
				if (depth !== 3 || !inItem) continue;
				item.push(chunk.slice(from, at + 1));
				from = at + 1;
				inItem = false;
				handOver();
			}
		}
		if (inItem) item.push(chunk.slice(from));
		else keep(chunk.slice(from));
	};
	return {
		read,
		end: () => [...text, ...item].join("")
	};
}
function parse(text) {
	try {
		return JSON.parse(text);
	} catch {
		return;
	}
}
// src/adapters/prometheus/api.ts
const MAX_ATTEMPTS = 3;
const PAUSE_MS = 300;
/** Answers of a starting or overloaded server, or of a proxy before it. */
const TRANSIENT_STATUSES = [
	429,
	502,
	503,
	504
];
/** Ten thousand services with a day of readings are some 60 MB, unpacked. */
const MAX_CHARACTERS = 268435456;
/**
* Returns how to query a Prometheus. Queries go by POST, since they outgrow URLs. Transient failures are
* retried, a timeout is not. Redirects are never followed: credentials belong to the host that was named.
* @throws TrimtabError `prometheus_failed` where a variable that is to hold a secret is not set.
*/
function openPrometheus(access, environment) {
	const { headers, secrets } = credentials(access, environment);
	const hidden = (text) => secrets.reduce((shown, secret) => shown.replaceAll(secret, "***"), text);
	return async (path, form, readSeries) => {
		const body = new URLSearchParams(form).toString();
		const response = await retry(() => send(access, path, body, headers, readSeries), {
			attempts: MAX_ATTEMPTS,
			isFinal: (answer) => !isTransient(answer),
			wait: (attempt) => setTimeout(PAUSE_MS * attempt)
		});
		if (response.kind === "failed") return {
			...response,
			reason: hidden(response.reason)
		};
		return response.status === 200 ? response : {
			...response,
			body: hidden(response.body)
		};
	};
}
function isTransient(response) {
	if (response.kind === "failed") return !response.timedOut;
	return TRANSIENT_STATUSES.includes(response.status) && !isQueryTimeout(response.body);
}
/** Prometheus answers 503 for a query that took too long, too; the same query would take as long again. */
function isQueryTimeout(body) {
	return /"errorType":\s*"(timeout|canceled)"/.test(body);
}
function credentials(access, environment) {
	const secrets = [];
	const secret = (variable, key) => {
		const value = environment[variable]?.trim();
		if (!value) {
			const message = `cluster ${access.cluster}: the environment variable ${variable}, which ${key} names, is not set`;
			throw new TrimtabError("prometheus_failed", message);
		}
		secrets.push(value);
		return value;
	};
	const headers = { ...access.headers };
	for (const [name, variable] of Object.entries(access.headersEnv)) headers[name] = secret(variable, `headers_env.${name}`);
	if (access.tokenEnv !== void 0) headers.authorization = `Bearer ${secret(access.tokenEnv, "token_env")}`;
	if (access.username !== void 0) {
		const password = access.passwordEnv === void 0 ? "" : secret(access.passwordEnv, "password_env");
		const basic = Buffer.from(`${access.username}:${password}`).toString("base64");
		secrets.push(basic);
		headers.authorization = `Basic ${basic}`;
	}
	return {
		headers,
		secrets
	};
}
/** Sends one request. `fetch` cannot be given an authority to trust, so it is Node's own client for both. */
function send({ url, ca, timeout }, path, form, headers, readSeries) {
	const target = `${url.replace(/\/+$/, "")}${path}`;
	const signal = AbortSignal.timeout(timeout);
	return new Promise((resolve) => {
		const failed = (cause) => resolve({
			kind: "failed",
			timedOut: signal.aborted,
			reason: `${url}: ${signal.aborted ? `no answer within ${timeout / 1e3} s` : messageOf(cause)}`
		});
		const options = {
			method: "POST",
			signal,
			headers: {
				...headers,
				accept: "application/json",
				"accept-encoding": "gzip",
				"content-type": "application/x-www-form-urlencoded"
			},
			...ca === void 0 ? {} : { ca }
		};
		try {
			const request$2 = (target.startsWith("https:") ? request$1 : request)(target, options, (response) => receive(response, readSeries).then(resolve, failed));
			request$2.on("error", failed);
			request$2.end(form);
		} catch (cause) {
			failed(cause);
		}
	});
}
/**
* Receives an answer, and reads series out of it as they come in. @throws for one that is cut off, or too
* long
*/
function receive(response, readSeries) {
	return new Promise((resolve, reject) => {
		const series = [];
		const results = openResults((item) => series.push(readSeries(item)));
		const body = response.headers["content-encoding"] === "gzip" ? response.pipe(createGunzip()) : response;
		let size = 0;
		body.setEncoding("utf8").on("data", (chunk) => {
			size += chunk.length;
			if (size > MAX_CHARACTERS) response.destroy(/* @__PURE__ */ new Error(`the answer is longer than ${MAX_CHARACTERS / 1024 / 1024} MiB`));
			else results.read(chunk);
		});
		response.on("error", reject);
		body.on("error", reject);
		body.on("end", () => resolve({
			kind: "answer",
			status: response.statusCode ?? 0,
			body: results.end(),
			series
		}));
	});
}
/** Returns an error's message; where several addresses were tried, each has its own. */
function messageOf(error) {
	return error instanceof AggregateError ? error.errors.map((one) => one.message).join("; ") : error.message;
}
// src/adapters/prometheus/prometheus.ts
/** Queries at once: enough to hide the way there, and no load that others on the server would notice. */
const AT_ONCE = 4;
/**
* Asks a Prometheus, or what speaks its API (Thanos, Mimir, VictoriaMetrics), what it says of the services
* wanted: one query per metric and window, however many services there are. A query that fails costs only the
* figures it was for.
* @throws TrimtabError `prometheus_failed` where a secret is not in the environment.
*/
async function observePrometheus(options, wanted, now, environment) {
	const post = openPrometheus(options, environment);
	const questions = planQuestions(options, wanted, now);
	const answered = new Array(questions.length);
	const rest = questions.entries();
	const work = async () => {
		for (const [index, question] of rest) answered[index] = await ask(post, question, now, options.timeout);
	};
	await Promise.all(Array.from({ length: AT_ONCE }, work));
	return observeAnswers(options.cluster, answered, wanted, now);
}
/**
* Asks one question. What reaches back and is too much for the server must not cost the figure, which is then
* asked for alone.
*/
async function ask(post, question, now, timeout) {
	const { query, range, withWeekAgo } = question;
	const limit = { timeout: `${timeout}ms` };
	const instant = (text) => read(post, "/api/v1/query", {
		query: text,
		time: seconds(now.getTime()),
		...limit
	});
	if (!range && withWeekAgo === void 0) return {
		question,
		answer: (await instant(query)).answer,
		pastMissing: void 0
	};
	const whole = range ? await read(post, "/api/v1/query_range", {
		query,
		...bounds(range),
		...limit
	}) : await instant(withWeekAgo ?? query);
	if (whole.answer.kind === "series" || !whole.answered) return {
		question,
		answer: whole.answer,
		pastMissing: void 0
	};
	const { answer } = await instant(query);
	return {
		question,
		answer,
		pastMissing: answer.kind === "series" ? whole.answer.reason : void 0
	};
}
/**
* Writes the bounds of a range. VictoriaMetrics would else shift the bounds to multiples of the step, and
* Prometheus ignores what it does not know.
*/
function bounds({ start, end, step }) {
	return {
		start: seconds(start),
		end: seconds(end),
		step: seconds(step),
		nocache: "1"
	};
}
/**
* Sends a query; `answered` tells a server that could not do it, or not in time, from one that is not there.
*/
async function read(post, path, form) {
	let before;
	const response = await post(path, form, (item) => {
		before = readSeries(item, before);
		return before;
	});
	if (response.kind === "answer") return {
		answer: readAnswer(response.status, response.body, response.series),
		answered: true
	};
	return {
		answer: {
			kind: "failed",
			reason: response.reason,
			blame: "server"
		},
		answered: response.timedOut
	};
}
function seconds(ms) {
	return String(ms / 1e3);
}
export { observePrometheus };
