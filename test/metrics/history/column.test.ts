import fc from 'fast-check';
import { expect, it } from 'vitest';
import { emptyColumn, toReadings, writeReading } from '../../../src/metrics/history/column.ts';
import { GAP, POINT_MS } from '../../../src/ports/demand-history.ts';

const column = fc.record({
  points: fc.oneof(fc.integer({ min: 0, max: 400 }), fc.constant(1_100_000)),
  reading: fc.integer({ min: 0, max: 400 }),
});

it('columns that share memory hold their own readings alone', () => {
  fc.assert(
    fc.property(fc.array(column, { maxLength: 8 }), (asked) => {
      const columns = asked.map(({ points }) => emptyColumn({ from: 0, to: points * POINT_MS }));
      for (const [at, { points, reading }] of asked.entries())
        for (const end of new Set([1, points]))
          writeReading(
            columns[at] ?? { start: 0, codes: new Uint16Array() },
            end * POINT_MS,
            reading / 10_000,
          );
      for (const [at, { points, reading }] of asked.entries()) {
        const readings = toReadings(columns[at] ?? { start: 0, codes: new Uint16Array() }, 10_000);
        expect(readings).toHaveLength(points);
        expect(readings.filter((one) => one !== GAP)).toEqual(
          new Float64Array(Math.min(points, 2)).fill(reading),
        );
      }
    }),
    { numRuns: 20 },
  );
});
