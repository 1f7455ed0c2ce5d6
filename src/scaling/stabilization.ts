import type { History } from '../history/history.ts';
import { MAX_GAP_MS } from '../history/steady.ts';
import { listReadings } from '../metrics/observation/readings.ts';
import type { HistoryPoint, Observation } from '../metrics/observation/types.ts';
import type { Blueprint } from '../policy/blueprint/types.ts';
import type { Recommendation } from './decision/types.ts';
import { pastTarget } from './strategies/proportional.ts';
import { pastStep } from './strategies/step.ts';

/**
 * Returns the recommendation that has held over its whole stabilization window: in the readings that came
 * with the figures, or else from run to run in the ledger. Undefined where it has not; a gap over 15 minutes
 * restarts the window. It is the most careful one of the window, the highest on the way down and the lowest
 * on the way up, as with the HPA
 * (https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/#stabilization-window).
 */
export function stabilize(
  blueprint: Blueprint,
  observation: Observation,
  history: History,
  recommendation: Recommendation,
  current: number,
  now: Date,
): Recommendation | undefined {
  const { action, target_replicas: target } = recommendation;
  if (action === 'no_action') return recommendation;
  const window = blueprint.scaling.stabilization[action === 'scale_up' ? 'up' : 'down'];
  if (window === 0) return recommendation;
  const start = now.getTime() - window;
  const targets =
    pastTargets(blueprint, observation, recommendation, current, start, now) ??
    ledgerTargets(history, action, current, start, now);
  if (!targets) return undefined;
  const careful = action === 'scale_up' ? Math.min(target, ...targets) : Math.max(target, ...targets);
  const moves = action === 'scale_up' ? careful > current : careful < current;
  return moves ? { action, target_replicas: careful } : undefined;
}

/**
 * Checks whether only the ledger can show that a recommendation holds: there is a window, and no readings
 * cover it.
 */
export function leansOnLedger(
  blueprint: Blueprint,
  observation: Observation | undefined,
  recommendation: Recommendation,
  current: number,
  now: Date,
): boolean {
  if (recommendation.action === 'no_action' || blueprint.scaling.strategy === 'evidence') return false;
  const window = blueprint.scaling.stabilization[recommendation.action === 'scale_up' ? 'up' : 'down'];
  const start = now.getTime() - window;
  return (
    window > 0 && !(observation && pastTargets(blueprint, observation, recommendation, current, start, now))
  );
}

/**
 * Returns the count that each reading of the window asked for; undefined where the readings do not cover it
 * or disagree.
 */
function pastTargets(
  blueprint: Blueprint,
  observation: Observation,
  recommendation: Recommendation,
  current: number,
  start: number,
  now: Date,
): readonly number[] | undefined {
  const readings = listReadings(observation.history)
    .map((point) => ({ point, at: Date.parse(point.timestamp) }))
    .filter(({ at }) => at <= now.getTime())
    .sort((a, b) => b.at - a.at);
  const maxGap = maxGapOf(observation);
  const targets: number[] = [];
  let later = Date.parse(observation.timestamp);
  for (const { point, at } of readings) {
    const target =
      later - at > maxGap ? undefined : targetAt(blueprint, observation, point, recommendation, current);
    if (target === undefined) return undefined;
    targets.push(target);
    if (at <= start) return targets;
    later = at;
  }
  return undefined;
}

/** Returns how far apart readings may be, in milliseconds: a source may give them at longer steps of its own. */
function maxGapOf({ history }: Observation): number {
  return 'step_seconds' in history ? Math.max(MAX_GAP_MS, history.step_seconds * 1_000) : MAX_GAP_MS;
}

function targetAt(
  blueprint: Blueprint,
  observation: Observation,
  { metrics, replicas }: HistoryPoint,
  recommendation: Recommendation,
  current: number,
): number | undefined {
  if (blueprint.scaling.strategy === 'proportional')
    return pastTarget(blueprint, metrics, replicas ?? current, current);
  return pastStep(blueprint, observation, metrics, replicas ?? current, recommendation, current);
}

/** Returns the same from the ledger: the most careful count asked for from run to run. */
function ledgerTargets(
  { steady }: History,
  action: Recommendation['action'],
  current: number,
  start: number,
  now: Date,
) {
  if (steady?.action !== action || steady.from !== current) return undefined;
  const held = Date.parse(steady.since) <= start && now.getTime() - Date.parse(steady.last) <= MAX_GAP_MS;
  return held ? [steady.target] : undefined;
}
