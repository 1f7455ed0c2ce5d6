import { XY_CHART_STYLE } from '../lib/mermaid.ts';

/** A name and its value of each day; null where there is none. */
type Line = readonly [name: string, days: readonly (number | null)[]];

/** More lines than this are not told apart, and more days do not fit. */
const MAX_LINES = 5;
const MAX_DAYS = 90;

/**
 * Draws lines over days as a Mermaid chart, which has no legend: its title names them in their order. A day
 * without a value keeps that of the day before. Returns '' where there are no two days.
 */
export function capacityChart(lines: readonly Line[]): string {
  const days = Math.min(MAX_DAYS, Math.max(...lines.map(([, values]) => values.length)));
  if (days < 2) return '';
  const shown = lines
    .slice(0, MAX_LINES)
    .map(([name, values]) => [name, filled(values.slice(-days))] as const);
  const highest = Math.ceil(Math.max(1, ...shown.flatMap(([, values]) => values)));
  return [
    '',
    '```mermaid',
    XY_CHART_STYLE,
    'xychart-beta',
    `  title "Replicas, mean of each day: ${shown.map(([name]) => name).join(', ')}"`,
    `  x-axis "day" 1 --> ${days}`,
    `  y-axis "replicas" 0 --> ${highest}`,
    ...shown.map(([, values]) => `  line [${values.join(', ')}]`),
    '```',
    '',
  ].join('\n');
}

function filled(values: readonly (number | null)[]): number[] {
  let last = 0;
  return values.map((value) => {
    last = value ?? last;
    return last;
  });
}
