import { describe, expect, test } from 'vitest';
import { startScan } from '../../src/adapters/files/scanner.ts';
import { openSideRendering } from '../../src/adapters/render/sides.ts';
import { judgeCommits } from '../../src/pipeline/judge-commits.ts';
import { readChange } from '../../src/review/changes/diff.ts';
import type { Finding } from '../../src/review/changes/finding.ts';
import { describeRendering, renderedDifferences } from '../../src/review/changes/rendered.ts';
import { deployment } from '../support/manifests.ts';
import { blueprint, NOW } from '../support/service.ts';
import { KUSTOMIZE } from '../support/tools.ts';
import { changedTree, type Texts } from '../support/tree.ts';

const GOVERNED = { blueprints: [blueprint()], isBlueprint: () => false, settings: [], defaults: {} };
const render = openSideRendering(process.env.PATH);

/** Returns what the renderings of both sides show; `told` stands for what the changed files tell. */
async function rendered(base: Texts, head: Texts, told?: readonly Finding[]) {
  const tree = changedTree(base, head);
  const sides = await render({ from: tree.base, head: tree.head, touched: tree.touched });
  const found = told ?? readChange(tree, GOVERNED).findings;
  const missed = renderedDifferences(sides.roots, found, tree, GOVERNED);
  return { line: describeRendering(sides), missed };
}

const web = (count: number, image = 'web:1') =>
  deployment(
    'web',
    count,
    `  selector: {matchLabels: {app: web}}\n  template:\n    metadata: {labels: {app: web}}\n    spec: {containers: [{name: web, image: "${image}", envFrom: [{configMapRef: {name: c}}]}]}\n`,
  );
const secret = (value: string) =>
  `apiVersion: v1\nkind: Secret\nmetadata: {name: s}\nstringData: {a: ${value}}\n`;
const repository = (count: number, more: Texts = {}): Texts => ({
  'base/kustomization.yaml': 'resources: [web.yaml, s.yaml]\n',
  'base/web.yaml': web(count),
  'base/s.yaml': secret('one'),
  'prod/kustomization.yaml':
    'namePrefix: prod-\nnamespace: shop\nresources: [../base]\nconfigMapGenerator: [{name: c, envs: [keys]}]\n',
  'prod/keys': 'a=1\n',
  ...more,
});

describe.skipIf(KUSTOMIZE === undefined)('with kustomize', () => {
  test('what the files tell is not told again', async () => {
    const head = repository(4, { 'prod/keys': 'a=2\n', 'base/s.yaml': secret('two') });
    expect(await rendered(repository(3), head)).toEqual({ line: 'compared by rendering: prod', missed: [] });
  });

  test('what they do not tell is classified as a change of the object, needs a person, and shows no secret', async () => {
    const head = repository(4, { 'base/s.yaml': secret('hush') });
    const { missed } = await rendered(repository(3), head, []);
    expect(
      missed.map(({ operation, object, file, before, after }) => [operation, object, file, before, after]),
    ).toEqual([
      ['modify_secrets', 'Secret shop/prod-s', 'prod/kustomization.yaml', 'hidden', 'hidden'],
      ['scale_beyond_limits', 'apps/Deployment shop/prod-web', 'prod/kustomization.yaml', '3', '4'],
    ]);
    expect(missed.every(({ floor }) => floor !== undefined)).toBe(true);
    expect(missed[1]?.rationale).toMatch(/^Rendered difference in prod: /);
    expect(JSON.stringify(missed)).not.toMatch(/hush|aHVza/);
  });

  test('another count than the one that is told is not told by it', async () => {
    const [told] = readChange(changedTree({ 'web.yaml': web(3) }, { 'web.yaml': web(4) }), GOVERNED).findings;
    const { missed } = await rendered(repository(3), repository(50), [told as Finding]);
    expect(missed).toMatchObject([{ operation: 'scale_beyond_limits', after: '50' }]);
  });

  test('what renders no more is unreadable', async () => {
    const head = repository(3, { 'base/kustomization.yaml': 'resources: [web.yaml, s.yaml, ./s.yaml]\n' });
    const { missed } = await rendered(repository(3), head);
    expect(missed).toMatchObject([{ operation: 'unreadable', object: 'prod', side: 'head' }]);
  });

  test('a root in another folder is compared with the one that it was', async () => {
    const { 'prod/kustomization.yaml': text = '', 'prod/keys': keys = '', ...others } = repository(3);
    const head = { ...others, 'live/kustomization.yaml': text, 'live/keys': keys, 'base/web.yaml': web(4) };
    const { missed } = await rendered(repository(3), head, []);
    expect(missed.map(({ operation, file }) => [operation, file])).toEqual([
      ['scale_beyond_limits', 'live/kustomization.yaml'],
    ]);
  });

  test('nothing that a pull request names is fetched or run', async () => {
    const patch = (path: string) =>
      repository(4, { 'base/kustomization.yaml': `resources: [web.yaml, s.yaml]\n${path}\n` });
    for (const line of [
      'patches: [{path: "http://127.0.0.1:1/p.yaml"}]',
      'configurations: ["http\\x3a//127.0.0.1:1/p.yaml"]',
      'resources: [web.yaml, "git@github.com:acme/x.git"]',
      'helmCharts: [{name: x, repo: y}]',
    ]) {
      const { missed } = await rendered(repository(3), patch(line), []);
      expect(missed).toMatchObject([{ operation: 'unreadable', object: 'prod' }]);
      expect(missed[0]?.rationale).toMatch(/^Rendered difference in prod: .*base\/kustomization\.yaml /);
      const { line: said, missed: none } = await rendered(patch(line), repository(3), []);
      expect(none).toEqual([]);
      expect(said).toMatch(/^not compared by rendering, only file by file: base\/kustomization\.yaml /);
    }
  });

  test('an address in a line of comment keeps nothing from being rendered', async () => {
    const text = '# https://example.org\nresources: [web.yaml, s.yaml]\n';
    const { line, missed } = await rendered(
      repository(3),
      repository(50, { 'base/kustomization.yaml': text }),
      [],
    );
    expect(line).toBe('compared by rendering: prod');
    expect(missed).toMatchObject([{ operation: 'scale_beyond_limits', after: '50' }]);
  });

  test('no number of new roots pushes out one that was there', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 30 }, (_, n) => [`a${n}/kustomization.yaml`, 'resources: [../base]\n']),
    );
    const { missed } = await rendered(repository(3), repository(50, many), []);
    expect(missed).toContainEqual(
      expect.objectContaining({ file: 'prod/kustomization.yaml', operation: 'scale_beyond_limits' }),
    );
  });

  test('only roots above what changes are rendered', async () => {
    const other = { 'other/kustomization.yaml': 'resources: [x.yaml]\n', 'other/x.yaml': secret('x') };
    expect((await rendered(repository(3, other), repository(4, other))).line).toBe(
      'compared by rendering: prod',
    );
    expect((await rendered(repository(3), repository(3, { 'README.md': 'x' }))).line).toBeNull();
  });

  test('the gate judges what the rendering shows', async () => {
    const tree = changedTree(
      repository(3),
      repository(3, { 'base/kustomization.yaml': 'resources: [web.yaml, s.yaml, ./s.yaml]\n' }),
    );
    const commit = (files: typeof tree.base) => ({ sha: 'a'.repeat(40), files });
    const around = { folder: '', from: tree.base, head: tree.head, touched: [] };
    const comparison = { ...tree, base: commit(tree.base), from: tree.base, head: commit(tree.head), around };
    const comparisons = { compare: async () => comparison } as never;
    const judged = await judgeCommits(
      { comparisons, render, scan: startScan, configPath: undefined, now: NOW },
      { base: 'main', head: 'change' },
    );
    expect(judged.result).toMatchObject({
      classification: 'requires_approval',
      rendering: 'compared by rendering: prod',
    });
    expect(judged.result.checks.map(({ rationale }) => rationale)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^Rendered difference in prod: it renders no more: /)]),
    );
  });
});

test('without the tools the files alone answer, which is said', async () => {
  const without = openSideRendering('');
  const { base, head, touched } = changedTree(repository(3), repository(4));
  const sides = await without({ from: base, head, touched });
  expect(describeRendering(sides)).toBe(
    'not compared by rendering, only file by file: neither kubectl nor kustomize is at hand',
  );
});
