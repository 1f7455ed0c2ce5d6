import type { Breaker } from '../../history/circuit-breaker.ts';
import type { Observation } from '../../metrics/observation/types.ts';
import type { Freeze } from '../../policy/blueprint/types.ts';
import type { DecisionInput, Member, Recommendation, StrategyResult } from '../decision/types.ts';
import type { DisruptionFloor } from '../disruption.ts';

/** Facts that the guards of one service look at, all of it gathered before the first is asked. */
export interface GuardFacts extends DecisionInput {
  /** Without figures that are too old. */
  readonly observation: Observation | undefined;
  /** Undefined where neither Git nor a source states a count. */
  readonly result: StrategyResult | undefined;
  /** The count to start from; null where it is not known. */
  readonly current: number | null;
  /** The recommendation as far as it has held for its stabilization window; undefined where it has not. */
  readonly steady: Recommendation | undefined;
  /** The fewest replicas that its PodDisruptionBudgets let one disruption. */
  readonly floor: DisruptionFloor | undefined;
  readonly breaker: Breaker;
  /** The freeze that `now` falls into. */
  readonly freeze: Freeze | undefined;
}

/** Facts that the fleet's guards look at: one service's own decision, and what all of the run's add up to. */
export interface FleetFacts extends Member {
  /** Reasons why scale-downs are held, by cluster. */
  readonly drops: ReadonlyMap<string, string>;
  /** Reasons why scale-downs wait for others to go first, by service. */
  readonly queued: ReadonlyMap<string, string>;
  /** Reasons why no replica would fit even an empty cluster, by service. */
  readonly unschedulable: ReadonlyMap<string, string>;
}

/** Returns why a guard holds the action, as a sentence for people; undefined where it does not. */
export type Check<Facts> = (facts: Facts) => string | undefined;

/** Checks whether the strategy asks for another number than Git states. */
export function recommendsChange({ result }: GuardFacts): boolean {
  return result !== undefined && result.recommendation.action !== 'no_action';
}
