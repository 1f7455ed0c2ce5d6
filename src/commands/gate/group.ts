import {
  fetchCommit,
  fetchTestMerge,
  fetchTip,
  GROUP_DEPTH,
  isChild,
  touchedBetween,
} from '../../adapters/git/compare.ts';
import type { GateEvent } from '../../adapters/github/event.ts';
import { governanceStatus } from '../../ports/statuses.ts';
import { type GroupMember, groupStatus } from '../../review/merge-group.ts';
import type { Outcome } from '../run.ts';
import { type JudgedCommits, judgeCommits } from './judge-commits.ts';
import { gateOutcome } from './outcome.ts';
import { type GateWorld, reviewFacts, writeStatus } from './world.ts';

type Group = Extract<GateEvent, { readonly kind: 'group' }>;

/**
 * A merge queue's group: what it would bring to base is judged as a whole, and each pull request in it has to have passed its own
 * gate and brings its own approvals. The status goes to the group's commit.
 */
export async function gateGroup(world: GateWorld, group: Group): Promise<Outcome> {
  const { git, forge, options, now } = world;
  const last = await forge.pullRequests.read(group.number);
  const on = { number: group.number, head: { branch: group.ref, sha: group.sha }, status: null };
  try {
    const base = await fetchTip(git, last.base.branch, GROUP_DEPTH);
    const head = await fetchCommit(git, group);
    if (head === undefined) throw new Error(`the group's commit ${group.sha} cannot be fetched`);
    const judged = await judgeCommits(git, options, now, { base, head });
    const { numbers, note } = await containedIn(world, group, last.base.branch, base);
    const members: GroupMember[] = [];
    for (const number of numbers)
      members.push(
        await memberOf(world, judged, number === last.number ? last : await forge.pullRequests.read(number)),
      );
    const status = groupStatus(judged.result, members);
    const written = await writeStatus(forge.statuses, on, status);
    const outcome = gateOutcome(judged, status, { impact: null, enforcement: null }, now);
    return { ...outcome, ...written, notes: [...outcome.notes, ...note, ...written.notes] };
  } catch (error) {
    await writeStatus(
      forge.statuses,
      on,
      governanceStatus('pending', `not judged: ${(error as Error).message}`),
    );
    throw error;
  }
}

/** The pull requests of a group: those ahead in the queue are in it, too. A group of one commit needs no question. */
async function containedIn(
  world: GateWorld,
  group: Group,
  branch: string,
  base: string,
): Promise<{ numbers: readonly number[]; note: string[] }> {
  const alone = { numbers: [group.number], note: [] };
  if (await isChild(world.git, group.sha, base)) return alone;
  try {
    const queued = await world.github.queued(branch);
    const at = queued.indexOf(group.number);
    return at < 0 ? alone : { numbers: queued.slice(0, at + 1), note: [] };
  } catch (error) {
    return {
      ...alone,
      note: [`only #${group.number} is known to be in the group: ${(error as Error).message}`],
    };
  }
}

async function memberOf(
  world: GateWorld,
  judged: JudgedCommits,
  pull: Parameters<typeof reviewFacts>[1],
): Promise<GroupMember> {
  const merged = await fetchTestMerge(world.git, pull.number);
  const fresh = merged?.head === pull.head.sha ? merged : undefined;
  return {
    number: pull.number,
    status: pull.status,
    // Unknown: then it answers for every file.
    touched: fresh && new Set(await touchedBetween(world.git, fresh.base, fresh.merge)),
    review: await reviewFacts(judged, pull, world),
  };
}
