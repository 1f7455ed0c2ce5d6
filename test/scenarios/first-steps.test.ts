import { describe, expect, test } from 'vitest';
import { blueprintText, deploymentText, snapshotText } from '../support/repository.ts';
import { type Ended, folder, git, repository, trimtab, write } from '../support/terminal.ts';

const NOW = ['--now', '2026-02-10T18:30:00Z'];
const PLAN = ['plan', '--snapshot', 's.json', ...NOW];
const sound = {
  'blueprints/web/blueprint.yaml': blueprintText('web'),
  'k8s/web.yaml': deploymentText('web'),
  's.json': snapshotText({ web: {} }),
};

function expectRefused(ended: Ended, code: number, message: RegExp): void {
  expect(ended.stderr + ended.stdout).toMatch(message);
  expect(ended.stderr).not.toMatch(/unexpected:|\.ts:|\.js:|at async/);
  expect(ended.code).toBe(code);
}

describe('before there is anything', () => {
  test('an empty folder is told what a first blueprint is', () => {
    expectRefused(
      trimtab(folder(), ...PLAN),
      2,
      /no blueprint found: nothing matches blueprints\/\*\*\/blueprint\.yaml\. Write one per/,
    );
  });

  test('a blueprint, a manifest and a snapshot are enough; no configuration is needed', () => {
    const ended = trimtab(folder(sound), ...PLAN);
    expect(ended).toMatchObject({ code: 0, stderr: '' });
    expect(ended.stdout).toMatch(/web +scale up 2 → 3 +allowed/);
  });

  test.each([
    [[], 2, /Usage: trimtab COMMAND/],
    [['pln'], 2, /unknown command "pln"; see trimtab --help/],
    [['paln'], 2, /unknown command "paln"; see trimtab --help \(did you mean plan\?\)/],
    [['--repo', 'x', 'plan'], 2, /The command comes first: trimtab plan --repo/],
    [['plan', '--servce', 'web'], 2, /Unknown option '--servce' \(did you mean --service\?\)/],
    [
      ['validate', '--snapshot', 's.json'],
      2,
      /Unknown option '--snapshot' \(this command takes --repo, --config, --quiet\)/,
    ],
    [['plan', '--snapshot', ''], 2, /--snapshot is empty/],
    [['plan', '--now', '2026-02-30T00:00:00Z'], 2, /--now 2026-02-30T00:00:00Z: expected/],
    [['plan', 'web'], 2, /unexpected argument "web"/],
    [['plan', '--format', 'xml'], 2, /--format xml: expected text, json or markdown/],
    [['plan', '--now', 'yesterday'], 2, /--now yesterday: expected an ISO 8601 instant with a zone/],
    [['plan', '--shard', '3/2'], 2, /--shard 3\/2: expected I\/N/],
    [['plan', '--repo', '/does/not/exist'], 2, /--repo \/does\/not\/exist: no such folder/],
    [['plan', '--config', 'other.yaml'], 2, /--config other\.yaml: no such file below --repo/],
    [['demo', '--repo', 'x'], 2, /Unknown option '--repo'/],
  ])('trimtab %j', (args, code, message) => expectRefused(trimtab(folder(), ...args), code, message));
});

describe('mistakes in a blueprint', () => {
  const validate = (text: string) => trimtab(folder({ 'blueprints/web/blueprint.yaml': text }), 'validate');
  test.each([
    ['empty', '', /blueprint\.yaml:1:1: blueprint: the file is empty\. Write metadata\.name/],
    [
      'a percentage without its sign',
      blueprintText('web').replace('80%', '80'),
      /:7:5: .*found 80 without a unit\. Expected: A percentage/,
    ],
    [
      'a duration without its unit',
      blueprintText('web', { scaling: '    cooldown_period: 60' }),
      /cooldown_period: found 60 without a unit\. Expected: A duration/,
    ],
    [
      'min above max',
      blueprintText('web').replace('min_replicas: 1', 'min_replicas: 9'),
      /min_replicas \(9\) is above max_replicas \(5\)/,
    ],
    [
      'a target of nothing',
      blueprintText('web').replace('70%', '0.0%'),
      /:6:5: spec\.scaling\.target_cpu_utilization: target_cpu_utilization is 0\.0%\. Any/,
    ],
    [
      'a latency of nothing',
      blueprintText('web', { rest: '  performance: {latency_p95_target: 0ms}' }),
      /latency_p95_target is 0ms\. No answer is as fast/,
    ],
    [
      'a slip of the pen',
      blueprintText('web').replace('max_replicas', 'max_replica'),
      /unknown key "max_replica"\. Did you mean "max_rep/,
    ],
    [
      'down above up',
      blueprintText('web').replace('40%', '90%'),
      /scale_down_threshold \(90%\) is not below scale_up_threshold \(80%\)/,
    ],
    [
      'many services in one file',
      blueprintText('web').replace('{name: web', '{name: web, services: [a, b]'),
      /one blueprint is one service/,
    ],
    [
      'a section that is not indented',
      'metadata: {name: web}\nspec:\nscaling: {}\n',
      /:2:1: spec: there is nothing below it\. Write a mapping/,
    ],
    ['a tab', 'metadata: {name: web}\nspec:\n\tscaling: {}\n', /:3:1: yaml: tab characters/],
    ['broken YAML', 'metadata: [', /blueprint\.yaml:\d+:\d+: yaml: /],
    ['a bad name', blueprintText('My_App'), /:1:12: metadata\.name: found My_App/],
  ])('%s', (_, text, message) => expectRefused(validate(text), 1, message));

  test('each mistake is said once', () => {
    const { stdout } = validate(blueprintText('web', { scaling: '    cooldown_period: 60' }));
    expect(stdout.trim().split('\n')).toHaveLength(1);
  });

  test('two blueprints of one name are both named, and a third is planned all the same', () => {
    const dir = folder({
      ...sound,
      'blueprints/a/blueprint.yaml': blueprintText('x'),
      'blueprints/b/blueprint.yaml': blueprintText('x'),
    });
    const ended = trimtab(dir, ...PLAN);
    expectRefused(
      ended,
      1,
      /blueprints\/a\/blueprint\.yaml:1:12: metadata\.name: "x" is used twice, also at blueprints\/b\/blueprint\.yaml:1/,
    );
    expect(ended.stdout).toMatch(/web +scale up 2 → 3/);
  });
});

describe('mistakes in the surroundings of a service', () => {
  const plan = (files: Record<string, string>) => trimtab(folder({ ...sound, ...files }), ...PLAN).stdout;

  test('a manifest that is not there', () => {
    expect(plan({ 'k8s/web.yaml': deploymentText('other') })).toMatch(
      /manifest_missing\)\n.*no manifest holds Deployment web\. Correct spec\.work/,
    );
  });

  test('a manifest that is there twice', () => {
    const text = plan({ 'k8s/copy.yaml': deploymentText('web') });
    expect(text).toMatch(
      /ambiguous_manifest\)\n.*Choose one in blueprints\/web\/blueprint\.yaml, by a line below `spec:`: k8s\/copy\.yaml:6 by manifest: \{path: k8s\/copy\.yaml\} or /,
    );
  });

  test('a snapshot without the service', () => {
    expect(plan({ 's.json': snapshotText({ wbe: {} }) })).toMatch(
      /metrics_missing\)\n.*No metrics source knows the service "web"/,
    );
  });

  test('a snapshot that is not there, or not JSON', () => {
    const dir = folder({ ...sound, 'broken.json': '{' });
    expectRefused(trimtab(dir, 'plan', '--snapshot', 'nowhere.json'), 2, /nowhere\.json: no such file/);
    expectRefused(trimtab(dir, 'plan', '--snapshot', 'broken.json'), 1, /broken\.json:1:2: not JSON/);
    expectRefused(trimtab(dir, 'plan', '--snapshot', 'k8s'), 2, /k8s: a folder, not a file/);
    expectRefused(
      trimtab(dir, 'plan', '--repo', 'k8s/web.yaml'),
      2,
      /--repo k8s\/web\.yaml: a file, not a folder/,
    );
    expectRefused(
      trimtab(dir, 'plan', '--snapshot', 's.json', '--service', 'wbe'),
      2,
      /Known: web\. Did you mean "web"\?/,
    );
  });

  test('no metrics source at all', () => {
    expectRefused(trimtab(folder(sound), 'plan'), 2, /no metrics source: pass --snapshot FILE/);
  });

  test('a placeholder that nothing fills', () => {
    const dir = folder({ ...sound, 'trimtab.yaml': 'proposals:\n  title: "{servce} grows"\n' });
    expectRefused(
      trimtab(dir, ...PLAN),
      2,
      /trimtab\.yaml:2:3: proposals\.title: nothing fills \{servce\}\. Use \{service\}/,
    );
  });

  test('a mistake in trimtab.yaml', () => {
    expectRefused(
      trimtab(folder({ ...sound, 'trimtab.yaml': 'blueprint: x\n' }), ...PLAN),
      2,
      /trimtab\.yaml:1:1: .*Did you mean "blueprints"/,
    );
  });
});

describe('mistakes around git', () => {
  const reconcile = (dir: string, ...more: string[]) =>
    trimtab(dir, 'reconcile', '--snapshot', 's.json', ...NOW, ...more);

  test('no repository', () => {
    expectRefused(reconcile(folder(sound)), 1, /is not a Git work tree: run `git init` there/);
  });

  test('a repository without a commit', () => {
    const dir = folder(sound);
    git(dir, 'init', '--quiet', '--initial-branch=main');
    expectRefused(reconcile(dir), 1, /branch "main" has no commits .*: commit something first/);
  });

  test('no remote: the local forge keeps pull requests in this very repository', () => {
    const dir = repository(sound);
    expect(reconcile(dir)).toMatchObject({ code: 0, stderr: 'create  web\n' });
    expect(git(dir, 'diff', '--stat', 'main', 'trimtab/web')).toMatch(
      /1 file changed, 1 insertion\(\+\), 1 deletion/,
    );
    expect(git(dir, 'status', '--porcelain')).toBe('');
  });

  test('a remote that cannot be reached', () => {
    const dir = repository(sound);
    git(dir, 'remote', 'add', 'origin', 'https://token:secret@localhost:1/x.git');
    const ended = reconcile(dir, '--forge', 'local');
    expectRefused(ended, 1, /origin is https:\/\/localhost:1\/x\.git, not a local path/);
    expect(ended.stderr).not.toMatch(/secret/);
  });

  test('a paused configuration decides, says so and writes nothing', () => {
    const dir = repository({ ...sound, 'trimtab.yaml': 'paused: true\n' });
    const ended = reconcile(dir);
    expect(ended).toMatchObject({
      code: 0,
      stderr: 'paused, nothing is written: paused: true in trimtab.yaml\n',
    });
    expect(ended.stdout).toMatch(
      /Paused, nothing is written: paused: true in trimtab\.yaml[\s\S]*web +scale up 2 → 3/,
    );
    expect(git(dir, 'branch', '--list').trim()).toBe('* main');
  });

  test('what is not committed does not count', () => {
    const dir = repository(sound);
    write(dir, { 'k8s/web.yaml': deploymentText('web', 4) });
    expect(reconcile(dir).stdout).toMatch(/web +scale up 2 → 3/);
  });
});
