import type { PullRequest } from '../ports/pull-requests.ts';
import { proposalBranch } from './branch.ts';
import { type Marker, parseMarker } from './marker.ts';

/** Label of a pull request that nobody approved in time. */
export const TIMED_OUT_LABEL = 'trimtab/timed-out';

/**
 * Returns why a service is left alone for a while: a person has said no, by hand or by silence. Undefined
 * when nobody has.
 */
export function snoozeReason(
  wanted: Marker,
  pulls: readonly PullRequest[],
  snoozeMs: number,
  now: Date,
): string | undefined {
  const recent = (time: string | null) => time !== null && now.getTime() - Date.parse(time) < snoozeMs;
  const branch = proposalBranch(wanted.service);
  const own = pulls.filter((pull) => pull.head.branch === branch);
  const closed = own.filter((pull) => pull.state === 'closed' && recent(pull.closed_at));
  if (closed.some((pull) => pull.labels.includes(TIMED_OUT_LABEL)))
    return 'snoozed: nobody approved the last pull request in time';
  if (closed.some((pull) => pull.closed_by !== pull.author))
    return 'snoozed: a person closed the last pull request';
  const merged = own.filter((pull) => pull.state === 'merged' && recent(pull.merged_at)).at(-1);
  return merged && isReverted(merged, wanted, pulls)
    ? `snoozed: a person reverted #${merged.number}`
    : undefined;
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
