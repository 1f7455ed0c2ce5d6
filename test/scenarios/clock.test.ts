import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { runAction } from '../support/action.ts';
import { startGitHub } from '../support/github/github.ts';
import { blueprintText, deploymentText, snapshotText } from '../support/repository.ts';
import { type Measure, startStory } from '../support/story.ts';
import { repository, trimtab, write } from '../support/terminal.ts';

const CLI = fileURLToPath(new URL('../../.bundle/cli.js', import.meta.url));
const SHOP = { 'blueprints/web/blueprint.yaml': blueprintText('web'), 'web.yaml': deploymentText('web') };
const at = (time: string) => `2026-02-10T${time}:00Z`;

/** So busy that each new replica asks for another. */
const busy: Measure = () => ({ cpu_utilization: 0.95, throughput: 100, error_rate: 0 });

test('a clock that goes back by an hour repeats nothing, and its hour once over all goes on', async () => {
  const story = startStory(SHOP);
  expect((await story.run(at('10:00'), { web: busy })).did.web).toBe('scale_up');
  await story.mergeAll(at('10:01'));
  for (const time of ['09:05', '09:20', '09:59']) {
    const { did, failures } = await story.run(at(time), { web: busy });
    expect({ time, web: did.web, failures }).toEqual({ time, web: 'awaiting_verification', failures: [] });
  }
  expect((await story.run(at('10:20'), { web: busy })).notes).toMatch(/web #1: /);
  expect((await story.run(at('10:30'), { web: busy })).did.web).toBe('cooldown');
  expect((await story.run(at('09:40'), { web: busy })).did.web).toBe('cooldown');
  expect(story.pulls()).toHaveLength(1);
  expect((await story.run(at('11:02'), { web: busy })).did.web).toBe('scale_up');
  expect(story.pulls()).toHaveLength(2);
  const merges = story.events('web').filter(({ event_type }) => event_type === 'merge');
  expect(merges.map(({ pull }) => pull)).toEqual([1]);
});

test('runs hours late do what they would have done in time, once', async () => {
  const story = startStory(SHOP);
  await story.run(at('08:00'), { web: busy });
  await story.mergeAll(at('08:01'));
  const late = await story.run(at('17:00'), { web: busy });
  expect(late.notes).toMatch(/verify {2}web #1: /);
  await story.run(at('17:15'), { web: busy });
  expect(story.events('web').filter(({ event_type }) => event_type === 'verification')).toHaveLength(1);
  expect(story.pulls().filter(({ state }) => state === 'open')).toHaveLength(1);
});

test('three runs at the same moment on the local forge open one pull request, and the next one finds all in order', async () => {
  const dir = repository({ ...SHOP, 's.json': snapshotText({ web: {} }) });
  const args = ['reconcile', '--snapshot', 's.json', '--now', at('18:30')];
  const once = () =>
    new Promise<number | null>((resolve) =>
      spawn(process.execPath, [CLI, ...args], { cwd: dir, stdio: 'ignore' }).on('close', resolve),
    );
  await Promise.all([once(), once(), once()]);
  write(dir, { 's.json': snapshotText({ web: {} }, at('18:35')) });
  expect(trimtab(dir, 'reconcile', '--snapshot', 's.json', '--now', at('18:35'))).toMatchObject({
    code: 0,
    stderr: 'leave   web: unchanged\n',
  });
  const pulls = join(dir, '.git/trimtab-forge/pulls');
  const open = readdirSync(pulls).filter(
    (name) =>
      /^\d+\.json$/.test(name) && JSON.parse(readFileSync(join(pulls, name), 'utf8')).state === 'open',
  );
  expect(open).toHaveLength(1);
});

test('two runs at the same moment on GitHub open one pull request, and lose no event', async () => {
  const github = await startGitHub(SHOP);
  write(github.clone, { 'measured.json': snapshotText({ web: {} }) });
  await Promise.all([1, 2].map(() => runAction(github, { snapshot: 'measured.json', now: at('18:30') })));
  expect(github.pulls('open')).toHaveLength(1);
  github.repo.now = at('18:35');
  write(github.clone, { 'measured.json': snapshotText({ web: {} }, at('18:35')) });
  const after = await runAction(github, { snapshot: 'measured.json', now: at('18:35') });
  expect({ code: after.code, failures: after.outputs.failures, open: github.pulls('open').length }).toEqual({
    code: 0,
    failures: '[]',
    open: 1,
  });
  const { log } = await runAction(github, { command: 'log', now: at('18:40') });
  expect(log.match(/proposal create #1/g)).toHaveLength(1);
});
