import { readFileSync } from 'node:fs';
import { TrimtabError } from '../../lib/errors.ts';

/**
 * Reads a file named on the command line. @throws TrimtabError `usage` where there is none, `file_unreadable`
 */
export function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    const why = code === undefined ? undefined : NO_FILE[code];
    throw new TrimtabError(why ? 'usage' : 'file_unreadable', `${path}: ${why ?? message}`, { cause });
  }
}

const NO_FILE: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  ENOTDIR: 'no such file',
  EISDIR: 'a folder, not a file',
};
