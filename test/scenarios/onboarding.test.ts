import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { mergePull } from '../../src/adapters/local/person.ts';
import { readPulls } from '../../src/adapters/local/pulls.ts';
import { init } from '../../src/commands/init.ts';
import { parseOptions } from '../../src/commands/options.ts';
import { reconcile } from '../../src/commands/reconcile.ts';
import { runAction } from '../support/action.ts';
import { environmentOf, type GitHub, startGitHub } from '../support/github/github.ts';
import { trimtabHere } from '../support/in-process.ts';
import { deploymentText, snapshotText } from '../support/repository.ts';
import { git, repository } from '../support/terminal.ts';

const NOW = '2026-02-10T18:30:00Z';
const containers = `  template:
    spec:
      containers:
      - {name: app, resources: {requests: {cpu: 250m, memory: 128Mi}, limits: {memory: 1Gi}}}
`;
const web = { 'k8s/web.yaml': `${deploymentText('web', 3)}${containers}` };

/** Three weeks of demand that is far above what three replicas carry by day. */
function busyDays(): string {
  const hours = Array.from({ length: 21 * 24 }, (_, hour) => {
    const time = new Date(Date.parse('2026-02-02T00:00:00Z') + hour * 3_600_000).toISOString();
    return `${time},web,${hour % 24 >= 8 && hour % 24 < 18 ? 6 : 1}`;
  });
  return ['timestamp,service,demand', ...hours, ''].join('\n');
}

async function onboard(github: GitHub, now = NOW, ...flags: string[]) {
  const before = github.server.requests.length;
  const options = parseOptions('init', ['--repo', github.clone, '--pull-request', ...flags]);
  const outcome = await init(options, new Date(now), { PATH: process.env.PATH, ...environmentOf(github) });
  const writes = github.server.requests.slice(before).filter(({ method, path }) => {
    return method !== 'GET' && !path.endsWith('/graphql');
  });
  return { ...outcome, writes: writes.length };
}

test('on GitHub it is opened once, updated when its files change, left to a person, and a no is kept', async () => {
  const github = await startGitHub({ ...web, 'trimtab.yaml': undefined });
  const pushes = () => github.server.pushes.length;

  const past = join(github.clone, '.git/past.csv');
  writeFileSync(past, busyDays());
  const dry = await onboard(github, '2026-02-23T00:00:00Z', '--history', past, '--dry-run');
  expect(dry.lines[0]).toBe('would open: Set up Trimtab, trimtab/_onboarding into main');
  expect(dry.lines).toContain('| `web` | `k8s/web.yaml:6` | 3 replicas, by its history |');
  expect(dry.lines.join('\n')).toMatch(
    /### What would be proposed\n\n.*\n- web, .*: \d+ pull requests?, from 3 to /,
  );
  expect([dry.writes, pushes()]).toEqual([0, 0]);

  const first = await onboard(github);
  expect(first).toMatchObject({
    failures: [],
    lines: ['opened #1: Set up Trimtab'],
    onboarding: { action: 'create', number: 1 },
  });
  const pull = github.pull(1);
  expect(pull).toMatchObject({ branch: 'trimtab/_onboarding', base: 'main', labels: ['trimtab'] });
  expect(pull.body).toContain('| `web` | `k8s/web.yaml:6` | 3 replicas |');
  expect(git(github.repo.dir, 'diff', '--name-status', 'main', pull.sha)).toBe(
    [
      'A\t.github/workflows/trimtab-verify.yaml',
      'A\t.github/workflows/trimtab.yaml',
      'A\tblueprints/governance/policies.yaml',
      'A\tblueprints/web/blueprint.yaml',
      'A\tsnapshot.json',
      'A\ttrimtab.yaml\n',
    ].join('\n'),
  );
  expect(github.branches()).toEqual(['main', 'trimtab/_onboarding']);
  expect(git(github.clone, 'status', '--porcelain')).toBe('');

  const pushed = pushes();
  const second = await onboard(github, '2026-02-11T18:30:00Z');
  expect(second).toMatchObject({ lines: ['#1 is open, and nothing has changed'], writes: 0 });
  expect(pushes()).toBe(pushed);

  github.person.commit({ 'k8s/api.yaml': `${deploymentText('api', 2)}${containers}` });
  expect((await onboard(github)).lines).toEqual(['updated #1: Set up Trimtab']);
  expect(github.pull(1).body).toContain('| `api` |');
  expect(git(github.repo.dir, 'show', `${github.pull(1).sha}:blueprints/api/blueprint.yaml`)).toContain(
    'api',
  );

  github.person.push(1, { 'trimtab.yaml': 'paused: true\n' });
  const person = github.pull(1).sha;
  github.person.commit({ 'k8s/new.yaml': `${deploymentText('new', 2)}${containers}` });
  expect((await onboard(github)).lines[0]).toMatch(/^#1 has the commits of a person, and is left alone/);
  expect(github.pull(1).sha).toBe(person);

  github.person.close(1);
  const no = await onboard(github, '2027-02-11T18:30:00Z');
  expect(no.lines).toHaveLength(1);
  expect(no.lines[0]).toMatch(/^#1 was closed without a merge, which means no/);
  expect([no.writes, github.pulls().length]).toEqual([0, 1]);
}, 120_000);

test('a token that may not write workflows proposes the rest, and shows them to be added by hand', async () => {
  const github = await startGitHub(
    { ...web, 'trimtab.yaml': undefined },
    {
      permissions: {
        contents: 'write',
        pull_requests: 'write',
        statuses: 'write',
        issues: 'write',
      },
    },
  );
  const { lines, notes, failures } = await onboard(github);
  expect({ lines, failures }).toEqual({ lines: ['opened #1: Set up Trimtab'], failures: [] });
  expect(notes).toContain(
    '.github/workflows/trimtab.yaml is not among it: the token may not write workflows',
  );
  const { body, sha } = github.pull(1);
  expect(git(github.repo.dir, 'ls-tree', '-r', '--name-only', sha)).not.toContain('.github');
  expect(body).toMatch(/### Workflows to add by hand[\s\S]*name: trimtab-verify\n/);
  // As a run leaves it that was killed once it had opened it.
  github.pull(1).labels = [];
  expect((await onboard(github)).lines).toEqual(['#1 is open, and nothing has changed']);
  expect(github.pull(1).labels).toEqual(['trimtab']);
}, 120_000);

test('beside a local repository it is a file; once merged, plan and a first run work, and it is not asked again', async () => {
  const dir = repository(web);
  const at = ['--repo', dir, '--now', NOW];
  const opened = await trimtabHere(dir, 'init', ...at, '--pull-request');
  expect(opened).toMatchObject({ code: 0, stdout: 'opened #1: Set up Trimtab\n' });
  expect(existsSync(join(dir, 'trimtab.yaml'))).toBe(false);
  expect(git(dir, 'branch', '--format', '%(refname:short)')).toBe('main\ntrimtab/_onboarding\n');
  expect(readPulls(join(dir, '.git/trimtab-forge/pulls'))).toHaveLength(1);

  await mergePull(dir, 1, { by: 'ada', now: new Date(NOW) });
  git(dir, 'reset', '--quiet', '--hard', 'main');
  const plan = await trimtabHere(dir, 'plan', ...at);
  expect(plan.stdout).toMatch(/web +no action \(metrics_missing\)/);

  const figures = join(dir, '.git/figures.json');
  writeFileSync(figures, snapshotText({ web: { replicas: 3, cpu: 1.2 } }));
  const options = parseOptions('reconcile', [...at, '--snapshot', figures]);
  const run = await reconcile(options, new Date(NOW), { PATH: process.env.PATH });
  expect(run.failures).toEqual([]);
  expect(run.proposals).toEqual([{ service: 'web', action: 'create', number: 2 }]);

  const again = await trimtabHere(dir, 'init', ...at, '--pull-request');
  expect(again.stdout).toBe('already set up: trimtab.yaml is on main, so nothing is proposed\n');
}, 120_000);

test('a folder of a repository has a branch of its own, and what is in the way of a file is named', async () => {
  const dir = repository({ 'apps/shop/k8s/web.yaml': web['k8s/web.yaml'], 'apps/pay/blueprints': 'a file' });
  const at = (folder: string) => ['--repo', join(dir, folder), '--now', NOW, '--pull-request'];
  const opened = await trimtabHere(dir, 'init', ...at('apps/shop'));
  expect(opened.stdout).toBe('opened #1: Set up Trimtab\n');
  const [, branch = ''] = git(dir, 'branch', '--format', '%(refname:short)').split('\n');
  expect(branch).toMatch(/^trimtab\/_onboarding-[0-9a-f]{12}$/);
  expect(git(dir, 'diff', '--name-only', 'main', branch).split('\n')).toContain('apps/shop/trimtab.yaml');
  expect(readPulls(join(dir, '.git/trimtab-forge/pulls'))[0]?.body).toContain('add \\`repo: apps/shop\\`');

  git(dir, 'mv', 'apps/shop/k8s', 'apps/pay/k8s');
  git(dir, 'commit', '--quiet', '--message', 'Move it');
  const refused = await trimtabHere(dir, 'init', ...at('apps/pay'));
  expect(refused).toMatchObject({ code: 1 });
  expect(refused.stderr).toMatch(/blueprint\.yaml cannot be added: blueprints on main is a file, a link or/);
}, 120_000);

test('the Action proposes what starts Trimtab where there is nothing, and reconciles once it is merged', async () => {
  const github = await startGitHub({ ...web, 'trimtab.yaml': undefined });
  const inputs = { 'pull-request': 'true', now: NOW };
  const first = await runAction(github, inputs);
  expect(first).toMatchObject({ code: 0, outputs: { 'pull-request-numbers': '[1]' } });
  expect(github.pull(1).branch).toBe('trimtab/_onboarding');

  github.person.merge(1);
  git(github.clone, 'fetch', '--quiet', github.repo.dir, 'main');
  git(github.clone, 'reset', '--quiet', '--hard', 'FETCH_HEAD');
  const second = await runAction(github, inputs);
  expect(second).toMatchObject({ code: 0, log: expect.stringContaining('web') });
  expect(github.pulls('open')).toEqual([]);
});
