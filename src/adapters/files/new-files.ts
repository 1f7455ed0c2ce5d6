import { existsSync, mkdirSync, realpathSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { TrimtabError } from '../../lib/errors.ts';

/**
 * Writes a file that does not exist yet, with the folders above it; false where there is one, or anything
 * else of that name.
 * @throws TrimtabError `file_unwritable` where it cannot be written, or a link leads out of the folder.
 */
export function writeNew(dir: string, path: string, text: string): boolean {
  const place = join(dir, path);
  try {
    let above = dirname(place);
    while (!existsSync(above)) above = dirname(above);
    if (!`${realpathSync(above)}${sep}`.startsWith(`${realpathSync(dir)}${sep}`))
      throw new Error('a link leads out of the folder');
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(place, text, { flag: 'wx' });
    return true;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw new TrimtabError('file_unwritable', `${path}: ${(cause as Error).message}`, { cause });
  }
}
