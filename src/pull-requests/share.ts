/** Part of a fleet that one job sees to, as far as it takes places of a limit. */
export interface Part {
  readonly name: string;
  /** Services that may come to need a place. */
  readonly services: number;
  /** Places that its open pull requests have taken. */
  readonly taken: number;
}

/**
 * Divides the places of a limit among parts, so that the jobs of all parts keep to it together and none has to
 * know what another does. Each place goes to the part that has fewest for its services; among equals in the order
 * of `parts`, beginning with another one each `turn`. Returns how many more each may take.
 *
 * A part's places only shrink by what it takes itself: a job that looks later, when others have opened some of
 * theirs, comes to the same answer.
 */
export function divide(limit: number, parts: readonly Part[], turn: number): ReadonlyMap<string, number> {
  const first = parts.length === 0 ? 0 : turn % parts.length;
  const shares = [...parts.slice(first), ...parts.slice(0, first)].map((part) => ({ ...part, more: 0 }));
  let left = limit - parts.reduce((sum, { taken }) => sum + taken, 0);
  for (; left > 0; left -= 1) {
    let next: (typeof shares)[number] | undefined;
    for (const one of shares) {
      if (one.taken + one.more >= one.services) continue;
      if (next === undefined || hasFewer(one, next)) next = one;
    }
    if (next === undefined) break;
    next.more += 1;
  }
  return new Map(shares.map(({ name, more }) => [name, more]));
}

type Shared = Part & { readonly more: number };

/** Compares places for each service, without a division. */
function hasFewer(a: Shared, b: Shared): boolean {
  return (a.taken + a.more) * b.services < (b.taken + b.more) * a.services;
}
