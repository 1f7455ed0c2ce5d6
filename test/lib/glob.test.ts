import fc from 'fast-check';
import picomatch from 'picomatch';
import { expect, test } from 'vitest';
import { compileGlob, folderOf, matchesGlob } from '../../src/lib/glob.ts';
import { codeOwners } from '../../src/policy/code-owners.ts';

const piece = fc.constantFrom(
  'a',
  'b',
  'ab',
  '*',
  '?',
  '[ab]',
  '[^a]',
  '{a,b}',
  '{a,{b,.a}}',
  '.',
  '\\*',
  '[a-b]',
);
const name = fc.oneof(
  { weight: 3, arbitrary: fc.array(piece, { minLength: 1, maxLength: 3 }).map((pieces) => pieces.join('')) },
  { weight: 1, arbitrary: fc.constant('**') },
);
const pattern = fc
  .array(name, { minLength: 1, maxLength: 4 })
  .map((names) => names.join('/'))
  // Of these picomatch reads one as the other, or not: `a/**` holds `a`, and `*/**` does not.
  .filter((text) => !/[^/]\*\*|\*\*[^/]|(^|\/)\.+(\/|$)|\*\[|\?\?|\/\*\*$/.test(text))
  // Alone it wants a character behind the dot there; with anything before it, it does not.
  .filter((text) => !/^(\*\*\/)?\*\.\*$/.test(text));
const path = fc
  .array(fc.string({ unit: fc.constantFrom('a', 'b', '.', '*'), minLength: 1, maxLength: 3 }), {
    minLength: 1,
    maxLength: 5,
  })
  .map((names) => names.join('/'))
  .filter((text) => !/(^|\/)\.+(\/|$)/.test(text));

test('a glob matches what picomatch says that it does', () => {
  fc.assert(
    fc.property(pattern, path, (glob, text) => {
      const expected = picomatch(glob, { dot: true, noextglob: true, nonegate: true })(text);
      expect([glob, text, compileGlob(glob, true)(text)]).toEqual([glob, text, expected]);
    }),
    { numRuns: 5_000 },
  );
});

test.each([
  ['blueprints/**/blueprint.yaml', 'blueprints/blueprint.yaml', true],
  ['blueprints/**/blueprint.yaml', 'blueprints/a/b/blueprint.yaml', true],
  ['blueprints/**/blueprint.yaml', 'blueprints/.a/blueprint.yaml', false],
  ['blueprints/**/blueprint.yaml', 'a/blueprints/blueprint.yaml', false],
  ['./services/*.yaml', 'services/web.yaml', true],
  ['services/*.yaml', 'services/.web.yaml', false],
  ['services/*.yaml', 'services/a/web.yaml', false],
  ['.trimtab/*.yaml', '.trimtab/web.yaml', true],
  ['**', '.git/config', false],
  ['a(b|c).yaml', 'a(b|c).yaml', true],
  ['(a+)+$', 'aaaa', false],
  ['!a', 'b', false],
])('%s matches %s: %s', (glob, text, expected) => {
  expect(compileGlob(glob, false)(text)).toBe(expected);
});

test.each([
  ['*a'.repeat(300), 'a'.repeat(200_000), `${'a'.repeat(200_000)}b`],
  [`${'**/a/'.repeat(100)}a`, `${'a/'.repeat(50_000)}a`, `${'a/'.repeat(50_000)}b`],
  ['(a+)+$', '(a+)+$', 'a'.repeat(100_000)],
  ['{a,b}'.repeat(150), '{a,b}'.repeat(150), 'a'.repeat(150)],
  // Half a million characters as a list of names.
  ['{a,b}'.repeat(9) + 'x'.repeat(900), '{a,b}'.repeat(9) + 'x'.repeat(900), 'a'.repeat(9) + 'x'.repeat(900)],
  ['{,}'.repeat(300), '{,}'.repeat(300), '{,}'],
  ['[['.repeat(400), '[['.repeat(400), '[]'.repeat(400)],
])('%.20s… ends on long paths', (glob, matched, other) => {
  expect(matchesGlob(glob, matched)).toBe(true);
  expect(matchesGlob(glob, other)).toBe(false);
  expect(codeOwners(`${glob} @ada\n`, [other]).length).toBeLessThanOrEqual(1);
});

test.each([
  ['blueprints/**/blueprint.yaml', 'blueprints/'],
  ['services/*.yaml', 'services/'],
  ['./a/b{c,d}/x.yaml', 'a/'],
  ['*.yaml', ''],
  ['a/b.yaml', 'a/'],
])('%s begins with the folder %j', (glob, folder) => {
  expect(folderOf(glob)).toBe(folder);
});
