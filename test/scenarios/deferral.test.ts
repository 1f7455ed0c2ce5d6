import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type GitHub, startGitHub } from '../support/github/github.ts';
import { reconcileJob, trimtabHere } from '../support/in-process.ts';
import { blueprintText, deploymentText, snapshotText } from '../support/repository.ts';
import { git, repository, trimtab, write } from '../support/terminal.ts';

const sized = '  resources: {cpu_request: 200m, memory_request: 64Mi}';
const SHOP = {
  'blueprints/web/blueprint.yaml': blueprintText('web', { rest: sized }),
  'blueprints/api/blueprint.yaml': blueprintText('api', { rest: sized }),
  'web.yaml': deploymentText('web'),
  'api.yaml': deploymentText('api'),
};

function measured(time: string, free: string, web = 0.9): string {
  const figures = JSON.parse(snapshotText({ web: { cpu: web }, api: { cpu: 0.6 } }, time));
  return JSON.stringify({ ...figures, clusters: { default: { capacity: { cpu_available: free } } } });
}

describe('on the local forge', () => {
  const run = (dir: string, time: string, free: string, web?: number) => {
    const now = `2026-02-10T${time}:00Z`;
    write(dir, { 's.json': measured(now, free, web) });
    return trimtabHere(dir, 'reconcile', '--snapshot', 's.json', '--now', now);
  };
  const issues = (dir: string) => {
    const folder = join(dir, '.git/trimtab-forge/issues');
    return existsSync(folder)
      ? readdirSync(folder).map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')))
      : [];
  };
  const events = (dir: string, type: string) =>
    (
      JSON.parse(trimtab(dir, 'log', 'web', '--format', 'json').stdout) as {
        event_type: string;
        timestamp: string;
      }[]
    )
      .filter(({ event_type }) => event_type === type)
      .map(({ timestamp }) => timestamp.slice(11, 16));

  test('retried every five minutes, told to people once at the third, proposed when there is room; a new row is told anew', async () => {
    const dir = repository(SHOP);
    for (const time of ['18:30', '18:33', '18:35', '18:38'])
      expect((await run(dir, time, '100m')).code).toBe(0);
    expect(events(dir, 'deferral')).toEqual(['18:30', '18:35']);
    expect(issues(dir)).toEqual([]);
    const third = await run(dir, '18:40', '100m');
    expect(third.stderr).toMatch(/escalate web: issue #1\n/);
    expect(third.stdout).toMatch(/safety: deferred 3 in a row, retry at 2026-02-10T18:45:00Z, escalated/);
    for (const time of ['18:45', '18:50']) await run(dir, time, '100m');
    expect(issues(dir)).toMatchObject([
      {
        title: 'web has found no room 3 times in a row',
        state: 'open',
        body: expect.stringMatching(/One replica asks for 200m CPU and 64Mi memory/),
      },
    ]);
    expect(events(dir, 'deferral_escalated')).toEqual(['18:40']);
    expect((await run(dir, '18:55', '300m')).stderr).toMatch(/create {2}web/);
    // A person reads it and closes it; the same happens again on another day.
    const path = join(dir, '.git/trimtab-forge/issues/1.json');
    writeFileSync(path, JSON.stringify({ ...issues(dir)[0], state: 'closed' }));
    git(dir, 'branch', '--quiet', '-D', 'trimtab/web');
    await run(dir, '18:58', '300m', 0.6);
    for (const time of ['20:00', '20:05', '20:10', '20:15']) await run(dir, time, '100m');
    expect(events(dir, 'deferral_escalated')).toEqual(['18:40', '20:10']);
    expect(issues(dir)).toHaveLength(2);
  });

  test('the open pull request of a service is where people are told', async () => {
    const dir = repository(SHOP);
    await run(dir, '18:30', '300m');
    for (const time of ['18:35', '18:40', '18:45', '18:50']) await run(dir, time, '100m');
    const pull = JSON.parse(readFileSync(join(dir, '.git/trimtab-forge/pulls/1.json'), 'utf8'));
    expect(pull).toMatchObject({
      state: 'open',
      comments: [{ body: expect.stringMatching(/^\*\*web needs room\.\*\*[\s\S]*3 times in a row/) }],
    });
    expect(issues(dir)).toEqual([]);
  });

  test('a run that was killed after it told people tells them no second time', async () => {
    const dir = repository(SHOP);
    for (const time of ['18:30', '18:35', '18:40']) await run(dir, time, '100m');
    const log = join(dir, 'logs/agent-decisions/2026-02-10/multi-service.log');
    const lines = readFileSync(log, 'utf8').trim().split('\n');
    writeFileSync(
      log,
      `${lines.filter((line) => !line.includes('"timestamp":"2026-02-10T18:40:00Z"')).join('\n')}\n`,
    );
    await run(dir, '18:41', '100m');
    expect(issues(dir)).toHaveLength(1);
    expect(events(dir, 'deferral_escalated')).toEqual(['18:41']);
  });
});

describe('on GitHub', () => {
  const run = async (github: GitHub, time: string, free = '100m') => {
    const now = `2026-02-10T${time}:00Z`;
    return reconcileJob(github, now, measured(now, free));
  };

  test('an issue is opened once, with the label of this tool, and the summary shows the service first', async () => {
    const github = await startGitHub(SHOP);
    for (const time of ['18:30', '18:35']) await run(github, time);
    const { code, summary } = await run(github, '18:40');
    expect(code).toBe(0);
    expect(summary).toMatch(/\|---\|\n\| web \| scale_up, deferred \|/);
    // Also while it waits for its next try.
    expect((await run(github, '18:43')).summary).toMatch(
      /Needs a person\n\n- web has found no room 3 times[\s\S]*- web, 2 replicas: Deferred until /,
    );
    await run(github, '18:45');
    expect([...github.repo.issues.values()]).toMatchObject([
      {
        title: 'web has found no room 3 times in a row',
        labels: ['trimtab'],
        body: expect.stringMatching(/<!-- trimtab:deferred web -->/),
      },
    ]);
  });

  test.each<[string, Parameters<typeof startGitHub>[1], boolean, RegExp]>([
    [
      'a token without the right',
      { permissions: { contents: 'write', pull_requests: 'write', statuses: 'write' } },
      true,
      /give the job `issues: write`/,
    ],
    ['a repository without issues', {}, false, /GitHub answered 410: Issues has been disabled/],
  ])(
    '%s costs the issue alone: it is said once, and the run is no failure',
    async (_, token, enabled, why) => {
      const github = await startGitHub(SHOP, token);
      github.repo.settings.issues = enabled;
      for (const time of ['18:30', '18:35']) await run(github, time);
      const third = await run(github, '18:40');
      expect(third).toMatchObject({ code: 0, log: expect.stringMatching(/escalate web: told here only: /) });
      expect(third.log).toMatch(why);
      expect((await run(github, '18:45')).log).not.toMatch(/escalate web/);
      expect(github.repo.issues.size).toBe(0);
    },
  );
});
