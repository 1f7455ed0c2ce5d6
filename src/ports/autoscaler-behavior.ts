import type { Milliseconds } from '../lib/duration.ts';

/** One policy of a direction: so many pods, or percent of those at its start, within a period. */
interface ScalingPolicy {
  readonly kind: 'pods' | 'percent';
  readonly value: number;
  readonly period: Milliseconds;
}

/** Rules of one direction. */
export interface ScalingRules {
  /** Time over which the least recommendation counts on the way up, and the highest on the way down. */
  readonly window: Milliseconds;
  /** The policy that goes furthest, the one that goes least far, or none. */
  readonly select: 'max' | 'min' | 'disabled';
  /** Without one, nothing bounds the pace. */
  readonly policies: readonly ScalingPolicy[];
  /** Share of the target by which usage may be off, in thousandths. */
  readonly tolerance: number;
}

/** The `behavior` of an autoscaler, where it states more than the window of the way down. */
export interface Behavior {
  readonly up: ScalingRules;
  readonly down: ScalingRules;
}

/** Pace of an autoscaler as it states it: by its whole behavior, or by the window of the way down alone. */
export interface StatedPace {
  readonly downWindow?: Milliseconds;
  readonly behavior?: Behavior;
}
