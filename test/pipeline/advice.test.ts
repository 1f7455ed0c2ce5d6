import { expect, test } from 'vitest';
import { parseEvent } from '../../src/history/event-shape.ts';
import { foldHistories } from '../../src/history/history.ts';
import { adviceToJudge, observedForHarm, withAdvice } from '../../src/pipeline/advice.ts';
import { readEvidence } from '../../src/pipeline/evidence.ts';
import { parseBlueprint } from '../../src/policy/blueprint/parse.ts';
import { parseConfig } from '../../src/policy/config.ts';
import { POINT_MS, REPLICA } from '../../src/ports/demand-history.ts';
import { type LedgerEvent, OBSERVED } from '../../src/ports/ledger.ts';

const DAY_MS = 86_400_000;
const START = Date.parse('2026-03-02T00:00:00Z');
const iso = (time: number) => new Date(time).toISOString();

function blueprint(safety: string) {
  const text = `metadata: {name: web}\nspec:\n  scaling: {min_replicas: 1, max_replicas: 40, target_cpu_utilization: 70%, strategy: proportional}\n${safety}`;
  const parsed = parseBlueprint('b.yaml', text, {});
  if (parsed.kind === 'invalid') throw new Error(JSON.stringify(parsed.problems));
  return parsed.blueprint;
}

const CAREFUL = blueprint('governance: {safety: {after_harm: observe}}\n');

const event = (
  type: LedgerEvent['event_type'],
  at: number,
  more: Partial<LedgerEvent> = {},
): LedgerEvent => ({
  ...{ timestamp: iso(at), event_type: type, agent_id: 'trimtab', service: 'web', blueprint_version: null },
  ...{ operation: 'scale_within_limits', classification: 'allowed', rationale: '', duration: '0s' },
  outcome: 'create',
  ...more,
});

/** Six replicas are taken to four, under the load of four day and night. */
const TAKEN = event('proposal', START, {
  pull: 7,
  edit: { file: 'web.yaml', field: 'spec.replicas', from: 6, to: 4 },
});

const NOTHING = { asked: 0, advice: undefined, observed: undefined };

/** What a run at a time makes of the ledger, and how often it asks for history. */
async function run(events: readonly LedgerEvent[], at: number, blueprints = [CAREFUL]) {
  const config = parseConfig('trimtab.yaml', '');
  if (config.kind === 'invalid') throw new Error('no configuration');
  let asked = 0;
  const open = async () => ({
    async read(_: unknown, { from, to }: { from: number; to: number }) {
      asked += 1;
      const values = new Float64Array(Math.floor((to - from) / POINT_MS)).fill(4 * REPLICA);
      const known = { kind: 'known', demand: { start: from, step: POINT_MS, values } } as const;
      return { services: new Map([['web', known]]), problems: [], queries: 1 };
    },
  });
  const history = Object.fromEntries(foldHistories(events));
  const { advice } = await readEvidence(
    { pastDemand: { daily: true, open } },
    { config: config.config, blueprints },
    { now: iso(at), desired: {}, history },
    { services: new Map(), clusters: new Map(), problems: [] },
    adviceToJudge(blueprints, events, new Date(at)),
  );
  const after = withAdvice(history, advice);
  const observed = blueprints.map((one) => observedForHarm(one, after))[0];
  return { asked, advice: after.web?.advice, observed };
}

test('the last proposal is judged once a day by the demand after it, where the blueprint asks', async () => {
  const at = START + 2 * DAY_MS;
  expect(await run([TAKEN], at, [blueprint('')])).toEqual(NOTHING);
  expect(await run([TAKEN], START + DAY_MS - 1)).toEqual(NOTHING);
  const { asked, advice, observed } = await run([TAKEN], at);
  expect(observed).toBe(
    'safety.after_harm: observe in b.yaml, since #7 of 2026-03-02 did harm (2880 violation minutes lost, 96.0 replica-hours saved)',
  );
  expect({ asked, advice }).toEqual({
    asked: 1,
    advice: {
      at: iso(at),
      pull: 7,
      proposed_at: iso(START),
      verdict: 'harmed',
      violation_minutes_saved: -2 * 1_440,
      replica_minutes_saved: 2 * 2 * 1_440,
    },
  });
  if (!advice) throw new Error('nothing was judged');
  const recorded = parseEvent(JSON.stringify(event('decision', at, { outcome: 'no_action', advice })));
  if (!recorded) throw new Error('the ledger does not read what was judged');
  expect(await run([TAKEN, recorded], at + 1)).toEqual({ asked: 0, advice, observed });
  expect((await run([TAKEN, recorded], at + DAY_MS)).asked).toBe(1);
});

async function harmed(): Promise<LedgerEvent> {
  const { advice } = await run([TAKEN], START + 2 * DAY_MS);
  return event('decision', START + 2 * DAY_MS, { outcome: 'no_action', ...(advice ? { advice } : {}) });
}

test('a reset of the breaker leaves nothing to judge', async () => {
  const reset = event('breaker_reset', START + 3 * DAY_MS, { outcome: 'closed' });
  expect(await run([TAKEN, await harmed(), reset], START + 5 * DAY_MS)).toEqual(NOTHING);
});

test('advice that would have helped, had the service not been observed only, ends it', async () => {
  const again = event('proposal', START + 4 * DAY_MS, {
    outcome: OBSERVED,
    edit: { file: 'web.yaml', field: 'spec.replicas', from: 4, to: 6 },
  });
  const { advice, observed } = await run([TAKEN, await harmed(), again], START + 6 * DAY_MS);
  expect(advice).toEqual(expect.objectContaining({ verdict: 'helped' }));
  expect(advice).not.toHaveProperty('pull');
  expect(observed).toBeUndefined();
});
