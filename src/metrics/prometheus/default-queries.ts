import type { QueryName } from '../../policy/blueprint/query.ts';
import { onceByPod, podRate, seriesRate } from './counters.ts';
import {
  deployments,
  LIVE_OWNER,
  labeled,
  ofWorkloads,
  rollouts,
  statefulSets,
  WORKLOAD,
} from './workloads.ts';

/**
 * Queries to a plain installation of kube-state-metrics, cadvisor and the Prometheus client libraries, as in
 * kube-prometheus-stack. Each query answers for all workloads at once, one series per workload, labeled
 * `namespace` and `workload` with `workload_kind`, or `deployment`, `statefulset` or `rollout`. Beyond what
 * `queries:` may use, `$seconds` is the window's length, `$edge` the tenth of it at each of its ends, `$start` how
 * far back the first of these ends, and `$everywhere` the matchers of `$labels` without the namespaces.
 */

/** Seconds after which a pod has to be measured. */
const FIRST_SCRAPES = 300;
export const CPU = 'container_cpu_usage_seconds_total{container!="", container!="POD", $labels}';
const MEMORY = 'container_memory_working_set_bytes{container!="", container!="POD", $labels}';

/** Pods that take no load: those not ready, as the HPA sets them aside, and those told to end. */
const NOT_SERVING = `(max by (namespace, pod) (kube_pod_status_ready{condition="true", $labels}) == 0
  or max by (namespace, pod) (kube_pod_deletion_timestamp{$labels}))`;
const SERVING = `($owner unless on (namespace, pod) ${NOT_SERVING})`;

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

const CPU_USED = [
  'cpu',
  // Several series are one container's before and after it restarted, or were collected twice.
  `avg by (namespace, pod, container) (sum without (cpu) (${seriesRate(CPU)} and ${CPU}))`,
  CPU,
  `(count_over_time(${CPU}[$window]) > 1 and ${CPU})`,
] as const;

/** Cores that the serving pods of each workload use: the upper half of its CPU utilization. */
export const CORES_USED = usage(...CPU_USED).used;
/** Cores that a serving pod of each workload requests; the most where a rollout has pods of two templates. */
export const CORES_OF_POD = usage(...CPU_USED).shareOfPod;

export const DEFAULT_QUERIES: Readonly<Record<QueryName, string>> = {
  cpu_utilization: utilization(...CPU_USED),
  memory_utilization: utilization(
    'memory',
    `max by (namespace, pod, container) (avg_over_time(${MEMORY}[$window]) and ${MEMORY})`,
    MEMORY,
    MEMORY,
  ),
  latency_p50: latency('0.5'),
  latency_p95: latency('0.95'),
  throughput: ofWorkloads(
    'sum',
    firstOf(REQUEST_COUNTERS.map(({ name }) => podRate(`${name}{$labels}`))),
    WORKLOAD,
    LIVE_OWNER,
  ),
  error_rate: errorRate(),
  replicas: `${deployments('kube_deployment_spec_replicas')}
or ${statefulSets('kube_statefulset_replicas')}
or ${rollouts('rollout_info_replicas_desired')}`,
  pods_running: podsRunning(),
  pods_ready: `${deployments('kube_deployment_status_replicas_ready')}
or ${statefulSets('kube_statefulset_status_replicas_ready')}
or ${rollouts('rollout_info_replicas_available')}`,
  restarts: ofWorkloads('sum', restartsByPod()),
};

/** Usage of each workload, what its pods request or may use, and which workloads neither is told of. */
interface Usage {
  readonly total: string;
  /** The total, of those that it can be told of. */
  readonly used: string;
  readonly share: string;
  readonly shareOfPod: string;
  readonly except: string;
}

/** Writes usage over requests or limits of the containers that are measured. */
function utilization(resource: string, used: string, present: string, measured: string): string {
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
function usage(resource: string, used: string, present: string, measured: string): Usage {
  const of = (metric: string) => `kube_pod_${metric}_resource_$basis{resource="${resource}", $labels}`;
  const share = `max by (namespace, pod, container) (${of('container')} or ${of('init_container')})`;
  const container = 'on (namespace, pod, container)';
  const ready = 'kube_pod_status_ready{condition="true", $labels} == 1';
  // A pod that has just started is measured a scrape or two later.
  const settled = `time() - kube_pod_start_time{$labels} > ${FIRST_SCRAPES}`;
  const unmeasured = `${of('container')} unless ${container} ${measured}`;
  const each = (aggregate: 'sum' | 'max', perContainer: string) =>
    ofWorkloads(aggregate, `sum by (namespace, pod) (${perContainer})`, WORKLOAD, SERVING);
  const measuredShare = `${share} and ${container} ${measured}`;
  const except = `unless
${each('sum', `${present} unless ${container} ${share}`)}
unless
${each('sum', `${unmeasured} and on (namespace, pod) (${ready}) and on (namespace, pod) (${settled})`)}`;
  return {
    total: each('sum', used),
    used: `${each('sum', used)}
${except}`,
    share: each('sum', measuredShare),
    shareOfPod: `${each('max', measuredShare)}
${except}`,
    except,
  };
}

/** Counts of requests over the window: a pod that served for half of it counts for what it served. */
function latency(quantile: string): string {
  const buckets = DURATIONS.map(({ name }) => onceByPod(`rate(${name}_bucket{$labels}[$window])`, ', le'));
  return `1000 * histogram_quantile(${quantile}, ${ofWorkloads('sum', firstOf(buckets), `${WORKLOAD}, le`)})`;
}

/**
 * Requests that carry a status, or the share would be of what cannot fail; where none has failed yet, no
 * series says so.
 */
function errorRate(): string {
  const requests = (status: string) =>
    REQUEST_COUNTERS.flatMap(({ name, statuses }) =>
      statuses.map((label) => onceByPod(`rate(${name}{${label}${status}, $labels}[$window])`)),
    );
  const all = ofWorkloads('sum', firstOf(requests('!=""')));
  return `(${ofWorkloads('sum', firstOf(requests('=~"5.."')))}
or 0 * ${all})
/
${all}`;
}

/**
 * Counts the pods that run. No series says of a workload that it has none: where pods are known at all, one
 * without a running pod has 0.
 */
function podsRunning(): string {
  const kind = (name: string, label: string, vector: string) =>
    labeled(`label_replace(${vector}, "workload", "$1", "${label}", "(.+)")`, 'workload_kind', name);
  const known = `max by (${WORKLOAD}) (
    ${kind('Deployment', 'deployment', deployments('kube_deployment_spec_replicas'))}
    or ${kind('StatefulSet', 'statefulset', statefulSets('kube_statefulset_replicas'))}
    or ${kind('Rollout', 'rollout', rollouts('rollout_info_replicas_desired'))})`;
  const running = `max by (namespace, pod) (kube_pod_status_phase{phase="Running", $labels} == 1)
  unless on (namespace, pod) kube_pod_deletion_timestamp{$labels}`;
  return `${ofWorkloads('sum', running, WORKLOAD, LIVE_OWNER)}
or 0 * ${known} and on () count(kube_pod_info{$everywhere} or kube_pod_status_phase{$labels})`;
}

/** `increase` extrapolates to the edges of the window: what is more than the whole number is no restart. */
function restartsByPod(): string {
  const increase = 'floor(0.1 + increase(kube_pod_container_status_restarts_total{$labels}[$window]))';
  return `sum by (namespace, pod) (max by (namespace, pod, container, uid) (${increase}))`;
}

/** Takes the first of what a pod exports twice under different names, so that no request counts twice. */
function firstOf(vectors: readonly string[]): string {
  return vectors.join('\n  or on (namespace, pod) ');
}
