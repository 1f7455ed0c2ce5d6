import { RE2JS, RE2JSSyntaxException } from 're2js';
import { memoize } from './memoize.ts';

/** A regular expression in RE2's syntax (https://github.com/google/re2/wiki/Syntax). */
export interface Pattern {
  /** Returns whether a text contains a match. */
  test(text: string): boolean;
  /** Returns whether a whole text is one match. */
  testExact(text: string): boolean;
}

const MAX_LENGTH = 1_000;
/**
 * Time grows with the instructions of a pattern times the characters of a text: this keeps a text of a
 * megabyte to seconds.
 */
const MAX_INSTRUCTIONS = 2_000;

/**
 * Compiles a pattern of a file or a policy. Matching takes time linear in the text, where JavaScript's own
 * engine may take hours over thirty characters; CEL, kustomize and Flux define their patterns by this engine.
 * @throws Error saying what is wrong with the pattern
 */
export const compilePattern: (pattern: string) => Pattern = memoize(compile);

function compile(pattern: string): Pattern {
  // Most patterns are names, and the engine's first compilation takes longer than reading a small repository.
  if (/^[\w-]*$/.test(pattern))
    return { test: (text) => text.includes(pattern), testExact: (text) => text === pattern };
  if (pattern.length > MAX_LENGTH) throw new Error(`the pattern is longer than ${MAX_LENGTH} characters`);
  // Counted before compiling, which takes seconds for a hundred times `.{1000}`.
  if (repetitionsOf(pattern) > MAX_INSTRUCTIONS) throw tooLarge();
  const compiled = parse(pattern);
  if (compiled.programSize() > MAX_INSTRUCTIONS) throw tooLarge();
  return { test: (text) => compiled.test(text), testExact: (text) => compiled.testExact(text) };
}

/** Returns the sum of all upper bounds of counted repetitions, nested ones counted once. */
function repetitionsOf(pattern: string): number {
  return [...pattern.matchAll(/(\d+),?\}/g)].reduce((sum, [, count]) => sum + Number(count), 0);
}

function tooLarge(): Error {
  return new Error('the pattern is too large: use fewer or smaller repetition counts');
}

function parse(pattern: string): RE2JS {
  try {
    return RE2JS.compile(pattern);
  } catch (cause) {
    if (!(cause instanceof RE2JSSyntaxException)) throw cause;
    const part = cause.getPattern();
    const where = part === null || part === undefined ? '' : `: ${part}`;
    throw new Error(`the pattern is invalid: ${cause.getDescription()}${where}`, { cause });
  }
}
