import { expect, test } from 'vitest';
import { blueprintText, deploymentText } from '../support/repository.ts';
import { reconcileAt } from '../support/world-run.ts';
import { startWorld } from '../support/worlds.ts';

const COUNT = 5;

test('a merged change costs four calls when it is first looked at, four for its verdict, and none otherwise', {
  timeout: 240_000,
}, async () => {
  const names = Array.from({ length: COUNT }, (_, i) => `service-${i}`);
  const world = await startWorld('github', {
    ...Object.fromEntries(names.map((name) => [`blueprints/${name}/blueprint.yaml`, blueprintText(name)])),
    ...Object.fromEntries(names.map((name) => [`apps/${name}.yaml`, deploymentText(name)])),
  });
  const server = world.github?.server;
  const run = async (time: string, replicas: number, cpu: number) => {
    const [calls, pushes] = [server?.requests.length ?? 0, server?.pushes.length ?? 0];
    const readings = Object.fromEntries(names.map((name) => [name, { replicas, cpu }]));
    const { failures } = await reconcileAt(world, `2026-02-10T${time}:00Z`, readings);
    expect(failures).toEqual([]);
    return { calls: (server?.requests.length ?? 0) - calls, pushes: (server?.pushes.length ?? 0) - pushes };
  };
  await run('18:00', 2, 0.9);
  for (const name of names) await world.merge(`trimtab/${name}`, '2026-02-10T18:01:00Z');
  // The list; then for each the comments, a new one, the comments again, and the status. One push of the ledger tells of all merges.
  expect(await run('18:05', 2, 0.9)).toEqual({ calls: 1 + 4 * COUNT, pushes: 1 });
  expect((await run('18:06', 2, 0.9)).calls).toBe(1);
  // The comments, the edited one, the status, and the label; all verdicts share one push.
  expect((await run('18:30', 3, 0.6)).calls).toBe(1 + 4 * COUNT);
  expect(world.pulls().every(({ labels }) => labels.includes('trimtab/success'))).toBe(true);
  await run('18:31', 3, 0.6);
  expect(await run('18:32', 3, 0.6)).toEqual({ calls: 1, pushes: 0 });
});
