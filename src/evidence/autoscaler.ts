import type { Milliseconds } from '../lib/duration.ts';
import type { StatedPace } from '../ports/autoscaler-behavior.ts';
import { GAP, REPLICA } from '../ports/demand-history.ts';
import { type Pace, restPace, startPace, takePace } from './paced.ts';
import { leastReplicas, type Rules, usable } from './rules.ts';
import type { Tally } from './score.ts';

/** Numbers of a HorizontalPodAutoscaler or a ScaledObject that Git states. */
export interface AutoscalerSettings extends StatedPace {
  /** Target utilization in whole percent of the request. */
  readonly target: number;
  readonly min: number;
  /** Infinity where nothing bounds it. */
  readonly max: number;
}

/** The controller's defaults: --horizontal-pod-autoscaler-downscale-stabilization and -tolerance (in tenths). */
const DOWN_WINDOW_MS = 300_000;
export const TOLERANCE_TENTHS = 1;

/** State of a replay between two steps. */
export interface AutoscalerState {
  replicas: number;
  ready: number;
  /** Counts of the last steps: a pod is ready once all of them have had it. */
  readonly starting: Float64Array;
  /** Recommendations of the stabilization window. */
  readonly recommended: Float64Array;
  /** Places in both lists that the next step writes. */
  nextRecommended: number;
  nextStarting: number;
  /** Steps in a row that asked for the present count, and so changed nothing. */
  calm: number;
  /** Steps that the longer of both lists holds; infinitely many where a behavior remembers for itself. */
  readonly memory: number;
  /** Present where a behavior is stated. */
  readonly pace: Pace | undefined;
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
  const starting = new Float64Array(1 + Math.ceil(startDelay / step)).fill(replicas);
  const { downWindow = DOWN_WINDOW_MS, behavior } = settings;
  const recommended = new Float64Array(Math.max(1, Math.ceil(downWindow / step)));
  return {
    replicas,
    ready: replicas,
    starting,
    recommended,
    memory: behavior ? Number.POSITIVE_INFINITY : Math.max(starting.length, recommended.length),
    pace: behavior && startPace(behavior, step),
    nextRecommended: 0,
    nextStarting: 0,
    calm: 0,
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
  span: Span,
  settings: AutoscalerSettings,
  rules: Rules,
  state: AutoscalerState,
  tally: Tally,
): void {
  addLeast(span, rules, tally);
  replayCounts(span, settings, rules, state, tally);
}

/** Adds the measured steps of a span and the fewest replicas that would have carried each. */
export function addLeast({ values, from, to, repeat }: Span, rules: Rules, tally: Tally): void {
  const carried = usable(rules);
  for (let at = from; at < to; at += 1) {
    const demand = values[at] ?? GAP;
    if (demand === GAP) continue;
    tally.least += repeat * leastReplicas(demand, carried);
    tally.steps += repeat;
  }
}

/** Replays an autoscaler over a span and adds its replicas and bad steps to the tally. */
export function replayCounts(
  span: Span,
  settings: AutoscalerSettings,
  rules: Rules,
  state: AutoscalerState,
  tally: Tally,
): void {
  const { values, to, repeat } = span;
  const carried = usable(rules);
  let { from: at } = span;
  while (at < to) {
    // Most of the time nothing has changed for so long that only the demand can change something.
    if (state.calm >= state.memory) at = replayCalm({ ...span, from: at }, settings, carried, state, tally);
    const demand = values[at] ?? GAP;
    if (at < to && demand !== GAP) replayPoint(demand, repeat, carried, settings, state, tally);
    at += 1;
  }
}

/** Replays points that ask for the present count, and returns the first one that does not or was not measured. */
function replayCalm(
  { values, from, to, repeat }: Span,
  settings: AutoscalerSettings,
  carried: number,
  state: AutoscalerState,
  tally: Tally,
): number {
  const { replicas, ready } = state;
  if (ready !== replicas || bounded(settings, replicas) !== replicas) return from;
  const [least, most] = restingDemand(settings, replicas);
  const limit = ready * carried;
  let at = from;
  let bad = 0;
  let full = 0;
  for (; at < to; at += 1) {
    const demand = values[at] ?? GAP;
    if (!(demand >= least && demand <= most)) break;
    if (demand > limit) {
      bad += 1;
      if (demand > ready * REPLICA) full += 1;
    }
  }
  tally.replicas += (at - from) * repeat * replicas;
  tally.violations += bad * repeat;
  tally.saturated += full * repeat;
  state.calm += (at - from) * repeat;
  return at;
}

/** Returns the least and the most demand under which so many replicas, all of them ready, stay: see {@link wantedReplicas}. */
function restingDemand({ target, min, max }: AutoscalerSettings, replicas: number): [number, number] {
  const aim = target * replicas * REPLICA;
  const fewer = Math.floor((target * (replicas - 1) * REPLICA) / 100) + 1;
  const near = Math.ceil((aim * (10 - TOLERANCE_TENTHS)) / 1_000);
  const most = Math.floor((aim * (10 + TOLERANCE_TENTHS)) / 1_000);
  // Usage never goes over the request, which a high target is never far from.
  const isCapped = most >= replicas * REPLICA;
  return [
    replicas <= min ? 0 : Math.min(near, fewer),
    replicas >= max || isCapped ? Number.POSITIVE_INFINITY : most,
  ];
}

/** Replays one demand for some steps. */
function replayPoint(
  demand: number,
  repeat: number,
  carried: number,
  settings: AutoscalerSettings,
  state: AutoscalerState,
  tally: Tally,
): void {
  for (let left = repeat; left > 0; ) {
    const { ready, replicas } = state;
    const wanted = wantedReplicas(ready, replicas, settings, demand);
    // Where nothing starts and nothing is asked for, all that is left is the same step again.
    const isSettled = wanted === replicas && ready === replicas;
    const alike = isSettled ? left : 1;
    if (demand > ready * carried) {
      tally.violations += alike;
      if (demand > ready * REPLICA) tally.saturated += alike;
    }
    tally.replicas += alike * replicas;
    if (isSettled) rest(state, left);
    else scale(state, wanted);
    left -= alike;
  }
}

/** Takes one step of the controller: a recommendation, its stabilization, and pods that become ready. */
function scale(state: AutoscalerState, wanted: number): void {
  const { recommended, starting, replicas, nextRecommended, nextStarting, pace } = state;
  recommended[nextRecommended] = wanted;
  state.nextRecommended = nextRecommended + 1 === recommended.length ? 0 : nextRecommended + 1;
  let next = wanted;
  if (pace) {
    next = takePace(pace, replicas, wanted);
    state.replicas = next;
  } else if (wanted === replicas) state.calm += 1;
  else {
    state.calm = 0;
    if (wanted < replicas) next = Math.min(replicas, greatest(recommended));
    state.replicas = next;
  }
  starting[nextStarting] = next;
  state.nextStarting = nextStarting + 1 === starting.length ? 0 : nextStarting + 1;
  state.ready = least(starting, next);
}

/** Takes steps that ask for the present count, and so change only what is remembered. */
function rest(state: AutoscalerState, steps: number): void {
  const { recommended, starting, replicas, calm, memory, pace } = state;
  if (pace) restPace(pace, replicas, steps);
  state.calm = calm + steps;
  if (calm >= memory) return;
  let { nextRecommended, nextStarting } = state;
  for (let i = 0; i < steps; i += 1) {
    recommended[nextRecommended] = replicas;
    starting[nextStarting] = replicas;
    nextRecommended = nextRecommended + 1 === recommended.length ? 0 : nextRecommended + 1;
    nextStarting = nextStarting + 1 === starting.length ? 0 : nextStarting + 1;
  }
  state.nextRecommended = nextRecommended;
  state.nextStarting = nextStarting;
}

function greatest(counts: Float64Array): number {
  let highest = 0;
  for (let i = 0; i < counts.length; i += 1) {
    const count = counts[i] ?? 0;
    if (count > highest) highest = count;
  }
  return highest;
}

function least(counts: Float64Array, from: number): number {
  let lowest = from;
  for (let i = 0; i < counts.length; i += 1) {
    const count = counts[i] ?? from;
    if (count < lowest) lowest = count;
  }
  return lowest;
}

/**
 * Returns the count that the utilization of the ready pods asks for within the bounds: ⌈ratio × ready⌉, or the
 * present count within the tolerance of the direction. A pod's usage is capped at its request, as the demand above it is not
 * served.
 */
function wantedReplicas(
  ready: number,
  replicas: number,
  settings: AutoscalerSettings,
  demand: number,
): number {
  const { target, behavior } = settings;
  const carried = ready * REPLICA;
  const used = Math.min(demand, carried) * 100;
  const aim = target * carried;
  const tolerance = behavior ? behavior[used > aim ? 'up' : 'down'].tolerance : TOLERANCE_TENTHS * 100;
  const isNear = Math.abs(used - aim) * 1_000 <= aim * tolerance;
  return bounded(settings, isNear ? replicas : Math.ceil(used / (target * REPLICA)));
}

function bounded({ min, max }: AutoscalerSettings, count: number): number {
  if (count < min) return min < max ? min : max;
  return count > max ? max : count;
}
