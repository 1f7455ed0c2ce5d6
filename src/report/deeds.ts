import { escapeMarkdown } from '../lib/markdown.ts';
import type { Report } from './report.ts';

/** A pull request that a run wrote to; `action` is create, update, close or rollback. */
export interface Written {
  readonly service: string;
  readonly action: string;
  readonly number: number;
}

/** The issue that shows where everything stands, or why there is none. */
export type DashboardNote = { readonly number: number } | { readonly why: string };

/** Deeds of a run, beside its decisions; `repository` is the URL of its page, where it has one. */
export interface Deeds {
  readonly written: readonly Written[];
  readonly dashboard?: DashboardNote | undefined;
  readonly repository?: string | undefined;
}

const WORDS: readonly (readonly [action: string, words: string])[] = [
  ['create', 'opened'],
  ['update', 'updated'],
  ['close', 'closed'],
  ['rollback', 'rolled back by'],
];

/** More numbers than this make no headline. */
const MAX_NUMBERS = 10;

/**
 * Describes what a run has done, with links: `opened #12, verified #9: success`; '' where it did nothing.
 */
export function describeDeeds(report: Report, { written, repository }: Deeds): string {
  const link = (number: number) =>
    repository === undefined ? `#${number}` : `[#${number}](${repository}/pull/${number})`;
  const listed = (numbers: readonly number[]) => {
    const more = numbers.length > MAX_NUMBERS ? ` and ${numbers.length - MAX_NUMBERS} more` : '';
    return `${numbers.slice(0, MAX_NUMBERS).map(link).join(', ')}${more}`;
  };
  const changes = WORDS.flatMap(([action, words]) => {
    const numbers = written.filter((one) => one.action === action).map(({ number }) => number);
    return numbers.length === 0 ? [] : [`${words} ${listed(numbers)}`];
  });
  const verdicts = verifiedPulls(report).map(
    ([outcome, numbers]) => `verified ${listed(numbers)}: ${outcome}`,
  );
  return [...changes, ...verdicts].join(', ');
}

/** Describes one pull request that a run wrote to: `opened #12`. */
export function describeWritten({ action, number }: Written): string {
  return `${WORDS.find(([name]) => name === action)?.[1] ?? action} #${number}`;
}

/** Renders the line about the dashboard: a link, or why there is none. */
export function dashboardLine({ dashboard, repository }: Deeds): string[] {
  if (dashboard === undefined) return [];
  if ('why' in dashboard)
    return [
      '',
      `No dashboard: ${escapeMarkdown(dashboard.why)} (or set \`dashboard: false\` in \`trimtab.yaml\`).`,
    ];
  const { number } = dashboard;
  return [
    '',
    repository === undefined ? `Dashboard: #${number}` : `[Dashboard](${repository}/issues/${number})`,
  ];
}

/** Groups the pull requests that got a verdict in this run by its outcome. */
function verifiedPulls({ services }: Report): [outcome: string, numbers: number[]][] {
  const byOutcome = new Map<string, number[]>();
  for (const { verification } of Object.values(services)) {
    if (!('verdict' in verification) || verification.verdict === 'pending') continue;
    byOutcome.set(verification.outcome, [...(byOutcome.get(verification.outcome) ?? []), verification.pull]);
  }
  return [...byOutcome];
}
