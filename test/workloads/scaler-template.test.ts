import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { loadAll } from 'js-yaml';
import { expect, test } from 'vitest';
import { readScalerTemplate } from '../../src/manifests/helm/scaler-template.ts';
import { readPace } from '../../src/manifests/kubernetes/behavior.ts';
import { locateAll } from '../../src/pipeline/locate.ts';
import { scanWorkloads } from '../../src/workloads/scan.ts';
import { filesOf } from '../support/manifests.ts';
import { facts } from '../support/service.ts';
import { folder } from '../support/terminal.ts';
import { HELM } from '../support/tools.ts';

/** The template that `helm create` writes, with more in its spec. */
const template = (
  more: string,
  prefix = 'autoscaling',
  kind = 'HorizontalPodAutoscaler',
) => `{{- if .Values.${prefix}.enabled }}
apiVersion: autoscaling/v2
kind: ${kind}
metadata:
  name: {{ include "web.fullname" . }}
  labels:
    {{- include "web.labels" . | nindent 4 }}
spec:
  {{- /* Bounds come first:
  behavior: {} */}}
  scaleTargetRef:
    apiVersion: apps/v1
    kind: Deployment
    name: {{ include "web.fullname" . }}
  minReplicas: {{ .Values.${prefix}.minReplicas }}
  maxReplicas: {{ .Values.${prefix}.maxReplicas }}
  metrics:
    {{- if .Values.${prefix}.targetCPUUtilizationPercentage }}
    - type: Resource
      resource:
        name: cpu
        target:
          type: Utilization
          averageUtilization: {{ .Values.${prefix}.targetCPUUtilizationPercentage }}
    {{- end }}
${more}{{- end }}
`;
const values = (more = '') =>
  `replicaCount: 2\nautoscaling:\n  enabled: true\n  minReplicas: 2\n  maxReplicas: 10\n  targetCPUUtilizationPercentage: 80\n${more}`;

function desired(files: Readonly<Record<string, string>>) {
  const { blueprint } = facts({});
  const named = {
    ...blueprint,
    name: 'web',
    workload: { ...blueprint.workload, name: 'web' },
    manifest: { path: 'chart/values.yaml', field: 'replicaCount', create: false },
    autoscaler: { target: true, min: true, max: true },
  };
  const read = filesOf({
    'chart/Chart.yaml': 'apiVersion: v2\nname: web\nversion: 1.0.0\n',
    'chart/values.yaml': values(),
    ...files,
  });
  return locateAll(read, [named], scanWorkloads(read)).get('web')?.desired;
}

const ASSUMED = { assumed: 'no value `autoscaling.behavior` states it, and its chart may' };
const SLOW = '  behavior:\n    scaleDown:\n      stabilizationWindowSeconds: 900\n';
const PACE = { pace: { downWindow: 900_000 } };
const BY_VALUES =
  '  {{- with .Values.autoscaling.behavior }}\n  behavior:\n    {{- toYaml . | nindent 4 }}\n  {{- end }}\n';

test.each<readonly [string, string, object]>([
  ['none, as `helm create` writes it', '', {}],
  ['one of the values alone', BY_VALUES, {}],
  [
    'one of the values within `if`',
    BY_VALUES.replace('with', 'if').replace('toYaml .', 'toYaml .Values.autoscaling.behavior'),
    {},
  ],
  ['one that it writes', SLOW, PACE],
  [
    'one that it writes, with a key behind it that may not be there',
    `${SLOW}  {{- if .Values.other }}\n  other: 1\n  {{- end }}\n`,
    PACE,
  ],
  ['one that it writes under a condition', `  {{- if .Values.slow }}\n${SLOW}  {{- end }}\n`, ASSUMED],
  ['one with a value in it', SLOW.replace('900', '{{ .Values.autoscaling.window }}'), ASSUMED],
  ['one of two', `  {{- if .Values.slow }}\n${SLOW}  {{- else }}\n${SLOW}  {{- end }}\n`, ASSUMED],
  ['whatever a helper writes', '  {{- include "web.more" . | nindent 2 }}\n', ASSUMED],
  ['what a helper writes below a key', '  other:\n    {{- include "web.more" . | nindent 4 }}\n', {}],
  ['one that no API takes', SLOW.replace('scaleDown:', '$patch: replace'), ASSUMED],
  ['one of another value', BY_VALUES.replace('autoscaling', 'global'), ASSUMED],
  [
    'one of a default',
    BY_VALUES.replace(
      'with .Values.autoscaling.behavior',
      'with (.Values.autoscaling.behavior | default .Values.slow)',
    ),
    ASSUMED,
  ],
  [
    'what two actions in one line write',
    '    {{- with .Values.more }}{{ toYaml . | nindent 2 }}{{ end }}\n',
    ASSUMED,
  ],
  [
    'what an action behind a key writes beside it',
    '  other: {{- toYaml .Values.more | nindent 2 }}\n',
    ASSUMED,
  ],
  ['what an action behind a key writes below it', '  other: {{- toYaml .Values.more | nindent 4 }}\n', {}],
  [
    'an action of two lines',
    `  other:\n    {{- if and .Values.a\n        .Values.b }}\n    x: 1\n    {{- end }}\n${SLOW}`,
    ASSUMED,
  ],
  [
    'a block that begins and ends in one line',
    `  other: {{ if .Values.a }}1{{ else }}2{{ end }}\n${SLOW}`,
    PACE,
  ],
  [
    'a block that begins behind a key',
    `  other: {{ if .Values.a }}\n    x: 1\n    {{- end }}\n${SLOW}`,
    ASSUMED,
  ],
  ['an action in a comment', `  # {{ if .Values.a }}\n${SLOW}  # {{ end }}\n`, ASSUMED],
  ['a key by a merge', `  <<: *more\n${SLOW}`, ASSUMED],
  ['two objects', `---\nkind: ConfigMap\n${SLOW}`, ASSUMED],
])('the template of a chart has %s', (_, more, expected) => {
  const found = desired({ 'chart/templates/hpa.yaml': template(more) });
  expect(found).toMatchObject({ kind: 'autoscaler', ...expected });
  for (const key of ['pace', 'assumed']) if (!(key in expected)) expect(found).not.toHaveProperty(key);
});

test('that of a ScaledObject is below `advanced`', () => {
  const advanced = `  advanced:\n    horizontalPodAutoscalerConfig:\n${SLOW.replace(/^/gm, '    ').trimEnd()}\n`;
  const keda = template(advanced, 'keda', 'ScaledObject').replace('autoscaling/v2', 'keda.sh/v1alpha1');
  const found = desired({
    'chart/values.yaml': values().replace('autoscaling:', 'keda:'),
    'chart/templates/scaledobject.yaml': keda,
  });
  expect(found).toMatchObject({ kind: 'autoscaler', ...PACE });
});

test('a ScaledObject whose `advanced` has none has the default', () => {
  const advanced = '  advanced:\n    restoreToOriginalReplicaCount: true\n';
  const keda = template(advanced, 'keda', 'ScaledObject').replace('autoscaling/v2', 'keda.sh/v1alpha1');
  const found = desired({
    'chart/values.yaml': values().replace('autoscaling:', 'keda:'),
    'chart/templates/scaledobject.yaml': keda,
  });
  expect(found).not.toHaveProperty('assumed');
  expect(found).not.toHaveProperty('pace');
});

test.each([
  ['another autoscaler', { 'chart/templates/hpa.yaml': template(SLOW, 'worker.autoscaling') }],
  [
    'two of the same values',
    { 'chart/templates/hpa.yaml': template(SLOW), 'chart/templates/b.yaml': template('') },
  ],
  ['another chart', { 'other/Chart.yaml': 'name: other\n', 'other/templates/hpa.yaml': template(SLOW) }],
])('the template of %s says nothing', (_, files: Readonly<Record<string, string>>) => {
  expect(desired(files)).toMatchObject({ kind: 'autoscaler', ...ASSUMED });
});

test('values that state one are told of, whatever the template has', () => {
  const files = { 'chart/values.yaml': values(SLOW), 'chart/templates/hpa.yaml': template(BY_VALUES) };
  expect(desired(files)).toMatchObject({ kind: 'autoscaler', ...PACE });
});

const slow = (window: number, by = '  ') =>
  `${by}behavior:\n${by}  scaleDown:\n${by}    stabilizationWindowSeconds: ${window}\n`;
/** Pieces of a spec: what they write depends on values of which `shown` is true, `hidden` false and `more` a behavior. */
const piece = fc.constantFrom(
  '  other: 1\n',
  '  other:\n    x: 1\n\n    # behavior:\n',
  '  other: {{ .Values.shown }}\n',
  '  list:\n  - a\n  - b\n',
  '  text: |\n    behavior: {}\n',
  '    {{- /* behavior: */}}\n',
  slow(600),
  slow(700).replace('700', '{{ .Values.window }}'),
  '  behavior: {scaleDown: {stabilizationWindowSeconds: 800}}\n',
  '  {{- toYaml .Values.more | nindent 2 }}\n',
  '  other: {{- toYaml .Values.more | nindent 2 }}\n',
  '  other: {{- toYaml .Values.more | nindent 4 }}\n',
  '    {{- with .Values.more }}{{ toYaml . | nindent 2 }}{{ end }}\n',
  '  {{- with .Values.autoscaling.behavior }}\n  behavior:\n    {{- toYaml . | nindent 4 }}\n  {{- end }}\n',
  '  {{- with .Values.more.behavior }}\n  behavior:\n    {{- toYaml . | nindent 4 }}\n  {{- end }}\n',
  '  {{- $x := .Values.shown }}\n',
  '  {{ "behavior" }}:\n    scaleDown: {}\n',
  '  "behavior":\n    scaleDown: {stabilizationWindowSeconds: 850}\n',
);
const block = fc
  .tuple(
    fc.constantFrom(
      'if .Values.shown',
      'if .Values.hidden',
      'if not .Values.shown',
      'with .Values.more',
      'range .Values.two',
    ),
    fc.array(piece, { maxLength: 2 }),
    fc.boolean(),
    fc.array(piece, { maxLength: 1 }),
  )
  .map(
    ([begin, first, hasElse, second]) =>
      `  {{- ${begin} }}\n${first.join('')}${hasElse ? `  {{- else }}\n${second.join('')}` : ''}  {{- end }}\n`,
  );
const spec = fc
  .array(fc.oneof({ arbitrary: piece, weight: 3 }, block), { maxLength: 4 })
  .map((all) => all.join(''));

test.skipIf(HELM === undefined)(
  'whatever is told of a template is what helm writes',
  () => {
    const dir = folder();
    const templates = fc.sample(spec, 150).map((more, index) =>
      template(more)
        .replaceAll('{{ include "web.fullname" . }}', `n${index}`)
        .replaceAll(/\{\{-? include "web.*\}\}/g, 'x: y'),
    );
    mkdirSync(join(dir, 'templates'));
    writeFileSync(join(dir, 'Chart.yaml'), 'apiVersion: v2\nname: web\nversion: 1.0.0\n');
    writeFileSync(
      join(dir, 'values.yaml'),
      `${values()}shown: true\nhidden: false\nwindow: 750\ntwo: [1]\nmore: {${slow(950, '').replaceAll(/behavior:\s+scaleDown:\s+(.*)\n/g, 'behavior: {scaleDown: {$1}}')}}\n`,
    );
    let told = 0;
    for (const [index, text] of templates.entries()) {
      const found = readScalerTemplate('templates/hpa.yaml', text)?.behavior;
      if (found === undefined || found.kind === 'unknown') continue;
      // Another value is known by whoever looks up the values, and taken to be unknown here.
      if (found.kind === 'values' && found.keys.some((key) => key !== 'autoscaling.behavior')) continue;
      writeFileSync(join(dir, 'templates/hpa.yaml'), text);
      const written = render(dir);
      if (written === undefined) continue;
      told += 1;
      const read = found.kind === 'merge' ? found.spec : {};
      expect([index, text, readPace(read)]).toEqual([index, text, readPace(written)]);
    }
    expect(told).toBeGreaterThan(10);
  },
  120_000,
);

/** Returns the spec that helm writes; undefined for what is no YAML. */
function render(dir: string): unknown {
  try {
    const text = execFileSync(HELM?.path ?? '', ['template', 'web', dir], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return (loadAll(text)[0] as { spec: unknown }).spec;
  } catch {
    return undefined;
  }
}
