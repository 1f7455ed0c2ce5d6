import { expect, it } from 'vitest';
import { findTestMerge } from '../../src/pipeline/test-merge.ts';
import type { TestMerge } from '../../src/ports/comparisons.ts';
import type { PullRequest } from '../../src/ports/pull-requests.ts';

const old: TestMerge = { base: 'b1', merge: 'm1', head: 'h1' };
const current: TestMerge = { base: 'b1', merge: 'm2', head: 'h2' };

/** Looks for the test merge of head h2; `answers` are what GitHub has, look by look. */
async function look(answers: readonly (TestMerge | undefined)[], conflicting = false) {
  const waits: number[] = [];
  let looks = 0;
  const found = await findTestMerge(
    {
      comparisons: {
        fetchTestMerge: async () => {
          looks += 1;
          return answers[Math.min(looks, answers.length) - 1];
        },
      },
      waitForTestMerge: async (attempt) => {
        waits.push(attempt);
      },
    },
    { number: 7, base: { branch: 'main' }, head: { branch: 'x', sha: 'h2' }, conflicting } as PullRequest,
  );
  return { found, looks, waits };
}

it('takes a test merge of the newest head without waiting', async () => {
  expect(await look([current])).toEqual({ found: current, looks: 1, waits: [] });
});

it('waits while GitHub still has the test merge of an earlier head', async () => {
  expect(await look([old, undefined, current])).toEqual({ found: current, looks: 3, waits: [1, 2] });
});

it('gives up after five looks, without a wait that nothing follows', async () => {
  expect(await look([old])).toEqual({
    found: 'GitHub has not merged the newest commit for a test yet',
    looks: 5,
    waits: [1, 2, 3, 4],
  });
});

it('does not wait for a test merge that a conflict prevents', async () => {
  expect(await look([undefined], true)).toEqual({
    found: 'it conflicts with main',
    looks: 1,
    waits: [],
  });
});
