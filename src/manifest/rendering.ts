import { type Kustomization, selects } from './kustomization.ts';
import type { Judged } from './target.ts';

/** An object as a file declares it, by the kind and name of the workload that it is, or that it is about. */
export interface Declared {
  readonly path: string;
  readonly kind: string;
  readonly name: string;
  readonly namespace: string | undefined;
}

/** An object as it reaches the cluster by way of one top kustomization, or of none. */
export interface Rendering<T extends Declared> {
  readonly declared: T;
  readonly name: string;
  readonly namespace: string | undefined;
  /** Every name on the way from the file to the cluster. */
  readonly names: readonly string[];
  /** Folder of the top kustomization. */
  readonly root: string | undefined;
  /** Every place that states the count, in the order in which they are applied: the last one wins. */
  readonly values: readonly Judged[];
}

/** Kustomizations on all ways from one file to its tops: ten thousand overlays are plenty, diamonds upon diamonds have no end. */
const MOST_STEPS = 100_000;
/** Rollouts are none of them: https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/replicas/ */
const REPLICAS_KINDS: readonly string[] = ['Deployment', 'StatefulSet'];

/** How kustomizations build on each other. */
export interface Layout {
  /** The kustomizations that a file's objects pass through, innermost first; one list for each way up. Undefined when there is no end of them. */
  chains(path: string): readonly (readonly Kustomization[])[] | undefined;
  readonly patchFiles: ReadonlySet<string>;
}

/** `delivered` are folders that something applies as they are, even where others build on them too. */
export function buildLayout(kustomizations: readonly Kustomization[], delivered: ReadonlySet<string>): Layout {
  const users = new Map<string, Kustomization[]>();
  for (const kustomization of kustomizations) {
    for (const used of [...kustomization.resources, ...kustomization.components]) {
      const list = users.get(used);
      if (list === undefined) users.set(used, [kustomization]);
      else list.push(kustomization);
    }
  }
  const byDir = new Map(kustomizations.map((kustomization) => [kustomization.dir, kustomization]));
  return {
    patchFiles: new Set(kustomizations.flatMap(({ patchFiles }) => patchFiles)),
    chains: (path) => climb(path, users, delivered)?.map((chain) => chain.flatMap((one) => layers(one, byDir, new Set()))),
  };
}

function climb(
  path: string,
  users: ReadonlyMap<string, readonly Kustomization[]>,
  delivered: ReadonlySet<string>,
): Kustomization[][] | undefined {
  const found: Kustomization[][] = [];
  // The last is taken first, so they wait in reverse order.
  const open: Kustomization[][] = (users.get(path) ?? []).map((first) => [first]).reverse();
  let steps = 0;
  for (let chain = open.pop(); chain !== undefined; chain = open.pop()) {
    steps += chain.length;
    if (steps > MOST_STEPS) return undefined;
    const top = chain.at(-1) as Kustomization;
    const above = (users.get(top.dir) ?? []).filter((user) => !(chain as Kustomization[]).includes(user));
    if (above.length === 0 || delivered.has(top.dir)) found.push(chain);
    // A component is applied by whoever uses it, so there it comes up again.
    const below = top.component ? chain.slice(0, -1) : chain;
    for (const user of above.reverse()) open.push([...below, user]);
  }
  return found;
}

/** A kustomization behind the components that it applies to the same objects, each once. */
function layers(one: Kustomization, byDir: ReadonlyMap<string, Kustomization>, seen: Set<Kustomization>): Kustomization[] {
  if (seen.has(one)) return [];
  seen.add(one);
  const components = one.components.flatMap((dir) => byDir.get(dir) ?? []);
  return [...components.flatMap((component) => layers(component, byDir, seen)), one];
}

/** Every way in which a declared object reaches a cluster, unless there is no end of them. `stated` is the count that it states itself. */
export function renderings<T extends Declared>(declared: T, stated: readonly Judged[], layout: Layout): Rendering<T>[] | undefined {
  const chains = layout.chains(declared.path);
  if (chains === undefined) return undefined;
  if (chains.length === 0) return layout.patchFiles.has(declared.path) ? [] : [render(declared, stated, [])];
  return chains.map((chain) => render(declared, stated, chain));
}

/** Follows kustomize's own order: patches, namespace, prefix and suffix, `replicas:`, replacements (kusttarget_configplugin.go). */
function render<T extends Declared>(declared: T, stated: readonly Judged[], chain: readonly Kustomization[]): Rendering<T> {
  const names = [declared.name];
  const values = [...stated];
  let { name, namespace } = declared;
  for (const layer of chain) {
    const overrides = layer.overrides.filter(({ selector }) => selects(selector, declared.kind, names));
    for (const { rank, judged } of overrides) if (rank === 'patch') values.push(judged);
    namespace = layer.namespace ?? namespace;
    name = `${layer.prefix}${name}${layer.suffix}`;
    if (!names.includes(name)) names.push(name);
    if (REPLICAS_KINDS.includes(declared.kind)) {
      for (const entry of layer.replicas) if (names.includes(entry.name)) values.push(entry.judged);
    }
    for (const { rank, judged } of overrides) if (rank === 'replacement') values.push(judged);
  }
  return { declared, name, namespace, names, root: chain.at(-1)?.dir, values };
}
