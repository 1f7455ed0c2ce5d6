import { createHash } from 'node:crypto';
import { lstatSync, type Stats } from 'node:fs';
import type { Files } from '../../ports/files.ts';
import type { ParseCache } from '../../ports/parse-cache.ts';

/** Milliseconds within which a second change may leave the times of a file as they are, on some file systems. */
const UNSURE_MS = 2000;
const ID_LENGTH = 40;

interface ContentIds {
  readonly idOf: NonNullable<Files['idOf']>;
  /** Returns, once, the bytes that were read for the last id. */
  takeRead(path: string): Buffer | undefined;
}

/**
 * Tells the ids of files by what the file system says of them, as git does with its index, or else by their bytes:
 * https://git-scm.com/docs/racy-git. `listed` returns the mark of a file as it
 * was when it was listed, which will do for what is not read.
 */
export function contentIds(
  cache: ParseCache | undefined,
  placeOf: (path: string) => string | Buffer,
  read: Files['read'],
  listed: (path: string) => string | undefined,
): ContentIds {
  let last:
    | { readonly path: string; readonly mark: string; readonly id: string; bytes: Buffer | undefined }
    | undefined;
  const keyOf = (place: string | Buffer) => `file ${place}`;
  const known = (path: string, place: string | Buffer, mark: string) => {
    if (last?.path === path && last.mark === mark) return last.id;
    const before = cache?.recall(keyOf(place));
    return before?.slice(ID_LENGTH) === mark ? before.slice(0, ID_LENGTH) : undefined;
  };
  const readId = (path: string, place: string | Buffer, stats: Stats) => {
    const bytes = readOrNone(read, path);
    if (bytes === undefined) return undefined;
    const mark = markOf(stats);
    last = { path, mark, id: blobId(bytes), bytes };
    if (stats.ctimeMs < Date.now() - UNSURE_MS) cache?.keep(keyOf(place), `${last.id}${mark}`);
    return last.id;
  };
  return {
    idOf(path, reading) {
      if (cache === undefined) return undefined;
      const place = placeOf(path);
      const mark = reading ? undefined : listed(path);
      if (mark !== undefined) return known(path, place, mark);
      const stats = fileStats(place);
      return (
        stats && (known(path, place, markOf(stats)) ?? (reading ? readId(path, place, stats) : undefined))
      );
    },
    takeRead(path) {
      if (last?.path !== path) return undefined;
      const { bytes } = last;
      last.bytes = undefined;
      return bytes;
    },
  };
}

/** Returns what tells a file's bytes from others without reading them. */
export function markOf({ size, mtimeMs, ctimeMs, ino, dev }: Stats): string {
  return ` ${size} ${mtimeMs} ${ctimeMs} ${ino} ${dev}`;
}

function fileStats(place: string | Buffer): Stats | undefined {
  try {
    const stats = lstatSync(place, { throwIfNoEntry: false });
    return stats?.isFile() === true ? stats : undefined;
  } catch {
    return undefined;
  }
}

/** Reads a file; one that may not be read has no id. */
function readOrNone(read: Files['read'], path: string): Buffer | undefined {
  try {
    return read(path);
  } catch {
    return undefined;
  }
}

/** Returns the id that git gives to these bytes: https://git-scm.com/book/en/v2/Git-Internals-Git-Objects */
function blobId(bytes: Buffer): string {
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}
