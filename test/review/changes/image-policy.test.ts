import { expect, test } from 'vitest';
import { semanticDiff } from '../../../src/review/changes/diff.ts';
import { blueprint } from '../../support/service.ts';
import { changedTree, type Texts } from '../../support/tree.ts';

const GOVERNED = { blueprints: [blueprint()], isBlueprint: () => false, settings: [], defaults: {} };
const web = (image: string) =>
  `apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec:\n  selector: {}\n  template:\n    spec:\n      containers:\n      - name: web\n        image: ${image}\n`;
const marker = (policy: string) => ` # {"$imagepolicy": "flux-system:${policy}"}`;

function found(base: Texts, head: Texts) {
  return semanticDiff(changedTree(base, head), GOVERNED).map(
    ({ operation, floor, side, line }) => `${operation}${floor === undefined ? '' : '!'} ${side}:${line}`,
  );
}

test.each([
  ['begins', web('web:1'), web(`web:1${marker('web')}`), ['change_image! head:10']],
  ['ends', web(`web:1${marker('web')}`), web('web:1'), ['change_image! base:10']],
  [
    'is another',
    web(`web:1${marker('web')}`),
    web(`web:1${marker('edge')}`),
    ['change_image! head:10', 'change_image! base:10'],
  ],
  [
    'wants another part',
    web(`web:1${marker('web')}`),
    web(`web:1${marker('web:name')}`),
    ['change_image! head:10', 'change_image! base:10'],
  ],
  ['did its work', web(`web:1${marker('web')}`), web(`web:2${marker('web')}`), ['change_image head:10']],
])('a policy by which Flux sets an image %s', (_, before, after, expected) => {
  expect(found({ 'w.yaml': before }, { 'w.yaml': after })).toEqual(expected);
});

test('a marked line that moves with its file says nothing', () => {
  const text = web(`web:1${marker('web')}`);
  expect(found({ 'a.yaml': text }, { 'b.yaml': text })).toEqual([]);
});
