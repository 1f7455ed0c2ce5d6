import { listFirst } from '../lib/count.ts';
import { closest } from '../lib/did-you-mean.ts';
import { nameKey, type WorkloadName } from '../manifests/kubernetes/identity.ts';
import type { WorkloadIndex } from './scan.ts';

/** In a larger repository a thousand misspelt services would be compared with all workloads each. */
const MAX_COMPARED = 1000;
/** Letter by letter, which takes a hundred times as long. */
const MAX_SPELLED = 100;

/** Says why nothing is found, and what there is that may be meant. */
export function missingReason(workload: WorkloadName, index: WorkloadIndex): string {
  const deleted = index.deleted.get(nameKey(workload));
  if (deleted !== undefined)
    return `${deleted.file}:${deleted.line}: ${deleted.reason}, and nothing else holds ${describe(workload)}`;
  const left = index.leftOut.workloads.get(nameKey(workload));
  if (left !== undefined)
    return `${left.path}:${left.line} holds ${describe(workload)}, but \`scan.exclude\` in trimtab.yaml leaves that out, and nothing outside leads to it. State \`exclude\` there without that folder, if it is delivered`;
  const similar = similarWorkloads(workload, index);
  const found = similar.length === 0 ? '' : `; there is ${similar.join(', ')}`;
  const shown = index.unreadable
    .slice(0, 3)
    .map((refusal) => `${refusal.file}:${refusal.line}: ${refusal.reason}`);
  const more = index.unreadable.length - shown.length;
  const hint =
    shown.length === 0 ? '' : `; unreadable: ${shown.join('; ')}${more > 0 ? `; and ${more} more` : ''}`;
  const { submodules } = index;
  const elsewhere =
    submodules.length === 0 ? '' : `; files of submodules are not read: ${listFirst(submodules, 3)}`;
  return `no manifest holds ${describe(workload)}${found}${hint}${elsewhere}`;
}

/**
 * Finds workloads of the same name in another kind or namespace, or of a name that holds this one or is held
 * by it, or else the one of nearly the same name.
 */
function similarWorkloads(workload: WorkloadName, index: WorkloadIndex): string[] {
  const all =
    index.workloads.size > MAX_COMPARED
      ? []
      : [...index.workloads.values()].flatMap(({ all }) => all[0] ?? []);
  const same = all.filter(({ name }) => name === workload.name);
  const like = all.filter(
    ({ name }) => name !== workload.name && (name.includes(workload.name) || workload.name.includes(name)),
  );
  const compared = same.length + like.length > 0 || all.length > MAX_SPELLED ? [] : all;
  const near = closest(
    workload.name,
    compared.map(({ name }) => name),
  );
  const meant = compared.filter(({ name }) => name === near);
  return [...same, ...like, ...meant].slice(0, 3).map(({ declared, name, namespace }) => {
    return `${describe({ kind: declared.kind, name, namespace })} at ${declared.path}:${declared.line}`;
  });
}

/** Names a workload: `Deployment web in namespace shop`. */
export function describe(workload: WorkloadName): string {
  const namespace = workload.namespace === undefined ? '' : ` in namespace ${workload.namespace}`;
  return `${workload.kind} ${workload.name}${namespace}`;
}
