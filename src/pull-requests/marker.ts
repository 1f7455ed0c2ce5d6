import { createHash } from 'node:crypto';
import { RECORD_BOUNDS, readJson } from '../lib/json-text.ts';
import {
  mapOf,
  objectOf,
  oneOf,
  optional as orMissing,
  type Shape,
  aText as text,
  aCount as whole,
} from '../lib/shape.ts';
import type { AutoscalerNumbers } from '../ports/evidence-record.ts';
import type { ProposedEdit } from '../ports/ledger.ts';
import type { AutoscalerNumber } from '../scaling/decision/types.ts';
import type { Metrics } from '../scaling/decision/weighted.ts';

/** Subject of a pull request, in a form that survives edits of its text: a hidden comment in the body. */
export interface Marker {
  readonly service: string;
  readonly file: string;
  readonly field: string;
  readonly from: number;
  readonly to: number;
  readonly tier: string;
  /** Hash of the blueprint the decision rests on. */
  readonly blueprint: string;
  /** Digest of the file on base that the change was built on; another one asks for a fresh commit. */
  readonly blob: string;
  /** Figures when it was decided, for the verification to compare with; no part of the fingerprint. */
  readonly before: Metrics;
  /** The pod template that ran then. */
  readonly template?: string | undefined;
  /** The pull request that this one rolls back. */
  readonly reverts?: number;
  /**
   * Path of the configuration that the service belongs to, from the root of the repository; absent for
   * `trimtab.yaml` there.
   */
  readonly config?: string | undefined;
  /** The number of an autoscaler that changes, and its kind and name; absent for a count. */
  readonly number?: AutoscalerNumber;
  readonly autoscaler?: string;
}

const FINGERPRINT = [
  'service',
  'file',
  'field',
  'from',
  'to',
  'tier',
  'blueprint',
] as const satisfies readonly (keyof Marker)[];

export function formatMarker(marker: Marker): string {
  const ordered = Object.fromEntries(
    [...FINGERPRINT, 'blob', 'before', 'template', 'reverts', 'config', 'number', 'autoscaler'].map((key) => [
      key,
      marker[key as keyof Marker],
    ]),
  );
  // `>` is escaped so that no value can end the comment.
  return `<!-- trimtab:proposal ${JSON.stringify(ordered).replaceAll('>', '\\u003e')} -->`;
}

/** Parses the last marker of a body; undefined where there is none or it has been damaged. */
export function parseMarker(body: string): Marker | undefined {
  // One that nothing closes goes on to the end of its line, so that each line is read once.
  const found = [...body.matchAll(/<!-- trimtab:proposal (\{.*?)( -->|$)/gm)].findLast(
    ([, json = '', end]) => end !== '' && json.endsWith('}'),
  )?.[1];
  const read = found === undefined ? undefined : readJson(found, RECORD_BOUNDS);
  // Whoever may write can edit a body.
  if (read?.kind !== 'json' || MARKER(read.value, '') !== undefined) return undefined;
  const marker = read.value as Marker;
  return { ...marker, before: marker.before ?? {} };
}

const aNumber: Shape = (value, at) => (typeof value === 'number' ? undefined : `${at}: expected a number`);
const aText = orMissing(text);
/** Markers of earlier versions lack some of it. */
const MARKER = objectOf({
  service: text,
  file: text,
  from: whole,
  to: whole,
  field: aText,
  tier: aText,
  blueprint: aText,
  blob: aText,
  template: aText,
  config: aText,
  reverts: orMissing(whole),
  before: orMissing(mapOf(aNumber)),
  number: orMissing(oneOf('target', 'min', 'max')),
  autoscaler: aText,
});

/** Hashes the fingerprint and the file it was built on into one word: another word, another commit. */
export function fingerprintOf(marker: Marker): string {
  return blobDigest(
    Buffer.from([...FINGERPRINT, 'blob' as const].map((key) => String(marker[key])).join('\0')),
  );
}

/** Returns the edit of a marker, as events tell it. */
export function editOf({ file, field, from, to, number }: Marker, stated?: AutoscalerNumbers): ProposedEdit {
  const edit = { file, field, from, to };
  return number === undefined ? edit : { ...edit, number, ...(stated === undefined ? {} : { stated }) };
}

/** Returns a short digest of a file's bytes. */
export function blobDigest(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 20);
}

/**
 * Checks whether two markers have the same fingerprint. With the same file on base there is then nothing to
 * write.
 */
export function sameFingerprint(a: Marker, b: Marker): boolean {
  return FINGERPRINT.every((key) => a[key] === b[key]);
}
