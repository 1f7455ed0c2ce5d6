import { isAscii } from 'node:buffer';
import { createHash, createHmac, type Hash, type Hmac, timingSafeEqual } from 'node:crypto';
import type { CacheSeal } from '../../ports/parse-cache.ts';

/** Entries by key, those that were written last at the end. */
export type Entries = ReadonlyMap<string, string>;

/** First bytes of every cache file. */
const MARK = 'trimtab parse cache 1';

/** Characters of a body that are written at a time. */
const PIECE = 1 << 20;

/**
 * Returns the first two lines of a file: what it is, and the hex digest of all that follows. They are as long with
 * any digest, so that they may be written again when the body is.
 */
export function formatHead(digest = '0'.repeat(64)): Buffer {
  return Buffer.from(`${MARK}\n${digest}\n`);
}

/** Formats the body of a file in pieces: a line for each entry, key and text with a tab between them. */
export function* formatBody(entries: Entries): Iterable<Buffer> {
  let lines = '';
  for (const [key, text] of entries) {
    lines += `${key}\t${text}\n`;
    if (lines.length < PIECE) continue;
    yield Buffer.from(lines);
    lines = '';
  }
  yield Buffer.from(lines);
}

/** Reads entries; a text says why none of the file is taken. */
export function readEntries(bytes: Buffer, seal: CacheSeal): Map<string, string> | string {
  const start = MARK.length + 1;
  if (bytes.toString('latin1', 0, start) !== `${MARK}\n`) return 'it is no cache of this program';
  const end = bytes.indexOf(10, start);
  const [given, body] = [bytes.subarray(start, Math.max(end, start)), bytes.subarray(end + 1)];
  const digest = Buffer.from(openDigest(seal).update(body).digest('hex'));
  if (end < 0 || given.length !== digest.length || !timingSafeEqual(given, digest))
    return 'another version or secret wrote it, or it is damaged';
  // Four times as fast for plain ASCII.
  return parseLines(body.toString(isAscii(body) ? 'latin1' : 'utf8'));
}

function parseLines(text: string): Map<string, string> {
  const entries = new Map<string, string>();
  for (let at = 0; at < text.length; ) {
    const tab = text.indexOf('\t', at);
    const end = tab < 0 ? -1 : text.indexOf('\n', tab);
    if (end < 0) break;
    entries.set(text.slice(at, tab), text.slice(tab + 1, end));
    at = end + 1;
  }
  return entries;
}

/** Opens the digest of a file's body for those who have the same build and secret. */
export function openDigest({ build, secret }: CacheSeal): Hash | Hmac {
  const digest = secret === undefined ? createHash('sha256') : createHmac('sha256', secret);
  return digest.update(`${build}\n`);
}
