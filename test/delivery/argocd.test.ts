import { describe, expect, test } from 'vitest';
import { findTarget, openNamed } from '../../src/workloads/find.ts';
import { scanWorkloads } from '../../src/workloads/scan.ts';
import { deployment, edited, filesOf, find } from '../support/manifests.ts';

const web = {
  'apps/web/web.yaml': deployment('web'),
  'apps/web/kustomization.yaml': 'resources: [web.yaml]\nnamespace: shop\n',
};
const SHOP = { kind: 'Deployment', name: 'web', namespace: 'shop' };

/** An Application of `apps/web`, `source` more of its source. */
const application = (name: string, source = '', destination = 'server: https://eu, namespace: shop') =>
  `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: {name: ${name}}
spec:
  destination: {${destination}}
  source:
    path: apps/web
${source}`;

/** An ApplicationSet of `apps/web`. */
const set = (generators: string, more = '') =>
  `apiVersion: argoproj.io/v1alpha1
kind: ApplicationSet
metadata: {name: all}
spec:
  generators: ${generators}
${more}  template:
    metadata: {name: 'web-{{name}}'}
    spec:
      destination: {server: '{{server}}', namespace: shop}
      source: {path: apps/web}
`;
const ONE = '[{list: {elements: [{name: eu, server: https://eu}]}}]';
const TWO = '[{list: {elements: [{name: eu, server: https://eu}, {name: us, server: https://us}]}}]';

const held = (files: Record<string, string>, manifest?: Parameters<typeof find>[1], workload = SHOP) => {
  const found = find({ ...web, ...files }, manifest, workload);
  return found.kind === 'owned' ? `${found.reason}: ${found.message}` : JSON.stringify(found);
};

describe('a number that reaches several destinations', () => {
  test('two Applications of one folder are named with their destinations', () => {
    const files = {
      'argo/eu.yaml': application('eu'),
      'argo/us.yaml': application('us', '', 'name: us, namespace: shop'),
    };
    expect(held(files)).toBe(
      'ambiguous_manifest: apps/web/web.yaml:5 is one number for 2 destinations: namespace shop of https://eu by Application eu (argo/eu.yaml:1), namespace shop of us by Application us (argo/us.yaml:1). Give each an overlay with an entry of `replicas:` of its own, and name that file by `path` below `manifest:` here.',
    );
    expect(held(files, { path: 'apps/web/web.yaml' })).toMatch(/^ambiguous_manifest/);
  });

  test.each([
    ['a list of two servers', TWO],
    ['every cluster', '[{clusters: {}}]'],
    ['a matrix with clusters', `[{matrix: {generators: [${ONE.slice(1, -1)}, {clusters: {}}]}}]`],
    ['a generator that asks elsewhere', '[{scmProvider: {github: {organization: x}}}]'],
    ['files', '[{git: {files: [{path: clusters/*/config.json}]}}]'],
  ])('an ApplicationSet of %s', (_, generators) => {
    const configs = {
      'clusters/eu/config.json': '{"name": "eu", "server": "https://eu"}',
      'clusters/us/config.json': '{"name": "us", "server": "https://us"}',
    };
    expect(held({ ...configs, 'argo/all.yaml': set(generators) })).toMatch(
      /^ambiguous_manifest: .*ApplicationSet all/,
    );
  });

  test.each([
    ['one element', ONE],
    [
      'a merge that leaves one',
      `[{merge: {mergeKeys: [name], generators: [${ONE.slice(1, -1)}, ${TWO.slice(1, -1)}]}}]`,
    ],
  ])('an ApplicationSet of %s is one destination', (_, generators) => {
    expect(edited({ ...web, 'argo/all.yaml': set(generators) }, undefined, SHOP)).toMatch(/^apps\/web/);
  });

  test('an overlay for each folder that a git generator finds parts them', () => {
    const overlay = (name: string) =>
      `resources: [../../apps/web]\nreplicas: [{name: web, count: ${name.length}}]\n`;
    const files = {
      'overlays/eu/kustomization.yaml': overlay('eu'),
      'overlays/asia/kustomization.yaml': overlay('asia'),
      'argo/all.yaml': set('[{git: {directories: [{path: overlays/*}]}}]').replace(
        'path: apps/web',
        "path: '{{path}}'",
      ),
    };
    expect(edited({ ...web, ...files }, { path: 'overlays/eu/kustomization.yaml' }, SHOP)).toMatch(
      /^overlays\/eu/,
    );
  });

  test('files of a folder without a kustomization, and a chart, are shared alike', () => {
    const plain = { 'apps/web/kustomization.yaml': '', 'argo/all.yaml': set(TWO) };
    expect(held({ ...plain, 'apps/web/kustomization.yaml': '# nothing\n' })).toMatch(/^ambiguous_manifest/);
    const chart = {
      'apps/web/Chart.yaml': 'apiVersion: v2\nname: web\nversion: 1.0.0\n',
      'apps/web/values.yaml': 'replicaCount: 3\n',
      'argo/all.yaml': set(TWO),
    };
    const found = find(chart, { path: 'apps/web/values.yaml', field: 'replicaCount' }, SHOP);
    expect(found).toMatchObject({
      reason: 'ambiguous_manifest',
      message: expect.stringMatching(
        /^apps\/web\/values\.yaml:1 is one number for 2 destinations: .*a file of values/,
      ),
    });
  });

  test('two Kustomizations of Flux, in the folders of two clusters', () => {
    const kustomization =
      'apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata: {name: web}\nspec: {path: ./apps/web}\n';
    const files = { 'clusters/eu/web.yaml': kustomization, 'clusters/us/web.yaml': kustomization };
    expect(held(files)).toMatch(
      /2 destinations: the cluster of clusters\/eu .*, the cluster of clusters\/us/,
    );
  });
});

test('a Kustomization of Flux takes nothing from below a folder that has a kustomization', () => {
  const applies = (name: string, path: string) =>
    `apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata: {name: ${name}}\nspec: {path: ./${path}, targetNamespace: shop}\n`;
  const files = {
    'flux/all.yaml': applies('all', 'apps'),
    'apps/shop/kustomization.yaml': 'resources: [web/ks.yaml]\n',
    'apps/shop/web/ks.yaml': applies('web', 'apps/shop/web/app'),
    'apps/shop/web/app/web.yaml': deployment('web'),
  };
  expect(edited(files, undefined, SHOP)).toMatch(/^apps\/shop\/web\/app\/web.yaml:5\n/);
  const { 'apps/shop/kustomization.yaml': _, ...plain } = files;
  expect(find(plain, undefined, SHOP)).toMatchObject({ reason: 'ambiguous_manifest' });
});

describe('what is delivered is not what is merged', () => {
  test.each([
    ['a tag', 'v1.4.0', 'tag v1.4.0'],
    ['a tag by its ref', 'refs/tags/stable', 'tag stable'],
    ['a commit', '3f9d2c1b7a', 'commit 3f9d2c1b7a'],
    ['a range of tags', '1.4.*', 'the tags in 1.4.*'],
  ])('%s', (_, revision, said) => {
    const files = { 'argo/web.yaml': application('web', `    targetRevision: "${revision}"\n`) };
    expect(held(files)).toContain(
      `ignored_by_delivery: Application web (argo/web.yaml:8) follows ${said}, so`,
    );
  });

  test.each(['main', 'HEAD', 'release/1.4', ''])('the branch %s is followed', (revision) => {
    const files = { 'argo/web.yaml': application('web', `    targetRevision: "${revision}"\n`) };
    expect(edited({ ...web, ...files }, undefined, SHOP)).toMatch(/^apps\/web\/web\.yaml/);
  });

  test('another branch than the one that is merged into', () => {
    const files = { ...web, 'argo/web.yaml': application('web', '    targetRevision: refs/heads/prod\n') };
    const on = (base: string | undefined) =>
      findTarget(
        openNamed(filesOf(files)),
        { workload: SHOP, manifest: undefined },
        scanWorkloads(filesOf(files)),
        base,
      );
    expect(on('main')).toMatchObject({
      reason: 'ignored_by_delivery',
      message: expect.stringContaining('follows branch prod, so a merge does not arrive'),
    });
    for (const base of ['prod', undefined]) expect(on(base)).toMatchObject({ kind: 'found' });
  });

  test.each([
    ['a tag', 'ref: {tag: v1}', 'follows tag v1'],
    ['a range', 'ref: {branch: main, semver: 1.x}', 'follows the tags in 1.x'],
    ['nothing', 'suspend: true', 'is suspended'],
  ])('a GitRepository of Flux that follows %s', (_, spec, said) => {
    const files = {
      'flux/source.yaml': `apiVersion: source.toolkit.fluxcd.io/v1\nkind: GitRepository\nmetadata: {name: shop}\nspec: {${spec}}\n`,
      'flux/web.yaml':
        'apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata: {name: web}\nspec: {path: ./apps, sourceRef: {kind: GitRepository, name: shop}}\n',
    };
    expect(held(files)).toContain(`GitRepository shop (flux/source.yaml:4) ${said}`);
  });
});

describe('what Argo CD lays over the source', () => {
  const IGNORING =
    '  templatePatch: |\n    spec:\n    {{- if .strict }}\n      ignoreDifferences: [{group: apps, kind: Deployment, jsonPointers: [/spec/replicas]}]\n    {{- end }}\n';

  test('a templatePatch counts like the template, every branch of it taken', () => {
    expect(held({ 'argo/all.yaml': set(ONE, IGNORING) })).toMatch(
      /^ignored_by_delivery: .*ignores the count/,
    );
    const counted =
      '  templatePatch: |\n    spec: {source: {kustomize: {replicas: [{name: web, count: 2}]}}}\n';
    expect(held({ 'argo/all.yaml': set(ONE, counted) })).toMatch(/^ignored_by_delivery: .*sets the count/);
  });

  test('a templatePatch that is no YAML holds, with its line', () => {
    const unread = '  templatePatch: |\n    {{ toYaml .patch }}: [\n';
    expect(held({ 'argo/all.yaml': set(ONE, unread) })).toMatch(
      /^ignored_by_delivery: ApplicationSet all \(argo\/all\.yaml:6\) has a `templatePatch` that cannot be read/,
    );
  });

  test('a source hydrator takes its folder from the dry source', () => {
    const hydrated = application('web', '    kustomize: {replicas: [{name: web, count: 2}]}\n').replace(
      '  source:\n',
      '  sourceHydrator:\n   drySource:\n',
    );
    expect(held({ 'argo/web.yaml': hydrated })).toMatch(/^ignored_by_delivery: .*sets the count itself/);
  });

  test('overrides kept in the folder, for all Applications or for one', () => {
    const overrides = 'kustomize:\n  replicas: [{name: web, count: 3}]\n';
    for (const name of ['.argocd-source.yaml', '.argocd-source-web.yaml'])
      expect(held({ 'argo/web.yaml': application('web'), [`apps/web/${name}`]: overrides })).toMatch(
        /^ignored_by_delivery: Argo CD \(apps\/web\/\.argocd-source.*\.yaml:2\) sets the count itself/,
      );
    const chart = {
      'apps/web/Chart.yaml': 'apiVersion: v2\nname: web\nversion: 1.0.0\n',
      'apps/web/values.yaml': 'replicaCount: 3\n',
      'argo/web.yaml': application('web'),
      'apps/web/.argocd-source-web.yaml': 'helm:\n  parameters: [{name: replicaCount, value: "4"}]\n',
    };
    expect(find(chart, { path: 'apps/web/values.yaml', field: 'replicaCount' }, SHOP)).toMatchObject({
      reason: 'ignored_by_delivery',
      message: expect.stringMatching(/^apps\/web\/\.argocd-source-web\.yaml:2 overrides this count/),
    });
  });

  test('components that it adds win over the base, and are edited', () => {
    const files = {
      'argo/web.yaml': application('web', '    kustomize: {components: [../../peak]}\n'),
      'peak/kustomization.yaml':
        'apiVersion: kustomize.config.k8s.io/v1alpha1\nkind: Component\nreplicas: [{name: web, count: 3}]\n',
    };
    expect(edited({ ...web, ...files }, undefined, SHOP)).toMatch(/^peak\/kustomization\.yaml:3/);
  });

  test.each([
    ['Argo CD', application('web', '    kustomize: {namePrefix: eu-, namespace: front}\n')],
    [
      'Flux',
      'apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata: {name: web}\nspec: {path: ./apps/web, namePrefix: eu-, targetNamespace: front}\n',
    ],
  ])('names and namespaces are those that %s gives', (_, text) => {
    const files = { ...web, 'o/web.yaml': text };
    const there = { kind: 'Deployment', name: 'eu-web', namespace: 'front' };
    expect(edited(files, undefined, there)).toMatch(/^apps\/web\/web\.yaml/);
    expect(edited(files, { path: 'apps/web/web.yaml' }, there)).toMatch(/^apps\/web\/web\.yaml/);
    expect(find(files, undefined, SHOP)).toMatchObject({ kind: 'missing' });
  });
});

describe('a substitution of Flux', () => {
  const flux = (more = '') =>
    `apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata: {name: web}\nspec:\n  path: ./apps/web\n  postBuild:\n    substitute:\n      replicas: "3"\n${more}`;
  const files = (more = '') => ({
    'apps/web/web.yaml': deployment('web', `$\{replicas}`),
    'flux/web.yaml': flux(more),
  });
  const manifest = { path: 'flux/web.yaml', field: 'spec.postBuild.substitute.replicas' };

  test('is edited in its quotes where a blueprint points at it', () => {
    expect(edited(files(), manifest)).toBe(`flux/web.yaml:8\n${flux().replace('"3"', '"@"')}`);
    expect(find(files())).toMatchObject({ kind: 'refused', reason: expect.stringContaining('substitution') });
  });

  test('in a name is filled in, so that what is scaled and its autoscaler are found', () => {
    const applied = (more: string) =>
      flux().replace('    substitute:\n      replicas: "3"\n', `    substitute: {APP: web}\n${more}`);
    const named = {
      'apps/web/web.yaml': deployment(`"$\{APP}"`),
      'flux/web.yaml': applied(''),
    };
    expect(edited(named)).toMatch(/^apps\/web\/web\.yaml:5/);
    const scaled = {
      'apps/web/web.yaml': deployment('web'),
      'flux/web.yaml': applied('  components: [../../scaled]\n'),
      'scaled/kustomization.yaml':
        'apiVersion: kustomize.config.k8s.io/v1alpha1\nkind: Component\nresources: [so.yaml]\n',
      'scaled/so.yaml': `apiVersion: keda.sh/v1alpha1\nkind: ScaledObject\nmetadata: {name: scaler}\nspec: {scaleTargetRef: {name: "$\{APP:=api}"}, maxReplicaCount: 1}\n`,
    };
    expect(find(scaled)).toMatchObject({ reason: 'owned_by_autoscaler' });
    expect(find({ ...scaled, 'flux/web.yaml': flux('  components: [../../scaled]\n') })).toMatchObject({
      kind: 'found',
    });
  });

  test('is held where its Kustomization is suspended', () => {
    expect(find(files('  suspend: true\n'), manifest)).toMatchObject({ reason: 'ignored_by_delivery' });
  });
});
