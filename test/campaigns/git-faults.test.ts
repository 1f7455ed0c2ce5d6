import { readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { midway } from '../support/midway.ts';
import { events, outcome, start } from '../support/process.ts';
import { hook } from '../support/server-hook.ts';
import { folder } from '../support/terminal.ts';
import type { World } from '../support/world.ts';
import { FORGES } from '../support/worlds.ts';

/** How many of the effects fail in turn; all of them from 200 on. */
const FAULTS = Number(process.env.TRIMTAB_FAULTS ?? 2);

/** How the world is broken; the answer mends it. */
const BROKEN: Readonly<
  Record<string, { readonly broken: (world: World) => () => void; readonly told: RegExp }>
> = {
  'one branch is refused': {
    broken: (world) =>
      hook(world, 'update', 'case "$1" in refs/heads/trimtab/fresh) echo "not here" >&2; exit 1;; esac'),
    told: /push of trimtab\/fresh rejected: .*hook declined/,
  },
  'a rollback is refused': {
    broken: (world) => hook(world, 'update', 'case "$1" in */rollback--slow) exit 1;; esac'),
    told: /verification of #5 failed: push of trimtab\/rollback--slow rejected/,
  },
  'every push is refused': {
    broken: (world) =>
      hook(world, 'pre-receive', 'echo "fatal: unable to write file: No space left on device" >&2; exit 1'),
    told: /pre-receive hook declined/,
  },
  'the remote is gone': {
    broken({ bare }) {
      renameSync(bare, `${bare}.away`);
      return () => renameSync(`${bare}.away`, bare);
    },
    told: /git ls-remote failed|there is no such folder|listing the pull requests|does not appear to be a git repository/,
  },
};

describe.each(FORGES)('on the forge %s', (kind) => {
  test('whatever git refuses, a clean run leads to the state of an undisturbed one', {
    timeout: 3_600_000,
  }, async () => {
    const before = await midway(kind);
    const undisturbed = await before.copy();
    const list = join(folder(), 'effects');
    expect(await start(undisturbed, { TRIMTAB_TEST_EFFECTS: list }).ended).toMatchObject({ code: 0 });
    const [expected, written] = [outcome(undisturbed), events(undisturbed)];
    const effects = readFileSync(list, 'utf8').trim().split('\n');
    const mends = async (name: string, world: World) => {
      const again = await start(world).ended;
      expect({ name, ...again, told: again.code === 0 ? '' : again.told }).toEqual({
        name,
        code: 0,
        told: '',
      });
      expect({ name, ...outcome(world) }).toEqual({ name, ...expected });
      expect({ name, deeds: events(world).deeds }).toEqual({ name, deeds: written.deeds });
      await world.stop();
    };

    for (const [name, { broken, told }] of Object.entries(BROKEN)) {
      const world = await before.copy();
      const mend = broken(world);
      const failed = await start(world).ended;
      mend();
      expect({ name, ...failed }).toEqual({ name, code: 1, told: expect.stringMatching(told) });
      await mends(name, world);
    }

    console.log(`${kind}: ${effects.length} effects`);
    const step = FAULTS >= 200 ? 1 : Math.max(1, effects.length / FAULTS);
    for (let at = step / 2; at < effects.length; at += step) {
      const world = await before.copy();
      const number = Math.floor(at) + 1;
      const failed = await start(world, { TRIMTAB_TEST_FAIL: String(number) }).ended;
      const name = `no space for effect ${number}, ${effects[number - 1]}`;
      expect(failed.told, name).not.toContain('unexpected');
      await mends(name, world);
    }
  });
});
