import { escapeMarkdown } from '../lib/markdown.ts';
import { splice } from '../manifests/edit/splice.ts';
import type { Target } from '../manifests/edit/target.ts';
import { judge } from '../policy/judge.ts';
import type { BranchChange } from '../ports/git.ts';
import type { PullRequest } from '../ports/pull-requests.ts';
import { proposalSubject } from '../pull-requests/body.ts';
import { rollbackBranch } from '../pull-requests/branch.ts';
import { SERVICE_TRAILER } from '../pull-requests/head.ts';
import { blobDigest, formatMarker, type Marker, parseMarker } from '../pull-requests/marker.ts';
import { renderVerification } from '../report/verification.ts';
import { measuredMetrics } from '../scaling/decide.ts';
import type { Verification } from '../verification/types.ts';
import { rollbackEvent } from './change-events.ts';
import { locatedTarget } from './locate.ts';
import { leaseOf, pushBranch } from './push.ts';
import type { MergedChange, RollbackResult } from './results.ts';
import type { Run } from './run.ts';
import { refreshStatus } from './statuses.ts';

/**
 * Returns the verdict of an earlier run that opened the rollback and was stopped before it could say so:
 * another look might come to another one, and the rollback would stand there without a reason.
 */
export function failedBefore({ base }: Run, pull: PullRequest, seen: Verification): Verification {
  const rollback = findRollback(base.pulls, pull);
  if (!rollback || seen.verdict === 'failed') return seen;
  const rationale =
    'It was found failed by a run that opened its rollback and was stopped before it could say why here.';
  const { look: _, measured_at: __, ...rest } = seen;
  return {
    ...rest,
    verdict: 'failed',
    outcome: 'failed',
    rationale,
    summary: { verification_result: 'failed' },
  };
}

function findRollback(pulls: readonly PullRequest[], pull: PullRequest): PullRequest | undefined {
  const branch = rollbackBranch(parseMarker(pull.body)?.service ?? '');
  return pulls.find((p) => p.head.branch === branch && parseMarker(p.body)?.reverts === pull.number);
}

/**
 * Returns the number of the rollback that another run has opened since this one listed pull requests;
 * undefined where there is none, or where it cannot be asked.
 */
export async function findLaterRollback({ world }: Run, pull: PullRequest): Promise<number | undefined> {
  try {
    return findRollback(await world.forge.pullRequests.list(String(pull.merged_at)), pull)?.number;
  } catch {
    return undefined;
  }
}

/** A rollback that may be opened. */
interface RollbackChange {
  readonly kind: 'change';
  readonly target: Target;
  readonly marker: Marker;
}

/**
 * Opens the rollback, unless it would undo somebody else's later change. `closed` are pull requests that this
 * run has closed.
 */
export async function rollBack(
  run: Run,
  merged: MergedChange,
  verification: Verification,
  closed: ReadonlySet<number>,
): Promise<RollbackResult> {
  const planned = planRollback(run, merged, closed);
  if (planned.kind !== 'change') return planned;
  const { target, marker } = planned;
  const { service } = marker;
  const branch = rollbackBranch(service);
  const title = `Roll back ${proposalSubject(marker)}`;
  const message = `${title}\n\nTrimtab-Decision: ${verification.verification_id}\n${SERVICE_TRAILER}${service}\n`;
  const expected = await leaseOf(run, branch, await run.world.git.heads(branch));
  const change = await rollbackCommit(run, target, marker.to, { branch, message, expected });
  if (typeof change === 'string') return none(change);
  const sha = await pushBranch(run, change);
  const reverted = merged.pull.number;
  const body = `${escapeMarkdown(verification.rationale)}\n\nRolls back #${reverted}.\n\n${renderVerification(verification, '')}\n${formatMarker(marker)}\n`;
  const number = await run.world.forge.pullRequests.create({ title, body, branch, base: run.base.branch });
  const fresh = { number, body, author: '', head: { branch, sha }, labels: [], reviews: [], status: null };
  const status = await refreshStatus(run, { ...fresh, service });
  const event = rollbackEvent(run, marker, { number, title }, 'create');
  return { kind: 'opened', pull: number, event, status };
}

function none(reason: string): RollbackResult {
  return { kind: 'none', reason };
}

/** Decides whether a merged change may be taken back, and to which count. */
function planRollback(
  { base, plan }: Run,
  { pull, marker, service }: MergedChange,
  closed: ReadonlySet<number>,
): RollbackChange | RollbackResult {
  const { blueprint, now, policies, observation, observedBy } = service.input;
  if (marker.reverts !== undefined) return none('a rollback is never rolled back');
  const known = findRollback(base.pulls, pull);
  if (known) return { kind: 'known', pull: known.number };
  if (blueprint.paused) return none('spec.paused is true');
  if (observedBy !== undefined) return none(`the service is observed only: ${observedBy}`);
  if (!blueprint.verification.rollbackOnFailure) return none('rollback_on_failure is false');
  const { minReplicas, maxReplicas } = blueprint.scaling;
  const to =
    marker.number === 'target' ? marker.from : Math.min(Math.max(marker.from, minReplicas), maxReplicas);
  if (to === marker.to)
    return none(`the limits (${minReplicas} to ${maxReplicas}) allow nothing that it could go back to`);
  const { tier } = judge(policies, {
    operation: 'rollback',
    blueprint,
    before: marker.number === undefined ? marker.to : undefined,
    after: marker.number === undefined ? to : undefined,
    now,
  });
  if (tier === 'forbidden') return none('governance forbids it');
  const other = openRollbackOf(base.pulls, marker.service, closed);
  if (other) return none(`the rollback #${other.number} is open already`);
  const target = locatedTarget(plan.located.get(marker.service), marker);
  const bytes = target && base.files.read(target.path);
  if (!target || !bytes || !holdsMerged(target, marker))
    return none('the field no longer holds the merged value');
  const rollback: Marker = {
    ...marker,
    from: marker.to,
    to,
    tier,
    blueprint: blueprint.hash,
    blob: blobDigest(bytes),
    before: measuredMetrics(observation),
    template: observation?.template.hash,
    reverts: pull.number,
  };
  return { kind: 'change', target, marker: rollback };
}

function openRollbackOf(
  pulls: readonly PullRequest[],
  service: string,
  closed: ReadonlySet<number>,
): PullRequest | undefined {
  const branch = rollbackBranch(service);
  return pulls.find((p) => p.state === 'open' && p.head.branch === branch && !closed.has(p.number));
}

/** Checks whether the field still holds the value that was merged. */
export function holdsMerged(target: Target, marker: Pick<Marker, 'file' | 'field' | 'to'>): boolean {
  return target.path === marker.file && target.field === marker.field && target.value === marker.to;
}

/** Returns the change as a commit on the newest base; a string says why there can be none. */
export async function rollbackCommit(
  { world, base }: Run,
  target: Target,
  to: number,
  { branch, message, expected }: Pick<BranchChange, 'branch' | 'message' | 'expected'>,
): Promise<BranchChange | string> {
  const bytes = base.files.read(target.path);
  const edit = bytes && splice(bytes, target, to);
  if (edit?.kind !== 'edited') return edit?.reason ?? 'the file vanished between two reads';
  const proof = await world.proveRendering(target, edit.bytes, to);
  if (proof.kind === 'refused') return proof.why;
  const files = [{ path: target.path, content: edit.bytes }];
  return { branch, message, files, base: base.sha, expected };
}
