import { formatProblem, type Problem } from '../lib/errors.ts';
import { escapeMarkdown, sanitizeText, truncate } from '../lib/markdown.ts';
import { formatInstant } from '../lib/time.ts';
import { escapeJson } from '../lib/visible.ts';
import { describeConsequences } from '../policy/consequences.ts';
import type { GovernanceStatus } from '../ports/statuses.ts';
import { describeCounts, type RenderedCount } from '../review/changes/rendered-counts.ts';
import type { Enforcement } from '../review/enforcement.ts';
import type { ServiceEvidence } from '../review/evidence.ts';
import type { ImpactPreview } from '../review/impact.ts';
import type { GateCheck, GateResult } from '../review/judge.ts';
import { evidenceMarkdown, evidenceText } from './gate-evidence.ts';
import { impactMarkdown, impactText } from './impact.ts';

/** The result of a review, as one JSON value. */
export interface GateReport {
  readonly timestamp: string;
  /** SHAs of the commits compared. */
  readonly base: string;
  readonly head: string;
  readonly files_changed: number;
  readonly classification: GateResult['classification'];
  readonly status: GovernanceStatus;
  readonly checks: readonly GateCheck[];
  /** Changed files that may be values of a chart, though nothing in Git says what reads them: they are not judged. */
  readonly ungoverned: readonly string[];
  /** Says in one line what was compared by rendering; null where nothing that changes is rendered. */
  readonly rendering: string | null;
  /** Counts and bounds that differ where they are rendered; null where nothing that changes is rendered. */
  readonly rendered_counts: readonly RenderedCount[] | null;
  /** Enforcement of the status on base; null if no pull request is judged. */
  readonly enforcement: Enforcement | null;
  /** Located problems of head's configuration, policies and blueprints. */
  readonly problems: readonly Problem[];
  /** Evidence from the last weeks about changed counts, autoscalers, CPU requests and blueprints. */
  readonly evidence: readonly ServiceEvidence[];
  /** Decisions that the changed blueprints would lead to; null if none changes. */
  readonly impact_preview: ImpactPreview | null;
}

export function buildGateReport(
  { classification, checks, ungoverned, rendering, counts }: GateResult,
  status: GovernanceStatus,
  { base, head, files }: { readonly base: string; readonly head: string; readonly files: number },
  about: Pick<GateReport, 'enforcement' | 'problems' | 'evidence' | 'impact_preview'>,
  now: Date,
): GateReport {
  return {
    timestamp: formatInstant(now),
    base,
    head,
    files_changed: files,
    classification,
    status,
    checks,
    ungoverned,
    rendering,
    rendered_counts: counts,
    ...about,
  };
}

export function renderGate(report: GateReport, format: 'text' | 'json' | 'markdown'): string {
  if (format === 'json') return `${escapeJson(JSON.stringify(report, null, 2))}\n`;
  return format === 'markdown' ? gateMarkdown(report) : gateText(report);
}

const RANK = { forbidden: 0, requires_approval: 1, allowed: 2 } as const;

/** Sorts the strictest checks first. */
function ranked(checks: readonly GateCheck[]): GateCheck[] {
  return [...checks].sort((a, b) => RANK[a.classification] - RANK[b.classification]);
}

function headline({ status, checks, files_changed: files }: GateReport): string {
  const count = checks.length === 1 ? '1 operation' : `${checks.length} operations`;
  return `${status.state}: ${status.description} (${count} in ${files === 1 ? '1 file' : `${files} files`})`;
}

/** Warns that the gate does not bind: nothing waits for its status. */
function advice({ enforcement }: GateReport): string[] {
  switch (enforcement?.kind) {
    case 'advisory':
      return [
        `This gate is advisory: ${enforcement.why}. A ruleset that requires it from one App makes it binding.`,
      ];
    case 'unsatisfiable':
      return [
        `This gate opens nothing: ${enforcement.why}. Run it with a token of that App, or require it from this one.`,
      ];
    case 'unknown':
      return [`This gate may be advisory: ${enforcement.why}.`];
    default:
      return [];
  }
}

/** Says why a file is not judged, and what would have it judged. */
const UNGOVERNED =
  'it may be values of a chart, but nothing in Git says what reads it, so it is not judged. ' +
  "Name it among the values of a release, or by a blueprint's `manifest.path`.";

/**
 * Renders a terminal's text: a line per operation, followed by its reason and, if it is forbidden, the
 * alternatives.
 */
function gateText(report: GateReport): string {
  const lines = ranked(report.checks).flatMap((check) => {
    const where = `${check.file}:${check.line}${check.side === 'base' ? ' (base)' : ''}`;
    const instead = check.safer_alternatives.map((one) => `  instead: ${one}`);
    return [
      '',
      `${check.classification}  ${check.operation}  ${where}`,
      `  ${check.rationale}`,
      `  ${check.before} → ${check.after}`,
      ...instead,
    ];
  });
  const invalid = report.problems.map((problem) => `invalid  ${formatProblem(problem)}`);
  const ungoverned = report.ungoverned.map((path) => `ungoverned  ${path}: ${UNGOVERNED}`);
  const rendering = report.rendering === null ? [] : [report.rendering];
  const apart = (section: readonly string[]) => (section.length > 0 ? ['', ...section] : []);
  return `${[...[headline(report), ...advice(report), ...lines, ...apart(ungoverned), ...apart(invalid), ...apart(countLines(report)), ...apart(rendering)].map(sanitizeText), ...evidenceText(report.evidence), ...impactText(report.impact_preview)].join('\n')}\n`;
}

/** Says which counts change where they are rendered. */
function countLines({ rendered_counts: counts, checks }: GateReport): string[] {
  return describeCounts(
    counts,
    checks.some(({ operation }) => operation.startsWith('scale_')),
  );
}

/** Limits of the table. GitHub takes 65,536 characters per comment. */
const MAX_ROWS = 100;
const MAX_TABLE_LENGTH = 30_000;
/** Of a path, a message or a reason: the beginning tells them apart. */
const MAX_CELL_LENGTH = 300;

/** Returns the rows that fit. */
function fitting(rows: readonly string[]): string[] {
  let left = MAX_TABLE_LENGTH;
  const end = rows.findIndex((row) => {
    left -= row.length;
    return left < 0;
  });
  return rows.slice(0, end < 0 ? MAX_ROWS : Math.min(end, MAX_ROWS));
}

function short(text: string): string {
  return escapeMarkdown(truncate(text, MAX_CELL_LENGTH));
}

/** Lets long paths and names break within: a comment on GitHub is 870 pixels wide. */
function breakable(cell: string): string {
  return cell.replace(/[/_]/g, '$&<wbr>');
}

/** Renders a comment: a table with the strictest checks first, and the details folded. */
function gateMarkdown(report: GateReport): string {
  const checks = ranked(report.checks);
  const all = checks.map((check) => {
    const what = `${short(check.before)} → ${short(check.after)}`;
    const service = check.service === null ? '' : `${escapeMarkdown(check.service)}<br>`;
    const where = `${service}${breakable(short(check.file))}:${check.line}`;
    const cells = [check.classification, check.operation].map(breakable);
    return `| ${[...cells, where, breakable(what), breakable(short(check.rationale))].join(' | ')} |`;
  });
  const rows = fitting(all);
  const more = all.length > rows.length ? ['', `And ${all.length - rows.length} more.`] : [];
  const table =
    rows.length === 0
      ? []
      : ['', '| tier | operation | where | what | why |', '|---|---|---|---|---|', ...rows, ...more];
  const head = [
    `## Trimtab gate: ${escapeMarkdown(headline(report))}`,
    ...advice(report).flatMap((line) => ['', escapeMarkdown(line)]),
    ...table,
    ...countMarkdown(report),
    ...(report.rendering === null ? [] : ['', `- ${escapeMarkdown(report.rendering)}`]),
  ];
  return `${withinComment(head, [ungovernedFiles(report), invalidFiles(report), evidenceMarkdown(report.evidence), impactMarkdown(report.impact_preview), details(checks)]).join('\n')}\n`;
}

function countMarkdown(report: GateReport): string[] {
  const [first, ...counts] = countLines(report).map((line) => short(line.trim()));
  return first === undefined ? [] : ['', `- ${first}`, ...counts.map((line) => `  - ${line}`)];
}

const MAX_COMMENT_LENGTH = 60_000;

/** Adds as many whole sections as a comment takes; half a section would leave its fold open. */
function withinComment(head: readonly string[], sections: readonly (readonly string[])[]): string[] {
  const lines = [...head];
  let left = MAX_COMMENT_LENGTH - lengthOf(head);
  let dropped = false;
  for (const section of sections) {
    const fits = lengthOf(section) <= left;
    if (fits) lines.push(...section);
    else dropped = true;
    left -= fits ? lengthOf(section) : 0;
  }
  return dropped
    ? [...lines, '', 'Some of it is too long for a comment: `trimtab gate --base` prints it all.']
    : lines;
}

function lengthOf(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + line.length + 1, 0);
}

/** Problems shown in a comment; the annotations on their lines show all of them. */
const MAX_PROBLEMS = 30;

function ungovernedFiles({ ungoverned }: GateReport): string[] {
  if (ungoverned.length === 0) return [];
  const more = ungoverned.length > MAX_PROBLEMS ? [`- and ${ungoverned.length - MAX_PROBLEMS} more`] : [];
  return [
    '',
    '### Ungoverned',
    '',
    ...ungoverned.slice(0, MAX_PROBLEMS).map((path) => `- ${short(`${path}: ${UNGOVERNED}`)}`),
    ...more,
  ];
}

function invalidFiles({ problems }: GateReport): string[] {
  if (problems.length === 0) return [];
  const more = problems.length > MAX_PROBLEMS ? [`- and ${problems.length - MAX_PROBLEMS} more`] : [];
  return [
    '',
    '### Invalid',
    '',
    ...problems.slice(0, MAX_PROBLEMS).map((problem) => `- ${short(formatProblem(problem))}`),
    ...more,
  ];
}

/** Lines of details: several checks of one operation say the same, unless they cost something. */
const MAX_DETAILS = 50;

function details(checks: readonly GateCheck[]): string[] {
  const held = checks.filter((check) => check.classification !== 'allowed');
  const known = new Set(
    held.map((check) => {
      const service =
        check.cost_impact && check.service !== null ? ` (${escapeMarkdown(check.service)})` : '';
      return `- **${check.operation}**${service} ${escapeMarkdown(describeConsequences(check))}`;
    }),
  );
  if (known.size === 0) return [];
  const more = known.size > MAX_DETAILS ? [`- and ${known.size - MAX_DETAILS} more`] : [];
  const lines = [...known].slice(0, MAX_DETAILS);
  return ['', '<details><summary>Risk, cost, way back</summary>', '', ...lines, ...more, '', '</details>'];
}
