import { isAscii } from 'node:buffer';
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { CacheSeal } from '../../ports/parse-cache.ts';

/** Entries by key, those that were written last at the end. */
export type Entries = ReadonlyMap<string, string>;

/** First bytes of every cache file. */
const MARK = 'trimtab parse cache 1';

/**
 * Writes entries: a line that says what the file is, one with the digest of all that follows, and a line for each
 * entry, key and text with a tab between them.
 */
export function writeEntries(entries: Entries, seal: CacheSeal): Buffer {
  const lines = Array.from(entries, ([key, text]) => `${key}\t${text}\n`);
  const body = Buffer.from(lines.join(''));
  return Buffer.concat([Buffer.from(`${MARK}\n${digestOf(body, seal)}\n`), body]);
}

/** Reads entries; a text says why none of the file is taken. */
export function readEntries(bytes: Buffer, seal: CacheSeal): Map<string, string> | string {
  const start = MARK.length + 1;
  if (bytes.toString('latin1', 0, start) !== `${MARK}\n`) return 'it is no cache of this program';
  const end = bytes.indexOf(10, start);
  const [given, body] = [bytes.subarray(start, Math.max(end, start)), bytes.subarray(end + 1)];
  const digest = Buffer.from(digestOf(body, seal));
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

/** Returns the hex digest of a file's entries for those who have the same build and secret. */
function digestOf(body: Buffer, { build, secret }: CacheSeal): string {
  const hash = secret === undefined ? createHash('sha256') : createHmac('sha256', secret);
  return hash.update(`${build}\n`).update(body).digest('hex');
}
