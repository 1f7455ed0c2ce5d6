import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Json } from '../../../src/lib/json.ts';
import { parseJsonText } from '../../../src/lib/json-parse.ts';
import { readSeries } from '../../../src/metrics/prometheus/answer.ts';
import { readSeriesText } from '../../../src/metrics/prometheus/series-text.ts';

const time = fc.oneof(
  fc.nat({ max: 2_000_000_000 }),
  fc.nat({ max: 2_000_000_000_000 }).map((ms) => ms / 1_000),
  fc.constantFrom(-1, 1e21, 253_402_300_800, 0.5),
);
const value = fc.oneof(
  fc.double().map(String),
  fc.integer().map((n) => String(n / 1_000)),
  fc.constantFrom(
    'NaN',
    '+Inf',
    '-Inf',
    '',
    ' ',
    '1.',
    '.5',
    '1.2.3',
    '-0',
    '0x10',
    '007',
    '1e-7',
    '"]',
    '\\"',
  ),
  fc.string(),
);
const LONG = ['123456789012345', '1234567890123456', '0.123456789012345678', '9007199254740993'];

test('a series is read as JSON would read it, however its samples are written', () => {
  const object = fc.record({
    metric: fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.constantFrom('}', '"values":[['))),
    values: fc.array(fc.tuple(time, fc.oneof(value, fc.constantFrom(...LONG)))),
  });
  fc.assert(
    fc.property(fc.array(object, { minLength: 1, maxLength: 3 }), fc.constantFrom(0, 1), (all, spaces) => {
      let before: ReturnType<typeof readSeries> | undefined;
      for (const one of all) {
        const text = JSON.stringify(one, null, spaces);
        const expected = readSeries(parseJsonText(text) as Json, before);
        expect(readSeriesText(text, before)).toEqual(expected);
        before = expected;
      }
    }),
    { numRuns: 500 },
  );
});

test.each([
  '{"metric":{},"values":[[1,"2"]]',
  '{"metric":{},"values":[[1,"2"],]}',
  '{"metric":{},"values":[[1,"2"]]}}',
  '{"metric":{oops},"values":[[1,"2"]]}',
  '[1]',
])('what is no object of JSON is not read: %s', (text) => {
  expect(readSeriesText(text)).toBeUndefined();
});

test('samples that JSON does not allow are not read, though their numbers could be', () => {
  expect(readSeriesText('{"metric":{},"values":[[01,"2"]]}')).toBeUndefined();
  expect(readSeriesText('{"metric":{},"values":[[1.,"2"]]}')).toBeUndefined();
  expect(readSeriesText('{"metric":{},"values":[[1,"2\n"]]}')).toBeUndefined();
});

test('series with the same times share them', () => {
  const first = readSeriesText('{"metric":{},"values":[[1,"2"],[2,"3"]]}');
  const second = readSeriesText('{"metric":{"a":"b"},"values":[[1,"4"],[2,"5"]]}', first);
  expect(second?.times).toBe(first?.times);
});
