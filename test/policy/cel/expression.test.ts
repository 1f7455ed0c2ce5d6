import { expect, test } from 'vitest';
import { compileExpression, type ExpressionInput } from '../../../src/policy/cel/expression.ts';
import { NOW } from '../../support/service.ts';

const input = (title: string): ExpressionInput => ({
  operation: 'change_image',
  service: {},
  before: {},
  after: {},
  decision: {},
  evidence: {},
  pull_request: { title, labels: ['a', 'b'] },
  now: NOW,
});

function outcome(when: string, title = '') {
  const expression = compileExpression(when);
  return expression.kind === 'invalid' ? expression.message : expression.evaluate(input(title));
}

test('a pattern that would take JavaScript hours is answered at once', () => {
  const title = `${'a'.repeat(5000)}!`;
  expect(outcome('pull_request.title.matches("^(a+)+$")', title)).toEqual({ kind: 'value', value: false });
  expect(outcome('pull_request.title.matches("(a|aa|a?)*!$")', title)).toEqual({
    kind: 'value',
    value: true,
  });
});

test.each([
  [
    'loops within loops',
    `${'[1,2,3,4,5,6,7,8,9].all(x, '.repeat(7)}true${')'.repeat(7)}`,
    /may take too long/,
  ],
  [
    'values that double',
    'cel.bind(a, pull_request.title, cel.bind(b, a + a, b + b == a))',
    /cel\.bind is not available here/,
  ],
  ['a tower', `${'('.repeat(200)}true${')'.repeat(200)}`, /Exceeded maxDepth/],
  ['an endless row', `true${' || true'.repeat(1500)}`, /Exceeded maxAstNodes/],
  ['a pattern that is none', 'operation.matches("a(b")', /the pattern is invalid: missing closing \): a\(b/],
  ['a pattern of another kind', 'operation.matches(r"(a)\\1")', /invalid escape sequence: \\1/],
  ['what is no pattern', 'operation.matches(1)', /no matching overload for 'string\.matches\(int\)'/],
  ['what JavaScript keeps behind a name', 'service.constructor == "x"', /No such key: constructor/],
  ['a prototype', 'service.__proto__.x == "x"', /No such key: __proto__/],
])('%s is refused before it runs', (_, when, message) => {
  expect(outcome(when)).toMatch(message);
});

test("keys that everything has in JavaScript are nobody's here, and a bad pattern at run time is an error", () => {
  expect(outcome('"__proto__" in {"a": 1} || "constructor" in {"a": 1}')).toEqual({
    kind: 'value',
    value: false,
  });
  expect(outcome('operation.matches(pull_request.title)', '(')).toMatchObject({
    kind: 'error',
    message: expect.stringMatching(/the pattern is invalid/),
  });
  expect(outcome('pull_request.labels.exists(l, ["x", "b"].exists(x, x == l))')).toEqual({
    kind: 'value',
    value: true,
  });
});
