import { describe, expect, test } from 'vitest';
import { unpackDemand } from '../../../src/evidence/pack.ts';
import { parseBlueprints } from '../../../src/policy/blueprint/collection.ts';
import type { Demand } from '../../../src/ports/demand-history.ts';
import type { LedgerEvent } from '../../../src/ports/ledger.ts';
import { unpackSeries } from '../../../src/report/history-page/browser/series.ts';
import { collect } from '../../../src/report/history-page/collect.ts';
import type { PageData } from '../../../src/report/history-page/page-data.ts';
import { blueprintText } from '../../support/repository.ts';

const DAY = 86_400;
const FROM = Date.parse('2026-02-01T00:00:00Z');
const at = (seconds: number) => new Date(FROM + seconds * 1000).toISOString();

function event(seconds: number, type: LedgerEvent['event_type'], more: Partial<LedgerEvent>): LedgerEvent {
  return {
    ...{ timestamp: at(seconds), event_type: type, agent_id: 'trimtab', service: 'web' },
    ...{ blueprint_version: null, operation: 'scale_within_limits', classification: 'allowed' },
    ...{ rationale: 'load', outcome: 'no_action', duration: '0s' },
    ...more,
  };
}

const edit = { file: 'web.yaml', field: 'spec.replicas', from: 2, to: 3 };
const UP = [
  event(0, 'decision', { replicas: 2, figures: { cpu_utilization: 0.9 } }),
  event(3_600, 'proposal', { outcome: 'create', pull: 7, edit }),
  event(DAY, 'merge', { outcome: 'merged', pull: 7 }),
];

function dataOf(events: readonly LedgerEvent[], demand: ReadonlyMap<string, Demand> = new Map()): PageData {
  const { blueprints } = parseBlueprints(
    [{ path: 'web.yaml', text: blueprintText('web') }],
    {},
    () => undefined,
  );
  const to = FROM + 7 * DAY * 1000;
  return collect({ from: FROM, to, events, blueprints, demand, pulls: null }).data;
}

const webOf = (events: readonly LedgerEvent[]) => dataOf(events).services[0];

describe('one service of the history page', () => {
  test('is what its events say, in the order of their times', () => {
    const passed = event(DAY + 600, 'verification', { outcome: 'passed', pull: 7, rationale: 'all met' });
    expect(webOf([passed, ...UP])).toMatchObject({
      name: 'web',
      state: 'steady',
      limits: { min: 1, max: 5, target: 0.7, up: 0.8, down: 0.4 },
      counts: [0, 2, DAY, 3],
      moments: [
        [0, 'decision', 'no_action: load'],
        [3_600, 'proposal', 'replicas 2 to 3: load', 7],
        [DAY, 'merge', 'replicas 2 to 3', 7],
        [DAY + 600, 'passed', 'passed: all met', 7],
      ],
    });
  });

  test('has its open proposal as its state until that is merged or closed', () => {
    expect(webOf(UP.slice(0, 2))).toMatchObject({ state: 'open', about: '#7: replicas 2 to 3' });
    const closed = event(7_200, 'proposal', { outcome: 'close', pull: 7, rationale: 'closed by ada' });
    expect(webOf([...UP.slice(0, 2), closed])).toMatchObject({ state: 'steady' });
  });

  test('has failed after a failed verdict, and a rollback is told as one', () => {
    const failed = event(DAY + 600, 'verification', { outcome: 'failed', pull: 7 });
    const back = { ...edit, from: 3, to: 2 };
    const rollback = { outcome: 'create', pull: 8, operation: 'rollback', edit: back } as const;
    const told = webOf([
      ...UP,
      failed,
      event(DAY + 700, 'proposal', rollback),
      event(DAY + 800, 'merge', { pull: 8 }),
    ]);
    expect(told).toMatchObject({ state: 'failed', counts: [0, 2, DAY, 3, DAY + 800, 2] });
    expect(told?.moments.map(([, kind]) => kind).slice(-3)).toEqual(['failed', 'rollback', 'merge']);
  });

  test('tells a decision only where it differs from the one before', () => {
    const held = (seconds: number) => event(seconds, 'decision', { reason: 'cooldown' });
    const told = webOf([...UP, held(DAY + 1), held(2 * DAY)]);
    expect(told?.moments.filter(([, kind]) => kind === 'decision')).toHaveLength(2);
    expect(told).toMatchObject({ state: 'held', about: 'cooldown' });
  });

  test('measures demand by its decisions where no history is known', () => {
    const web = webOf(UP);
    expect(web?.sparse).toBe(true);
    expect(unpackSeries(String(web?.demand))[0]).toBe(1.8);
  });
});

test('series are peaks of their steps, and the fleet is their sum; a gap stays one', () => {
  const minutes = Float64Array.from({ length: 30 }, (_, minute) => (minute < 10 ? 1_500_000 : -1));
  const demand = { start: FROM, step: 60_000, values: minutes };
  const data = dataOf(
    UP,
    new Map([
      ['web', demand],
      ['api', demand],
    ]),
  );
  const [api, web] = data.services.map(({ demand: packed }) => unpackSeries(String(packed)));
  expect(data).toMatchObject({ step: 300_000, steps: 2_016 });
  expect(web?.slice(0, 3)).toEqual([1.5, 1.5, null]);
  expect(api).toEqual(web);
  expect(unpackSeries(String(data.fleet.demand)).slice(0, 3)).toEqual([3, 3, null]);
  expect(unpackSeries(data.fleet.replicas).at(-1)).toBe(3);
});

test('the page unpacks what the ledger’s packing packs', () => {
  const packed = dataOf(UP).services[0]?.demand ?? '';
  const whole = unpackDemand({ start: 0, values: packed }).values;
  expect(unpackSeries(packed)).toEqual([...whole].map((value) => (value < 0 ? null : value / 100)));
});
