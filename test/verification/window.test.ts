import { describe, expect, test } from 'vitest';
import type { Figure, Observation, Pod } from '../../src/metrics/observation/types.ts';
import type { VerificationInput } from '../../src/verification/types.ts';
import { readWindow, timeChange } from '../../src/verification/window.ts';
import { facts } from '../support/service.ts';

const { blueprint, observation: plain } = facts({ replicas: 3 });
const time = (minute: number) => `2026-02-10T18:${String(minute).padStart(2, '0')}:00Z`;
const ms = (minute: number) => Date.parse(time(minute));
const minute = (at: number) => (at - ms(0)) / 60_000;
const seen = (more: Partial<Observation> = {}): Observation => ({ ...(plain as Observation), ...more });

/** A change that was merged at minute 15, to be judged from ten minutes after it was in force to an hour after. */
function timed(more: Partial<VerificationInput>, observation: Observation | null = seen()) {
  const verification = { ...blueprint.verification, stabilizationPeriod: 600_000, timeout: 3_600_000 };
  const change = { from: 2, to: 3, mergedAt: time(15) } as VerificationInput['change'];
  const given = {
    blueprint: { ...blueprint, verification },
    delivery: { kind: 'skipped' },
    looks: [],
    change,
  };
  const timing = timeChange({ ...given, ...more } as VerificationInput, observation ?? undefined);
  return {
    ...timing,
    settled: minute(timing.settled),
    expiry: minute(timing.expiry),
    ready: minute(timing.ready),
  };
}

const delivered = (at: number | undefined): VerificationInput['delivery'] => ({
  ...{
    kind: 'delivered',
    revision: 'abc',
    at: at === undefined ? undefined : time(at),
    unhealthy: undefined,
  },
});

describe('a change is in force', () => {
  test.each<[string, Partial<VerificationInput>, Partial<Observation>, number]>([
    ['from its merge, where nothing tells of a delivery', {}, {}, 15],
    ['from its delivery', { delivery: delivered(20) }, {}, 20],
    ['from its merge, where live state matched already', { delivery: delivered(undefined) }, {}, 15],
    ['not before its merge', { delivery: delivered(10) }, {}, 15],
    ['since the live count was written', { delivery: delivered(20) }, { writtenAt: time(17) }, 17],
    ['since it was written at the very merge', { delivery: delivered(20) }, { writtenAt: time(15) }, 15],
    [
      'from its delivery, where the count was written before the merge',
      { delivery: delivered(20) },
      { writtenAt: time(14) },
      20,
    ],
    [
      'from its delivery, where the count was written later',
      { delivery: delivered(20) },
      { writtenAt: time(25) },
      20,
    ],
    [
      'from its delivery, where another count was written',
      { delivery: delivered(20) },
      { writtenAt: time(17), replicas: 2 },
      20,
    ],
  ])('%s', (_, more, observed, start) => {
    expect(timed(more, seen(observed))).toMatchObject({ settled: start + 10, expiry: start + 60 });
  });

  test('and its time is never over before it has settled', () => {
    const verification = { ...blueprint.verification, stabilizationPeriod: 600_000, timeout: 300_000 };
    expect(timed({ blueprint: { ...blueprint, verification } })).toMatchObject({ settled: 25, expiry: 25 });
  });
});

describe('the new pods are ready', () => {
  const pod = (more: Partial<Pod>) => ({ ready: true, startedAt: time(16), ...more }) as Pod;
  const old = pod({ startedAt: time(14) });
  const ready = (pods: readonly Pod[], looks: VerificationInput['looks'] = []) => {
    const { ready: at, remember } = timed({ looks }, seen({ pods }));
    return { at, remember };
  };
  const told = (at: number) => ({ at, remember: false });

  test('since the last of them was, and since the merge where all are older', () => {
    expect(ready([pod({ readySince: time(17) }), pod({ readySince: time(19) }), old])).toEqual(told(19));
    expect(ready([old])).toEqual(told(15));
    expect(ready([pod({ startedAt: time(15), readySince: time(18) })])).toEqual(told(18));
  });

  test('whatever those do that are not ready, or go', () => {
    const going = pod({ readySince: time(29), deletedAt: time(29) });
    const starting = pod({ ready: false, readySince: time(28) });
    expect(ready([old, going, starting])).toEqual(told(15));
    expect(ready([going])).toEqual(told(15));
  });

  test('from the look that first found them so, where a pod does not tell', () => {
    const silent = [pod({ readySince: time(17) }), pod({})];
    const look = (verdict: string, at: number) => ({ verdict, measuredAt: time(at) });
    expect(ready(silent)).toEqual({ at: 30, remember: true });
    expect(ready([])).toEqual({ at: 30, remember: true });
    expect(ready(silent, [look('passed', 22), look('ready', 24), look('ready', 26)])).toEqual(told(24));
    expect(ready(silent, [look('passed', 22)])).toEqual({ at: 30, remember: true });
    expect(ready([pod({ startedAt: undefined, readySince: time(18) })])).toEqual(told(18));
  });

  test('at no time, where nothing was observed', () => {
    const timing = timed({}, null);
    expect(timing).toMatchObject({ settled: 25, expiry: 75, remember: false });
  });
});

describe('figures', () => {
  const figure = (at: number, from?: number): Figure => ({
    ...{ value: 0.5, source: 's', time: time(at), ...(from === undefined ? {} : { from: time(from) }) },
  });
  const read = (figures: Observation['figures'], missing: Observation['missing'] = {}) => {
    const timing = { settled: ms(25), ready: ms(20), expiry: 0, remember: false };
    const reading = readWindow(seen({ figures, missing }), timing);
    return { ...reading, from: minute(reading.from), to: minute(reading.to) };
  };

  test('count whose window begins once the pods were ready, and ends once the change had settled', () => {
    expect(read({ cpu_utilization: figure(25, 20), error_rate: figure(27, 22) })).toEqual({
      figures: { cpu_utilization: 0.5, error_rate: 0.5 },
      reasons: Object.fromEntries(
        ['memory_utilization', 'latency_p50', 'latency_p95', 'throughput'].map((name) => [
          name,
          'not measured',
        ]),
      ),
      ...{ from: 20, to: 30, early: false },
    });
  });

  test('of before the change had settled do not count, which time mends', () => {
    expect(read({ cpu_utilization: figure(24, 22) })).toMatchObject({
      ...{ figures: {}, early: false, from: 30 },
      reasons: { cpu_utilization: `measured at ${time(24)}, before the change had settled` },
    });
  });

  test('whose window begins too early do not count, which a later look mends', () => {
    const ready = `before the new pods were ready (${new Date(ms(20)).toISOString()})`;
    expect(read({ cpu_utilization: figure(30, 19) })).toMatchObject({
      ...{ figures: {}, early: true, from: 30 },
      reasons: { cpu_utilization: `measured since ${time(19)}, ${ready}` },
    });
    const moment = readWindow(seen({ figures: { error_rate: figure(26) } }), {
      ...{ settled: ms(25), ready: ms(27), expiry: 0, remember: false },
    });
    expect(moment.reasons.error_rate).toContain(`measured since ${time(26)}, before`);
  });

  test('that are missing say why', () => {
    expect(read({}, { latency_p95: 'no requests' }).reasons).toMatchObject({
      ...{ latency_p95: 'no requests', error_rate: 'not measured' },
    });
  });
});
