import { realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { git, tryGit } from '../../src/adapters/git/run.ts';
import { folder, git as gitOf, repository } from '../support/terminal.ts';

test('a token reaches git, but not its arguments', async () => {
  const place = { dir: folder(), auth: { serverUrl: 'https://git.example', token: 'secret' } };
  const basic = Buffer.from('x-access-token:secret').toString('base64');
  const alias = '!ps -o args= -p $PPID; git config --get-all http.https://git.example/.extraheader';
  const { stdout } = await tryGit(place, ['-c', `alias.show-secrets=${alias}`, 'show-secrets']);
  expect(stdout).toMatch(`AUTHORIZATION: basic ${basic}`);
  expect(stdout.split('AUTHORIZATION')[0]).not.toMatch(basic);
});

test('an exit code that means no is told from a failure', async () => {
  const dir = repository({ 'a.yaml': 'a' });
  const [first, second] = [gitOf(dir, 'rev-parse', 'HEAD').trim(), 'HEAD'];
  gitOf(dir, 'commit', '--quiet', '--allow-empty', '--no-gpg-sign', '--message', 'next');
  const isAncestor = async (...args: string[]) =>
    (await tryGit(dir, ['merge-base', '--is-ancestor', ...args])).code;
  expect(await isAncestor(first, second)).toBe(0);
  expect(await isAncestor(second, first)).toBe(1);
  expect(await isAncestor('none', first)).toBe(128);
  await expect(git(dir, ['rev-parse', '--verify', 'none'])).rejects.toThrow(/^git rev-parse failed: fatal: /);
});

test('output is kept to its last character, and input is read to its end', async () => {
  const dir = repository({ 'a.yaml': 'a' });
  const long = `${'x'.repeat(3_000_000)}é\n\n`;
  const sha = await git(dir, ['hash-object', '-w', '--stdin'], long);
  expect((await tryGit(dir, ['cat-file', 'blob', sha])).stdout).toBe(long);
  expect(await git(dir, ['hash-object', '--stdin'])).toBe('e69de29bb2d1d6434b8b29ae775ad8c2e48c5391');
});

test('thirty commands at once each get their own answer', async () => {
  const dir = repository({ 'a.yaml': 'a' });
  const texts = Array.from({ length: 30 }, (_, index) => `${index}`);
  const answers = await Promise.all(texts.map((text) => git(dir, ['rev-parse', '--sq-quote', text])));
  expect(answers).toEqual(texts.map((text) => ` '${text}'`));
});

test("the user's own settings in the environment hold, whatever they may run", async () => {
  const dir = folder();
  writeFileSync(join(dir, 'config'), '[user]\n\tname = ada\n');
  vi.stubEnv('GIT_CONFIG_GLOBAL', join(dir, 'config'));
  vi.stubEnv('GIT_SSH_COMMAND', 'ssh -i key');
  vi.stubEnv('EDITOR', 'vi');
  vi.stubEnv('GIT_CONFIG_COUNT', '1');
  vi.stubEnv('GIT_CONFIG_KEY_0', 'credential.helper');
  vi.stubEnv('GIT_CONFIG_VALUE_0', 'store');
  const alias = '!git config user.name; git config credential.helper; echo $GIT_SSH_COMMAND';
  expect(await git(dir, ['-c', `alias.show-all=${alias}`, 'show-all'])).toBe('ada\nstore\nssh -i key');
  vi.unstubAllEnvs();
});

test('the folder says which repository it is, also within a hook of another one', async () => {
  const [dir, other] = [repository({ 'a.yaml': 'a' }), repository({ 'b.yaml': 'b' })];
  for (const name of ['GIT_DIR', 'GIT_COMMON_DIR']) vi.stubEnv(name, join(other, '.git'));
  vi.stubEnv('GIT_WORK_TREE', other);
  vi.stubEnv('GIT_INDEX_FILE', join(other, '.git/index'));
  vi.stubEnv('GIT_OBJECT_DIRECTORY', join(other, '.git/objects'));
  vi.stubEnv('GIT_CONFIG', join(other, '.git/config'));
  const listed = await Promise.all([
    git(dir, ['rev-parse', '--show-toplevel']),
    git(dir, ['ls-files']),
    git(dir, ['ls-tree', '--name-only', 'HEAD']),
  ]);
  vi.unstubAllEnvs();
  expect(listed).toEqual([realpathSync(dir), 'a.yaml', 'a.yaml']);
});

test('a git that cannot be started is named as the fault', async () => {
  vi.stubEnv('PATH', folder());
  await expect(git(folder(), ['version'])).rejects.toThrow(
    /git could not be started in .*: spawn git ENOENT/,
  );
  vi.unstubAllEnvs();
});
