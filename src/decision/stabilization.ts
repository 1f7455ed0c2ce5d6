import type { Blueprint } from '../blueprint/types.ts';
import { type History, LARGEST_GAP_MS } from '../ledger/history.ts';
import type { HistoryPoint, Observation } from '../observation/types.ts';
import { pastTarget } from './proportional.ts';
import { agrees } from './step.ts';
import type { Recommendation } from './types.ts';

/**
 * The recommendation that has held over its whole stabilisation window: in the readings that came with the figures, or
 * else from run to run in the ledger. Undefined where it has not; a gap over 15 minutes starts the window anew. For
 * `proportional` it is the most careful one of the window, the highest on the way down and the lowest on the way up, as
 * with the HPA (https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/#stabilization-window).
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
  const targets = pastTargets(blueprint, observation, recommendation, current, start, now);
  if (targets) {
    const careful = action === 'scale_up' ? Math.min(target, ...targets) : Math.max(target, ...targets);
    if (action === 'scale_up' ? careful > current : careful < current) return { action, target_replicas: careful };
  }
  return seenInLedger(history, recommendation, start, now) ? recommendation : undefined;
}

/** What each reading of the window asked for; undefined where the readings do not cover it or argue otherwise. */
function pastTargets(
  blueprint: Blueprint,
  observation: Observation,
  recommendation: Recommendation,
  current: number,
  start: number,
  now: Date,
): readonly number[] | undefined {
  const readings = observation.history
    .map((point) => ({ point, at: Date.parse(point.timestamp) }))
    .filter(({ at }) => at <= now.getTime())
    .sort((a, b) => b.at - a.at);
  const targets: number[] = [];
  let later = Date.parse(observation.timestamp);
  for (const { point, at } of readings) {
    const target = later - at > LARGEST_GAP_MS ? undefined : targetAt(blueprint, point, recommendation, current);
    if (target === undefined) return undefined;
    targets.push(target);
    if (at <= start) return targets;
    later = at;
  }
  return undefined;
}

function targetAt(blueprint: Blueprint, point: HistoryPoint, { action, target_replicas: target }: Recommendation, current: number) {
  if (blueprint.scaling.strategy === 'proportional') {
    return pastTarget(blueprint, point.metrics, point.replicas ?? current, current);
  }
  return action !== 'no_action' && agrees(blueprint, point.metrics, action) ? target : undefined;
}

function seenInLedger({ steady }: History, { action, target_replicas: target }: Recommendation, start: number, now: Date): boolean {
  if (steady?.recommended !== `${action} ${target}`) return false;
  return Date.parse(steady.since) <= start && now.getTime() - Date.parse(steady.last) <= LARGEST_GAP_MS;
}
