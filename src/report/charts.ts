import type { Report } from './report.ts';

const MOST_BARS = 20;

/** Mermaid charts for a job summary: what was decided, and what the changes are expected to do. */
export function charts(report: Report): string[] {
  return [...decisionPie(report), ...utilizationBars(report)];
}

function decisionPie(report: Report): string[] {
  const counts = new Map<string, number>();
  for (const { decision, execution } of Object.values(report.services)) {
    const what =
      execution.operation === 'deferred'
        ? 'deferred'
        : decision.action !== 'no_action'
          ? decision.action
          : decision.reason
            ? 'held'
            : 'no action';
    counts.set(what, (counts.get(what) ?? 0) + 1);
  }
  if (counts.size === 0) return [];
  const slices = [...counts].sort().map(([what, count]) => `  "${what.replace('_', ' ')}" : ${count}`);
  return ['', '```mermaid', 'pie showData', '  title Decisions', ...slices, '```'];
}

function utilizationBars(report: Report): string[] {
  const moving = report.execution_plan.slice(0, MOST_BARS).flatMap(({ service }) => {
    const outcome = report.services[service]?.expected_outcome;
    return outcome && outcome.cpu_before !== null && outcome.cpu_after !== null ? [outcome] : [];
  });
  if (moving.length === 0) return [];
  const percent = (values: readonly (number | null)[]) => values.map((value) => Math.round((value ?? 0) * 100));
  const now = percent(moving.map((o) => o.cpu_before));
  const then = percent(moving.map((o) => o.cpu_after));
  return [
    '',
    '```mermaid',
    'xychart-beta',
    '  title "CPU utilization in percent: bars now, line expected"',
    `  x-axis [${moving.map((o) => `"${o.service}"`).join(', ')}]`,
    `  y-axis "percent" 0 --> ${Math.max(100, ...now, ...then)}`,
    `  bar [${now.join(', ')}]`,
    `  line [${then.join(', ')}]`,
    '```',
  ];
}
