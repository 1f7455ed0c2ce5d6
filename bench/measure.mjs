import { execFile, execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('..', import.meta.url));

const FLOOR = `${root}bench/floor.mjs`;
export const CLI = `${root}dist/cli.js`;

/**
 * Measures each of these runs as a process of its own, `rounds` times, and returns the medians: wall-clock time and
 * that of all processors (ms), and peak memory (MB). They take turns, so that a busy moment of the machine falls on
 * all of them. `before` is called ahead of each process.
 */
export async function medians(rounds, runs) {
  const results = runs.map(() => []);
  for (let round = 0; round < rounds; round += 1)
    for (const [index, run] of runs.entries()) {
      run.before?.(round);
      results[index].push(await measure(run));
    }
  const middleOf = (all, key) => middle(all.map((one) => one[key]));
  return results.map((all) => ({
    ms: middleOf(all, 'ms'),
    cpu: middleOf(all, 'cpu'),
    mb: middleOf(all, 'mb'),
  }));
}

/** Runs one command line, as an ordinary run outside of a workflow. Status 3 is the gate's answer, not a failure. */
export async function measure({ args, env = {} }) {
  const started = performance.now();
  const peak = new URL('peak.mjs', import.meta.url).href;
  const { code = 0, stderr } = await promisify(execFile)(process.execPath, ['--import', peak, ...args], {
    maxBuffer: 2 ** 30,
    env: { ...process.env, GITHUB_ACTIONS: '', ...env },
  }).catch((error) => error);
  if (code !== 0 && code !== 3) throw new Error(stderr);
  const [, rss, cpu] = /rss=(\d+) cpu=(\d+)/.exec(stderr) ?? [];
  return { ms: performance.now() - started, cpu: Number(cpu) / 1000, mb: Number(rss) / 1024 };
}

/** The run that others are compared with: it reads the same files, and loads them in one thread. */
export function floorOf(dir) {
  return { args: [FLOOR, dir] };
}

function middle(numbers) {
  return numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
}

/** Returns a line of the results: times in ms, memory in MB, and the ratio to the floor of the same run. */
export function rowOf(name, { ms, cpu, mb }, floor) {
  return {
    name,
    ms: Math.round(ms),
    cpu_ms: Math.round(cpu),
    mb: Math.round(mb),
    floor_ms: Math.round(floor.ms),
    ratio: Number((ms / floor.ms).toFixed(2)),
  };
}

/** Has git track all files of a folder. */
export function track(dir) {
  // From this size on git writes contents into one pack, as a clone has them, and not into a file each.
  git(dir, '-c', 'core.bigFileThreshold=1', 'add', '--all');
}

export function commit(dir, message) {
  track(dir);
  // Git would tidy many files up in the background, while the folder is measured and removed.
  const who = ['-c', 'user.name=bench', '-c', 'user.email=bench@example.org', '-c', 'gc.auto=0'];
  git(dir, ...who, 'commit', '--quiet', '--no-gpg-sign', `--message=${message}`);
}

export function git(cwd, ...args) {
  execFileSync('git', args, { cwd, stdio: ['ignore', 'ignore', 'inherit'] });
}
