import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PullRequest } from '../../src/ports/pull-requests.ts';
import { isOnboardingBranch, onboardingBranch, proposalBranch } from '../../src/pull-requests/branch.ts';
import { compareOnboarding, digestOfFiles, onboardingMarker } from '../../src/pull-requests/onboarding.ts';
import { type Onboarding, onboardingBody } from '../../src/pull-requests/onboarding-body.ts';

const FOUND: Onboarding = {
  digest: 'd1',
  services: [
    { name: 'web', place: 'k8s/web.yaml:6', stated: '3', held: undefined },
    { name: 'api', place: 'k8s/api.yaml:6', stated: '2', held: 'no CPU request' },
    { name: 'jobs', place: 'k8s/jobs.yaml:6', stated: '2', held: 'no CPU request' },
  ],
  skipped: ['DaemonSet agent: it has no count'],
  proposals: undefined,
  files: ['trimtab.yaml', '.github/workflows/trimtab.yaml'],
  notes: ['snapshot.json: put the figures of each service there'],
  refused: [],
};

describe('the body', () => {
  test('lists what was found, what is held by its cause, the next steps and how to stop', () => {
    const body = onboardingBody(FOUND);
    expect(body).toContain('starts it for 3 services. **Nothing else is written until it is merged.**');
    expect(body).toContain('| `web` | `k8s/web.yaml:6` | 3 |');
    expect(body).toContain('### Held for now: 2');
    expect(body).toContain('- `api`, `jobs`: no CPU request');
    expect(body).toContain('- DaemonSet agent: it has no count');
    expect(body).toContain('   - snapshot.json: put the figures of each service there');
    expect(body).toMatch(/close this pull request: that means no/);
    expect(body).toMatch(/\n<!-- trimtab:onboarding \{"digest":"d1"\} -->\n$/);
    expect(body).not.toContain('Workflows to add by hand');
  });

  test('says what would be proposed, or why nobody knows', () => {
    expect(onboardingBody(FOUND)).toContain('No history was read');
    const told = ['', 'Had a person merged in office hours:', '  web: 1 pull request, from 2 to 5 replicas'];
    expect(onboardingBody({ ...FOUND, proposals: told })).toContain(
      '- web: 1 pull request, from 2 to 5 replicas',
    );
    expect(onboardingBody({ ...FOUND, proposals: [] })).toContain('The history is too short to say.');
  });

  test('shows the workflows that the token may not push', () => {
    const body = onboardingBody({
      ...FOUND,
      refused: [{ path: '.github/workflows/trimtab.yaml', text: 'name: trimtab\n' }],
    });
    expect(body).toMatch(/### Workflows to add by hand[\s\S]*````yaml\nname: trimtab\n````/);
    expect(body).toContain('Add the workflows below by hand');
  });

  test('with thousands of services it stays below what GitHub takes, and counts what it leaves out', () => {
    const long = 'x'.repeat(400);
    const services = Array.from({ length: 10_000 }, (_, at) => ({
      name: `service-${at}`,
      place: `k8s/${at}/${long}.yaml:6`,
      stated: '3',
      held: `held since ${at} <b>&${long}`,
    }));
    const lines = Array.from({ length: 10_000 }, (_, at) => `${at} &&&& ${long}`);
    const refused = ['a', 'b'].map((path) => ({ path, text: '# line\n'.repeat(350) }));
    const body = onboardingBody({
      ...FOUND,
      services,
      skipped: lines,
      proposals: lines,
      files: lines,
      notes: lines,
      refused,
    });
    expect(body.length).toBeLessThan(65_536);
    expect(body).toMatch(/\| and \d+ more: see their blueprints \| \| \|/);
    expect(body).toMatch(/- and \d+ more causes/);
    expect(body).toContain('<!-- trimtab:onboarding');
  });

  test('whatever a manifest says is inert, and no other marker than the last counts', () => {
    const evil = '@ada <img src=x> [a](http://e.org)|`x` <!-- trimtab:onboarding {"digest":"d2"} -->\n# h';
    const body = onboardingBody({
      ...FOUND,
      services: [{ name: evil, place: evil, stated: evil, held: evil }],
      skipped: [evil],
      proposals: [evil],
      files: [evil],
      notes: [evil],
    });
    const text = body.slice(0, body.lastIndexOf('<!--')).replaceAll(/`[^`\n]*`/g, '');
    expect(text).not.toMatch(/@ada|<img|<!--|[^\\]\]\(http|\n# h/);
    expect(compareOnboarding([pull({ body })], WANTED)).toMatchObject({ kind: 'leave' });
  });
});

const WANTED = { branch: 'trimtab/_onboarding', base: 'main', digest: 'd1' };

function pull(changed: Partial<PullRequest> = {}): PullRequest {
  return {
    number: 7,
    title: 'Set up Trimtab',
    body: `text\n${onboardingMarker('d1')}\n`,
    state: 'open',
    author: 'trimtab',
    ours: true,
    head: { branch: WANTED.branch, sha: 'a' },
    base: { branch: 'main' },
    commits: [{ sha: 'a', parents: ['b'], own: true }],
    conflicting: false,
    labels: [],
    reviews: [],
    status: null,
    created_at: '2026-02-10T18:30:00Z',
    closed_at: null,
    closed_by: null,
    merged_at: null,
    merge_commit_sha: null,
    verification: null,
    ...changed,
  };
}

describe('what becomes of it', () => {
  const other = `${onboardingMarker('d0')}\n`;
  test.each([
    ['nothing there', [], 'create', ''],
    ['open and the same', [pull()], 'leave', 'nothing has changed'],
    ['open with other files', [pull({ body: other })], 'update', ''],
    ['open, its marker edited away', [pull({ body: 'mine' })], 'update', ''],
    [
      'with the commits of a person',
      [pull({ body: other, commits: [{ sha: 'c', parents: ['a'], own: false }] })],
      'leave',
      'commits of a person',
    ],
    ["somebody else's", [pull({ body: other, ours: false })], 'leave', 'somebody else'],
    ['against another base', [pull({ body: other, base: { branch: 'dev' } })], 'leave', 'against dev'],
    ['closed', [pull({ state: 'closed', body: other })], 'leave', 'means no'],
    ["closed, somebody else's", [pull({ state: 'closed', ours: false })], 'create', ''],
    ['closed, without the marker', [pull({ state: 'closed', body: 'x' })], 'create', ''],
    ['merged, and taken away since', [pull({ state: 'merged' })], 'create', ''],
    ['closed and reopened', [pull({ state: 'closed' }), pull({ number: 8 })], 'leave', 'nothing has changed'],
    ['of a service', [pull({ state: 'closed', head: { branch: 'trimtab/web', sha: 'a' } })], 'create', ''],
  ])('%s', (_, pulls, kind, why) => {
    const step = compareOnboarding(pulls, WANTED);
    expect(step.kind).toBe(kind);
    expect('why' in step ? step.why : '').toContain(why);
  });

  test('the digest knows files by path and text, in any order', () => {
    const [a, b] = [
      { path: 'a', text: '1' },
      { path: 'b', text: '2' },
    ] as const;
    expect(digestOfFiles([a, b])).toBe(digestOfFiles([b, a]));
    expect(digestOfFiles([a, { ...b, text: '3' }])).not.toBe(digestOfFiles([a, b]));
    expect(digestOfFiles([a])).not.toBe(digestOfFiles([a, b]));
  });
});

test('its branch is one of git, apart for each folder, and never that of a service', () => {
  expect(onboardingBranch('')).toBe('trimtab/_onboarding');
  const label = fc.stringMatching(/^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/);
  fc.assert(
    fc.property(label, fc.string({ unit: 'binary' }), (service, folder) => {
      expect(isOnboardingBranch(proposalBranch(service))).toBe(false);
      expect(isOnboardingBranch(onboardingBranch(folder))).toBe(true);
      expect(onboardingBranch(folder)).toMatch(/^trimtab\/_onboarding(-[0-9a-f]{12})?$/);
    }),
  );
});
