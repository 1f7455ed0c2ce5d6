import type { Session } from '../commands/open/session.ts';
import type { Failure } from '../lib/errors.ts';
import { escapeMarkdown } from '../lib/markdown.ts';
import type { Target } from '../manifests/edit/target.ts';
import type { LedgerEvent } from '../ports/ledger.ts';
import type { PullRequest } from '../ports/pull-requests.ts';
import { rollbackBranch } from '../pull-requests/branch.ts';
import { isForeign, SERVICE_TRAILER } from '../pull-requests/head.ts';
import { type Marker, parseMarker } from '../pull-requests/marker.ts';
import { holdsMerged, pushRollback, rollbackCommit, rollbackEvent } from './rollback.ts';
import { refreshStatus } from './statuses.ts';

const MOOT_MARKER = '<!-- trimtab:moot -->';

export interface Tended {
  readonly lines: readonly string[];
  readonly errors: readonly Failure[];
  /** Pull requests that are closed by now. */
  readonly closed: ReadonlySet<number>;
  readonly events: readonly LedgerEvent[];
}

/**
 * Looks after open rollbacks. One whose field no longer holds what it would take back is closed: a person's later change wins.
 * One that cannot be merged as it is goes on a commit on the newest base.
 */
export async function tendRollbacks(session: Session): Promise<Tended> {
  const { surveyed } = session;
  const lines: string[] = [];
  const errors: Failure[] = [];
  const closed = new Set<number>();
  const events: LedgerEvent[] = [];
  for (const pull of session.pulls) {
    const marker = parseMarker(pull.body);
    if (pull.state !== 'open' || marker?.reverts === undefined || isForeign(pull)) continue;
    if (pull.head.branch !== rollbackBranch(marker.service)) continue;
    if (surveyed.selected && !surveyed.selected.has(marker.service)) continue;
    const target = surveyed.located.get(marker.service)?.target;
    if (!target) continue;
    try {
      if (!holdsMerged(target, { ...marker, to: marker.from })) {
        await closeMoot(session, pull, target);
        closed.add(pull.number);
        events.push(rollbackEvent(session, marker, pull, 'close'));
        lines.push(`close   rollback of ${marker.service}: #${pull.number} has nothing left to take back`);
      } else if (pull.conflicting) lines.push(...(await rebuild(session, pull, marker, target)));
    } catch (error) {
      errors.push({
        service: marker.service,
        message: `rollback #${pull.number}: ${(error as Error).message}`,
      });
    }
  }
  return { lines, errors, closed, events };
}

async function closeMoot({ forge, git }: Session, pull: PullRequest, target: Target): Promise<void> {
  const place = escapeMarkdown(`${target.path}:${target.line}`);
  const body = `Closed: ${place} states ${target.value} by now, so there is nothing left to take back.\n\n${MOOT_MARKER}\n`;
  await forge.conversation.comment(pull.number, MOOT_MARKER, body);
  await forge.pullRequests.close(pull.number);
  await git.deleteBranches(new Map([[pull.head.branch, pull.head.sha]]));
}

async function rebuild(
  session: Session,
  pull: PullRequest,
  marker: Marker,
  target: Target,
): Promise<string[]> {
  const message = `${pull.title}\n\n${SERVICE_TRAILER}${marker.service}\n`;
  const { branch, sha: expected } = pull.head;
  const change = await rollbackCommit(session, target, marker.to, { branch, message, expected });
  if (typeof change === 'string') throw new Error(change);
  const sha = await pushRollback(session, change, marker.service);
  const notes = await refreshStatus(session, {
    ...pull,
    head: { branch, sha },
    reviews: [],
    status: null,
    service: marker.service,
  });
  return [`update  rollback of ${marker.service}: #${pull.number} did not merge any more`, ...notes];
}
