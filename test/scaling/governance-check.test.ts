import { describe, expect, it } from 'vitest';
import { parsePolicies } from '../../src/policy/policies.ts';
import { decide } from '../../src/scaling/decide.ts';
import type { AutoscalerNumber, Decision } from '../../src/scaling/decision/types.ts';
import { checkGovernance } from '../../src/scaling/governance-check.ts';
import { facts, type ServiceFacts } from '../support/service.ts';

const IDLE = { cpu_utilization: 0.2, memory_utilization: 0.3, latency_p95: 80, error_rate: 0.001 };

function checked(service: ServiceFacts = {}) {
  const input = facts(service);
  return checkGovernance(input.blueprint, decide(input), input.policies, input.now);
}

it('has nothing to check where nothing is proposed', () => {
  expect(checked({ metrics: { cpu_utilization: 0.6, memory_utilization: 0.5 } })).toEqual({
    governance_check_id: 'gov-20260210-183000-001',
    service: 'web',
    decision_id: 'dec-20260210-183000-001',
    operation: 'none',
    classification: 'n/a',
    requires_approval: false,
    approvers: [],
    rationale: 'No operation proposed, no governance check needed',
    rules: [],
    risk: 'none',
    cost_impact: null,
    reversibility: 'n/a',
    rollback_plan: 'n/a',
    safer_alternatives: [],
    blueprint_references: [],
  });
});

it('checks a count within the limits, and names the limit of its direction', () => {
  expect(checked()).toMatchObject({
    operation: 'scale_within_limits',
    classification: 'allowed',
    risk: 'low',
    rationale: 'Target replicas (3) within blueprint limits (1-5)',
    blueprint_references: ['blueprints/web/blueprint.yaml:spec.scaling.max_replicas'],
  });
  expect(checked({ metrics: IDLE, replicas: 3 })).toMatchObject({
    operation: 'scale_within_limits',
    risk: 'medium',
    blueprint_references: ['blueprints/web/blueprint.yaml:spec.scaling.min_replicas'],
  });
});

it('checks a count beyond max_replicas as another operation, which needs approval', () => {
  const rest = 'governance: {requires_approval: [scale_beyond_limits]}';
  expect(checked({ replicas: 5, rest })).toMatchObject({
    operation: 'scale_beyond_limits',
    classification: 'requires_approval',
    risk: 'medium',
    rationale: expect.stringMatching(/^Target replicas \(6\) beyond blueprint limits \(1-5\)/),
  });
});

describe('a number of an autoscaler', () => {
  function changed(number: AutoscalerNumber, to: number, action: Decision['action'] = 'scale_up') {
    const input = facts();
    const change = { autoscaler: 'HorizontalPodAutoscaler web', number, from: 3, to };
    const decision: Decision = { ...decide(input), action, change, target_replicas: null };
    return checkGovernance(input.blueprint, decision, input.policies, input.now);
  }

  it('is checked against the limits where it is a bound', () => {
    expect(changed('max', 5)).toMatchObject({
      ...{ operation: 'scale_within_limits', risk: 'low' },
      rationale: "The autoscaler's max (5) within blueprint limits (1-5)",
      blueprint_references: ['blueprints/web/blueprint.yaml:spec.autoscaler.max'],
    });
    expect(changed('min', 0, 'scale_down')).toMatchObject({
      ...{ operation: 'scale_beyond_limits', risk: 'medium' },
      rationale: expect.stringMatching(/^The autoscaler's min \(0\) beyond blueprint limits \(1-5\)/),
    });
  });

  it('changes no bound where it is the target', () => {
    expect(changed('target', 90, 'scale_down')).toMatchObject({
      ...{ operation: 'scale_within_limits', risk: 'medium' },
      rationale: "The autoscaler's target changes no bound, and the blueprint lets it be proposed",
      blueprint_references: ['blueprints/web/blueprint.yaml:spec.autoscaler.target'],
    });
  });
});

it('gives rules the weighted utilization where there is one, and joins what they say', () => {
  const text = `allowed_operations: [scale_within_limits]
rules:
  - name: busy
    when: has(decision.weighted_utilization) && decision.weighted_utilization > 0.5
    effect: require_approval
    message: It is busy.
  - name: more
    when: after.replicas > before.replicas
    effect: require_approval
    message: It is more.
`;
  const parsed = parsePolicies('policies.yaml', text);
  if (parsed.kind === 'invalid') throw new Error(JSON.stringify(parsed.problems));
  const input = facts();
  const judged = (more: Partial<Decision>) =>
    checkGovernance(input.blueprint, { ...decide(input), ...more }, parsed.policies, input.now).rationale;
  const limits = 'Target replicas (3) within blueprint limits (1-5)';
  expect(judged({})).toBe(`${limits}; busy: It is busy.; more: It is more.`);
  expect(judged({ weighted_utilization: null })).toBe(`${limits}; more: It is more.`);
});
