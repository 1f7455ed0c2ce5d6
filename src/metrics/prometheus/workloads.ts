/** Labels of a series that is a workload's. */
export const WORKLOAD = 'namespace, workload_kind, workload';

/** Writes a vector with one more label that has the same value everywhere. */
export function labeled(vector: string, label: string, value: string): string {
  return `label_replace(${vector}, "${label}", "${value}", "", "")`;
}

/**
 * Writes the workload of each pod, with value 1, by the owner references that kube-state-metrics exports; no
 * recording rule is needed. `within` is how far back a pod may have been seen last, such as `[1h]`.
 */
export function owners(within = ''): string {
  const seen = (metric: string) => (within === '' ? metric : `last_over_time(${metric}${within})`);
  return `max by (namespace, pod, workload_kind, workload) (
  label_replace(label_replace(${seen('kube_pod_owner{owner_kind="StatefulSet", $labels}')},
    "workload", "$1", "owner_name", "(.+)"), "workload_kind", "$1", "owner_kind", "(.+)")
  or
  label_replace(${seen('kube_pod_owner{owner_kind="ReplicaSet", $labels}')}, "replicaset", "$1", "owner_name", "(.+)")
    * on (namespace, replicaset) group_left (workload_kind, workload)
  max by (namespace, replicaset, workload_kind, workload) (
    label_replace(label_replace(${seen('kube_replicaset_owner{owner_kind=~"Deployment|Rollout", $labels}')},
      "workload", "$1", "owner_name", "(.+)"), "workload_kind", "$1", "owner_kind", "(.+)"))
)`;
}

/**
 * The workload of each pod of which the last scrape told: a store without staleness markers shows what has ended
 * for minutes, and a sum would count it beside its successor. Samples of one scrape have one time; a minute is a
 * scrape or two.
 */
const SEEN = 'timestamp(kube_pod_owner{$labels})';
export const LIVE_OWNER = `($owner and on (namespace, pod)
  (${SEEN} >= on (job, instance) group_left () (max by (job, instance) (${SEEN}) - 60)))`;

/**
 * Writes an aggregate of a vector with one series per pod over the pods of each workload. `owner` is the
 * workload of each pod that counts.
 */
export function ofWorkloads(aggregate: string, perPod: string, by = WORKLOAD, owner = '$owner'): string {
  return `${aggregate} by (${by}) ((${perPod}) * on (namespace, pod) group_left (workload_kind, workload) ${owner})`;
}

/**
 * Writes what kube-state-metrics, and the Argo Rollouts controller, say of workloads: one series each, however
 * often they are scraped, labeled `namespace` and `deployment`, `statefulset` or `rollout`.
 */
export const deployments = (metric: string) => `max by (namespace, deployment) (${metric}{$labels})`;
export const statefulSets = (metric: string) => `max by (namespace, statefulset) (${metric}{$labels})`;
export const rollouts = (metric: string) =>
  `label_replace(max by (namespace, name) (${metric}{$labels}), "rollout", "$1", "name", "(.+)")`;
