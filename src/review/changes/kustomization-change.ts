import { isDeepStrictEqual } from 'node:util';
import { valueAt } from '../../lib/value-at.ts';
import { listAt } from '../../manifests/document/object.ts';
import { INCLUDE_LISTS, PATCH_LISTS } from '../../manifests/kustomize/kustomization.ts';
import type { Operation } from '../../policy/blueprint/types.ts';
import { type Difference, differences } from './difference.ts';
import { type Finding, fieldText, shortText, shownText } from './finding.ts';
import type { Governors } from './governors.ts';
import type { Item } from './object.ts';
import { countOf, scaleOperation } from './scale.ts';

/**
 * Keys whose every change is one operation; the rest of the vocabulary has no word for a kustomization's
 * other keys.
 */
const EXACT: Readonly<Record<string, Operation>> = {
  images: 'change_image',
  configMapGenerator: 'modify_configmaps',
  secretGenerator: 'modify_secrets',
};
const NEAREST: Readonly<Record<string, Operation>> = {
  generatorOptions: 'modify_configmaps',
  helmCharts: 'modify_cluster_resources',
  helmChartInflationGenerator: 'modify_cluster_resources',
  generators: 'modify_cluster_resources',
  transformers: 'modify_cluster_resources',
  validators: 'modify_cluster_resources',
  plugins: 'modify_cluster_resources',
  crds: 'modify_cluster_resources',
  namespace: 'modify_namespaces',
};
/** Keys that readInclusions and readPatches compare by what they lead to, and keys that say nothing. */
const ELSEWHERE: readonly string[] = ['apiVersion', 'kind', ...INCLUDE_LISTS, ...PATCH_LISTS];

/**
 * Finds what a kustomization file does differently, apart from its patches and the objects it stops or starts
 * including.
 */
export function readKustomizationChange(
  before: Item | undefined,
  after: Item | undefined,
  governors: Governors,
): Finding[] {
  return [...reordered(before, after), ...fieldChanges(before, after, governors)];
}

/**
 * Reports components that stand in another order: each changes what the ones before have made of the objects
 * (https://kubectl.docs.kubernetes.io/guides/config_management/components/).
 */
function reordered(before: Item | undefined, after: Item | undefined): Finding[] {
  if (!before || !after) return [];
  const [old, now] = [before, after].map(({ value }) => listAt(value, ['components']).map(String));
  const kept = (from: readonly string[] = [], others: readonly string[] = []) => {
    const known = new Set(others);
    return from.filter((one) => known.has(one));
  };
  const [was, is] = [kept(old, now), kept(now, old)];
  if (isDeepStrictEqual(was, is)) return [];
  return [
    {
      file: after.file,
      line: after.lineOf(['components']),
      side: 'head',
      object: after.file,
      field: 'components',
      before: shortText(was.join(', ')),
      after: shortText(is.join(', ')),
      replicas: undefined,
      services: [],
      operation: 'modify_deployment_strategy',
      floor: 'what each component changes depends on the ones before it',
      rationale: 'Applies its components in another order',
    },
  ];
}

function fieldChanges(before: Item | undefined, after: Item | undefined, governors: Governors): Finding[] {
  const item = after ?? before;
  if (!item) return [];
  const side = after ? 'head' : 'base';
  const all = differences(before?.value ?? {}, after?.value ?? {});
  return all
    .filter((one) => !isEntryName(one, all))
    .flatMap((difference): Finding[] => {
      const key = difference.path[0] ?? '';
      if (ELSEWHERE.includes(key)) return [];
      const base: Omit<Finding, 'operation' | 'floor' | 'services' | 'rationale'> = {
        file: item.file,
        line: item.lineOf(side === 'head' ? difference.headAt : difference.baseAt),
        side,
        object: item.file,
        field: fieldText(difference.path),
        ...texts(key, difference),
        replicas: undefined,
      };
      const rationale = `Changes ${fieldText(difference.path)} of the kustomization`;
      if (key === 'replicas')
        return [{ ...base, ...scaled(item.file, difference, after, before, governors) }];
      const exact = own(EXACT, key);
      if (exact) return [{ ...base, operation: exact, floor: undefined, services: [], rationale }];
      const operation = own(NEAREST, key) ?? 'modify_deployment_strategy';
      return [
        {
          ...base,
          operation,
          floor: 'what it changes in the rendered objects is not known here',
          services: [],
          rationale,
        },
      ];
    });
}

/** Checks for the name of an entry that comes or goes, which says nothing that its other fields do not. */
function isEntryName({ path }: Difference, all: readonly Difference[]): boolean {
  const [list, entry, key] = path;
  if ((list !== 'replicas' && list !== 'images') || key !== 'name' || path.length !== 3) return false;
  return all.some(({ path: other }) => other[0] === list && other[1] === entry && other[2] !== 'name');
}

function texts(key: string, { path, before, after }: Difference): { before: string; after: string } {
  if (key === 'secretGenerator') return { before: 'hidden', after: 'hidden' };
  return { before: shownText(path, before), after: shownText(path, after) };
}

function scaled(
  file: string,
  difference: Difference,
  after: Item | undefined,
  before: Item | undefined,
  governors: Governors,
) {
  const entry = (item: Item | undefined, at: Difference['headAt']) => valueAt(item?.value, at.slice(0, 2));
  const old = entry(before, difference.baseAt);
  const now = entry(after, difference.headAt);
  const name = valueAt(now, ['name']) ?? valueAt(old, ['name']);
  const governed = typeof name === 'string' ? governors.below({ name }, file) : [];
  const counts = { before: countOf(valueAt(old, ['count'])), after: countOf(valueAt(now, ['count'])) };
  return {
    ...scaleOperation(governed, counts.after),
    floor: undefined,
    services: governed.map((b) => b.name),
    replicas: counts,
  };
}

function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
