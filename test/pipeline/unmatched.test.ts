import { expect, test } from 'vitest';
import { blueprintSources, describeUnread, loadConfiguration } from '../../src/pipeline/load.ts';
import { filesOf } from '../support/manifests.ts';
import { blueprintText, deploymentText } from '../support/repository.ts';

const GLOB = 'blueprints: [blueprints/**/blueprint.yaml]';
const sound = {
  'blueprints/web/blueprint.yaml': blueprintText('web'),
  'k8s/web.yaml': deploymentText('web'),
};

function unread(contents: Readonly<Record<string, string>>): string[] {
  const files = filesOf(contents);
  return describeUnread(files, loadConfiguration(files, undefined));
}

test.each([
  'blueprints/api/blueprint.yml',
  'blueprints/api/Blueprint.yaml',
  'blueprints/api.yaml',
  'blueprints/team/api.yml',
])('%s is told not to be matched', (path) => {
  expect(unread({ ...sound, [path]: blueprintText('api') })).toEqual([
    `${path} is not matched by ${GLOB}: rename it or add the pattern`,
  ]);
});

test('what is no blueprint, or lies elsewhere, is not told', () => {
  expect(
    unread({
      ...sound,
      'blueprints/governance/policies.yaml': 'allowed_operations: [rollback]\n',
      'blueprints/README.md': blueprintText('api'),
      'blueprints/cm.yaml': 'kind: ConfigMap\nmetadata: {name: x}\n',
      'examples/api/blueprint.yaml': blueprintText('api'),
    }),
  ).toEqual([]);
});

test('a pattern that matches nothing is told, and so is a second configuration', () => {
  const config = 'blueprints: ["blueprints/**/blueprint.yaml", "teams/*.yaml"]\n';
  expect(unread({ ...sound, 'trimtab.yaml': config, 'trimtab.yml': '' })).toEqual([
    'trimtab.yml is not read: trimtab.yaml is',
    'trimtab.yaml: blueprints: teams/*.yaml matches no file',
  ]);
});

test('many are counted', () => {
  const many = Object.fromEntries(
    Array.from({ length: 12 }, (_, i) => [`blueprints/${i}/blueprint.yml`, blueprintText(`s${i}`)]),
  );
  const told = unread({ ...sound, ...many });
  expect(told).toHaveLength(11);
  expect(told.at(-1)).toBe('2 more files look like blueprints and are not matched');
});

test('trimtab.yml instead of trimtab.yaml is an error, for it may say paused', () => {
  expect(() => unread({ ...sound, 'trimtab.yml': 'paused: true\n' })).toThrow(
    'trimtab.yml is not read: rename it to trimtab.yaml, or pass --config trimtab.yml',
  );
});

test('where no blueprint is matched, what was looked for and what is there are told', () => {
  const files = filesOf({ 'apps/web/blueprint.yaml': blueprintText('web'), 'trimtab.yaml': '' });
  const { config } = loadConfiguration(files, undefined);
  expect(() => blueprintSources(files, config, 'trimtab.yaml')).toThrow(
    /nothing matches blueprints\/\*\*\/blueprint\.yaml\..*\napps\/web\/blueprint\.yaml is not matched by blueprints: /,
  );
});
