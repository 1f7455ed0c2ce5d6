import fc from 'fast-check';
import { expect, it } from 'vitest';
import { foldHistories, NO_HISTORY } from '../../src/history/history.ts';
import type { LedgerEvent } from '../../src/ports/ledger.ts';
import { decide } from '../../src/scaling/decide.ts';
import { facts } from '../support/service.ts';

const START = Date.parse('2026-02-10T00:00:00Z');
const MINUTE = 60_000;
const COOLDOWN = 30;

function iso(minute: number): string {
  return new Date(START + minute * MINUTE).toISOString();
}

function event(minute: number, more: Partial<LedgerEvent>): LedgerEvent {
  const about = {
    agent_id: 'trimtab',
    service: 'web',
    blueprint_version: '1.0.0',
    classification: 'allowed',
    duration: '0s',
  };
  const what = {
    event_type: 'merge',
    operation: 'scale_within_limits',
    rationale: '',
    outcome: 'merged',
  } as const;
  return { timestamp: iso(minute), ...about, ...what, ...more };
}

const operation = fc.record({
  merged: fc.integer({ min: 0, max: 600 }),
  verdict: fc.constantFrom('success', 'failed', 'insufficient', 'inconclusive'),
  /** Minutes by which the clock that judged was off. */
  skew: fc.integer({ min: -90, max: 90 }),
});

it('whatever clocks have written and whatever the clock says now, nothing moves before its cooldown, its limits and its breaker let it', () => {
  const base = facts({
    spec: `    cooldown_period: ${COOLDOWN}m`,
    rest: 'governance: {safety: {rate_limit: {max_per_hour: 2, max_per_day: 5}}}',
  });
  let moved = 0;
  fc.assert(
    fc.property(
      fc.array(operation, { maxLength: 7 }),
      fc.integer({ min: -120, max: 900 }),
      (operations, minute) => {
        const events = operations.flatMap(({ merged, verdict, skew }, i) => [
          event(merged, { pull: i + 1 }),
          event(merged + 12 + skew, { event_type: 'verification', outcome: verdict, pull: i + 1 }),
        ]);
        const { blueprint } = base;
        const now = new Date(START + minute * MINUTE);
        const seen = facts({ timestamp: now.toISOString() });
        const history = foldHistories(events).get('web') ?? NO_HISTORY;
        const { action } = decide({ ...seen, blueprint, history, now });
        const within = (span: number) => operations.filter(({ merged }) => minute - merged < span).length;
        const allowed =
          operations.every(({ merged }) => minute >= merged + COOLDOWN) &&
          within(60) < 2 &&
          within(24 * 60) < 5;
        if (!allowed) expect(action).toBe('no_action');
        if (action !== 'no_action') moved += 1;
      },
    ),
    { numRuns: 500 },
  );
  expect(moved).toBeGreaterThan(0);
});

it('a verdict ends the wait whichever of its two clocks is ahead', () => {
  fc.assert(
    fc.property(fc.array(operation, { minLength: 1, maxLength: 5 }), (operations) => {
      const events = operations.flatMap(({ merged, verdict, skew }, i) => [
        event(merged, { pull: i + 1 }),
        event(merged + 12 + skew, { event_type: 'verification', outcome: verdict, pull: i + 1 }),
      ]);
      expect(foldHistories(events).get('web')?.awaitingVerification).toBe(false);
      const one = fc.sample(fc.nat({ max: events.length / 2 - 1 }), 1)[0] ?? 0;
      const open = events.filter((_, i) => i !== one * 2 + 1);
      expect(foldHistories(open).get('web')?.awaitingVerification).toBe(true);
    }),
  );
});
