import { describe, expect, test } from 'vitest';
import type { Application } from '../../src/delivery/live/objects.ts';
import { applicationRevisions, judgeApplication } from '../../src/verification/argocd.ts';
import type { DeliveryFacts } from '../../src/verification/delivered-revision.ts';
import { judgeDelivery, revisionsToLookUp } from '../../src/verification/delivery.ts';

const [OURS, OLD, LATER] = ['8'.repeat(40), '1'.repeat(40), 'a'.repeat(40)];
const REPOSITORY = 'https://github.com/example/shop';
const time = (minute: number) => `2026-02-10T18:${minute}:00Z`;

const FACTS: DeliveryFacts = {
  repository: REPOSITORY,
  path: 'apps/web/web.yaml',
  expected: 3,
  liveReplicas: 3,
  descends: new Map([
    [OURS, 'yes'],
    [LATER, 'yes'],
    [OLD, 'no'],
  ]),
  valueThere: 3,
};

function source(repo: string, path?: string): Application['sources'][number] {
  return { repo, path, revision: 'main', adjusted: false, chart: false };
}

/** One that has synced our commit and is healthy. */
function application(more: Partial<Application> = {}): Application {
  return {
    namespace: 'argocd',
    name: 'web',
    sources: [source(REPOSITORY)],
    paused: false,
    revisions: [OURS],
    applied: [OURS],
    history: [],
    hydrated: undefined,
    hydrates: false,
    sync: 'Synced',
    phase: 'Succeeded',
    message: undefined,
    finishedAt: time(30),
    reconciledAt: time(31),
    health: 'Healthy',
    error: undefined,
    automated: true,
    ignore: [],
    workloads: [],
    ...more,
  };
}

const judged = (more: Partial<Application>, facts: Partial<DeliveryFacts> = {}) =>
  judgeApplication(application(more), { ...FACTS, ...facts });
const NAMED = 'Argo CD Application argocd/web';

describe('an Application that does not prove the merge to be there', () => {
  test.each<[string, Partial<Application>, Partial<DeliveryFacts>, string, string]>([
    [
      'failed to compare',
      { error: 'ComparisonError: no such path' },
      {},
      'pending',
      'ComparisonError: no such path',
    ],
    ['syncs and says nothing', { phase: 'Running' }, {}, 'pending', 'a sync is running: no message'],
    ['syncs', { phase: 'Running', message: 'waiting' }, {}, 'pending', 'a sync is running: waiting'],
    ['failed and says nothing', { phase: 'Failed' }, {}, 'pending', 'the last sync ended Failed: no message'],
    [
      'follows Git by itself and is not there',
      { sync: 'OutOfSync' },
      {},
      'pending',
      'it is OutOfSync; a sync window may hold it',
    ],
    [
      'is synced by people',
      { sync: 'OutOfSync', automated: false },
      {},
      'pending',
      'it is OutOfSync and waits for a manual sync',
    ],
    [
      'was compared only',
      { applied: [OLD] },
      { liveReplicas: 2 },
      'pending',
      '8888888888 was compared and not applied, and live state differs',
    ],
    ['is older', { revisions: [OLD] }, {}, 'pending', 'it is at 1111111111, from before the merge'],
    ['states another count', {}, { valueThere: 2 }, 'pending', 'the field states 2 at 8888888888, not 3'],
    [
      'cannot be read there',
      {},
      { valueThere: undefined },
      'pending',
      'the field states something unreadable at 8888888888, not 3',
    ],
    [
      'follows a version',
      { revisions: ['1.2.3'] },
      { descends: new Map([['1.2.3', 'yes']]) },
      'unknown',
      '1.2.3 is no commit, and what it was made from is not said',
    ],
    [
      'is at a commit that git does not know',
      { revisions: ['b'.repeat(40)] },
      {},
      'unknown',
      'whether bbbbbbbbbb contains the merge cannot be told from this clone; fetch more history (fetch-depth: 0)',
    ],
    [
      'was never compared',
      { revisions: [] },
      {},
      'unknown',
      'it states no revision: nothing has compared it with Git yet',
    ],
    [
      'has two sources that may be ours',
      { sources: [source('https://github.com/example/a'), source('https://github.com/example/b')] },
      {},
      'unknown',
      'which of its sources is this repository cannot be told',
    ],
    [
      'has one of git among others, which is not ours',
      {
        sources: [
          source('oci://x/y'),
          source('https://github.com/example/a'),
          source('https://github.com/example/b'),
        ],
      },
      {},
      'unknown',
      'which of its sources is this repository cannot be told',
    ],
    [
      'has no source of git',
      { sources: [source('oci://x/y'), { ...source('https://charts.example'), chart: true }] },
      {},
      'unknown',
      'none of its sources is a git repository, so it names no commit',
    ],
  ])('since it %s says so', (_, more, facts, kind, reason) => {
    expect(judged(more, facts)).toEqual({ kind, reason: `${NAMED}: ${reason}` });
  });
});

describe('what keeps an Application from delivering', () => {
  const source = (more: Partial<Application>, sharing?: readonly string[]) =>
    ({ kind: 'argo', application: application(more), defaults: [], ...(sharing && { sharing }) }) as const;
  const edit = 'Take the annotation argocd.argoproj.io/skip-reconcile away';

  test('is told of a merge that has not arrived, and not of one that has', () => {
    expect(judgeDelivery(source({ paused: true, revisions: [OLD] }), FACTS)).toEqual({
      kind: 'pending',
      reason: `${NAMED} is not reconciled (\`skip-reconcile\`), so the merge does not arrive. ${edit}`,
    });
    expect(judgeDelivery(source({ paused: true }), FACTS)).toMatchObject({ kind: 'delivered' });
    expect(revisionsToLookUp(source({ paused: true }), FACTS)).toEqual([OURS]);
  });

  test('is not that others apply the same folder', () => {
    expect(judgeDelivery(source({ revisions: [OLD] }, ['argocd/two']), FACTS)).toEqual({
      ...{ kind: 'pending', reason: `${NAMED}: it is at 1111111111, from before the merge` },
    });
  });
});

describe('an Application that has delivered', () => {
  const at = (more: Partial<Application>) => judged(more);

  test('did so when the first commit with the merge was synced', () => {
    const history = [
      { revisions: [LATER], at: time(28) },
      { revisions: [OURS], at: time(22) },
      { revisions: [OLD], at: time(20) },
      { revisions: [OURS], at: time(25) },
    ];
    expect(at({ history })).toEqual({
      ...{ kind: 'delivered', revision: OURS, at: time(22), unhealthy: undefined },
    });
    expect(at({ history: [{ revisions: [LATER], at: time(35) }] })).toMatchObject({ at: time(30) });
  });

  test('did so when the last sync ended, where it keeps no history', () => {
    expect(at({})).toMatchObject({ at: time(30) });
    expect(at({ finishedAt: undefined })).toMatchObject({ kind: 'delivered', at: undefined });
  });

  test('needed no sync where live state matched', () => {
    for (const applied of [[], [OLD]])
      expect(at({ applied })).toMatchObject({ kind: 'delivered', revision: OURS, at: undefined });
    expect(at({ phase: undefined })).toMatchObject({ kind: 'delivered' });
  });

  test.each<[string, Partial<Application>, string | undefined]>([
    ['of the very end of the sync', { reconciledAt: time(30) }, undefined],
    ['of before the end of the sync', { reconciledAt: time(29) }, 'its health is from before the sync'],
    ['that was never looked at', { reconciledAt: undefined }, 'its health is from before the sync'],
    ['without a sync', { reconciledAt: undefined, finishedAt: undefined }, undefined],
    ['that is degraded', { health: 'Degraded' }, 'its health is Degraded'],
  ])('is waited for by its health: one %s', (_, more, unhealthy) => {
    expect(at(more)).toMatchObject({
      ...{ kind: 'delivered', unhealthy: unhealthy && `${NAMED}: ${unhealthy}` },
    });
  });
});

describe('an Application with a source hydrator', () => {
  const [made, other] = ['b'.repeat(40), 'c'.repeat(40)];
  const hydrated = (dry: string, more: Partial<Application> = {}) => ({
    ...{ hydrates: true, hydrated: { dry, made }, revisions: [made], applied: [made], ...more },
  });

  test('is judged by the commit that people wrote, and by when the one made from it was synced', () => {
    const history = [
      { revisions: [other], at: time(20) },
      { revisions: [made], at: time(25) },
    ];
    expect(judged(hydrated(OURS, { history }))).toMatchObject({
      ...{ kind: 'delivered', revision: OURS, at: time(25) },
    });
    expect(judged(hydrated(OLD))).toMatchObject({ kind: 'pending' });
    expect(judged(hydrated(OURS, { applied: [other] }), { liveReplicas: 2 })).toMatchObject({
      reason: `${NAMED}: bbbbbbbbbb was compared and not applied, and live state differs`,
    });
  });

  test('waits until the newest hydrated commit is compared', () => {
    expect(judged(hydrated(OURS, { revisions: [other] }))).toEqual({
      ...{ kind: 'pending', reason: `${NAMED}: the hydrated commit is not compared yet` },
    });
  });

  test('that has hydrated nothing states no revision', () => {
    expect(judged({ hydrates: true, revisions: [] })).toMatchObject({
      ...{ kind: 'unknown', reason: expect.stringContaining('it states no revision') },
    });
  });
});

describe('of several sources ours is', () => {
  const found = (sources: readonly Application['sources'][number][], revisions = [OLD, OURS]) => {
    const delivery = judged({ sources, revisions, applied: revisions });
    return delivery.kind === 'delivered' ? delivery.revision : delivery.kind;
  };
  const other = source('https://github.com/example/other', 'apps/web');

  test.each<[string, string]>([
    ['any', 'https://mirror.example/anything'],
    ['ours', REPOSITORY],
  ])('the only one, under %s URL', (_, repo) => {
    expect(judged({ sources: [source(repo)] })).toMatchObject({ kind: 'delivered' });
  });

  test.each([
    'https://github.com/example/shop.git',
    'https://github.com/example/shop/',
    'https://robot:key@github.com/Example/Shop',
    'ssh://git@github.com:22/example/shop.git',
    'git@github.com:example/shop.git',
  ])('the one at %s', (repo) => {
    expect(found([other, source(repo)])).toBe(OURS);
  });

  test.each<[string, string | undefined, string | undefined]>([
    ['the folder of the manifest', 'libs', 'apps/web'],
    ['a folder above it', 'libs', './apps/'],
    ['the whole repository', 'libs', '.'],
    ['the root', 'libs', '/'],
    ['a folder, where the other one has none', undefined, 'apps'],
    ['a folder, where the other begins alike', 'apps/we', 'apps/web'],
  ])('the one that is made of %s', (_, first, second) => {
    expect(found([source(REPOSITORY, first), source(REPOSITORY, second)])).toBe(OURS);
  });

  test('none, where two would do at different commits', () => {
    for (const [first, second] of [
      ['apps', 'apps/web'],
      ['libs', 'charts'],
      [undefined, undefined],
    ])
      expect(found([source(REPOSITORY, first), source(REPOSITORY, second)])).toBe('unknown');
    expect(found([source(REPOSITORY, 'libs'), source(REPOSITORY, 'charts')], [OURS, OURS])).toBe(OURS);
  });
});

describe('git is asked about', () => {
  const asked = (more: Partial<Application>) => applicationRevisions(application(more), FACTS);

  test('the commits in force, applied and before, each once, and no version', () => {
    const history = [OLD, 'v1.2.3', OURS].map((revision) => ({ revisions: [revision], at: time(20) }));
    expect(asked({ revisions: [LATER], applied: [OURS], history })).toEqual([LATER, OURS, OLD]);
    expect(asked({ revisions: [], applied: [] })).toEqual([]);
  });

  test('the commit that people wrote alone, where another is made from it', () => {
    expect(asked({ hydrates: true, hydrated: { dry: OURS, made: LATER }, revisions: [LATER] })).toEqual([
      OURS,
    ]);
  });

  test('nothing, where our source cannot be told', () => {
    const sources = [source('https://github.com/example/a'), source('https://github.com/example/b')];
    expect(asked({ sources, hydrates: true, hydrated: { dry: OURS, made: LATER } })).toEqual([]);
  });
});
