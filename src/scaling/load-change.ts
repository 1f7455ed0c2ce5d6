import { readingsBetween } from '../metrics/observation/readings.ts';
import { DAY_MS, readingNear, throughputWeekAgo, WEEK_MS } from '../metrics/observation/traffic.ts';
import type { FigureName, HistoryPoint } from '../metrics/observation/types.ts';
import type { Member } from './decision/types.ts';

/** Load of a service now and before, by the first measure and time of which both figures are known. */
export interface LoadChange {
  /** Requests per second, or the CPU in use as a number of replicas that use all of their request. */
  readonly measure: 'throughput' | 'cpu';
  readonly now: number;
  readonly before: number;
  /** In words, such as `a week ago`. */
  readonly when: string;
}

/**
 * Below this a service was idle before, and what its figures do is noise: one request per second, and a
 * twentieth of the CPU that its replicas request.
 */
const IDLE = { throughput: 1, cpu: 0.05 } as const;

/**
 * Compares a service's load with its own history: a week ago, else a day ago, else when its scale-down window
 * began; by its requests, else by CPU × replicas. Undefined where nothing is known of either, or where it was
 * idle before.
 */
export function loadChange(member: Member): LoadChange | undefined {
  for (const compare of [aWeekAgo, aDayAgo, windowAgo]) {
    for (const measure of ['throughput', 'cpu'] as const) {
      const change = compare(member, measure);
      if (change) return change;
    }
  }
  return undefined;
}

/** Checks whether a load is half of what it was, or less. */
export function hasHalved({ now, before }: Pick<LoadChange, 'now' | 'before'>): boolean {
  return round(now * 2) <= round(before);
}

/** Rounds a load, so that sums of doubles compare and print as people add them. */
export function round(load: number): number {
  return Math.round(load * 1e4) / 1e4;
}

type Measure = LoadChange['measure'];

const FIGURE = { throughput: 'throughput', cpu: 'cpu_utilization' } as const satisfies Record<
  Measure,
  FigureName
>;

function aWeekAgo(member: Member, measure: Measure): LoadChange | undefined {
  const { observation } = member.input;
  const figure = member.decision.figures.throughput;
  if (measure === 'throughput' && observation?.throughputWeekAgo !== undefined && 'value' in figure)
    return changeFrom(member, measure, throughputWeekAgo(observation, figure.time), 'a week ago');
  return atDistance(member, measure, WEEK_MS, 'a week ago');
}

function aDayAgo(member: Member, measure: Measure): LoadChange | undefined {
  return atDistance(member, measure, DAY_MS, 'a day ago');
}

function windowAgo(member: Member, measure: Measure): LoadChange | undefined {
  const { observation, blueprint, now } = member.input;
  const start = now.getTime() - blueprint.scaling.stabilization.down;
  const [first] = readingsBetween(observation?.history ?? [], start, now.getTime(), [FIGURE[measure]]);
  return first && changeFrom(member, measure, loadAt(member, measure, first), `at ${first.timestamp}`);
}

function atDistance(
  member: Member,
  measure: Measure,
  distance: number,
  when: string,
): LoadChange | undefined {
  const figure = member.decision.figures[FIGURE[measure]];
  if (!('value' in figure)) return undefined;
  const { history } = member.input.observation ?? { history: [] };
  const point = readingNear(history, Date.parse(figure.time) - distance, FIGURE[measure]);
  return point && changeFrom(member, measure, loadAt(member, measure, point), when);
}

function changeFrom(
  member: Member,
  measure: Measure,
  before: number | undefined,
  when: string,
): LoadChange | undefined {
  const figure = member.decision.figures[FIGURE[measure]];
  const replicas = replicasOf(member);
  const idle = measure === 'throughput' ? IDLE.throughput : IDLE.cpu * replicas;
  if (!('value' in figure) || before === undefined || before < idle || before === 0) return undefined;
  const now = measure === 'throughput' ? figure.value : figure.value * replicas;
  return { measure, now: round(now), before: round(before), when };
}

function loadAt(member: Member, measure: Measure, { metrics, replicas }: HistoryPoint): number | undefined {
  const value = metrics[FIGURE[measure]];
  if (value === undefined || measure === 'throughput') return value;
  return value * (replicas ?? replicasOf(member));
}

/** Returns the count that the figures are of. */
function replicasOf({ input, decision }: Member): number {
  return input.observation?.replicas ?? decision.current_replicas ?? 0;
}
