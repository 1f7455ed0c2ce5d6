import { isDeepStrictEqual } from 'node:util';
import { counted } from '../lib/count.ts';
import type { Milliseconds } from '../lib/duration.ts';
import type { Demand } from '../ports/demand-history.ts';
import type { AdviceRecord, AutoscalerNumbers } from '../ports/evidence-record.ts';
import { type LedgerEvent, OBSERVED, type ProposedEdit } from '../ports/ledger.ts';
import { between, DAY_MS, inPoints, MINUTE_MS } from './demand.ts';
import { type Numbers, replayNumbers } from './replay.ts';
import { type Rules, WHOLE } from './rules.ts';
import { costOf, priceOf } from './score.ts';

/**
 * Advice of one pull request, merged or not, or of a run that only observed: the numbers in Git then, and the
 * proposed ones.
 */
export interface Advice {
  readonly service: string;
  /** Undefined where the service was observed only. */
  readonly pull: number | undefined;
  readonly at: Milliseconds;
  /** Time of the next advice on the service. */
  readonly until: Milliseconds | undefined;
  readonly merged: boolean;
  /** Undefined where the ledger does not say what else the autoscaler had. */
  readonly numbers: { readonly from: Numbers; readonly to: Numbers } | undefined;
  /**
   * Limit that the service's p95 told by then, in hundredths of a percent; undefined where the ledger has none, as
   * where the blueprint stated it.
   */
  readonly limit?: number | undefined;
}

/** Outcome of an advice by the demand that followed: positive figures were saved by it, negative ones lost. */
export interface Regret {
  readonly from: Milliseconds;
  readonly to: Milliseconds;
  readonly measured_minutes: number;
  readonly violation_minutes_saved: number;
  readonly replica_minutes_saved: number;
  /** Share of the request above which a minute was counted as one in violation. */
  readonly utilization_limit: number;
  /** By the price of violations: whether the proposed numbers would have cost less than those in Git, or more. */
  readonly verdict: 'helped' | 'harmed' | 'even';
}

export type JudgedAdvice = { readonly advice: Advice } & (
  | { readonly kind: 'judged'; readonly regret: Regret }
  | { readonly kind: 'unknown'; readonly why: string }
);

/** An advice is judged by what follows it, until the next one on its service and at most for two weeks. */
export const LONGEST_ADVICE_MS = 14 * DAY_MS;
/** Less than a day says nothing of a number that lives for weeks. */
const LEAST_MS = DAY_MS;
/** A count that stands alone cannot react: the price of its violations is at least this. */
const COUNT_PRICE = 100;

/**
 * Lists what pull requests advised, and what would have been where a service was observed only, in the order of
 * their times; rollbacks are no advice.
 */
export function listAdvice(events: readonly LedgerEvent[]): readonly Advice[] {
  const ordered = [...events].sort((a, b) => Date.parse(a.timestamp) - Date.parse(b.timestamp));
  const merged = new Set(
    ordered.flatMap((event) => (event.event_type === 'merge' && event.pull ? [event.pull] : [])),
  );
  const known: Known = { numbers: new Map(), limits: new Map() };
  const found: Advice[] = [];
  const latest = new Map<string, Advice>();
  for (const event of ordered) {
    const { service, edit, pull } = event;
    noteEvidence(event, known);
    if (!edit || !isAdvice(event)) continue;
    const last = latest.get(service);
    const numbers = numbersOf(edit, known.numbers.get(service));
    // What was only written anew says the same.
    const at = Date.parse(event.timestamp);
    const lasts = last && (pull !== undefined || at - last.at < LONGEST_ADVICE_MS);
    if (lasts && last.pull === pull && isDeepStrictEqual(last.numbers, numbers)) continue;
    const one = {
      service,
      pull,
      at,
      until: undefined,
      merged: pull !== undefined && merged.has(pull),
      numbers,
      limit: known.limits.get(service),
    };
    latest.set(service, one);
    found.push(one);
  }
  const next = new Map<string, Milliseconds>();
  const backwards = found.toReversed().map((one): Advice => {
    const until = next.get(one.service);
    next.set(one.service, one.at);
    return { ...one, until };
  });
  return backwards.reverse();
}

/** Findings of the last look at each service's past. */
interface Known {
  readonly numbers: Map<string, AutoscalerNumbers>;
  readonly limits: Map<string, number | undefined>;
}

function noteEvidence({ service, evidence }: LedgerEvent, known: Known): void {
  if (!evidence || !('stated' in evidence)) return;
  known.limits.set(service, evidence.limit?.limit);
  if (evidence.kind === 'autoscaler' && evidence.stated.settings)
    known.numbers.set(service, evidence.stated.settings);
}

function isAdvice({ event_type: type, operation, outcome, pull }: LedgerEvent): boolean {
  return type === 'proposal' && operation !== 'rollback' && (pull !== undefined || outcome === OBSERVED);
}

function numbersOf(
  { from, to, number, stated: known }: ProposedEdit,
  seen: AutoscalerNumbers | undefined,
): Advice['numbers'] {
  if (number === undefined) return { from: { replicas: from }, to: { replicas: to } };
  const stated = known ?? seen;
  return stated && { from: { ...stated, [number]: from }, to: { ...stated, [number]: to } };
}

/** Checks whether an advice had a day to itself by now. */
export function isLongEnough({ at, until = Number.POSITIVE_INFINITY }: Advice, now: Milliseconds): boolean {
  return Math.min(until, now) - at >= LEAST_MS;
}

/**
 * Judges an advice by the demand after it, and by the limit that p95 told when it was given. `history` says why
 * there is none where it is a text.
 */
export function judgeAdvice(
  advice: Advice,
  history: Demand | string,
  stated: Rules,
  now: Milliseconds,
): JudgedAdvice {
  const rules = { ...stated, utilizationLimit: advice.limit ?? stated.utilizationLimit };
  const unknown = (why: string): JudgedAdvice => ({ kind: 'unknown', advice, why });
  const { numbers, at, until = Number.POSITIVE_INFINITY } = advice;
  if (numbers === undefined) return unknown('the ledger does not say which other numbers its autoscaler had');
  if (typeof history === 'string') return unknown(history);
  const end = Math.min(until, at + LONGEST_ADVICE_MS, now);
  if (!isLongEnough(advice, now))
    return unknown(
      until < at + LEAST_MS ? 'the next proposal came within a day' : 'it is younger than a day',
    );
  const points = between(inPoints(history), at, end);
  const [was, is] = [replayNumbers(points, numbers.from, rules), replayNumbers(points, numbers.to, rules)];
  if (was.steps * MINUTE_MS < LEAST_MS)
    return unknown(`the history has ${counted(was.steps, 'minute')} of the time after it, of a day at least`);
  const price = priceOf(rules, 'replicas' in numbers.from ? COUNT_PRICE : 0);
  const [before, after] = [costOf(was, price), costOf(is, price)];
  return {
    kind: 'judged',
    advice,
    regret: {
      from: at,
      to: end,
      measured_minutes: was.steps,
      violation_minutes_saved: was.violations - is.violations,
      replica_minutes_saved: was.replicas - is.replicas,
      utilization_limit: rules.utilizationLimit / WHOLE,
      verdict: after < before ? 'helped' : after > before ? 'harmed' : 'even',
    },
  };
}

/** Returns the verdict on the last advice that can be judged; undefined where none can. */
export function judgeLast(
  advice: readonly Advice[],
  history: Demand,
  rules: Rules,
  now: Milliseconds,
): AdviceRecord | undefined {
  for (const one of advice.toReversed()) {
    const judged = judgeAdvice(one, history, rules, now);
    if (judged.kind === 'unknown') continue;
    const { verdict, violation_minutes_saved, replica_minutes_saved } = judged.regret;
    return {
      at: new Date(now).toISOString(),
      ...(one.pull === undefined ? {} : { pull: one.pull }),
      proposed_at: new Date(one.at).toISOString(),
      verdict,
      violation_minutes_saved,
      replica_minutes_saved,
    };
  }
  return undefined;
}
