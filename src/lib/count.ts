/** Largest count of replicas: Kubernetes has 32 bits for it. */
export const MAX_COUNT = 2 ** 31 - 1;

/** Checks for a number of replicas that Kubernetes can hold. */
export function isCount(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 0 && Number(value) <= MAX_COUNT;
}

/** Formats a count with its noun: `1 replica`, `3 replicas`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** Lists the first names and counts the others: `a, b and 3 more`. */
export function listFirst(names: readonly string[], max: number): string {
  const more = names.length > max ? ` and ${names.length - max} more` : '';
  return `${names.slice(0, max).join(', ')}${more}`;
}
