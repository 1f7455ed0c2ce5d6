import { describe, expect, test } from 'vitest';
import type { PullRequest } from '../../src/ports/pull-requests.ts';
import { comparePulls, type DesiredPull } from '../../src/pull-requests/compare.ts';
import { formatMarker, type Marker } from '../../src/pull-requests/marker.ts';
import { type Absence, orphanSteps } from '../../src/pull-requests/orphans.ts';
import { TIMED_OUT_LABEL } from '../../src/pull-requests/snooze.ts';
import { desiredStatus } from '../../src/pull-requests/status.ts';

const NOW = new Date('2026-02-10T18:30:00Z');
const HOUR = 3_600_000;
const ago = (hours: number) => new Date(NOW.getTime() - hours * HOUR).toISOString();
const LIMITS = { perRun: 20, maxOpen: 20, maxOpenPerOwner: 5, snoozeMs: 7 * 24 * HOUR, base: 'main' };

function marker(change: Partial<Marker> = {}): Marker {
  const base = {
    service: 'web',
    file: 'web.yaml',
    field: 'spec.replicas',
    from: 2,
    to: 3,
    tier: 'allowed',
    blueprint: 'b',
    blob: 'x',
    before: {},
  };
  return { ...base, ...change };
}

function desired(change: Partial<Marker> = {}, policy: Partial<DesiredPull['policy']> = {}): DesiredPull {
  const wanted = marker(change);
  return {
    kind: 'change',
    service: wanted.service,
    marker: wanted,
    policy: { owner: undefined, rejectAfter: undefined, ...policy },
  };
}

const none = (why = 'enough', replicas = 7): DesiredPull => ({
  kind: 'none',
  service: 'web',
  why,
  replicas,
  policy: { owner: undefined, rejectAfter: undefined },
});

function pull(about: Partial<Marker> = {}, change: Partial<PullRequest> = {}): PullRequest {
  const own = marker(about);
  return {
    number: 7,
    title: 't',
    body: formatMarker(own),
    state: 'open',
    author: 'trimtab',
    head: { branch: `trimtab/${own.service}`, sha: 'h1' },
    base: { branch: 'main' },
    commits: [{ sha: 'h1', parents: ['b0'], own: true }],
    conflicting: false,
    labels: [],
    reviews: [],
    status: null,
    created_at: ago(1),
    closed_at: null,
    closed_by: null,
    merged_at: null,
    merge_commit_sha: null,
    verification: null,
    ...change,
  };
}

const approval = { author: 'ada', state: 'APPROVED', sha: 'h1', submitted_at: ago(0.5) } as const;
const step = (wanted: DesiredPull, pulls: readonly PullRequest[] = []) =>
  comparePulls([wanted], pulls, LIMITS, NOW)[0];

describe('an open pull request', () => {
  test('is left on an equal fingerprint and an equal file on base, whatever the figures', () => {
    expect(step(desired({ before: { cpu_utilization: 0.99 } }), [pull()])).toMatchObject({
      kind: 'leave',
      why: 'unchanged',
    });
  });

  test.each([{ to: 4 }, { from: 1 }, { blueprint: 'c' }, { tier: 'requires_approval' }, { blob: 'y' }])(
    'is updated on %j',
    (change) => {
      expect(step(desired(change), [pull()])?.kind).toBe('update');
    },
  );

  test('moves an approved head only for a reversal, two replicas or a conflict', () => {
    const approved = (change: Partial<PullRequest> = {}) => [
      pull({ to: 4 }, { reviews: [approval], ...change }),
    ];
    expect(step(desired({ to: 3 }), approved())).toMatchObject({
      kind: 'leave',
      why: 'approved, and the change since is small',
    });
    expect(step(desired({ to: 4, blob: 'y' }), approved())?.kind).toBe('leave');
    expect(step(desired({ to: 6 }), approved())?.kind).toBe('update');
    expect(step(desired({ to: 1 }), approved())?.kind).toBe('update');
    expect(step(desired({ to: 4, blob: 'y' }), approved({ conflicting: true }))?.kind).toBe('update');
    expect(step(desired({ to: 3 }), approved({ reviews: [{ ...approval, sha: 'older' }] }))?.kind).toBe(
      'update',
    );
    expect(step(desired({ to: 3 }), approved({ reviews: [{ ...approval, author: 'trimtab' }] }))?.kind).toBe(
      'update',
    );
    expect(
      step(desired({ to: 3 }), approved({ reviews: [approval, { ...approval, state: 'DISMISSED' }] }))?.kind,
    ).toBe('update');
  });

  test('moves an approved head when its tier or its place changes', () => {
    const approved = [pull({ to: 4 }, { reviews: [approval] })];
    expect(step(desired({ to: 4, blob: 'y' }), approved)?.kind).toBe('leave');
    for (const change of [
      { tier: 'requires_approval' },
      { file: 'api.yaml' },
      { field: 'spec.count' },
      { from: 3 },
    ])
      expect({ change, kind: step(desired({ to: 4, ...change }), approved)?.kind }).toEqual({
        change,
        kind: 'update',
      });
  });

  test('waits while its service is paused, even beyond the timeout of its approval', () => {
    const waiting = [pull({ tier: 'requires_approval' }, { created_at: ago(2) })];
    const policy = { owner: undefined, rejectAfter: HOUR };
    const unknown = (why: string) => step({ kind: 'unknown', service: 'web', why, policy }, waiting);
    expect(unknown('paused')).toMatchObject({ kind: 'hold', why: 'the service is paused' });
    expect(unknown('metrics_missing')).toMatchObject({ kind: 'close', timedOut: true });
  });

  test('is closed, whatever is decided, once its service is observed only, unless it is a person’s', () => {
    const why = 'mode: observe in trimtab.yaml';
    const observed: DesiredPull = { ...desired(), kind: 'observed', why, marker: marker() };
    expect(step(observed, [pull({}, { reviews: [approval] })])).toMatchObject({
      kind: 'close',
      revoked: true,
      why: `The service is observed only now, so nothing is proposed for it (${why}).`,
    });
    const commits = [{ sha: 'h2', parents: ['h1'], own: false }];
    expect(step(observed, [pull({}, { commits })])).toMatchObject({ kind: 'leave', foreign: true });
    expect(step(observed)).toMatchObject({ kind: 'observe', marker: { from: 2, to: 3 }, why });
    const { marker: _, ...known } = observed;
    expect(step(known)).toMatchObject({ kind: 'leave', why });
  });

  test('for more outlives the need while Git states the count that it starts from; one for less does not', () => {
    const { from, to } = marker({});
    expect(to).toBeGreaterThan(from);
    expect(step(none('enough', from), [pull()])).toMatchObject({ kind: 'leave', foreign: false });
    expect(step(none('enough', from + 1), [pull()])).toMatchObject({ kind: 'close', why: 'enough' });
    const down = pull({ from: to, to: from });
    expect(step(none('enough', to), [down])).toMatchObject({ kind: 'close', why: 'enough' });
  });

  test('is closed by a complete contrary decision and left by anything less', () => {
    expect(step(none(), [pull()])).toMatchObject({ kind: 'close', why: 'enough', timedOut: false });
    expect(step({ ...none(), kind: 'unknown', why: 'metrics_missing' }, [pull()])).toMatchObject({
      kind: 'leave',
      why: 'metrics_missing',
    });
  });

  test('is a person’s once a person has committed; an update from base is not', () => {
    const [own] = pull().commits;
    const by = (parents: string[]) => ({ sha: 'h2', parents, own: false });
    const withCommits = (...commits: PullRequest['commits'][number][]) => [pull({}, { commits })];
    if (!own) throw new Error('no commit');
    expect(step(none(), withCommits(own, by(['h1'])))).toMatchObject({
      kind: 'leave',
      why: 'a person has committed to the branch',
      foreign: true,
    });
    expect(step(none(), withCommits(by(['b0'])))).toMatchObject({ kind: 'leave', foreign: true });
    expect(step(none(), withCommits(own, by(['h1', 'b1'])))?.kind).toBe('close');
  });

  test('that nobody approved in time is closed, unless it is approved', () => {
    const waiting = (reviews: PullRequest['reviews']) => [
      pull({ tier: 'requires_approval' }, { created_at: ago(2), reviews }),
    ];
    const wanted = desired({ tier: 'requires_approval' }, { rejectAfter: HOUR });
    expect(step(wanted, waiting([]))).toMatchObject({
      kind: 'close',
      why: 'Nobody approved it within the timeout of its approval workflow.',
      timedOut: true,
    });
    // It is over at the very moment of the timeout.
    const exactly = desired({ tier: 'requires_approval' }, { rejectAfter: 2 * HOUR });
    expect(step(exactly, waiting([]))?.kind).toBe('close');
    expect(step(wanted, waiting([approval]))?.kind).toBe('leave');
    expect(step(desired({ tier: 'requires_approval' }, { rejectAfter: 3 * HOUR }), waiting([]))?.kind).toBe(
      'leave',
    );
    // The word of somebody who is no approver ends no waiting; who is in a team is not known here.
    const by = (approvers: string[]) =>
      step(desired({ tier: 'requires_approval' }, { rejectAfter: HOUR, approvers }), waiting([approval]))
        ?.kind;
    expect([by([approval.author]), by(['somebody-else']), by(['@acme/sre'])]).toEqual([
      'leave',
      'close',
      'leave',
    ]);
  });

  test('against a branch that changes no longer go to is closed, whatever is decided', () => {
    const old = [pull({}, { base: { branch: 'old' }, reviews: [approval] })];
    const why = 'It stands against old, and changes go to main now.';
    for (const wanted of [desired(), none(), { ...none(), kind: 'unknown', why: 'cooldown' } as const])
      expect(step(wanted, old)).toMatchObject({ kind: 'close', why, timedOut: false, revoked: true });
    const rollback = pull({ reverts: 3 }, { head: { branch: 'trimtab/rollback--web', sha: 'h9' } });
    expect(step(desired(), [...old, rollback])?.kind).toBe('close');
    const theirs = [pull({}, { base: { branch: 'old' }, commits: [{ sha: 'h1', parents: [], own: false }] })];
    expect(step(desired(), theirs)).toMatchObject({
      kind: 'hold',
      why: 'it stands against old, and changes go to main now: aim it there or close it',
    });
  });

  test('waits while a rollback of its service is open', () => {
    const rollback = pull(
      { reverts: 3 },
      { number: 8, head: { branch: 'trimtab/rollback--web', sha: 'h9' } },
    );
    expect(step(desired(), [rollback])).toMatchObject({ kind: 'leave', why: 'the rollback #8 is open' });
  });
});

describe('a pull request of a service that nothing is decided about', () => {
  const removed: Absence = { kind: 'removed', why: 'gone' };
  const broken: Absence = { kind: 'broken', why: 'wrong' };
  const rollback = pull({ reverts: 3 }, { head: { branch: 'trimtab/rollback--web', sha: 'h9' } });
  const stepOf = (one: PullRequest, absence?: Absence, config?: string) =>
    orphanSteps([one], () => absence, config)[0];

  test('is closed where the blueprint is gone, and held where it may be mended or leads back', () => {
    expect(stepOf(pull(), removed)).toMatchObject({ kind: 'close', why: 'gone', revoked: true });
    expect(stepOf(pull(), broken)).toMatchObject({ kind: 'hold', why: 'wrong' });
    expect(stepOf(rollback, removed)).toMatchObject({ kind: 'hold', why: 'gone' });
    expect(stepOf(rollback, broken)).toMatchObject({ kind: 'hold', why: 'wrong' });
  });

  test('is left where it is a person’s, has ended, or belongs to another configuration or to no run', () => {
    const theirs = pull({}, { commits: [{ sha: 'h1', parents: [], own: false }] });
    const unmarked = pull({}, { body: 'Docs of trimtab' });
    const others = [theirs, unmarked, pull({}, { state: 'closed' }), pull({ config: 'eu/trimtab.yaml' })];
    for (const one of others) expect(stepOf(one, removed)).toBeUndefined();
    expect(stepOf(pull({ config: 'eu/trimtab.yaml' }), removed, 'eu/trimtab.yaml')?.kind).toBe('close');
    expect(stepOf(pull(), removed, 'eu/trimtab.yaml')).toBeUndefined();
    expect(stepOf(pull())).toBeUndefined();
  });
});

describe('a new pull request', () => {
  const ended = (change: Partial<PullRequest>) =>
    pull({}, { state: 'closed', closed_at: ago(24), closed_by: 'trimtab', ...change });

  test.each([
    ['a person closed the last one', ended({ closed_by: 'ada' }), 'snoozed: a person closed'],
    ['nobody approved the last one', ended({ labels: [TIMED_OUT_LABEL] }), 'snoozed: nobody approved'],
    [
      'a person reverted the last one',
      ended({ state: 'merged', merged_at: ago(24) }),
      'snoozed: a person reverted #7',
    ],
  ])('waits when %s, and only so long', (_, last, why) => {
    expect(step(desired(), [last])).toMatchObject({ kind: 'leave', why: expect.stringContaining(why) });
    const long = { closed_at: ago(200), merged_at: last.merged_at && ago(200) };
    expect(step(desired(), [{ ...last, ...long }])?.kind).toBe('create');
  });

  test('is opened when this tool closed, rolled back or moved on from the last one', () => {
    expect(step(desired(), [ended({})])?.kind).toBe('create');
    const merged = ended({ state: 'merged', merged_at: ago(24) });
    expect(step(desired({ from: 3, to: 4 }), [merged])?.kind).toBe('create');
    const rollback = {
      ...merged,
      number: 8,
      body: formatMarker(marker({ reverts: 7 })),
      head: { branch: 'trimtab/rollback--web', sha: 'h' },
    };
    expect(step(desired(), [merged, rollback])?.kind).toBe('create');
  });

  test('is not opened where nothing is to change', () => {
    expect(step(none())).toMatchObject({ kind: 'leave', why: 'enough' });
  });

  test('stays within the limits, first come first served', () => {
    const three = ['a', 'b', 'c'].map((service) =>
      desired({ service }, { owner: service === 'c' ? 'other' : 'team' }),
    );
    const kinds = (limits: Partial<typeof LIMITS>, pulls: PullRequest[] = []) =>
      comparePulls(three, pulls, { ...LIMITS, ...limits }, NOW).map((s) => s.kind);
    expect(kinds({ perRun: 2 })).toEqual(['create', 'create', 'leave']);
    expect(kinds({ maxOpen: 2 }, [pull({ service: 'x' })])).toEqual(['create', 'leave', 'leave']);
    expect(kinds({ maxOpen: 3 }, [pull({ service: 'x' })])).toEqual(['create', 'create', 'leave']);
    expect(kinds({ maxOpen: 3 }, [pull({ service: 'x' }, { state: 'closed' })])).toEqual(
      Array(3).fill('create'),
    );
    expect(kinds({ maxOpenPerOwner: 1 })).toEqual(['create', 'leave', 'create']);
    expect(kinds({ maxOpenPerOwner: 2 })).toEqual(Array(3).fill('create'));
    expect(kinds({ maxOpenPerOwner: 1 }, [pull({ service: 'a' })])).toEqual(['leave', 'leave', 'create']);
  });
});

describe('the governance status', () => {
  const facts = {
    approvers: ['@acme/sre'],
    members: new Map([['@acme/sre', ['ada']]]),
    owners: [],
    unconfirmed: null,
    forbidden: false,
    validFor: 24 * HOUR,
  };
  const status = (about: Partial<Marker>, change: Partial<PullRequest> = {}, more = {}) =>
    desiredStatus(pull(about, change), { ...facts, ...more }, NOW);

  test('follows the tier and the approval of the very head', () => {
    expect(status({})).toMatchObject({ state: 'success' });
    expect(status({ tier: 'requires_approval' })).toEqual({
      state: 'pending',
      description: 'waiting for @acme/sre',
    });
    expect(status({ tier: 'requires_approval' }, { reviews: [approval] })).toMatchObject({
      state: 'success',
    });
    expect(
      status({ tier: 'requires_approval' }, { reviews: [{ ...approval, author: 'eve' }] }),
    ).toMatchObject({ state: 'pending' });
    expect(status({ tier: 'forbidden' })).toMatchObject({ state: 'failure' });
  });

  test('is pending once no run has confirmed the decision for long enough', () => {
    const since = (hours: number) => ({ unconfirmed: { since: ago(hours), why: 'metrics_missing' } });
    expect(status({}, {}, since(23)).state).toBe('success');
    expect(status({}, {}, since(24))).toEqual({
      state: 'pending',
      description: `no run has confirmed this decision since ${ago(24)}: metrics_missing`,
    });
  });

  test('is a failure once policy forbids the change, whoever has approved it', () => {
    expect(status({}, { reviews: [approval] }, { forbidden: true })).toEqual({
      state: 'failure',
      description: 'forbidden by policy',
    });
  });
});

test('one of several jobs opens its share of what the limits leave, and says so', () => {
  const share = { run: 2, open: 9, ofOwner: () => 1 };
  const wanted = ['a', 'b', 'c', 'd'].map((service) =>
    desired({ service }, { owner: service < 'c' ? 'team' : undefined }),
  );
  const steps = comparePulls(wanted, [], { ...LIMITS, share }, NOW);
  expect(steps.map((step) => ('why' in step ? step.why : step.kind))).toEqual([
    'create',
    'held back: max_open_per_owner allows 5 open pull requests of team, 1 more of them here',
    'create',
    'held back: per_run allows 20 new pull requests, 2 more of them here',
  ]);
});
