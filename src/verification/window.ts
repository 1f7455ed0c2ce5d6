import {
  FIGURE_NAMES,
  type Figure,
  type FigureName,
  type Observation,
} from '../metrics/observation/types.ts';
import { measuredMetrics } from '../scaling/decide.ts';
import type { Metrics } from '../scaling/decision/weighted.ts';
import { READY_LOOK, type VerificationInput } from './types.ts';

/** Times of a change in force, in ms since 1970. */
export interface Timing {
  /** End of `stabilization_period`. */
  readonly settled: number;
  /** End of `timeout`, which counts from the same moment. */
  readonly expiry: number;
  /** Time at which the new pods were ready; the observation's own time where nothing tells an earlier one. */
  readonly ready: number;
  /** True where nothing but this observation says that they are ready, so that it has to be remembered. */
  readonly remember: boolean;
}

/** Figures that count: those whose whole window lies behind the change. */
export interface Reading {
  readonly figures: Metrics;
  /** Reasons why figures do not count, or were not measured. */
  readonly reasons: Readonly<Partial<Record<FigureName, string>>>;
  /** Start of the earliest window and time of the observation, in ms since 1970. */
  readonly from: number;
  readonly to: number;
  /** True where a figure was left out because its window begins too early. */
  readonly early: boolean;
}

export function timeChange(input: VerificationInput, observation: Observation | undefined): Timing {
  const { stabilizationPeriod, timeout } = input.blueprint.verification;
  const start = startOf(input, observation);
  const settled = start + stabilizationPeriod;
  const expiry = Math.max(settled, start + timeout);
  const stated = observation && newPodsReady(input, observation);
  if (stated !== undefined || !observation) return { settled, expiry, ready: stated ?? 0, remember: false };
  const remembered = input.looks.find(({ verdict }) => verdict === READY_LOOK);
  return {
    settled,
    expiry,
    ready: Date.parse(remembered ? remembered.measuredAt : observation.timestamp),
    remember: remembered === undefined,
  };
}

/**
 * Figures measured over a window that begins after the new pods were ready, and ends after the change had
 * settled.
 */
export function readWindow(observation: Observation, { settled, ready }: Timing): Reading {
  const counting: Partial<Record<FigureName, Figure>> = {};
  const reasons: Partial<Record<FigureName, string>> = {};
  let from = Number.POSITIVE_INFINITY;
  let early = false;
  for (const name of FIGURE_NAMES) {
    const figure = observation.figures[name];
    const begins = figure && Date.parse(figure.from ?? figure.time);
    if (!figure || begins === undefined) reasons[name] = observation.missing[name] ?? 'not measured';
    else if (Date.parse(figure.time) < settled)
      reasons[name] = `measured at ${figure.time}, before the change had settled`;
    else if (begins < ready) {
      early = true;
      reasons[name] =
        `measured since ${figure.from ?? figure.time}, before the new pods were ready (${new Date(ready).toISOString()})`;
    } else {
      counting[name] = figure;
      from = Math.min(from, begins);
    }
  }
  const to = Date.parse(observation.timestamp);
  return {
    figures: measuredMetrics({ ...observation, figures: counting }),
    reasons,
    from: Math.min(from, to),
    to,
    early,
  };
}

/**
 * Returns when the count took effect, in ms since 1970: a delivery tool's time moves on with later commits,
 * the live count's own does not.
 */
function startOf({ change, delivery }: VerificationInput, observation: Observation | undefined): number {
  const merged = Date.parse(change.mergedAt);
  const stated =
    delivery.kind === 'delivered' && delivery.at !== undefined ? Date.parse(delivery.at) : merged;
  const written =
    observation?.writtenAt !== undefined && observation.replicas === change.to
      ? Date.parse(observation.writtenAt)
      : 0;
  return Math.max(merged, written >= merged ? Math.min(stated, written) : stated);
}

/**
 * Returns since when the pods started after the merge are ready, in ms since 1970; undefined where the source
 * lists no pods or no such time.
 */
function newPodsReady({ change }: VerificationInput, { pods }: Observation): number | undefined {
  if (pods.length === 0) return undefined;
  const merged = Date.parse(change.mergedAt);
  const serving = pods.filter((pod) => pod.ready && pod.deletedAt === undefined);
  const times = serving.map(({ startedAt, readySince }) => {
    if (startedAt !== undefined && Date.parse(startedAt) < merged) return merged;
    return readySince === undefined ? Number.NaN : Date.parse(readySince);
  });
  return times.some(Number.isNaN) ? undefined : Math.max(merged, ...times);
}
