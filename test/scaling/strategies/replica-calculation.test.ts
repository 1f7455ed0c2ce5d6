import { expect, test } from 'vitest';
import {
  calculateFromRatio,
  calculateReplicas,
  type ResourceTarget,
} from '../../../src/scaling/strategies/replica-calculation.ts';

const CPU: ResourceTarget = {
  resource: 'cpu',
  basis: 'request',
  percent: 70,
  tolerance: { up: 0.1, down: 0.1 },
};

test.each<[string, number, number, number, number, string]>([
  ['at the target', 0.7, 2, 2, 2, 'cpu 70% / 70% = 1; stays at 2'],
  ['above it', 1.4, 2, 2, 4, 'cpu 140% / 70% = 2; ⌈2 × 2 pods⌉ = 4'],
  ['the last percent within the tolerance', 0.77, 2, 2, 2, 'cpu 77% / 70% = 1.1; stays at 2'],
  ['the first percent beyond it', 0.78, 2, 2, 3, 'cpu 78% / 70% = 1.1143; ⌈1.1143 × 2 pods⌉ = 3'],
  ['the last percent within it below', 0.63, 9, 9, 9, 'cpu 63% / 70% = 0.9; stays at 9'],
  ['the first percent beyond it below', 0.62, 9, 9, 8, 'cpu 62% / 70% = 0.8857; ⌈0.8857 × 9 pods⌉ = 8'],
  ['whole percents, cut', 0.709_999, 2, 2, 2, 'cpu 70% / 70% = 1; stays at 2'],
  [
    'a whole percent that a double falls short of',
    0.29,
    7,
    7,
    3,
    'cpu 29% / 70% = 0.4143; ⌈0.4143 × 7 pods⌉ = 3',
  ],
  ['up over the ready ones', 1.4, 3, 2, 4, 'cpu 140% / 70% = 2; ⌈2 × 2 pods⌉ = 4'],
  ['up, which the unready make up for', 1.4, 4, 2, 4, 'cpu 140% / 70% = 2 over 2 pods; stays at 4'],
  ['up, which would come to less', 0.9, 5, 2, 5, 'cpu 90% / 70% = 1.2857 over 2 pods; stays at 5'],
  ['up, which comes to as many', 1.4, 5, 3, 6, 'cpu 140% / 70% = 2; ⌈2 × 3 pods⌉ = 6'],
  ['down over all of them', 0.35, 5, 3, 3, 'cpu 35% / 70% = 0.5; ⌈0.5 × 5 pods⌉ = 3'],
  ['down over more than are stated', 0.35, 4, 5, 3, 'cpu 35% / 70% = 0.5; ⌈0.5 × 5 pods⌉ = 3'],
  ['down, which would come to more', 0.6, 2, 4, 2, 'cpu 60% / 70% = 0.8571 over 4 pods; stays at 2'],
  ['down to as many', 0.6, 4, 4, 4, 'cpu 60% / 70% = 0.8571; ⌈0.8571 × 4 pods⌉ = 4'],
])('a stated ratio: %s', (_, utilization, current, ready, replicas, formula) => {
  expect(calculateFromRatio(utilization, CPU, current, ready)).toEqual({
    kind: 'calculated',
    replicas,
    formula,
  });
});

test('a stated ratio of no ready pod says nothing', () => {
  expect(calculateFromRatio(1.4, CPU, 2, 0)).toEqual({ kind: 'failed', why: 'no pod is ready' });
});

const NOW = Date.parse('2026-02-10T18:30:00Z');
/** Of a thousandth of a core. */
const NANOS = 1_000_000n;
const amount = (cpu: bigint) => ({ cpu, memory: undefined });

/** A pod with a request of 100m that has run for long, with usage in millicores; without, if undefined. */
function pod(used: bigint | undefined, more: object = {}) {
  return {
    name: 'web',
    phase: 'Running',
    ready: true,
    request: amount(100n * NANOS),
    limit: amount(200n * NANOS),
    usage: used === undefined ? {} : { cpu: used * NANOS },
    startedAt: '2026-02-10T10:00:00Z',
    readySince: '2026-02-10T10:01:00Z',
    ...more,
  } as unknown as Parameters<typeof calculateReplicas>[0][number];
}

const unready = { ready: false, phase: 'Pending' };
test.each<[string, Parameters<typeof calculateReplicas>[0], number, number, string]>([
  [
    'thousandths of a core that are begun count in full',
    [pod(0n, { usage: amount(76_000_001n) })],
    1,
    1,
    'cpu 77m / 100m = 77%, / 70% = 1.1; stays at 1',
  ],
  [
    'one without metrics takes nothing on the way up',
    [pod(140n), pod(140n), pod(undefined)],
    3,
    4,
    'cpu 280m / 200m = 140%, / 70% = 2; with 1 without metrics at 0%: cpu 280m / 300m = 93%, / 70% = 1.3286; ⌈1.3286 × 3 pods⌉ = 4',
  ],
  [
    'one without metrics takes all of its request on the way down',
    [pod(10n), pod(10n), pod(10n), pod(undefined)],
    4,
    2,
    'cpu 30m / 300m = 10%, / 70% = 0.1429; with 1 without metrics at 100%: cpu 130m / 400m = 32%, / 70% = 0.4571; ⌈0.4571 × 4 pods⌉ = 2',
  ],
  [
    'one that is not ready takes nothing on the way up',
    [pod(140n), pod(140n), pod(undefined, unready)],
    3,
    4,
    'cpu 280m / 200m = 140%, / 70% = 2; with 1 unready at 0%: cpu 280m / 300m = 93%, / 70% = 1.3286; ⌈1.3286 × 3 pods⌉ = 4',
  ],
  [
    'one that is not ready is not there on the way down',
    [pod(35n), pod(35n), pod(undefined, unready)],
    3,
    1,
    'cpu 70m / 200m = 35%, / 70% = 0.5; ⌈0.5 × 2 pods⌉ = 1',
  ],
  [
    'both, which bring it within the tolerance',
    [pod(140n), pod(140n), pod(undefined), pod(undefined, unready)],
    4,
    4,
    'cpu 280m / 200m = 140%, / 70% = 2; with 1 without metrics at 0% and 1 unready at 0%: cpu 280m / 400m = 70%, / 70% = 1; stays at 4',
  ],
  [
    'one without metrics exactly at the target is left out',
    [pod(70n), pod(undefined)],
    2,
    2,
    'cpu 70m / 100m = 70%, / 70% = 1; stays at 2',
  ],
  [
    'more pods than replicas turn nothing round',
    [pod(140n), pod(undefined)],
    3,
    3,
    'cpu 140m / 100m = 140%, / 70% = 2; with 1 without metrics at 0%: cpu 140m / 200m = 70%, / 70% = 1; stays at 3',
  ],
])('pods: %s', (_, pods, current, replicas, formula) => {
  expect(calculateReplicas(pods, CPU, current, NOW)).toEqual({ kind: 'calculated', replicas, formula });
});
