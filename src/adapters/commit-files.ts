import { MAX_BYTES } from '../manifest/bounds.ts';
import { isManifestPath } from '../manifest/scan.ts';
import type { CommitTree, Files } from '../ports.ts';
import { blobSizes, type GitPlace, readBlobStart, readBlobs } from './git-run.ts';

/** A git process costs as much as reading thousands of blobs; more at once would only cost memory. */
const READ_AHEAD = 2000;
const BYTES_AHEAD = 64 * 1024 * 1024;
/** What is read stays in memory up to this; beyond it is read again when it is asked for again. */
const MOST_KEPT = 256 * 1024 * 1024;

/** Files of a commit, read from the object store. */
export function openCommitFiles(place: GitPlace, tree: CommitTree): Files {
  const contents = new Map<string, Buffer>();
  let kept = 0;
  let listed: readonly string[] | undefined;
  const list = () => {
    listed ??= [...tree.keys()].filter((path) => !path.split('/').includes('node_modules')).sort();
    return listed;
  };
  return {
    list,
    origin: { kind: 'commit', place, tree },
    read(path) {
      if (!tree.has(path)) return undefined;
      if (contents.has(path)) return contents.get(path);
      if (kept > MOST_KEPT) {
        contents.clear();
        kept = 0;
      }
      const loaded = load(place, tree, [path, ...following(path, list(), contents)]);
      for (const [name, bytes] of loaded) {
        contents.set(name, bytes);
        kept += bytes.length;
      }
      return contents.get(path);
    },
  };
}

/** What is likely to be read next: whoever reads many files goes along the list. */
function following(path: string, list: readonly string[], known: ReadonlyMap<string, unknown>): string[] {
  const next: string[] = [];
  for (let at = list.indexOf(path) + 1; at > 0 && at < list.length && next.length < READ_AHEAD; at += 1) {
    const candidate = list[at] as string;
    if (isManifestPath(candidate) && !known.has(candidate)) next.push(candidate);
  }
  return next;
}

/** The first of these files, and as many more as fit. */
function load(place: GitPlace, tree: CommitTree, paths: readonly string[]): (readonly [string, Buffer])[] {
  const shas = paths.map((path) => tree.get(path)?.sha ?? '');
  const sizes = blobSizes(place, shas);
  if ((sizes[0] ?? 0) > MAX_BYTES) return [[paths[0] ?? '', readBlobStart(place, shas[0] ?? '', MAX_BYTES + 1)]];
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
