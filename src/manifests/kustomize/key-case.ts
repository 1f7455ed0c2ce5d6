/**
 * Kustomize decodes its files as Go decodes JSON, which takes a key in any case for a field
 * (https://pkg.go.dev/encoding/json#Unmarshal): `Resources:` and `NewTag:` work.
 */
const KEYS: readonly string[] = [
  ...['apiVersion', 'kind', 'metadata', 'resources', 'bases', 'components', 'crds', 'openapi', 'namespace'],
  ...[
    'namePrefix',
    'nameSuffix',
    'patches',
    'patchesStrategicMerge',
    'patchesJson6902',
    'images',
    'replicas',
  ],
  ...['imageTags', 'configMapGenerator', 'secretGenerator', 'generatorOptions', 'generators', 'transformers'],
  ...['validators', 'configurations', 'replacements', 'vars', 'labels', 'commonLabels', 'commonAnnotations'],
  ...[
    'helmCharts',
    'helmGlobals',
    'helmChartInflationGenerator',
    'inventory',
    'buildMetadata',
    'sortOptions',
  ],
  ...[
    'path',
    'patch',
    'target',
    'options',
    'group',
    'version',
    'name',
    'labelSelector',
    'annotationSelector',
  ],
  ...['newName', 'newTag', 'tagSuffix', 'digest', 'count', 'behavior', 'type', 'files', 'envs', 'env'],
  ...['literals', 'pairs', 'includeSelectors', 'includeTemplates', 'fields', 'source', 'targets', 'select'],
  ...['reject', 'fieldPath', 'fieldPaths', 'repo', 'releaseName', 'valuesFile', 'valuesInline', 'chartName'],
  ...['additionalValuesFiles', 'includeCRDs', 'disableNameSuffixHash', 'immutable', 'allowNameChange'],
  'allowKindChange',
];
const CANONICAL: ReadonlyMap<string, string> = new Map(KEYS.map((key) => [key.toLowerCase(), key]));

/** Keys below which the names are the user's own. */
const FREE: readonly string[] = [
  'labels',
  'annotations',
  'commonLabels',
  'commonAnnotations',
  'pairs',
  'valuesInline',
];

/** Returns a kustomization with the keys that kustomize reads in the case in which they are documented. */
export function canonicalKeys(value: unknown): unknown {
  return findOddKey(value) === undefined ? value : rewrite(value);
}

/** Finds a key in another case than the documented one, which is read all the same; undefined where none is. */
export function findOddKey(value: unknown): string | undefined {
  if (Array.isArray(value)) return firstOdd(value);
  if (typeof value !== 'object' || value === null) return undefined;
  const entries = Object.entries(value);
  const odd = entries.find(([key]) => canonical(key) !== key)?.[0];
  return odd ?? firstOdd(entries.filter(([key, item]) => !isFree(key, item)).map(([, item]) => item));
}

function firstOdd(values: readonly unknown[]): string | undefined {
  for (const value of values) {
    const odd = findOddKey(value);
    if (odd !== undefined) return odd;
  }
  return undefined;
}

function rewrite(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(rewrite);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [canonical(key), isFree(key, item) ? item : rewrite(item)]),
  );
}

function canonical(key: string): string {
  return CANONICAL.get(key.toLowerCase()) ?? key;
}

/** `labels` is a list of entries at the top, and a map of the user's names elsewhere. */
function isFree(key: string, item: unknown): boolean {
  return FREE.includes(canonical(key)) && !Array.isArray(item);
}
