import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type GitHub, startGitHub } from '../support/github/github.ts';
import { gateJob } from '../support/in-process.ts';
import { blueprintText, deploymentText } from '../support/repository.ts';
import { git } from '../support/terminal.ts';

const web = blueprintText('web', { rest: 'governance: {approval_workflow: {approvers: [ada]}}' });
const api = blueprintText('api', { rest: 'governance: {approval_workflow: {approvers: [carl]}}' });
const files = {
  'blueprints/web/blueprint.yaml': web,
  'blueprints/api/blueprint.yaml': api,
  'apps/web.yaml': deploymentText('web'),
  'apps/api.yaml': deploymentText('api'),
};
const PINNED = {
  type: 'required_status_checks',
  parameters: {
    required_status_checks: [{ context: 'trimtab/governance', integration_id: 7 }],
    strict_required_status_checks_policy: false,
  },
};

const pinnedTo = (app: number) => ({
  ...PINNED,
  parameters: {
    ...PINNED.parameters,
    required_status_checks: [{ context: 'trimtab/governance', integration_id: app }],
  },
});
const pins = (rule: object) => JSON.stringify(rule).includes('integration_id');
/** Whose word this token's is. */
const OWN_APP = expect.stringMatching(/^GET \/v3\/apps\//);

const status = (github: GitHub, sha: string) => github.repo.statuses.get(sha)?.get('trimtab/governance');
const group = ({ sha, ref, base_sha }: { sha: string; ref: string; base_sha: string }) => ({
  action: 'checks_requested',
  merge_group: { head_sha: sha, head_ref: ref, base_sha, base_ref: 'refs/heads/main' },
});

describe('a review of a fork’s pull request', () => {
  const relay = (branch: string, repository = 'mallory/shop') => ({
    action: 'completed',
    workflow_run: {
      event: 'pull_request_review',
      head_branch: branch,
      head_repository: { full_name: repository },
      pull_requests: [],
    },
  });

  test('is looked at by a trusted run, which finds the pull request by where it comes from', async () => {
    const github = await startGitHub(files);
    // The same branch name in this repository, and in another fork of the same owner, are other pull requests.
    const other = github.person.open('feature', { 'apps/api.yaml': deploymentText('api', 9) });
    const twin = github.person.open(
      'feature',
      { 'apps/api.yaml': deploymentText('api', 8) },
      'mallory',
      'mallory/shop-2',
    );
    const number = github.person.open(
      'feature',
      { 'apps/web.yaml': deploymentText('web', 9) },
      'mallory',
      'mallory/shop',
    );
    await gateJob(github, relay('feature'));
    expect(status(github, github.pull(number).sha)).toMatchObject({
      state: 'pending',
      description: 'waiting for ada',
    });
    github.person.review(number, 'APPROVED', 'ada');
    expect(await gateJob(github, relay('feature'))).toMatchObject({ code: 0 });
    expect(status(github, github.pull(number).sha)).toMatchObject({
      state: 'success',
      description: 'approved by ada',
    });
    for (const untouched of [other, twin]) expect(status(github, github.pull(untouched).sha)).toBeUndefined();
    github.person.push(number, { 'apps/web.yaml': deploymentText('web', 10) });
    await gateJob(github, relay('feature'));
    expect(status(github, github.pull(number).sha)).toMatchObject({ state: 'pending' });
  });

  test('of a branch without an open pull request is nothing, and of a run that no pull request started neither', async () => {
    const github = await startGitHub(files);
    const number = github.person.open('feature', { 'apps/web.yaml': deploymentText('web', 9) });
    github.person.close(number);
    const closed = await gateJob(github, relay('feature', 'acme/shop'));
    expect(closed).toMatchObject({
      code: 0,
      log: expect.stringContaining('no open pull request comes from that branch'),
    });
    expect(
      await gateJob(github, { workflow_run: { ...relay('x').workflow_run, event: 'push' } }),
    ).toMatchObject({ code: 1 });
    expect(await gateJob(github, { pull_request: { number } })).toMatchObject({
      code: 0,
      log: expect.stringContaining(`#${number} is closed`),
    });
  });
});

describe('a merge queue', () => {
  test('carries each pull request’s approval over to the group’s commit', async () => {
    const github = await startGitHub(files);
    const first = github.person.open('one', { 'apps/web.yaml': deploymentText('web', 9) });
    const second = github.person.open('two', { 'apps/api.yaml': deploymentText('api', 4) });
    github.person.review(first, 'APPROVED', 'ada');
    for (const number of [first, second]) await gateJob(github, { pull_request: { number } });
    const alone = github.person.enqueue(first);
    expect((await gateJob(github, group(alone))).calls).toEqual([
      'POST /graphql',
      // Whoever has pushed it may not have approved it.
      'GET /activity',
      expect.stringMatching(/^POST \/statuses\//),
    ]);
    expect(status(github, alone.sha)).toMatchObject({
      state: 'success',
      description: `#${first}: approved by ada`,
    });
    const both = github.person.enqueue(first, second);
    expect(await gateJob(github, group(both))).toMatchObject({ code: 0 });
    expect(status(github, both.sha)).toMatchObject({
      state: 'success',
      description: `#${first}: approved by ada; #${second}: allowed by policy`,
    });
  });

  test('is held by whoever in it has not passed, and names it', async () => {
    const github = await startGitHub(files);
    const first = github.person.open('one', { 'apps/web.yaml': deploymentText('web', 9) });
    const second = github.person.open('two', { 'apps/api.yaml': deploymentText('api', 4) });
    await gateJob(github, { pull_request: { number: second } });
    const unseen = github.person.enqueue(first, second);
    expect(await gateJob(github, group(unseen))).toMatchObject({ code: 0 });
    expect(status(github, unseen.sha)).toMatchObject({
      state: 'pending',
      description: `#${first}: not judged yet`,
    });
    await gateJob(github, { pull_request: { number: first } });
    await gateJob(github, group(unseen));
    expect(status(github, unseen.sha)).toMatchObject({
      state: 'pending',
      description: `#${first}: waiting for ada`,
    });
  });

  test('is judged as a whole: what no member is known to bring needs an approval on each of them', async () => {
    const github = await startGitHub(files);
    const first = github.person.open('one', { 'apps/web.yaml': deploymentText('web', 3) });
    const second = github.person.open('two', { 'apps/api.yaml': deploymentText('api', 3) });
    for (const number of [first, second]) await gateJob(github, { pull_request: { number } });
    const { ref, ...rest } = github.person.enqueue(first, second);
    github.person.commit(
      { 'secrets/key.yaml': 'apiVersion: v1\nkind: Service\nmetadata: {name: new}\n' },
      ref.replace('refs/heads/', ''),
    );
    const sha = git(github.repo.dir, 'rev-parse', ref).trim();
    await gateJob(github, group({ ...rest, ref, sha }));
    expect(status(github, sha)).toMatchObject({
      state: 'pending',
      description: `#${first}: waiting for an approver; #${second}: waiting for an approver`,
    });
    // A secret is forbidden, whoever brings it.
    github.person.commit(
      { 'secrets/key.yaml': 'apiVersion: v1\nkind: Secret\nmetadata: {name: new}\n' },
      ref.replace('refs/heads/', ''),
    );
    const worse = git(github.repo.dir, 'rev-parse', ref).trim();
    expect(await gateJob(github, group({ ...rest, ref, sha: worse }))).toMatchObject({ code: 1 });
    expect(status(github, worse)).toMatchObject({
      state: 'failure',
      description: expect.stringMatching(/^forbidden: modify_secrets/),
    });
  });

  test('without a word from the queue the last is known, and a group that is gone is not judged', async () => {
    const github = await startGitHub(files);
    const first = github.person.open('one', { 'apps/web.yaml': deploymentText('web', 9) });
    const second = github.person.open('two', { 'apps/api.yaml': deploymentText('api', 4) });
    for (const number of [first, second]) await gateJob(github, { pull_request: { number } });
    const both = github.person.enqueue(first, second);
    github.repo.queue = undefined;
    const told = await gateJob(github, group(both));
    expect(told.log).toContain(`only #${second} is known to be in the group`);
    // The first one's file is nobody's then, and nobody of the group may approve it but on the pull request that is known.
    expect(status(github, both.sha)).toMatchObject({
      state: 'pending',
      description: `#${second}: waiting for ada`,
    });
    const gone = { ...both, sha: '0123456789012345678901234567890123456789' };
    expect(await gateJob(github, group(gone))).toMatchObject({
      code: 1,
      log: expect.stringContaining('cannot be fetched'),
    });
  });
});

test('a clone of one commit, as actions/checkout leaves it, is enough, also when base has moved on', async () => {
  const github = await startGitHub(files);
  const first = github.person.open('one', { 'apps/web.yaml': deploymentText('web', 3) });
  const second = github.person.open('two', { 'apps/api.yaml': deploymentText('api', 9) });
  const both = github.person.enqueue(first, second);
  const dir = join(github.clone, '..', 'shallow');
  git(github.clone, 'clone', '--quiet', '--depth=1', `file://${github.repo.dir}`, dir);
  git(dir, 'remote', 'set-url', 'origin', `${github.server.url}/acme/shop.git`);
  const shallow = { ...github, clone: dir };
  for (let i = 0; i < 3; i += 1)
    github.person.commit({
      'README.md': `moved ${i}\n`,
      'secret.yaml': `apiVersion: v1\nkind: Secret\nmetadata: {name: s${i}}\n`,
    });
  await gateJob(shallow, { pull_request: { number: first } });
  expect(status(github, github.pull(first).sha)).toMatchObject({
    state: 'success',
    description: 'allowed by policy',
  });
  await gateJob(shallow, { pull_request: { number: second } });
  expect(status(github, github.pull(second).sha)).toMatchObject({
    state: 'pending',
    description: 'waiting for carl',
  });
  await gateJob(shallow, group(both));
  expect(status(github, both.sha)).toMatchObject({
    state: 'pending',
    description: `#${second}: waiting for carl`,
  });
});

describe('where base does not wait for the gate', () => {
  test.each([
    ['no rule requires it', [], undefined, /advisory: the base branch does not require trimtab\/governance/],
    [
      'a ruleset takes it from anybody',
      [
        {
          ...PINNED,
          parameters: { ...PINNED.parameters, required_status_checks: [{ context: 'trimtab/governance' }] },
        },
      ],
      undefined,
      /whoever may write can set it/,
    ],
    [
      'classic protection takes it from anybody',
      [],
      [{ context: 'trimtab/governance', app_id: null }],
      /whoever may write can set it/,
    ],
    [
      'it is pinned to GitHub Actions, whose word every writer has',
      [pinnedTo(15_368)],
      undefined,
      /advisory: trimtab\/governance is required from GitHub Actions/,
    ],
    [
      'it is pinned to another App, whose word this token is not',
      [pinnedTo(8)],
      undefined,
      /opens nothing: trimtab\/governance is required from App 8, and this token is GitHub Actions’ own/,
    ],
    ['a ruleset pins it', [PINNED], undefined, undefined],
    ['classic protection pins it', [], [{ context: 'trimtab/governance', app_id: 7 }], undefined],
  ] as const)('%s', async (_, rules, protection, said) => {
    const app = { kind: 'app', login: 'trimtab-gate[bot]' } as const;
    const github = await startGitHub(files, said === undefined ? app : {});
    github.repo.rules.set('main', rules);
    if (protection) github.repo.protections.set('main', protection);
    const number = github.person.open('feature', { 'apps/web.yaml': deploymentText('web', 4) });
    const { summary, calls } = await gateJob(github, { pull_request: { number } });
    const body = github.pull(number).comments[0]?.body ?? '';
    if (said) for (const text of [summary, body]) expect(text).toMatch(said);
    else for (const text of [summary, body]) expect(text).not.toMatch(/advisory|opens nothing/);
    // One look at the pull request, a status, one or two at the rules, and a comment found and made.
    expect(calls).toEqual([
      'POST /graphql',
      expect.stringMatching(/^POST \/statuses\//),
      'GET /rules/branches/main',
      ...(rules.some((rule) => pins(rule)) ? [] : ['GET /branches/main']),
      ...(protection?.some(({ app_id }) => app_id !== null) || rules.some((rule) => pins(rule))
        ? [OWN_APP]
        : []),
      `GET /issues/${number}/comments`,
      `POST /issues/${number}/comments`,
      // A run at the same moment may have written one, too.
      `GET /issues/${number}/comments`,
    ]);
  });
});

test('a status that looks like the gate’s and is somebody else’s is written anew', async () => {
  const github = await startGitHub(files, { kind: 'app', login: 'trimtab-gate[bot]' });
  const number = github.person.open('feature', { 'apps/web.yaml': deploymentText('web', 3) });
  const { sha } = github.pull(number);
  await gateJob(github, { pull_request: { number } });
  const own = status(github, sha);
  github.repo.statuses.set(sha, new Map([['trimtab/governance', { ...own, login: 'mallory' } as never]]));
  await gateJob(github, { pull_request: { number } });
  expect(status(github, sha)).toMatchObject({ state: 'success', login: 'trimtab-gate[bot]' });
  expect((await gateJob(github, { pull_request: { number } })).calls).not.toContain(`POST /statuses/${sha}`);
});
