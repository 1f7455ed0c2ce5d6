import { escapeMarkdown } from '../lib/markdown.ts';
import { type FindQuery, indexQueries } from '../metrics/sources.ts';
import { describeConsequences } from '../policy/consequences.ts';
import { charts } from './charts.ts';
import { cutTo, shortage } from './conflicts.ts';
import { describeMissing } from './missing.ts';
import type { Report } from './report.ts';
import { describeSafety } from './safety.ts';
import { countProposals } from './totals.ts';

type Service = Report['services'][string];

/** GitHub cuts a job summary at 1 MiB; some room is left for what else a job writes. */
const MAX_LENGTH = 900_000;
/** Holds that somebody has to do something about. */
const TROUBLES: readonly string[] = [
  'ambiguous_manifest',
  'manifest_missing',
  'manifest_refused',
  'render_refused',
  'ledger_unreadable',
  'metrics_missing',
  'circuit_open',
  'rolled_back_before',
  'not_synced',
  'correlated_drop',
  'unschedulable',
  'at_max_replicas',
];

/**
 * Renders the report as GitHub-flavoured Markdown, also the job summary: one table, what needs a person
 * first, then charts. Where it would be too large, services that rest are left out first, then whatever comes
 * last.
 */
export function renderMarkdown(report: Report): string {
  const ranked = Object.values(report.services)
    .map((service) => ({ service, rank: rankOf(service) }))
    .sort((a, b) => a.rank - b.rank);
  const services = ranked.map(({ service }) => service);
  const findQuery = indexQueries(report.inputs.snapshot);
  const rest = [
    ...governance(services),
    ...conflicts(report),
    ...safety(services),
    ...pullRequests(report),
    ...charts(report),
    ...errors(report),
  ];
  const rows = ranked.map(({ service, rank }) => ({ text: row(service, findQuery), rank }));
  const whole = assemble(
    report,
    rows.map(({ text }) => text),
    0,
    rest,
  );
  if (whole.length <= MAX_LENGTH) return whole;
  const shown: string[] = [];
  let room = MAX_LENGTH - rest.join('\n').length - 2_000;
  for (const { text, rank } of rows) {
    room -= text.length + 1;
    if (rank === RESTS || room < 0) break;
    shown.push(text);
  }
  return assemble(report, shown, rows.length - shown.length, rest);
}

const RESTS = 5;

function rankOf({ decision, governance_check: governance, safety }: Service): number {
  if (safety.deferral.escalated) return 0;
  if (governance.classification === 'requires_approval') return 1;
  if (governance.classification === 'forbidden') return 2;
  if (decision.reason !== null && TROUBLES.includes(decision.reason)) return 3;
  return decision.action === 'no_action' ? RESTS : 4;
}

function assemble(report: Report, rows: readonly string[], left: number, rest: readonly string[]): string {
  const more = left > 0 ? ['', `… and ${left} more services; the JSON report has them all.`] : [];
  const lines = [
    `## Trimtab: ${countProposals(report)}, ${countEvaluated(report)} evaluated`,
    '',
    ...(report.paused_by === null
      ? []
      : [`**Paused, nothing is written:** ${escapeMarkdown(report.paused_by)}`, '']),
    '| service | action | replicas | weighted | governance | why |',
    '|---|---|---|---|---|---|',
    ...rows,
    ...more,
    ...rest,
  ];
  return `${lines.join('\n')}\n`;
}

function row(service: Service, findQuery: FindQuery): string {
  const { decision, governance_check: governance, execution } = service;
  const { current_replicas: current, target_replicas: target, weighted_utilization: weighted } = decision;
  const open = 'open_pull_request' in execution ? `, unchanged in #${execution.open_pull_request}` : '';
  const action = `${decision.action}${execution.operation === 'deferred' ? ', deferred' : open}`;
  const replicas =
    decision.action === 'no_action' ? `${current ?? '?'}` : `${current} → ${target}${cutTo(execution)}`;
  const missing = describeMissing(service, findQuery);
  const said = decision.reason ? `${decision.reason}: ${decision.rationale}` : decision.rationale;
  const why = escapeMarkdown(missing === undefined ? said : `${said} (${missing})`);
  return `| ${escapeMarkdown(decision.service)} | ${action} | ${replicas} | ${weighted ?? unweighted(decision)} | ${governance.classification} | ${why} |`;
}

function countEvaluated({ services, services_evaluated: all }: Report): string {
  const shown = Object.keys(services).length;
  return shown === all ? `${all}` : `${shown} shown of ${all}`;
}

/** Returns what stands for a weighted utilization that there is none of: nothing where none is asked for. */
function unweighted({ formula }: Service['decision']): string {
  return formula.includes('missing(') ? 'unknown' : 'n/a';
}

function conflicts(report: Report): string[] {
  return report.conflict_detection.conflicts.flatMap((conflict) => [
    '',
    `**Conflict** in cluster ${escapeMarkdown(conflict.cluster)}: ${escapeMarkdown(shortage(conflict))}.`,
    '',
    ...Object.keys(conflict.total_resources_requested.services).flatMap((name) => {
      const resolution = report.conflict_resolution.services[name];
      if (!resolution) return [];
      const { obstacle } = resolution;
      const what =
        'retry_at' in resolution
          ? `waits until ${resolution.retry_at}: ${escapeMarkdown(obstacle ?? '')}`
          : `goes ahead${obstacle === undefined ? '' : ` in part: ${escapeMarkdown(obstacle)}`}`;
      return [`- ${escapeMarkdown(name)} (priority score ${resolution.priority_score}) ${what}`];
    }),
  ]);
}

const MAX_LINES = 100;

/** Renders a list under a heading, at most 100 lines of it; nothing where it is empty. */
function section(heading: string, lines: readonly string[]): string[] {
  if (lines.length === 0) return [];
  const left = lines.length - MAX_LINES;
  const more = left > 0 ? [`- … and ${left} more; the JSON report has them all`] : [];
  return ['', `### ${heading}`, '', ...lines.slice(0, MAX_LINES), ...more];
}

/** Lists why decisions are not simply allowed, and what a reviewer weighs, in the order of the table. */
function governance(services: readonly Service[]): string[] {
  const held = services.filter(
    ({ governance_check: { classification } }) =>
      classification === 'requires_approval' || classification === 'forbidden',
  );
  const lines = held.map(
    ({ decision, governance_check: check }) =>
      `- ${escapeMarkdown(decision.service)}: **${check.classification}** ${escapeMarkdown(check.rationale)}. ${escapeMarkdown(describeConsequences(check))}`,
  );
  return section('Governance', lines);
}

/** Lists what holds each service for its own past, in the order of the table. */
function safety(services: readonly Service[]): string[] {
  const lines = services.flatMap((service) => {
    const said = describeSafety(service.safety);
    return said.length > 0
      ? [`- ${escapeMarkdown(service.decision.service)}: ${escapeMarkdown(said.join('; '))}`]
      : [];
  });
  return section('Safety', lines);
}

/** Lists the pull requests that were closed, and those that wait for a person. */
function pullRequests({ pull_requests: pulls }: Report): string[] {
  const lines = pulls.map(
    ({ service, pull, action, reason }) =>
      `- #${pull} of ${escapeMarkdown(service)} is ${action}: ${escapeMarkdown(reason)}`,
  );
  return section('Pull requests', lines);
}

function errors(report: Report): string[] {
  const shown = report.errors
    .slice(0, 200)
    .map((error) => `- ${escapeMarkdown(error.message.slice(0, 1_000))}`);
  const more =
    report.errors.length > shown.length ? [`- … and ${report.errors.length - shown.length} more`] : [];
  return shown.length > 0 ? ['', '### Errors', '', ...shown, ...more] : [];
}
