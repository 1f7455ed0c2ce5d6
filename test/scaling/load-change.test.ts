import { describe, expect, test } from 'vitest';
import type { HistoryPoint } from '../../src/metrics/observation/types.ts';
import type { Member } from '../../src/scaling/decision/types.ts';
import { hasHalved, loadChange } from '../../src/scaling/load-change.ts';
import { facts, NOW } from '../support/service.ts';

const HOUR = 3_600_000;
const [DAY, WEEK] = [24 * HOUR, 7 * 24 * HOUR];
const at = (ago: number) => new Date(NOW.getTime() - ago).toISOString();
const point = (ago: number, metrics: HistoryPoint['metrics'], replicas?: number): HistoryPoint => ({
  ...{ timestamp: at(ago), replicas, metrics },
});

interface Given {
  readonly now?: Readonly<Record<string, number>>;
  readonly history?: readonly HistoryPoint[];
  readonly weekAgo?: number;
  readonly replicas?: number | undefined;
  readonly current?: number | null;
}

/** Compares 100 requests per second and a CPU of 50 %, on four replicas, with what was before. */
function changed({
  now = { throughput: 100, cpu_utilization: 0.5 },
  history = [],
  weekAgo,
  ...given
}: Given) {
  const { blueprint, observation } = facts();
  const { scaling } = blueprint;
  const figures = Object.fromEntries(
    ['throughput', 'cpu_utilization'].map((name) => [
      name,
      now[name] === undefined ? { missing: 'x' } : { value: now[name], source: 's', time: NOW.toISOString() },
    ]),
  );
  const replicas = 'replicas' in given ? given.replicas : 4;
  const input = {
    blueprint: {
      ...blueprint,
      scaling: { ...scaling, stabilization: { ...scaling.stabilization, down: HOUR } },
    },
    observation: observation && { ...observation, replicas, history, throughputWeekAgo: weekAgo },
    now: NOW,
  };
  const decision = { figures, current_replicas: given.current === undefined ? 4 : given.current };
  return loadChange({ input, decision } as unknown as Member);
}

describe('load is compared', () => {
  const requests = (value: number) => ({ throughput: value });
  const cpu = (value: number) => ({ cpu_utilization: value });

  test.each<[string, Given, object | undefined]>([
    ['with nothing', {}, undefined],
    [
      'with what a source states of a week ago',
      { weekAgo: 300 },
      { measure: 'throughput', now: 100, before: 300, when: 'a week ago' },
    ],
    [
      'with the reading of a week ago, before any nearer one',
      { history: [point(WEEK, requests(400)), point(DAY, requests(500)), point(HOUR, requests(600))] },
      { measure: 'throughput', now: 100, before: 400, when: 'a week ago' },
    ],
    [
      'by CPU of a week ago, before requests of a day ago',
      { history: [point(WEEK, cpu(0.9), 5), point(DAY, requests(500))] },
      { measure: 'cpu', now: 2, before: 4.5, when: 'a week ago' },
    ],
    [
      'with a day ago',
      { history: [point(DAY, requests(500)), point(HOUR, requests(600))] },
      { measure: 'throughput', before: 500, when: 'a day ago' },
    ],
    [
      'with when its window began',
      {
        history: [point(HOUR + 1, requests(700)), point(HOUR, requests(600)), point(HOUR / 2, requests(50))],
      },
      { measure: 'throughput', before: 600, when: `at ${at(HOUR)}` },
    ],
    [
      'by CPU, of as many replicas as now where none are told',
      { history: [point(DAY, cpu(0.25))], now: cpu(0.5) },
      { measure: 'cpu', now: 2, before: 1, when: 'a day ago' },
    ],
    [
      'by CPU, on the replicas in Git where nobody counts them',
      { history: [point(DAY, cpu(0.25))], now: cpu(0.5), replicas: undefined, current: 2 },
      { measure: 'cpu', now: 1, before: 0.5 },
    ],
    [
      'by CPU where requests are not measured now, whatever they were',
      { weekAgo: 300, history: [point(DAY, cpu(0.25))], now: cpu(0.5) },
      { measure: 'cpu' },
    ],
    [
      'with nothing where it is not measured now',
      { history: [point(DAY, requests(500))], now: {} },
      undefined,
    ],
  ])('%s', (_, given, expected) => {
    const change = changed(given);
    if (expected === undefined) expect(change).toBeUndefined();
    else expect(change).toMatchObject(expected);
  });

  test('unless it was idle: below one request a second, or a twentieth of its CPU', () => {
    expect(changed({ weekAgo: 0.99 })).toBeUndefined();
    expect(changed({ weekAgo: 1 })).toMatchObject({ before: 1 });
    const used = (value: number) => changed({ history: [point(DAY, cpu(value))], now: cpu(0.5) });
    expect(used(0.0499)).toBeUndefined();
    expect(used(0.05)).toMatchObject({ before: 0.2 });
    expect(changed({ history: [point(DAY, cpu(0))], now: cpu(0), replicas: 0 })).toBeUndefined();
  });
});

test('half is half to the fourth place', () => {
  expect(hasHalved({ now: 50, before: 100 })).toBe(true);
  expect(hasHalved({ now: 50.0001, before: 100 })).toBe(false);
  expect(hasHalved({ now: 0.1 + 0.2, before: 0.6 })).toBe(true);
});
