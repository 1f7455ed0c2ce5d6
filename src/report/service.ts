import { formatPercent, fromNumber, toNumber } from '../lib/fraction.ts';
import { formatInstant } from '../lib/time.ts';
import { sharingReplicas } from '../metrics/observation/completion.ts';
import { openProposal } from '../pull-requests/desired.ts';
import { DEFER_MS, isEscalated } from '../scaling/capacity/deferral.ts';
import { priorityScore } from '../scaling/capacity/priority.ts';
import { decidedMetrics, measuredMetrics } from '../scaling/decide.ts';
import { describeMove, editedPlace, isCapacity } from '../scaling/decision/edited-place.ts';
import { brokenObjectives, unmeasuredObjectives } from '../scaling/decision/objectives.ts';
import { predict } from '../scaling/decision/prediction.ts';
import type { Metrics } from '../scaling/decision/weighted.ts';
import type { Evaluated } from '../scaling/evaluate.ts';
import type { Verification } from '../verification/types.ts';
import { safetySection } from './safety.ts';

/**
 * Builds everything the report says of one service; `verified` is the verdict of this run, where one was
 * looked for.
 */
export function serviceSection(s: Evaluated, now: Date, verified: Verification | undefined) {
  const { blueprint, observation } = s.input;
  const { scaling, performance } = blueprint;
  const metrics = decidedMetrics(s.decision);
  const percent = (value: Parameters<typeof formatPercent>[0] | undefined) =>
    value ? formatPercent(value) : null;
  return {
    current_state: observation
      ? {
          service: observation.service,
          replicas: observation.replicas ?? null,
          pods_running: observation.podsRunning ?? null,
          pods_ready: observation.podsReady ?? null,
          ...(observation.restarts === undefined ? {} : { restarts: observation.restarts }),
          metrics: measuredMetrics(observation),
          ...(observation.throughputWeekAgo === undefined
            ? {}
            : { throughput_week_ago: observation.throughputWeekAgo }),
        }
      : null,
    blueprint_targets: {
      min_replicas: scaling.minReplicas,
      max_replicas: scaling.maxReplicas,
      target_cpu_utilization: percent(scaling.targetCpu),
      target_memory_utilization: percent(scaling.targetMemory),
      scale_up_threshold: percent(scaling.upThreshold),
      scale_down_threshold: percent(scaling.downThreshold),
      latency_p95_target:
        performance.latencyP95Target === undefined ? null : `${performance.latencyP95Target}ms`,
      error_rate_threshold: percent(performance.errorRateThreshold),
    },
    decision: s.decision,
    ...(s.input.observedBy === undefined ? {} : { observed_by: s.input.observedBy }),
    governance_check: s.governance,
    priority: {
      priority_level: blueprint.priority,
      criticality: blueprint.criticality,
      priority_score: priorityScore(blueprint),
    },
    safety: safetySection(s, now),
    execution: execution(s, now),
    verification: verified ?? verification(s, metrics),
    expected_outcome: expectedOutcome(s, metrics),
  };
}

function execution(s: Evaluated, now: Date) {
  const { decision, governance, grant, input } = s;
  const { decision_id: operation_id, service, action: operation_type } = decision;
  const none = {
    operation_id,
    service,
    operation_type,
    operation: 'no_action',
    command: 'none',
    execution_order: 'n/a',
    estimated_duration: '0s',
  };
  if (decision.action === 'no_action') return none;
  if (governance.classification === 'forbidden') return { ...none, operation: 'forbidden' };
  if (input.observedBy !== undefined)
    return { ...none, operation: 'observed', would_propose: s.advised ?? null };
  if (s.proposed === undefined) {
    const retry_at = formatInstant(new Date(now.getTime() + DEFER_MS));
    return {
      ...none,
      operation: 'deferred',
      retry_at,
      deferrals_in_a_row: input.history.deferrals + 1,
      escalated: isEscalated(s),
    };
  }
  const open = openProposal(s);
  const place = editedPlace(input.desired, decision);
  const where = place ? `${place.path}:${place.line}` : 'n/a';
  return {
    operation_id,
    service,
    operation_type,
    operation: decision.action,
    command: `pull request on branch trimtab/${decision.service}: ${where} ${describeMove(decision, s.proposed)}`,
    partial: grant !== undefined && grant.granted < grant.requested,
    replicas_before: decision.current_replicas,
    replicas_after: isCapacity(decision) ? s.proposed : null,
    ...(open === undefined ? {} : { open_pull_request: open }),
  };
}

function verification(s: Evaluated, metrics: Metrics) {
  if (s.proposed !== undefined)
    return { outcome: 'pending', rationale: 'Verified after the pull request is merged and delivered' };
  const { observation } = s.input;
  return {
    outcome: 'no_verification_needed',
    rationale: 'No operation executed',
    current_state: {
      replicas: observation?.replicas ?? null,
      cpu_utilization: metrics.cpu_utilization ?? null,
      latency_p95: metrics.latency_p95 ?? null,
      status: health(s.input, metrics),
    },
  };
}

function health(
  { observation, blueprint }: Evaluated['input'],
  metrics: Metrics,
): 'healthy' | 'degraded' | 'unknown' {
  if (observation?.podsReady === undefined || observation.replicas === undefined) return 'unknown';
  if (observation.podsReady < observation.replicas || brokenObjectives(blueprint, metrics).length > 0)
    return 'degraded';
  return unmeasuredObjectives(blueprint, metrics).length > 0 ? 'unknown' : 'healthy';
}

function expectedOutcome(s: Evaluated, metrics: Metrics) {
  const before = s.decision.current_replicas;
  // Under an autoscaler its floor is not what runs.
  const after = s.decision.change === undefined ? (s.proposed ?? s.advised ?? before) : before;
  const then =
    before === null || after === null || before === 0 || before === after
      ? metrics
      : predict(metrics, sharingReplicas(s.input.observation, before), after);
  const two = (value: number | undefined) => (value === undefined ? null : toNumber(fromNumber(value), 2));
  return {
    service: s.decision.service,
    replicas_before: before,
    replicas_after: after,
    cpu_before: two(metrics.cpu_utilization),
    cpu_after: two(then.cpu_utilization),
    memory_before: two(metrics.memory_utilization),
    memory_after: two(then.memory_utilization),
    latency_before: two(metrics.latency_p95),
    latency_after: two(then.latency_p95),
    ...outcomeWords(before, after),
  };
}

function outcomeWords(
  before: number | null,
  after: number | null,
): { status: string } | { improvement: string } {
  if (before === null || after === null || before === after) return { status: 'Remains stable, no changes' };
  return {
    improvement:
      after > before
        ? 'Reduced load per replica, improved performance'
        : 'Freed resources, higher load per replica',
  };
}
