import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findStarters } from '../../../src/commands/init/starters.ts';
import { parseYaml } from '../../../src/lib/yaml.ts';
import { scanWorkloads } from '../../../src/workloads/scan.ts';
import { edited, filesOf } from '../../support/manifests.ts';

const CHART = { 'apps/Chart.yaml': 'apiVersion: v2\nname: apps\nversion: 1.0.0\n' };

function starters(contents: Record<string, string>) {
  const files = filesOf(contents);
  const told: string[] = [];
  const found = findStarters(files, scanWorkloads(files), [], (line) => told.push(line));
  return { found, told };
}

const shown = (contents: Record<string, string>) =>
  starters(contents).found.map(({ name, workload, choices }) => `${name} ${workload.name} ${choices.join()}`);

test.each([
  [
    'beside a chart',
    {
      ...CHART,
      'apps/values.yaml':
        'charts:\n- name: shop\n  helmValues: {replicaCount: 3}\n- name: mail\n  helmValues: {replicaCount: 2, worker: {replicas: 2}}\n',
    },
    'apps/values.yaml',
    'charts',
  ],
  [
    'in a file of any name',
    {
      'argo/all.yaml':
        '- name: shop\n  helmValues: {replicaCount: 3}\n- name: mail\n  helmValues: {replicaCount: 2, worker: {replicas: 2}}\n',
    },
    'argo/all.yaml',
    '',
  ],
])('counts in a list of charts %s go by the keys of its items', (_, contents, path, list) => {
  const chosen = (field: string) => `manifest: {path: ${path}, field: "${list}${field}"}`;
  expect(shown(contents as Record<string, string>)).toEqual([
    `shop shop ${chosen('[name=shop].helmValues.replicaCount')}`,
    `mail mail ${chosen('[name=mail].helmValues.replicaCount')}`,
    `mail-worker mail-worker ${chosen('[name=mail].helmValues.worker.replicas')}`,
  ]);
  const manifest = { path, field: `${list}[name=shop].helmValues.replicaCount` };
  expect(edited(contents as Record<string, string>, manifest)).toContain('replicaCount: @}');
});

test('items that another key tells apart, and keys that end alike', () => {
  const values = (text: string) =>
    shown({ ...CHART, 'apps/values.yaml': text }).map((line) => line.split(' ')[1]);
  expect(values('apps: [{release: shop, v: {replicas: 3}}, {release: mail, v: {replicas: 3}}]\n')).toEqual([
    'shop-v',
    'mail-v',
  ]);
  expect(values('apps: [{name: a, v: {replicas: 3}}, {name: a, v: {replicas: 3}}]\n')).toEqual([
    'apps-0-v',
    'apps-1-v',
  ]);
  expect(values('shop: {web: {replicas: 3}}\nmail: {web: {replicas: 3}}\n')).toEqual([
    'apps-shop-web',
    'apps-mail-web',
  ]);
  expect(values('shop: {values: {replicas: 3}}\nMail_1: {helmValues: {web: {replicas: 3}}}\n')).toEqual([
    'shop',
    'mail-1-web',
  ]);
});

const name = fc.oneof(
  fc.constantFrom('web', 'Web', 'we.b', 'values', 'global', 'shop-web', 'x'.repeat(62), 'x'.repeat(63)),
  fc.stringMatching(/^[A-Za-z_][\w.-]{0,3}$/),
  fc.stringMatching(/^[A-Za-z_][\w. -]{60,70}[A-Za-z_]$/),
);
const count = fc.record({ replicaCount: fc.integer({ min: 1, max: 9 }) });
const { values } = fc.letrec((tie) => ({
  values: fc.oneof(
    { maxDepth: 3 },
    count,
    fc
      .uniqueArray(fc.tuple(name, tie('values')), { minLength: 1, maxLength: 3, selector: ([key]) => key })
      .map((pairs) => Object.fromEntries(pairs)),
    fc
      .array(fc.tuple(name, tie('values')), { minLength: 1, maxLength: 3 })
      .map((pairs) => pairs.map(([key, value]) => ({ name: key, helmValues: value }))),
  ),
}));

test('whatever they are called, each count has one blueprint of its own, under a name of its own', () => {
  fc.assert(
    fc.property(fc.dictionary(name, values, { minKeys: 1, maxKeys: 3 }), values, (beside, alone) => {
      const contents = {
        ...CHART,
        'apps/values.yaml': JSON.stringify({ ...beside, at: 1 }, null, 1),
        'more/values-x.yaml': JSON.stringify({ all: alone }, null, 1),
      };
      const counts = Object.values(contents)
        .join()
        .match(/"replicaCount": /g)?.length;
      const { found, told } = starters(contents);
      expect({ told, counts: found.length }).toEqual({ told: [], counts });
      expect(new Set(found.map((one) => one.name)).size).toBe(counts);
      for (const one of found) expect(one.name).toMatch(/^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/);
      const identities = found.map(({ workload }) => JSON.stringify(workload));
      expect(new Set(identities).size).toBe(counts);
      const edits = found.map(({ choices: [line = ''] }) => {
        const parsed = parseYaml('b.yaml', line);
        const { manifest } = (parsed.kind === 'yaml' ? parsed.yaml.value : {}) as {
          manifest?: { path: string; field: string };
        };
        return edited(contents, manifest);
      });
      expect(new Set(edits).size).toBe(counts);
      for (const edit of edits) expect(edit).toMatch(/^[^{]*:\d+\n[\s\S]*"replicaCount": @/);
    }),
    { numRuns: 40 },
  );
});
