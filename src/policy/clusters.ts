import { describeKnown } from '../lib/did-you-mean.ts';
import { TrimtabError } from '../lib/errors.ts';
import type { Blueprint } from './blueprint/types.ts';
import type { ClusterConfig } from './cluster-config.ts';
import type { Config } from './config.ts';

/**
 * Lists the clusters of a configuration: those that trimtab.yaml names, in its order, then those that only
 * blueprints name, by name. The order is the same in every job that reads the same files.
 */
export function clustersOf(
  { clusters }: Pick<Config, 'clusters'>,
  blueprints: readonly Pick<Blueprint, 'workload'>[],
): string[] {
  const others = blueprints.map(({ workload }) => workload.cluster).sort();
  return [...new Set([...Object.keys(clusters), ...others])];
}

/** Checks that a cluster is one of those known. @throws TrimtabError `usage`, with what may be meant */
export function expectCluster(cluster: string, known: readonly string[]): void {
  if (known.includes(cluster)) return;
  throw new TrimtabError(
    'usage',
    `--cluster ${cluster}: neither trimtab.yaml nor a sound blueprint names this cluster. ${describeKnown(cluster, known)}`,
  );
}

/**
 * Returns the configuration as a run for one cluster may use it: nothing of another cluster is there to be
 * opened. A cluster that trimtab.yaml does not name is served by the snapshots of any.
 */
export function configOfCluster(config: Config, cluster: string | undefined): Config {
  if (cluster === undefined) return config;
  const { clusters } = config;
  const own = Object.entries(clusters).filter(([name]) => name === cluster);
  const served = own.length > 0 ? own : Object.entries(clusters).map(onlySnapshots);
  return { ...config, clusters: Object.fromEntries(served) };
}

function onlySnapshots([name, cluster]: [string, ClusterConfig]): [string, ClusterConfig] {
  const metrics = cluster.metrics.filter(({ kind }) => kind === 'snapshot');
  return [name, { ...cluster, metrics, delivery: { kind: 'none' } }];
}
