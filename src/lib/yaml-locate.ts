import { getScalarValue } from 'js-yaml';
import type { Path } from './value-at.ts';
import type { Entry, MappingNode, Node } from './yaml-node.ts';
import { type Parsed, positionAt } from './yaml-source.ts';

/** Decodes the text of a scalar; undefined for anything else. */
export function scalarText(parsed: Parsed, node: Node): string | undefined {
  return node.kind === 'scalar' ? getScalarValue(parsed.text, node.event) : undefined;
}

/** Finds the entry written under a key in this very mapping: neither merged nor aliased. */
export function entryOf(parsed: Parsed, node: Node | undefined, key: string): Entry | undefined {
  if (node?.kind !== 'mapping') return undefined;
  return isSmall(node)
    ? node.entries.find((entry) => scalarText(parsed, entry.key) === key)
    : entriesByKey(parsed, node).get(key);
}

/** Returns the entries of a mapping by the text of their keys; of a key that stands twice the first. */
export const entriesByKey = rememberLarge((parsed, node): ReadonlyMap<string, Entry> => {
  const index = new Map<string, Entry>();
  for (const entry of node.entries) {
    const text = scalarText(parsed, entry.key);
    if (text !== undefined && !index.has(text)) index.set(text, entry);
  }
  return index;
});

/**
 * Remembers what is made of a large mapping, which is looked up once for each mistake in it: there may be as many as
 * keys. Of a small one it is made anew.
 */
export function rememberLarge<T extends object>(
  make: (parsed: Parsed, node: MappingNode) => T,
): (parsed: Parsed, node: MappingNode) => T {
  const known = new WeakMap<MappingNode, T>();
  return (parsed, node) => {
    if (isSmall(node)) return make(parsed, node);
    const made = known.get(node) ?? make(parsed, node);
    known.set(node, made);
    return made;
  };
}

/**
 * Checks for a mapping of few and short keys, as people write them. Searching those costs less than keeping
 * something beside each: the garbage collector walks a whole WeakMap every time.
 */
function isSmall({ entries }: MappingNode): boolean {
  const isShort = ({ key }: Entry) => key.kind !== 'scalar' || key.end - key.start <= LONGEST_KEY;
  return entries.length <= FEW_KEYS && entries.every(isShort);
}

const FEW_KEYS = 24;
const LONGEST_KEY = 200;

/** Place in the source that a path leads to, as far as it is written there. */
export interface Located {
  /** Nodes from the root to the last one found, both included. */
  readonly trail: readonly Node[];
  /** The node at the end of the whole path. */
  readonly node: Node | undefined;
  /** The key in front of that node, when it has one. */
  readonly key: Node | undefined;
}

/** Follows a path through the source, without following aliases or merges. */
export function locatePath(parsed: Parsed, root: Node | undefined, path: Path): Located {
  const trail: Node[] = root === undefined ? [] : [root];
  let node = root;
  let key: Node | undefined;
  for (const step of path) {
    const entry = typeof step === 'string' ? entryOf(parsed, node, step) : undefined;
    const next =
      typeof step === 'string' ? entry?.value : node?.kind === 'sequence' ? node.items[step] : undefined;
    if (next === undefined) return { trail, node: undefined, key: undefined };
    trail.push(next);
    node = next;
    key = entry?.key;
  }
  return { trail, node, key };
}

/** Finds the path that leads to the scalar starting at a UTF-16 offset. Depth is bounded by the parser. */
export function pathTo(parsed: Parsed, root: Node | undefined, start: number): Path | undefined {
  if (root?.kind === 'scalar') return root.start === start ? [] : undefined;
  for (const [step, child] of childrenOf(parsed, root)) {
    const rest = pathTo(parsed, child, start);
    if (rest !== undefined && step !== undefined) return [step, ...rest];
  }
  return undefined;
}

function childrenOf(
  parsed: Parsed,
  node: Node | undefined,
): (readonly [string | number | undefined, Node])[] {
  if (node?.kind === 'sequence') return node.items.map((item, index) => [index, item]);
  if (node?.kind !== 'mapping') return [];
  return node.entries.map(({ key, value }) => [scalarText(parsed, key), value]);
}

/** Returns the line of the last of these nodes that has a place of its own. */
export function lineOf(parsed: Parsed, trail: readonly Node[]): number {
  const node = trail.findLast((candidate) => candidate.start >= 0);
  return positionAt(parsed, node?.start ?? 0).line;
}
