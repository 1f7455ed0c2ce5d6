import { append, groupBy } from '../../lib/group-by.ts';
import { parentFolder } from '../../lib/path.ts';
import type { Files } from '../../ports/files.ts';
import { digest } from './content.ts';
import { identityOf, isKubernetesObject, readItems } from './object.ts';
import type { ChangedTree } from './tree.ts';

/** Files that came and went, and what is taken for one file at two places. */
export interface FilePairs {
  /** Paths of base by those of head. */
  readonly pairs: ReadonlyMap<string, string>;
  /** Files that went without a counterpart. */
  readonly deleted: readonly string[];
  /** Returns the folder of head that a folder of base has become; itself where files stayed. */
  folderOf(folder: string): string;
}

/**
 * Guesses which files of head are files of base at another place: by their content, by the objects that they
 * hold, and by their names in folders that have moved together. A wrong guess makes nothing milder, since
 * what it comes to is compared.
 */
export function pairFiles({ base, head, touched, opaque }: ChangedTree): FilePairs {
  const readable = touched.filter((path) => !opaque.includes(path));
  let added = readable.filter((path) => base.read(path) === undefined);
  let deleted = readable.filter((path) => head.read(path) === undefined);
  const pairs = new Map<string, string>();
  const take = (nameOld: (path: string) => string | undefined, nameNew = nameOld) => {
    const [old, now] = [groupBy(deleted, nameOld), groupBy(added, nameNew)];
    for (const [name, paths] of now) {
      const others = old.get(name) ?? [];
      if (name !== undefined && paths.length === 1 && others.length === 1)
        pairs.set(paths[0] as string, others[0] as string);
    }
    const gone = new Set(pairs.values());
    added = added.filter((path) => !pairs.has(path));
    deleted = deleted.filter((path) => !gone.has(path));
  };
  take(
    (path) => contentOf(base, path),
    (path) => contentOf(head, path),
  );
  take(
    (path) => objectsOf(base, path),
    (path) => objectsOf(head, path),
  );
  take((path) => path.split('/').slice(-2).join('/'));
  const folders = foldersOf(pairs);
  take(
    (path) => `${folders.get(parentFolder(path))}/${nameOf(path)}`,
    (path) => path,
  );
  take(nameOf);
  const all = foldersOf(pairs);
  return { pairs, deleted, folderOf: (folder) => all.get(folder) ?? folder };
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function contentOf(files: Files, path: string): string | undefined {
  const bytes = files.read(path);
  return bytes === undefined || bytes.length === 0 ? undefined : `${nameOf(path)} ${digest(bytes)}`;
}

/** Names the objects of a file; undefined where it holds none. */
function objectsOf(files: Files, path: string): string | undefined {
  const read = readItems(path, files.read(path));
  if (read.kind === 'unreadable') return undefined;
  const names = read.items.filter(isKubernetesObject).map(identityOf).sort();
  return names.length === 0 ? undefined : names.join('\n');
}

/** Says for each folder of base to which one most of its files have gone. */
function foldersOf(pairs: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const votes = new Map<string, string[]>();
  for (const [now, old] of pairs) append(votes, parentFolder(old), parentFolder(now));
  return new Map(
    [...votes].map(([folder, all]) => {
      const counts = [...groupBy(all, (one) => one).entries()].sort(([, a], [, b]) => b.length - a.length);
      return [folder, counts[0]?.[0] ?? folder];
    }),
  );
}
