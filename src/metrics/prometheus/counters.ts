/**
 * Rates of counters as they truly are. `rate` divides by its whole window what a series younger than that did
 * in its few minutes, and so reads a pod that restarts, or was deployed a moment ago, as if it were idle
 * (https://github.com/prometheus/prometheus/issues/1673).
 */

/**
 * Labels by which the same sample differs where it was collected twice: by two jobs, or by two replicas of
 * Prometheus whose store does not deduplicate (Thanos, Mimir, Cortex and the Prometheus Operator name them so).
 */
export const SCRAPE_LABELS = [
  'job',
  'instance',
  'endpoint',
  'service',
  'metrics_path',
  'node',
  'prometheus',
  'prometheus_replica',
  'replica',
  '__replica__',
  'prometheus_server',
  'prometheus_instance',
  'prom_replica',
  'monitor',
  'receive',
  'receive_replica',
  'rule_replica',
  'ruler_replica',
  'thanos_replica',
  'tenant_id',
] as const;

/** Matches the samples of a counter, such as `http_requests_total{$labels}`. */
type Selector = string;

/**
 * Writes the rate of each series of a pod's containers over the part of the window in which it was scraped. A
 * series that was there at both ends has its mean over the window; each restart within it costs, on average, half
 * a scrape interval of what was counted. One that began, ended or paused within the window has the slope of its
 * samples; where it was reset besides, its mean since its pod began, or the rate between its last two. Needs two
 * samples.
 */
export function seriesRate(counter: Selector): string {
  const mean = `rate(${counter}[$window]) / (1 - resets(${counter}[$window]) / (2 * count_over_time(${counter}[$window])))`;
  const young = '(time() - max by (namespace, pod) (kube_pod_start_time{$labels}) < $seconds)';
  return `(
  ${mean}
    and count_over_time(${counter}[$edge]) and count_over_time(${counter}[$edge] offset $start)
  or (clamp_min(deriv(${counter}[$window]), 0) unless resets(${counter}[$window]) > 0)
  or ${mean} * on (namespace, pod) group_left () ($seconds / ${young})
  or irate(${counter}[$window])
)`;
}

/**
 * Writes the rate of each pod's requests over the part of the window in which the pod was scraped. A series of
 * its own may be younger than the pod, such as that of the first error: it counts from the pod's beginning.
 */
export function podRate(counter: Selector): string {
  const pod = 'on (namespace, pod)';
  const there = `count_over_time(${counter}[$edge]) and ${pod} count_over_time(${counter}[$edge] offset $start)`;
  return `${onceByPod(`rate(${counter}[$window])`)} and ${pod} (${there})
  or on (namespace, pod) ${onceByPod(slope(counter))}`;
}

/** Sums what one scrape says of a pod, and takes the most that any says of it: each is the whole. */
export function onceByPod(vector: string, by = ''): string {
  const labels = `namespace, pod${by}`;
  return `max by (${labels}) (sum by (${labels}, ${SCRAPE_LABELS.join(', ')}) (${vector}))`;
}

/** A slope takes no account of resets. */
function slope(counter: Selector): string {
  return `(clamp_min(deriv(${counter}[$window]), 0) unless resets(${counter}[$window]) > 0 or irate(${counter}[$window]))`;
}
