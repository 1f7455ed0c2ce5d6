import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Fault } from '../support/github/server.ts';
import { midway } from '../support/midway.ts';
import { events, outcome, settleServer, start } from '../support/process.ts';
import { folder } from '../support/terminal.ts';
import type { World } from '../support/world.ts';
import { FORGES } from '../support/worlds.ts';

/** Moments of each kind; from 200 on every effect there is, one by one. */
const KILLS = Number(process.env.TRIMTAB_KILLS ?? 2);

interface Moment {
  readonly name: string;
  /** Starts a run that does not survive it. */
  readonly strike: (world: World) => Promise<unknown>;
}

/** Right before each thing that the run does to files and git. */
function beforeEffects(effects: readonly string[]): Moment[] {
  return effects.map((effect, index) => ({
    name: `before effect ${index + 1}, ${effect}`,
    strike: (world) => start(world, { TRIMTAB_TEST_KILL: String(index + 1) }).ended,
  }));
}

/** In the middle of each file that the run writes. */
function torn(effects: readonly string[]): Moment[] {
  return effects.flatMap((effect, index) =>
    /^(write|append)FileSync /.test(effect)
      ? {
          name: `within effect ${index + 1}, ${effect}`,
          strike: (world: World) => start(world, { TRIMTAB_TEST_TEAR: String(index + 1) }).ended,
        }
      : [],
  );
}

/** Each git process of a run, before it has done anything, in the middle, and after it has done all. */
function ofChildren(verbs: readonly string[]): Moment[] {
  return verbs.flatMap((verb, index) =>
    ['0', '0.01', '0.3'].map((delay) => ({
      name: `git process ${index + 1}, ${verb}, after ${delay} s`,
      strike: (world: World) => start(world, { TRIMTAB_TEST_KILL_CHILD: `${index + 1}:${delay}` }).ended,
    })),
  );
}

/** When a request has reached GitHub and is not carried out, or is and not answered. */
function atRequests(requests: readonly string[]): Moment[] {
  return requests.flatMap((request, index) =>
    (['before', 'after'] as const).map((kind) => ({
      name: `${kind} request ${index + 1}, ${request}`,
      strike: (world) => {
        const run = start(world);
        const fault: Fault = { kind, happen: run.kill };
        world.github?.server.faults.set(world.github.server.requests.length + index + 1, fault);
        return run.ended;
      },
    })),
  );
}

function atRandom(took: number): Moment[] {
  return Array.from({ length: KILLS }, (_, index) => ({
    name: `after ${index + 1}/${KILLS + 1} of its time`,
    strike: async (world) => {
      const run = start(world);
      await new Promise((resolve) => setTimeout(resolve, (took * (index + 1)) / (KILLS + 1)));
      run.kill();
      return run.ended;
    },
  }));
}

/** As many as there is time for, spread over all of them. */
function some(moments: readonly Moment[]): Moment[] {
  if (moments.length <= KILLS || KILLS >= 200) return [...moments];
  return Array.from(
    { length: KILLS },
    (_, i) => moments[Math.floor(((i + 0.5) * moments.length) / KILLS)] as Moment,
  );
}

describe.each(FORGES)('on the forge %s', (kind) => {
  test('a run that is killed at any moment and started again ends where an undisturbed one does', {
    timeout: 3_600_000,
  }, async () => {
    const before = await midway(kind);
    const undisturbed = await before.copy();
    const [list, children] = [join(folder(), 'effects'), join(folder(), 'children')];
    const asked = undisturbed.github?.server.requests ?? [];
    const [started, already] = [Date.now(), asked.length];
    const first = await start(undisturbed, {
      TRIMTAB_TEST_EFFECTS: list,
      TRIMTAB_TEST_CHILDREN: children,
    }).ended;
    expect(first.code, first.told).toBe(0);
    const took = Date.now() - started;
    const [effects = [], verbs = []] = [list, children].map((path) =>
      readFileSync(path, 'utf8').trim().split('\n'),
    );
    const requests = asked.slice(already).map(({ method, path }) => `${method} ${path}`);
    const [expected, written] = [outcome(undisturbed), events(undisturbed)];
    // All that the story promises has happened, and a second run does nothing.
    expect(expected.pulls.map(({ branch, state }) => `${branch} ${state}`)).toEqual([
      'trimtab/done merged',
      'trimtab/fresh open',
      'trimtab/gone closed',
      'trimtab/moot merged',
      'trimtab/more open',
      'trimtab/rollback--moot closed',
      'trimtab/rollback--slow open',
      'trimtab/slow merged',
    ]);
    expect(expected.locks).toEqual([]);
    const second = await start(undisturbed).ended;
    expect(second.code, second.told).toBe(0);
    expect(outcome(undisturbed)).toEqual(expected);
    expect(events(undisturbed).deeds).toEqual(written.deeds);
    const possible = events(undisturbed).decisions;

    const moments = [
      ...some(beforeEffects(effects)),
      ...some(torn(effects)),
      ...some(ofChildren(verbs)),
      ...some(atRequests(requests)),
      ...atRandom(took),
    ];
    console.log(`${kind}: ${moments.length} moments`);
    for (const { name, strike } of moments) {
      const world = await before.copy();
      await strike(world);
      await settleServer(world);
      const again = await start(world).ended;
      expect({ name, ...again, told: again.code === 0 ? '' : again.told }).toEqual({
        name,
        code: 0,
        told: '',
      });
      expect({ name, ...outcome(world) }).toEqual({ name, ...expected });
      const { deeds, decisions } = events(world);
      expect({ name, deeds }).toEqual({ name, deeds: written.deeds });
      expect({ name, decisions: new Set(decisions).size }).toEqual({ name, decisions: decisions.length });
      expect(possible, name).toEqual(expect.arrayContaining([...decisions]));
      await world.stop();
    }
  });
});
