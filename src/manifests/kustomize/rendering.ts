import type { Refused } from '../document/refused.ts';
import type { Judged } from '../edit/target.ts';
import { WORKLOAD_GROUPS } from '../kubernetes/identity.ts';
import type { Kustomization, Override } from './kustomization.ts';
import type { Layout } from './layout.ts';
import { type Selectable, selects } from './selector.ts';

/** An object as a file declares it, by the kind and name of the workload that it is, or that it is about. */
export interface Declared {
  readonly path: string;
  readonly kind: string;
  readonly name: string;
  readonly namespace: string | undefined;
  readonly labels?: Readonly<Record<string, unknown>>;
  readonly annotations?: Readonly<Record<string, unknown>>;
  /** Set where the count is one among values: its key there. */
  readonly key?: string;
  /** What it is itself, where that is not what it is about. */
  readonly itself?: { readonly kind: string; readonly group: string; readonly name: string };
}

/** An object as it reaches the cluster by way of one top kustomization, or of none. */
export interface Rendering<T extends Declared> {
  readonly declared: T;
  readonly name: string;
  readonly namespace: string | undefined;
  /** Every name on the way from the file to the cluster, the last one last. */
  readonly names: readonly string[];
  /** Folder of the top kustomization, and its file. */
  readonly root: string | undefined;
  readonly top: string | undefined;
  /** Every place that states the count, in the order in which they are applied: the last one wins. */
  readonly values: readonly Judged[];
  /** The patch that deletes it on the way. */
  readonly deleted: Refused | undefined;
}

/** Rollouts are none of them: https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/replicas/ */
const REPLICAS_KINDS: readonly string[] = ['Deployment', 'StatefulSet'];

/** Every way in which a declared object reaches a cluster, unless there is no end of them. `stated` is the count that it states itself. */
export function renderings<T extends Declared>(
  declared: T,
  stated: readonly Judged[],
  layout: Layout,
): Rendering<T>[] | undefined {
  const chains = layout.chains(declared.path);
  if (chains === undefined) return undefined;
  if (chains.length === 0)
    return layout.patchFiles.has(declared.path) ? [] : [render(declared, stated, [], layout)];
  return chains.map((chain) => render(declared, stated, chain, layout));
}

/**
 * Follows kustomize's own order: patches, namespace, prefix and suffix, labels, `patchesJson6902`, `replicas:`, replacements
 * (kusttarget_configplugin.go).
 */
export function render<T extends Declared>(
  declared: T,
  stated: readonly Judged[],
  chain: readonly Kustomization[],
  { rulesFor }: Layout,
): Rendering<T> {
  const { itself } = declared;
  const names = [declared.name];
  const values = [...stated];
  let { name, namespace } = declared;
  let deleted: Refused | undefined;
  const own = {
    kind: itself?.kind ?? declared.kind,
    group: itself?.group ?? WORKLOAD_GROUPS[declared.kind],
    names: itself === undefined ? names : [itself.name],
    namespaces: [namespace],
    labels: declared.labels ?? {},
    annotations: declared.annotations ?? {},
  };
  for (const layer of chain) {
    const apply = (rank: Override['rank']) => {
      for (const override of rulesFor(layer, own.names).overrides) {
        if (override.rank !== rank || (!override.deletes && override.key !== declared.key)) continue;
        const judged = meant(override, own);
        if (judged === undefined) continue;
        if (override.deletes && judged === override.judged && judged.kind === 'refused') deleted ??= judged;
        else values.push(judged);
      }
    };
    apply('patch');
    namespace = layer.namespace ?? namespace;
    name = rename(names, layer);
    if (itself !== undefined) rename(own.names, layer);
    if (!own.namespaces.includes(namespace)) own.namespaces.push(namespace);
    own.labels = { ...own.labels, ...layer.labels };
    own.annotations = { ...own.annotations, ...layer.annotations };
    apply('json');
    if (REPLICAS_KINDS.includes(declared.kind)) values.push(...rulesFor(layer, names).counts);
    apply('replacement');
  }
  return {
    declared,
    name,
    namespace,
    names,
    root: chain.at(-1)?.dir,
    top: chain.at(-1)?.path,
    values,
    deleted,
  };
}

/** Adds the names that a layer gives to what has the last of these, and returns the new last. Kustomize knows the one between, too. */
function rename(names: string[], { prefix, suffix }: Kustomization): string {
  const before = names.at(-1) ?? '';
  if (prefix !== '') names.push(`${prefix}${before}`);
  if (suffix !== '') names.push(`${prefix}${before}${suffix}`);
  return names.at(-1) ?? before;
}

/** What an override makes of the count of an object; undefined where it is for others. */
function meant({ selector, judged }: Override, own: Selectable): Judged | undefined {
  const verdict = selects(selector, own);
  if (verdict !== 'unknown') return verdict === 'yes' ? judged : undefined;
  const { path: file, line } =
    judged.kind === 'found' ? judged.target : { path: judged.file, line: judged.line };
  const reason = `whether the patch here is for ${own.kind} ${own.names[0]} cannot be told from its target`;
  return { kind: 'refused', file, line, reason, fix: 'Name kind and name in its `target:`.' };
}
