import type { Judged } from '../manifests/edit/target.ts';
import { placeLine, placeOf } from '../manifests/edit/target.ts';
import type { WorkloadName } from '../manifests/kubernetes/identity.ts';
import { describe } from './missing.ts';
import type { WorkloadIndex, WorkloadRendering } from './scan.ts';

/**
 * Says that a rendering has its count from a place that others have theirs from too, and how to part them;
 * undefined where it has not.
 */
export function tellShared(
  workload: WorkloadName,
  rendering: WorkloadRendering,
  tops: readonly (string | undefined)[],
  index: WorkloadIndex,
): string | undefined {
  const { declared, values } = rendering;
  const winner = values.at(-1) as Judged;
  const sharing = index.users.get(placeOf(winner)) ?? [];
  // What cannot be edited at all has a reason of its own.
  if (sharing.length < 2 || (winner.kind === 'refused' && winner.insertion === undefined)) return undefined;
  const { path, line } = placeLine(winner);
  const who = sharing.every((other) => other.declared === declared) ? 'overlays' : 'workloads';
  const known = tops.filter((top) => top !== undefined);
  const count = winner.kind === 'found' ? winner.target.value : 1;
  const entry = entryFor(workload, rendering, count, index);
  const remedy = known.length === 0 ? '' : `; give it ${entry} in ${known.slice(0, 3).join(' or ')}`;
  return `${describe(workload)} has its count from ${path}:${line}, which ${sharing.length} ${who} share${remedy}`;
}

/**
 * Writes an entry of `replicas:` that sets the count of one workload alone. Kustomize holds the name of an entry
 * against every name that an object has had on its way.
 */
function entryFor(
  { kind }: WorkloadName,
  rendering: WorkloadRendering,
  count: number,
  { byTop }: WorkloadIndex,
): string {
  const own = 'a patch of its own for `spec.replicas`';
  if (kind === 'Rollout') return own;
  const { declared, nameAtTop, top, namespace } = rendering;
  const around = byTop.get(top ?? '') ?? [];
  const isAlone = (name: string) => around.filter(({ names }) => names.includes(name)).length < 2;
  const name = [declared.name, nameAtTop].find(isAlone);
  if (name !== undefined) return `\`replicas: [{name: ${name}, count: ${count}}]\``;
  const within = namespace === undefined ? '' : `, namespace: ${namespace}`;
  return `${own}, with \`target: {kind: ${kind}, name: ${nameAtTop}${within}}\`,`;
}
