import { expect, test } from 'vitest';
import { completeObservation } from '../../src/metrics/observation/completion.ts';
import { isFresh } from '../../src/metrics/observation/freshness.ts';
import {
  joinAnswers,
  originOfCount,
  readAnswers,
  recordAnswers,
  snapshotAnswer,
} from '../../src/metrics/sources.ts';
import { blueprint, NOW } from '../support/service.ts';

const FRESH = NOW.toISOString();
const STALE = '2026-02-10T17:00:00Z';

/** A source by its name, with what it says of `web`. */
function source(path: string, entry: object, timestamp = FRESH) {
  return { path, content: { timestamp, services: [{ service: 'web', ...entry }] } };
}

function joined(...sources: ReturnType<typeof source>[]) {
  const recorded = recordAnswers(sources.map(snapshotAnswer));
  const { services } = joinAnswers(readAnswers(recorded), (_, time) => isFresh(time, NOW, 600_000));
  return completeObservation(services.get('web'), blueprint());
}

const pod = { name: 'a', phase: 'Running', ready: true, cpu_usage: '30m', memory_usage: '256Mi' };
const live = { replicas: 2, pods: [pod] };
const ratio = (cpu: number) => ({ metrics: { cpu_utilization: cpu, memory_utilization: 0.9 } });

test('the earlier source wins, figure by figure, whether it states a ratio or has the pods', () => {
  const podsFirst = joined(source('kubernetes', live), source('prometheus', { ...ratio(0.1), replicas: 9 }));
  expect(podsFirst?.figures.cpu_utilization).toMatchObject({ value: 0.6, source: 'kubernetes (pods)' });
  expect(podsFirst?.replicas).toBe(2);
  const ratioFirst = joined(source('prometheus', ratio(0.1)), source('kubernetes', live));
  expect(ratioFirst?.figures.cpu_utilization).toEqual({ value: 0.1, source: 'prometheus', time: FRESH });
  expect(ratioFirst?.pods).toHaveLength(1);
});

test('a ratio is taken where the pods of the earlier source do not tell', () => {
  const unmeasured = joined(
    source('kubernetes', { pods: [{ ...pod, cpu_usage: undefined }] }),
    source('prometheus', ratio(0.1)),
  );
  expect(unmeasured?.figures.cpu_utilization?.value).toBe(0.1);
  expect(unmeasured?.figures.memory_utilization).toMatchObject({ value: 0.5, source: 'kubernetes (pods)' });
  const halfway = joined(
    source('kubernetes', { pods: [pod, { ...pod, name: 'b', cpu_usage: undefined }] }),
    source('prometheus', ratio(0.1)),
  );
  expect(halfway?.figures.cpu_utilization?.value).toBe(0.1);
  expect(halfway?.missing.cpu_utilization).toBeUndefined();
});

test('what is stale is missing, so that the next source is asked', () => {
  const figures = joined(
    source('file', { ...ratio(0.9), replicas: 5 }, STALE),
    source('prometheus', { ...ratio(0.1), replicas: 3 }),
  );
  expect(figures?.figures.cpu_utilization).toMatchObject({ value: 0.1, source: 'prometheus' });
  expect(figures?.replicas).toBe(3);
  const pods = joined(source('file', ratio(0.9), STALE), source('kubernetes', live));
  expect(pods?.figures.cpu_utilization).toMatchObject({ value: 0.6, source: 'kubernetes (pods)' });
  const stalePods = joined(source('kubernetes', live, STALE), source('prometheus', ratio(0.1)));
  expect(stalePods?.figures.cpu_utilization).toMatchObject({ value: 0.1, source: 'prometheus' });
  const both = joined(source('file', ratio(0.9), STALE), source('other', ratio(0.1), STALE));
  expect(both?.figures.cpu_utilization?.source).toBe('file');
});

test('where nobody measures a figure, everybody says why', () => {
  const found = joined(
    source('kubernetes', { missing: { latency_p95: 'Kubernetes does not measure it' } }),
    source('prometheus', { missing: { latency_p95: 'no series' } }),
  );
  expect(found?.missing.latency_p95).toBe('prometheus: no series; kubernetes: does not measure it');
});

test('of each count it can be told who states it, and when', () => {
  const sources = recordAnswers(
    [
      source('kubernetes', { replicas: 2, timestamp: '2026-02-10T18:29:00Z' }),
      source('prometheus', { replicas: 3, restarts: 1, missing: { pods_ready: 'no series' } }),
    ].map(snapshotAnswer),
  );
  expect(originOfCount(sources, 'web', 'replicas')).toEqual({
    source: 'kubernetes',
    time: '2026-02-10T18:29:00Z',
  });
  expect(originOfCount(sources, 'web', 'restarts')).toEqual({ source: 'prometheus', time: FRESH });
  expect(originOfCount(sources, 'web', 'pods_ready')).toEqual({ missing: 'prometheus: no series' });
  expect(originOfCount(sources, 'other', 'replicas')).toEqual({ missing: 'no source states it' });
});
