import { expect, test } from 'vitest';
import {
  brokenObjectives,
  missedObjectives,
  unmeasuredObjectives,
} from '../../../src/scaling/decision/objectives.ts';
import { exactly, type Metrics } from '../../../src/scaling/decision/weighted.ts';
import { blueprint } from '../../support/service.ts';

/** Promises CPU 70 %, memory 80 %, a latency of 200 ms and errors of 1 %. */
const PROMISES = blueprint();
const ALL: Metrics = { cpu_utilization: 0.71, memory_utilization: 0.81, latency_p95: 201, error_rate: 0.011 };

test('what is broken is told by the limit that people know it by', () => {
  expect(brokenObjectives(PROMISES, ALL)).toEqual([
    'CPU is above its target',
    'memory is above its target',
    'latency_p95 is above 200ms',
    'error_rate is above error_rate_threshold',
  ]);
  const met = { cpu_utilization: 0.7, memory_utilization: 0.8, latency_p95: 200, error_rate: 0.01 };
  expect(brokenObjectives(PROMISES, met)).toEqual([]);
});

test('what is missed names its key, and shows two texts that differ', () => {
  expect(missedObjectives(PROMISES, exactly({ cpu_utilization: 0.71 }))).toEqual([
    {
      ...{ name: 'cpu_utilization', label: 'CPU', key: 'spec.scaling.target_cpu_utilization' },
      ...{ value: '71%', limit: '70%' },
    },
  ]);
});

test.each([
  [201, '201ms'],
  [200.4, '200.4ms'],
  [200.25, '200.25ms'],
  [200.001, '200.001ms'],
  [200.00001, '200.00001ms'],
  [200.0000001, '200.0000001ms'],
  // In as few digits as tell them apart.
  [200.123456, '200.12ms'],
  [200.00123456, '200.0012ms'],
  [200.0000123456, '200.000012ms'],
])('a latency of %d ms is shown as %s, apart from its limit', (latency, value) => {
  expect(missedObjectives(PROMISES, exactly({ latency_p95: latency }))).toMatchObject([
    { key: 'spec.performance.latency_p95_target', value, limit: '200ms' },
  ]);
});

test('what nothing measures is named, and what nothing promises is not', () => {
  expect(unmeasuredObjectives(PROMISES, ALL)).toEqual([]);
  expect(unmeasuredObjectives(PROMISES, { latency_p95: 1, throughput: 3 })).toEqual([
    'cpu_utilization',
    'memory_utilization',
    'error_rate',
  ]);
  const silent = { ...PROMISES, performance: { ...PROMISES.performance, latencyP95Target: undefined } };
  expect(unmeasuredObjectives(silent, { cpu_utilization: 1, memory_utilization: 1 })).toEqual(['error_rate']);
});
