import type { PullRequest } from '../ports/pull-requests.ts';
import { proposalBranch } from './branch.ts';
import { type Marker, parseMarker } from './marker.ts';

/** Label of a pull request that nobody approved in time. */
export const TIMED_OUT_LABEL = 'trimtab/timed-out';

/** A time in which a service is left alone, since a person has said no, by hand or by silence. */
export interface Snooze {
  readonly why: string;
  /** The pull request that the person spoke on. */
  readonly pull: number;
  /** End, in milliseconds since 1970. */
  readonly until: number;
}

/**
 * Returns for how long a service is left alone; undefined where nobody has said no. `wanted` is the change that
 * is to be proposed; without it nothing is known to be a revert.
 */
export function findSnooze(
  service: string,
  wanted: Marker | undefined,
  pulls: readonly PullRequest[],
  snoozeMs: number,
  now: Date,
): Snooze | undefined {
  const branch = proposalBranch(service);
  const own = pulls.filter((pull) => pull.head.branch === branch);
  const lasting = (why: string, { number: pull }: PullRequest, time: string | null): Snooze | undefined => {
    const until = time === null ? 0 : Date.parse(time) + snoozeMs;
    return now.getTime() < until ? { why, pull, until } : undefined;
  };
  const merged = own
    .filter((pull) => pull.state === 'merged' && recent(pull.merged_at, snoozeMs, now))
    .at(-1);
  const reverted = merged && wanted && isReverted(merged, wanted, pulls) ? merged : undefined;
  return (
    refusals(own)
      .map((pull) => lasting(whyRefused(pull), pull, pull.closed_at))
      .find((snooze) => snooze !== undefined) ??
    (reverted && lasting(`a person reverted #${reverted.number}`, reverted, reverted.merged_at))
  );
}

function recent(time: string | null, snoozeMs: number, now: Date): boolean {
  return time !== null && now.getTime() - Date.parse(time) < snoozeMs;
}

/**
 * Lists the last pull request, where a person closed it or let it time out: after an earlier one somebody has
 * brought the service back since.
 */
function refusals(own: readonly PullRequest[]): PullRequest[] {
  const newest = Math.max(0, ...own.map(({ number }) => number));
  return own
    .filter((pull) => pull.state === 'closed' && pull.number >= newest)
    .filter((pull) => pull.labels.includes(TIMED_OUT_LABEL) || pull.closed_by !== pull.author);
}

function whyRefused({ labels }: PullRequest): string {
  return labels.includes(TIMED_OUT_LABEL)
    ? 'nobody approved the last pull request in time'
    : 'a person closed the last pull request';
}

/**
 * Checks whether a person has reverted a merged pull request: the very same change is wanted again, and no
 * rollback of this tool took it back.
 */
function isReverted(merged: PullRequest, wanted: Marker, pulls: readonly PullRequest[]): boolean {
  const done = parseMarker(merged.body);
  if (
    done?.file !== wanted.file ||
    done.field !== wanted.field ||
    done.from !== wanted.from ||
    done.to !== wanted.to
  )
    return false;
  return !pulls.some((pull) => pull.state === 'merged' && parseMarker(pull.body)?.reverts === merged.number);
}
