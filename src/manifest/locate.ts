import type { Document, Node, Parsed, Path, Located as Place } from './document.ts';
import { locatePath, parseManifest, positionAt, valueAt } from './document.ts';

/** One scalar that may be edited. */
export interface Target {
  readonly path: string;
  readonly field: string;
  readonly documentIndex: number;
  /** Byte offsets into the file, end exclusive; they cover the digits alone. */
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly value: number;
}

export interface WorkloadName {
  readonly kind: string;
  readonly name: string;
  readonly namespace?: string | undefined;
}

export interface Refused {
  readonly kind: 'refused';
  readonly file: string;
  readonly line: number;
  readonly reason: string;
  readonly fix: string;
}

export type Located =
  | { readonly kind: 'found'; readonly target: Target }
  | { readonly kind: 'absent' }
  | { readonly kind: 'ambiguous'; readonly file: string; readonly lines: readonly number[] }
  | Refused;

/** What part of which object is edited. Further kinds of field become further members of this union. */
export type Field = { readonly kind: 'replicas'; readonly text: string; readonly path: Path };

/** Reads the blueprint's `manifest.field`; undefined when no such field can be edited. */
export function parseField(text: string): Field | undefined {
  return text === 'spec.replicas' ? { kind: 'replicas', text, path: ['spec', 'replicas'] } : undefined;
}

/** A workload as one file writes it, with the outcome of looking for the field in it. */
export interface WorkloadAt {
  readonly namespace: string | undefined;
  readonly line: number;
  readonly located: { readonly kind: 'found'; readonly target: Target } | Refused;
}

export type Inspection = { readonly kind: 'inspected'; readonly workloads: ReadonlyMap<string, readonly WorkloadAt[]> } | Refused;

/** Key under which workloads are filed; namespaces are compared separately, because a manifest may leave its out. */
export function nameKey(workload: { readonly kind: string; readonly name: string }): string {
  return `${workload.kind}/${workload.name}`;
}

const API_GROUPS: Readonly<Record<string, string>> = { Deployment: 'apps/', StatefulSet: 'apps/', Rollout: 'argoproj.io/' };

/** The prefix that `apiVersion` must have for a kind; undefined for kinds that cannot be edited. */
export function apiGroupOf(kind: string): string | undefined {
  return Object.hasOwn(API_GROUPS, kind) ? API_GROUPS[kind] : undefined;
}

/** Finds the replica count of one workload in one file. */
export function locateReplicas(file: string, bytes: Buffer, workload: WorkloadName, field = 'spec.replicas'): Located {
  const parsedField = parseField(field);
  if (parsedField === undefined) return unknownField(file, field);
  const inspection = inspectFile(file, bytes, parsedField);
  return inspection.kind === 'refused' ? inspection : pick(file, inspection, workload);
}

/** The refusal for a `manifest.field` that this version cannot edit. */
export function unknownField(file: string, field: string): Refused {
  return { kind: 'refused', file, line: 1, reason: `the field \`${field}\` cannot be edited`, fix: 'Use `spec.replicas`.' };
}

/** Chooses among a file's workloads; two that match are never guessed between. */
export function pick(file: string, inspection: Extract<Inspection, { kind: 'inspected' }>, workload: WorkloadName): Located {
  const named = inspection.workloads.get(nameKey(workload)) ?? [];
  const matching = named.filter((found) => sameNamespace(found.namespace, workload.namespace));
  const only = matching[0];
  if (only === undefined) return { kind: 'absent' };
  if (matching.length > 1) return { kind: 'ambiguous', file, lines: matching.map((found) => found.line) };
  return only.located;
}

function sameNamespace(written: string | undefined, wanted: string | undefined): boolean {
  return written === undefined || wanted === undefined || written === wanted;
}

/** Every workload of a file (or those whose name key is wanted), `List` items included. */
export function inspectFile(file: string, bytes: Buffer, field: Field, wanted?: ReadonlySet<string>): Inspection {
  const result = parseManifest(bytes);
  if (result.kind === 'unparsed') {
    return { kind: 'refused', file, line: result.line, reason: result.reason, fix: result.fix };
  }
  const { parsed } = result;
  const toBytes = byteOffsets(parsed.text, bytes.length);
  const workloads = new Map<string, WorkloadAt[]>();
  for (const [documentIndex, document] of parsed.documents.entries()) {
    for (const base of objectPaths(document.value)) {
      const identity = identify(valueAt(document.value, base));
      if (identity === undefined) continue;
      const key = nameKey(identity);
      if (wanted !== undefined && !wanted.has(key)) continue;
      const place = locatePath(parsed, document.root, base);
      const line = lineOf(parsed, place.trail);
      const located = judge({ file, parsed, document, documentIndex, field, base, toBytes });
      const entry = { namespace: identity.namespace, line, located };
      const list = workloads.get(key);
      if (list === undefined) workloads.set(key, [entry]);
      else list.push(entry);
    }
  }
  return { kind: 'inspected', workloads };
}

/** Paths of the Kubernetes objects in a document: itself, or the items of a `List`. */
export function objectPaths(value: unknown): Path[] {
  const kind = valueAt(value, ['kind']);
  const items = valueAt(value, ['items']);
  if (typeof kind === 'string' && kind.endsWith('List') && Array.isArray(items)) return items.map((_, index) => ['items', index]);
  return [[]];
}

function identify(value: unknown): { kind: string; name: string; namespace: string | undefined } | undefined {
  const kind = valueAt(value, ['kind']);
  const apiVersion = valueAt(value, ['apiVersion']);
  const name = valueAt(value, ['metadata', 'name']);
  if (typeof kind !== 'string' || typeof apiVersion !== 'string' || typeof name !== 'string') return undefined;
  const group = apiGroupOf(kind);
  if (group === undefined || !apiVersion.startsWith(group)) return undefined;
  const namespace = valueAt(value, ['metadata', 'namespace']);
  return { kind, name, namespace: typeof namespace === 'string' && namespace !== '' ? namespace : undefined };
}

interface Search {
  readonly file: string;
  readonly parsed: Parsed;
  readonly document: Document;
  readonly documentIndex: number;
  readonly field: Field;
  readonly base: Path;
  readonly toBytes: (offset: number) => number;
}

function judge(search: Search): { kind: 'found'; target: Target } | Refused {
  const { file, parsed, document, field } = search;
  const path = [...search.base, ...field.path];
  const place = locatePath(parsed, document.root, path);
  const refuse = (node: Node | undefined, reason: string, fix: string): Refused => {
    const from = node !== undefined && node.start >= 0 ? node : place.key;
    const line = from === undefined ? lineOf(parsed, place.trail) : positionAt(parsed, from.start).line;
    return { kind: 'refused', file, line, reason, fix };
  };
  const literal = `Write \`${field.text}\` as a plain number of its own.`;
  const shared = sharedNode(place);
  if (shared !== undefined) return refuse(shared.node, `\`${field.text}\` ${shared.reason}`, literal);
  if (place.node === undefined) {
    return valueAt(document.value, path) === undefined
      ? refuse(undefined, `\`${field.text}\` is missing`, `Write \`${field.text}\` with the number that runs now.`)
      : refuse(undefined, `\`${field.text}\` comes from a merge or an alias`, literal);
  }
  if (place.node.kind !== 'scalar') return refuse(place.node, `\`${field.text}\` is not a number`, literal);
  const { node } = place;
  if (node.style !== 'plain') return refuse(node, `\`${field.text}\` is quoted`, literal);
  const source = node.start < 0 ? '' : parsed.text.slice(node.start, node.end);
  if (!/^(0|[1-9]\d*)$/.test(source) || !Number.isSafeInteger(Number(source))) {
    const what = source === '' ? 'empty' : `\`${source.slice(0, 40)}\``;
    return refuse(node, `\`${field.text}\` is ${what}, not a plain decimal number`, literal);
  }
  const start = search.toBytes(node.start);
  const target: Target = {
    path: file,
    field: field.text,
    documentIndex: search.documentIndex,
    start,
    end: start + source.length,
    line: positionAt(parsed, node.start).line,
    value: Number(source),
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

function lineOf(parsed: Parsed, trail: readonly Node[]): number {
  const node = trail.findLast((candidate) => candidate.start >= 0);
  return positionAt(parsed, node?.start ?? 0).line;
}

/** From UTF-16 to byte offsets. It remembers the last answer, so rising offsets cost one pass over the file in all. */
function byteOffsets(text: string, byteLength: number): (offset: number) => number {
  if (byteLength === text.length) return (offset) => offset;
  let lastOffset = 0;
  let lastByte = 0;
  return (offset) => {
    if (offset < lastOffset) {
      lastOffset = 0;
      lastByte = 0;
    }
    lastByte += Buffer.byteLength(text.slice(lastOffset, offset), 'utf8');
    lastOffset = offset;
    return lastByte;
  };
}
