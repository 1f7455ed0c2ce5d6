import { MINUTE_MS } from '../evidence/demand.ts';
import { afterEvent, type History, NO_HISTORY } from '../history/history.ts';
import type { Milliseconds } from '../lib/duration.ts';
import { formatInstant } from '../lib/time.ts';
import type { Observation } from '../metrics/observation/types.ts';
import { readSnapshot } from '../metrics/snapshot/snapshot.ts';
import { parseBlueprint } from '../policy/blueprint/parse.ts';
import type { Blueprint } from '../policy/blueprint/types.ts';
import { NO_POLICIES } from '../policy/policies.ts';
import { type Demand, GAP, REPLICA } from '../ports/demand-history.ts';
import type { LedgerEvent } from '../ports/ledger.ts';
import { decide } from '../scaling/decide.ts';
import type { Decision } from '../scaling/decision/types.ts';

/** Distance of the runs: a stabilization window lets no more lie between two. */
export const RUN_EVERY_MS = 15 * MINUTE_MS;

/**
 * Returns a blueprint of a strategy, with the numbers that `init` writes and every other default. Its limits
 * bind nothing: what is compared is the strategy.
 */
export function strategyBlueprint(strategy: 'step' | 'proportional'): Blueprint {
  const thresholds = '    scale_up_threshold: 80%\n    scale_down_threshold: 40%\n';
  const text = `metadata: {name: backtest, version: 0.1.0}
spec:
  scaling:
    strategy: ${strategy}
    min_replicas: 1
    max_replicas: 100000
    target_cpu_utilization: 70%
${strategy === 'step' ? thresholds : ''}`;
  const parsed = parseBlueprint('blueprint.yaml', text, {});
  if (parsed.kind === 'invalid') throw new Error(parsed.problems.map(({ message }) => message).join('; '));
  return parsed.blueprint;
}

/**
 * Returns a blueprint without the objectives that demand says nothing about: with figures missing, no
 * strategy would go down.
 */
export function onlyCpu(blueprint: Blueprint): Blueprint {
  return {
    ...blueprint,
    scaling: { ...blueprint.scaling, targetMemory: undefined },
    performance: { latencyP95Target: undefined, errorRateThreshold: undefined, throughputMin: undefined },
  };
}

/** Runs one service's strategy again and again, with the ledger that its runs would have written. */
export function strategyRuns(demand: Demand, blueprint: Blueprint) {
  const template = observationTemplate(blueprint.name);
  let history: History = NO_HISTORY;
  let pull = 0;
  const record = (event: Partial<LedgerEvent> & Pick<LedgerEvent, 'event_type' | 'outcome'>, now: number) => {
    history = afterEvent(history, { ...EVENT, ...event, timestamp: formatInstant(new Date(now)) });
  };
  return {
    /** Returns the count that a run proposes; undefined where it does nothing. */
    run(now: Milliseconds, replicas: number): number | undefined {
      const observation = observe(template, demand, now, replicas, blueprint.metrics.window);
      const decision = decide({
        id: 'backtest',
        blueprint,
        observation,
        desired: { kind: 'found', path: 'git', line: 1, field: 'spec.replicas', replicas },
        history,
        policies: NO_POLICIES,
        now: new Date(now),
      });
      record(decisionEvent(decision), now);
      return decision.action === 'no_action' ? undefined : (decision.target_replicas ?? undefined);
    },
    /** Records a merge, and that it was verified: the replay has no other signal than demand. */
    merged(now: Milliseconds): void {
      pull += 1;
      record({ event_type: 'merge', outcome: 'merged', pull }, now);
      record({ event_type: 'verification', outcome: 'passed', pull }, now);
    },
  };
}

const EVENT: Omit<LedgerEvent, 'event_type' | 'outcome' | 'timestamp'> = {
  agent_id: 'trimtab',
  service: 'backtest',
  blueprint_version: null,
  operation: 'scale_within_limits',
  classification: 'allowed',
  rationale: '',
  duration: '0s',
};

function decisionEvent({ action, reason, current_replicas: from, recommendation }: Decision) {
  const asked =
    recommendation && recommendation.action !== 'no_action'
      ? { recommended: `${recommendation.action} ${from} to ${recommendation.target_replicas}` }
      : {};
  return {
    event_type: 'decision',
    outcome: action,
    ...(reason === null ? {} : { reason }),
    ...asked,
  } as const;
}

/** An observation of one service as the snapshot reader makes it; each run puts its figures into it. */
function observationTemplate(service: string): Observation {
  const content = { timestamp: '1970-01-01T00:00:00Z', services: [{ service, replicas: 1, metrics: {} }] };
  const template = readSnapshot('history', content).services.get(service);
  if (!template) throw new Error('the snapshot reader has left its only service out');
  return template;
}

/** Returns what a source would say: the mean utilization of the window before now, capped at the request. */
function observe(
  template: Observation,
  demand: Demand,
  now: Milliseconds,
  replicas: number,
  window: Milliseconds,
): Observation | undefined {
  const used = utilization(demand, now, { replicas, window });
  if (used === undefined) return undefined;
  const time = formatInstant(new Date(now));
  const value = Math.round(used * 10_000) / 10_000;
  const figures = { cpu_utilization: { value, source: 'history', time } };
  return {
    ...template,
    timestamp: time,
    replicas,
    podsRunning: replicas,
    podsReady: replicas,
    figures,
    missing: {},
  };
}

/**
 * Returns the mean share of their request that replicas used over a window before now, each at most the whole;
 * undefined where nothing was measured.
 */
export function utilization(
  { start, step, values }: Demand,
  now: Milliseconds,
  { replicas, window }: { readonly replicas: number; readonly window: Milliseconds },
): number | undefined {
  const end = Math.floor((now - start) / step);
  let sum = 0;
  let steps = 0;
  for (let at = Math.max(0, end - Math.ceil(window / step)); at < end; at += 1) {
    const demand = values[at] ?? GAP;
    if (demand === GAP) continue;
    sum += Math.min(demand, replicas * REPLICA);
    steps += 1;
  }
  return steps === 0 ? undefined : sum / (steps * replicas * REPLICA);
}
