import { expect, test } from 'vitest';
import { edited, find } from '../../support/manifests.ts';

const chart = (values: string) => ({
  'web/Chart.yaml': 'apiVersion: v2\nname: web\nversion: 1.0.0\n',
  'web/values.yaml': values,
});
const FIELD = { path: 'web/values.yaml', field: 'replicacount' };

test('a field in the wrong case is told the key that is there, and is not created beside it', () => {
  for (const create of [false, true])
    expect(find(chart('replicaCount: 2\n'), { ...FIELD, create })).toMatchObject({
      kind: 'refused',
      file: 'web/values.yaml',
      reason: '`replicacount` is missing',
      fix: 'Did you mean `replicaCount`? There is no `replicacount` beside it.',
    });
  const nested = { path: 'web/values.yaml', field: 'Web.replicas' };
  expect(find(chart('web: {replicas: 2}\n'), nested)).toMatchObject({
    fix: 'Did you mean `web`? There is no `Web` beside it.',
  });
});

test('a count in the wrong case is not taken for the one that a chart reads', () => {
  expect(find(chart('replicacount: 2\n'))).toMatchObject({
    kind: 'refused',
    file: 'web/values.yaml',
    line: 1,
    fix: 'Did you mean `replicaCount`? If the chart has it so, set `spec.manifest` to `{path: web/values.yaml, field: "replicacount"}`.',
  });
  expect(edited(chart('replicacount: 2\n'), FIELD)).toBe('web/values.yaml:1\nreplicacount: @\n');
});
