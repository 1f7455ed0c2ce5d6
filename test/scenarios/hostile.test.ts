import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { blueprintText, deploymentText, snapshotText } from '../support/repository.ts';
import { git, repository, trimtab, write } from '../support/terminal.ts';

const NOW = ['--now', '2026-02-10T18:30:00Z'];
const at = (path: string) => ({ rest: `  manifest: {path: ${JSON.stringify(path)}}` });
const blueprint = (name: string, more = {}) => ({
  [`blueprints/${name}/blueprint.yaml`]: blueprintText(name, more),
});
const wide = 'a,'.repeat(4_000_000);

/** Names that commands, patches and lines of text trip over. */
const odd = {
  dash: '-apps/-rf.yaml',
  line: 'apps/two\nlines.yaml',
  quoted: 'apps/"quo\\ted".yaml',
  unicode: 'apps/größe 🚀.yaml',
};
const bad = ['pipe', 'link', 'loop', 'outside', 'device', 'dir', 'climbs', 'wide', 'long'];
const files = {
  ...Object.fromEntries(Object.entries(odd).map(([name, path]) => [path, deploymentText(name)])),
  ...Object.assign({}, ...Object.keys(odd).map((name) => blueprint(name))),
  ...Object.assign({}, ...bad.map((name) => blueprint(name, at(`bad/${name}.yaml`)))),
  ...blueprint('climbs', at('../climbs.yaml')),
  'bad/wide.yaml': `${deploymentText('wide')}x: [${wide}]\n`,
  's.json': snapshotText(Object.fromEntries([...Object.keys(odd), ...bad].map((name) => [name, {}]))),
};

/** What stands in a folder and no commit can hold: a pipe, devices, loops, and a file of several gibibytes that takes no room. */
function plant(dir: string): void {
  execFileSync('mkfifo', [join(dir, 'bad/pipe.yaml'), join(dir, 'blueprints/pipe.yaml')]);
  symlinkSync('../apps', join(dir, 'bad/link.yaml'));
  symlinkSync('loop.yaml', join(dir, 'bad/loop.yaml'));
  symlinkSync('/etc/hostname', join(dir, 'bad/outside.yaml'));
  symlinkSync('/dev/zero', join(dir, 'bad/device.yaml'));
  mkdirSync(join(dir, 'bad/dir.yaml'));
  mkdirSync(join(dir, 'blueprints/folder/blueprint.yaml'), { recursive: true });
  mkdirSync(join(dir, 'blueprints/huge'));
  for (const path of ['bad/long.yaml', 'blueprints/huge/blueprint.yaml']) {
    writeFileSync(join(dir, path), '');
    truncateSync(join(dir, path), 3 * 2 ** 30);
  }
}

const held = {
  pipe: /there is no file bad\/pipe\.yaml \(links are not followed\)/,
  link: /there is no file bad\/link\.yaml/,
  loop: /there is no file bad\/loop\.yaml/,
  outside: /there is no file bad\/outside\.yaml/,
  device: /there is no file bad\/device\.yaml/,
  dir: /there is no file bad\/dir\.yaml/,
  climbs: /`\.\.\/climbs\.yaml` leaves the repository/,
  wide: /bad\/wide\.yaml:7: the file holds more than 3000000 keys and values/,
  long: /bad\/long\.yaml:1: the file is larger than 20 MiB/,
};

test('what is hostile holds its own service, at its place, and every odd name is edited', () => {
  const dir = repository(files);
  plant(dir);
  const planned = trimtab(dir, 'plan', '--snapshot', 's.json', ...NOW);
  const decisions = new Map(planned.stdout.split(/\n(?=\S)/).map((part) => [part.split(/\s/)[0], part]));
  for (const [name, reason] of Object.entries(held)) expect(decisions.get(name)).toMatch(reason);
  for (const name of Object.keys(odd)) expect(decisions.get(name)).toMatch(/scale up 2 → 3/);
  expect(planned.stdout).toMatch(/blueprints\/huge\/blueprint\.yaml:1:1: yaml: the file is larger than/);
  expect(planned.code).toBe(1);
  expect(trimtab(dir, 'validate').stderr).toMatch(/13 sound blueprints, 7 problems, 3 warnings$/m);
  // What is broken is told, and what is not is started.
  expect(trimtab(dir, 'init').code).toBe(1);
});

test('a commit is read within the same bounds, and changed by one line whatever the name', () => {
  const dir = repository({
    ...files,
    'bad/long.yaml': `${deploymentText('long')}# ${'x'.repeat(30 * 2 ** 20)}\n`,
  });
  const ended = trimtab(dir, 'reconcile', '--forge', 'local', '--snapshot', 's.json', ...NOW);
  expect(ended.stdout).toMatch(held.wide);
  expect(ended.stdout).toMatch(held.long);
  expect(ended.code, ended.stderr).toBe(0);
  for (const [name, path] of Object.entries(odd)) {
    expect(git(dir, 'diff', '--name-only', '-z', 'main', `trimtab/${name}`)).toBe(`${path}\0`);
    expect(git(dir, 'show', `trimtab/${name}:${path}`)).toBe(deploymentText(name, 3));
  }
  const gate = trimtab(dir, 'gate', '--base', 'main', '--head', 'trimtab/line', ...NOW);
  expect(gate.stdout).toMatch(/^allowed +scale_within_limits +apps\/two lines\.yaml:6$/m);
  expect(gate.code, gate.stdout + gate.stderr).toBe(0);
});

test('aliases to aliases end no command: each file is refused at its place', () => {
  const bomb = (indent = '', levels = 20) =>
    [
      'l0: &l0 [1, 2]',
      ...Array.from(
        { length: levels },
        (_, i) => `l${i + 1}: &l${i + 1} [${Array(9).fill(`*l${i}`).join(', ')}]`,
      ),
    ]
      .map((line) => `${indent}${line}\n`)
      .join('');
  const sound = {
    'web.yaml': deploymentText('web'),
    'kustomization.yaml': 'resources: [web.yaml]\n',
    'app.yaml':
      'apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name: x}\nspec:\n  source: {path: a}\n',
    'trimtab.yaml': '{}\n',
    ...blueprint('web'),
    ...blueprint('api'),
    's.json': snapshotText({ web: {} }),
  };
  const hostile = {
    'web.yaml': `${sound['web.yaml']}  template:\n${bomb('    ')}`,
    'kustomization.yaml': sound['kustomization.yaml'] + bomb(),
    'app.yaml': sound['app.yaml'] + bomb('  '),
    'blueprints/api/blueprint.yaml': bomb('', 10),
  };
  const dir = repository({ ...sound, ...hostile });
  const planned = trimtab(dir, 'plan', '--snapshot', 's.json', ...NOW);
  expect(planned.stdout).toMatch(/web +scale up 2 → 3/);
  expect(planned.stdout).toMatch(
    /blueprints\/api\/blueprint\.yaml:2:11: yaml: aliases make it more than 100000 values/,
  );
  expect(trimtab(dir, 'init').code).toBe(1);
  const named = (file: string) =>
    trimtab(repository({ ...sound, [file]: bomb('', 10) }), 'plan', '--snapshot', 's.json', ...NOW).stderr;
  for (const file of ['trimtab.yaml', 'blueprints/governance/policies.yaml'])
    expect(named(file)).toMatch(`${file}:2:11: yaml: aliases make it`);
  const changed = repository(sound);
  git(changed, 'checkout', '--quiet', '-b', 'head');
  write(changed, hostile);
  git(changed, 'commit', '--quiet', '--all', '--no-gpg-sign', '--message', 'bombs');
  const gate = trimtab(changed, 'gate', '--base', 'main', '--head', 'head', ...NOW);
  expect(gate.stdout).toMatch(
    /^requires_approval +unreadable +web\.yaml:1\n +Cannot be read: aliases make it more than 3000000 values/m,
  );
  expect(gate.code).toBe(3);
});

test.each(['trimtab.yaml', 'blueprints/governance/policies.yaml'])(
  '%s that is a link is not taken for absent',
  (path) => {
    const dir = repository({
      'web.yaml': deploymentText('web'),
      'real.yaml': '{}\n',
      ...blueprint('web'),
      's.json': snapshotText({ web: {} }),
    });
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    symlinkSync(join(dir, 'real.yaml'), join(dir, path));
    git(dir, 'add', '--all');
    git(dir, 'commit', '--quiet', '--no-gpg-sign', '--message', 'link');
    for (const command of [['plan'], ['reconcile', '--forge', 'local']]) {
      const ended = trimtab(dir, ...command, '--snapshot', 's.json', ...NOW);
      expect(ended.stderr).toMatch(
        `${path} is a symbolic link, or lies behind one: put the file itself there`,
      );
      expect(ended.code).toBe(2);
    }
  },
);
