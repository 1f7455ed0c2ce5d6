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
  return oddKey(value, new Set());
}

/** Looks at what stands in many places by aliases once: `seen` are the lists and mappings looked at. */
function oddKey(value: unknown, seen: Set<unknown>): string | undefined {
  if (typeof value !== 'object' || value === null || seen.has(value)) return undefined;
  seen.add(value);
  const entries = Array.isArray(value) ? [] : Object.entries(value);
  const odd = entries.find(([key]) => canonical(key) !== key)?.[0];
  if (odd !== undefined) return odd;
  const inner = Array.isArray(value)
    ? value
    : entries.filter(([key, item]) => !isFree(key, item)).map(second);
  for (const item of inner) {
    const found = oddKey(item, seen);
    if (found !== undefined) return found;
  }
  return undefined;
}

function second<T>([, item]: readonly [string, T]): T {
  return item;
}

/** Keeps aliases aliases: what `done` holds is rewritten already. */
function rewrite(value: unknown, done = new Map<unknown, unknown>()): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const before = done.get(value);
  if (before !== undefined) return before;
  const written = Array.isArray(value)
    ? value.map((item) => rewrite(item, done))
    : Object.fromEntries(
        Object.entries(value).map(([key, item]) => [
          canonical(key),
          isFree(key, item) ? item : rewrite(item, done),
        ]),
      );
  done.set(value, written);
  return written;
}

function canonical(key: string): string {
  return CANONICAL.get(key.toLowerCase()) ?? key;
}

/** `labels` is a list of entries at the top, and a map of the user's names elsewhere. */
function isFree(key: string, item: unknown): boolean {
  return FREE.includes(canonical(key)) && !Array.isArray(item);
}
