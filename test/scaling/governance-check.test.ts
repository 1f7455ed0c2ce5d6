import { expect, it } from 'vitest';
import { decide } from '../../src/scaling/decide.ts';
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
