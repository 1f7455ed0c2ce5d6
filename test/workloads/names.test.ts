import { describe, expect, test } from 'vitest';
import { semanticDiff } from '../../src/review/changes/diff.ts';
import { deployment, edited, find } from '../support/manifests.ts';
import { blueprint } from '../support/service.ts';
import { changedTree, type Texts } from '../support/tree.ts';

const named = (name: string) => ({ kind: 'Deployment', name });
/** An overlay that gives what it builds on a name of its own. */
const renaming = (name: string, more = 'options: {allowNameChange: true}, ') =>
  `resources: [../base]\npatches:\n  - {${more}target: {kind: Deployment, name: web}, patch: '[{"op": "replace", "path": "/metadata/name", "value": "${name}"}]'}\n`;
const SHARDS = {
  'base/kustomization.yaml': 'resources: [web.yaml]\n',
  'base/web.yaml': deployment('web', 3, '  selector: {matchLabels: {app: web}}\n'),
  'a/kustomization.yaml': renaming('shard-a'),
  'b/kustomization.yaml': renaming('shard-b'),
  'top/kustomization.yaml': 'resources: [../a, ../b]\n',
};

describe('a patch that changes names', () => {
  test('leads to the workload, and the entry that is advised is for one of those that share a base', () => {
    const found = find(SHARDS, undefined, named('shard-a'));
    expect(JSON.stringify(found)).toContain(
      'give it `replicas: [{name: shard-a, count: 3}]` in top/kustomization.yaml',
    );
    const parted = {
      ...SHARDS,
      'top/kustomization.yaml': 'resources: [../a, ../b]\nreplicas: [{name: shard-a, count: 3}]\n',
    };
    expect(edited(parted, undefined, named('shard-a'))).toMatch(/^top\/kustomization\.yaml:2/);
    expect(find(parted, undefined, named('shard-b'))).toMatchObject({ kind: 'ambiguous' });
  });

  test('by operations is taken without an option, a merged one only with it', () => {
    const merged = (options: string) =>
      `resources: [../base]\npatches: [{path: p.yaml, target: {kind: Deployment}${options}}]\n`;
    const patch = 'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: shard-a}\n';
    const alone = {
      'base/kustomization.yaml': SHARDS['base/kustomization.yaml'],
      'base/web.yaml': SHARDS['base/web.yaml'],
    };
    const shard = (kustomization: string) =>
      find({ ...alone, 'a/kustomization.yaml': kustomization }, undefined, named('shard-a'));
    expect(shard(renaming('shard-a', ''))).toMatchObject({ kind: 'found' });
    Object.assign(alone, { 'a/p.yaml': patch });
    expect(shard(merged(''))).toMatchObject({ kind: 'missing' });
    expect(shard(merged(', options: {allowNameChange: true}'))).toMatchObject({ kind: 'found' });
  });

  test('a merged patch renames what its target is', () => {
    const files = {
      'base/kustomization.yaml': SHARDS['base/kustomization.yaml'],
      'base/web.yaml': SHARDS['base/web.yaml'],
      'a/kustomization.yaml':
        'resources: [../base]\nnamePrefix: eu-\npatches: [{path: p.yaml, target: {kind: Deployment}, options: {allowNameChange: true}}]\n',
      'a/p.yaml': 'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: shard-a}\n',
    };
    expect(edited(files, undefined, named('eu-shard-a'))).toMatch(/^base\/web\.yaml:/);
  });

  test('of two workloads of one name under one top a patch with a namespace is advised', () => {
    const overlay = (namespace: string) => `resources: [../base]\nnamespace: ${namespace}\n`;
    const files = { ...SHARDS, 'a/kustomization.yaml': overlay('a'), 'b/kustomization.yaml': overlay('b') };
    const found = find(files, undefined, { ...named('web'), namespace: 'a' });
    expect(JSON.stringify(found)).toContain('`target: {kind: Deployment, name: web, namespace: a}`');
  });
});

describe('the gate finds the blueprint by the name that reaches the cluster', () => {
  /** Names of the blueprints that a change from 3 to 4 replicas is for. */
  const governors = (files: Texts, path: string, workload: string) => {
    const governed = {
      blueprints: [blueprint({ spec: `  workload: {name: ${workload}}` })],
      ...{ isBlueprint: () => false, settings: [], defaults: {} },
    };
    const after = { ...files, [path]: (files[path] ?? '').replace('3', '4') };
    return semanticDiff(changedTree(files, after), governed).map(
      ({ operation, services }) => `${operation} ${services.length}`,
    );
  };
  const WEB = { 'k/web.yaml': SHARDS['base/web.yaml'] };
  const kustomized = { ...WEB, 'k/kustomization.yaml': 'resources: [web.yaml]\n' };
  const argo = (path: string) =>
    `apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name: web}\nspec: {source: {path: ${path}, kustomize: {namePrefix: eu-}}}\n`;
  const flux =
    'apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata: {name: web}\nspec: {path: ./k, namePrefix: eu-}\n';
  const prefix = `apiVersion: builtin\nkind: PrefixTransformer\nmetadata: {name: p}\nprefix: eu-\nfieldSpecs: [{path: metadata/name}]\n`;

  test.each<[string, Texts, string]>([
    ['Argo CD', { ...kustomized, 'argo.yaml': argo('k') }, 'k/web.yaml'],
    ['Flux', { ...kustomized, 'flux.yaml': flux }, 'k/web.yaml'],
    [
      'a transformer',
      {
        ...WEB,
        'k/kustomization.yaml': 'resources: [web.yaml]\ntransformers: [p.yaml]\n',
        'k/p.yaml': prefix,
      },
      'k/web.yaml',
    ],
    [
      'Argo CD, over an entry',
      {
        ...kustomized,
        'k/kustomization.yaml': 'resources: [web.yaml]\nreplicas: [{name: web, count: 3}]\n',
        'argo.yaml': argo('k'),
      },
      'k/kustomization.yaml',
    ],
    [
      'a transformer, over an entry',
      {
        ...WEB,
        'k/kustomization.yaml':
          'resources: [web.yaml]\nreplicas: [{name: web, count: 3}]\ntransformers: [p.yaml]\n',
        'k/p.yaml': prefix,
      },
      'k/kustomization.yaml',
    ],
  ])('that %s gives', (_, files, path) => {
    expect(governors(files, path, 'eu-web')).toEqual(['scale_within_limits 1']);
    expect(governors(files, path, 'web')).toEqual(['scale_beyond_limits 0']);
  });

  test('that a patch gives', () => {
    expect(governors(SHARDS, 'base/web.yaml', 'shard-b')).toEqual(['scale_within_limits 1']);
    expect(governors(SHARDS, 'base/web.yaml', 'web')).toEqual(['scale_beyond_limits 0']);
  });
});
