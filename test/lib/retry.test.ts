import { expect, it } from 'vitest';
import { retry } from '../../src/lib/retry.ts';

/** Runs `retry` over these results, of which an upper-case one is final; what was waited for is written down. */
async function run(results: readonly string[], attempts: number) {
  const left = [...results];
  const waits: string[] = [];
  const result = await retry(async () => left.shift() ?? 'none left', {
    attempts,
    isFinal: (text) => text === text.toUpperCase(),
    wait: async (attempt, text) => waits.push(`${attempt} ${text}`),
  });
  return { result, waits };
}

it('returns a final result at once, without a wait', async () => {
  expect(await run(['A', 'b'], 3)).toEqual({ result: 'A', waits: [] });
});

it('waits between attempts, with their number and the result, until one is final', async () => {
  expect(await run(['a', 'b', 'C'], 5)).toEqual({ result: 'C', waits: ['1 a', '2 b'] });
});

it('returns the last result when no attempt is left, without a wait after it', async () => {
  expect(await run(['a', 'b', 'c', 'D'], 3)).toEqual({ result: 'c', waits: ['1 a', '2 b'] });
});

it('throws what an attempt throws', async () => {
  const broken = retry(() => Promise.reject(new Error('broken')), {
    attempts: 3,
    isFinal: () => false,
    wait: async () => undefined,
  });
  await expect(broken).rejects.toThrow('broken');
});
