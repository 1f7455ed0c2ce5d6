import type { History } from '../history/history.ts';
import type { Blueprint } from '../policy/blueprint/types.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

export type Direction = 'up' | 'down';

/**
 * Returns when the cooldown of a direction ends, in milliseconds since 1970; null where no operation has
 * started one. An operation dated in the future counts too.
 */
export function cooldownEnd(blueprint: Blueprint, history: History, direction: Direction): number | null {
  return history.lastOperation === null
    ? null
    : Date.parse(history.lastOperation) + blueprint.scaling.cooldown[direction];
}

export interface RateUse {
  readonly lastHour: number;
  readonly lastDay: number;
  /** The limit that is reached, and when it lets the next operation through (milliseconds since 1970). */
  readonly reached: { readonly limit: 'max_per_hour' | 'max_per_day'; readonly until: number } | undefined;
}

/**
 * Counts the operations of the sixty minutes and twenty-four hours before now: sliding windows, so that no
 * full hour lets twice as many through. An operation dated later than now, by another clock, counts until its
 * time is over.
 */
export function rateUse(blueprint: Blueprint, operations: readonly string[], now: Date): RateUse {
  const { maxPerHour, maxPerDay } = blueprint.governance.rateLimit;
  const times = operations.map((at) => Date.parse(at)).sort((a, b) => a - b);
  const within = (window: number) => times.filter((time) => now.getTime() - time < window);
  const hour = within(HOUR_MS);
  const day = within(DAY_MS);
  const frees = (inside: readonly number[], max: number, window: number) =>
    (inside[inside.length - max] ?? now.getTime()) + window;
  const reached =
    day.length >= maxPerDay
      ? ({ limit: 'max_per_day', until: frees(day, maxPerDay, DAY_MS) } as const)
      : hour.length >= maxPerHour
        ? ({ limit: 'max_per_hour', until: frees(hour, maxPerHour, HOUR_MS) } as const)
        : undefined;
  return { lastHour: hour.length, lastDay: day.length, reached };
}
