import { describe, expect, test } from 'vitest';
import type { FluxObject } from '../../src/delivery/live/objects.ts';
import type { DeliverySource } from '../../src/delivery/live/source.ts';
import type { DeliveryFacts } from '../../src/verification/delivered-revision.ts';
import { judgeDelivery, revisionsToLookUp } from '../../src/verification/delivery.ts';

const OURS = '8'.repeat(40);
const FACTS: DeliveryFacts = {
  ...{ repository: 'https://github.com/example/shop', path: 'apps/web.yaml' },
  ...{ expected: 3, liveReplicas: 3, descends: new Map([[OURS, 'yes']]), valueThere: 3 },
};

function object(kind: FluxObject['kind'], more: Partial<FluxObject> = {}): FluxObject {
  const since = kind === 'Kustomization' ? '2026-02-10T18:30:00Z' : '2026-02-10T18:31:00Z';
  return {
    ...{ kind, namespace: 'flux-system', name: 'apps', observed: true, suspended: false, reconciling: false },
    ...{ ready: { status: 'True', message: 'applied', since }, applied: `main@sha1:${OURS}` },
    ...{ ignore: [], parent: undefined, workloads: [], ...more },
  };
}

const flux = (
  kustomization: Partial<FluxObject> | undefined,
  release?: Partial<FluxObject>,
): DeliverySource => ({
  kind: 'flux',
  kustomization: kustomization && object('Kustomization', kustomization),
  release: release && object('HelmRelease', release),
});
const judged = (...of: Parameters<typeof flux>) => judgeDelivery(flux(...of), FACTS);
const NAMED = 'Flux Kustomization flux-system/apps';
const NOT_READY = { status: 'False', message: 'build failed', since: undefined };

test.each<[string, string]>([
  ['a branch', `main@sha1:${OURS}`],
  ['a commit', OURS],
  ['a branch as older versions wrote it', `main/${OURS}`],
])('a Kustomization has delivered the commit of %s', (_, applied) => {
  const delivered = { kind: 'delivered', revision: OURS, at: '2026-02-10T18:30:00Z', unhealthy: undefined };
  expect(judged({ applied })).toEqual(delivered);
  expect(judged({ applied }, {})).toEqual({ ...delivered, at: '2026-02-10T18:31:00Z' });
  expect(revisionsToLookUp(flux({ applied }), FACTS)).toEqual([OURS]);
});

describe('a Kustomization that names no commit', () => {
  test.each<[string, Partial<FluxObject>, string, string]>([
    ['is unknown', { applied: 'latest@sha256:12' }, 'unknown', `${NAMED}: latest@sha256:12 is no commit`],
    ['and nothing else is unknown', { applied: undefined }, 'unknown', `${NAMED}: no revision is no commit`],
    [
      'waits while it is not ready',
      { applied: undefined, ready: NOT_READY },
      'pending',
      `${NAMED} is not ready: build failed`,
    ],
  ])('%s', (_, more, kind, reason) => {
    expect(judged(more)).toEqual({ kind, reason });
    expect(revisionsToLookUp(flux(more), FACTS)).toEqual([]);
  });
});

test.each<[string, Partial<FluxObject>, string]>([
  [
    'reconciles',
    { reconciling: true, ready: { ...NOT_READY, message: 'building' } },
    'is reconciling: building',
  ],
  ['has a newer spec', { observed: false }, ': its newest spec is not observed yet'],
  ['is not ready', { ready: NOT_READY }, 'is not ready: build failed'],
])('what %s is waited for, a Kustomization and a HelmRelease alike', (_, more, reason) => {
  const space = reason.startsWith(':') ? '' : ' ';
  expect(judged(more)).toEqual({ kind: 'pending', reason: `${NAMED}${space}${reason}` });
  expect(judged({}, more)).toEqual({
    ...{ kind: 'pending', reason: `Flux HelmRelease flux-system/apps${space}${reason}` },
  });
});

test('a Kustomization that is not ready and of unknown history says both in one', () => {
  const unknown = { ...FACTS, descends: new Map() };
  expect(judgeDelivery(flux({ ready: NOT_READY }), unknown)).toEqual({
    ...{ kind: 'unknown', reason: `${NAMED} is not ready: build failed` },
  });
});

test('a HelmRelease that no Kustomization applied names no commit', () => {
  const why = 'no Kustomization says which commit it was made from';
  expect(judged(undefined, {})).toEqual({
    ...{ kind: 'unknown', reason: `Flux HelmRelease flux-system/apps: ${why}` },
  });
  expect(judged(undefined)).toEqual({ kind: 'unknown', reason: `Flux: ${why}` });
});

test('what is not known is told as it is, and nothing is looked up', () => {
  const unread: DeliverySource = { kind: 'unknown', reason: 'may not list', unread: true };
  expect(judgeDelivery(unread, FACTS)).toEqual(unread);
  for (const source of [unread, undefined]) expect(revisionsToLookUp(source, FACTS)).toEqual([]);
});

test('a pause keeps the merge from arriving', () => {
  expect(judged({ suspended: true })).toEqual({
    ...{ kind: 'pending', reason: `${NAMED} is suspended, so the merge does not arrive. Resume it` },
  });
  expect(judged({}, { suspended: true })).toMatchObject({
    reason: 'Flux HelmRelease flux-system/apps is suspended, so the merge does not arrive. Resume it',
  });
});
