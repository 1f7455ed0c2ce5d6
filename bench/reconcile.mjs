// Reconciles a repository twice with the bundled CLI and measures the runs after the first: those that find nothing to do.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { planFlags, writeFleet } from './fleet.mjs';
import { CLI, HEADER, measure, medians, show, showGrowth, sizes } from './measure.mjs';

console.log(HEADER);
const points = sizes().map((size) => {
  const dir = mkdtempSync(join(tmpdir(), 'trimtab-bench-'));
  try {
    writeFleet(dir, size);
    git(dir, 'init', '--quiet', '--initial-branch=main');
    git(dir, 'add', '--all');
    git(
      dir,
      '-c',
      'user.name=bench',
      '-c',
      'user.email=bench@example.org',
      'commit',
      '--quiet',
      '--no-gpg-sign',
      '--message=fleet',
    );
    const command = [CLI, 'reconcile', '--forge', 'local', ...planFlags(dir)];
    const first = measure(command);
    const [second] = medians(command);
    console.log(`${size} services: first reconcile ${show(first)}; with nothing to do ${show(second)}`);
    return { size, ms: second.ms };
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
});
showGrowth(points);

function git(cwd, ...args) {
  execFileSync('git', args, { cwd, stdio: ['ignore', 'ignore', 'inherit'] });
}
