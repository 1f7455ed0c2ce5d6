import { expect, test } from 'vitest';
import { parseOptions } from '../../src/commands/options.ts';
import { outputsOf } from '../../src/commands/outputs.ts';
import { trimtabHere } from '../support/in-process.ts';
import { blueprintText } from '../support/repository.ts';
import { folder } from '../support/terminal.ts';

const at = (cluster: string, name: string) =>
  blueprintText(name).replace('spec:\n', `spec:\n  workload: {cluster: ${cluster}}\n`);
const FILES = {
  'trimtab.yaml': 'clusters:\n  eu-1: {capacity: {kind: unlimited}}\n  us-1: {capacity: {kind: unlimited}}\n',
  'blueprints/web/blueprint.yaml': at('us-1', 'web'),
  'blueprints/api/blueprint.yaml': at('us-1', 'api'),
  'blueprints/shop/blueprint.yaml': at('eu-1', 'shop'),
};

test('matrix prints one line of JSON, or a table for people', async () => {
  const dir = folder(FILES);
  expect(await trimtabHere(dir, 'matrix')).toEqual({
    code: 0,
    stdout: '{"include":[{"cluster":"eu-1"},{"cluster":"us-1"}]}\n',
    stderr: '',
  });
  const { stdout } = await trimtabHere(
    dir,
    'matrix',
    '--format',
    'text',
    '--shards',
    '2',
    '--cluster',
    'us-1',
  );
  expect(stdout).toBe('us-1  1/2  2 services\nus-1  2/2  0 services\n');
});

test('a broken blueprint is told and keeps no job from starting; without any there is nothing to divide', async () => {
  const broken = folder({ ...FILES, 'blueprints/bad/blueprint.yaml': 'metadata: {name: bad}\n' });
  const { code, stdout, stderr } = await trimtabHere(broken, 'matrix');
  expect({ code, stdout }).toEqual({
    code: 0,
    stdout: '{"include":[{"cluster":"eu-1"},{"cluster":"us-1"}]}\n',
  });
  expect(stderr).toMatch(/^blueprints\/bad\/blueprint\.yaml:1:1: spec/m);
  expect(await trimtabHere(folder({}), 'matrix')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('no blueprint found'),
  });
  expect(() => parseOptions('matrix', ['--shards', '0'])).toThrow('expected a whole number of parts');
});

test('the output of the Action is the same value', () => {
  const matrix = { include: [{ cluster: 'eu-1' }] };
  const nothing = { kind: 'lines', lines: [], notes: [], failures: [] } as const;
  expect(outputsOf({ ...nothing, matrix }, undefined).matrix).toEqual(matrix);
  expect(outputsOf(nothing, undefined).matrix).toBe('');
});
