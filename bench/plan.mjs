// `plan` of fleets: cold, with nothing changed since the run before, and with one file changed.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { planFlags, writeFleet } from './fleet.mjs';
import { CLI, floorOf, git, measure, medians, rowOf, track } from './measure.mjs';

/** Milliseconds until a file's times tell that it has not changed. */
const SETTLED_MS = 2100;

/** Measures a fleet of so many services in an empty folder. */
export async function benchPlan(dir, services, rounds) {
  const fleet = join(dir, 'fleet');
  writeFleet(fleet, services);
  git(fleet, 'init', '--quiet', '--initial-branch=main');
  track(fleet);
  const plan = (cache, ...more) => ({
    args: [CLI, 'plan', ...planFlags(fleet), ...more],
    env: { TRIMTAB_CACHE: join(dir, cache) },
  });
  const warm = plan('warm');
  const changed = { ...plan('changed'), before: (round) => changeOne(fleet, round) };
  await setTimeout(SETTLED_MS);
  for (const run of [warm, changed]) await measure(run);
  const [floor, ...others] = await medians(rounds, [
    floorOf(fleet),
    plan('none', '--no-cache'),
    warm,
    changed,
  ]);
  return ['cold', 'warm', 'one file changed'].map((name, index) =>
    rowOf(`plan of ${services} services, ${name}`, others[index], floor),
  );
}

/** Gives the first service another count in each round. */
function changeOne(fleet, round) {
  const path = join(fleet, 'apps/service-00000/deployment.yaml');
  const text = readFileSync(path, 'utf8');
  writeFileSync(path, text.replace(/replicas: \d+/, `replicas: ${3 + (round % 2)}`));
}
