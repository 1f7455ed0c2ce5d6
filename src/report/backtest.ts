import type { Chosen, Question, ServiceResult } from '../backtest/types.ts';
import { MINUTE_MS } from '../evidence/demand.ts';
import { priceOf, type Tally } from '../evidence/score.ts';
import { counted } from '../lib/count.ts';
import { escapeMarkdown } from '../lib/markdown.ts';
import { formatInstant } from '../lib/time.ts';
import { capacityChart } from './capacity-chart.ts';

/** Figures of one policy: in the judged minutes that were measured, of one service or of all. */
interface Figures {
  readonly replica_minutes: number;
  /** The fewest that would have carried all of it, known beforehand. */
  readonly least_replica_minutes: number;
  readonly violation_minutes: number;
  readonly saturated_minutes: number;
  readonly proposals_opened: number;
  readonly proposals_merged: number;
}

/** Numbers that a policy ended with; `max_replicas` is null where nothing bounds the autoscaler. */
type Numbers = {
  /** Mean replicas of each judged day, with at most two decimals; null where nothing was measured. */
  readonly daily_replicas: readonly (number | null)[];
} & (
  | { readonly replicas: number }
  | { readonly target: number; readonly min_replicas: number; readonly max_replicas: number | null }
);

interface PolicyFigures extends Figures {
  readonly services: Readonly<Record<string, Figures & Numbers>>;
}

/** Answer of a backtest, as `--format json` prints it. */
export interface BacktestReport {
  readonly history: string;
  readonly settings: {
    /** Ratios of at most four decimals. */
    readonly objective: number;
    readonly utilization_limit: number;
    /** Price of a violation in multiples of the least capacity. */
    readonly price: number;
    readonly start_delay_seconds: number;
    readonly review: string;
  };
  readonly services: Readonly<
    Record<
      string,
      { readonly judged_from: string; readonly to: string; readonly step_seconds: number } & {
        readonly measured_minutes: number;
        readonly gap_minutes: number;
        /** The least that would have carried each judged day, as a mean of its minutes. */
        readonly daily_least_replicas: readonly (number | null)[];
      }
    >
  >;
  readonly policies: Readonly<Record<string, PolicyFigures>>;
}

/** Adds up what the policies made of each service. */
export function backtestReport(
  history: string,
  { rules, review, policies }: Question,
  results: readonly ServiceResult[],
): BacktestReport {
  const { n, d } = priceOf(rules);
  return {
    history,
    settings: {
      objective: rules.objective / 10_000,
      utilization_limit: rules.utilizationLimit / 10_000,
      price: Math.round((n * 10_000) / d) / 10_000,
      start_delay_seconds: rules.startDelay / 1_000,
      review,
    },
    services: Object.fromEntries(results.map((result) => [result.service, describeService(result)])),
    policies: Object.fromEntries([...policies.keys()].map((name) => [name, addUp(name, results)])),
  };
}

function describeService({ judgedFrom, end, step, gaps, policies }: ServiceResult) {
  const [first] = policies.values();
  return {
    judged_from: formatInstant(new Date(judgedFrom)),
    to: formatInstant(new Date(end)),
    step_seconds: step / 1_000,
    measured_minutes: minutes(first?.tally.steps ?? 0, step),
    gap_minutes: minutes(gaps, step),
    daily_least_replicas: (first?.days ?? []).map(({ least, steps }) => mean(least, steps)),
  };
}

function addUp(name: string, results: readonly ServiceResult[]): PolicyFigures {
  const services = results.flatMap(({ service, step, policies }) => {
    const replayed = policies.get(name);
    if (!replayed) return [];
    const { tally, days, opened, merged, chosen } = replayed;
    const daily = days.map(({ replicas, steps }) => mean(replicas, steps));
    const figures = { ...inMinutes(tally, step), proposals_opened: opened, proposals_merged: merged };
    return [[service, { ...figures, ...numbersOf(chosen), daily_replicas: daily }] as const];
  });
  const sum = (key: keyof Figures) => services.reduce((total, [, figures]) => total + figures[key], 0);
  return {
    replica_minutes: sum('replica_minutes'),
    least_replica_minutes: sum('least_replica_minutes'),
    violation_minutes: sum('violation_minutes'),
    saturated_minutes: sum('saturated_minutes'),
    proposals_opened: sum('proposals_opened'),
    proposals_merged: sum('proposals_merged'),
    services: Object.fromEntries(services),
  };
}

function inMinutes({ replicas, least, violations, saturated }: Tally, step: number) {
  return {
    replica_minutes: minutes(replicas, step),
    least_replica_minutes: minutes(least, step),
    violation_minutes: minutes(violations, step),
    saturated_minutes: minutes(saturated, step),
  };
}

/** Converts steps into minutes of at most two decimals: a step may be shorter than a minute. */
function minutes(steps: number, step: number): number {
  return Math.round((steps * step * 100) / MINUTE_MS) / 100;
}

/** Returns a mean of at most two decimals; null of nothing. */
function mean(sum: number, steps: number): number | null {
  return steps === 0 ? null : Math.round((sum * 100) / steps) / 100;
}

function numbersOf(chosen: Chosen) {
  if ('replicas' in chosen) return { replicas: chosen.replicas };
  const { target, min, max } = chosen;
  return { target, min_replicas: min, max_replicas: Number.isFinite(max) ? max : null };
}

/** GitHub cuts a job summary at 1 MiB. */
const MAX_MARKDOWN = 800_000;
const MAX_CHARTS = 10;

/** Renders the answer: tables for people, or the report itself. */
export function renderBacktest(report: BacktestReport, format: 'text' | 'json' | 'markdown'): string {
  if (format === 'json') return `${JSON.stringify(report, null, 2)}\n`;
  const markdown = format === 'markdown';
  const render = markdown ? markdownTable : textTable;
  const part = (heading: string, rows: readonly (readonly string[])[]) => `${heading}\n\n${render(rows)}`;
  const parts = [part(markdown ? escapeMarkdown(describe(report)) : describe(report), totalRows(report))];
  let room = markdown ? MAX_MARKDOWN : Number.POSITIVE_INFINITY;
  const names = Object.keys(report.services);
  for (const [index, service] of names.entries()) {
    const title = describePart(report, service);
    const chart = markdown && index < MAX_CHARTS ? chartOf(report, service) : '';
    const heading = markdown ? `### ${escapeMarkdown(title)}` : title;
    const next = `${part(heading, serviceRows(report, service))}${chart}`;
    room -= next.length;
    if (room < 0) {
      const left = counted(names.length - index, 'more service');
      parts.push(`The totals count ${left}; --service NAME prints one.\n`);
      break;
    }
    parts.push(next);
  }
  return parts.join('\n');
}

/** Draws what the demand needed day by day, and what each policy had. */
function chartOf({ services, policies }: BacktestReport, service: string): string {
  const least = services[service]?.daily_least_replicas ?? [];
  const lines = Object.entries(policies).map(
    ([name, policy]) => [name, policy.services[service]?.daily_replicas ?? []] as const,
  );
  return capacityChart([['least', least], ...lines]);
}

function describe({ history, settings, services }: BacktestReport): string {
  const { objective, price, utilization_limit: limit, start_delay_seconds: delay, review } = settings;
  const percent = (ratio: number) => `${Math.round(ratio * 10_000) / 100}%`;
  return (
    `Backtest of ${history}: ${counted(Object.keys(services).length, 'service')}. ` +
    `Objective ${percent(objective)} (price ${price}), violation above ${percent(limit)} utilization, ` +
    `pods ready after ${delay} s, review ${review}.`
  );
}

function describePart({ services }: BacktestReport, service: string): string {
  const found = services[service];
  if (!found) return service;
  const gaps = found.gap_minutes > 0 ? `, ${grouped(found.gap_minutes)} minutes of it not measured` : '';
  return `${service}: ${found.judged_from} to ${found.to}${gaps}`;
}

const HEAD = [
  'policy',
  'replica-hours',
  '× least',
  'violation min',
  'saturated min',
  'opened',
  'merged',
] as const;

function totalRows({ policies }: BacktestReport): string[][] {
  return [[...HEAD], ...Object.entries(policies).map(([name, figures]) => cells(name, figures))];
}

function serviceRows({ policies }: BacktestReport, service: string): string[][] {
  const rows = Object.entries(policies).flatMap(([name, policy]) => {
    const figures = policy.services[service];
    return figures ? [[...cells(name, figures), describeNumbers(figures)]] : [];
  });
  return [[...HEAD, 'numbers at the end'], ...rows];
}

function cells(name: string, figures: Figures): string[] {
  const { replica_minutes: used, least_replica_minutes: least } = figures;
  return [
    name,
    grouped(used < 6_000 ? Math.round(used / 6) / 10 : Math.round(used / 60)),
    least === 0 ? '–' : (used / least).toFixed(2),
    grouped(figures.violation_minutes),
    grouped(figures.saturated_minutes),
    String(figures.proposals_opened),
    String(figures.proposals_merged),
  ];
}

function describeNumbers(numbers: Numbers): string {
  if ('replicas' in numbers) return counted(numbers.replicas, 'replica');
  const { target, min_replicas: min, max_replicas: max } = numbers;
  return `${target}% from ${min}${max === null ? '' : ` to ${max}`}`;
}

/** Formats a number with commas between thousands. */
function grouped(value: number): string {
  const [whole = '', decimals] = String(value).split('.');
  const text = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return decimals === undefined ? text : `${text}.${decimals}`;
}

function textTable(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    rows.reduce((widest, row) => Math.max(widest, row[column]?.length ?? 0), 0),
  );
  const isText = (column: number) => column === 0 || column === HEAD.length;
  return rows
    .map((row) => {
      const padded = row.map((cell, column) =>
        isText(column) ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      );
      return `  ${padded.join('  ').trimEnd()}\n`;
    })
    .join('');
}

function markdownTable([head = [], ...rows]: readonly (readonly string[])[]): string {
  const line = (row: readonly string[]) => `| ${row.map(escapeMarkdown).join(' | ')} |\n`;
  const isText = (column: number) => column === 0 || column === HEAD.length;
  const rule = `|${head.map((_, column) => (isText(column) ? '---' : '---:')).join('|')}|\n`;
  return `${line(head)}${rule}${rows.map(line).join('')}`;
}
