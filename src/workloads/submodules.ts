import { normalizePath } from '../lib/path.ts';
import type { Files } from '../ports/files.ts';

/** Lists the folders of other repositories, whose files are not read: https://git-scm.com/docs/gitmodules */
export function listSubmodules(files: Files): string[] {
  if (!files.list().includes('.gitmodules')) return [];
  const text = files.read('.gitmodules')?.toString('utf8') ?? '';
  return [...text.matchAll(/^[ \t]*path[ \t]*=(.+)$/gm)].flatMap(
    ([, path = '']) => normalizePath(path.trim()) ?? [],
  );
}
