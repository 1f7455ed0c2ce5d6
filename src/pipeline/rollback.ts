import { leaseOf, pushBranches, type Session } from '../commands/open/session.ts';
import { escapeMarkdown } from '../lib/markdown.ts';
import { formatInstant } from '../lib/time.ts';
import { splice } from '../manifests/edit/splice.ts';
import type { Target } from '../manifests/edit/target.ts';
import { judge } from '../policy/judge.ts';
import type { BranchChange } from '../ports/git.ts';
import type { LedgerEvent } from '../ports/ledger.ts';
import type { PullRequest } from '../ports/pull-requests.ts';
import { rollbackBranch } from '../pull-requests/branch.ts';
import { SERVICE_TRAILER } from '../pull-requests/head.ts';
import {
  blobDigest,
  fingerprintOf,
  formatMarker,
  type Marker,
  parseMarker,
} from '../pull-requests/marker.ts';
import { renderVerification } from '../report/verification.ts';
import { measuredMetrics } from '../scaling/decide.ts';
import type { Evaluated } from '../scaling/evaluate.ts';
import type { Verification } from '../verification/types.ts';
import { refreshStatus } from './statuses.ts';

/** What became of taking a failed change back. */
export interface Back {
  /** For the comment on the failed change. */
  readonly said: NonNullable<Verification['rollback']>;
  readonly lines: readonly string[];
  /** The pull request that this run opened, and its event. */
  readonly opened?: number;
  readonly event?: LedgerEvent;
  /** Why it has to be tried again. */
  readonly failure?: Error;
}

/**
 * The verdict of an earlier run that opened the rollback and was stopped before it could say so: another look might come to
 * another one, and the rollback would stand there without a reason.
 */
export function failedBefore(session: Session, pull: PullRequest, seen: Verification): Verification {
  const back = rollbackOf(session, pull);
  if (!back || seen.verdict === 'failed') return seen;
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

function rollbackOf({ pulls }: Session, pull: PullRequest): PullRequest | undefined {
  const branch = rollbackBranch(parseMarker(pull.body)?.service ?? '');
  return pulls.find((p) => p.head.branch === branch && parseMarker(p.body)?.reverts === pull.number);
}

/** Opens the rollback, unless it would undo somebody else's later change. `closed` are pull requests that this run has closed. */
export async function rollBack(
  session: Session,
  pull: PullRequest,
  marker: Marker,
  service: Evaluated,
  verification: Verification,
  closed: ReadonlySet<number>,
): Promise<Back> {
  const { blueprint, now, policies, observation } = service.input;
  const none = (why: string): Back => ({
    said: { pull: null, reason: why },
    lines: [`no rollback of ${marker.service}: ${why}`],
  });
  if (marker.reverts !== undefined) return none('a rollback is never rolled back');
  const known = rollbackOf(session, pull);
  if (known) return { said: { pull: known.number }, lines: [] };
  if (blueprint.paused) return none('spec.paused is true');
  if (!blueprint.verification.rollbackOnFailure) return none('rollback_on_failure is false');
  const { minReplicas, maxReplicas } = blueprint.scaling;
  const to = Math.min(Math.max(marker.from, minReplicas), maxReplicas);
  if (to === marker.to)
    return none(`the limits (${minReplicas} to ${maxReplicas}) allow nothing that it could go back to`);
  const { tier } = judge(policies, { operation: 'rollback', blueprint, before: marker.to, after: to, now });
  if (tier === 'forbidden') return none('governance forbids it');
  const branch = rollbackBranch(marker.service);
  const other = session.pulls.find(
    (p) => p.state === 'open' && p.head.branch === branch && !closed.has(p.number),
  );
  if (other) return none(`the rollback #${other.number} is open already`);
  const target = session.surveyed.located.get(marker.service)?.target;
  const bytes = target && session.files.read(target.path);
  if (!target || !bytes || !holdsMerged(target, marker))
    return none('the field no longer holds the merged value');
  const title = `Roll back ${marker.service} from ${marker.to} to ${to} replicas`;
  const message = `${title}\n\nTrimtab-Decision: ${verification.verification_id}\n${SERVICE_TRAILER}${marker.service}\n`;
  const expected = await leaseOf(session, branch, await session.git.heads(branch));
  const change = await rollbackCommit(session, target, to, { branch, message, expected });
  if (typeof change === 'string') return none(change);
  const sha = await pushRollback(session, change, marker.service);
  const back: Marker = {
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
  const body = `${escapeMarkdown(verification.rationale)}\n\nRolls back #${pull.number}.\n\n${renderVerification(verification, '')}\n${formatMarker(back)}\n`;
  const number = await session.forge.pullRequests.create({ title, body, branch, base: session.base.branch });
  const opened = {
    number,
    body,
    author: '',
    head: { branch, sha },
    labels: [],
    reviews: [],
    status: null,
    service: marker.service,
  };
  const notes = await refreshStatus(session, opened);
  return {
    said: { pull: number },
    lines: [`create  rollback of ${marker.service}: #${number} reverts #${pull.number}`, ...notes],
    opened: number,
    event: rollbackEvent(session, back, { number, title }, 'create'),
  };
}

export function holdsMerged(target: Target, marker: Pick<Marker, 'file' | 'field' | 'to'>): boolean {
  return target.path === marker.file && target.field === marker.field && target.value === marker.to;
}

/** The change as a commit on the newest base; why there can be none. */
export async function rollbackCommit(
  session: Session,
  target: Target,
  to: number,
  { branch, message, expected }: Pick<BranchChange, 'branch' | 'message' | 'expected'>,
): Promise<BranchChange | string> {
  const bytes = session.files.read(target.path);
  const edit = bytes && splice(bytes, target, to);
  if (edit?.kind !== 'edited') return edit?.reason ?? 'the file vanished between two reads';
  const proof = await session.proveRendering(target, edit.bytes, to);
  if (proof.kind === 'refused') return proof.why;
  return {
    branch,
    message,
    files: [{ path: target.path, content: edit.bytes }],
    base: session.base.sha,
    expected,
  };
}

/** The head that arrived. @throws Error with git's reason */
export async function pushRollback(session: Session, change: BranchChange, service: string): Promise<string> {
  const { pushed, errors } = await pushBranches(session, [change], () => service);
  const sha = pushed.get(change.branch);
  if (sha === undefined) throw new Error(errors[0]?.message ?? 'the rollback branch was not pushed');
  return sha;
}

/** What the ledger is told of a rollback's pull request. */
export function rollbackEvent(
  { services, now }: Pick<Session, 'services' | 'now'>,
  back: Marker,
  { number, title }: Pick<PullRequest, 'number' | 'title'>,
  outcome: 'create' | 'close',
): LedgerEvent {
  return {
    timestamp: formatInstant(now),
    event_type: 'proposal',
    agent_id: 'trimtab',
    service: back.service,
    blueprint_version: services.get(back.service)?.input.blueprint.version ?? null,
    operation: 'rollback',
    classification: back.tier,
    rationale: title,
    outcome,
    duration: '0s',
    pull: number,
    ...(outcome === 'create' ? { fingerprint: fingerprintOf(back) } : {}),
  };
}
