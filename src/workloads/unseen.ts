import { type Judged, placeLine, placeOf } from '../manifests/edit/target.ts';
import { WORKLOAD_GROUPS } from '../manifests/kubernetes/identity.ts';
import type { Layer } from '../manifests/kustomize/layer.ts';
import type { Layout } from '../manifests/kustomize/layout.ts';
import { type Rendering, render } from '../manifests/kustomize/rendering.ts';
import type { DeclaredWorkload } from './gather.ts';

/**
 * Lists workloads that no manifest here declares though a kustomization states their count: a remote base, a
 * chart or a generator brings them, for an entry or a patch of what is not there would fail the build. `seen`
 * are the places of counts of those declared.
 */
export function listUnseen(
  kustomizations: readonly Layer[],
  layout: Layout,
  seen: ReadonlySet<string>,
): Rendering<DeclaredWorkload>[] {
  const found = kustomizations.flatMap((one) => {
    const declared = unseenIn(one).filter(({ judged }) => !seen.has(placeOf(judged)));
    const chains = declared.length === 0 ? [] : (layout.chainsFrom(one) ?? []);
    return declared.flatMap((workload) => chains.map((chain) => render(workload, [], chain, layout)));
  });
  // What is stated below and again above is one workload, met in both.
  const later = new Set(found.flatMap(({ values }) => values.slice(1).map(placeOf)));
  return found.filter(
    ({ values, deleted }) =>
      deleted === undefined && values[0] !== undefined && !later.has(placeOf(values[0])),
  );
}

/** Lists the workloads that patches name, then those of entries, which say no kind: most are Deployments. */
function unseenIn({ path, overrides, replicas }: Layer): DeclaredWorkload[] {
  const found = new Map<string, DeclaredWorkload>();
  const add = (kind: string, name: string, namespace: string | undefined, judged: Judged) => {
    if (found.has(name)) return;
    found.set(name, {
      path,
      kind,
      name,
      namespace,
      line: placeLine(judged).line,
      documentIndex: -1,
      judged,
      template: {},
      podLabels: {},
    });
  };
  for (const { selector, deletes, key, judged } of overrides) {
    const { kind = '', group, name, namespace, exact } = selector;
    if (exact !== true || deletes || key !== undefined || name === undefined || group === undefined) continue;
    if (Object.hasOwn(WORKLOAD_GROUPS, kind) && WORKLOAD_GROUPS[kind] === group)
      add(kind, name, own(namespace), judged);
  }
  for (const { name, judged } of replicas) add('Deployment', name, undefined, judged);
  return [...found.values()];
}

/**
 * Drops the namespace of a patch that says none: it is for the default one, which says nothing of where the
 * workload goes.
 */
function own(namespace: string | undefined): string | undefined {
  return namespace === 'default' ? undefined : namespace;
}
