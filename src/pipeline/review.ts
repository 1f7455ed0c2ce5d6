import type { Conversation } from '../ports/conversation.ts';
import type { PullRequest } from '../ports/pull-requests.ts';
import { type GovernanceStatus, governanceStatus } from '../ports/statuses.ts';
import { rollbackClaim } from '../pull-requests/rollback-claim.ts';
import { isUnconfirmed } from '../pull-requests/status.ts';
import { renderGate } from '../report/gate.ts';
import { judgeEnforcement } from '../review/enforcement.ts';
import { gateStatus } from '../review/judge.ts';
import { type JudgedCommits, judgeCommits } from './judge-commits.ts';
import { previewImpact } from './preview.ts';
import { loadProposedPolicy } from './proposed-policy.ts';
import { type Review, reviewReport } from './review-result.ts';
import { approvalFacts, pullRequestInput, writeStatus } from './review-status.ts';
import type { PreviewWorld, ReviewWorld } from './review-world.ts';
import { findTestMerge } from './test-merge.ts';

const COMMENT_MARKER = '<!-- trimtab:gate -->';

/**
 * Reviews the commits from `base` to `head`. Nobody's approvals are known, so what needs approval waits;
 * nothing is written.
 */
export async function reviewCommits(
  world: PreviewWorld,
  range: { readonly base: string; readonly head: string },
): Promise<Review> {
  const judged = await judgeCommits(world, range);
  const status = gateStatus(judged.result, {
    reviews: [],
    head: judged.comparison.head.sha,
    author: '',
  });
  const proposed = loadProposedPolicy(judged.comparison, judged.base);
  const impact_preview = await previewImpact(world, judged, proposed);
  const report = reviewReport(judged, status, proposed, { impact_preview, enforcement: null }, world.now);
  return { kind: 'judged', report, written: false, notes: judged.notes };
}

interface ReviewOptions {
  /** Sets the status even if it stays the same, so that its time shows when the gate last looked. */
  readonly rewrite?: boolean;
}

/**
 * Reviews one pull request by its test merge and its approvals; sets the status and keeps the comment up to
 * date.
 */
export async function reviewPull(
  world: ReviewWorld,
  number: number,
  { rewrite = false }: ReviewOptions = {},
): Promise<Review> {
  const { pullRequests, statuses } = world.forge;
  const found = await pullRequests.read(number);
  const pull = rewrite && !(found.status && isUnconfirmed(found.status)) ? { ...found, status: null } : found;
  if (pull.state !== 'open') {
    const message = `#${number} is ${pull.state}: there is nothing to judge`;
    return { kind: 'not_judged', message, written: true, notes: [] };
  }
  try {
    return await reviewOpenPull(world, pull);
  } catch (error) {
    // What was said of this head before may no longer hold, and nobody has looked again.
    await writeStatus(statuses, pull, governanceStatus('pending', `not judged: ${(error as Error).message}`));
    throw error;
  }
}

async function reviewOpenPull(world: ReviewWorld, pull: PullRequest): Promise<Review> {
  const { forge, now } = world;
  const judged = await judgePull(world, pull);
  if (typeof judged === 'string') {
    const wanted = governanceStatus('pending', `not judged: ${judged}`);
    const message = `#${pull.number} is not judged: ${judged}`;
    return { kind: 'not_judged', message, ...(await writeStatus(forge.statuses, pull, wanted)) };
  }
  const status = await statusOf(world, pull, judged);
  const written = await writeStatus(forge.statuses, pull, status);
  const enforcement = judgeEnforcement(await forge.branches.requiredChecks(pull.base.branch));
  const proposed = loadProposedPolicy(judged.comparison, judged.base);
  const impact_preview = await previewImpact(world, judged, proposed);
  const report = reviewReport(judged, status, proposed, { impact_preview, enforcement }, now);
  const body = `${renderGate(report, 'markdown')}\n${COMMENT_MARKER}\n`;
  const isWorthSaying = report.checks.length > 0 || report.problems.length > 0;
  const unsaid = await comment(forge.conversation, pull.number, body, isWorthSaying);
  const notes = [...judged.notes, ...written.notes, ...unsaid];
  return { kind: 'judged', report, written: written.written, notes };
}

/**
 * Judges what the pull request would merge, by policies of base as it is now, which the test merge may be
 * behind.
 */
async function judgePull(world: ReviewWorld, pull: PullRequest): Promise<JudgedCommits | string> {
  const merged = await findTestMerge(world, pull);
  if (typeof merged === 'string') return merged;
  const rollback = await rollbackClaim(pull, (number) => world.forge.pullRequests.read(number));
  const base = await world.comparisons.fetchTip(pull.base.branch, 1);
  return judgeCommits(world, {
    base,
    from: merged.base,
    head: merged.merge,
    pullRequest: pullRequestInput(pull),
    rollback,
  });
}

/** Returns the status by approvals; a proposal that no run has confirmed of late keeps waiting for that. */
async function statusOf(
  world: ReviewWorld,
  pull: PullRequest,
  judged: JudgedCommits,
): Promise<GovernanceStatus> {
  const status = gateStatus(judged.result, await approvalFacts(judged, pull, world));
  return status.state === 'success' && pull.status && isUnconfirmed(pull.status) ? pull.status : status;
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
