import { PLACEHOLDER, type QueryName } from '../../policy/blueprint/query.ts';

/**
 * Queries to a plain installation of kube-state-metrics, cadvisor and the Prometheus client libraries, as in
 * kube-prometheus-stack. Each query answers for all workloads at once, one series per workload, labeled
 * `namespace` and `workload` with `workload_kind`, or `deployment`, `statefulset` or `rollout`.
 */

const WORKLOAD = 'namespace, workload_kind, workload';

/**
 * The workload of each pod, with value 1, by the owner references that kube-state-metrics exports; no
 * recording rule is needed.
 */
export const OWNER = `max by (namespace, pod, workload_kind, workload) (
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
const CPU = 'container_cpu_usage_seconds_total{container!="", container!="POD", $labels}';
const MEMORY = 'container_memory_working_set_bytes{container!="", container!="POD", $labels}';

/**
 * Request durations by the client libraries, by OpenTelemetry and by Spring, with the labels that may carry
 * the HTTP status.
 */
const DURATIONS = [
  { name: 'http_request_duration_seconds', statuses: ['code', 'status', 'status_code'] },
  { name: 'http_server_request_duration_seconds', statuses: ['http_response_status_code'] },
  { name: 'http_server_requests_seconds', statuses: ['status'] },
] as const;
const REQUEST_COUNTERS = [
  ...DURATIONS.map(({ name, statuses }) => ({ name: `${name}_count`, statuses })),
  { name: 'http_requests_total', statuses: ['code', 'status', 'status_code'] },
] as const;

export const DEFAULT_QUERIES: Readonly<Record<QueryName, string>> = {
  cpu_utilization: utilization('cpu', `rate(${CPU}[$window])`, CPU),
  memory_utilization: utilization('memory', `avg_over_time(${MEMORY}[$window])`, MEMORY),
  latency_p50: latency('0.5'),
  latency_p95: latency('0.95'),
  throughput: ofWorkloads(
    'sum',
    firstOf(REQUEST_COUNTERS.map(({ name }) => `sum by (namespace, pod) (rate(${name}{$labels}[$window]))`)),
  ),
  error_rate: errorRate(),
  replicas: counts(
    'kube_deployment_spec_replicas',
    'kube_statefulset_replicas',
    'rollout_info_replicas_desired',
  ),
  pods_running: ofWorkloads(
    'sum',
    'max by (namespace, pod) (kube_pod_status_phase{phase="Running", $labels} == 1)',
  ),
  pods_ready: counts(
    'kube_deployment_status_replicas_ready',
    'kube_statefulset_status_replicas_ready',
    'rollout_info_replicas_available',
  ),
  restarts: ofWorkloads(
    'sum',
    'ceil(sum by (namespace, pod) (increase(kube_pod_container_status_restarts_total{$labels}[$window])))',
  ),
};

/**
 * Writes usage over requests or limits. Containers that have ended count no more, though the window still
 * reaches back to them, and one that is scraped twice counts once. As with the HPA, a workload of which one
 * container states no request has no utilization; nor has one of which a ready pod is not measured: the node
 * that is too busy to be scraped may be where the load is.
 */
function utilization(resource: string, used: string, present: string): string {
  const of = (metric: string) => `kube_pod_${metric}_resource_$basis{resource="${resource}", $labels}`;
  const share = `max by (namespace, pod, container) (${of('container')} or ${of('init_container')})`;
  const container = 'on (namespace, pod, container)';
  const pod = 'on (namespace, pod)';
  const ready = 'max by (namespace, pod) (kube_pod_status_ready{condition="true", $labels} == 1)';
  // A pod that has just started is measured a scrape or two later.
  const settled = `(time() - max by (namespace, pod) (kube_pod_start_time{$labels}) > ${FIRST_SCRAPES})`;
  return `${ofWorkloads('sum', `sum by (namespace, pod) (max by (namespace, pod, container, cpu) (${used} and ${present}))`)}
/
${ofWorkloads('sum', `sum by (namespace, pod) (${share} and ${container} ${present})`)}
unless
${ofWorkloads('sum', `sum by (namespace, pod) (${present} unless ${container} ${share})`)}
unless
${ofWorkloads('sum', `${ready} and ${pod} ${settled} unless ${pod} ${present}`)}`;
}

function latency(quantile: string): string {
  const buckets = firstOf(
    DURATIONS.map(({ name }) => `sum by (namespace, pod, le) (rate(${name}_bucket{$labels}[$window]))`),
  );
  return `1000 * histogram_quantile(${quantile}, ${ofWorkloads('sum', buckets, `${WORKLOAD}, le`)})`;
}

/**
 * Requests that carry a status, or the share would be of what cannot fail; where none has failed yet, no
 * series says so.
 */
function errorRate(): string {
  const requests = (status: string) =>
    REQUEST_COUNTERS.flatMap(({ name, statuses }) =>
      statuses.map((label) => `sum by (namespace, pod) (rate(${name}{${label}${status}, $labels}[$window]))`),
    );
  const all = ofWorkloads('sum', firstOf(requests('!=""')));
  return `(${ofWorkloads('sum', firstOf(requests('=~"5.."')))}
or 0 * ${all})
/
${all}`;
}

function counts(deployment: string, statefulSet: string, rollout: string): string {
  return `max by (namespace, deployment) (${deployment}{$labels})
or max by (namespace, statefulset) (${statefulSet}{$labels})
or label_replace(max by (namespace, name) (${rollout}{$labels}), "rollout", "$1", "name", "(.+)")`;
}

/** Sums a vector with one series per pod over the pods of each workload. */
function ofWorkloads(aggregate: string, perPod: string, by: string = WORKLOAD): string {
  return `${aggregate} by (${by}) ((${perPod}) * on (namespace, pod) group_left (workload_kind, workload) $owner)`;
}

/** Takes the first of what a pod exports twice under different names, so that no request counts twice. */
function firstOf(vectors: readonly string[]): string {
  return vectors.join('\n  or on (namespace, pod) ');
}

/** Fills in placeholders, each once: what a value contains is never looked at again. */
export function fill(query: string, values: Readonly<Record<string, string>>): string {
  return query.replace(PLACEHOLDER, (whole, name: string) =>
    Object.hasOwn(values, name) ? (values[name] ?? '') : whole,
  );
}

/**
 * Writes a PromQL string literal that means exactly this text. JSON's escapes are among Go's, which PromQL
 * reads (https://prometheus.io/docs/prometheus/latest/querying/basics/#string-literals).
 */
export function quote(text: string): string {
  return JSON.stringify(text);
}

/** Writes a literal for `=~` that matches these texts and no other (RE2, anchored by Prometheus). */
export function quoteAlternatives(texts: readonly string[]): string {
  return quote(texts.map((text) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('|'));
}

/** Formats milliseconds as PromQL writes a duration. */
export function promDuration(ms: number): string {
  if (ms % 60_000 === 0) return `${ms / 60_000}m`;
  return ms % 1_000 === 0 ? `${ms / 1_000}s` : `${ms}ms`;
}
