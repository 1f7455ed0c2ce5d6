import picomatch from 'picomatch';
import { memoize } from './memoize.ts';

const compile = memoize((pattern) => picomatch(pattern, { dot: true, noextglob: true, nonegate: true }));

/** Returns whether a glob of `*`, `?`, `[abc]` and `{a,b}` matches a whole text without a slash. */
export function matchesGlob(pattern: string, text: string): boolean {
  if (pattern === text || pattern === '*') return true;
  return pattern !== '' && compile(pattern)(text);
}
