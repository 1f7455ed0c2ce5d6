import type { Problem } from '../lib/errors.ts';
import { normalizePath } from '../lib/path.ts';
import { valueAt } from '../lib/value-at.ts';
import type { YamlFile } from '../lib/yaml.ts';

/** Keys of a metrics source that name a file. */
const PATH_KEYS = ['path', 'ca_file'] as const;

/**
 * Finds paths of a configuration that lead out of the repository: whoever may merge it could else read any file
 * of the machine that runs this. Links are looked for when the file is read.
 */
export function pathProblems(file: string, yaml: YamlFile, config: unknown): Problem[] {
  const sources = Object.entries(Object(valueAt(config, ['clusters'])) as object).flatMap(
    ([cluster, settings]) => {
      const metrics = valueAt(settings, ['metrics']);
      return (Array.isArray(metrics) ? metrics : []).flatMap((source, index) =>
        PATH_KEYS.map(
          (key) => [`clusters.${cluster}.metrics[${index}].${key}`, valueAt(source, [key])] as const,
        ),
      );
    },
  );
  const all = [
    ['policies', valueAt(config, ['policies'])] as const,
    ['history.cache', valueAt(config, ['history', 'cache'])] as const,
    ...sources,
  ];
  return all.flatMap(([rule, path]) =>
    typeof path !== 'string' || normalizePath(path) !== undefined
      ? []
      : [
          {
            file,
            ...yaml.place(rule),
            rule,
            message: `found ${JSON.stringify(path).slice(0, 80)}, which is no file of the repository`,
            fix: 'Write a path below the repository folder, with neither .. nor .git in it; a file elsewhere can be named on the command line',
          },
        ],
  );
}
