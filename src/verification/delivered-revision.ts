import type { Descent } from '../ports/git.ts';

/**
 * Delivery of a merged commit to the cluster. Only `delivered` is proof. `pending` waits, however long: a
 * manual sync or a sync window is nobody's failure. `unknown` leaves the judgment to the other checks.
 */
export type Delivery =
  | { readonly kind: 'skipped' }
  /**
   * `revision` was applied at `at` (ISO 8601; undefined where live state matched before). `unhealthy` says
   * what the tool still waits for.
   */
  | {
      readonly kind: 'delivered';
      readonly revision: string;
      readonly at: string | undefined;
      readonly unhealthy: string | undefined;
    }
  | { readonly kind: 'pending'; readonly reason: string }
  | { readonly kind: 'unknown'; readonly reason: string };

export interface DeliveryFacts {
  /** URL of the repository that was merged into, and the manifest's path from its root. */
  readonly repository: string;
  readonly path: string;
  readonly expected: number;
  readonly liveReplicas: number | undefined;
  /** By revision, whether it is the merge commit or descends from it. */
  readonly descends: ReadonlyMap<string, Descent>;
  /**
   * Value of the field at the newest revision, the first of `revisionsToLookUp`; undefined where it cannot be
   * read.
   */
  readonly valueThere: number | undefined;
}

/**
 * Returns why a revision does not prove that our value was applied; undefined where it does. A descendant may
 * have reverted us, so the field has to hold our value there.
 */
export function shortfall(
  revision: string,
  { descends, valueThere, expected }: DeliveryFacts,
): Extract<Delivery, { kind: 'pending' | 'unknown' }> | undefined {
  const known = descends.get(revision);
  const name = shortRevision(revision);
  if (!isCommit(revision)) {
    return { kind: 'unknown', reason: `${name} is no commit, and what it was made from is not said` };
  }
  if (known === undefined || known === 'unknown') {
    return {
      kind: 'unknown',
      reason: `whether ${name} contains the merge cannot be told from this clone; fetch more history (fetch-depth: 0)`,
    };
  }
  if (known === 'no') return { kind: 'pending', reason: `it is at ${name}, from before the merge` };
  if (valueThere === expected) return undefined;
  return {
    kind: 'pending',
    reason: `the field states ${valueThere ?? 'something unreadable'} at ${name}, not ${expected}`,
  };
}

export function shortRevision(revision: string): string {
  return revision.slice(0, 10);
}

export function isCommit(revision: string): boolean {
  return /^([0-9a-f]{40}|[0-9a-f]{64})$/.test(revision);
}
