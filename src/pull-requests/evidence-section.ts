import { formatScore, tellSettings, timesLeast } from '../evidence/tell.ts';
import { escapeMarkdown } from '../lib/markdown.ts';
import type { ScoredCandidate } from '../ports/evidence-record.ts';
import type { Evaluated } from '../scaling/evaluate.ts';

/** Renders a table of what Git states, what is proposed, and the candidates that cost least. */
export function candidateTable({ input: { evidence } }: Pick<Evaluated, 'input'>): string[] {
  if (evidence === undefined || !('stated' in evidence)) return [];
  const { stated, chosen, best, least_replica_minutes: least, minutes } = evidence;
  const rows: readonly (readonly [string, ScoredCandidate])[] = [
    ['now in Git', stated],
    ['**proposed**', chosen],
    ...best.map((one, at) => [`best ${at + 1}`, one] as const),
  ];
  const days = Math.round(minutes / 1_440);
  return [
    '',
    `| last ${days} days, replayed | numbers | × least replicas | minutes over the limit | score |`,
    '|---|---|---|---|---|',
    ...rows.map(
      ([name, one]) =>
        `| ${name} | ${escapeMarkdown(tellSettings(one))} | ${timesLeast(one, least)} | ${one.violation_minutes} | ${formatScore(one.score)} |`,
    ),
  ];
}

/** Says where evidence fails, for whoever reviews a number that rests on it. */
export function limitsOfEvidence({ input: { evidence } }: Pick<Evaluated, 'input'>): string[] {
  if (evidence === undefined || !('stated' in evidence)) return [];
  const load = evidence.measure
    ? 'and requests that cost more than others'
    : 'load that CPU does not show, and demand that a CPU limit cut off';
  return [
    '',
    `**What the past does not tell**: bursts of many times the base within minutes, growth never seen, holidays and seasons, ${load}.`,
  ];
}
