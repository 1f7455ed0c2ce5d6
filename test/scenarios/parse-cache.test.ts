import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folder, trimtab, write } from '../support/terminal.ts';

const blueprint = (name: string, max: number) =>
  `metadata: {name: ${name}}\nspec:\n  scaling: {min_replicas: 1, max_replicas: ${max}, target_cpu_utilization: 60%}\n  resources: {cpu_request: 0.10}\n`;
const deployment = (name: string, replicas: number) =>
  `apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: ${name}}\nspec: {replicas: ${replicas}}\n`;

test('a plan prints the same with what earlier runs have kept, and a damaged cache costs only itself', () => {
  const names = Array.from({ length: 260 }, (_, i) => `s${i}`);
  const dir = folder({
    '.git/HEAD': '',
    's.json': JSON.stringify({ timestamp: '2026-02-10T18:30:00Z', services: [] }),
    ...Object.fromEntries(names.map((name) => [`blueprints/${name}/blueprint.yaml`, blueprint(name, 5)])),
    ...Object.fromEntries(names.map((name) => [`apps/${name}.yaml`, deployment(name, 2)])),
  });
  const plan = (...more: string[]) =>
    trimtab(
      dir,
      'plan',
      '--snapshot',
      's.json',
      '--now',
      '2026-02-10T18:30:00Z',
      '--format',
      'json',
      ...more,
    );
  const cache = join(dir, '.git/trimtab/parse-cache');
  const fresh = plan('--no-cache');
  expect(existsSync(cache)).toBe(false);
  expect(plan()).toEqual(fresh);
  const { mtimeMs } = statSync(cache);
  write(dir, {
    'blueprints/s7/blueprint.yaml': blueprint('s7', 0),
    'apps/s8.yaml': deployment('s8', 3),
    'apps/s9.yaml': deployment('s9', 2).replace('{replicas', '&x {replicas'),
  });
  const changed = plan();
  expect(changed).toEqual(plan('--no-cache'));
  expect(changed.stdout).not.toBe(fresh.stdout);
  expect(statSync(cache).mtimeMs).toBeGreaterThan(mtimeMs);
  writeFileSync(cache, readFileSync(cache).subarray(0, 5000));
  const { stderr, ...damaged } = plan();
  expect({ ...damaged, stderr: changed.stderr }).toEqual(changed);
  expect(stderr.replace(changed.stderr, '')).toBe(
    `${cache} is not used: another version or secret wrote it, or it is damaged\n`,
  );
  expect(plan()).toEqual(changed);
});
