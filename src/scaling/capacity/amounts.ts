import type { Fraction } from '../../lib/fraction.ts';
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

/** Lists what is asked for and not free, for people: `CPU`, `memory limits`, `pods`. */
export function shortOf(free: Amounts, size: Amounts): string[] {
  const names = {
    cpu: 'CPU',
    memory: 'memory',
    cpu_limit: 'CPU limits',
    memory_limit: 'memory limits',
    pods: 'pods',
  };
  return QUOTA_DIMENSIONS.flatMap((d) => (isShort(free, size, d) ? [names[d]] : []));
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
