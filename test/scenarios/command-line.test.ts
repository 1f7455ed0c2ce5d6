import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { blueprintText, deploymentText, snapshotText } from '../support/repository.ts';
import { folder, git, repository, trimtab, write } from '../support/terminal.ts';

const CLI = fileURLToPath(new URL('../../.bundle/cli.js', import.meta.url));
const NOW = ['--now', '2026-02-10T18:30:00Z'];
const sound = {
  'blueprints/web/blueprint.yaml': blueprintText('web'),
  'k8s/web.yaml': deploymentText('web'),
};

test.each([24, 48, 64])('a system that allows %i open files is told what to change, or is enough', (most) => {
  const dir = repository({ ...sound, 's.json': snapshotText({ web: {} }) });
  const command = `ulimit -n ${most}; exec "$0" "$@"`;
  const args = [process.execPath, CLI, 'plan', '--snapshot', 's.json', ...NOW];
  const { status, stderr } = spawnSync('sh', ['-c', command, ...args], { cwd: dir, encoding: 'utf8' });
  if (status === 0) return;
  expect(stderr).toMatch(/^trimtab: .*EMFILE.*\n$/);
  if (stderr.includes('the system refused')) expect(stderr).toMatch(/`ulimit -n`/);
});

describe('a Node that is too old', () => {
  test('is told before anything else is loaded', () => {
    const pretend =
      'data:text/javascript,Object.defineProperty(process,"versions",{value:{...process.versions,node:"18.20.8"}})';
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', pretend, CLI, '--version'], {
      encoding: 'utf8',
    });
    expect({ status, stdout, stderr }).toEqual({
      status: 2,
      stdout: '',
      stderr:
        'trimtab: this is Node.js 18.20.8, and Trimtab needs 20.19 or newer: install one from https://nodejs.org\n',
    });
  });

  test('can read the first file, which imports nothing at its start', () => {
    const text = readFileSync(CLI, 'utf8');
    expect(text.split('\n')[0]).toBe('#!/usr/bin/env node');
    // Imports at the start of a file are resolved before any of it runs.
    expect(text).not.toMatch(/^\s*(import|export)\b(?!\s*(\(|\{\}))/m);
    expect(text).toMatch(/import\("\.\/chunks\/command-line-/);
    // Node 16 knows none of these: https://node.green
    expect(text).not.toMatch(/\bwith\s*\{|\?\?=|\|\|=|&&=|\busing\b|\bstatic\s*\{|\/v[;,)]|^\s*await /m);
  });
});

describe('help and version', () => {
  const help = trimtab(process.cwd(), '--help').stdout;
  const ofPlan = trimtab(process.cwd(), 'plan', '--help').stdout;

  test.each([
    [['-h'], help],
    [['help'], help],
    [['help', 'plan'], ofPlan],
    [['--help', 'plan'], ofPlan],
    [['plan', '-h', '--repo'], ofPlan],
  ])('trimtab %j', (args, text) => {
    expect(trimtab(process.cwd(), ...args)).toEqual({ code: 0, stdout: text, stderr: '' });
    expect(text).toMatch(/^(Trimtab keeps|trimtab plan: )/);
  });

  test('-v and -V print the version', () => {
    const version = trimtab(process.cwd(), '--version');
    expect(version.stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
    for (const flag of ['-v', '-V']) expect(trimtab(process.cwd(), flag)).toEqual(version);
  });

  test.each([
    [['help', 'paln'], /unknown command "paln".*\(did you mean plan\?\)/],
    [['--dry-run'], /`trimtab plan` prints what `reconcile` would do and changes nothing/],
  ])('trimtab %j is refused', (args, message) => {
    const ended = trimtab(process.cwd(), ...args);
    expect(ended).toMatchObject({ code: 2, stdout: '' });
    expect(ended.stderr).toMatch(message);
  });
});

test('what files and arguments say cannot write lines of its own, nor steer a terminal', () => {
  const hostile = 'a\u202e\u061c\u001b]0;x\u0007\u2028\u0085\u200f';
  const key = JSON.stringify(`x\n::error::${hostile}`);
  const dir = folder({ 'blueprints/web/blueprint.yaml': blueprintText('web', { scaling: `    ${key}: 1` }) });
  const outputs = [
    trimtab(dir, 'validate'),
    trimtab(dir, `${hostile}\n::error::x`),
    trimtab(dir, 'plan', `--${hostile}\n  ::warning::x`),
    trimtab(dir, 'plan', '--config', `${hostile}\n##[error]x`),
  ];
  for (const { code, stdout, stderr } of outputs) {
    expect(code).not.toBe(0);
    expect(stdout + stderr).toMatch(
      /\\u\{202e\}\\u\{61c\}\\u\{1b\}\]0;x\\u\{7\}\\u\{2028\}\\u\{85\}\\u\{200f\}/,
    );
    expect(stdout + stderr).not.toMatch(/^\s*::|##\[|[^\P{C}\n]|[\p{Zl}\p{Zp}]/mu);
  }
});

test('validate tells what no pattern matches and what no manifest holds, and fails for neither', () => {
  const dir = folder({
    ...sound,
    'blueprints/api/blueprint.yaml': blueprintText('api'),
    'blueprints/db/blueprint.yml': blueprintText('db'),
  });
  const ended = trimtab(dir, 'validate');
  expect(ended.code).toBe(0);
  expect(ended.stdout).toMatch(
    /^blueprints\/api\/blueprint\.yaml:2:1: warning: spec\.workload: manifest_missing: no manifest holds Deployment api/,
  );
  expect(ended.stderr).toBe(
    'blueprints/db/blueprint.yml is not matched by blueprints: [blueprints/**/blueprint.yaml]: rename it or add the pattern\n2 sound blueprints, 0 problems, 1 warning\n',
  );
  write(dir, { 's.json': snapshotText({ web: {}, api: {} }) });
  expect(trimtab(dir, 'plan', '--snapshot', 's.json', ...NOW).stderr).toMatch(
    /^blueprints\/db\/blueprint\.yml is not matched/,
  );
});

test('a mistake in the defaults is told once, where it stands', () => {
  const dir = folder({
    ...sound,
    'blueprints/api/blueprint.yaml': blueprintText('api'),
    'trimtab.yaml': 'defaults:\n  spec:\n    scaling:\n      tolerance: 10\n',
  });
  expect(trimtab(dir, 'validate')).toMatchObject({
    code: 1,
    stdout: `trimtab.yaml:4:7: defaults.spec.scaling.tolerance: found 10 without a unit. Expected: A percentage with its sign, such as 70%. It stops api, web\n`,
  });
});

describe('what is not committed', () => {
  const reconcile = (dir: string, ...more: string[]) =>
    trimtab(dir, 'reconcile', '--snapshot', 's.json', ...NOW, ...more);

  test('is named by reconcile, which reads the base commit, and by the gate', () => {
    const dir = repository(sound);
    write(dir, {
      's.json': snapshotText({ web: {} }),
      'blueprints/web/blueprint.yaml': blueprintText('web', { rest: '# edited\n' }),
      'blueprints/api/blueprint.yaml': blueprintText('api'),
    });
    const head = git(dir, 'rev-parse', '--short=7', 'HEAD').trim();
    expect(reconcile(dir).stderr).toContain(
      `2 files in the work tree differ from main (${head}): they are not read; commit and push (blueprints/api/blueprint.yaml, blueprints/web/blueprint.yaml)`,
    );
    expect(trimtab(dir, 'gate', '--base', 'main', ...NOW).stderr).toContain(
      '2 files in the work tree differ from HEAD: they are not read; commit and push',
    );
    git(dir, 'add', 'blueprints');
    git(dir, 'commit', '--quiet', '--no-gpg-sign', '--message', 'blueprints');
    expect(reconcile(dir).stderr).not.toContain('work tree');
  });

  test('is named where the base commit has no blueprint, or not the configuration that is asked for', () => {
    const dir = repository({ 'k8s/web.yaml': deploymentText('web') });
    write(dir, { ...sound, 's.json': snapshotText({ web: {} }), 'other.yaml': '' });
    const none = reconcile(dir);
    expect(none.code).toBe(2);
    expect(none.stderr).toMatch(
      /no blueprint found: .*\n1 file in the work tree differs from main \(\w{7}\): it is not read; commit and push \(blueprints\/web\/blueprint\.yaml\)/,
    );
    expect(reconcile(dir, '--config', 'other.yaml').stderr).toMatch(
      /no such file below --repo\n1 file in the work tree differs from main \(\w{7}\): .*\(other\.yaml\)/,
    );
  });
});

test('verify says that there is nothing to verify', () => {
  const dir = repository({ ...sound, 's.json': snapshotText({ web: {} }) });
  expect(trimtab(dir, 'verify', '--snapshot', 's.json', ...NOW)).toMatchObject({
    code: 0,
    stdout: 'nothing to verify: no merged change waits for a verdict\n',
  });
});

test('a service that no blueprint names is refused with the one that may be meant', () => {
  const dir = repository({ ...sound, 's.json': snapshotText({ web: {} }) });
  for (const args of [['plan', '--snapshot', 's.json', ...NOW], ['log']]) {
    const ended = trimtab(dir, ...args, '--service', 'wbe');
    expect(ended).toMatchObject({ code: 2, stdout: '' });
    expect(ended.stderr).toMatch(/Did you mean "web"\?/);
  }
  expect(trimtab(dir, 'breaker', 'reset', 'wbe')).toMatchObject({
    code: 2,
    stderr: expect.stringMatching(/Did you mean "web"\?/),
  });
});
