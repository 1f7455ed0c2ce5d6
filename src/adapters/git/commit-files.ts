import { ancestors } from '../../lib/path.ts';
import { MAX_BYTES } from '../../manifests/document/limits.ts';
import type { CommitTree, Files } from '../../ports/files.ts';
import type { ParseCache } from '../../ports/parse-cache.ts';
import { isManifestPath } from '../../workloads/gather.ts';
import { blobSizes, readBlobStart, readBlobs, readBlobsWithin } from './blobs.ts';
import type { GitPlace } from './environment.ts';
import { fetchLacking } from './partial-clone.ts';

/** A git process costs as much as reading thousands of blobs; more at once would only cost memory. */
const READ_AHEAD = 2000;
const BYTES_AHEAD = 64 * 1024 * 1024;
/** Total size of the blobs kept in memory; blobs beyond it are read again each time they are asked for. */
const MAX_KEPT_BYTES = 256 * 1024 * 1024;

/** Git's mode of a symbolic link. */
export const LINK = '120000';

/** Blobs that were read, by SHA, so that commits share what they have in common. */
export interface BlobStore {
  readonly blobs: Map<string, Buffer>;
  kept: number;
}

export function newBlobStore(): BlobStore {
  return { blobs: new Map(), kept: 0 };
}

interface CommitOptions {
  readonly store?: BlobStore;
  readonly cache?: ParseCache | undefined;
}

/** Files of a commit, read from the object store. */
export function openCommitFiles(
  place: GitPlace,
  whole: CommitTree,
  { store = newBlobStore(), cache }: CommitOptions = {},
): Files {
  const tree: CommitTree = new Map([...whole].filter(([, { mode }]) => mode !== LINK));
  let listed: readonly string[] | undefined;
  const expected = new Map<string, readonly string[]>();
  const spared = new Set<string>();
  const list = () => {
    listed ??= [...tree.keys()].filter((path) => !path.split('/').includes('node_modules')).sort();
    return listed;
  };
  const isKnown = (path: string) => store.blobs.has(tree.get(path)?.sha ?? '');
  return {
    list,
    isLink: (path) => ancestors(path).some((part) => whole.get(part)?.mode === LINK),
    cache,
    idOf: (path) => tree.get(path)?.sha,
    origin: { kind: 'commit', place, tree, cache: cache?.origin },
    expect(paths, known = []) {
      for (const path of known) spared.add(path);
      const own = paths.filter((path) => tree.has(path));
      for (const path of own) expected.set(path, own);
    },
    read(path) {
      const sha = tree.get(path)?.sha;
      if (sha === undefined || store.blobs.has(sha))
        return sha === undefined ? undefined : store.blobs.get(sha);
      if (store.kept > MAX_KEPT_BYTES) {
        store.blobs.clear();
        store.kept = 0;
      }
      const next = expected.get(path);
      const ahead = next
        ? following(path, next, () => true, isKnown)
        : following(path, list(), (one) => isManifestPath(one) && !spared.has(one), isKnown);
      for (const [name, bytes] of load(place, tree, [path, ...ahead])) {
        store.blobs.set(tree.get(name)?.sha ?? '', bytes);
        store.kept += bytes.length;
      }
      return store.blobs.get(sha);
    },
  };
}

/**
 * Lists the files likely to be read next: callers that read many files follow the order of the list. Those
 * before the path come last.
 */
function following(
  path: string,
  list: readonly string[],
  isLikely: (path: string) => boolean,
  isKnown: (path: string) => boolean,
): string[] {
  const start = list.indexOf(path);
  const next: string[] = [];
  for (let step = 1; start >= 0 && step < list.length && next.length < READ_AHEAD; step += 1) {
    const candidate = list[(start + step) % list.length] as string;
    if (isLikely(candidate) && !isKnown(candidate)) next.push(candidate);
  }
  return next;
}

/** Reads the first of these files, and as many of the others as fit in `BYTES_AHEAD`. */
function load(place: GitPlace, tree: CommitTree, paths: readonly string[]): (readonly [string, Buffer])[] {
  const shas = paths.map((path) => tree.get(path)?.sha ?? '');
  fetchLacking(place, shas);
  const all = readBlobsWithin(place, shas, BYTES_AHEAD);
  if (all) return all.map((bytes, i) => [paths[i] ?? '', bytes.subarray(0, MAX_BYTES + 1)]);
  const sizes = blobSizes(place, shas);
  if ((sizes[0] ?? 0) > MAX_BYTES)
    return [[paths[0] ?? '', readBlobStart(place, shas[0] ?? '', MAX_BYTES + 1)]];
  let room = BYTES_AHEAD;
  const fitting = sizes.flatMap((size, i) => {
    if (size > MAX_BYTES || size > room) return [];
    room -= size;
    return [i];
  });
  const blobs = readBlobs(
    place,
    fitting.map((i) => shas[i] ?? ''),
  );
  return fitting.map((index, i) => [paths[index] ?? '', blobs[i] as Buffer]);
}
