import type { ASTNode } from '@marcbachmann/cel-js';
import { compilePattern } from '../../lib/pattern.ts';

export interface Fault {
  readonly message: string;
  /** UTF-16 offset in the text. */
  readonly offset: number;
}

/** Steps that a rule may take, at most, if lists that it is given are as long as `LONGEST_LIST`. */
const MOST_STEPS = 100_000;
const LONGEST_LIST = 100;
const LOOPS: readonly string[] = ['all', 'exists', 'exists_one', 'map', 'filter'];

/** Under this name `matches` is called here, since the library's own may take hours: see pattern.ts. */
export const LINEAR_MATCHES = 'matchesPattern';

/**
 * Makes a parsed expression safe to work out: its patterns by our own matcher, and no more steps than end at once. A fault names
 * what cannot be made so.
 */
export function tame(root: ASTNode): Fault | undefined {
  const faults: Fault[] = [];
  const cost = costOf(root, faults);
  if (faults[0] === undefined && cost > MOST_STEPS)
    return { message: 'loops within loops: it may take too long', offset: root.start ?? 0 };
  return faults[0];
}

function costOf(node: unknown, faults: Fault[]): number {
  if (Array.isArray(node)) return node.reduce<number>((sum, one) => sum + costOf(one, faults), 0);
  if (!isNode(node)) return 0;
  if (node.op !== 'rcall') return 1 + costOf(node.args, faults);
  const call = node.args as unknown as [string, ASTNode, ASTNode[]];
  const [name, receiver, args] = call;
  if (name === 'bind' && receiver.op === 'id') {
    // Each could double what the one before it holds.
    faults.push({
      message: 'cel.bind is not available here: write the value where it is used',
      offset: node.start ?? 0,
    });
  }
  if (name === 'matches') {
    call[0] = LINEAR_MATCHES;
    const fault = patternFault(args[0]);
    if (fault) faults.push(fault);
  }
  const rounds = LOOPS.includes(name) ? lengthOf(receiver) : 1;
  return 1 + costOf(receiver, faults) + rounds * costOf(args, faults);
}

function patternFault(node: ASTNode | undefined): Fault | undefined {
  if (node?.op !== 'value' || typeof node.args !== 'string') return undefined;
  try {
    compilePattern(node.args);
    return undefined;
  } catch (error) {
    return { message: (error as Error).message, offset: node.start ?? 0 };
  }
}

function lengthOf(node: ASTNode): number {
  if (node.op === 'list') return (node.args as unknown as readonly unknown[]).length;
  const [name, receiver] = node.op === 'rcall' ? (node.args as unknown as [string, ASTNode]) : [];
  return receiver && (name === 'map' || name === 'filter') ? lengthOf(receiver) : LONGEST_LIST;
}

function isNode(value: unknown): value is ASTNode {
  return typeof value === 'object' && value !== null && 'op' in value && 'args' in value;
}
