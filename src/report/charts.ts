import { XY_CHART_STYLE } from '../lib/mermaid.ts';
import type { Report } from './report.ts';

const MAX_SERVICES = 10;

/** Leaves nothing of a text that Mermaid or Markdown could take for more: neither has an escape within quotes. */
function inQuotes(text: string): string {
  return text.replace(/[^\p{L}\p{N} ._-]/gu, '?');
}

/** Renders a Mermaid chart for a job summary: what the changes are expected to do to CPU utilization. */
export function utilizationBars(report: Report): string[] {
  const moving = report.execution_plan.slice(0, MAX_SERVICES).flatMap(({ service }) => {
    const outcome = report.services[service]?.expected_outcome;
    return outcome && outcome.cpu_before !== null && outcome.cpu_after !== null ? [outcome] : [];
  });
  if (moving.length === 0) return [];
  // Two bars a service: a line over bars would be no more than a point for a single one.
  const bars = moving.flatMap(({ service, cpu_before: now, cpu_after: then }) => [
    { label: inQuotes(service), value: Math.round((now ?? 0) * 100) },
    { label: `${inQuotes(service)} expected`, value: Math.round((then ?? 0) * 100) },
  ]);
  return [
    '',
    '```mermaid',
    XY_CHART_STYLE,
    'xychart-beta',
    '  title "CPU utilization in percent, now and expected"',
    `  x-axis [${bars.map(({ label }) => `"${label}"`).join(', ')}]`,
    `  y-axis "percent" 0 --> ${Math.max(100, ...bars.map(({ value }) => value))}`,
    `  bar [${bars.map(({ value }) => value).join(', ')}]`,
    '```',
  ];
}
