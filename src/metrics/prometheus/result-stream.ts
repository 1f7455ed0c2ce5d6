import { RECORD_BOUNDS } from '../../lib/json-text.ts';

/** A JSON text that comes in pieces. */
export interface ResultStream {
  /** @throws RangeError where a series, or what stands beside the series, is larger than any that is meant. */
  read(chunk: string): void;
  /** The text, with a `0` in place of each item that was handed over. */
  end(): string;
}

const [QUOTE, BACKSLASH, OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [...'"\\[]{}'].map((c) =>
  c.charCodeAt(0),
);
/**
 * Distance in characters within which a key is looked for; one that is further away is not recognized, and
 * its list stays in the text.
 */
const LOOK_BACK = 64;
/** A series has at most 11,000 samples, of some 30 characters each; beside the series there is next to nothing. */
const LONGEST_PART = RECORD_BOUNDS.characters;
const DATA = /"data"\s*:\s*$/;
const RESULT = /"result"\s*:\s*$/;

/** Samples as they are printed: `[1700000000,"0.25"],`. Most of an answer is those. */
const SAMPLES = /(?:\[[\d.]+,"[^"\\]*"\],?)+/y;

/**
 * Hands over the text of each object of the list `data.result` as soon as it is complete, and forgets it: a day of
 * ten thousand services is 50 MB for each figure, and many times that as objects. `take` tells whether it could
 * be read.
 */
// biome-ignore lint/complexity/noExcessiveLinesPerFunction: one scanner whose state is its closures, called once a character.
export function openResults(take: (item: string) => boolean): ResultStream {
  const text: string[] = [];
  const item: string[] = [];
  let [depth, behind, kept, held] = [0, '', 0, 0];
  let [inString, escaped, inData, inResult, inItem] = [false, false, false, false, false];

  const keep = (piece: string) => {
    text.push(piece);
    behind = (behind + piece).slice(-LOOK_BACK);
    kept += piece.length;
    if (kept > LONGEST_PART) throw new RangeError(`more than ${LONGEST_PART} characters beside its series`);
  };
  const hold = (piece: string) => {
    item.push(piece);
    held += piece.length;
    if (held > LONGEST_PART) throw new RangeError(`a series of more than ${LONGEST_PART} characters`);
  };
  const handOver = () => {
    const whole = item.splice(0).join('');
    held = 0;
    // What is no JSON shall not look like it.
    keep(take(whole) ? '0' : whole);
  };

  // biome-ignore lint/complexity/noExcessiveCognitiveComplexity: a character's cases stand together, since each call would cost 50 million.
  const read = (chunk: string) => {
    let from = 0;
    const follows = (key: RegExp, at: number) =>
      key.test((behind + chunk.slice(Math.max(from, at - LOOK_BACK), at)).slice(-LOOK_BACK));
    for (let at = 0; at < chunk.length; at += 1) {
      const c = chunk.charCodeAt(at);
      if (inString) {
        if (escaped) escaped = false;
        else if (c === BACKSLASH) escaped = true;
        else if (c === QUOTE) inString = false;
        continue;
      }
      if (c === QUOTE) inString = true;
      else if (c === OPEN_OBJECT || c === OPEN_LIST) {
        if (depth === 1) inData = follows(DATA, at);
        else if (depth === 2) inResult = inData && c === OPEN_LIST && follows(RESULT, at);
        else if (depth === 3 && inResult && c === OPEN_OBJECT) {
          keep(chunk.slice(from, at));
          from = at;
          inItem = true;
        } else if (depth === 5 && inItem) {
          SAMPLES.lastIndex = at;
          if (SAMPLES.test(chunk)) {
            at = SAMPLES.lastIndex - 1;
            continue;
          }
        }
        depth += 1;
      } else if (c === CLOSE_OBJECT || c === CLOSE_LIST) {
        depth -= 1;
        if (depth !== 3 || !inItem) continue;
        hold(chunk.slice(from, at + 1));
        from = at + 1;
        inItem = false;
        handOver();
      }
    }
    if (inItem) hold(chunk.slice(from));
    else keep(chunk.slice(from));
  };
  return { read, end: () => [...text, ...item].join('') };
}
