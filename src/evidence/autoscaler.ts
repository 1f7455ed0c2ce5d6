import type { Milliseconds } from '../lib/duration.ts';
import { GAP, REPLICA } from '../ports/demand-history.ts';
import { leastReplicas, type Rules, usable } from './rules.ts';
import type { Tally } from './score.ts';

/** Numbers of a HorizontalPodAutoscaler or a ScaledObject that Git states. */
export interface AutoscalerSettings {
  /** Target utilization in whole percent of the request. */
  readonly target: number;
  readonly min: number;
  /** Infinity where nothing bounds it. */
  readonly max: number;
}

/** The controller's defaults: --horizontal-pod-autoscaler-downscale-stabilization and -tolerance (in tenths). */
const DOWN_WINDOW_MS = 300_000;
const TOLERANCE_TENTHS = 1;

/** State of a replay between two steps. */
export interface AutoscalerState {
  replicas: number;
  ready: number;
  /** Counts of the last steps: a pod is ready once all of them have had it. */
  readonly starting: Float64Array;
  /** Recommendations of the stabilization window. */
  readonly recommended: Float64Array;
  at: number;
}

/**
 * Starts a replay with the count that the first demand asks for. Figures of one step set the count of the
 * next, whose new pods are ready the start delay later: with steps and a delay of a minute, two steps on.
 */
export function startAutoscaler(
  settings: AutoscalerSettings,
  demand: number,
  step: Milliseconds,
  { startDelay }: Rules,
): AutoscalerState {
  const wanted = Math.ceil((Math.max(0, demand) * 100) / (settings.target * REPLICA));
  const replicas = bounded(settings, wanted);
  return {
    replicas,
    ready: replicas,
    starting: new Float64Array(1 + Math.ceil(startDelay / step)).fill(replicas),
    recommended: new Float64Array(Math.ceil(DOWN_WINDOW_MS / step)),
    at: 0,
  };
}

/** Part of a series to replay; each value stands for `repeat` steps. */
export interface Span {
  readonly values: Float64Array;
  readonly from: number;
  readonly to: number;
  readonly repeat: number;
}

/** Replays an autoscaler over a span and adds to the tally. Its state and its settings go on to the next. */
export function replayAutoscaler(
  { values, from, to, repeat }: Span,
  settings: AutoscalerSettings,
  rules: Rules,
  state: AutoscalerState,
  tally: Tally,
): void {
  const carried = usable(rules);
  for (let at = from; at < to; at += 1) {
    const demand = values[at] ?? GAP;
    if (demand === GAP) continue;
    tally.least += repeat * leastReplicas(demand, carried);
    tally.steps += repeat;
    for (let i = 0; i < repeat; i += 1) {
      if (demand > state.ready * carried) tally.violations += 1;
      if (demand > state.ready * REPLICA) tally.saturated += 1;
      tally.replicas += state.replicas;
      scale(state, settings, demand);
    }
  }
}

/** Takes one step of the controller: a recommendation, its stabilization, and pods that become ready. */
function scale(state: AutoscalerState, settings: AutoscalerSettings, demand: number): void {
  const { recommended, starting } = state;
  const wanted = bounded(settings, recommend(state, settings.target, demand));
  recommended[state.at % recommended.length] = wanted;
  if (wanted > state.replicas) state.replicas = wanted;
  else if (wanted < state.replicas) {
    let highest = wanted;
    for (let i = 0; i < recommended.length; i += 1) {
      const earlier = recommended[i] ?? 0;
      if (earlier > highest) highest = earlier;
    }
    if (highest < state.replicas) state.replicas = highest;
  }
  starting[state.at % starting.length] = state.replicas;
  let ready = state.replicas;
  for (let i = 0; i < starting.length; i += 1) {
    const count = starting[i] ?? ready;
    if (count < ready) ready = count;
  }
  state.ready = ready;
  state.at += 1;
}

/**
 * Returns the count that the utilization of the ready pods asks for: ⌈ratio × ready⌉, or the present count
 * within the tolerance. A pod's usage is capped at its request, as the demand above it is not served.
 */
function recommend({ ready, replicas }: AutoscalerState, target: number, demand: number): number {
  const used = Math.min(demand, ready * REPLICA) * 100;
  const aim = target * ready * REPLICA;
  if (Math.abs(used - aim) * 10 <= aim * TOLERANCE_TENTHS) return replicas;
  return Math.ceil(used / (target * REPLICA));
}

function bounded({ min, max }: AutoscalerSettings, count: number): number {
  return Math.min(Math.max(count, min), max);
}
