import type { AutoscalerNumber, Decision, Desired, NumberPlace } from './types.ts';

/** Returns where the number stands that a decision is about; undefined where it can be edited nowhere. */
export function editedPlace(desired: Desired, { change }: Pick<Decision, 'change'>): NumberPlace | undefined {
  if (desired.kind === 'autoscaler') return change && desired.numbers[change.number];
  if (desired.kind !== 'found') return undefined;
  const { path, line, field, replicas } = desired;
  return { path, line, field, value: replicas };
}

/** Checks whether a decision is about a count or a floor, which is capacity, and not about another number. */
export function isCapacity({ change }: Pick<Decision, 'change'>): boolean {
  return change === undefined || change.number === 'min';
}

/** Checks whether a change asks for more replicas, as a lower target of an autoscaler does. */
export function asksForMore({
  from,
  to,
  number,
}: {
  readonly from: number;
  readonly to: number;
  readonly number?: AutoscalerNumber | undefined;
}): boolean {
  return to > from === (number !== 'target');
}

/** Says from what to what a decision goes: `2 → 3`, `target 70% → 60%`. */
export function describeMove(
  { change, current_replicas: current, target_replicas: target }: Decision,
  to: number | null = change?.to ?? target,
): string {
  if (change === undefined) return `${current ?? '?'} → ${to ?? '?'}`;
  return `${change.autoscaler}: ${describeNumber(change.number, change.from)} → ${to}${change.number === 'target' ? '%' : ''}`;
}

function describeNumber(number: string, value: number): string {
  return number === 'target' ? `target ${value}%` : `${number} ${value}`;
}
