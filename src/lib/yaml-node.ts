import { EVENT_ID, type Event, SCALAR_STYLE, type ScalarEvent, YAMLException } from 'js-yaml';

type ScalarStyleName = 'plain' | 'single' | 'double' | 'literal' | 'folded';

interface Marks {
  readonly anchored: boolean;
  readonly tagged: boolean;
}

export interface ScalarNode extends Marks {
  readonly kind: 'scalar';
  /** UTF-16 offset of the content, without quotes; -1 where the value is empty. */
  readonly start: number;
  readonly end: number;
  readonly style: ScalarStyleName;
  /** The parser's own event, from which the decoded text is made only when asked for. */
  readonly event: ScalarEvent;
}

export interface Entry {
  readonly key: Node;
  readonly value: Node;
}

export interface MappingNode extends Marks {
  readonly kind: 'mapping';
  readonly start: number;
  readonly entries: Entry[];
}

interface SequenceNode extends Marks {
  readonly kind: 'sequence';
  readonly start: number;
  readonly items: Node[];
}

interface AliasNode {
  readonly kind: 'alias';
  readonly start: number;
}

export type Node = ScalarNode | MappingNode | SequenceNode | AliasNode;
const STYLES: Readonly<Record<number, ScalarStyleName>> = {
  [SCALAR_STYLE.PLAIN]: 'plain',
  [SCALAR_STYLE.SINGLE_QUOTED]: 'single',
  [SCALAR_STYLE.DOUBLE_QUOTED]: 'double',
  [SCALAR_STYLE.LITERAL_BLOCK]: 'literal',
  [SCALAR_STYLE.FOLDED_BLOCK]: 'folded',
};

function toNode(
  event: Exclude<Event, { type: typeof EVENT_ID.DOCUMENT } | { type: typeof EVENT_ID.POP }>,
): Node {
  if (event.type === EVENT_ID.ALIAS) return { kind: 'alias', start: event.anchorStart };
  const marks = { anchored: event.anchorStart >= 0, tagged: event.tagStart >= 0 };
  if (event.type === EVENT_ID.MAPPING) return { kind: 'mapping', start: event.start, entries: [], ...marks };
  if (event.type === EVENT_ID.SEQUENCE) return { kind: 'sequence', start: event.start, items: [], ...marks };
  return {
    kind: 'scalar',
    start: event.valueStart,
    end: event.valueEnd,
    style: STYLES[event.style] ?? 'plain',
    event,
    ...marks,
  };
}

/**
 * Builds the nodes of a text, one root a document.
 * @throws YAMLException for a key that is a mapping or a list: JSON has none, so Kubernetes reads none.
 */
export function buildTrees(text: string, events: readonly Event[]): (Node | undefined)[] {
  const roots: (Node | undefined)[] = [];
  const open: Open[] = [];
  for (const event of events) {
    if (event.type === EVENT_ID.POP) open.pop();
    else if (event.type === EVENT_ID.DOCUMENT) {
      roots.push(undefined);
      open.push({ node: undefined, key: undefined });
    } else {
      const node = toNode(event);
      const parent = open.at(-1);
      if (parent?.node === undefined) roots[roots.length - 1] = node;
      else attach(text, parent, parent.node, node);
      if (node.kind === 'mapping' || node.kind === 'sequence') open.push({ node, key: undefined });
    }
  }
  return roots;
}

/** A document, mapping or list whose end is still to come. */
interface Open {
  readonly node: MappingNode | SequenceNode | undefined;
  /** The key whose value is still to come: keys and values alternate inside a mapping. */
  key: Node | undefined;
}

function attach(text: string, open: Open, parent: MappingNode | SequenceNode, node: Node): void {
  if (parent.kind === 'sequence') parent.items.push(node);
  else if (open.key !== undefined) {
    parent.entries.push({ key: open.key, value: node });
    open.key = undefined;
  } else if (node.kind === 'mapping' || node.kind === 'sequence')
    YAMLException.throwAt(text, node.start, 'a key is a mapping or a list');
  else open.key = node;
}
