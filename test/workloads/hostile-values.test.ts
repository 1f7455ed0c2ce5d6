import { expect, test } from 'vitest';
import { scanWorkloads } from '../../src/workloads/scan.ts';
import { filesOf } from '../support/manifests.ts';
import { deploymentText } from '../support/repository.ts';

test('mappings with members that JavaScript gives a meaning to cost no other file anything', () => {
  const odd = '{toString: 1, valueOf: 2, hasOwnProperty: 3, constructor: 4, length: 5}';
  const files = filesOf({
    'web.yaml': deploymentText('web'),
    'hpa.yaml': `apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: {name: a}\nspec: {scaleTargetRef: ${odd}, minReplicas: ${odd}}\n`,
    'budget.yaml': `apiVersion: policy/v1\nkind: PodDisruptionBudget\nmetadata: {name: a}\nspec: {minAvailable: ${odd}, selector: {matchExpressions: [{key: a, operator: In, values: [${odd}]}]}}\n`,
    'pods.yaml': `apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: odd, labels: ${odd}}\nspec: {replicas: ${odd}, template: {metadata: {labels: {a: ${odd}}}, spec: {containers: [{name: a, resources: {requests: {cpu: ${odd}}}}]}}}\n`,
    'argo.yaml': `apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name: a}\nspec: {source: {path: c, helm: {valueFiles: [${odd}], parameters: [{name: replicaCount, value: ${odd}}]}}, ignoreDifferences: [{jsonPointers: [${odd}], managedFieldsManagers: [${odd}]}]}\n`,
    'set.yaml': `apiVersion: argoproj.io/v1alpha1\nkind: ApplicationSet\nmetadata: {name: a}\nspec: {generators: [{merge: {mergeKeys: [${odd}], generators: []}}], template: {spec: {source: {path: ${odd}}}}}\n`,
    'kustomization.yaml': `resources: [web.yaml, ${odd}]\nlabels: [{pairs: ${odd}}]\npatches: [{target: ${odd}, patch: ${odd}}]\n`,
    'c/Chart.yaml': `name: c\nversion: ${odd}\n`,
    'c/values.yaml': `replicaCount: ${odd}\n`,
  });
  expect(() => scanWorkloads(files)).not.toThrow();
});
