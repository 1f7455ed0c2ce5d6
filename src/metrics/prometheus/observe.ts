import { append } from '../../lib/group-by.ts';
import type { QueryName } from '../../policy/blueprint/query.ts';
import { emptyObservation, NOT_STATED } from '../observation/empty.ts';
import type { AskedService, LiveAnswer } from '../observation/live.ts';
import { FIGURE_NAMES, type Figure, type FigureName, type Observation } from '../observation/types.ts';
import type { Answer, Answered } from './answer.ts';
import { type ClusterLabel, severalClusters } from './clusters.ts';
import { mixedProblems, queryProblems } from './problems.ts';
import type { FigureQuestion, MeteredService } from './questions.ts';
import { readSample, toHistory, usable } from './samples.ts';
import { findSeries, isWeekAgo, type Reading, toReading } from './series.ts';
import { openState, rolloutInProgress, type WorkloadState } from './state.ts';

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
  const figures = answered.flatMap((one, index) => (asksFigure(one) ? [{ one, index }] : []));
  const readings = readingsByService(
    figures.map(({ one, index }) => toReading(one, index, (series) => !isWeekAgo(series))),
  );
  const before = readingsByService(
    figures.flatMap(({ one, index }) =>
      one.question.withWeekAgo === undefined ? [] : [toReading(one, index, isWeekAgo)],
    ),
  );
  const stateOf = openState(answered.find(({ question }) => question.name === 'state')?.answer ?? NOT_ASKED);
  const mixed: ClusterLabel[] = [];
  const services = wanted.map((service) => {
    const state = stateOf(service);
    const own = readings.get(service.service) ?? [];
    if (state.clusters) {
      mixed.push(state.clusters);
      return refuseService(service, own, severalClusters(state.clusters), path, now);
    }
    const throughputWeekAgo = weekAgo(service, before.get(service.service) ?? []);
    return observeService(service, own, state, throughputWeekAgo, path, now);
  });
  return {
    path,
    timestamp: now.toISOString(),
    observations: {
      services: new Map(services.map(({ observation }) => [observation.service, observation])),
      clusters: new Map(),
      problems: [...queryProblems(cluster, answered), ...mixedProblems(cluster, mixed)].map((message) => ({
        service: undefined,
        message,
      })),
    },
    asked: {
      queries: answered.map(({ question }) => question.withWeekAgo ?? question.query),
      services: new Map(services.map(({ observation, asked }) => [observation.service, asked])),
    },
  };
}

const NOT_ASKED: Answer = { kind: 'failed', reason: 'no query asked for it', blame: 'server' };

function asksFigure(one: Answered): one is Answered & { readonly question: FigureQuestion } {
  return one.question.name !== 'state';
}

function readingsByService(readings: readonly Reading[]): ReadonlyMap<string, readonly Reading[]> {
  const groups = new Map<string, Reading[]>();
  for (const reading of readings) {
    for (const service of reading.question.services) append(groups, service, reading);
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
  state: WorkloadState,
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
    const measured = ofContainers(reading) ? state.lastMeasured : undefined;
    if ('missing' in figure) missing[name] = withAge(figure.missing, measured);
    else {
      values[name] = figure.value;
      oldest = Math.min(oldest, figure.at, measured ?? oldest);
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
      rollout: rolloutInProgress(state.rollout, replicas),
      ownedBy: state.ownedBy,
      ownerUnseen: state.ownerUnseen,
      ownerKnown: state.ownerUnseen === undefined,
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

/** Checks that a figure is what containers use, by the samples of which `lastMeasured` tells. */
function ofContainers({ question: { name, own } }: Reading): boolean {
  return !own && (name === 'cpu_utilization' || name === 'memory_utilization');
}

function withAge(reason: string, measured: number | undefined): string {
  return measured === undefined
    ? reason
    : `${reason}; its containers were measured last at ${new Date(measured).toISOString()}`;
}

/** Observes nothing of a service whose series are of several workloads: a sum or mean of them is of none. */
function refuseService(
  { service, namespace, window }: MeteredService,
  readings: readonly Reading[],
  reason: string,
  source: string,
  now: Date,
): Observed {
  const names = readings.map(({ question }) => question.name);
  const missing = Object.fromEntries(names.map((name) => [name, reason]));
  const timestamp = now.toISOString();
  return {
    observation: {
      ...emptyObservation(service, source, timestamp, missing),
      namespace,
      ownerUnseen: reason,
    },
    asked: {
      measuredFrom: new Date(now.getTime() - window).toISOString(),
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
