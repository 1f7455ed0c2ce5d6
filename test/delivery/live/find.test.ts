import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findDelivery } from '../../../src/delivery/live/find.ts';
import type { DeliveryObjects } from '../../../src/delivery/live/listing.ts';
import { readApplication, readFluxObject } from '../../../src/delivery/live/objects.ts';
import type { TrackedService } from '../../../src/delivery/live/tracking.ts';
import type { Json } from '../../../src/lib/json.ts';
import type { DeliverySetting } from '../../../src/policy/cluster-settings.ts';
import type { Listed } from '../../../src/ports/cluster.ts';
import { ARGO, FLUX, flux, LABELED, service, TRACKED } from '../../support/delivery.ts';

function recorded<T>(file: string, read: (item: Json) => T): Listed<T> {
  const { items } = JSON.parse(
    readFileSync(new URL(`../../support/kubernetes/recorded/${file}`, import.meta.url), 'utf8'),
  );
  return { items: items.map(read), reach: { kind: 'cluster' } };
}

const OBJECTS: DeliveryObjects = {
  applications: recorded('argo-applications.json', readApplication),
  kustomizations: recorded('flux-kustomizations.json', (item) => readFluxObject('Kustomization', item)),
  helmReleases: recorded('flux-helmreleases.json', (item) => readFluxObject('HelmRelease', item)),
  argoDefaults: [],
};

const ANNOTATED = { 'argocd.argoproj.io/tracking-id': 'shop:apps/Deployment:todo-app/cart' };
const unlisted = (names: readonly string[], failed = false) =>
  ({ items: [], reach: { kind: 'namespaces', names, reason: 'may not list applications', failed } }) as const;
const FORBIDDEN = unlisted([]);
const ONLY_ARGOCD = unlisted(['argocd']);
const FAILED = unlisted([], true);
const NOT_SERVED = { items: [], reach: { kind: 'absent', reason: 'install Argo CD' } } as const;

/** What was found, in one line. */
function found(setting: DeliverySetting, of: TrackedService, objects = OBJECTS): string | undefined {
  const source = findDelivery(setting, of, objects);
  if (source?.kind === 'argo') return `Application ${source.application.name}`;
  if (source?.kind === 'flux') return `${source.kustomization?.name ?? '-'} ${source.release?.name ?? '-'}`;
  return source?.reason;
}

describe('what delivers a service', () => {
  it.each<[string, DeliverySetting, TrackedService, string | undefined]>([
    [
      'the tracking annotation',
      TRACKED,
      service('cart', { 'argocd.argoproj.io/tracking-id': 'todo-app:apps/Deployment:todo-app/cart' }),
      'Application todo-app',
    ],
    [
      'the namespace in it',
      TRACKED,
      service('cart', { 'argocd.argoproj.io/tracking-id': 'argocd_multi:apps/Deployment:todo-app/cart' }),
      'Application multi',
    ],
    [
      'no annotation that was copied from another object',
      TRACKED,
      service('cart', { 'argocd.argoproj.io/tracking-id': 'multi:apps/Deployment:todo-app/todo-frontend' }),
      undefined,
    ],
    [
      'the instance label where Argo CD is configured',
      ARGO,
      service('cart', { 'app.kubernetes.io/instance': 'multi' }),
      'Application multi',
    ],
    [
      'that label elsewhere, if the Application lists the workload',
      TRACKED,
      service('todo-frontend', { 'app.kubernetes.io/instance': 'todo-app' }),
      'Application todo-app',
    ],
    [
      'no such label alone: every chart sets it',
      TRACKED,
      service('cart', { 'app.kubernetes.io/instance': 'multi' }),
      undefined,
    ],
    ['the name configured', { ...ARGO, application: '{namespace}' }, service('cart'), 'Application todo-app'],
    ['being among its resources', ARGO, service('todo-frontend'), 'Application todo-app'],
    ['nothing', ARGO, service('cart'), 'there is no Application that manages Deployment cart'],
    [
      'the labels of a Kustomization',
      TRACKED,
      service('cart', flux('kustomize', 'flux-system', 'apps')),
      'apps -',
    ],
    [
      'the labels of a HelmRelease, which lead to its Kustomization',
      TRACKED,
      service('cart', flux('helm', 'todo-app', 'shop')),
      'apps shop',
    ],
    ['the inventory of a Kustomization', FLUX, service('todo-frontend'), 'apps -'],
    ['the release configured', { ...FLUX, helmRelease: '{namespace}/shop' }, service('cart'), 'apps shop'],
    [
      'a release that is gone',
      { ...FLUX, helmRelease: 'gone' },
      service('cart'),
      'there is no HelmRelease flux-system/gone',
    ],
  ])('is found by %s', (_, setting, of, expected) => {
    expect(found(setting, of)).toBe(expected);
  });

  it('two Applications that claim a workload are never guessed between', () => {
    const [, app] = OBJECTS.applications?.items ?? [];
    const twins = {
      ...OBJECTS,
      applications: { items: [app, { ...app, name: 'twin' }], reach: { kind: 'cluster' } },
    } as DeliveryObjects;
    expect(found(ARGO, service('todo-frontend'), twins)).toMatch(
      /several Applications .*: argocd\/todo-app, argocd\/twin/,
    );
  });

  it('of Applications of one name in several namespaces, the one that lists the workload delivers it', () => {
    const [, app] = OBJECTS.applications?.items ?? [];
    const other = { ...app, namespace: 'team-a', workloads: [] };
    const twins = {
      ...OBJECTS,
      applications: { items: [other, app], reach: { kind: 'cluster' } },
    } as DeliveryObjects;
    const tracking = { 'argocd.argoproj.io/tracking-id': 'todo-app:apps/Deployment:todo-app/todo-frontend' };
    expect(found(TRACKED, service('todo-frontend', tracking), twins)).toBe('Application todo-app');
    expect(found(TRACKED, service('cart', { 'argocd.argoproj.io/tracking-id': 'todo-app' }), twins)).toMatch(
      /several Applications/,
    );
  });

  it.each<[string, DeliverySetting, TrackedService, DeliveryObjects['applications'], boolean | undefined]>([
    ['Argo CD is configured', ARGO, service('cart'), FORBIDDEN, true],
    ['the annotation names one', TRACKED, service('cart', ANNOTATED), FORBIDDEN, true],
    ['the label may name one', TRACKED, service('cart', LABELED), FORBIDDEN, true],
    ['the server fails', ARGO, service('cart'), FAILED, true],
    ['it is not installed', ARGO, service('cart'), NOT_SERVED, false],
    [
      "it is not installed, and the label is a chart's",
      TRACKED,
      service('cart', LABELED),
      NOT_SERVED,
      undefined,
    ],
    ['nothing marks the workload', TRACKED, service('cart'), FORBIDDEN, undefined],
    ['its own namespace is read', { ...ARGO, namespace: 'argocd' }, service('cart'), ONLY_ARGOCD, false],
  ])('where %s, it is told whether an Application was not seen', (_, setting, of, applications, unread) => {
    const source = findDelivery(setting, of, { ...OBJECTS, applications });
    expect(source?.kind === 'unknown' ? source.unread : undefined).toBe(unread);
  });
});
