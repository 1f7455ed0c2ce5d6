import { listFirst } from '../../lib/count.ts';
import { TrimtabError } from '../../lib/errors.ts';
import { parseJson } from '../../lib/json.ts';
import { normalizePath } from '../../lib/path.ts';
import { readSnapshot } from '../../metrics/snapshot/snapshot.ts';
import { blueprintPaths, readBlueprints, readSource } from '../../pipeline/load.ts';
import type { Blueprint } from '../../policy/blueprint/types.ts';
import type { Config } from '../../policy/config.ts';
import type { Files } from '../../ports/files.ts';
import { starterSnapshot } from './configuration.ts';
import type { Lines } from './new-files.ts';

/**
 * Returns the snapshots that the configuration names, with an entry for each service; notes what one that is
 * there lacks. `files` has the blueprints that are to be written, too.
 */
export function starterSnapshots(files: Files, config: Config, now: Date): Lines {
  const sources = blueprintPaths(files, config.blueprints).map((path) => readSource(files, path));
  const { blueprints } = readBlueprints(config, sources);
  const written = [...snapshotPaths(config)].map(([path, clusters]) => {
    const own = blueprints.filter((blueprint) => isServed(blueprint, clusters, config));
    const isThere = files.read(path) !== undefined;
    const line = { path, text: starterSnapshot(own, now) };
    return { line, path, lacking: isThere ? lackingIn(files, path, own) : undefined };
  });
  return {
    lines: written.map(({ line }) => line),
    notes: written.flatMap(({ path, lacking }) =>
      lacking === undefined ? [`${path}: put the figures of each service there, with their time`] : lacking,
    ),
  };
}

/** Returns the clusters that each snapshot serves, by its path below the folder. */
function snapshotPaths({ clusters }: Config): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const [cluster, { metrics }] of Object.entries(clusters))
    for (const source of metrics) {
      const path = source.kind === 'snapshot' && source.path !== undefined && normalizePath(source.path);
      if (path) found.set(path, [...(found.get(path) ?? []), cluster]);
    }
  return found;
}

/** Checks whether a snapshot serves a service: a cluster that nothing measures is served by any. */
function isServed({ workload }: Blueprint, clusters: readonly string[], config: Config): boolean {
  return clusters.includes(workload.cluster) || !Object.hasOwn(config.clusters, workload.cluster);
}

/** Says which services a snapshot lacks; nothing of one that cannot be read, which `validate` has no part in. */
function lackingIn(files: Files, path: string, own: readonly Blueprint[]): string[] {
  try {
    const { services } = readSnapshot(path, parseJson(path, files.read(path)?.toString('utf8') ?? ''));
    const names = own.flatMap(({ name }) => (services.has(name) ? [] : [name]));
    return names.length === 0 ? [] : [`${path}: add an entry for ${listFirst(names, 5)}`];
  } catch (error) {
    if (error instanceof TrimtabError) return [error.message];
    throw error;
  }
}
