import { writeWhole } from '../adapters/files/whole-file.ts';
import { openWorkTree } from '../adapters/files/work-tree.ts';
import type { Environment } from '../adapters/github/repository.ts';
import { counted } from '../lib/count.ts';
import { type Failure, TrimtabError } from '../lib/errors.ts';
import { loadConfiguration, loadFleet } from '../pipeline/load.ts';
import type { Blueprint } from '../policy/blueprint/types.ts';
import type { Demand } from '../ports/demand-history.ts';
import type { LedgerEvent } from '../ports/ledger.ts';
import { renderHistoryPage } from '../report/history-page/document.ts';
import { openKeptLedger } from './open/ledger.ts';
import type { Options } from './options.ts';
import type { LinesOutcome } from './outcome.ts';
import { readHistory } from './read-history.ts';

const DAY_MS = 86_400_000;
/** A proposal that is open, and the count that Git states, are told by events from before what is shown. */
const BEFORE_MS = 7 * DAY_MS;

/** Writes the history page: what the ledger and the demand history say of the fleet in the last days. */
export async function report(options: Options, now: Date, environment: Environment): Promise<LinesOutcome> {
  const { html } = options;
  if (html === undefined) throw new TrimtabError('usage', '--html FILE is missing; see --help');
  const to = now.getTime();
  const from = to - options.days * DAY_MS;
  const { events, failures } = await readEvents(options, now, environment, new Date(from - BEFORE_MS));
  const { blueprints, errors, demand, notes } = await readFleet(options, now);
  const past = { from, to, events, blueprints, demand, pulls: pullsUrl(environment) };
  writeWhole(html, [renderHistoryPage(past, titleOf(environment))]);
  return { kind: 'lines', lines: [`wrote ${html}`], notes, failures: [...failures, ...errors] };
}

async function readEvents(
  options: Options,
  now: Date,
  environment: Environment,
  since: Date,
): Promise<{ readonly events: readonly LedgerEvent[]; readonly failures: readonly Failure[] }> {
  const { config } = loadConfiguration(openWorkTree(options.repo), options.config);
  const { ledger, close } = await openKeptLedger(options, config, now, environment);
  try {
    const { events, error, broken } = await ledger.read(since);
    const failures = [
      ...(error === null ? [] : [{ service: null, message: error }]),
      ...Object.entries(broken).map(([service, message]) => ({ service, message })),
    ];
    return { events: events.filter(({ timestamp }) => Date.parse(timestamp) <= now.getTime()), failures };
  } finally {
    close();
  }
}

/** Blueprints as they are today, and demand as far as it is known: without it a page still has the ledger. */
async function readFleet(
  options: Options,
  now: Date,
): Promise<{
  readonly blueprints: readonly Blueprint[];
  readonly errors: readonly Failure[];
  readonly demand: ReadonlyMap<string, Demand>;
  readonly notes: readonly string[];
}> {
  const files = openWorkTree(options.repo);
  const { blueprints, errors } = loadFleet(files, loadConfiguration(files, options.config));
  const { services: demand, notes } = await readHistory(options, now);
  const without = blueprints.filter(({ name }) => !demand.has(name)).length;
  const missing = `${counted(without, 'service')} without demand history: the page shows what their decisions measured`;
  return { blueprints, errors, demand, notes: without === 0 ? notes : [...notes, missing] };
}

/** Returns what stands before the number of a pull request in its URL; null outside of a workflow of GitHub. */
function pullsUrl({ GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: name }: Environment): string | null {
  return server && name && /^https?:\/\//.test(server) ? `${server}/${name}/pull/` : null;
}

function titleOf({ GITHUB_REPOSITORY: name }: Environment): string {
  return name ? `Trimtab: ${name}` : 'Trimtab';
}
