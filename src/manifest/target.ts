import type { Node, Located as Place } from './document.ts';
import { lineOf, locatePath, positionAt, valueAt } from './document.ts';
import { type Field, resolveField } from './field.ts';
import { insertionPoint } from './insertion.ts';
import type { ManifestFile, ManifestObject } from './object.ts';

/**
 * How the count is written: as a number, as text in quotes (an Argo CD parameter), or not at all yet; then `before` and
 * `after` go around the digits, and together they are one new line.
 */
export type Form =
  | { readonly kind: 'number' }
  | { readonly kind: 'text' }
  | { readonly kind: 'insertion'; readonly before: string; readonly after: string };

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

export interface Refused {
  readonly kind: 'refused';
  readonly file: string;
  readonly line: number;
  readonly reason: string;
  readonly fix: string;
  /** The edit that `manifest.create: true` permits, where only the field is missing. */
  readonly insertion?: Target;
}

export type Judged = { readonly kind: 'found'; readonly target: Target } | Refused;

/** `spec.replicas` of a workload that states none: https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#replicas */
const DEFAULT_REPLICAS = 1;

/** Whether the number at a field of one object can be edited without any doubt, and where its digits stand. */
export function judgeField(file: ManifestFile, object: ManifestObject, field: Field, form: 'number' | 'text' = 'number'): Judged {
  const { parsed } = file;
  const within = resolveField(object.value, field);
  const literal =
    form === 'text' ? `Write \`${field.text}\` as digits in quotes.` : `Write \`${field.text}\` as a plain number of its own.`;
  if (typeof within === 'string') return { kind: 'refused', file: file.path, line: object.line, reason: within, fix: literal };
  const path = [...object.base, ...within];
  const document = parsed.documents[object.documentIndex];
  const place = locatePath(parsed, document?.root, path);
  const refuse = (node: Node | undefined, reason: string, fix: string): Refused => {
    const from = node !== undefined && node.start >= 0 ? node : place.key;
    const line = from === undefined ? lineOf(parsed, place.trail) : positionAt(parsed, from.start).line;
    return { kind: 'refused', file: file.path, line, reason, fix };
  };
  const shared = sharedNode(place);
  if (shared !== undefined) return refuse(shared.node, `\`${field.text}\` ${shared.reason}`, literal);
  if (place.node === undefined) {
    if (valueAt(document?.value, path) !== undefined) return refuse(undefined, `\`${field.text}\` comes from a merge or an alias`, literal);
    return { ...refuse(undefined, `\`${field.text}\` is missing`, literal), ...creation(file, object, field) };
  }
  const { node } = place;
  if (node.kind !== 'scalar') return refuse(node, `\`${field.text}\` is not a number`, literal);
  const quoted = node.style === 'single' || node.style === 'double';
  if (form === 'text' && !quoted) return refuse(node, `\`${field.text}\` stands without quotes where Argo CD wants text`, literal);
  if (form === 'number' && node.style !== 'plain') return refuse(node, `\`${field.text}\` is quoted`, literal);
  const source = node.start < 0 ? '' : parsed.text.slice(node.start, node.end);
  if (/^\$\{.*\}$/.test(source)) {
    return refuse(
      node,
      `\`${field.text}\` is the substitution \`${source.slice(0, 40)}\``,
      'Point `manifest` at where its value is set, or write the number here.',
    );
  }
  if (!/^(0|[1-9]\d*)$/.test(source) || !Number.isSafeInteger(Number(source))) {
    const what = source === '' ? 'empty' : `\`${source.slice(0, 40)}\``;
    return refuse(node, `\`${field.text}\` is ${what}, not a plain decimal number`, literal);
  }
  const start = file.toBytes(node.start);
  const target: Target = {
    path: file.path,
    field: field.text,
    documentIndex: object.documentIndex,
    start,
    end: start + source.length,
    line: positionAt(parsed, node.start).line,
    value: Number(source),
    form: { kind: form },
  };
  return { kind: 'found', target };
}

/** A node on the way whose text stands for more, or other, than itself: editing it might change another value too. */
function sharedNode(place: Place): { node: Node; reason: string } | undefined {
  for (const node of place.trail) {
    const itself = node === place.node;
    if (node.kind === 'alias') return { node, reason: itself ? 'is an alias' : 'lies behind an alias' };
    if (node.anchored) return { node, reason: itself ? 'carries an anchor' : 'lies under an anchor' };
    if (node.tagged) return { node, reason: itself ? 'carries a tag' : 'lies under a tag' };
  }
  return undefined;
}

/** What a refusal of a missing `spec.replicas` says besides: how to write it, and the insertion where there is room for one. */
function creation(file: ManifestFile, object: ManifestObject, field: Field): Partial<Refused> {
  if (field.text !== 'spec.replicas') return {};
  const point = insertionPoint(file.parsed, object);
  const fix = 'Write it with the number that runs now';
  if (point === undefined) return { fix: `${fix}; it cannot be inserted here, because \`spec\` is not a block of lines of its own.` };
  const start = file.toBytes(point.offset);
  const { line, before, after } = point;
  const at = { path: file.path, field: field.text, documentIndex: object.documentIndex, start, end: start, line };
  return {
    fix: `${fix}, or set \`spec.manifest.create: true\` in the blueprint to have it inserted.`,
    insertion: { ...at, value: DEFAULT_REPLICAS, form: { kind: 'insertion', before, after } },
  };
}
