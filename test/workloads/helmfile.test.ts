import { expect, test } from 'vitest';
import { find } from '../support/manifests.ts';

const helmfile = (values: string, more = '') =>
  `releases:\n  - name: front\n    chart: example/front\n    values:\n${values}${more}`;
const FILE = 'replicaCount: 2\n';
const OWN = { path: 'deploy/values/front.yaml', field: 'replicaCount' };

function told(text: string, manifest = OWN) {
  const found = find({ 'deploy/helmfile.yaml': text, 'deploy/values/front.yaml': FILE }, manifest);
  if (found.kind === 'found') return `found ${found.target.path}:${found.target.line}`;
  return found.kind === 'owned' ? `${found.reason} ${found.message}` : JSON.stringify(found);
}

test.each([
  ['a file alone', '      - values/front.yaml\n', '', /^found deploy\/values\/front.yaml:1$/],
  [
    'values behind it',
    '      - values/front.yaml\n      - replicaCount: 3\n',
    '',
    /^ignored_by_delivery deploy\/helmfile.yaml:6 overrides this count/,
  ],
  [
    'a `set` over it',
    '      - values/front.yaml\n',
    '    set: [{name: replicaCount, value: 4}]\n',
    /^ignored_by_delivery deploy\/helmfile.yaml:6: `replicaCount` stands here among other values/,
  ],
])('of the values of a helmfile the last count wins: %s', (_, values, more, expected) => {
  expect(told(helmfile(values, more))).toMatch(expected);
});

test('a count in the last entry of a helmfile is edited there', () => {
  const text = helmfile('      - values/front.yaml\n      - replicaCount: 3\n');
  expect(told(text, { path: 'deploy/helmfile.yaml', field: 'releases[0].values[1].replicaCount' })).toBe(
    'found deploy/helmfile.yaml:6',
  );
});
