import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type GitHub, startGitHub } from '../support/github/github.ts';
import type { Fault } from '../support/github/server.ts';
import type { Token } from '../support/github/token.ts';
import { gateJob, reconcileJob } from '../support/in-process.ts';
import { blueprintText, deploymentText, snapshotText } from '../support/repository.ts';
import { write } from '../support/terminal.ts';

const files = {
  'blueprints/web/blueprint.yaml': blueprintText('web'),
  'apps/web.yaml': deploymentText('web'),
};
const NOW = '2026-02-10T18:30:00Z';
const rights = (given: Readonly<Record<string, string>>): Partial<Token> => ({
  kind: 'app',
  login: 'trimtab[bot]',
  permissions: { contents: 'write', pull_requests: 'write', statuses: 'write', issues: 'write', ...given },
});

const reconcile = (github: GitHub) => reconcileJob(github, NOW, snapshotText({ web: {} }, NOW));

describe('a fault of the set-up is told with the setting that mends it', () => {
  test.each<[string, Partial<Token>, readonly [number, Fault] | undefined, RegExp]>([
    [
      'a token that is wrong',
      {},
      [1, { kind: 'status', status: 401 }],
      /GitHub answered 401: Bad credentials.*; the token is wrong or has expired: give another one as GITHUB_TOKEN, or as the input `token`/,
    ],
    [
      'a job without contents: write',
      rights({ contents: 'read' }),
      undefined,
      /Permission to acme\/shop\.git denied to trimtab\[bot\][\s\S]*give the job `contents: write`/,
    ],
    [
      'a job without statuses: write',
      rights({ statuses: 'read' }),
      undefined,
      /Resource not accessible by integration; the token lacks a permission: give the job `statuses: write`/,
    ],
    [
      'GraphQL’s own limit',
      {},
      [
        1,
        { kind: 'graphql', type: 'RATE_LIMITED', message: 'API rate limit exceeded for installation ID 1.' },
      ],
      /GitHub answered: .*API rate limit exceeded.*; GitHub limits this token for now: .* a GitHub App token has a limit of its own/,
    ],
    [
      'a repository that has been renamed',
      {},
      [2, { kind: 'status', status: 301 }],
      /GitHub answered 301: .*\/pulls has moved elsewhere.*; the repository has another name or owner now: .* GITHUB_REPOSITORY/,
    ],
  ])('%s', async (_, token, fault, said) => {
    const github = await startGitHub(files, token);
    // Some are asked again: it is no passing fault.
    for (let again = 0; fault && again < 3; again += 1) github.server.faults.set(fault[0] + again, fault[1]);
    const { code, log } = await reconcile(github);
    expect(log).toMatch(said);
    expect(code).toBe(1);
  });

  test('a ruleset that refuses a branch, in its own words', async () => {
    const github = await startGitHub(files);
    const hook = `#!/bin/sh
grep -q refs/heads/trimtab/ || exit 0
echo 'error: GH013: Repository rule violations found for refs/heads/trimtab/web.' >&2
echo '- Cannot create ref due to creations being restricted.' >&2
exit 1
`;
    write(github.repo.dir, { 'hooks/pre-receive': hook });
    chmodSync(join(github.repo.dir, 'hooks/pre-receive'), 0o755);
    const { code, log } = await reconcile(github);
    expect(log).toMatch(
      /push of trimtab\/web rejected: .*; remote: error: GH013: Repository rule violations found for refs\/heads\/trimtab\/web\.; - Cannot create ref due to creations being restricted\.; let the App behind the token bypass that ruleset/,
    );
    expect(code).toBe(1);
  });

  test('a gate without statuses: write says so, and fails where it waits', async () => {
    const github = await startGitHub(files, rights({ statuses: 'read' }));
    const number = github.person.open('big', { 'apps/web.yaml': deploymentText('web', 9) });
    const { code, log } = await gateJob(github, { pull_request: { number } });
    expect(log).toMatch(/the status could not be set: .*give the job `statuses: write`/);
    expect(code).toBe(1);
  });
});
