import { isCount, MAX_COUNT } from '../../lib/count.ts';
import { type Path, valueAt } from '../../lib/value-at.ts';
import type { Located as Place } from '../../lib/yaml-locate.ts';
import { lineOf, locatePath, scalarText } from '../../lib/yaml-locate.ts';
import type { Node } from '../../lib/yaml-node.ts';
import { type Parsed, positionAt } from '../../lib/yaml-source.ts';
import { isEncrypted } from '../document/content.ts';
import type { ManifestFile, ManifestObject } from '../document/object.ts';
import { type Field, resolveField } from './field.ts';
import { insertionPoint } from './insertion.ts';

import { type Judged, type RefusedField, refusedAt, type Target } from './target.ts';

/**
 * `spec.replicas` of a workload that states none:
 * https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#replicas
 */
const DEFAULT_REPLICAS = 1;

/**
 * Judges whether the number at a field of one object can be edited without any doubt, and where its digits
 * stand.
 */
export function judgeField(
  file: ManifestFile,
  object: ManifestObject,
  field: Field,
  form: 'number' | 'text' = 'number',
): Judged {
  const { parsed } = file;
  const twice = file.flaws.find(
    (flaw) => flaw.kind === 'duplicate' && flaw.documentIndex === object.documentIndex,
  );
  if (twice !== undefined) return refusedAt(file, twice);
  if (isEncrypted(object.value)) return { ...ENCRYPTED, file: file.path, line: object.line };
  const within = resolveField(object.value, field);
  const literal = literalFix(field, form);
  if (typeof within === 'string') {
    const fix = entryFix(field) ?? literal;
    return { kind: 'refused', file: file.path, line: object.line, reason: within, fix };
  }
  const path = [...object.base, ...within];
  const document = parsed.documents[object.documentIndex];
  const place = locatePath(parsed, document?.root, path);
  const refuse: Refuse = (node, reason, fix) => {
    const from = node !== undefined && node.start >= 0 ? node : place.key;
    const line = from === undefined ? lineOf(parsed, place.trail) : positionAt(parsed, from.start).line;
    return { kind: 'refused', file: file.path, line, reason, fix };
  };
  const surroundings = refuseSurroundings(file, object, place, { text: field.text, literal, refuse });
  if (surroundings !== undefined) return surroundings;
  if (place.node === undefined) {
    if (valueAt(document?.value, path) !== undefined)
      return refuse(undefined, `\`${field.text}\` comes from a merge or an alias`, literal);
    const near = nearKey(object.value, within);
    if (near !== undefined) return refuse(undefined, `\`${field.text}\` is missing`, near);
    return {
      ...refuse(undefined, `\`${field.text}\` is missing`, literal),
      ...creation(file, object, field),
    };
  }
  return judgeScalar(file, object, {
    text: field.text,
    form,
    node: place.node,
    meant: valueAt(document?.value, path),
    literal,
    refuse,
  });
}

const ENCRYPTED = {
  kind: 'refused',
  reason: 'the file is encrypted by SOPS, and an edit would break its checksum',
  fix: 'Keep the count in a file of its own that is not encrypted.',
} as const;

/** Asks whether a key of the same letters is meant by the first step of a path that is missing. */
function nearKey(value: unknown, path: Path): string | undefined {
  const missing = path.findIndex((_, index) => valueAt(value, path.slice(0, index + 1)) === undefined);
  const step = String(path[missing]);
  const keys = Object.keys(Object(valueAt(value, path.slice(0, missing))));
  const near = keys.find((key) => key.toLowerCase() === step.toLowerCase());
  return near === undefined ? undefined : `Did you mean \`${near}\`? There is no \`${step}\` beside it.`;
}

/** Refuses a field whose number is not read, is shared with other places, or may be overridden behind it. */
function refuseSurroundings(
  { parsed }: ManifestFile,
  { documentIndex }: ManifestObject,
  place: Place,
  { text, literal, refuse }: Pick<Stated, 'text' | 'literal' | 'refuse'>,
): RefusedField | undefined {
  if (parsed.documents[documentIndex]?.hidden === true) {
    return refuse(
      place.node,
      `\`${text}\` stands behind \`...\`, where Kubernetes stops reading`,
      'Open the document with `---`.',
    );
  }
  const shared = sharedNode(place);
  if (shared !== undefined) return refuse(shared.node, `\`${text}\` ${shared.reason}`, literal);
  const merge = laterMerge(parsed, place);
  if (merge === undefined) return undefined;
  // kubectl lets a later `<<` win, kustomize the key; behind a `<<` the key wins for both.
  return refuse(
    merge,
    `\`${text}\` has a merge \`<<\` behind it, which may override it`,
    'Write `<<` first in its mapping.',
  );
}

/** Says how to write a field so that its number can be edited. */
function literalFix({ text }: Field, form: 'number' | 'text'): string {
  return form === 'text'
    ? `Write \`${text}\` as digits in quotes.`
    : `Write \`${text}\` as a plain number of its own.`;
}

/** Says how to write the entry of a kustomization that a field looks for. */
function entryFix({ text }: Field): string | undefined {
  const entry = /^replicas\[name=([^\]]+)\]\.count$/.exec(text)?.[1];
  return (
    entry && `Add \`{name: ${entry}, count: N}\` to its \`replicas:\` list, N being the number that runs now.`
  );
}

interface Stated {
  readonly text: string;
  readonly form: 'number' | 'text';
  readonly node: Node;
  /** Its value as Kubernetes reads it. */
  readonly meant: unknown;
  readonly literal: string;
  readonly refuse: Refuse;
}

/** Refuses a field at a node; where there is none, at its key or the line where it would stand. */
type Refuse = (node: Node | undefined, reason: string, fix: string) => RefusedField;

/** Judges whether one node is a number whose digits can be replaced. */
function judgeScalar(
  { parsed, path, toBytes }: ManifestFile,
  object: ManifestObject,
  stated: Stated,
): Judged {
  const { text, form, node, meant, literal, refuse } = stated;
  if (node.kind !== 'scalar') return refuse(node, `\`${text}\` is not a number`, literal);
  const source = node.start < 0 ? '' : parsed.text.slice(node.start, node.end);
  const filled = filledIn(source);
  if (filled !== undefined)
    return refuse(node, `\`${text}\` is the ${filled.what} \`${shown(source)}\``, filled.fix);
  const quoted = node.style === 'single' || node.style === 'double';
  if (form === 'text' && !quoted)
    return refuse(node, `\`${text}\` stands without quotes where Argo CD wants text`, literal);
  if (form === 'number' && node.style !== 'plain') return refuse(node, `\`${text}\` is quoted`, literal);
  const flaw = whyNoCount(source);
  if (flaw !== undefined) {
    // To Kubernetes `1:30` is text, though YAML 1.1 makes a number of it.
    const fix =
      isCount(meant) && !source.includes(':') ? `Write \`${text}\` as plain digits: ${meant}.` : literal;
    return refuse(node, `\`${text}\` is ${flaw}`, fix);
  }
  const start = toBytes(node.start);
  const target: Target = {
    path,
    field: text,
    documentIndex: object.documentIndex,
    start,
    end: start + source.length,
    line: positionAt(parsed, node.start).line,
    value: Number(source),
    form: { kind: form },
  };
  return { kind: 'found', target };
}

/** Says why a source text is no count of replicas in plain digits; undefined where it is one. */
function whyNoCount(source: string): string | undefined {
  if (!/^(0|[1-9]\d*)$/.test(source))
    return `${source === '' ? 'empty' : `\`${shown(source)}\``}, not a plain decimal number`;
  if (isCount(Number(source))) return undefined;
  return `\`${shown(source)}\`, and Kubernetes takes no more than ${MAX_COUNT}`;
}

/** Recognizes a value that something else fills in before Kubernetes reads it. */
function filledIn(source: string): { readonly what: string; readonly fix: string } | undefined {
  // https://docs.openshift.com/container-platform/latest/openshift_images/using-templates.html
  const parameter = /^\$\{\{(\w+)\}\}$/.exec(source)?.[1];
  if (parameter !== undefined) {
    const fix = `Write the number here, or change the parameter \`${parameter}\` where the Template is processed.`;
    return { what: 'parameter', fix };
  }
  const open = source.indexOf('${');
  if (open >= 0 && source.includes('}', open)) {
    return {
      what: 'substitution',
      fix: 'Point `manifest` at where its value is set, or write the number here.',
    };
  }
  if (!/\{\{|\{%|<%/.test(source)) return undefined;
  return {
    what: 'template',
    fix: 'Point `manifest` at the values that fill it in, or at the rendered manifest.',
  };
}

/** Shows source text on one line of a message, with what cannot be seen written out. */
function shown(source: string): string {
  const line = source
    .slice(0, 400)
    .replace(/[ \t]*[\r\n]\s*/g, ' ')
    .slice(0, 40);
  return line.replace(/[\p{C}\p{Z}]/gu, (char) =>
    char === ' ' ? char : `\\u{${char.codePointAt(0)?.toString(16)}}`,
  );
}

/** Finds a merge in a mapping on the way, behind the key that leads on. */
function laterMerge(parsed: Parsed, { trail }: Place): Node | undefined {
  for (const [depth, node] of trail.entries()) {
    if (node.kind !== 'mapping') continue;
    const own = node.entries.findIndex(({ value }) => value === trail[depth + 1]);
    const merge = node.entries.find(
      ({ key }, index) => own >= 0 && index > own && scalarText(parsed, key) === '<<',
    );
    if (merge !== undefined) return merge.key;
  }
  return undefined;
}

/**
 * Finds a node on the way whose text stands for more, or other, than itself: editing it might change another
 * value too.
 */
function sharedNode(place: Place): { node: Node; reason: string } | undefined {
  for (const node of place.trail) {
    const shared = sharing(node);
    if (shared !== undefined) return { node, reason: shared[node === place.node ? 'itself' : 'around'] };
  }
  return undefined;
}

/** Says by what a node is shared, of itself and of what it holds. */
function sharing(node: Node): { readonly itself: string; readonly around: string } | undefined {
  if (node.kind === 'alias') return { itself: 'is an alias', around: 'lies behind an alias' };
  if (node.anchored) return { itself: 'carries an anchor', around: 'lies under an anchor' };
  return node.tagged ? { itself: 'carries a tag', around: 'lies under a tag' } : undefined;
}

/**
 * Completes the refusal of a missing `spec.replicas`: how to write it, and the insertion where there is room
 * for one.
 */
function creation(file: ManifestFile, object: ManifestObject, field: Field): Partial<RefusedField> {
  if (field.text !== 'spec.replicas') return {};
  const point = insertionPoint(file.parsed, object);
  const fix = 'Write it with the number that runs now';
  if (typeof point === 'string') return { fix: `${fix}; it cannot be inserted here, because ${point}.` };
  const start = file.toBytes(point.offset);
  const { line, before, after } = point;
  const at = {
    path: file.path,
    field: field.text,
    documentIndex: object.documentIndex,
    start,
    end: start,
    line,
  };
  return {
    fix: `${fix}, or set \`spec.manifest.create: true\` in the blueprint to have it inserted.`,
    insertion: { ...at, value: DEFAULT_REPLICAS, form: { kind: 'insertion', before, after } },
  };
}
