import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fraction } from '../../../src/lib/fraction.ts';
import { parseQuantity } from '../../../src/lib/quantity.ts';
import { readClusters } from '../../../src/metrics/snapshot/clusters.ts';
import type { CapacitySetting } from '../../../src/policy/cluster-settings.ts';
import { allocate } from '../../../src/scaling/capacity/allocate.ts';
import {
  clusterRoom,
  type NodeRoom,
  type Room,
  type ServiceLoad,
} from '../../../src/scaling/capacity/capacity.ts';
import { byPriority } from '../../../src/scaling/capacity/priority.ts';
import type { ScaleUp } from '../../../src/scaling/capacity/types.ts';

const ANYWHERE = {
  limits: { cpu: undefined, memory: undefined },
  namespace: undefined,
  nodeSelector: {},
  tolerations: [],
};

/** A cluster with a stated free capacity and nothing else to bind it. */
function stated(cpu: bigint | undefined, memory: bigint | undefined): Room {
  const free = { ...(cpu === undefined ? {} : { cpu }), ...(memory === undefined ? {} : { memory }) };
  return {
    nodes: undefined,
    budgets: [{ name: 'all', namespace: undefined, scopes: [], free, empty: undefined }],
    claims: [],
  };
}

const request = (index: number) =>
  fc.record({
    service: fc.constant(`s${index}`),
    cluster: fc.constantFrom('a', 'b'),
    replicas: fc.integer({ min: 1, max: 4 }),
    cpu: fc.bigInt({ min: 0n, max: 50n }),
    memory: fc.bigInt({ min: 0n, max: 50n }),
    priority: fc.constantFrom('low', 'medium', 'high', 'critical'),
    criticality: fc.constantFrom('standard', 'critical'),
    broken: fc.boolean(),
    limits: fc.constant(ANYWHERE.limits),
    namespace: fc.constantFrom('shop', undefined),
    nodeSelector: fc.constant({}),
    tolerations: fc.constant([]),
  }) as fc.Arbitrary<ScaleUp>;
const requests = fc
  .integer({ min: 1, max: 8 })
  .chain((n) => fc.tuple(...Array.from({ length: n }, (_, i) => request(i))));
const size = fc.option(fc.bigInt({ min: 0n, max: 200n }), { nil: undefined });

describe('capacity is shared by priority', () => {
  it('never grants more than is free, and executed plus deferred are exactly the requested', () => {
    fc.assert(
      fc.property(requests, size, size, (asked, cpu, memory) => {
        const { grants } = allocate(
          asked,
          new Map([
            ['a', stated(cpu, memory)],
            ['b', stated(cpu, memory)],
          ]),
        );
        expect([...grants.keys()].sort()).toEqual(asked.map((r) => r.service).sort());
        for (const cluster of ['a', 'b']) {
          const granted = asked.filter((r) => r.cluster === cluster);
          const used = (key: 'cpu' | 'memory') =>
            granted.reduce((sum, r) => sum + r[key] * BigInt(grants.get(r.service)?.granted ?? 0), 0n);
          if (cpu !== undefined) expect(used('cpu') <= cpu).toBe(true);
          if (memory !== undefined) expect(used('memory') <= memory).toBe(true);
        }
      }),
    );
  });

  it('never lets a lower priority take what a higher one of no larger size waits for', () => {
    fc.assert(
      fc.property(requests, size, size, (asked, cpu, memory) => {
        const { grants } = allocate(
          asked,
          new Map([
            ['a', stated(cpu, memory)],
            ['b', stated(cpu, memory)],
          ]),
        );
        for (const high of asked) {
          if (grants.get(high.service)?.action !== 'defer') continue;
          for (const low of asked) {
            if (low.cluster !== high.cluster || byPriority(high, low) >= 0) continue;
            if (low.cpu < high.cpu || low.memory < high.memory) continue;
            expect(grants.get(low.service)?.action).toBe('defer');
          }
        }
      }),
    );
  });

  it('gives the same answer whatever the order of the requests', () => {
    fc.assert(
      fc.property(requests, size, (asked, cpu) => {
        const capacity = new Map([['a', stated(cpu, undefined)]]);
        const forward = allocate(asked, capacity).grants;
        const backward = allocate([...asked].reverse(), capacity).grants;
        for (const [name, grant] of forward) expect(backward.get(name)).toEqual(grant);
      }),
    );
  });

  it('cuts a step of three to what fits', () => {
    const big: ScaleUp = {
      ...ANYWHERE,
      service: 'x',
      cluster: 'a',
      replicas: 3,
      cpu: 50n,
      memory: 1n,
      priority: 'high',
      criticality: 'critical',
      broken: false,
    };
    expect(allocate([big], new Map([['a', stated(120n, undefined)]])).grants.get('x')).toMatchObject({
      action: 'execute',
      granted: 2,
      requested: 3,
      score: 90,
    });
  });
});

const amounts = fc.record({
  cpu: fc.bigInt({ min: 0n, max: 120n }),
  memory: fc.bigInt({ min: 0n, max: 120n }),
  pods: fc.bigInt({ min: 0n, max: 6n }),
});
const room: fc.Arbitrary<Room> = fc
  .record({ nodes: fc.array(fc.tuple(amounts, amounts), { maxLength: 4 }), total: amounts, quota: amounts })
  .map(({ nodes, total, quota }) => ({
    nodes: nodes.map(([free, used], i): NodeRoom => {
      const empty = {
        cpu: free.cpu + used.cpu,
        memory: free.memory + used.memory,
        pods: free.pods + used.pods,
      };
      return { name: `n${i}`, free, empty, taints: [], labels: {} };
    }),
    budgets: [
      {
        name: 'all',
        namespace: undefined,
        scopes: [],
        free: { cpu: total.cpu * 4n, memory: total.memory * 4n },
        empty: undefined,
      },
      { name: 'quota', namespace: 'shop', scopes: [], free: quota, empty: undefined },
    ],
    claims: [],
  }));

describe('capacity is shared node by node', () => {
  /** Whether so many replicas of each size can stand on the nodes at all, by trying everything. */
  function packable(
    sizes: readonly ScaleUp[],
    nodes: readonly { cpu: bigint; memory: bigint; pods: bigint }[],
  ): boolean {
    const [first, ...rest] = sizes;
    if (!first) return true;
    return nodes.some((node, i) => {
      if (
        (first.cpu > 0n && node.cpu < first.cpu) ||
        (first.memory > 0n && node.memory < first.memory) ||
        node.pods < 1n
      )
        return false;
      const left = { cpu: node.cpu - first.cpu, memory: node.memory - first.memory, pods: node.pods - 1n };
      return packable(rest, nodes.with(i, left));
    });
  }

  it('never grants what the nodes, the total or a quota cannot hold, and accounts for every request', () => {
    fc.assert(
      fc.property(requests, room, (asked, a) => {
        const inA = asked.filter((r) => r.cluster === 'a');
        const { grants, unschedulable } = allocate(inA, new Map([['a', a]]));
        expect([...grants.keys(), ...unschedulable.keys()].sort()).toEqual(inA.map((r) => r.service).sort());
        const placed = inA.flatMap((r) => Array<ScaleUp>(grants.get(r.service)?.granted ?? 0).fill(r));
        expect(
          packable(
            placed,
            (a.nodes ?? []).map((n) => n.free as { cpu: bigint; memory: bigint; pods: bigint }),
          ),
        ).toBe(true);
        for (const { namespace, free } of a.budgets) {
          const drawing = placed.filter((r) => namespace === undefined || r.namespace === namespace);
          for (const key of ['cpu', 'memory'] as const) {
            const used = drawing.reduce((sum, r) => sum + r[key], 0n);
            if (used > 0n) expect(used <= (free[key] ?? 0n)).toBe(true);
          }
          if (free.pods !== undefined) expect(BigInt(drawing.length) <= free.pods).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('never lets a lower priority take what a higher one of no larger size waits for', () => {
    fc.assert(
      fc.property(requests, room, (asked, a) => {
        const same = asked.map((r) => ({ ...r, cluster: 'a', namespace: 'shop' }));
        const { grants } = allocate(same, new Map([['a', a]]));
        for (const high of same) {
          if (grants.get(high.service)?.action !== 'defer') continue;
          for (const low of same) {
            if (byPriority(high, low) >= 0 || low.cpu < high.cpu || low.memory < high.memory) continue;
            expect(grants.get(low.service)?.action).not.toBe('execute');
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('what binds a cluster', () => {
  const NODES = { kind: 'nodes', cpu: undefined, memory: undefined, headroom: fraction(0) } as const;
  const clusters = (cluster: object) =>
    readClusters({ default: cluster }, 'snapshot.json').clusters.get('default');
  const web: ScaleUp = {
    ...ANYWHERE,
    service: 'web',
    cluster: 'default',
    replicas: 2,
    ...sized('1', '1Gi'),
    priority: 'high',
    criticality: 'standard',
    broken: false,
  };
  function sized(cpu: string, memory: string) {
    return { cpu: parseQuantity(cpu), memory: parseQuantity(memory) };
  }
  const node = (name: string, cpu: string, used: string, more = {}) => ({
    name,
    schedulable: true,
    allocatable: { cpu, memory: '16Gi', pods: '110' },
    requested: { cpu: used, memory: '1Gi', pods: '3' },
    ...more,
  });
  const granted = (
    cluster: object,
    request: ScaleUp = web,
    setting: CapacitySetting = NODES,
    loads: readonly ServiceLoad[] = [],
  ) => {
    const { grants, unschedulable } = allocate(
      [request],
      new Map([['default', clusterRoom(setting, clusters(cluster), loads)]]),
    );
    return unschedulable.has(request.service) ? 'unschedulable' : grants.get(request.service)?.granted;
  };

  it('a replica needs one node that holds it, however much is free in all', () => {
    expect(
      granted({ nodes: [node('a', '4', '3500m'), node('b', '4', '3500m'), node('c', '4', '3500m')] }),
    ).toBe(0);
    expect(granted({ nodes: [node('a', '4', '3500m'), node('b', '4', '3')] })).toBe(1);
  });

  it('stated capacity and nodes both bind; without either nothing does', () => {
    const nodes = [node('a', '4', '0')];
    expect(granted({ nodes, capacity: { cpu_available: '1500m' } })).toBe(1);
    expect(granted({ nodes: [node('a', '4', '3')], capacity: { cpu_available: '100' } })).toBe(1);
    expect(granted({})).toBe(2);
  });

  it('cordoned nodes are out, tainted ones for all but those that tolerate it, and others by their labels', () => {
    const taints = [{ key: 'gpu', value: 'yes', effect: 'NoSchedule' }];
    expect(granted({ nodes: [node('a', '4', '0', { schedulable: false })] })).toBe('unschedulable');
    expect(granted({ nodes: [node('a', '4', '0', { taints })] })).toBe('unschedulable');
    const tolerations = [{ key: 'gpu', operator: 'Equal', value: 'yes', effect: undefined }];
    expect(granted({ nodes: [node('a', '4', '0', { taints })] }, { ...web, tolerations })).toBe(2);
    expect(
      granted({ nodes: [node('a', '4', '0', { taints: [{ ...taints[0], effect: 'PreferNoSchedule' }] })] }),
    ).toBe(2);
    const onArm = { ...web, nodeSelector: { 'kubernetes.io/arch': 'arm64' } };
    expect(
      granted({ nodes: [node('a', '4', '0', { labels: { 'kubernetes.io/arch': 'amd64' } })] }, onArm),
    ).toBe('unschedulable');
  });

  it('the number of pods on a node, its headroom, and a quota of the namespace bind too', () => {
    const full = { allocatable: { cpu: '4', memory: '16Gi', pods: '4' } };
    expect(granted({ nodes: [node('a', '4', '0', full)] })).toBe(1);
    expect(granted({ nodes: [node('a', '4', '1')] }, web, { ...NODES, headroom: fraction(50, 100) })).toBe(1);
    const quotas = [
      {
        name: 'team',
        namespace: 'shop',
        hard: { 'requests.cpu': '10', 'limits.memory': '8Gi' },
        used: { 'requests.cpu': '9' },
      },
    ];
    const nodes = [node('a', '4', '0')];
    expect(granted({ nodes, quotas }, { ...web, namespace: 'shop' })).toBe(1);
    expect(granted({ nodes, quotas }, { ...web, namespace: 'other' })).toBe(2);
    const hungry = { ...web, namespace: 'shop', limits: { cpu: undefined, memory: parseQuantity('9Gi') } };
    expect(granted({ nodes, quotas }, hungry)).toBe('unschedulable');
  });

  it('says what stands in the way of each that waits, and of the rest of a step', () => {
    const obstacle = (cluster: object, more: Partial<ScaleUp> = {}) =>
      allocate(
        [{ ...web, ...more }],
        new Map([['default', clusterRoom(NODES, clusters(cluster), [])]]),
      ).grants.get('web')?.obstacle;
    const nodes = [node('a', '4', '0')];
    const quotas = [
      {
        name: 'team',
        namespace: 'shop',
        hard: { pods: '4', 'limits.cpu': '9' },
        used: { pods: '4', 'limits.cpu': '8' },
      },
    ];
    expect(obstacle({ nodes })).toBeUndefined();
    expect(obstacle({ nodes: [node('a', '4', '3')] })).toBe(
      'no node that it may run on has room for a replica: 1 of 1 is short of CPU (1 asked, at most 0 left)',
    );
    const full = { allocatable: { cpu: '9', memory: '16Gi', pods: '3' } };
    expect(
      obstacle({ nodes: [node('a', '4', '3500m'), node('b', '4', '3200m'), node('c', '9', '1', full)] }),
    ).toBe(
      'no node that it may run on has room for a replica: 2 of 3 are short of CPU (1 asked, at most 800m left), 1 of 3 is short of pods (1 asked, at most 0 left)',
    );
    expect(obstacle({ capacity: { cpu_available: '500m', memory_available: '1Mi' } })).toBe(
      'the stated free capacity is short of CPU (1 asked, 500m left) and memory (1Gi asked, 1Mi left)',
    );
    expect(obstacle({ nodes, quotas }, { namespace: 'shop', limits: sized('2', '1Gi') })).toBe(
      'ResourceQuota shop/team is short of CPU limits (2 asked, 1 left) and pods (1 asked, 0 left)',
    );
    const both = { nodes: [node('a', '4', '3500m')], quotas };
    expect(obstacle(both, { namespace: 'shop' })).toBe(
      'ResourceQuota shop/team is short of pods (1 asked, 0 left); no node that it may run on has room for a replica: 1 of 1 is short of CPU (1 asked, at most 500m left)',
    );
    expect(obstacle({ capacity: 'all of it' })).toBe(
      'free capacity unknown: snapshot.json: clusters.default.capacity is not an object',
    );
  });

  it('a conflict names those alone who draw on what is short', () => {
    const quota = (namespace: string) => ({
      name: 'team',
      namespace,
      hard: { pods: '4' },
      used: { pods: '4' },
    });
    const asked = (service: string, namespace: string, more: Partial<ScaleUp> = {}): ScaleUp => ({
      ...web,
      service,
      namespace,
      replicas: 1,
      ...more,
    });
    const named = (cluster: object, requests: readonly ScaleUp[]) =>
      allocate(requests, new Map([['default', clusterRoom(NODES, clusters(cluster), [])]])).conflicts.map(
        (conflict) => [conflict.requests.map(({ service }) => service), conflict.obstacles.length],
      );
    const nodes = [node('a', '8', '0'), node('gpu', '2', '1500m', { labels: { pool: 'gpu' } })];
    const others = [asked('api', 'other'), asked('db', 'third')];
    const short = { nodes, quotas: [quota('shop')] };
    expect(named(short, [asked('web', 'shop'), asked('cart', 'shop'), ...others])).toEqual([
      [['web', 'cart'], 1],
    ]);
    expect(
      named({ nodes, quotas: [quota('shop'), quota('third')] }, [asked('web', 'shop'), ...others]),
    ).toEqual([
      [['db'], 1],
      [['web'], 1],
    ]);
    // A replica for the pool of GPUs is none of those who run elsewhere, and of those who may run there it is.
    const onGpu = asked('train', 'shop', { nodeSelector: { pool: 'gpu' } });
    const elsewhere = asked('web', 'shop', { nodeSelector: { pool: 'cpu' } });
    const pools = [node('a', '8', '0', { labels: { pool: 'cpu' } }), nodes[1]];
    expect(named({ nodes: pools }, [onGpu, elsewhere, asked('any', 'shop')])).toEqual([
      [['train', 'any'], 1],
    ]);
  });

  it('a quota with scopes binds the pods in all of them, as far as a template tells', () => {
    const nodes = [node('a', '4', '0')];
    const quota = (...scopes: string[]) => [
      { namespace: 'shop', hard: { pods: '4' }, used: { pods: '3' }, scopes },
    ];
    const inShop = { ...web, namespace: 'shop' };
    for (const scopes of [[], ['NotTerminating'], ['NotTerminating', 'NotBestEffort']]) {
      expect(granted({ nodes, quotas: quota(...scopes) }, inShop)).toBe(1);
    }
    for (const scopes of [
      ['Terminating'],
      ['BestEffort'],
      ['PriorityClass'],
      ['NotTerminating', 'CrossNamespacePodAffinity'],
    ]) {
      expect(granted({ nodes, quotas: quota(...scopes) }, inShop)).toBe(2);
    }
    expect(granted({ nodes, quotas: quota('BestEffort') }, { ...inShop, cpu: 0n, memory: 0n })).toBe(1);
  });

  it('what a deferred service waits for is not given to a smaller one of lower priority', () => {
    const big = { ...web, ...sized('2', '1Gi'), replicas: 1 };
    const small: ScaleUp = {
      ...web,
      ...sized('500m', '1Gi'),
      service: 'small',
      priority: 'low',
      replicas: 1,
    };
    const cluster = (more: object) => new Map([['default', clusterRoom(NODES, clusters(more), [])]]);
    for (const more of [{ nodes: [node('a', '4', '3')] }, { capacity: { cpu_available: '1' } }]) {
      expect(allocate([small, big], cluster(more)).grants.get('small')?.action).toBe('defer');
      expect(allocate([small], cluster(more)).grants.get('small')?.action).toBe('execute');
    }
  });

  it('pods that wait for a node and replicas that are merged and not running yet come first', () => {
    const nodes = [node('a', '4', '0')];
    expect(granted({ nodes, pending: [{ cpu_request: '3', memory_request: '1Gi' }] })).toBe(1);
    expect(granted({ nodes, pending: [{ cpu_request: '40', memory_request: '1Gi' }] })).toBe(2);
    // It waits for a kind of node that this one is not.
    expect(
      granted({
        nodes,
        pending: [{ cpu_request: '3', memory_request: '1Gi', node_selector: { pool: 'gpu' } }],
      }),
    ).toBe(2);
    const gpu = node('gpu', '4', '0', { taints: [{ key: 'gpu', effect: 'NoSchedule' }] });
    const forGpu = {
      cpu_request: '4',
      memory_request: '1Gi',
      tolerations: [{ key: 'gpu', operator: 'Exists' }],
    };
    expect(granted({ nodes: [node('a', '4', '1'), gpu], pending: [forGpu] })).toBe(2);
    const coming = { replica: { ...ANYWHERE, ...sized('1500m', '1Gi') }, wanted: 4, existing: 2, pending: 0 };
    expect(granted({ nodes }, web, NODES, [coming])).toBe(1);
    expect(granted({ capacity: { cpu_available: '4' } }, web, NODES, [coming])).toBe(1);
  });

  it('keeps the room of a service’s own pods that wait for a node, which exist and are counted nowhere else', () => {
    const nodes = [node('a', '4', '0')];
    const waiting = (pending: number): ServiceLoad => ({
      replica: { ...ANYWHERE, ...sized('3', '1Gi') },
      wanted: 3,
      existing: 3,
      pending,
    });
    expect(granted({ nodes }, web, NODES, [waiting(0)])).toBe(2);
    expect(granted({ nodes }, web, NODES, [waiting(1)])).toBe(1);
  });

  it('replicas that are merged and on their way draw on the quota of their namespace, and on no other', () => {
    const nodes = [node('a', '16', '0')];
    const quotas = [{ namespace: 'shop', hard: { pods: '10' }, used: { pods: '6' } }];
    const onTheirWay = (namespace: string, existing: number): ServiceLoad => ({
      replica: { ...ANYWHERE, ...sized('100m', '1Mi'), namespace },
      wanted: 6,
      existing,
      pending: 0,
    });
    const inShop = { ...web, namespace: 'shop' };
    expect(granted({ nodes, quotas }, inShop, NODES, [onTheirWay('shop', 6)])).toBe(2);
    expect(granted({ nodes, quotas }, inShop, NODES, [onTheirWay('shop', 3)])).toBe(1);
    expect(granted({ nodes, quotas }, inShop, NODES, [onTheirWay('other', 3)])).toBe(2);
    expect(granted({ quotas }, inShop, { ...NODES, kind: 'unlimited' }, [onTheirWay('shop', 3)])).toBe(1);
  });

  it('packs the largest first, so that what fits together all starts, whatever its priority', () => {
    const one = (service: string, cpu: string, priority: ScaleUp['priority']): ScaleUp => ({
      ...web,
      ...sized(cpu, '1Gi'),
      service,
      priority,
      replicas: 1,
    });
    // The small one on the fuller node would leave 1, and 3 for two that ask for 2 each.
    const nodes = [node('a', '4', '2'), node('b', '4', '1')];
    const asked = [one('a', '1', 'critical'), one('b', '2', 'low'), one('c', '2', 'low')];
    const { grants, conflicts } = allocate(
      asked,
      new Map([['default', clusterRoom(NODES, clusters({ nodes }), [])]]),
    );
    expect([...grants.values()].map(({ service, granted: count }) => [service, count])).toEqual([
      ['a', 1],
      ['b', 1],
      ['c', 1],
    ]);
    expect(conflicts).toEqual([]);
  });

  it('of two sizes of the same CPU the one with more memory is packed first', () => {
    const one = (service: string, memory: string): ScaleUp => ({
      ...web,
      ...sized('1', memory),
      service,
      replicas: 1,
    });
    const nodes = [
      node('a', '4', '2', { allocatable: { cpu: '4', memory: '3Gi', pods: '110' } }),
      node('b', '4', '2', { allocatable: { cpu: '4', memory: '4Gi', pods: '110' } }),
    ];
    const asked = [one('a', '1Gi'), one('b', '2Gi'), one('c', '2Gi')];
    const { conflicts } = allocate(
      asked,
      new Map([['default', clusterRoom(NODES, clusters({ nodes }), [])]]),
    );
    expect(conflicts).toEqual([]);
  });

  it('takes what fills the room exactly, to the last unit', () => {
    const exactly = { nodes: [node('a', '3', '1')] };
    expect(granted(exactly)).toBe(2);
    expect(granted({ nodes: [node('a', '2999m', '1')] })).toBe(1);
    expect(granted({ capacity: { cpu_available: '2', memory_available: '2Gi' } })).toBe(2);
    expect(granted({ capacity: { cpu_available: '2', memory_available: '2047Mi' } })).toBe(1);
  });

  it('a fixed total is what all services together may ask for, and an elastic ceiling lies above today’s nodes', () => {
    const running = { replica: { ...ANYWHERE, ...sized('1', '1Gi') }, wanted: 3, existing: 3, pending: 0 };
    const total = { cpu: parseQuantity('4'), memory: undefined, headroom: fraction(0) };
    expect(granted({}, web, { kind: 'fixed', ...total }, [running])).toBe(1);
    const full = { nodes: [node('a', '4', '4')] };
    expect(granted(full, web, { kind: 'elastic', ...total }, [])).toBe(2);
    expect(granted(full, { ...web, cpu: parseQuantity('5') }, { kind: 'elastic', ...total })).toBe(
      'unschedulable',
    );
    expect(
      granted(full, web, { kind: 'unlimited', cpu: undefined, memory: undefined, headroom: fraction(0) }),
    ).toBe(2);
  });
});
