import { SCRAPE_LABELS } from './counters.ts';
import { CPU } from './default-queries.ts';
import { deployments, labeled, ofWorkloads, owners, rollouts, statefulSets, WORKLOAD } from './workloads.ts';

/** The label that says what a series of the answer states. */
export const STATE_LABEL = 'trimtab_state';
/** Values of that label; the value of each series is in brackets. */
export type State =
  /** A workload whose last change has not reached all replicas (replicas that are updated). */
  | 'updated'
  /** One that still has replicas of an earlier template (their number). */
  | 'old'
  /** One whose controller has not seen its last change (the generation). */
  | 'generation'
  /** One of whose ready replicas some are not available yet (the number that are). */
  | 'available'
  /** A Deployment whose controller says that its last change is under way. */
  | 'progressing'
  /** The target of an autoscaler, labeled with what scales it. */
  | 'owner'
  /** An autoscaler of which no series states its target. */
  | 'scaler'
  /** A namespace of which kube-state-metrics exports workloads (their number). */
  | 'seen'
  /** One of several series of one workload, with every label but those of scraping. */
  | 'twice'
  /** A workload whose containers were measured some time ago (seconds since 1970). */
  | 'last';

/** Seconds within which a container is scraped. */
const SCRAPED = 90;
/** Labels that tell of the pod that exports, where a series is not of a pod. */
const EXPORTER_LABELS = [...SCRAPE_LABELS, 'pod', 'container', 'uid'].join(', ');

/** A Deployment that a person has paused rests as it is. */
const UNLESS_PAUSED = 'unless on (namespace, deployment) kube_deployment_spec_paused{$labels} == 1';

const STATES: Readonly<Record<State, readonly string[]>> = {
  updated: [
    `${deployments('kube_deployment_status_replicas_updated')} < ${deployments('kube_deployment_spec_replicas')} ${UNLESS_PAUSED}`,
    partlyUpdatedSets(),
    `${rollouts('rollout_info_replicas_updated')} < ${rollouts('rollout_info_replicas_desired')}`,
  ],
  old: [
    `${deployments('kube_deployment_status_replicas')} - ${deployments('kube_deployment_status_replicas_updated')} > 0 ${UNLESS_PAUSED}`,
    `${rollouts('rollout_info_replicas_available')} + ${rollouts('rollout_info_replicas_unavailable')}
      - ${rollouts('rollout_info_replicas_updated')} > 0`,
  ],
  generation: [
    `${deployments('kube_deployment_metadata_generation')} > ${deployments('kube_deployment_status_observed_generation')}`,
    `${statefulSets('kube_statefulset_metadata_generation')} > ${statefulSets('kube_statefulset_status_observed_generation')}`,
  ],
  available: [
    `${deployments('kube_deployment_status_replicas_available')} < ${deployments('kube_deployment_status_replicas_ready')}`,
    `${statefulSets('kube_statefulset_status_replicas_available')} < ${statefulSets('kube_statefulset_status_replicas_ready')}`,
  ],
  progressing: [
    `max by (namespace, deployment) (kube_deployment_status_condition{condition="Progressing", status="true",
      reason=~"NewReplicaSetCreated|FoundNewReplicaSet|ReplicaSetUpdated", $labels}) == 1 ${UNLESS_PAUSED}`,
  ],
  owner: [autoscaled()],
  scaler: scalers(),
  seen: [
    'count by (namespace) (kube_deployment_spec_replicas{$labels} or kube_statefulset_replicas{$labels})',
  ],
  twice: [
    severalTimes('kube_deployment_spec_replicas', 'deployment'),
    severalTimes('kube_statefulset_replicas', 'statefulset'),
    `label_replace(${severalTimes('rollout_info_replicas_desired', 'name')}, "rollout", "$1", "name", "(.+)")`,
  ],
  last: [lastMeasured()],
};

/** The query that tells what happens to workloads beside their figures, all of it at once. */
export const STATE_QUERY = stateQuery(Object.keys(STATES) as State[]);

/** Writes the query for some of the states. */
export function stateQuery(states: readonly State[]): string {
  return states
    .flatMap((state) => STATES[state].map((vector) => labeled(vector, STATE_LABEL, state)))
    .join('\nor\n');
}

/**
 * A StatefulSet with a partition, or whose pods are replaced by hand, rests with some replicas updated: all
 * are ready then, and nothing changes. Its settings are in no metric.
 */
function partlyUpdatedSets(): string {
  const updated = 'kube_statefulset_status_replicas_updated';
  const all = statefulSets('kube_statefulset_replicas');
  const changes = `max by (namespace, statefulset) (changes(${updated}{$labels}[15m])) > 0`;
  const waits = `${statefulSets('kube_statefulset_status_replicas_ready')} < ${all}`;
  return `${statefulSets(updated)} < ${all} and (${waits} or ${changes})`;
}

function autoscaled(): string {
  const info = `max by (namespace, horizontalpodautoscaler, scaletargetref_kind, scaletargetref_name) (
    kube_horizontalpodautoscaler_info{$labels})`;
  return `label_replace(label_replace(${info},
    "workload", "$1", "scaletargetref_name", "(.+)"), "workload_kind", "$1", "scaletargetref_kind", "(.+)")`;
}

/**
 * Before version 2 kube-state-metrics named HPAs otherwise, and later ones may be told to leave out the one
 * metric that states the target. KEDA's own metrics, and those of custom resources, state none.
 */
function scalers(): readonly string[] {
  const hpas = 'kube_horizontalpodautoscaler_spec_max_replicas{$labels}';
  const known = 'on (namespace, horizontalpodautoscaler) kube_horizontalpodautoscaler_info{$labels}';
  const objects = (vector: string, label: string) =>
    `label_replace(max by (namespace, ${label}) (${vector}), "scaledobject", "$1", "${label}", "(.+)")`;
  return [
    `max by (namespace, horizontalpodautoscaler) (${hpas} unless ${known})`,
    'label_replace(max by (namespace, hpa) (kube_hpa_spec_max_replicas{$labels}), "horizontalpodautoscaler", "$1", "hpa", "(.+)")',
    objects('keda_scaler_active{$labels}', 'scaledObject'),
    objects(
      '{__name__=~"kube_customresource_.+", customresource_kind="ScaledObject", name!="", $labels}',
      'name',
    ),
  ];
}

function severalTimes(metric: string, label: string): string {
  const once = `max without (${EXPORTER_LABELS}) (${metric}{$labels})`;
  const of = `namespace, ${label}`;
  return `(${once} and on (${of}) (count by (${of}) (${once}) > 1))`;
}

/** Within the last hour; the steps of a subquery may end minutes before now. */
function lastMeasured(): string {
  const at = `max by (namespace, pod) (timestamp(${CPU}) or max_over_time(timestamp(${CPU})[1h:5m]))`;
  return `${ofWorkloads('max', at, WORKLOAD, owners('[1h]'))} < time() - ${SCRAPED}`;
}
