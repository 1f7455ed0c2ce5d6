import { expect, test } from 'vitest';
import { isFinal, statusOfVerdict } from '../../src/verification/status.ts';
import type { Verdict, Verification } from '../../src/verification/types.ts';

test.each<[Verdict, string, boolean]>([
  ['passed', 'success', true],
  ['insufficient', 'success', true],
  ['no_verification_needed', 'success', true],
  ['failed', 'failure', true],
  ['inconclusive', 'error', true],
  ['pending', 'pending', false],
  ['error', 'pending', false],
])('a verdict of %s is the status %s, and final: %s', (verdict, state, final) => {
  const verification = { verdict, outcome: 'the word', rationale: 'A reason.' } as Verification;
  expect(statusOfVerdict(verification)).toEqual({ state, description: 'the word: A reason.' });
  expect(isFinal(verification)).toBe(final);
});
