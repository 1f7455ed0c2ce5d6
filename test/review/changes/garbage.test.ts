import fc from 'fast-check';
import { expect, test } from 'vitest';
import { semanticDiff } from '../../../src/review/changes/diff.ts';
import { blueprint } from '../../support/service.ts';
import { changedTree } from '../../support/tree.ts';

const GOVERNED = {
  blueprints: [blueprint({ spec: '  manifest: {path: values.yaml, field: "a[name=b].c"}' })],
  isBlueprint: (path: string) => path.endsWith('blueprint.yaml'),
  settings: ['trimtab.yaml'],
  defaults: {},
};

const KEYS = [
  'apiVersion',
  'kind',
  'metadata',
  'name',
  'namespace',
  'spec',
  'template',
  'containers',
  'replicas',
  'count',
  'items',
  'selector',
  'resources',
  'components',
  'bases',
  'patches',
  'patchesJson6902',
  'patchesStrategicMerge',
  'patch',
  'path',
  'target',
  'op',
  'value',
  'from',
  'images',
  'namePrefix',
  'helmCharts',
  'valuesFile',
  'replacements',
  'configMapGenerator',
  'files',
  'sops',
  'mac',
  '$patch',
  'values',
  'parameters',
  'valueFiles',
  'governance',
  'scaling',
  '__proto__',
  'constructor',
  'volumes',
  'env',
  'limits',
  'requests',
  'scaleTargetRef',
];
const TEXTS = [
  'apps/v1',
  'v1',
  'Deployment',
  'Secret',
  'List',
  'SecretList',
  'Kustomization',
  'Component',
  'kustomize.config.k8s.io/v1beta1',
  'web',
  '../base',
  'p.yaml',
  'k/kustomization.yaml',
  'values.yaml',
  '/spec/replicas',
  '/spec/template/spec/containers/-',
  '/__proto__/x',
  'add',
  'remove',
  'move',
  'delete',
  '100m',
  '-1',
  'argoproj.io/v1alpha1',
  'Application',
  'HorizontalPodAutoscaler',
  'autoscaling/v2',
  '(',
  '\n',
  'https://x/y?ref=z',
  '[{"op": "add", "path": "/spec", "value": {}}]',
];
const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    fc.oneof(fc.constantFrom<unknown>(null, true, 0, 3, -1, 1e300), fc.constantFrom(...TEXTS)),
    fc.dictionary(fc.constantFrom(...KEYS), tie('tree'), { maxKeys: 5 }),
    fc.array(tie('tree'), { maxLength: 3 }),
  ),
}));
const HEADS = [
  ['apps/v1', 'Deployment'],
  ['v1', 'Secret'],
  ['v1', 'PersistentVolume'],
  ['argoproj.io/v1alpha1', 'Application'],
  ['autoscaling/v2', 'HorizontalPodAutoscaler'],
  ['kustomize.config.k8s.io/v1beta1', 'Kustomization'],
] as const;
/** Something that says what it is, with anything inside. */
const object = fc
  .tuple(fc.constantFrom(...HEADS), fc.dictionary(fc.constantFrom(...KEYS), tree, { maxKeys: 6 }))
  .map(([[apiVersion, kind], rest]) => ({ ...rest, apiVersion, kind }));
const PATHS = [
  'k/kustomization.yaml',
  'k/p.yaml',
  'base/Kustomization',
  'values.yaml',
  'x.yaml',
  'y.json',
  'b/blueprint.yaml',
  'trimtab.yaml',
  '.argocd-source.yaml',
  'CODEOWNERS',
];
const texts = fc
  .dictionary(
    fc.constantFrom(...PATHS),
    fc.oneof(tree, object).map((value) => JSON.stringify(value)),
    { maxKeys: 6 },
  )
  .map((files) => ({ ...files }));

test('whatever stands in the files, every change is answered, and what is the same is nothing', () => {
  fc.assert(
    fc.property(texts, texts, (base, head) => {
      expect(semanticDiff(changedTree(base, base), GOVERNED)).toEqual([]);
      for (const finding of semanticDiff(changedTree(base, head), GOVERNED)) {
        expect(finding.line).toBeGreaterThan(0);
        expect(typeof finding.before + typeof finding.after).toBe('stringstring');
      }
    }),
    { numRuns: 500 },
  );
});
