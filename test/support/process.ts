import { spawn } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { CLI, LATER } from './midway.ts';
import { folder, git } from './terminal.ts';
import type { World } from './world.ts';

const HOOK = pathToFileURL(fileURLToPath(new URL('effects.mjs', import.meta.url))).href;

/** A run in a process group of its own, with its effects counted. */
export function start(world: World, more: Readonly<Record<string, string>> = {}) {
  const args = ['--import', HOOK, CLI, 'reconcile', ...world.flags, '--snapshot', 's.json', '--now', LATER];
  const { PATH = '', HOME = '' } = process.env;
  // A run that is killed leaves its temporary files behind.
  const env = { PATH, HOME, TMPDIR: folder(), ...world.environment, ...more };
  const run = spawn(process.execPath, args, {
    cwd: world.clone,
    env,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let told = '';
  for (const stream of [run.stdout, run.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      told += chunk;
    });
  }
  const ended = new Promise<{ code: number | null; told: string }>((resolve) =>
    run.once('close', (code) => resolve({ code, told })),
  );
  // The whole group, so that no git process finishes what the run had begun.
  const kill = () => {
    if (run.pid !== undefined && run.exitCode === null && run.signalCode === null)
      process.kill(-run.pid, 'SIGKILL');
  };
  return { ended, kill };
}

/** What a forge and a repository hold. A pull request goes by its branch: which of them is opened first may differ. */
function state(world: World) {
  const pulls = world.pulls();
  const named = (text: string) =>
    text.replace(
      /#(\d+)/g,
      (whole, n) => `#${pulls.find(({ number }) => number === Number(n))?.branch ?? whole}`,
    );
  const locks = [world.bare, join(world.clone, '.git')].flatMap((dir) =>
    readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.lock')),
  );
  return {
    pulls: pulls
      .map(({ sha, number: _, ...pull }) => ({
        ...pull,
        body: named(pull.body),
        comments: pull.comments.map(named),
        change: pull.state === 'open' ? git(world.bare, 'diff', 'main', sha) : '',
      }))
      .sort((a, b) => (a.branch < b.branch ? -1 : 1)),
    branches: world.branches(),
    tracked: git(world.clone, 'for-each-ref', 'refs/heads', 'refs/remotes'),
    locks,
  };
}

/**
 * The same but for statuses of closed pull requests, which let nothing through: a run that closes one and dies does not
 * judge it any more, and of two runs the slower one may have written it last.
 */
export function outcome(world: World) {
  const left = state(world);
  return {
    ...left,
    pulls: left.pulls.map((pull) => (pull.state === 'closed' ? { ...pull, status: undefined } : pull)),
  };
}

/** Everything that was written down, without what was decided: a run that has less left to do may decide that it is done. */
export function events(world: World): {
  readonly deeds: readonly string[];
  readonly decisions: readonly string[];
} {
  const branches = new Map(world.pulls().map(({ number, branch }) => [number, branch]));
  const all = world
    .events()
    .map(({ timestamp, event_type, service, outcome, reason, pull }) =>
      [event_type, timestamp, service, outcome, reason, branches.get(pull ?? 0)].join(' '),
    )
    .sort();
  return {
    deeds: all.filter((one) => !one.startsWith('decision')),
    decisions: all.filter((one) => one.startsWith('decision')),
  };
}

/**
 * A server does not die with its client: GitHub's git goes on, and its end is waited for. A remote that is a folder has no git of
 * its own, so that here the same signal strikes what a server would have gone on with.
 */
export async function settleServer({ bare, github }: World): Promise<void> {
  if (github) return github.server.idle();
  for (const name of readdirSync(bare, { recursive: true, encoding: 'utf8' }))
    if (name.endsWith('.lock')) rmSync(join(bare, name));
}
