import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, writeFileSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { startListing } from '../../src/adapters/files/git-listing.ts';
import { openWorkTree } from '../../src/adapters/files/work-tree.ts';
import { openGit } from '../../src/adapters/git/git.ts';
import { limitsOf } from '../../src/adapters/git/limits.ts';
import { answerOf, git, tryGit } from '../../src/adapters/git/run.ts';
import { isRunning } from '../../src/adapters/is-running.ts';
import { openLocalForge } from '../../src/adapters/local/forge.ts';
import { processTree } from '../../src/adapters/process-tree.ts';
import { CLI } from '../support/midway.ts';
import { folder, git as gitOf, repository, write } from '../support/terminal.ts';

const now = new Date('2026-02-10T18:30:00Z');

/** Starts a server, gone when the test is over. Returns its port. */
async function listen(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

/** A server that takes requests and does not answer; `asked` is fulfilled by the first. */
async function silentServer() {
  let ask = () => {};
  const asked = new Promise<void>((resolve) => {
    ask = resolve;
  });
  const server = createServer((socket) => {
    onTestFinished(() => {
      socket.destroy();
    });
    socket.on('error', () => undefined);
    socket.once('data', ask);
  });
  return { port: await listen(server), asked };
}

/** Puts a program named git before the real one, in whose script `REAL` is that one. */
function shadowGit(script: string): void {
  const bin = folder({ git: `#!/bin/sh\nREAL() { PATH=\${PATH#*:} exec git "$@"; }\n${script}\n` });
  chmodSync(join(bin, 'git'), 0o755);
  vi.stubEnv('PATH', `${bin}:${process.env.PATH}`);
  onTestFinished(() => {
    vi.unstubAllEnvs();
  });
}

test('a git without an answer is ended with all that it has started', async () => {
  const { port, asked } = await silentServer();
  const url = `http://127.0.0.1:${port}/acme/shop.git`;
  const limits = { ...limitsOf('ls-remote'), milliseconds: 3000 };
  const listed = tryGit(folder(), ['ls-remote', url], '', limits);
  listed.catch(() => undefined);
  await asked;
  const started = processTree(process.pid).filter((pid) => pid !== process.pid);
  expect(started.length).toBeGreaterThan(1);
  await expect(listed).rejects.toThrow('git ls-remote took longer than 3 s and was ended');
  await vi.waitFor(() => expect(started.filter(isRunning)).toEqual([]), 5000);
});

test('a git that prints too much, or tells too much, is ended', async () => {
  const dir = repository({ 'a.yaml': 'a' });
  const limits = { ...limitsOf('fetch'), bytes: 1024 * 1024 };
  const flood = (to: string) => ['-c', `alias.flood=!yes refs/heads/x ${to}`, 'flood'];
  await expect(tryGit(dir, flood(''), '', limits)).rejects.toThrow(
    'answers with more than 1 MiB and was ended',
  );
  await expect(tryGit(dir, flood('>&2'), '', limits)).rejects.toThrow('prints more than 4 MiB of messages');
});

test('a git that takes too much memory is ended', async () => {
  const hoard = `!'${process.execPath}' -e 'const all = Buffer.alloc(200e6, 1); setTimeout(() => all, 60e3)'`;
  const limits = { ...limitsOf('ls-remote'), memory: 100 * 1024 * 1024 };
  await expect(tryGit(folder(), ['-c', `alias.hoard=${hoard}`, 'hoard'], '', limits)).rejects.toThrow(
    'takes more than 100 MiB of memory and was ended',
  );
});

test('children end with a run that is ended', async () => {
  const { port, asked } = await silentServer();
  const dir = repository({ 'a.yaml': 'a' });
  gitOf(dir, 'remote', 'add', 'origin', `http://127.0.0.1:${port}/acme/shop.git`);
  const env = { ...process.env, GITHUB_REPOSITORY: 'acme/shop', GITHUB_TOKEN: 'x' };
  const run = spawn(process.execPath, [CLI, 'reconcile'], { cwd: dir, env, stdio: 'ignore' });
  await asked;
  const started = processTree(run.pid ?? 0);
  expect(started.length).toBeGreaterThan(2);
  run.kill('SIGTERM');
  expect(await once(run, 'exit')).toEqual([null, 'SIGTERM']);
  await vi.waitFor(() => expect(started.filter(isRunning)).toEqual([]), 5000);
});

test('a git that is killed has not said no', async () => {
  const dir = repository({ 'a.yaml': 'a' });
  gitOf(dir, 'remote', 'add', 'origin', folder());
  expect(await answerOf(dir, ['config', '--get', 'remote.other.url'])).toBeUndefined();
  shadowGit('case "$*" in config*) kill -9 $$ ;; *) REAL "$@" ;; esac');
  await expect(openGit(dir, { now })).rejects.toThrow('git config was killed (SIGKILL) before it answered');
});

test('a repository that git cannot read is not taken for a folder without one', async () => {
  const dir = repository({ 'a.yaml': 'a' });
  writeFileSync(join(dir, '.git/config'), 'no line of settings\n');
  await expect(openGit(dir, { now })).rejects.toThrow(/^git rev-parse failed: fatal: bad config line 1 /);
  expect(() => openWorkTree(dir).list()).toThrow(
    /^git cannot list the files of .*: fatal: bad config line 1 /,
  );
});

test.each(['kill -9 $$', 'exit 3', 'exit 128'])(
  'a listing of files that ends by `%s` is not replaced',
  async (end) => {
    const dir = repository({ 'a.yaml': 'a', '.gitignore': 'built.yaml\n' });
    write(dir, { 'built.yaml': '' });
    shadowGit(`case "$*" in ls-files*) ${end} ;; *) REAL "$@" ;; esac`);
    expect(() => openWorkTree(dir).list()).toThrow(/^git cannot list the files of /);
    const asked = await startListing(dir);
    expect(() => openWorkTree(dir, { asked }).list()).toThrow(/^git cannot list the files of /);
  },
);

test('a redirect is not followed, so that no token goes along, and one that is repeated is masked', async () => {
  const met: (string | undefined)[] = [];
  const other = createHttpServer((request, response) => {
    met.push(request.url);
    response.writeHead(404).end();
  });
  const target = await listen(other);
  const server = createHttpServer((request, response) => {
    const { authorization = '' } = request.headers;
    if (request.url?.startsWith('/told'))
      response.writeHead(400, { 'content-type': 'text/plain' }).end(`bad ${authorization}`);
    else response.writeHead(302, { location: `http://localhost:${target}${request.url}` }).end();
  });
  const serverUrl = `http://127.0.0.1:${await listen(server)}`;
  const place = { dir: folder(), auth: { serverUrl, token: 'a-secret' } };
  await expect(git(place, ['ls-remote', `${serverUrl}/acme/shop.git`])).rejects.toThrow(
    /error: 302; redirects are not followed/,
  );
  expect(met).toEqual([]);
  const { stderr } = await tryGit(place, ['ls-remote', `${serverUrl}/told/shop.git`]);
  expect(stderr).toMatch(/remote: bad basic \*\*\*/i);
});

test('a remote folder that is gone ends a run at once, and is named', async () => {
  const dir = repository({ 'a.yaml': 'a' });
  const gone = join(folder(), 'gone.git');
  gitOf(dir, 'remote', 'add', 'origin', gone);
  const opened = await openGit(dir, { now });
  await expect(openLocalForge({ git: opened, now: () => now })).rejects.toThrow(
    `origin is ${gone}, and there is no such folder`,
  );
  const timers = () => process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;
  const before = timers();
  await expect(git(gone, ['version'])).rejects.toThrow(/git could not be started in /);
  // Nothing is waited for that was not started.
  expect(timers()).toBeLessThanOrEqual(before);
});
