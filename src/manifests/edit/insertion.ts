import { entryOf, locatePath } from '../../lib/yaml-locate.ts';
import type { Entry, MappingNode, ScalarNode } from '../../lib/yaml-node.ts';
import { type Parsed, positionAt } from '../../lib/yaml-source.ts';
import type { ManifestObject } from '../document/object.ts';

export interface InsertionPoint {
  /** UTF-16 offset at which the text goes in. */
  readonly offset: number;
  /** Line number that the count will have. */
  readonly line: number;
  /**
   * Text that goes in around the digits; `after` ends with a line break where the text is a line of its own.
   */
  readonly before: string;
  readonly after: string;
}

/**
 * Finds where `replicas: N` fits as the first thing in `spec`, written like its neighbors: a line of its own
 * in their indentation and with the line end of the line before, or beside them in flow style and JSON. A
 * string says why it fits nowhere: one line must be the whole difference.
 */
export function insertionPoint(parsed: Parsed, object: ManifestObject): InsertionPoint | string {
  const root = parsed.documents[object.documentIndex]?.root;
  const spec = entryOf(parsed, locatePath(parsed, root, object.base).node, 'spec');
  if (spec === undefined) return 'there is no `spec`';
  if (spec.value.kind !== 'mapping') return '`spec` holds no keys';
  const first = spec.value.entries[0];
  if (parsed.text[spec.value.start] === '{') return inFlow(parsed, spec.value, first, spec.key);
  return inBlock(parsed, spec, first?.key) ?? '`spec` is not a block of lines of its own';
}

function inBlock(parsed: Parsed, spec: Entry, first: Entry['key'] | undefined): InsertionPoint | undefined {
  const { text, lineStarts } = parsed;
  if (spec.key.kind !== 'scalar' || first?.kind !== 'scalar' || first.start < 0) return undefined;
  // Not so behind `? spec`, where the colon stands on the next line.
  if (!/^["']?[ \t]*:/.test(text.slice(spec.key.end, spec.key.end + 100))) return undefined;
  const { line } = positionAt(parsed, spec.key.start);
  const offset = lineStarts[line];
  const from = lineStarts[positionAt(parsed, first.start).line - 1] ?? 0;
  if (offset === undefined || from < offset) return undefined;
  const indent = /^ +$/.exec(text.slice(from, startOf(first)))?.[0];
  const lineEnd = /\r\n$|\n$/.exec(text.slice(Math.max(0, offset - 2), offset))?.[0];
  if (indent === undefined || lineEnd === undefined) return undefined;
  return { offset, line: line + 1, before: `${indent}${quoted(first)}: `, after: lineEnd };
}

function inFlow(
  parsed: Parsed,
  spec: MappingNode,
  first: Entry | undefined,
  specKey: Entry['key'],
): InsertionPoint | string {
  const { text, lineStarts } = parsed;
  if (first === undefined) {
    const { line } = positionAt(parsed, spec.start);
    const name = specKey.kind === 'scalar' ? quoted(specKey) : 'replicas';
    return { offset: spec.start + 1, line, before: `${name}: `, after: '' };
  }
  if (first.key.kind !== 'scalar' || first.key.start < 0 || first.key.anchored || first.key.tagged)
    return 'the first key of `spec` is unusual';
  const offset = startOf(first.key);
  const { line } = positionAt(parsed, offset);
  const from = lineStarts[line - 1] ?? 0;
  // JSON that is written without spaces stays so; elsewhere YAML wants one.
  const space = /^"\s*:\S/.test(text.slice(first.key.end, first.key.end + 100)) ? '' : ' ';
  const before = `${quoted(first.key)}:${space}`;
  if (from <= spec.start) return { offset, line, before, after: `,${space}` };
  const indent = /^[ \t]*$/.exec(text.slice(from, offset))?.[0];
  const lineEnd = /\r\n$|\n$/.exec(text.slice(Math.max(0, from - 2), from))?.[0];
  if (indent === undefined || lineEnd === undefined) return 'the first key of `spec` does not begin its line';
  return { offset: from, line, before: `${indent}${before}`, after: `,${lineEnd}` };
}

/** Returns where a key is written, its quote included. */
function startOf({ start, style }: ScalarNode): number {
  return style === 'plain' ? start : start - 1;
}

function quoted({ style }: ScalarNode): string {
  const quote = { plain: '', double: '"', single: "'", literal: '', folded: '' }[style];
  return `${quote}replicas${quote}`;
}
