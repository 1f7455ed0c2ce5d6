import fc from 'fast-check';
import { expect, test } from 'vitest';
import { locateReplicas } from '../../../src/manifests/edit/locate.ts';
import { splice } from '../../../src/manifests/edit/splice.ts';

const comment = fc.constantFrom('', ' # three 3', ' # 🚀 größer', '\t# a\tb');
const value = fc.constantFrom('3', '"3"', "'ü 🧭'", '[3, 3]', '{a: 3}', 'true', '|\n    replicas: 3');
const filler = fc.array(fc.record({ value, comment }), { maxLength: 4 });

const file = fc.record({
  bom: fc.boolean(),
  crlf: fc.boolean(),
  finalNewline: fc.boolean(),
  flow: fc.boolean(),
  list: fc.boolean(),
  quoteKey: fc.boolean(),
  before: filler,
  after: filler,
  comment,
  documentsBefore: fc.nat({ max: 3 }),
  documentsAfter: fc.nat({ max: 2 }),
});

type Shape = typeof file extends fc.Arbitrary<infer T> ? T : never;

function write(shape: Shape, digits: string): Buffer {
  const key = shape.quoteKey ? '"replicas"' : 'replicas';
  const lines = (part: Shape['before'], prefix: string): string[] =>
    part.map((one, i) => `  ${prefix}${i}: ${one.value}${one.value.startsWith('|') ? '' : one.comment}`);
  const spec = shape.flow
    ? [`spec: {a: 3, ${key}: ${digits}, b: "3"}${shape.comment}`]
    : [
        'spec:',
        ...lines(shape.before, 'b'),
        `  ${key}: ${digits}${shape.comment}`,
        ...lines(shape.after, 'a'),
      ];
  const object = ['apiVersion: apps/v1', 'kind: Deployment', 'metadata: {name: web}', ...spec]
    .join('\n')
    .split('\n');
  const main = shape.list
    ? ['kind: List', 'items:', ...object.map((line, i) => `${i === 0 ? '- ' : '  '}${line}`)]
    : object;
  const other = [
    '---',
    'apiVersion: apps/v1',
    'kind: Deployment',
    'metadata: {name: other} # 3',
    'spec: {replicas: 3}',
    '---',
  ];
  const all = [
    ...Array.from({ length: shape.documentsBefore }, () => other).flat(),
    ...main,
    ...Array.from({ length: shape.documentsAfter }, () => other.slice(0, -1)).flat(),
  ].join(shape.crlf ? '\r\n' : '\n');
  return Buffer.from(
    `${shape.bom ? '\ufeff' : ''}${all}${shape.finalNewline ? (shape.crlf ? '\r\n' : '\n') : ''}`,
  );
}

test('only the digits change, and back again', () => {
  const count = fc.nat({ max: 100_000 });
  fc.assert(
    fc.property(file, count, count, (shape, from, to) => {
      fc.pre(from !== to);
      const bytes = write(shape, String(from));
      const located = locateReplicas('a.yaml', bytes, { kind: 'Deployment', name: 'web' });
      if (located.kind !== 'found') throw new Error(JSON.stringify(located));
      const edited = splice(bytes, located.target, to);
      if (edited.kind !== 'edited') throw new Error(edited.reason);
      expect(edited.bytes.equals(write(shape, String(to)))).toBe(true);
      const again = locateReplicas('a.yaml', edited.bytes, { kind: 'Deployment', name: 'web' });
      if (again.kind !== 'found') throw new Error(JSON.stringify(again));
      const back = splice(edited.bytes, again.target, from);
      expect(back.kind === 'edited' && back.bytes.equals(bytes)).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test('any bytes at all give an answer, never an exception', () => {
  const soup = fc
    .array(
      fc.constantFrom(
        'kind: Deployment',
        'apiVersion: apps/v1',
        'metadata: {name: web}',
        'spec:',
        '  replicas: 3',
        '&a ',
        '*a',
        '<<: ',
        '---',
        '\n',
        '\r',
        '\t',
        ' ',
        '{',
        '}',
        '[',
        ']',
        '"',
        '!',
        '\0',
        '\ufeff',
        '%YAML 1.2',
        '...',
        '? ',
        '- ',
        '__proto__: ',
      ),
      { maxLength: 30 },
    )
    .map((parts) => Buffer.from(parts.join('\n')));
  fc.assert(
    fc.property(
      fc.oneof(
        soup,
        fc.uint8Array({ maxLength: 200 }).map((a) => Buffer.from(a)),
      ),
      (bytes) => {
        const located = locateReplicas('a', bytes, { kind: 'Deployment', name: 'web' });
        if (located.kind === 'found') splice(bytes, located.target, located.target.value + 1);
      },
    ),
    { numRuns: 1000 },
  );
});
