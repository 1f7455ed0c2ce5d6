import { formatDuration } from '../blueprint/duration.ts';
import { formatCpu, formatMemory } from '../blueprint/quantity.ts';
import { replicaDemand } from '../coordination/demand.ts';
import type { Evaluated, Evaluation } from '../coordination/evaluate.ts';
import { proveIndependence } from '../coordination/isolation.ts';
import { priorityScore } from '../coordination/priority.ts';
import { instant, measuredMetrics } from '../decision/decide.ts';
import { predict } from '../decision/weighted.ts';
import { formatPercent, fromNumber, toNumber } from '../exact.ts';
import { breakerState } from '../governance/circuit-breaker.ts';
import { DEFER_MS } from '../ledger/record.ts';
import type { Resources } from '../observation/types.ts';

/** Everything the report says of one service. */
export function serviceSection(s: Evaluated, now: Date) {
  const { blueprint, observation } = s.input;
  const { scaling, performance } = blueprint;
  const percent = (value: Parameters<typeof formatPercent>[0] | undefined) => (value ? formatPercent(value) : null);
  return {
    current_state: observation
      ? {
          service: observation.service,
          replicas: observation.replicas ?? null,
          pods_running: observation.podsRunning ?? null,
          pods_ready: observation.podsReady ?? null,
          metrics: measuredMetrics(observation),
        }
      : null,
    blueprint_targets: {
      min_replicas: scaling.minReplicas,
      max_replicas: scaling.maxReplicas,
      target_cpu_utilization: percent(scaling.targetCpu),
      target_memory_utilization: percent(scaling.targetMemory),
      scale_up_threshold: percent(scaling.upThreshold),
      scale_down_threshold: percent(scaling.downThreshold),
      latency_p95_target: performance.latencyP95Target === undefined ? null : `${performance.latencyP95Target}ms`,
      error_rate_threshold: percent(performance.errorRateThreshold),
    },
    decision: s.decision,
    governance_check: s.governance,
    priority: { priority_level: blueprint.priority, criticality: blueprint.criticality, priority_score: priorityScore(blueprint) },
    execution: execution(s, now),
    verification: verification(s),
    expected_outcome: expectedOutcome(s),
  };
}

function execution(s: Evaluated, now: Date) {
  const { decision, governance, grant, input } = s;
  const base = { operation_id: decision.decision_id, service: decision.service };
  const none = { ...base, operation: 'no_action', command: 'none', execution_order: 'n/a', estimated_duration: '0s' };
  if (decision.action === 'no_action' || governance.classification === 'forbidden') return none;
  if (s.proposed === undefined) return { ...none, operation: 'deferred', retry_at: instant(new Date(now.getTime() + DEFER_MS)) };
  const where = input.desired.kind === 'found' ? `${input.desired.path}:${input.desired.line}` : 'n/a';
  return {
    ...base,
    operation: decision.action,
    command: `pull request on branch trimtab/${decision.service}: ${where} ${decision.current_replicas} → ${s.proposed}`,
    partial: grant !== undefined && grant.granted < grant.requested,
    replicas_before: decision.current_replicas,
    replicas_after: s.proposed,
  };
}

function verification(s: Evaluated) {
  if (s.proposed !== undefined) return { outcome: 'pending', rationale: 'Verified after the pull request is merged and delivered' };
  return { outcome: 'no_verification_needed', rationale: 'No operation executed' };
}

function expectedOutcome(s: Evaluated) {
  const before = s.decision.current_replicas;
  const metrics = measuredMetrics(s.input.observation);
  const after = s.proposed ?? before;
  const then = before === null || after === null || before === 0 ? metrics : predict(metrics, before, after);
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
  };
}

export function conflictDetection({ allocation }: Evaluation) {
  return {
    conflicts_detected: allocation.conflicts.length > 0,
    free_capacity: Object.fromEntries([...allocation.free].map(([cluster, free]) => [cluster, shownCapacity(free)])),
    conflicts: allocation.conflicts.map((conflict) => {
      const { available, total } = conflict;
      const short = (wanted: bigint, free: bigint | undefined) => (free === undefined || wanted <= free ? 0n : wanted - free);
      return {
        cluster: conflict.cluster,
        conflict_type: 'resource_conflict',
        cluster_capacity: shownCapacity(available),
        total_resources_requested: {
          services: Object.fromEntries(
            conflict.requests.map((r) => [
              r.service,
              { cpu: formatCpu(r.cpu * BigInt(r.replicas)), memory: formatMemory(r.memory * BigInt(r.replicas)) },
            ]),
          ),
          total_cpu: formatCpu(total.cpu),
          total_memory: formatMemory(total.memory),
        },
        capacity_check: {
          cpu_sufficient: short(total.cpu, available.cpu) === 0n,
          cpu_shortfall: formatCpu(short(total.cpu, available.cpu)),
          memory_sufficient: short(total.memory, available.memory) === 0n,
          memory_shortfall: formatMemory(short(total.memory, available.memory)),
          ...(conflict.onNodes ? { each_replica_fits_a_node: false } : {}),
        },
      };
    }),
  };
}

function shownCapacity({ cpu, memory }: Resources) {
  return {
    cpu_available: cpu === undefined ? 'unlimited' : formatCpu(cpu),
    memory_available: memory === undefined ? 'unlimited' : formatMemory(memory),
  };
}

export function conflictResolution({ services, allocation }: Evaluation, now: Date) {
  const contested = new Set(allocation.conflicts.flatMap((c) => c.requests.map((r) => r.service)));
  return {
    strategy: 'prioritize_by_criticality',
    services: Object.fromEntries(
      services.flatMap((s) => {
        const { grant } = s;
        if (!grant || !contested.has(grant.service)) return [];
        const base = {
          priority_level: s.input.blueprint.priority,
          criticality: s.input.blueprint.criticality,
          priority_score: grant.score,
          action: grant.action,
        };
        if (grant.action === 'execute') {
          const partial = grant.granted < grant.requested ? ` ${grant.granted} of ${grant.requested} replicas fit; the rest waits.` : '';
          return [[grant.service, { ...base, rationale: `Priority score ${grant.score}: served while capacity lasted.${partial}` }]];
        }
        const retry = { defer_duration: formatDuration(DEFER_MS), retry_at: instant(new Date(now.getTime() + DEFER_MS)) };
        return [[grant.service, { ...base, ...retry, rationale: `Priority score ${grant.score}: deferred until resources are available` }]];
      }),
    ),
  };
}

export function independenceVerification({ services }: Evaluation) {
  const proof = proveIndependence(services);
  const all = [...proof.services.values()].every(Boolean);
  return {
    services: Object.fromEntries([...proof.services].map(([name, independent]) => [name, { decision_independent: independent }])),
    no_cross_service_interference: all,
    separate_blueprints_used: proof.separateBlueprints,
    separate_metrics_collected: proof.separateMetrics,
    separate_governance_applied: proof.separateGovernance,
    rationale: all
      ? `Each of ${services.length} services was decided again from its own data alone, with the same result.`
      : 'At least one service decided differently when evaluated alone.',
  };
}

export function isolationProof({ services }: Evaluation, now: Date) {
  return {
    services: Object.fromEntries(
      services.map(({ input, governance }) => {
        const { cooldown } = input.blueprint.scaling;
        const last = input.history.lastOperation;
        const longest = Math.max(cooldown.up, cooldown.down);
        return [
          input.blueprint.name,
          {
            last_operation: last,
            cooldown_elapsed: last === null || now.getTime() - Date.parse(last) >= longest,
            circuit_breaker: breakerState(input.blueprint, input.history.failures, now),
            governance: governance.classification,
          },
        ];
      }),
    ),
  };
}

export function executionPlan({ services }: Evaluation) {
  const moving = services.filter((s) => s.proposed !== undefined);
  return moving.map((s, index) => ({
    order: index + 1,
    service: s.decision.service,
    operation: s.decision.action,
    from: s.decision.current_replicas,
    to: s.proposed,
  }));
}

export function resourceEfficiency({ services }: Evaluation) {
  let cpu = 0n;
  let memory = 0n;
  const perService = services.map((s) => {
    const change = s.proposed === undefined ? 0 : s.proposed - (s.decision.current_replicas ?? 0);
    const size = replicaDemand(s.input);
    cpu += size.cpu * BigInt(change);
    memory += size.memory * BigInt(change);
    return [
      s.decision.service,
      { replicas: change, cpu: formatCpu(size.cpu * BigInt(change)), memory: formatMemory(size.memory * BigInt(change)) },
    ] as const;
  });
  return { services: Object.fromEntries(perService), total_cpu: formatCpu(cpu), total_memory: formatMemory(memory) };
}

export function timeline({ services }: Evaluation, now: Date) {
  const time = instant(now);
  const line = (service: string, event: string) => ({ time, service, event });
  return services.flatMap((s) => {
    const name = s.decision.service;
    const outcome =
      s.proposed !== undefined
        ? `pull request ${s.decision.current_replicas} → ${s.proposed}`
        : s.grant?.action === 'defer'
          ? 'deferred'
          : 'none';
    return [
      line(name, `Decision: ${s.decision.action}`),
      line(name, `Governance: ${s.governance.classification}`),
      line(name, `Execution: ${outcome}`),
    ];
  });
}
