import { closeSync, constants, fstatSync, lstatSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { TrimtabError } from '../../lib/errors.ts';
import { ancestors, normalizePath } from '../../lib/path.ts';

/** As much as any file holds that this program writes: a report of ten thousand services is 62 MB. */
const MAX_BYTES = 256 * 1024 * 1024;

/**
 * Reads a file named on the command line, which may lie anywhere: a regular file, within a limit. A pipe or a
 * device might never end. @throws TrimtabError `usage` where there is none, `file_unreadable`
 */
export function readText(path: string, maxBytes = MAX_BYTES): string {
  try {
    return readRegular(path, maxBytes);
  } catch (cause) {
    if (cause instanceof TrimtabError) throw cause;
    const { code, message } = cause as NodeJS.ErrnoException;
    const why = code === undefined ? undefined : NO_FILE[code];
    throw new TrimtabError(why ? 'usage' : 'file_unreadable', `${path}: ${why ?? message}`, { cause });
  }
}

/**
 * Reads a file that trimtab.yaml names, by its path below the repository folder. No link is followed, since a
 * commit can hold one to anywhere. @throws TrimtabError `usage` where there is none, `file_unreadable`
 */
export function readInside(repo: string, path: string): string {
  const inside = normalizePath(path);
  if (inside === undefined) throw new TrimtabError('file_unreadable', `${path}: no file of the repository`);
  const link = ancestors(inside).find(
    (part) => part !== '' && lstatSync(join(repo, part), { throwIfNoEntry: false })?.isSymbolicLink(),
  );
  if (link !== undefined)
    throw new TrimtabError(
      'file_unreadable',
      `${join(repo, path)}: ${link} is a link, and files that trimtab.yaml names are read without following any`,
    );
  return readText(join(repo, inside));
}

function readRegular(path: string, maxBytes: number): string {
  // Without waiting: opening a pipe waits for whoever writes into it.
  const descriptor = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const stats = fstatSync(descriptor);
    if (stats.isDirectory()) throw new TrimtabError('usage', `${path}: ${NO_FILE.EISDIR}`);
    if (!stats.isFile()) throw new TrimtabError('usage', `${path}: a pipe or a device, not a regular file`);
    return readBytes(descriptor, path, stats.size, maxBytes).toString('utf8');
  } finally {
    closeSync(descriptor);
  }
}

/** Reads to the end, whatever size the file states: those below /proc state none. */
function readBytes(descriptor: number, path: string, size: number, maxBytes: number): Buffer {
  const chunks: Buffer[] = [];
  let length = 0;
  for (;;) {
    if (Math.max(size, length) > maxBytes)
      throw new TrimtabError('file_unreadable', `${path}: larger than ${maxBytes / 1024 / 1024} MiB`);
    const chunk = Buffer.allocUnsafe(Math.max(size + 1 - length, 65_536));
    const read = readSync(descriptor, chunk, 0, chunk.length, null);
    if (read === 0) return Buffer.concat(chunks);
    chunks.push(chunk.subarray(0, read));
    length += read;
  }
}

const NO_FILE: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  ENOTDIR: 'no such file',
  EISDIR: 'a folder, not a file',
};
