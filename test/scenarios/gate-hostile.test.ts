import { spawnSync } from 'node:child_process';
import { chmodSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { blueprintText, deploymentText } from '../support/repository.ts';
import { git, repository, trimtab, write } from '../support/terminal.ts';

const BLUEPRINT = blueprintText('web', {
  rest: 'governance: {forbidden_operations: [change_image], approval_workflow: {approvers: [ada]}}',
});
const BASE = {
  'blueprints/web/blueprint.yaml': BLUEPRINT,
  'blueprints/governance/policies.yaml': 'allowed_operations: [create_new_resources, modify_blueprint, modify_configmaps]\n',
  'k8s/web.yaml': `${deploymentText('web')}  selector: {}\n  template: {spec: {containers: [{name: web, image: "web:1"}]}}\n`,
  'README.md': 'hello',
};

/** A branch on which a person did this, and what the gate says of it. */
function gated(change: (dir: string) => void, base: Readonly<Record<string, string>> = BASE, repo = '.') {
  const dir = repository(base);
  git(dir, 'checkout', '--quiet', '-b', 'change');
  change(dir);
  commit(dir, 'change');
  return judged(dir, repo);
}

function commit(dir: string, message: string): void {
  git(dir, 'add', '--all');
  git(dir, 'commit', '--quiet', '--no-gpg-sign', '--allow-empty', '--message', message);
}

function judged(dir: string, repo = '.'): string[] {
  const { stdout, stderr } = trimtab(dir, 'gate', '--repo', repo, '--base', 'main', '--format', 'json');
  if (stdout === '') throw new Error(stderr);
  const checks: { file: string; operation: string; classification: string }[] = JSON.parse(stdout).checks;
  return checks.map(({ file, operation, classification }) => `${file} ${operation} ${classification}`);
}

const text = (path: keyof typeof BASE, from: string, to: string) => ({ [path]: BASE[path].replace(from, to) });

test('a file that counts only under the name of a link is unreadable', () => {
  const dir = repository({ ...BASE, 'data/blob.txt': 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: x}\n' });
  symlinkSync('../data/blob.txt', join(dir, 'k8s/x.yaml'));
  commit(dir, 'link');
  git(dir, 'checkout', '--quiet', '-b', 'change');
  write(dir, { 'data/blob.txt': 'apiVersion: v1\nkind: Secret\nmetadata: {name: x}\n' });
  commit(dir, 'change');
  expect(judged(dir)).toEqual(['data/blob.txt unreadable requires_approval']);
});

test('modes, moves and new names of files are nothing; links and bytes that are no text are unreadable', () => {
  expect(gated((dir) => chmodSync(join(dir, 'k8s/web.yaml'), 0o755))).toEqual([]);
  expect(gated((dir) => renameSync(join(dir, 'k8s/web.yaml'), join(dir, 'k8s/Web.yaml')))).toEqual([]);
  const link = (dir: string) => {
    rmSync(join(dir, 'k8s/web.yaml'));
    symlinkSync('/dev/zero', join(dir, 'k8s/web.yaml'));
  };
  expect(gated(link)).toEqual(['k8s/web.yaml unreadable requires_approval']);
  expect(gated((dir) => write(dir, { 'k8s/b.yaml': 'a: \0' }))).toEqual(['k8s/b.yaml unreadable requires_approval']);
});

test('a copy of a workload beside a decoy that keeps the old text is a change of the workload', () => {
  const copies = (dir: string) => {
    renameSync(join(dir, 'k8s/web.yaml'), join(dir, 'old.yaml'));
    write(dir, { 'k8s/new.yaml': BASE['k8s/web.yaml'].replace('web:1', 'evil:1') });
  };
  expect(gated(copies)).toContain('k8s/new.yaml change_image forbidden');
});

test('a blueprint widened, misspelt, renamed, doubled or deleted never frees its service, and base judges', () => {
  const path = 'blueprints/web/blueprint.yaml';
  const image = text('k8s/web.yaml', 'web:1', 'web:2');
  const after = (blueprint: Record<string, string>) => gated((dir) => write(dir, { ...image, ...blueprint }));
  const forbidden = 'k8s/web.yaml change_image forbidden';
  expect(after(text(path, 'forbidden_operations: [change_image]', 'allowed_operations: [change_image]'))).toEqual([
    ...Array(2).fill(`${path} modify_blueprint requires_approval`),
    forbidden,
  ]);
  expect(after({ [path]: 'metadata: {name: other}\n' })).toEqual([`${path} unreadable requires_approval`, forbidden]);
  expect(after(text(path, 'name: web', 'name: web2'))).toContain(forbidden);
  expect(after({ 'blueprints/two/blueprint.yaml': BLUEPRINT.replace('name: web', 'name: two') })).toEqual([
    'blueprints/two/blueprint.yaml modify_blueprint requires_approval',
    forbidden,
  ]);
  const gone = gated((dir) => {
    rmSync(join(dir, path));
    write(dir, image);
  });
  expect(gone).toEqual([`${path} modify_blueprint requires_approval`, forbidden]);
});

test("a broken blueprint still waits for the approvers of base's", () => {
  const dir = repository(BASE);
  git(dir, 'checkout', '--quiet', '-b', 'change');
  write(dir, { 'blueprints/web/blueprint.yaml': 'metadata: {name: other}\n' });
  commit(dir, 'change');
  expect(JSON.parse(trimtab(dir, 'gate', '--base', 'main', '--format', 'json').stdout).status.description).toBe('waiting for ada');
});

test('what governs a folder from outside of it is seen there', () => {
  const base = Object.fromEntries(Object.entries(BASE).map(([path, content]) => [`infra/${path}`, content]));
  const change = {
    '.github/workflows/gate.yml': 'jobs: {a: {steps: [{run: trimtab gate}]}}\n',
    'src/x.yaml': 'kind: X\n',
    '.gitmodules': 'x\n',
  };
  expect(gated((dir) => write(dir, change), base, 'infra')).toEqual([
    '../.github/workflows/gate.yml modify_blueprint requires_approval',
    '../.gitmodules unreadable requires_approval',
  ]);
});

test('git is called as often for hundreds of overlays of one base as for ten', () => {
  const calls = (count: number) => {
    const overlays = (tag: number) =>
      Object.fromEntries(
        Array.from({ length: count }, (_, i) => [
          `o/${i}/kustomization.yaml`,
          `namespace: n${i}\nresources: [../../k8s/web.yaml]\nreplicas: [{name: web, count: ${tag}}]\n`,
        ]),
      );
    const dir = repository({ ...BASE, ...overlays(2) });
    git(dir, 'checkout', '--quiet', '-b', 'change');
    write(dir, { ...overlays(3), ...text('k8s/web.yaml', 'web:1', 'web:2') });
    commit(dir, 'change');
    // A git in front of git, which counts.
    const log = join(dir, '.git/calls');
    const real = spawnSync('sh', ['-c', 'command -v git'], { encoding: 'utf8' }).stdout.trim();
    write(dir, { '.git/bin/git': `#!/bin/sh\necho call >> ${log}\nexec ${real} "$@"\n` });
    chmodSync(join(dir, '.git/bin/git'), 0o755);
    process.env.PATH = `${join(dir, '.git/bin')}:${process.env.PATH}`;
    expect(judged(dir)).toHaveLength(count + 1);
    process.env.PATH = process.env.PATH.slice(process.env.PATH.indexOf(':') + 1);
    return readFileSync(log, 'utf8').split('\n').length;
  };
  expect(calls(300)).toBe(calls(10));
});

test('two merges crosswise hide nothing', () => {
  const dir = repository(BASE);
  // One side has the change, the other has not; each merges the other's first commit and keeps its own text.
  git(dir, 'checkout', '--quiet', '-b', 'change');
  write(dir, text('k8s/web.yaml', 'web:1', 'web:2'));
  commit(dir, 'evil');
  git(dir, 'checkout', '--quiet', 'main');
  write(dir, { 'README.md': 'main' });
  commit(dir, 'main');
  const [main, change] = ['main', 'change'].map((ref) => git(dir, 'rev-parse', ref).trim());
  git(dir, 'merge', '--quiet', '--no-gpg-sign', '--strategy=ours', '--message', 'ours', change as string);
  git(dir, 'checkout', '--quiet', 'change');
  git(dir, 'merge', '--quiet', '--no-gpg-sign', '--message', 'theirs', main as string);
  expect(git(dir, 'merge-base', '--all', 'main', 'change').trim().split('\n')).toHaveLength(2);
  expect(judged(dir)).toEqual(['k8s/web.yaml change_image forbidden']);
});
