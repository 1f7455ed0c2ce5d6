import { recallFaithful, stringifyFaithful } from '../lib/faithful-json.ts';
import { isObject } from '../lib/json.ts';
import type { ManifestFile } from '../manifests/document/object.ts';
import type { Files } from '../ports/files.ts';
import type { ParseCache } from '../ports/parse-cache.ts';

/** Questions that the reading of one file may ask about others. */
export interface Surroundings {
  readonly open: (path: string) => ManifestFile | undefined;
  readonly holds: (path: string) => boolean;
  readonly list: () => readonly string[];
}

/** Lists by name, to which each file of a repository adds. */
type Lists = Readonly<Record<string, unknown[]>>;

/** Additions of one file, and what they depended on beside its own path and bytes. */
interface Kept {
  readonly added: Lists;
  /** Paths that were asked for, with true where the repository holds them. */
  readonly held: readonly (readonly [string, boolean])[];
  /** The ids of files that were opened; null for none. */
  readonly opened: readonly (readonly [string, string | null])[];
}

/** Remembers what files add to lists, by the ids of their bytes. */
export interface Memory {
  /** Adds what a file added before, unless it is not known; see `Files.idOf` for `reading`. */
  recall(path: string, lists: object, reading: boolean): boolean;
  /** Checks, without reading it, whether something is kept of a file: most likely it can be recalled. */
  isLikely(path: string): boolean;
  /** Runs what reads a file and adds to the lists, and keeps what that comes to. */
  record(path: string, lists: object, around: Surroundings, read: (watched: Surroundings) => void): void;
}

/** Opens the memory of files that have a cache; undefined for others. */
export function openMemory(files: Files, holds: Surroundings['holds']): Memory | undefined {
  const { cache } = files;
  if (cache === undefined || files.idOf === undefined) return undefined;
  const idOf = (path: string, reading: boolean) => files.idOf?.(path, reading);
  const keyOf = (path: string, reading: boolean) => {
    const id = isWritable(path) ? idOf(path, reading) : undefined;
    return id === undefined ? undefined : `manifest ${id} ${path}`;
  };
  const isSame = ({ held, opened }: Kept, reading: boolean) =>
    held.every(([path, before]) => holds(path) === before) &&
    opened.every(([path, id]) =>
      id === null ? !holds(path) && idOf(path, true) === undefined : idOf(path, reading) === id,
    );
  return {
    recall(path, lists, reading) {
      const key = keyOf(path, reading);
      const text = key === undefined ? undefined : cache.recall(key);
      const kept = text === undefined ? undefined : readKept(text);
      if (kept === undefined || !isSame(kept, reading)) return false;
      for (const [name, added] of Object.entries(kept.added)) (lists as Lists)[name]?.push(...added);
      return true;
    },
    isLikely(path) {
      const key = keyOf(path, false);
      return key !== undefined && cache.recall(key) !== undefined;
    },
    record(path, lists, around, read) {
      const before = Object.entries(lists as Lists).map(([name, list]) => [name, list.length] as const);
      const watch = watchSurroundings(around);
      read(watch.watched);
      const key = keyOf(path, true);
      const { held, opened } = watch.asked((one) => idOf(one, true));
      if (key === undefined || held === undefined || opened === undefined) return;
      const added = before.flatMap(([name, length]) => {
        const list = (lists as Lists)[name] ?? [];
        return list.length > length ? [[name, list.slice(length)] as const] : [];
      });
      keep(cache, key, { added: Object.fromEntries(added), held, opened });
    },
  };
}

/** Reads what was kept; undefined for what nobody keeps here. */
function readKept(text: string): Kept | undefined {
  const kept = recallFaithful(text);
  if (!isObject(kept) || !isObject(kept.added)) return undefined;
  const lists = [kept.held, kept.opened, ...Object.values(kept.added)];
  return lists.every(Array.isArray) ? (kept as unknown as Kept) : undefined;
}

function keep(cache: ParseCache, key: string, kept: Kept): void {
  const text = stringifyFaithful(kept);
  if (text !== undefined) cache.keep(key, text);
}

/** Checks for a name that can stand in a key. */
function isWritable(path: string): boolean {
  return !/[\p{Cc}\p{Cs}]/u.test(path);
}

/** Answers that other files gave; undefined where they cannot be told. */
interface Asked {
  readonly held: Kept['held'] | undefined;
  readonly opened: Kept['opened'] | undefined;
}

/** Watches what is asked of other files. */
function watchSurroundings(around: Surroundings): {
  readonly watched: Surroundings;
  readonly asked: (idOf: (path: string) => string | undefined) => Asked;
} {
  const held = new Map<string, boolean>();
  const opened = new Set<string>();
  let listed = false;
  const watched: Surroundings = {
    holds(path) {
      const answer = around.holds(path);
      held.set(path, answer);
      return answer;
    },
    open(path) {
      opened.add(path);
      return around.open(path);
    },
    list() {
      listed = true;
      return around.list();
    },
  };
  const asked = (idOf: (path: string) => string | undefined): Asked => {
    const ids = [...opened].map((path) => [path, idOf(path) ?? null] as const);
    // What is there and has no id may not be read, now or later.
    const unreadable = ids.some(([path, id]) => id === null && around.holds(path));
    return { held: listed ? undefined : [...held], opened: unreadable ? undefined : ids };
  };
  return { watched, asked };
}
