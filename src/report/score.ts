import type { Numbers } from '../evidence/replay.ts';
import type { JudgedAdvice, Regret } from '../evidence/shadow.ts';
import { formatHours, tellSaved } from '../evidence/tell.ts';
import { counted } from '../lib/count.ts';
import { groupBy } from '../lib/group-by.ts';
import { escapeMarkdown, sanitizeText } from '../lib/markdown.ts';
import { formatInstant } from '../lib/time.ts';
import { escapeJson } from '../lib/visible.ts';

/** Sums of what was judged; positive figures were saved, negative ones lost. */
interface Sum {
  readonly judged: number;
  readonly helped: number;
  readonly harmed: number;
  readonly violation_minutes_saved: number;
  readonly replica_minutes_saved: number;
}

type Figures = Omit<Regret, 'from' | 'to'> & { readonly from: string; readonly to: string };

interface Proposal {
  readonly service: string;
  /** Null where the service was observed only. */
  readonly pull: number | null;
  readonly proposed_at: string;
  readonly merged: boolean;
  /** In words: `3 replicas`, `70% from 2 to 10`; null where the ledger does not say. */
  readonly from: string | null;
  readonly to: string | null;
  readonly judged: Figures | null;
  /** Reason why it is not judged. */
  readonly why: string | null;
}

/** Answer of `log --score`. */
export interface ScoreReport {
  readonly proposals: readonly Proposal[];
  readonly services: Readonly<Record<string, Sum>>;
  readonly total: Sum;
}

/** Adds up what demand made of each advice. */
export function scoreReport(judged: readonly JudgedAdvice[]): ScoreReport {
  const byService = [...groupBy(judged, ({ advice }) => advice.service)].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    proposals: judged.map(proposalOf),
    services: Object.fromEntries(byService.map(([service, all]) => [service, sumOf(all)])),
    total: sumOf(judged),
  };
}

function proposalOf(one: JudgedAdvice): Proposal {
  const { service, pull, at, merged, numbers } = one.advice;
  const instant = (time: number) => formatInstant(new Date(time));
  const regret = one.kind === 'judged' ? one.regret : undefined;
  return {
    service,
    pull: pull ?? null,
    proposed_at: instant(at),
    merged,
    from: numbers ? tell(numbers.from) : null,
    to: numbers ? tell(numbers.to) : null,
    judged: regret ? { ...regret, from: instant(regret.from), to: instant(regret.to) } : null,
    why: one.kind === 'unknown' ? one.why : null,
  };
}

function tell(numbers: Numbers): string {
  if ('replicas' in numbers) return counted(numbers.replicas, 'replica');
  return `${numbers.target}% from ${numbers.min} to ${numbers.max}`;
}

function sumOf(all: readonly JudgedAdvice[]): Sum {
  const regrets = all.flatMap((one) => (one.kind === 'judged' ? [one.regret] : []));
  const total = (key: 'violation_minutes_saved' | 'replica_minutes_saved') =>
    regrets.reduce((sum, regret) => sum + regret[key], 0);
  return {
    judged: regrets.length,
    helped: regrets.filter(({ verdict }) => verdict === 'helped').length,
    harmed: regrets.filter(({ verdict }) => verdict === 'harmed').length,
    violation_minutes_saved: total('violation_minutes_saved'),
    replica_minutes_saved: total('replica_minutes_saved'),
  };
}

/** Renders the score: a line for each proposal, then the sums. */
export function renderScore(report: ScoreReport, format: 'text' | 'json' | 'markdown'): string {
  if (format === 'json') return `${escapeJson(JSON.stringify(report, null, 2))}\n`;
  const sums = [...Object.entries(report.services), ['all', report.total] as const];
  if (format === 'text')
    return [...report.proposals.map(proposalLine), ...sums.map(([name, sum]) => sumLine(name, sum))]
      .map((line) => `${line}\n`)
      .join('');
  const cells = sums.map(
    ([name, sum]) =>
      `| ${escapeMarkdown(name)} | ${sum.judged} | ${sum.helped} | ${sum.harmed} | ${sum.violation_minutes_saved} | ${formatHours(sum.replica_minutes_saved)} |\n`,
  );
  return `| service | judged | helped | harmed | violation minutes saved | replica-hours saved |\n|---|--:|--:|--:|--:|--:|\n${cells.join('')}`;
}

function proposalLine({ service, pull, proposed_at, merged, from, to, judged, why }: Proposal): string {
  const where = pull === null ? '(observed only)' : `#${pull}${merged ? ' (merged)' : ''}`;
  const what = `${proposed_at}  ${sanitizeText(service)} ${where}`;
  const change = from === null ? '' : `: ${from} → ${to}`;
  return `${what}${change}: ${judged === null ? `not judged: ${sanitizeText(why ?? '')}` : `${judged.verdict}: ${tellSaved(judged)}`}`;
}

function sumLine(name: string, sum: Sum): string {
  return `${sanitizeText(name)}: ${sum.judged} judged, ${sum.helped} helped, ${sum.harmed} harmed: ${tellSaved(sum)}`;
}
