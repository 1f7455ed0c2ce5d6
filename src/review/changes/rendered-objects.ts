import { isObject } from '../../lib/json.ts';
import type { RenderedRoot } from '../../ports/renderings.ts';
import { isKubernetesObject, type KubernetesObject, readItems } from './object.ts';

/** Hash that kustomize puts behind the name of a generated ConfigMap or Secret (sigs.k8s.io/kustomize, hasher.go). */
const HASHED = /-[2456789bcdfghkmt]{10}$/;

/** Roots that are compared with each other: one on both sides, or all that came with all that went. */
export interface RenderedGroup {
  readonly root: string;
  readonly file: string;
  readonly side: 'base' | 'head';
  readonly before: readonly Buffer[];
  readonly after: readonly Buffer[];
  readonly broken: string | undefined;
}

/** Groups roots by what they are compared with: one that is on one side alone may have moved. */
export function comparedRoots(roots: readonly RenderedRoot[]): RenderedGroup[] {
  const isOnBoth = ({ before, after, broken }: RenderedRoot) =>
    before !== undefined && (after !== undefined || broken !== undefined);
  const moved = roots.filter((one) => !isOnBoth(one));
  const group = (all: readonly RenderedRoot[]): RenderedGroup => {
    const last = all.findLast(({ after }) => after !== undefined) ?? (all[0] as RenderedRoot);
    return {
      root: last.root,
      file: last.file,
      side: last.after === undefined && last.broken === undefined ? 'base' : 'head',
      before: all.flatMap(({ before }) => before ?? []),
      after: all.flatMap(({ after }) => after ?? []),
      broken: all.find(({ broken }) => broken !== undefined)?.broken,
    };
  };
  return [...roots.filter(isOnBoth).map((one) => group([one])), ...(moved.length > 0 ? [group(moved)] : [])];
}

/**
 * Reads rendered objects, with the names that they would have without a hash of their content; undefined where
 * one cannot be read.
 */
export function renderedObjects(renderings: readonly Buffer[]): KubernetesObject[] | undefined {
  const read = renderings.map((bytes) => readItems('rendered', bytes));
  const items = read.flatMap((one) => (one.kind === 'items' && one.flaw === undefined ? [one.items] : []));
  if (items.length < read.length) return undefined;
  const objects = items.flat().filter(isKubernetesObject);
  const hashed = new Set(
    objects.flatMap(({ kind, name }) =>
      (kind === 'ConfigMap' || kind === 'Secret') && name !== undefined && HASHED.test(name) ? [name] : [],
    ),
  );
  if (hashed.size === 0) return objects;
  return objects.map((one) => ({
    ...one,
    name: hashed.has(one.name ?? '') ? one.name?.replace(HASHED, '') : one.name,
    value: withoutHashes(one.value, hashed),
  }));
}

function withoutHashes(value: unknown, hashed: ReadonlySet<string>): unknown {
  if (typeof value === 'string') return hashed.has(value) ? value.replace(HASHED, '') : value;
  if (Array.isArray(value)) return value.map((item) => withoutHashes(item, hashed));
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutHashes(inner, hashed)]));
}
