import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toNumber } from '../../../src/lib/fraction.ts';
import {
  descend,
  lowestClear,
  predict,
  predictExactly,
  predictedMisses,
} from '../../../src/scaling/decision/prediction.ts';
import { weigh } from '../../../src/scaling/decision/weighted.ts';
import { blueprint } from '../../support/service.ts';

describe('a prediction', () => {
  const all = {
    cpu_utilization: 0.9,
    memory_utilization: 0.6,
    latency_p50: 60,
    latency_p95: 180,
    throughput: 180,
    error_rate: 0.005,
  };

  it('shares utilization out, moves latency half as far, and leaves what belongs to the whole service', () => {
    expect(predict(all, 2, 3)).toEqual({
      cpu_utilization: 0.6,
      memory_utilization: 0.4,
      latency_p50: 50,
      latency_p95: 150,
      throughput: 180,
      error_rate: 0.005,
    });
  });

  it('invents no figure, and predicts nothing for the same count or for none', () => {
    expect(predict({ throughput: 180 }, 2, 3)).toEqual({ throughput: 180 });
    expect(predict(all, 2, 2)).toEqual(all);
    expect(predict(all, 2, 0)).toEqual(all);
    expect(predict(all, 2, 1)).toMatchObject({ cpu_utilization: 1.8, latency_p95: 270 });
  });

  it('is weighed without any rounding', () => {
    const known = blueprint({ spec: '    weights: {cpu: 0.5, memory: 0.3, latency: 0.2}' });
    const metrics = { cpu_utilization: 0.3, memory_utilization: 0.2, latency_p95: 80 };
    // From 3 to 2: CPU 45 %, memory 30 %, latency 80 × (1 + 1.5) / 2 = 100 ms of 200 ms.
    const onTwo = weigh(known, predictExactly(metrics, 3, 2));
    expect(onTwo && toNumber(onTwo.high)).toBe(0.415);
  });
});

describe('an objective predicted missed', () => {
  const clauses = (metrics: object, before: number, after: number) =>
    predictedMisses(blueprint(), metrics, before, after).map(({ clause }) => clause);

  it('says the figure on the new count, the key that states its limit, and the limit', () => {
    expect(clauses({ cpu_utilization: 0.45, memory_utilization: 0.2, latency_p95: 180 }, 2, 1)).toEqual([
      'CPU is predicted at 90%, above target_cpu_utilization (70%)',
      'latency_p95 is predicted at 270ms, above latency_p95_target (200ms)',
    ]);
    expect(clauses({ memory_utilization: 0.9, error_rate: 0.02 }, 3, 2)).toEqual([
      'memory is predicted at 135%, above target_memory_utilization (80%)',
      'error_rate is predicted at 2%, above error_rate_threshold (1%)',
    ]);
  });

  it('is none exactly at its target, and is one, shown apart from it, a hair above', () => {
    expect(clauses({ cpu_utilization: 0.35 }, 2, 1)).toEqual([]);
    expect(clauses({ latency_p95: 160 }, 3, 2)).toEqual([]);
    expect(clauses({ cpu_utilization: 0.3500001 }, 2, 1)).toEqual([
      'CPU is predicted at 70.00002%, above target_cpu_utilization (70%)',
    ]);
    expect(clauses({ latency_p95: 133.34 }, 2, 1)).toEqual([
      'latency_p95 is predicted at 200.01ms, above latency_p95_target (200ms)',
    ]);
  });

  it('needs a figure and an objective', () => {
    const known = blueprint();
    expect(predictedMisses(known, {}, 2, 1)).toEqual([]);
    const performance = { ...known.performance, latencyP95Target: undefined };
    expect(predictedMisses({ ...known, performance }, { latency_p95: 900 }, 2, 1)).toEqual([]);
  });

  it('on no replica at all is any load', () => {
    expect(clauses({ cpu_utilization: 0.004, throughput: 0, memory_utilization: 0.6 }, 2, 0)).toEqual([]);
    expect(clauses({}, 2, 0)).toEqual([]);
    expect(predictedMisses(blueprint(), { throughput: 0.5 }, 2, 0)).toEqual([
      { clause: 'nothing would serve 0.5 requests/s', reference: 'spec.scaling.min_replicas' },
    ]);
    expect(clauses({ cpu_utilization: 0.005, throughput: 3 }, 2, 0)).toEqual([
      'nothing would serve 3 requests/s',
      'nothing would carry the CPU load (1% of one replica)',
    ]);
  });
});

describe('the lowest clear count', () => {
  it('is the first of the range on which nothing stands in the way', () => {
    const range = fc.record({ low: fc.nat(50), span: fc.nat(200), first: fc.nat(300) });
    fc.assert(
      fc.property(range, ({ low, span, first }) => {
        const high = low + span;
        const blocked = [{ clause: 'blocked', reference: 'spec' }];
        const found = lowestClear(low, high, (count) => (count < first ? blocked : []));
        const expected = Math.max(low, first);
        expect(found).toBe(expected <= high ? expected : undefined);
      }),
    );
    expect(lowestClear(3, 2, () => [])).toBeUndefined();
  });
});

describe('a descent', () => {
  const blockedBelow = (first: number) => (count: number) =>
    count < first
      ? [
          { clause: 'CPU is high', reference: 'a' },
          { clause: 'memory is high', reference: 'b' },
        ]
      : [];
  const objection = (count: string) => ({
    ...{ objection: `on ${count} CPU is high and memory is high`, references: ['a', 'b'] },
  });

  it('says what stands in the way on the count below, and nothing where the lowest is clear', () => {
    expect(descend(1, 5, blockedBelow(1))).toEqual({ target: 1, objection: '', references: [] });
    expect(descend(2, 5, blockedBelow(4))).toEqual({ target: 4, ...objection('3 replicas') });
    expect(descend(1, 5, blockedBelow(2))).toEqual({ target: 2, ...objection('1 replica') });
  });

  it('says what stands in the way on the highest where none is clear', () => {
    expect(descend(2, 5, blockedBelow(9))).toEqual({ target: undefined, ...objection('5 replicas') });
  });
});
