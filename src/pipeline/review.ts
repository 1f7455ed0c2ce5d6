import type { Conversation } from '../ports/conversation.ts';
import type { PullRequest } from '../ports/pull-requests.ts';
import { governanceStatus } from '../ports/statuses.ts';
import { isUnconfirmed } from '../pull-requests/status.ts';
import { renderGate } from '../report/gate.ts';
import { judgeEnforcement } from '../review/enforcement.ts';
import { gateStatus } from '../review/judge.ts';
import { blueprintEvidence } from './gate-evidence.ts';
import { type JudgedCommits, judgeCommits } from './judge-commits.ts';
import { judgedStatus, judgePull } from './judge-pull.ts';
import { previewImpact } from './preview.ts';
import { loadProposedPolicy, type ProposedPolicy } from './proposed-policy.ts';
import { type Review, reviewReport } from './review-result.ts';
import { writeStatus } from './review-status.ts';
import type { PreviewWorld, ReviewWorld, TrustedBase } from './review-world.ts';
import { openWithHead, statusOfHead } from './same-head.ts';

const COMMENT_MARKER = '<!-- trimtab:gate -->';

/** Status of a head that no open pull request would merge into the trusted base. */
const LEFT = 'no open pull request into a governed branch has this head';

/**
 * Reviews the commits from `base` to `head`. Nobody's approvals are known, so what needs approval waits;
 * nothing is written.
 */
export async function reviewCommits(
  world: PreviewWorld,
  range: { readonly base: string; readonly head: string },
): Promise<Review> {
  const judged = await judgeCommits(world, { ...range, branch: branchNamed(range.base) });
  const status = gateStatus(judged.result, {
    reviews: [],
    head: judged.comparison.head.sha,
    author: '',
  });
  const proposed = loadProposedPolicy(judged.comparison, judged.base);
  const about = { ...(await preview(world, judged, proposed)), enforcement: null };
  const report = reviewReport(judged, status, proposed, about, world.now);
  return { kind: 'judged', report, written: false, notes: judged.notes };
}

/** Previews what a change does to decisions, and what the past says of its numbers and blueprints. */
async function preview(world: PreviewWorld, judged: JudgedCommits, proposed: ProposedPolicy | undefined) {
  const { comparison, base, evidence } = judged;
  const replayed = await blueprintEvidence(world, comparison, base, proposed?.blueprints);
  return {
    impact_preview: await previewImpact(world, judged, proposed),
    evidence: [...evidence, ...replayed],
  };
}

/** Returns the branch that a revision such as `origin/main` names; undefined for a commit. */
function branchNamed(revision: string): string | undefined {
  if (/[~^@:]|^HEAD$|^[0-9a-f]{7,40}$/.test(revision)) return undefined;
  return revision.replace(/^(refs\/heads\/|(refs\/remotes\/)?origin\/)/, '');
}

interface ReviewOptions {
  /** Sets the status even if it stays the same, so that its time shows when the gate last looked. */
  readonly rewrite?: boolean;
}

/**
 * Reviews one pull request by its test merge and its approvals; sets the status and keeps the comment up to
 * date. One into another branch than the trusted base is nothing that policies speak of.
 */
export async function reviewPull(
  world: ReviewWorld,
  number: number,
  { rewrite = false }: ReviewOptions = {},
): Promise<Review> {
  const { pullRequests, statuses } = world.forge;
  const found = await pullRequests.read(number);
  // A status that looks the same and is somebody else's does not count where base requires it from this App.
  const isWritten = rewrite || found.status_ours === false;
  const isHeld = found.status !== null && isUnconfirmed(found.status);
  const pull = isWritten && !isHeld ? { ...found, status: null } : found;
  try {
    const base = await world.trustedBase();
    if (pull.state !== 'open' || pull.base.branch !== base.branch) return await leavePull(world, found, base);
    return await reviewOpenPull(world, pull, base);
  } catch (error) {
    // What was said of this head before may no longer hold, and nobody has looked again.
    if (pull.state === 'open')
      await writeStatus(
        statuses,
        pull,
        governanceStatus('pending', `not judged: ${(error as Error).message}`),
      );
    throw error;
  }
}

/**
 * Leaves a pull request that would merge nothing into the trusted base. Where its head was approved for that,
 * the approval ends: the same commit could be opened or aimed at base again, and would be green before anybody
 * has looked. Another open pull request with that head speaks for it instead.
 */
async function leavePull(world: ReviewWorld, pull: PullRequest, base: TrustedBase): Promise<Review> {
  const why =
    pull.state === 'open'
      ? `#${pull.number} goes to ${pull.base.branch}: only ${base.branch} is governed`
      : `#${pull.number} is ${pull.state}: there is nothing to judge`;
  const left = { kind: 'not_judged', message: why, written: true, notes: [] } as const;
  if (pull.status === null || pull.status.description === LEFT) return left;
  const others = await openWithHead(world, pull, base);
  const [other] = others === 'too many' ? [] : others;
  if (other) {
    const review = await reviewPull(world, other.number, { rewrite: true });
    return { ...left, written: review.written, notes: [...left.notes, ...review.notes] };
  }
  if (pull.status.state !== 'success') return left;
  const { written, notes } = await writeStatus(world.forge.statuses, pull, governanceStatus('pending', LEFT));
  return { ...left, written, notes };
}

async function reviewOpenPull(world: ReviewWorld, pull: PullRequest, base: TrustedBase): Promise<Review> {
  const { forge, now } = world;
  const judged = await judgePull(world, pull, base);
  if (typeof judged === 'string') {
    const wanted = governanceStatus('pending', `not judged: ${judged}`);
    const message = `#${pull.number} is not judged: ${judged}`;
    return { kind: 'not_judged', message, ...(await writeStatus(forge.statuses, pull, wanted)) };
  }
  const status = await statusOfHead(world, pull, base, await judgedStatus(world, pull, judged));
  const written = await writeStatus(forge.statuses, pull, status);
  const enforcement = judgeEnforcement(await forge.branches.requiredChecks(pull.base.branch));
  const proposed = loadProposedPolicy(judged.comparison, judged.base);
  const about = { ...(await preview(world, judged, proposed)), enforcement };
  const report = reviewReport(judged, status, proposed, about, now);
  const body = `${renderGate(report, 'markdown')}\n${COMMENT_MARKER}\n`;
  const isWorthSaying = report.checks.length > 0 || report.problems.length > 0;
  const unsaid = await comment(forge.conversation, pull.number, body, isWorthSaying);
  const notes = [...judged.notes, ...written.notes, ...unsaid];
  return { kind: 'judged', report, written: written.written, notes };
}

/**
 * Writes the one comment of the gate. An existing one is kept up to date even when there is nothing left to
 * say.
 */
async function comment(
  conversation: Conversation,
  number: number,
  body: string,
  isWorthSaying: boolean,
): Promise<string[]> {
  try {
    await conversation.comment(number, COMMENT_MARKER, body, isWorthSaying);
    return [];
  } catch (error) {
    return [`the comment could not be written: ${(error as Error).message}`];
  }
}
