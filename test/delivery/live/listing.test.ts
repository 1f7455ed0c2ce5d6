import { expect, it } from 'vitest';
import { kindsToList, namespacesToList } from '../../../src/delivery/live/listing.ts';
import { ARGO, FLUX, flux, LABELED, service, TRACKED } from '../../support/delivery.ts';

it('where the whole cluster may not be listed, the namespaces that the marks name are looked at', () => {
  const services = [
    service('a', { 'argocd.argoproj.io/tracking-id': 'team-a_web:apps/Deployment:todo-app/a' }),
    service('b', flux('helm', 'shop', 'b')),
    service('c', flux('kustomize', 'flux-system', 'apps')),
  ];
  expect(namespacesToList(TRACKED, services)).toEqual({
    argo: ['argocd', 'team-a'],
    flux: ['flux-system', 'shop'],
  });
  expect(namespacesToList({ ...ARGO, namespace: 'gitops' }, []).argo).toEqual(['gitops']);
});

it('only what may be needed is listed', () => {
  expect(kindsToList(TRACKED, [service('a')])).toEqual([]);
  expect(kindsToList(TRACKED, [service('a', LABELED)])).toEqual(['argo']);
  expect(kindsToList(TRACKED, [service('a'), service('b', flux('helm', 'x', 'y'))])).toEqual([
    'kustomize',
    'helm',
  ]);
  expect(kindsToList(FLUX, [service('a')])).toEqual(['kustomize']);
  expect(kindsToList({ kind: 'none' }, [service('a', { 'argocd.argoproj.io/tracking-id': 'a' })])).toEqual(
    [],
  );
});
