import type { QueryName } from '../../policy/blueprint/query.ts';
import { emptyObservation, NOT_STATED } from '../observation/empty.ts';
import type { AskedService, LiveAnswer } from '../observation/live.ts';
import { FIGURE_NAMES, type Figure, type FigureName, type Observation } from '../observation/types.ts';
import type { Answered } from './answer.ts';
import { queryProblems } from './problems.ts';
import type { MeteredService } from './questions.ts';
import { readSample, toHistory, usable } from './samples.ts';
import { findSeries, isWeekAgo, type Reading, toReading } from './series.ts';

/** One service's observation, and how its figures were asked for. */
interface Observed {
  readonly observation: Observation;
  readonly asked: AskedService;
}

/**
 * Observes the services wanted from the answers of one cluster's Prometheus: every figure of every service,
 * or why it is missing, and by which query it was asked for. A failed query costs the services it was for;
 * each failure is one problem.
 */
export function observeAnswers(
  cluster: string,
  answered: readonly Answered[],
  wanted: readonly MeteredService[],
  now: Date,
): LiveAnswer {
  const path = `prometheus:${cluster}`;
  const readings = readingsByService(
    answered.map((one, index) => toReading(one, index, (series) => !isWeekAgo(series))),
  );
  const before = readingsByService(
    answered.flatMap((one, index) =>
      one.question.withWeekAgo === undefined ? [] : [toReading(one, index, isWeekAgo)],
    ),
  );
  const services = wanted.map((service) => {
    const throughputWeekAgo = weekAgo(service, before.get(service.service) ?? []);
    return observeService(service, readings.get(service.service) ?? [], throughputWeekAgo, path, now);
  });
  return {
    path,
    timestamp: now.toISOString(),
    observations: {
      services: new Map(services.map(({ observation }) => [observation.service, observation])),
      clusters: new Map(),
      problems: queryProblems(cluster, answered).map((message) => ({ service: undefined, message })),
    },
    asked: {
      queries: answered.map(({ question }) => question.withWeekAgo ?? question.query),
      services: new Map(services.map(({ observation, asked }) => [observation.service, asked])),
    },
  };
}

function readingsByService(readings: readonly Reading[]): ReadonlyMap<string, readonly Reading[]> {
  const groups = new Map<string, Reading[]>();
  for (const reading of readings) {
    for (const service of reading.question.services) {
      const group = groups.get(service);
      if (group) group.push(reading);
      else groups.set(service, [reading]);
    }
  }
  return groups;
}

function weekAgo(service: MeteredService, readings: readonly Reading[]): number | undefined {
  for (const reading of readings) {
    const found = findSeries(reading, service);
    const value = 'missing' in found ? undefined : found.values.at(-1);
    if (value !== undefined) return usable('throughput', value);
  }
  return undefined;
}

function observeService(
  service: MeteredService,
  readings: readonly Reading[],
  throughputWeekAgo: number | undefined,
  source: string,
  now: Date,
): Observed {
  const values: Partial<Record<QueryName, number>> = {};
  const missing: Partial<Record<QueryName, string>> = {};
  const columns: Partial<Record<QueryName, string>> = {};
  let oldest = now.getTime();
  for (const reading of readings) {
    const { name } = reading.question;
    const { figure, column } = readSample(reading, service);
    if ('missing' in figure) missing[name] = figure.missing;
    else {
      values[name] = figure.value;
      oldest = Math.min(oldest, figure.at);
    }
    if (column !== undefined) columns[name] = column;
  }
  // Figures are as old as the oldest of them.
  const timestamp = new Date(oldest).toISOString();
  const measuredFrom = new Date(oldest - service.window).toISOString();
  const { replicas, pods_running, pods_ready, restarts } = values;
  return {
    observation: {
      ...emptyObservation(service.service, source, timestamp),
      namespace: service.namespace,
      replicas,
      podsRunning: pods_running,
      podsReady: pods_ready,
      restarts,
      ...toFigures(values, missing, { source, time: timestamp, from: measuredFrom }),
      throughputWeekAgo,
      history: toHistory(columns, service, readings) ?? [],
    },
    asked: {
      measuredFrom,
      queries: Object.fromEntries(readings.map(({ question, index }) => [question.name, index])),
      missing,
    },
  };
}

function toFigures(
  values: Readonly<Partial<Record<FigureName, number>>>,
  reasons: Readonly<Partial<Record<FigureName, string>>>,
  measured: Omit<Figure, 'value'>,
): Pick<Observation, 'figures' | 'missing'> {
  const figures: Partial<Record<FigureName, Figure>> = {};
  const missing: Partial<Record<FigureName, string>> = {};
  for (const name of FIGURE_NAMES) {
    const value = values[name];
    if (value === undefined) missing[name] = reasons[name] ?? NOT_STATED;
    else figures[name] = { value, ...measured };
  }
  return { figures, missing };
}
