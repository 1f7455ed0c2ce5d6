import { expect, test } from 'vitest';
import { openGitHubForge } from '../../src/adapters/github/forge.ts';
import { describeGitHub } from '../../src/adapters/github/repository.ts';
import { environmentOf, type GitHub, startGitHub } from '../support/github/github.ts';
import { pointsOf } from '../support/github/graphql.ts';

const SINCE = '2026-02-01T00:00:00Z';

/** A GitHub with so many open pull requests of others, and of this tool's own. */
async function listed(others: number, own: number): Promise<GitHub> {
  const github = await startGitHub({ 'web.yaml': 'replicas: 2\n' }, { login: 'ada', kind: 'personal' });
  const copies = (number: number, count: number, prefix: string) => {
    const first = count > 0 ? github.pull(number) : undefined;
    for (let i = 1; first && i < count; i += 1) {
      github.repo.nextNumber += 1;
      const { nextNumber } = github.repo;
      const [labels, reviews, comments] = [[...first.labels], [], []];
      github.repo.pulls.set(nextNumber, {
        ...first,
        number: nextNumber,
        branch: `${prefix}${i}`,
        labels,
        reviews,
        comments,
      });
    }
  };
  const docs = others > 0 ? github.person.open('docs', { 'README.md': 'shop\n' }) : 0;
  const mine = own > 0 ? github.person.open('trimtab/s', { 'web.yaml': 'replicas: 3\n' }, 'ada') : 0;
  if (own > 0) github.pull(mine).labels.push('trimtab');
  // After the last push: GitHub closes a pull request whose branch is not there.
  copies(docs, others, 'docs');
  copies(mine, own, 'trimtab/s');
  return github;
}

async function list(github: GitHub) {
  const forge = openGitHubForge(describeGitHub('', environmentOf(github)));
  const { costs } = github.server;
  const before = costs.length;
  const pulls = await forge.pullRequests.list(SINCE);
  const asked = costs.slice(before);
  return {
    pulls: pulls.length,
    gated: forge.pullRequests.withGateStatus().length,
    stopped: forge.pullRequests.findStopLabel(),
    points: asked.map(pointsOf),
    nodes: Math.max(...asked.map(({ nodes }) => nodes)),
  };
}

test('one query lists twenty of ours in full, and others cost a point for each hundred', {
  timeout: 240_000,
}, async () => {
  const nothing = { pulls: 0, gated: 0, stopped: undefined };
  expect(await list(await listed(1, 0))).toMatchObject({ ...nothing, points: [8] });
  expect(await list(await listed(250, 0))).toMatchObject({ ...nothing, points: [8, 1, 1] });
  const calm = await listed(80, 20);
  expect(await list(calm)).toMatchObject({ ...nothing, pulls: 20, points: [8] });
  // A person may have taken the label off.
  for (const pull of calm.repo.pulls.values()) pull.labels.splice(0, pull.number % 2);
  expect((await list(calm)).pulls).toBe(20);
  const busy = await listed(100, 30);
  const { points, nodes, ...found } = await list(busy);
  expect(found).toEqual({ ...nothing, pulls: 30 });
  // Ten more of ours: their details are asked for behind the last page.
  expect(points).toEqual([8, 1, 2]);
  expect(nodes).toBeLessThan(17_000);
  // The details of one page come with the next: a call for each hundred, and one more.
  expect((await list(await listed(0, 150))).points).toHaveLength(3);
});

test('what the gate has answered on is read in full, and a label of anybody’s stops', async () => {
  const github = await listed(3, 1);
  github.pull(3).labels.push('trimtab-pause');
  github.repo.statuses.set(
    github.pull(1).sha,
    new Map([['trimtab/governance', { context: 'trimtab/governance', state: 'pending', description: '' }]]),
  );
  expect(await list(github)).toMatchObject({ pulls: 1, gated: 3, stopped: 3 });
});

test('what is too much at once is asked for by halves', async () => {
  const github = await listed(60, 60);
  const whole = { pulls: 60, gated: 0 };
  github.server.limits.resources = 9_000;
  expect(await list(github)).toMatchObject(whole);
  github.server.limits.resources = 500_000;
  github.server.limits.nodes = 9_000;
  expect(await list(github)).toMatchObject(whole);
  github.server.limits.nodes = 500_000;
  const calls = github.server.requests.length;
  // Asked once more as it was, then for half.
  for (const call of [calls + 1, calls + 2]) github.server.faults.set(call, { kind: 'status', status: 502 });
  const { points, ...found } = await list(github);
  expect(found).toMatchObject(whole);
  expect(points).toEqual([6, 1, 5, 5]);
  github.server.limits.nodes = 10;
  await expect(list(github)).rejects.toThrow('possible nodes');
});
