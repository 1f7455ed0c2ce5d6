import type { DecisionInput } from '../decision/types.ts';
import type { Grant } from './types.ts';

/** Time in ms that a scale-up which found no room waits before it asks again. */
export const DEFER_MS = 5 * 60_000;

/** So many deferrals in a row need a person: room does not come by waiting. */
const ESCALATED_AFTER = 3;

/** Checks whether this deferral is the one that a person is notified of. */
export function isEscalated({
  grant,
  input,
}: {
  readonly grant: Grant | undefined;
  readonly input: Pick<DecisionInput, 'history'>;
}): boolean {
  return grant?.action === 'defer' && input.history.deferrals + 1 >= ESCALATED_AFTER;
}
