import { createHash } from 'node:crypto';
import { lstatSync } from 'node:fs';
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
 * https://git-scm.com/docs/racy-git
 */
export function contentIds(
  cache: ParseCache | undefined,
  placeOf: (path: string) => string | Buffer,
  read: Files['read'],
): ContentIds {
  let last:
    | { readonly path: string; readonly mark: string; readonly id: string; bytes: Buffer | undefined }
    | undefined;
  return {
    idOf(path, reading) {
      const place = placeOf(path);
      const mark = cache && markOf(place);
      if (cache === undefined || mark === undefined) return undefined;
      if (last?.path === path && last.mark === mark.text) return last.id;
      const key = `file ${place}`;
      const before = cache.recall(key);
      if (before?.slice(ID_LENGTH) === mark.text) return before.slice(0, ID_LENGTH);
      const bytes = reading ? readOrNone(read, path) : undefined;
      if (bytes === undefined) return undefined;
      last = { path, mark: mark.text, id: blobId(bytes), bytes };
      if (mark.isSettled) cache.keep(key, `${last.id}${mark.text}`);
      return last.id;
    },
    takeRead(path) {
      if (last?.path !== path) return undefined;
      const { bytes } = last;
      last.bytes = undefined;
      return bytes;
    },
  };
}

interface Mark {
  /** Tells a file's bytes from others without reading them. */
  readonly text: string;
  readonly isSettled: boolean;
}

function markOf(place: string | Buffer): Mark | undefined {
  try {
    const stats = lstatSync(place, { throwIfNoEntry: false });
    if (stats?.isFile() !== true) return undefined;
    const { size, mtimeMs, ctimeMs, ino, dev } = stats;
    return {
      text: ` ${size} ${mtimeMs} ${ctimeMs} ${ino} ${dev}`,
      isSettled: ctimeMs < Date.now() - UNSURE_MS,
    };
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
