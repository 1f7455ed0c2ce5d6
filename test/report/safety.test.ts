import { expect, it } from 'vitest';
import { type History, NO_HISTORY } from '../../src/history/history.ts';
import { fraction } from '../../src/lib/fraction.ts';
import { describeSafety, safetySection } from '../../src/report/safety.ts';
import { evaluate } from '../../src/scaling/evaluate.ts';
import { facts, NOW } from '../support/service.ts';

const GUARD = { maxScaleDownShare: fraction(1), minServices: 10 };

function safetyOf(history: Partial<History>, spec = '') {
  const [service] = evaluate(
    [{ ...facts({ spec }), history: { ...NO_HISTORY, ...history } }],
    new Map(),
    GUARD,
  ).services;
  if (!service) throw new Error('no service');
  return safetySection(service, NOW);
}

it('a service without a past has nothing to tell, and its limits are stated', () => {
  const safety = safetyOf({});
  expect(describeSafety(safety)).toEqual([]);
  expect(safety).toEqual({
    last_operation: null,
    awaiting_verification: false,
    cooldown: { up: { elapsed: true, until: null }, down: { elapsed: true, until: null } },
    rate_limit: { last_hour: 0, max_per_hour: 2, last_day: 0, max_per_day: 6, limited_until: null },
    circuit_breaker: {
      state: 'closed',
      failures: 0,
      failure_threshold: 3,
      last_failure: null,
      trial_at: null,
    },
    stabilization: null,
    deferral: { in_a_row: 0, retry_at: null, escalated: false },
  });
});

it.each<[string, Partial<History>, string, readonly string[]]>([
  ['a cooldown', { lastOperation: '2026-02-10T18:00:00Z' }, '', ['cooldown until 2026-02-10T19:00:00Z']],
  [
    'one of its own for each direction',
    { lastOperation: '2026-02-10T18:00:00Z' },
    '    cooldown_period: {up: 10m, down: 6h}',
    ['cooldown down until 2026-02-11T00:00:00Z'],
  ],
  [
    'a failure',
    { failures: ['2026-02-10T18:00:00Z'] },
    '',
    ['1 failed since the last success, 3 open the circuit'],
  ],
  [
    'an open circuit',
    { failures: ['2026-02-10T16:00:00Z', '2026-02-10T17:00:00Z', '2026-02-10T18:00:00Z'] },
    '',
    ['circuit open after 3 failed, one trial from 2026-02-10T19:00:00Z'],
  ],
  [
    'one that lets a trial through',
    { failures: ['2026-02-10T15:00:00Z', '2026-02-10T16:00:00Z', '2026-02-10T17:30:00Z'] },
    '',
    ['circuit half-open after 3 failed: the next change is the trial'],
  ],
  [
    'a full hour',
    { operations: ['2026-02-10T17:40:00Z', '2026-02-10T18:00:00Z'] },
    '',
    ['rate limit reached (2 in an hour, 2 in a day), until 2026-02-10T18:40:00Z'],
  ],
  ['a merge without a verdict', { awaitingVerification: true }, '', ['awaits verification']],
  [
    'a window that fills',
    {
      steady: {
        action: 'scale_up',
        from: 2,
        target: 3,
        since: '2026-02-10T18:00:00Z',
        last: '2026-02-10T18:20:00Z',
      },
    },
    '    scale_up_stabilization: 1h',
    ['scale_up asked for since 2026-02-10T18:00:00Z'],
  ],
  [
    'one that is full, or that nobody asks for, has no line:',
    {
      steady: {
        action: 'scale_up',
        from: 2,
        target: 3,
        since: '2026-02-10T17:00:00Z',
        last: '2026-02-10T18:20:00Z',
      },
    },
    '    scale_up_stabilization: 1h',
    [],
  ],
  [
    'deferrals that a person knows of',
    { deferrals: 3, retryAt: '2026-02-10T18:35:00Z', escalated: true },
    '',
    ['deferred 3 in a row, retry at 2026-02-10T18:35:00Z, escalated'],
  ],
])('%s is told', (_, history, spec, expected) => {
  expect(describeSafety(safetyOf(history, spec))).toEqual(expected);
});
