import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { divide, type Part } from '../../src/pull-requests/share.ts';

const part = (name: string, services: number, taken = 0): Part => ({ name, services, taken });
const shares = (limit: number, parts: readonly Part[], turn = 0) =>
  Object.fromEntries(divide(limit, parts, turn));

describe('the places of a limit', () => {
  test('go by the number of services, and what a small part cannot use to the others', () => {
    expect(shares(20, [part('a', 60), part('b', 20)])).toEqual({ a: 15, b: 5 });
    expect(shares(20, [part('a', 60), part('b', 2)])).toEqual({ a: 19, b: 1 });
    expect(shares(20, [part('a', 3), part('b', 2)])).toEqual({ a: 3, b: 2 });
    expect(shares(5, [])).toEqual({});
  });

  test('that others have taken are gone; one that has too many takes none before the rest has caught up', () => {
    expect(shares(20, [part('a', 50, 18), part('b', 50)])).toEqual({ a: 0, b: 2 });
    expect(shares(4, [part('a', 9, 5), part('b', 9)])).toEqual({ a: 0, b: 0 });
  });

  test('go round from run to run where there are fewer than parts', () => {
    const parts = ['a', 'b', 'c'].map((name) => part(name, 4));
    const served = [7, 8, 9].map((turn) =>
      [...divide(1, parts, turn)].flatMap(([name, more]) => (more > 0 ? [name] : [])),
    );
    expect(served.flat().sort()).toEqual(['a', 'b', 'c']);
  });
});

const PARTS = fc
  .array(fc.record({ services: fc.integer({ min: 1, max: 12 }), taken: fc.integer({ min: 0, max: 12 }) }), {
    minLength: 1,
    maxLength: 5,
  })
  .map((list) => list.map(({ services, taken }, at) => part(`p${at}`, services, Math.min(services, taken))));
const LIMIT = fc.integer({ min: 0, max: 40 });
const TURN = fc.integer({ min: 0, max: 9 });

test('all parts together keep to the limit, and leave no place that one of them could use', () => {
  fc.assert(
    fc.property(LIMIT, PARTS, TURN, (limit, parts, turn) => {
      const more = [...divide(limit, parts, turn).values()].reduce((sum, one) => sum + one, 0);
      const taken = parts.reduce((sum, one) => sum + one.taken, 0);
      const services = parts.reduce((sum, one) => sum + one.services, 0);
      expect(more).toBe(Math.max(0, Math.min(limit, services) - taken));
    }),
  );
});

test('jobs that look one after the other come to what jobs come to that look at once', () => {
  const order = fc.array(fc.nat(4), { maxLength: 8 });
  fc.assert(
    fc.property(LIMIT, PARTS, TURN, order, (limit, parts, turn, late) => {
      const before = divide(limit, parts, turn);
      // Some jobs have opened some of theirs by the time that the others look.
      const done = new Map(parts.map(({ name }) => [name, 0]));
      for (const at of late) {
        const { name } = parts[at % parts.length] as Part;
        const one = done.get(name) ?? 0;
        if (one < (before.get(name) ?? 0)) done.set(name, one + 1);
      }
      const now = parts.map((one) => ({ ...one, taken: one.taken + (done.get(one.name) ?? 0) }));
      const after = divide(limit, now, turn);
      for (const { name } of parts)
        expect((after.get(name) ?? 0) + (done.get(name) ?? 0)).toBe(before.get(name));
    }),
  );
});
