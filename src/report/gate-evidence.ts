import { groupBy } from '../lib/group-by.ts';
import { escapeMarkdown, sanitizeText, truncate } from '../lib/markdown.ts';
import type { ReplayedSide, ServiceEvidence } from '../review/evidence.ts';

type Replayed = Extract<ServiceEvidence, { readonly kind: 'replayed' }>;

const MAX_REASON_LENGTH = 300;
const MEANING =
  'A minute is in violation where CPU is over the utilization limit of the service, and saturated where it is over the whole request.';

/** Renders a terminal's text: what the last weeks would have been before and after, a service each. */
export function evidenceText(evidence: readonly ServiceEvidence[]): string[] {
  if (evidence.length === 0) return [];
  const lines = replayedOf(evidence).flatMap((one) => [
    `  ${one.service}  ${sideText(one.before)}`,
    `  ${' '.repeat(one.service.length)}  becomes  ${sideText(one.after)}`,
    ...one.notes.map((note) => `    ${note}`),
  ]);
  return [
    '',
    `evidence: ${spanOf(evidence) ?? 'none'}`,
    ...lines,
    ...unknownLines(evidence).map((line) => `  ${line}`),
  ].map(sanitizeText);
}

/** Renders a comment's section: a table with two rows a service. */
export function evidenceMarkdown(evidence: readonly ServiceEvidence[]): string[] {
  if (evidence.length === 0) return [];
  const rows = replayedOf(evidence).flatMap((one) => [
    row(one.service, 'before', one.before),
    row('', 'after', one.after),
  ]);
  const table =
    rows.length === 0
      ? []
      : [
          '',
          '| service | | numbers | minutes in violation | replica-hours | cost a month |',
          '|---|---|---|---:|---:|---:|',
          ...rows,
        ];
  const notes = replayedOf(evidence).flatMap(({ service, notes }) =>
    notes.map((note) => `${service}: ${note}`),
  );
  const lines = [...notes, ...unknownLines(evidence)].map((line) => `- ${escapeMarkdown(line)}`);
  const list = lines.length === 0 ? [] : ['', ...lines];
  const span = spanOf(evidence);
  const intro = span === undefined ? [] : ['', escapeMarkdown(`The past ${span}. ${MEANING}`)];
  return ['', '### Evidence', ...intro, ...table, ...list];
}

function replayedOf(evidence: readonly ServiceEvidence[]): Replayed[] {
  return evidence.filter((one): one is Replayed => one.kind === 'replayed');
}

function spanOf(evidence: readonly ServiceEvidence[]): string | undefined {
  const [first] = replayedOf(evidence);
  if (first === undefined) return undefined;
  return `from ${first.from} to ${first.to}, replayed under the numbers before and after`;
}

function sideText({ numbers, replica_minutes, monthly_cost, ...side }: ReplayedSide): string {
  const cost = monthly_cost === null ? '' : `, ${monthly_cost} a month`;
  const minutes = `${side.violation_minutes} minutes in violation${saturated(side)}`;
  return `${numbers}: ${minutes}, ${hours(replica_minutes)} replica-hours${cost}`;
}

/** Adds how many of the minutes asked for more than the ready pods request. */
function saturated({ saturated_minutes: minutes }: Pick<ReplayedSide, 'saturated_minutes'>): string {
  return minutes === 0 ? '' : ` (${minutes} of them saturated)`;
}

function row(service: string, when: string, side: ReplayedSide): string {
  const { numbers, violation_minutes, replica_minutes, monthly_cost } = side;
  const cells = [
    service,
    when,
    numbers,
    `${violation_minutes}${saturated(side)}`,
    hours(replica_minutes),
    monthly_cost ?? '',
  ];
  return `| ${cells.map((cell) => escapeMarkdown(cell)).join(' | ')} |`;
}

function hours(minutes: number): string {
  return minutes < 6_000 ? String(Math.round(minutes / 6) / 10) : String(Math.round(minutes / 60));
}

const MAX_NAMES = 5;

/** Says once for each reason of which services nothing is known. */
function unknownLines(evidence: readonly ServiceEvidence[]): string[] {
  const unknown = evidence.flatMap((one) => (one.kind === 'unknown' ? [one] : []));
  return [...groupBy(unknown, ({ why }) => why)].map(([why, group]) => {
    const names = group.map(({ service }) => service);
    const more = names.length - MAX_NAMES;
    const list = `${names.slice(0, MAX_NAMES).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
    return `${list}: what the past says is not known: ${truncate(why, MAX_REASON_LENGTH)}`;
  });
}
