import type { Forge } from '../ports/forge.ts';
import type { PullRequest } from '../ports/pull-requests.ts';
import { sameStatus } from '../ports/statuses.ts';
import { parseMarker } from '../pull-requests/marker.ts';
import { renderVerification } from '../report/verification.ts';
import { isFinal, statusOfVerdict } from '../verification/status.ts';
import type { Verification } from '../verification/types.ts';
import { verify } from '../verification/verify.ts';
import { verificationEvent } from './change-events.ts';
import { updateRollbacks } from './open-rollbacks.ts';
import { record } from './record.ts';
import { eventsOf, failed, type MergedChange, type Result, type RollbackResult } from './results.ts';
import { failedBefore, findLaterRollback, rollBack } from './rollback.ts';
import { isSelected, type Run } from './run.ts';
import { verificationInput } from './verification-input.ts';

const COMMENT_MARKER = '<!-- trimtab:verification -->';

/**
 * Verifies every merged change without a final verdict, and writes the verdicts down. Without a ledger nobody
 * knows which those are, so nothing is done; while writing is stopped the verdicts are reported all the same,
 * and stay open.
 */
export async function verifyMerged(run: Run): Promise<Result[]> {
  if (run.plan.facts.ledger_error !== null) return [];
  const isStopped = run.base.stopped !== undefined;
  const rollbacks = isStopped ? [] : await updateRollbacks(run);
  const closed = new Set(rollbacks.flatMap((r) => (r.kind === 'rollback_closed' ? r.pull : [])));
  const verdicts: Result[] = [];
  for (const merged of unverified(run)) {
    const { pull, marker } = merged;
    try {
      verdicts.push(isStopped ? await preview(run, merged) : await verifyOne(run, merged, closed));
    } catch (error) {
      const message = `verification of #${pull.number} failed: ${(error as Error).message}`;
      verdicts.push(failed(marker.service, message));
    }
  }
  const results = [...rollbacks, ...verdicts];
  return [...results, ...(await record(run, eventsOf(results)))];
}

function unverified({ base, plan }: Run): MergedChange[] {
  return base.pulls.flatMap((pull) => {
    const marker = pull.state === 'merged' ? parseMarker(pull.body) : undefined;
    const service = marker && plan.services.get(marker.service);
    if (!marker || !service || !isSelected(plan, marker.service)) return [];
    if (!service.input.history.readable) return [];
    return service.input.history.verified.includes(pull.number) ? [] : [{ pull, marker, service }];
  });
}

/** Comes to a verdict and writes nothing. */
async function preview(run: Run, merged: MergedChange): Promise<Result> {
  const verification = verify(await verificationInput(run, merged));
  return {
    kind: 'verification',
    verification,
    pull: merged.pull.number,
    rollback: undefined,
    event: undefined,
  };
}

/**
 * Writes verdict, rollback, comment, status and label; the events come last of all. Whoever finds none does
 * the rest again, and a rollback that is there says that the verdict was `failed`, whatever the figures say
 * by now.
 */
async function verifyOne(run: Run, merged: MergedChange, closed: ReadonlySet<number>): Promise<Result> {
  const { pull } = merged;
  const seen = failedBefore(run, pull, verify(await verificationInput(run, merged)));
  const rollback =
    seen.verdict === 'failed'
      ? await rollBack(run, merged, seen, closed).catch((failure: Error) => postpone(run, pull, failure))
      : undefined;
  const verification = rollback ? { ...seen, rollback: describeRollback(rollback) } : seen;
  await publish(run, pull, verification);
  if (rollback?.kind === 'postponed') {
    if (rollback.pull === undefined) await publishLaterRollback(run, pull, seen);
    throw rollback.failure;
  }
  if (isFinal(verification))
    await run.world.forge.conversation.addLabel(pull.number, `trimtab/${verification.outcome}`);
  const isRecorded = isFinal(verification) || verification.look !== undefined;
  const event = isRecorded ? verificationEvent(verification, merged, run.world.now) : undefined;
  return { kind: 'verification', verification, pull: pull.number, rollback, event };
}

/**
 * Postpones a rollback. The verdict is still reported, and stays open until the rollback has been opened. A run
 * that has opened it meanwhile says so in the same comment, which must not be overwritten with this failure.
 */
async function postpone(run: Run, pull: PullRequest, failure: Error): Promise<RollbackResult> {
  return { kind: 'postponed', failure, pull: await findLaterRollback(run, pull) };
}

/** Writes comment and status of a verdict. */
async function publish({ world }: Run, pull: PullRequest, verification: Verification): Promise<void> {
  const { forge } = world;
  const status = statusOfVerdict(verification);
  const known = sameStatus(pull.verification, status);
  // The status is set after the comment, so an equal one says that an unfinished verdict is told already.
  if (isFinal(verification) || !known) await comment(forge, pull, verification);
  if (!known && pull.merge_commit_sha !== null)
    await forge.statuses.setVerification(pull.merge_commit_sha, pull.number, status);
}

async function comment(forge: Forge, pull: PullRequest, verification: Verification): Promise<void> {
  const body = renderVerification(verification, COMMENT_MARKER);
  await forge.conversation.comment(pull.number, COMMENT_MARKER, body);
}

/**
 * Names the rollback that another run has opened while this run wrote that it could not be opened. The other
 * run writes its comment after the rollback: either it is found here, or the other comment is still to come.
 */
async function publishLaterRollback(run: Run, pull: PullRequest, seen: Verification): Promise<void> {
  const later = await findLaterRollback(run, pull);
  if (later !== undefined) await comment(run.world.forge, pull, { ...seen, rollback: { pull: later } });
}

/** Describes a rollback for the comment on the failed change. */
function describeRollback(rollback: RollbackResult): NonNullable<Verification['rollback']> {
  switch (rollback.kind) {
    case 'none':
      return { pull: null, reason: rollback.reason };
    case 'postponed':
      if (rollback.pull !== undefined) return { pull: rollback.pull };
      return { pull: null, reason: `it could not be opened yet: ${rollback.failure.message}` };
    default:
      return { pull: rollback.pull };
  }
}
