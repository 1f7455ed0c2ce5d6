import { expect, test } from 'vitest';
import { NO_HISTORY } from '../../src/history/history.ts';
import { recallOthers } from '../../src/pipeline/recall.ts';
import type { Run } from '../../src/pipeline/run.ts';
import { NO_POLICIES } from '../../src/policy/policies.ts';
import { blueprint, NOW } from '../support/service.ts';

const at = (cluster: string, name: string, more = '') =>
  blueprint({ name, spec: `  workload: {cluster: ${cluster}, name: ${name}}\n${more}` });
const FLEET = [
  at('west', 'away'),
  at('east', 'here'),
  at('west', 'held'),
  at('west', 'moved'),
  at('west', 'new'),
];

const told = (service: string, outcome: string, more: object = {}) => ({
  ...{ timestamp: '2026-02-10T18:20:00Z', event_type: 'decision', agent_id: 'trimtab', service, outcome },
  ...{ blueprint_version: null, operation: 'none', classification: 'n/a', duration: '0s', replicas: 2 },
  ...{ rationale: `${service} was decided about.`, ...more },
});

/** A run for the cluster east, with what the ledger says of the services of west. */
function runOfEast(cluster: string | undefined): Run {
  const events = [
    told('away', 'no_action'),
    told('held', 'scale_up', { recommended: 'scale_up 2 to 3' }),
    told('held', 'no_action', { reason: 'stabilizing', recommended: 'scale_down 2 to 1' }),
    told('moved', 'scale_up', { recommended: 'scale_up 2 to 4' }),
    told('new', 'no_action', { reason: 'a_reason_of_another_version' }),
  ];
  const own = {
    decision: { service: 'here', action: 'no_action' },
    input: { blueprint: FLEET[1], history: NO_HISTORY },
  };
  const texts = { blueprints: FLEET.map(({ path }) => ({ path, text: '' })) };
  return {
    world: {
      now: NOW,
      selection: { services: [], cluster, shard: undefined },
      ledger: { read: async () => ({ events, error: null, broken: {} }) },
    },
    plan: {
      facts: { now: NOW.toISOString(), desired: {}, history: {}, ledger_error: null },
      fleet: {
        config: { clusters: {}, fleetGuard: { maxScaleDownShare: { n: 1n, d: 5n }, minServices: 10 } },
        policies: NO_POLICIES,
        blueprints: FLEET,
        texts,
      },
      evaluation: { services: [own], allocation: {} },
    },
  } as unknown as Run;
}

test('services of other clusters stand as the ledger last told of them, in the order of the fleet', async () => {
  const { plan } = await recallOthers(runOfEast('east'));
  const shown = plan.evaluation.services.map(({ decision, proposed }) => [
    ...[decision.service, decision.action, decision.reason, proposed],
  ]);
  expect(shown).toEqual([
    ['away', 'no_action', null, undefined],
    ['here', 'no_action', undefined, undefined],
    ['held', 'no_action', 'stabilizing', undefined],
    ['moved', 'scale_up', null, 4],
    ['new', 'no_action', null, undefined],
  ]);
  expect(plan.services.get('held')?.decision.rationale).toBe('held was decided about.');
});

test('a run that has decided about all stays as it is', async () => {
  const run = runOfEast(undefined);
  expect(await recallOthers(run)).toBe(run);
});
