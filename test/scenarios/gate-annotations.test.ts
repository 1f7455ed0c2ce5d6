import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runAction } from '../support/action.ts';
import { type GitHub, startGitHub } from '../support/github/github.ts';
import { blueprintText, deploymentText } from '../support/repository.ts';
import { write } from '../support/terminal.ts';

const files = {
  'deploy/blueprints/web/blueprint.yaml': blueprintText('web'),
  'deploy/blueprints/governance/policies.yaml':
    'forbidden_operations: [modify_secrets]\nallowed_operations: [modify_configmaps]\n',
  'deploy/apps/web.yaml': deploymentText('web'),
  'deploy/apps/secret.yaml': 'apiVersion: v1\nkind: Secret\nmetadata: {name: key}\nstringData: {a: b}\n',
};

const unescaped = (text: string) => text.replaceAll('%3A', ':').replaceAll('%2C', ',').replaceAll('%25', '%');

async function annotations(github: GitHub, number: number) {
  write(github.clone, { '.git/event.json': JSON.stringify({ pull_request: { number } }) });
  const environment = { GITHUB_EVENT_PATH: join(github.clone, '.git', 'event.json') };
  const run = await runAction(
    github,
    { command: 'gate', repo: 'deploy', now: '2026-02-10T18:30:00Z' },
    environment,
  );
  const found = [...run.log.matchAll(/^::(error|warning|notice) (.*?)::(.*)$/gm)].map(
    ([, level, properties = '', message]) => ({
      level,
      ...Object.fromEntries(
        properties
          .split(',')
          .map((pair) => pair.split(/=(.*)/s).slice(0, 2).map(unescaped) as [string, string]),
      ),
      message,
    }),
  );
  // What the runner shows without a place is the job's own failure.
  return { ...run, found: found.filter((one) => 'file' in one) };
}

test('what is wrong with head stands on its very lines, and so does what the change does', async () => {
  const github = await startGitHub(files);
  const number = github.person.open('feature', {
    'deploy/trimtab.yaml': 'paused: false\nprposals: {}\n',
    'deploy/blueprints/governance/policies.yaml':
      'forbidden_operations: [modify_secrets]\nrules:\n  - {name: x, when: "operation =", effect: forbid, message: no}\n',
    'deploy/blueprints/web/blueprint.yaml': blueprintText('web').replace(
      'max_replicas: 5',
      'max_replicas: 0',
    ),
    'deploy/apps/secret.yaml': files['deploy/apps/secret.yaml'].replace('b}', 'c}'),
    'deploy/apps/web.yaml': `${deploymentText('web', 4)}---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: new}\n`,
  });
  const { found, code } = await annotations(github, number);
  expect(found.filter(({ level }) => level === 'error')).toMatchObject([
    { file: 'deploy/trimtab.yaml', line: '2', col: '1', message: expect.stringMatching(/proposals/) },
    { file: 'deploy/blueprints/governance/policies.yaml', line: '3', title: 'Invalid: rules[0].when' },
    {
      file: 'deploy/blueprints/web/blueprint.yaml',
      line: '5',
      col: '5',
      title: 'Invalid: spec.scaling.max_replicas',
    },
    {
      file: 'deploy/apps/secret.yaml',
      line: '4',
      title: 'Forbidden: modify_secrets',
      message: expect.stringMatching(/Instead: /),
    },
  ]);
  expect(found).toEqual(
    expect.arrayContaining([
      expect.objectContaining({
        level: 'warning',
        file: 'deploy/blueprints/web/blueprint.yaml',
        line: '5',
        title: 'Requires approval: unreadable',
      }),
      expect.objectContaining({
        level: 'warning',
        file: 'deploy/trimtab.yaml',
        line: '2',
        title: 'Requires approval: modify_blueprint',
      }),
      expect.objectContaining({
        level: 'notice',
        file: 'deploy/apps/web.yaml',
        line: '6',
        title: 'Allowed: scale_within_limits',
      }),
    ]),
  );
  expect(code).toBe(1);
  expect(github.pull(number).comments[0]?.body).toMatch(/### Invalid\n\n- trimtab\.yaml:2:1: /);
});

test('a name that the change makes double is told at both places, though one of them is not touched', async () => {
  const github = await startGitHub(files);
  const number = github.person.open('feature', {
    'deploy/blueprints/other/blueprint.yaml': blueprintText('web'),
  });
  const { found } = await annotations(github, number);
  expect(found.filter(({ level }) => level === 'error')).toMatchObject([
    { file: 'deploy/blueprints/other/blueprint.yaml', line: '1' },
    { file: 'deploy/blueprints/web/blueprint.yaml', line: '1' },
  ]);
});

test('ten of a kind are shown, what stops the change first, and the rest is counted', async () => {
  const github = await startGitHub(files);
  const configs = Array.from(
    { length: 14 },
    (_, i) => `apiVersion: v1\nkind: Service\nmetadata: {name: c${i}}\n`,
  );
  const secrets = Array.from(
    { length: 11 },
    (_, i) => `apiVersion: v1\nkind: Secret\nmetadata: {name: s${i}}\n`,
  );
  const number = github.person.open('feature', {
    'deploy/apps/new.yaml': [...configs, ...secrets].join('---\n'),
  });
  const { found, summary } = await annotations(github, number);
  const count = (level: string) => found.filter((one) => one.level === level).length;
  expect([count('error'), count('warning'), count('notice')]).toEqual([10, 10, 0]);
  expect(summary).toContain(
    'Not shown as annotations, of which GitHub takes 10 of a kind: 1 error, 4 warnings.',
  );
});
