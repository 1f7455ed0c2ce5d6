import { describe, expect, test } from 'vitest';
import { semanticDiff } from '../../../src/review/changes/diff.ts';
import { blueprint } from '../../support/service.ts';
import { changedTree } from '../../support/tree.ts';

const GOVERNED = { blueprints: [blueprint()], isBlueprint: () => false, settings: [], defaults: {} };

/** The fields that differ when a value of a chart is written in another way. */
function fields(before: string, after: string): string[] {
  const tree = changedTree(
    { 'c/Chart.yaml': 'name: c\n', 'c/values.yaml': before },
    { 'c/Chart.yaml': 'name: c\n', 'c/values.yaml': after },
  );
  return semanticDiff(tree, GOVERNED).map(({ field }) => field);
}

describe('what Helm and Kubernetes read differently is a change', () => {
  test.each([
    ['no', '"no"'],
    ['off', "'off'"],
    ['On', '"On"'],
    ['y', '"y"'],
    ['!!str no', 'no'],
    ['90', '1:30'],
    ['0', '"0"'],
    ['~', '"~"'],
    ['{}', '[]'],
  ])('%s and %s', (before, after) => {
    expect(fields(`a: ${before}\n`, `a: ${after}\n`)).toEqual(['a']);
    expect(fields(`a: {b: [${before}]}\n`, `a: {b: [${after}]}\n`)).toEqual(['a.b[0]']);
    expect(fields(`x: &x ${before}\na: *x\n`, `x: &x ${before}\na: ${after}\n`)).toEqual(['a']);
    expect(fields(`x: &x {b: ${before}}\na: {<<: *x}\n`, `x: &x {b: ${before}}\na: {b: ${after}}\n`)).toEqual(
      ['a.b'],
    );
  });
});

describe('what they read alike is none', () => {
  test.each([
    ['no', 'false'],
    ['YES', 'true'],
    ['012', '10'],
    ['1:30', '"1:30"'],
    ['2024-01-01', '"2024-01-01"'],
    ['nO', '"nO"'],
  ])('%s and %s', (before, after) => {
    expect(fields(`a: ${before}\n`, `a: ${after}\n`)).toEqual([]);
  });
});

test('a key goes by its text', () => {
  expect(fields('a: {on: 1, y: 2}\n', 'a: {on: 1, y: 3}\n')).toEqual(['a.y']);
});
