import fc from 'fast-check';
import { expect, test } from 'vitest';
import { demandOfRequests, learnCapacity } from '../../src/evidence/capacity.ts';
import { GAP } from '../../src/ports/demand-history.ts';
import { diurnal, points } from './series.ts';

/** Requests a second that 125 a replica make of a demand, over CPU that serves nothing. */
function requestsOf(cpu: ReturnType<typeof points>, idle = 0): Float64Array {
  return cpu.values.map((used) => (used === GAP ? GAP : Math.max(0, used / 1_000_000 - idle) * 125));
}

test('requests of a replica are those that its CPU served', () => {
  const cpu = points(2, (day) => (day < 0.25 ? undefined : diurnal(day)));
  expect(learnCapacity(cpu, requestsOf(cpu))).toEqual({
    kind: 'learnt',
    measure: { requests_per_replica: 125, pairs: 504 },
  });
});

test('CPU that serves nothing makes a replica worth less, and never more', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 0.9, noNaN: true }), (idle) => {
      const cpu = points(2, diurnal);
      const learnt = learnCapacity(cpu, requestsOf(cpu, idle));
      if (learnt.kind === 'unknown') return;
      expect(learnt.measure.requests_per_replica).toBeLessThanOrEqual(125);
    }),
  );
});

test.each([
  ['under a day of both', (cpu: ReturnType<typeof points>) => requestsOf(cpu).fill(GAP, 287), /287 points/],
  [
    'requests of which some cost twice as much',
    (cpu: ReturnType<typeof points>) => requestsOf(cpu).map((served, at) => (at % 2 ? served : served * 2)),
    /vary from 125 to 250 a second; state spec\.scaling\.throughput_per_replica/,
  ],
])('with %s it is not known', (_, change, why) => {
  const cpu = points(2, diurnal);
  expect(learnCapacity(cpu, change(cpu))).toEqual({ kind: 'unknown', why: expect.stringMatching(why) });
});

test('gaps of requests stay gaps, and what no sum of a replay carries is one', () => {
  const demand = demandOfRequests({ start: 0, step: 300_000 }, Float64Array.from([0, 50, GAP, 1e9]), {
    requests_per_replica: 100,
  });
  expect([...demand.values]).toEqual([0, 500_000, GAP, GAP]);
});
