import { readHistoryFile } from '../../adapters/history/file.ts';
import { DAY_MS, sinceMeasured } from '../../evidence/demand.ts';
import { parseBlueprint } from '../../policy/blueprint/parse.ts';
import type { Config } from '../../policy/config.ts';
import { historyService } from '../../policy/history-service.ts';
import type { ServiceHistory } from '../../ports/demand-history.ts';
import { prometheusOptions } from '../open/sources.ts';
import type { Options } from '../options.ts';
import type { StarterFacts } from './facts.ts';
import { starterBlueprint } from './starter.ts';

/** The cluster that a blueprint is in where it names none; the Prometheus of the command line measures that one. */
const DEFAULT_CLUSTER = 'default';
const DAYS = 28;

/** Known past of the workloads that get a blueprint. */
export interface Past {
  readonly of: (service: string) => ServiceHistory;
  /** True where the command line says where history is. */
  readonly asked: boolean;
  readonly notes: readonly string[];
}

/**
 * Reads the past demand of workloads without a blueprint: from a file, or from the Prometheus of the command line.
 * With neither, nothing is known but what the sources of the configuration could tell.
 * @throws TrimtabError `history_invalid` for a file that is broken
 */
export async function readPast(
  options: Pick<Options, 'repo' | 'history' | 'prometheus'>,
  config: Config,
  starters: readonly StarterFacts[],
  now: Date,
): Promise<Past> {
  const { repo, history, prometheus } = options;
  if (history !== undefined) {
    const known = readHistoryFile(history);
    return {
      of: (name) => {
        const demand = known.get(name);
        return demand === undefined
          ? { kind: 'unknown', reason: `${history} has no history of it` }
          : { kind: 'known', demand: sinceMeasured(demand) };
      },
      asked: true,
      notes: [],
    };
  }
  if (prometheus === undefined) {
    const reason = 'no history is known: name a prometheus in trimtab.yaml, or give --history FILE';
    return { of: () => ({ kind: 'unknown', reason }), asked: false, notes: [] };
  }
  const { openPrometheusHistory } = await import('../../adapters/history/prometheus.ts');
  const source = prometheusOptions({ kind: 'prometheus', url: prometheus }, DEFAULT_CLUSTER, repo);
  const wanted = starters.flatMap((starter) => {
    const parsed = parseBlueprint('blueprint.yaml', starterBlueprint(starter), config.defaults);
    return parsed.kind === 'blueprint' ? [historyService(parsed.blueprint)] : [];
  });
  const window = { from: now.getTime() - DAYS * DAY_MS, to: now.getTime() };
  const { services, problems } = await openPrometheusHistory([source], process.env).read(wanted, window);
  return {
    of: (name) => {
      const found = services.get(name) ?? { kind: 'unknown', reason: 'it was not asked for' };
      return found.kind === 'known' ? { ...found, demand: sinceMeasured(found.demand) } : found;
    },
    asked: true,
    notes: problems,
  };
}
