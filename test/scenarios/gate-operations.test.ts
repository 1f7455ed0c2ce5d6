import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runAction } from '../support/action.ts';
import { type GitHub, startGitHub } from '../support/github/github.ts';
import { CHANGES, FILES } from '../support/operations.ts';
import { write } from '../support/terminal.ts';

/** Some operations of each tier; test/pipeline/judge-commits.test.ts has each of them in every tier. */
const TIERS = {
  scale_within_limits: 'allowed',
  change_image: 'requires_approval',
  modify_rbac: 'forbidden',
  // Forbidden though the policy allows it.
  modify_secrets: 'forbidden',
} as const;
const POLICIES = `allowed_operations: [scale_within_limits, modify_secrets]
requires_approval: [change_image]
forbidden_operations: [modify_rbac]
`;
const ANSWER = {
  allowed: { code: 0, state: 'success', description: /^allowed by policy$/, level: 'notice' },
  requires_approval: { code: 0, state: 'pending', description: /^waiting for /, level: 'warning' },
  forbidden: { code: 1, state: 'failure', description: /^forbidden: /, level: 'error' },
} as const;

async function gate(github: GitHub, name: string, payload: object) {
  const file = `.git/${name}.json`;
  write(github.clone, { [file]: JSON.stringify(payload) });
  return runAction(
    github,
    { command: 'gate', now: '2026-02-10T18:30:00Z' },
    { GITHUB_EVENT_PATH: join(github.clone, file) },
  );
}

const status = (github: GitHub, sha: string) => github.repo.statuses.get(sha)?.get('trimtab/governance');

test.each(Object.entries(TIERS))(
  '%s: what is %s is answered by status, comment, annotation, summary and exit code, and so is the merge queue',
  async (operation, tier) => {
    const github = await startGitHub({ ...FILES, 'blueprints/governance/policies.yaml': POLICIES });
    const number = github.person.open(operation, CHANGES[operation] ?? {});
    const { sha } = github.pull(number);
    const { code, state, description, level } = ANSWER[tier];
    const run = await gate(github, operation, { action: 'opened', pull_request: { number } });
    const said = status(github, sha);
    expect({ code: run.code, state: said?.state }).toEqual({ code, state });
    expect(said?.description).toMatch(description);
    const [path] = Object.keys(CHANGES[operation] ?? {});
    const row = new RegExp(`\\| ${tier} \\| ${operation} \\| .*${path?.replaceAll('.', '\\.')}`);
    const comments = github.pull(number).comments;
    expect(comments.map(({ login }) => login)).toEqual(['github-actions[bot]']);
    for (const shown of [comments[0]?.body, run.summary]) expect(shown?.replaceAll('<wbr>', '')).toMatch(row);
    expect(run.log).toMatch(new RegExp(`^::${level} title=[^,]*${operation},file=${path}`, 'm'));
    expect(run.outputs).toMatchObject({ changed: 'false', failures: '[]' });
    if (tier === 'requires_approval') {
      github.person.review(number, 'APPROVED', 'ada');
      const submitted = { action: 'submitted', review: { state: 'approved' }, pull_request: { number } };
      expect(await gate(github, operation, submitted)).toMatchObject({ code: 0 });
      expect(status(github, sha)).toMatchObject({ state: 'success', description: 'approved by ada' });
      expect(github.pull(number).comments).toHaveLength(1);
    }
    // What was approved stays so on the group's commit, and what was not does not become it.
    const group = github.person.enqueue(number);
    const queued = await gate(github, operation, {
      action: 'checks_requested',
      merge_group: {
        head_sha: group.sha,
        head_ref: group.ref,
        base_sha: group.base_sha,
        base_ref: 'refs/heads/main',
      },
    });
    expect({ code: queued.code, state: status(github, group.sha)?.state }).toEqual({
      code: tier === 'forbidden' ? 1 : 0,
      state: tier === 'forbidden' ? 'failure' : 'success',
    });
    expect(queued.summary?.replaceAll('<wbr>', '')).toMatch(new RegExp(`\\| ${operation} \\|`));
  },
);
