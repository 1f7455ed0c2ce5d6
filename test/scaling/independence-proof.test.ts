import { expect, test } from 'vitest';
import { decide } from '../../src/scaling/decide.ts';
import type { Decision, DecisionInput } from '../../src/scaling/decision/types.ts';
import type { DecidedAlone } from '../../src/scaling/evaluate.ts';
import { checkGovernance } from '../../src/scaling/governance-check.ts';
import { proveIndependence } from '../../src/scaling/independence.ts';
import { facts } from '../support/service.ts';

function judged(name: string, input: Partial<DecisionInput> = {}, changed?: Partial<Decision>): DecidedAlone {
  const all = { ...facts({ name }), ...input };
  const alone = decide(all);
  const decision = changed ? { ...alone, ...changed } : alone;
  return {
    input: all,
    alone,
    decision,
    governance: checkGovernance(all.blueprint, decision, all.policies, all.now),
  };
}

const APART = { separateBlueprints: true, separateMetrics: true, separateGovernance: true };
const proof = (...services: readonly DecidedAlone[]) => {
  const { services: same, ...separate } = proveIndependence(services);
  return [[...same.values()], separate];
};

test('services that were decided alone are proven so', () => {
  expect(proof(judged('web'), judged('api'))).toEqual([[true, true], APART]);
  expect(proof(judged('web', { observation: undefined }), judged('api'))).toEqual([[true, true], APART]);
});

test('any field that differs disproves it, and of a hold of the fleet the recommendation alone', () => {
  expect(proof(judged('web'), judged('api', {}, { target_replicas: 4 }))[0]).toEqual([true, false]);
  const queued = { action: 'no_action', reason: 'queued' } as const;
  expect(proof(judged('web', {}, queued))[0]).toEqual([true]);
  expect(proof(judged('web', {}, { ...queued, recommendation: null }))[0]).toEqual([false]);
  expect(proof(judged('web', {}, { action: 'no_action', reason: 'cooldown' }))[0]).toEqual([false]);
});

test('what two services share is told', () => {
  const web = judged('web');
  const api = judged('api');
  const same = {
    ...api,
    input: { ...api.input, blueprint: { ...api.input.blueprint, path: web.input.blueprint.path } },
  };
  expect(proof(web, same)[1]).toEqual({ ...APART, separateBlueprints: false });
  const figures = { ...api, input: { ...api.input, observation: web.input.observation } };
  expect(proof(web, figures)[1]).toEqual({ ...APART, separateMetrics: false });
  for (const more of [{ service: 'web' }, { decision_id: 'dec-1' }])
    expect(proof(web, { ...api, governance: { ...api.governance, ...more } })[1]).toEqual({
      ...APART,
      separateGovernance: false,
    });
});
