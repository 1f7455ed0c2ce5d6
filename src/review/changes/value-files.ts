import { once } from '../../lib/once.ts';
import { parentFolder } from '../../lib/path.ts';
import { listAt, textAt } from '../../manifests/document/object.ts';
import type { Files } from '../../ports/files.ts';
import { isManifestPath } from '../../workloads/gather.ts';
import { isDelivery } from './kinds.ts';
import { isKubernetesObject, readItems } from './object.ts';

const NAMES: readonly Buffer[] = ['valueFiles', 'valuesFiles'].map((name) => Buffer.from(name));

/**
 * Finds files that Applications and HelmReleases of either side name as values of a chart. They are named
 * relative to a chart, a source or a repository (argo-cd.readthedocs.io, "Helm value files"), so the ends of
 * paths are what is compared.
 */
export function findValueFiles(sides: readonly Files[]): ValueFiles {
  const all = sides.flatMap((files) =>
    files
      .list()
      .filter(isManifestPath)
      .map((path) => ({ files, path })),
  );
  for (const files of sides) files.expect?.(files.list().filter(isManifestPath));
  const references = once(() => new Set(all.flatMap(({ files, path }) => referencesIn(files, path))));
  const ends = new Set(all.flatMap(({ files, path }) => namedIn(files, path)));
  return {
    isNamed(path) {
      for (let end = path; end !== ''; end = end.includes('/') ? end.slice(end.indexOf('/') + 1) : '')
        if (ends.has(end)) return true;
      return false;
    },
    isReference: (reference) => references().has(reference),
    get areDelivered() {
      return all.some(({ files, path }) => RELEASES.some((mark) => files.read(path)?.includes(mark)));
    },
  };
}

/** Files of values that something in Git names. */
export interface ValueFiles {
  isNamed(path: string): boolean;
  /** Checks whether a HelmRelease takes values from a ConfigMap or Secret, given as `ConfigMap prod`. */
  isReference(reference: string): boolean;
  /** True where anything in Git has a chart installed. */
  readonly areDelivered: boolean;
}

const RELEASES = ['kind: HelmRelease', 'helm:'].map((mark) => Buffer.from(mark));

const VALUES_FROM = Buffer.from('valuesFrom');

/** Lists the ConfigMaps and Secrets that HelmReleases of a file take values from. */
function referencesIn(files: Files, path: string): string[] {
  const bytes = files.read(path);
  if (bytes?.includes(VALUES_FROM) !== true) return [];
  const read = readItems(path, bytes);
  const items = read.kind === 'items' ? read.items : [];
  return items
    .flatMap(({ value }) => listAt(value, ['spec', 'valuesFrom']))
    .map((entry) => `${textAt(entry, ['kind']) ?? 'ConfigMap'} ${textAt(entry, ['name'])}`);
}

function namedIn(files: Files, path: string): string[] {
  const bytes = files.read(path);
  if (bytes === undefined || !NAMES.some((name) => bytes.includes(name))) return [];
  const read = readItems(path, bytes);
  const items = read.kind === 'items' ? read.items : [];
  return items
    .filter((item) => isKubernetesObject(item) && isDelivery(item))
    .flatMap(({ value }) => listed(value));
}

/** Lists every entry of a list of that name, at any depth: sources and templates of sets lie deep. */
function listed(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = ['valueFiles', 'valuesFiles'].flatMap((key) => listAt(value, [key]));
  const entries = own.flatMap((entry) => (typeof entry === 'string' ? [plain(entry)] : []));
  return [...entries, ...Object.values(value).flatMap(listed)];
}

/**
 * Shortens an entry: without what leads from a chart, a reference (`$values/`) or the root to it; of a
 * template the part that is fixed.
 */
function plain(entry: string): string {
  const fixed = entry.replace(/^.*\}\}/, '').replace(/^\$[\w-]+\//, '');
  const parts = fixed.split('/').filter((part) => part !== '' && part !== '.' && part !== '..');
  return [parentFolder(parts.join('/')), parts.at(-1) ?? ''].filter((part) => part !== '').join('/');
}
