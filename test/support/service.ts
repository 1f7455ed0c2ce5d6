import { NO_HISTORY } from '../../src/history/history.ts';
import { completeObservation } from '../../src/metrics/observation/completion.ts';
import { readSnapshot } from '../../src/metrics/snapshot/snapshot.ts';
import { parseBlueprint } from '../../src/policy/blueprint/parse.ts';
import type { Blueprint } from '../../src/policy/blueprint/types.ts';
import { NO_POLICIES } from '../../src/policy/policies.ts';
import type { DecisionInput } from '../../src/scaling/decision/types.ts';

export const NOW = new Date('2026-02-10T18:30:00Z');

export interface ServiceFacts {
  readonly name?: string;
  readonly spec?: string;
  readonly metadata?: string;
  /** Sections beside `spec`. */
  readonly rest?: string;
  readonly replicas?: number;
  readonly git?: number;
  readonly metrics?: Record<string, unknown>;
  readonly extra?: Record<string, unknown>;
  readonly timestamp?: string;
}

/** A blueprint like the frontend's, from real YAML through the real parser. */
export function blueprint(facts: ServiceFacts = {}): Blueprint {
  const text = `metadata:
  name: ${facts.name ?? 'web'}
  version: 1.0.0
${facts.metadata ?? ''}
spec:
  scaling:
    min_replicas: 1
    max_replicas: 5
    target_cpu_utilization: 70%
    target_memory_utilization: 80%
    scale_up_threshold: 80%
    scale_down_threshold: 40%
    scale_down_stabilization: 0s
${facts.spec ?? ''}
  resources: {cpu_request: 50m, cpu_limit: 200m, memory_request: 128Mi, memory_limit: 512Mi}
  performance: {latency_p95_target: 200ms, error_rate_threshold: 1%}
${facts.rest ?? ''}
`;
  const parsed = parseBlueprint(`blueprints/${facts.name ?? 'web'}/blueprint.yaml`, text, {});
  if (parsed.kind === 'invalid') throw new Error(JSON.stringify(parsed.problems));
  return parsed.blueprint;
}

/** What `decide` is given for one service: figures go through the real snapshot reader. */
export function facts(given: ServiceFacts = {}): DecisionInput {
  const name = given.name ?? 'web';
  const replicas = given.replicas ?? 2;
  const metrics = {
    cpu_utilization: 0.85,
    memory_utilization: 0.7,
    latency_p95: 180,
    error_rate: 0.005,
    throughput: 180,
    ...given.metrics,
  };
  const snapshot = readSnapshot(
    'snapshot.json',
    JSON.parse(
      JSON.stringify({
        timestamp: given.timestamp ?? '2026-02-10T18:30:00Z',
        services: [
          { service: name, replicas, pods_running: replicas, pods_ready: replicas, metrics, ...given.extra },
        ],
      }),
    ),
  );
  const policy = blueprint(given);
  return {
    id: 'dec-20260210-183000-001',
    blueprint: policy,
    observation: completeObservation(snapshot.services.get(name), policy),
    desired: {
      kind: 'found',
      path: 'k8s/web.yaml',
      line: 6,
      field: 'spec.replicas',
      replicas: given.git ?? replicas,
    },
    history: NO_HISTORY,
    policies: NO_POLICIES,
    now: NOW,
  };
}
