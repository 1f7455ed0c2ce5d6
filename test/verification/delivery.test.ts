import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type FluxObject, readApplication, readFluxObject } from '../../src/delivery/live/objects.ts';
import type { DeliverySource } from '../../src/delivery/live/source.ts';
import type { Json } from '../../src/lib/json.ts';
import type { Descent } from '../../src/ports/git.ts';
import type { DeliveryFacts } from '../../src/verification/delivered-revision.ts';
import { judgeDelivery, revisionsToLookUp } from '../../src/verification/delivery.ts';

const OURS = '8f2c1d4e5a6b7c8d9e0f1a2b3c4d5e6f70819203';
const OLD = '17a3b9c2d4e5f60718293a4b5c6d7e8f90a1b2c3';
const LATER = 'a'.repeat(40);
const REPOSITORY = 'git@github.com:example/todo-gitops.git';

function recorded(file: string, name: string): Json {
  const { items } = JSON.parse(
    readFileSync(new URL(`../support/kubernetes/recorded/${file}`, import.meta.url), 'utf8'),
  );
  return items.find((item: { metadata: { name: string } }) => item.metadata.name === name);
}

/** An object with these members laid over it, however deep. */
function over(base: unknown, change: unknown): Json {
  if (typeof change !== 'object' || change === null || Array.isArray(change)) return change as Json;
  const known = typeof base === 'object' && base !== null ? (base as Json) : {};
  return {
    ...known,
    ...Object.fromEntries(Object.entries(change).map(([key, value]) => [key, over(known[key], value)])),
  };
}

const DESCENDS: readonly (readonly [string, Descent])[] = [
  [OURS, 'yes'],
  [LATER, 'yes'],
  [OLD, 'no'],
];
const FACTS: DeliveryFacts = {
  repository: REPOSITORY,
  path: 'apps/todo/frontend.yaml',
  expected: 3,
  liveReplicas: 3,
  descends: new Map(DESCENDS),
  valueThere: 3,
};

function argo(change: unknown = {}, facts: Partial<DeliveryFacts> = {}, name = 'todo-app') {
  const application = readApplication(over(recorded('argo-applications.json', name), change));
  return judgeDelivery({ kind: 'argo', application, defaults: [] }, { ...FACTS, ...facts });
}

const syncedTo = (revision: string) => ({ status: { sync: { revision } } });

describe('an Argo CD Application', () => {
  it('that nothing has compared with Git yet is not looked up in a clone', () => {
    expect(argo({ status: { sync: { revision: null } } })).toEqual({
      kind: 'unknown',
      reason: expect.stringMatching(/: it states no revision: nothing has compared it with Git yet$/),
    });
  });

  it('has delivered once it synced a commit that contains the merge, and not later because of later commits', () => {
    expect(argo()).toEqual({
      kind: 'delivered',
      revision: OURS,
      at: '2026-02-10T18:30:44Z',
      unhealthy: undefined,
    });
    const later = over(syncedTo(LATER), {
      status: {
        operationState: { syncResult: { revision: LATER }, finishedAt: '2026-02-10T18:31:00Z' },
        history: [
          { revision: OLD, deployedAt: '2026-02-10T18:20:00Z' },
          { revision: OURS, deployedAt: '2026-02-10T18:30:44Z' },
          { revision: LATER, deployedAt: '2026-02-10T18:31:00Z' },
        ],
      },
    });
    expect(argo(later)).toMatchObject({ kind: 'delivered', revision: LATER, at: '2026-02-10T18:30:44Z' });
  });

  it.each([
    ['is at an older commit', syncedTo(OLD), {}, /from before the merge/],
    [
      'waits for a manual sync',
      { spec: { syncPolicy: { automated: null } }, status: { sync: { status: 'OutOfSync' } } },
      {},
      /manual sync/,
    ],
    ['may wait for a sync window', { status: { sync: { status: 'OutOfSync' } } }, {}, /sync window/],
    ['is being synced', { status: { operationState: { phase: 'Running' } } }, {}, /a sync is running/],
    [
      'failed to sync',
      { status: { operationState: { phase: 'Failed', message: 'denied' } } },
      {},
      /ended Failed: denied/,
    ],
    [
      'cannot compare',
      { status: { conditions: [{ type: 'ComparisonError', message: 'no such path' }] } },
      {},
      /ComparisonError: no such path/,
    ],
    [
      'compared without applying',
      { status: { operationState: { syncResult: { revision: OLD } } } },
      { liveReplicas: 2 },
      /not applied/,
    ],
    ['was reverted by a descendant', {}, { valueThere: 2 }, /the field states 2/],
  ])('that %s is pending, never failed', (_, change, facts, reason) => {
    expect(argo(change, facts)).toEqual({ kind: 'pending', reason: expect.stringMatching(reason) });
  });

  it('needs no sync where live state matched already', () => {
    expect(argo({ status: { operationState: { syncResult: { revision: OLD } } } })).toMatchObject({
      kind: 'delivered',
      at: undefined,
    });
  });

  it.each([
    ['progresses', { status: { health: { status: 'Progressing' } } }, /Progressing/],
    ['is suspended', { status: { health: { status: 'Suspended' } } }, /Suspended/],
    [
      'has a health from before the sync',
      { status: { reconciledAt: '2026-02-10T18:30:00Z' } },
      /before the sync/,
    ],
  ])('that %s has delivered and is waited for', (_, change, reason) => {
    expect(argo(change)).toMatchObject({ kind: 'delivered', unhealthy: expect.stringMatching(reason) });
  });

  it('of several sources is judged by the one that is our repository', () => {
    const synced = {
      status: {
        sync: { status: 'Synced' },
        operationState: { phase: 'Succeeded', syncResult: { revisions: ['1.4.2', OURS] } },
      },
    };
    expect(argo(synced, {}, 'multi')).toMatchObject({ kind: 'delivered', revision: OURS });
    const two = {
      spec: {
        sources: [
          { repoURL: 'https://github.com/example/other' },
          { repoURL: 'https://github.com/Example/todo-gitops' },
        ],
      },
    };
    const application = readApplication(over(recorded('argo-applications.json', 'multi'), two));
    expect(revisionsToLookUp({ kind: 'argo', application, defaults: [] }, FACTS)).toEqual([OURS]);
    expect(
      argo(over(synced, two), { repository: 'https://github.com/example/neither' }, 'multi'),
    ).toMatchObject({ kind: 'unknown' });
  });

  it.each([
    [
      'its path is the whole repository',
      [{ repoURL: REPOSITORY, path: '.' }, { repoURL: 'https://github.com/example/other' }],
      [OURS, OLD],
    ],
    [
      'a chart and its values are in one repository',
      [
        { repoURL: REPOSITORY, path: 'charts/shop' },
        { repoURL: REPOSITORY, ref: 'values' },
      ],
      [OURS, OURS],
    ],
    [
      'the other one is an OCI artifact',
      [{ repoURL: 'oci://registry.example/shop', path: '.' }, { repoURL: REPOSITORY }],
      ['sha256:1', OURS],
    ],
  ])('of several sources finds ours where %s', (_, sources, revisions) => {
    const synced = {
      sync: { status: 'Synced', revisions },
      operationState: { phase: 'Succeeded', syncResult: { revisions } },
    };
    expect(argo({ spec: { sources }, status: synced }, {}, 'multi')).toMatchObject({
      kind: 'delivered',
      revision: OURS,
    });
  });

  it('made of an artifact alone names no commit', () => {
    const spec = { source: { repoURL: 'oci://registry.example/todo', path: '.' } };
    expect(argo({ spec })).toEqual({
      kind: 'unknown',
      reason: expect.stringContaining('none of its sources is a git repository'),
    });
  });

  it('with a source hydrator is judged by the commit that people wrote', () => {
    const made = 'b'.repeat(40);
    const hydrated = (drySHA: string) =>
      over(syncedTo(made), {
        spec: { sourceHydrator: {} },
        status: {
          sourceHydrator: { lastSuccessfulOperation: { drySHA, hydratedSHA: made } },
          operationState: { syncResult: { revision: made } },
        },
      });
    expect(argo(hydrated(OURS))).toMatchObject({ kind: 'delivered', revision: OURS });
    expect(argo(hydrated(OLD))).toMatchObject({ kind: 'pending' });
  });
});

it('what git cannot tell is unknown, and nothing else', () => {
  const { kind, reason } = argo({}, { descends: new Map([[OURS, 'unknown']]) }) as {
    kind: string;
    reason: string;
  };
  expect(kind).toBe('unknown');
  expect(reason).toContain('fetch-depth: 0');
  expect(judgeDelivery(undefined, FACTS)).toEqual({ kind: 'skipped' });
});

describe('Flux', () => {
  const kustomization = (change: unknown = {}): FluxObject =>
    readFluxObject('Kustomization', over(recorded('flux-kustomizations.json', 'apps'), change));
  const release = (change: unknown = {}): FluxObject =>
    readFluxObject('HelmRelease', over(recorded('flux-helmreleases.json', 'shop'), change));
  const flux = (k: FluxObject | undefined, r?: FluxObject, facts: Partial<DeliveryFacts> = {}) =>
    judgeDelivery({ kind: 'flux', kustomization: k, release: r } satisfies DeliverySource, {
      ...FACTS,
      ...facts,
    });

  it('has delivered when the Kustomization is ready at a commit that contains the merge', () => {
    expect(flux(kustomization())).toEqual({
      kind: 'delivered',
      revision: OURS,
      at: '2026-02-10T18:30:50Z',
      unhealthy: undefined,
    });
    const oci = {
      status: {
        lastAppliedRevision: `latest@sha256:${'c'.repeat(64)}`,
        lastAppliedOriginRevision: `main@sha1:${LATER}`,
      },
    };
    expect(flux(kustomization(oci))).toMatchObject({ kind: 'delivered', revision: LATER });
  });

  it.each([
    ['is suspended', { spec: { suspend: true } }, /suspended, so the merge does not arrive\. Resume it$/],
    [
      'is made from a tag',
      { status: { lastAppliedRevision: `v1.0.0@sha1:${OLD}` } },
      /is made from tag v1\.0\.0, so the merge does not arrive/,
    ],
    ['has not seen its newest spec', { metadata: { generation: 2 } }, /not observed/],
    [
      'is not ready',
      { status: { conditions: [{ type: 'Ready', status: 'False', message: 'build failed' }] } },
      /not ready: build failed/,
    ],
    [
      'is at an older commit',
      { status: { lastAppliedRevision: `main@sha1:${OLD}` } },
      /from before the merge/,
    ],
  ])('is pending while the Kustomization %s', (_, change, reason) => {
    expect(flux(kustomization(change))).toEqual({ kind: 'pending', reason: expect.stringMatching(reason) });
  });

  it('a HelmRelease is judged by the commit of its Kustomization, and then has to be ready itself', () => {
    expect(flux(kustomization(), release())).toMatchObject({ kind: 'delivered', at: '2026-02-10T18:31:05Z' });
    expect(flux(kustomization(), release({ status: { observedGeneration: 0 } }))).toMatchObject({
      kind: 'pending',
    });
    expect(flux(undefined, release())).toMatchObject({ kind: 'unknown' });
  });
});
