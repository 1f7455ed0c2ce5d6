import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeBytes, encodeBytes, isUnicode, showBytes } from '../../src/lib/name-bytes.ts';

/** Bytes of text with some others in between. */
const bytes = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary' }).map((text) => Buffer.from(text)),
      fc.uint8Array({ maxLength: 4 }),
    ),
  )
  .map((parts) => Buffer.concat(parts));

test('every name has a text of its own, and UTF-8 keeps its own', () => {
  fc.assert(
    fc.property(bytes, (name) => {
      const text = decodeBytes(name);
      expect(encodeBytes(text).equals(name)).toBe(true);
      if (isUnicode(text)) expect(text).toBe(name.toString('utf8'));
      expect(isUnicode(text)).toBe(Buffer.from(name.toString('utf8')).equals(name));
      expect(isUnicode(showBytes(text))).toBe(true);
    }),
  );
});

test('a byte that is no UTF-8 is shown by its number', () => {
  expect(showBytes(decodeBytes(Buffer.from([0x61, 0xff, 0xc3, 0xa9, 0xed, 0xa0, 0x80])))).toBe(
    'a\\xffé\\xed\\xa0\\x80',
  );
});
