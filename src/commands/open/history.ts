import { openHistoryFile } from '../../adapters/history/file.ts';
import type { PrometheusOptions } from '../../adapters/prometheus/prometheus.ts';
import { configOfCluster } from '../../policy/clusters.ts';
import type { Config } from '../../policy/config.ts';
import type { DemandHistory } from '../../ports/demand-history.ts';
import type { Options } from '../options.ts';
import { prometheusOptions } from './sources.ts';

/**
 * Opens past demand: the file named on the command line, or the Prometheus sources of all clusters, or of the one that the run is for, whose answers
 * are kept where trimtab.yaml says.
 * @throws TrimtabError `history_invalid` for a file that is broken
 */
export async function openDemandHistory(
  { repo, history, cluster }: Pick<Options, 'repo' | 'history' | 'cluster'>,
  config: Config,
): Promise<DemandHistory> {
  if (history !== undefined) {
    return openHistoryFile(history);
  }
  const sources = Object.entries(configOfCluster(config, cluster).clusters).flatMap(([name, { metrics }]) =>
    metrics.flatMap((source): PrometheusOptions[] =>
      source.kind === 'prometheus' ? [prometheusOptions(source, name, repo)] : [],
    ),
  );
  const [{ openPrometheusHistory }, { openHistoryCache }] = await Promise.all([
    import('../../adapters/history/prometheus.ts'),
    import('../../adapters/history/cache.ts'),
  ]);
  const { cache } = config.history;
  const keep = cache === undefined || sources.length === 0 ? undefined : openHistoryCache(repo, cache);
  return openPrometheusHistory(sources, process.env, keep);
}
