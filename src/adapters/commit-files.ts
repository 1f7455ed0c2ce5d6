import { isManifestPath } from '../manifest/scan.ts';
import type { CommitTree, Files } from '../ports.ts';
import { type GitPlace, readBlobs } from './git-run.ts';

/** A git process costs as much as reading thousands of blobs; more at once would only cost memory. */
const READ_AHEAD = 2000;

/** Files of a commit, read from the object store. What is read stays in memory. */
export function openCommitFiles(place: GitPlace, tree: CommitTree): Files {
  const contents = new Map<string, Buffer>();
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
      if (!contents.has(path)) load(place, tree, contents, [path, ...following(path, list(), contents)]);
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

function load(place: GitPlace, tree: CommitTree, contents: Map<string, Buffer>, paths: readonly string[]): void {
  const blobs = readBlobs(
    place,
    paths.map((path) => tree.get(path)?.sha ?? ''),
  );
  for (const [i, path] of paths.entries()) contents.set(path, blobs[i] as Buffer);
}
