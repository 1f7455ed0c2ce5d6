import type { LedgerEvent, VerifiedChange } from '../ports/ledger.ts';
import { parseRecommended } from './event.ts';

/** A change that failed its verification, as far as its events tell of it. */
export interface FailedChange {
  /** Time of the verdict, ISO 8601. */
  readonly at: string;
  readonly blueprintVersion: string | null;
  /**
   * Undefined where neither the verdict nor the decision before it says what was changed. A verdict of an
   * earlier version has no blueprint.
   */
  readonly change: Known | undefined;
}

type Known = Omit<VerifiedChange, 'blueprint'> & Partial<Pick<VerifiedChange, 'blueprint'>>;

/** Load on a service as a whole: `throughput` in requests/s, `cpu` in replicas' worth of its basis. */
export interface Demand {
  readonly throughput: number | undefined;
  readonly cpu: number | undefined;
}

/** Returns the demand that figures on a count stand for. */
export function demandOf(figures: Readonly<Record<string, number>>, replicas: number): Demand {
  const { throughput, cpu_utilization: cpu } = figures;
  return { throughput, cpu: cpu === undefined ? undefined : cpu * replicas };
}

/**
 * Returns the demand of a change: of what was measured before and after it, the lower on the way down and the
 * higher on the way up, which is the one that is harder to get away from.
 */
export function demandOfChange({ from, to, before, after, number }: Known): Demand {
  // Of an autoscaler's number nothing says on how many replicas the figures were.
  if (number !== undefined) return { throughput: before.throughput, cpu: undefined };
  const pick = to < from ? Math.min : Math.max;
  const [decided, judged] = [demandOf(before, from), after ? demandOf(after, to) : undefined];
  const both = (name: keyof Demand) => {
    const known = [decided[name], judged?.[name]].filter((value) => value !== undefined);
    return known.length > 0 ? pick(...known) : undefined;
  };
  return { throughput: both('throughput'), cpu: both('cpu') };
}

/**
 * Returns the failed changes after a verdict. A success ends those that it disproves: the same way, at least
 * as far, under at least as much demand for each replica. The failure of a rollback is none of a change.
 */
export function failedChangesAfter(
  failed: readonly FailedChange[],
  event: LedgerEvent,
  lastAsked: Known | undefined,
): readonly FailedChange[] {
  const { outcome, operation, change, timestamp } = event;
  if (operation === 'rollback') return failed;
  if (outcome === 'failed')
    return [
      ...failed,
      { at: timestamp, blueprintVersion: event.blueprint_version, change: change ?? lastAsked },
    ];
  if ((outcome !== 'success' && outcome !== 'passed') || !change) return failed;
  return failed.filter((one) => !disproves(change, one.change));
}

function disproves(success: VerifiedChange, failed: Known | undefined): boolean {
  if (!failed || success.number !== failed.number) return false;
  if (Math.sign(success.to - success.from) !== Math.sign(failed.to - failed.from)) return false;
  if (success.number === undefined && success.to > success.from)
    return success.from < failed.to && success.to >= failed.to;
  const [now, then] = [demandOfChange(success), demandOfChange(failed)];
  const [known, earlier] = comparable(now, then) ?? [];
  if (known === undefined || earlier === undefined) return false;
  if (success.number !== undefined) return isAsFar(success, failed) && known >= earlier;
  return known * failed.to >= earlier * success.to;
}

/** Checks whether a change goes at least as far as another one the same way. */
export function isAsFar(
  { from, to }: { readonly from: number; readonly to: number },
  other: { readonly to: number },
): boolean {
  return to < from ? to <= other.to : to >= other.to;
}

/** Returns the measure of demand that both know, throughput first; undefined where there is none. */
export function comparable(a: Demand, b: Demand): readonly [number, number, keyof Demand] | undefined {
  for (const name of ['throughput', 'cpu'] as const) {
    const [one, other] = [a[name], b[name]];
    if (one !== undefined && other !== undefined) return [one, other, name];
  }
  return undefined;
}

/**
 * Returns what a decision asks for, to be known of a verdict that does not say what was changed; undefined
 * where it acts on nothing.
 */
export function askedChange({ outcome, recommended, figures }: LedgerEvent): Known | undefined {
  const asked = parseRecommended(recommended);
  if (!asked || asked.action !== outcome) return undefined;
  return { from: asked.from, to: asked.target, before: figures ?? {} };
}
