import { describe, expect, test } from 'vitest';
import { findTarget, openNamed } from '../../src/workloads/find.ts';
import { scanWorkloads } from '../../src/workloads/scan.ts';
import { deployment, filesOf, WEB } from '../support/manifests.ts';

const HPA =
  'apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: {name: web}\nspec: {scaleTargetRef: {kind: Deployment, name: web}, maxReplicas: 9}\n';
const application = (path: string) =>
  `apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name: web}\nspec: {source: {path: ${path}, directory: {recurse: true}}}\n`;
const chart = (dir: string, count = 3) => ({
  [`${dir}/Chart.yaml`]: 'name: web\n',
  [`${dir}/values.yaml`]: `replicaCount: ${count}\n`,
});

/** Where the count of `web` is found, or why not, with `docs` and any `vendor` left out. */
function found(contents: Record<string, string>, manifest?: { path: string; field?: string }) {
  const files = filesOf(contents);
  const index = scanWorkloads(files, ['docs', '**/vendor', 'a/*.json']);
  const target = findTarget(openNamed(files), { workload: WEB, manifest }, index);
  if (target.kind === 'found') return `${target.target.path}:${target.target.line}`;
  return target.kind === 'owned' ? target.message : target.kind === 'refused' ? target.reason : target.reason;
}

describe('what lies in a folder that is left out', () => {
  test.each([
    ['a sample', { 'web.yaml': deployment('web'), 'docs/web.yaml': deployment('web') }],
    ['a sample’s autoscaler', { 'web.yaml': deployment('web'), 'docs/hpa.yaml': HPA }],
    ['a sample’s Application', { 'web.yaml': deployment('web'), 'docs/app.yaml': application('.') }],
    ['a sample that is broken', { 'web.yaml': deployment('web'), 'docs/hpa.yaml': `${HPA} x: [` }],
    [
      'a sample’s overlay',
      {
        'web.yaml': deployment('web'),
        'kustomization.yaml': 'resources: [web.yaml]\n',
        'docs/kustomization.yaml': 'resources: [..]\nreplicas: [{name: web, count: 1}]\n',
      },
    ],
    [
      'a file',
      {
        'web.yaml': deployment('web'),
        'a/b.json': JSON.stringify({
          ...{ kind: 'Deployment' },
          apiVersion: 'apps/v1',
          metadata: { name: 'web' },
          spec: { replicas: 1 },
        }),
      },
    ],
  ])('%s is none of a service’s places or owners', (_, contents) => {
    expect(found(contents as Record<string, string>)).toBe('web.yaml:5');
  });

  test.each([
    [
      'a kustomization',
      { 'a/vendor/web.yaml': deployment('web'), 'kustomization.yaml': 'resources: [a/vendor/web.yaml]\n' },
    ],
    [
      'a kustomization of a kustomization',
      {
        'a/vendor/web.yaml': deployment('web'),
        'a/vendor/kustomization.yaml': 'resources: [web.yaml]\n',
        'prod/kustomization.yaml': 'resources: [../a/vendor]\n',
      },
    ],
    ['an Application', { 'a/vendor/web.yaml': deployment('web'), 'argo/app.yaml': application('a') }],
  ])('counts where %s leads to it, and so do owners there', (_, contents) => {
    expect(found(contents as Record<string, string>)).toBe('a/vendor/web.yaml:5');
    const kustomization = 'a/vendor/kustomization.yaml';
    const list = (contents as Record<string, string>)[kustomization];
    const scaled = {
      ...contents,
      'a/vendor/hpa.yaml': HPA,
      ...(list === undefined
        ? { 'more/kustomization.yaml': 'resources: [../a/vendor/hpa.yaml]\n' }
        : { [kustomization]: 'resources: [web.yaml, hpa.yaml]\n' }),
    };
    expect(found(scaled as Record<string, string>)).toMatch(
      /^HorizontalPodAutoscaler web \(a\/vendor\/hpa\.yaml:1\)/,
    );
  });

  test('is named where nothing else holds the workload, and where a blueprint names it', () => {
    const contents = { 'docs/k8s/web.yaml': deployment('web'), 'docs/hpa.yaml': HPA, ...chart('docs/web') };
    expect(found(contents)).toMatch(
      /^docs\/k8s\/web\.yaml:1 holds Deployment web, but `scan\.exclude` in trimtab\.yaml leaves that out/,
    );
    for (const path of ['docs/k8s/web.yaml', 'docs/web/values.yaml'])
      expect(
        found(contents, { path, ...(path.includes('values') ? { field: 'replicaCount' } : {}) }),
      ).toMatch(
        new RegExp(
          `^\`scan\\.exclude\` in trimtab\\.yaml leaves ${path} out, and so whoever else sets its count`,
        ),
      );
  });

  test('is a chart’s where a release or another chart uses it', () => {
    const winners = (contents: Record<string, string>) =>
      scanWorkloads(filesOf(contents), ['vendor']).installed.flatMap(({ values }) => {
        const last = values.at(-1);
        return last?.kind === 'found' ? [last.target.path] : [];
      });
    expect(winners(chart('vendor/web'))).toEqual([]);
    expect(winners({ ...chart('vendor/web'), 'app.yaml': application('vendor/web') })).toEqual([
      'vendor/web/values.yaml',
    ]);
    const all = 'name: all\ndependencies: [{name: web, repository: "file://../vendor/web"}]\n';
    expect(winners({ ...chart('vendor/web'), 'all/Chart.yaml': all })).toEqual(['vendor/web/values.yaml']);
  });
});
