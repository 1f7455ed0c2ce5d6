import { folderOf } from '../lib/glob.ts';
import { readBytes } from '../manifests/document/object.ts';
import type { Files } from '../ports/files.ts';

/** More names than a person reads. */
const MAX_NAMED = 10;

/** Describes files that look like blueprints and that no pattern of `blueprints:` matches, a line for each. */
export function describeUnmatched(
  files: Files,
  globs: readonly string[],
  matched: readonly string[],
): string[] {
  const paths = unmatchedBlueprints(files, globs, matched);
  const lines = paths
    .slice(0, MAX_NAMED)
    .map(
      (path) => `${path} is not matched by blueprints: [${globs.join(', ')}]: rename it or add the pattern`,
    );
  return paths.length > MAX_NAMED
    ? [...lines, `${paths.length - MAX_NAMED} more files look like blueprints and are not matched`]
    : lines;
}

/**
 * Lists files that look like blueprints and are matched by no pattern: by name or content in the folders that
 * the patterns begin with, and by name anywhere where nothing is matched at all.
 */
function unmatchedBlueprints(files: Files, globs: readonly string[], matched: readonly string[]): string[] {
  const known = new Set(matched);
  const folders = globs.map((glob) => folderOf(glob));
  const isNear = (path: string) => folders.some((folder) => path.startsWith(folder));
  const mayHold = (path: string) => folders.some((folder) => folder !== '' && path.startsWith(folder));
  return files.list().filter((path) => {
    if (known.has(path) || !/\.ya?ml$/i.test(path)) return false;
    if (/(^|\/)blueprint\.ya?ml$/i.test(path)) return matched.length === 0 || isNear(path);
    return mayHold(path) && isBlueprint(files, path);
  });
}

function isBlueprint(files: Files, path: string): boolean {
  const bytes = readBytes(files, path);
  if (!Buffer.isBuffer(bytes)) return false;
  const text = bytes.toString('utf8');
  return (
    /^kind: *InfrastructureBlueprint\b/m.test(text) ||
    (/^metadata:/m.test(text) && /^ +scaling:/m.test(text) && /\b(min|max)_replicas:/.test(text))
  );
}
