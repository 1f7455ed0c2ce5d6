import { spawn } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { blueprintText, deploymentText, snapshotText } from '../support/repository.ts';
import { folder, git, repository, trimtab, write } from '../support/terminal.ts';

const CLI = fileURLToPath(new URL('../../.bundle/cli.js', import.meta.url));
const START = '2026-02-10T18:30:00Z';
const LATER = '2026-02-10T18:45:00Z';
const KILLS = Number(process.env.TRIMTAB_KILLS ?? 30);

function reconcileFlags(now: string): string[] {
  return ['reconcile', '--forge', 'local', '--snapshot', 's.json', '--now', now];
}

/** A clone with its origin beside it, in which a run has much to do: open, update, close, verify. */
function midway(): string {
  const names = ['fresh', 'gone', 'more', 'done'];
  const top = folder();
  const dir = join(top, 'clone');
  const seed = repository({
    ...Object.fromEntries(names.map((name) => [`blueprints/${name}/blueprint.yaml`, blueprintText(name)])),
    ...Object.fromEntries(names.map((name) => [`apps/${name}.yaml`, deploymentText(name)])),
  });
  git(top, 'clone', '--quiet', '--bare', seed, 'origin.git');
  git(top, 'clone', '--quiet', join(top, 'origin.git'), dir);
  git(dir, 'remote', 'set-url', 'origin', '../origin.git');
  write(dir, { 's.json': snapshotText({ gone: {}, more: {}, done: {} }, START) });
  expect(trimtab(dir, ...reconcileFlags(START)).code).toBe(0);
  git(dir, 'fetch', '--quiet', 'origin');
  git(dir, 'merge', '--quiet', '--no-ff', '--message', 'merged', 'origin/trimtab/done');
  write(dir, { 'blueprints/more/blueprint.yaml': blueprintText('more', { scaling: '    scale_up_increment: 2' }) });
  git(dir, 'commit', '--quiet', '--all', '--message', 'more at once', '--date', START);
  git(dir, 'push', '--quiet', 'origin', 'main');
  write(dir, { 's.json': snapshotText({ gone: { cpu: 0.6 }, more: {}, done: { replicas: 3, cpu: 0.6 }, fresh: {} }, LATER) });
  return top;
}

function state(top: string) {
  const pulls = join(top, 'origin.git/trimtab-forge/pulls');
  const log = readFileSync(join(top, 'clone/logs/agent-decisions/2026-02-10/multi-service.log'), 'utf8');
  const events = log
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  return {
    // Files of a killed run's own that nobody reads may stay; a pull request is a number.
    pulls: readdirSync(pulls)
      .filter((name) => /^\d+\.json$/.test(name))
      .map((name) => {
        const pull = JSON.parse(readFileSync(join(pulls, name), 'utf8'));
        const { title, body, state, labels, comments, head } = pull;
        return {
          title,
          body,
          state,
          labels,
          comments: comments.map((c: { body: string }) => c.body),
          branch: head.branch,
          status: pull.statuses[head.sha],
        };
      }),
    branches: git(join(top, 'origin.git'), 'for-each-ref', '--format=%(refname:short)', 'refs/heads'),
    // What was decided is told again where nobody knows that it was written; what was done is told once.
    events: [...new Set(events.map((e) => `${e.event_type} ${e.service} ${e.outcome} ${e.pull ?? ''}`))].sort(),
    tracked: git(join(top, 'clone'), 'for-each-ref', 'refs/heads', 'refs/remotes'),
    locked: existsSync(join(top, 'clone/.git/index.lock')),
  };
}

test('a run that is killed at any moment and started again ends where an undisturbed one does', { timeout: 600_000 }, async () => {
  const before = midway();
  const copy = () => {
    const top = folder();
    cpSync(before, top, { recursive: true });
    return top;
  };
  const undisturbed = copy();
  const started = Date.now();
  expect(trimtab(join(undisturbed, 'clone'), ...reconcileFlags(LATER)).code).toBe(0);
  const took = Date.now() - started;
  trimtab(join(undisturbed, 'clone'), ...reconcileFlags(LATER));
  const expected = state(undisturbed);
  for (let kill = 1; kill <= KILLS; kill += 1) {
    const top = copy();
    const dir = join(top, 'clone');
    const run = spawn(process.execPath, [CLI, ...reconcileFlags(LATER)], { cwd: dir, stdio: 'ignore', detached: true });
    await new Promise((resolve) => setTimeout(resolve, (took * kill) / (KILLS + 1)));
    // The whole group, so that no git process finishes what the run had begun.
    if (run.pid !== undefined && run.exitCode === null) process.kill(-run.pid, 'SIGKILL');
    await new Promise((resolve) => (run.exitCode !== null || run.signalCode !== null ? resolve(undefined) : run.once('exit', resolve)));
    // A server's git does not die with the client's; here the same signal hits both.
    for (const name of readdirSync(join(top, 'origin.git'), { recursive: true, encoding: 'utf8' })) {
      if (name.endsWith('.lock')) rmSync(join(top, 'origin.git', name));
    }
    const again = trimtab(dir, ...reconcileFlags(LATER));
    expect({ kill, code: again.code, stderr: again.code === 0 ? '' : again.stdout + again.stderr }).toEqual({ kill, code: 0, stderr: '' });
    expect({ kill, ...state(top) }).toEqual({ kill, ...expected });
  }
});
