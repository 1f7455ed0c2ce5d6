import { closeSync, fstatSync, lstatSync, openSync, readFileSync, readSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { TrimtabError } from '../../lib/errors.ts';
import { isUnicode } from '../../lib/name-bytes.ts';
import { once } from '../../lib/once.ts';
import { ancestors } from '../../lib/path.ts';
import { MAX_BYTES } from '../../manifests/document/limits.ts';
import type { Files } from '../../ports/files.ts';
import type { OpenCache } from '../cache/parse-cache.ts';
import { contentIds } from './content-ids.ts';
import type { GitListing } from './git-listing.ts';
import { isFile, listFiles, placeOf } from './list-files.ts';

/**
 * Opens a folder as it is on disk: files that git tracks or does not ignore, or every file without git. Links
 * are neither listed nor read, so nothing outside the folder is reached. `paths` is a listing made before, and
 * `asked` what git has answered for one.
 * @throws TrimtabError `usage` when the folder does not exist.
 */
export function openWorkTree(
  dir: string,
  {
    paths,
    openCache,
    asked,
  }: {
    readonly paths?: readonly string[];
    readonly openCache?: OpenCache | undefined;
    readonly asked?: GitListing | undefined;
  } = {},
): Files {
  const root = realFolder(dir);
  const warnings = new Set<string>();
  const known = once(() =>
    paths === undefined
      ? listFiles(root, openCache !== undefined, (text) => warnings.add(text), asked)
      : new Map(paths.map((path) => [path, undefined])),
  );
  const read = (path: string) => {
    // What is listed is a regular file with no link above it; anything else has to prove that it is one.
    if (!known().has(path) && !isPlain(root, path)) return undefined;
    try {
      return readStart(placeOf(root, path));
    } catch (cause) {
      const code = (cause as NodeJS.ErrnoException).code;
      if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR') return undefined;
      throw new TrimtabError('file_unreadable', `${path} cannot be read (${code})`, { cause });
    }
  };
  const list = once(() => [...known().keys()]);
  const cache = once(() => openCache?.(known().size));
  const ids = once(() =>
    contentIds(
      cache(),
      (path) => placeOf(root, path),
      read,
      (path) => known().get(path),
    ),
  );
  return {
    list,
    get cache() {
      return cache();
    },
    idOf: (path, reading) => ids().idOf(path, reading),
    warnings: () => {
      known();
      return [...warnings];
    },
    isLink: (path) => isLink(root, path),
    get origin() {
      return { kind: 'folder', root, paths: list(), cache: cache()?.origin } as const;
    },
    read: (path) => ids().takeRead(path) ?? read(path),
  };
}

/** Checks for a symbolic link at a path below the folder, or above it. */
function isLink(root: string, path: string): boolean {
  if (path.startsWith('/') || path.split('/').includes('..')) return false;
  const parts = ancestors(path).filter((part) => part !== '');
  return parts.some((part) => lstatSync(placeOf(root, part), { throwIfNoEntry: false })?.isSymbolicLink());
}

/**
 * Checks whether a path is a regular file inside the folder, reached through no link: a pipe or a device
 * would never end.
 */
function isPlain(root: string, path: string): boolean {
  if (!isUnicode(path) || path.startsWith('/') || path.includes('\0') || path.split('/').includes('..'))
    return false;
  try {
    const whole = join(root, path);
    return isFile(root, path) && realpathSync(whole) === whole;
  } catch {
    return false;
  }
}

/**
 * Reads a file's bytes, at most one more than the largest size that is parsed, so that the caller can tell it
 * is too large.
 */
function readStart(path: string | Buffer): Buffer {
  const descriptor = openSync(path, 'r');
  try {
    const { size } = fstatSync(descriptor);
    // Such as those of a file system that makes them when they are read.
    if (size === 0) return readFileSync(descriptor);
    const start = Buffer.allocUnsafe(Math.min(size, MAX_BYTES + 1));
    let length = 0;
    for (let read = -1; read !== 0 && length < start.length; length += read)
      read = readSync(descriptor, start, length, start.length - length, null);
    return start.subarray(0, length);
  } finally {
    closeSync(descriptor);
  }
}

function realFolder(dir: string): string {
  let root: string;
  try {
    root = realpathSync(dir);
  } catch (cause) {
    const { code = '' } = cause as NodeJS.ErrnoException;
    const why = code === 'EACCES' ? 'this folder may not be opened (EACCES)' : 'no such folder';
    throw new TrimtabError('usage', `--repo ${dir}: ${why}`, { cause });
  }
  if (!lstatSync(root).isDirectory()) throw new TrimtabError('usage', `--repo ${dir}: a file, not a folder`);
  return root;
}
