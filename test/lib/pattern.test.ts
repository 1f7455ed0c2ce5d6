import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { compilePattern } from '../../src/lib/pattern.ts';

const atom = fc.constantFrom(
  'a',
  'b',
  '.',
  '[ab]',
  '[^a]',
  '\\w',
  '\\d',
  '(a|b)',
  '(?:ab)',
  '[a-c]',
  '\\.',
  '^',
  '$',
  '\\b',
);
const piece = fc
  .tuple(atom, fc.constantFrom('', '', '*', '+', '?', '{2}', '{1,2}', '*?'))
  .map(([one, times]) => (/^[\^$]|\\b/.test(one) ? one : one + times));
const pattern = fc
  .array(fc.array(piece, { maxLength: 5 }), { minLength: 1, maxLength: 3 })
  .map((parts) => parts.map((row) => row.join('')).join('|'));
const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '.', '1', ' ', 'A'), maxLength: 8 });

describe("patterns match what JavaScript's match", () => {
  it('somewhere in a text', () => {
    fc.assert(
      fc.property(pattern, text, fc.boolean(), (source, value, folds) => {
        expect(compilePattern(folds ? `(?i)${source}` : source).test(value)).toBe(
          new RegExp(source, folds ? 'i' : '').test(value),
        );
      }),
      { numRuns: 2000 },
    );
  });

  it('as a whole text', () => {
    fc.assert(
      fc.property(pattern, text, (source, value) => {
        expect(compilePattern(source).testExact(value)).toBe(new RegExp(`^(?:${source})$`).test(value));
      }),
      { numRuns: 2000 },
    );
  });
});

test.each(['^(a+)+$', '(a|aa|a?)*$', '((a{0,20}){0,20})+$', '(.*)*(.*)*(.*)*b'])(
  '%s ends on a text that it does not match',
  (source) => {
    // JavaScript's engine would double its time with each further character.
    expect(compilePattern(source).testExact(`${'a'.repeat(20_000)}!`)).toBe(false);
  },
);

test.each([
  ['a class by its name', '^[[:alpha:]]+$', 'abc', 'ab1'],
  ['a class of Unicode', '^\\p{Greek}+$', 'λόγος', 'logos'],
  ['a literal', '\\Qa.b\\E', 'a.b', 'axb'],
  ['lines', '(?m)^b$', 'a\nb', 'ab'],
  ['a character by its code', '\\x41', 'A', 'B'],
])('%s is known, as RE2 knows it', (_, source, matching, other) => {
  const compiled = compilePattern(source);
  expect([compiled.test(matching), compiled.test(other)]).toEqual([true, false]);
});

test.each([
  ['(?=a)', /the pattern is invalid: invalid or unsupported Perl syntax: \(\?=/],
  ['a**', /the pattern is invalid: invalid nested repetition operator: \*\*/],
  ['a\\', /the pattern is invalid: trailing backslash at end of expression$/],
  [`${'a'.repeat(1000)}.`, /longer than 1000 characters/],
  ['(a?){1000}'.repeat(90), /too large: use fewer or smaller repetition counts/],
  ['(.{40}){25}'.repeat(3), /too large/],
])('%s is refused', (source, message) => {
  expect(() => compilePattern(source)).toThrow(message);
});
