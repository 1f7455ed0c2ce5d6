import type { Environment } from '../adapters/github-repository.ts';
import type { Evaluated } from '../coordination/evaluate.ts';
import { instant } from '../decision/decide.ts';
import type { Failure } from '../errors.ts';
import type { LedgerEvent } from '../ledger/event.ts';
import type { PullRequest } from '../ports.ts';
import { type Marker, parseMarker } from '../proposal/marker.ts';
import { renderVerification } from '../report/verification.ts';
import type { Delivery } from '../verification/revision.ts';
import type { Verdict, Verification, VerificationInput } from '../verification/types.ts';
import { verify } from '../verification/verify.ts';
import { deliveryOf } from './delivery.ts';
import type { Options } from './options.ts';
import { closeMootRollbacks, rollBack } from './rollback.ts';
import type { Outcome, Proposal } from './run.ts';
import { type Session, withSession } from './session.ts';

/** Looked at again by the next run. */
const UNFINISHED: readonly Verdict[] = ['pending', 'error'];
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
  const moot = await closeMootRollbacks(session);
  lines.push(...moot.lines);
  errors.push(...moot.errors);
  for (const { pull, marker, service } of waiting(session)) {
    try {
      const delivery = await deliveryOf(session, pull, marker, service);
      const verification = verify(verificationInput(session, pull, marker, service, delivery));
      verifications.push(verification);
      lines.push(`verify  ${marker.service} #${pull.number}: ${verification.outcome}: ${verification.rationale}`);
      await session.forge.comment(pull.number, COMMENT_MARKER, renderVerification(verification, COMMENT_MARKER));
      if (verification.verdict === 'failed') {
        const back = await rollBack(session, pull, marker, service, verification);
        lines.push(...back.lines);
        if (back.number !== undefined) proposals.push({ service: marker.service, action: 'rollback', number: back.number });
      }
      const final = !UNFINISHED.includes(verification.verdict);
      if (final) await session.forge.decorate(pull.number, { labels: [`trimtab/${verification.outcome}`], assignees: [], reviewers: [] });
      if (final || verification.look) await session.ledger.append([verificationEvent(verification, pull, marker, service, now)]);
    } catch (error) {
      errors.push({ service: marker.service, message: `verification of #${pull.number} failed: ${(error as Error).message}` });
    }
  }
  return { verifications, lines, proposals, errors };
}

function verificationInput(
  { surveyed, now }: Session,
  pull: PullRequest,
  marker: Marker,
  { input, decision }: Evaluated,
  delivery: Delivery,
): VerificationInput {
  const target = surveyed.located.get(marker.service)?.target;
  const { service, from, to, before, template } = marker;
  const inGit = target?.path === marker.file && target.field === marker.field ? target.value : undefined;
  return {
    id: decision.decision_id.replace(/^dec-/, 'ver-'),
    change: { service, pull: pull.number, from, to, before, template, mergedAt: String(pull.merged_at), inGit },
    blueprint: input.blueprint,
    observation: input.observation,
    delivery,
    looks: input.history.looks?.[String(pull.number)] ?? [],
    now,
  };
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
    ...(verification.look ? { look: verification.look } : {}),
  };
}
