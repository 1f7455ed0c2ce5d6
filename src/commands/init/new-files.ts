import { writeNew } from '../../adapters/files/new-files.ts';
import type { Files } from '../../ports/files.ts';

/** A file that is to be written unless there is one, and what is said of it behind its path. */
export interface NewFile {
  readonly path: string;
  readonly text: string;
  readonly about?: string;
}

/** A line of the answer: as it stands, or of a file that tells whether it was written. */
export type StartLine = string | NewFile;

/** Lines that say what is written, and notes that say what to do about it. */
export interface Lines {
  readonly lines: readonly StartLine[];
  readonly notes: readonly string[];
}

/** Lists the files among the lines. */
export function filesOf(lines: readonly StartLine[]): NewFile[] {
  return lines.filter((line) => typeof line !== 'string');
}

/** Writes the files below a folder unless they are there, and returns the lines that say which. */
export function writeFiles(repo: string, lines: readonly StartLine[]): string[] {
  return tellFiles(lines, ({ path, text }) => (writeNew(repo, path, text) ? 'wrote  ' : 'kept   '));
}

/** Returns the lines as text, each file behind what `verb` says became of it. */
export function tellFiles(lines: readonly StartLine[], verb: (file: NewFile) => string): string[] {
  return lines.map((line) =>
    typeof line === 'string' ? line : `${verb(line)}${line.path}${line.about ?? ''}`,
  );
}

/** Returns files as they are once new ones lie among them; one that is there stays as it is. */
export function withNewFiles(files: Files, added: readonly NewFile[]): Files {
  const texts = new Map(added.map(({ path, text }) => [path, Buffer.from(text)]));
  return {
    list: () => [...new Set([...files.list(), ...texts.keys()])].sort(),
    read: (path) => files.read(path) ?? texts.get(path),
    isLink: (path) => files.isLink?.(path) ?? false,
  };
}
