import { expect, test } from 'vitest';
import { describeRefusal } from '../../src/pipeline/refusal.ts';
import type { Run } from '../../src/pipeline/run.ts';
import { scanWorkloads } from '../../src/workloads/scan.ts';
import { filesOf, find } from '../support/manifests.ts';

/** A HelmRelease `web` of a chart that lists workloads by name. */
const release = (values: string) => ({
  'web.yaml': `apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata: {name: web, namespace: shop}\nspec:\n  chart: {spec: {chart: app-template, sourceRef: {kind: HelmRepository, name: charts}}}\n  values:\n${values.replaceAll(/^/gm, '    ')}`,
});

/** The fields that are offered for a workload, or the reason why none is. */
function offered(values: string, name = 'web'): string {
  const found = find(release(values), undefined, { kind: 'Deployment', name, namespace: 'shop' });
  if (found.kind === 'ambiguous')
    return found.choices.map(({ lines }) => /spec\.values\.([^"]+)/.exec(lines)?.[1]).join(' ');
  return found.kind === 'refused' || found.kind === 'missing' ? found.reason : found.kind;
}

const controllers = (all: Record<string, string>) =>
  `controllers:\n${Object.entries(all)
    .map(([name, more]) => `  ${name}:\n    ${more}\n`)
    .join('')}`;
const SUBSTITUTED = `replicas: \${COUNT}`;
const substituted = (field: string) => `\`spec.values.${field}\` is the substitution \`\${COUNT}\``;

test.each<[string, string, string | undefined, string]>([
  [
    'the main one is substituted',
    controllers({ main: SUBSTITUTED, cache: 'replicas: 2' }),
    undefined,
    substituted('controllers.main.replicas'),
  ],
  [
    'the one of its name is substituted',
    controllers({ cache: 'replicas: 2', web: SUBSTITUTED }),
    undefined,
    substituted('controllers.web.replicas'),
  ],
  [
    'another is substituted, and none is the main one',
    controllers({ api: SUBSTITUTED, cache: 'replicas: 2' }),
    undefined,
    substituted('controllers.api.replicas'),
  ],
  [
    'the count of the chart itself is substituted',
    `replicaCount: \${COUNT}\nworker: {replicaCount: 2}\n`,
    undefined,
    substituted('replicaCount'),
  ],
  [
    'the one of its name states none',
    controllers({ web: 'type: deployment', cache: 'replicas: 2' }),
    undefined,
    'no manifest holds Deployment web in namespace shop',
  ],
  [
    'the main one states a number',
    controllers({ cache: 'replicas: 2', main: 'replicas: 3' }),
    undefined,
    'controllers.main.replicas',
  ],
  [
    'another goes by its own name',
    controllers({ main: SUBSTITUTED, cache: 'replicas: 2' }),
    'web-cache',
    'controllers.cache.replicas',
  ],
  ['there is but one', controllers({ app: 'replicas: 2' }), undefined, 'controllers.app.replicas'],
])('the number of another workload of a chart is not offered: %s', (_, values, name, said) => {
  expect(offered(values, name)).toBe(said);
});

test.each([
  ['web', true],
  ['release-name-web', true],
  ['worker', false],
  ['release-name-worker', false],
])('a refused edit names another count where %s changes by it: %s', async (rendered, named) => {
  const files = filesOf({
    'chart/Chart.yaml': 'apiVersion: v2\nname: web\nversion: 1.0.0\n',
    'chart/values.yaml': 'replicaCount: 2\nother: {replicaCount: 2}\n',
  });
  const index = scanWorkloads(files);
  const [judged] = index.installed.find(({ key }) => key === 'replicaCount')?.values ?? [];
  if (judged?.kind !== 'found') throw new Error('no count');
  const blueprint = { path: 'blueprint.yaml', workload: { kind: 'Deployment', name: 'web' } };
  const changes = [
    { object: `Deployment ${rendered}`, field: 'spec.replicas', from: 2, to: 5, top: 'chart' },
  ];
  const run = {
    world: { proveRendering: async () => ({ kind: 'proven', changes }) },
    base: { files },
    plan: { index, services: new Map([['web', { input: { blueprint } }]]) },
  } as unknown as Run;
  const proof = { kind: 'refused', why: 'nothing changes', changesNothing: true } as const;
  const said = await describeRefusal(run, 'web', { target: judged.target, to: 5, proof });
  expect(said.includes('`other.replicaCount` at chart/values.yaml:2 decides instead')).toBe(named);
});
