import { describe, expect, test } from 'vitest';
import {
  chooseEntry,
  chooseNamespace,
  choosePlace,
  type Wanted,
} from '../../../src/manifests/edit/choice.ts';
import type { Judged, Target } from '../../../src/manifests/edit/target.ts';

describe('a line that chooses', () => {
  const target = (path: string, field = 'spec.replicas'): Target => ({
    ...{ path, field, documentIndex: 0, start: 9, end: 10, line: 4, value: 3, form: { kind: 'number' } },
  });
  const found = (...of: Parameters<typeof target>): Judged => ({ kind: 'found', target: target(...of) });
  const refused: Judged = { kind: 'refused', file: 'a.yaml', line: 7, reason: 'x', fix: 'y' };

  test.each<[string, Judged, Wanted['manifest'], object]>([
    ['a count', found('a.yaml'), undefined, { path: 'a.yaml', line: 4, lines: 'manifest: {path: a.yaml}' }],
    [
      'another field',
      found('a.yaml', 'web.n'),
      {},
      { path: 'a.yaml', line: 4, lines: 'manifest: {path: a.yaml, field: "web.n"}' },
    ],
    ['what cannot be edited', refused, {}, { path: 'a.yaml', line: 7, lines: 'manifest: {path: a.yaml}' }],
    [
      'what can be inserted alone',
      { ...refused, insertion: target('b.yaml') },
      {},
      { path: 'b.yaml', line: 4, lines: 'manifest: {path: b.yaml, create: true}' },
    ],
    [
      'a count, where the blueprint lets one be inserted',
      found('a.yaml'),
      { create: true },
      { path: 'a.yaml', line: 4, lines: 'manifest: {path: a.yaml, create: true}' },
    ],
  ])('a place names %s', (_, judged, manifest, expected) => {
    expect(choosePlace(judged, { manifest })).toEqual(expected);
  });

  test.each<[string, Wanted['workload'], string]>([
    ['the namespace alone', { kind: 'Deployment', name: 'web' }, 'namespace: shop'],
    ['no cluster by default', { kind: 'Deployment', name: 'web', cluster: 'default' }, 'namespace: shop'],
    [
      'another cluster',
      { kind: 'Deployment', name: 'web', cluster: 'eu 1' },
      'cluster: "eu 1", namespace: shop',
    ],
    ['another kind', { kind: 'StatefulSet', name: 'web' }, 'namespace: shop, kind: StatefulSet'],
    ['another name', { kind: 'Deployment', name: 'api' }, 'namespace: shop, name: api'],
  ])('a namespace keeps %s', (_, workload, parts) => {
    const { path, line, lines } = chooseNamespace(found('a.yaml'), 'shop', { name: 'web', workload });
    expect([path, line, lines]).toEqual(['a.yaml', 4, `workload: {${parts}}`]);
  });

  test('an entry names it', () => {
    expect(chooseEntry('k/kustomization.yaml', 'web')).toBe(
      'manifest: {path: k/kustomization.yaml, field: "replicas[name=web].count"}',
    );
  });

  test.each(['true', 'No', 'y', '1.yaml', '-a', 'a b', '', 'a: b'])('%j is quoted', (path) => {
    expect(choosePlace(found(path), {}).lines).toBe(`manifest: {path: ${JSON.stringify(path)}}`);
  });
});
