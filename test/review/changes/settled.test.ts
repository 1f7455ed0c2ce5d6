import fc from 'fast-check';
import { dump } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { semanticDiff } from '../../../src/review/changes/diff.ts';
import { deployment } from '../../support/manifests.ts';
import { blueprint } from '../../support/service.ts';
import { changedTree, type Texts } from '../../support/tree.ts';

const GOVERNED = { blueprints: [blueprint()], isBlueprint: () => false, settings: [], defaults: {} };

function operations(base: Texts, head: Texts): string[] {
  return semanticDiff(changedTree(base, head), GOVERNED).map(({ operation }) => operation);
}

const secret = (value = 'b') =>
  `apiVersion: v1\nkind: Secret\nmetadata: {name: s}\nstringData: {a: ${value}}\n`;
const WEB = deployment('web', 3, '  selector: {matchLabels: {app: web}}\n');
const PATCH = 'apiVersion: v1\nkind: Secret\nmetadata: {name: s}\nstringData: {a: c}\n';
const INLINE = `patches:\n  - patch: |\n${PATCH.replace(/^/gm, '      ').trimEnd()}\n`;
const application = (path: string) =>
  `apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name: web}\nspec: {source: {path: ${path}}}\n`;
const component = (more: string) => `apiVersion: kustomize.config.k8s.io/v1alpha1\nkind: Component\n${more}`;

describe('layout that comes to the same is no change', () => {
  test.each<[string, Texts, Texts]>([
    [
      'a Secret in another file',
      { 'k/kustomization.yaml': 'resources: [a.yaml]\n', 'k/a.yaml': `${secret()}---\n${WEB}` },
      { 'k/kustomization.yaml': 'resources: [a.yaml, s.yaml]\n', 'k/a.yaml': WEB, 'k/s.yaml': secret() },
    ],
    [
      'a file in a folder of its own',
      { 'k/kustomization.yaml': 'resources: [s.yaml]\n', 'k/s.yaml': secret() },
      {
        'k/kustomization.yaml': 'resources: [sub]\n',
        'k/sub/kustomization.yaml': 'resources: [s.yaml]\n',
        'k/sub/s.yaml': secret(),
      },
    ],
    [
      'a file that goes from the only overlay to its base',
      {
        'base/kustomization.yaml': 'resources: [web.yaml]\n',
        'base/web.yaml': WEB,
        'prod/kustomization.yaml': 'resources: [../base, s.yaml]\n',
        'prod/s.yaml': secret(),
      },
      {
        'base/kustomization.yaml': 'resources: [web.yaml, s.yaml]\n',
        'base/web.yaml': WEB,
        'base/s.yaml': secret(),
        'prod/kustomization.yaml': 'resources: [../base]\n',
      },
    ],
    [
      'a patch written inline',
      {
        'k/kustomization.yaml': 'resources: [s.yaml]\npatches: [{path: p.yaml}]\n',
        'k/s.yaml': secret(),
        'k/p.yaml': PATCH,
      },
      { 'k/kustomization.yaml': `resources: [s.yaml]\n${INLINE}`, 'k/s.yaml': secret() },
    ],
    [
      'a patch as a component',
      { 'k/kustomization.yaml': `resources: [s.yaml]\n${INLINE}`, 'k/s.yaml': secret() },
      {
        'k/kustomization.yaml': 'resources: [s.yaml]\ncomponents: [../c]\n',
        'k/s.yaml': secret(),
        'c/kustomization.yaml': component('patches: [{path: p.yaml}]\n'),
        'c/p.yaml': PATCH,
      },
    ],
    [
      'a source of a generator under another name',
      { 'k/kustomization.yaml': 'secretGenerator: [{name: s, files: [a.txt]}]\n', 'k/a.txt': 'x' },
      { 'k/kustomization.yaml': 'secretGenerator: [{name: s, files: ["a.txt=b.txt"]}]\n', 'k/b.txt': 'x' },
    ],
    [
      'a kustomization in another folder, with all that it names',
      {
        'k/kustomization.yaml': 'resources: [x]\n',
        'k/x/kustomization.yaml':
          'namePrefix: p-\nresources: [s.yaml]\nsecretGenerator: [{name: g, envs: [a]}]\n',
        'k/x/s.yaml': secret(),
        'k/x/a': 'q=1',
      },
      {
        'k/kustomization.yaml': 'resources: [z]\n',
        'k/z/kustomization.yaml':
          'namePrefix: p-\nresources: [t.yaml]\nsecretGenerator: [{name: g, envs: [b]}]\n',
        'k/z/t.yaml': secret(),
        'k/z/b': 'q=1',
      },
    ],
    [
      'a kustomization for what an Application applied as plain files',
      { 'argo.yaml': application('k'), 'k/s.yaml': secret() },
      {
        'argo.yaml': application('k'),
        'k/kustomization.yaml': 'resources: [s.yaml]\n',
        'k/s.yaml': secret(),
      },
    ],
  ])('%s', (_, base, head) => {
    expect(operations(base, head)).toEqual([]);
    expect(operations(head, base)).toEqual([]);
  });
});

describe('layout that comes to something else is told', () => {
  const twoFolders = (used: string, more: Texts = {}) => ({
    'top/kustomization.yaml': `resources: [../${used}]\n`,
    'a/kustomization.yaml': 'resources: [s.yaml]\n',
    'a/s.yaml': secret(),
    'b/kustomization.yaml': 'resources: [s.yaml]\n',
    'b/s.yaml': secret('other'),
    ...more,
  });
  test.each<[string, Texts, Texts, string]>([
    ['another folder of the same names', twoFolders('a'), twoFolders('b'), 'modify_secrets'],
    [
      'a file that moves to the base of two overlays',
      {
        'base/kustomization.yaml': 'resources: []\n',
        'one/kustomization.yaml': 'resources: [../base, s.yaml]\n',
        'one/s.yaml': secret(),
        'two/kustomization.yaml': 'resources: [../base]\n',
      },
      {
        'base/kustomization.yaml': 'resources: [s.yaml]\n',
        'base/s.yaml': secret(),
        'one/kustomization.yaml': 'resources: [../base]\n',
        'two/kustomization.yaml': 'resources: [../base]\n',
      },
      'modify_secrets',
    ],
    [
      'a file that moves below a prefix',
      {
        'k/kustomization.yaml': 'resources: [sub, s.yaml]\n',
        'k/s.yaml': secret(),
        'k/sub/kustomization.yaml': 'namePrefix: p-\nresources: []\n',
      },
      {
        'k/kustomization.yaml': 'resources: [sub]\n',
        'k/sub/s.yaml': secret(),
        'k/sub/kustomization.yaml': 'namePrefix: p-\nresources: [s.yaml]\n',
      },
      'modify_secrets',
    ],
    [
      'a file that moves out of a base which an Application applies itself',
      {
        'argo.yaml': application('base'),
        'base/kustomization.yaml': 'resources: [s.yaml]\n',
        'base/s.yaml': secret(),
        'one/kustomization.yaml': 'resources: [../base]\n',
      },
      {
        'argo.yaml': application('base'),
        'base/kustomization.yaml': 'resources: []\n',
        'one/kustomization.yaml': 'resources: [../base, s.yaml]\n',
        'one/s.yaml': secret(),
      },
      'modify_secrets',
    ],
    [
      'a folder that nothing is known to apply',
      { 'a/kustomization.yaml': 'resources: [s.yaml]\n', 'a/s.yaml': secret() },
      { 'b/kustomization.yaml': 'resources: [s.yaml]\n', 'b/s.yaml': secret() },
      'modify_secrets',
    ],
    [
      'a source of a generator that a set of Applications reads too',
      {
        'set.yaml':
          'apiVersion: argoproj.io/v1alpha1\nkind: ApplicationSet\nmetadata: {name: all}\nspec:\n  generators: [{git: {files: [{path: "k/*.json"}]}}]\n  template: {}\n',
        'k/kustomization.yaml': 'configMapGenerator: [{name: c, files: [eu.json]}]\n',
        'k/eu.json': '{"count": 1}',
      },
      {
        'set.yaml':
          'apiVersion: argoproj.io/v1alpha1\nkind: ApplicationSet\nmetadata: {name: all}\nspec:\n  generators: [{git: {files: [{path: "k/*.json"}]}}]\n  template: {}\n',
        'k/kustomization.yaml': 'configMapGenerator: [{name: c, files: ["eu.json=eu.txt"]}]\n',
        'k/eu.txt': '{"count": 1}',
      },
      'modify_cluster_resources',
    ],
  ])('%s', (_, base, head, expected) => {
    expect(operations(base, head)).toContain(expected);
  });
});

/** Objects of one kustomization, apart from the files that they stand in. */
const things = fc.uniqueArray(
  fc.record({
    kind: fc.constantFrom('Secret', 'ConfigMap', 'ServiceAccount'),
    name: fc.constantFrom('x', 'y', 'z'),
    value: fc.constantFrom('1', '2'),
  }),
  { selector: ({ kind, name }) => `${kind} ${name}`, maxLength: 6 },
);
type Thing = typeof things extends fc.Arbitrary<(infer T)[]> ? T : never;

/** How a person may lay them out: over which files, which of these in a folder of their own, patches inline. */
const layout = fc.record({
  files: fc.array(fc.nat({ max: 3 }), { minLength: 6, maxLength: 6 }),
  names: fc.constantFrom(['a', 'b', 'c', 'd'], ['d', 'a', 'x', 'y']),
  below: fc.subarray([0, 1, 2, 3]),
  inline: fc.boolean(),
});
type Layout = typeof layout extends fc.Arbitrary<infer T> ? T : never;

const object = ({ kind, name, value }: Thing) => ({
  apiVersion: 'v1',
  kind,
  metadata: { name },
  data: { value },
});

function write(all: readonly Thing[], { files, names, below, inline }: Layout): Texts {
  const texts: Record<string, string> = {};
  for (const [i, thing] of all.entries()) {
    const at = files[i] ?? 0;
    const path = `k/${below.includes(at) ? 'sub/' : ''}${names[at]}.yaml`;
    texts[path] = `${texts[path] ?? ''}---\n${dump(object(thing))}`;
  }
  const inSub = Object.keys(texts).filter((path) => path.startsWith('k/sub/'));
  const own = Object.keys(texts).filter((path) => !path.startsWith('k/sub/'));
  const first = all[0];
  const patch = first && dump({ ...object(first), data: { patched: 'yes' } });
  if (patch && !inline) texts['k/patch.yaml'] = patch;
  if (inSub.length > 0)
    texts['k/sub/kustomization.yaml'] = dump({ resources: inSub.map((path) => path.slice('k/sub/'.length)) });
  texts['k/kustomization.yaml'] = dump({
    resources: [...own.map((path) => path.slice(2)), ...(inSub.length > 0 ? ['sub'] : [])],
    ...(patch ? { patches: [inline ? { patch } : { path: 'patch.yaml' }] } : {}),
  });
  return texts;
}

test('regrouping the documents of one kustomization into files changes nothing', () => {
  fc.assert(
    fc.property(things, layout, layout, (all, one, two) => {
      expect(operations(write(all, one), write(all, two))).toEqual([]);
    }),
    { numRuns: 80 },
  );
});

/** Lays them out so that nothing moves when others come and go. */
function writeApart(all: readonly Thing[]): Texts {
  const [first] = all;
  const paths = all.map(({ kind, name }) => `${kind}-${name}.yaml`);
  return {
    ...Object.fromEntries(all.map((thing, i) => [`k/${paths[i]}`, dump(object(thing))])),
    ...(first && { 'k/patch.yaml': dump({ ...object(first), data: { patched: 'yes' } }) }),
    'k/kustomization.yaml': dump({
      resources: [...paths].sort(),
      ...(first && { patches: [{ path: 'patch.yaml' }] }),
    }),
  };
}

test('regrouping besides a change takes no operation away from it', () => {
  fc.assert(
    fc.property(things, things, layout, layout, (before, after, one, two) => {
      const plain = operations(writeApart(before), writeApart(after));
      const moved = operations(write(before, one), write(after, two));
      expect(moved).toEqual(expect.arrayContaining(plain));
    }),
    { numRuns: 80 },
  );
});
