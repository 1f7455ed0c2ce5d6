/**
 * The guards that hold only a recommended change. None of them doubts the figures, so a change that one of
 * them holds is still asked for, which a stabilization window counts on. What each checks, and in which
 * order, is in scaling/guards.ts.
 */
export const MOVE_GUARDS = [
  'disruption_budget',
  'circuit_open',
  'rolled_back_before',
  'stabilizing',
  'cooldown',
  'rate_limited',
  'deferred',
  'frozen',
  'render_refused',
  'correlated_drop',
  'queued',
  'unschedulable',
] as const;

export type MoveGuard = (typeof MOVE_GUARDS)[number];
