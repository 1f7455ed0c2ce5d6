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

/** Answers of the right kind with one thing wrong in them, each to the first call of a read. */
const WRONG: readonly [string, unknown, (forge: Forge) => Promise<unknown>][] = [
  ['a queue', { data: { repository: {} } }, ({ branches }) => branches.mergeQueue('main')],
  [
    'entries of a queue',
    { data: { repository: { mergeQueue: { entries: { nodes: [{ position: 1, pullRequest: {} }] } } } } },
    ({ branches }) => branches.mergeQueue('main'),
  ],
  [
    'a pull request',
    { data: { viewer: { login: 'ada' }, repository: { pullRequest: { number: 1, reviews: {} } } } },
    ({ pullRequests }) => pullRequests.read(1),
  ],
];

test.each(WRONG)('%s with something wrong in it is refused with its place', async (_, body, read) => {
  const github = await startGitHub(FILES, { login: 'ada', kind: 'personal' });
  const { requests, faults } = github.server;
  faults.set(requests.length + 1, { kind: 'body', body });
  const forge = openGitHubForge(describeGitHub('', environmentOf(github)));
  await expect(read(forge)).rejects.toMatchObject({
    code: 'forge_failed',
    message: expect.stringMatching(/the answer is none that GitHub gives: repository\.\S+: expected /),
  });
});

/** A list of reviews that says there is more, behind this cursor. */
const endless = (endCursor: string | null) => ({
  data: {
    repository: {
      pullRequest: { reviews: { totalCount: 101, pageInfo: { hasNextPage: true, endCursor }, nodes: [] } },
    },
  },
});

test.each([null, 'a'])(
  'reviews that go on behind the cursor %j again are not all reviews',
  async (cursor) => {
    const github = await startGitHub(FILES, { login: 'ada', kind: 'personal' });
    const number = github.person.open('docs', { 'README.md': 'shop\n' });
    for (let count = 0; count < 101; count += 1) github.person.review(number, 'APPROVED');
    const { requests, faults } = github.server;
    for (const call of [2, 3]) faults.set(requests.length + call, { kind: 'body', body: endless(cursor) });
    const forge = openGitHubForge(describeGitHub('', environmentOf(github)));
    await expect(forge.pullRequests.read(number)).rejects.toMatchObject({
      code: 'forge_failed',
      message: expect.stringMatching(/: the pages of a list lead to no other page$/),
    });
  },
);

test.each([
  ['an object', {}],
  ['a push of nobody known', [{ after: 7, actor: { login: 'eve' } }]],
])('activities that are %s do not tell that nobody has pushed', async (_, body) => {
  const github = await startGitHub(FILES, { login: 'ada', kind: 'personal' });
  github.person.open('docs', { 'README.md': 'shop\n' });
  const { requests, faults } = github.server;
  const forge = openGitHubForge(describeGitHub('', environmentOf(github)));
  const pull = await forge.pullRequests.read(1);
  faults.set(requests.length + 1, { kind: 'body', body });
  await expect(forge.pullRequests.contributors(pull)).rejects.toMatchObject({
    message: expect.stringMatching(/^asking who has pushed #1: .*none that GitHub gives/),
  });
});

test('a branch of which GitHub says nothing is not one without rules', async () => {
  const github = await startGitHub(FILES, { login: 'ada', kind: 'personal' });
  const { requests, faults } = github.server;
  const forge = openGitHubForge(describeGitHub('', environmentOf(github)));
  expect(await forge.branches.requiredChecks('main')).toMatchObject({ checks: [] });
  for (let call = 1; call <= 2; call += 1) faults.set(requests.length + call, { kind: 'body', body: {} });
  expect(await forge.branches.requiredChecks('main')).toBeUndefined();
});
