import { expect, test } from 'vitest';
import { openRendering } from '../../src/adapters/render/rendering.ts';
import { splice } from '../../src/manifests/edit/splice.ts';
import { scanWorkloads } from '../../src/workloads/scan.ts';
import { helmOnPath } from '../support/helm.ts';
import { edited, filesOf, find } from '../support/manifests.ts';

const chart = (home: string) => ({
  [`prod/${home}/web/Chart.yaml`]: 'apiVersion: v2\nname: web\nversion: 1.0.0\n',
  [`prod/${home}/web/values.yaml`]: 'replicaCount: 1\n',
  [`prod/${home}/web/templates/web.yaml`]:
    'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: {{ .Release.Name }}}\nspec:\n  replicas: {{ .Values.replicaCount }}\n',
});
const PATH = 'prod/kustomization.yaml';
const FIELD = 'helmCharts[name=web].valuesInline.replicaCount';
const inflating = (more: string, globals = '') => ({
  [PATH]: `helmCharts:\n- name: web\n  releaseName: shop\n  namespace: prod\n${more}${globals}`,
  'prod/values-prod.yaml': 'replicaCount: 4\n',
  'prod/last.yaml': 'replicaCount: 5\n',
});
const inline = '  valuesInline:\n    replicaCount: 3\n';

/** The place that wins, or why it cannot be edited. */
function winner(contents: Record<string, string>) {
  return scanWorkloads(filesOf(contents)).installed.flatMap(({ release, namespace, values }) => {
    const last = values.at(-1);
    if (release !== 'shop' || namespace !== 'prod' || last === undefined) return [];
    return [last.kind === 'found' ? `${last.target.path}:${last.target.line}` : last.reason];
  });
}

test.each([
  ['the chart’s own values', inflating(''), 'prod/charts/web/values.yaml:1'],
  ['a file', inflating('  valuesFile: values-prod.yaml\n'), 'prod/values-prod.yaml:1'],
  ['inline values over a file', inflating(`  valuesFile: values-prod.yaml\n${inline}`), `${PATH}:7`],
  [
    'inline values in place of a file',
    inflating(`  valuesFile: values-prod.yaml\n  valuesMerge: replace\n${inline}`),
    `${PATH}:8`,
  ],
  [
    'a file that no inline values replace',
    inflating('  valuesFile: values-prod.yaml\n  valuesMerge: replace\n  valuesInline: {}\n'),
    'prod/values-prod.yaml:1',
  ],
  [
    'more files',
    inflating('  valuesFile: values-prod.yaml\n  additionalValuesFiles: [last.yaml]\n'),
    'prod/last.yaml:1',
  ],
  [
    'a file over inline values',
    inflating(`  valuesFile: values-prod.yaml\n  valuesMerge: merge\n${inline}`),
    '`replicaCount` is inline, and `valuesMerge: merge` lets `valuesFile` win over it',
  ],
  [
    'more files over inline values',
    inflating(`  additionalValuesFiles: [last.yaml]\n${inline}`),
    '`replicaCount` is inline, and `additionalValuesFiles` win over it',
  ],
])('of a chart that a kustomization inflates the number that wins is known: %s', (_, contents, expected) => {
  expect(winner({ ...chart('charts'), ...contents })).toEqual([expected]);
});

test('a chart that is fetched is kept by its version', () => {
  const files = {
    ...chart('charts/web-1.0.0'),
    ...inflating('  repo: https://example.com\n  version: 1.0.0\n'),
  };
  expect(winner(files)).toEqual(['prod/charts/web-1.0.0/web/values.yaml:1']);
});

test('it is edited where it stands, and what it overrides is held with the line that chooses it', () => {
  const contents = { ...chart('charts'), ...inflating(inline) };
  expect(edited(contents, { path: PATH, field: FIELD })).toMatch(
    /^prod\/kustomization\.yaml:6\n[\s\S]*replicaCount: @\n$/,
  );
  const own = { path: 'prod/charts/web/values.yaml', field: 'replicaCount' };
  expect(find(contents, own)).toMatchObject({
    reason: 'ignored_by_delivery',
    message: `${PATH}:6 overrides this count. Edit there, by this line below \`spec:\`: manifest: {path: ${PATH}, field: "${FIELD.replace('name=web', '0')}"}`,
  });
  expect(find(contents, undefined, { kind: 'Deployment', name: 'shop', namespace: 'prod' })).toMatchObject({
    kind: 'ambiguous',
    choices: [{ path: PATH, line: 6 }],
  });
});

test.each([
  ['charts', ''],
  ['../elsewhere', 'helmGlobals: {chartHome: ../elsewhere}\n'],
])('helm proves it for a chart in %s, since kustomize is never let run helm', async (home, globals) => {
  const moved = Object.fromEntries(
    Object.entries(chart(home)).map(([path, text]) => [path.replace('prod/../', ''), text]),
  );
  const contents: Record<string, string> = { ...moved, ...inflating(inline, globals) };
  const found = find(contents, { path: PATH, field: FIELD });
  if (found.kind !== 'found') throw new Error(JSON.stringify(found));
  const edit = splice(Buffer.from(contents[PATH] ?? ''), found.target, 4);
  if (edit.kind === 'refused') throw new Error(edit.reason);
  expect(
    await openRendering(filesOf(contents), helmOnPath().path)(found.target, edit.bytes, 4),
  ).toMatchObject({
    kind: 'proven',
    changes: [
      { top: `the chart web of ${PATH}`, object: 'Deployment shop', field: 'spec.replicas', from: 3, to: 4 },
    ],
  });
});
