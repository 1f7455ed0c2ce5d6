import { describe, expect, test } from 'vitest';
import { fraction } from '../../src/lib/fraction.ts';
import type { Metrics } from '../../src/scaling/decision/weighted.ts';
import {
  brokenSince,
  checkObjectives,
  informingChecks,
  waitingChecks,
} from '../../src/verification/checks.ts';
import { blueprint } from '../support/service.ts';

/** Promises CPU 70 %, memory 80 %, a latency of 200 ms and errors of 1 %. */
const PROMISES = blueprint();
const NOTHING = blueprint({ spec: '    tolerance: 10%' });
const judged = (name: string, before: number | undefined, now: number | undefined, reasons = {}) =>
  checkObjectives(PROMISES, before === undefined ? {} : { [name]: before }, {
    figures: now === undefined ? {} : { [name]: now },
    reasons,
  }).find(({ check }) => check === name);

test('each promise is a check, with its limit as people write it', () => {
  expect(waitingChecks(PROMISES, 'not yet')).toEqual(
    [
      ['cpu_utilization', '< 70%'],
      ['memory_utilization', '< 80%'],
      ['latency_p95', '< 200ms'],
      ['error_rate', '< 1%'],
    ].map(([check, expected]) => ({ check, expected, actual: null, status: 'pending', reason: 'not yet' })),
  );
});

test('a limit is told to its last digit', () => {
  const precise = { ...PROMISES, scaling: { ...PROMISES.scaling, targetCpu: fraction(725, 1000) } };
  expect(waitingChecks(precise, '')[0]).toMatchObject({ expected: '< 72.5%' });
});

test('what is not promised is no check', () => {
  const { scaling, performance } = PROMISES;
  const silent = {
    ...PROMISES,
    scaling: { ...scaling, targetCpu: undefined, targetMemory: undefined },
    performance: { ...performance, latencyP95Target: undefined, errorRateThreshold: undefined },
  } as unknown as typeof PROMISES;
  expect(waitingChecks(silent, '')).toEqual([]);
});

describe('a promise', () => {
  test.each<[string, number | undefined, number, string]>([
    ['is met below its limit', 0.85, 0.69, 'passed'],
    ['is missed at its limit, which breaks nothing', 0.5, 0.7, 'not_met'],
    ['is broken above it', 0.5, 0.71, 'failed'],
    ['is broken where it stood at its limit', 0.7, 0.71, 'failed'],
    ['was missed before and is no worse', 0.9, 0.9, 'not_met'],
    ['was missed before and is better', 0.9, 0.8, 'not_met'],
    ['was missed before and is worse', 0.9, 0.91, 'failed'],
    ['was not measured before', undefined, 0.71, 'unknown'],
  ])('%s', (_, before, now, status) => {
    expect(judged('cpu_utilization', before, now)).toMatchObject({ status });
  });

  test('that is met needs no reason', () => {
    expect(judged('cpu_utilization', undefined, 0.6)).toEqual({
      ...{ check: 'cpu_utilization', expected: '< 70%', actual: '60%', status: 'passed' },
    });
  });

  test('that is missed and was not measured before says so', () => {
    expect(judged('latency_p95', undefined, 250)).toEqual({
      ...{ check: 'latency_p95', expected: '< 200ms', actual: '250ms', status: 'unknown' },
      reason: 'missed, and not measured when it was decided',
    });
  });

  test('that is not measured now says why', () => {
    expect(judged('error_rate', 0.1, undefined)).toEqual({
      ...{ check: 'error_rate', expected: '< 1%', actual: null, status: 'unknown', reason: 'not measured' },
    });
    expect(judged('error_rate', 0.1, undefined, { error_rate: 'no requests' })).toMatchObject({
      reason: 'no requests',
    });
  });

  test.each<[string, number, number, string | undefined]>([
    ['cpu_utilization', 0.85, 0.57, '28% reduction (85% → 57%)'],
    ['cpu_utilization', 0.574, 0.854, '28% increase (57% → 85%)'],
    ['memory_utilization', 0.854, 0.574, '28% reduction (85% → 57%)'],
    ['latency_p95', 180, 120.4, '60ms reduction (180ms → 120ms)'],
    ['error_rate', 0.0051, 0.00494, '0.02% reduction (0.51% → 0.49%)'],
    ['memory_utilization', 0.5, 0.5, undefined],
  ])('of %s from %d to %d tells %s', (name, before, now, improvement) => {
    expect(judged(name, before, now)?.improvement).toBe(improvement);
  });
});

test('broken are those that failed and were met before, each by its name', () => {
  const before: Metrics = { cpu_utilization: 0.7, memory_utilization: 0.9, latency_p95: 100 };
  const figures = { cpu_utilization: 0.8, memory_utilization: 0.95, latency_p95: 250, error_rate: 0.5 };
  const checks = checkObjectives(PROMISES, before, { figures, reasons: {} });
  expect(checks.map(({ status }) => status)).toEqual(['failed', 'failed', 'failed', 'unknown']);
  expect(brokenSince(PROMISES, before, checks)).toBe('cpu_utilization, latency_p95');
  expect(brokenSince(PROMISES, before, [])).toBe('');
});

describe('a prediction', () => {
  const told = (predicted: Metrics, figures: Metrics, reasons = {}) =>
    informingChecks(NOTHING, predicted, { figures, reasons });

  test('is met up to the tolerance', () => {
    const at = (cpu_utilization: number) => told({ cpu_utilization: 0.5 }, { cpu_utilization })[0]?.status;
    expect([0.2, 0.55, 0.5501].map(at)).toEqual(['passed', 'passed', 'not_met']);
  });

  test('is told in whole percent, of CPU and of memory', () => {
    const figures = { cpu_utilization: 0.504, memory_utilization: 0.9 };
    expect(told({ cpu_utilization: 0.5, memory_utilization: 0.4 }, figures)).toEqual([
      { check: 'cpu_prediction', expected: 'about 50%', actual: '50%', status: 'passed' },
      { check: 'memory_prediction', expected: 'about 40%', actual: '90%', status: 'not_met' },
    ]);
  });

  test('that nothing was measured for says why, and what was not predicted is none', () => {
    expect(told({ cpu_utilization: 0.5 }, {})).toEqual([
      {
        ...{ check: 'cpu_prediction', expected: 'about 50%', actual: null },
        ...{ status: 'unknown', reason: 'not measured' },
      },
    ]);
    expect(told({ cpu_utilization: 0.5 }, {}, { cpu_utilization: 'a reason' })[0]?.reason).toBe('a reason');
    expect(told({}, { cpu_utilization: 0.5 })).toEqual([]);
  });
});

test('throughput informs from its minimum on', () => {
  const { performance } = PROMISES;
  const least = { ...PROMISES, performance: { ...performance, throughputMin: fraction(50) } };
  const at = (throughput: number | undefined) =>
    informingChecks(least, {}, { figures: throughput === undefined ? {} : { throughput }, reasons: {} });
  expect(at(50)).toEqual([{ check: 'throughput', expected: '>= 50/s', actual: '50/s', status: 'passed' }]);
  expect(at(49.9)).toMatchObject([{ actual: '49.9/s', status: 'not_met' }]);
  expect(at(undefined)).toMatchObject([{ status: 'unknown', reason: 'not measured' }]);
  expect(informingChecks(PROMISES, {}, { figures: { throughput: 1 }, reasons: {} })).toEqual([]);
});
