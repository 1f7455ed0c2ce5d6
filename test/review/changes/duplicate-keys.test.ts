import { expect, test } from 'vitest';
import { semanticDiff } from '../../../src/review/changes/diff.ts';
import { deployment } from '../../support/manifests.ts';
import { blueprint } from '../../support/service.ts';
import { changedTree } from '../../support/tree.ts';

const GOVERNED = { blueprints: [blueprint()], isBlueprint: () => false, settings: [], defaults: {} };
const twice = (first: number, last: number) =>
  deployment('web', first, `  replicas: ${last}\n  selector: {}\n`);
const once = (count: number) => deployment('web', count, '  selector: {}\n');

// Of a key that stands twice kubectl takes the last.
test.each<[string, string, string, string[]]>([
  ['the value that counted stays', twice(5, 3), once(3), []],
  ['the value that did not count stays', twice(3, 5), once(3), ['scale_within_limits 5 → 3']],
])('a key that stood twice is mended: %s', (_, before, after, expected) => {
  const found = semanticDiff(changedTree({ 'web.yaml': before }, { 'web.yaml': after }), GOVERNED);
  expect(found.map((one) => `${one.operation} ${one.before} → ${one.after}`)).toEqual(expected);
});
