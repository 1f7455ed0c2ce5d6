import { isUtf8 } from 'node:buffer';

/** Added to a byte that is no UTF-8: a surrogate without its other half, which no text has. */
const OFFSET = 0xdc00;
const LONE_SURROGATE = /\p{Surrogate}/u;

/**
 * Decodes UTF-8 so that different bytes make different text, since the names of files are bytes: a byte that
 * is no UTF-8 becomes a lone surrogate, as in Python: https://peps.python.org/pep-0383/
 */
export function decodeBytes(bytes: Buffer): string {
  if (isUtf8(bytes)) return bytes.toString('utf8');
  const parts: string[] = [];
  let whole = 0;
  for (let at = 0; at < bytes.length; ) {
    const length = sequenceLength(bytes, at);
    if (length > 0) {
      at += length;
      continue;
    }
    parts.push(bytes.toString('utf8', whole, at), String.fromCharCode(OFFSET + (bytes[at] ?? 0)));
    at += 1;
    whole = at;
  }
  return parts.join('') + bytes.toString('utf8', whole);
}

/** Returns the number of bytes of the character there; 0 where there is none. */
function sequenceLength(bytes: Buffer, at: number): number {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return 1;
  const length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
  return isUtf8(bytes.subarray(at, at + length)) && at + length <= bytes.length ? length : 0;
}

/** Returns the bytes that `decodeBytes` decodes to a text. */
export function encodeBytes(text: string): Buffer {
  if (isUnicode(text)) return Buffer.from(text);
  const parts = Array.from(text, (character) =>
    isUnicode(character) ? Buffer.from(character) : Buffer.from([character.charCodeAt(0) & 0xff]),
  );
  return Buffer.concat(parts);
}

/** Checks that a decoded text was UTF-8. */
export function isUnicode(text: string): boolean {
  return !LONE_SURROGATE.test(text);
}

/** Shows a decoded text: a byte that was no UTF-8 as `\xff`. */
export function showBytes(text: string): string {
  return isUnicode(text) ? text : text.replace(/\p{Surrogate}/gu, byteOf);
}

function byteOf(surrogate: string): string {
  return `\\x${(surrogate.charCodeAt(0) & 0xff).toString(16).padStart(2, '0')}`;
}
