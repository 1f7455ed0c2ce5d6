import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const RUNS = 5;
const root = fileURLToPath(new URL('..', import.meta.url));

export const FLOOR = `${root}bench/floor.mjs`;
export const CLI = `${root}dist/cli.js`;
export const HEADER = `node ${process.version}, medians of ${RUNS} runs, whole processes`;

/** The sizes named on the command line, or those of docs/PERFORMANCE.md. */
export function sizes() {
  return process.argv.length > 2 ? process.argv.slice(2).map(Number) : [1000, 10000];
}

/**
 * Median wall-clock time (ms) and peak memory (MB) of each command line. They take turns, so that a busy moment of the
 * machine falls on all of them.
 */
export function medians(...commands) {
  const rounds = Array.from({ length: RUNS }, () => commands.map(measure));
  return commands.map((_, which) => {
    const results = rounds.map((round) => round[which]).sort((a, b) => a.ms - b.ms);
    return results[Math.floor(RUNS / 2)];
  });
}

export function measure(args) {
  const started = process.hrtime.bigint();
  const child = spawnSync(
    process.execPath,
    ['--import', new URL('peak.mjs', import.meta.url).href, ...args],
    {
      maxBuffer: 2 ** 30,
      encoding: 'utf8',
    },
  );
  if (child.status !== 0) throw new Error(child.stderr);
  return {
    ms: Number(process.hrtime.bigint() - started) / 1e6,
    mb: Number(/rss=(\d+)/.exec(child.stderr)?.[1]) / 1024,
  };
}

export function show({ ms, mb }) {
  return `${ms.toFixed(0)} ms, ${mb.toFixed(0)} MB`;
}

/** How much longer each size takes than the one before: linear growth keeps the first factor at or below the second. */
export function showGrowth(points) {
  for (const [i, { size, ms }] of points.entries()) {
    const before = points[i - 1];
    if (before)
      console.log(
        `${before.size} → ${size} services: ${(ms / before.ms).toFixed(1)} × the time for ${size / before.size} × the services`,
      );
  }
}
