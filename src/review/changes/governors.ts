import { groupBy } from '../../lib/group-by.ts';
import type { Path } from '../../lib/value-at.ts';
import { parseField, resolveField } from '../../manifests/edit/field.ts';
import { sameNamespace } from '../../manifests/kubernetes/identity.ts';
import type { Blueprint } from '../../policy/blueprint/types.ts';
import type { Containers } from './containers.ts';
import type { Item, KubernetesObject } from './object.ts';
import type { ScaleTarget, Wiring } from './wiring.ts';

/**
 * The blueprints on base, found by what they govern: one change may touch thousands of objects under
 * thousands of blueprints.
 */
export interface Governors {
  /**
   * The blueprints that govern a workload that a file declares, under the names by which kustomizations bring
   * it to a cluster. One workload may stand in several clusters: then the blueprints that name this very
   * file, or else all of them.
   */
  of(target: ScaleTarget, file: string): readonly Blueprint[];
  /**
   * The blueprints of what a kustomization's patch or `replicas:` entry is aimed at. Without a name: of
   * everything it includes.
   */
  below(target: ScaleTarget, kustomization: string): readonly Blueprint[];
  /**
   * The blueprints whose number (`manifest.path` and `manifest.field`) stands at this very place of an
   * object.
   */
  managing(item: Pick<Item, 'file' | 'value'>, at: Path): readonly Blueprint[];
  /** Lists the containers of the workloads that a patch may be for; undefined where none is in this repository. */
  containersBelow(patch: KubernetesObject): Containers | undefined;
  /** Checks whether a blueprint's number lives in this file. */
  isNamed(file: string): boolean;
}

export function findGovernors(blueprints: readonly Blueprint[], wiring: Wiring): Governors {
  const byName = groupBy(blueprints, (b) => b.workload.name);
  const byFile = groupBy(blueprints, (b) => b.manifest.path);
  const places = new WeakMap<object, ReadonlyMap<string, readonly Blueprint[]>>();
  const known = new Map<string, readonly Blueprint[]>();
  const named = (key: string, file: string, targets: () => readonly ScaleTarget[]) => {
    const before = known.get(key);
    if (before !== undefined || byName.size === 0) return before ?? [];
    const aimedAt = (target: ScaleTarget) =>
      (byName.get(target.name ?? '') ?? []).filter((b) => isAimedAt(b, target));
    const found = [...new Set(targets().flatMap(aimedAt))];
    const here = found.filter((b) => b.manifest.path === file);
    known.set(key, here.length > 0 ? here : found);
    return here.length > 0 ? here : found;
  };
  // Where kustomizations give names, the name that is written is none of a cluster's.
  const orItself = (target: ScaleTarget, names: readonly ScaleTarget[]) =>
    names.length === 0 ? [target] : names;
  return {
    of: (target, file) =>
      named(keyOf('of', target, file), file, () => orItself(target, wiring.rendered(target, file))),
    below: (target, file) =>
      named(keyOf('below', target, file), file, () => orItself(target, wiring.reached(target, file))),
    managing({ file, value }, at) {
      const here = byFile.get(file);
      if (here === undefined || typeof value !== 'object' || value === null) return [];
      const numbers = places.get(value) ?? placesIn(value, here);
      places.set(value, numbers);
      return numbers.get(JSON.stringify(at)) ?? [];
    },
    containersBelow: (patch) => wiring.containersBelow(patch),
    isNamed: (file) => byFile.has(file),
  };
}

function keyOf(way: string, { kind, namespace, name }: ScaleTarget, file: string): string {
  return JSON.stringify([way, kind, namespace, name, file]);
}

function isAimedAt({ workload }: Blueprint, { kind, namespace }: ScaleTarget): boolean {
  return (kind === undefined || workload.kind === kind) && sameNamespace(namespace, workload.namespace);
}

/** Groups the blueprints of one file by the place of their numbers in one of its objects. */
function placesIn(
  value: unknown,
  blueprints: readonly Blueprint[],
): ReadonlyMap<string, readonly Blueprint[]> {
  const at = (blueprint: Blueprint) => {
    const field = blueprint.manifest.field === undefined ? undefined : parseField(blueprint.manifest.field);
    const path = field && resolveField(value, field);
    return path === undefined || typeof path === 'string' ? undefined : JSON.stringify(path);
  };
  const places = groupBy(blueprints, at);
  return new Map([...places].flatMap(([place, found]) => (place === undefined ? [] : [[place, found]])));
}
