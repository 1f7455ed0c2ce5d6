import { expect, it } from 'vitest';
import { clusterRooms } from '../../src/coordination/demand.ts';
import { evaluate } from '../../src/coordination/evaluate.ts';
import { proveIndependence } from '../../src/coordination/isolation.ts';
import { exact } from '../../src/exact.ts';
import { readClusters } from '../../src/observation/clusters.ts';
import { facts } from '../support/service.ts';

const GUARD = { maxScaleDownShare: exact(1), minServices: 10 };
const NODES = { kind: 'nodes', cpu: undefined, memory: undefined, headroom: exact(0) } as const;

/** Two busy services that each ask for one replica of 50m and 128Mi, on one node with this much CPU and this much taken. */
function onOneNode(cpu: string, requested: string) {
  const inputs = ['api', 'web'].map((name) => facts({ name }));
  const node = { name: 'n1', schedulable: true, allocatable: { cpu, memory: '4Gi' }, requested: { cpu: requested, memory: '1Gi' } };
  const clusters = readClusters({ default: { nodes: [node] } }, 'snapshot.json');
  return evaluate(
    inputs,
    clusterRooms(inputs, () => NODES, clusters),
    GUARD,
  );
}

it('one of two replicas finds room on the node and the other is deferred', () => {
  const { services, allocation } = onOneNode('1', '920m');
  expect(services.map((s) => s.grant?.action)).toEqual(['execute', 'defer']);
  expect(allocation.free.get('default')).toEqual({ cpu: 80_000_000n, memory: 3n * 1024n ** 3n * 1_000_000_000n });
});

it('a replica that would not fit the empty cluster is unschedulable, keeps its recommendation and stays provably independent', () => {
  const evaluation = onOneNode('40m', '0');
  expect(evaluation.services[0]).toMatchObject({
    decision: { action: 'no_action', reason: 'unschedulable', recommendation: { action: 'scale_up', target_replicas: 3 } },
    proposed: undefined,
  });
  expect(evaluation.services[0]?.decision.rationale).toContain('one replica asks for 50m CPU and 128Mi memory');
  expect(evaluation.allocation.conflicts).toEqual([]);
  expect([...proveIndependence(evaluation.services).services.values()]).toEqual([true, true]);
});
