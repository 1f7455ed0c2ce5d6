import { setTimeout as wait } from 'node:timers/promises';
import { fetchTestMerge, fetchTip } from '../../adapters/git/compare.ts';
import type { Conversation } from '../../ports/conversation.ts';
import type { PullRequest } from '../../ports/pull-requests.ts';
import { governanceStatus } from '../../ports/statuses.ts';
import { rollbackClaim } from '../../pull-requests/rollback-claim.ts';
import { isUnconfirmed } from '../../pull-requests/status.ts';
import { renderGate } from '../../report/gate.ts';
import { gateStatus } from '../../review/judge.ts';
import type { Outcome } from '../run.ts';
import { judgeCommits } from './judge-commits.ts';
import { gateOutcome } from './outcome.ts';
import { previewImpact } from './preview.ts';
import {
  type GateWorld,
  pullRequestInput,
  readLedgerBranch,
  reviewFacts,
  said,
  writeStatus,
} from './world.ts';

const COMMENT_MARKER = '<!-- trimtab:gate -->';

/** How often GitHub is asked for a test merge that it has not made yet. */
const TRIES = 5;

export interface Rewriting {
  /** Set the status even where it stays what it was, so that its time says when the gate has looked last. */
  readonly rewrite?: boolean;
}

/** The gate of one pull request: judged by its test merge, with its reviews; the status is set and the comment kept current. */
export async function gatePull(
  world: GateWorld,
  number: number,
  { rewrite = false }: Rewriting = {},
): Promise<Outcome> {
  const { forge } = world;
  const seen = await forge.pullRequests.read(number);
  const pull = rewrite && !(seen.status && isUnconfirmed(seen.status)) ? { ...seen, status: null } : seen;
  if (pull.state !== 'open') return said(`#${number} is ${pull.state}: there is nothing to judge`);
  try {
    return await judgePull(world, pull);
  } catch (error) {
    // What was said of this head before may no longer hold, and nobody has looked again.
    await writeStatus(
      forge.statuses,
      pull,
      governanceStatus('pending', `not judged: ${(error as Error).message}`),
    );
    throw error;
  }
}

async function judgePull(world: GateWorld, pull: PullRequest): Promise<Outcome> {
  const { git, forge, github, options, now } = world;
  const merged = await testMerge(world, pull);
  if (typeof merged === 'string') {
    const written = await writeStatus(
      forge.statuses,
      pull,
      governanceStatus('pending', `not judged: ${merged}`),
    );
    return said(`#${pull.number} is not judged: ${merged}`, written);
  }
  const rollback = await rollbackClaim(pull, (number) => forge.pullRequests.read(number));
  // Policies are those of base as it is now, which the test merge may be behind.
  const base = await fetchTip(git, pull.base.branch, 1);
  const commits = {
    base,
    from: merged.base,
    head: merged.merge,
    pullRequest: pullRequestInput(pull),
    rollback,
  };
  const judged = await judgeCommits(git, options, now, commits);
  const byReviews = gateStatus(judged.result, await reviewFacts(judged, pull, world));
  const status =
    byReviews.state === 'success' && pull.status && isUnconfirmed(pull.status) ? pull.status : byReviews;
  const written = await writeStatus(forge.statuses, pull, status);
  const enforcement = await github.enforcement(pull.base.branch);
  const impact = await previewImpact(judged, options, now, (since) =>
    readLedgerBranch(world, judged.base.config, since),
  );
  const outcome = gateOutcome(judged, status, { impact, enforcement }, now);
  const worthTelling = outcome.gate.checks.length > 0 || outcome.gate.problems.length > 0;
  const notes = await comment(
    forge.conversation,
    pull.number,
    `${renderGate(outcome.gate, 'markdown')}\n${COMMENT_MARKER}\n`,
    worthTelling,
  );
  return { ...outcome, ...written, notes: [...outcome.notes, ...written.notes, ...notes] };
}

/** The test merge of the newest head, or why there is none. GitHub makes it in the background, once somebody asks. */
async function testMerge({ git, patience }: GateWorld, pull: PullRequest) {
  for (let tries = 1; ; tries += 1) {
    const merged = await fetchTestMerge(git, pull.number);
    if (merged?.head === pull.head.sha) return merged;
    if (pull.conflicting) return `it conflicts with ${pull.base.branch}`;
    if (tries === TRIES) return 'GitHub has not merged the newest commit for a test yet';
    await wait(patience * 2 ** (tries - 1));
  }
}

/** One that is there already is kept current, also when there is nothing left to tell. */
async function comment(
  conversation: Conversation,
  number: number,
  body: string,
  worthTelling: boolean,
): Promise<string[]> {
  try {
    await conversation.comment(number, COMMENT_MARKER, body, worthTelling);
    return [];
  } catch (error) {
    return [`the comment could not be written: ${(error as Error).message}`];
  }
}
