import { execFileSync } from 'node:child_process';
import { lstatSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { join, sep } from 'node:path';
import { TrimtabError } from '../errors.ts';
import type { Files } from '../ports.ts';

const SKIPPED: readonly string[] = ['.git', 'node_modules'];

/**
 * The folder as it lies: what git tracks or does not ignore, and in a folder without git, everything. Links are
 * neither listed nor read, so nothing outside the folder is reached. `paths` is a listing made before.
 * @throws TrimtabError `usage` when the folder does not exist.
 */
export function openWorkTree(dir: string, paths?: readonly string[]): Files {
  const root = realFolder(dir);
  let listed = paths && new Set(paths);
  const known = () => {
    listed ??= new Set([...(listWithGit(root) ?? walk(root, ''))].sort());
    return listed;
  };
  return {
    list: () => [...known()],
    get origin() {
      return { kind: 'folder', root, paths: [...known()] } as const;
    },
    read(path) {
      // What is listed is a regular file with no link above it; anything else has to prove that it lies inside.
      if (!known().has(path) && !liesInside(root, path)) return undefined;
      try {
        return readFileSync(join(root, path));
      } catch (cause) {
        const code = (cause as NodeJS.ErrnoException).code;
        if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR') return undefined;
        throw new TrimtabError('file_unreadable', `${path}: ${(cause as Error).message}`, { cause });
      }
    },
  };
}

function liesInside(root: string, path: string): boolean {
  if (path.startsWith('/') || path.split('/').includes('..')) return false;
  try {
    return realpathSync(join(root, path)).startsWith(root + sep);
  } catch {
    return false;
  }
}

function realFolder(dir: string): string {
  try {
    return realpathSync(dir);
  } catch (cause) {
    throw new TrimtabError('usage', `--repo ${dir}: no such folder`, { cause });
  }
}

function listWithGit(root: string): string[] | undefined {
  try {
    const output = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 1 << 30,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return output
      .split('\0')
      .filter((path) => path !== '' && !path.split('/').some((part) => SKIPPED.includes(part)) && isFile(root, path));
  } catch {
    return undefined;
  }
}

function isFile(root: string, path: string): boolean {
  return lstatSync(join(root, path), { throwIfNoEntry: false })?.isFile() === true;
}

function walk(root: string, below: string): string[] {
  return readdirSync(join(root, below), { withFileTypes: true }).flatMap((entry) => {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) return SKIPPED.includes(entry.name) ? [] : walk(root, path);
    return entry.isFile() ? [path] : [];
  });
}
