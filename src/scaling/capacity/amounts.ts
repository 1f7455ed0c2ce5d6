import type { Fraction } from '../../lib/fraction.ts';
import { formatCpu, formatMemory } from '../../lib/quantity.ts';
import { type Amounts, QUOTA_DIMENSIONS } from '../../metrics/observation/types.ts';
import type { ReplicaDemand, Replicas } from './types.ts';

/** Returns what one replica takes from a node or a budget. */
export function amountsOfReplica({ cpu, memory, limits }: ReplicaDemand): Amounts {
  return {
    cpu,
    memory,
    pods: 1n,
    ...(limits.cpu === undefined ? {} : { cpu_limit: limits.cpu }),
    ...(limits.memory === undefined ? {} : { memory_limit: limits.memory }),
  };
}

/** Returns `a − b` in each dimension that `a` states; what it does not state is not limited. */
export function less(a: Amounts, b: Amounts): Amounts {
  const left: { -readonly [K in keyof Amounts]: Amounts[K] } = {};
  for (const d of QUOTA_DIMENSIONS) if (a[d] !== undefined) left[d] = a[d] - (b[d] ?? 0n);
  return left;
}

/** Checks whether a size fits into what is free. */
export function holds(free: Amounts, size: Amounts): boolean {
  return QUOTA_DIMENSIONS.every((d) => !isShort(free, size, d));
}

/** Returns how many times a size fits into what is free, at most `count` times. */
export function fitting(free: Amounts, size: Amounts, count: number): number {
  return QUOTA_DIMENSIONS.reduce((min, d) => {
    const [left, asked] = [free[d], size[d] ?? 0n];
    if (left === undefined || asked === 0n) return min;
    const times = left < asked ? 0n : left / asked;
    return times < BigInt(min) ? Number(times) : min;
  }, count);
}

/** Returns a size times a count. */
export function times(size: Amounts, count: number): Amounts {
  return Object.fromEntries(Object.entries(size).map(([d, amount]) => [d, amount * BigInt(count)]));
}

type Dimension = keyof Amounts;

const DIMENSIONS: Readonly<Record<Dimension, readonly [string, (amount: bigint) => string]>> = {
  cpu: ['CPU', formatCpu],
  memory: ['memory', formatMemory],
  cpu_limit: ['CPU limits', formatCpu],
  memory_limit: ['memory limits', formatMemory],
  pods: ['pods', String],
};

/** Lists in which dimensions a size does not fit into what is free. */
export function shortOf(free: Amounts, size: Amounts): Dimension[] {
  return QUOTA_DIMENSIONS.filter((d) => isShort(free, size, d));
}

/**
 * Names a dimension for people, with what is asked and what there is: `CPU (1 asked, 500m left)`. A negative
 * balance counts as 0.
 */
export function tellShort(
  d: Dimension,
  size: Amounts,
  left: bigint,
  tell = (amount: string) => `${amount} left`,
): string {
  const [name, format] = DIMENSIONS[d];
  return `${name} (${format(size[d] ?? 0n)} asked, ${tell(format(left > 0n ? left : 0n))})`;
}

/**
 * Checks one dimension. Where nothing is asked, nothing is short, even if a reservation took the rest below
 * 0.
 */
function isShort(free: Amounts, size: Amounts, d: keyof Amounts): boolean {
  const [left, asked] = [free[d], size[d] ?? 0n];
  return left !== undefined && asked > 0n && asked > left;
}

/** Sums what all these replicas take. */
export function total(items: readonly Replicas[]): Amounts {
  const sum: { -readonly [K in keyof Amounts]: Amounts[K] } = {};
  for (const { replica, count } of items) {
    const all = times(amountsOfReplica(replica), count);
    for (const d of QUOTA_DIMENSIONS) sum[d] = (sum[d] ?? 0n) + (all[d] ?? 0n);
  }
  return sum;
}

/** Returns the amounts without the share of CPU and memory that is to stay free, rounded up. */
export function keepFree<T extends Amounts>(amounts: T, headroom: Fraction): T {
  const rest = (value: bigint) => value - (value * headroom.n + headroom.d - 1n) / headroom.d;
  const { cpu, memory } = amounts;
  return {
    ...amounts,
    ...(cpu === undefined ? {} : { cpu: rest(cpu) }),
    ...(memory === undefined ? {} : { memory: rest(memory) }),
  };
}

/** Returns the amounts that are stated. */
export function amountsOf({
  cpu,
  memory,
}: {
  readonly cpu: bigint | undefined;
  readonly memory: bigint | undefined;
}): Amounts {
  return { ...(cpu === undefined ? {} : { cpu }), ...(memory === undefined ? {} : { memory }) };
}
