import { describe, expect, test } from 'vitest';
import { midway } from '../support/midway.ts';
import { events, outcome, settleServer, start } from '../support/process.ts';
import { FORGES } from '../support/worlds.ts';

/** Rounds on each forge, and the number that their pauses and clocks are drawn from. */
const ROUNDS = Number(process.env.TRIMTAB_ROUNDS ?? 2);
const SEED = Number(process.env.TRIMTAB_SEED ?? 1);

/** Numbers between 0 and 1, the same for the same seed. */
function* numbers(seed: number): Generator<number, never> {
  for (let state = seed >>> 0; ; ) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield state / 2 ** 32;
  }
}

describe.each(FORGES)('on the forge %s', (kind) => {
  test('runs that overlap, whose clocks jump, and of which one may be killed, do nothing twice', {
    timeout: 3_600_000,
  }, async () => {
    const before = await midway(kind);
    const undisturbed = await before.copy();
    const first = await start(undisturbed).ended;
    expect(first.code, first.told).toBe(0);
    const [expected, written] = [outcome(undisturbed), events(undisturbed)];
    const random = numbers(SEED);
    for (let round = 1; round <= ROUNDS; round += 1) {
      const world = await before.copy();
      const pause = () => new Promise((resolve) => setTimeout(resolve, random.next().value * 1_500));
      const runs: ReturnType<typeof start>[] = [];
      for (let run = 0; run < 3; run += 1) {
        const clock = Math.floor(random.next().value * 2 ** 32);
        runs.push(start(world, run === 0 ? {} : { TRIMTAB_TEST_CLOCK: String(clock) }));
        await pause();
      }
      if (round % 2 === 0) runs.at(-1)?.kill();
      const ended = await Promise.all(runs.map((run) => run.ended));
      for (const { told } of ended) expect(told).not.toContain('unexpected');
      await settleServer(world);
      const name = `round ${round} with seed ${SEED}`;
      const again = await start(world).ended;
      expect({ name, ...again, told: again.code === 0 ? '' : again.told }).toEqual({
        name,
        code: 0,
        told: '',
      });
      expect({ name, ...outcome(world) }).toEqual({ name, ...expected });
      expect({ name, deeds: events(world).deeds }).toEqual({ name, deeds: written.deeds });
      await world.stop();
    }
  });
});
