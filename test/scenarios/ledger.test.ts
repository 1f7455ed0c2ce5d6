import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { mergePull } from '../../src/adapters/local/person.ts';
import { runAction } from '../support/action.ts';
import { startGitHub } from '../support/github/github.ts';
import { trimtabHere } from '../support/in-process.ts';
import { blueprintText, deploymentText, type Reading, snapshotText } from '../support/repository.ts';
import { git, repository, write } from '../support/terminal.ts';

const SHOP = {
  'blueprints/web/blueprint.yaml': blueprintText('web'),
  'blueprints/api/blueprint.yaml': blueprintText('api'),
  'web.yaml': deploymentText('web'),
  'api.yaml': deploymentText('api'),
};

describe('the local forge', () => {
  const reconcile = (
    dir: string,
    time: string,
    services: Record<string, Reading>,
    command: 'reconcile' | 'verify' = 'reconcile',
  ) => {
    const now = `2026-02-10T${time}:00Z`;
    write(dir, { 's.json': snapshotText(services, now) });
    return trimtabHere(dir, command, '--snapshot', 's.json', '--now', now);
  };

  test('a ledger that is gone or broken holds every service, the report is printed, and what is repaired goes on', async () => {
    const dir = repository(SHOP);
    const log = join(dir, 'logs/agent-decisions/2026-02-10/multi-service.log');
    expect(await reconcile(dir, '18:30', { web: {}, api: { cpu: 0.6 } })).toMatchObject({
      code: 0,
      stderr: expect.stringMatching(/create {2}web/),
    });
    renameSync(join(dir, 'logs'), join(dir, '.git/kept'));
    const gone = await reconcile(dir, '18:40', { web: {}, api: {} });
    expect(gone).toMatchObject({
      code: 1,
      stderr: 'leave   api: ledger_unreadable\nleave   web: ledger_unreadable\n',
    });
    expect(gone.stdout).toMatch(
      /web +no action \(ledger_unreadable\)[\s\S]*error: the ledger logs\/agent-decisions\/ is gone/,
    );
    rmSync(join(dir, 'logs'), { recursive: true, force: true });
    renameSync(join(dir, '.git/kept'), join(dir, 'logs'));
    writeFileSync(log, '<<<<<<< HEAD\n', { flag: 'a' });
    const broken = await reconcile(dir, '18:50', { web: {}, api: {} });
    expect(broken.code).toBe(1);
    expect(broken.stdout).toMatch(
      /error: logs\/agent-decisions\/2026-02-10\/multi-service\.log:\d+: not a ledger event/,
    );
    expect(broken.stderr).not.toMatch(/create/);
    rmSync(join(dir, 'logs'), { recursive: true });
    expect((await trimtabHere(dir, 'init')).code).toBe(0);
    expect(await reconcile(dir, '19:00', { web: {}, api: {} })).toMatchObject({
      code: 0,
      stderr: expect.stringMatching(/create {2}api\nleave {3}web: unchanged/),
    });
  });

  test('a broken line holds the service that it names, and nobody else, until it is taken out', async () => {
    const dir = repository(SHOP);
    const log = join(dir, 'logs/agent-decisions/2026-02-10/multi-service.log');
    await reconcile(dir, '18:30', { web: { cpu: 0.6 }, api: { cpu: 0.6 } });
    const sound = readFileSync(log, 'utf8');
    writeFileSync(log, `${sound}{"service":"web","pull":"7"}\n{"service":"web","pu\n`);
    const broken = await reconcile(dir, '18:40', { web: {}, api: {} });
    expect(broken).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/create {2}api\nleave {3}web: ledger_unreadable/),
    });
    expect(broken.stdout).toMatch(
      /error: logs\/\S+\.log:\d+: not a ledger event \(and 1 more\); restore the line/,
    );
    const added = readFileSync(log, 'utf8').slice(sound.length).split('\n').slice(2).filter(Boolean);
    expect(new Set(added.map((line) => JSON.parse(line).service))).toEqual(new Set(['api']));
    writeFileSync(log, `${sound}${added.join('\n')}\n`);
    expect(await reconcile(dir, '18:50', { web: {}, api: {} })).toMatchObject({
      code: 0,
      stderr: expect.stringMatching(/create {2}web/),
    });
  });

  test('without its ledger nothing is verified again, and no change of long ago is rolled back', async () => {
    const quick = {
      scaling: '    scale_down_stabilization: 0s',
      rest: '  performance: {latency_p95_target: 200ms}',
    };
    const dir = repository({ ...SHOP, 'blueprints/web/blueprint.yaml': blueprintText('web', quick) });
    await reconcile(dir, '18:30', { web: { cpu: 0.1, more: { latency_p95: 40 } } });
    await mergePull(dir, 1, { by: 'ada', now: new Date('2026-02-10T18:31:00Z') });
    const fine = { replicas: 1, cpu: 0.3, more: { latency_p95: 80 } };
    expect((await reconcile(dir, '18:55', { web: fine })).stderr).toMatch(/verify {2}web #1: success/);
    rmSync(join(dir, 'logs'), { recursive: true });
    const slow = { replicas: 1, cpu: 0.3, more: { latency_p95: 900 } };
    expect(await reconcile(dir, '20:00', { web: slow }, 'verify')).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringMatching(/is gone/),
    });
    expect(existsSync(join(dir, '.git/trimtab-forge/pulls/2.json'))).toBe(false);
  });
});

describe('on GitHub', () => {
  test('a branch that is gone holds every service and is not made anew; init makes it', async () => {
    const github = await startGitHub(SHOP);
    const at = async (time: string, inputs: Record<string, string> = {}) => {
      const now = `2026-02-10T${time}:00Z`;
      github.repo.now = now;
      write(github.clone, { 'measured.json': snapshotText({ web: {}, api: {} }, now) });
      return runAction(github, { snapshot: 'measured.json', now, ...inputs });
    };
    expect((await at('18:30')).code).toBe(0);
    git(github.repo.dir, 'update-ref', '-d', 'refs/heads/trimtab-ledger');
    for (const time of ['18:40', '18:45']) {
      const { code, summary, outputs } = await at(time);
      expect(code).toBe(1);
      expect(summary).toMatch(
        /\[ledger_unreadable\][\s\S]*### Errors\n\n- the ledger branch "trimtab-ledger" is gone, .* trimtab init/,
      );
      expect(outputs.changed).toBe('false');
      expect(JSON.parse(outputs.failures ?? '')).toHaveLength(1);
    }
    expect(git(github.repo.dir, 'for-each-ref', 'refs/heads/trimtab-ledger')).toBe('');
    expect((await at('18:50', { command: 'init' })).log).toMatch(
      /ledger: the branch trimtab-ledger is there/,
    );
    expect(await at('18:55')).toMatchObject({ code: 0, outputs: { failures: '[]' } });
  });

  test('a branch that may not be written fails the run, and the pull requests stand', async () => {
    const github = await startGitHub(SHOP);
    writeFileSync(
      join(github.repo.dir, 'hooks/update'),
      '#!/bin/sh\ncase $1 in refs/heads/trimtab-ledger) echo "GH006: Protected branch update failed"; exit 1;; esac\n',
      { mode: 0o755 },
    );
    write(github.clone, { 'measured.json': snapshotText({ web: {}, api: {} }) });
    github.repo.now = '2026-02-10T18:30:00Z';
    const first = await runAction(github, { snapshot: 'measured.json', now: '2026-02-10T18:30:00Z' });
    expect(first.code).toBe(1);
    expect(first.summary).toMatch(/cannot be written: [\s\S]*let Trimtab's token bypass the rules of/);
    expect(github.pulls()).toEqual([]);
  });
});
