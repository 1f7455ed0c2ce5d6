import { chmodSync, chownSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import { openWorkTree } from '../../src/adapters/files/work-tree.ts';
import { openGit } from '../../src/adapters/git/git.ts';
import { describeOwnership } from '../../src/adapters/git/ownership.ts';
import { gitFault } from '../../src/adapters/git/version.ts';
import { describeGitHub } from '../../src/adapters/github/repository.ts';
import { demo } from '../../src/commands/demo.ts';
import { folder, repository, write } from '../support/terminal.ts';

const NOW = new Date('2026-02-10T18:30:00Z');
afterEach(() => vi.unstubAllEnvs());

test("a repository of somebody else's is refused with the line that lets git trust it", async () => {
  const dir = repository({ a: 'a', '.gitignore': 'built\n' });
  write(dir, { built: '' });
  vi.stubEnv('GIT_TEST_ASSUME_DIFFERENT_OWNER', '1');
  const line = `git config --global --add safe.directory ${dir}`;
  await expect(openGit(dir, { now: NOW })).rejects.toThrow(`run \`${line}\` first`);
  const files = openWorkTree(dir);
  expect(files.list()).toEqual(['.gitignore', 'a', 'built']);
  expect(files.warnings?.()).toEqual([expect.stringContaining(line)]);
});

test('a folder with a space is quoted in that line', () => {
  const message = "fatal: detected dubious ownership in repository at '/my work/x'\nTo add an exception …";
  expect(describeOwnership(message)).toContain("safe.directory '/my work/x'`");
  expect(describeOwnership('fatal: not a git repository')).toBeUndefined();
});

/** Runs something as a user without rights of its own on the folder's closed parts; root could open them. */
function unprivileged<T>(dir: string, work: () => T): T {
  if (process.geteuid?.() !== 0) return work();
  for (const path of ['', ...readdirSync(dir, { recursive: true, encoding: 'utf8' })])
    chownSync(join(dir, path), NOBODY, NOBODY);
  // The tests' own temporary folder is closed to others, and so are the settings of root.
  chmodSync(dirname(dir), 0o711);
  vi.stubEnv('HOME', dir);
  process.seteuid?.(NOBODY);
  try {
    return work();
  } finally {
    process.seteuid?.(0);
  }
}

const NOBODY = 65534;

test.each(['with git', 'without git'])('a folder that may not be opened is named once, %s', (kind) => {
  const texts = { 'a.yaml': '', 'secret/b.yaml': '', 'secret/deep/c.yaml': '' };
  const dir = kind === 'with git' ? repository(texts) : folder(texts);
  write(dir, { 'secret/new.yaml': '' });
  chmodSync(join(dir, 'secret'), 0);
  onTestFinished(() => chmodSync(join(dir, 'secret'), 0o755));
  unprivileged(dir, () => {
    const files = openWorkTree(dir);
    expect(files.list()).toEqual(['a.yaml']);
    expect(files.warnings?.()).toEqual([
      'secret: this folder may not be opened by the user who runs this: nothing in it is read',
    ]);
  });
});

/** Makes PATH lead to a git that tells that version, and is the real one otherwise. */
function pretendVersion(told: string): void {
  const bin = folder({
    git: `#!/bin/sh
case "$*" in
*--version*) echo '${told}' ;;
*) PATH=\${PATH#*:} exec git "$@" ;;
esac
`,
  });
  chmodSync(join(bin, 'git'), 0o755);
  vi.stubEnv('PATH', `${bin}:${process.env.PATH}`);
}

const TOO_OLD = 'git is too old: Trimtab needs 2.38 or newer, and this is 2.34.1';

test('a git that is too old is told by its version, by commands and by the demo before its first word', async () => {
  const dir = repository({ a: 'a' });
  pretendVersion('git version 2.34.1');
  await expect(openGit(dir, { now: NOW })).rejects.toThrow(TOO_OLD);
  const say = vi.fn();
  await expect(demo(say)).rejects.toThrow(TOO_OLD);
  expect(say).not.toHaveBeenCalled();
});

test('a git that is missing is told, by the demo before its first word', async () => {
  vi.stubEnv('PATH', folder());
  const say = vi.fn();
  await expect(demo(say)).rejects.toThrow('install git 2.38 or newer, or put it on PATH');
  expect(say).not.toHaveBeenCalled();
});

test.each([
  ['git version 1.8.3.1', '1.8.3.1'],
  ['git version 2.9.5', '2.9.5'],
  ['git version 2.37.0 (Apple Git-136)', '2.37.0'],
])('%s is too old', (told, version) => {
  expect(gitFault(told)).toBe(`git is too old: Trimtab needs 2.38 or newer, and this is ${version}`);
});

test.each([
  'git version 2.38.0',
  'git version 2.50.1 (Apple Git-155)',
  'git version 3.0.rc1',
  'a git of our own',
])('%s will do', (told) => expect(gitFault(told)).toBeUndefined());

test.each([
  ['https://gitlab.com/acme/shop.git', 'gitlab.com'],
  ['git@gitlab.example.org:acme/team/shop.git', 'gitlab.example.org'],
  ['ssh://git@bitbucket.org/acme/shop.git', 'bitbucket.org'],
  ['https://ada@dev.azure.com/acme/shop/_git/shop', 'dev.azure.com'],
])('a remote at %s is told to be elsewhere', (url, host) => {
  expect(() => describeGitHub(url, { GITHUB_TOKEN: 'x' })).toThrow(
    `origin is on ${host}: only GitHub and local repositories are supported`,
  );
});

test('a GitHub Enterprise Server of any name is a GitHub', () => {
  const found = describeGitHub('git@git.example.org:acme/shop.git', { GITHUB_TOKEN: 'x' });
  expect(found).toMatchObject({ owner: 'acme', name: 'shop', serverUrl: 'https://git.example.org' });
});

test('files that differ from a commit are listed from the folder on', async () => {
  const dir = repository({
    'top.yaml': '',
    'sub dir/a.yaml': 'a',
    'sub dir/b.yaml': 'b',
    '.gitignore': '*.log\n',
  });
  write(dir, { 'top.yaml': 'x', 'sub dir/a.yaml': 'x', 'sub dir/new.yaml': '', 'sub dir/x.log': '' });
  const opened = await openGit(join(dir, 'sub dir'), { now: NOW });
  expect(await opened.changedSince('HEAD')).toEqual(['a.yaml', 'new.yaml']);
});
