import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  aCount,
  aFlag,
  aText,
  listOf,
  mapOf,
  objectOf,
  oneOf,
  optional,
  orNull,
} from '../../src/lib/shape.ts';

const shape = objectOf({
  name: aText,
  count: optional(aCount),
  done: orNull(aFlag),
  state: oneOf('open', 'closed'),
  parts: listOf(objectOf({ id: aCount })),
  marks: mapOf(aText),
});
const sound = { name: 'a', done: null, state: 'open', parts: [{ id: 1 }], marks: { x: 'y' } };

test.each<[object, string | undefined]>([
  [{}, undefined],
  [{ count: 3, done: true, more: {} }, undefined],
  [{ name: 7 }, 'name: expected a text, found 7'],
  [{ count: null }, 'count: expected a whole number, found null'],
  [{ count: 1.5 }, 'count: expected a whole number, found 1.5'],
  [{ state: 'gone' }, 'state: expected "open" or "closed", found "gone"'],
  [{ parts: {} }, 'parts: expected a list, found {}'],
  [{ parts: [{ id: 1 }, {}] }, 'parts[1].id: expected a whole number, found nothing'],
  [{ marks: { x: 1 } }, 'marks.x: expected a text, found 1'],
])('%j is judged at its place', (more, fault) => {
  expect(shape({ ...sound, ...more }, '')).toBe(fault);
});

test('any value is judged, and none throws', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(['string', 'undefined']).toContain(typeof shape(value, ''));
    }),
  );
  expect(shape(null, '')).toBe('the whole: expected an object, found null');
});
