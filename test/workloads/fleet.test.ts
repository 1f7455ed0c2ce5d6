import fc from 'fast-check';
import { loadAll } from 'js-yaml';
import { expect, test } from 'vitest';
import { openRenderCopy } from '../../src/adapters/render/tools.ts';
import { scanWorkloads } from '../../src/workloads/scan.ts';
import { deployment, filesOf, find } from '../support/manifests.ts';
import { KUSTOMIZE } from '../support/tools.ts';

const tool = KUSTOMIZE;
const RUNS = Number(process.env.TRIMTAB_FLEET_RUNS ?? 15);

/** What an overlay does besides building on the base; every count in a fleet is another, so it tells its place. */
const overlay = fc.record(
  {
    replicas: fc.constantFrom('replicas', 'patch', 'file', 'transformer'),
    namePrefix: fc.constantFrom('eu-', 'us-'),
    renamed: fc.constantFrom('renamed', undefined),
    component: fc.boolean(),
  },
  { requiredKeys: [] },
);
type Overlay = typeof overlay extends fc.Arbitrary<infer T> ? T : never;

/** An Application of Argo CD, or a Kustomization of Flux, on the base or an overlay. */
const applier = fc.record({
  tool: fc.constantFrom('argo', 'flux'),
  at: fc.nat({ max: 3 }),
  cluster: fc.constantFrom('https://one', 'https://two'),
  prefix: fc.constantFrom('', '', 'x-'),
});
const fleet = fc.record({
  overlays: fc.array(overlay, { maxLength: 3 }),
  appliers: fc.array(applier, { minLength: 1, maxLength: 4 }),
});
type Fleet = typeof fleet extends fc.Arbitrary<infer T> ? T : never;

/** A target as the old list of patches wants it. */
const OLD = { group: 'apps', version: 'v1', kind: 'Deployment', name: 'web' };

function overlayFiles(dir: string, { replicas, namePrefix, renamed, component }: Overlay, count: number) {
  const operations = (path: string, value: unknown) => JSON.stringify([{ op: 'replace', path, value }]);
  const target = { kind: 'Deployment' };
  const patches = [
    ...(renamed === undefined ? [] : [{ target, patch: operations('/metadata/name', renamed) }]),
    ...(replicas === 'file' ? [{ target, path: 'count.json' }] : []),
  ];
  const kustomization = {
    resources: ['../base'],
    ...(namePrefix === undefined ? {} : { namePrefix }),
    ...(replicas === 'replicas' ? { replicas: [{ name: 'web', count }] } : {}),
    ...(replicas === 'transformer' ? { transformers: ['t.yaml'] } : {}),
    ...(component === true ? { components: ['../component'] } : {}),
    patches,
    ...(replicas === 'patch' ? { patchesJson6902: [{ target: OLD, path: 'count.json' }] } : {}),
  };
  return {
    [`${dir}/kustomization.yaml`]: JSON.stringify(kustomization),
    [`${dir}/count.json`]: operations('/spec/replicas', count),
    [`${dir}/t.yaml`]: JSON.stringify({
      ...{ apiVersion: 'builtin', kind: 'ReplicaCountTransformer', metadata: { name: 't' } },
      ...{ replica: { name: 'web', count }, fieldSpecs: [{ path: 'spec/replicas', kind: 'Deployment' }] },
    }),
  };
}

const APPLIERS = {
  argo: (name: string, path: string, cluster: string, namePrefix: string) => ({
    ...{ apiVersion: 'argoproj.io/v1alpha1', kind: 'Application', metadata: { name } },
    spec: { destination: { server: cluster }, source: { path, kustomize: { namePrefix } } },
  }),
  flux: (name: string, path: string, cluster: string, namePrefix: string) => ({
    ...{ apiVersion: 'kustomize.toolkit.fluxcd.io/v1', kind: 'Kustomization', metadata: { name } },
    spec: { path, namePrefix, kubeConfig: { secretRef: { name: cluster } } },
  }),
};

/** The files of a fleet, and who applies which folder under which prefix; nobody known applies some. */
function layOut({ overlays, appliers }: Fleet) {
  const dirs = ['base', ...overlays.map((_, i) => `overlay${i}`)];
  const applied = appliers.map((one) => ({ ...one, dir: dirs[one.at % dirs.length] as string }));
  const files: Record<string, string> = {
    'base/kustomization.yaml': 'resources: [web.yaml]\n',
    'base/web.yaml': deployment('web', 100),
    'component/kustomization.yaml':
      'apiVersion: kustomize.config.k8s.io/v1alpha1\nkind: Component\nreplicas: [{name: web, count: 200}]\n',
    ...Object.assign({}, ...overlays.map((one, i) => overlayFiles(`overlay${i}`, one, 101 + i))),
  };
  for (const [i, { tool: kind, dir, cluster, prefix }] of applied.entries())
    files[`delivery/${i}.yaml`] = JSON.stringify(APPLIERS[kind](`a${i}`, dir, cluster, prefix));
  const tops = overlays.length === 0 ? ['base'] : dirs.slice(1);
  const unknown = tops.filter((dir) => !applied.some((one) => one.dir === dir));
  return { files, applied: [...applied, ...unknown.map((dir) => ({ dir, prefix: '' }))] };
}

/** Renders what each of them applies in one build, each in a namespace of its own to tell them apart. */
async function renderAll(files: Record<string, string>, applied: { dir: string; prefix: string }[]) {
  const copy = openRenderCopy();
  for (const [path, text] of Object.entries(files)) copy.put(path, Buffer.from(text));
  for (const [i, { dir, prefix }] of applied.entries())
    copy.put(
      `w${i}/kustomization.yaml`,
      Buffer.from(JSON.stringify({ resources: [`../${dir}`], namePrefix: prefix, namespace: `n${i}` })),
    );
  const resources = applied.map((_, i) => `../w${i}`);
  copy.put('all/kustomization.yaml', Buffer.from(JSON.stringify({ resources })));
  const result = await copy.render(tool as NonNullable<typeof tool>, ['./all']);
  copy.remove();
  if (result.kind === 'failed') throw new Error(JSON.stringify(result));
  return loadAll(result.bytes.toString()).map((one) => {
    const { metadata, spec } = one as { metadata: { name: string }; spec: { replicas: number } };
    return { name: metadata.name, count: spec.replicas };
  });
}

/** Counts the ways to a cluster that pass the place of a count, be it that a later one wins. */
function waysThrough(count: number, { overlays }: Fleet, applied: readonly { dir: string }[]): number {
  if (count === 100) return applied.length;
  const passes = (dir: string) =>
    count === 200
      ? overlays.some(({ component }, i) => component === true && dir === `overlay${i}`)
      : dir === `overlay${count - 101}`;
  return applied.filter(({ dir }) => passes(dir)).length;
}

test.skipIf(tool === undefined)(
  'who receives a number, and whether it is one’s own, is what renderings of each path say',
  async () => {
    await fc.assert(
      fc.asyncProperty(fleet, async (one) => {
        const { files, applied } = layOut(one);
        const received = await renderAll(files, applied);
        const index = scanWorkloads(filesOf(files));
        const found = [...index.workloads.values()].flatMap(({ all }) =>
          all.map(({ name, values }) => {
            const winner = values.at(-1);
            return { name, count: winner?.kind === 'found' ? winner.target.value : -1 };
          }),
        );
        const told = (all: { name: string; count: number }[]) =>
          all.map(({ name, count }) => `${name} ${count}`).sort();
        expect(told(found)).toEqual(told(received));
        for (const name of new Set(received.map((workload) => workload.name))) {
          const own = received.filter((workload) => workload.name === name);
          const isShared = waysThrough(own[0]?.count ?? 0, one, applied) > 1;
          const { kind } = find(files, undefined, { kind: 'Deployment', name });
          expect(`${name}: ${kind === 'found'}`).toBe(`${name}: ${own.length === 1 && !isShared}`);
        }
      }),
      { numRuns: RUNS },
    );
  },
);
