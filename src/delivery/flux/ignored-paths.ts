import { matchesGlob } from '../../lib/glob.ts';
import { ancestors, fromFolder, parentFolder } from '../../lib/path.ts';
import type { Delivery } from '../place.ts';
import { type FluxSource, type FluxUse, type IgnoreRules, isFromGit } from './sources.ts';

/** Reads a `.sourceignore`: https://fluxcd.io/flux/components/source/gitrepositories/#sourceignore-file */
export function readSourceIgnore(path: string, text: string): IgnoreRules {
  return { folder: parentFolder(path), lines: text.split(/\r?\n/), place: { owner: 'Flux', path, line: 1 } };
}

/** Lists the files that Kustomizations of Flux would apply, were they not left out of its sources. */
export function heldBackByIgnores(
  uses: readonly FluxUse[],
  sources: readonly FluxSource[],
  files: readonly IgnoreRules[],
  paths: readonly string[],
): Delivery[] {
  const inline = sources.flatMap(({ kind, ignore }) => (kind === 'GitRepository' ? (ignore ?? []) : []));
  if (uses.length === 0 || files.length + inline.length === 0) return [];
  const folders = new Set(uses.filter(isFromGit).map(({ folder }) => folder));
  const applied = paths.filter((path) => ancestors(parentFolder(path)).some((one) => folders.has(one)));
  return [...files, ...inline].flatMap(({ folder, lines, place }) => {
    const reach = applied.filter(
      (path) =>
        (folder === '' || path.startsWith(`${folder}/`)) && isIgnored(fromFolder(folder, path), lines),
    );
    const effect = 'leaves this path out of the source, so a merge does not arrive';
    return reach.length === 0
      ? []
      : [{ ...place, reach, selector: {}, effect, fix: 'Take the pattern away there, or move the file' }];
  });
}

/** Checks a path against patterns, of which the last that fits decides: https://git-scm.com/docs/gitignore */
function isIgnored(path: string, lines: readonly string[]): boolean {
  let ignored = false;
  for (const line of lines) {
    const pattern = line.trim();
    if (pattern === '' || pattern.startsWith('#')) continue;
    const negated = pattern.startsWith('!');
    if (fits(path, pattern.slice(negated ? 1 : 0))) ignored = !negated;
  }
  return ignored;
}

/** Checks whether a pattern is for the path, or for a folder that it lies in. */
function fits(path: string, pattern: string): boolean {
  const bare = pattern.replace(/^\/|\/$/g, '');
  const isAnchored = pattern.startsWith('/') || bare.includes('/');
  const candidates = ancestors(path).filter((one) => one !== '' && (one !== path || !pattern.endsWith('/')));
  return candidates.some((one) => matchesGlob(bare, isAnchored ? one : one.slice(one.lastIndexOf('/') + 1)));
}
