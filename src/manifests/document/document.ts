import { type Event, YAMLException } from 'js-yaml';
import {
  buildDocuments,
  findLineStarts,
  type Parsed,
  type Position,
  positionIn,
  readEvents,
} from '../../lib/yaml-source.ts';
import { findStandIn } from './content.ts';
import { DIALECT, foreignBreak } from './dialect.ts';
import { readLegible } from './legible.ts';
import { excessOf, MAX_BYTES, MAX_MARKS, MAX_NODES } from './limits.ts';
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

interface TolerantlyRead {
  readonly parsed: Parsed;
  readonly flaws: readonly (DocumentFlaw & { readonly fix: string })[];
}

/** A flaw of a file that can be read apart from it. */
export type ManifestFlaw = DocumentFlaw & Position & { readonly fix: string };

/**
 * Parses a file of any number of YAML (or JSON) documents. What it cannot read safely it refuses, with the
 * place.
 */
export function parseManifest(bytes: Buffer): ParseResult {
  const unread = unreadableWhole(bytes);
  if (unread !== undefined) return { kind: 'unparsed', line: 1, column: 1, ...unread };
  const { text, lost, empty } = readLegible(bytes);
  const lineStarts = findLineStarts(text);
  const refuse = ({ offset, reason, fix }: Flaw): Unparsed => {
    return { kind: 'unparsed', ...positionIn(lineStarts, offset), reason, fix };
  };
  const flaw = empty ? lost[0] : excessIn(bytes);
  if (flaw !== undefined) return refuse(flaw);
  const read = readText(text, lineStarts);
  if ('reason' in read) return refuse(read);
  const flaws = [...lost.map((one) => ({ ...one, kind: 'unread' }) as const), ...read.flaws];
  return {
    kind: 'parsed',
    parsed: read.parsed,
    flaws: flaws.map((one) => ({ ...one, ...positionIn(lineStarts, one.offset) })),
  };
}

/** Parses a text, with the tolerance of other tools where it has to be; a flaw says why it cannot. */
function readText(text: string, lineStarts: number[]): Flaw | TolerantlyRead {
  try {
    const events = readEvents(text, DIALECT);
    const flaw = foreignBreak(text, events) ?? firstBeyond(events);
    if (flaw !== undefined) return flaw;
    return { parsed: buildDocuments(text, events, DIALECT, lineStarts), flaws: [] };
  } catch (error) {
    if (!(error instanceof YAMLException) && !(error instanceof RangeError)) throw error;
    const read = TEMPLATE.test(text) ? undefined : readTolerantly(text, lineStarts);
    if (read === undefined) return explain(error, text);
    return { ...read, flaws: read.flaws.map((flaw) => ({ ...flaw, ...describeFault(flaw.reason) })) };
  }
}

const SMALLER = 'Move the workload to a smaller file.';

/** Finds the value that is one too many: building the nodes costs far more than reading the text. */
function firstBeyond(events: readonly Event[]): Flaw | undefined {
  if (events.length <= MAX_NODES) return undefined;
  const starts = events.slice(MAX_NODES, MAX_NODES + 100).map((event) => startOf(event));
  const reason = `the file holds more than ${MAX_NODES} keys and values`;
  return { offset: starts.find((start) => start >= 0) ?? 0, reason, fix: SMALLER };
}

function startOf(event: Event): number {
  if ('valueStart' in event) return event.valueStart;
  return 'start' in event ? event.start : -1;
}

/** Reason why a text is refused, at a UTF-16 offset. */
interface Flaw {
  readonly offset: number;
  readonly reason: string;
  readonly fix: string;
}

/** Says why nothing of a file is read: it is too large, or stands for another content. */
function unreadableWhole(bytes: Buffer): Pick<Flaw, 'reason' | 'fix'> | undefined {
  if (bytes.length > MAX_BYTES) return { reason: 'the file is larger than 20 MiB', fix: SMALLER };
  const standIn = findStandIn(bytes);
  return standIn && { reason: standIn.reason, fix: standIn.fix };
}

function excessIn(bytes: Buffer): Flaw | undefined {
  const excess = excessOf(bytes);
  if (excess === undefined) return undefined;
  const offset = bytes.toString('utf8', 0, excess).length;
  return { offset, reason: `the file holds more than ${MAX_MARKS} keys and values`, fix: SMALLER };
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
