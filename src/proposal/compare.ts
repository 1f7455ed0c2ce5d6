import type { PullRequest } from '../ports.ts';
import { type Marker, parseMarker, sameFingerprint } from './marker.ts';

export const BRANCH_PREFIX = 'trimtab/';

/** What one service wants this run; `none` only when a complete decision in scope says that nothing is needed. */
export type Wish =
  | { readonly kind: 'change'; readonly marker: Marker }
  | { readonly kind: 'none'; readonly service: string; readonly why: string }
  | { readonly kind: 'unknown'; readonly service: string; readonly why: string };

/** Facts about an open pull request that only git knows. */
export interface HeadFacts {
  /** Somebody else has committed to the branch. */
  readonly foreign: boolean;
  /** Merging it into base would still apply: the file on base is the one it was built on. */
  readonly current: boolean;
}

export type Step =
  | { readonly kind: 'create'; readonly service: string; readonly marker: Marker }
  | { readonly kind: 'update'; readonly service: string; readonly marker: Marker; readonly pull: PullRequest }
  | { readonly kind: 'close'; readonly service: string; readonly pull: PullRequest; readonly why: string }
  | { readonly kind: 'leave'; readonly service: string; readonly why: string; readonly pull: PullRequest | undefined };

export interface Limits {
  readonly perRun: number;
  readonly maxOpen: number;
  readonly snoozeMs: number;
}

/**
 * Desired against actual, one step a service, in the order of the wishes. Anything short of a complete
 * contrary decision leaves an open pull request alone.
 */
export function comparePulls(
  wishes: readonly Wish[],
  pulls: readonly PullRequest[],
  heads: ReadonlyMap<number, HeadFacts>,
  limits: Limits,
  now: Date,
): Step[] {
  const open = new Map(pulls.filter((p) => p.state === 'open').map((p) => [p.head.branch, p]));
  const snoozed = closedByPeople(pulls, limits.snoozeMs, now);
  let creations = 0;
  let opened = open.size;
  return wishes.map((wish): Step => {
    const service = wish.kind === 'change' ? wish.marker.service : wish.service;
    const pull = open.get(`${BRANCH_PREFIX}${service}`);
    const leave = (why: string): Step => ({ kind: 'leave', service, why, pull });
    if (wish.kind === 'unknown') return leave(wish.why);
    const facts = pull && heads.get(pull.number);
    if (facts?.foreign) return leave('a person has committed to the branch');
    if (wish.kind === 'none') return pull ? { kind: 'close', service, pull, why: wish.why } : leave(wish.why);
    if (pull) {
      const present = parseMarker(pull.body);
      if (present && sameFingerprint(present, wish.marker) && facts?.current !== false) return leave('unchanged');
      return { kind: 'update', service, marker: wish.marker, pull };
    }
    if (snoozed.has(service)) return leave('snoozed: a person closed the last pull request');
    if (creations >= limits.perRun) return leave(`held back: per_run allows ${limits.perRun} new pull requests`);
    if (opened >= limits.maxOpen) return leave(`held back: max_open allows ${limits.maxOpen} open pull requests`);
    creations += 1;
    opened += 1;
    return { kind: 'create', service, marker: wish.marker };
  });
}

function closedByPeople(pulls: readonly PullRequest[], snoozeMs: number, now: Date): ReadonlySet<string> {
  const recent = pulls.filter(
    (p) => p.state === 'closed' && p.closed_by !== p.author && p.closed_at !== null && now.getTime() - Date.parse(p.closed_at) < snoozeMs,
  );
  return new Set(recent.map((p) => p.head.branch.slice(BRANCH_PREFIX.length)));
}
