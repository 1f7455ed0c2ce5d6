import { isObject } from '../../lib/json.ts';
import { parentFolder } from '../../lib/path.ts';
import { isCountKey } from '../../manifests/edit/values-count.ts';
import type { Files } from '../../ports/files.ts';
import { readItems } from './object.ts';

/** Values that are larger or deeper than any that people write are not compared further. */
const MAX_PATHS = 10_000;
const MAX_DEPTH = 12;

/** The charts of a repository, as far as files of values show by their keys that they are for one of them. */
export interface ChartKeys {
  /** True where there is any chart. */
  readonly some: boolean;
  /** Checks whether a value has keys that a chart's own `values.yaml` has. */
  matches(value: unknown): boolean;
}

/** Reads the keys of all charts of either side. */
export function readChartKeys(sides: readonly Files[]): ChartKeys {
  const known = new Set<string>();
  let some = false;
  for (const files of sides) {
    for (const chart of files.list().filter((path) => /(^|\/)Chart\.ya?ml$/.test(path))) {
      some = true;
      const dir = parentFolder(chart);
      // A chart that another one carries has its values below its name there.
      const name = /(?:^|\/)charts\/([^/]+)$/.exec(dir)?.[1];
      for (const path of keysOfChart(files, dir)) {
        known.add(path.join('\n'));
        if (name !== undefined) known.add([name, ...path].join('\n'));
      }
    }
  }
  return { some, matches: (value) => known.size > 0 && isShaped(value, known) };
}

function keysOfChart(files: Files, dir: string): readonly (readonly string[])[] {
  const path = `${dir === '' ? '' : `${dir}/`}values.yaml`;
  const read = readItems(path, files.read(path));
  return read.kind === 'items' ? pathsIn(read.items[0]?.value) : [];
}

/**
 * Checks whether a value has a count, or something below another key, where a chart has it too, or two keys at
 * its top: many files have a `name` or a `version`.
 */
function isShaped(value: unknown, known: ReadonlySet<string>): boolean {
  const shared = pathsIn(value).filter((path) => known.has(path.join('\n')));
  return shared.length > 1 || shared.some((path) => path.length > 1 || isCountKey(path[0] ?? ''));
}

/** Lists the ways to all keys, those of lists left out. */
function pathsIn(root: unknown): readonly (readonly string[])[] {
  const found: (readonly string[])[] = [];
  const search = (value: unknown, path: readonly string[]): void => {
    if (!isObject(value) || path.length > MAX_DEPTH) return;
    for (const [key, inner] of Object.entries(value)) {
      if (found.length >= MAX_PATHS) return;
      found.push([...path, key]);
      search(inner, [...path, key]);
    }
  };
  search(root, []);
  return found;
}
