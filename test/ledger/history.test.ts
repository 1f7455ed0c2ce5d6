import { expect, it } from 'vitest';
import { evaluate } from '../../src/coordination/evaluate.ts';
import { decide } from '../../src/decision/decide.ts';
import type { DecisionInput } from '../../src/decision/types.ts';
import { exact } from '../../src/exact.ts';
import { type LedgerEvent, parseEvents } from '../../src/ledger/event.ts';
import { foldHistories, NO_HISTORY } from '../../src/ledger/history.ts';
import { decisionEvents } from '../../src/ledger/record.ts';
import { facts } from '../support/service.ts';

const GUARD = { maxScaleDownShare: exact(1), minServices: 10 };
const IDLE = { cpu_utilization: 0.2, memory_utilization: 0.3, latency_p95: 80, error_rate: 0.001 };

function at(minute: number): Date {
  return new Date(Date.parse('2026-02-10T18:00:00Z') + minute * 60_000);
}

/** One service run at the minutes given, with nothing but the ledger between the runs. */
function run(minutes: readonly number[], stabilizationMinutes: number): { events: LedgerEvent[]; last: DecisionInput } {
  const events: LedgerEvent[] = [];
  let last = facts();
  for (const minute of minutes) {
    const seen = facts({ replicas: 3, metrics: IDLE, timestamp: at(minute).toISOString() });
    const scaling = { ...seen.blueprint.scaling, stabilization: { up: 0, down: stabilizationMinutes * 60_000 } };
    last = { ...seen, blueprint: { ...seen.blueprint, scaling }, now: at(minute), history: foldHistories(events).get('web') ?? NO_HISTORY };
    for (const s of evaluate([last], new Map(), GUARD).services) events.push(...decisionEvents(s, at(minute)));
  }
  return { events, last };
}

it('a scale-down seen run after run in the ledger is acted on when its window is full', () => {
  expect(decide(run([0, 10], 30).last)).toMatchObject({ action: 'no_action', reason: 'stabilizing' });
  expect(decide(run([0, 10, 20, 30], 30).last)).toMatchObject({ action: 'scale_down', target_replicas: 2 });
});

it('strategy proportional goes down only as far as every run of its window asked', () => {
  const events: LedgerEvent[] = [];
  // 20 %, 40 % and 20 % of a target of 70 % on five replicas ask for 2, 3 and 2.
  for (const [minute, cpu] of [
    [0, 0.2],
    [10, 0.4],
    [20, 0.2],
    [30, 0.2],
  ] as const) {
    const metrics = { cpu_utilization: cpu, memory_utilization: 0.1 };
    const seen = facts({ spec: '    strategy: proportional', replicas: 5, metrics, timestamp: at(minute).toISOString() });
    const scaling = { ...seen.blueprint.scaling, stabilization: { up: 0, down: 30 * 60_000 } };
    const history = foldHistories(events).get('web') ?? NO_HISTORY;
    const { services } = evaluate([{ ...seen, blueprint: { ...seen.blueprint, scaling }, now: at(minute), history }], new Map(), GUARD);
    for (const s of services) events.push(...decisionEvents(s, at(minute)));
    if (minute < 30) expect(services[0]?.decision.reason).toBe('stabilizing');
    else expect(services[0]?.decision).toMatchObject({ action: 'scale_down', target_replicas: 3 });
  }
});

it('a gap over fifteen minutes starts the window anew', () => {
  expect(decide(run([0, 10, 26, 36], 30).last)).toMatchObject({ reason: 'stabilizing' });
});

it('an unchanged decision is written once a day, a stabilizing one each time', () => {
  expect(run([0, 10, 20], 0).events).toHaveLength(1);
  expect(run([0, 10, 24 * 60], 0).events).toHaveLength(2);
  expect(run([0, 10, 20], 60).events).toHaveLength(3);
});

it('a broken line is named, and what stands before it is kept', () => {
  const line = JSON.stringify(run([0], 0).events[0]);
  expect(parseEvents(`${line}\n\n${line.slice(0, 40)}\n`)).toMatchObject({ events: [{ service: 'web' }], broken: 3 });
});

it('deferrals are counted in a row: a proposal or a run without need ends it', () => {
  const [template] = run([0], 0).events;
  const deferrals = (...events: Partial<LedgerEvent>[]) =>
    foldHistories(events.map((event, i) => ({ ...(template as LedgerEvent), timestamp: at(i).toISOString(), ...event }))).get('web')
      ?.deferrals;
  const deferral = { event_type: 'deferral' } as const;
  expect(deferrals(deferral, deferral, deferral)).toBe(3);
  expect(deferrals(deferral, deferral, { event_type: 'proposal' }, deferral)).toBe(1);
  expect(deferrals(deferral, { event_type: 'decision', operation: 'none' }, deferral)).toBe(1);
  expect(deferrals(deferral, { event_type: 'decision', operation: 'scale_within_limits' }, deferral)).toBe(2);
});

it('a verdict ends the wait for its own change alone, and a look is no verdict', () => {
  const [template] = run([0], 0).events;
  const after = (...events: Partial<LedgerEvent>[]) =>
    foldHistories(events.map((event, i) => ({ ...(template as LedgerEvent), timestamp: at(i).toISOString(), ...event }))).get('web');
  const merge = (pull: number) => ({ event_type: 'merge', outcome: 'merged', pull }) as const;
  const verdict = (pull: number, more: Partial<LedgerEvent> = {}) =>
    ({ event_type: 'verification', outcome: 'failed', pull, ...more }) as const;
  expect(after(merge(1), verdict(1))?.awaitingVerification).toBe(false);
  expect(after(merge(1), merge(2), verdict(1))?.awaitingVerification).toBe(true);
  const looked = after(merge(1), verdict(1, { outcome: 'pending', look: 'failed' }));
  expect(looked).toMatchObject({
    awaitingVerification: true,
    failures: [],
    looks: { 1: [{ verdict: 'failed', at: at(1).toISOString() }] },
  });
});
