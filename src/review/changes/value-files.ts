import { compileGlob } from '../../lib/glob.ts';
import { once } from '../../lib/once.ts';
import { valueAt } from '../../lib/value-at.ts';
import { listAt, textAt } from '../../manifests/document/object.ts';
import type { Files } from '../../ports/files.ts';
import { isManifestPath } from '../../workloads/gather.ts';
import { isDelivery } from './kinds.ts';
import { isKubernetesObject, readItems } from './object.ts';

const NAMES: readonly Buffer[] = ['valueFiles', 'valuesFiles', 'fileParameters'].map((name) =>
  Buffer.from(name),
);
/** Endings of files that nobody keeps values in; others may be named, whatever they end in. */
const NO_VALUES =
  /\.(md|markdown|rst|html?|css|[cm]?[jt]sx?|py|go|rs|java|kt|rb|php|cs?|cpp|h|sh|png|jpe?g|gif|svg|ico|pdf|woff2?|lock|sum|mod|zip|t?gz|jar)$/i;

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
  // https://argo-cd.readthedocs.io/en/stable/user-guide/helm/#glob-patterns-in-value-files
  const patterns = [...ends].filter((one) => GLOB.test(one)).map((glob) => compileGlob(`**/${glob}`, true));
  return {
    isNamed(path) {
      if (patterns.some((matches) => matches(path))) return true;
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

const GLOB = /[*?[{]/;
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

/** Checks for a file that is no manifest by its name, and that something may take values from all the same. */
export function mayBeNamedValues(path: string): boolean {
  return !isManifestPath(path) && !NO_VALUES.test(path);
}

/** Lists every entry of a list of that name, at any depth: sources and templates of sets lie deep. */
function listed(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = [
    ...['valueFiles', 'valuesFiles'].flatMap((key) => listAt(value, [key])),
    ...listAt(value, ['fileParameters']).map((one) => valueAt(one, ['path'])),
  ];
  const entries = own.flatMap((entry) => (typeof entry === 'string' ? formsOf(entry) : []));
  return [...entries, ...Object.values(value).flatMap(listed)];
}

/** Lists the ends of paths that an entry may mean; of a template also with any name in place of an expression. */
function formsOf(entry: string): string[] {
  const pattern = entry.replace(/\{\{[^}]*\}\}/g, '*');
  if (!GLOB.test(pattern)) return [plain(entry)];
  // What lies in the chart is read as its file anyway.
  const isElsewhere = /^(\.\.\/|\/|\$)/.test(entry) || plain(pattern).includes('/');
  return [...(pattern === entry ? [] : [plain(entry)]), ...(isElsewhere ? [plain(pattern)] : [])];
}

/**
 * Shortens an entry: without what leads from a chart, a reference (`$values/`) or the root to it; of a
 * template the part that is fixed.
 */
function plain(entry: string): string {
  const fixed = entry.replace(/^.*\}\}/, '').replace(/^\$[\w-]+\//, '');
  const parts = fixed.split('/').filter((part) => part !== '' && part !== '.' && part !== '..');
  return parts.join('/');
}
