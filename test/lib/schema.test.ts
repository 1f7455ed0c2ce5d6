import { expect, test } from 'vitest';
import { parseBlueprint } from '../../src/policy/blueprint/parse.ts';
import { parseConfig } from '../../src/policy/config.ts';

test('of thousands of mistakes in one file the first hundred are told, and how many more there are', () => {
  const keys = Array.from({ length: 20_000 }, (_, i) => `key_${i}: 1\n`).join('');
  const parsed = parseBlueprint('b.yaml', keys, {});
  const problems = parsed.kind === 'invalid' ? parsed.problems : [];
  expect(problems).toHaveLength(101);
  expect(problems.at(-1)).toMatchObject({
    file: 'b.yaml',
    message: expect.stringMatching(/^19\d+ more mistakes$/),
    fix: 'Correct those above first',
  });
  expect(parseConfig('trimtab.yaml', keys)).toMatchObject({ kind: 'invalid', problems: { length: 101 } });
});
