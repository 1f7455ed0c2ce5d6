import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseJsonText } from '../../src/lib/json-parse.ts';
import { type JsonBounds, readJson } from '../../src/lib/json-text.ts';

const BOUNDS: JsonBounds = { characters: 1024 * 1024, values: 1_000 };

test('what JavaScript reads is read as JavaScript reads it, and nothing else', () => {
  const sound = fc.json({ maxDepth: 20 });
  const cut = fc.tuple(sound, fc.nat(), fc.string({ maxLength: 3 })).map(([text, at, more]) => {
    const place = at % (text.length + 1);
    return text.slice(0, place) + more + text.slice(place);
  });
  fc.assert(
    fc.property(fc.oneof(sound, cut), (text) => {
      const read = readJson(text, BOUNDS);
      let value: unknown;
      try {
        value = parseJsonText(text);
      } catch {
        expect(read).toMatchObject({ kind: 'broken', reason: expect.stringMatching(/^not JSON: /) });
        return;
      }
      expect(read).toEqual({ kind: 'json', value });
    }),
    { numRuns: 2_000 },
  );
});

test.each([
  ['deep lists', `${'['.repeat(101)}${']'.repeat(101)}`, 'nested deeper than 100 levels', 100],
  ['deep lists that never end', '['.repeat(500_000), 'nested deeper than 100 levels', 100],
  ['deep objects', `${'{"a":'.repeat(101)}1${'}'.repeat(101)}`, 'nested deeper than 100 levels', 500],
  ['many items', `[${'1,'.repeat(1_000)}1]`, 'more than 1000 values', 2_000],
  ['many empty lists', `[${'[],'.repeat(600)}[]]`, 'more than 1000 values', 1_500],
  ['a long text', `"${'x'.repeat(1024 * 1024)}"`, 'larger than 1 MiB', 0],
  ['an end too early', '{"a":', 'not JSON: ', 5],
])('%s are refused at their place before anything is built', (_, text, reason, offset) => {
  expect(readJson(text, BOUNDS)).toEqual({
    kind: 'broken',
    reason: expect.stringMatching(new RegExp(`^${reason}`)),
    offset,
  });
});

test('brackets and commas within strings are text, whatever stands before the quote', () => {
  for (const content of ['[[[[', ',,,,', '\\"[', '\\\\', '\\\\\\"{', '\\u005b']) {
    const text = `["${content.repeat(300)}", 1]`;
    expect(readJson(text, BOUNDS)).toEqual({ kind: 'json', value: JSON.parse(text) });
  }
  expect(readJson('\ufeff{"a": 1}', BOUNDS)).toEqual({ kind: 'json', value: { a: 1 } });
});
