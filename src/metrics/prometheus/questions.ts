import { groupBy } from '../../lib/group-by.ts';
import { QUERY_NAMES, type Queries, type QueryName } from '../../policy/blueprint/query.ts';
import type { WantedService } from '../../policy/wanted-service.ts';
import { DEFAULT_QUERIES } from './default-queries.ts';
import { fill, labelMatchers, promDuration, quote, quoteAlternatives } from './queries.ts';
import { STATE_QUERY } from './state-query.ts';
import { owners } from './workloads.ts';

/** One service as far as its metrics go. Times in milliseconds. */
export interface MeteredService extends WantedService {
  /** Over which figures are averaged. */
  readonly window: number;
  /** The longest stabilization window: how far back its history has to reach. */
  readonly stabilization: number;
  readonly basis: { readonly cpu: 'request' | 'limit'; readonly memory: 'request' | 'limit' };
  /** Queries of its own. */
  readonly queries: Queries;
}

export interface QuerySettings {
  /** Labels that every series must have: which cluster's, where one server keeps several. */
  readonly labels: Readonly<Record<string, string>>;
  /** In place of the defaults. */
  readonly queries: Queries;
}

/** One query, and the services that it answers for. */
export interface Question {
  /** Name of the figure or count, or `state` for what else happens to the workloads. */
  readonly name: QueryName | 'state';
  readonly query: string;
  readonly services: ReadonlySet<string>;
  /** True where it is one service's own: then its one series needs no labels. */
  readonly own: boolean;
  readonly range: Range | undefined;
  /**
   * Query that answers it for a week ago too, those series labeled `WEEK_AGO`; undefined where nobody
   * compares.
   */
  readonly withWeekAgo: string | undefined;
}

export interface FigureQuestion extends Question {
  readonly name: QueryName;
}

/** Milliseconds since 1970; `end` is the instant of the figure, and a whole number of steps after `start`. */
export interface Range {
  readonly start: number;
  readonly end: number;
  readonly step: number;
}

/** The label that tells one basis from the other where one query answers for both. */
export const BASIS_LABEL = 'trimtab_basis';
/** The label and value of what was measured a week before. */
export const WEEK_AGO = { label: 'trimtab_when', value: 'week_ago' } as const;

/** Figures and counts that stabilization looks back at. */
const WITH_HISTORY: ReadonlySet<QueryName> = new Set([
  'cpu_utilization',
  'memory_utilization',
  'latency_p95',
  'replicas',
]);
const OWNER = owners();
/** A gap over 15 minutes would start a window anew. */
const MAX_STEP_MS = 10 * 60_000;
const MIN_STEP_MS = 15_000;
const POINTS = 144;
/** Of one metric for all services: a day of ten thousand at ten minutes. */
const MAX_READINGS = 1_440_000;
/** Beyond this many namespaces the whole cluster's answer is shorter than the question. */
const MAX_NAMESPACES = 100;

/**
 * Plans what to ask for these services: one query per metric and window, whatever their number, one for what
 * happens to all of them, and one more for each that has a query of its own. Figure and history come with the
 * same answer.
 */
export function planQuestions(
  settings: QuerySettings,
  wanted: readonly MeteredService[],
  now: Date,
): Question[] {
  const range = historyRange(wanted, now);
  const labels = matchers(settings.labels, wanted);
  const figures = QUERY_NAMES.flatMap((name): FigureQuestion[] => {
    const template = settings.queries[name] ?? DEFAULT_QUERIES[name];
    const bases = basesOf(name, wanted);
    const ask = (query: string, services: readonly MeteredService[], own: boolean): FigureQuestion => ({
      name,
      query,
      services: new Set(services.map(({ service }) => service)),
      own,
      range: WITH_HISTORY.has(name) ? range : undefined,
      withWeekAgo: name === 'throughput' ? alsoWeekAgo(query) : undefined,
    });
    const byQuery = groupBy(wanted, (service) => ownQuery(name, service) !== undefined);
    // What has no window is the same for all of them.
    const byWindow = groupBy(byQuery.get(false) ?? [], ({ window }) =>
      template.includes('$window') ? window : 0,
    );
    const shared = [...byWindow].map(([window, services]) =>
      ask(clusterQuery(template, labels, window, bases), services, false),
    );
    const own = (byQuery.get(true) ?? []).map((service) => {
      const query = ownQuery(name, service) ?? template;
      return ask(serviceQuery(query, labels, service, basisOf(name, service)), [service], true);
    });
    return [...shared, ...own];
  });
  return wanted.length === 0 ? [] : [...figures, stateQuestion(labels, wanted)];
}

function stateQuestion(labels: Matchers, wanted: readonly MeteredService[]): Question {
  return {
    name: 'state',
    query: fillCommon(STATE_QUERY, labels, 0, 'request', {}),
    services: new Set(wanted.map(({ service }) => service)),
    own: false,
    range: undefined,
    withWeekAgo: undefined,
  };
}

function ownQuery(name: QueryName, { queries }: MeteredService): string | undefined {
  return Object.hasOwn(queries, name) ? queries[name] : undefined;
}

export function clusterQuery(
  template: string,
  labels: Matchers,
  window: number,
  bases: readonly Basis[],
): string {
  const filled = (basis: Basis) => fillCommon(template, labels, window, basis, {});
  const [basis = 'request'] = bases;
  if (bases.length < 2 || !template.includes('$basis')) return filled(basis);
  // The line end closes a comment that the query may end with.
  return bases
    .map((one) => `label_replace(\n${filled(one)}\n, ${quote(BASIS_LABEL)}, ${quote(one)}, "", "")`)
    .join('\nor\n');
}

/**
 * Writes one query for both times, since each metric costs one. A query that somebody else wrote can be moved
 * back in time only as a subquery (https://prometheus.io/docs/prometheus/latest/querying/basics/#subquery);
 * this one is evaluated once.
 */
function alsoWeekAgo(query: string): string {
  const before = `last_over_time((\n${query}\n)[15m:15m] offset 7d)`;
  return `${query}\nor\nlabel_replace(${before}, ${quote(WEEK_AGO.label)}, ${quote(WEEK_AGO.value)}, "", "")`;
}

export function serviceQuery(
  template: string,
  labels: Matchers,
  { namespace, name, window }: MeteredService,
  basis: Basis,
): string {
  const place = {
    workload: quote(name),
    ...(namespace === undefined ? {} : { namespace: quote(namespace) }),
  };
  return fillCommon(template, labels, window, basis, place);
}

function fillCommon(
  template: string,
  { labels, everywhere }: Matchers,
  window: number,
  basis: Basis,
  place: Readonly<Record<string, string>>,
): string {
  const edge = Math.max(1, Math.round(window / 10));
  const values = {
    ...place,
    labels,
    everywhere,
    window: promDuration(window),
    seconds: String(window / 1_000),
    edge: promDuration(edge),
    start: promDuration(window - edge),
    basis: `${basis}s`,
  };
  // The longest of them, in a query that may be one of ten thousand.
  return fill(template, template.includes('$owner') ? { ...values, owner: fill(OWNER, values) } : values);
}

type Basis = 'request' | 'limit';

function basisOf(name: QueryName, { basis }: MeteredService): Basis {
  return name === 'memory_utilization' ? basis.memory : basis.cpu;
}

function basesOf(name: QueryName, wanted: readonly MeteredService[]): Basis[] {
  return [...new Set(wanted.map((service) => basisOf(name, service)))].sort();
}

export interface Matchers {
  readonly labels: string;
  /** Those that are not bound to the services' namespaces. */
  readonly everywhere: string;
}

/** Writes label matchers, and the services' namespaces where all of them say theirs. */
export function matchers(labels: QuerySettings['labels'], wanted: readonly MeteredService[]): Matchers {
  const stated = labelMatchers(labels);
  const namespaces = [...new Set(wanted.map((service) => service.namespace))].sort();
  const named = namespaces.filter((namespace) => namespace !== undefined);
  const bounded = named.length === namespaces.length && named.length <= MAX_NAMESPACES;
  const bound = bounded ? [`namespace=~${quoteAlternatives(named)}`] : [];
  return { labels: [...stated, ...bound].join(', '), everywhere: stated.join(', ') };
}

/**
 * Returns the range as far back as the longest stabilization window: in steps of at most ten minutes, or longer
 * ones where many services would make an answer of more readings than are kept.
 */
function historyRange(wanted: readonly MeteredService[], now: Date): Range | undefined {
  const longest = wanted.reduce((most, { stabilization }) => Math.max(most, stabilization), 0);
  if (longest === 0) return undefined;
  const seconds = Math.ceil(longest / POINTS / 1_000) * 1_000;
  const fine = Math.min(MAX_STEP_MS, Math.max(MIN_STEP_MS, seconds));
  const points = Math.max(POINTS, Math.floor(MAX_READINGS / wanted.length));
  const coarse = Math.ceil(longest / points / 60_000) * 60_000;
  const step = coarse > MAX_STEP_MS ? coarse : fine;
  const end = now.getTime();
  return { start: end - Math.ceil(longest / step) * step, end, step };
}
