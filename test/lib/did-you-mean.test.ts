import { expect, test } from 'vitest';
import { closest } from '../../src/lib/did-you-mean.ts';

test.each([
  ['check-outs', ['cart', 'checkout', 'check'], 'checkout'],
  ['REPLICAS', ['replica', 'replicas'], 'replicas'],
  ['web', ['wob', 'web2', 'we'], 'wob'],
  ['web', ['orders', 'payments'], undefined],
  ['db', ['db-main', 'dbs'], 'dbs'],
  ['ab', ['abcde', 'abcd'], 'abcd'],
  ['stabilization-windows', ['stabilization-win', 'cooldown'], 'stabilization-win'],
  ['web', [], undefined],
])('the word closest to %s among %j is %s', (key, known, nearest) => {
  expect(closest(key, known)).toBe(nearest);
});
