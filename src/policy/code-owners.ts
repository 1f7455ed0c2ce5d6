import { compileGlob } from '../lib/glob.ts';

interface OwnerRule {
  readonly owners: readonly string[];
  matches(path: string): boolean;
}

/**
 * Returns the owners of each path that has any, each combination once. The last line that matches wins, as
 * docs.github.com says ("About code owners"); a line without owners takes them away.
 */
export function codeOwners(text: string, paths: readonly string[]): string[][] {
  const rules = text.split(/\r?\n/).flatMap(parseLine);
  const groups = paths
    .map((path) => rules.findLast((rule) => rule.matches(path))?.owners ?? [])
    .filter((owners) => owners.length > 0);
  return [...new Map(groups.map((owners) => [owners.join(' '), [...owners]])).values()];
}

function parseLine(line: string): OwnerRule[] {
  const [pattern, ...owners] = line
    .replace(/(^|\s)#.*$/s, '')
    .trim()
    .split(/\s+/);
  if (pattern === undefined || pattern === '') return [];
  const globs = globsOf(pattern).map((glob) => compileGlob(glob, true));
  return [{ owners, matches: (path) => globs.some((matches) => matches(path)) }];
}

/**
 * Translates a pattern into globs. One without a slash inside matches at any depth, and what names a folder
 * names all that is in it. Braces stand for themselves, as in a .gitignore.
 */
function globsOf(pattern: string): string[] {
  const anchored = pattern.replace(/\/$/, '').includes('/');
  const body = pattern
    .replace(/^\//, '')
    .replace(/\/$/, '')
    .replace(/\\.|[{}]/gs, (found) => (found.length === 1 ? `\\${found}` : found));
  const at = anchored || body.startsWith('**') ? body : `**/${body}`;
  if (pattern.endsWith('/')) return [`${at}/**`];
  // `docs/*` names the files of one folder and not what lies deeper.
  return body.endsWith('/*') ? [at] : [at, `${at}/**`];
}
