// `gate` of changes to the counts of some services among many.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { put, writeFleet } from './fleet.mjs';
import { CLI, commit, floorOf, git, measure, medians, rowOf } from './measure.mjs';

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

/** Measures a change of one file in a repository of so many, most of them no manifests, without and with a cache. */
export async function benchRepository(dir, files, rounds) {
  const repository = join(dir, 'repository');
  writeFleet(repository, 1000);
  for (let i = 2000; i < files; i += 1)
    put(join(repository, `services/s${i % 500}/pkg${i % 7}/file${i}.go`), `package pkg${i % 7}\n\n// ${i}\n`);
  git(repository, 'init', '--quiet', '--initial-branch=main');
  commit(repository, 'start');
  changeCounts(repository, 1);
  commit(repository, 'one count more');
  const args = [CLI, 'gate', '--repo', repository, '--base', 'HEAD~1', '--format', 'json'];
  const warm = { args, env: { TRIMTAB_CACHE: join(dir, 'cache') } };
  await measure(warm);
  const [floor, ...gates] = await medians(rounds, [
    floorOf(repository),
    { args: [...args, '--no-cache'] },
    warm,
  ]);
  const name = `gate of 1 file of ${files}`;
  return ['cold', 'warm'].map((state, index) => rowOf(`${name}, ${state}`, gates[index], floor));
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
