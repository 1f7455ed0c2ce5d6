import { describe, expect, it } from 'vitest';
import { NO_HISTORY } from '../../src/history/history.ts';
import { fraction } from '../../src/lib/fraction.ts';
import { readClusters } from '../../src/metrics/snapshot/clusters.ts';
import { clusterRooms, serviceLoad } from '../../src/scaling/capacity/demand.ts';
import { type Evaluated, evaluate } from '../../src/scaling/evaluate.ts';
import { proveIndependence } from '../../src/scaling/independence.ts';
import { facts } from '../support/service.ts';

const GUARD = { maxScaleDownShare: fraction(1), minServices: 10 };
const NODES = { kind: 'nodes', cpu: undefined, memory: undefined, headroom: fraction(0) } as const;

/** Two busy services that each ask for one replica of 50m and 128Mi, on one node with this much CPU and this much taken. */
function onOneNode(cpu: string, requested: string) {
  const inputs = ['api', 'web'].map((name) => facts({ name }));
  const node = {
    name: 'n1',
    schedulable: true,
    allocatable: { cpu, memory: '4Gi' },
    requested: { cpu: requested, memory: '1Gi' },
  };
  const { clusters } = readClusters({ default: { nodes: [node] } }, 'snapshot.json');
  return evaluate(
    inputs,
    clusterRooms(inputs, () => NODES, clusters),
    GUARD,
  );
}

it('one of two replicas finds room on the node and the other is deferred', () => {
  const { services, allocation } = onOneNode('1', '920m');
  expect(services.map((s) => s.grant?.action)).toEqual(['execute', 'defer']);
  expect(allocation.free.get('default')).toMatchObject({
    cpu: 80_000_000n,
    memory: 3n * 1024n ** 3n * 1_000_000_000n,
    onNodes: true,
  });
});

it('what is observed only takes no room from others, is never deferred, and is advised what it would get', () => {
  const observedBy = 'mode: observe in trimtab.yaml';
  const first = { ...facts({ name: 'api', metadata: '  priority: critical' }), observedBy };
  const inputs = [first, facts({ name: 'web' }), { ...facts({ name: 'last' }), observedBy }];
  const { clusters } = readClusters({ default: { capacity: { cpu_available: '70m' } } }, 'snapshot.json');
  const { services, allocation } = evaluate(
    inputs,
    clusterRooms(inputs, () => NODES, clusters),
    GUARD,
  );
  expect(services.map((s) => [s.decision.action, s.proposed, s.advised, s.grant?.action])).toEqual([
    ['scale_up', undefined, 3, undefined],
    ['scale_up', 3, undefined, 'execute'],
    ['scale_up', undefined, undefined, undefined],
  ]);
  expect(allocation.conflicts).toEqual([]);
});

it('a replica that would not fit the empty cluster is unschedulable, keeps its recommendation and stays provably independent', () => {
  const evaluation = onOneNode('40m', '0');
  expect(evaluation.services[0]).toMatchObject({
    decision: {
      action: 'no_action',
      reason: 'unschedulable',
      recommendation: { action: 'scale_up', target_replicas: 3 },
    },
    proposed: undefined,
  });
  expect(evaluation.services[0]?.decision.rationale).toContain(
    'one replica asks for 50m CPU and 128Mi memory, which would not fit the cluster even if it were empty: no node that admits it is large enough.',
  );
  expect(evaluation.allocation.conflicts).toEqual([]);
  expect([...proveIndependence(evaluation.services).services.values()]).toEqual([true, true]);
});

it('a service that waits keeps its place, counts in the conflict, and gets no answer of its own', () => {
  const waiting = {
    ...facts({ name: 'api', metadata: '  priority: critical' }),
    history: { ...NO_HISTORY, deferrals: 1, retryAt: '2026-02-10T18:33:00Z' },
  };
  const inputs = [waiting, facts({ name: 'web' })];
  const { clusters } = readClusters({ default: { capacity: { cpu_available: '70m' } } }, 'snapshot.json');
  const { services, allocation } = evaluate(
    inputs,
    clusterRooms(inputs, () => NODES, clusters),
    GUARD,
  );
  expect(services.map((s) => [s.decision.reason, s.grant?.action])).toEqual([
    ['deferred', undefined],
    [null, 'defer'],
  ]);
  expect(allocation.conflicts[0]).toMatchObject({
    total: { cpu: 100_000_000n },
    available: { cpu: 70_000_000n },
  });
});

it('a pod that is being deleted makes way for the one that Git still asks for', () => {
  const pod = { phase: 'Running', ready: true };
  const pods = [
    { ...pod, name: 'a' },
    { ...pod, name: 'b', deleted_at: '2026-02-10T18:29:50Z' },
  ];
  expect(serviceLoad(facts({ replicas: 2, extra: { pods } }))).toMatchObject({ wanted: 2, existing: 1 });
});

it('a service with a broken objective goes before one of which it is only unknown', () => {
  const ample = (name: string, metrics: Record<string, unknown>) => {
    const input = facts({ name, metrics: { memory_utilization: 0.75, ...metrics } });
    return {
      ...input,
      blueprint: { ...input.blueprint, scaling: { ...input.blueprint.scaling, targetCpu: fraction(2) } },
    };
  };
  const inputs = [ample('a-unknown', { error_rate: null }), ample('b-broken', { error_rate: 0.5 })];
  const { clusters } = readClusters({ default: { capacity: { cpu_available: '50m' } } }, 'snapshot.json');
  const { services } = evaluate(
    inputs,
    clusterRooms(inputs, () => NODES, clusters),
    GUARD,
  );
  expect(services.map((s) => s.grant?.action)).toEqual(['defer', 'execute']);
});

it('a cluster whose capacity cannot be read has none, is named at the place, and costs no other', () => {
  const inputs = [facts({ name: 'api' }), facts({ name: 'web', spec: '  workload: {cluster: east}' })];
  for (const [mistake, told] of [
    [
      { capacity: { cpu_available: '2 cores' } },
      'capacity.cpu_available: "2 cores" is not a Kubernetes quantity such as 120m or 300Mi',
    ],
    [{ capacity: { cpu: '2' } }, 'capacity.cpu is no key of it; write cpu_available and memory_available'],
    [{ capacity: '2' }, 'capacity is not an object'],
    [{ nodes: { n1: {} } }, 'nodes is not a list'],
    [{ nodes: ['n1'] }, 'nodes[0] is not an object'],
    [
      { quotas: [{ namespace: 'shop', hard: { pods: 'ten' } }] },
      'quotas[0].hard.pods: "ten" is not a Kubernetes quantity such as 120m or 300Mi',
    ],
    [[], 'is not an object'],
  ] as const) {
    const { clusters, problems } = readClusters({ default: mistake }, 's.json');
    expect(problems.map((p) => p.message)).toEqual([
      expect.stringContaining(
        `s.json: clusters.default${told.startsWith('is') ? ' ' : '.'}${told}. Nothing scales up in cluster default`,
      ),
    ]);
    const { services } = evaluate(
      inputs,
      clusterRooms(inputs, () => NODES, clusters),
      GUARD,
    );
    expect(services.map((s) => s.grant?.action)).toEqual(['defer', 'execute']);
    expect(services[0]?.grant?.obstacle).toContain('s.json: clusters.default');
  }
});

it('a count that no cluster holds takes what room there is, and the run ends', () => {
  const web = facts({ name: 'web' });
  const scaling = {
    ...web.blueprint.scaling,
    maxReplicas: Number.MAX_SAFE_INTEGER,
    increment: { up: 2 ** 40, down: 1 },
  };
  const vast = { ...web, blueprint: { ...web.blueprint, scaling } };
  const all = [facts({ name: 'api', git: Number.MAX_SAFE_INTEGER }), vast];
  const node = {
    name: 'n1',
    allocatable: { cpu: '4', memory: '16Gi' },
    requested: { cpu: '0', memory: '0' },
  };
  const granted = (cluster: object, inputs: typeof all) => {
    const { clusters } = readClusters({ default: cluster }, 'snapshot.json');
    const { services } = evaluate(
      inputs,
      clusterRooms(inputs, () => NODES, clusters),
      GUARD,
    );
    return services.at(-1)?.grant?.granted;
  };
  expect(granted({ nodes: [node] }, all)).toBe(0);
  expect(granted({ nodes: [node] }, all.slice(1))).toBe(80);
  expect(granted({ capacity: { cpu_available: '1' } }, all.slice(1))).toBe(20);
  expect(granted({}, all.slice(1))).toBe(2 ** 40);
});

it('a scale-up that governance forbids competes for nothing', () => {
  const forbidden = 'governance: {forbidden_operations: [scale_within_limits]}';
  const inputs = [
    facts({ name: 'api', metadata: '  priority: critical', rest: forbidden }),
    facts({ name: 'web' }),
  ];
  const { clusters } = readClusters({ default: { capacity: { cpu_available: '50m' } } }, 'snapshot.json');
  const { services, allocation } = evaluate(
    inputs,
    clusterRooms(inputs, () => NODES, clusters),
    GUARD,
  );
  expect(services.map((s) => [s.governance.classification, s.grant?.action, s.proposed])).toEqual([
    ['forbidden', undefined, undefined],
    ['allowed', 'execute', 3],
  ]);
  expect(allocation.conflicts).toEqual([]);
});

it('a pod of its own that waits for a node is on no node yet, and one that has a node is', () => {
  const pods = [
    { name: 'a', phase: 'Running', ready: true, node: 'n1' },
    { name: 'b', phase: 'Pending' },
    { name: 'c', phase: 'Pending', node: 'n1' },
  ];
  expect(serviceLoad(facts({ replicas: 3, extra: { pods } }))).toMatchObject({
    wanted: 3,
    existing: 3,
    pending: 1,
  });
});

it('proposes the target of a scale-down, the granted part of a scale-up, and nothing else', () => {
  const idle = { cpu_utilization: 0.2, memory_utilization: 0.3, latency_p95: 80, error_rate: 0.001 };
  const calm = { cpu_utilization: 0.6, memory_utilization: 0.6, latency_p95: 120 };
  const forbidden = 'governance: {forbidden_operations: [scale_within_limits]}';
  const up = facts({ name: 'up' });
  const scaling = { ...up.blueprint.scaling, increment: { up: 3, down: 1 } };
  const inputs = [
    { ...up, blueprint: { ...up.blueprint, scaling } },
    facts({ name: 'down', metrics: idle, replicas: 3 }),
    facts({ name: 'calm', metrics: calm }),
    facts({ name: 'forbidden', metrics: idle, replicas: 3, rest: forbidden }),
  ];
  const proposed = (cpu: string) => {
    const { clusters } = readClusters({ default: { capacity: { cpu_available: cpu } } }, 'snapshot.json');
    const rooms = clusterRooms(inputs, () => NODES, clusters);
    return evaluate(inputs, rooms, GUARD).services.map((s) => s.proposed);
  };
  expect(proposed('150m')).toEqual([5, 2, undefined, undefined]);
  expect(proposed('100m')).toEqual([4, 2, undefined, undefined]);
  expect(proposed('49m')).toEqual([undefined, 2, undefined, undefined]);
});

describe('the proof of independence', () => {
  const [web] = evaluate([facts()], new Map(), GUARD).services;
  const proven = (more: Partial<Evaluated>) => proveIndependence([{ ...(web as Evaluated), ...more }]);

  it('holds for a service that decided from its own data', () => {
    expect(proven({})).toEqual({
      services: new Map([['web', true]]),
      separateBlueprints: true,
      separateMetrics: true,
      separateGovernance: true,
    });
  });

  it('fails where a field of the decision is not what the service decides alone', () => {
    const decision = (web as Evaluated).decision;
    const independent = (more: Partial<Evaluated['decision']>) =>
      proven({ decision: { ...decision, ...more } }).services.get('web');
    expect(independent({ rationale: 'because of api' })).toBe(false);
    expect(independent({ decision_id: 'dec-20260210-183000-002' })).toBe(false);
    for (const reason of ['correlated_drop', 'queued', 'unschedulable'] as const) {
      const held = { action: 'no_action', reason, rationale: 'of the fleet' } as const;
      expect(independent(held)).toBe(true);
      expect(independent({ ...held, recommendation: { action: 'scale_up', target_replicas: 4 } })).toBe(
        false,
      );
    }
  });

  it('fails where a blueprint, figures or a governance result are shared', () => {
    const api = evaluate([facts({ name: 'api' })], new Map(), GUARD).services[0] as Evaluated;
    const both = (one: Evaluated) => proveIndependence([web as Evaluated, one]);
    expect(both(api)).toMatchObject({
      separateBlueprints: true,
      separateMetrics: true,
      separateGovernance: true,
    });
    const input = (more: Partial<Evaluated['input']>) => ({ ...api, input: { ...api.input, ...more } });
    const blueprint = { ...api.input.blueprint, path: 'blueprints/web/blueprint.yaml' };
    expect(both(input({ blueprint })).separateBlueprints).toBe(false);
    expect(both(input({ observation: web?.input.observation })).separateMetrics).toBe(false);
    expect(both(input({ observation: undefined })).separateMetrics).toBe(true);
    const other = { ...api.governance, service: 'web' };
    expect(both({ ...api, governance: other }).separateGovernance).toBe(false);
    const another = { ...api.governance, decision_id: 'dec-20260210-183000-009' };
    expect(both({ ...api, governance: another }).separateGovernance).toBe(false);
  });
});
