import { BRANCH_PREFIX, proposalBranch, serviceOfBranch } from '../pull-requests/branch.ts';
import type { Step } from '../pull-requests/compare.ts';
import type { Run } from './run.ts';

const DAY_MS = 86_400_000;

/**
 * Finds branches of pull requests about services of this run that this tool closed of late, where a run was killed before it deleted
 * them.
 */
export async function leftoverBranches(
  { world: { git, now }, base: { pulls }, plan: { owns } }: Run,
  steps: readonly Step[],
): Promise<ReadonlyMap<string, string>> {
  const used = new Set([
    ...pulls.flatMap((pull) => (pull.state === 'open' ? [pull.head.branch] : [])),
    ...steps.flatMap((step) => (step.kind === 'create' ? [proposalBranch(step.service)] : [])),
  ]);
  const ended = pulls.filter(
    (pull) =>
      pull.state === 'closed' &&
      owns(serviceOfBranch(pull.head.branch)) &&
      pull.closed_by === pull.author &&
      now.getTime() - Date.parse(String(pull.closed_at)) < DAY_MS &&
      !used.has(pull.head.branch),
  );
  if (ended.length === 0) return new Map();
  const heads = await git.heads(BRANCH_PREFIX);
  return new Map(
    ended.flatMap(({ head }) =>
      heads.get(head.branch) === head.sha ? [[head.branch, head.sha] as const] : [],
    ),
  );
}
