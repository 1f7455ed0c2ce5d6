import { dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openRendering } from '../../src/adapters/render/rendering.ts';
import { splice } from '../../src/manifests/edit/splice.ts';
import { parseBlueprint } from '../../src/policy/blueprint/parse.ts';
import { semanticDiff } from '../../src/review/changes/diff.ts';
import { helmOnPath } from '../support/helm.ts';
import { edited, filesOf, find } from '../support/manifests.ts';
import { blueprintText } from '../support/repository.ts';
import { HELM } from '../support/tools.ts';
import { changedTree } from '../support/tree.ts';

const FIELD = 'spec.source.helm.values.web.replicas';
const manifest = { path: 'web.yaml', field: FIELD };
const application = (helm: string) => `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: {name: web}
spec:
  destination: {namespace: shop}
  source:
    path: chart
    helm:
${helm}`;
const TEXT = '      values: | # ours\n        # café\n        web:\n          replicas: 3 # three\n';

test.each([
  ['a block', TEXT],
  ['a block with Windows line ends', TEXT.replaceAll('\n', '\r\n')],
  ['quotes', `      values: 'web: {replicas: 3}'\n`],
])('a count in values that are a text is edited there: %s', (_, helm) => {
  const text = application(helm);
  const digits = text.replace('replicas: 3', 'replicas: @');
  const line = text.slice(0, text.indexOf('replicas: 3')).split('\n').length;
  expect(edited({ 'web.yaml': text }, manifest)).toBe(`web.yaml:${line}\n${digits}`);
  expect(edited({ 'web.yaml': text })).toContain(
    `by manifest: {path: web.yaml, field: \\"${FIELD}\\"}`.slice(3),
  );
});

test('in one of several sources, and next to a parameter that wins', () => {
  const sources = application(TEXT).replace('  source:\n    path', '  sources:\n  - ref: x\n  - path');
  const second = { path: 'web.yaml', field: 'spec.sources[1].helm.values.web.replicas' };
  expect(edited({ 'web.yaml': sources }, second)).toContain('replicas: @ # three');
  const over = application(`${TEXT}      parameters: [{name: web.replicas, value: "5"}]\n`);
  expect(find({ 'web.yaml': over }, manifest)).toMatchObject({
    reason: 'ignored_by_delivery',
    message: expect.stringContaining('web.yaml:13 overrides this count'),
  });
});

test.each([
  [
    'folded',
    '      values: >\n        web: {replicas: 3}\n',
    /not a plain number in a text written as it reads/,
  ],
  ['with escapes', '      values: "web:\\n  replicas: 3"\n', /not a plain number/],
  ['beside an object', `${TEXT}      valuesObject: {a: 1}\n`, /is not read beside `valuesObject`/],
  ['elsewhere', '      values: "a: 1"\n', /not a plain number/],
])('a text that is %s is refused with what to write', (_, helm, reason) => {
  expect(find({ 'web.yaml': application(helm) }, manifest)).toMatchObject({
    kind: 'refused',
    line: expect.any(Number),
    reason: expect.stringMatching(reason),
    fix: expect.stringMatching(/^Write/),
  });
});

test('an autoscaler that the text turns on owns the count', () => {
  const scaled = application(
    `${TEXT}          autoscaling: {enabled: true, minReplicas: 2, maxReplicas: 9}\n`,
  );
  expect(find({ 'web.yaml': scaled }, manifest)).toMatchObject({
    reason: 'owned_by_autoscaler',
    message: expect.stringMatching(/^web\.yaml:13 turns `autoscaling` on.*minReplicas 2 at line 13/),
  });
});

test('the gate judges the number in the text by the limits, and what else it says as values', () => {
  const base = { 'web.yaml': application(TEXT) };
  const text = blueprintText('web', { rest: `  manifest: {path: web.yaml, field: ${FIELD}}` });
  const parsed = parseBlueprint('b.yaml', text, {});
  if (parsed.kind === 'invalid') throw new Error(JSON.stringify(parsed.problems));
  const judged = (from: string, to: string) =>
    semanticDiff(changedTree(base, { 'web.yaml': base['web.yaml'].replace(from, to) }), {
      blueprints: [parsed.blueprint],
      ...{ isBlueprint: () => false, settings: [], defaults: {} },
    }).map(({ operation, field, services }) => `${operation} ${field} ${services}`);
  expect(judged('replicas: 3', 'replicas: 4')).toEqual([`scale_within_limits ${FIELD} web`]);
  expect(judged('replicas: 3', 'replicas: 40')).toEqual([`scale_beyond_limits ${FIELD} web`]);
  expect(judged('# three', '\n          image: {tag: a}')).toEqual([
    'change_image spec.source.helm.values.web.image.tag web',
  ]);
  expect(judged('# three', '# four')).toEqual([]);
});

const chart = {
  'chart/Chart.yaml': 'apiVersion: v2\nname: web\nversion: 1.0.0\n',
  'chart/templates/web.yaml':
    'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: {{ .Release.Name }}}\nspec:\n  replicas: {{ .Values.web.replicas }}\n',
};

async function prove(contents: Record<string, string>, at: typeof manifest, path: string) {
  const found = find(contents, at);
  if (found.kind !== 'found') throw new Error(JSON.stringify(found));
  const edit = splice(Buffer.from(contents[at.path] ?? ''), found.target, 4);
  if (edit.kind === 'refused') throw new Error(edit.reason);
  return openRendering(filesOf(contents), path)(found.target, edit.bytes, 4);
}

test('helm renders a chart of this repository with the text before and after', async () => {
  const contents = { ...chart, 'web.yaml': application(TEXT) };
  expect(await prove(contents, manifest, helmOnPath().path)).toMatchObject({
    kind: 'proven',
    changes: [{ top: 'Application web (web.yaml)', field: 'spec.replicas', from: 3, to: 4 }],
  });
});

describe.skipIf(HELM === undefined)('a chart of Applications', () => {
  const values =
    'charts:\n- name: shop\n  helmValues: {web: {replicas: 3}, password: hunter2}\n- name: mail\n  helmValues: {web: {replicas: 3}}\n';
  const apps = (helm: string) => ({
    'apps/Chart.yaml': 'apiVersion: v2\nname: apps\nversion: 1.0.0\n',
    'apps/values.yaml': values,
    'apps/templates/apps.yaml': `{{- range .Values.charts }}
---
apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: {name: {{ .name }}}
spec: {source: {chart: web, helm: {${helm}}}}
{{- end }}
`,
  });
  const at = { path: 'apps/values.yaml', field: 'charts[name=shop].helmValues.web.replicas' };
  const path = dirname(HELM?.path ?? '');

  test.each([
    ['as a text', 'values: {{ toYaml .helmValues | quote }}', 'values'],
    ['as an object', 'valuesObject: {{ toJson .helmValues }}', 'valuesObject'],
  ])('hands on one number alone, %s', async (_, helm, key) => {
    expect(await prove(apps(helm), at, path)).toEqual({
      kind: 'proven',
      changes: [
        {
          top: 'apps',
          object: 'Application shop',
          field: `spec.source.helm.${key}.web.replicas`,
          from: 3,
          to: 4,
        },
      ],
    });
  });

  test('that hands on two is refused without a value', async () => {
    const proof = await prove(
      apps('values: "a: {{ .helmValues.web.replicas }}\\nb: {{ .helmValues.web.replicas }}\\n"'),
      at,
      path,
    );
    expect(proof).toMatchObject({
      kind: 'refused',
      why: expect.stringMatching(
        /more than one field changes: Application shop spec\.source\.helm\.values\.a, /,
      ),
    });
    expect(JSON.stringify(proof)).not.toContain('hunter');
  });
});
