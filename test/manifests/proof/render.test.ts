import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
import { openRendering } from '../../../src/adapters/render/rendering.ts';
import { locateReplicas } from '../../../src/manifests/edit/locate.ts';
import { splice } from '../../../src/manifests/edit/splice.ts';
import { compareRenders, flawOf } from '../../../src/manifests/proof/render-diff.ts';
import { renderingSection } from '../../../src/pull-requests/rendering-section.ts';
import { deployment, filesOf, find, WEB } from '../../support/manifests.ts';
import { folder } from '../../support/terminal.ts';
import { KUSTOMIZE } from '../../support/tools.ts';

const base = { 'base/web.yaml': deployment('web'), 'base/kustomization.yaml': 'resources: [web.yaml]\n' };
const overlay = (more: string) => ({
  ...base,
  'over/kustomization.yaml': `resources: [../base]\nnamespace: prod\nnamePrefix: a-\n${more}`,
});
const entry = 'replicas: [{name: web, count: 3}]\n';

/** Edits what is found from 3 to 4 and proves it by rendering. */
async function prove(
  contents: Record<string, string>,
  path = process.env.PATH,
  manifest?: Parameters<typeof find>[1],
) {
  const prefixed = contents['over/kustomization.yaml']?.includes('namePrefix')
    ? { ...WEB, name: 'a-web' }
    : WEB;
  const found = find(contents, manifest, prefixed);
  if (found.kind !== 'found') throw new Error(JSON.stringify(found));
  const edit = splice(Buffer.from(contents[found.target.path] ?? ''), found.target, 4);
  if (edit.kind === 'refused') throw new Error(edit.reason);
  return openRendering(filesOf(contents), path)(found.target, edit.bytes, 4);
}

/** Edits the count of the base from 3 to 4 whatever else sets it, and proves that by rendering. */
async function proveBase(contents: Record<string, string>) {
  const bytes = Buffer.from(contents['base/web.yaml'] ?? '');
  const located = locateReplicas('base/web.yaml', bytes, WEB);
  if (located.kind !== 'found') throw new Error(JSON.stringify(located));
  const edit = splice(bytes, located.target, 4);
  if (edit.kind === 'refused') throw new Error(edit.reason);
  return openRendering(filesOf(contents), process.env.PATH)(located.target, edit.bytes, 4);
}

describe.skipIf(KUSTOMIZE === undefined)('rendered before and after', () => {
  test.each([
    ['a base', overlay('')],
    ['an overlay’s entry', overlay(entry)],
    ['a patch file', { ...overlay('patches: [{path: p.yaml}]\n'), 'over/p.yaml': deployment('web') }],
    [
      'a JSON 6902 patch',
      {
        ...overlay('patches: [{path: p.yaml, target: {kind: Deployment}}]\n'),
        'over/p.yaml': '- {op: replace, path: /spec/replicas, value: 3}\n',
      },
    ],
  ])('%s: one field of one object', async (_, contents) => {
    expect(await prove(contents)).toEqual({
      kind: 'proven',
      changes: [{ top: 'over', object: 'Deployment prod/a-web', field: 'spec.replicas', from: 3, to: 4 }],
    });
  });

  test('a line that is inserted', async () => {
    const contents = {
      ...base,
      'base/web.yaml': deployment('web').replace('  replicas: 3\n', '  paused: true\n'),
    };
    expect(await prove(contents, process.env.PATH, { create: true })).toMatchObject({
      kind: 'proven',
      changes: [{ to: 4 }],
    });
  });

  test('a count that reaches a second object too is refused, and so is one that reaches none', async () => {
    const more =
      'replacements:\n- source: {kind: Deployment, name: web, fieldPath: spec.replicas}\n  targets: [{select: {kind: ConfigMap}, fieldPaths: [data.n]}]\n';
    const second = {
      ...overlay(more),
      'base/web.yaml': `${deployment('web')}---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: c}\ndata: {n: "1"}\n`,
    };
    expect(await prove(second)).toMatchObject({
      kind: 'refused',
      why: expect.stringMatching(/more than one field changes: .*Deployment prod\/a-web spec\.replicas/),
    });
    const none = overlay('transformers: [t.yaml]\n');
    const patch =
      'apiVersion: builtin\nkind: PatchTransformer\nmetadata: {name: t}\npatch: "- {op: add, path: /spec/replicas, value: 9}"\ntarget: {kind: Deployment}\n';
    expect(await proveBase({ ...none, 'over/t.yaml': patch })).toEqual({
      kind: 'refused',
      why: expect.stringMatching(/^nothing in the rendering of .* changes$/),
      changesNothing: true,
    });
  });

  test('what does not render is refused with what the tool says', async () => {
    expect(await prove(overlay('configMapGenerator: [{name: c, files: [absent.txt]}]\n'))).toMatchObject({
      kind: 'refused',
      why: expect.stringMatching(/^over does not render: .*absent\.txt/s),
    });
  });

  test.each([
    'https://example.invalid/x.yaml',
    'github.com/example/repo//base?ref=v1',
    'git@example.invalid:a/b.git',
    '../../outside',
    'absent',
  ])('nothing is fetched: %s', async (resource) => {
    const contents = { ...base, 'over/kustomization.yaml': `resources: [../base, "${resource}"]\n` };
    const why = await prove(contents);
    expect(why).toMatchObject(
      resource === '../../outside'
        ? { kind: 'refused' }
        : { kind: 'unchecked', why: expect.stringMatching(resource.slice(0, 6)) },
    );
  });

  test.each([
    [
      'a chart',
      'helmCharts: [{name: c, version: "1"}]\n',
      {},
      /over\/kustomization\.yaml runs helm, for its `helmCharts`, which is never done here/,
    ],
    [
      'a chart by a generator',
      'generators: [g.yaml]\n',
      { 'over/g.yaml': 'apiVersion: builtin\nkind: HelmChartInflationGenerator\nmetadata: {name: h}\n' },
      /runs the plugin HelmChartInflationGenerator h/,
    ],
    [
      'a program',
      'transformers: [t.yaml]\n',
      {
        'over/t.yaml':
          'apiVersion: v1\nkind: Fn\nmetadata: {name: f, annotations: {config.kubernetes.io/function: "exec: {path: ./x}"}}\n',
      },
      /runs the plugin Fn f/,
    ],
    [
      'a program that stands inline',
      'transformers: ["apiVersion: example.com/v1\\nkind: Fn\\nmetadata: {name: f}"]\n',
      {},
      /runs the plugin Fn f/,
    ],
    [
      'an address in a plugin’s file',
      'transformers: [t.yaml]\n',
      {
        'over/t.yaml':
          'apiVersion: builtin\nkind: PatchTransformer\nmetadata: {name: t}\npath: http://localhost:1/p.yaml\n',
      },
      /needs http:\/\/localhost:1\/p\.yaml, which is not in this repository/,
    ],
  ])('%s is never run or fetched', async (_, more, files, why) => {
    expect(await proveBase({ ...overlay(more), ...files })).toEqual({
      kind: 'unchecked',
      why: expect.stringMatching(why),
    });
  });

  test('nothing stays behind', async () => {
    const dir = folder();
    vi.stubEnv('TMPDIR', dir);
    await prove(overlay(entry));
    vi.unstubAllEnvs();
    expect(readdirSync(dir)).toEqual([]);
  });

  test('kustomize itself applies patches, entries and replacements in the order that is assumed here', () => {
    const dir = folder({
      ...overlay(
        `patches: [{target: {kind: Deployment}, patch: "- {op: add, path: /spec/replicas, value: 5}"}]\n`,
      ),
      'all/kustomization.yaml': `resources: [../over]\nreplicas: [{name: a-web, count: 6}]\npatches: [{target: {name: "w.*b"}, patch: "- {op: add, path: /spec/replicas, value: 7}"}]\n`,
    });
    const render = (at: string) =>
      execFileSync(KUSTOMIZE?.path ?? '', [KUSTOMIZE?.verb ?? '', `${dir}/${at}`], { encoding: 'utf8' });
    expect(render('over')).toMatch(/replicas: 5$/m);
    expect(render('all')).toMatch(/replicas: 6$/m);
  });
});

test('without a tool, or without a kustomization, there is nothing to say against it', async () => {
  expect(await prove(overlay(entry), '')).toEqual({
    kind: 'unchecked',
    why: 'neither kubectl nor kustomize is at hand',
  });
  expect(await prove({ 'web.yaml': deployment('web') })).toEqual({ kind: 'uncovered' });
});

describe('two renderings', () => {
  const flaw = (before: string, after: string) =>
    flawOf(compareRenders(Buffer.from(before), Buffer.from(after)), 3, 4);
  test('that differ in one number are sound, others are told', () => {
    expect(flaw(deployment('web', 3), deployment('web', 4))).toBeUndefined();
    expect(flaw(deployment('web', 3), deployment('web', 3))).toBeUndefined();
    expect(flaw(deployment('web', 3), deployment('web', 5))).toMatch(/goes from 3 to 5/);
    expect(flaw(deployment('web', 3), deployment('api', 4))).toMatch(/more than one field/);
    expect(flaw(deployment('web', 3), `${deployment('web', 3)}---\n${deployment('web', 4)}`)).toMatch(
      /^Deployment web {2}does not go from 3 to 4$/,
    );
    const data = (text: string) => `apiVersion: v1\nkind: Secret\nmetadata: {name: s}\ndata: {p: ${text}}\n`;
    expect(flaw(data('hunter2'), data('hunter3'))).toBe('Secret s data.p does not go from 3 to 4');
    expect(flaw(deployment('web', 3), 'a: [')).toMatch(/cannot be read/);
  });

  test('are read as other tools read them; what none can read may not differ', () => {
    const loose = (replicas: number, more = '') =>
      `${deployment('web', replicas)}  args: [\n  a\n  ]\n  a: 1\n  a: 2\n---\n# Source: web/templates/s.yaml\n${more}`;
    expect(flaw(loose(3), loose(4))).toBeUndefined();
    expect(flaw(loose(3, 'p: *hunter2\n'), loose(4, 'p: *hunter2\n'))).toBeUndefined();
    const differing = flaw(loose(3, 'p: *hunter2\n'), loose(4, 'p: *hunter3\n'));
    expect(differing).toMatch(/^it cannot be read: line 13 of the output of web\/templates\/s\.yaml: /);
    expect(differing).not.toContain('hunter');
    expect(flaw(loose(3, 'p: *hunter2\n'), loose(4))).toMatch(/^it cannot be read: /);
  });

  test('that repeat one thing by aliases are compared once, and its change counts each time', () => {
    const lines = [
      'l0: &l0 {n: 3}',
      ...Array.from(
        { length: 30 },
        (_, i) => `l${i + 1}: &l${i + 1} [${Array(9).fill(`*l${i}`).join(', ')}]`,
      ),
    ];
    const bomb = `${deployment('web', 3)}${lines.map((line) => `  ${line}\n`).join('')}`;
    expect(flaw(bomb, bomb.replace('replicas: 3', 'replicas: 4'))).toBeUndefined();
    expect(flaw(bomb, bomb.replace('n: 3', 'n: 4'))).toMatch(/more than one field/);
  });

  test('are folded into the body, or their absence is said', () => {
    const change = { top: 'over', object: 'Deployment prod/web', field: 'spec.replicas', from: 3, to: 4 };
    expect(renderingSection({ kind: 'proven', changes: [change] }).join('\n')).toMatch(
      /<summary>Rendered: one field of one object changes<\/summary>\n\n```diff\n# over: Deployment prod\/web\n- spec\.replicas: 3\n\+ spec\.replicas: 4\n```/,
    );
    expect(renderingSection({ kind: 'unchecked', why: 'no tool' })[1]).toBe(
      '**Rendering** not checked: no tool.',
    );
    expect(renderingSection(undefined)).toEqual([]);
  });
});

test.each([
  [
    'an HPA',
    'autoscaling/v2',
    'HorizontalPodAutoscaler',
    'scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: web}',
    true,
  ],
  ['a ScaledObject', 'keda.sh/v1alpha1', 'ScaledObject', 'scaleTargetRef: {name: web}', true],
  [
    'an HPA of another',
    'autoscaling/v2',
    'HorizontalPodAutoscaler',
    'scaleTargetRef: {kind: Deployment, name: api}',
    false,
  ],
])('%s that is rendered beside a count', (_, apiVersion, kind, spec, owns) => {
  const scaler = `---\napiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: {name: h}\nspec: {${spec}}\n`;
  const rendered = (count: number) => Buffer.from(`${deployment('web', count)}${scaler}`);
  const flaw = flawOf(compareRenders(rendered(3), rendered(4)), 3, 4);
  expect(flaw).toBe(owns ? `${kind} h sets this count; change its bounds instead` : undefined);
});
