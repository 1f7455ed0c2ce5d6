import { spawnSync } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { deflateSync, inflateSync } from 'node:zlib';

/**
 * A bare repository's refs and commits, read and written as git lays them out, without a process for each question.
 * https://git-scm.com/docs/gitrepository-layout
 */

/** Commits by full name of the ref, in the order of the names. */
export function readRefs(dir: string): Map<string, string> {
  const found: [string, string][] = [];
  for (const line of readOr(join(dir, 'packed-refs'), '').split('\n'))
    if (/^[0-9a-f]{40} /.test(line)) found.push([line.slice(41), line.slice(0, 40)]);
  for (const name of readdirSync(join(dir, 'refs'), { recursive: true, encoding: 'utf8' })) {
    // A branch may be deleted meanwhile, and a lock is being written.
    const sha = name.endsWith('.lock') ? '' : readOr(join(dir, 'refs', name), '').trim();
    if (/^[0-9a-f]{40}$/.test(sha)) found.push([`refs/${name}`, sha]);
  }
  const refs = new Map(found);
  return new Map([...refs].sort(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b))));
}

/** Moves a ref as git does: no other writer comes between. @throws Error where another one is writing it */
export function writeRef(dir: string, ref: string, sha: string): void {
  const path = join(dir, ref);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.lock`, `${sha}\n`, { flag: 'wx' });
  renameSync(`${path}.lock`, path);
}

/** Takes a ref away that no other writer writes. */
export function removeRef(dir: string, ref: string): void {
  rmSync(join(dir, ref), { force: true });
}

export interface StoredCommit {
  readonly tree: string;
  readonly parents: readonly string[];
}

/** Commits that were read, by repository and name: they never change. */
const commits = new Map<string, StoredCommit>();

/** Returns a commit by its full name; undefined where the repository has none of that name. */
export function readCommit(dir: string, sha: string): StoredCommit | undefined {
  if (!/^[0-9a-f]{40}$/.test(sha)) return undefined;
  const known = commits.get(`${dir} ${sha}`);
  if (known !== undefined) return known;
  const loose = join(dir, 'objects', sha.slice(0, 2), sha.slice(2));
  const text = existsSync(loose) ? looseCommit(loose) : packedCommit(dir, sha);
  if (text === undefined) return undefined;
  const [head = ''] = text.split('\n\n');
  const read = {
    tree: /^tree (.*)$/m.exec(head)?.[1] ?? '',
    parents: [...head.matchAll(/^parent (.*)$/gm)].map(([, parent]) => parent ?? ''),
  };
  commits.set(`${dir} ${sha}`, read);
  return read;
}

function looseCommit(path: string): string | undefined {
  const text = inflateSync(readFileSync(path)).toString('utf8');
  return text.startsWith('commit ') ? text.slice(text.indexOf('\0') + 1) : undefined;
}

function packedCommit(dir: string, sha: string): string | undefined {
  const { status, stdout } = spawnSync('git', ['cat-file', 'commit', sha], { cwd: dir, encoding: 'utf8' });
  return status === 0 ? stdout : undefined;
}

/** Writes a commit in GitHub's name. Returns its name. */
export function writeCommit(dir: string, { tree, parents }: StoredCommit, message: string): string {
  const who = `GitHub <noreply@github.com> ${Math.floor(Date.now() / 1000)} +0000`;
  const head = [`tree ${tree}`, ...parents.map((parent) => `parent ${parent}`)].join('\n');
  const text = `${head}\nauthor ${who}\ncommitter ${who}\n\n${message}\n`;
  const object = Buffer.from(`commit ${Buffer.byteLength(text)}\0${text}`);
  const sha = createHash('sha1').update(object).digest('hex');
  const folder = join(dir, 'objects', sha.slice(0, 2));
  mkdirSync(folder, { recursive: true });
  const temporary = join(folder, `tmp_obj_${randomUUID()}`);
  writeFileSync(temporary, deflateSync(object));
  renameSync(temporary, join(folder, sha.slice(2)));
  return sha;
}

/** Returns whether a commit is another, or among those before it. */
export function isAncestor(dir: string, ancestor: string, descendant: string): boolean {
  const seen = new Set<string>();
  const open = [descendant];
  for (let sha = open.pop(); sha !== undefined; sha = open.pop()) {
    if (sha === ancestor) return true;
    if (seen.has(sha)) continue;
    seen.add(sha);
    open.push(...(readCommit(dir, sha)?.parents ?? []));
  }
  return false;
}

/**
 * Returns the tree that merging one commit into another gives; undefined where they conflict.
 */
export function mergedTree(dir: string, onto: string, head: string): string | undefined {
  if (isAncestor(dir, onto, head)) return readCommit(dir, head)?.tree;
  const args = ['merge-tree', '--write-tree', onto, head];
  const { status, stdout } = spawnSync('git', args, { cwd: dir, encoding: 'utf8' });
  return status === 0 ? stdout.trim().split('\n')[0] : undefined;
}

function readOr(path: string, other: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'EISDIR') return other;
    throw error;
  }
}
