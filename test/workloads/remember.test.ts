import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Files } from '../../src/ports/files.ts';
import type { ParseCache } from '../../src/ports/parse-cache.ts';
import { gatherManifests, recallManifests } from '../../src/workloads/gather.ts';
import { scanWorkloads } from '../../src/workloads/scan.ts';

const deployment = (name: string, replicas: string) =>
  `apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: ${name}, labels: {app: ${name}}}\nspec: ${replicas}\n`;
const patch = (replicas: number) =>
  `apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec: {replicas: ${replicas}}\n`;

/** Contents that a file may have, by its path: what it says depends on itself, on others, on what is there. */
const CONTENTS: Readonly<Record<string, readonly string[]>> = {
  'apps/web/deployment.yaml': [
    deployment('web', '{replicas: 2}'),
    deployment('web', '{}'),
    `${deployment('web', '{replicas: 2}')}---\n${deployment('worker', '{replicas: &n 3}')}`,
    `${deployment('web', '{replicas: 2}')}---\na: [\n`,
    'kind: Deployment # apps/\nspec: {replicas: 1, replicas: 2}\n',
    deployment('{{ name }}', '{replicas: 1}'),
    deployment('web', '{replicas: -0, a: .nan}\nmetadata: {labels: {a: .inf, b: -0.0}, name: web}'),
    deployment('web', '\u0001'),
    '',
  ],
  'apps/web/kustomization.yaml': [
    'resources: [deployment.yaml]\npatches: [{path: patch.yaml}]\n',
    'resources: [deployment.yaml]\nreplicas: [{name: web, count: 4}]\nconfigurations: [more.yaml]\n',
    'resources: [deployment.yaml, ../../chart]\ncomponents: [../part]\n',
    'resources: [\n',
  ],
  'apps/web/patch.yaml': [patch(5), patch(6), '$patch: delete\n', 'a: {b\n'],
  'apps/web/more.yaml': ['replicas: [{path: spec/replicas, kind: Rollout}]\n', 'replicas: []\n'],
  'apps/part/kustomization.yaml': [
    'kind: Component\napiVersion: kustomize.config.k8s.io/v1alpha1\nnamePrefix: x-\nreplicas: [{name: web, count: 9}]\n',
  ],
  'chart/Chart.yaml': ['name: chart\n', 'name: chart\ndependencies: [{name: sub, condition: sub.on}]\n'],
  'chart/requirements.yaml': ['dependencies: [{name: sub}]\n', 'dependencies: [\n'],
  'chart/values.yaml': [
    'replicaCount: 3\nsub: {on: true}\n',
    'autoscaling: {enabled: true}\nreplicaCount: 3\n',
  ],
  'chart/other.yaml': ['web: {replicaCount: 3}\n'],
  'delivery/app.yaml': [
    'apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name: a}\nspec: {source: {path: chart, helm: {valueFiles: [other.yaml]}}}\n',
    'apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name: a}\nspec: {source: {path: apps/web, targetRevision: v1}}\n',
    'apiVersion: argoproj.io/v1alpha1\nkind: ApplicationSet\nmetadata: {name: s}\nspec: {generators: [{git: {directories: [{path: apps/*}]}}], template: {metadata: {name: "{{path.basename}}"}, spec: {source: {path: "{{path}}"}}}}\n',
  ],
  'autoscaler.yaml': [
    'apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: {name: h}\nspec: {scaleTargetRef: {kind: Deployment, name: web}, maxReplicas: 3}\n',
    'apiVersion: policy/v1\nkind: PodDisruptionBudget\nmetadata: {name: b}\nspec: {minAvailable: 50%, selector: {matchLabels: {app: web}}}\n',
  ],
};

const edit = fc.constantFrom(...Object.keys(CONTENTS)).chain((path) =>
  fc.record({
    path: fc.constant(path),
    content: fc.option(fc.constantFrom(...(CONTENTS[path] ?? [])), { nil: undefined }),
  }),
);

function memoryCache(): ParseCache & { readonly entries: Map<string, string> } {
  const entries = new Map<string, string>();
  return {
    entries,
    recall: (key) => entries.get(key),
    keep: (key, text) => void entries.set(key, text),
    origin: { path: '', build: '', secret: undefined },
    use: () => ({ used: [], added: [] }),
    join: () => undefined,
  };
}

/** Files in memory, with what is read of them. */
function filesOf(
  contents: ReadonlyMap<string, string>,
  cache?: ParseCache,
): Files & { readonly reads: string[] } {
  const reads: string[] = [];
  const read = (path: string) => {
    const text = contents.get(path);
    return text === undefined ? undefined : Buffer.from(text);
  };
  return {
    reads,
    list: () => [...contents.keys()].sort(),
    read(path) {
      reads.push(path);
      return read(path);
    },
    cache,
    idOf(path) {
      const bytes = read(path);
      return bytes && createHash('sha1').update(bytes).digest('hex');
    },
  };
}

test('a scan says the same with what earlier ones have kept, whatever was edited since', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(edit, { minLength: 1, maxLength: 4 }), { minLength: 2, maxLength: 8 }),
      (rounds) => {
        const contents = new Map(Object.entries(CONTENTS).map(([path, [first = '']]) => [path, first]));
        const cache = memoryCache();
        for (const edits of rounds) {
          expect(scanWorkloads(filesOf(contents, cache))).toStrictEqual(scanWorkloads(filesOf(contents)));
          for (const { path, content } of edits)
            if (content === undefined) contents.delete(path);
            else contents.set(path, content);
        }
      },
    ),
  );
});

test('of files that did not change none is read again', () => {
  const contents = new Map([
    ['a.yaml', deployment('a', '{replicas: 1}')],
    ['b.yaml', deployment('b', '{replicas: 1}')],
  ]);
  const cache = memoryCache();
  const first = filesOf(contents, cache);
  const gathered = gatherManifests(first, first.list());
  contents.set('b.yaml', deployment('b', '{replicas: 2}'));
  const second = filesOf(contents, cache);
  expect(recallManifests(second, ['a.yaml', 'b.yaml'])).toBeUndefined();
  gatherManifests(second, second.list());
  expect(second.reads).toEqual(['b.yaml']);
  contents.set('b.yaml', deployment('b', '{replicas: 1}'));
  expect(recallManifests(filesOf(contents, cache), ['a.yaml', 'b.yaml'])).toStrictEqual(gathered);
});

test('what is no entry of this program is as good as none', () => {
  const contents = new Map([['a.yaml', deployment('a', '{replicas: 1}')]]);
  const cache = memoryCache();
  const fresh = scanWorkloads(filesOf(contents, cache));
  const [key = ''] = cache.entries.keys();
  for (const text of [
    '',
    '{',
    'null',
    '[]',
    '{"added":{}}',
    '{"added":{"workloads":{}},"held":[],"opened":[]}',
  ]) {
    cache.entries.set(key, text);
    expect(scanWorkloads(filesOf(contents, cache))).toStrictEqual(fresh);
  }
});
