import type { Evaluated } from '../coordination/evaluate.ts';
import { measuredMetrics } from '../decision/decide.ts';
import type { Failure } from '../errors.ts';
import { judge } from '../governance/judge.ts';
import { splice } from '../manifest/splice.ts';
import type { PullRequest } from '../ports.ts';
import { rollbackBranch } from '../proposal/branch.ts';
import { isForeign, SERVICE_TRAILER } from '../proposal/head.ts';
import { blobDigest, formatMarker, type Marker, parseMarker } from '../proposal/marker.ts';
import { inert } from '../report/inert.ts';
import { renderVerification } from '../report/verification.ts';
import type { Verification } from '../verification/types.ts';
import { leaseOf, pushBranches, type Session } from './session.ts';
import { refreshStatus } from './statuses.ts';

const MOOT_MARKER = '<!-- trimtab:moot -->';

/** Opens the rollback, unless it would undo somebody else's later change. Says in one line what happened. */
export async function rollBack(
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
  const earlier = session.pulls.find((p) => parseMarker(p.body)?.reverts === pull.number);
  if (earlier) return none(`#${earlier.number} is one already (${earlier.state})`);
  if (session.pulls.some((p) => p.state === 'open' && p.head.branch === branch)) return none('another is open');
  const target = session.surveyed.located.get(marker.service)?.target;
  const bytes = target && session.files.read(target.path);
  if (!target || !bytes || target.path !== marker.file || target.value !== marker.to)
    return none('the field no longer holds the merged value');
  const edit = splice(bytes, target, to);
  if (edit.kind === 'refused') return none(edit.reason);
  const proof = await session.proveRendering(target, edit.bytes, to);
  if (proof.kind === 'refused') return none(proof.why);
  const title = `Roll back ${marker.service} from ${marker.to} to ${to} replicas`;
  const message = `${title}\n\nTrimtab-Decision: ${verification.verification_id}\n${SERVICE_TRAILER}${marker.service}\n`;
  const expected = await leaseOf(session, branch, await session.git.heads(branch));
  const { base } = session;
  const { pushed, errors } = await pushBranches(
    session,
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
    before: measuredMetrics(service.input.observation),
    template: service.input.observation?.template.hash,
    reverts: pull.number,
  };
  const body = `${inert(verification.rationale)}\n\nRolls back #${pull.number}.\n\n${renderVerification(verification, '')}\n${formatMarker(back)}\n`;
  const number = await session.forge.create({ title, body, branch, base: base.branch });
  const opened = { number, body, author: '', head: { branch, sha }, reviews: [], status: null, service: marker.service };
  const notes = await refreshStatus(session, opened);
  return { number, lines: [`create  rollback of ${marker.service}: #${number} reverts #${pull.number}`, ...notes] };
}

/** Closes rollbacks whose field no longer holds what they would take back: a person's later change wins. */
export async function closeMootRollbacks(
  session: Session,
): Promise<{ readonly lines: readonly string[]; readonly errors: readonly Failure[] }> {
  const { surveyed, forge, git } = session;
  const lines: string[] = [];
  const errors: Failure[] = [];
  for (const pull of session.pulls) {
    const marker = parseMarker(pull.body);
    if (pull.state !== 'open' || marker?.reverts === undefined || isForeign(pull)) continue;
    if (surveyed.selected && !surveyed.selected.has(marker.service)) continue;
    const target = surveyed.located.get(marker.service)?.target;
    if (!target || target.path !== marker.file || target.value === marker.from) continue;
    try {
      const body = `Closed: ${target.path} states ${target.value} by now, so there is nothing left to take back.\n\n${MOOT_MARKER}\n`;
      await forge.comment(pull.number, MOOT_MARKER, body);
      await forge.close(pull.number);
      await git.deleteBranches(new Map([[pull.head.branch, pull.head.sha]]));
      lines.push(`close   rollback of ${marker.service}: #${pull.number} has nothing left to take back`);
    } catch (error) {
      errors.push({ service: marker.service, message: `closing #${pull.number} failed: ${(error as Error).message}` });
    }
  }
  return { lines, errors };
}
