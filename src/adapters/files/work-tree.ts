import { spawnSync } from 'node:child_process';
import {
  closeSync,
  type Dirent,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  realpathSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { TrimtabError } from '../../lib/errors.ts';
import { decodeBytes, encodeBytes, isUnicode } from '../../lib/name-bytes.ts';
import { once } from '../../lib/once.ts';
import { ancestors } from '../../lib/path.ts';
import { MAX_BYTES } from '../../manifests/document/limits.ts';
import type { Files } from '../../ports/files.ts';
import type { OpenCache } from '../cache/parse-cache.ts';
import { gitEnvironment } from '../git/environment.ts';
import { MAX_MS } from '../git/limits.ts';
import { hasNoRepository } from '../git/no-repository.ts';
import { describeOwnership } from '../git/ownership.ts';
import { contentIds } from './content-ids.ts';

const SKIPPED: readonly string[] = ['.git', 'node_modules'];

/**
 * Opens a folder as it is on disk: files that git tracks or does not ignore, or every file without git. Links
 * are neither listed nor read, so nothing outside the folder is reached. `paths` is a listing made before.
 * @throws TrimtabError `usage` when the folder does not exist.
 */
export function openWorkTree(
  dir: string,
  {
    paths,
    openCache,
  }: { readonly paths?: readonly string[]; readonly openCache?: OpenCache | undefined } = {},
): Files {
  const root = realFolder(dir);
  const warnings = new Set<string>();
  let listed = paths && new Set(paths);
  const known = () => {
    const warn = (text: string) => warnings.add(text);
    listed ??= new Set([...(listWithGit(root, warn) ?? walk(root, '', warn))].sort());
    return listed;
  };
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
  const list = once(() => [...known()]);
  const cache = once(() => openCache?.(known().size));
  const ids = once(() => contentIds(cache(), (path) => placeOf(root, path), read));
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
    isLink: (path) =>
      !path.startsWith('/') &&
      !path.split('/').includes('..') &&
      ancestors(path).some(
        (part) =>
          part !== '' && lstatSync(placeOf(root, part), { throwIfNoEntry: false })?.isSymbolicLink() === true,
      ),
    get origin() {
      return { kind: 'folder', root, paths: list(), cache: cache()?.origin } as const;
    },
    read: (path) => ids().takeRead(path) ?? read(path),
  };
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
    if (fstatSync(descriptor).size <= MAX_BYTES) return readFileSync(descriptor);
    const start = Buffer.alloc(MAX_BYTES + 1);
    let length = 0;
    for (let read = -1; read !== 0 && length < start.length; length += read) {
      read = readSync(descriptor, start, length, start.length - length, null);
    }
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

/** Takes what is to be told about the list. */
type Warn = (text: string) => void;

/**
 * Lists the files that git tracks or does not ignore; undefined without git, or where it refuses the folder.
 * @throws TrimtabError `git_failed` where git ends without an answer: then files that it ignores would be read
 */
function listWithGit(root: string, warn: Warn): string[] | undefined {
  const { status, signal, error, stdout, stderr } = spawnSync(
    'git',
    ['ls-files', '-z', '--cached', '--others', '--exclude-standard'],
    { cwd: root, maxBuffer: 1 << 30, env: gitEnvironment({ bare: false }), timeout: MAX_MS },
  );
  if ((error as NodeJS.ErrnoException | undefined)?.code === 'ENOENT') return undefined;
  // Where the process could not be started there is no output.
  const told = stderr?.toString() ?? '';
  const refusal = describeOwnership(told);
  if (refusal !== undefined) warn(`${refusal}; until then files that git ignores are read too`);
  if (status === 128 && (refusal !== undefined || hasNoRepository(told))) return undefined;
  if (status !== 0) {
    const why = error?.message ?? (signal ? `it was killed (${signal})` : told.trim());
    throw new TrimtabError('git_failed', `git cannot list the files of ${root}: ${why}`, { cause: error });
  }
  for (const [, folder = ''] of told.matchAll(/^warning: could not open directory '(.*?)\/?': /gm))
    warn(closedFolder(folder));
  return decodeBytes(stdout)
    .split('\0')
    .filter(
      (path) =>
        path !== '' && !path.split('/').some((part) => SKIPPED.includes(part)) && isFile(root, path, warn),
    );
}

/** Checks for a regular file; one in a folder that may not be searched is none. */
function isFile(root: string, path: string, warn?: Warn): boolean {
  try {
    return lstatSync(placeOf(root, path), { throwIfNoEntry: false })?.isFile() === true;
  } catch {
    warn?.(closedFolder(closedAbove(root, path)));
    return false;
  }
}

/** Returns the highest folder above a path that keeps what is in it closed. */
function closedAbove(root: string, path: string): string {
  const isThere = (part: string) => {
    try {
      return lstatSync(placeOf(root, part), { throwIfNoEntry: false }) !== undefined;
    } catch {
      return false;
    }
  };
  return dirname(ancestors(path).findLast((part) => part !== '' && !isThere(part)) ?? path);
}

function walk(root: string, below: string, warn: Warn): string[] {
  return entriesOf(root, below, warn).flatMap((entry) => {
    const name = decodeBytes(entry.name);
    const path = below === '' ? name : `${below}/${name}`;
    if (entry.isDirectory()) return SKIPPED.includes(name) ? [] : walk(root, path, warn);
    return entry.isFile() ? [path] : [];
  });
}

/**
 * Lists a folder's entries; none where it may not be opened, as git does.
 * @throws TrimtabError `file_unreadable` where anything else is in the way, such as too many open files
 */
function entriesOf(root: string, below: string, warn: Warn): Dirent<Buffer>[] {
  try {
    return readdirSync(placeOf(root, below), { withFileTypes: true, encoding: 'buffer' });
  } catch (cause) {
    const { code = '' } = cause as NodeJS.ErrnoException;
    if (!CLOSED.includes(code))
      throw new TrimtabError('file_unreadable', `${below || '.'} cannot be listed (${code})`, { cause });
    warn(closedFolder(below));
    return [];
  }
}

/** A folder of somebody else, or one that has gone or become a file since it was listed. */
const CLOSED: readonly string[] = ['EACCES', 'EPERM', 'ENOENT', 'ENOTDIR'];

/** Returns where a file is, by the bytes of its name. */
function placeOf(root: string, path: string): string | Buffer {
  const whole = join(root, path);
  return isUnicode(whole) ? whole : encodeBytes(whole);
}

function closedFolder(folder: string): string {
  return `${folder || '.'}: this folder may not be opened by the user who runs this: nothing in it is read`;
}
