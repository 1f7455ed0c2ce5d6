import { escapeMarkdown } from '../lib/markdown.ts';
import type { Target } from '../manifests/edit/target.ts';
import type { PullRequest } from '../ports/pull-requests.ts';
import { rollbackBranch } from '../pull-requests/branch.ts';
import { isForeign, SERVICE_TRAILER } from '../pull-requests/head.ts';
import { type Marker, parseMarker } from '../pull-requests/marker.ts';
import { isPastKnown } from './assess.ts';
import { rollbackEvent } from './change-events.ts';
import { locatedTarget } from './locate.ts';
import { pushBranch } from './push.ts';
import { failed, type Result } from './results.ts';
import { holdsMerged, rollbackCommit } from './rollback.ts';
import { isSelected, type Run } from './run.ts';
import { refreshStatus } from './statuses.ts';

const OBSOLETE_MARKER = '<!-- trimtab:moot -->';

interface OpenRollback {
  readonly pull: PullRequest;
  readonly marker: Marker;
  /** Target that it would revert, as base states it. */
  readonly target: Target;
}

/**
 * Looks after open rollbacks. One whose field no longer holds what it would take back is closed: a person's
 * later change wins. One that cannot be merged as it is goes on a commit on the newest base.
 */
export async function updateRollbacks(run: Run): Promise<Result[]> {
  const results: Result[] = [];
  for (const rollback of openRollbacks(run)) {
    try {
      const result = await updateRollback(run, rollback);
      if (result) results.push(result);
    } catch (error) {
      const { pull, marker } = rollback;
      results.push(failed(marker.service, `rollback #${pull.number}: ${(error as Error).message}`));
    }
  }
  return results;
}

function openRollbacks({ base, plan }: Run): OpenRollback[] {
  return base.pulls.flatMap((pull) => {
    const marker = parseMarker(pull.body);
    if (pull.state !== 'open' || marker?.reverts === undefined || isForeign(pull)) return [];
    if (pull.base.branch !== base.branch) return [];
    if (pull.head.branch !== rollbackBranch(marker.service) || !isSelected(plan, marker.service)) return [];
    if (!isPastKnown(plan.facts, marker.service)) return [];
    const target = locatedTarget(plan.located.get(marker.service), marker);
    return target ? [{ pull, marker, target }] : [];
  });
}

async function updateRollback(run: Run, rollback: OpenRollback): Promise<Result | undefined> {
  const { pull, marker, target } = rollback;
  if (holdsMerged(target, { ...marker, to: marker.from }))
    return pull.conflicting ? rebuild(run, rollback) : undefined;
  await closeObsolete(run, rollback);
  const event = rollbackEvent(run, marker, pull, 'close');
  return { kind: 'rollback_closed', service: marker.service, pull: pull.number, event };
}

async function closeObsolete({ world }: Run, { pull, target }: OpenRollback): Promise<void> {
  const place = escapeMarkdown(`${target.path}:${target.line}`);
  const body = `Closed: ${place} states ${target.value} by now, so there is nothing left to take back.\n\n${OBSOLETE_MARKER}\n`;
  await world.forge.conversation.comment(pull.number, OBSOLETE_MARKER, body);
  await world.forge.pullRequests.close(pull.number);
  await world.git.deleteBranches(new Map([[pull.head.branch, pull.head.sha]]));
}

async function rebuild(run: Run, { pull, marker, target }: OpenRollback): Promise<Result> {
  const { service } = marker;
  const message = `${pull.title}\n\n${SERVICE_TRAILER}${service}\n`;
  const { branch, sha: expected } = pull.head;
  const change = await rollbackCommit(run, target, marker.to, { branch, message, expected });
  if (typeof change === 'string') throw new Error(change);
  const sha = await pushBranch(run, change);
  const moved = { ...pull, head: { branch, sha }, reviews: [], status: null, service };
  return { kind: 'rollback_rebuilt', service, pull: pull.number, status: await refreshStatus(run, moved) };
}
