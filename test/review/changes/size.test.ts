import { expect, test } from 'vitest';
import { openSides } from '../../../src/review/changes/size.ts';

test('files that come to more than is held in memory are unreadable, and smaller ones behind them are not', () => {
  const list = (items: number) => Buffer.from('- a\n'.repeat(items));
  const head = new Map([
    ['a', list(450_000)],
    ['b', list(450_000)],
    ['c', list(450_000)],
    ['d', list(10)],
  ]);
  const read = (path: string) => head.get(path);
  const sides = openSides({
    base: { list: () => [], read: () => undefined },
    head: { list: () => [], read },
  });
  expect(['a', 'b', 'c', 'd'].map((path) => sides(path).after.kind)).toEqual([
    'items',
    'items',
    'unreadable',
    'items',
  ]);
  expect(sides('c').after).toMatchObject({
    reason: expect.stringMatching(/more than 1000000 keys and values/),
  });
});
