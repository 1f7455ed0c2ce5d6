import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocate } from '../../src/coordination/allocate.ts';
import { byPriority } from '../../src/coordination/priority.ts';
import type { ScaleUp } from '../../src/coordination/types.ts';

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
  }) as fc.Arbitrary<ScaleUp>;
const requests = fc.integer({ min: 1, max: 8 }).chain((n) => fc.tuple(...Array.from({ length: n }, (_, i) => request(i))));
const size = fc.option(fc.bigInt({ min: 0n, max: 200n }), { nil: undefined });

describe('capacity is shared by priority', () => {
  it('never grants more than is free, and executed plus deferred are exactly the requested', () => {
    fc.assert(
      fc.property(requests, size, size, (asked, cpu, memory) => {
        const { grants } = allocate(
          asked,
          new Map([
            ['a', { cpu, memory }],
            ['b', { cpu, memory }],
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
            ['a', { cpu, memory }],
            ['b', { cpu, memory }],
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
        const capacity = new Map([['a', { cpu, memory: undefined }]]);
        const forward = allocate(asked, capacity).grants;
        const backward = allocate([...asked].reverse(), capacity).grants;
        for (const [name, grant] of forward) expect(backward.get(name)).toEqual(grant);
      }),
    );
  });

  it('cuts a step of three to what fits', () => {
    const big: ScaleUp = {
      service: 'x',
      cluster: 'a',
      replicas: 3,
      cpu: 50n,
      memory: 1n,
      priority: 'high',
      criticality: 'critical',
      broken: false,
    };
    expect(allocate([big], new Map([['a', { cpu: 120n, memory: undefined }]])).grants.get('x')).toMatchObject({
      action: 'execute',
      granted: 2,
      requested: 3,
      score: 90,
    });
  });
});
