import type { AdviceRecord } from '../ports/evidence-record.ts';
import { EVENT_TYPES, type LedgerEvent, OBSERVED, type ProposedEdit } from '../ports/ledger.ts';
import { askedChange, type FailedChange, failedChangesAfter } from './failed-changes.ts';
import { evidenceAfter, type PastEvidence } from './past-evidence.ts';
import { type Steady, steadyAfter } from './steady.ts';

/** Past of one service: a fold over its events, never stored on its own. */
export interface History {
  readonly readable: boolean;
  /** Time at which the last operation took effect, ISO 8601; null when there was none. */
  readonly lastOperation: string | null;
  /** Times of merges, oldest first. */
  readonly operations: readonly string[];
  /** A change was merged and no final verdict has been reached on it. */
  readonly awaitingVerification: boolean;
  /** Pull requests whose merge is recorded, and those of them with a final verdict. */
  readonly merged: readonly number[];
  readonly verified: readonly number[];
  /** Looks at merged changes that `samples` have not yet made a verdict of, by pull request. */
  readonly looks?: Readonly<Record<string, readonly Look[]>>;
  /**
   * Deferrals in a row since the last operation, and when the last one lets it ask for room again (ISO 8601).
   */
  readonly deferrals: number;
  readonly retryAt: string | null;
  /** A person has been notified of these deferrals. */
  readonly escalated: boolean;
  /** Times of failed verifications since the last success or reset, oldest first. */
  readonly failures: readonly string[];
  /** Changes that failed their verification and that no later success has disproved, oldest first. */
  readonly failedChanges?: readonly FailedChange[];
  /** The last change that was decided on, for verdicts that do not say what was changed. */
  readonly lastAsked?: FailedChange['change'];
  /**
   * The last decision written down, and since when it has been the same; it is written again only on another
   * day.
   */
  readonly lastDecision: { readonly what: string; readonly at: string; readonly since: string } | null;
  /**
   * Since when every decision has come to no action, for whatever reason, ISO 8601; absent where the last one
   * has acted.
   */
  readonly restingSince?: string | undefined;
  /** The open pull request that proposes a change, as far as the forge or the ledger says. */
  readonly proposal?: OpenProposal | undefined;
  /** Last advice on a service that was observed only, and its time, ISO 8601; absent once it was proposed. */
  readonly observed?: { readonly edit: ProposedEdit; readonly at: string } | undefined;
  /** A recommendation seen run after run, without a gap; evidence for a stabilization window. */
  readonly steady: Steady | null;
  /** Findings in the service's past; absent where nobody looked. */
  readonly evidence?: PastEvidence;
  /** Verdict of demand on the last proposal that can be judged; absent where nobody asks, or a reset came after. */
  readonly advice?: AdviceRecord | undefined;
}

interface OpenProposal extends ProposedEdit {
  readonly pull: number;
}

export interface Look {
  readonly verdict: string;
  /** Time at which its figures were measured, ISO 8601. */
  readonly measuredAt: string;
}

export const NO_HISTORY: History = {
  readable: true,
  lastOperation: null,
  operations: [],
  awaitingVerification: false,
  merged: [],
  verified: [],
  deferrals: 0,
  retryAt: null,
  escalated: false,
  failures: [],
  lastDecision: null,
  steady: null,
};
const FINAL_OUTCOMES: readonly string[] = [
  'success',
  'passed',
  'insufficient',
  'failed',
  'inconclusive',
  'no_verification_needed',
];

/**
 * Folds events into histories by service. Events may come in any order and more than once, as from two runs
 * at the same time or from a push whose answer was lost: they are folded by time, and a line counts once.
 */
export function foldHistories(events: readonly LedgerEvent[]): Map<string, History> {
  const byService = new Map<string, Timed[]>();
  for (const event of events) {
    const timed = { event, time: Date.parse(event.timestamp) };
    const own = byService.get(event.service);
    if (own) own.push(timed);
    else byService.set(event.service, [timed]);
  }
  return new Map([...byService].map(([service, own]) => [service, foldOne(own)]));
}

/** An event with its time in milliseconds. */
export interface Timed {
  readonly event: LedgerEvent;
  readonly time: number;
}

function foldOne(own: readonly Timed[]): History {
  return inOrderOnce(own).reduce((history, { event }) => afterEvent(history, event), NO_HISTORY);
}

/** Sorts events by time, and keeps one of those that are the same. */
export function inOrderOnce(events: readonly Timed[]): Timed[] {
  const ordered = [...events].sort(
    (a, b) =>
      a.time - b.time || rank(a) - rank(b) || compareText(JSON.stringify(a.event), JSON.stringify(b.event)),
  );
  return ordered.filter(({ event, time }, i) => {
    const before = ordered[i - 1];
    return before?.time !== time || JSON.stringify(before.event) !== JSON.stringify(event);
  });
}

function rank({ event }: Timed): number {
  return EVENT_TYPES.indexOf(event.event_type);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** Returns a history after one more event, which is no earlier than those before. */
export function afterEvent(history: History, event: LedgerEvent): History {
  switch (event.event_type) {
    case 'merge':
      return afterMerge(history, event);
    case 'verification':
      return afterVerification(history, event);
    case 'decision':
      return {
        ...history,
        ...(asksNoLonger(event) ? NOT_WAITING : {}),
        ...lastAskedAfter(event),
        lastDecision: decisionAfter(history.lastDecision, event),
        restingSince: event.outcome === 'no_action' ? (history.restingSince ?? event.timestamp) : undefined,
        steady: steadyAfter(history.steady, event),
        ...evidenceAfter(history.evidence, event),
        ...(event.advice === undefined ? {} : { advice: event.advice }),
      };
    case 'deferral':
      // Two runs at the same time may both have found no room: that is one deferral.
      if (history.retryAt !== null && Date.parse(event.timestamp) < Date.parse(history.retryAt))
        return history;
      return { ...history, deferrals: history.deferrals + 1, retryAt: event.retry_at ?? null };
    case 'deferral_escalated':
      return { ...history, escalated: true };
    case 'proposal':
      return afterProposal(history, event);
    case 'breaker_reset':
      return { ...history, failures: [], failedChanges: [], advice: undefined };
    default:
      return history;
  }
}

function failedAfter({ failedChanges = [], lastAsked }: History, event: LedgerEvent): Partial<History> {
  const failed = failedChangesAfter(failedChanges, event, lastAsked);
  return failed.length === 0 && failedChanges.length === 0 ? {} : { failedChanges: failed };
}

function lastAskedAfter(event: LedgerEvent): Pick<History, 'lastAsked'> {
  const asked = askedChange(event);
  return asked ? { lastAsked: asked } : {};
}

const NOT_WAITING = { deferrals: 0, retryAt: null, escalated: false } as const;

/** Checks whether a decision ends the wait for room: it needs none. A hold says nothing about the need. */
function asksNoLonger({ outcome, reason }: LedgerEvent): boolean {
  if (outcome === 'scale_down') return true;
  return (
    outcome === 'no_action' &&
    (reason === undefined || reason === 'at_max_replicas' || reason === 'at_min_replicas')
  );
}

function afterProposal(history: History, event: LedgerEvent): History {
  const { outcome, edit, timestamp: at } = event;
  if (outcome === OBSERVED) return edit === undefined ? history : { ...history, observed: { edit, at } };
  return {
    ...history,
    ...NOT_WAITING,
    ...(history.observed === undefined ? {} : { observed: undefined }),
    proposal: proposalAfter(history.proposal, event),
  };
}

function proposalAfter(
  proposal: OpenProposal | undefined,
  { operation, outcome, pull, edit }: LedgerEvent,
): OpenProposal | undefined {
  if (operation === 'rollback') return proposal;
  if (outcome === 'close') return proposal?.pull === pull ? undefined : proposal;
  return pull === undefined || edit === undefined ? undefined : { pull, ...edit };
}

function afterMerge(history: History, event: LedgerEvent): History {
  const { pull, timestamp } = event;
  if (pull !== undefined && history.merged.includes(pull)) return history;
  return {
    ...history,
    ...NOT_WAITING,
    proposal: history.proposal?.pull === pull ? undefined : history.proposal,
    lastOperation: timestamp,
    operations: [...history.operations, timestamp],
    // By clocks that disagree its verdict may come first.
    awaitingVerification:
      history.awaitingVerification || pull === undefined || !history.verified.includes(pull),
    merged: withPull(history.merged, event),
    steady: null,
  };
}

function afterVerification(history: History, event: LedgerEvent): History {
  const { pull, outcome } = event;
  if (pull !== undefined && history.verified.includes(pull)) return history;
  if (event.look !== undefined) return { ...history, looks: withLook(history.looks, event) };
  const final = FINAL_OUTCOMES.includes(outcome);
  const verified = final ? withPull(history.verified, event) : history.verified;
  // The verdict on one change says nothing about another that was merged since.
  const ends = final && (pull === undefined || history.merged.every((one) => verified.includes(one)));
  return {
    ...history,
    lastOperation: history.lastOperation ?? event.timestamp,
    failures: failuresAfter(history.failures, event),
    ...failedAfter(history, event),
    awaitingVerification: history.awaitingVerification && !ends,
    verified,
  };
}

/**
 * Returns what makes two decisions the same for the ledger: what is done, what was asked for, and what held
 * it.
 */
export function decisionKey(
  event: Pick<LedgerEvent, 'operation' | 'outcome' | 'recommended' | 'reason'>,
): string {
  return [event.operation, event.outcome, event.recommended ?? '', event.reason ?? ''].join('|');
}

/**
 * Returns since when every run has decided on this action to the same count (ISO 8601); undefined where the
 * last one did not.
 */
export function decidedSince({ lastDecision }: History, action: string): string | undefined {
  return lastDecision?.what.split('|')[1] === action ? lastDecision.since : undefined;
}

function decisionAfter(last: History['lastDecision'], event: LedgerEvent): History['lastDecision'] {
  const what = decisionKey(event);
  return { what, at: event.timestamp, since: last?.what === what ? last.since : event.timestamp };
}

/**
 * Returns the failures after a verdict. A success ends them; a verdict that is neither success nor failure
 * changes nothing, and neither does a successful rollback, which says nothing about the next change.
 */
function failuresAfter(
  failures: readonly string[],
  { outcome, operation, timestamp }: LedgerEvent,
): readonly string[] {
  if (outcome === 'failed') return [...failures, timestamp];
  return (outcome === 'success' || outcome === 'passed') && operation !== 'rollback' ? [] : failures;
}

/** Adds a look, once: two runs at the same time may both have recorded the same measurement. */
function withLook(
  looks: History['looks'],
  { pull, look, timestamp, measured_at: measuredAt = timestamp }: LedgerEvent,
) {
  const known = looks?.[String(pull)] ?? [];
  if (known.some((one) => one.verdict === look && one.measuredAt === measuredAt)) return looks ?? {};
  return { ...looks, [String(pull)]: [...known, { verdict: String(look), measuredAt }] };
}

function withPull(pulls: readonly number[], event: LedgerEvent): readonly number[] {
  return event.pull === undefined ? pulls : [...pulls, event.pull];
}
