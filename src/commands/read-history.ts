import { openWorkTree } from '../adapters/files/work-tree.ts';
import { readHistoryFile } from '../adapters/history/file.ts';
import { counted } from '../lib/count.ts';
import { describeKnown } from '../lib/did-you-mean.ts';
import { type Failure, TrimtabError } from '../lib/errors.ts';
import { loadConfiguration, loadFleet } from '../pipeline/load.ts';
import { ofCluster } from '../pipeline/scope.ts';
import { clustersOf, expectCluster } from '../policy/clusters.ts';
import { historyService } from '../policy/history-service.ts';
import type { Demand } from '../ports/demand-history.ts';
import { openDemandHistory } from './open/history.ts';
import type { Options } from './options.ts';

const DAY_MS = 86_400_000;

/** Past demand of the services asked for, by name. */
export interface KnownHistory {
  readonly services: ReadonlyMap<string, Demand>;
  readonly notes: readonly string[];
  /** Services whose demand is not known. */
  readonly failures: readonly Failure[];
}

/**
 * Reads the history that the command line names: a file, in which services need no blueprint, or what the sources
 * know of the services of the repository.
 * @throws TrimtabError `usage` for a service that is neither, `history_invalid`
 */
export async function readHistory(options: Options, now: Date): Promise<KnownHistory> {
  const { history, services: names } = options;
  if (history !== undefined) {
    const known = readHistoryFile(history);
    checkNames(names, [...known.keys()], 'not in the history');
    const chosen = [...known].filter(([name]) => names.length === 0 || names.includes(name));
    return { services: byName(chosen), notes: [], failures: [] };
  }
  return askSources(options, now);
}

async function askSources(options: Options, now: Date): Promise<KnownHistory> {
  const { repo, config: path, services: names, days, cluster } = options;
  const files = openWorkTree(repo);
  const configuration = loadConfiguration(files, path);
  const fleet = loadFleet(files, configuration);
  if (cluster !== undefined) expectCluster(cluster, clustersOf(fleet.config, fleet.blueprints));
  const { blueprints, errors } = ofCluster(fleet, cluster);
  checkNames(
    names,
    blueprints.map(({ name }) => name),
    cluster === undefined
      ? 'no blueprint is of that name'
      : `no blueprint of cluster ${cluster} is of that name`,
  );
  const wanted = blueprints.filter(({ name }) => names.length === 0 || names.includes(name));
  const source = await openDemandHistory({ repo, history: undefined, cluster }, configuration.config);
  const window = { from: now.getTime() - days * DAY_MS, to: now.getTime() };
  const answer = await source.read(
    wanted.map((blueprint) => historyService(blueprint)),
    window,
  );
  const known: [string, Demand][] = [];
  const failures: Failure[] = [...errors];
  for (const [service, found] of answer.services) {
    if (found.kind === 'known') known.push([service, found.demand]);
    else failures.push({ service, message: `${service}: its demand is not known: ${found.reason}` });
  }
  const asked = answer.queries === 1 ? '1 query' : `${answer.queries} queries`;
  const note = `${counted(known.length, 'service')} of ${wanted.length} with ${days} days of history, by ${asked}`;
  return { services: byName(known), notes: [...answer.problems, note], failures };
}

function byName(services: readonly (readonly [string, Demand])[]): ReadonlyMap<string, Demand> {
  return new Map([...services].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function checkNames(names: readonly string[], known: readonly string[], what: string): void {
  for (const name of names) {
    if (!known.includes(name))
      throw new TrimtabError(
        'usage',
        `--service ${name}: ${what}. ${describeKnown(name, [...known].sort())}`,
      );
  }
}
