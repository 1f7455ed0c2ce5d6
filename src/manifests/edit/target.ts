import type { ManifestFile } from '../document/object.ts';
import type { Refused } from '../document/refused.ts';
import type { BehaviorChange } from '../kubernetes/behavior-change.ts';

/**
 * Form in which the count is written: as a number, as text in quotes (an Argo CD parameter), or not at all
 * yet; then `before` and `after` go around the digits: together a new line, or more of one that is there.
 */
export type Form =
  | { readonly kind: 'number' }
  | { readonly kind: 'text' }
  | { readonly kind: 'insertion'; readonly before: string; readonly after: string }
  /**
   * In a YAML text that is itself a scalar, `inner` being the place in that text, which starts at this UTF-16
   * offset.
   */
  | { readonly kind: 'inline'; readonly text: number; readonly inner: Target };

/** One scalar that may be edited. */
export interface Target {
  readonly path: string;
  readonly field: string;
  readonly documentIndex: number;
  /** Byte offsets into the file, end exclusive; they cover the digits alone. */
  readonly start: number;
  readonly end: number;
  readonly line: number;
  /** The count that is written; where none is, the one that Kubernetes defaults to. */
  readonly value: number;
  readonly form: Form;
}

export type Judged = { readonly kind: 'found'; readonly target: Target } | RefusedField;

/** A field that cannot be edited as it is written. */
export interface RefusedField extends Refused {
  /** The edit that `manifest.create: true` permits, where only the field is missing. */
  readonly insertion?: Target;
  /** Change of an autoscaler's `behavior` that stands there, which is replayed and never edited. */
  readonly behavior?: BehaviorChange;
}

/** Names one place in a file. */
export function placeOf(judged: Judged): string {
  return judged.kind === 'found'
    ? `${judged.target.path}:${judged.target.start}`
    : `${judged.file}:line ${judged.line}`;
}

/** Returns file and line of a count, or of what stands instead of one. */
export function placeLine(judged: Judged): { readonly path: string; readonly line: number } {
  return judged.kind === 'found' ? judged.target : { path: judged.file, line: judged.line };
}

/** Refuses whatever stands in a document of which tools disagree on what it says. */
export function refusedAt(
  { path }: ManifestFile,
  { line, reason, fix }: ManifestFile['flaws'][number],
): Refused {
  return { kind: 'refused', file: path, line, reason, fix };
}
