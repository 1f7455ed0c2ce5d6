import type { Refused } from '../document/refused.ts';
import type { NumberName } from '../edit/autoscaler-numbers.ts';
import { type Judged, placeLine } from '../edit/target.ts';
import { WORKLOAD_GROUPS } from '../kubernetes/identity.ts';
import { type Applied, isApplier } from './applier.ts';
import type { Layer } from './layer.ts';
import type { Layout } from './layout.ts';
import { currentName, type Naming, renamedBy, substituted } from './naming.ts';
import type { Override } from './override.ts';
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
  /** Set where a number of the autoscaler that it is counts, in place of a count. */
  readonly number?: NumberName | 'behavior';
  /** Object that it is itself, where that is not the one it is about. */
  readonly itself?: { readonly kind: string; readonly group: string; readonly name: string };
}

/** An object as it reaches the cluster by way of one top kustomization, or of none. */
export interface Rendering<T extends Declared> {
  readonly declared: T;
  readonly name: string;
  readonly namespace: string | undefined;
  /** Every name on the way from the file to the cluster, the last one last. */
  readonly names: readonly string[];
  /** Name by which its top kustomization has it, before anything that applies that renames it. */
  readonly nameAtTop: string;
  /** Labels that kustomizations add on the way. */
  readonly added: Readonly<Record<string, unknown>>;
  /** Folder of the top kustomization, and its file. */
  readonly root: string | undefined;
  readonly top: string | undefined;
  /** Who applies it; undefined where nothing in Git says. */
  readonly applied: Applied | undefined;
  /** Every place that states the count, in the order in which they are applied: the last one wins. */
  readonly values: readonly Judged[];
  /** The patch that deletes it on the way. */
  readonly deleted: Refused | undefined;
}

/**
 * Rollouts are none of them, unless a configuration adds them: https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/replicas/
 */
const REPLICAS_KINDS: readonly string[] = ['Deployment', 'StatefulSet'];

/**
 * Lists every way in which a declared object reaches a cluster, unless there is no end of them. `stated` is
 * the count that it states itself.
 */
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
 * Applies the layers of one way to the cluster, in kustomize's own order: patches, namespace, prefix and
 * suffix, labels, `patchesJson6902`, `replicas:`, replacements (kusttarget_configplugin.go).
 */
export function render<T extends Declared>(
  declared: T,
  stated: readonly Judged[],
  chain: readonly Layer[],
  { rulesFor }: Layout,
): Rendering<T> {
  const passing: Passing = {
    declared,
    naming: { names: [declared.name], namespace: declared.namespace },
    own: selectableOf(declared),
    values: [...stated],
    deletions: [],
  };
  const counted = new Set(REPLICAS_KINDS);
  let nameAtTop = declared.name;
  for (const layer of chain) {
    for (const kind of layer.countedKinds) counted.add(kind);
    const apply = (rank: Override['rank']) =>
      applyOverrides(passing, rulesFor(layer, passing.own.names).overrides, rank);
    apply('patch');
    passing.naming = renamedBy(layer, passing.naming);
    passing.own = passedThrough(layer, passing.own, passing.naming);
    apply('json');
    if (declared.number === undefined && (counted.has(declared.kind) || counted.has('*')))
      passing.values.push(...rulesFor(layer, passing.naming.names).counts);
    apply('replacement');
    if (!isApplier(layer)) nameAtTop = currentName(passing.naming);
  }
  const { values, deletions } = passing;
  const last = chain.at(-1);
  const applier = last !== undefined && isApplier(last) ? last : undefined;
  const naming = applier?.substitutes ? substituted(passing.naming, applier.substitutes) : passing.naming;
  const top = applier === undefined ? last : chain.filter((layer) => !isApplier(layer)).at(-1);
  const added = Object.assign({}, ...chain.map(({ labels }) => labels));
  const way = { nameAtTop, root: top?.dir, top: top?.path, applied: applier?.applied, added };
  return { declared, name: currentName(naming), ...naming, ...way, values, deleted: deletions[0] };
}

/** An object on its way through layers, with what they have made of it. */
interface Passing {
  readonly declared: Declared;
  naming: Naming;
  own: Selectable;
  readonly values: Judged[];
  readonly deletions: Refused[];
}

/** Applies what the overrides of one rank make of an object. */
function applyOverrides(passing: Passing, overrides: readonly Override[], rank: Override['rank']): void {
  for (const override of overrides.filter((one) => one.rank === rank && concerns(one, passing.declared))) {
    const { deletes, renames } = override;
    const judged = appliedTo(passing.own, override);
    const isSure = judged === override.judged;
    if (judged === undefined) continue;
    if (isSure && renames !== undefined) {
      passing.naming = { ...passing.naming, names: [...passing.naming.names, renames] };
      passing.own = { ...passing.own, names: [...passing.own.names, renames] };
    } else if (isSure && deletes && judged.kind === 'refused') passing.deletions.push(judged);
    else passing.values.push(judged);
  }
}

/** Checks whether an override deletes or renames the object, or states the number that is looked for. */
function concerns({ deletes, renames, key, number }: Override, declared: Declared): boolean {
  return deletes || renames !== undefined || (key === declared.key && number === declared.number);
}

/** Describes an object as its file declares it, for selectors. */
function selectableOf({ itself, ...declared }: Declared): Selectable {
  return {
    kind: itself?.kind ?? declared.kind,
    group: itself?.group ?? WORKLOAD_GROUPS[declared.kind],
    names: [itself?.name ?? declared.name],
    namespaces: [declared.namespace],
    labels: declared.labels ?? {},
    annotations: declared.annotations ?? {},
  };
}

/** Describes the object behind a layer's names and labels. */
function passedThrough(layer: Layer, own: Selectable, { namespace }: Naming): Selectable {
  return {
    ...own,
    names: renamedBy(layer, { names: own.names, namespace }).names,
    namespaces: own.namespaces.includes(namespace) ? own.namespaces : [...own.namespaces, namespace],
    labels: { ...own.labels, ...layer.labels },
    annotations: { ...own.annotations, ...layer.annotations },
  };
}

/** Returns what an override makes of the count of an object; undefined where it is for others. */
function appliedTo(own: Selectable, { selector, judged }: Override): Judged | undefined {
  const verdict = selects(selector, own);
  if (verdict !== 'unknown') return verdict === 'yes' ? judged : undefined;
  const { path: file, line } = placeLine(judged);
  const reason = `whether the patch here is for ${own.kind} ${own.names[0]} cannot be told from its target`;
  return { kind: 'refused', file, line, reason, fix: 'Name kind and name in its `target:`.' };
}
