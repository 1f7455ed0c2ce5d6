import { groupBy } from '../../lib/group-by.ts';
import type { Listed } from '../../ports/cluster.ts';
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
  const { reach } =
    [nodes, nodes && pods, quotas].find((l) => l?.reach.kind === 'namespaces' && l.reach.failed) ?? {};
  return reach?.kind === 'namespaces' ? reach.reason : undefined;
}

/**
 * Returns why some lists are not what they should be, and what that costs beyond figures; undefined where all
 * were answered.
 */
export function failureOf({
  workloads,
  nodes,
  pods,
  quotas,
  ...objects
}: ClusterObjects): string | undefined {
  const lists: readonly (readonly [string, Listed<unknown> | undefined, (string | undefined)?])[] = [
    ...Object.entries(workloads).map(([kind, listed]) => [`${kind}s`, listed] as const),
    ['ReplicaSets', objects.replicaSets],
    ['pods', pods, nodes && NO_ROOM],
    ['pod metrics', objects.usage],
    ['HorizontalPodAutoscalers', objects.hpas, 'nothing moves'],
    ['ScaledObjects', objects.scaledObjects],
    ['Canaries', objects.canaries],
    ['ResourceQuotas', quotas, NO_ROOM],
    ['nodes', nodes, NO_ROOM],
  ];
  const failed = lists.flatMap(([name, listed, effect]) =>
    listed?.reach.kind === 'namespaces' && listed.reach.failed
      ? [{ name, effect, reason: listed.reach.reason }]
      : [],
  );
  const [first] = failed;
  if (!first) return undefined;
  const effects = [...new Set(failed.flatMap(({ effect }) => effect ?? []))];
  const names = failed.map(({ name }) => name).join(', ');
  return `${names} could not be read${effects.length === 0 ? '' : `, so that ${effects.join(' and ')}`}: ${first.reason}`;
}

function sawNothing({ reach }: Listed<unknown>): boolean {
  return reach.kind === 'namespaces' && reach.names.length === 0;
}
