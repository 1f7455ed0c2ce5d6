import type { Milliseconds } from '../../lib/duration.ts';
import { type Fraction, toNumber } from '../../lib/fraction.ts';
import { groupBy } from '../../lib/group-by.ts';
import type { Blueprint } from '../../policy/blueprint/types.ts';
import { type Demand, GAP } from '../../ports/demand-history.ts';
import type { LedgerEvent } from '../../ports/ledger.ts';
import type { Moment, PageData, PageLimits, PageService, ServiceState } from './page-data.ts';
import { addCounts, addSeries, type Grid, gridOf, measuredPoints, packSeries, peaks } from './series.ts';
import { type Happening, type Timeline, tellTimeline } from './timeline.ts';

/** Known past of a fleet. */
export interface FleetPast {
  readonly from: Milliseconds;
  readonly to: Milliseconds;
  /** Events of all services, those before `from` included that say what held then. */
  readonly events: readonly LedgerEvent[];
  readonly blueprints: readonly Blueprint[];
  readonly demand: ReadonlyMap<string, Demand>;
  readonly pulls: string | null;
}

/** The page's data, and the same past by service for the overview. */
export interface Collected {
  readonly data: PageData;
  readonly timelines: ReadonlyMap<string, Timeline>;
}

/** A table of hundreds of lines helps nobody; the ledger has them all. */
const MOST_MOMENTS = 200;

/** Collects the data of the page: a timeline for every service that has a blueprint, an event or demand. */
export function collect(past: FleetPast): Collected {
  const events = groupBy(past.events, ({ service }) => service);
  const blueprints = new Map(past.blueprints.map((blueprint) => [blueprint.name, blueprint]));
  const names = [...new Set([...blueprints.keys(), ...events.keys(), ...past.demand.keys()])].sort();
  const grid = gridOf(past.from, past.to, names.length);
  const sums = { demand: gaps(grid), replicas: gaps(grid) };
  const timelines = new Map<string, Timeline>();
  const services = names.map((name) => {
    const timeline = tellTimeline(events.get(name) ?? []);
    timelines.set(name, timeline);
    const known = past.demand.get(name);
    const demand = known ? peaks(known, grid) : measuredPoints(timeline, grid);
    if (known) addSeries(sums.demand, demand);
    addCounts(sums.replicas, timeline, grid);
    const packed = packSeries(demand);
    return {
      name,
      ...about(blueprints.get(name)),
      ...stateOf(timeline),
      ...(packed === undefined ? {} : { demand: packed }),
      ...(packed === undefined || known ? {} : { sparse: true as const }),
      counts: timeline.counts.flatMap(({ time, count }) => [seconds(time, grid), count]),
      ...momentsOf(timeline.happenings, grid),
    };
  });
  const fleet = { demand: packSeries(sums.demand) ?? null, replicas: packSeries(sums.replicas) ?? '' };
  return { data: { ...grid, pulls: past.pulls, fleet, services }, timelines };
}

function gaps(grid: Grid): Float64Array {
  return new Float64Array(grid.steps).fill(GAP);
}

function seconds(time: Milliseconds, grid: Grid): number {
  return Math.floor((time - grid.from) / 1000);
}

/** Statements of the blueprint. */
function about(blueprint: Blueprint | undefined): Pick<PageService, 'owner' | 'workload' | 'limits'> {
  if (blueprint === undefined) return {};
  const { owner, workload, scaling } = blueprint;
  const { cluster, namespace, kind, name } = workload;
  const place = [cluster === 'default' ? undefined : cluster, namespace].filter((part) => part !== undefined);
  const limits: PageLimits = {
    min: scaling.minReplicas,
    max: scaling.maxReplicas,
    ...ratio('target', scaling.targetCpu),
    ...ratio('up', scaling.upThreshold),
    ...ratio('down', scaling.downThreshold),
  };
  return {
    ...(owner === undefined ? {} : { owner }),
    workload: `${kind} ${[...place, name].join('/')}`,
    limits,
  };
}

function ratio(key: 'target' | 'up' | 'down', value: Fraction | undefined): Partial<PageLimits> {
  return value === undefined ? {} : { [key]: toNumber(value) };
}

function stateOf({ open, verdict, held }: Timeline): {
  readonly state: ServiceState;
  readonly about: string;
} {
  if (open !== undefined) return { state: 'open', about: `#${open.pull}: ${open.text}` };
  if (verdict === 'failed') return { state: 'failed', about: 'the last change failed its verification' };
  if (held !== undefined) return { state: 'held', about: held };
  return { state: 'steady', about: '' };
}

/** Returns the latest moments within the time that the page shows. */
function momentsOf(
  happenings: readonly Happening[],
  grid: Grid,
): { readonly moments: readonly Moment[]; readonly older?: number } {
  const within = happenings.filter(({ time }) => time >= grid.from);
  const moments = within.slice(-MOST_MOMENTS).map(({ time, kind, text, pull }): Moment => {
    const at = seconds(time, grid);
    return pull === undefined ? [at, kind, text] : [at, kind, text, pull];
  });
  const older = within.length - moments.length;
  return { moments, ...(older === 0 ? {} : { older }) };
}
