import { describe, expect, test } from 'vitest';
import {
  isLedgerPath,
  ledgerPath,
  parseRecommended,
  unwritten,
  wholeLines,
} from '../../src/history/event.ts';
import { comparable, demandOfChange, failedChangesAfter } from '../../src/history/failed-changes.ts';
import { decidedSince, foldHistories, type History, NO_HISTORY } from '../../src/history/history.ts';
import type { AdviceRecord, EvidenceRecord } from '../../src/ports/evidence-record.ts';
import type { LedgerEvent } from '../../src/ports/ledger.ts';

const at = (minute: number) => new Date(Date.parse('2026-02-10T18:00:00Z') + minute * 60_000).toISOString();
const event = (more: Partial<LedgerEvent>): LedgerEvent => ({
  ...{ timestamp: at(0), event_type: 'decision', agent_id: 'trimtab', service: 'web', duration: '0s' },
  ...{ blueprint_version: '1', operation: 'scale_within_limits', classification: 'allowed' },
  ...{ rationale: 'r', outcome: 'no_action' },
  ...more,
});
/** Folds events a minute apart. */
const fold = (...events: Partial<LedgerEvent>[]): History =>
  foldHistories(events.map((more, minute) => event({ timestamp: at(minute), ...more }))).get('web') ??
  NO_HISTORY;

const EDIT = { file: 'a.yaml', field: 'spec.replicas', from: 2, to: 3 };
const proposal = (pull: number, more: Partial<LedgerEvent> = {}): Partial<LedgerEvent> => ({
  ...{ event_type: 'proposal', outcome: 'create', pull, edit: EDIT },
  ...more,
});
const merge = (pull?: number): Partial<LedgerEvent> => ({
  ...{ event_type: 'merge', outcome: 'merged' },
  ...(pull === undefined ? {} : { pull }),
});
const verdict = (outcome: string, more: Partial<LedgerEvent> = {}): Partial<LedgerEvent> => ({
  ...{ event_type: 'verification', outcome },
  ...more,
});

describe('the open proposal', () => {
  test('is the last one that was opened or moved', () => {
    expect(fold(proposal(1)).proposal).toEqual({ pull: 1, ...EDIT });
    const moved = proposal(1, { outcome: 'update', edit: { ...EDIT, to: 4 } });
    expect(fold(proposal(1), moved).proposal).toEqual({ pull: 1, ...EDIT, to: 4 });
  });

  test('is none once it is closed or merged, or where nothing says what it changes', () => {
    expect(fold(proposal(1), proposal(1, { outcome: 'close' })).proposal).toBeUndefined();
    expect(fold(proposal(1), merge(1)).proposal).toBeUndefined();
    const { edit: _, ...unsaid } = proposal(1);
    expect(fold(proposal(1), unsaid).proposal).toBeUndefined();
  });

  test('stays where another one is closed or merged, and where a rollback is opened', () => {
    const others = [proposal(2, { outcome: 'close' }), merge(2), proposal(2, { operation: 'rollback' })];
    for (const other of others) expect(fold(proposal(1), other).proposal?.pull).toBe(1);
  });

  test('of a service that is observed only is kept as advice, until it is opened', () => {
    const observed = { event_type: 'proposal', outcome: 'observe', edit: EDIT } as const;
    expect(fold(observed)).toMatchObject({ observed: { edit: EDIT, at: at(0) } });
    expect(fold(observed).proposal).toBeUndefined();
    expect(fold({ event_type: 'proposal', outcome: 'observe' }).observed).toBeUndefined();
    expect(fold(observed, proposal(1)).observed).toBeUndefined();
  });
});

describe('a merge', () => {
  test('is an operation, once for each pull request', () => {
    expect(fold(merge(1), merge(1), merge(2))).toMatchObject({
      ...{ operations: [at(0), at(2)], lastOperation: at(2), merged: [1, 2], awaitingVerification: true },
    });
    expect(fold(merge(), merge()).operations).toEqual([at(0), at(1)]);
    expect(fold(merge()).awaitingVerification).toBe(true);
  });

  test('leaves others to be verified, also where its own verdict came first', () => {
    expect(fold(merge(1), verdict('success', { pull: 2 }), merge(2)).awaitingVerification).toBe(true);
  });

  test('begins every window anew', () => {
    const asked = { recommended: 'scale_down 3 to 2', reason: 'stabilizing' };
    expect(fold(asked).steady).not.toBeNull();
    expect(fold(asked, merge(1)).steady).toBeNull();
  });
});

describe('a verdict', () => {
  test('counts once for each pull request', () => {
    const failed = verdict('failed', { pull: 1 });
    expect(fold(merge(1), failed, failed).failures).toEqual([at(1)]);
  });

  test('that says passed, as earlier versions do, ends failures like a success', () => {
    expect(fold(verdict('failed'), verdict('passed')).failures).toEqual([]);
  });

  test('without a merge before it is the first that is known of an operation', () => {
    expect(fold(verdict('success')).lastOperation).toBe(at(0));
    expect(fold(merge(1), verdict('success', { pull: 1 })).lastOperation).toBe(at(0));
  });

  test('that is still pending ends no wait', () => {
    expect(fold(merge(1), verdict('pending', { pull: 1 }))).toMatchObject({
      ...{ awaitingVerification: true, verified: [] },
    });
    expect(fold(merge(1), verdict('pending', { pull: 1 }), verdict('success', { pull: 1 }))).toMatchObject({
      ...{ awaitingVerification: false, verified: [1] },
    });
  });

  test('looks are kept once for each time that was measured', () => {
    const look = (name: string, measured_at?: string) =>
      verdict('pending', { pull: 1, look: name, ...(measured_at === undefined ? {} : { measured_at }) });
    const looks = [
      look('failed', at(0)),
      look('failed', at(0)),
      look('passed', at(0)),
      look('failed', at(9)),
    ];
    expect(fold(...looks).looks).toEqual({
      1: [
        { verdict: 'failed', measuredAt: at(0) },
        { verdict: 'passed', measuredAt: at(0) },
        { verdict: 'failed', measuredAt: at(9) },
      ],
    });
    expect(fold(look('failed')).looks).toEqual({ 1: [{ verdict: 'failed', measuredAt: at(0) }] });
  });
});

describe('a decision', () => {
  test('that is the same as before keeps the time since when it is', () => {
    const up = { outcome: 'scale_up', recommended: 'scale_up 2 to 3' };
    expect(fold(up, up).lastDecision).toMatchObject({ since: at(0), at: at(1) });
    for (const other of [{ reason: 'cooldown' }, { recommended: 'scale_up 2 to 4' }, { operation: 'none' }])
      expect(fold(up, { ...up, ...other }).lastDecision).toMatchObject({ since: at(1) });
    expect(decidedSince(fold(up, up), 'scale_up')).toBe(at(0));
    expect(decidedSince(fold(up), 'scale_down')).toBeUndefined();
    expect(decidedSince(NO_HISTORY, 'scale_up')).toBeUndefined();
  });

  test('that asks for more goes up only as far as each run since has asked for', () => {
    const up = (target: number) => ({ outcome: 'no_action', recommended: `scale_up 2 to ${target}` });
    expect(fold(up(4), up(3), up(5)).steady).toMatchObject({ target: 3, since: at(0), last: at(2) });
  });

  test('to do nothing tells since when nothing is done, whatever its reason', () => {
    expect(fold({}, { reason: 'cooldown' }).restingSince).toBe(at(0));
    expect(fold({}, { outcome: 'scale_up' }).restingSince).toBeUndefined();
    expect(fold({}, { outcome: 'scale_up' }, {}).restingSince).toBe(at(2));
  });

  test('has the last advice that was judged, until a person resets the breaker', () => {
    const advice: AdviceRecord = {
      ...{ at: at(0), proposed_at: at(0) },
      ...{ verdict: 'harmed', violation_minutes_saved: 1, replica_minutes_saved: 2 },
    };
    expect(fold({ advice }, {}).advice).toEqual(advice);
    expect(fold({ advice }, { event_type: 'breaker_reset' }).advice).toBeUndefined();
  });

  test('has the counts that looks of the last fifteen days wanted', () => {
    const day = 24 * 60;
    const count = (minute: number, wanted: number) =>
      ({ kind: 'count', at: at(minute), blueprint: 'b', wanted }) as unknown as EvidenceRecord;
    const short = { kind: 'evidence_too_short', at: at(16 * day), blueprint: 'b', message: 'm' } as const;
    const looks = [count(0, 2), count(day, 3), count(16 * day, 4)];
    const events = looks.map((evidence) => ({ evidence, timestamp: evidence.at }));
    expect(fold(...events).evidence?.wanted).toEqual([
      { at: at(day), replicas: 3 },
      { at: at(16 * day), replicas: 4 },
    ]);
    const last = fold(...events, { evidence: short, timestamp: at(16 * day) }, { timestamp: at(17 * day) });
    expect(last.evidence).toMatchObject({ last: short, wanted: [{ replicas: 3 }, { replicas: 4 }] });
    expect(fold({}).evidence).toBeUndefined();
  });
});

test('room is asked for again from the time that a deferral states', () => {
  const deferral = { event_type: 'deferral', retry_at: at(1) } as const;
  expect(fold(deferral, { ...deferral, retry_at: at(9) })).toMatchObject({ deferrals: 2, retryAt: at(9) });
  expect(fold({ event_type: 'deferral' })).toMatchObject({ deferrals: 1, retryAt: null });
  expect(fold({ event_type: 'deferral_escalated' }).escalated).toBe(true);
  expect(fold({ event_type: 'deferral_escalated' }, proposal(1)).escalated).toBe(false);
  for (const ends of [{ outcome: 'scale_down' }, { reason: 'at_min_replicas' }])
    expect(fold(deferral, ends).deferrals).toBe(0);
});

describe('demand of a change', () => {
  const figures = (throughput: number, cpu_utilization: number) => ({ throughput, cpu_utilization });

  test('is the lower on the way down, the higher on the way up, of before and after', () => {
    const before = figures(50, 0.5);
    const after = figures(40, 0.9);
    expect(demandOfChange({ from: 4, to: 2, before, after })).toEqual({ throughput: 40, cpu: 1.8 });
    expect(demandOfChange({ from: 2, to: 4, before, after })).toEqual({ throughput: 50, cpu: 3.6 });
    expect(demandOfChange({ from: 2, to: 4, before })).toEqual({ throughput: 50, cpu: 1 });
    expect(demandOfChange({ from: 2, to: 4, before: {} })).toEqual({ throughput: undefined, cpu: undefined });
  });

  test('of an autoscaler’s number is its throughput alone', () => {
    const change = { from: 70, to: 60, number: 'target', before: figures(50, 0.5), after: figures(1, 1) };
    expect(demandOfChange(change as Parameters<typeof demandOfChange>[0])).toEqual({
      ...{ throughput: 50, cpu: undefined },
    });
  });

  test('is compared by what is known of both, throughput first', () => {
    const both = { throughput: 1, cpu: 2 };
    expect(comparable(both, { throughput: 3, cpu: 4 })).toEqual([1, 3, 'throughput']);
    expect(comparable(both, { throughput: undefined, cpu: 4 })).toEqual([2, 4, 'cpu']);
    expect(comparable({ throughput: 1, cpu: undefined }, { throughput: undefined, cpu: 4 })).toBeUndefined();
  });
});

describe('a number of an autoscaler that failed', () => {
  const figuresOf = (throughput: number | undefined): Record<string, number> =>
    throughput === undefined ? {} : { throughput };
  const change = (from: number, to: number, throughput: number | undefined, number?: 'min' | 'max') => ({
    ...{ from, to, blueprint: 'b', before: figuresOf(throughput) },
    ...(number === undefined ? {} : { number }),
  });
  const failed = [{ at: at(0), blueprintVersion: null, change: change(6, 4, 50, 'min') }];
  const left = (...of: Parameters<typeof change>) =>
    failedChangesAfter(failed, event(verdict('passed', { change: change(...of) })), undefined).length;

  test('is disproved by one that goes as far under as much', () => {
    expect(left(6, 4, 50, 'min')).toBe(0);
    expect(left(6, 3, 60, 'min')).toBe(0);
  });

  test('is not by less, less far, another number, a count, or what was not measured', () => {
    expect([
      left(6, 4, 49, 'min'),
      left(6, 5, 50, 'min'),
      left(6, 4, 50, 'max'),
      left(6, 4, 50),
      left(6, 4, undefined, 'min'),
      left(3, 4, 50, 'min'),
    ]).toEqual([1, 1, 1, 1, 1, 1]);
  });

  test('on the way up is disproved by one that goes up as far', () => {
    const up = [{ at: at(0), blueprintVersion: null, change: change(2, 4, 50, 'min') }];
    const stays = (to: number) =>
      failedChangesAfter(up, event(verdict('success', { change: change(2, to, 50, 'min') })), undefined);
    expect([stays(3).length, stays(4).length, stays(5).length]).toEqual([1, 0, 0]);
  });
});

test('a success says nothing of a failure without a change, and a verdict without one nothing at all', () => {
  const unknown = [{ at: at(0), blueprintVersion: null, change: undefined }];
  const change = { from: 3, to: 2, blueprint: 'b', before: { throughput: 50 } };
  expect(failedChangesAfter(unknown, event(verdict('success', { change })), undefined)).toEqual(unknown);
  expect(failedChangesAfter(unknown, event(verdict('success')), undefined)).toEqual(unknown);
});

describe('what is told of a pull request', () => {
  const told = (...events: Partial<LedgerEvent>[]) =>
    events.map((more) => JSON.stringify(event(more))).join('\n');

  test.each<[string, Partial<LedgerEvent>, Partial<LedgerEvent>]>([
    ['its merge', merge(1), { timestamp: at(5) }],
    ['its verdict', verdict('failed', { pull: 1 }), { timestamp: at(5), outcome: 'success' }],
    ['a look', verdict('pending', { pull: 1, look: 'a', measured_at: at(0) }), { timestamp: at(5) }],
    ['that it was opened', proposal(1, { fingerprint: 'f' }), { timestamp: at(5) }],
    ['that it was closed', proposal(1, { outcome: 'close' }), { fingerprint: 'f' }],
  ])('%s is told once', (_, first, later) => {
    expect(unwritten([event({ ...first, ...later })], told(first))).toEqual([]);
  });

  test.each<[string, Partial<LedgerEvent>, Partial<LedgerEvent>]>([
    ['the merge of another one', merge(1), { pull: 2 }],
    ['a merge of another service', merge(1), { service: 'api' }],
    ['a verdict after a look', verdict('pending', { pull: 1, look: 'a' }), { look: undefined }],
    ['a later look', verdict('pending', { pull: 1, look: 'a', measured_at: at(0) }), { measured_at: at(9) }],
    ['another change', proposal(1, { fingerprint: 'f' }), { fingerprint: 'g' }],
    ['a decision', {}, { timestamp: at(5) }],
  ])('%s is told besides', (_, first, later) => {
    expect(unwritten([event({ ...first, ...later })], told(first))).toHaveLength(1);
  });

  test('a line that is there is not written again', () => {
    expect(unwritten([event({}), event({ timestamp: at(1) })], told({}))).toEqual([
      event({ timestamp: at(1) }),
    ]);
  });
});

test('events lie in a file for each day in UTC', () => {
  const path = ledgerPath(new Date('2026-02-10T23:30:00-05:00'));
  expect(path).toBe('logs/agent-decisions/2026-02-11/multi-service.log');
  expect(isLedgerPath(path)).toBe(true);
  expect(isLedgerPath('logs/agent-decisions/2026-02-11/other.log')).toBe(false);
  expect(wholeLines('\n  ')).toBe('\n');
});

test.each([
  ['scale_up 2 to 3', { action: 'scale_up', from: 2, target: 3 }],
  ['scale_down 10 to 9', { action: 'scale_down', from: 10, target: 9 }],
  ['no_action', undefined],
  ['scale_up 2 to 3 or so', undefined],
  [undefined, undefined],
])('%s recommends %j', (text, expected) => {
  expect(parseRecommended(text)).toEqual(expected);
});
