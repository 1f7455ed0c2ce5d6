import type { Files } from '../../src/ports/files.ts';
import type { ChangedTree } from '../../src/review/changes/tree.ts';

export type Texts = Readonly<Record<string, string>>;

function filesOf(texts: Texts): Files {
  return {
    list: () => Object.keys(texts).sort(),
    read: (path) => (Object.hasOwn(texts, path) ? Buffer.from(texts[path] ?? '') : undefined),
  };
}

/** Two states of a small repository; what differs is touched, as git would tell. */
export function changedTree(base: Texts, head: Texts): ChangedTree {
  const paths = [...new Set([...Object.keys(base), ...Object.keys(head)])].sort();
  return {
    base: filesOf(base),
    head: filesOf(head),
    touched: paths.filter((path) => base[path] !== head[path]),
    opaque: [],
    links: new Map(),
  };
}
