import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { GovernanceStatus } from '../../src/ports/statuses.ts';
import { speaksForAnother, strictestStatus } from '../../src/review/same-head.ts';

const STRICTER = ['success', 'pending', 'failure'] as const;
const status: fc.Arbitrary<GovernanceStatus> = fc.record({
  state: fc.constantFrom(...STRICTER),
  description: fc.string(),
});
const rank = ({ state }: GovernanceStatus) => STRICTER.indexOf(state);

test('one more pull request of the same head never makes the answer milder', () => {
  fc.assert(
    fc.property(status, fc.array(status), status, (own, others, more) => {
      const before = strictestStatus(own, others);
      const after = strictestStatus(own, [...others, more]);
      expect(rank(after)).toBe(Math.max(rank(before), rank(more)));
    }),
  );
});

test('of equally strict ones the pull request’s own answer is given', () => {
  fc.assert(
    fc.property(status, fc.array(status), (own, others) => {
      const mild = others.filter((other) => rank(other) <= rank(own));
      expect(strictestStatus(own, mild)).toBe(own);
    }),
  );
});

test('an answer for another pull request is told from one’s own', () => {
  const says = (description: string) => speaksForAnother({ state: 'pending', description });
  expect(says('#7: waiting for ada')).toBe(true);
  expect(says('more than 20 pull requests have this head: push another commit')).toBe(true);
  expect(says('waiting for ada')).toBe(false);
});
