import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ignoredCount } from '../../../src/delivery/live/ignore-rules.ts';
import { readApplication, readFluxObject } from '../../../src/delivery/live/objects.ts';
import {
  type DeliveryObjects,
  findDelivery,
  kindsToList,
  namespacesToList,
  type TrackedService,
} from '../../../src/delivery/live/sources.ts';
import type { Json } from '../../../src/lib/json.ts';
import type { DeliverySetting } from '../../../src/policy/cluster-settings.ts';
import type { Listed } from '../../../src/ports/cluster.ts';

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
const TRACKED: DeliverySetting = { kind: 'tracked', context: undefined };
const ARGO = { kind: 'argo', context: undefined, namespace: undefined, application: undefined } as const;
const FLUX = {
  kind: 'flux',
  context: undefined,
  namespace: undefined,
  kustomization: undefined,
  helmRelease: undefined,
} as const;

const ANNOTATED = { 'argocd.argoproj.io/tracking-id': 'shop:apps/Deployment:todo-app/cart' };
const LABELED = { 'app.kubernetes.io/instance': 'shop' };
const unlisted = (names: readonly string[], failed = false) =>
  ({ items: [], reach: { kind: 'namespaces', names, reason: 'may not list applications', failed } }) as const;
const FORBIDDEN = unlisted([]);
const ONLY_ARGOCD = unlisted(['argocd']);
const FAILED = unlisted([], true);
const NOT_SERVED = { items: [], reach: { kind: 'absent', reason: 'install Argo CD' } } as const;

function service(name: string, tracking: Record<string, string> = {}): TrackedService {
  return { service: name, kind: 'Deployment', name, namespace: 'todo-app', cluster: 'lab', tracking };
}

/** What was found, in one line. */
function found(setting: DeliverySetting, of: TrackedService, objects = OBJECTS): string | undefined {
  const source = findDelivery(setting, of, objects);
  if (source?.kind === 'argo') return `Application ${source.application.name}`;
  if (source?.kind === 'flux') return `${source.kustomization?.name ?? '-'} ${source.release?.name ?? '-'}`;
  return source?.reason;
}

const flux = (kind: string, namespace: string, name: string) => ({
  [`${kind}.toolkit.fluxcd.io/name`]: name,
  [`${kind}.toolkit.fluxcd.io/namespace`]: namespace,
});

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
});

describe('a count that delivery leaves alone', () => {
  const rule = (ignoreDifferences: object) => {
    const application = readApplication({
      metadata: { name: 'a', namespace: 'argocd' },
      spec: { ignoreDifferences: [ignoreDifferences] },
    });
    return ignoredCount(
      service('cart'),
      { kind: 'argo', application, defaults: [] },
      'kube-controller-manager',
    )?.owner;
  };
  const APPLICATION = 'Argo CD Application argocd/a (ignoreDifferences)';
  it.each<[string, object, string | undefined]>([
    ['by a pointer', { group: 'apps', kind: 'Deployment', jsonPointers: ['/spec/replicas'] }, APPLICATION],
    ['by globs', { group: '*', kind: 'Deploy*', jqPathExpressions: ['.spec.replicas'] }, APPLICATION],
    ['by a set', { group: '{apps,batch}', kind: '[DS]*t', jsonPointers: ['/spec/replicas'] }, APPLICATION],
    ['not of the core group', { kind: 'Deployment', jsonPointers: ['/spec/replicas'] }, undefined],
    [
      'not by a negation',
      { group: '!batch', kind: 'Deployment', jsonPointers: ['/spec/replicas'] },
      undefined,
    ],
    [
      'by who writes it',
      { group: 'apps', kind: '*', managedFieldsManagers: ['kube-controller-manager'] },
      APPLICATION,
    ],
    [
      'not by a dot in a glob',
      { group: 'a.ps', kind: 'Deployment', jsonPointers: ['/spec/replicas'] },
      undefined,
    ],
    [
      'not of another name',
      { group: 'apps', kind: 'Deployment', name: 'car', jsonPointers: ['/spec/replicas'] },
      undefined,
    ],
    [
      'not of another namespace',
      { group: 'apps', kind: 'Deployment', namespace: 'x', jsonPointers: ['/spec/replicas'] },
      undefined,
    ],
    [
      'not of another field',
      { group: 'apps', kind: 'Deployment', jsonPointers: ['/spec/template'] },
      undefined,
    ],
  ])('is told %s', (_, ignoreDifferences, owner) => {
    expect(rule(ignoreDifferences)).toBe(owner);
  });

  const applied = (kind: 'Kustomization' | 'HelmRelease', ignore: object) => {
    const spec =
      kind === 'HelmRelease'
        ? { driftDetection: { mode: 'enabled', ignore: [ignore] } }
        : { ignore: [ignore] };
    const object = readFluxObject(kind, { metadata: { name: 'shop', namespace: 'todo-app' }, spec });
    const source =
      kind === 'HelmRelease'
        ? { kustomization: undefined, release: object }
        : { kustomization: object, release: undefined };
    return ignoredCount(service('cart'), { kind: 'flux', ...source }, undefined)?.edit;
  };
  const edit = (kind: string, field: string) =>
    `Remove /spec/replicas from spec.${field} of ${kind} todo-app/shop`;
  it.each<[string, 'Kustomization' | 'HelmRelease', object, string | undefined]>([
    ['a release', 'HelmRelease', { paths: ['/spec/replicas'] }, edit('HelmRelease', 'driftDetection.ignore')],
    ['a Kustomization', 'Kustomization', { paths: ['/spec/replicas'] }, edit('Kustomization', 'ignore')],
    [
      'an expression',
      'Kustomization',
      { paths: ['/spec'], target: { kind: 'Deploy.*', name: 'cart|web' } },
      edit('Kustomization', 'ignore'),
    ],
    [
      'nothing of another kind',
      'Kustomization',
      { paths: ['/spec/replicas'], target: { kind: 'Deploy' } },
      undefined,
    ],
    [
      'nothing of another name',
      'HelmRelease',
      { paths: ['/spec/replicas'], target: { name: 'car.s' } },
      undefined,
    ],
    [
      'what JavaScript would take for ever to match',
      'Kustomization',
      { paths: ['/spec/replicas'], target: { name: '(\\w+)+t' } },
      edit('Kustomization', 'ignore'),
    ],
    [
      'what cannot be read, to be safe',
      'Kustomization',
      { paths: ['/spec/replicas'], target: { name: 'web(' } },
      edit('Kustomization', 'ignore'),
    ],
  ])('by Flux is told by %s', (_, kind, ignore, expected) => {
    expect(applied(kind, ignore)).toBe(expected);
  });
});
