import { type Dirent, lstatSync, readdirSync, type Stats } from 'node:fs';
import { dirname } from 'node:path';
import { TrimtabError } from '../../lib/errors.ts';
import { decodeBytes, encodeBytes, isUnicode } from '../../lib/name-bytes.ts';
import { ancestors } from '../../lib/path.ts';
import { hasNoRepository } from '../git/no-repository.ts';
import { describeOwnership } from '../git/ownership.ts';
import { markOf } from './content-ids.ts';
import { type GitListing, listTracked } from './git-listing.ts';

const SKIPPED: readonly string[] = ['.git', 'node_modules'];

/** Takes what is to be told about the list. */
type Warn = (text: string) => void;

/** Paths of regular files in order, each with its mark where the listing has looked at it for one. */
type Listed = ReadonlyMap<string, string | undefined>;

/**
 * Lists the regular files below a folder, without links: those that git tracks or does not ignore, or every file
 * without git. `marked` says whether marks are wanted, where they cost nothing; `asked` is what git has answered
 * before.
 * @throws TrimtabError `git_failed`, `file_unreadable`
 */
export function listFiles(root: string, marked: boolean, warn: Warn, asked?: GitListing): Listed {
  const paths = listWithGit(root, warn, asked ?? listTracked(root));
  if (paths === undefined)
    return new Map(
      walk(root, '', warn)
        .sort()
        .map((path) => [path, undefined]),
    );
  const listed = new Map<string, string | undefined>();
  for (const path of paths.sort()) {
    const stats = isSkipped(path) ? undefined : statsOf(root, path, warn);
    if (stats?.isFile() === true) listed.set(path, marked ? markOf(stats) : undefined);
  }
  return listed;
}

/**
 * Lists the files that git tracks or does not ignore; undefined without git, or where it refuses the folder.
 * @throws TrimtabError `git_failed` where git ends without an answer: then files that it ignores would be read
 */
function listWithGit(root: string, warn: Warn, answer: GitListing): string[] | undefined {
  const { status, signal, error, stdout, stderr: told } = answer;
  if ((error as NodeJS.ErrnoException | undefined)?.code === 'ENOENT') return undefined;
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
    .filter((path) => path !== '');
}

function isSkipped(path: string): boolean {
  return (
    SKIPPED.some((name) => path.includes(name)) && path.split('/').some((part) => SKIPPED.includes(part))
  );
}

/** Looks at a file; undefined for one that is not there, or in a folder that may not be searched. */
function statsOf(root: string, path: string, warn?: Warn): Stats | undefined {
  try {
    return lstatSync(placeOf(root, path), { throwIfNoEntry: false });
  } catch {
    warn?.(closedFolder(closedAbove(root, path)));
    return undefined;
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
    const name = typeof entry.name === 'string' ? entry.name : decodeBytes(entry.name);
    const path = below === '' ? name : `${below}/${name}`;
    if (entry.isDirectory()) return SKIPPED.includes(name) ? [] : walk(root, path, warn);
    return entry.isFile() ? [path] : [];
  });
}

/**
 * Lists a folder's entries, their names as bytes where one may be no UTF-8; none where it may not be opened, as git
 * does.
 * @throws TrimtabError `file_unreadable` where anything else is in the way, such as too many open files
 */
function entriesOf(root: string, below: string, warn: Warn): readonly Dirent<string | Buffer>[] {
  try {
    const place = placeOf(root, below);
    const entries = readdirSync(place, { withFileTypes: true });
    return entries.some(({ name }) => name.includes(REPLACED))
      ? readdirSync(place, { withFileTypes: true, encoding: 'buffer' })
      : entries;
  } catch (cause) {
    const { code = '' } = cause as NodeJS.ErrnoException;
    if (!CLOSED.includes(code))
      throw new TrimtabError('file_unreadable', `${below || '.'} cannot be listed (${code})`, { cause });
    warn(closedFolder(below));
    return [];
  }
}

/** Stands for bytes that are no UTF-8. */
const REPLACED = '\ufffd';

/** A folder of somebody else, or one that has gone or become a file since it was listed. */
const CLOSED: readonly string[] = ['EACCES', 'EPERM', 'ENOENT', 'ENOTDIR'];

/** Checks for a regular file. */
export function isFile(root: string, path: string): boolean {
  return statsOf(root, path)?.isFile() === true;
}

/** Returns where a file is, by the bytes of its name. */
export function placeOf(root: string, path: string): string | Buffer {
  const whole = path === '' || root.endsWith('/') ? `${root}${path}` : `${root}/${path}`;
  return isUnicode(whole) ? whole : encodeBytes(whole);
}

function closedFolder(folder: string): string {
  return `${folder || '.'}: this folder may not be opened by the user who runs this: nothing in it is read`;
}
