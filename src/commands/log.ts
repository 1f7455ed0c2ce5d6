import { openWorkTree } from '../adapters/files/work-tree.ts';
import type { Environment } from '../adapters/github/repository.ts';
import { describeKnown } from '../lib/did-you-mean.ts';
import { TrimtabError } from '../lib/errors.ts';
import { showUnseen } from '../lib/visible.ts';
import { blueprintPaths, loadConfiguration, readBlueprints, readSource } from '../pipeline/load.ts';
import type { Blueprint } from '../policy/blueprint/types.ts';
import { clustersOf, expectCluster } from '../policy/clusters.ts';
import type { Config } from '../policy/config.ts';
import type { Files } from '../ports/files.ts';
import type { LedgerEvent } from '../ports/ledger.ts';
import { openKeptLedger, readFailures } from './open/ledger.ts';
import type { Options } from './options.ts';
import type { LogOutcome, ScoreOutcome } from './outcome.ts';
import { score } from './score.ts';

const DAY_MS = 86_400_000;

/**
 * Reads what was decided and done, for people: for all services or those named, from `--since` on, newest
 * last.
 */
export async function log(
  options: Options,
  now: Date,
  environment: Environment,
): Promise<LogOutcome | ScoreOutcome> {
  const files = openWorkTree(options.repo);
  const { config } = loadConfiguration(files, options.config);
  const { ledger, close } = await openKeptLedger(options, config, now, environment);
  try {
    const since =
      typeof options.since === 'number'
        ? new Date(now.getTime() - options.since)
        : (options.since ?? new Date(0));
    // A day's file may hold events of the next by another clock, and of any earlier day.
    const read = await ledger.read(new Date(Math.max(0, since.getTime() - DAY_MS)));
    const { events } = read;
    const wanted = new Set([...options.words, ...options.services]);
    const inCluster = clusterFilter(options.cluster, files, config);
    const chosen = events.filter(
      ({ service, timestamp }) =>
        Date.parse(timestamp) >= since.getTime() &&
        (wanted.size === 0 || wanted.has(service)) &&
        inCluster(service),
    );
    const quiet = [...wanted].filter((name) => !chosen.some(({ service }) => service === name));
    if (quiet.length > 0)
      await expectKnown(
        quiet,
        async () => [...(await ledger.read(new Date(0))).events, ...events],
        blueprintNames(files, config),
      );
    const failures = readFailures(read);
    if (options.score) return { ...(await score(options, now, chosen)), failures };
    const notes = chosen.length === 0 ? ['no events'] : [];
    return { kind: 'log', events: inOrderOfTime(chosen), notes, failures };
  } finally {
    close();
  }
}

function inOrderOfTime(events: readonly LedgerEvent[]): LedgerEvent[] {
  return events
    .map((event) => ({ event, time: Date.parse(event.timestamp) }))
    .sort((a, b) => a.time - b.time)
    .map(({ event }) => event);
}

/**
 * Checks that the names are known. @throws TrimtabError `usage` for a name that no event or blueprint has.
 */
async function expectKnown(
  names: readonly string[],
  everything: () => Promise<readonly LedgerEvent[]>,
  blueprints: readonly string[],
): Promise<void> {
  const known = new Set(blueprints);
  if (names.every((name) => known.has(name))) return;
  for (const { service } of await everything()) known.add(service);
  for (const name of names) {
    if (known.has(name)) continue;
    throw new TrimtabError(
      'usage',
      `log: no event and no blueprint is of a service "${showUnseen(name)}". ${describeKnown(name, [...known].sort())}`,
    );
  }
}

/** Returns a check for the services that blueprints put into a cluster; every service passes where none is named. */
function clusterFilter(
  cluster: string | undefined,
  files: Files,
  config: Config,
): (service: string) => boolean {
  if (cluster === undefined) return () => true;
  const blueprints = soundBlueprints(files, config);
  expectCluster(cluster, clustersOf(config, blueprints));
  const own = new Set(
    blueprints.flatMap(({ name, workload }) => (workload.cluster === cluster ? [name] : [])),
  );
  return (service) => own.has(service);
}

function blueprintNames(files: Files, config: Config): string[] {
  return soundBlueprints(files, config).map(({ name }) => name);
}

/** Lists the sound blueprints; a configuration whose globs match no file has none. */
function soundBlueprints(files: Files, config: Config): readonly Blueprint[] {
  const sources = blueprintPaths(files, config.blueprints).map((path) => readSource(files, path));
  return readBlueprints(config, sources).blueprints;
}
