import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { blueprintText, deploymentText, snapshotText } from '../support/repository.ts';
import { git, repository, trimtab } from '../support/terminal.ts';
import { KUSTOMIZE } from '../support/tools.ts';

const overlay = (namespace: string, more: string) =>
  `resources: [../../base]\nnamespace: ${namespace}\n${more}`;
const hpa = `apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: {name: api}
spec:
  scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: api}
  minReplicas: 2
  maxReplicas: 9
`;

/** Bases and overlays, a chart's values, a release, a manifest without a count, and an autoscaler in one repository. */
const layout = {
  'base/shop.yaml': deploymentText('shop'),
  'base/kustomization.yaml': 'resources: [shop.yaml]\n',
  'overlays/prod/kustomization.yaml': overlay('prod', 'replicas:\n- name: shop\n  count: 2 # reviewed\n'),
  'overlays/test/kustomization.yaml': overlay('test', ''),
  'charts/cart/values.yaml': 'web:\n  replicaCount: 2\n  image: x\n',
  'releases/search.yaml':
    'apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata: {name: search}\nspec:\n  values: {replicas: 2}\n',
  'apps/mail.yaml': deploymentText('mail').replace('  replicas: 2\n', '  paused: false\n'),
  'apps/api.yaml': `${deploymentText('api')}---\n${hpa}`,
};
const rest: Record<string, string> = {
  shop: '  workload: {namespace: prod}',
  cart: '  manifest: {path: charts/cart/values.yaml, field: web.replicaCount}',
  search: '  manifest: {path: releases/search.yaml, field: spec.values.replicas}',
  mail: '  manifest: {create: true}',
  api: '',
};
const services = Object.keys(rest);
const files = {
  ...layout,
  ...Object.fromEntries(
    services.map((name) => [
      `blueprints/${name}/blueprint.yaml`,
      blueprintText(name, { rest: rest[name] ?? '' }),
    ]),
  ),
  's.json': snapshotText(
    Object.fromEntries(services.map((name) => [name, name === 'mail' ? { replicas: 1 } : {}])),
  ),
};

test('every layout gets a change of one line, and what something else owns gets none', () => {
  const dir = repository(files);
  const ended = trimtab(
    dir,
    'reconcile',
    '--forge',
    'local',
    '--snapshot',
    's.json',
    '--now',
    '2026-02-10T18:30:00Z',
  );
  expect(ended.code, ended.stdout + ended.stderr).toBe(0);
  const diff = (name: string) =>
    git(dir, 'diff', '--unified=0', 'main', `trimtab/${name}`)
      .split('\n')
      .filter((line) => /^([-+]{3} [ab]|[-+] )/.test(line));
  expect(services.slice(0, 4).map(diff)).toEqual([
    [
      '--- a/overlays/prod/kustomization.yaml',
      '+++ b/overlays/prod/kustomization.yaml',
      '-  count: 2 # reviewed',
      '+  count: 3 # reviewed',
    ],
    [
      '--- a/charts/cart/values.yaml',
      '+++ b/charts/cart/values.yaml',
      '-  replicaCount: 2',
      '+  replicaCount: 3',
    ],
    [
      '--- a/releases/search.yaml',
      '+++ b/releases/search.yaml',
      '-  values: {replicas: 2}',
      '+  values: {replicas: 3}',
    ],
    ['--- a/apps/mail.yaml', '+++ b/apps/mail.yaml', '+  replicas: 2'],
  ]);
  expect(git(dir, 'branch', '--list', 'trimtab/api')).toBe('');
  expect(ended.stdout).toMatch(
    /api +no action \(owned_by_autoscaler\)\n.*between minReplicas 2 at line 13 and maxReplicas 9 at line 14/,
  );
  const pulls = join(dir, '.git/trimtab-forge/pulls');
  const bodies = readdirSync(pulls).map(
    (file) => JSON.parse(readFileSync(join(pulls, file), 'utf8')).body as string,
  );
  const rendered = bodies.filter((body) => /Rendered: one field|\*\*Rendering\*\* not checked/.test(body));
  // The overlay is rendered; of the release it is said that its chart is not here.
  expect(rendered).toHaveLength(2);
  expect(rendered.join('\n')).toMatch(
    'HelmRelease search (releases/search.yaml) needs its chart, which is not in this repository',
  );
  if (KUSTOMIZE)
    expect(rendered.join('\n')).toMatch(
      '# overlays/prod: Deployment prod/shop\n- spec.replicas: 2\n+ spec.replicas: 3\n',
    );
  // What this tool proposes passes its own gate, whatever the layout.
  for (const name of services.slice(0, 4)) {
    const gate = trimtab(dir, 'gate', '--base', 'main', '--head', `trimtab/${name}`, '--format', 'json');
    expect(JSON.parse(gate.stdout)).toMatchObject({
      classification: 'allowed',
      checks: [{ service: name, operation: 'scale_within_limits' }],
    });
  }
});
