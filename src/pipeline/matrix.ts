import { TrimtabError } from '../lib/errors.ts';
import type { Blueprint } from '../policy/blueprint/types.ts';
import { clustersOf, expectCluster } from '../policy/clusters.ts';
import type { Config } from '../policy/config.ts';
import { shardOf } from './select.ts';

/** One job: a cluster, or a part of one as `--shard` takes it. */
interface MatrixJob {
  readonly cluster: string;
  readonly shard?: string;
}

/** Matrix as `strategy.matrix` of a workflow takes it, one job for each entry. */
export interface Matrix {
  readonly include: readonly MatrixJob[];
}

/** Jobs that GitHub starts for one matrix at most. */
const MAX_JOBS = 256;

/**
 * Divides a fleet into jobs: one for each cluster, or for `cluster` alone; each in `shards` parts where that is
 * given. The first entry is of the job that keeps what concerns all.
 * @throws TrimtabError `usage` for an unknown cluster, or more jobs than GitHub starts
 */
export function buildMatrix(
  config: Pick<Config, 'clusters'>,
  blueprints: readonly Pick<Blueprint, 'workload'>[],
  { cluster, shards }: { readonly cluster: string | undefined; readonly shards: number | undefined },
): Matrix {
  const known = clustersOf(config, blueprints);
  if (cluster !== undefined) expectCluster(cluster, known);
  const wanted = cluster === undefined ? known : [cluster];
  const include = wanted.flatMap((name): MatrixJob[] =>
    shards === undefined
      ? [{ cluster: name }]
      : Array.from({ length: shards }, (_, at) => ({ cluster: name, shard: `${at + 1}/${shards}` })),
  );
  if (include.length > MAX_JOBS)
    throw new TrimtabError(
      'usage',
      `${include.length} jobs: GitHub starts at most ${MAX_JOBS} of one matrix. Use fewer --shards, or --cluster NAME`,
    );
  return { include };
}

/** Counts the services of one job. */
export function countServices(
  { cluster, shard }: MatrixJob,
  blueprints: readonly Pick<Blueprint, 'name' | 'workload'>[],
): number {
  const [index = 1, count = 1] = shard?.split('/').map(Number) ?? [];
  return blueprints.filter(
    ({ name, workload }) => workload.cluster === cluster && shardOf(name, count) === index,
  ).length;
}
