import { expect, test } from 'vitest';
import { parsePolicies } from '../../src/backtest/policy.ts';
import type { ServiceResult } from '../../src/backtest/types.ts';
import { DEFAULT_RULES } from '../../src/evidence/rules.ts';
import { XY_CHART_STYLE } from '../../src/lib/mermaid.ts';
import { backtestReport, renderBacktest } from '../../src/report/backtest.ts';

const POLICIES = parsePolicies('static:2');

function result(service: string): ServiceResult {
  const tally = { replicas: 120_000, least: 80_000, violations: 1_234_567, saturated: 1, steps: 60_000 };
  const idle = { ...tally, replicas: 0, steps: 0 };
  const replayed = { tally, days: [tally, idle, tally], opened: 2, merged: 1, chosen: { replicas: 2 } };
  return {
    service,
    step: 30_000,
    judgedFrom: Date.parse('2026-01-05T00:00:00Z'),
    end: Date.parse('2026-02-05T00:00:00Z'),
    gaps: 3,
    policies: new Map([['static:2', replayed]]),
  };
}

function report(services: number) {
  const question = { policies: POLICIES, rules: DEFAULT_RULES, review: 'auto' } as const;
  const results = Array.from({ length: services }, (_, i) => result(`svc-${i}`));
  return backtestReport('demand|x.csv', { ...question, judgeAfterDays: 0, blueprint: undefined }, results);
}

test('steps of half a minute count half a minute, and totals add up', () => {
  const { policies, services } = report(3);
  expect(services['svc-1']).toMatchObject({ measured_minutes: 30_000, gap_minutes: 1.5 });
  expect(policies['static:2']).toMatchObject({
    replica_minutes: 180_000,
    least_replica_minutes: 120_000,
    violation_minutes: 1_851_850.5,
    saturated_minutes: 1.5,
    proposals_opened: 6,
    proposals_merged: 3,
  });
});

test('a table shows thousands, and how much of the history is missing', () => {
  expect(renderBacktest(report(1), 'text')).toBe(`\
Backtest of demand|x.csv: 1 service. Objective 99.5% (price 20), violation above 85% utilization, pods ready after 60 s, review auto.

  policy    replica-hours  × least  violation min  saturated min  opened  merged
  static:2          1,000     1.50      617,283.5            0.5       2       1

svc-0: 2026-01-05T00:00:00Z to 2026-02-05T00:00:00Z, 1.5 minutes of it not measured

  policy    replica-hours  × least  violation min  saturated min  opened  merged  numbers at the end
  static:2          1,000     1.50      617,283.5            0.5       2       1  2 replicas
`);
  expect(renderBacktest(report(1), 'markdown')).toContain('Backtest of demand\\|x.csv: 1 service.');
});

test('a job summary draws the days, and a day without a figure like the one before', () => {
  expect(renderBacktest(report(1), 'markdown')).toContain(`
\`\`\`mermaid
${XY_CHART_STYLE}
xychart-beta
  title "Replicas, mean of each day: least, static:2"
  x-axis "day" 1 --> 3
  y-axis "replicas" 0 --> 2
  line [1.33, 1.33, 1.33]
  line [2, 2, 2]
\`\`\`
`);
  expect(report(1).policies['static:2']?.services['svc-0']?.daily_replicas).toEqual([2, null, 2]);
});

test('a job summary leaves services out before GitHub would cut it', () => {
  const markdown = renderBacktest(report(10_000), 'markdown');
  expect(markdown.length).toBeLessThan(1 << 20);
  expect(markdown).toMatch(/\nThe totals count \d+ more services; --service NAME prints one\.\n$/);
  expect(renderBacktest(report(10_000), 'text')).toContain('svc-9999');
});
