import { writeNew } from '../../adapters/files/new-files.ts';

/** Lines that say what was written, and notes that say what to do about it. */
export interface Lines {
  readonly lines: readonly string[];
  readonly notes: readonly string[];
}

/** Writes a file unless there is one, and returns the line that says which. */
export function write(repo: string, path: string, text: string): string {
  return `${writeNew(repo, path, text) ? 'wrote  ' : 'kept   '}${path}`;
}
