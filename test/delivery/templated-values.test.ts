import { describe, expect, test } from 'vitest';
import { chartStarters } from '../../src/commands/init/chart-starters.ts';
import { openNamed } from '../../src/workloads/find.ts';
import { scanWorkloads } from '../../src/workloads/scan.ts';
import { filesOf, find } from '../support/manifests.ts';

const CHART = {
  'charts/web/Chart.yaml': 'apiVersion: v2\nname: web\nversion: 1.0.0\n',
  'charts/web/values.yaml': 'image: {tag: v1}\n',
  'charts/web/values-prod.yaml': 'replicaCount: 4\n',
};
const PROD = { path: 'charts/web/values-prod.yaml', field: 'replicaCount' };

/** A set of Applications of the chart, with these generators and files of values. */
const set = (generators: string, files: string, name = 'all') => ({
  [`argo/${name}.yaml`]: `apiVersion: argoproj.io/v1alpha1
kind: ApplicationSet
metadata: {name: ${name}}
spec:
  goTemplate: true
  generators: ${generators}
  template:
    metadata: {name: 'web-{{.name}}'}
    spec:
      destination: {server: '{{.server}}', namespace: shop}
      source: {path: charts/web, helm: {valueFiles: [${files}]}}
`,
});
const CLUSTERS = '[{clusters: {}}]';
const LISTED = (...names: string[]) =>
  `[{list: {elements: [${names.map((name) => `{name: ${name}, server: https://${name}, env: PROD}`).join(', ')}]}}]`;
const BY_LABEL = "'values-{{ .metadata.labels.env }}.yaml'";

function told(files: Readonly<Record<string, string>>, manifest = PROD): string {
  const found = find({ ...CHART, ...files }, manifest);
  return found.kind === 'owned' ? `${found.reason}: ${found.message}` : found.kind;
}

/** What `init` starts, and what it says that it skips. */
function started(files: Readonly<Record<string, string>>): string[] {
  const all = filesOf({ ...CHART, ...files });
  const lines: string[] = [];
  const facts = chartStarters(openNamed(all), scanWorkloads(all), [], (line) => lines.push(line));
  return [
    ...facts.map(({ workload, open }) => `${open === true ? 'open' : 'starts'} ${workload.name}`),
    ...lines,
  ];
}

test('a file of values that clusters choose by a label is one number for any of them', () => {
  const why =
    'charts/web/values-prod.yaml:1 is one number for any Application for which `values-{{ .metadata.labels.env }}.yaml` comes to this file, by ApplicationSet all as web (argo/all.yaml:1). Give each a file of values of its own, and name that file by `path` below `manifest:` here.';
  const files = set(CLUSTERS, BY_LABEL);
  expect(told(files)).toBe(`ambiguous_manifest: ${why}`);
  expect(started(files)).toEqual([`skipped replicaCount of web (charts/web/values-prod.yaml:1): ${why}`]);
});

describe('a template that Git does not fill in', () => {
  test.each<[string, Record<string, string>]>([
    ['from the top', set(CLUSTERS, "'/charts/web/values-{{ .metadata.labels.env }}.yaml'")],
    ['from another source', set(CLUSTERS, "'$values/charts/web/values-{{ .values.env }}.yaml'")],
    ['the whole name', set(CLUSTERS, "'{{ .metadata.annotations.file }}'")],
    ['with folders', set(CLUSTERS, "'../{{ .metadata.labels.app }}/values-{{ .metadata.labels.env }}.yaml'")],
    ['a function', set(LISTED('eu', 'us'), "'values-{{ .env | lower }}.yaml'")],
    ['pull requests', set('[{pullRequest: {}}]', "'values-{{ .env }}.yaml'")],
    [
      'names of clusters that each have any number of them',
      set('[{matrix: {generators: [{clusters: {}}, {scmProvider: {}}]}}]', "'values-{{ .name }}.yaml'"),
    ],
    ['a name that another template may override', set(CLUSTERS, `'values-{{.name}}.yaml', ${BY_LABEL}`)],
  ])('holds: %s', (_, files) => {
    expect(told(files)).toMatch(/^ambiguous_manifest: .* any Application for which /);
  });

  test.each<[string, Record<string, string>]>([
    ['the name of a cluster', set(CLUSTERS, "'values-{{.name}}.yaml'")],
    ['the name of a cluster over a shared file', set(CLUSTERS, `values.yaml, 'values-{{ .name }}.yaml'`)],
    ['one Application', set(LISTED('eu'), "'values-{{ .env | lower }}.yaml'")],
    ['another file', set(CLUSTERS, "'config-{{ .metadata.labels.env }}.yaml'")],
    ['another folder', set(CLUSTERS, "'/charts/api/values-{{ .metadata.labels.env }}.yaml'")],
  ])('leads to a number of one destination, or elsewhere: %s', (_, files) => {
    expect(told(files)).toBe('found');
  });
});

test('a template that may be any file leaves manifests alone', () => {
  const files = {
    'charts/web/web.yaml':
      'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec:\n  replicas: 3\n',
  };
  for (const any of ["'{{ .metadata.annotations.file }}'", "'/{{ .metadata.annotations.file }}'"]) {
    expect(find({ ...CHART, ...files, ...set(CLUSTERS, any) })).toMatchObject({ kind: 'found' });
    expect(told(set(CLUSTERS, any))).toMatch(/^ambiguous_manifest/);
  }
});

test('what no set chooses gets its blueprint', () => {
  expect(started({})).toEqual(['starts web']);
});
