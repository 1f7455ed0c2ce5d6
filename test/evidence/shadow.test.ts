import { describe, expect, test } from 'vitest';
import { DEFAULT_RULES } from '../../src/evidence/rules.ts';
import { judgeAdvice, listAdvice } from '../../src/evidence/shadow.ts';
import { type Demand, POINT_MS, REPLICA } from '../../src/ports/demand-history.ts';
import type { LedgerEvent } from '../../src/ports/ledger.ts';
import { renderScore, scoreReport } from '../../src/report/score.ts';

const START = Date.parse('2026-03-02T00:00:00Z');
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const iso = (time: number) => new Date(time).toISOString().replace('.000', '');

/** Demand in replicas' worth, hour by hour. */
const demand = (days: number, at: (hour: number) => number): Demand => ({
  start: START,
  step: POINT_MS,
  values: Float64Array.from({ length: days * 288 }, (_, point) => at((point / 12) % 24) * REPLICA),
});

function proposal(pull: number, time: number, edit: LedgerEvent['edit'], more: Partial<LedgerEvent> = {}) {
  const about = { agent_id: 'trimtab', blueprint_version: null, classification: 'allowed', rationale: 'so' };
  const event: LedgerEvent = {
    ...{ timestamp: iso(time), event_type: 'proposal', service: 'web', operation: 'scale_within_limits' },
    ...{ ...about, outcome: 'create', duration: '0s', pull, ...(edit ? { edit } : {}) },
  };
  return { ...event, ...more };
}

const count = (from: number, to: number) => ({ file: 'web.yaml', field: 'spec.replicas', from, to });
const judge = (events: readonly LedgerEvent[], history: Demand | string, now: number) =>
  listAdvice(events).map((advice) => judgeAdvice(advice, history, DEFAULT_RULES, now));

/** Two by night, six for four hours at noon. */
const noon = demand(10, (hour) => (hour >= 10 && hour < 14 ? 6 : 2));

describe('an advice is judged by the demand after it', () => {
  test('a count that saved replicas and lost minutes at noon has harmed', () => {
    const [one] = judge([proposal(1, START, count(8, 6))], noon, START + 2 * DAY);
    expect(one).toMatchObject({
      kind: 'judged',
      // Six replicas of load on six are over 85 %: 240 minutes of each of two days.
      regret: {
        measured_minutes: 2_880,
        violation_minutes_saved: -480,
        replica_minutes_saved: 5_760,
        verdict: 'harmed',
      },
    });
  });

  test('one that nobody merged has helped, by what it would have saved', () => {
    const [one] = judge([proposal(1, START, count(4, 8))], noon, START + 2 * DAY);
    expect(one).toMatchObject({
      advice: { merged: false },
      regret: { violation_minutes_saved: 480, verdict: 'helped' },
    });
  });

  test('one that was only observed is judged too, and said again after two weeks is another one', () => {
    const edit = count(4, 8);
    const observed = (days: number) => {
      const { pull: _, ...event } = proposal(0, START + days * DAY, edit, { outcome: 'observe' });
      return event;
    };
    const [one, ...more] = judge([observed(0), observed(1)], noon, START + 2 * DAY);
    expect(one).toMatchObject({
      advice: { pull: undefined, merged: false },
      regret: { violation_minutes_saved: 480, verdict: 'helped' },
    });
    expect(more).toEqual([]);
    expect(listAdvice([observed(0), observed(14)])).toHaveLength(2);
    expect(one && renderScore(scoreReport([one]), 'text')).toContain('  web (observed only): 4 replicas');
  });

  test('it ends where the next one on the service begins, and what is written anew is the same one', () => {
    const events = [
      proposal(1, START, count(4, 6)),
      proposal(1, START + HOUR, count(4, 6), { outcome: 'update' }),
      proposal(2, START + 3 * DAY, count(6, 8)),
      proposal(1, START + 2 * HOUR, undefined, { event_type: 'merge', outcome: 'merged' }),
      proposal(3, START + 4 * DAY, count(8, 4), { operation: 'rollback' }),
    ];
    const judged = judge(events, noon, START + 10 * DAY);
    expect(judged).toMatchObject([
      { advice: { pull: 1, merged: true }, regret: { from: START, to: START + 3 * DAY } },
      { advice: { pull: 2, merged: false }, regret: { from: START + 3 * DAY, to: START + 10 * DAY } },
    ]);
  });

  test('a target of an autoscaler is replayed with the bounds that stood beside it', () => {
    const edit = { file: 'web.yaml', field: 'target', from: 80, to: 50, number: 'target' } as const;
    const stated = { target: 80, min: 3, max: 20 };
    const [one] = judge([proposal(1, START, { ...edit, stated })], noon, START + 2 * DAY);
    expect(one).toMatchObject({ kind: 'judged', regret: { replica_minutes_saved: expect.any(Number) } });
    expect(one?.kind === 'judged' && one.regret.replica_minutes_saved).toBeLessThan(0);
    expect(judge([proposal(1, START, edit)], noon, START + 2 * DAY)).toMatchObject([
      { kind: 'unknown', why: expect.stringContaining('which other numbers') },
    ]);
  });

  test('minutes are bad above the limit that p95 told when it was given', () => {
    const scored = { replicas: 8, score: 1_000, replica_minutes: 1, violation_minutes: 0 };
    const evidence = (limit?: number): LedgerEvent['evidence'] => ({
      ...{ at: iso(START), blueprint: 'b', kind: 'count', minutes: 1, least_replica_minutes: 1, digest: '' },
      ...{ stated: scored, best: [scored], wanted: 8, chosen: scored },
      ...(limit === undefined ? {} : { limit: { limit, target_ms: 200, bands: [] } }),
    });
    const decided = (days: number, limit?: number) =>
      proposal(0, START + days * DAY, undefined, { event_type: 'decision', evidence: evidence(limit) });
    const [learnt, stated] = judge(
      [
        decided(0, 6_500),
        proposal(1, START, count(8, 10)),
        decided(1.5),
        proposal(2, START + 2 * DAY, count(10, 12)),
      ],
      noon,
      START + 4 * DAY,
    );
    // Six replicas' worth on eight are 75 %.
    expect(learnt).toMatchObject({ regret: { violation_minutes_saved: 480, utilization_limit: 0.65 } });
    expect(stated).toMatchObject({ regret: { violation_minutes_saved: 0, utilization_limit: 0.85 } });
  });

  test.each([
    ['young', noon, START + DAY - 1, 'it is younger than a day'],
    ['without history', 'web: no source', START + 9 * DAY, 'web: no source'],
    ['after the history', demand(0, () => 1), START + 9 * DAY, /has 0 minutes of the time after it/],
  ])('one that is %s says why it is not judged', (_, history, now, why) => {
    const [one] = judge([proposal(1, START, count(4, 8))], history, now);
    expect(one).toMatchObject({ kind: 'unknown', why: expect.stringMatching(why) });
  });
});

test('the score names each proposal, and sums up by service and in all', () => {
  const events = [
    proposal(1, START, count(8, 6)),
    proposal(2, START, count(4, 8), { service: 'api' }),
    proposal(3, START + 9.5 * DAY, count(8, 9), { service: 'api' }),
  ];
  const report = scoreReport(judge(events, noon, START + 10 * DAY));
  expect(report.services).toMatchObject({ web: { judged: 1, harmed: 1 }, api: { judged: 1, helped: 1 } });
  expect(report.total.violation_minutes_saved).toBe(-2_400 + 2_280);
  expect(renderScore(report, 'text').split('\n')).toMatchObject([
    '2026-03-02T00:00:00Z  web #1: 8 replicas → 6 replicas: harmed: 2400 violation minutes lost, 480.0 replica-hours saved',
    expect.stringMatching(
      /api #2: 4 replicas → 8 replicas: helped: \d+ violation minutes saved, \d+\.0 replica-hours lost/,
    ),
    expect.stringMatching(/api #3: 8 replicas → 9 replicas: not judged: it is younger than a day/),
    expect.stringMatching(/^api: 1 judged, 1 helped, 0 harmed/),
    expect.stringMatching(/^web: 1 judged, 0 helped, 1 harmed/),
    expect.stringMatching(/^all: 2 judged, 1 helped, 1 harmed/),
    '',
  ]);
});
