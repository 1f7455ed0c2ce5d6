import { expect, test } from 'vitest';
import { readPodUsage } from '../../../src/metrics/kubernetes/pods.ts';

const AT = '2026-02-10T18:30:00Z';
const measured = (more: object) =>
  readPodUsage({
    metadata: { namespace: 'shop', name: 'web-1' },
    timestamp: AT,
    window: '1m30.5s',
    containers: [{ usage: { cpu: '250m', memory: '64Mi' } }],
    ...more,
  });

test('the figures of a pod are averages over a window that ends when they were measured', () => {
  expect(measured({})).toMatchObject({
    ...{ timestamp: AT, measuredFrom: '2026-02-10T18:28:29.500Z' },
    usage: { cpu: 250_000_000n },
  });
});

test.each(['99999999999h', `${'9'.repeat(400)}h`, '-1m', '1e300s', 'x', '', 15, null])(
  'of a window that is %j nobody knows when it began, and the figures are there',
  (window) => {
    expect(measured({ window })).toMatchObject({ measuredFrom: undefined, usage: { cpu: 250_000_000n } });
  },
);

test.each(['yesterday', '2026-02-30T00:00:00Z', '+275760-09-13T00:00:00Z', 1e300, null])(
  'figures that were measured at %j are none',
  (timestamp) => {
    expect(measured({ timestamp })).toMatchObject({
      ...{ measuredFrom: undefined, usage: { cpu: undefined, memory: undefined } },
    });
  },
);
