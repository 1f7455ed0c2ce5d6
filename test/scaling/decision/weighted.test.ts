import { describe, expect, it } from 'vitest';
import { fraction } from '../../../src/lib/fraction.ts';
import type { Scaling } from '../../../src/policy/blueprint/types.ts';
import { exactly, type Metrics, weigh } from '../../../src/scaling/decision/weighted.ts';
import { blueprint } from '../../support/service.ts';

const BUSY = { cpu_utilization: 0.85, memory_utilization: 0.7, latency_p95: 180 };

/** Weighs figures with weights 0.5, 0.3 and 0.2, and a latency target of 200 ms. */
function weighed(
  metrics: Metrics,
  scaling: Partial<Scaling> = {},
  latencyP95Target: number | undefined = 200,
) {
  const known = blueprint({ spec: '    weights: {cpu: 0.5, memory: 0.3, latency: 0.2}' });
  const performance = { ...known.performance, latencyP95Target };
  return weigh({ ...known, scaling: { ...known.scaling, ...scaling }, performance }, exactly(metrics));
}

describe('the weighted utilization', () => {
  it('is the weighted sum, worked out for a person to check', () => {
    expect(weighed(BUSY)).toMatchObject({
      missing: [],
      formula: '0.85 × 0.5 + 0.7 × 0.3 + 0.9 × 0.2 = 0.815 (81.5%)',
    });
  });

  it('leaves out a term without an objective, and scales the other weights to sum to 1', () => {
    expect(weighed(BUSY, { targetCpu: undefined })?.formula).toBe('0.7 × 0.6 + 0.9 × 0.4 = 0.78 (78%)');
    expect(weighed(BUSY, { targetMemory: undefined })?.formula).toBe(
      '0.85 × 0.7143 + 0.9 × 0.2857 = 0.8643 (86.43%)',
    );
    const known = blueprint();
    const performance = { ...known.performance, latencyP95Target: undefined };
    const weights = { cpu: fraction(5, 10), memory: fraction(3, 10), latency: fraction(2, 10) };
    const scaling = { ...known.scaling, weights };
    expect(weigh({ ...known, scaling, performance }, exactly(BUSY))?.formula).toBe(
      '0.85 × 0.625 + 0.7 × 0.375 = 0.7938 (79.38%)',
    );
  });

  it('is nothing where no term has a weight', () => {
    const none = { cpu: fraction(0), memory: fraction(0), latency: fraction(0) };
    expect(weighed(BUSY, { weights: none })).toBeUndefined();
  });

  it('counts latency above its target as 100 %, and no more', () => {
    expect(weighed({ ...BUSY, latency_p95: 200 })?.formula).toMatch(/ \+ 1 × 0\.2 = 0\.835 /);
    expect(weighed({ ...BUSY, latency_p95: 900 })?.formula).toMatch(/ \+ 1 × 0\.2 = 0\.835 /);
  });

  it('lies between two values where a term is missing, and names it where it has a weight', () => {
    const { latency_p95: _, ...rest } = BUSY;
    expect(weighed(rest)).toMatchObject({
      missing: ['latency_p95'],
      formula: '0.85 × 0.5 + 0.7 × 0.3 + missing(latency_p95) × 0.2 = between 0.635 and 0.835',
    });
    expect(weighed({ latency_p95: 180 })?.missing).toEqual(['cpu_utilization', 'memory_utilization']);
    const weights = { cpu: fraction(1, 2), memory: fraction(1, 2), latency: fraction(0) };
    expect(weighed(rest, { weights })?.missing).toEqual([]);
  });
});
