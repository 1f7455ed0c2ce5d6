import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { openGit } from '../../src/adapters/git/git.ts';
import { tryGit } from '../../src/adapters/git/run.ts';
import { readBranches, readMerges } from '../../src/adapters/local/branches.ts';
import type { CommandName } from '../../src/commands/flags.ts';
import { commitTo, makeRepository } from '../support/git.ts';
import { trimtabHere } from '../support/in-process.ts';
import { blueprintText, deploymentText, snapshotText } from '../support/repository.ts';
import { folder, git, repository, write } from '../support/terminal.ts';

const now = new Date('2026-02-10T18:30:00Z');

/** Adds a program that leaves a file to say that it has run. */
function addHook(path: string, mark: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `#!/bin/sh\necho "$0" >> '${mark}'\n`, { mode: 0o755 });
}

const change = (base: string) => ({
  branch: 'trimtab/web',
  message: 'more',
  files: [{ path: 'a.yaml', content: Buffer.from('replicas: 3\n') }],
  base,
  expected: undefined,
});

test.each(['https://127.0.0.1:1/acme/shop', 'git@127.0.0.1:acme/shop'])(
  'a folder of the repository that is named like its origin %s is not pushed to',
  async (url) => {
    const dir = repository({ 'a.yaml': 'replicas: 2\n' });
    const embedded = join(dir, url);
    makeRepository(embedded, { bare: true });
    addHook(join(embedded, 'hooks/pre-receive'), join(dir, '.git/ran'));
    git(dir, 'remote', 'add', 'origin', url);
    const opened = await openGit(dir, { now });
    expect(opened.target).toEqual({ kind: 'network', url });
  },
);

test.each([
  ['a folder', 'remotes/shop.git'],
  ['a link', 'link'],
  ['a folder by its file URL', 'file://DIR/remotes/shop.git'],
])('an origin that is %s among the files of the repository is refused', async (_, url) => {
  const dir = repository({ 'a.yaml': 'replicas: 2\n' });
  makeRepository(join(dir, 'remotes/shop.git'), { bare: true });
  symlinkSync(folder(), join(dir, 'link'));
  git(dir, 'remote', 'add', 'origin', url.replace('DIR', dir));
  await expect(openGit(dir, { now })).rejects.toThrow(
    /^origin is .*, a folder of this repository's own files: move it out of the repository/,
  );
});

test("hooks among the files of the repository do not run, and those of a remote's owner do", async () => {
  const dir = repository({ 'a.yaml': 'replicas: 2\n' });
  const [mark, names] = [
    join(folder(), 'ran'),
    ['pre-receive', 'update', 'reference-transaction', 'pre-push'],
  ];
  for (const name of names) addHook(join(dir, '.githooks', name), mark);
  git(dir, 'config', 'core.hooksPath', join(dir, '.githooks'));
  git(dir, 'config', 'core.alternateRefsCommand', join(dir, '.githooks/update'));
  const alone = await openGit(dir, { now });
  const { sha } = await alone.baseCommit(undefined);
  expect(await alone.push([change(sha)])).toMatchObject([{ kind: 'pushed' }]);
  await alone.deleteBranches(await alone.heads('trimtab/'));
  expect(existsSync(mark)).toBe(false);

  const bare = join(folder(), 'shop.git');
  makeRepository(bare, { bare: true });
  commitTo(bare, 'refs/heads/main', { 'a.yaml': 'replicas: 2\n' });
  git(dir, 'remote', 'add', 'origin', bare);
  const cloned = await openGit(dir, { now });
  const base = await cloned.baseCommit(undefined);
  expect(existsSync(mark)).toBe(false);
  addHook(join(bare, 'hooks/update'), mark);
  expect(await cloned.push([change(base.sha)])).toMatchObject([{ kind: 'pushed' }]);
  expect(existsSync(mark)).toBe(true);
});

test('a hook of a local remote is told no secret of the run', async () => {
  const dir = repository({ 'a.yaml': 'replicas: 2\n' });
  const [bare, told] = [join(folder(), 'shop.git'), join(folder(), 'told')];
  makeRepository(bare, { bare: true });
  git(dir, 'remote', 'add', 'origin', bare);
  git(dir, 'push', '--quiet', 'origin', 'main');
  writeFileSync(join(bare, 'hooks/update'), `#!/bin/sh\nenv > '${told}'\n`, { mode: 0o755 });
  const secrets = [
    'TRIMTAB_TOKEN',
    'GITHUB_TOKEN',
    'INPUT_APP-KEY',
    'PROM_PASSWORD',
    'AWS_SECRET_ACCESS_KEY',
  ];
  for (const name of secrets) vi.stubEnv(name, 'a-secret-word');
  vi.stubEnv('DEPLOY_STAGE', 'lab');
  onTestFinished(() => void vi.unstubAllEnvs());
  const opened = await openGit(dir, { now });
  const { sha } = await opened.baseCommit(undefined);
  expect(await opened.push([change(sha)])).toMatchObject([{ kind: 'pushed' }]);
  const environment = readFileSync(told, 'utf8');
  expect(environment).not.toContain('a-secret-word');
  expect(environment).toContain('DEPLOY_STAGE=lab');
});

test('a driver that the settings of the clone name merges nothing for the local forge', async () => {
  const dir = repository({ 'a.yaml': 'b: 2\n', '.gitattributes': '*.yaml merge=spy filter=spy\n' });
  git(dir, 'branch', 'other');
  for (const [branch, text] of [
    ['other', 'b: 4\n'],
    ['main', 'b: 3\n'],
  ] as const) {
    git(dir, 'switch', '--quiet', branch);
    write(dir, { 'a.yaml': text });
    git(dir, 'commit', '--quiet', '--all', '--message', branch);
  }
  const [spy, mark] = [join(folder(), 'spy'), join(folder(), 'ran')];
  addHook(spy, mark);
  for (const name of ['merge.spy.driver', 'filter.spy.clean', 'filter.spy.smudge'])
    git(dir, 'config', name, spy);
  git(dir, 'config', 'merge.renormalize', 'true');
  const branches = await readBranches(dir);
  const head = branches.heads.get('other') ?? '';
  const facts = await readMerges(branches, 'main', [head]);
  expect(facts.get(head)?.conflicting).toBe(true);
  expect(existsSync(mark)).toBe(false);
});

test('a URL that is a command is not run', async () => {
  const dir = repository({ 'a.yaml': 'replicas: 2\n' });
  const mark = join(folder(), 'ran');
  git(dir, 'config', 'protocol.ext.allow', 'always');
  const { code, stderr } = await tryGit(dir, ['ls-remote', '--', `ext::sh -c touch% ${mark}`]);
  expect([code, stderr]).toEqual([128, expect.stringContaining("transport 'ext' not allowed")]);
  expect(existsSync(mark)).toBe(false);
});

test('the lock that a killed git left on a branch of ours goes, and one that is held stops that branch alone', async () => {
  const dir = repository({ 'a.yaml': 'replicas: 2\n' });
  const bare = join(folder(), 'shop.git');
  makeRepository(bare, { bare: true });
  git(dir, 'remote', 'add', 'origin', bare);
  git(dir, 'push', '--quiet', 'origin', 'main');
  const opened = await openGit(dir, { now });
  const { sha } = await opened.baseCommit(undefined);
  const lock = join(bare, 'refs/heads/trimtab/web.lock');
  mkdirSync(dirname(lock), { recursive: true });
  writeFileSync(lock, '');
  const both = [change(sha), { ...change(sha), branch: 'trimtab/api' }];
  expect((await opened.push(both)).map(({ kind }) => kind)).toEqual(['pushed', 'pushed']);
  expect(existsSync(lock)).toBe(false);

  writeFileSync(lock, '');
  // The clock has been set back since.
  utimesSync(lock, new Date('2126-01-01'), new Date('2126-01-01'));
  await opened.deleteBranches(await opened.heads('trimtab/'));
  expect(await opened.heads('trimtab/')).toEqual(new Map());

  mkdirSync(dirname(lock), { recursive: true });
  writeFileSync(lock, '');
  const other = spawn('git', ['cat-file', '--batch'], { cwd: bare });
  onTestFinished(() => void other.kill());
  await once(other, 'spawn');
  expect(await opened.push(both)).toMatchObject([
    {
      kind: 'rejected',
      reason: expect.stringContaining(`${lock} is locked: if no git runs there, remove it`),
    },
    { kind: 'pushed' },
  ]);
  expect(existsSync(lock)).toBe(true);
});

test.each([['validate'], ['plan', '--snapshot', 's.json'], ['gate', '--base', 'HEAD~1']])(
  '%s runs no program that the settings of the clone name',
  async (command, ...flags) => {
    const dir = repository({
      'blueprints/web/blueprint.yaml': blueprintText('web'),
      'apps/web.yaml': deploymentText('web'),
      '.gitattributes': '*.yaml filter=spy diff=spy merge=spy\n',
      's.json': snapshotText({ web: {} }),
    });
    git(dir, 'commit', '--quiet', '--allow-empty', '--message', 'next');
    const [spy, mark] = [join(folder(), 'spy'), join(folder(), 'ran')];
    addHook(spy, mark);
    const programs = [
      'core.fsmonitor',
      'diff.external',
      'diff.spy.textconv',
      'diff.spy.command',
      'filter.spy.clean',
    ];
    const more = [
      'filter.spy.process',
      'merge.spy.driver',
      'core.pager',
      'core.editor',
      'alias.ls-files',
      'gpg.program',
    ];
    for (const name of [...programs, ...more]) git(dir, 'config', name, spy);
    git(dir, 'config', 'log.showSignature', 'true');
    // The same content at another time, and other content: git would compare both through the filter.
    utimesSync(join(dir, 'apps/web.yaml'), 0, 0);
    write(dir, { 'blueprints/web/blueprint.yaml': `${blueprintText('web')}\n` });
    const { stderr } = await trimtabHere(dir, command as CommandName, ...flags);
    expect(stderr).not.toMatch(/^trimtab: /);
    if (command === 'gate') expect(stderr).toMatch(/blueprints\/web\/blueprint\.yaml/);
    expect(existsSync(mark)).toBe(false);
  },
);
