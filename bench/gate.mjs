// `gate` of changes to the counts of some services among many.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeFleet } from './fleet.mjs';
import { CLI, commit, floorOf, git, medians, rowOf } from './measure.mjs';

/** Measures a change of so many files in an empty folder: a fleet of as many services, 1,000 at least. */
export async function benchGate(dir, files, rounds) {
  const fleet = join(dir, 'fleet');
  writeFleet(fleet, Math.max(files, 1000));
  git(fleet, 'init', '--quiet', '--initial-branch=main');
  commit(fleet, 'fleet');
  changeCounts(fleet, files);
  commit(fleet, 'more');
  const args = [CLI, 'gate', '--repo', fleet, '--base', 'HEAD~1', '--format', 'json', '--no-cache'];
  const [floor, gate] = await medians(rounds, [floorOf(fleet), { args }]);
  return [rowOf(`gate of ${files} ${files === 1 ? 'file' : 'files'}`, gate, floor)];
}

function changeCounts(fleet, files) {
  for (let i = 0; i < files; i += 1) {
    const path = join(fleet, `apps/service-${String(i).padStart(5, '0')}/deployment.yaml`);
    const text = readFileSync(path, 'utf8');
    writeFileSync(
      path,
      text.replace(/replicas: (\d+)/, (_, count) => `replicas: ${Number(count) + 1}`),
    );
  }
}
