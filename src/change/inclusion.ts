import type { Blueprint } from '../blueprint/types.ts';
import type { Finding } from './finding.ts';
import { includedObjects } from './kustomization.ts';
import type { Item, KubernetesObject } from './object.ts';
import { readPair } from './object-change.ts';
import type { ChangedTree } from './tree.ts';

/**
 * Objects that kustomizations begin or cease to include: to the cluster they are created or deleted, though their own files may
 * lie untouched. What the files themselves told already is not told twice.
 */
export function readInclusions(
  { base, head }: ChangedTree,
  kustomizations: readonly { readonly before: Item | undefined; readonly after: Item | undefined }[],
  blueprints: readonly Blueprint[],
  told: readonly Finding[],
): Finding[] {
  const lost = new Map<string, Finding[]>();
  const gained = new Map<string, Finding[]>();
  const findings: Finding[] = [];
  for (const { before, after } of kustomizations) {
    const item = after ?? before;
    if (!item) continue;
    const old = before && includedObjects(base, before);
    const now = after && includedObjects(head, after);
    const place = { file: item.file, line: item.lineOf(['resources']), side: after ? 'head' : 'base' } as const;
    const at = (object: KubernetesObject) => ({ ...object, file: item.file, lineOf: () => place.line });
    for (const [key, object] of old?.objects ?? []) {
      if (!now?.objects.has(key))
        lost.set(
          key,
          readPair({ before: at(object), after: undefined }, blueprints).map((f) => ({ ...f, ...place })),
        );
    }
    for (const [key, object] of now?.objects ?? []) {
      if (!old?.objects.has(key)) gained.set(key, readPair({ before: undefined, after: at(object) }, blueprints));
    }
    for (const entry of now?.unknown ?? []) if (!old?.unknown.includes(entry)) findings.push(foreign(place, entry, 'created'));
    for (const entry of old?.unknown ?? []) if (!now?.unknown.includes(entry)) findings.push(foreign(place, entry, 'deleted'));
  }
  const known = new Set(told.map((f) => `${f.operation} ${f.object} ${f.after}`));
  const moved = (key: string) => lost.has(key) && gained.has(key);
  const news = [...lost, ...gained].flatMap(([key, all]) => (moved(key) ? [] : all));
  return [...findings, ...news.filter((f) => !known.has(`${f.operation} ${f.object} ${f.after}`))];
}

function foreign(place: Pick<Finding, 'file' | 'line' | 'side'>, entry: string, what: 'created' | 'deleted'): Finding {
  return {
    ...place,
    operation: 'unreadable',
    floor: 'nobody can say what it holds',
    services: [],
    object: entry,
    field: 'resources',
    before: what === 'created' ? 'none' : 'present',
    after: what,
    replicas: undefined,
    rationale: `${what === 'created' ? 'Includes' : 'No longer includes'} ${entry}, which is not in this repository`,
  };
}
