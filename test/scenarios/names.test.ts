import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openWorkTree } from '../../src/adapters/files/work-tree.ts';
import { showBytes } from '../../src/lib/name-bytes.ts';
import { trimtabHere } from '../support/in-process.ts';
import { blueprintText, deploymentText, snapshotText } from '../support/repository.ts';
import { folder, git, repository } from '../support/terminal.ts';

const config = (name: string) => `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: ${name}}\n`;
const ADMIN = `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: {name: anybody}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: cluster-admin}
subjects: [{kind: Group, name: "system:authenticated", apiGroup: rbac.authorization.k8s.io}]
`;

/** Writes a file whose name has this byte before its end. */
function writeNamed(dir: string, start: string, byte: number, text: string): void {
  writeFileSync(
    Buffer.concat([Buffer.from(join(dir, start)), Buffer.from([byte]), Buffer.from('.yaml')]),
    text,
  );
}

test('the gate tells names apart that differ in bytes only, and asks a person', async () => {
  const dir = repository({
    'blueprints/web/blueprint.yaml': blueprintText('web'),
    'apps/web.yaml': deploymentText('web'),
  });
  writeNamed(dir, 'apps/a', 0xfe, config('a'));
  git(dir, 'add', '--all');
  git(dir, 'commit', '--quiet', '--message', 'one');
  writeNamed(dir, 'apps/a', 0xff, ADMIN);
  git(dir, 'add', '--all');
  git(dir, 'commit', '--quiet', '--message', 'two');
  const { code, stdout } = await trimtabHere(dir, 'gate', '--base', 'HEAD~1');
  expect(stdout).toMatch(/apps\/a\\xff\.yaml/);
  expect(stdout).toMatch(/its name is not UTF-8/);
  expect(stdout).not.toMatch(/\\xfe/);
  expect(code).toBe(3);
});

test.each(['plan', 'reconcile'] as const)('%s reads such a file and edits nothing in it', async (command) => {
  const dir = repository({ 'blueprints/web/blueprint.yaml': blueprintText('web') });
  const snapshot = join(folder({ 's.json': snapshotText({ web: {} }) }), 's.json');
  writeNamed(dir, 'web', 0xff, deploymentText('web'));
  git(dir, 'add', '--all');
  git(dir, 'commit', '--quiet', '--message', 'one');
  const { stdout, stderr } = await trimtabHere(
    dir,
    command,
    '--snapshot',
    snapshot,
    '--now',
    '2026-02-10T18:30:00Z',
  );
  expect(stdout + stderr).toMatch(/web\\xff\.yaml:1/);
  expect(git(dir, 'branch', '--list', 'trimtab/*')).toBe('');
});

test('a folder without git lists such a name too, and reads its file', () => {
  const dir = folder();
  writeNamed(dir, 'a', 0xff, 'one');
  writeNamed(dir, 'a', 0xfe, 'two');
  const files = openWorkTree(dir);
  expect(files.list().map((path) => [showBytes(path), files.read(path)?.toString()])).toEqual([
    ['a\\xfe.yaml', 'two'],
    ['a\\xff.yaml', 'one'],
  ]);
});
