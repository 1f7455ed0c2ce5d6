import { expect, test } from 'vitest';
import type { RenderedRoot } from '../../../src/ports/renderings.ts';
import { describeCounts, renderedCounts } from '../../../src/review/changes/rendered-counts.ts';
import { deployment } from '../../support/manifests.ts';

const root = (name: string, before: string | undefined, after: string | undefined): RenderedRoot => ({
  ...{ root: name, file: `${name}/kustomization.yaml`, broken: undefined },
  before: before === undefined ? undefined : Buffer.from(before),
  after: after === undefined ? undefined : Buffer.from(after),
});
const web = (count: number, image = 'web:1') =>
  deployment('web', count, `  template: {spec: {containers: [{name: web, image: "${image}"}]}}\n`);
const hpa = (min: string, max: number) =>
  `---\napiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: {name: web}\nspec: {${min}maxReplicas: ${max}}\n`;
const lines = (...roots: RenderedRoot[]) => describeCounts(renderedCounts(roots), true);

test('the workloads whose count changes are named with the root that renders them, and no others', () => {
  expect(
    lines(
      root('envs/load', web(2), web(1)),
      root('envs/qa', web(6), web(6, 'web:2')),
      root('envs/prod', hpa('minReplicas: 2, ', 9), hpa('', 12)),
    ),
  ).toEqual([
    'counts that change as rendered:',
    '  apps/Deployment web: replicas 2 → 1 (envs/load)',
    '  autoscaling/HorizontalPodAutoscaler web: minReplicas 2 → none stated (envs/prod)',
    '  autoscaling/HorizontalPodAutoscaler web: maxReplicas 9 → 12 (envs/prod)',
  ]);
});

test('a folder that moves changes no count, and a workload that comes or goes is told', () => {
  expect(lines(root('old', web(2), undefined), root('new', undefined, web(2)))).toEqual([
    'no count changes in what was rendered',
  ]);
  expect(lines(root('envs/prod', web(2), hpa('', 4)))).toEqual([
    'counts that change as rendered:',
    '  apps/Deployment web: replicas 2 → absent (envs/prod)',
    '  autoscaling/HorizontalPodAutoscaler web: maxReplicas absent → 4 (envs/prod)',
  ]);
});

test('nothing is said where nothing is rendered, or no count is concerned', () => {
  expect(describeCounts(null, true)).toEqual([]);
  expect(describeCounts([], false)).toEqual([]);
});
