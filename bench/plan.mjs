// Plans fleets of growing size with the bundled CLI in a process of its own, next to the floor. Prints medians of five runs.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeFleet } from './fleet.mjs';

const RUNS = 5;
const root = fileURLToPath(new URL('..', import.meta.url));
const sizes = process.argv.slice(2).map(Number);

console.log(`node ${process.version}, medians of ${RUNS} runs, whole processes`);
for (const size of sizes.length > 0 ? sizes : [1000, 10000]) {
  const dir = mkdtempSync(join(tmpdir(), 'trimtab-bench-'));
  try {
    writeFleet(dir, size);
    const flags = ['--repo', dir, '--snapshot', join(dir, 'snapshot.json'), '--now', '2026-02-10T18:30:00Z', '--format', 'json'];
    const floor = median(() => measure([join(root, 'bench/floor.mjs'), dir]));
    const plan = median(() => measure([join(root, 'dist/cli.js'), 'plan', ...flags]));
    const ratio = (plan.ms / floor.ms).toFixed(2);
    console.log(
      `${size} services: plan ${plan.ms.toFixed(0)} ms, ${plan.mb.toFixed(0)} MB; floor ${floor.ms.toFixed(0)} ms; ratio ${ratio}`,
    );
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

function measure(args) {
  const started = process.hrtime.bigint();
  const child = spawnSync(process.execPath, ['--import', new URL('peak.mjs', import.meta.url).href, ...args], {
    maxBuffer: 2 ** 30,
    encoding: 'utf8',
  });
  if (child.status !== 0) throw new Error(child.stderr);
  return { ms: Number(process.hrtime.bigint() - started) / 1e6, mb: Number(/rss=(\d+)/.exec(child.stderr)?.[1]) / 1024 };
}

function median(run) {
  const results = Array.from({ length: RUNS }, run).sort((a, b) => a.ms - b.ms);
  return results[Math.floor(RUNS / 2)];
}
