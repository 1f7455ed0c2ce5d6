import { randomUUID } from 'node:crypto';
import {
  closeSync,
  constants,
  fstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import type { CacheOrigin, ParseCache } from '../../ports/parse-cache.ts';
import { type Entries, formatBody, formatHead, openDigest, readEntries } from './format.ts';

/** More than what is kept comes to in UTF-8, unless most of it is beyond ASCII. */
const MAX_BYTES = 256 * 1024 * 1024;
/** Characters of entries that are kept, be they used or not. Ten thousand services come to 18 MB. */
const MAX_KEPT = 128 * 1024 * 1024;

export interface CacheFile extends ParseCache {
  /** Reason why the file that was there is not taken. */
  readonly fault: string | undefined;
  /** Writes the file where something was added. Of several runs at once the last one's stays. */
  save(): void;
}

/**
 * Opens a cache file. One that is not there, is damaged, or was written by somebody else costs only itself: the run
 * goes on as without it.
 */
export function openCacheFile(origin: CacheOrigin): CacheFile {
  const read = readFile(origin);
  const [before, fault] = typeof read === 'string' ? [new Map<string, string>(), read] : [read, undefined];
  const used = new Set<string>();
  const added = new Map<string, string>();
  return {
    fault,
    origin,
    recall(key) {
      const text = added.get(key) ?? before.get(key);
      if (text !== undefined) used.add(key);
      return text;
    },
    keep(key, text) {
      if (!/[\t\n]/.test(key) && !text.includes('\n')) added.set(key, text);
    },
    use: () => ({ used: [...used], added: [...added] }),
    join(other) {
      for (const key of other.used) used.add(key);
      for (const [key, text] of other.added) added.set(key, text);
    },
    save() {
      if (added.size > 0) writeFile(origin, chooseEntries(before, used, added));
    },
  };
}

/**
 * Puts what this run has used and added behind as much of what it has not, so that what nobody has used for long
 * leaves first.
 */
function chooseEntries(before: Entries, used: ReadonlySet<string>, added: Entries): Map<string, string> {
  const wanted = new Map([...[...before].filter(([key]) => used.has(key)), ...added]);
  const others = [...before].filter(([key]) => !wanted.has(key));
  const recent = lastWithin([...wanted], MAX_KEPT);
  const size = recent.reduce((sum, entry) => sum + sizeOf(entry), 0);
  return new Map([...lastWithin(others, Math.min(size, MAX_KEPT - size)), ...recent]);
}

/** Returns the last entries that have room together. */
function lastWithin(entries: readonly Entry[], room: number): readonly Entry[] {
  let left = room;
  const first = entries.findLastIndex((entry) => {
    left -= sizeOf(entry);
    return left < 0;
  });
  return entries.slice(first + 1);
}

type Entry = readonly [string, string];

function sizeOf([key, text]: Entry): number {
  return key.length + text.length + 2;
}

function readFile({ path, ...seal }: CacheOrigin): Map<string, string> | string {
  try {
    const descriptor = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    try {
      const { uid, mode, size } = fstatSync(descriptor);
      // Who has the secret vouches for a sealed file, whoever owns it.
      const isOwn = uid === process.getuid?.() && (mode & 0o022) === 0;
      if (seal.secret === undefined && !isOwn)
        return 'others than the user who runs this may have written it';
      if ((mode & constants.S_IFMT) !== constants.S_IFREG || size > MAX_BYTES)
        return 'it is no regular file of its size';
      return readEntries(readFileSync(descriptor), seal);
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    return code === 'ENOENT' ? new Map() : `it cannot be read (${code ?? message})`;
  }
}

/** Writes a file in one step. A folder that may not be written costs only the cache. */
function writeFile({ path, ...seal }: CacheOrigin, entries: Entries): void {
  const beside = `${path}.${randomUUID()}`;
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    const descriptor = openSync(beside, 'wx', 0o600);
    try {
      writeFileSync(descriptor, formatHead());
      const digest = openDigest(seal);
      for (const piece of formatBody(entries)) {
        digest.update(piece);
        writeFileSync(descriptor, piece);
      }
      writeSync(descriptor, formatHead(digest.digest('hex')), 0, undefined, 0);
    } finally {
      closeSync(descriptor);
    }
    renameSync(beside, path);
  } catch {
    removeQuietly(beside);
  }
}

function removeQuietly(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // Where it could not be written it need not be removed.
  }
}
