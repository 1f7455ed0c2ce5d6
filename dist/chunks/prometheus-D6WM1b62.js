import { n as __exportAll } from "./rolldown-runtime-BVN1G_yT.js";
import { n as groupBy, t as append } from "./group-by-CKri-PEM.js";
import { D as FIGURE_NAMES, E as emptyObservation } from "./sources-D64XEVlv.js";
import { a as MAX_COUNT } from "./time-ZXryeGjZ.js";
import { r as isMeasured } from "./json-BaBbGGr3.js";
import { _ as QUERY_NAMES } from "./cluster-config-svUJPWSe.js";
import { a as fill, c as quote, i as isUnixTime, l as quoteAlternatives, n as sendQuery, o as labelMatchers, r as openPrometheus, s as promDuration, t as seconds } from "./query-wwi7__ew.js";
// src/metrics/prometheus/counters.ts
/**
* Rates of counters as they truly are. `rate` divides by its whole window what a series younger than that did
* in its few minutes, and so reads a pod that restarts, or was deployed a moment ago, as if it were idle
* (https://github.com/prometheus/prometheus/issues/1673).
*/
/**
* Labels by which the same sample differs where it was collected twice: by two jobs, or by two replicas of
* Prometheus whose store does not deduplicate (Thanos, Mimir, Cortex and the Prometheus Operator name them so).
*/
const SCRAPE_LABELS = [
	"job",
	"instance",
	"endpoint",
	"service",
	"metrics_path",
	"node",
	"prometheus",
	"prometheus_replica",
	"replica",
	"__replica__",
	"prometheus_server",
	"prometheus_instance",
	"prom_replica",
	"monitor",
	"receive",
	"receive_replica",
	"rule_replica",
	"ruler_replica",
	"thanos_replica",
	"tenant_id"
];
/**
* Writes the rate of each series of a pod's containers over the part of the window in which it was scraped. A
* series that was there at both ends has its mean over the window; each restart within it costs, on average, half
* a scrape interval of what was counted. One that began, ended or paused within the window has the slope of its
* samples; where it was reset besides, its mean since its pod began, or the rate between its last two. Needs two
* samples.
*/
function seriesRate(counter) {
	const mean = `rate(${counter}[$window]) / (1 - resets(${counter}[$window]) / (2 * count_over_time(${counter}[$window])))`;
	return `(
  ${mean}
    and count_over_time(${counter}[$edge]) and count_over_time(${counter}[$edge] offset $start)
  or (clamp_min(deriv(${counter}[$window]), 0) unless resets(${counter}[$window]) > 0)
  or ${mean} * on (namespace, pod) group_left () ($seconds / (time() - max by (namespace, pod) (kube_pod_start_time{\$labels}) < \$seconds))
  or irate(${counter}[$window])
)`;
}
/**
* Writes the rate of each pod's requests over the part of the window in which the pod was scraped. A series of
* its own may be younger than the pod, such as that of the first error: it counts from the pod's beginning.
*/
function podRate(counter) {
	const pod = "on (namespace, pod)";
	const there = `count_over_time(${counter}[$edge]) and ${pod} count_over_time(${counter}[$edge] offset $start)`;
	return `${onceByPod(`rate(${counter}[$window])`)} and ${pod} (${there})
  or on (namespace, pod) ${onceByPod(slope(counter))}`;
}
/** Sums what one scrape says of a pod, and takes the most that any says of it: each is the whole. */
function onceByPod(vector, by = "") {
	const labels = `namespace, pod${by}`;
	return `max by (${labels}) (sum by (${labels}, ${SCRAPE_LABELS.join(", ")}) (${vector}))`;
}
/** A slope takes no account of resets. */
function slope(counter) {
	return `(clamp_min(deriv(${counter}[$window]), 0) unless resets(${counter}[$window]) > 0 or irate(${counter}[$window]))`;
}
// src/metrics/prometheus/workloads.ts
/** Labels of a series that is a workload's. */
const WORKLOAD = "namespace, workload_kind, workload";
/** Writes a vector with one more label that has the same value everywhere. */
function labeled(vector, label, value) {
	return `label_replace(${vector}, "${label}", "${value}", "", "")`;
}
/**
* Writes the workload of each pod, with value 1, by the owner references that kube-state-metrics exports; no
* recording rule is needed. `within` is how far back a pod may have been seen last, such as `[1h]`.
*/
function owners(within = "") {
	const seen = (metric) => within === "" ? metric : `last_over_time(${metric}${within})`;
	return `max by (namespace, pod, workload_kind, workload) (
  label_replace(label_replace(${seen("kube_pod_owner{owner_kind=\"StatefulSet\", $labels}")},
    "workload", "$1", "owner_name", "(.+)"), "workload_kind", "$1", "owner_kind", "(.+)")
  or
  label_replace(${seen("kube_pod_owner{owner_kind=\"ReplicaSet\", $labels}")}, "replicaset", "$1", "owner_name", "(.+)")
    * on (namespace, replicaset) group_left (workload_kind, workload)
  max by (namespace, replicaset, workload_kind, workload) (
    label_replace(label_replace(${seen("kube_replicaset_owner{owner_kind=~\"Deployment|Rollout\", $labels}")},
      "workload", "$1", "owner_name", "(.+)"), "workload_kind", "$1", "owner_kind", "(.+)"))
)`;
}
/**
* The workload of each pod of which the last scrape told: a store without staleness markers shows what has ended
* for minutes, and a sum would count it beside its successor. Samples of one scrape have one time; a minute is a
* scrape or two.
*/
const SEEN = "timestamp(kube_pod_owner{$labels})";
const LIVE_OWNER = `($owner and on (namespace, pod)
  (${SEEN} >= on (job, instance) group_left () (max by (job, instance) (${SEEN}) - 60)))`;
/**
* Writes an aggregate of a vector with one series per pod over the pods of each workload. `owner` is the
* workload of each pod that counts.
*/
function ofWorkloads(aggregate, perPod, by = WORKLOAD, owner = "$owner") {
	return `${aggregate} by (${by}) ((${perPod}) * on (namespace, pod) group_left (workload_kind, workload) ${owner})`;
}
/**
* Writes what kube-state-metrics, and the Argo Rollouts controller, say of workloads: one series each, however
* often they are scraped, labeled `namespace` and `deployment`, `statefulset` or `rollout`.
*/
const deployments = (metric) => `max by (namespace, deployment) (${metric}{$labels})`;
const statefulSets = (metric) => `max by (namespace, statefulset) (${metric}{$labels})`;
const rollouts = (metric) => `label_replace(max by (namespace, name) (${metric}{$labels}), "rollout", "$1", "name", "(.+)")`;
// src/metrics/prometheus/default-queries.ts
/**
* Queries to a plain installation of kube-state-metrics, cadvisor and the Prometheus client libraries, as in
* kube-prometheus-stack. Each query answers for all workloads at once, one series per workload, labeled
* `namespace` and `workload` with `workload_kind`, or `deployment`, `statefulset` or `rollout`. Beyond what
* `queries:` may use, `$seconds` is the window's length, `$edge` the tenth of it at each of its ends, `$start` how
* far back the first of these ends, and `$everywhere` the matchers of `$labels` without the namespaces.
*/
/** Seconds after which a pod has to be measured. */
const FIRST_SCRAPES = 300;
const CPU = "container_cpu_usage_seconds_total{container!=\"\", container!=\"POD\", $labels}";
const MEMORY = "container_memory_working_set_bytes{container!=\"\", container!=\"POD\", $labels}";
const SERVING = `($owner unless on (namespace, pod) (max by (namespace, pod) (kube_pod_status_ready{condition="true", \$labels}) == 0
  or max by (namespace, pod) (kube_pod_deletion_timestamp{\$labels})))`;
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
const CPU_USED = [
	"cpu",
	`avg by (namespace, pod, container) (sum without (cpu) (${seriesRate(CPU)} and ${CPU}))`,
	CPU,
	`(count_over_time(${CPU}[$window]) > 1 and ${CPU})`
];
/** Cores that the serving pods of each workload use: the upper half of its CPU utilization. */
const CORES_USED = usage(...CPU_USED).used;
/** Cores that a serving pod of each workload requests; the most where a rollout has pods of two templates. */
const CORES_OF_POD = usage(...CPU_USED).shareOfPod;
const DEFAULT_QUERIES = {
	cpu_utilization: utilization(...CPU_USED),
	memory_utilization: utilization("memory", `max by (namespace, pod, container) (avg_over_time(${MEMORY}[$window]) and ${MEMORY})`, MEMORY, MEMORY),
	latency_p50: latency("0.5"),
	latency_p95: latency("0.95"),
	throughput: ofWorkloads("sum", firstOf(REQUEST_COUNTERS.map(({ name }) => podRate(`${name}{$labels}`))), WORKLOAD, LIVE_OWNER),
	error_rate: errorRate(),
	replicas: `${deployments("kube_deployment_spec_replicas")}
or ${statefulSets("kube_statefulset_replicas")}
or ${rollouts("rollout_info_replicas_desired")}`,
	pods_running: podsRunning(),
	pods_ready: `${deployments("kube_deployment_status_replicas_ready")}
or ${statefulSets("kube_statefulset_status_replicas_ready")}
or ${rollouts("rollout_info_replicas_available")}`,
	restarts: ofWorkloads("sum", restartsByPod())
};
/** Writes usage over requests or limits of the containers that are measured. */
function utilization(resource, used, present, measured) {
	const written = usage(resource, used, present, measured);
	return `${written.total}
/
${written.share}
${written.except}`;
}
/**
* Writes what containers use and what they request or may use, those `present` of which the window
* has enough samples. As with the HPA, a workload of which one container states no request has no utilization;
* nor has one of which a container of a ready pod is not measured: it may be where the load is.
*/
function usage(resource, used, present, measured) {
	const of = (metric) => `kube_pod_${metric}_resource_$basis{resource="${resource}", $labels}`;
	const share = `max by (namespace, pod, container) (${of("container")} or ${of("init_container")})`;
	const container = "on (namespace, pod, container)";
	const ready = "kube_pod_status_ready{condition=\"true\", $labels} == 1";
	const settled = `time() - kube_pod_start_time{$labels} > ${FIRST_SCRAPES}`;
	const unmeasured = `${of("container")} unless ${container} ${measured}`;
	const each = (aggregate, perContainer) => ofWorkloads(aggregate, `sum by (namespace, pod) (${perContainer})`, WORKLOAD, SERVING);
	const measuredShare = `${share} and ${container} ${measured}`;
	const except = `unless
${each("sum", `${present} unless ${container} ${share}`)}
unless
${each("sum", `${unmeasured} and on (namespace, pod) (${ready}) and on (namespace, pod) (${settled})`)}`;
	return {
		total: each("sum", used),
		used: `${each("sum", used)}
${except}`,
		share: each("sum", measuredShare),
		shareOfPod: `${each("max", measuredShare)}
${except}`,
		except
	};
}
/** Counts of requests over the window: a pod that served for half of it counts for what it served. */
function latency(quantile) {
	return `1000 * histogram_quantile(${quantile}, ${ofWorkloads("sum", firstOf(DURATIONS.map(({ name }) => onceByPod(`rate(${name}_bucket{$labels}[$window])`, ", le"))), `${WORKLOAD}, le`)})`;
}
/**
* Requests that carry a status, or the share would be of what cannot fail; where none has failed yet, no
* series says so.
*/
function errorRate() {
	const requests = (status) => REQUEST_COUNTERS.flatMap(({ name, statuses }) => statuses.map((label) => onceByPod(`rate(${name}{${label}${status}, $labels}[$window])`)));
	const all = ofWorkloads("sum", firstOf(requests("!=\"\"")));
	return `(${ofWorkloads("sum", firstOf(requests("=~\"5..\"")))}
or 0 * ${all})
/
${all}`;
}
/**
* Counts the pods that run. No series says of a workload that it has none: where pods are known at all, one
* without a running pod has 0.
*/
function podsRunning() {
	const kind = (name, label, vector) => labeled(`label_replace(${vector}, "workload", "$1", "${label}", "(.+)")`, "workload_kind", name);
	const known = `max by (${WORKLOAD}) (
    ${kind("Deployment", "deployment", deployments("kube_deployment_spec_replicas"))}
    or ${kind("StatefulSet", "statefulset", statefulSets("kube_statefulset_replicas"))}
    or ${kind("Rollout", "rollout", rollouts("rollout_info_replicas_desired"))})`;
	return `${ofWorkloads("sum", `max by (namespace, pod) (kube_pod_status_phase{phase="Running", $labels} == 1)
  unless on (namespace, pod) kube_pod_deletion_timestamp{$labels}`, WORKLOAD, LIVE_OWNER)}
or 0 * ${known} and on () count(kube_pod_info{$everywhere} or kube_pod_status_phase{$labels})`;
}
/** `increase` extrapolates to the edges of the window: what is more than the whole number is no restart. */
function restartsByPod() {
	return `sum by (namespace, pod) (max by (namespace, pod, container, uid) (floor(0.1 + increase(kube_pod_container_status_restarts_total{\$labels}[\$window]))))`;
}
/** Takes the first of what a pod exports twice under different names, so that no request counts twice. */
function firstOf(vectors) {
	return vectors.join("\n  or on (namespace, pod) ");
}
// src/metrics/prometheus/state-query.ts
/** The label that says what a series of the answer states. */
const STATE_LABEL = "trimtab_state";
/** Seconds within which a container is scraped. */
const SCRAPED = 90;
/** Labels that tell of the pod that exports, where a series is not of a pod. */
const EXPORTER_LABELS = [
	...SCRAPE_LABELS,
	"pod",
	"container",
	"uid"
].join(", ");
/** A Deployment that a person has paused rests as it is. */
const UNLESS_PAUSED = "unless on (namespace, deployment) kube_deployment_spec_paused{$labels} == 1";
const STATES = {
	updated: [
		`${deployments("kube_deployment_status_replicas_updated")} < ${deployments("kube_deployment_spec_replicas")} ${UNLESS_PAUSED}`,
		partlyUpdatedSets(),
		`${rollouts("rollout_info_replicas_updated")} < ${rollouts("rollout_info_replicas_desired")}`
	],
	old: [`${deployments("kube_deployment_status_replicas")} - ${deployments("kube_deployment_status_replicas_updated")} > 0 ${UNLESS_PAUSED}`, `${rollouts("rollout_info_replicas_available")} + ${rollouts("rollout_info_replicas_unavailable")}
      - ${rollouts("rollout_info_replicas_updated")} > 0`],
	generation: [`${deployments("kube_deployment_metadata_generation")} > ${deployments("kube_deployment_status_observed_generation")}`, `${statefulSets("kube_statefulset_metadata_generation")} > ${statefulSets("kube_statefulset_status_observed_generation")}`],
	available: [`${deployments("kube_deployment_status_replicas_available")} < ${deployments("kube_deployment_status_replicas_ready")}`, `${statefulSets("kube_statefulset_status_replicas_available")} < ${statefulSets("kube_statefulset_status_replicas_ready")}`],
	progressing: [`max by (namespace, deployment) (kube_deployment_status_condition{condition="Progressing", status="true",
      reason=~"NewReplicaSetCreated|FoundNewReplicaSet|ReplicaSetUpdated", $labels}) == 1 ${UNLESS_PAUSED}`],
	owner: [autoscaled()],
	scaler: scalers(),
	seen: ["count by (namespace) (kube_deployment_spec_replicas{$labels} or kube_statefulset_replicas{$labels})"],
	twice: [
		severalTimes("kube_deployment_spec_replicas", "deployment"),
		severalTimes("kube_statefulset_replicas", "statefulset"),
		`label_replace(${severalTimes("rollout_info_replicas_desired", "name")}, "rollout", "$1", "name", "(.+)")`
	],
	last: [lastMeasured()]
};
/** The query that tells what happens to workloads beside their figures, all of it at once. */
const STATE_QUERY = stateQuery(Object.keys(STATES));
/** Writes the query for some of the states. */
function stateQuery(states) {
	return states.flatMap((state) => STATES[state].map((vector) => labeled(vector, STATE_LABEL, state))).join("\nor\n");
}
/**
* A StatefulSet with a partition, or whose pods are replaced by hand, rests with some replicas updated: all
* are ready then, and nothing changes. Its settings are in no metric.
*/
function partlyUpdatedSets() {
	const updated = "kube_statefulset_status_replicas_updated";
	const all = statefulSets("kube_statefulset_replicas");
	const changes = `max by (namespace, statefulset) (changes(${updated}{$labels}[15m])) > 0`;
	const waits = `${statefulSets("kube_statefulset_status_replicas_ready")} < ${all}`;
	return `${statefulSets(updated)} < ${all} and (${waits} or ${changes})`;
}
function autoscaled() {
	return `label_replace(label_replace(max by (namespace, horizontalpodautoscaler, scaletargetref_kind, scaletargetref_name) (
    kube_horizontalpodautoscaler_info{\$labels}),
    "workload", "$1", "scaletargetref_name", "(.+)"), "workload_kind", "$1", "scaletargetref_kind", "(.+)")`;
}
/**
* Before version 2 kube-state-metrics named HPAs otherwise, and later ones may be told to leave out the one
* metric that states the target. KEDA's own metrics, and those of custom resources, state none.
*/
function scalers() {
	const hpas = "kube_horizontalpodautoscaler_spec_max_replicas{$labels}";
	const known = "on (namespace, horizontalpodautoscaler) kube_horizontalpodautoscaler_info{$labels}";
	const objects = (vector, label) => `label_replace(max by (namespace, ${label}) (${vector}), "scaledobject", "$1", "${label}", "(.+)")`;
	return [
		`max by (namespace, horizontalpodautoscaler) (${hpas} unless ${known})`,
		"label_replace(max by (namespace, hpa) (kube_hpa_spec_max_replicas{$labels}), \"horizontalpodautoscaler\", \"$1\", \"hpa\", \"(.+)\")",
		objects("keda_scaler_active{$labels}", "scaledObject"),
		objects("{__name__=~\"kube_customresource_.+\", customresource_kind=\"ScaledObject\", name!=\"\", $labels}", "name")
	];
}
function severalTimes(metric, label) {
	const once = `max without (${EXPORTER_LABELS}) (${metric}{$labels})`;
	const of = `namespace, ${label}`;
	return `(${once} and on (${of}) (count by (${of}) (${once}) > 1))`;
}
/** Within the last hour; the steps of a subquery may end minutes before now. */
function lastMeasured() {
	return `${ofWorkloads("max", `max by (namespace, pod) (timestamp(${CPU}) or max_over_time(timestamp(${CPU})[1h:5m]))`, WORKLOAD, owners("[1h]"))} < time() - ${SCRAPED}`;
}
// src/metrics/prometheus/clusters.ts
/** Labels that several series of one workload may differ in although it is the same workload. */
const SAME = /* @__PURE__ */ new Set([...SCRAPE_LABELS, ...[
	"__name__",
	STATE_LABEL,
	"namespace",
	"deployment",
	"statefulset",
	"rollout",
	"name",
	"strategy"
]]);
/** Labels that a scrape job copies from the exporter's pod. */
const SAME_PATTERN = /^(app|release|chart|heritage|component|version|revision|team|owner)$|^(app_kubernetes_io|helm_sh|pod_template|label|container|pod|uid)/i;
const CLUSTER_PATTERN = /cluster|region|zone|site|env|stage|tenant|datacenter|^dc$/i;
/**
* Finds the label by which the series of one workload are of several clusters. A label that only some series
* have counts where its name says so.
*/
function findClusterLabel(series) {
	const found = [...new Set(series.flatMap(({ labels }) => Object.keys(labels)))].flatMap((name) => {
		if (SAME.has(name) || SAME_PATTERN.test(name)) return [];
		const values = [...new Set(series.map(({ labels }) => labels[name] ?? ""))].sort();
		return values.filter((value) => value !== "").length > 1 || values.length > 1 && CLUSTER_PATTERN.test(name) ? [{
			name,
			values
		}] : [];
	});
	return found.find(({ name }) => /cluster/i.test(name)) ?? found.find(({ name }) => CLUSTER_PATTERN.test(name)) ?? found[0];
}
/** Says that a Prometheus keeps several clusters, and what to write. */
function severalClusters({ name, values }) {
	const [first = ""] = values.filter((value) => value !== "");
	return `this Prometheus keeps several clusters, by the label ${name} (${values.map((value) => value === "" ? "none" : value).join(", ")}): set labels of this source in trimtab.yaml, such as labels: {${name}: ${first}}`;
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
const OWNER = owners();
/** A gap over 15 minutes would start a window anew. */
const MAX_STEP_MS = 6e5;
const MIN_STEP_MS = 15e3;
const POINTS = 144;
/** Of one metric for all services: a day of ten thousand at ten minutes. */
const MAX_READINGS = 144e4;
/** Beyond this many namespaces the whole cluster's answer is shorter than the question. */
const MAX_NAMESPACES = 100;
/**
* Plans what to ask for these services: one query per metric and window, whatever their number, one for what
* happens to all of them, and one more for each that has a query of its own. Figure and history come with the
* same answer.
*/
function planQuestions(settings, wanted, now) {
	const range = historyRange(wanted, now);
	const labels = matchers(settings.labels, wanted);
	const figures = QUERY_NAMES.flatMap((name) => {
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
	return wanted.length === 0 ? [] : [...figures, stateQuestion(labels, wanted)];
}
function stateQuestion(labels, wanted) {
	return {
		name: "state",
		query: fillCommon(STATE_QUERY, labels, 0, "request", {}),
		services: new Set(wanted.map(({ service }) => service)),
		own: false,
		range: void 0,
		withWeekAgo: void 0
	};
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
function fillCommon(template, { labels, everywhere }, window, basis, place) {
	const edge = Math.max(1, Math.round(window / 10));
	const values = {
		...place,
		labels,
		everywhere,
		window: promDuration(window),
		seconds: String(window / 1e3),
		edge: promDuration(edge),
		start: promDuration(window - edge),
		basis: `${basis}s`
	};
	return fill(template, template.includes("$owner") ? {
		...values,
		owner: fill(OWNER, values)
	} : values);
}
function basisOf(name, { basis }) {
	return name === "memory_utilization" ? basis.memory : basis.cpu;
}
function basesOf(name, wanted) {
	return [...new Set(wanted.map((service) => basisOf(name, service)))].sort();
}
/** Writes label matchers, and the services' namespaces where all of them say theirs. */
function matchers(labels, wanted) {
	const stated = labelMatchers(labels);
	const namespaces = [...new Set(wanted.map((service) => service.namespace))].sort();
	const named = namespaces.filter((namespace) => namespace !== void 0);
	const bound = named.length === namespaces.length && named.length <= MAX_NAMESPACES ? [`namespace=~${quoteAlternatives(named)}`] : [];
	return {
		labels: [...stated, ...bound].join(", "),
		everywhere: stated.join(", ")
	};
}
/**
* Returns the range as far back as the longest stabilization window: in steps of at most ten minutes, or longer
* ones where many services would make an answer of more readings than are kept.
*/
function historyRange(wanted, now) {
	const longest = wanted.reduce((most, { stabilization }) => Math.max(most, stabilization), 0);
	if (longest === 0) return void 0;
	const seconds = Math.ceil(longest / POINTS / 1e3) * 1e3;
	const fine = Math.min(MAX_STEP_MS, Math.max(MIN_STEP_MS, seconds));
	const points = Math.max(POINTS, Math.floor(MAX_READINGS / wanted.length));
	const coarse = Math.ceil(longest / points / 6e4) * 6e4;
	const step = coarse > MAX_STEP_MS ? coarse : fine;
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
	return `no series for ${what}${/^(cpu|memory)_/.test(name) ? "; it is not scraped, or a ready pod of it is not, or a container of it states no request or limit, or no pod of it is ready" : ""}`;
}
/** Checks whether a series is of a service. A label that a series does not have excludes nothing. */
function isOf({ labels }, { kind, namespace }, basis) {
	const agrees = (found, wanted) => found === void 0 || wanted === void 0 || found === wanted;
	return agrees(labels.namespace, namespace) && agrees(identify(labels).kind, kind) && agrees(labels["trimtab_basis"], basis);
}
/** Tells which workload a series is of. */
function identify(labels) {
	const [label, kind] = WORKLOAD_LABELS.find(([name]) => labels[name] !== void 0) ?? ["workload", void 0];
	return {
		workload: labels[label],
		kind: labels.workload_kind ?? kind
	};
}
// src/metrics/prometheus/problems.ts
const NO_HISTORY = "no history, so that only the ledger tells how long a case has held";
const NO_WEEK_AGO = "not known for a week ago, so that lost traffic holds nothing";
/**
* Every metric has one query for all services, and so has their state; with queries of services' own there may be
* tens of thousands.
*/
const MAX_NAMES = 11;
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
/** Returns one message for each label by which several clusters are told apart in one Prometheus. */
function mixedProblems(cluster, found) {
	return [...groupBy(found, severalClusters)].map(([message, group]) => `cluster ${cluster}: ${message}. ${group.length} ${group.length === 1 ? "service is" : "services are"} left out`);
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
* Returns a value as reports show it; undefined for NaN, infinite and negative values, which measure nothing, and
* for more pods than Kubernetes can count.
*/
function usable(name, value) {
	if (!isMeasured(value)) return void 0;
	if (value === 0) return 0;
	const rounded = COUNTS.has(name) ? Math.round(value) : Math.round(value * PLACES) / PLACES;
	return COUNTS.has(name) && rounded > MAX_COUNT ? void 0 : rounded;
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
// src/metrics/prometheus/state.ts
/** Returns what an answer to the state query tells of a service. */
function openState(answer) {
	if (answer.kind === "failed") return () => ({
		...NOTHING_KNOWN,
		ownerUnseen: answer.reason
	});
	const byState = groupBy(answer.series, ({ labels }) => labels[STATE_LABEL]);
	const byWorkload = new Map([...byState].map(([state, group]) => [state, groupBy(group, ({ labels }) => identify(labels).workload)]));
	const find = (state, service) => (byWorkload.get(state)?.get(service.name) ?? []).filter((series) => isOf(series, service));
	const of = (state) => byState.get(state) ?? [];
	const autoscalersOf = openAutoscalers(of("seen"), of("scaler"), of("owner"));
	return (service) => ({
		rollout: findRollout(service, find),
		...findOwner(service, find, autoscalersOf(service.namespace)),
		clusters: findClusterLabel(find("twice", service)),
		lastMeasured: milliseconds(find("last", service))
	});
}
const NOTHING_KNOWN = {
	rollout: {},
	ownedBy: void 0,
	ownerUnseen: void 0,
	clusters: void 0,
	lastMeasured: void 0
};
/** Returns what is told of the autoscalers of a namespace; of all of them where it is not stated. */
function openAutoscalers(seen, scalers, owners) {
	const targeted = new Set(owners.map(({ labels }) => `${labels.namespace}/${labels.horizontalpodautoscaler}`));
	const withoutTarget = scalers.filter(({ labels: { namespace, scaledobject } }) => scaledobject === void 0 || !targeted.has(`${namespace}/keda-hpa-${scaledobject}`));
	const namespaces = new Set(seen.map(({ labels }) => labels.namespace));
	const byNamespace = groupBy(withoutTarget, ({ labels }) => labels.namespace);
	return (namespace) => namespace === void 0 ? {
		seen: seen.length > 0,
		withoutTarget
	} : {
		seen: namespaces.has(namespace),
		withoutTarget: byNamespace.get(namespace) ?? []
	};
}
function findRollout(service, find) {
	const value = (state) => find(state, service)[0]?.values.at(-1);
	return {
		generation: value("generation"),
		updated: value("updated"),
		old: value("old"),
		available: value("available"),
		progressing: value("progressing")
	};
}
/** Returns why a rollout is in progress; undefined where nothing tells of one. */
function rolloutInProgress({ generation, updated, old, available, progressing }, replicas) {
	if (generation !== void 0) return `generation ${generation} is not observed yet`;
	if (updated !== void 0) return `${updated} of ${replicas ?? "its"} replicas are updated`;
	if (old !== void 0) return `${old} old ${old === 1 ? "pod is" : "pods are"} not gone yet`;
	if (available !== void 0) return `${available} of its ready replicas are available`;
	return progressing === void 0 ? void 0 : "its last change is under way";
}
/**
* Finds what sets a count. That no autoscaler does is known where kube-state-metrics exports the workloads of
* the namespace, since it exports autoscalers too, and none is without a known target.
*/
function findOwner(service, find, { seen, withoutTarget }) {
	const [stated] = find("owner", service);
	if (stated) return {
		ownedBy: nameOf(stated),
		ownerUnseen: void 0
	};
	const own = withoutTarget.find(({ labels }) => {
		const name = labels.scaledobject ?? labels.horizontalpodautoscaler;
		return name === service.name || name === `keda-hpa-${service.name}`;
	});
	if (own) return {
		ownedBy: nameOf(own),
		ownerUnseen: void 0
	};
	const [other] = withoutTarget;
	if (other) return {
		ownedBy: void 0,
		ownerUnseen: `no metric states what ${nameOf(other)} scales`
	};
	return {
		ownedBy: void 0,
		ownerUnseen: seen ? void 0 : "kube-state-metrics, which tells of autoscalers, exports nothing of its namespace"
	};
}
function nameOf({ labels: { namespace, horizontalpodautoscaler, scaledobject } }) {
	return scaledobject === void 0 ? `HorizontalPodAutoscaler ${namespace}/${horizontalpodautoscaler}` : `ScaledObject ${namespace}/${scaledobject}`;
}
function milliseconds(series) {
	const seconds = series[0]?.values.at(-1);
	if (seconds === void 0) return void 0;
	return isUnixTime(seconds) ? Math.round(seconds * 1e3) : 0;
}
// src/metrics/prometheus/observe.ts
/**
* Observes the services wanted from the answers of one cluster's Prometheus: every figure of every service,
* or why it is missing, and by which query it was asked for. A failed query costs the services it was for;
* each failure is one problem.
*/
function observeAnswers(cluster, answered, wanted, now) {
	const path = `prometheus:${cluster}`;
	const figures = answered.flatMap((one, index) => asksFigure(one) ? [{
		one,
		index
	}] : []);
	const readings = readingsByService(figures.map(({ one, index }) => toReading(one, index, (series) => !isWeekAgo(series))));
	const before = readingsByService(figures.flatMap(({ one, index }) => one.question.withWeekAgo === void 0 ? [] : [toReading(one, index, isWeekAgo)]));
	const stateOf = openState(answered.find(({ question }) => question.name === "state")?.answer ?? NOT_ASKED);
	const mixed = [];
	const services = wanted.map((service) => {
		const state = stateOf(service);
		const own = readings.get(service.service) ?? [];
		if (state.clusters) {
			mixed.push(state.clusters);
			return refuseService(service, own, severalClusters(state.clusters), path, now);
		}
		return observeService(service, own, state, weekAgo(service, before.get(service.service) ?? []), path, now);
	});
	return {
		path,
		timestamp: now.toISOString(),
		observations: {
			services: new Map(services.map(({ observation }) => [observation.service, observation])),
			clusters: /* @__PURE__ */ new Map(),
			problems: [...queryProblems(cluster, answered), ...mixedProblems(cluster, mixed)].map((message) => ({
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
const NOT_ASKED = {
	kind: "failed",
	reason: "no query asked for it",
	blame: "server"
};
function asksFigure(one) {
	return one.question.name !== "state";
}
function readingsByService(readings) {
	const groups = /* @__PURE__ */ new Map();
	for (const reading of readings) for (const service of reading.question.services) append(groups, service, reading);
	return groups;
}
function weekAgo(service, readings) {
	for (const reading of readings) {
		const found = findSeries(reading, service);
		const value = "missing" in found ? void 0 : found.values.at(-1);
		if (value !== void 0) return usable("throughput", value);
	}
}
function observeService(service, readings, state, throughputWeekAgo, source, now) {
	const values = {};
	const missing = {};
	const columns = {};
	let oldest = now.getTime();
	for (const reading of readings) {
		const { name } = reading.question;
		const { figure, column } = readSample(reading, service);
		const measured = ofContainers(reading) ? state.lastMeasured : void 0;
		if ("missing" in figure) missing[name] = withAge(figure.missing, measured);
		else {
			values[name] = figure.value;
			oldest = Math.min(oldest, figure.at, measured ?? oldest);
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
			rollout: rolloutInProgress(state.rollout, replicas),
			ownedBy: state.ownedBy,
			ownerUnseen: state.ownerUnseen,
			ownerKnown: state.ownerUnseen === void 0,
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
/** Checks that a figure is what containers use, by the samples of which `lastMeasured` tells. */
function ofContainers({ question: { name, own } }) {
	return !own && (name === "cpu_utilization" || name === "memory_utilization");
}
function withAge(reason, measured) {
	return measured === void 0 ? reason : `${reason}; its containers were measured last at ${new Date(measured).toISOString()}`;
}
/** Observes nothing of a service whose series are of several workloads: a sum or mean of them is of none. */
function refuseService({ service, namespace, window }, readings, reason, source, now) {
	const names = readings.map(({ question }) => question.name);
	const missing = Object.fromEntries(names.map((name) => [name, reason]));
	const timestamp = now.toISOString();
	return {
		observation: {
			...emptyObservation(service, source, timestamp, missing),
			namespace,
			ownerUnseen: reason
		},
		asked: {
			measuredFrom: new Date(now.getTime() - window).toISOString(),
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
// src/adapters/prometheus/prometheus.ts
var prometheus_exports = /* @__PURE__ */ __exportAll({ observePrometheus: () => observePrometheus });
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
	const instant = (text) => sendQuery(post, "/api/v1/query", {
		query: text,
		time: seconds(now.getTime()),
		...limit
	});
	if (!range && withWeekAgo === void 0) return {
		question,
		answer: (await instant(query)).answer,
		pastMissing: void 0
	};
	const whole = range ? await sendQuery(post, "/api/v1/query_range", {
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
export { labeled as _, isOf as a, matchers as c, severalClusters as d, STATE_LABEL as f, DEFAULT_QUERIES as g, CORES_USED as h, identify as i, serviceQuery as l, CORES_OF_POD as m, prometheus_exports as n, toReading as o, stateQuery as p, findSeries as r, clusterQuery as s, bounds as t, findClusterLabel as u };
