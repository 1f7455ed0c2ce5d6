/** What may hold a recommendation to move, after all the others. */
export const MOVE_GUARDS = [
  'circuit_open',
  'stabilizing',
  'cooldown',
  'rate_limited',
  'deferred',
  'frozen',
  'correlated_drop',
  'unschedulable',
] as const;
