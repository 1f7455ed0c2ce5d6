import { expect, test } from 'vitest';
import { startScan } from '../../src/adapters/files/scanner.ts';
import { openWorkTree } from '../../src/adapters/files/work-tree.ts';
import { snapshotAnswer } from '../../src/metrics/sources.ts';
import { loadConfiguration } from '../../src/pipeline/load.ts';
import { makePlan } from '../../src/pipeline/pipeline.ts';
import { shardOf } from '../../src/pipeline/select.ts';
import { POINT_MS, REPLICA } from '../../src/ports/demand-history.ts';
import { deploymentText, snapshotText } from '../support/repository.ts';
import { folder } from '../support/terminal.ts';

const NOW = new Date('2026-03-02T00:00:00Z');
const NAMES = ['web', 'chat', 'mail', 'shop'];
const OWN = NAMES.filter((name) => shardOf(name, 2) === 1);

/** Plans the first of two shards of a fleet with `replicas` each; returns the services whose past was asked for. */
async function askedBy(replicas: number): Promise<string[][]> {
  const dir = folder(
    Object.fromEntries(
      NAMES.flatMap((name) => [
        [
          `blueprints/${name}/blueprint.yaml`,
          `metadata: {name: ${name}}\nspec:\n  scaling: {min_replicas: 1, max_replicas: 40, strategy: evidence}\n  resources: {cpu_request: 100m, memory_request: 64Mi}\n`,
        ],
        [`${name}.yaml`, deploymentText(name, replicas)],
      ]),
    ),
  );
  const asked: string[][] = [];
  const open = async () => ({
    async read(
      services: readonly { readonly service: string }[],
      { from, to }: { from: number; to: number },
    ) {
      asked.push(services.map(({ service }) => service).sort());
      const values = new Float64Array(Math.floor((to - from) / POINT_MS)).fill(4 * REPLICA);
      const known = { kind: 'known', demand: { start: from, step: POINT_MS, values } } as const;
      return { services: new Map(services.map(({ service }) => [service, known])), problems: [], queries: 1 };
    },
  });
  const figures = snapshotText(
    Object.fromEntries(NAMES.map((name) => [name, { replicas }])),
    NOW.toISOString(),
  );
  const files = openWorkTree(dir);
  const world = {
    now: NOW,
    scan: startScan,
    measure: async () => [snapshotAnswer({ path: 's.json', content: JSON.parse(figures) })],
    listDelivery: () => Promise.reject(new Error('nothing delivers')),
    pastDemand: { daily: true, open },
    ledger: { read: async () => ({ events: [], error: null, broken: {} }) },
    selection: { services: [], cluster: undefined, shard: { index: 1, count: 2 } },
  };
  await makePlan(world, { files, configuration: loadConfiguration(files, undefined), pulls: [] });
  return asked;
}

test('a shard asks for the past of its own services, and of the others only where one of its own wants room', async () => {
  expect([OWN.length > 0, OWN.length < NAMES.length]).toEqual([true, true]);
  expect(await askedBy(20)).toEqual([[...OWN].sort()]);
  const others = NAMES.filter((name) => !OWN.includes(name));
  expect(await askedBy(2)).toEqual([[...OWN].sort(), others.sort()]);
});
