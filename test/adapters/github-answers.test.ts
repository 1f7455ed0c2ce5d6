import { expect, test } from 'vitest';
import { openGitHubForge } from '../../src/adapters/github/forge.ts';
import { describeGitHub } from '../../src/adapters/github/repository.ts';
import type { Forge } from '../../src/ports/forge.ts';
import { environmentOf, startGitHub } from '../support/github/github.ts';

const FILES = { 'web.yaml': 'replicas: 2\n' };

/** Writes, and the number of the call that changes something. */
const WRITES: readonly [string, number, (forge: Forge, sha: string) => Promise<unknown>][] = [
  ['a label', 1, ({ conversation }) => conversation.addLabel(1, 'x')],
  [
    'labels',
    1,
    ({ conversation }) => conversation.addMetadata(1, { labels: [], assignees: [], reviewers: [] }),
  ],
  ['a comment', 2, ({ conversation }) => conversation.comment(1, '<!-- x -->', 'Hello <!-- x -->')],
  ['an issue', 2, ({ conversation }) => conversation.openIssue({ title: 't', body: 'b', marker: 'b' })],
  ['a text', 1, ({ pullRequests }) => pullRequests.update(1, { title: 't', body: 'b' })],
  ['an end', 1, ({ pullRequests }) => pullRequests.close(1)],
  [
    'a status',
    1,
    ({ statuses }, sha) => statuses.setGovernance(sha, 1, { state: 'success', description: 'allowed' }),
  ],
  [
    'a verdict',
    1,
    ({ statuses }, sha) => statuses.setVerification(sha, 1, { state: 'success', description: 'passed' }),
  ],
];

test('a write whose answer cannot be read is not taken for done', async () => {
  const github = await startGitHub(FILES, { login: 'ada', kind: 'personal' });
  github.person.open('docs', { 'README.md': 'shop\n' });
  const { requests, faults } = github.server;
  for (const [name, call, write] of WRITES) {
    const forge = openGitHubForge(describeGitHub('', environmentOf(github)));
    faults.set(requests.length + call, { kind: 'garbage' });
    const written = write(forge, github.pull(1).sha);
    await expect(written, name).rejects.toThrow(/GitHub's answer cannot be read; the next run looks again/);
  }
});

/** Reads of lists and pull requests, and the number of the call whose answer is broken. */
const READS: readonly [string, (forge: Forge) => Promise<unknown>][] = [
  ['the pull requests', ({ pullRequests }) => pullRequests.list('2026-02-01T00:00:00Z')],
  ['one pull request', ({ pullRequests }) => pullRequests.read(1)],
  ['the comments', ({ conversation }) => conversation.comment(1, '<!-- x -->', 'Hello <!-- x -->')],
  ['the issues', ({ conversation }) => conversation.openIssue({ title: 't', body: 'b', marker: 'b' })],
  [
    'the pull requests of a branch',
    ({ branches }) => branches.openPullsFrom({ repository: 'acme/shop', branch: 'docs' }),
  ],
];

test.each(READS)('of %s an answer that cannot be read is no empty list', async (_, read) => {
  const github = await startGitHub(FILES, { login: 'ada', kind: 'personal' });
  github.person.open('docs', { 'README.md': 'shop\n' });
  const { requests, faults } = github.server;
  const before = requests.length;
  for (let call = 1; call <= 4; call += 1) faults.set(before + call, { kind: 'garbage' });
  const forge = openGitHubForge(describeGitHub('', environmentOf(github)));
  await expect(read(forge)).rejects.toMatchObject({ code: 'forge_failed' });
  const written = requests
    .slice(before)
    .filter(({ method, path }) => method !== 'GET' && !path.endsWith('/graphql'));
  expect(written).toEqual([]);
});
