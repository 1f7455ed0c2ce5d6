import { unpackDemand } from '../evidence/pack.ts';
import { toNumber } from '../lib/fraction.ts';
import { XY_CHART_STYLE } from '../lib/mermaid.ts';
import { formatInstant } from '../lib/time.ts';
import { listReadings } from '../metrics/observation/readings.ts';
import { REPLICA } from '../ports/demand-history.ts';
import type { Evaluated } from '../scaling/evaluate.ts';

/** Points across the picture; each is the highest value of its part of the time. */
const MAX_POINTS = 48;
/** Fewer say nothing. */
const LEAST_POINTS = 4;
const HOUR_MS = 3_600_000;
const LONGEST_MS = 14 * 24 * HOUR_MS;

interface Reading {
  readonly at: number;
  readonly value: number;
}

interface Picture {
  readonly title: string;
  readonly unit: string;
  readonly readings: readonly Reading[];
  /** Flat lines beside the readings. */
  readonly levels: readonly number[];
}

/**
 * Draws the last days behind a decision as a Mermaid chart, which GitHub renders in both themes: demand where the
 * run has read it, else CPU utilization. Nothing where too little of either is known.
 */
export function historyPicture(s: Evaluated): string[] {
  const picture = demandPicture(s) ?? cpuPicture(s);
  const points = highest(picture?.readings ?? []);
  if (!picture || points.length < LEAST_POINTS) return [];
  const { title, unit, readings, levels } = picture;
  const [first, last] = [readings[0]?.at ?? 0, readings.at(-1)?.at ?? 0];
  const hours = Math.max(1, Math.round((last - first) / HOUR_MS));
  const top = Math.ceil(Math.max(1, ...points, ...levels) * 1.1);
  return [
    '',
    '```mermaid',
    XY_CHART_STYLE,
    'xychart-beta',
    `  title "${title}"`,
    `  x-axis "hours before ${formatInstant(new Date(last))}" ${-hours} --> 0`,
    `  y-axis "${unit}" 0 --> ${top}`,
    ...[points, ...levels.map((level) => points.map(() => level))].map(
      (line) => `  line [${line.join(', ')}]`,
    ),
    '```',
  ];
}

/** Demand beside what the counts in question carry; of an autoscaler, demand alone. */
function demandPicture({ input: { evidence } }: Evaluated): Picture | undefined {
  if (evidence === undefined || !('demand' in evidence) || evidence.demand === undefined) return undefined;
  const { start, step, values } = unpackDemand(evidence.demand);
  const readings = [...values].flatMap((value, index): Reading[] =>
    value < 0 ? [] : [{ at: start + index * step, value: round(value / REPLICA) }],
  );
  const counts = [evidence.stated.replicas, evidence.chosen.replicas].filter((count) => count !== undefined);
  const beside = counts.length === 2 ? `; flat: ${counts[0]} in Git, ${counts[1]} proposed` : '';
  return {
    title: `Demand in replicas${beside}`,
    unit: 'replicas',
    readings: recent(readings),
    levels: counts.length === 2 ? counts : [],
  };
}

function cpuPicture({ input: { observation, blueprint } }: Evaluated): Picture | undefined {
  if (!observation) return undefined;
  const readings = listReadings(observation.history, ['cpu_utilization']).flatMap(
    ({ timestamp, metrics: { cpu_utilization: value } }): Reading[] =>
      value === undefined ? [] : [{ at: Date.parse(timestamp), value: round(value * 100) }],
  );
  const { targetCpu } = blueprint.scaling;
  return {
    title: `CPU in percent${targetCpu ? '; flat: its target' : ''}`,
    unit: 'percent',
    readings: recent(readings),
    levels: targetCpu ? [round(toNumber(targetCpu, 4) * 100)] : [],
  };
}

function recent(readings: readonly Reading[]): Reading[] {
  const ordered = [...readings].sort((a, b) => a.at - b.at);
  const end = ordered.at(-1)?.at ?? 0;
  return ordered.filter(({ at }) => end - at <= LONGEST_MS);
}

/** Returns the highest value of each part of the time; a part without any takes that before it. */
function highest(readings: readonly Reading[]): number[] {
  const [first, last] = [readings[0]?.at ?? 0, readings.at(-1)?.at ?? 0];
  const parts = Math.min(MAX_POINTS, readings.length);
  const width = (last - first) / parts;
  if (!(width > 0)) return [];
  const tops: (number | undefined)[] = Array.from({ length: parts });
  for (const { at, value } of readings) {
    const part = Math.min(parts - 1, Math.floor((at - first) / width));
    tops[part] = Math.max(tops[part] ?? value, value);
  }
  let before = tops[0] ?? 0;
  return tops.map((top) => {
    before = top ?? before;
    return before;
  });
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
