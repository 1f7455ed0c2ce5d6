import { groupBy } from '../../lib/group-by.ts';
import type { Listed, ListedKind } from '../../ports/cluster.ts';
import type { ClusterObjects } from './cluster.ts';

const NO_ROOM = 'nothing is placed';

/**
 * Lists what costs a whole cluster something; what costs single services is in their `missing`. A server that
 * fails is named once, and so is a kind that may not be listed, with all that it costs.
 */
export function problems(cluster: string, objects: ClusterObjects): readonly string[] {
  const failure = failureOf(objects);
  const lost = costs(objects).flatMap(([effect, { reach }]) =>
    reach.kind === 'namespaces' && !reach.failed ? [{ effect, reason: reach.reason }] : [],
  );
  const messages = [
    ...(failure === undefined ? [] : [failure]),
    ...[...groupBy(lost, ({ reason }) => reason)].map(
      ([reason, group]) => `${group.map(({ effect }) => effect).join(', and ')}: ${reason}`,
    ),
  ];
  return messages.map((message) => `cluster ${cluster}: ${message}`);
}

/** Lists what missing rights cost. Only nodes, and pods for what is free, have to be seen everywhere. */
function costs({
  workloads,
  nodes,
  pods,
  ...objects
}: ClusterObjects): readonly (readonly [string, Listed<unknown>])[] {
  const nowhere: readonly (readonly [string, Listed<unknown>])[] = [
    ...Object.entries(workloads).map(([kind, listed]) => [`no ${kind} is seen`, listed] as const),
    ['pods cannot be told apart by workload', objects.replicaSets],
    ['pods are neither counted nor measured', pods],
    ['CPU and memory are not measured', objects.usage],
    ['no ResourceQuota is heeded', objects.quotas],
    ['only PodDisruptionBudgets in Git are heeded', objects.budgets],
    ...[objects.hpas, objects.scaledObjects, objects.canaries].map(
      (listed) => ['autoscalers that own a count could not be looked for', listed] as const,
    ),
  ];
  return [
    ...(nodes ? ([['free capacity is unknown and counts as unlimited', nodes]] as const) : []),
    ...nowhere.filter(([, listed]) => sawNothing(listed)),
    ...(nodes
      ? ([['free capacity is unknown, because pods could not be seen everywhere', pods]] as const)
      : []),
  ];
}

/**
 * Returns why nothing may be placed: free capacity would have been read, and was not. A missing right is
 * different: with it nobody expects it to be read, and it counts as unlimited.
 */
export function roomUnreadable({ nodes, pods, quotas }: ClusterObjects): string | undefined {
  const [reason] = [nodes, nodes && pods, quotas].flatMap((list) => (list && failedList(list)) ?? []);
  return reason;
}

/**
 * Returns why some lists are not what they should be, and what that costs beyond figures; undefined where all
 * were answered.
 */
export function failureOf(objects: ClusterObjects): string | undefined {
  const effects: Readonly<Record<string, string | undefined>> = {
    pods: objects.nodes && NO_ROOM,
    HorizontalPodAutoscalers: 'nothing moves',
    ResourceQuotas: NO_ROOM,
    nodes: NO_ROOM,
    PodDisruptionBudgets: 'nothing scales down',
  };
  const failed = listedKinds(objects).flatMap(({ kind, reach }) => {
    const reason = failedList({ reach });
    return reason === undefined ? [] : [{ kind, reason }];
  });
  const [first] = failed;
  if (!first) return undefined;
  const lost = [...new Set(failed.flatMap(({ kind }) => effects[kind] ?? []))];
  const names = failed.map(({ kind }) => kind).join(', ');
  return `${names} could not be read${lost.length === 0 ? '' : `, so that ${lost.join(' and ')}`}: ${first.reason}`;
}

/** Lists the kinds that a cluster was asked for, as people name them, and how far each answer reached. */
export function listedKinds({ workloads, ...objects }: ClusterObjects): ListedKind[] {
  const lists: readonly (readonly [string, Listed<unknown> | undefined])[] = [
    ...Object.entries(workloads).map(([kind, listed]) => [`${kind}s`, listed] as const),
    ['ReplicaSets', objects.replicaSets],
    ['pods', objects.pods],
    ['pod metrics', objects.usage],
    ['HorizontalPodAutoscalers', objects.hpas],
    ['ScaledObjects', objects.scaledObjects],
    ['Canaries', objects.canaries],
    ['ResourceQuotas', objects.quotas],
    ['PodDisruptionBudgets', objects.budgets],
    ['nodes', objects.nodes],
  ];
  return lists.flatMap(([kind, listed]) => (listed === undefined ? [] : [{ kind, reach: listed.reach }]));
}

/** Returns why a list did not come that should have; a missing right is no failure. */
export function failedList({ reach }: Pick<Listed<unknown>, 'reach'>): string | undefined {
  return reach.kind === 'namespaces' && reach.failed ? reach.reason : undefined;
}

function sawNothing({ reach }: Listed<unknown>): boolean {
  return reach.kind === 'namespaces' && reach.names.length === 0;
}
