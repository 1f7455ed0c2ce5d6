import type { PullRequest } from '../ports/pull-requests.ts';
import type { GroupEvent } from '../ports/review-event.ts';
import { governanceStatus } from '../ports/statuses.ts';
import { type GroupMember, groupStatus } from '../review/merge-group.ts';
import { type JudgedCommits, judgeCommits } from './judge-commits.ts';
import { loadProposedPolicy } from './proposed-policy.ts';
import { type Review, reviewReport } from './review-result.ts';
import { approvalFacts, writeStatus } from './review-status.ts';
import type { ReviewWorld } from './review-world.ts';

/**
 * Number of commits that a shallow clone fetches below a merge queue's group and its base: more than any
 * queue holds.
 */
const GROUP_DEPTH = 200;

/**
 * Reviews a merge queue's group: what it would bring to base is judged as a whole, and each pull request in
 * it has to have passed its own gate and brings its own approvals. The status goes to the group's commit.
 */
export async function reviewGroup(world: ReviewWorld, group: GroupEvent): Promise<Review> {
  const { pullRequests, statuses } = world.forge;
  const trusted = await world.trustedBase();
  if (group.base !== trusted.branch) {
    const message = `the group goes to ${group.base}: only ${trusted.branch} is governed`;
    return { kind: 'not_judged', message, written: true, notes: [] };
  }
  const last = await pullRequests.read(group.number);
  const target = { number: group.number, head: { branch: group.ref, sha: group.sha }, status: null };
  try {
    const { judged, members, notes } = await judgeGroup(world, group, last, trusted.branch);
    const status = groupStatus(judged.result, members);
    const written = await writeStatus(statuses, target, status);
    const proposed = loadProposedPolicy(judged.comparison, judged.base);
    const about = { impact_preview: null, enforcement: null, evidence: judged.evidence };
    const report = reviewReport(judged, status, proposed, about, world.now);
    return {
      kind: 'judged',
      report,
      written: written.written,
      notes: [...judged.notes, ...notes, ...written.notes],
    };
  } catch (error) {
    const wanted = governanceStatus('pending', `not judged: ${(error as Error).message}`);
    await writeStatus(statuses, target, wanted);
    throw error;
  }
}

interface JudgedGroup {
  readonly judged: JudgedCommits;
  readonly members: readonly GroupMember[];
  readonly notes: readonly string[];
}

async function judgeGroup(
  world: ReviewWorld,
  group: GroupEvent,
  last: PullRequest,
  branch: string,
): Promise<JudgedGroup> {
  const { comparisons, forge } = world;
  const base = await comparisons.fetchTip(branch, GROUP_DEPTH);
  const head = await comparisons.fetchCommit(group, GROUP_DEPTH);
  if (head === undefined) throw new Error(`the group's commit ${group.sha} cannot be fetched`);
  const judged = await judgeCommits(world, { base, head, branch });
  const { numbers, notes } = await findMembers(world, group, branch, base);
  const members: GroupMember[] = [];
  for (const number of numbers) {
    const pull = number === last.number ? last : await forge.pullRequests.read(number);
    members.push(await describeMember(world, judged, pull));
  }
  return { judged, members, notes };
}

/**
 * Finds the pull requests of a group: it includes those ahead in the queue. A group of one commit needs no
 * question.
 */
async function findMembers(
  { comparisons, forge }: ReviewWorld,
  group: GroupEvent,
  branch: string,
  base: string,
): Promise<{ readonly numbers: readonly number[]; readonly notes: readonly string[] }> {
  const alone = { numbers: [group.number], notes: [] };
  if (await comparisons.isChild(group.sha, base)) return alone;
  try {
    const queued = await forge.branches.mergeQueue(branch);
    const position = queued.indexOf(group.number);
    return position < 0 ? alone : { numbers: queued.slice(0, position + 1), notes: [] };
  } catch (error) {
    const note = `only #${group.number} is known to be in the group: ${(error as Error).message}`;
    return { ...alone, notes: [note] };
  }
}

async function describeMember(
  world: ReviewWorld,
  judged: JudgedCommits,
  pull: PullRequest,
): Promise<GroupMember> {
  const { comparisons } = world;
  const merged = await comparisons.fetchTestMerge(pull.number);
  const current = merged?.head === pull.head.sha ? merged : undefined;
  return {
    number: pull.number,
    status: pull.status,
    // Undefined is unknown: then the member answers for every file.
    touched: current && new Set(await comparisons.touchedBetween(current.base, current.merge)),
    review: await approvalFacts(judged, pull, world),
  };
}
