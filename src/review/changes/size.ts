import { forgetItems, type ItemsOfFile, readItems } from './object.ts';
import type { ChangedTree } from './tree.ts';

/** What all files that are compared may hold, both sides together: each node takes some 1,000 bytes. */
const MAX_COMPARED_NODES = 1_000_000;

/** The two sides of one touched file. */
interface Sides {
  readonly before: ItemsOfFile;
  readonly after: ItemsOfFile;
}

/**
 * Returns how to read touched files one after another. A file with which they would come to more than is held in
 * memory counts as unreadable, and is let go.
 */
export function openSides({ base, head }: Pick<ChangedTree, 'base' | 'head'>): (path: string) => Sides {
  let total = 0;
  return (path) => {
    const bytes = [base.read(path), head.read(path)] as const;
    const [before, after] = [readItems(path, bytes[0]), readItems(path, bytes[1])];
    const nodes = nodesOf(before) + nodesOf(after);
    if (total + nodes <= MAX_COMPARED_NODES) {
      total += nodes;
      return { before, after };
    }
    for (const one of bytes) if (one !== undefined) forgetItems(one);
    const reason = `the changed files up to here hold more than ${MAX_COMPARED_NODES} keys and values; split the change`;
    const beyond = { kind: 'unreadable', line: 1, reason } as const;
    return { before: beyond, after: beyond };
  };
}

function nodesOf(read: ItemsOfFile): number {
  return read.kind === 'items' ? read.nodes : 0;
}
