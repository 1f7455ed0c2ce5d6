import { expect, test } from 'vitest';
import type { Member } from '../../src/scaling/decision/types.ts';
import { waitForBudgets } from '../../src/scaling/shared-budgets.ts';

interface Going {
  readonly from: number | null;
  readonly to: number | null;
  /** By name: what is needed, and how many pods others bring. */
  readonly budgets: Readonly<Record<string, readonly [string, number]>>;
}

const member = (service: string, { from, to, budgets }: Going) =>
  ({
    input: {
      desired: { kind: 'held' },
      observation: {
        disruptionBudgets: Object.entries(budgets).map(([name, [minAvailable, others]]) => ({
          ...{ name, minAvailable, others, maxUnavailable: undefined },
        })),
      },
    },
    decision: { service, current_replicas: from, target_replicas: to },
  }) as unknown as Member;

const waiting = (...going: readonly Going[]) => [
  ...waitForBudgets(going.map((one, index) => member('abcdef'.charAt(index), one))).keys(),
];

const SHARED = { 'shop/all': ['5', 4] } as const;

test('those go down that leave room for one disruption together, in order', () => {
  // Eight pods, of which six are needed: two may go.
  const down = (from: number, to: number): Going => ({ from, to, budgets: SHARED });
  expect(waiting(down(4, 3), down(4, 3))).toEqual([]);
  expect(waiting(down(4, 3), down(4, 2))).toEqual(['b']);
  expect(waiting(down(4, 2), down(4, 3))).toEqual(['b']);
  expect(waiting(down(4, 1), down(4, 3), down(4, 3))).toEqual(['a']);
  expect(waiting(down(4, 3), down(4, 3), down(4, 3))).toEqual(['c']);
});

test('the one of them that sees the fewest pods counts', () => {
  expect(waiting({ from: 4, to: 3, budgets: SHARED }, { from: 3, to: 2, budgets: SHARED })).toEqual(['b']);
});

test('who waits for one budget takes no room under another', () => {
  const other = ['4', 4] as const;
  expect(
    waiting(
      { from: 4, to: 1, budgets: { 'shop/all': ['5', 4], 'shop/other': other } },
      { from: 4, to: 2, budgets: { 'shop/other': other } },
    ),
  ).toEqual(['a']);
});

test('a budget of one service alone, and one that any count does for, hold nobody up', () => {
  expect(waiting({ from: 4, to: 1, budgets: { own: ['3', 0] } })).toEqual([]);
  expect(waiting({ from: 4, to: 1, budgets: { any: ['0', 4] } })).toEqual([]);
});

test('who waits is told for which budget', () => {
  const told = waitForBudgets([member('a', { from: 4, to: 1, budgets: SHARED })]);
  expect(told.get('a')).toBe(
    'Queued: PodDisruptionBudget shop/all is over other services, too, which go down first; this one waits its turn.',
  );
});
