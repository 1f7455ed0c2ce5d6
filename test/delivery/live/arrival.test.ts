import { describe, expect, test } from 'vitest';
import { findDelivery } from '../../../src/delivery/live/find.ts';
import { ignoredCount } from '../../../src/delivery/live/ignore-rules.ts';
import { readApplication, readFluxObject } from '../../../src/delivery/live/objects.ts';
import type { Json } from '../../../src/lib/json.ts';
import { ARGO, service } from '../../support/delivery.ts';

const APPLICATION = { ...ARGO, application: 'web' };
const application = (name: string, source: Json, more: Json = {}): Json => ({
  metadata: { name, namespace: 'argocd', ...more },
  spec: { source: { repoURL: 'https://git.example/shop', path: 'k8s', ...source } },
});

/** What is held of a service that the first of some Applications delivers. */
function held(...items: Json[]): string | undefined {
  const objects = {
    applications: { items: items.map(readApplication), reach: { kind: 'cluster' } as const },
    ...{ kustomizations: undefined, helmReleases: undefined, argoDefaults: [] },
  };
  const source = findDelivery(APPLICATION, service('web'), objects);
  const found = ignoredCount(service('web'), source, undefined);
  return found && `${found.owner} ${found.effect}`;
}

describe('an Application of the cluster, be it that Git does not hold it', () => {
  test.each<[string, Json[], string | undefined]>([
    ['follows the default branch', [application('web', {})], undefined],
    ['follows a branch', [application('web', { targetRevision: 'main' })], undefined],
    ['follows a tag', [application('web', { targetRevision: 'v1.2.0' })], 'follows tag v1.2.0'],
    [
      'follows a commit',
      [application('web', { targetRevision: '0123456789abcdef' })],
      'follows commit 0123456789ab',
    ],
    ['is a chart of a version', [application('web', { targetRevision: '1.2.0', chart: 'web' })], undefined],
    [
      'is paused',
      [application('web', {}, { annotations: { 'argocd.argoproj.io/skip-reconcile': 'true' } })],
      'is not reconciled (`skip-reconcile`)',
    ],
    [
      'shares its folder',
      [application('web', {}), application('web-us', {})],
      'applies the same folder as argocd/web-us',
    ],
    [
      'shares its folder with one that sets counts',
      [application('web', {}), application('us', { helm: {} })],
      undefined,
    ],
    [
      'shares its folder at another branch',
      [application('web', {}), application('us', { targetRevision: 'us' })],
      undefined,
    ],
    ['has a folder of its own', [application('web', {}), application('us', { path: 'us' })], undefined],
  ])('%s', (_, items, expected) => {
    expect(held(...items)).toBe(expected && `Argo CD Application argocd/web ${expected}`);
  });
});

describe('objects of Flux in the cluster', () => {
  const flux = (kind: 'Kustomization' | 'HelmRelease', spec: Json, applied: string) =>
    readFluxObject(kind, {
      metadata: { name: 'apps', namespace: 'flux-system' },
      ...{ spec, status: { lastAppliedRevision: applied } },
    });
  test.each<[string, Json, string, string | undefined]>([
    ['a branch', {}, 'main@sha1:0123456789abcdef', undefined],
    ['a branch whose name is long', {}, 'refs/heads/main@sha1:0123456789abcdef', undefined],
    ['a tag', {}, 'v1.2.0@sha1:0123456789abcdef', 'is made from tag v1.2.0'],
    ['a commit', {}, 'sha1:0123456789abcdef', 'is made from commit 0123456789ab'],
    ['an artifact', {}, 'latest@sha256:0123', undefined],
    ['suspended', { suspend: true }, 'main@sha1:0123456789abcdef', 'is suspended'],
  ])('%s', (_, spec, applied, expected) => {
    const kustomization = flux('Kustomization', spec, applied);
    const found = ignoredCount(
      service('web'),
      { kind: 'flux', kustomization, release: undefined },
      undefined,
    );
    expect(found?.effect).toBe(expected);
  });

  test('a suspended HelmRelease', () => {
    const release = flux('HelmRelease', { suspend: true }, '1.0.0');
    const source = { kind: 'flux', kustomization: undefined, release } as const;
    expect(ignoredCount(service('web'), source, undefined)?.owner).toBe('Flux HelmRelease flux-system/apps');
  });
});
