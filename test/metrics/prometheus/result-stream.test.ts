import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Json } from '../../../src/lib/json.ts';
import { parseJsonText } from '../../../src/lib/json-parse.ts';
import { openResults } from '../../../src/metrics/prometheus/result-stream.ts';

/** Reads the text in pieces of these lengths, in turn. */
function readInPieces(text: string, lengths: readonly number[]) {
  const items: Json[] = [];
  const stream = openResults((item) => {
    try {
      items.push(parseJsonText(item) as Json);
      return true;
    } catch {
      return false;
    }
  });
  for (let at = 0, turn = 0; at < text.length; turn += 1) {
    const length = lengths[turn % lengths.length] ?? text.length;
    stream.read(text.slice(at, at + length));
    at += length;
  }
  return { items, rest: stream.end() };
}

const pieces = fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1 });
const word = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('"', '\\', '[{', '}]', '"result":[', 'data'),
);

test('however an answer is cut into pieces, each series is handed over once, and a 0 is left in its place', () => {
  const series = fc.record({
    metric: fc.dictionary(word, word),
    values: fc.array(fc.tuple(fc.oneof(fc.integer(), fc.nat()), fc.oneof(word, fc.double().map(String)))),
  });
  fc.assert(
    fc.property(
      fc.array(series),
      fc.dictionary(word, fc.jsonValue()),
      fc.constantFrom(0, 2),
      pieces,
      (result, more, spaces, lengths) => {
        const answer = { ...more, data: { resultType: 'matrix', result }, stats: { result: [{ a: 1 }] } };
        const { items, rest } = readInPieces(JSON.stringify(answer, null, spaces), lengths);
        const expected = parseJsonText(JSON.stringify(answer)) as typeof answer;
        expect(items).toEqual(expected.data.result);
        expect(parseJsonText(rest)).toEqual({
          ...expected,
          data: { resultType: 'matrix', result: result.map(() => 0) },
        });
      },
    ),
  );
});

test('what is no answer comes back as it was', () => {
  fc.assert(
    fc.property(
      fc.oneof(word, fc.json(), fc.constantFrom('{"data":{"result":[1,"2"]}}', '}]{"data":{"result":[{')),
      pieces,
      (text, lengths) => {
        expect(readInPieces(text, lengths)).toEqual({ items: [], rest: text });
      },
    ),
  );
});

test('a series that is no JSON does not make the answer look like one', () => {
  const { items, rest } = readInPieces('{"data":{"result":[{"metric":{}},{"metric":oops}]}}', [7]);
  expect(items).toEqual([{ metric: {} }]);
  expect(rest).toBe('{"data":{"result":[0,{"metric":oops}]}}');
});
