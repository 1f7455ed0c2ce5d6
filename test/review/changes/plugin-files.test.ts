import { describe, expect, test } from 'vitest';
import { semanticDiff } from '../../../src/review/changes/diff.ts';
import { deployment } from '../../support/manifests.ts';
import { blueprint } from '../../support/service.ts';
import { changedTree, type Texts } from '../../support/tree.ts';

const GOVERNED = { blueprints: [blueprint()], isBlueprint: () => false, settings: [], defaults: {} };

function operations(base: Texts, head: Texts): string[] {
  return semanticDiff(changedTree(base, head), GOVERNED).map(({ operation, floor }) =>
    floor === undefined ? operation : `${operation}!`,
  );
}

const WEB = { 'k/web.yaml': deployment('web', 2, '  selector: {}\n') };
const config = (kind: string, rest: string) =>
  `apiVersion: builtin\nkind: ${kind}\nmetadata: {name: x}\n${rest}\n`;
const count = (replicas: number) =>
  config('ReplicaCountTransformer', `replica: {name: web, count: ${replicas}}`);

describe('what configures a plugin of kustomize', () => {
  const folder = (more = '') => ({
    'k/kustomization.yaml': 'resources: [web.yaml]\ntransformers: [../t]\n',
    't/kustomization.yaml': `resources: [count]\n${more}`,
  });
  const file = { 'k/kustomization.yaml': 'resources: [web.yaml]\ntransformers: [count.txt]\n' };
  test.each<[string, Texts, Texts]>([
    ['in a file of any name', { ...file, 'k/count.txt': count(2) }, { ...file, 'k/count.txt': count(9) }],
    ['in a folder', { ...folder(), 't/count': count(2) }, { ...folder(), 't/count': count(9) }],
    [
      'by a patch in that folder',
      { ...folder(), 't/count': count(2) },
      {
        ...folder(
          `patches: [{patch: '[{op: replace, path: /replica/count, value: 9}]', target: {kind: Any}}]\n`,
        ),
        't/count': count(2),
      },
    ],
  ])('%s needs a person', (_, base, head) => {
    expect(operations({ ...WEB, ...base }, { ...WEB, ...head })).toEqual(['modify_cluster_resources!']);
  });
});

describe('what a plugin of kustomize reads besides', () => {
  const plugins = [
    ['PatchTransformer', 'path: it'],
    ['PatchJson6902Transformer', 'path: it'],
    ['PatchStrategicMergeTransformer', 'paths: [it]'],
    ['ReplacementTransformer', 'replacements: [{path: it}]'],
    ['ConfigMapGenerator', 'files: ["key=it"]'],
    ['SecretGenerator', 'envs: [it]'],
  ] as const;
  const layouts: Readonly<Record<string, (text: string) => Texts>> = {
    'by a file': (text) => ({
      'k/kustomization.yaml': 'resources: [web.yaml]\ntransformers: [p.yaml]\n',
      'k/p.yaml': text,
    }),
    'by a folder': (text) => ({
      'k/kustomization.yaml': 'resources: [web.yaml]\ngenerators: [../p]\n',
      'p/kustomization.yaml': 'resources: [p.yaml]\n',
      'p/p.yaml': text,
    }),
    'by a text': (text) => ({
      'k/kustomization.yaml': `resources: [web.yaml]\ntransformers:\n- |\n  ${text.trim().replaceAll('\n', '\n  ')}\n`,
    }),
  };
  test.each(
    plugins.flatMap(([kind, rest]) =>
      Object.entries(layouts).map(([how, layout]) => [kind, how, layout(config(kind, rest))] as const),
    ),
  )('%s %s', (_, __, around) => {
    const base = { ...WEB, ...around, 'k/it': 'a=1' };
    expect(operations(base, { ...base, 'k/it': 'a=2' })).toContain('modify_cluster_resources!');
    expect(operations(base, { ...base, 'k/other': 'a=2' })).toEqual([]);
  });
});

test('a kustomization that states a kind and no version is one', () => {
  const text = 'kind: Kustomization\nresources: [web.yaml]\n';
  const base = { ...WEB, 'k/kustomization.yaml': text };
  const head = { ...base, 'k/kustomization.yaml': `${text}replicas: [{name: web, count: 9}]\n` };
  expect(operations(base, head)).toEqual(['scale_beyond_limits']);
});

test('a second kustomization of a folder ends its build, and another name of the one does not', () => {
  const base = { ...WEB, 'k/kustomization.yaml': 'resources: [web.yaml]\n' };
  expect(operations(base, { ...base, 'k/Kustomization': 'resources: []\n' })).toEqual(['unreadable!']);
  expect(operations(base, { ...WEB, 'k/kustomization.yml': 'resources: [web.yaml]\n' })).toEqual([]);
});

test('content that is generated from outside of the folder, as Flux permits it', () => {
  const base = {
    ...WEB,
    'k/kustomization.yaml': 'resources: [web.yaml]\nsecretGenerator: [{name: s, files: [../x/key]}]\n',
    'x/key': '1',
  };
  expect(operations(base, { ...base, 'x/key': '2' })).toEqual(['modify_secrets']);
});
