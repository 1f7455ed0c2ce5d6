import { describe, expect, test } from 'vitest';
import { deployment, edited, find } from '../support/manifests.ts';

const base = { 'base/web.yaml': deployment('web'), 'base/kustomization.yaml': 'resources: [web.yaml]\n' };
const overlay = (name: string, more = '') => ({
  [`overlays/${name}/kustomization.yaml`]: `resources: [../../base]\nnamespace: ${name}\n${more}`,
});
const entry = (count = 3, name = 'web') => `replicas:\n- name: ${name}\n  count: ${count} # here\n`;
const prod = { kind: 'Deployment', name: 'web', namespace: 'prod' };
const patchFile = (text: string) => ({
  ...base,
  ...overlay('prod', 'patches: [{path: p.yaml, target: {kind: Deployment}}]\n'),
  'overlays/prod/p.yaml': text,
});

describe('where a count stands behind kustomizations', () => {
  test('a base that one kustomization uses is edited itself', () => {
    expect(edited(base)).toMatch(/^base\/web\.yaml:5\n/);
    expect(edited({ ...base, ...overlay('prod') }, undefined, prod)).toMatch(/^base\/web\.yaml:5\n/);
  });

  test('an overlay’s entry is edited there, and the base never', () => {
    const files = { ...base, ...overlay('prod', entry()), ...overlay('test', entry(1)) };
    expect(edited(files, undefined, prod)).toBe(
      'overlays/prod/kustomization.yaml:5\nresources: [../../base]\nnamespace: prod\nreplicas:\n- name: web\n  count: @ # here\n',
    );
  });

  test('without a namespace both overlays are named, each with the line that chooses it', () => {
    const found = find({ ...base, ...overlay('prod', entry()), ...overlay('test', entry(1)) });
    expect(found).toMatchObject({
      kind: 'ambiguous',
      choices: ['prod', 'test'].map((name) => ({
        path: `overlays/${name}/kustomization.yaml`,
        line: 5,
        lines: `workload: {namespace: ${name}, name: web}`,
      })),
    });
  });

  test('a choice by path and field is what it says', () => {
    const files = {
      'a/web.yaml': deployment('web'),
      'b/web.yaml': deployment('web'),
      'b/kustomization.yaml': `resources: [web.yaml]\n${entry()}`,
    };
    const found = find(files);
    if (found.kind !== 'ambiguous') throw new Error(found.kind);
    expect(found.choices.map(({ lines }) => lines)).toEqual([
      'manifest: {path: a/web.yaml}',
      'manifest: {path: b/kustomization.yaml, field: "replicas[name=web].count"}',
    ]);
    expect(edited(files, { path: 'b/kustomization.yaml', field: 'replicas[name=web].count' })).toMatch(
      /^b\/kustomization\.yaml:4/,
    );
    expect(edited(files, { path: 'b/kustomization.yaml' })).toMatch(/^b\/kustomization\.yaml:4/);
    expect(edited(files, { path: 'a/web.yaml' })).toMatch(/^a\/web\.yaml:5/);
  });

  test('a base that overlays share is held, with the entry that would part them', () => {
    const found = find({ ...base, ...overlay('prod'), ...overlay('test') }, undefined, prod);
    expect(found).toMatchObject({
      kind: 'ambiguous',
      reason:
        'Deployment web in namespace prod has its count from base/web.yaml:5, which 2 overlays share; ' +
        'give it `replicas: [{name: web, count: 3}]` in overlays/prod/kustomization.yaml',
      choices: [{ path: 'base/web.yaml', line: 5, lines: 'manifest: {path: base/web.yaml}' }],
    });
    expect(edited({ ...base, ...overlay('prod'), ...overlay('test') }, { path: 'base/web.yaml' })).toMatch(
      /^base\/web\.yaml:5/,
    );
  });

  test('a base is shared even where the other overlay has an entry of its own', () => {
    const files = { ...base, ...overlay('prod', entry()), ...overlay('test') };
    expect(find(files, undefined, { ...prod, namespace: 'test' })).toMatchObject({
      kind: 'ambiguous',
      reason: expect.stringMatching(
        /base\/web\.yaml:5, which 2 overlays share; give it .* in overlays\/test\/kustomization\.yaml$/,
      ),
    });
    const remedy = { ...files, ...overlay('test', 'replicas: [{name: web, count: 3}]\n') };
    expect(edited(remedy, undefined, { ...prod, namespace: 'test' })).toMatch(
      /^overlays\/test\/kustomization\.yaml:3\n/,
    );
  });

  test('an entry that is pointed at before it is written', () => {
    const manifest = { path: 'overlays/prod/kustomization.yaml', field: 'replicas[name=web].count' };
    expect(find({ ...base, ...overlay('prod') }, manifest)).toMatchObject({
      kind: 'refused',
      fix: 'Add `{name: web, count: N}` to its `replicas:` list, N being the number that runs now.',
    });
  });

  test('prefix and suffix make the name, and an entry may use any name on the way', () => {
    const files = (name: string) => ({
      ...base,
      'base/kustomization.yaml': 'resources: [web.yaml]\nnamePrefix: a-\n',
      'top/kustomization.yml': `resources: [../base]\nnameSuffix: -x\n${entry(3, name)}`,
    });
    for (const name of ['web', 'a-web', 'a-web-x']) {
      expect(edited(files(name), undefined, { ...prod, name: 'a-web-x' })).toMatch(
        /^top\/kustomization\.yml:5/,
      );
    }
    expect(edited(files('other'), undefined, { ...prod, name: 'a-web-x' })).toMatch(/^base\/web\.yaml:5/);
    expect(find(files('web')).kind).toBe('missing');
  });

  test('`replicas:` knows no Rollout', () => {
    const rollout = deployment('web')
      .replace('apps/v1', 'argoproj.io/v1alpha1')
      .replace('Deployment', 'Rollout');
    const files = { 'b/web.yaml': rollout, 'b/kustomization.yaml': `resources: [web.yaml]\n${entry()}` };
    expect(edited(files, undefined, { kind: 'Rollout', name: 'web' })).toMatch(/^b\/web\.yaml:5/);
  });

  test('three thousand overlays of one base are all found', () => {
    const files: Record<string, string> = { ...base };
    for (let i = 0; i < 3_000; i += 1)
      files[`o/${i}/kustomization.yaml`] = `resources: [../../base]\nnamePrefix: s${i}-\n${entry()}`;
    for (const name of ['s0-web', 's2999-web']) {
      expect(edited(files, undefined, { kind: 'Deployment', name })).toMatch(
        `o/${name.slice(1, -4)}/kustomization.yaml:5`,
      );
    }
  });

  test('a component’s entry, and one entry for two workloads of a name', () => {
    const component = {
      'c/kustomization.yaml': `apiVersion: kustomize.config.k8s.io/v1alpha1\nkind: Component\n${entry()}`,
    };
    expect(edited({ ...base, ...component, ...overlay('prod', 'components: [../../c]\n') })).toMatch(
      /^c\/kustomization\.yaml:5/,
    );
    const twice = `${deployment('web')}---\n${deployment('web').replace('Deployment', 'StatefulSet')}`;
    const files = { 'b/web.yaml': twice, 'b/kustomization.yaml': `resources: [web.yaml]\n${entry()}` };
    expect(find(files)).toMatchObject({ kind: 'ambiguous' });
  });
});

describe('workloads that no manifest here declares', () => {
  const remote = {
    'base/kustomization.yaml': `resources: ["https://example.org/install.yaml"]\nnamespace: argocd\npatches: [{path: server.yaml}]\n${entry(2, 'repo')}`,
    'base/server.yaml': deployment('server'),
  };
  const named = (name: string, kind = 'Deployment') => ({ kind, name, namespace: 'argocd' });

  test('an entry or a patch states the count of what a remote base brings', () => {
    expect(edited(remote, undefined, named('repo'))).toMatch(/^base\/kustomization\.yaml:6\n/);
    expect(edited(remote, undefined, named('server'))).toMatch(/^base\/server\.yaml:5\n/);
    const stateful = {
      ...remote,
      'base/server.yaml': deployment('server').replace('Deployment', 'StatefulSet'),
    };
    expect(edited(stateful, undefined, named('server', 'StatefulSet'))).toMatch(/^base\/server\.yaml:5\n/);
  });

  test('overlays of it part as those of any base do', () => {
    const top = (more: string) => ({
      'top/kustomization.yaml': `resources: [../base]\nnamePrefix: x-\n${more}`,
    });
    expect(edited({ ...remote, ...top(entry(5, 'server')) }, undefined, named('x-server'))).toMatch(
      /^top\/kustomization\.yaml:5\n/,
    );
    expect(edited({ ...remote, ...top('') }, undefined, named('x-repo'))).toMatch(
      /^base\/kustomization\.yaml:6\n/,
    );
    expect(
      find(
        { ...remote, ...top(''), 'b/kustomization.yaml': 'resources: [../base]\n' },
        undefined,
        named('repo'),
      ),
    ).toMatchObject({
      kind: 'ambiguous',
      reason: expect.stringMatching(/which 2 overlays share/),
    });
  });

  test('what a patch deletes is no workload, nor is what a deleted one had', () => {
    const gone = {
      ...base,
      ...overlay('prod', `patches: [{path: d.yaml}]\n${entry()}`),
      'overlays/prod/d.yaml': `${deployment('web')}$patch: delete\n`,
    };
    expect(find(gone, undefined, prod)).toMatchObject({
      kind: 'missing',
      reason: expect.stringMatching(/a patch deletes/),
    });
  });
});

describe('patches', () => {
  const several = {
    'base/all.yaml': `${deployment('web').replace('{name: web}', '{name: web, labels: {tier: front}}')}---\n${deployment('api')}`,
    'base/kustomization.yaml': 'resources: [all.yaml]\n',
  };
  const targeted = (target: string) => ({
    ...several,
    ...overlay('prod', `patches: [{path: p.yaml, target: {${target}}}]\n`),
    'overlays/prod/p.yaml': '[{op: replace, path: /spec/replicas, value: 7}]\n',
  });

  test.each([
    ['name: "w.b|api-.*"', true],
    ['name: "api|worker"', false],
    ['labelSelector: "tier in (front, back)"', true],
    ['labelSelector: "tier=front,!x"', true],
    ['labelSelector: tier=back', false],
    ['annotationSelector: tier=front', false],
    ['group: apps, version: v1, kind: Deployment, name: web', true],
    ['group: batch, name: web', false],
    ['name: web, namespace: default', true],
    ['name: web, namespace: shop', false],
  ])('a target {%s} decides whose count it is', (target, ours) => {
    const place = ours ? /^overlays\/prod\/p\.yaml:1/ : /^base\/all\.yaml:5/;
    expect(edited(targeted(target), undefined, prod)).toMatch(place);
  });

  test('a target that cannot be followed holds the count, whatever else states it', () => {
    expect(find(targeted('name: "(web"'), undefined, prod)).toMatchObject({
      kind: 'refused',
      file: 'overlays/prod/p.yaml',
      reason: 'whether the patch here is for Deployment web cannot be told from its target',
    });
  });

  test('a patch for several workloads is held, with the entry that takes one out', () => {
    expect(find(targeted('kind: Deployment'), undefined, prod)).toMatchObject({
      kind: 'ambiguous',
      reason: expect.stringMatching(
        /p\.yaml:1, which 2 workloads share; give it `replicas: \[\{name: web, count: 7\}\]` in overlays\/prod\/kust/,
      ),
    });
  });

  test('what an overlay deletes is not there, and the other overlay has it', () => {
    const gone = {
      ...overlay('prod', 'patches: [{path: d.yaml}]\n'),
      'overlays/prod/d.yaml': `${deployment('web')}$patch: delete\n`,
    };
    const files = { ...base, ...gone, ...overlay('test', entry()) };
    expect(find(files, undefined, prod)).toMatchObject({
      kind: 'missing',
      reason:
        'overlays/prod/d.yaml:1: a patch deletes Deployment web here, and nothing else holds Deployment web in namespace prod',
    });
    expect(edited(files, undefined, { ...prod, namespace: 'test' })).toMatch(/^overlays\/test/);
    expect(edited(files)).toMatch(/^overlays\/test/);
  });

  test.each([
    ['{op: remove, path: /spec/replicas}', /a patch removes `spec\.replicas`/],
    ['{op: replace, path: /spec, value: {}}', /a patch replaces `spec`/],
  ])('%s is held', (operation, reason) => {
    expect(find(patchFile(`- ${operation}\n`), undefined, prod)).toMatchObject({
      kind: 'refused',
      line: 1,
      reason: expect.stringMatching(reason),
    });
  });

  test.each([
    ['a strategic merge patch', deployment('web', 5), 5],
    ['a JSON 6902 patch', '- op: replace\n  path: /spec/replicas\n  value: 5\n', 3],
    ['a JSON 6902 patch in JSON', '[{"op": "add", "path": "/spec/replicas", "value": 5}]\n', 1],
  ])('%s in a file is where the count is edited', (_, text, line) => {
    expect(edited(patchFile(text))).toBe(`overlays/prod/p.yaml:${line}\n${text.replace('5', '@')}`);
  });

  test('a base that a patch overrides is held, with the place that works', () => {
    expect(find(patchFile(deployment('web', 5)), { path: 'base/web.yaml' })).toMatchObject({
      kind: 'owned',
      reason: 'ignored_by_delivery',
      message:
        'overlays/prod/p.yaml:5 overrides this count. Edit there, by this line below `spec:`: manifest: {path: overlays/prod/p.yaml}',
    });
  });

  test('a patch of other things or other objects is none of ours', () => {
    expect(edited(patchFile(deployment('web').replace('  replicas: 3\n', '  paused: true\n')))).toMatch(
      /^base\/web\.yaml:5/,
    );
    const other = { ...patchFile(deployment('api', 5)), ...overlay('prod', 'patches: [{path: p.yaml}]\n') };
    expect(edited(other)).toMatch(/^base\/web\.yaml:5/);
  });

  const json = '[{op: replace, path: /spec/replicas, value: 5}]';
  test.each([
    [
      'a literal block',
      `patches:\n- target: {kind: Deploy.*, name: w.*b}\n  patch: |-\n    # ünï\n    - op: test\n      path: /spec/replicas\n      value: 3\n\n    - op: replace\n      path: /spec/replicas\n      value: 5 # now\n`,
      13,
    ],
    [
      'a block with an indentation of its own',
      'patches:\n- patch: |2+\n      apiVersion: apps/v1\n      kind: Deployment\n      metadata: {name: web}\n      spec: {replicas: 5}\n\n',
      8,
    ],
    ['single quotes', `patches: [{target: {kind: Deployment}, patch: '${json}'}]\n`, 3],
    ['double quotes without escapes', `patches: [{target: {kind: Deployment}, patch: "${json}"}]\n`, 3],
    [
      'the old list of objects',
      `patchesStrategicMerge:\n- |\n  ${deployment('web', 5).trim().replaceAll('\n', '\n  ')}\n`,
      9,
    ],
    [
      'the old list of objects, on one line',
      `patchesStrategicMerge: ['{apiVersion: apps/v1, kind: Deployment, metadata: {name: web}, spec: {replicas: 5}}']\n`,
      3,
    ],
    [
      'the old list of operations',
      `patchesJson6902:\n- target: {version: v1, group: apps, kind: Deployment, name: web}\n  patch: '${json}'\n`,
      5,
    ],
    [
      'CRLF',
      'patches:\r\n- patch: |-\r\n    apiVersion: apps/v1\r\n    kind: Deployment\r\n    metadata: {name: web}\r\n    spec:\r\n      replicas: 5\r\n',
      9,
    ],
  ])('an inline patch in %s is edited in its text, where its field leads', (_, inline, line) => {
    const files: Record<string, string> = { ...base, ...overlay('prod', inline) };
    const path = 'overlays/prod/kustomization.yaml';
    const expected = `${path}:${line}\n${files[path]?.replace('5', '@')}`;
    expect(edited(files)).toBe(expected);
    expect(edited(files, { path })).toBe(expected);
    const found = find(files);
    if (found.kind !== 'found') throw new Error(found.kind);
    expect(found.target.field).toMatch(/^patches\w*\[0\](\.patch)?(\[\d\]\.value|\.spec\.replicas)$/);
    expect(edited(files, { path, field: found.target.field })).toBe(expected);
  });

  test.each([
    ['folded', `patches:\n- target: {kind: Deployment}\n  patch: >-\n    ${json}\n`],
    ['with escapes', `patches: [{target: {kind: Deployment}, patch: "${json}\\n"}]\n`],
    [
      'over two lines of quotes',
      `patches: [{target: {kind: Deployment}, patch: "${json.replace(', value', ',\n  value')}"}]\n`,
    ],
    ['behind an anchor', `x: &a |-\n  ${json}\npatches: [{target: {kind: Deployment}, patch: *a}]\n`],
    ['a quoted number', `patches: [{target: {kind: Deployment}, patch: '${json.replace('5', '"5"')}'}]\n`],
  ])('an inline patch %s is held, and an entry in the same kustomization wins over it', (_, inline) => {
    expect(find({ ...base, ...overlay('prod', inline) })).toMatchObject({
      kind: 'refused',
      file: 'overlays/prod/kustomization.yaml',
      fix: expect.stringMatching(/Move the number to an entry of `replicas:`/),
    });
    expect(edited({ ...base, ...overlay('prod', `${inline}${entry()}`) })).toMatch(
      /^overlays\/prod\/kustomization\.yaml:\d+\n[^@]*count: @/,
    );
  });

  test('a replacement is held', () => {
    const more =
      'replacements:\n- source: {kind: ConfigMap, name: c, fieldPath: data.n}\n  targets: [{select: {kind: Deployment}, fieldPaths: [spec.replicas]}]\n';
    expect(
      find(
        { ...base, ...overlay('prod', `${entry()}${more}`) },
        { path: 'overlays/prod/kustomization.yaml' },
      ),
    ).toMatchObject({
      kind: 'owned',
      message: expect.stringMatching(
        /kustomization\.yaml:7: a replacement copies `spec\.replicas` from ConfigMap c data\.n, which overrides/,
      ),
    });
  });

  test('three thousand entries and patches of one kustomization cost one look each', () => {
    const names = Array.from({ length: 3_000 }, (_, i) => `s${i}`);
    const files = {
      'base/all.yaml': names.map((name) => deployment(name)).join('---\n'),
      'base/kustomization.yaml': `resources: [all.yaml]\nreplicas:\n${names.map((name) => `- {name: ${name}, count: 3}\n`).join('')}patches: [{path: p.yaml}]\n`,
      'base/p.yaml': names.map((name) => deployment(name, 4)).join('---\n'),
    };
    expect(edited(files, undefined, { kind: 'Deployment', name: 's2999' })).toMatch(
      /^base\/kustomization\.yaml:3002\n/,
    );
  });

  test('hostile layouts end: circles, diamonds, paths out of the repository, patterns that backtrack', () => {
    const files: Record<string, string> = {
      'd0/web.yaml': deployment('web'),
      'd0/kustomization.yaml': 'resources: [web.yaml, ../d60/a]\n',
    };
    for (let i = 1; i <= 60; i += 1) {
      const folder = (side: string) => `d${i}/${side}/kustomization.yaml`;
      const below = i === 1 ? '[../../d0]' : `[../../d${i - 1}/a, ../../d${i - 1}/b]`;
      for (const side of ['a', 'b'])
        files[folder(side)] = `resources: ${below}\ncomponents: [../../d${i}/a, ../../d${i}/b]\n`;
    }
    files['d1/a/kustomization.yaml'] +=
      `patches:\n- path: ../../../../etc/passwd\n- target: {name: "(a+)+$"}\n  patch: "- {op: add, path: /spec/replicas, value: 1}"\n`;
    expect(find(files)).toMatchObject({
      kind: 'missing',
      reason: expect.stringMatching(/d0\/web\.yaml:1: too many kustomizations lead to it/),
    });
  });
});
