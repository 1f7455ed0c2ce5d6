import { createHash } from 'node:crypto';
import { describeKnown } from '../lib/did-you-mean.ts';
import { TrimtabError } from '../lib/errors.ts';
import type { Blueprint } from '../policy/blueprint/types.ts';
import { clustersOf, expectCluster } from '../policy/clusters.ts';
import type { Config } from '../policy/config.ts';

/** Services that a run prints and writes: those named, those of a shard or of a cluster, or all. */
export interface Selection {
  readonly services: readonly string[];
  readonly cluster: string | undefined;
  readonly shard: Shard | undefined;
}

/** Part `index` (from 1) of `count`. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

/** Part of a run in a fleet that several jobs may share. */
export interface Scope {
  /** Services to print and write; undefined for all that are decided about. */
  readonly selected: ReadonlySet<string> | undefined;
  /**
   * Checks whether a service, known or not, is this run's to see to. Of the jobs of one matrix exactly one
   * sees to each.
   */
  readonly owns: (service: string) => boolean;
  /**
   * True for the run that sees to what belongs to no cluster: the only run, or of a matrix the first shard of the
   * first cluster.
   */
  readonly keepsRest: boolean;
}

/** The parts of a fleet that tell which services there are. */
interface Known {
  readonly config: Pick<Config, 'clusters'>;
  /** Of all clusters. */
  readonly blueprints: readonly Pick<Blueprint, 'name' | 'workload'>[];
}

/**
 * Returns what a run has to do with. A service's shard depends on its name alone, so that adding one moves no
 * other. @throws TrimtabError `usage` for a cluster, or a service, that is not known or lies in another cluster.
 */
export function scopeOf(selection: Selection, { config, blueprints }: Known): Scope {
  const { services, cluster, shard } = selection;
  const clusters = clustersOf(config, blueprints);
  if (cluster !== undefined) expectCluster(cluster, clusters);
  const clusterOf = new Map(blueprints.map(({ name, workload }) => [name, workload.cluster]));
  for (const name of services) expectService(name, clusterOf, cluster);
  const inShard = (name: string) => !shard || shardOf(name, shard.count) === shard.index;
  const keepsRest = (cluster === undefined || cluster === clusters[0]) && (!shard || shard.index === 1);
  const owns = (name: string): boolean => {
    if (services.length > 0) return services.includes(name) && inShard(name);
    const own = clusterOf.get(name);
    if (cluster !== undefined) return own === undefined ? keepsRest : own === cluster && inShard(name);
    return inShard(name);
  };
  const selected = services.length > 0 || shard ? new Set([...clusterOf.keys()].filter(owns)) : undefined;
  return { selected, owns, keepsRest };
}

function expectService(
  name: string,
  clusterOf: ReadonlyMap<string, string>,
  cluster: string | undefined,
): void {
  const own = clusterOf.get(name);
  if (own === undefined)
    throw new TrimtabError(
      'usage',
      `--service ${name}: no sound blueprint has this metadata.name. ${describeKnown(name, [...clusterOf.keys()])}`,
    );
  if (cluster !== undefined && own !== cluster)
    throw new TrimtabError(
      'usage',
      `--service ${name} runs in cluster ${own}, and --cluster is ${cluster}: leave out one, or make them agree`,
    );
}

/** Returns the part that a service belongs to, from 1 to `count`. */
export function shardOf(name: string, count: number): number {
  return (createHash('sha256').update(name).digest().readUInt32BE() % count) + 1;
}
