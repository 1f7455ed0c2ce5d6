import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { mergePull } from '../../src/adapters/local/person.ts';
import { type GitHub, startGitHub } from '../support/github/github.ts';
import { reconcileJob, trimtabHere } from '../support/in-process.ts';
import { blueprintText, deploymentText, type Reading, snapshotText } from '../support/repository.ts';
import { git, repository, write } from '../support/terminal.ts';

const NAMES = ['web', 'api'];
const shop = (rest = '', scaling = '    cooldown_period: 1m') => ({
  ...Object.fromEntries(
    NAMES.map((name) => [`blueprints/${name}/blueprint.yaml`, blueprintText(name, { rest, scaling })]),
  ),
  ...Object.fromEntries(NAMES.map((name) => [`${name}.yaml`, deploymentText(name)])),
});
const SLOW = { replicas: 3, more: { latency_p95: 900, error_rate: 0.5 } };

describe('on GitHub', () => {
  async function run(
    github: GitHub,
    time: string,
    services: Record<string, Reading>,
    command: 'reconcile' | 'verify' = 'reconcile',
  ) {
    const now = `2026-02-10T${time}:00Z`;
    return reconcileJob(github, now, snapshotText(services, now), command);
  }
  const everything = (github: GitHub) =>
    JSON.stringify([
      git(github.repo.dir, 'for-each-ref'),
      github.pulls(),
      [...github.repo.statuses].map(([sha, by]) => [sha, [...by]]),
    ]);

  test('a label on anybody’s pull request stops all writing, in one call; reports and verdicts go on, and so does everything once it is off', async () => {
    const github = await startGitHub(shop());
    await run(github, '18:30', { web: {}, api: { cpu: 0.6 } });
    github.person.merge(1);
    const number = github.person.open('fix-typo', { 'README.md': 'hello\n' });
    github.pull(number).labels.push('trimtab-pause');
    const before = everything(github);
    const stopped = await run(github, '18:50', { web: { replicas: 3, cpu: 0.6 }, api: {} });
    expect(stopped).toMatchObject({
      code: 0,
      calls: ['POST /graphql'],
      changed: false,
    });
    expect(stopped.summary).toMatch(
      /\*\*Paused, nothing is written:\*\* #\S*2 carries the label trimtab-pause[\s\S]*\| api \| scale_up \| 2 → 3 \|/,
    );
    expect(stopped.log).toMatch(/verify {2}web #1: success/);
    expect((await run(github, '18:55', { web: SLOW, api: {} }, 'verify')).log).toMatch(/verify {2}web #1: /);
    expect(everything(github)).toBe(before);
    github.person.close(number);
    await run(github, '19:00', { web: { replicas: 3, cpu: 0.6 }, api: {} });
    expect(github.pull(1).comments).toMatchObject([{ body: expect.stringMatching(/Verification: success/) }]);
    expect(github.pull(3)).toMatchObject({ branch: 'trimtab/api', state: 'open' });
  });

  test('paused from the first day on, not even the ledger is made', async () => {
    const github = await startGitHub({ ...shop(), 'trimtab.yaml': 'paused: true\n' });
    const { summary, calls } = await run(github, '18:30', { web: {}, api: {} });
    expect(summary).toMatch(/nothing is written:\*\* paused: true in trimtab\.yaml/);
    expect({ calls, refs: git(github.repo.dir, 'for-each-ref', '--format=%(refname)').trim() }).toEqual({
      calls: ['POST /graphql'],
      refs: 'refs/heads/main',
    });
    github.person.commit({ 'trimtab.yaml': 'paused: false\n' });
    expect((await run(github, '18:40', { web: {}, api: {} })).changed).toBe(true);
  });
});

describe('on the local forge', () => {
  const run = (
    dir: string,
    time: string,
    services: Record<string, Reading>,
    command: 'reconcile' | 'verify' = 'reconcile',
  ) => {
    const now = `2026-02-10T${time}:00Z`;
    write(dir, { 's.json': snapshotText(services, now) });
    return trimtabHere(dir, command, '--snapshot', 's.json', '--now', now);
  };
  const pull = (dir: string, number: number) =>
    JSON.parse(readFileSync(join(dir, `.git/trimtab-forge/pulls/${number}.json`), 'utf8'));

  test('paused in the configuration, a run leaves no trace and still says what it would do', async () => {
    const dir = repository({ ...shop(), 'trimtab.yaml': 'paused: true\n' });
    const { code, stdout, stderr } = await run(dir, '18:30', { web: {}, api: {} });
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr: 'paused, nothing is written: paused: true in trimtab.yaml\n',
    });
    expect(stdout).toMatch(
      /Paused, nothing is written: paused: true in trimtab\.yaml\n[\s\S]*web +scale up 2 → 3 {2}allowed/,
    );
    expect([
      existsSync(join(dir, 'logs')),
      existsSync(join(dir, '.git/trimtab-forge')),
      git(dir, 'branch').trim(),
    ]).toEqual([false, false, '* main']);
    expect(readFileSync(join(dir, '.git/info/exclude'), 'utf8')).not.toMatch(/logs/);
  });

  test('the label stops a timeout, an update and a rollback; without it all of them happen', async () => {
    const approval =
      'governance: {requires_approval: [scale_within_limits], approval_workflow: {approvers: [ada], timeout: 1h, auto_reject_on_timeout: true}}';
    const dir = repository(shop(approval));
    await run(dir, '18:30', { web: {}, api: {} });
    const path = join(dir, '.git/trimtab-forge/pulls/1.json');
    write(dir, {
      '.git/trimtab-forge/pulls/1.json': JSON.stringify({ ...pull(dir, 1), labels: ['trimtab-pause'] }),
    });
    const before = readFileSync(path, 'utf8');
    expect((await run(dir, '20:00', { web: { cpu: 0.6 }, api: {} })).stderr).toMatch(
      /^paused, nothing is written: #1 carries the label trimtab-pause\n$/,
    );
    expect(readFileSync(path, 'utf8')).toBe(before);
    write(dir, { '.git/trimtab-forge/pulls/1.json': JSON.stringify({ ...pull(dir, 1), labels: [] }) });
    expect((await run(dir, '20:01', { web: {}, api: {} })).stderr).toMatch(
      /close {3}api: Nobody approved[\s\S]*close {3}web: Nobody approved/,
    );
    expect(readdirSync(join(dir, '.git/trimtab-forge/pulls'))).toHaveLength(2);
  });

  test('one service that is paused keeps its pull request, which waits until it goes on, and holds up no other', async () => {
    const approval =
      'governance: {requires_approval: [scale_within_limits], approval_workflow: {approvers: [ada], timeout: 1h, auto_reject_on_timeout: true}}';
    const dir = repository(shop(approval));
    await run(dir, '18:30', { web: {}, api: {} });
    const text = readFileSync(join(dir, 'blueprints/web/blueprint.yaml'), 'utf8');
    write(dir, { 'blueprints/web/blueprint.yaml': text.replace('spec:\n', 'spec:\n  paused: true\n') });
    git(dir, 'commit', '--quiet', '--all', '--message', 'leave web alone');
    const before = pull(dir, pull(dir, 1).head.branch === 'trimtab/web' ? 1 : 2);
    expect((await run(dir, '20:00', { web: { cpu: 0.6 }, api: {} })).stderr).toMatch(
      /close {3}api: Nobody approved[\s\S]*hold {4}web: the service is paused/,
    );
    const held = { state: 'pending', description: 'held: the service is paused' };
    expect(pull(dir, before.number)).toMatchObject({
      state: 'open',
      head: before.head,
      comments: [],
      statuses: { [before.head.sha]: held },
    });
  });

  test('a failed change of a paused service is told and not taken back', async () => {
    const dir = repository(
      shop('  performance: {latency_p95_target: 200ms}', '    scale_down_stabilization: 0s'),
    );
    await run(dir, '18:30', { web: { cpu: 0.1, more: { latency_p95: 40 } }, api: { cpu: 0.6 } });
    await mergePull(dir, 1, { by: 'ada', now: new Date('2026-02-10T18:31:00Z') });
    git(dir, 'reset', '--quiet', '--hard');
    const text = readFileSync(join(dir, 'blueprints/web/blueprint.yaml'), 'utf8');
    write(dir, { 'blueprints/web/blueprint.yaml': text.replace('spec:\n', 'spec:\n  paused: true\n') });
    git(dir, 'commit', '--quiet', '--all', '--message', 'leave web alone');
    const { stderr } = await run(dir, '18:55', {
      web: { replicas: 1, cpu: 0.2, more: { latency_p95: 900 } },
      api: { cpu: 0.6 },
    });
    expect(stderr).toMatch(/verify {2}web #1: failed: [\s\S]*no rollback of web: spec\.paused is true/);
    expect(readdirSync(join(dir, '.git/trimtab-forge/pulls'))).toEqual(['1.json']);
  });
});
