import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseBlueprint } from '../../../src/policy/blueprint/parse.ts';
import type { ParseCache } from '../../../src/ports/parse-cache.ts';

const SCALING = [
  'min_replicas: 1',
  'max_replicas: 8',
  'target_cpu_utilization: 70%',
  'scale_up_threshold: 80%',
  'scale_down_threshold: 40%',
];
const MORE = ['cooldown_period: &hour 1h', 'tolerance: {up: 10%}', '7: x', 'spec.scaling: x'];

/** Lines in any order, with comments and empty lines between them. */
const shuffled = (lines: readonly string[]) =>
  fc
    .tuple(
      fc.shuffledSubarray([...lines], { minLength: lines.length }),
      fc.array(fc.constantFrom('', '    # why'), { minLength: 9, maxLength: 9 }),
    )
    .map(([all, between]) => all.flatMap((line, index) => [between[index] ?? '', `    ${line}`]));

const text = fc
  .record({
    scaling: fc.subarray(MORE, { maxLength: 2 }).chain((more) => shuffled([...SCALING, ...more])),
    autoscaler: fc.constantFrom(
      '',
      '  autoscaler: {min: propose, max: leave}',
      '  autoscaler: [1]',
      '  autoscaler:',
    ),
    metadata: fc.constantFrom(
      'metadata: {priority: low, name: web}',
      'metadata:\n\n  name: web\n  owner: ops',
    ),
  })
  .map(({ metadata, scaling, autoscaler }) =>
    [metadata, 'spec:', '  scaling:', ...scaling, autoscaler].join('\n'),
  );

test('what a text came to is recalled with the lines of its keys', () => {
  let sound = 0;
  fc.assert(
    fc.property(text, (given) => {
      const entries = new Map<string, string>();
      const cache: Pick<ParseCache, 'recall' | 'keep'> = {
        recall: (key) => entries.get(key),
        keep: (key, entry) => void entries.set(key, entry),
      };
      const parse = (by?: ParseCache) => parseBlueprint('b.yaml', given, {}, undefined, by);
      const alone = parse();
      sound += Number(alone.kind === 'blueprint');
      expect(parse(cache as ParseCache)).toEqual(alone);
      expect(parse(cache as ParseCache)).toEqual(alone);
    }),
  );
  expect(sound).toBeGreaterThan(5);
});

test('the lines are kept without the names of the keys', () => {
  const entries: string[] = [];
  const cache = { recall: () => undefined, keep: (_: string, entry: string) => void entries.push(entry) };
  const given = `metadata: {name: web}\nspec:\n  scaling:\n    ${SCALING.slice(0, 3).join('\n    ')}\n`;
  parseBlueprint('b.yaml', given, {}, undefined, cache as unknown as ParseCache);
  expect(entries).toEqual([
    '{"value":{"metadata":{"name":"web"},"spec":{"scaling":{"min_replicas":1,"max_replicas":8,"target_cpu_utilization":"70%"}}},"lines":[1,4,5,6]}',
  ]);
});
