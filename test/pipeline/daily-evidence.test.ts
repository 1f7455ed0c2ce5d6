import { expect, test } from 'vitest';
import { foldHistories, type History } from '../../src/history/history.ts';
import { readSnapshot } from '../../src/metrics/snapshot/snapshot.ts';
import { readEvidence } from '../../src/pipeline/evidence.ts';
import { parseBlueprint } from '../../src/policy/blueprint/parse.ts';
import { parseConfig } from '../../src/policy/config.ts';
import { type Demand, POINT_MS, REPLICA } from '../../src/ports/demand-history.ts';
import type { LedgerEvent } from '../../src/ports/ledger.ts';

const START = Date.parse('2026-03-02T00:00:00Z');

/** Four replicas' worth, day and night. */
function demand(from: number, to: number): Demand {
  const values = new Float64Array(Math.floor((to - from) / POINT_MS)).fill(4 * REPLICA);
  return { start: from, step: POINT_MS, values };
}

function blueprint() {
  const text =
    'metadata: {name: web}\nspec:\n  scaling: {min_replicas: 1, max_replicas: 40, strategy: evidence}\n';
  const parsed = parseBlueprint('b.yaml', text, {});
  if (parsed.kind === 'invalid') throw new Error('no blueprint');
  return parsed.blueprint;
}

/** Returns the observation of a service whose pods use a share of their request. */
function observed(used: number) {
  const figures = { cpu_utilization: used };
  const services = [{ service: 'web', replicas: 4, pods_running: 4, pods_ready: 4, metrics: figures }];
  return readSnapshot('test', { timestamp: '2026-03-02T00:00:00Z', services });
}

interface Course {
  /** Hours from one run to the next. */
  readonly every?: number;
  /** Share of the request that pods use. */
  readonly used?: (run: number) => number;
}

/** Runs every six hours, and what they found, with the ledger that they write. */
async function runs(count: number, replicas: number, { every = 6, used = () => 0.5 }: Course = {}) {
  const config = parseConfig('trimtab.yaml', '');
  if (config.kind === 'invalid') throw new Error('no configuration');
  const events: LedgerEvent[] = [];
  const asked: number[] = [];
  const chosen: number[] = [];
  for (let run = 0; run < count; run += 1) {
    const now = new Date(START + run * every * 3_600_000);
    const history: Record<string, History> = Object.fromEntries(foldHistories(events));
    const desired = {
      web: { kind: 'found', path: 'web.yaml', line: 5, field: 'spec.replicas', replicas } as const,
    };
    const open = async () => ({
      async read(_: unknown, { from, to }: { from: number; to: number }) {
        asked.push(run);
        const known = { kind: 'known', demand: demand(from, to) } as const;
        return { services: new Map([['web', known]]), problems: [], queries: 1 };
      },
    });
    const { records } = await readEvidence(
      { pastDemand: { daily: true, open } },
      { config: config.config, blueprints: [blueprint()] },
      { now: now.toISOString(), desired, history },
      { ...observed(used(run)), problems: [] },
    );
    const { web } = records;
    if (web?.kind !== 'count') throw new Error('no count was found');
    chosen.push(web.chosen.replicas ?? 0);
    const { demand: _, ...evidence } = web;
    if (web.at === now.toISOString())
      events.push({
        ...{ timestamp: web.at, event_type: 'decision', agent_id: 'trimtab', service: 'web' },
        ...{ blueprint_version: null, operation: 'none', classification: 'n/a', rationale: '' },
        ...{ outcome: 'no_action', duration: '0s', evidence },
      });
  }
  return { asked, chosen };
}

test('history is asked for once a day, and what was found counts until the next look', async () => {
  const { asked } = await runs(13, 6);
  expect(asked[0]).toBe(0);
  const turns = asked.slice(1);
  expect(turns).toEqual(turns.map((_, day) => (turns[0] ?? 0) + 4 * day));
  expect(turns).toHaveLength(3);
});

test('a count goes down after a week of looks that wanted less, and not before', async () => {
  const { chosen } = await runs(36, 20);
  const first = chosen.findIndex((replicas) => replicas < 20);
  expect(first).toBeGreaterThanOrEqual(7 * 4);
  expect(first).toBeLessThanOrEqual(9 * 4);
  expect(new Set(chosen.slice(first))).toEqual(new Set([6]));
});

test('a count that carries too little now is looked at again, once an hour', async () => {
  const { asked } = await runs(13, 4, { every: 0.25, used: (run) => (run > 2 && run < 10 ? 0.9 : 0.85) });
  // The service's turn of the day is at no such hour.
  expect(asked).toEqual([0, 4, 8]);
});
