import type { MoveGuard } from '../history/move-guards.ts';
import type { Reason, StateGuard } from './decision/types.ts';
import {
  circuitOpen,
  coolingDown,
  deferred,
  disruptionBudget,
  frozen,
  rateLimited,
  renderRefused,
  rolledBackBefore,
  stabilizing,
} from './guards/change.ts';
import { type Check, type FleetFacts, type GuardFacts, recommendsChange } from './guards/facts.ts';
import { correlatedDrop, queued, unschedulable } from './guards/fleet.ts';
import {
  ambiguousManifest,
  awaitingVerification,
  evidenceTooShort,
  ignoredByDelivery,
  ledgerUnreadable,
  manifestMissing,
  manifestRefused,
  metricsMissing,
  notSynced,
  ownedByAutoscaler,
  paused,
  rolloutInProgress,
  switchedOff,
} from './guards/state.ts';

/** Reason why an action is held: the code of the guard, and a sentence for people. */
export interface Hold {
  readonly reason: Reason;
  readonly message: string;
}

/**
 * Time at which a guard is asked: always, where a change is recommended, or once every service of the run has
 * decided.
 */
type Guard =
  | { readonly asked: 'always'; readonly reason: StateGuard; readonly check: Check<GuardFacts> }
  | { readonly asked: 'for_change'; readonly reason: MoveGuard; readonly check: Check<GuardFacts> }
  | { readonly asked: 'of_fleet'; readonly reason: MoveGuard; readonly check: Check<FleetFacts> };

/** Every guard, in the order in which they are asked. The first that holds gives the reason. */
export const GUARDS: readonly Guard[] = [
  { asked: 'always', reason: 'paused', check: paused },
  { asked: 'always', reason: 'switched_off', check: switchedOff },
  { asked: 'always', reason: 'owned_by_autoscaler', check: ownedByAutoscaler },
  { asked: 'always', reason: 'ignored_by_delivery', check: ignoredByDelivery },
  { asked: 'always', reason: 'ambiguous_manifest', check: ambiguousManifest },
  { asked: 'always', reason: 'manifest_missing', check: manifestMissing },
  { asked: 'always', reason: 'manifest_refused', check: manifestRefused },
  { asked: 'always', reason: 'ledger_unreadable', check: ledgerUnreadable },
  { asked: 'always', reason: 'not_synced', check: notSynced },
  { asked: 'always', reason: 'rollout_in_progress', check: rolloutInProgress },
  { asked: 'always', reason: 'evidence_too_short', check: evidenceTooShort },
  { asked: 'always', reason: 'metrics_missing', check: metricsMissing },
  { asked: 'always', reason: 'awaiting_verification', check: awaitingVerification },
  { asked: 'for_change', reason: 'disruption_budget', check: disruptionBudget },
  { asked: 'for_change', reason: 'circuit_open', check: circuitOpen },
  { asked: 'for_change', reason: 'rolled_back_before', check: rolledBackBefore },
  { asked: 'for_change', reason: 'stabilizing', check: stabilizing },
  { asked: 'for_change', reason: 'cooldown', check: coolingDown },
  { asked: 'for_change', reason: 'rate_limited', check: rateLimited },
  { asked: 'for_change', reason: 'deferred', check: deferred },
  { asked: 'for_change', reason: 'frozen', check: frozen },
  { asked: 'for_change', reason: 'render_refused', check: renderRefused },
  { asked: 'of_fleet', reason: 'correlated_drop', check: correlatedDrop },
  { asked: 'of_fleet', reason: 'queued', check: queued },
  { asked: 'of_fleet', reason: 'unschedulable', check: unschedulable },
];

/** Returns the first hold that a service's own facts give; undefined where it may act. */
export function findHold(facts: GuardFacts): Hold | undefined {
  for (const guard of GUARDS) {
    if (guard.asked === 'of_fleet' || (guard.asked === 'for_change' && !recommendsChange(facts))) continue;
    const message = guard.check(facts);
    if (message !== undefined) return { reason: guard.reason, message };
  }
  return undefined;
}

/**
 * Returns the first hold that the fleet or the cluster gives to a decision that no guard of its own holds.
 */
export function findFleetHold(facts: FleetFacts): Hold | undefined {
  for (const guard of GUARDS) {
    const message = guard.asked === 'of_fleet' ? guard.check(facts) : undefined;
    if (message !== undefined) return { reason: guard.reason, message };
  }
  return undefined;
}

/** Checks whether a reason is one that the fleet or the cluster gives, and not the service's own. */
export function isFleetReason(reason: Reason | null): boolean {
  return GUARDS.some((guard) => guard.asked === 'of_fleet' && guard.reason === reason);
}
