import type { ASTNode } from '@marcbachmann/cel-js';
import { compilePattern } from '../../lib/pattern.ts';

export interface Fault {
  readonly message: string;
  /** UTF-16 offset in the text. */
  readonly offset: number;
}

/** The most steps that a rule may take where each list that it is given has `ASSUMED_LENGTH` entries. */
const MAX_STEPS = 100_000;
const ASSUMED_LENGTH = 100;
const LOOPS: readonly string[] = ['all', 'exists', 'exists_one', 'map', 'filter'];

/**
 * The name of our `matches`, which ends in linear time; the library's own runs JavaScript's engine. See
 * lib/pattern.ts.
 */
export const LINEAR_MATCHES = 'matchesPattern';

/**
 * Limits what evaluating a parsed expression may cost: replaces `matches` by our own in the tree, and checks
 * its patterns and the number of steps. Returns the first fault, if any.
 */
export function limitExpression(root: ASTNode): Fault | undefined {
  const faults: Fault[] = [];
  const cost = costOf(root, faults);
  if (faults[0] === undefined && cost > MAX_STEPS)
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
  return receiver && (name === 'map' || name === 'filter') ? lengthOf(receiver) : ASSUMED_LENGTH;
}

function isNode(value: unknown): value is ASTNode {
  return typeof value === 'object' && value !== null && 'op' in value && 'args' in value;
}
