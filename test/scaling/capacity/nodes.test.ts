import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { NodeAmounts, NodeRoom } from '../../../src/scaling/capacity/capacity.ts';
import { openNodes } from '../../../src/scaling/capacity/nodes.ts';
import { admits } from '../../../src/scaling/capacity/placement.ts';
import type { ReplicaDemand } from '../../../src/scaling/capacity/types.ts';

const nothing = { cpu: undefined, memory: undefined };
const amounts = fc.record({
  cpu: fc.bigInt({ min: 0n, max: 40n }),
  memory: fc.bigInt({ min: 0n, max: 40n }),
  pods: fc.bigInt({ min: 0n, max: 5n }),
});
const zone = fc.constantFrom('a', 'b');
const taint = { key: 'gpu', value: 'yes', effect: 'NoSchedule' };
const node = fc.record({ free: amounts, used: amounts, zone, tainted: fc.boolean(), limited: fc.boolean() });
const rooms = fc.array(node, { maxLength: 12 }).map((all) =>
  all.map(({ free, used, zone: in_, tainted, limited }, index): NodeRoom => {
    const { pods, ...rest } = {
      cpu: free.cpu + used.cpu,
      memory: free.memory + used.memory,
      pods: free.pods + used.pods,
    };
    const { pods: left, ...freely } = free;
    return {
      name: `n${index}`,
      labels: { zone: in_, 'kubernetes.io/hostname': `n${index}` },
      taints: tainted ? [taint] : [],
      empty: limited ? { ...rest, pods } : rest,
      free: limited ? { ...freely, pods: left } : freely,
    };
  }),
);
const replica = fc
  .record({
    cpu: fc.bigInt({ min: 0n, max: 30n }),
    memory: fc.bigInt({ min: 0n, max: 30n }),
    zone: fc.option(zone),
    tolerant: fc.boolean(),
  })
  .map(
    ({ zone: in_, tolerant, ...size }): ReplicaDemand => ({
      ...size,
      limits: nothing,
      namespace: undefined,
      nodeSelector: in_ === null ? {} : { zone: in_ },
      tolerations: tolerant ? [{ key: 'gpu', operator: 'Exists', value: undefined, effect: undefined }] : [],
    }),
  );
const steps = fc.array(fc.tuple(fc.constantFrom(0, 1, 1, 4), replica), { maxLength: 25 });

/** The same by looking at every node every time. */
function plainly(given: readonly NodeRoom[]) {
  const nodes = given.map((room, index) => ({ ...room, index }));
  const holds = ({ cpu, memory, pods }: NodeAmounts, size: ReplicaDemand) =>
    (size.cpu === 0n || size.cpu <= cpu) &&
    (size.memory === 0n || size.memory <= memory) &&
    (pods === undefined || pods >= 1n);
  const byFree = (a: (typeof nodes)[number], b: (typeof nodes)[number]) =>
    Number(a.free.cpu - b.free.cpu) || Number(a.free.memory - b.free.memory) || a.index - b.index;
  const draw = (found: (typeof nodes)[number] | undefined, size: ReplicaDemand) => {
    if (!found) return false;
    const { cpu, memory, pods } = found.free;
    found.free = {
      cpu: cpu - size.cpu,
      memory: memory - size.memory,
      ...(pods === undefined ? {} : { pods: pods - 1n }),
    };
    return true;
  };
  const able = (size: ReplicaDemand, which: 'free' | 'empty') =>
    nodes.filter((one) => admits(one, size) && holds(one[which], size)).sort(byFree);
  return {
    take: (size: ReplicaDemand) => draw(able(size, 'free')[0], size),
    reserve: (size: ReplicaDemand) => draw(able(size, 'empty').at(-1), size),
    fitsEmpty: (size: ReplicaDemand) => able(size, 'empty').length > 0,
    left: () => nodes.reduce((sum, { free }) => sum + (free.cpu > 0n ? free.cpu : 0n), 0n),
  };
}

it('places and reserves as a search over every node would', () => {
  fc.assert(
    fc.property(rooms, steps, (given, all) => {
      const nodes = openNodes(
        given,
        all.map(([, size]) => size),
      );
      const plain = plainly(given);
      for (const [count, size] of all) {
        const on = { cpu: size.cpu, memory: size.memory, pods: 1n };
        expect(nodes.impossible(size, on) === undefined).toBe(plain.fitsEmpty(size));
        if (count > 0) {
          const taken = Array.from({ length: count }).filter(() => plain.take(size)).length;
          expect(nodes.take(size, on, count)).toBe(taken);
        } else {
          nodes.reserve(size, on);
          plain.reserve(size);
        }
        expect(nodes.left('cpu')).toBe(plain.left());
      }
    }),
    { numRuns: 400 },
  );
});
