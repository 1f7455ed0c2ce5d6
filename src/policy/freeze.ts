import { formatInstant } from '../lib/time.ts';
import type { Freeze } from './blueprint/types.ts';

const DAYS: readonly string[] = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/** Returns the first freeze that `now` falls into; undefined where there is none. */
export function activeFreeze(freezes: readonly Freeze[], now: Date): Freeze | undefined {
  return freezes.find((freeze) => (freeze.kind === 'range' ? inRange(freeze, now) : inWeek(freeze, now)));
}

/** Describes a freeze as `frozen until 2027-01-02T00:00:00Z: year end`. */
export function describeFreeze(freeze: Freeze): string {
  const until =
    freeze.kind === 'range'
      ? formatInstant(new Date(freeze.to))
      : `${DAYS[Math.floor(freeze.to / 1440)]} ${clock(freeze.to % 1440)} (${freeze.timeZone})`;
  return `frozen until ${until}${freeze.reason === undefined ? '' : `: ${freeze.reason}`}`;
}

function clock(minutes: number): string {
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
}

function inRange({ from, to }: Extract<Freeze, { kind: 'range' }>, now: Date): boolean {
  return now.getTime() >= from && now.getTime() < to;
}

/**
 * Checks whether `now` falls into a weekly freeze, on the zone's own clock, so a window keeps its hours when
 * the clock changes.
 */
function inWeek({ from, to, timeZone }: Extract<Freeze, { kind: 'weekly' }>, now: Date): boolean {
  const parts = clockOf(timeZone)
    .formatToParts(now)
    .map(({ type, value }) => [type, value]);
  const { weekday, hour, minute } = Object.fromEntries(parts) as {
    weekday: string;
    hour: string;
    minute: string;
  };
  const at = DAYS.indexOf(weekday) * 1440 + Number(hour) * 60 + Number(minute);
  return from < to ? at >= from && at < to : at >= from || at < to;
}

/** Making one takes longer than reading it ten thousand times. */
const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone,
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  clocks.set(timeZone, made);
  return made;
}
