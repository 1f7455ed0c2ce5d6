import { inFolder } from '../../lib/path.ts';
import type { Refused } from '../document/refused.ts';
import { placeLine } from '../edit/target.ts';
import type { Dependency } from './dependencies.ts';
import type { Replaced, ValuesFile } from './values-file.ts';

/**
 * Holds the counts of a chart's own values that the charts it depends on may give it by `import-values`: versions of
 * helm differ in which of the two wins. Of a dependency that is not in the repository it may be any below the key.
 */
export function importedBy(
  dir: string,
  dependencies: readonly Dependency[],
  valuesOf: (dependency: Dependency) => ValuesFile | undefined,
): ValuesFile[] {
  const path = inFolder(dir, 'Chart.yaml');
  return dependencies.flatMap((dependency): ValuesFile[] => {
    if (dependency.imports.length === 0) return [];
    const values = valuesOf(dependency);
    const source = `the chart ${dependency.name}`;
    if (values === undefined) {
      const replaced = dependency.imports.map(
        ({ parent }): Replaced => ({ key: parent, by: 'import', source, path, line: 1 }),
      );
      return [{ path, counts: [], scalers: [], replaced, flags: [] }];
    }
    const counts = dependency.imports.flatMap(({ child, parent }) =>
      values.counts.flatMap(({ key, judged }) => {
        if (!key.startsWith(`${child}.`)) return [];
        const moved = [parent, key.slice(child.length + 1)].filter((one) => one !== '').join('.');
        return [{ key: moved, judged: refuseImport(moved, source, values.path, placeLine(judged).line) }];
      }),
    );
    return [{ path: values.path, counts, scalers: [], replaced: [], flags: [] }];
  });
}

/** Refuses a count that `import-values` may set. */
export function refuseImport(key: string, source: string, file: string, line: number): Refused {
  const reason = `\`${key}\` may be taken from ${source}, by \`import-values\``;
  const fix = `Write \`${key}\` among the values of the release, which win, and manage it there.`;
  return { kind: 'refused', file, line, reason, fix };
}
