import { expect, test } from 'vitest';
import { tellOtherKinds } from '../../../src/commands/init/other-kinds.ts';
import { deployment, filesOf } from '../../support/manifests.ts';

const object = (apiVersion: string, kind: string, name: string, spec = '{replicas: 2}') =>
  `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: {name: ${name}}\nspec: ${spec}\n`;

test('each kind with a count that nothing searches for is told once, with the reason', () => {
  const files = filesOf({
    'a.yaml': `${deployment('web')}---\n${object('v1', 'ReplicationController', 'queue')}`,
    'b.yaml': object('v1', 'ReplicationController', 'cache'),
    'old.yaml': object('extensions/v1beta1', 'Deployment', 'old'),
    'old.json': JSON.stringify({
      apiVersion: 'v1',
      kind: 'DeploymentConfig',
      metadata: { name: 'oc' },
      spec: { replicas: 1 },
    }),
    'docs/c.yaml': object('apps/v1', 'ReplicaSet', 'left-out'),
    'chart/templates/d.yaml': object('v1', 'ReplicationController', '{{ .Release.Name }}'),
    'crd.yaml': object('example.org/v1', 'Pool', 'none', '{replicas: "two"}'),
  });
  expect(tellOtherKinds(files, (path) => path.startsWith('docs/'))).toEqual([
    'skipped ReplicationController queue and 1 more of its kind (a.yaml:7): no Deployment, StatefulSet, Rollout or DeploymentConfig, so it gets no blueprint.',
    'skipped DeploymentConfig oc (old.json:1): v1 is not the API group of a DeploymentConfig; write `apiVersion: apps.openshift.io/v1` there.',
    'skipped Deployment old (old.yaml:1): extensions/v1beta1 is not the API group of a Deployment; write `apiVersion: apps/v1` there.',
  ]);
});
