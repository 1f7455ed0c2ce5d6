import { scalar } from '../../lib/json.ts';
import { type ManifestFile, type ManifestObject, openManifest } from '../document/object.ts';
import { autoscalerTarget } from '../kubernetes/autoscaler.ts';

/** One field of one rendered object, before and after; undefined where it is not there. */
export interface RenderedChange {
  readonly object: string;
  readonly field: string;
  readonly from: unknown;
  readonly to: unknown;
}

export type RenderDiff =
  | {
      readonly kind: 'changes';
      readonly changes: readonly RenderedChange[];
      /** An autoscaler among what is rendered that sets the count of an object that differs. */
      readonly scaledBy: string | undefined;
    }
  | { readonly kind: 'unreadable'; readonly why: string };

/** More than one field is too many, so there is no need to know them all. */
const ENOUGH = 5;

/** More than this differs only between renderings of different things. */
const MAX_NOISE = 1000;

/**
 * Finds what differs between two renderings of the same objects, but for `noise`. Pure; the first few
 * differences are enough.
 */
export function compareRenders(
  before: Buffer,
  after: Buffer,
  noise: ReadonlySet<string> = new Set(),
  most = ENOUGH,
): RenderDiff {
  const [old, now] = [openManifest('before', before), openManifest('after', after)];
  if (old.kind === 'refused') return { kind: 'unreadable', why: tellRefusal(before, old) };
  if (now.kind === 'refused') return { kind: 'unreadable', why: tellRefusal(after, now) };
  // What no tool can read may not differ either.
  const [lost, other] = [unreadIn(old.file), unreadIn(now.file)];
  const differing = other.find((one, index) => one.text !== lost[index]?.text) ?? lost[other.length];
  if (differing !== undefined) return { kind: 'unreadable', why: tellRefusal(after, differing) };
  const changes: RenderedChange[] = [];
  const found = { changes, compared: new Map(), noise, most };
  for (
    let i = 0;
    i < Math.max(old.file.objects.length, now.file.objects.length) && changes.length < most;
    i += 1
  ) {
    const [left, right] = [old.file.objects[i], now.file.objects[i]];
    const object = nameObject(left ?? right ?? {});
    collect(found, object, [], left?.value, right?.value);
  }
  return { kind: 'changes', changes, scaledBy: scalerOf(changes, now.file.objects) };
}

function unreadIn({ flaws }: ManifestFile) {
  return flaws.flatMap((flaw) => (flaw.kind === 'unread' ? [flaw] : []));
}

/** Says why output cannot be read, and of which template it is, by the comment that helm writes above it. */
function tellRefusal(output: Buffer, { line, reason }: { readonly line: number; readonly reason: string }) {
  const above = output.toString('utf8').split('\n').slice(0, line);
  const source = above.findLast((one) => one.startsWith('# Source: '));
  const of = source === undefined ? '' : ` of ${source.slice('# Source: '.length).trim()}`;
  // What the parser quotes may be a value.
  const said = reason.replace(/"[^"]*"/g, '"…"').replace(/ characters: .*/, ' characters');
  return `line ${line} of the output${of}: ${said}`;
}

function nameObject({ kind = 'object', name = '', namespace }: Partial<ManifestObject>): string {
  return `${kind} ${namespace === undefined ? '' : `${namespace}/`}${name}`;
}

/** Finds what scales an object whose count differs, if that is rendered too. */
function scalerOf(
  changes: readonly RenderedChange[],
  objects: readonly ManifestObject[],
): string | undefined {
  const counted = changes.filter(({ field }) => field === 'spec.replicas').map(({ object }) => object);
  if (counted.length === 0) return undefined;
  const scaler = objects.find((object) => {
    const target = autoscalerTarget(object);
    return target !== undefined && counted.includes(nameObject(target));
  });
  return scaler && nameObject(scaler);
}

/**
 * Finds what two renderings of the very same files differ in, as of random passwords: names of fields that
 * say nothing about a change.
 */
export function noiseBetween(before: Buffer, again: Buffer): ReadonlySet<string> {
  const diff = compareRenders(before, again, new Set(), MAX_NOISE);
  return new Set(
    diff.kind === 'changes' ? diff.changes.map(({ object, field }) => nameOf(object, field)) : [],
  );
}

function nameOf(object: string, field: string): string {
  return `${object} ${field}`;
}

interface Found {
  readonly changes: RenderedChange[];
  /** Pairs that were compared before, and whether they differ: aliases can repeat one pair without end. */
  readonly compared: Map<object, Map<object, boolean>>;
  readonly noise: ReadonlySet<string>;
  readonly most: number;
}

function collect(found: Found, object: string, path: readonly string[], from: unknown, to: unknown): void {
  const { changes, noise, most } = found;
  if (changes.length >= most || Object.is(from, to)) return;
  // Depth is bounded by the parser, so recursion is safe here.
  if (
    typeof from !== 'object' ||
    typeof to !== 'object' ||
    from === null ||
    to === null ||
    Array.isArray(from) !== Array.isArray(to)
  ) {
    const field = path.join('.');
    const texts = valuesTexts(path, from, to);
    if (texts !== undefined) collect(found, object, path, ...texts);
    else if (!noise.has(nameOf(object, field))) changes.push({ object, field, from, to });
    return;
  }
  const known = found.compared.get(from)?.get(to);
  if (known === true) changes.push({ object, field: path.join('.'), from, to });
  if (known !== undefined) return;
  const pairs = found.compared.get(from) ?? new Map<object, boolean>();
  found.compared.set(from, pairs.set(to, false));
  const earlier = changes.length;
  for (const key of new Set([...Object.keys(from), ...Object.keys(to)])) {
    const value = (side: object) =>
      Object.hasOwn(side, key) ? (side as Record<string, unknown>)[key] : undefined;
    collect(found, object, [...path, key], value(from), value(to));
  }
  pairs.set(to, changes.length > earlier);
}

/**
 * Reads texts that hold values of a chart, as a chart of Applications renders them; undefined where they are none,
 * or say the same in other words.
 */
function valuesTexts(path: readonly string[], from: unknown, to: unknown): [unknown, unknown] | undefined {
  if (typeof from !== 'string' || typeof to !== 'string' || !/^values(\.ya?ml)?$/.test(path.at(-1) ?? ''))
    return undefined;
  const [left, right] = [readValues(from), readValues(to)];
  return left === undefined || right === undefined ? undefined : [left, right];
}

function readValues(text: string): object | undefined {
  const opened = openManifest('values', Buffer.from(text));
  const value =
    opened.kind === 'open' && opened.file.flaws.length === 0 ? opened.file.objects[0]?.value : undefined;
  return typeof value === 'object' && value !== null ? value : undefined;
}

/**
 * Says what is wrong with a rendering as the outcome of changing one count; undefined where one field of one
 * object changed so, or nothing.
 */
export function flawOf(diff: RenderDiff, from: number | undefined, to: number): string | undefined {
  if (diff.kind === 'unreadable') return `it cannot be read: ${diff.why}`;
  const [only, second] = diff.changes;
  if (diff.scaledBy !== undefined) return `${diff.scaledBy} sets this count; change its bounds instead`;
  if (only === undefined) return undefined;
  if (second !== undefined)
    return `more than one field changes: ${only.object} ${only.field}, ${second.object} ${second.field}`;
  const expected = (value: unknown, count: number | undefined) =>
    count === undefined ? value === undefined : scalar(value) === scalar(count);
  if (expected(only.from, from) && expected(only.to, to)) return undefined;
  // Whatever else it is may be secret; a count is not.
  const isCount = /(^|\.)replicas$/.test(only.field);
  const found = isCount ? `goes from ${only.from} to ${only.to}, not` : 'does not go';
  return `${only.object} ${only.field} ${found} from ${from} to ${to}`;
}
