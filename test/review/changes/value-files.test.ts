import { expect, test } from 'vitest';
import { semanticDiff } from '../../../src/review/changes/diff.ts';
import { blueprint } from '../../support/service.ts';
import { changedTree } from '../../support/tree.ts';

const GOVERNED = { blueprints: [blueprint()], isBlueprint: () => false, settings: [], defaults: {} };

test.each([
  ['of any ending', 'valueFiles: [../x/prod.conf]', 'x/prod.conf'],
  ['without an ending', 'valueFiles: [../x/prod]', 'x/prod'],
  ['of another source', 'valueFiles: [$ref/x/prod.txt]', 'x/prod.txt'],
  ['by a pattern', 'valueFiles: ["../x/*.{conf,yaml}"]', 'x/eu.yaml'],
  ['by a template of a name', 'valueFiles: ["../x/{{.cluster}}.yaml"]', 'x/eu.yaml'],
  ['by a template of a folder', 'valueFiles: ["../x/{{ cluster }}/v.txt"]', 'x/eu/v.txt'],
  ['as the value of one parameter', 'fileParameters: [{name: a, path: ../x/a.json}]', 'x/a.json'],
])('values that an Application takes from a file %s', (_, helm, path) => {
  const around = {
    'c/Chart.yaml': 'name: c\n',
    'argo.yaml': `apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name: a}\nspec:\n  source:\n    path: c\n    helm:\n      ${helm}\n`,
    'x/other.sh': 'a: 1\n',
  };
  const found = (changed: string) =>
    semanticDiff(
      changedTree({ ...around, [path]: 'a: 1\n' }, { ...around, [path]: 'a: 1\n', [changed]: 'a: 2\n' }),
      GOVERNED,
    ).map(({ operation, floor }) => [operation, floor !== undefined]);
  expect(found(path)).toEqual([['modify_configmaps', true]]);
  expect(found('x/other.sh')).toEqual([]);
});
