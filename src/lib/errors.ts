import { showUnseen } from './visible.ts';

/**
 * Codes of the errors that end a run. Each message says where it happened, when that is known, and what to
 * change. Expected outcomes (held, refused, unchanged) are values, never exceptions.
 */
export type ErrorCode =
  | 'usage'
  | 'config_invalid'
  | 'blueprint_invalid'
  | 'snapshot_invalid'
  | 'history_invalid'
  | 'report_invalid'
  | 'file_unreadable'
  | 'file_unwritable'
  | 'git_failed'
  | 'forge_failed'
  | 'kubernetes_failed'
  | 'prometheus_failed'
  | 'ledger_unreadable';

export class TrimtabError extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = 'TrimtabError';
    this.code = code;
  }
}

/** Checks for an error of usage or configuration, which ends the command line with exit code 2. */
export function isUsageError(error: unknown): error is TrimtabError {
  return error instanceof TrimtabError && (error.code === 'usage' || error.code === 'config_invalid');
}

/**
 * Describes the error that ended a run. One that the operating system reports, such as a full disk, is no
 * fault of the code.
 */
export function describeFatalError(error: unknown): string {
  if (error instanceof TrimtabError) return error.message;
  const { syscall, code, path, message, stack } = Object(error) as NodeJS.ErrnoException;
  if (code === 'ENOENT' && syscall?.startsWith('spawn'))
    return `${path} is not found on PATH: install it${path === 'git' ? ', 2.38 or newer,' : ''} and run again`;
  if (typeof syscall === 'string')
    return `the system refused${path === undefined ? '' : ` ${path}`}: ${message}; ${mendOf(code)}, and run again`;
  return `unexpected: ${stack ?? String(error)}`;
}

function mendOf(code: string | undefined): string {
  return code === 'EMFILE' || code === 'ENFILE'
    ? 'raise the number of files that may be open (`ulimit -n`)'
    : 'make room or grant the right';
}

/** One finding in one file: `line` and `column` count from 1. `fix` says what to write instead. */
export interface Problem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /**
   * Dotted path of the value, such as `spec.scaling.max_replicas`, or a rule name where there is no value.
   */
  readonly rule: string;
  readonly message: string;
  readonly fix: string;
}

/** Puts problems in the order of their files and lines, each once. */
export function inOrder(problems: readonly Problem[]): Problem[] {
  const distinct = new Map(problems.map((problem) => [formatProblem(problem), problem]));
  return [...distinct.values()].sort(comparePlaces);
}

/** Compares two places by file, line and column. */
export function comparePlaces(a: Place, b: Place): number {
  return (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.column - b.column;
}

/** Formats a place as `file:line:column`. */
export function showPlace({ file, line, column }: Place): string {
  return showUnseen(`${file}:${line}:${column}`);
}

/** Place in a file; lines and columns count from 1. */
export type Place = Pick<Problem, 'file' | 'line' | 'column'>;

/** Something a run could not do, for one service or for all (null). `place` is set where a file caused it. */
export interface Failure {
  readonly service: string | null;
  readonly message: string;
  readonly place?: Place;
}

/**
 * Formats a problem as `file:line:column: rule: message. fix`, the form of compilers, which terminals make
 * clickable. What a file says stays on one line; a fix may show an expression below it.
 */
export function formatProblem(p: Problem): string {
  return `${showPlace(p)}: ${showUnseen(`${p.rule}: ${p.message}.`)} ${p.fix}`;
}
