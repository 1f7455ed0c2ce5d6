import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linesFromHistory } from '../../../src/commands/init/from-history.ts';
import { starterBlueprint } from '../../../src/commands/init/starter.ts';
import { endOf } from '../../../src/evidence/demand.ts';
import { parseBlueprint } from '../../../src/policy/blueprint/parse.ts';
import { points } from '../../evidence/series.ts';

/** A blueprint by a past that lies between two demands, in replicas. */
function blueprintOf(low: number, high: number, replicas: number) {
  const demand = points(8, (day) => (day % 1 < 0.5 ? low : high));
  const found = linesFromHistory(demand, new Date(endOf(demand)), replicas);
  if (found.kind !== 'lines') throw new Error(found.message);
  for (const line of found.lines) expect(line).toMatch(/ # ./);
  const facts = {
    name: 'web',
    workload: { cluster: undefined, kind: 'Deployment' as const, name: 'web', namespace: undefined },
    place: { path: 'web.yaml', line: 6, replicas, absent: false },
    ...{ choices: [], open: false, guessed: false, held: undefined, resources: { cpu_request: '100m' } },
  };
  const parsed = parseBlueprint('blueprint.yaml', starterBlueprint(facts, undefined, found.lines), {});
  if (parsed.kind === 'invalid') throw new Error(JSON.stringify(parsed.problems));
  return { scaling: parsed.blueprint.scaling, lines: found.lines };
}

test('limits say what the quietest hours and the peak needed', () => {
  const { lines, scaling } = blueprintOf(1.2, 3.2, 2);
  expect(scaling).toMatchObject({ strategy: 'evidence', minReplicas: 2, maxReplicas: 8 });
  expect(lines[0]).toMatch('# the quietest hours of 8 days need 2, and one serves while the other is lost');
  expect(lines[1]).toMatch('# the peak of 8 days, at 2026-01-05T12:00:00Z, needs 4 at 85% of the request');
});

test('whatever the past was, the blueprint is sound, its limits hold the stated count and twice the peak', () => {
  const load = fc.double({ min: 0, max: 50, noNaN: true });
  fc.assert(
    fc.property(load, load, fc.integer({ min: 1, max: 60 }), (one, other, replicas) => {
      const { scaling } = blueprintOf(Math.min(one, other), Math.max(one, other), replicas);
      expect(scaling.minReplicas).toBeLessThanOrEqual(replicas);
      expect(scaling.minReplicas).toBeGreaterThanOrEqual(Math.min(2, replicas));
      expect(scaling.maxReplicas).toBeGreaterThanOrEqual(
        Math.max(replicas, 2 * Math.ceil(Math.max(one, other))),
      );
    }),
    { numRuns: 20 },
  );
});

test('a past of less than a week tells nothing', () => {
  const short = points(6, () => 1);
  expect(linesFromHistory(short, new Date(endOf(short)), 2)).toMatchObject({ kind: 'too_short' });
});
