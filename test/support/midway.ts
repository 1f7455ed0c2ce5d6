import { fileURLToPath } from 'node:url';
import { blueprintText, deploymentText, type Reading, snapshotText } from './repository.ts';
import { write } from './terminal.ts';
import type { World } from './world.ts';
import { type Readings, reconcileAt } from './world-run.ts';
import { type FORGES, startWorld } from './worlds.ts';

export const CLI = fileURLToPath(new URL('../../.bundle/cli.js', import.meta.url));
/** The run that has everything to do. */
export const LATER = '2026-02-10T18:45:00Z';

const quick = {
  scaling: '    scale_down_stabilization: 0s',
  rest: '  performance: {latency_p95_target: 200ms}',
};
const DOWN = ['slow', 'moot'];
const NAMES = ['fresh', 'gone', 'more', 'done', ...DOWN];
const CALM: Reading = { cpu: 0.2 };
const SLOW: Reading = { replicas: 1, cpu: 0.4, more: { latency_p95: 300 } };

/**
 * A world in which a run opens a pull request (`fresh`), updates one (`more`), closes one (`gone`), verifies a success (`done`) and
 * a failure that it rolls back (`slow`), and closes a rollback that a person has overtaken (`moot`).
 */
export async function midway(kind: (typeof FORGES)[number]): Promise<World> {
  const world = await startWorld(kind, {
    ...Object.fromEntries(
      NAMES.map((name) => [
        `blueprints/${name}/blueprint.yaml`,
        blueprintText(name, name === 'gone' || DOWN.includes(name) ? quick : {}),
      ]),
    ),
    ...Object.fromEntries(NAMES.map((name) => [`apps/${name}.yaml`, deploymentText(name)])),
    'trimtab.yaml': 'proposals: {labels: [capacity]}\n',
  });
  await runAt(world, '2026-02-10T18:00:00Z', { gone: CALM, more: {}, done: {}, slow: CALM, moot: CALM });
  for (const name of ['done', ...DOWN]) await world.merge(`trimtab/${name}`, '2026-02-10T18:05:00Z');
  await runAt(world, '2026-02-10T18:20:00Z', { gone: CALM, more: {}, moot: SLOW });
  world.commit({
    'apps/moot.yaml': deploymentText('moot', 4),
    'blueprints/more/blueprint.yaml': blueprintText('more', { scaling: '    scale_up_increment: 2' }),
  });
  figures(world, LATER, {
    gone: { cpu: 0.6 },
    more: {},
    done: { replicas: 3, cpu: 0.6 },
    slow: SLOW,
    moot: { replicas: 4 },
    fresh: {},
  });
  return world;
}

function figures(world: World, now: string, services: Readings): void {
  write(world.clone, { 's.json': snapshotText(services, now) });
  if (world.github) world.github.repo.now = now;
}

async function runAt(world: World, now: string, readings: Readings): Promise<void> {
  const { failures } = await reconcileAt(world, now, readings);
  if (failures.length > 0) throw new Error(JSON.stringify(failures));
}
