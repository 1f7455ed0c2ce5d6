import type { Environment } from '../adapters/github/repository.ts';
import type { Failure } from '../lib/errors.ts';
import { formatInstant } from '../lib/time.ts';
import { deliveryOf } from '../pipeline/merged-delivery.ts';
import { type Tended, tendRollbacks } from '../pipeline/open-rollbacks.ts';
import { type Back, failedBefore, rollBack } from '../pipeline/rollback.ts';
import { deliverySetting } from '../policy/config.ts';
import type { LedgerEvent } from '../ports/ledger.ts';
import type { PullRequest } from '../ports/pull-requests.ts';
import { type Marker, parseMarker } from '../pull-requests/marker.ts';
import { renderVerification } from '../report/verification.ts';
import type { Evaluated } from '../scaling/evaluate.ts';
import { isFinal, statusOfVerdict } from '../verification/status.ts';
import type { Verification } from '../verification/types.ts';
import { verify } from '../verification/verify.ts';
import { record, type Session, withSession } from './open/session.ts';
import type { Options } from './options.ts';
import type { Outcome, Proposal } from './run.ts';

const COMMENT_MARKER = '<!-- trimtab:verification -->';

export interface Verified {
  readonly verifications: readonly Verification[];
  readonly lines: readonly string[];
  readonly proposals: readonly Proposal[];
  readonly errors: readonly Failure[];
}

/** A merged pull request without a final verdict. */
interface Merged {
  readonly pull: PullRequest;
  readonly marker: Marker;
  readonly service: Evaluated;
}

/** The `verify` command: what has merged is verified, and nothing else happens. */
export async function verifyCommand(options: Options, now: Date, environment: Environment): Promise<Outcome> {
  return withSession(options, now, environment, async (session) => {
    const { unrecorded, errors: known } = session.surveyed;
    const recorded = session.stopped !== undefined ? [] : await record(session, unrecorded);
    const { verifications, lines, proposals, errors } = await verifyMerged(session);
    const notes = session.stopped === undefined ? [] : [`paused, nothing is written: ${session.stopped}`];
    return { verifications, lines, notes, proposals, failures: [...known, ...recorded, ...errors] };
  });
}

/** Verifies every merged change without a final verdict. Without a ledger nobody knows which those are, so nothing is done. */
export async function verifyMerged(session: Session): Promise<Verified> {
  const { surveyed, stopped } = session;
  const verifications: Verification[] = [];
  const lines: string[] = [];
  const proposals: Proposal[] = [];
  const errors: Failure[] = [];
  if (surveyed.facts.ledger_error !== null) return { verifications, lines, proposals, errors };
  const tended: Tended =
    stopped === undefined
      ? await tendRollbacks(session)
      : { lines: [], errors: [], closed: new Set(), events: [] };
  lines.push(...tended.lines);
  errors.push(...tended.errors);
  const events = [...tended.events];
  for (const merged of waiting(session)) {
    const { pull, marker } = merged;
    try {
      const { verification, back } =
        stopped === undefined
          ? await verifyOne(session, merged, tended.closed)
          : await lookAt(session, merged);
      verifications.push(verification);
      lines.push(
        `verify  ${marker.service} #${pull.number}: ${verification.outcome}: ${verification.rationale}`,
        ...(back?.lines ?? []),
      );
      if (back?.opened !== undefined)
        proposals.push({ service: marker.service, action: 'rollback', number: back.opened });
      if (stopped !== undefined) continue;
      if (isFinal(verification) || verification.look !== undefined)
        events.push(verificationEvent(verification, merged, session.now));
      if (back?.event) events.push(back.event);
    } catch (error) {
      errors.push({
        service: marker.service,
        message: `verification of #${pull.number} failed: ${(error as Error).message}`,
      });
    }
  }
  errors.push(...(await record(session, events)));
  return { verifications, lines, proposals, errors };
}

interface VerifiedOne {
  readonly verification: Verification;
  readonly back: Back | undefined;
}

/** While nothing may be written the verdict is reported all the same, and stays open. */
async function lookAt(session: Session, merged: Merged): Promise<VerifiedOne> {
  return { verification: verify(await verificationInput(session, merged)), back: undefined };
}

/**
 * Verdict, rollback, comment, status and label; the events come last of all. Whoever finds none does the rest again, and a
 * rollback that is there says that the verdict was `failed`, whatever the figures say by now.
 */
async function verifyOne(
  session: Session,
  merged: Merged,
  closed: ReadonlySet<number>,
): Promise<VerifiedOne> {
  const { pull, marker, service } = merged;
  const { forge } = session;
  const seen = failedBefore(session, pull, verify(await verificationInput(session, merged)));
  const back =
    seen.verdict === 'failed'
      ? await rollBack(session, pull, marker, service, seen, closed).catch(postponed)
      : undefined;
  const verification = back ? { ...seen, rollback: back.said } : seen;
  const status = statusOfVerdict(verification);
  const known =
    pull.verification?.state === status.state && pull.verification.description === status.description;
  // The status is set after the comment, so an equal one says that an unfinished verdict is told already.
  if (isFinal(verification) || !known) {
    await forge.conversation.comment(
      pull.number,
      COMMENT_MARKER,
      renderVerification(verification, COMMENT_MARKER),
    );
  }
  if (!known && pull.merge_commit_sha !== null)
    await forge.statuses.setVerification(pull.merge_commit_sha, pull.number, status);
  if (back?.failure) throw back.failure;
  if (isFinal(verification))
    await forge.conversation.addLabel(pull.number, `trimtab/${verification.outcome}`);
  return { verification, back };
}

/** The verdict is told all the same, and stays open until its rollback stands. */
function postponed(failure: Error): Back {
  return {
    said: { pull: null, reason: `it could not be opened yet: ${failure.message}` },
    lines: [],
    failure,
  };
}

async function verificationInput(
  session: Session,
  { pull, marker, service: evaluated }: Merged,
): Promise<Parameters<typeof verify>[0]> {
  const { surveyed, now } = session;
  const { input, decision } = evaluated;
  const target = surveyed.located.get(marker.service)?.target;
  const { service, from, to, before, template } = marker;
  const inGit = target?.path === marker.file && target.field === marker.field ? target.value : undefined;
  const delivered = deliverySetting(surveyed.config, input.blueprint.workload.cluster).kind;
  return {
    id: decision.decision_id.replace(/^dec-/, 'ver-'),
    change: {
      service,
      pull: pull.number,
      from,
      to,
      before,
      template,
      mergedAt: String(pull.merged_at),
      inGit,
    },
    blueprint: input.blueprint,
    observation: input.observation,
    delivery: await deliveryOf(session, pull, marker, evaluated),
    deliveryRequired: delivered === 'argo' || delivered === 'flux',
    looks: input.history.looks?.[String(pull.number)] ?? [],
    now,
  };
}

function waiting({ surveyed, services, pulls }: Session): Merged[] {
  return pulls.flatMap((pull) => {
    const marker = pull.state === 'merged' ? parseMarker(pull.body) : undefined;
    const service = marker && services.get(marker.service);
    if (!marker || !service) return [];
    if (surveyed.selected && !surveyed.selected.has(marker.service)) return [];
    return service.input.history.verified.includes(pull.number) ? [] : [{ pull, marker, service }];
  });
}

function verificationEvent(
  verification: Verification,
  { pull, marker, service }: Merged,
  now: Date,
): LedgerEvent {
  return {
    timestamp: formatInstant(now),
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
    ...(verification.look ? { look: verification.look, measured_at: String(verification.measured_at) } : {}),
  };
}
