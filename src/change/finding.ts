import type { Operation } from '../blueprint/types.ts';

/** One thing that a change does, in the vocabulary of operations; `unreadable` where nobody can say what it does. */
export interface Finding {
  readonly operation: Operation | 'unreadable';
  /** Why it may not pass without a person even where the operation is allowed; undefined where it may. */
  readonly floor: string | undefined;
  /** `metadata.name` of the base blueprints that govern the object. */
  readonly services: readonly string[];
  readonly file: string;
  /** Counts from 1, in head; in base for what head no longer has. */
  readonly line: number;
  readonly side: 'base' | 'head';
  /** The object's identity, such as `apps/Deployment shop/web`; the path where it is no Kubernetes object. */
  readonly object: string;
  /** Dotted path below the object; '' for the whole of it. */
  readonly field: string;
  /** Short text for people; never the content of a secret. */
  readonly before: string;
  readonly after: string;
  /** Replica counts, where the operation is about them and the file states them. */
  readonly replicas: { readonly before: number | undefined; readonly after: number | undefined } | undefined;
  readonly rationale: string;
}

const LONGEST = 60;

/** A value as one short line; `none` where there is none. */
export function shortText(value: unknown): string {
  if (value === undefined) return 'none';
  const text = typeof value === 'string' ? value.replace(/\s+/g, ' ') : JSON.stringify(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}

/** `spec.template.spec.containers[web].image`. */
export function fieldText(path: readonly string[]): string {
  return path.join('.').replaceAll('.[', '[');
}
