import { describe, expect, it } from 'vitest';
import { ignoredCount } from '../../../src/delivery/live/ignore-rules.ts';
import { readApplication, readFluxObject } from '../../../src/delivery/live/objects.ts';
import { service } from '../../support/delivery.ts';

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
