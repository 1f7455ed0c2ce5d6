import { groupBy } from '../../lib/group-by.ts';
import type { QueryName } from '../../policy/blueprint/query.ts';
import type { Answer, Answered, Series } from './answer.ts';
import { BASIS_LABEL, type FigureQuestion, type MeteredService, WEEK_AGO } from './questions.ts';

/** Labels that may name the workload, and the kind that the label itself stands for. */
const WORKLOAD_LABELS = [
  ['workload', undefined],
  ['deployment', 'Deployment'],
  ['statefulset', 'StatefulSet'],
  ['rollout', 'Rollout'],
] as const;

interface Identity {
  readonly workload: string | undefined;
  readonly kind: string | undefined;
}

/** One question for a figure with its answer's series by workload. */
export interface Reading extends Answered {
  readonly question: FigureQuestion;
  readonly byWorkload: ReadonlyMap<string | undefined, readonly Series[]>;
  /** Its place in the list of queries. */
  readonly index: number;
}

/** Builds a reading of the series that `keep` keeps. */
export function toReading(
  one: Answered & { readonly question: FigureQuestion },
  index: number,
  keep: (series: Series) => boolean,
): Reading {
  const answer: Answer =
    one.answer.kind === 'series' ? { kind: 'series', series: one.answer.series.filter(keep) } : one.answer;
  const series = answer.kind === 'series' ? answer.series : [];
  return { ...one, answer, index, byWorkload: groupBy(series, ({ labels }) => identify(labels).workload) };
}

/** Checks that a series was measured a week before. */
export function isWeekAgo({ labels }: Series): boolean {
  return labels[WEEK_AGO.label] === WEEK_AGO.value;
}

/** Finds the one series that is a service's, or says why there is none; of two, neither is more right. */
export function findSeries(
  { question, answer, byWorkload }: Reading,
  service: MeteredService,
): Series | { readonly missing: string } {
  if (answer.kind === 'failed') return { missing: answer.reason };
  const basis = service.basis[question.name === 'memory_utilization' ? 'memory' : 'cpu'];
  const found = question.own
    ? answer.series
    : (byWorkload.get(service.name) ?? []).filter((series) => isOf(series, service, basis));
  const [series] = found;
  const what = `${service.kind} ${service.namespace === undefined ? '' : `${service.namespace}/`}${service.name}`;
  if (!series)
    return {
      missing: question.own ? 'its own query has no answer' : absent(question.name, what, answer.series),
    };
  return found.length === 1 ? series : { missing: ambiguous(question.own, service, what, found) };
}

function ambiguous(
  own: boolean,
  { namespace }: MeteredService,
  what: string,
  found: readonly Series[],
): string {
  const namespaces = [...new Set(found.map(({ labels }) => labels.namespace))];
  if (!own && namespace === undefined && namespaces.length === found.length)
    return `${what} stands in several namespaces (${namespaces.join(', ')}); set spec.workload.namespace`;
  const shown = found.slice(0, 2).map(({ labels }) => JSON.stringify(labels).slice(0, 200));
  const fix = own ? 'aggregate to one' : 'aggregate by (namespace, workload)';
  return `${found.length} series for ${what}, such as ${shown.join(' and ')}; ${fix}`;
}

function absent(name: QueryName, what: string, series: readonly Series[]): string {
  if (series.length > 0 && series.every(({ labels }) => identify(labels).workload === undefined)) {
    return 'no series of the answer has the label workload, deployment, statefulset or rollout';
  }
  const hint = /^(cpu|memory)_/.test(name)
    ? '; it is not scraped, or a ready pod of it is not, or a container of it states no request or limit, or no pod of it is ready'
    : '';
  return `no series for ${what}${hint}`;
}

/** Checks whether a series is of a service. A label that a series does not have excludes nothing. */
export function isOf({ labels }: Series, { kind, namespace }: MeteredService, basis?: string): boolean {
  const agrees = (found: string | undefined, wanted: string | undefined) =>
    found === undefined || wanted === undefined || found === wanted;
  return (
    agrees(labels.namespace, namespace) &&
    agrees(identify(labels).kind, kind) &&
    agrees(labels[BASIS_LABEL], basis)
  );
}

/** Tells which workload a series is of. */
export function identify(labels: Series['labels']): Identity {
  const [label, kind] = WORKLOAD_LABELS.find(([name]) => labels[name] !== undefined) ?? [
    'workload',
    undefined,
  ];
  return { workload: labels[label], kind: labels.workload_kind ?? kind };
}
