import fc from 'fast-check';
import { loadAll } from 'js-yaml';
import { expect, test } from 'vitest';
import { openRenderCopy } from '../../src/adapters/render/tools.ts';
import { scanWorkloads } from '../../src/workloads/scan.ts';
import { filesOf } from '../support/manifests.ts';
import { KUSTOMIZE } from '../support/tools.ts';

const tool = KUSTOMIZE;
const RUNS = Number(process.env.TRIMTAB_KUSTOMIZE_RUNS ?? 30);

const object = (kind: string, name: string, tier: string) =>
  `apiVersion: apps/v1\nkind: ${kind}\nmetadata: {name: ${name}, labels: {tier: ${tier}}}\nspec: {replicas: 1, template: {metadata: {labels: {app: ${name}}}}}\n`;
const base = [
  object('Deployment', 'web', 'front'),
  object('Deployment', 'web-api', 'back'),
  object('StatefulSet', 'db', 'back'),
].join('---\n');

type Patch = { name: string; count?: number } | { target: Record<string, string>; count: number };
interface Layer {
  patches?: Patch[];
  patchesJson6902?: { target: { name: string }; count: number }[];
  [key: string]: unknown;
}

const count = fc.integer({ min: 2, max: 99 });
// A name that nothing has fails the build: those made by prefix and suffix are tried less often.
const name = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('web', 'web-api', 'db') },
  { weight: 1, arbitrary: fc.constantFrom('a-web', 'web-z', 'a-web-z') },
);
const kindOf = (called: string) => (called === 'db' ? 'StatefulSet' : 'Deployment');
const target = fc
  .record(
    {
      kind: fc.constantFrom('Deployment', 'StatefulSet', '.*Set', 'Deploy'),
      name: fc.constantFrom(
        'web',
        'web.*',
        '.*web',
        'web|db',
        'w[a-e]b',
        'web-?',
        'a-.*',
        '^web$',
        '(web|db)',
      ),
      group: fc.constantFrom('apps', 'batch'),
      namespace: fc.constantFrom('default', 'shop', 's.*'),
      labelSelector: fc.constantFrom(
        'tier=back',
        'tier!=back',
        'tier in (front, x)',
        'tier notin (front)',
        '!tier',
        'env',
        'env=prod,tier',
      ),
    },
    { requiredKeys: [] },
  )
  .filter((one) => Object.keys(one).length > 0);

const patch: fc.Arbitrary<Patch> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ name, count }) },
  { weight: 5, arbitrary: fc.record({ target, count }) },
  { weight: 1, arbitrary: fc.record({ name }) },
);
const layer: fc.Arbitrary<Layer> = fc.record(
  {
    namespace: fc.constantFrom('shop', 'test'),
    namePrefix: fc.constant('a-'),
    nameSuffix: fc.constant('-z'),
    commonLabels: fc.constantFrom({ env: 'prod' }, { tier: 'back' }),
    replicas: fc.uniqueArray(fc.record({ name, count }), { maxLength: 2, selector: (entry) => entry.name }),
    patches: fc.array(patch, { maxLength: 2 }),
    patchesJson6902: fc.array(
      fc.record({ target: fc.record({ name: fc.constantFrom('web', 'web-api') }), count }),
      { maxLength: 1 },
    ),
  },
  { requiredKeys: [] },
);

/** A kustomization of one layer, with the files of its patches. */
function write(
  dir: string,
  below: Record<string, unknown>,
  { patches = [], patchesJson6902 = [], ...rest }: Layer,
) {
  const files: Record<string, string> = {};
  const named = (text: string) => {
    const path = `p${Object.keys(files).length}.yaml`;
    files[`${dir}/${path}`] = text;
    return path;
  };
  const json = (value: number | undefined) =>
    named(JSON.stringify([{ op: 'replace', path: '/spec/replicas', value }]));
  const list = patches.map((one) => {
    if ('target' in one) return { path: json(one.count), target: one.target };
    const head = `apiVersion: apps/v1\nkind: ${kindOf(one.name)}\nmetadata: {name: ${one.name}}\n`;
    return {
      path: named('count' in one ? `${head}spec: {replicas: ${one.count}}\n` : `${head}$patch: delete\n`),
    };
  });
  const old = patchesJson6902.map((one) => ({
    path: json(one.count),
    target: { version: 'v1', group: 'apps', kind: 'Deployment', ...one.target },
  }));
  files[`${dir}/kustomization.yaml`] = JSON.stringify({
    ...below,
    ...rest,
    patches: list,
    patchesJson6902: old,
  });
  return files;
}

test.skipIf(tool === undefined)(
  'what is found to state the count is what kustomize takes',
  { timeout: 600_000 },
  async () => {
    let rendered = 0;
    await fc.assert(
      fc.asyncProperty(layer, layer, layer, async (lowest, component, top) => {
        const files = {
          'base/all.yaml': base,
          ...write('base', { resources: ['all.yaml'] }, lowest),
          ...write('part', { apiVersion: 'kustomize.config.k8s.io/v1alpha1', kind: 'Component' }, component),
          ...write('top', { resources: ['../base'], components: ['../part'] }, top),
        };
        const copy = openRenderCopy();
        for (const [path, text] of Object.entries(files)) copy.put(path, Buffer.from(text));
        const result = await copy.render(tool as NonNullable<typeof tool>, ['./top']);
        copy.remove();
        // A patch for nothing fails the build, so such a layout is no one's.
        if (result.kind === 'failed') return;
        rendered += 1;
        const truth = loadAll(result.bytes.toString()).map((one) => {
          const { kind, metadata, spec } = one as {
            kind: string;
            metadata: Record<string, string>;
            spec: { replicas: number };
          };
          return `${kind} ${metadata.namespace}/${metadata.name} ${spec.replicas}`;
        });
        const found = [...scanWorkloads(filesOf(files)).workloads.values()].flatMap(({ all }) =>
          all.map(({ declared, name: called, namespace, values }) => {
            const winner = values.at(-1);
            return `${declared.kind} ${namespace}/${called} ${winner?.kind === 'found' ? winner.target.value : winner?.reason}`;
          }),
        );
        expect(found.sort()).toEqual(truth.sort());
      }),
      { numRuns: RUNS },
    );
    expect(rendered).toBeGreaterThan(RUNS / 5);
  },
);
