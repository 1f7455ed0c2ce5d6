import type { LedgerEvent } from './event.ts';

/** Readings further apart than this say nothing about the time between them. */
export const LARGEST_GAP_MS = 15 * 60_000;
const DAY_MS = 86_400_000;

/** What the past says about one service: a fold over its events, never stored on its own. */
export interface History {
  readonly readable: boolean;
  /** When the last operation took effect, ISO 8601; null when there was none. */
  readonly lastOperation: string | null;
  /** Times of the merges of the last day of events, oldest first. */
  readonly operations: readonly string[];
  /** A change was merged and no final verdict has been reached on it. */
  readonly awaitingVerification: boolean;
  /** Pull requests whose merge is recorded, and those of them with a final verdict. */
  readonly merged: readonly number[];
  readonly verified: readonly number[];
  /** Looks at merged changes that `samples` have not yet made a verdict of, by pull request. */
  readonly looks?: Readonly<Record<string, readonly Look[]>>;
  /** Deferrals in a row since the last operation, and when the last one lets it ask for room again (ISO 8601). */
  readonly deferrals: number;
  readonly retryAt: string | null;
  /** Times of failed verifications since the last success, oldest first. */
  readonly failures: readonly string[];
  /** The last decision written down, and since when it has been the same; it is written again only on another day. */
  readonly lastDecision: { readonly what: string; readonly at: string; readonly since: string } | null;
  /** A case seen run after run, without a gap; evidence for a stabilisation window. */
  readonly steady: Steady | null;
}

export interface Look {
  readonly verdict: string;
  /** ISO 8601. */
  readonly at: string;
}

export interface Steady {
  readonly action: string;
  readonly from: number;
  /** The most careful count asked for: the highest on the way down, the lowest on the way up. */
  readonly target: number;
  readonly since: string;
  readonly last: string;
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
  failures: [],
  lastDecision: null,
  steady: null,
};
const FINAL_OUTCOMES: readonly string[] = ['success', 'passed', 'insufficient', 'failed', 'inconclusive', 'no_verification_needed'];

/** Histories by service. Events may come in any order; they are folded by time. */
export function foldHistories(events: readonly LedgerEvent[]): Map<string, History> {
  const histories = new Map<string, History>();
  for (const event of [...events].sort((a, b) => Date.parse(a.timestamp) - Date.parse(b.timestamp))) {
    histories.set(event.service, step(histories.get(event.service) ?? NO_HISTORY, event));
  }
  return histories;
}

function step(history: History, event: LedgerEvent): History {
  switch (event.event_type) {
    case 'merge':
      // Two runs at the same time may both have written it down.
      if (event.pull !== undefined && history.merged.includes(event.pull)) return history;
      return {
        ...history,
        lastOperation: event.timestamp,
        operations: [...history.operations.filter((at) => Date.parse(event.timestamp) - Date.parse(at) < DAY_MS), event.timestamp],
        awaitingVerification: true,
        merged: withPull(history.merged, event),
        deferrals: 0,
        retryAt: null,
        steady: null,
      };
    case 'verification': {
      const final = FINAL_OUTCOMES.includes(event.outcome);
      if (event.pull !== undefined && history.verified.includes(event.pull)) return history;
      if (event.look !== undefined) return { ...history, looks: withLook(history.looks, event) };
      const verified = final ? withPull(history.verified, event) : history.verified;
      return {
        ...history,
        lastOperation: history.lastOperation ?? event.timestamp,
        failures: failuresAfter(history.failures, event),
        // The verdict on one change says nothing about another that was merged since.
        awaitingVerification:
          history.awaitingVerification && !(final && (event.pull === undefined || history.merged.every((pull) => verified.includes(pull)))),
        verified,
      };
    }
    case 'decision':
      return {
        ...history,
        // Whoever no longer asks for room waits for none.
        ...(event.operation === 'none' && event.reason !== 'deferred' ? { deferrals: 0, retryAt: null } : {}),
        lastDecision: decisionAfter(history.lastDecision, event),
        steady: steadyAfter(history.steady, event),
      };
    case 'deferral':
      return { ...history, deferrals: history.deferrals + 1, retryAt: event.retry_at ?? null };
    case 'proposal':
      return { ...history, deferrals: 0, retryAt: null };
    default:
      return history;
  }
}

/** What makes two decisions the same for the ledger: what is done, what was asked for, and what held it. */
export function decisionKey(event: Pick<LedgerEvent, 'operation' | 'outcome' | 'recommended' | 'reason'>): string {
  return [event.operation, event.outcome, event.recommended ?? '', event.reason ?? ''].join('|');
}

function decisionAfter(last: History['lastDecision'], event: LedgerEvent): History['lastDecision'] {
  const what = decisionKey(event);
  return { what, at: event.timestamp, since: last?.what === what ? last.since : event.timestamp };
}

function steadyAfter(steady: Steady | null, event: LedgerEvent): Steady | null {
  const { timestamp } = event;
  const match = /^(scale_up|scale_down) (\d+) to (\d+)$/.exec(event.recommended ?? '');
  if (!match || event.reason !== 'stabilizing') return null;
  const asked = { action: String(match[1]), from: Number(match[2]), target: Number(match[3]) };
  const goesOn =
    steady?.action === asked.action && steady.from === asked.from && Date.parse(timestamp) - Date.parse(steady.last) <= LARGEST_GAP_MS;
  if (!goesOn) return { ...asked, since: timestamp, last: timestamp };
  const careful = asked.action === 'scale_up' ? Math.min : Math.max;
  return { ...steady, target: careful(steady.target, asked.target), last: timestamp };
}

/** A success proves the service sound again; a verdict that says neither changes nothing. */
function failuresAfter(failures: readonly string[], event: LedgerEvent): readonly string[] {
  if (event.outcome === 'failed') return [...failures, event.timestamp];
  return event.outcome === 'success' || event.outcome === 'passed' ? [] : failures;
}

function withLook(looks: History['looks'], { pull, look, timestamp }: LedgerEvent): NonNullable<History['looks']> {
  const known = looks?.[String(pull)] ?? [];
  return { ...looks, [String(pull)]: [...known, { verdict: String(look), at: timestamp }] };
}

function withPull(pulls: readonly number[], event: LedgerEvent): readonly number[] {
  return event.pull === undefined ? pulls : [...pulls, event.pull];
}
