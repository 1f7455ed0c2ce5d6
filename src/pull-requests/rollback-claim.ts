import type { PullRequest } from '../ports/pull-requests.ts';
import { proposalBranch, rollbackBranch } from './branch.ts';
import { isForeign } from './head.ts';
import { parseMarker } from './marker.ts';

/**
 * Returns what a pull request of this tool takes back; undefined where it is none, or where the pull request
 * it names does not bear it out. `find` looks a pull request up by its number.
 */
export async function rollbackClaim(
  pull: PullRequest,
  find: (number: number) => Promise<PullRequest | undefined>,
): Promise<RollbackClaim | undefined> {
  const marker = parseMarker(pull.body);
  if (
    marker?.reverts === undefined ||
    !pull.ours ||
    isForeign(pull) ||
    pull.head.branch !== rollbackBranch(marker.service)
  )
    return undefined;
  const reverted = await find(marker.reverts);
  const was = reverted && parseMarker(reverted.body);
  const isTakenBack =
    reverted?.ours === true &&
    reverted.state === 'merged' &&
    reverted.head.branch === proposalBranch(marker.service) &&
    was?.to === marker.from &&
    Math.sign(marker.to - marker.from) === Math.sign(was.from - was.to);
  return isTakenBack ? { service: marker.service, from: marker.from, to: marker.to } : undefined;
}

/**
 * A change that takes back a merged one of this tool, as far as its author and the pull request it reverts
 * vouch for it.
 */
export interface RollbackClaim {
  readonly service: string;
  readonly from: number;
  readonly to: number;
}
