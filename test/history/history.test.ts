import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatEvents,
  parseDays,
  parseEvents,
  sortOut,
  unwritten,
  wholeLines,
} from '../../src/history/event.ts';
import { foldHistories, NO_HISTORY } from '../../src/history/history.ts';
import { fraction } from '../../src/lib/fraction.ts';
import { formatInstant } from '../../src/lib/time.ts';
import { decisionEvents } from '../../src/pipeline/decision-events.ts';
import { buildFreezes } from '../../src/policy/blueprint/freeze.ts';
import { EVENT_TYPES, type LedgerEvent } from '../../src/ports/ledger.ts';
import { decide } from '../../src/scaling/decide.ts';
import type { DecisionInput } from '../../src/scaling/decision/types.ts';
import { evaluate } from '../../src/scaling/evaluate.ts';
import { facts } from '../support/service.ts';

const GUARD = { maxScaleDownShare: fraction(1), minServices: 10 };
const IDLE = { cpu_utilization: 0.2, memory_utilization: 0.3, latency_p95: 80, error_rate: 0.001 };

function at(minute: number): Date {
  return new Date(Date.parse('2026-02-10T18:00:00Z') + minute * 60_000);
}

/** One service run at the minutes given, with nothing but the ledger between the runs. */
function run(
  minutes: readonly number[],
  stabilizationMinutes: number,
): { events: LedgerEvent[]; last: DecisionInput } {
  const events: LedgerEvent[] = [];
  let last = facts();
  for (const minute of minutes) {
    const seen = facts({ replicas: 3, metrics: IDLE, timestamp: at(minute).toISOString() });
    const scaling = {
      ...seen.blueprint.scaling,
      stabilization: { up: 0, down: stabilizationMinutes * 60_000 },
    };
    last = {
      ...seen,
      blueprint: { ...seen.blueprint, scaling },
      now: at(minute),
      history: foldHistories(events).get('web') ?? NO_HISTORY,
    };
    for (const s of evaluate([last], new Map(), GUARD).services)
      events.push(...decisionEvents(s, at(minute)));
  }
  return { events, last };
}

it('a scale-down seen run after run in the ledger is acted on when its window is full', () => {
  expect(decide(run([0, 10], 30).last)).toMatchObject({ action: 'no_action', reason: 'stabilizing' });
  expect(decide(run([0, 10, 20, 30], 30).last)).toMatchObject({ action: 'scale_down', target_replicas: 2 });
});

it('a window that is full stays full while the change is held for other reasons, or is proposed and not yet merged', () => {
  const window = [0, 10, 20, 30];
  expect(decide(run([...window, 40], 30).last)).toMatchObject({ action: 'scale_down', target_replicas: 2 });
  const { last, events } = run([...window, 40, 50, 60], 30);
  expect(decide(last)).toMatchObject({ action: 'scale_down' });
  expect(events).toHaveLength(7);
  const freezes = buildFreezes([
    { from: `${at(55).toISOString().slice(0, 19)}Z`, to: `${at(65).toISOString().slice(0, 19)}Z` },
  ]);
  const held = evaluate([{ ...last, policies: { ...last.policies, freezes } }], new Map(), GUARD).services;
  expect(held[0]?.decision).toMatchObject({ reason: 'frozen' });
  const history =
    foldHistories([...events.slice(0, 6), ...held.flatMap((s) => decisionEvents(s, at(60)))]).get('web') ??
    NO_HISTORY;
  expect(history.steady).toMatchObject({ since: formatInstant(at(0)), last: formatInstant(at(60)) });
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
    const metrics = { cpu_utilization: cpu, memory_utilization: 0.1, latency_p95: 80 };
    const seen = facts({
      spec: '    strategy: proportional',
      replicas: 5,
      metrics,
      timestamp: at(minute).toISOString(),
    });
    const scaling = { ...seen.blueprint.scaling, stabilization: { up: 0, down: 30 * 60_000 } };
    const history = foldHistories(events).get('web') ?? NO_HISTORY;
    const { services } = evaluate(
      [{ ...seen, blueprint: { ...seen.blueprint, scaling }, now: at(minute), history }],
      new Map(),
      GUARD,
    );
    for (const s of services) events.push(...decisionEvents(s, at(minute)));
    if (minute < 30) expect(services[0]?.decision.reason).toBe('stabilizing');
    else expect(services[0]?.decision).toMatchObject({ action: 'scale_down', target_replicas: 3 });
  }
});

it('a gap over fifteen minutes starts the window anew, and one of exactly fifteen does not', () => {
  expect(decide(run([0, 15, 30], 30).last)).toMatchObject({ action: 'scale_down' });
  expect(decide(run([0, 14, 29.02, 30.02], 30).last)).toMatchObject({ reason: 'stabilizing' });
  // The last event lies exactly fifteen minutes before this run, or a moment more.
  expect(decide(run([0, 10, 20, 35], 30).last)).toMatchObject({ action: 'scale_down' });
  expect(decide(run([0, 10, 20, 35.02], 30).last)).toMatchObject({ reason: 'stabilizing' });
  expect(decide(run([0, 10, 26, 36], 30).last)).toMatchObject({ reason: 'stabilizing' });
});

it('an unchanged decision is written once a day, a stabilizing one each time', () => {
  expect(run([0, 10, 20], 0).events).toHaveLength(1);
  expect(run([0, 10, 24 * 60], 0).events).toHaveLength(2);
  expect(run([0, 10, 20], 60).events).toHaveLength(3);
});

it('a broken line is named, and what stands before it is kept', () => {
  const line = JSON.stringify(run([0], 0).events[0]);
  expect(parseEvents(`${line}\n\n${line.slice(0, 40)}\n`)).toMatchObject({
    events: [{ service: 'web' }],
    broken: [{ line: 3, services: [] }],
  });
});

it('line ends of any kind and keys of other versions are no harm, values of a wrong kind are', () => {
  const event = run([0], 0).events[0] as LedgerEvent;
  const line = JSON.stringify({ ...event, trace_id: 'x', nested: { a: [1] } });
  expect(parseEvents(`${line}\r\n${line}\r\n`)).toEqual({
    events: [JSON.parse(line), JSON.parse(line)],
    broken: [],
  });
  expect(parseEvents(`${JSON.stringify({ ...event, event_type: 'of a later version' })}\n`).broken).toEqual(
    [],
  );
  const bad = [
    'null',
    '[]',
    '{}',
    '<<<<<<< HEAD',
    ...[
      { timestamp: 5 },
      { timestamp: 'yesterday' },
      { service: null },
      { pull: '7' },
      { retry_at: 'soon' },
      { recommended: 3 },
      { change: 'scale_down' },
      { change: { from: 3, to: 2, blueprint: 'x', before: { throughput: '50' } } },
      { change: { from: 3.5, to: 2, blueprint: 'x', before: {} } },
      { figures: { cpu_utilization: null } },
      { figures: [1] },
      { replicas: '2' },
      { edit: { file: 'a', field: 'b', from: '1', to: 2 } },
      { rationale: 7 },
      { blueprint_version: {} },
      { nested: [...Array(200)].reduce((inner) => [inner], 1) },
    ].map((more) => JSON.stringify({ ...event, ...more })),
  ];
  for (const broken of bad)
    expect(parseEvents(`${line}\n${broken}\n${line}\n`)).toMatchObject({
      broken: [{ line: 2 }],
      events: [{}, {}],
    });
});

it('a last line that a killed run did not finish is left out, and the next run goes on before it', () => {
  const [event] = run([0], 0).events;
  const text = formatEvents([event as LedgerEvent]);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: text.length - 2 }), (cut) => {
      const torn = text + text.slice(0, cut);
      expect(parseEvents(torn)).toEqual({ events: [event], broken: [] });
      expect(wholeLines(torn)).toBe(text);
    }),
  );
  // Only the line end is missing, as after an editor: the event is whole.
  expect(parseEvents(text.trimEnd())).toEqual({ events: [event], broken: [] });
  expect(wholeLines(text.trimEnd())).toBe(text);
  expect(wholeLines('')).toBe('');
});

it('events fold to the same history in any order and however often each arrives', () => {
  const [template] = run([0], 0).events;
  const outcome = fc.constantFrom(
    'success',
    'failed',
    'insufficient',
    'pending',
    'scale_up',
    'scale_down',
    'no_action',
    'merged',
  );
  const anEvent = fc
    .record(
      {
        event_type: fc.constantFrom(...EVENT_TYPES),
        service: fc.constantFrom('web', 'api', '__proto__'),
        timestamp: fc.integer({ min: 0, max: 40 }).map((minute) => at(minute).toISOString()),
        outcome,
        operation: fc.constantFrom('scale_within_limits', 'rollback', 'none'),
        pull: fc.integer({ min: 1, max: 3 }),
        reason: fc.constantFrom('stabilizing', 'cooldown', 'metrics_missing'),
        recommended: fc.constantFrom('scale_down 3 to 2', 'scale_up 3 to 4'),
        retry_at: fc.integer({ min: 0, max: 45 }).map((minute) => at(minute).toISOString()),
        look: fc.constantFrom('passed', 'failed'),
        change: fc.constantFrom(
          { from: 3, to: 2, blueprint: 'x', before: { throughput: 50 } },
          { from: 2, to: 3, blueprint: 'x', before: {} },
        ),
      },
      { requiredKeys: ['event_type', 'service', 'timestamp', 'outcome', 'operation'] },
    )
    .map((event) => ({ ...(template as LedgerEvent), ...event }) as LedgerEvent);
  const inTwoOrders = fc.array(anEvent, { maxLength: 25 }).chain((events) =>
    fc.tuple(
      fc.constant(events),
      fc.shuffledSubarray([...events, ...events], {
        minLength: events.length * 2,
        maxLength: events.length * 2,
      }),
    ),
  );
  fc.assert(
    fc.property(inTwoOrders, ([events, mixed]) => {
      const sorted = (of: readonly LedgerEvent[]) =>
        [...foldHistories(of)].sort(([a], [b]) => (a < b ? -1 : 1));
      expect(sorted(mixed)).toEqual(sorted(events));
    }),
    { numRuns: 300 },
  );
});

it('a rollback that worked does not excuse the change that it took back', () => {
  const [template] = run([0], 0).events;
  const failures = (...events: Partial<LedgerEvent>[]) =>
    foldHistories(
      events.map((event, i) => ({ ...(template as LedgerEvent), timestamp: at(i).toISOString(), ...event })),
    ).get('web')?.failures;
  const verdict = (outcome: string, operation = 'scale_within_limits') =>
    ({ event_type: 'verification', outcome, operation }) as const;
  expect(failures(verdict('failed'), verdict('success', 'rollback'))).toHaveLength(1);
  expect(failures(verdict('failed'), verdict('failed', 'rollback'))).toHaveLength(2);
  expect(failures(verdict('failed'), verdict('inconclusive'), verdict('insufficient'))).toHaveLength(1);
  expect(failures(verdict('failed'), verdict('success'))).toEqual([]);
});

describe('changes that failed', () => {
  const [template] = run([0], 0).events;
  const known = (...events: Partial<LedgerEvent>[]) =>
    foldHistories(
      events.map((event, i) => ({ ...(template as LedgerEvent), timestamp: at(i).toISOString(), ...event })),
    ).get('web')?.failedChanges ?? [];
  const change = (from: number, to: number, throughput: number, after = throughput) => ({
    from,
    to,
    blueprint: 'abc',
    before: { throughput },
    after: { throughput: after },
  });
  const verdict = (outcome: string, about?: LedgerEvent['change'], operation = 'scale_within_limits') => ({
    event_type: 'verification' as const,
    outcome,
    operation,
    ...(about ? { change: about } : {}),
  });

  it('are remembered with what was changed, and a rollback is none of them', () => {
    const failed = change(3, 2, 50);
    expect(known(verdict('failed', failed))).toEqual([
      { at: at(0).toISOString(), blueprintVersion: '1.0.0', change: failed },
    ]);
    expect(known(verdict('failed', failed), verdict('success', change(2, 3, 50), 'rollback'))).toHaveLength(
      1,
    );
    expect(known(verdict('failed', change(2, 3, 50), 'rollback'))).toEqual([]);
    expect(known(verdict('insufficient', failed), verdict('inconclusive', failed))).toEqual([]);
  });

  it.each([
    ['the same under as much', change(3, 2, 50), 0],
    ['further under as much for each replica', change(2, 1, 25), 0],
    ['the same under less', change(3, 2, 49), 1],
    ['less far', change(4, 3, 50), 1],
    ['the other way', change(2, 3, 80), 1],
  ])('are disproved by a success under as much demand: %s', (_, success, left) => {
    expect(known(verdict('failed', change(3, 2, 50)), verdict('success', success))).toHaveLength(left);
  });

  it('on the way up are disproved by a success that goes as far', () => {
    expect(known(verdict('failed', change(2, 3, 50)), verdict('success', change(2, 4, 20)))).toEqual([]);
    expect(known(verdict('failed', change(2, 3, 50)), verdict('success', change(3, 4, 90)))).toHaveLength(1);
  });

  it('are forgotten when a person resets the breaker', () => {
    expect(known(verdict('failed', change(3, 2, 50)), { event_type: 'breaker_reset' })).toEqual([]);
  });

  it('of a verdict that does not say what was changed are those that were decided last', () => {
    const decided = {
      event_type: 'decision' as const,
      outcome: 'scale_down',
      recommended: 'scale_down 3 to 2',
      figures: { throughput: 50 },
    };
    const held = { ...decided, outcome: 'no_action', recommended: 'scale_down 2 to 1' };
    expect(known(decided, held, verdict('failed'))).toMatchObject([
      { change: { from: 3, to: 2, before: { throughput: 50 } } },
    ]);
    expect(known(held, verdict('failed'))).toMatchObject([{ change: undefined }]);
  });
});

it('deferrals are counted in a row: a proposal or a run without need ends it', () => {
  const [template] = run([0], 0).events;
  const deferrals = (...events: Partial<LedgerEvent>[]) =>
    foldHistories(
      events.map((event, i) => ({ ...(template as LedgerEvent), timestamp: at(i).toISOString(), ...event })),
    ).get('web')?.deferrals;
  const deferral = { event_type: 'deferral' } as const;
  expect(deferrals(deferral, deferral, deferral)).toBe(3);
  expect(deferrals(deferral, deferral, { event_type: 'proposal' }, deferral)).toBe(1);
  expect(deferrals(deferral, { event_type: 'decision', operation: 'none' }, deferral)).toBe(1);
  expect(
    deferrals(
      deferral,
      { event_type: 'decision', outcome: 'scale_up', operation: 'scale_within_limits' },
      deferral,
    ),
  ).toBe(2);
  // A hold is no word about the need: metrics that are missing once do not start the count anew.
  const held = {
    event_type: 'decision',
    outcome: 'no_action',
    operation: 'none',
    reason: 'metrics_missing',
  } as const;
  expect(deferrals(deferral, held, deferral)).toBe(2);
  expect(deferrals(deferral, { ...held, reason: 'at_max_replicas' }, deferral)).toBe(1);
  // Two runs at the same time find the same lack of room.
  expect(deferrals({ ...deferral, retry_at: at(5).toISOString() }, deferral, deferral)).toBe(1);
});

it('a verdict ends the wait for its own change alone, and a look is no verdict', () => {
  const [template] = run([0], 0).events;
  const after = (...events: Partial<LedgerEvent>[]) =>
    foldHistories(
      events.map((event, i) => ({ ...(template as LedgerEvent), timestamp: at(i).toISOString(), ...event })),
    ).get('web');
  const merge = (pull: number) => ({ event_type: 'merge', outcome: 'merged', pull }) as const;
  const verdict = (pull: number, more: Partial<LedgerEvent> = {}) =>
    ({ event_type: 'verification', outcome: 'failed', pull, ...more }) as const;
  expect(after(merge(1), verdict(1))?.awaitingVerification).toBe(false);
  expect(after(merge(1), merge(2), verdict(1))?.awaitingVerification).toBe(true);
  // The clock that saw the merge was ahead of the clock that saw the verdict.
  expect(after(verdict(1), merge(1))?.awaitingVerification).toBe(false);
  const looked = after(merge(1), verdict(1, { outcome: 'pending', look: 'failed' }));
  expect(looked).toMatchObject({
    awaitingVerification: true,
    failures: [],
    looks: { 1: [{ verdict: 'failed', measuredAt: at(1).toISOString() }] },
  });
});

it.each([
  ['a value of a wrong kind', '{"service":"web","pull":"7"}', ['web']],
  ['a line that breaks off', '{"timestamp":"2026-02-10T18:30:00Z","service":"web","operation', ['web']],
  ['two lines run together', '{"service":"web","op{"service":"ca\\"rt"}', ['web', 'ca"rt']],
  ['a name within a text', '{"rationale":"x \\"service\\":\\"cart\\"","service":"web"', ['web']],
  ['a mark of a conflict', '<<<<<<< HEAD', []],
  ['a name that is none', '{"service":7}', []],
])('%s is set aside for the services that it names', (_, line, services) => {
  expect(parseEvents(`${line}\n`)).toEqual({ events: [], broken: [{ line: 1, services }] });
});

it('broken lines are counted for those whom they concern, and for all where nobody is named', () => {
  const line = JSON.stringify(run([0], 0).events[0]);
  const days = [
    { path: 'a', text: `${line}\n{"service":"web"}\n{"service":"cart"}\n` },
    { path: 'b', text: '{"service":"web"}\n{"service":"web"\n' },
  ];
  expect(parseDays(days)).toMatchObject({
    events: [{ service: 'web' }],
    error: null,
    broken: {
      web: 'a:2: not a ledger event (and 2 more); restore the line, or take it out',
      cart: 'a:3: not a ledger event; restore the line, or take it out',
    },
  });
  expect(parseDays([{ path: 'c', text: '???\n' }]).error).toMatch(/^c:1: not a ledger event; /);
});

it('what is written can be read again, and what could not is refused by name', () => {
  const [event] = run([0], 0).events as [LedgerEvent];
  const anything = fc.oneof(fc.jsonValue(), fc.double(), fc.constant(undefined));
  const keys = fc.constantFrom('timestamp', 'figures', 'change', 'pull', 'replicas', 'rationale', 'retry_at');
  fc.assert(
    fc.property(keys, anything, (key, value) => {
      const { sound, refused } = sortOut([event, { ...event, [key]: value }]);
      expect(parseEvents(formatEvents(sound))).toMatchObject({ broken: [] });
      expect(sound.length === 2).toBe(refused === null);
    }),
  );
  const strange = { ...event, figures: { cpu_utilization: Number.NaN } };
  expect(sortOut([strange, event])).toEqual({
    sound: [event],
    refused: '1 event not written, since no run could read it: decision of web',
  });
});

it('a pull request is closed once, whatever a run knows of what it asked for', () => {
  const told: LedgerEvent = {
    ...{ timestamp: '2026-02-10T18:45:00Z', event_type: 'proposal', agent_id: 'trimtab', service: 'web' },
    ...{ blueprint_version: null, operation: 'rollback', classification: 'allowed', duration: '0s' },
    ...{ rationale: 'Roll back web', outcome: 'close', pull: 6 },
  };
  const text = formatEvents([told]);
  const found = { ...told, rationale: 'found closed', fingerprint: 'abc' };
  expect(unwritten([found, { ...found, pull: 7 }], text)).toEqual([{ ...found, pull: 7 }]);
  // What was changed once more meanwhile is closed once more.
  const updated = formatEvents([told, { ...told, outcome: 'update', fingerprint: 'abc' }]);
  expect(unwritten([found], updated)).toEqual([found]);
});
