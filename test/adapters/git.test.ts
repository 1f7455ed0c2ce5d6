import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { openGit } from '../../src/adapters/git/git.ts';
import { openLocalForge } from '../../src/adapters/local/forge.ts';
import { mergePull } from '../../src/adapters/local/person.ts';
import { closePull } from '../support/person.ts';

const now = new Date('2025-01-15T18:30:00Z');
const URL = 'https://example.org/acme/shop.git';
const OTHER = 'git@example.org:acme/shop.git';
const MIRROR = 'https://mirror.example.org/acme/shop.git';
const made: string[] = [];
afterEach(() => {
  for (const dir of made.splice(0)) rmSync(dir, { recursive: true });
});

const run = (cwd: string, ...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.c', ...args], {
    cwd,
    encoding: 'utf8',
    stdio: 'pipe',
  }).trim();
function temporary(): string {
  const dir = realpathSync(mkdtempSync(join(tmpdir(), 'trimtab-')));
  made.push(dir);
  return dir;
}
function repository(withRemote = true) {
  const top = temporary();
  const clone = join(top, 'clone');
  run(top, 'init', '-q', '-b', 'main', clone);
  mkdirSync(join(clone, 'sub'));
  writeFileSync(join(clone, 'sub/a.yaml'), 'replicas: 2\n');
  chmodSync(join(clone, 'sub/a.yaml'), 0o755);
  run(clone, 'add', '.');
  run(clone, 'commit', '-qm', 'first');
  const bare = join(top, 'bare.git');
  if (withRemote) {
    run(top, 'clone', '-q', '--bare', clone, bare);
    run(clone, 'remote', 'add', 'origin', bare);
  }
  return { clone, bare };
}
const change = (branch: string, base: string, expected?: string) => ({
  branch,
  message: `more for ${branch}`,
  files: [{ path: 'a.yaml', content: Buffer.from('replicas: 3\n') }],
  base,
  expected,
});

test('a stale lease rejects only its own branch; mode, work tree and subfolder are kept', async () => {
  const { clone, bare } = repository();
  run(clone, 'config', 'core.autocrlf', 'true');
  rmSync(join(clone, 'sub/a.yaml'));
  run(clone, 'checkout', '--', '.');
  const git = await openGit(join(clone, 'sub'), { now });
  const { sha } = await git.baseCommit(undefined);
  expect((await git.filesAt(sha)).read('a.yaml')?.toString()).toBe('replicas: 2\n');
  const results = await git.push([change('trimtab/a', sha), change('trimtab/b', sha, sha)]);
  expect(results.map(({ kind }) => kind)).toEqual(['pushed', 'rejected']);
  expect([...(await git.heads('trimtab/')).keys()]).toEqual(['trimtab/a']);
  expect(run(bare, 'ls-tree', 'trimtab/a', 'sub/a.yaml')).toMatch(/^100755/);
  expect(run(clone, 'status', '--porcelain')).toBe('');
  expect(run(clone, 'for-each-ref', 'refs/trimtab')).toBe('');
  expect((await git.commitsOf('trimtab/a', sha))[0]?.own).toBe(true);
  run(clone, 'fetch', '-q', 'origin', 'trimtab/a');
  const amended = run(clone, 'commit-tree', 'FETCH_HEAD^{tree}', '-p', sha, '-m', 'Trimtab-Service: a');
  run(clone, 'push', '-q', '-f', 'origin', `${amended}:refs/heads/trimtab/a`);
  expect((await git.commitsOf('trimtab/a', sha))[0]?.own).toBe(false);
  await git.deleteBranches(await git.heads('trimtab/'));
  expect((await git.heads('trimtab/')).size).toBe(0);
});

test('no repository, and a branch named trimtab, are explained', async () => {
  await expect(openGit(temporary(), { now })).rejects.toThrow(/git init/);
  const { clone } = repository(false);
  run(clone, 'branch', 'trimtab');
  const git = await openGit(join(clone, 'sub'), { now });
  const { sha } = await git.baseCommit(undefined);
  expect(await git.push([change('trimtab/a', sha)])).toMatchObject([
    { kind: 'rejected', reason: expect.stringMatching(/named "trimtab"/) },
  ]);
});

test.each([true, false])('pull requests are merged and closed by people (remote: %s)', async (withRemote) => {
  const { clone, bare } = repository(withRemote);
  const dir = withRemote ? bare : clone;
  const git = await openGit(join(clone, 'sub'), { now });
  const { sha } = await git.baseCommit('main');
  await git.push([change('trimtab/a', sha), change('trimtab/b', sha)]);
  const { pullRequests } = await openLocalForge({ git, now: () => now });
  const input = { title: 't', body: 'b', base: 'main' };
  await pullRequests.create({ ...input, branch: 'trimtab/a' });
  await pullRequests.create({ ...input, branch: 'trimtab/b' });
  await expect(pullRequests.create({ ...input, branch: 'trimtab/a' })).rejects.toThrow(/open already/);
  await expect(pullRequests.create({ ...input, branch: 'trimtab/none' })).rejects.toThrow(/does not exist/);
  const merge = await mergePull(dir, 1, { by: 'alice', now });
  await closePull(dir, 2, { by: 'bob', now });
  expect(await pullRequests.list('2025-01-01T00:00:00Z')).toMatchObject([
    { number: 1, state: 'merged', merge_commit_sha: merge, closed_by: 'alice' },
    { number: 2, state: 'closed', closed_by: 'bob' },
  ]);
});

test('a merge made with plain git is found, and a deleted branch closes its pull request', async () => {
  const { clone } = repository(false);
  const git = await openGit(join(clone, 'sub'), { now });
  const { sha } = await git.baseCommit('main');
  await git.push([change('trimtab/a', sha), change('trimtab/b', sha)]);
  const { pullRequests } = await openLocalForge({ git, now: () => now });
  for (const branch of ['trimtab/a', 'trimtab/b'])
    await pullRequests.create({ title: 't', body: 'b', base: 'main', branch });
  run(clone, 'merge', '-q', '--no-ff', '-m', 'merged', 'trimtab/a');
  const merge = run(clone, 'rev-parse', 'main');
  run(clone, 'commit', '-q', '--allow-empty', '-m', 'later');
  run(clone, 'branch', '-D', 'trimtab/b');
  expect(await pullRequests.list('2025-01-01T00:00:00Z')).toMatchObject([
    { state: 'merged', merge_commit_sha: merge },
    { state: 'closed' },
  ]);
});

test('a shallow clone is deepened before it says that a commit does not contain another', async () => {
  const top = temporary();
  const whole = join(top, 'whole');
  run(top, 'init', '-q', '-b', 'main', whole);
  const [old = '', , newest = ''] = ['1', '2', '3'].map((message) => {
    run(whole, 'commit', '-q', '--allow-empty', '-m', message);
    return run(whole, 'rev-parse', 'HEAD');
  });
  run(top, 'clone', '-q', '--depth=1', `file://${whole}`, 'shallow');
  const opened = await openGit(join(top, 'shallow'), { now });
  expect(await opened.descends(newest, old)).toBe('yes');
  expect(await opened.descends(old, newest)).toBe('no');
  expect(await opened.descends(newest, '0'.repeat(40))).toBe('unknown');
});

/** Counts the git processes that `work` starts, by a program of that name in front of the real one. */
async function gitProcesses(work: () => Promise<unknown>): Promise<number> {
  const folder = temporary();
  const log = join(folder, 'calls');
  const real = execFileSync('sh', ['-c', 'command -v git'], { encoding: 'utf8' }).trim();
  writeFileSync(join(folder, 'git'), `#!/bin/sh\necho "$1" >> '${log}'\nexec '${real}' "$@"\n`, {
    mode: 0o755,
  });
  const before = process.env.PATH;
  process.env.PATH = `${folder}:${before}`;
  try {
    await work();
  } finally {
    process.env.PATH = before;
  }
  return readFileSync(log, 'utf8').trim().split('\n').length;
}

test('many local pull requests cost as many git processes as few, and each is judged by itself when base moves', async () => {
  const { clone } = repository(false);
  const git = await openGit(join(clone, 'sub'), { now });
  const { sha } = await git.baseCommit(undefined);
  const { pullRequests } = await openLocalForge({ git, now: () => now });
  const names = Array.from({ length: 30 }, (_, i) => `trimtab/s${i}`);
  const other = { path: 'b.yaml', content: Buffer.from('replicas: 1\n') };
  await git.push(
    names.map((name, i) => (i % 2 === 0 ? change(name, sha) : { ...change(name, sha), files: [other] })),
  );
  const open = (branch: string) => pullRequests.create({ title: branch, body: '', branch, base: 'main' });
  const list = () => pullRequests.list(now.toISOString());
  await open(names[0] as string);
  const few = await gitProcesses(list);
  for (const name of names.slice(1)) await open(name);
  expect(await gitProcesses(list)).toBe(few);
  expect((await list()).map(({ conflicting, commits }) => [conflicting, commits.length])).toEqual(
    names.map(() => [false, 1]),
  );
  writeFileSync(join(clone, 'sub/a.yaml'), 'replicas: 9\n');
  run(clone, 'commit', '-qam', 'base moves');
  expect((await list()).map(({ conflicting }) => conflicting)).toEqual(names.map((_, i) => i % 2 === 0));
  // One merges, and one before it reads which drivers are to be left out.
  expect(await gitProcesses(list)).toBe(few + 2);
});

test.each([
  ['one URL', '', URL, URL],
  ['another one to push to', `\tpushurl = ${OTHER}\n`, URL, OTHER],
  ['two URLs', `\turl = ${OTHER}\n`, URL, URL],
  [
    'a rewritten URL',
    '[url "https://mirror.example.org/"]\n\tinsteadOf = https://example.org/\n',
    MIRROR,
    MIRROR,
  ],
  [
    'a URL that is rewritten to push',
    '[url "https://mirror.example.org/"]\n\tpushInsteadOf = https://example.org/\n',
    URL,
    MIRROR,
  ],
])('origin with %s is where git would fetch from and push to', async (_, settings, fetched, pushed) => {
  const { clone } = repository(false);
  appendFileSync(join(clone, '.git/config'), `[remote "origin"]\n\turl = ${URL}\n${settings}`);
  const { fetchUrl, target } = await openGit(clone, { now });
  expect([fetchUrl, target.url]).toEqual([fetched, pushed]);
});

test('a base that the clone has is not fetched, one that it lacks is, and what a killed fetch has left is made whole', async () => {
  const { clone, bare } = repository();
  const here = (await openGit(clone, { now })).baseCommit(undefined);
  expect(await here).toEqual({ branch: 'main', sha: run(clone, 'rev-parse', 'HEAD') });
  const other = join(clone, '../other');
  run(bare, 'clone', '-q', bare, other);
  writeFileSync(join(other, 'sub/b.yaml'), 'replicas: 1\n');
  run(other, 'add', '.');
  run(other, 'commit', '-qm', 'second');
  run(other, 'push', '-q');
  const sha = run(bare, 'rev-parse', 'main');
  const object = join('objects', sha.slice(0, 2), sha.slice(2));
  mkdirSync(dirname(join(clone, '.git', object)), { recursive: true });
  copyFileSync(join(bare, object), join(clone, '.git', object));
  const git = await openGit(clone, { now });
  expect(await git.baseCommit(undefined)).toEqual({ branch: 'main', sha });
  expect([...(await git.treeAt(sha)).keys()]).toEqual(['sub/a.yaml', 'sub/b.yaml']);
  const ask = async () => void (await git.baseCommit(undefined));
  const fetching = await gitProcesses(ask);
  run(clone, 'pull', '-q', 'origin', 'main');
  expect(await gitProcesses(ask)).toBeLessThan(fetching);
});
