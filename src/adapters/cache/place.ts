import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { once } from '../../lib/once.ts';

/**
 * Returns a digest of this build. The names of the bundle's files hold digests of what they contain; the second
 * thread's has a name of its own.
 */
export const buildDigest = once(() => {
  const dir = dirname(fileURLToPath(import.meta.url));
  const hash = createHash('sha256').update(readdirSync(dir).sort().join('\n'));
  const thread = join(dir, 'scan-thread.js');
  if (existsSync(thread)) hash.update(readFileSync(thread));
  return hash.digest('hex').slice(0, 32);
});

/** Finds the folder of the repository around a folder, shared by its work trees; undefined without git. */
export function findGitFolder(start: string): string | undefined {
  try {
    for (let dir = resolve(start); ; dir = dirname(dir)) {
      const found = join(dir, '.git');
      const stats = statSync(found, { throwIfNoEntry: false });
      if (stats?.isDirectory()) return found;
      if (stats?.isFile()) return linkedFolder(dir, readFileSync(found, 'utf8'));
      if (dir === dirname(dir)) return undefined;
    }
  } catch {
    return undefined;
  }
}

/** Follows the file that stands for the folder in a work tree: https://git-scm.com/docs/gitrepository-layout */
function linkedFolder(dir: string, text: string): string | undefined {
  const own = /^gitdir: (.+?)\r?\n?$/.exec(text)?.[1];
  if (own === undefined) return undefined;
  const folder = resolve(dir, own);
  const common = join(folder, 'commondir');
  return existsSync(common) ? resolve(folder, readFileSync(common, 'utf8').trim()) : folder;
}
