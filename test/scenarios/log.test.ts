import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { runAction } from '../support/action.ts';
import { type GitHub, startGitHub } from '../support/github/github.ts';
import { blueprintText, deploymentText, snapshotText } from '../support/repository.ts';
import { folder, git, repository, trimtab, write } from '../support/terminal.ts';

const CLI = fileURLToPath(new URL('../../.bundle/cli.js', import.meta.url));
const NAMES = ['web', 'api', 'job'];
const SHOP = {
  ...Object.fromEntries(NAMES.map((name) => [`blueprints/${name}/blueprint.yaml`, blueprintText(name)])),
  ...Object.fromEntries(NAMES.map((name) => [`${name}.yaml`, deploymentText(name)])),
};
const DAY = 'logs/agent-decisions/2026-02-10/multi-service.log';

function failedAt(time: string, service: string): string {
  const about = {
    agent_id: 'trimtab',
    service,
    blueprint_version: null,
    operation: 'scale_within_limits',
    classification: 'allowed',
  };
  const event = {
    timestamp: `2026-02-10T${time}:00Z`,
    event_type: 'verification',
    ...about,
    rationale: 'slow',
    outcome: 'failed',
  };
  return `${JSON.stringify({ ...event, duration: '600s' })}\n`;
}

const THREE = (service: string) =>
  ['15:00', '16:00', '17:00'].map((time) => failedAt(time, service)).join('');

const now = '2026-02-10T17:30:00Z';

describe('in the work tree', () => {
  function shop(log: string): string {
    return repository({
      ...SHOP,
      [DAY]: log,
      's.json': snapshotText(Object.fromEntries(NAMES.map((name) => [name, {}])), now),
    });
  }
  const plan = (dir: string) => trimtab(dir, 'plan', '--snapshot', 's.json', '--now', now).stdout;

  test('log prints one line an event, oldest first, whatever the order in which they were written', () => {
    const dir = shop(failedAt('16:00', 'web') + failedAt('15:00', 'api') + failedAt('17:00', 'web'));
    expect(trimtab(dir, 'log').stdout).toBe(
      ['15:00:00Z  api', '16:00:00Z  web', '17:00:00Z  web']
        .map((start) => `2026-02-10T${start}  verification failed (allowed; after 600s): slow\n`)
        .join(''),
    );
    const times = (...args: string[]) =>
      (JSON.parse(trimtab(dir, 'log', ...args, '--format', 'json').stdout) as { timestamp: string }[]).map(
        ({ timestamp }) => timestamp.slice(11, 16),
      );
    expect(times('web')).toEqual(['16:00', '17:00']);
    expect(times('--since', '2h', '--now', '2026-02-10T18:00:00Z')).toEqual(['16:00', '17:00']);
    expect(times('api', '--since', '2026-02-10T16:30:00Z')).toEqual([]);
    expect(trimtab(dir, 'log', '--format', 'markdown').stdout.split('\n')).toHaveLength(6);
  });

  test('log without events says so; a name that nobody bears is a mistake, one without events is none', () => {
    const dir = shop('');
    expect(trimtab(dir, 'log')).toEqual({ code: 0, stdout: '', stderr: 'no events\n' });
    expect(trimtab(dir, 'log', 'web')).toMatchObject({ code: 0, stderr: 'no events\n' });
    expect(trimtab(dir, 'log', '--format', 'json').stdout).toBe('[]\n');
    expect(trimtab(dir, 'log', 'wbe')).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringMatching(/a service "wbe"\. Known: api, job, web/),
    });
  });

  test('log prints what is sound of a broken ledger, and fails with the line', () => {
    const dir = shop(`${failedAt('16:00', 'web')}oops\n${failedAt('17:00', 'api')}`);
    const { code, stdout, stderr } = trimtab(dir, 'log');
    expect({ code, lines: stdout.trim().split('\n').length, stderr }).toEqual({
      code: 1,
      lines: 2,
      stderr: expect.stringMatching(/multi-service\.log:2: not a ledger event/),
    });
  });

  test('what a service’s name or a rationale hides cannot steer a terminal or a page', () => {
    const evil = JSON.stringify({
      ...JSON.parse(failedAt('16:00', 'web')),
      service: 'web\u001b[2J',
      rationale: '<img src=x> @all\n::error::x',
    });
    const dir = shop(`${evil}\n`);
    expect(trimtab(dir, 'log').stdout).not.toContain('\u001b');
    expect(trimtab(dir, 'log').stdout).not.toMatch(/^::error/m);
    expect(trimtab(dir, 'log', '--format', 'markdown').stdout).not.toMatch(/<img|@all/);
  });

  test('a ledger of a hundred thousand events is printed whole, and to a reader that stops early without a complaint', () => {
    const dir = folder({ [DAY]: failedAt('16:00', 'web').repeat(100_000) });
    expect(trimtab(dir, 'log').stdout.split('\n')).toHaveLength(100_001);
    const cut = spawnSync('bash', ['-o', 'pipefail', '-c', `"${process.execPath}" "${CLI}" log | head -1`], {
      cwd: dir,
      encoding: 'utf8',
    });
    expect(cut).toMatchObject({
      status: 0,
      stderr: '',
      stdout: expect.stringMatching(/^2026-02-10T16:00:00Z {2}web/),
    });
  });

  test('log needs no git', () => {
    const dir = folder({ [DAY]: failedAt('16:00', 'web') });
    expect(trimtab(dir, 'log', 'web').stdout).toMatch(/verification failed/);
  });

  test('a breaker that is open is reset by hand, for its own service alone, and the log says by whom and why', () => {
    const dir = shop(THREE('web') + THREE('api'));
    expect(plan(dir).match(/circuit_open/g)).toHaveLength(2);
    expect(
      trimtab(dir, 'breaker', 'reset', 'web', '--reason', 'index rebuilt', '--now', '2026-02-10T17:20:00Z'),
    ).toMatchObject({
      code: 0,
      stdout: 'web: the circuit was open after 3 failed; it is closed, and counting starts anew\n',
    });
    expect(plan(dir)).toMatch(/api +no action \(circuit_open\)[\s\S]*web +scale up 2 → 3/);
    expect(trimtab(dir, 'log', 'web').stdout).toMatch(
      /17:20:00Z {2}web {2}breaker_reset closed by .+: index rebuilt\n$/,
    );
    expect(trimtab(dir, 'breaker', 'reset', 'web', '--now', now).stdout).toMatch(/nothing to reset/);
    expect(readFileSync(join(dir, DAY), 'utf8').trim().split('\n')).toHaveLength(7);
  });

  test('by a clock that is behind a reset still comes after the failures that it forgives', () => {
    const dir = shop(THREE('web'));
    trimtab(dir, 'breaker', 'reset', 'web', '--now', '2026-02-10T16:30:00Z');
    expect(plan(dir)).toMatch(/web +scale up/);
  });

  test.each([
    [
      ['reset', 'wbe'],
      /breaker reset wbe: no sound blueprint has this metadata\.name\. Known: api, job, web/,
    ],
    [['reset'], /name the service/],
    [['open', 'web'], /breaker open: the only thing/],
  ])('breaker %s is a mistake that is explained', (words, expected) => {
    const dir = shop(THREE('web'));
    expect(trimtab(dir, 'breaker', ...words)).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(expected),
    });
    expect(readFileSync(join(dir, DAY), 'utf8')).toBe(THREE('web'));
  });

  test('on a broken ledger nothing is reset', () => {
    const dir = shop(`oops\n${THREE('web')}`);
    expect(trimtab(dir, 'breaker', 'reset', 'web', '--now', now)).toMatchObject({
      code: 1,
      stdout: expect.stringMatching(/^nothing is reset: .*multi-service\.log:1/),
    });
  });
});

describe('on GitHub', () => {
  /** The ledger's branch as runs of earlier today have left it. */
  async function shop(): Promise<GitHub> {
    const github = await startGitHub(SHOP);
    const work = folder({ [DAY]: NAMES.map(THREE).join('') });
    git(work, 'init', '--quiet', '--initial-branch=trimtab-ledger');
    git(work, 'add', '--all');
    git(work, 'commit', '--quiet', '--message', 'events');
    git(work, 'push', '--quiet', github.repo.dir, 'trimtab-ledger');
    write(github.clone, {
      'measured.json': snapshotText(
        Object.fromEntries(NAMES.map((name) => [name, {}])),
        '2026-02-10T17:30:00Z',
      ),
    });
    return github;
  }

  test('log reads the branch and asks the API nothing; the summary is a table', async () => {
    const github = await shop();
    const { code, log, summary } = await runAction(github, {
      command: 'log',
      service: 'web',
      since: '2h',
      now,
    });
    expect({ code, requests: github.server.requests }).toEqual({ code: 0, requests: [] });
    expect(log.match(/verification failed/g)).toHaveLength(2);
    expect(summary).toMatch(/^\| time \| service \| event \| why \|\n\|---/);
  });

  test('resets from processes at the same time all arrive; then the run goes on', async () => {
    const github = await shop();
    const actor = { GITHUB_ACTOR: 'ada' };
    const resets = await Promise.all(
      ['web', 'api'].map((service) =>
        runAction(github, { command: 'breaker', service, reason: 'mended', now }, actor),
      ),
    );
    expect(
      resets.map(({ code, log }) => [code, log.match(/the circuit was open after 3 failed/)?.length]),
    ).toEqual([
      [0, 1],
      [0, 1],
    ]);
    const lines = git(github.repo.dir, 'show', `trimtab-ledger:${DAY}`).trim().split('\n');
    expect(lines).toHaveLength(11);
    expect(lines.slice(9).map((line) => JSON.parse(line))).toMatchObject([
      { agent_id: 'ada', event_type: 'breaker_reset', outcome: 'closed', rationale: 'mended' },
      {},
    ]);
    github.repo.now = now;
    const { outputs } = await runAction(github, { snapshot: 'measured.json', now });
    expect(JSON.parse(outputs.decisions ?? '')).toMatchObject([
      { service: 'api', action: 'scale_up' },
      { service: 'job', reason: 'circuit_open' },
      { service: 'web', action: 'scale_up' },
    ]);
  });
});
