import type { Environment } from '../adapters/github-repository.ts';
import type { Evaluated } from '../coordination/evaluate.ts';
import { instant } from '../decision/decide.ts';
import type { Failure } from '../errors.ts';
import { judge } from '../governance/judge.ts';
import type { LedgerEvent } from '../ledger/event.ts';
import { splice } from '../manifest/splice.ts';
import type { PullRequest } from '../ports.ts';
import { rollbackBranch } from '../proposal/branch.ts';
import { blobDigest, formatMarker, type Marker, parseMarker } from '../proposal/marker.ts';
import { inert } from '../report/inert.ts';
import { renderVerification } from '../report/verification.ts';
import type { Verification } from '../verification/types.ts';
import { verify } from '../verification/verify.ts';
import type { Options } from './options.ts';
import type { Outcome, Proposal } from './run.ts';
import { leaseOf, pushBranches, type Session, withSession } from './session.ts';
import { refreshStatus } from './statuses.ts';

const COMMENT_MARKER = '<!-- trimtab:verification -->';

export interface Verified {
  readonly verifications: readonly Verification[];
  readonly lines: readonly string[];
  readonly proposals: readonly Proposal[];
  readonly errors: readonly Failure[];
}

/** The `verify` command: what has merged is verified, and nothing else happens. */
export async function verifyCommand(options: Options, now: Date, environment: Environment): Promise<Outcome> {
  return withSession(options, now, environment, async (session) => {
    if (!session.surveyed.config.paused) await session.ledger.append(session.surveyed.unrecorded);
    const { verifications, lines, proposals, errors } = await verifyMerged(session);
    return { verifications, lines, notes: [], proposals, failures: [...session.surveyed.errors, ...errors] };
  });
}

/** Verifies every merged change without a final verdict: comment, rollback where it failed, and the event last. */
export async function verifyMerged(session: Session): Promise<Verified> {
  const { surveyed, now } = session;
  const verifications: Verification[] = [];
  const lines: string[] = [];
  const proposals: Proposal[] = [];
  const errors: Failure[] = [];
  if (surveyed.config.paused) return { verifications, lines, proposals, errors };
  for (const { pull, marker, service } of waiting(session)) {
    const { blueprint, observation } = service.input;
    const change = {
      service: marker.service,
      pull: pull.number,
      from: marker.from,
      to: marker.to,
      before: marker.before,
      mergedAt: String(pull.merged_at),
    };
    const id = service.decision.decision_id.replace(/^dec-/, 'ver-');
    const verification = verify({ id, change, blueprint, observation, now });
    verifications.push(verification);
    lines.push(`verify  ${marker.service} #${pull.number}: ${verification.outcome}: ${verification.rationale}`);
    try {
      await session.forge.comment(pull.number, COMMENT_MARKER, renderVerification(verification, COMMENT_MARKER));
      if (verification.verdict === 'failed') {
        const back = await rollBack(session, pull, marker, service, verification);
        lines.push(...back.lines);
        if (back.number !== undefined) proposals.push({ service: marker.service, action: 'rollback', number: back.number });
      }
      if (verification.verdict !== 'pending') await session.ledger.append([verificationEvent(verification, pull, marker, service, now)]);
    } catch (error) {
      errors.push({ service: marker.service, message: `verification of #${pull.number} failed: ${(error as Error).message}` });
    }
  }
  return { verifications, lines, proposals, errors };
}

function waiting({ surveyed, services, pulls }: Session): { pull: PullRequest; marker: Marker; service: Evaluated }[] {
  return pulls.flatMap((pull) => {
    const marker = parseMarker(pull.body);
    const service = marker && services.get(marker.service);
    if (pull.state !== 'merged' || !marker || !service) return [];
    if (surveyed.selected && !surveyed.selected.has(marker.service)) return [];
    return service.input.history.verified.includes(pull.number) ? [] : [{ pull, marker, service }];
  });
}

/** Opens the rollback, unless it would undo somebody else's later change. Says in one line what happened. */
async function rollBack(
  session: Session,
  pull: PullRequest,
  marker: Marker,
  service: Evaluated,
  verification: Verification,
): Promise<{ readonly lines: readonly string[]; readonly number?: number }> {
  const { blueprint } = service.input;
  const none = (why: string) => ({ lines: [`no rollback of ${marker.service}: ${why}`] });
  if (marker.reverts !== undefined) return none('a rollback is never rolled back');
  if (!blueprint.verification.rollbackOnFailure) return none('rollback_on_failure is false');
  const { minReplicas, maxReplicas } = blueprint.scaling;
  const to = Math.min(Math.max(marker.from, minReplicas), maxReplicas);
  const { now, policies } = service.input;
  const { tier } = judge(policies, { operation: 'rollback', blueprint, before: marker.to, after: to, now });
  if (tier === 'forbidden') return none('governance forbids it');
  const branch = rollbackBranch(marker.service);
  if (session.pulls.some((p) => p.state === 'open' && p.head.branch === branch)) return none('one is open already');
  const target = session.surveyed.located.get(marker.service)?.target;
  const bytes = target && session.files.read(target.path);
  if (!target || !bytes || target.path !== marker.file || target.value !== marker.to)
    return none('the field no longer holds the merged value');
  const edit = splice(bytes, target, to);
  if (edit.kind === 'refused') return none(edit.reason);
  const proof = await session.proveRendering(target, edit.bytes, to);
  if (proof.kind === 'refused') return none(proof.why);
  const title = `Roll back ${marker.service} from ${marker.to} to ${to} replicas`;
  const message = `${title}\n\nTrimtab-Decision: ${verification.verification_id}\nTrimtab-Service: ${marker.service}\n`;
  const expected = await leaseOf(session, branch, await session.git.heads(branch));
  const { base } = session;
  const { pushed, errors } = await pushBranches(
    session.git,
    [{ branch, message, files: [{ path: target.path, content: edit.bytes }], base: base.sha, expected }],
    () => marker.service,
  );
  const sha = pushed.get(branch);
  if (!sha) throw new Error(errors[0]?.message ?? 'the rollback branch was not pushed');
  const back: Marker = {
    ...marker,
    from: marker.to,
    to,
    tier,
    blueprint: blueprint.hash,
    blob: blobDigest(bytes),
    before: verificationMetrics(service),
    reverts: pull.number,
  };
  const body = `${inert(verification.rationale)}\n\nRolls back #${pull.number}.\n\n${renderVerification(verification, '')}\n${formatMarker(back)}\n`;
  const number = await session.forge.create({ title, body, branch, base: base.branch });
  const opened = { number, body, author: '', head: { branch, sha }, reviews: [], status: null, service: marker.service };
  const notes = await refreshStatus(session, opened);
  return { number, lines: [`create  rollback of ${marker.service}: #${number} reverts #${pull.number}`, ...notes] };
}

function verificationMetrics(service: Evaluated): Marker['before'] {
  return Object.fromEntries(Object.entries(service.decision.figures).flatMap(([name, f]) => ('value' in f ? [[name, f.value]] : [])));
}

function verificationEvent(verification: Verification, pull: PullRequest, marker: Marker, service: Evaluated, now: Date): LedgerEvent {
  return {
    timestamp: instant(now),
    event_type: 'verification',
    agent_id: 'trimtab',
    service: marker.service,
    blueprint_version: service.input.blueprint.version ?? null,
    operation: marker.reverts === undefined ? 'scale_within_limits' : 'rollback',
    classification: marker.tier,
    rationale: verification.rationale,
    outcome: verification.outcome,
    duration: `${Math.round((now.getTime() - Date.parse(String(pull.merged_at))) / 1000)}s`,
    pull: pull.number,
  };
}
