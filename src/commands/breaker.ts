import { openWorkTree } from '../adapters/files/work-tree.ts';
import type { Environment } from '../adapters/github/repository.ts';
import { circuitBreaker } from '../history/circuit-breaker.ts';
import { foldHistories, type History, NO_HISTORY } from '../history/history.ts';
import { ledgerHorizon } from '../history/horizon.ts';
import { describeKnown } from '../lib/did-you-mean.ts';
import { type Failure, TrimtabError } from '../lib/errors.ts';
import { formatInstant } from '../lib/time.ts';
import { showUnseen } from '../lib/visible.ts';
import { blueprintSources, loadConfiguration, readBlueprints } from '../pipeline/load.ts';
import type { Blueprint } from '../policy/blueprint/types.ts';
import type { LedgerEvent } from '../ports/ledger.ts';
import { openKeptLedger } from './open/ledger.ts';
import type { Options } from './options.ts';
import type { LinesOutcome } from './outcome.ts';

/**
 * Runs `breaker reset SERVICE`, for a person who has dealt with the failure. The reset is an event like any
 * other; anything else that holds the service still holds it. A global stop does not prevent it, since that
 * applies to what Trimtab does by itself.
 */
export async function breaker(options: Options, now: Date, environment: Environment): Promise<LinesOutcome> {
  const [verb, ...words] = options.words;
  if (verb !== 'reset')
    throw new TrimtabError(
      'usage',
      `breaker ${showUnseen(verb ?? '')}: the only thing to do with a breaker is to reset it; see --help`,
    );
  const names = [...words, ...options.services];
  if (names.length === 0)
    throw new TrimtabError('usage', 'breaker reset: name the service whose breaker to reset');
  const files = openWorkTree(options.repo);
  const { source, config } = loadConfiguration(files, options.config);
  const { blueprints } = readBlueprints(config, blueprintSources(files, config, source.path));
  const services = names.map((name) => blueprintNamed(name, blueprints));
  const { ledger, close } = await openKeptLedger(options, config, now, environment);
  try {
    const { events, error, broken } = await ledger.read(ledgerHorizon(blueprints, now));
    const unread = error ?? services.flatMap(({ name }) => broken[name] ?? [])[0];
    if (unread !== undefined) return outcome([], [{ service: null, message: `nothing is reset: ${unread}` }]);
    const histories = foldHistories(events);
    const resets = services.map((blueprint) => {
      const { failures, failedChanges = [], advice } = histories.get(blueprint.name) ?? NO_HISTORY;
      const { state } = circuitBreaker(blueprint, failures, now);
      return { blueprint, failures, failedChanges, state, harmed: advice?.verdict === 'harmed' };
    });
    await ledger.append(
      resets.flatMap(({ blueprint, failures, failedChanges, harmed }) =>
        failures.length + failedChanges.length === 0 && !harmed
          ? []
          : [resetEvent(blueprint, failures, options, now, environment)],
      ),
    );
    return outcome(resets.map(describeReset), []);
  } finally {
    close();
  }
}

interface Reset extends Required<Pick<History, 'failures' | 'failedChanges'>> {
  readonly blueprint: Blueprint;
  readonly state: string;
  /** The last advice that was judged did harm. */
  readonly harmed: boolean;
}

function describeReset({ blueprint: { name }, failures, failedChanges, state, harmed }: Reset): string {
  if (failures.length > 0)
    return `${name}: the circuit was ${state} after ${failures.length} failed; it is closed, and counting starts anew`;
  if (harmed && failedChanges.length === 0)
    return `${name}: the circuit is closed; advice before now counts no more`;
  return failedChanges.length > 0
    ? `${name}: the circuit is closed; what failed before may be tried again`
    : `${name}: the circuit is closed and no failure is counted; nothing to reset`;
}

function outcome(lines: readonly string[], failures: readonly Failure[]): LinesOutcome {
  return { kind: 'lines', lines: [...lines, ...failures.map(({ message }) => message)], notes: [], failures };
}

/** Finds the blueprint of a service by name. @throws TrimtabError `usage` when there is none */
function blueprintNamed(name: string, blueprints: readonly Blueprint[]): Blueprint {
  const found = blueprints.find((blueprint) => blueprint.name === name);
  if (found) return found;
  const known = blueprints.map((blueprint) => blueprint.name);
  throw new TrimtabError(
    'usage',
    `breaker reset ${showUnseen(name)}: no sound blueprint has this metadata.name. ${describeKnown(name, known)}`,
  );
}

function resetEvent(
  blueprint: Blueprint,
  failures: readonly string[],
  { reason }: Options,
  now: Date,
  environment: Environment,
): LedgerEvent {
  // By a clock that is behind it would come before what it forgives.
  const latest = Math.max(now.getTime(), ...failures.map((time) => Date.parse(time)));
  return {
    timestamp: formatInstant(new Date(Math.ceil(latest / 1000) * 1000)),
    event_type: 'breaker_reset',
    agent_id:
      environment.GITHUB_ACTOR ||
      environment.USER ||
      environment.LOGNAME ||
      environment.USERNAME ||
      'somebody',
    service: blueprint.name,
    blueprint_version: blueprint.version ?? null,
    operation: 'none',
    classification: 'n/a',
    rationale: reason ?? 'No reason was given.',
    outcome: 'closed',
    duration: '0s',
  };
}
