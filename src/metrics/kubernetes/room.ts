import { groupBy } from '../../lib/group-by.ts';
import { NOTHING } from '../observation/empty.ts';
import type { ClusterState } from '../observation/types.ts';
import type { ClusterIndex, ClusterObjects } from './cluster.ts';
import type { NodeObject } from './objects.ts';
import type { LivePod } from './pods.ts';
import { failureOf, roomUnreadable } from './problems.ts';

/**
 * Builds what is known of a cluster's room. Nodes count only where every pod on them could be seen: what is
 * not seen would look free. `owned` has the uid of each of the workloads that services here have, whose
 * waiting pods are the services' own matter.
 */
export function observeRoom({ objects, pods }: ClusterIndex, owned: ReadonlySet<string>): ClusterState {
  const counted = countRoom(objects, new Set([...owned].flatMap((uid) => pods.get(uid) ?? [])));
  return {
    available: NOTHING,
    nodes: counted?.nodes,
    pending: counted?.pending ?? [],
    quotas: objects.quotas.items,
    failure: failureOf(objects),
    unreadable: roomUnreadable(objects),
  };
}

function countRoom(
  { nodes, pods }: ClusterObjects,
  ours: ReadonlySet<LivePod>,
): Pick<ClusterState, 'nodes' | 'pending'> | undefined {
  if (nodes?.reach.kind !== 'cluster' || pods.reach.kind !== 'cluster') return undefined;
  const alive = pods.items.filter(({ pod }) => pod.phase !== 'Succeeded' && pod.phase !== 'Failed');
  const onNode = groupBy(alive, ({ pod }) => pod.node);
  const waiting = alive.filter(
    (live) => live.pod.node === undefined && live.pod.deletedAt === undefined && !ours.has(live),
  );
  return {
    nodes: nodes.items.map((node) => ({ ...node, requested: sumRequests(onNode, node) })),
    pending: waiting.map(({ reserved: { request }, placement }) => ({
      cpu: request.cpu ?? 0n,
      memory: request.memory ?? 0n,
      nodeSelector: placement?.nodeSelector ?? {},
      tolerations: placement?.tolerations ?? [],
    })),
  };
}

function sumRequests(onNode: ReadonlyMap<string | undefined, readonly LivePod[]>, { name }: NodeObject) {
  const own = onNode.get(name) ?? [];
  const sum = (key: 'cpu' | 'memory') =>
    own.reduce((all, { reserved }) => all + (reserved.request[key] ?? 0n), 0n);
  return { cpu: sum('cpu'), memory: sum('memory'), pods: BigInt(own.length) };
}
