import { minutesOver, type Numbers, onRequest, replayNumbers } from '../evidence/replay.ts';
import type { Rules } from '../evidence/rules.ts';
import type { Tally } from '../evidence/score.ts';
import { tellAssumed } from '../evidence/tell.ts';
import { toNumber } from '../lib/fraction.ts';
import { formatInstant } from '../lib/time.ts';
import type { Blueprint } from '../policy/blueprint/types.ts';
import type { EvidenceInput } from '../policy/cel/expression.ts';
import { monthlyCost } from '../policy/cost.ts';
import type { Demand } from '../ports/demand-history.ts';
import { GAP } from '../ports/demand-history.ts';
import type { StatedScale } from './stated-scale.ts';

/** Evidence from the past about one side of a change. */
export interface ReplayedSide {
  /** In words: `3 replicas`, `70% from 2 to 10`. */
  readonly numbers: string;
  readonly replica_minutes: number;
  readonly violation_minutes: number;
  readonly saturated_minutes: number;
  /** Cost of a month of such weeks; null where the blueprint states none. */
  readonly monthly_cost: string | null;
}

/** Evidence from the last weeks about a change of one service's numbers. */
export type ServiceEvidence =
  | {
      readonly kind: 'replayed';
      readonly service: string;
      readonly from: string;
      readonly to: string;
      readonly measured_minutes: number;
      readonly before: ReplayedSide;
      readonly after: ReplayedSide;
      /** In words: how often the ceiling was reached, and the new floor would have been crossed. */
      readonly notes: readonly string[];
    }
  | { readonly kind: 'unknown'; readonly service: string; readonly why: string };

/** The numbers of a workload on both sides of a change. */
export interface NumbersChange {
  readonly blueprint: Blueprint;
  readonly before: StatedScale;
  readonly after: StatedScale;
}

/** Returns what sets the count; undefined where plain manifests do not state it. */
function numbersOf({ replicas, autoscaler }: StatedScale): Numbers | undefined {
  if (autoscaler === 'other') return undefined;
  return autoscaler ?? (replicas === undefined ? undefined : { replicas });
}

/** Checks for something that sets the count: what comes or goes as a whole has no past to compare. */
function statesCount({ replicas, autoscaler }: StatedScale): boolean {
  return autoscaler !== undefined || replicas !== undefined;
}

/** Checks whether a change is one that the past has something to say of. */
export function changesNumbers({ before, after }: NumbersChange): boolean {
  if (!statesCount(before) || !statesCount(after)) return false;
  const shown = ({ replicas, autoscaler, request }: StatedScale) =>
    JSON.stringify([autoscaler === undefined ? replicas : autoscaler, String(request)]);
  return shown(before) !== shown(after);
}

/** Replays the past under the numbers of both sides; `demand` is counted in the request that pods have now. */
export function replayChange(change: NumbersChange, demand: Demand, rules: Rules): ServiceEvidence {
  const { blueprint, before, after } = change;
  const [old, now] = [numbersOf(before), numbersOf(after)];
  const { name: service } = blueprint;
  if (!old || !now)
    return {
      kind: 'unknown',
      service,
      why: 'plain manifests do not state what sets its count on both sides',
    };
  if (
    (before.request === undefined) !== (after.request === undefined) ||
    before.request === 0n ||
    after.request === 0n
  )
    return { kind: 'unknown', service, why: 'one side states no CPU request, which demand is counted in' };
  const points =
    after.request === undefined ? demand : onRequest(demand, before.request ?? 1n, after.request);
  const [was, is] = [replayNumbers(demand, old, rules), replayNumbers(points, now, rules)];
  const side = (numbers: Numbers, tally: Tally) => sideOf(blueprint, describeNumbers(numbers), tally);
  return {
    kind: 'replayed',
    service,
    from: formatInstant(new Date(demand.start)),
    to: formatInstant(new Date(demand.start + demand.values.length * demand.step)),
    measured_minutes: was.steps,
    before: side(old, was),
    after: side(now, is),
    notes: [...ceilingNote(demand, old), ...floorNote(points, old, now, rules), ...assumedNote(change)],
  };
}

function assumedNote({ before, after }: NumbersChange): string[] {
  const why = before.assumed ?? after.assumed;
  return why === undefined ? [] : [tellAssumed(why)];
}

/** Describes a replay under some numbers, in words. */
export function sideOf(blueprint: Blueprint, numbers: string, tally: Tally): ReplayedSide {
  const mean = tally.steps === 0 ? 0 : Math.round((tally.replicas * 100) / tally.steps) / 100;
  const cost = monthlyCost(blueprint, 1);
  const currency = blueprint.cost.costPerReplica?.currency ?? '';
  return {
    numbers,
    replica_minutes: tally.replicas,
    violation_minutes: tally.violations,
    saturated_minutes: tally.saturated,
    monthly_cost: cost ? `${Math.round(toNumber(cost) * mean * 100) / 100} ${currency}` : null,
  };
}

function describeNumbers(numbers: Numbers): string {
  if ('replicas' in numbers) return numbers.replicas === 1 ? '1 replica' : `${numbers.replicas} replicas`;
  const { target, min, max, downWindow, behavior } = numbers;
  const window = downWindow === undefined ? '' : `, down after ${downWindow / 1_000} s`;
  return `${target}% from ${min} to ${max}${window}${behavior ? ', by its behavior' : ''}`;
}

/** Tells how often the ceiling held the count down: more was asked for at the target. */
function ceilingNote(demand: Demand, numbers: Numbers): string[] {
  if ('replicas' in numbers) return [];
  const minutes = minutesOver(demand, numbers.max, numbers.target * 100);
  return minutes === 0 ? [] : [`the present ceiling of ${numbers.max} was too low for ${minutes} minutes`];
}

/** Tells how often more was needed than the new floor carries, where that is lower. */
function floorNote(points: Demand, old: Numbers, now: Numbers, rules: Rules): string[] {
  const floor = (numbers: Numbers) => ('replicas' in numbers ? numbers.replicas : numbers.min);
  if (floor(now) >= floor(old) || 'replicas' in now) return [];
  const measured = points.values.reduce((count, value) => count + Number(value !== GAP), 0);
  const share = measured === 0 ? 0 : (minutesOver(points, now.min, rules.utilizationLimit) * 20) / measured;
  return [
    `the new floor of ${now.min} alone would not have carried ${Math.round(share * 10) / 10}% of the time`,
  ];
}

/** Returns what rules may read of it; nothing where it is not known. */
export function evidenceInput(evidence: ServiceEvidence | undefined): EvidenceInput {
  if (evidence?.kind !== 'replayed') return {};
  const { before, after } = evidence;
  return {
    measured_minutes: BigInt(evidence.measured_minutes),
    violation_minutes_before: BigInt(before.violation_minutes),
    violation_minutes_after: BigInt(after.violation_minutes),
    replica_hours_before: before.replica_minutes / 60,
    replica_hours_after: after.replica_minutes / 60,
  };
}
