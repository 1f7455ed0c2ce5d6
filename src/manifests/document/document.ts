import { isUtf8 } from 'node:buffer';
import { YAMLException } from 'js-yaml';
import {
  buildDocuments,
  findLineStarts,
  type Parsed,
  type Position,
  positionIn,
  readEvents,
} from '../../lib/yaml-source.ts';
import { findStandIn } from './content.ts';
import { DIALECT, foreignBreak, strayMark } from './dialect.ts';
import { excessOf, MAX_BYTES, MAX_MARKS } from './limits.ts';
import { type DocumentFlaw, readTolerantly } from './tolerance.ts';

interface Unparsed extends Position {
  readonly kind: 'unparsed';
  readonly reason: string;
  readonly fix: string;
}

export type ParseResult =
  | {
      readonly kind: 'parsed';
      readonly parsed: Parsed;
      /** Places that other tools may read, or read otherwise. */
      readonly flaws: readonly ManifestFlaw[];
    }
  | Unparsed;

/** A flaw of a file that can be read apart from it. */
export type ManifestFlaw = DocumentFlaw & Position & { readonly fix: string };

/**
 * Parses a file of any number of YAML (or JSON) documents. What it cannot read safely it refuses, with the
 * place.
 */
export function parseManifest(bytes: Buffer): ParseResult {
  if (bytes.length > MAX_BYTES)
    return { kind: 'unparsed', line: 1, column: 1, reason: 'the file is larger than 20 MiB', fix: SMALLER };
  const text = bytes.toString('utf8');
  const lineStarts = findLineStarts(text);
  const refuse = ({ offset, reason, fix }: Flaw): Unparsed => {
    return { kind: 'unparsed', ...positionIn(lineStarts, offset), reason, fix };
  };
  const flaw = flawIn(text, bytes);
  if (flaw !== undefined) return refuse(flaw);
  try {
    const events = readEvents(text, DIALECT);
    const foreign = foreignBreak(text, events);
    if (foreign !== undefined) return refuse(foreign);
    return { kind: 'parsed', parsed: buildDocuments(text, events, DIALECT, lineStarts), flaws: [] };
  } catch (error) {
    if (!(error instanceof YAMLException) && !(error instanceof RangeError)) throw error;
    const { offset, reason, fix } = explain(error, text);
    const read = TEMPLATE.test(text) ? undefined : readTolerantly(text, lineStarts);
    if (read === undefined) return refuse({ offset, reason, fix });
    const flaws = read.flaws.map((flaw) => {
      const { reason, fix } = describeFault(flaw.reason);
      return { ...flaw, ...positionIn(lineStarts, flaw.offset), reason, fix };
    });
    return { kind: 'parsed', parsed: read.parsed, flaws };
  }
}

const SMALLER = 'Move the workload to a smaller file.';

/** Reason why a text is refused, at a UTF-16 offset. */
interface Flaw {
  readonly offset: number;
  readonly reason: string;
  readonly fix: string;
}

/** Finds what no parser is given: bytes that are no text, too many nodes, the marks of files joined. */
function flawIn(text: string, bytes: Buffer): Flaw | undefined {
  const standIn = findStandIn(bytes);
  if (standIn !== undefined) return { offset: 0, reason: standIn.reason, fix: standIn.fix };
  if (!isUtf8(bytes))
    return {
      offset: firstReplaced(text, bytes),
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
  const excess = excessOf(bytes);
  if (excess !== undefined)
    return {
      offset: bytes.toString('utf8', 0, excess).length,
      reason: `the file holds more than ${MAX_MARKS} keys and values`,
      fix: SMALLER,
    };
  const mark = strayMark(text);
  if (mark === undefined) return undefined;
  const fix = 'Remove it: joining two files leaves it.';
  return { offset: mark, reason: 'a byte order mark (U+FEFF) stands inside the file', fix };
}

/** Reason why a template is refused. */
export const TEMPLATE_REASON = 'the file is a template, not YAML';
/** An expression of a template, outside of quotes and comments. */
const TEMPLATE = /^[^#'"\r\n]*?\{\{/m;

/** Says what is wrong with a text that is no YAML, and what to change. */
function explain(error: Error, text: string): Flaw {
  // Braces inside quotes or comments (alert texts, for one) are plain text and not to blame.
  const template = TEMPLATE.exec(text);
  if (template !== null)
    return {
      offset: template.index + template[0].length - 2,
      reason: TEMPLATE_REASON,
      fix: 'Point `manifest.path` at the rendered manifest or the values file.',
    };
  const offset = (error instanceof YAMLException ? error.mark?.position : undefined) ?? 0;
  const from = text.lastIndexOf('\n', offset - 1) + 1;
  if (/\$\{\w+[^}\n]*\}/.test(text.slice(from, from + 1000).split('\n', 1)[0] ?? '')) {
    const reason = 'the file is not YAML before its substitution is filled in';
    return { offset, reason, fix: 'Put the substitution in quotes, or write the value here.' };
  }
  return { offset, ...describeFault(error instanceof YAMLException ? error.reason : 'it nests too deeply') };
}

function describeFault(reason: string): { readonly reason: string; readonly fix: string } {
  const [, fix = 'Correct the file so that it parses.'] =
    Object.entries(FIXES).find(([start]) => reason.startsWith(start)) ?? [];
  return { reason: `the file is not YAML that can be edited safely: ${reason}`, fix };
}

/** Fixes to suggest, by how the parser's reason begins. */
const FIXES = {
  duplicated: 'Remove one of the two.',
  deficient: 'Indent it further than the key above, with spaces alone.',
};

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
