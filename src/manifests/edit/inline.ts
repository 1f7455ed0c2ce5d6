import type { Path } from '../../lib/value-at.ts';
import { locatePath, scalarText } from '../../lib/yaml-locate.ts';
import { positionAt } from '../../lib/yaml-source.ts';
import type { ManifestFile, ManifestObject } from '../document/object.ts';
import type { Judged, Target } from './target.ts';
import { textOf } from './values-count.ts';

/** A YAML text that stands as a scalar in an object, such as an inline patch. */
export interface InlineText {
  readonly file: ManifestFile;
  readonly object: ManifestObject;
  readonly path: Path;
}

/** Returns the text itself; undefined where there is none. */
export function inlineText({ file, object, path }: InlineText): string | undefined {
  const { node } = placeOfText({ file, object, path });
  return node === undefined ? undefined : scalarText(file.parsed, node);
}

/**
 * Locates a number inside the text as a place in the file. Undefined where the text is not written as it
 * reads: folded, with escapes, or shared by an anchor.
 */
export function placeInline(text: InlineText, inner: Target): Judged | undefined {
  const { file, object, path } = text;
  const { parsed } = file;
  const { node, trail } = placeOfText(text);
  const decoded = node === undefined ? undefined : scalarText(parsed, node);
  if (node?.kind !== 'scalar' || decoded === undefined || inner.form.kind !== 'number') return undefined;
  if (trail.some((one) => one.kind === 'alias' || one.anchored || one.tagged)) return undefined;
  const raw = parsed.text.slice(node.start, node.end);
  const at = Buffer.from(decoded).toString('utf8', 0, inner.start).length;
  const within =
    node.style === 'literal' ? throughIndent(raw, decoded, at) : raw === decoded ? at : undefined;
  const digits = String(inner.value);
  if (within === undefined || raw.slice(within, within + digits.length) !== digits) return undefined;
  const offset = node.start + within;
  const start = file.toBytes(offset);
  const outer = textOf(path);
  const field = `${outer}${inner.field.startsWith('[') ? '' : '.'}${inner.field}`;
  const target: Target = {
    path: file.path,
    field,
    documentIndex: object.documentIndex,
    start,
    end: start + digits.length,
    line: positionAt(parsed, offset).line,
    value: inner.value,
    form: { kind: 'inline', text: node.start, inner },
  };
  return { kind: 'found', target };
}

function placeOfText({ file, object, path }: InlineText) {
  return locatePath(file.parsed, file.parsed.documents[object.documentIndex]?.root, [
    ...object.base,
    ...path,
  ]);
}

/** Converts an offset into a block's text to one into its source, where every line is indented. */
function throughIndent(raw: string, decoded: string, at: number): number | undefined {
  const before = decoded.slice(0, at).split('\n');
  const index = before.length - 1;
  const lines = raw.split('\n');
  const source = lines[index]?.replace(/\r$/, '');
  const line = decoded.split('\n')[index];
  if (source === undefined || line === undefined || !source.endsWith(line)) return undefined;
  const indent = source.length - line.length;
  if (!/^ *$/.test(source.slice(0, indent))) return undefined;
  return (
    lines.slice(0, index).reduce((sum, one) => sum + one.length + 1, 0) +
    indent +
    (before.at(-1)?.length ?? 0)
  );
}
