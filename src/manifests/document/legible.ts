import { isUtf8 } from 'node:buffer';

/** A file as a text that a parser may be given, in as many bytes and lines. */
export interface Legible {
  readonly text: string;
  /** Documents that are blanked out in it, in order. */
  readonly lost: readonly Lost[];
  /** True where there is nothing but them. */
  readonly empty: boolean;
}

/** Part of a file that is no text. */
interface Lost {
  /** UTF-16 offset of what makes it none. */
  readonly offset: number;
  readonly reason: string;
  readonly fix: string;
  /** Text of the document around it, as far as it can be told. */
  readonly text: string;
}

/**
 * Reads a file's bytes as text. A document that is no UTF-8, or that holds what no parser is given, is blanked
 * out, since tools read each for itself. A byte order mark that opens a document says nothing there: spaces
 * behind the line above take its place.
 */
export function readLegible(bytes: Buffer): Legible {
  const whole = bytes.toString('utf8');
  if (isUtf8(bytes) && !whole.includes('\0') && !STRAY_MARK.test(whole))
    return { text: whole, lost: [], empty: false };
  const lost: Lost[] = [];
  let text = '';
  // A character for each byte, so that what is blanked out keeps its length.
  const documents = bytes.toString('latin1').split(/(?<=\n)(?=---(?:[ \t\r\n]|$))/);
  for (const raw of documents) {
    const document = Buffer.from(raw.replace(OPENING_MARK, '$1   $2'), 'latin1');
    const flaw = flawIn(document);
    const shown = flaw === undefined ? document : raw.replace(/[^\r\n]/g, ' ');
    if (flaw !== undefined)
      lost.push({ ...flaw, offset: text.length + flaw.offset, text: document.toString('utf8') });
    text += shown.toString();
  }
  return { text, lost, empty: lost.length === documents.length };
}

/** A byte order mark at the start of any line but the first: YAML takes it for part of a key. */
const STRAY_MARK = /[\r\n]\ufeff/;
/** The same behind the line that opens a document, a character for each byte. */
const OPENING_MARK = /^(---[^\r\n]*)(\r?\n)\xef\xbb\xbf/;

/** Finds the first thing in a document that makes it no text. */
function flawIn(document: Buffer): Omit<Lost, 'text'> | undefined {
  const text = document.toString('utf8');
  if (!isUtf8(document))
    return {
      offset: firstReplaced(text, document),
      reason: 'the file is not valid UTF-8, so it cannot be written back unchanged',
      fix: 'Save the file as UTF-8.',
    };
  const nul = text.indexOf('\0');
  if (nul >= 0)
    return {
      offset: nul,
      reason: 'the file holds a NUL byte',
      fix: 'Save the file as UTF-8 text without NUL bytes.',
    };
  const mark = STRAY_MARK.exec(text);
  if (mark === null) return undefined;
  const fix = 'Remove it: joining two files leaves it.';
  return { offset: mark.index + 1, reason: 'a byte order mark (U+FEFF) stands inside the file', fix };
}

/**
 * Finds where decoding lost something: the first replacement character that the bytes do not spell
 * themselves.
 */
function firstReplaced(text: string, bytes: Buffer): number {
  const again = Buffer.from(text, 'utf8');
  let same = 0;
  while (same < bytes.length && same < again.length && bytes[same] === again[same]) same += 1;
  return bytes.subarray(0, same).toString('utf8').length;
}
