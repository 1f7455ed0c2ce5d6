import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseOptions } from '../../src/commands/options.ts';
import { reconcile } from '../../src/commands/reconcile.ts';
import { copyGitHub, environmentOf, type GitHub, startGitHub, TOKEN } from '../support/github/github.ts';
import type { Fault } from '../support/github/server.ts';
import { blueprintText, deploymentText, snapshotText } from '../support/repository.ts';
import { git, write } from '../support/terminal.ts';

const START = '2026-02-10T18:30:00Z';
const LATER = '2026-02-10T18:45:00Z';
const approval = `governance:
  requires_approval: [scale_within_limits]
  approval_workflow: {approvers: [ada, "@acme/sre"]}
`;
const files = {
  'blueprints/gone/blueprint.yaml': blueprintText('gone', { scaling: '    scale_down_stabilization: 0s' }),
  'blueprints/done/blueprint.yaml': blueprintText('done'),
  'blueprints/fresh/blueprint.yaml': `${blueprintText('fresh')}${approval}`,
  'blueprints/more/blueprint.yaml': blueprintText('more'),
  ...Object.fromEntries(
    ['gone', 'done', 'fresh', 'more'].map((name) => [`apps/${name}.yaml`, deploymentText(name)]),
  ),
  'trimtab.yaml': 'proposals: {labels: [capacity]}\n',
};

function run(github: GitHub, now: string) {
  const options = parseOptions('reconcile', [
    '--repo',
    github.clone,
    '--snapshot',
    join(github.clone, 's.json'),
  ]);
  return reconcile(options, new Date(now), environmentOf(github));
}

/** Three open pull requests; then one is merged, one is no longer needed, one wants more, and a fourth service starts. */
async function midway(): Promise<GitHub> {
  const github = await startGitHub(files, { login: 'trimtab-bot[bot]', kind: 'app' });
  write(github.clone, { 's.json': snapshotText({ gone: { cpu: 0.2 }, done: {}, more: {} }, START) });
  expect((await run(github, START)).failures).toEqual([]);
  github.person.merge(github.pulls().find((pull) => pull.branch === 'trimtab/done')?.number ?? 0);
  github.person.commit({
    'blueprints/more/blueprint.yaml': blueprintText('more', { scaling: '    scale_up_increment: 2' }),
  });
  github.repo.now = LATER;
  const figures = { gone: { cpu: 0.6 }, done: { replicas: 3, cpu: 0.6 }, more: {}, fresh: {} };
  write(github.clone, { 's.json': snapshotText(figures, LATER) });
  return github;
}

/** The same once more, without playing it again. */
async function copyOf(github: GitHub): Promise<GitHub> {
  return copyGitHub(github, { login: 'trimtab-bot[bot]', kind: 'app' });
}

function state(github: GitHub) {
  const ledger = git(
    github.repo.dir,
    'show',
    'trimtab-ledger:logs/agent-decisions/2026-02-10/multi-service.log',
  );
  const events = ledger
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  return {
    pulls: github
      .pulls()
      .map(({ comments, updated_at: _, merge_commit: __, reviewers, labels, sha, body, ...pull }) => ({
        ...pull,
        body: body.replaceAll(github.clone, '.'),
        labels: [...labels].sort(),
        reviewers: [...new Set(reviewers)].sort(),
        comments: comments.map(({ body }) => body),
        status: withoutPort(github, github.repo.statuses.get(sha)?.get('trimtab/governance')),
        change: pull.state === 'open' ? git(github.repo.dir, 'diff', 'main', sha) : '',
      })),
    branches: github.branches().filter((name) => github.pulls('open').some((pull) => pull.branch === name)),
    events: [
      ...new Set(events.map((e) => `${e.event_type} ${e.service} ${e.outcome} ${e.pull ?? ''}`)),
    ].sort(),
  };
}

/** Its link leads to the double, which is at another port each time. */
function withoutPort(github: GitHub, status: { readonly targetUrl?: string | null } | undefined) {
  return status && { ...status, targetUrl: status.targetUrl?.replace(github.server.url, '') };
}

const FAULTS: Readonly<Record<string, Fault>> = {
  '401': { kind: 'status', status: 401 },
  '403': { kind: 'status', status: 403 },
  '404': { kind: 'status', status: 404 },
  '409': { kind: 'status', status: 409 },
  '422': { kind: 'status', status: 422 },
  '429 with retry-after': { kind: 'status', status: 429, retryAfter: 1 },
  '429 without': { kind: 'status', status: 429 },
  '500': { kind: 'status', status: 500 },
  '502': { kind: 'status', status: 502 },
  'a cut connection': { kind: 'cut' },
  'invalid JSON': { kind: 'garbage' },
  'a lost answer': { kind: 'lost' },
};

const NAMES = Object.keys(FAULTS);
/** All faults at every call take minutes: here every other call meets a lost answer, and each of the rest one of the others. */
const some = (call: number): string[] =>
  process.env.TRIMTAB_ALL_FAULTS
    ? NAMES
    : [call % 2 === 0 ? 'a lost answer' : (NAMES[((call - 1) / 2) % (NAMES.length - 1)] ?? '')];

test('whatever call of a run fails, a clean run leads to the state of an undisturbed one', {
  timeout: 7_200_000,
}, async () => {
  const start = await midway();
  const undisturbed = await copyOf(start);
  const before = undisturbed.server.requests.length;
  expect((await run(undisturbed, LATER)).failures).toEqual([]);
  const calls = undisturbed.server.requests.length - before;
  expect(calls).toBeGreaterThan(8);
  console.log(`${calls} calls`);
  await run(undisturbed, LATER);
  const expected = state(undisturbed);
  for (let call = 1; call <= calls; call += 1) {
    for (const name of some(call)) {
      const github = await copyOf(start);
      const fault = FAULTS[name];
      if (fault) github.server.faults.set(github.server.requests.length + call, fault);
      await run(github, LATER).catch((error: Error) => expect(error.message).not.toContain(TOKEN));
      const { failures } = await run(github, LATER);
      expect({ call, name, failures }).toEqual({ call, name, failures: [] });
      expect({ call, name, ...state(github) }).toEqual({ call, name, ...expected });
      await github.stop();
    }
  }
});

test('two runs at the same time end in one consistent state', async () => {
  const github = await midway();
  await Promise.allSettled([run(github, LATER), run(github, LATER)]);
  const { failures } = await run(github, LATER);
  expect(failures).toEqual([]);
  const open = github.pulls('open').map((pull) => pull.branch);
  expect(open.sort()).toEqual(['trimtab/fresh', 'trimtab/more']);
  for (const pull of github.pulls()) expect(pull.comments.length).toBeLessThanOrEqual(1);
});
