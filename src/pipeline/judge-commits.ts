import { formatProblem, inOrder } from '../lib/errors.ts';
import type { PullRequestInput } from '../policy/cel/expression.ts';
import type { CommitRange, Comparison } from '../ports/comparisons.ts';
import type { RollbackClaim } from '../pull-requests/rollback-claim.ts';
import { type ReadChange, readChange } from '../review/changes/diff.ts';
import { nameRollback } from '../review/changes/rollback.ts';
import { readSurroundings } from '../review/changes/surroundings.ts';
import { type GateResult, gateFindings } from '../review/judge.ts';
import { type BasePolicy, loadBasePolicy } from './base-policy.ts';
import type { JudgeWorld } from './review-world.ts';

/** Two commits, what the change between them does, and whether it may. */
export interface JudgedCommits {
  readonly result: GateResult;
  readonly comparison: Comparison;
  readonly base: BasePolicy;
  /** Problems of base itself. */
  readonly notes: readonly string[];
}

interface JudgedRange extends CommitRange {
  readonly pullRequest?: PullRequestInput;
  /** Branch that the change is merged into, where that is known. */
  readonly branch?: string | undefined;
  readonly rollback?: RollbackClaim | undefined;
}

/**
 * Compares two commits and judges the difference by what base says; head is read as git objects, and nothing
 * of it is run.
 */
export async function judgeCommits(
  { comparisons, configPath, now }: JudgeWorld,
  { pullRequest, rollback, branch, ...range }: JudgedRange,
): Promise<JudgedCommits> {
  const comparison = await comparisons.compare(range);
  const base = loadBasePolicy(comparison.base.files, configPath);
  const { policies, blueprints } = base;
  const { findings, ungoverned } = findChanges(comparison, base, branch);
  const named = rollback ? nameRollback(findings, rollback) : findings;
  const facts = { policies, blueprints, now, ...(pullRequest ? { pullRequest } : {}) };
  const result = gateFindings([...readSurroundings(comparison.around), ...named], facts, ungoverned);
  const notes = inOrder(base.invalid.flatMap(({ problems }) => problems)).map(
    (problem) => `on base: ${formatProblem(problem)}`,
  );
  return { result, comparison, base, notes };
}

function findChanges(
  { from, head, touched, opaque, links, remote }: Comparison,
  base: BasePolicy,
  branch: string | undefined,
): ReadChange {
  return readChange(
    { base: from, head: head.files, touched, opaque, links },
    {
      blueprints: base.blueprints,
      isBlueprint: base.isBlueprint,
      settings: [base.configPath, base.policiesPath],
      defaults: base.config.defaults,
      branch,
      remote,
    },
  );
}
