import { counted } from './count.ts';
import { memoize } from './memoize.ts';

const UNITS = [
  ['d', 86_400_000, 'day'],
  ['h', 3_600_000, 'hour'],
  ['m', 60_000, 'minute'],
  ['s', 1_000, 'second'],
  ['ms', 1, 'millisecond'],
] as const;

/** A century: a date that lies further away is none that a report could state. */
const LONGEST = 36_525 * 86_400_000;

/**
 * Parses a duration such as `200ms`, `5m` or `1h30m` into milliseconds; anything longer than a century counts as
 * one. @throws RangeError for any other text.
 */
export const parseDuration = memoize(readDuration);

function readDuration(text: string): Milliseconds {
  if (!/^(\d{1,9}(ms|[dhms]))+$/.test(text)) throw new RangeError(`not a duration: ${text}`);
  let total = 0;
  for (const [, count, unit] of text.matchAll(/(\d+)(ms|[dhms])/g)) {
    total += Number(count) * (UNITS.find(([name]) => name === unit)?.[1] ?? 0);
  }
  return Math.min(total, LONGEST);
}

/** Formats a duration in the largest unit that divides it: `5 minutes`. */
export function formatDuration(ms: Milliseconds): string {
  const [, size, word] =
    UNITS.find(([, unit]) => ms % unit === 0 && ms >= unit) ?? (['ms', 1, 'millisecond'] as const);
  return counted(ms / size, word);
}

/** Formats how long something takes or is ago, by its two largest units: `1d4h`, `12m5s`, `0s`. */
export function formatSpan(ms: Milliseconds): string {
  const units = UNITS.slice(0, 4);
  const at = units.findIndex(([, size]) => ms >= size);
  const [first, second] = at === -1 ? [] : units.slice(at);
  if (!first) return '0s';
  const rest = second ? Math.floor((ms % first[1]) / second[1]) : 0;
  return `${Math.floor(ms / first[1])}${first[0]}${second && rest > 0 ? `${rest}${second[0]}` : ''}`;
}

/** Whole milliseconds. */
export type Milliseconds = number;
