import {
  comparable,
  demandOf,
  demandOfChange,
  type FailedChange,
  isAsFar,
} from '../history/failed-changes.ts';
import {
  add,
  compare,
  formatPercent,
  fraction,
  fromNumber,
  multiply,
  ONE,
  toNumber,
} from '../lib/fraction.ts';
import type { Observation } from '../metrics/observation/types.ts';
import type { Blueprint } from '../policy/blueprint/types.ts';
import { countOf } from './decision/limits.ts';
import type { NumberChange, Recommendation } from './decision/types.ts';

/** A recommended change, and the load under which it is asked for. */
export interface Move {
  readonly blueprint: Blueprint;
  readonly observation: Observation | undefined;
  readonly current: number;
  readonly recommendation: Recommendation;
}

/**
 * Describes the failed change that a recommended one would repeat under the same load, and what has to change
 * before it is tried again; undefined where it repeats none.
 *
 * A scale-down repeats one that failed while the demand for each replica at its count is not below that of
 * then by more than `tolerance`; a scale-up repeats one on its way while demand is not above that of then by
 * more. Another pod template or blueprint is another matter. Where nothing tells the demand of then or of now,
 * the same move is a repetition, and where nothing tells what failed, every scale-down is.
 */
export function describeRepeatedFailure(move: Move, failed: readonly FailedChange[]): string | undefined {
  const repeated = failed.findLast((one) => !isOtherSpec(move, one) && repeats(move, one));
  return repeated && describe(move, repeated);
}

/**
 * Describes the failed change of an autoscaler's number that another one would repeat: the same number, as far at
 * least the same way, while throughput is not below that of then by more than `tolerance`.
 */
export function describeRepeatedNumber(
  move: Pick<Move, 'blueprint' | 'observation'> & { readonly change: NumberChange },
  failed: readonly FailedChange[],
): string | undefined {
  const { blueprint, observation, change } = move;
  const repeated = failed.findLast((one) => {
    if (one.change?.number !== change.number || isOtherSpec(move, one)) return false;
    const sameWay = change.to < change.from === one.change.to < one.change.from;
    return sameWay && isAsFar(change, one.change);
  });
  if (repeated?.change === undefined) return undefined;
  const now = observation?.figures.throughput?.value;
  const { throughput: then } = repeated.change.before;
  const { down } = blueprint.scaling.tolerance;
  const least =
    then === undefined ? undefined : multiply(add(ONE, { n: -down.n, d: down.d }), fromNumber(then));
  if (now !== undefined && least !== undefined && compare(fromNumber(now), least) < 0) return undefined;
  const lower =
    now === undefined || then === undefined ? '' : `demand is more than ${formatPercent(down)} lower, `;
  const { number, from, to } = repeated.change;
  return `Changing ${number} from ${from} to ${to} failed its verification at ${repeated.at}. It is tried again when ${lower}${RELEASE}.`;
}

/** Checks whether pods or policy have changed since. */
function isOtherSpec(
  { blueprint, observation }: Pick<Move, 'blueprint' | 'observation'>,
  { at, blueprintVersion, change }: FailedChange,
): boolean {
  const { hash, since } = observation?.template ?? {};
  const otherTemplate =
    since === undefined
      ? hash !== undefined && change?.template !== undefined && hash !== change.template
      : Date.parse(since) > Date.parse(at);
  if (otherTemplate) return true;
  if (change?.blueprint !== undefined) return change.blueprint !== blueprint.hash;
  return (
    blueprintVersion !== null && blueprint.version !== undefined && blueprintVersion !== blueprint.version
  );
}

function repeats(move: Move, { change }: FailedChange): boolean {
  const { current, recommendation } = move;
  const to = recommendation.target_replicas;
  const isDown = to < current;
  if (change?.number !== undefined) return false;
  if (!change) return isDown;
  if (isDown !== change.to < change.from) return false;
  const demands = compareDemand(move, change);
  if (isDown) return demands ? !isClearlyLess(move, demands, change.to, to) : to <= change.to;
  const onItsWay = current < change.to && to >= change.to;
  return onItsWay && !(demands && isClearlyMore(move, demands));
}

interface Demands {
  readonly measure: 'throughput' | 'cpu';
  readonly present: number;
  readonly past: number;
}

function compareDemand({ observation, current }: Move, change: Changed): Demands | undefined {
  const { throughput, cpu_utilization: cpu } = observation?.figures ?? {};
  const figures = {
    ...(throughput ? { throughput: throughput.value } : {}),
    ...(cpu ? { cpu_utilization: cpu.value } : {}),
  };
  const both = comparable(demandOf(figures, current), demandOfChange(change));
  return both && { present: both[0], past: both[1], measure: both[2] };
}

type Changed = NonNullable<FailedChange['change']>;

/** Compares the demand for each replica: now on `to`, then on `failedTo`. */
function isClearlyLess(
  { blueprint }: Move,
  { present, past }: Demands,
  failedTo: number,
  to: number,
): boolean {
  const { down } = blueprint.scaling.tolerance;
  const most = multiply(add(ONE, { n: -down.n, d: down.d }), multiply(fromNumber(past), fraction(to)));
  return compare(multiply(fromNumber(present), fraction(failedTo)), most) < 0;
}

function isClearlyMore({ blueprint }: Move, { present, past }: Demands): boolean {
  return (
    compare(fromNumber(present), multiply(add(ONE, blueprint.scaling.tolerance.up), fromNumber(past))) > 0
  );
}

const RELEASE = 'the pod template or the blueprint changes, or after `trimtab breaker reset`';

function describe(move: Move, { at, change }: FailedChange): string {
  const { blueprint, current, recommendation } = move;
  if (!change)
    return `A change failed its verification at ${at}, and the ledger does not say which: no scale-down before ${RELEASE}.`;
  const failed = `Going from ${change.from} to ${countOf(change.to)} failed its verification at ${at}`;
  const demands = compareDemand(move, change);
  if (!demands) return `${failed}, at a demand that cannot be compared. It is tried again when ${RELEASE}.`;
  const { tolerance } = blueprint.scaling;
  const to = recommendation.target_replicas;
  if (to > current)
    return `${failed}, ${amount(demands, demands.past, 1)}. It is tried again when demand is more than ${formatPercent(tolerance.up)} above that (now ${amount(demands, demands.present, 1)}), ${RELEASE}.`;
  return `${failed}, ${amount(demands, demands.past, change.to)} for each replica. It is tried again when that would be more than ${formatPercent(tolerance.down)} less (now ${amount(demands, demands.present, to)} on ${countOf(to)}), ${RELEASE}.`;
}

/** Formats a demand, shared by so many replicas. */
function amount({ measure }: Demands, value: number, replicas: number): string {
  const each = toNumber(multiply(fromNumber(value), fraction(1, Math.max(1, replicas))), 2);
  return measure === 'throughput' ? `at ${each} requests/s` : `at ${Math.round(each * 100)}% CPU`;
}
