import type { LedgerEvent } from '../ports/ledger.ts';
import { parseRecommended } from './event.ts';
import { MOVE_GUARDS } from './move-guards.ts';

/** Readings further apart than this say nothing about the time between them. */
export const MAX_GAP_MS = 15 * 60_000;

/** A recommendation that each run since has made. */
export interface Steady {
  readonly action: string;
  readonly from: number;
  /** The most careful count asked for: the highest on the way down, the lowest on the way up. */
  readonly target: number;
  readonly since: string;
  readonly last: string;
}

/** Reasons with which the figures still ask for the change; with any other hold the figures are in doubt. */
const GOES_ON: readonly (string | undefined)[] = [undefined, ...MOVE_GUARDS];

/** Returns how long a recommendation has held after one more decision; null where it holds no longer. */
export function steadyAfter(steady: Steady | null, event: LedgerEvent): Steady | null {
  const { timestamp } = event;
  const asked = parseRecommended(event.recommended);
  if (!asked || !GOES_ON.includes(event.reason)) return null;
  const goesOn =
    steady?.action === asked.action &&
    steady.from === asked.from &&
    Date.parse(timestamp) - Date.parse(steady.last) <= MAX_GAP_MS;
  if (!goesOn) return { ...asked, since: timestamp, last: timestamp };
  const careful = asked.action === 'scale_up' ? Math.min : Math.max;
  return { ...steady, target: careful(steady.target, asked.target), last: timestamp };
}
