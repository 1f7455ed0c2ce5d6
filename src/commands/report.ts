import { writeWhole } from '../adapters/files/whole-file.ts';
import { openWorkTree } from '../adapters/files/work-tree.ts';
import type { Environment } from '../adapters/github/repository.ts';
import { DAY_MS } from '../evidence/demand.ts';
import { counted } from '../lib/count.ts';
import { type Failure, TrimtabError } from '../lib/errors.ts';
import { loadConfiguration, loadFleet } from '../pipeline/load.ts';
import type { Blueprint } from '../policy/blueprint/types.ts';
import type { Demand } from '../ports/demand-history.ts';
import type { Ledger, LedgerEvent } from '../ports/ledger.ts';
import { renderHistoryPage } from '../report/history-page/document.ts';
import { openKeptLedger, readFailures } from './open/ledger.ts';
import type { Options } from './options.ts';
import type { LinesOutcome } from './outcome.ts';
import { readHistory } from './read-history.ts';

/** A proposal that is open, and the count that Git states, are told by events from before what is shown. */
const BEFORE_MS = 7 * DAY_MS;

/** Writes the history page: what the ledger and the demand history say of the fleet in the last days. */
export async function report(options: Options, now: Date, environment: Environment): Promise<LinesOutcome> {
  const { html } = options;
  if (html === undefined) throw new TrimtabError('usage', '--html FILE is missing; see --help');
  const to = now.getTime();
  const from = to - options.days * DAY_MS;
  const files = openWorkTree(options.repo);
  const configuration = loadConfiguration(files, options.config);
  const { ledger, close } = await openKeptLedger(options, configuration.config, now, environment);
  const { events, failures } = await readEvents(ledger, now, new Date(from - BEFORE_MS)).finally(close);
  const { blueprints, errors } = loadFleet(files, configuration);
  const { demand, notes } = await readDemand(options, blueprints, now);
  const past = { from, to, events, blueprints, demand, pulls: pullsUrl(environment) };
  writeWhole(html, [renderHistoryPage(past, titleOf(environment))]);
  return { kind: 'lines', lines: [`wrote ${html}`], notes, failures: [...failures, ...errors] };
}

async function readEvents(
  ledger: Ledger,
  now: Date,
  since: Date,
): Promise<{ readonly events: readonly LedgerEvent[]; readonly failures: readonly Failure[] }> {
  const read = await ledger.read(since);
  const events = read.events.filter(({ timestamp }) => Date.parse(timestamp) <= now.getTime());
  return { events, failures: readFailures(read) };
}

/** Reads demand as far as it is known: without it a page still has the ledger. */
async function readDemand(
  options: Options,
  blueprints: readonly Blueprint[],
  now: Date,
): Promise<{ readonly demand: ReadonlyMap<string, Demand>; readonly notes: readonly string[] }> {
  const { services: demand, notes } = await readHistory(options, now);
  const without = blueprints.filter(({ name }) => !demand.has(name)).length;
  const missing = `${counted(without, 'service')} without demand history: the page shows what their decisions measured`;
  return { demand, notes: without === 0 ? notes : [...notes, missing] };
}

/** Returns what stands before the number of a pull request in its URL; null outside of a workflow of GitHub. */
function pullsUrl({ GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: name }: Environment): string | null {
  return server && name && /^https?:\/\//.test(server) ? `${server}/${name}/pull/` : null;
}

function titleOf({ GITHUB_REPOSITORY: name }: Environment): string {
  return name ? `Trimtab: ${name}` : 'Trimtab';
}
