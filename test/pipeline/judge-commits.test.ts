import { describe, expect, test } from 'vitest';
import { judgeCommits } from '../../src/pipeline/judge-commits.ts';
import { reviewReport } from '../../src/pipeline/review-result.ts';
import type { Comparison, Comparisons } from '../../src/ports/comparisons.ts';
import type { Files } from '../../src/ports/files.ts';
import type { Review } from '../../src/ports/pull-requests.ts';
import { gateAnnotations } from '../../src/report/annotations.ts';
import { renderGate } from '../../src/report/gate.ts';
import { gateStatus } from '../../src/review/judge.ts';
import { scanWorkloads } from '../../src/workloads/scan.ts';
import { CHANGES, FILES, LIST, NEVER_ALLOWED, OPERATIONS } from '../support/operations.ts';
import { NOW } from '../support/service.ts';
import { changedTree, type Texts } from '../support/tree.ts';

const HEAD = 'b'.repeat(40);
const ANSWER = {
  allowed: { state: 'success', description: /^allowed by policy$/, level: 'notice' },
  requires_approval: { state: 'pending', description: /^waiting for /, level: 'warning' },
  forbidden: { state: 'failure', description: /^forbidden: /, level: 'error' },
} as const;

/** Two commits that the repository's adapter would have compared. */
function comparisonOf(base: Texts, head: Texts): Comparison {
  const tree = changedTree(base, head);
  return {
    ...tree,
    base: { sha: 'a'.repeat(40), files: tree.base },
    from: tree.base,
    head: { sha: HEAD, files: tree.head },
    around: { folder: '', from: tree.base, head: tree.head, touched: [] },
  };
}

const render = async () => ({ roots: [], unrendered: [] });
const scan = (files: Files) => async () => scanWorkloads(files);

/** Returns the gate's report on an operation where the policy lists all of them in one tier. */
async function review(operation: string, tier: keyof typeof LIST, reviews: readonly Review[] = []) {
  const policies = `${LIST[tier]}: [${OPERATIONS.join(', ')}]\n`;
  const base = { ...FILES, 'blueprints/governance/policies.yaml': policies };
  const comparison = comparisonOf(base, { ...base, ...CHANGES[operation] });
  const comparisons = { compare: async () => comparison } as unknown as Comparisons;
  const judged = await judgeCommits(
    { comparisons, render, scan, configPath: undefined, now: NOW },
    { base: 'main', head: 'HEAD' },
  );
  const status = gateStatus(judged.result, { reviews, head: HEAD, author: 'bob' });
  return reviewReport(
    judged,
    status,
    undefined,
    { impact_preview: null, enforcement: null, evidence: [] },
    NOW,
  );
}

describe.each(['allowed', 'requires_approval', 'forbidden'] as const)(
  'where the policy says %s',
  (listed) => {
    test.each(OPERATIONS)('%s is answered by status, comment and annotation', async (operation) => {
      const tier = listed === 'allowed' && NEVER_ALLOWED.includes(operation) ? 'forbidden' : listed;
      const { state, description, level } = ANSWER[tier];
      const [path = ''] = Object.keys(CHANGES[operation] ?? {});
      const report = await review(operation, listed);
      expect(report.status).toMatchObject({ state, description: expect.stringMatching(description) });
      expect(report.checks.map((check) => [check.classification, check.operation, check.file])).toEqual([
        [tier, operation, path],
      ]);
      expect(gateAnnotations(report)).toMatchObject([
        { level, title: expect.stringMatching(`: ${operation}$`), file: path },
      ]);
      const comment = renderGate(report, 'markdown').replaceAll('<wbr>', '');
      expect(comment).toMatch(
        new RegExp(`\\| ${tier} \\| ${operation} \\| .*${path.replaceAll('.', '\\.')}`),
      );
      const consequences = new RegExp(`\\*\\*${operation}\\*\\* Risk: .*Roll back: `);
      if (tier === 'allowed') expect(comment).not.toMatch(consequences);
      else expect(comment).toMatch(consequences);
      expect(comment.includes('Instead: ')).toBe(tier === 'forbidden');
      if (tier !== 'requires_approval') return;
      const approval: Review = {
        author: 'ada',
        state: 'APPROVED',
        sha: HEAD,
        submitted_at: NOW.toISOString(),
      };
      expect((await review(operation, listed, [approval])).status).toEqual({
        state: 'success',
        description: 'approved by ada',
      });
    });
  },
);
