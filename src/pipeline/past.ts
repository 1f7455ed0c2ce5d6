import { foldHistories, type History, NO_HISTORY } from '../history/history.ts';
import { ledgerHorizon } from '../history/horizon.ts';
import type { Blueprint } from '../policy/blueprint/types.ts';
import type { Ledger, LedgerEvent } from '../ports/ledger.ts';
import type { PullRequest } from '../ports/pull-requests.ts';
import { proposalBranch } from '../pull-requests/branch.ts';
import { editOf, parseMarker } from '../pull-requests/marker.ts';
import { unrecordedPullEvents } from '../pull-requests/unrecorded.ts';
import { type Advised, adviceToJudge } from './advice.ts';

/** History before a run. */
export interface Past {
  readonly histories: Readonly<Record<string, History>>;
  /** Final verdicts on merged changes, as far back as events are read. */
  readonly verdicts: readonly LedgerEvent[];
  /** Events that the forge shows and the ledger does not hold yet. */
  readonly unrecorded: readonly LedgerEvent[];
  /** Advice to judge by the demand after it, by service. */
  readonly advice: Advised;
  /** Reason the ledger cannot be read; null when it can. */
  readonly error: string | null;
  /** Reasons why the events of single services cannot be read, by name. */
  readonly broken: Readonly<Record<string, string>>;
}

/** Reads the ledger and completes it by the pull requests of the last weeks, where a forge was asked. */
export async function readPast(
  readLedger: Ledger['read'],
  blueprints: readonly Blueprint[],
  pulls: readonly PullRequest[],
  now: Date,
): Promise<Past> {
  const { events, error, broken } = await readLedger(ledgerHorizon(blueprints, now));
  const versions = new Map(blueprints.map((b) => [b.name, b.version ?? null]));
  const unrecorded = unrecordedPullEvents(pulls, events, versions, now);
  const all = [...events, ...unrecorded];
  const histories = Object.fromEntries(foldHistories(all));
  return {
    histories: { ...histories, ...withProposals(histories, pulls) },
    verdicts: events.filter(({ event_type: type, look }) => type === 'verification' && look === undefined),
    unrecorded,
    advice: adviceToJudge(blueprints, all, now),
    error,
    broken,
  };
}

/** Tells open pull requests as the forge shows them: events of an earlier version do not say what they change. */
function withProposals(
  histories: Past['histories'],
  pulls: readonly PullRequest[],
): Readonly<Record<string, History>> {
  const open = pulls.flatMap((pull) => {
    const marker = pull.state === 'open' ? parseMarker(pull.body) : undefined;
    if (!marker || pull.head.branch !== proposalBranch(marker.service)) return [];
    const history = histories[marker.service] ?? NO_HISTORY;
    return [[marker.service, { ...history, proposal: { pull: pull.number, ...editOf(marker) } }] as const];
  });
  return Object.fromEntries(open);
}
