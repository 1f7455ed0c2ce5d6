import { formatProblem, inOrder } from '../lib/errors.ts';
import type { PullRequestInput } from '../policy/cel/expression.ts';
import type { CommitRange, Comparison } from '../ports/comparisons.ts';
import type { RollbackClaim } from '../pull-requests/rollback-claim.ts';
import { readChange } from '../review/changes/diff.ts';
import { describeRendering, renderedDifferences } from '../review/changes/rendered.ts';
import { renderedCounts } from '../review/changes/rendered-counts.ts';
import { nameRollback } from '../review/changes/rollback.ts';
import { readSurroundings } from '../review/changes/surroundings.ts';
import type { ChangedTree, GovernedBy } from '../review/changes/tree.ts';
import type { ServiceEvidence } from '../review/evidence.ts';
import { type GateResult, gateFindings } from '../review/judge.ts';
import { type BasePolicy, loadBasePolicy } from './base-policy.ts';
import { gateEvidence } from './gate-evidence.ts';
import type { JudgeWorld } from './review-world.ts';

/** Two commits, what the change between them does, and whether it may. */
export interface JudgedCommits {
  readonly result: GateResult;
  readonly comparison: Comparison;
  readonly base: BasePolicy;
  /** Evidence from the past about changed counts, autoscalers and requests. */
  readonly evidence: readonly ServiceEvidence[];
  /** Problems of base itself. */
  readonly notes: readonly string[];
}

interface JudgedRange extends CommitRange {
  readonly pullRequest?: PullRequestInput;
  /** Branch that the change is merged into, where that is known. */
  readonly branch?: string | undefined;
  readonly rollback?: RollbackClaim | undefined;
  /** True where nobody is told what the past says, so that it is asked for only where a rule reads it. */
  readonly untold?: boolean;
}

/**
 * Compares two commits and judges the difference by what base says; head is read as git objects, and nothing
 * of it is run.
 */
export async function judgeCommits(
  world: JudgeWorld,
  { pullRequest, rollback, branch, untold = false, ...range }: JudgedRange,
): Promise<JudgedCommits> {
  const { comparisons, configPath, now, render } = world;
  const comparison = await comparisons.compare(range);
  const base = loadBasePolicy(comparison.base.files, configPath);
  const { policies, blueprints } = base;
  const governed = governedBy(comparison, base, branch);
  const tree = treeOf(comparison);
  const { findings, ungoverned } = readChange(tree, governed);
  const rendered = await render({ from: tree.base, head: tree.head, touched: tree.touched });
  const missed = rendered.roots.length === 0 ? [] : renderedDifferences(rendered.roots, findings, tree, base);
  const named = [...(rollback ? nameRollback(findings, rollback) : findings), ...missed];
  const rendering = describeRendering(rendered);
  const evidence =
    untold && !readsEvidence(base)
      ? []
      : await gateEvidence(world, comparison, { ...base, branch }, findings);
  const known = new Map(evidence.map((one) => [one.service, one]));
  const facts = { policies, blueprints, now, evidence: known, ...(pullRequest ? { pullRequest } : {}) };
  const result = gateFindings([...readSurroundings(comparison.around), ...named], facts, {
    ungoverned,
    rendering,
    counts: rendered.roots.length === 0 ? null : renderedCounts(rendered.roots),
  });
  const notes = inOrder(base.invalid.flatMap(({ problems }) => problems)).map(
    (problem) => `on base: ${formatProblem(problem)}`,
  );
  return { result, comparison, base, evidence, notes };
}

/** Checks whether a rule of base reads what the past says. */
function readsEvidence({ policies, blueprints }: BasePolicy): boolean {
  const rules = [...policies.rules, ...blueprints.flatMap(({ governance }) => governance.rules)];
  return rules.some(({ when }) => /\bevidence\b/.test(when));
}

function treeOf({ from, head, touched, opaque, links }: Comparison): ChangedTree {
  return { base: from, head: head.files, touched, opaque, links };
}

function governedBy({ remote }: Comparison, base: BasePolicy, branch: string | undefined): GovernedBy {
  return {
    blueprints: base.blueprints,
    isBlueprint: base.isBlueprint,
    settings: [base.configPath, base.policiesPath],
    defaults: base.config.defaults,
    branch,
    remote,
  };
}
