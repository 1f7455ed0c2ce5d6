import { entryOf, locatePath, type Parsed, positionAt } from './document.ts';
import type { ManifestObject } from './object.ts';

export interface InsertionPoint {
  /** UTF-16 offset of the start of the line that the new one goes in front of. */
  readonly offset: number;
  /** Line number that the new line will have. */
  readonly line: number;
  readonly before: string;
  readonly after: string;
}

/**
 * Where a line `replicas: N` fits as the first below `spec:`, in the indentation of its neighbours and with the line end
 * of the `spec:` line. Undefined for flow style (JSON too), an empty spec, and anything unusual: one line must be the
 * whole difference.
 */
export function insertionPoint(parsed: Parsed, object: ManifestObject): InsertionPoint | undefined {
  const root = parsed.documents[object.documentIndex]?.root;
  const spec = entryOf(parsed, locatePath(parsed, root, object.base).node, 'spec');
  if (spec?.value.kind !== 'mapping' || spec.key.kind !== 'scalar') return undefined;
  // Not so behind `? spec`, where the colon stands on the next line.
  if (!/^["']?[ \t]*:/.test(parsed.text.slice(spec.key.end, spec.key.end + 100))) return undefined;
  const first = spec.value.entries[0]?.key;
  if (first?.kind !== 'scalar' || first.start < 0) return undefined;
  const { line } = positionAt(parsed, spec.key.start);
  const offset = parsed.lineStarts[line];
  const from = parsed.lineStarts[positionAt(parsed, first.start).line - 1] ?? 0;
  if (offset === undefined || from < offset) return undefined;
  // A quoted key starts one character before its content.
  const indent = /^ +(?=["']?$)/.exec(parsed.text.slice(from, first.start))?.[0];
  const lineEnd = /\r\n$|\n$/.exec(parsed.text.slice(Math.max(0, offset - 2), offset))?.[0];
  if (indent === undefined || lineEnd === undefined || parsed.text[spec.value.start] === '{') return undefined;
  return { offset, line: line + 1, before: `${indent}replicas: `, after: lineEnd };
}
