import { showBytes } from '../../lib/name-bytes.ts';
import type { Operation } from '../../policy/blueprint/types.ts';

/**
 * One thing that a change does, in the vocabulary of operations; `unreadable` where nobody can say what it
 * does.
 */
export interface Finding {
  readonly operation: Operation | 'unreadable';
  /**
   * Reason why it may not pass without a person even where the operation is allowed; undefined where it may.
   */
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

const MAX_TEXT_LENGTH = 60;

/** Shows a value as one short line; `none` where there is none. */
export function shortText(value: unknown): string {
  if (value === undefined) return 'none';
  const text = typeof value === 'string' ? value.replace(/\s+/g, ' ') : JSON.stringify(value);
  return text.length > MAX_TEXT_LENGTH ? `${text.slice(0, MAX_TEXT_LENGTH - 1)}…` : text;
}

/** Finds that a file, at a line of head, cannot be read. */
export function unreadable(path: string, line: number, reason: string): Finding {
  const file = showBytes(path);
  return {
    operation: 'unreadable',
    floor: 'nobody can say what it does',
    services: [],
    file,
    line,
    side: 'head',
    object: file,
    field: '',
    before: 'unknown',
    after: 'unknown',
    replicas: undefined,
    rationale: `Cannot be read: ${shortText(reason)}`,
  };
}

/** Checks whether a key, or the name of a variable, says that what stands under it is secret. */
export function isSensitive(key: string): boolean {
  return /secret|passw|token|credential|api[-_]?key|private[-_]?key/i.test(key);
}

/** Shows the value at a path as one short line, without what its keys and names say is secret. */
export function shownText(path: readonly string[], value: unknown): string {
  const isText = typeof value === 'string' || (typeof value === 'object' && value !== null);
  return isText && path.some(isSensitive) ? 'hidden' : shortText(withoutSecrets(value));
}

function withoutSecrets(value: unknown): unknown {
  if (typeof value === 'string')
    return value.replace(
      // Bounded, since each such word in one of a million characters would be read to its end.
      /((?:secret|passw|token|credential|api[-_]?key)[\w-]{0,256}[=:]\s*)\S+/gi,
      '$1hidden',
    );
  if (Array.isArray(value)) return value.map(withoutSecrets);
  if (typeof value !== 'object' || value === null) return value;
  const { name } = value as { name?: unknown };
  const hides = (key: string) =>
    isSensitive(key) || (key === 'value' && typeof name === 'string' && isSensitive(name));
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, hides(key) ? 'hidden' : withoutSecrets(inner)]),
  );
}

/** Formats a path: `spec.template.spec.containers[web].image`. */
export function fieldText(path: readonly string[]): string {
  return path.join('.').replaceAll('.[', '[');
}
