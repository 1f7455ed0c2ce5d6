import type { QueryName } from '../../policy/blueprint/query.ts';
import type { HistoryColumns } from '../observation/types.ts';
import { FIGURE_NAMES } from '../observation/types.ts';
import type { Answer, Answered, Series } from './answer.ts';
import { queryProblems } from './problems.ts';
import { BASIS_LABEL, type MeteredService, type Range, WEEK_AGO } from './questions.ts';

/** Labels that may name the workload, and the kind that the label itself stands for. */
const WORKLOAD_LABELS = [
  ['workload', undefined],
  ['deployment', 'Deployment'],
  ['statefulset', 'StatefulSet'],
  ['rollout', 'Rollout'],
] as const;
const COUNTS: ReadonlySet<QueryName> = new Set(['replicas', 'pods_running', 'pods_ready', 'restarts']);
/** As many as a report shows. */
const PLACES = 1e4;

interface Identity {
  readonly workload: string | undefined;
  readonly kind: string | undefined;
}

/** One question with its answer's series by workload. */
interface Reading extends Answered {
  readonly byWorkload: ReadonlyMap<string, readonly Series[]>;
  /** Its place in the list of queries. */
  readonly index: number;
}

type Found =
  | { readonly kind: 'series'; readonly series: Series }
  | { readonly kind: 'missing'; readonly reason: string };

/**
 * The answers of one cluster's Prometheus as the content of a snapshot: every figure of every service, or why it is missing,
 * and by which query it was asked for. A failed query costs the services it was for; each failure is told once.
 */
export function describeAnswers(
  cluster: string,
  answered: readonly Answered[],
  wanted: readonly MeteredService[],
  now: Date,
) {
  const readings = answered.map((one, index) => toReading(one, index, (series) => !isWeekAgo(series)));
  const before = answered.flatMap((one, index) =>
    one.question.withWeekAgo === undefined ? [] : [toReading(one, index, isWeekAgo)],
  );
  const [ofService, beforeOfService] = [groupByService(readings), groupByService(before)];
  return {
    timestamp: now.toISOString(),
    queries: readings.map(({ question }) => question.withWeekAgo ?? question.query),
    services: wanted.map((service) => ({
      ...describeService(service, ofService.get(service.service) ?? [], now),
      throughput_week_ago: weekAgo(service, beforeOfService.get(service.service) ?? []),
    })),
    problems: queryProblems(cluster, answered).map((message) => ({ message })),
  };
}

/** One question with those of its series that `keep` keeps. */
function toReading(one: Answered, index: number, keep: (series: Series) => boolean): Reading {
  const answer: Answer =
    one.answer.kind === 'series' ? { kind: 'series', series: one.answer.series.filter(keep) } : one.answer;
  return { ...one, answer, index, byWorkload: seriesByWorkload(answer) };
}

function isWeekAgo({ labels }: Series): boolean {
  return labels[WEEK_AGO.label] === WEEK_AGO.value;
}

function groupByService(readings: readonly Reading[]): ReadonlyMap<string, readonly Reading[]> {
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
    const value = found.kind === 'series' ? found.series.values.at(-1) : undefined;
    if (value !== undefined) return usable('throughput', value);
  }
  return undefined;
}

function describeService(service: MeteredService, readings: readonly Reading[], now: Date) {
  const values: Partial<Record<QueryName, number>> = {};
  const missing: Partial<Record<QueryName, string>> = {};
  let oldest = now.getTime();
  const columns: Partial<Record<QueryName, string>> = {};
  for (const reading of readings) {
    const { name, range } = reading.question;
    const found = findSeries(reading, service);
    const series = found.kind === 'series' ? found.series : undefined;
    const at = series?.times.at(-1);
    const last = series?.values.at(-1);
    const value = last === undefined ? undefined : usable(name, last);
    if (found.kind === 'missing') missing[name] = found.reason;
    else if (at === undefined) missing[name] = 'the series has no sample that is a plain number';
    else if (range && at < range.end - 1_000)
      missing[name] = `the series ended before ${new Date(range.end).toISOString()}`;
    else if (value === undefined) missing[name] = `the value is ${last}`;
    else {
      values[name] = value;
      oldest = Math.min(oldest, at);
    }
    // A history that could not be had leaves one sample, which is no column.
    if (series && range && reading.pastMissing === undefined)
      columns[name] = column(name, series, service, range);
  }
  const { replicas, pods_running, pods_ready, restarts } = values;
  return {
    service: service.service,
    namespace: service.namespace,
    // Figures are as old as the oldest of them.
    timestamp: new Date(oldest).toISOString(),
    measured_from: new Date(oldest - service.window).toISOString(),
    replicas,
    pods_running,
    pods_ready,
    restarts,
    metrics: Object.fromEntries(
      FIGURE_NAMES.flatMap((name) => (values[name] === undefined ? [] : [[name, values[name]]])),
    ),
    missing,
    queries: Object.fromEntries(readings.map(({ question, index }) => [question.name, index])),
    history: describeHistory(columns, service, readings),
  };
}

/** When the readings begin that this service's own stabilization windows reach back to. */
function historyStart({ stabilization }: MeteredService, { end, step }: Range): number {
  return end - Math.ceil(stabilization / step) * step;
}

/** The readings of one figure before now, as a column. */
function column(name: QueryName, { times, values }: Series, service: MeteredService, range: Range): string {
  const start = historyStart(service, range);
  const readings = new Array<number | '-'>((range.end - start) / range.step).fill('-');
  for (const [index, at] of times.entries()) {
    const place = Math.round((at - start) / range.step);
    if (place >= 0 && place < readings.length)
      readings[place] = usable(name, values[index] ?? Number.NaN) ?? '-';
  }
  return readings.join(' ');
}

function describeHistory(
  { replicas, ...metrics }: Partial<Record<QueryName, string>>,
  service: MeteredService,
  readings: readonly Reading[],
): HistoryColumns | undefined {
  const range = readings.find(({ question }) => question.range)?.question.range;
  if (!range || service.stabilization === 0) return undefined;
  return {
    start: new Date(historyStart(service, range)).toISOString(),
    step_seconds: range.step / 1_000,
    ...(replicas === undefined ? {} : { replicas }),
    metrics,
  };
}

/** NaN, infinite and negative values measure nothing. */
function usable(name: QueryName, value: number): number | undefined {
  if (!Number.isFinite(value) || value < 0) return undefined;
  return COUNTS.has(name) ? Math.round(value) : Math.round(value * PLACES) / PLACES;
}

/** The one series that is this service's; of two, neither is more right. */
function findSeries({ question, answer, byWorkload }: Reading, service: MeteredService): Found {
  if (answer.kind === 'failed') return { kind: 'missing', reason: answer.reason };
  const basis = service.basis[question.name === 'memory_utilization' ? 'memory' : 'cpu'];
  const own = question.own
    ? answer.series
    : (byWorkload.get(service.name) ?? []).filter((series) => isOf(series, service, basis));
  const [series] = own;
  const what = `${service.kind} ${service.namespace === undefined ? '' : `${service.namespace}/`}${service.name}`;
  if (!series)
    return {
      kind: 'missing',
      reason: question.own ? 'its own query has no answer' : absent(question.name, what, answer.series),
    };
  if (own.length === 1) return { kind: 'series', series };
  const namespaces = [...new Set(own.map(({ labels }) => labels.namespace))];
  if (!question.own && service.namespace === undefined && namespaces.length === own.length) {
    return {
      kind: 'missing',
      reason: `${what} stands in several namespaces (${namespaces.join(', ')}); set spec.workload.namespace`,
    };
  }
  const shown = own.slice(0, 2).map(({ labels }) => JSON.stringify(labels).slice(0, 200));
  const fix = question.own ? 'aggregate to one' : 'aggregate by (namespace, workload)';
  return {
    kind: 'missing',
    reason: `${own.length} series for ${what}, such as ${shown.join(' and ')}; ${fix}`,
  };
}

function absent(name: QueryName, what: string, series: readonly Series[]): string {
  if (series.length > 0 && series.every(({ labels }) => identify(labels).workload === undefined)) {
    return 'no series of the answer has the label workload, deployment, statefulset or rollout';
  }
  const hint = /^(cpu|memory)_/.test(name)
    ? '; it is not scraped, or a ready pod of it is not, or a container of it states no request or limit'
    : '';
  return `no series for ${what}${hint}`;
}

/** A label that a series does not have excludes nothing. */
function isOf({ labels }: Series, { kind, namespace }: MeteredService, basis: string): boolean {
  const agrees = (found: string | undefined, wanted: string | undefined) =>
    found === undefined || wanted === undefined || found === wanted;
  return (
    agrees(labels.namespace, namespace) &&
    agrees(identify(labels).kind, kind) &&
    agrees(labels[BASIS_LABEL], basis)
  );
}

function identify(labels: Series['labels']): Identity {
  const [label, kind] = WORKLOAD_LABELS.find(([name]) => labels[name] !== undefined) ?? [
    'workload',
    undefined,
  ];
  return { workload: labels[label], kind: labels.workload_kind ?? kind };
}

function seriesByWorkload(answer: Answer): Map<string, Series[]> {
  const groups = new Map<string, Series[]>();
  for (const series of answer.kind === 'series' ? answer.series : []) {
    const { workload } = identify(series.labels);
    if (workload === undefined) continue;
    const group = groups.get(workload);
    if (group) group.push(series);
    else groups.set(workload, [series]);
  }
  return groups;
}
