// Gates a change of thousands of manifests with the bundled CLI: processor time and memory of one run, git's own time left out.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeFleet } from './fleet.mjs';
import { CLI, sizes } from './measure.mjs';

for (const size of process.argv.length > 2 ? sizes() : [1500, 3000]) {
  const dir = mkdtempSync(join(tmpdir(), 'trimtab-bench-'));
  try {
    writeFleet(dir, size);
    git(dir, 'init', '--quiet', '--initial-branch=main');
    commit(dir, 'fleet');
    const changed = changeCounts(dir);
    commit(dir, 'more');
    const peak = new URL('peak.mjs', import.meta.url).href;
    const command = ['--import', peak, CLI, 'gate', '--repo', dir, '--base', 'HEAD~1', '--format', 'json'];
    const { status, stdout, stderr } = spawnSync(process.execPath, command, {
      maxBuffer: 2 ** 30,
      encoding: 'utf8',
    });
    // 3: a change that asks for approval or is forbidden.
    if (![0, 3].includes(status ?? -1)) throw new Error(stderr);
    const [, rss, cpu] = /rss=(\d+) cpu=(\d+)/.exec(stderr) ?? [];
    const found = JSON.parse(stdout).checks.length;
    console.log(
      `${changed} files, ${found} findings: ${(cpu / 1e6).toFixed(1)} s of processor time, ${(rss / 1024).toFixed(0)} MB`,
    );
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

/** Raises the first count of each manifest. Returns how many files it has changed. */
function changeCounts(dir) {
  let changed = 0;
  for (const name of readdirSync(dir, { recursive: true })) {
    if (!/\.ya?ml$/.test(name) || name.includes('blueprint')) continue;
    const text = readFileSync(join(dir, name), 'utf8');
    const next = text.replace(/^( *replicas: )(\d+)/m, (_, key, count) => `${key}${Number(count) + 1}`);
    if (next === text) continue;
    writeFileSync(join(dir, name), next);
    changed += 1;
  }
  return changed;
}

function commit(dir, message) {
  git(dir, 'add', '--all');
  const who = ['-c', 'user.name=bench', '-c', 'user.email=bench@example.org'];
  git(dir, ...who, 'commit', '--quiet', '--no-gpg-sign', `--message=${message}`);
}

function git(cwd, ...args) {
  execFileSync('git', args, { cwd, stdio: ['ignore', 'ignore', 'inherit'] });
}
