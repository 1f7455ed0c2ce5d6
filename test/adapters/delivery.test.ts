import { expect, onTestFinished, test, vi } from 'vitest';
import { listDelivery } from '../../src/adapters/kubernetes/delivery.ts';
import { type ApiObject, type Behavior, recorded, startApiServer } from '../support/kubernetes/api-server.ts';

const items = (file: string): readonly ApiObject[] => JSON.parse(recorded(file)).items;
const APPLICATIONS = { '/apis/argoproj.io/v1alpha1/applications': items('argo-applications.json') };
const KUSTOMIZATIONS = items('flux-kustomizations.json');
const RELEASES = items('flux-helmreleases.json');
const NAMESPACES = { argo: ['argocd', 'team-a'], flux: ['flux-system', 'todo-app'] } as const;

async function listed(
  behavior: Behavior,
  kinds: readonly ('argo' | 'kustomize' | 'helm')[] = ['argo', 'kustomize', 'helm'],
) {
  const server = await startApiServer(behavior);
  onTestFinished(async () => {
    vi.unstubAllEnvs();
    await server.close();
  });
  vi.stubEnv('KUBECONFIG', server.kubeconfig);
  const objects = await listDelivery({ cluster: 'lab', kinds, namespaces: NAMESPACES });
  const { applications, kustomizations, helmReleases } = objects;
  const names = [applications, kustomizations, helmReleases].map((list) =>
    list?.items.map(({ name }) => name),
  );
  return { ...objects, names, requests: server.requests };
}

const fluxAs = (kustomize: string, helm: string) => ({
  [`/apis/kustomize.toolkit.fluxcd.io/${kustomize}/kustomizations`]: KUSTOMIZATIONS,
  [`/apis/helm.toolkit.fluxcd.io/${helm}/helmreleases`]: RELEASES,
});

test.each([
  ['v1', 'v2', 2],
  ['v1', 'v2beta2', 3],
  ['v1beta2', 'v2beta1', 5],
])('Flux is read as %s and %s', async (kustomize, helm, requests) => {
  const found = await listed({ lists: fluxAs(kustomize, helm) }, ['kustomize', 'helm']);
  expect(found.names).toEqual([undefined, ['apps'], ['shop']]);
  expect(found.kustomizations?.items[0]?.applied).toBe('main@sha1:8f2c1d4e5a6b7c8d9e0f1a2b3c4d5e6f70819203');
  expect(found.requests).toHaveLength(requests);
});

test('a cluster with none of them says what to install', async () => {
  const { applications, helmReleases } = await listed({ lists: {} });
  expect(applications?.reach).toEqual({
    kind: 'absent',
    reason: expect.stringMatching(/applications\.argoproj\.io; install Argo CD$/),
  });
  expect(helmReleases?.reach).toEqual({ kind: 'absent', reason: expect.stringMatching(/install Flux$/) });
});

test('where rights end at namespaces, each kind is looked for in its own', async () => {
  const lists = { ...APPLICATIONS, ...fluxAs('v1', 'v2') };
  const found = await listed({ lists, forbidden: (_, namespace) => namespace === undefined });
  expect(found.names).toEqual([['multi', 'todo-app'], ['apps'], ['shop']]);
  expect(found.applications?.reach).toMatchObject({
    kind: 'namespaces',
    names: ['argocd', 'team-a'],
    failed: false,
  });
});

test('a server that fails is no missing right', async () => {
  const broken = { status: 500, body: 'etcd:\n  no leader\n' };
  const { applications } = await listed({
    lists: APPLICATIONS,
    instead: (path) => (path.includes('applications') ? broken : undefined),
  });
  expect(applications?.reach).toMatchObject({
    kind: 'namespaces',
    names: [],
    failed: true,
    reason: expect.stringContaining('500: etcd: no leader'),
  });
});

test('rules for all Applications come from argocd-cm, in either of its forms', async () => {
  const data = {
    'resource.customizations.ignoreDifferences.all': 'managedFieldsManagers: [kube-controller-manager]',
    'resource.customizations.ignoreDifferences.apps_Deployment': 'jsonPointers: [/spec/replicas]',
    'resource.customizations.health.apps_Deployment': 'return {}',
    'resource.customizations':
      'argoproj.io/Rollout:\n  ignoreDifferences: |\n    jqPathExpressions: [.spec.replicas]\n',
    'resource.customizations.ignoreDifferences.broken': '{',
  };
  const settings = { metadata: { name: 'argocd-cm', namespace: 'argocd' }, data };
  const { argoDefaults } = await listed({ lists: { ...APPLICATIONS, '/api/v1/configmaps': [settings] } }, [
    'argo',
  ]);
  expect(
    argoDefaults.map(({ group, kind, paths, managers }) => [group, kind, ...paths, ...managers]),
  ).toEqual([
    ['*', '*', 'kube-controller-manager'],
    ['apps', 'Deployment', '/spec/replicas'],
    ['argoproj.io', 'Rollout', '.spec.replicas'],
    ['', 'broken'],
  ]);
});
