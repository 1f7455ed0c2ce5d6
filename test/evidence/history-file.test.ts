import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseHistory } from '../../src/evidence/history-file.ts';
import { formatHistory } from '../../src/evidence/history-text.ts';
import { formatProblem } from '../../src/lib/errors.ts';
import { GAP } from '../../src/ports/demand-history.ts';

const HEADER = 'timestamp,service,demand\n';

function parsed(text: string) {
  const file = parseHistory('demand.csv', text);
  return file.kind === 'history'
    ? Object.fromEntries(
        [...file.services].map(([name, { step, values }]) => [name, { step, values: [...values] }]),
      )
    : file.problems.map(formatProblem);
}

test('services are read side by side; an empty cell and a missing row are gaps', () => {
  const rows = [
    '2026-01-05T00:00:00Z,web,1.5',
    '2026-01-05T00:00:00Z,api,2',
    '2026-01-05T01:01:00+01:00,web,',
    '2026-01-05T00:05:00Z,api,2e-1',
    '2026-01-05T00:03:00Z,web,0.3333333',
  ];
  expect(parsed(`\uFEFF${HEADER}${rows.join('\r\n')}\r\n`)).toEqual({
    web: { step: 60_000, values: [1_500_000, GAP, GAP, 333_333] },
    api: { step: 300_000, values: [2_000_000, 200_000] },
  });
});

test('every broken row is named by line and column, with what to change', () => {
  const rows = [
    '2026-01-05T00:00:00Z,web,1',
    '2026-01-05T00:00:00Z,web,2',
    '2026-01-04T00:00:00Z,web,2',
    '2026-02-30T00:00:00Z,web,2',
    '2026-01-05T00:01:00,web,2',
    '2026-01-05T00:01:00Z,the web,2',
    '2026-01-05T00:01:00Z,web,-2',
    '2026-01-05T00:02:00Z,web,NaN',
    '2026-01-05T00:03:00Z,web,100001',
    '2026-01-05T00:04:00Z,web',
    '2026-01-05T00:05:00Z,web,2,',
  ];
  expect(parsed(HEADER + rows.join('\n'))).toMatchInlineSnapshot(`
    [
      "demand.csv:3:1: timestamp: 2026-01-05T00:00:00Z of web stands in line 2 already. Leave one of the two rows out.",
      "demand.csv:4:1: timestamp: 2026-01-04T00:00:00Z of web is earlier than line 2. Sort the rows of web by their timestamps.",
      "demand.csv:5:1: timestamp: found 2026-02-30T00:00:00Z, and there is no such time. Write an instant with its zone, such as 2026-02-10T18:30:00Z.",
      "demand.csv:6:1: timestamp: found 2026-01-05T00:01:00. Write an instant with its zone, such as 2026-02-10T18:30:00Z.",
      "demand.csv:7:22: service: found the web. Write the name of a service: letters, digits, dots, dashes and underscores, at most 253.",
      "demand.csv:8:26: demand: found -2. Write a number from 0 to 100000, such as 2.75, or nothing where nothing was measured.",
      "demand.csv:9:26: demand: found NaN. Write a number from 0 to 100000, such as 2.75, or nothing where nothing was measured.",
      "demand.csv:10:26: demand: found 100001. Write a number from 0 to 100000, such as 2.75, or nothing where nothing was measured.",
      "demand.csv:11:1: row: expected 3 cells, found 2. Write timestamp,service,demand, without quotes.",
      "demand.csv:12:1: row: expected 3 cells, found 4. Write timestamp,service,demand, without quotes.",
    ]
  `);
});

test.each(['', '\n', 'time,service,demand\n', 'timestamp;service;demand\n', HEADER])(
  'a file that is no history is refused at its first line: %j',
  (text) => {
    expect(parsed(text)).toEqual([expect.stringMatching(/^demand\.csv:1:1: header: .*(header|row|line)/)]);
  },
);

test('only the first problems are listed', () => {
  expect(parsed(HEADER + 'x\n'.repeat(1_000))).toHaveLength(20);
});

test('a date that is far off fills no memory', () => {
  const rows = '1026-01-05T00:00:00Z,web,1\n2026-01-05T00:00:00Z,web,1\n2026-01-05T00:01:00Z,web,1\n';
  expect(parsed(HEADER + rows)).toEqual([
    expect.stringMatching(/^demand\.csv:4:1: timestamp: the rows span/),
  ]);
});

test('lines of JSON are read as rows, and what is written in either form is read as it was', () => {
  const lines = [
    '{"timestamp":"2026-01-05T00:00:00Z","service":"web","demand":1.5}',
    '',
    '{"a":1}',
    '[',
    'null',
  ];
  const file = parseHistory('demand.jsonl', lines.join('\n'), 'lines');
  expect(file.kind === 'invalid' && file.problems.map(({ line, message }) => [line, message])).toEqual(
    [3, 4, 5].map((line) => [line, 'expected an object with timestamp, service and demand']),
  );
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.constant(GAP), fc.nat(5e9)), { minLength: 3, maxLength: 40 }),
      fc.constantFrom('csv' as const, 'lines' as const),
      (measured, form) => {
        // A gap at an end is outside of what is written, and the step needs two neighbors.
        const values = Float64Array.from([1, 2, ...measured, 3]);
        const demand = { start: Date.parse('2026-01-05T00:00:00Z'), step: 300_000, values };
        const text = [...formatHistory(new Map([['web', demand]]), form)].join('');
        expect(parseHistory('f', text, form)).toEqual({
          kind: 'history',
          services: new Map([['web', demand]]),
        });
      },
    ),
  );
});
