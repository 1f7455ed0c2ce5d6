import { expect, test } from 'vitest';
import { lastFigures } from '../../src/history/figures.ts';
import type { LedgerEvent } from '../../src/ports/ledger.ts';

function decided(timestamp: string, more: Partial<LedgerEvent> = {}): LedgerEvent {
  return {
    ...{ timestamp, event_type: 'decision', agent_id: 'trimtab', service: 'web', blueprint_version: null },
    ...{ operation: 'none', classification: 'allowed', rationale: '', outcome: 'no_action', ...more },
  } as LedgerEvent;
}

test('the newest figures of each service count, in whatever order its events come', () => {
  const old = decided('2026-02-10T18:00:00Z', { figures: { cpu: 0.1 }, replicas: 2 });
  const fresh = decided('2026-02-10T20:00:00+01:00', { figures: { cpu: 0.2 }, replicas: 3 });
  const without = decided('2026-02-10T19:30:00Z');
  const other = decided('2026-02-10T17:00:00Z', { service: 'api', figures: { cpu: 0.3 } });
  const expected = new Map([
    ['web', { time: '2026-02-10T20:00:00+01:00', replicas: 3, figures: { cpu: 0.2 } }],
    ['api', { time: '2026-02-10T17:00:00Z', replicas: undefined, figures: { cpu: 0.3 } }],
  ]);
  expect(lastFigures([old, fresh, without, other])).toEqual(expected);
  expect(lastFigures([without, fresh, old, other])).toEqual(expected);
});

test('of figures of the same time the later ones in the ledger count', () => {
  const at = '2026-02-10T18:00:00Z';
  const both = [1, 2].map((cpu) => decided(at, { figures: { cpu } }));
  expect(lastFigures(both).get('web')?.figures).toEqual({ cpu: 2 });
});
