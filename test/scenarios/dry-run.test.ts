import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runAction } from '../support/action.ts';
import { type GitHub, startGitHub } from '../support/github/github.ts';
import { blueprintText, deploymentText, snapshotText } from '../support/repository.ts';
import { git, write } from '../support/terminal.ts';

const files = {
  'blueprints/web/blueprint.yaml': blueprintText('web'),
  'apps/web.yaml': deploymentText('web'),
};

/** Runs the Action at a time of day; `writes` are its requests that may change something. */
async function run(github: GitHub, time: string, inputs: Record<string, string>, environment = {}) {
  const now = `2026-02-10T${time}:00Z`;
  github.repo.now = now;
  write(github.clone, { 'measured.json': snapshotText({ web: { replicas: 3, cpu: 0.6 } }, now) });
  const before = github.server.requests.length;
  const refs = git(github.repo.dir, 'for-each-ref');
  const ended = await runAction(github, { snapshot: 'measured.json', now, ...inputs }, environment);
  const writes = github.server.requests
    .slice(before)
    .filter(({ method, path }) => method !== 'GET' && !path.endsWith('/graphql'));
  return { ...ended, writes, moved: git(github.repo.dir, 'for-each-ref') !== refs };
}

const NOTHING = { writes: [], moved: false };

test('a dry run of verify reports the verdict, and writes no comment, status, label or event', async () => {
  const github = await startGitHub(files);
  const snapshot = snapshotText({ web: {} });
  write(github.clone, { 'measured.json': snapshot });
  github.repo.now = '2026-02-10T18:30:00Z';
  await runAction(github, { snapshot: 'measured.json', now: github.repo.now });
  github.person.merge(1, 'squash');
  const dry = await run(github, '18:45', { command: 'verify', 'dry-run': 'true' });
  expect(dry).toMatchObject({ code: 0, ...NOTHING });
  expect(dry.log).toMatch(/dry run: nothing is written/);
  expect(dry.log).toMatch(/verify {2}web #1: success/);
  expect((await run(github, '18:45', { command: 'verify', 'dry-run': 'false' })).moved).toBe(true);
  expect(github.pull(1).comments).toHaveLength(1);
});

test('a dry run of the gate says what it would, and sets neither status nor comment', async () => {
  const github = await startGitHub(files);
  const number = github.person.open('feature', { 'apps/web.yaml': deploymentText('web', 4) });
  write(github.clone, { '.git/event.json': JSON.stringify({ pull_request: { number } }) });
  const environment = { GITHUB_EVENT_PATH: join(github.clone, '.git', 'event.json') };
  const dry = await run(github, '18:30', { command: 'gate', 'dry-run': 'True' }, environment);
  expect(dry).toMatchObject({ code: 0, ...NOTHING });
  expect(dry.log).toMatch(/allowed by policy/);
  expect(github.pull(number).comments).toEqual([]);
  expect((await run(github, '18:30', { command: 'gate' }, environment)).writes.length).toBeGreaterThan(0);
});

test('a dry run of reconcile plans, and a value that is no boolean stops the run', async () => {
  const github = await startGitHub(files);
  expect(await run(github, '18:30', { 'dry-run': 'True' })).toMatchObject({ code: 0, ...NOTHING });
  const refused = await run(github, '18:30', { 'dry-run': 'yes' });
  expect(refused).toMatchObject({ code: 1, ...NOTHING });
  expect(refused.log).toContain('::error::input dry-run: "yes" is no boolean: write true or false');
});
